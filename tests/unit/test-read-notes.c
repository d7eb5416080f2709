/* Notes of the law: what is read, and every way in which one is refused alone. */
#include "../support/reading.h"
#include "../support/schema.h"
#include "read-standards.h"

#define HEAD "<notes xmlns=\"urn:vitri:standards:1\">"
#define TITLES "<title lang=\"vi\">Một</title><title lang=\"en\">One</title>"
#define TEXTS "<text lang=\"vi\">Nội  dung \t một</text><text lang=\"en\">Text  one</text>"
#define CITED "<citation source=\"law\" locator=\"art. 3\"/>"
#define NOTE(attributes, inside) "<note id=\"n\" domain=\"d\" from=\"2020-01-01\"" attributes ">" inside "</note>"

/** Reads notes of a case with the source "law" and the standard "s"; the faults as text. Caller frees. */
static char *read_text(const char *text, VitriCase *vcase)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    VitriStandard *standard = vitri_standard_new();
    source->id = g_strdup("law");
    standard->id = g_strdup("s");
    g_ptr_array_add(vcase->sources, source);
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    int file = g_file_open_tmp("vitri-notes-XXXXXX.xml", &path, NULL);
    cr_assert(g_file_set_contents(path, text, -1, NULL));
    g_close(file, NULL);
    cr_expect(vitri_read_notes(path, vcase, faults, &error), "%s", error ? error->message : "");
    g_unlink(path);
    return list_faults(faults);
}

Test(read_notes, a_note_is_read_whole)
{
    static const char text[] =
        HEAD NOTE(" confidence=\"M\" draft=\"yes\" until=\"2021-01-01\" standard=\"s\"",
                  TITLES CITED TEXTS) "<note id=\"a\" domain=\"e\" from=\"2020-01-01\">" TITLES CITED TEXTS
                                      "</note></notes>";
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autofree char *faults = read_text(text, vcase);
    cr_assert_str_empty(faults, "%s", faults);
    cr_assert_eq(vcase->notes->len, 2);
    const VitriNote *first = vcase->notes->pdata[0], *note = vcase->notes->pdata[1];
    cr_expect_str_eq(first->id, "a", "notes are sorted by id");
    cr_expect_eq(first->confidence, 'A');
    cr_expect_str_eq(note->domain, "d");
    cr_expect_str_eq(note->title_vi, "Một");
    cr_expect_str_eq(note->title_en, "One");
    cr_expect_str_eq(note->text_vi, "Nội dung một", "white space is one blank: '%s'", note->text_vi);
    cr_expect_str_eq(note->text_en, "Text one");
    cr_expect_str_eq(note->standard, "s");
    cr_expect_eq(note->confidence, 'M');
    cr_expect(note->draft);
    cr_expect_eq(vitri_date_compare(note->period.until, vitri_date(2021, 1, 1)), 0);
    cr_expect_str_eq(g_array_index(note->citations, VitriCitation, 0).locator, "art. 3");
    cr_expect(schema_accepts("standards", text));
}

Test(read_notes, what_is_wrong_is_told_and_the_note_left_out)
{
    static const struct {
        const char *inside, *tag;
    } rows[] = {
        {NOTE("", "<title lang=\"vi\">Một</title>" CITED TEXTS), "missing-element"},
        {NOTE("", TITLES CITED "<text lang=\"en\">One</text>"), "missing-element"},
        {NOTE("", TITLES TEXTS), "missing-element"},
        {NOTE(" standard=\"t\"", TITLES CITED TEXTS), "unknown-reference"},
        {NOTE("", TITLES "<citation source=\"lwa\"/>" TEXTS), "unknown-reference"},
        {NOTE(" until=\"2020-01-01\"", TITLES CITED TEXTS), "until-not-after-from"},
        {NOTE(" colour=\"red\"", TITLES CITED TEXTS), "unknown-attribute"},
        {NOTE("", TITLES "<title lang=\"en\">Two</title>" CITED TEXTS), "repeated"},
        {NOTE("", TITLES CITED TEXTS "<colour><red/></colour>"), "unknown-element"},
        {"<remark/>", "unknown-element"},
        {"<note id=\"n\" domain=\"d\">" TITLES CITED TEXTS "</note>", "missing-attribute"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = vitri_case_new();
        g_autofree char *text = g_strconcat(HEAD, rows[i].inside, "</notes>", NULL);
        g_autofree char *faults = read_text(text, vcase);
        g_autofree char *first = g_strdup_printf("1 %s: ", rows[i].tag);
        cr_expect(g_str_has_prefix(faults, first) || strstr(faults, first), "row %u: '%s'", i, faults);
    }
}

Test(read_notes, another_root_and_a_second_id_are_refused)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(VitriCase) twice = vitri_case_new();
    g_autofree char *root = read_text("<codes xmlns=\"urn:vitri:standards:1\"/>", vcase);
    g_autofree char *second =
        read_text(HEAD NOTE("", TITLES CITED TEXTS) "\n" NOTE("", TITLES CITED TEXTS) "</notes>", twice);
    cr_expect(strstr(root, "1 wrong-root: "), "'%s'", root);
    cr_expect(strstr(second, "2 duplicate-id: "), "'%s'", second);
    cr_expect_eq(twice->notes->len, 1);
}
