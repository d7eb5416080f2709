/* The roster to be as text: where everything came from, old sheets kept while something names them. */
#include "import-text.h"

#include "../support/import-case.h"
#include "import-record.h"

static guint count(const char *text, const char *part)
{
    guint n = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        n++;
    return n;
}

Test(import_text, an_update_keeps_the_sheets_that_something_still_comes_from)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[Nhân sự]\nid|name|sex|born\nP1|Cúc|female|1986-09-03\n", NULL, old);
    g_autofree char *xml = import_roster(run);
    expect_in_roster(xml, "name=\"People\"");
    expect_in_roster(xml, "name=\"Nhân sự\"");
    expect_in_roster(xml, "<person id=\"P1\" name=\"Cúc\"");
    /* All people come from the new sheet: the old one is named no more. */
    VitriRoster *again = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) whole =
        run_import("[Nhân sự]\nid|name|sex|born\nP1|Cúc|female|1986\nP2|Bình|male|1975\n", NULL, again);
    g_autofree char *both = import_roster(whole);
    expect_in_roster(both, "!name=\"People\"");
}

Test(import_text, the_same_workbook_again_gives_the_same_bytes)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(GString) before = g_string_new(NULL);
    vitri_write_roster(old, before);
    g_autoptr(ImportCase) run = run_import(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES, NULL, old);
    g_autofree char *after = import_roster(run);
    cr_expect_str_eq(after, before->str);
    cr_expect_eq(count(after, "<sheet"), 5, "%s", after);
}

Test(import_text, an_update_states_takes_away_and_leaves)
{
    static const struct {
        const char *before, *now;
        gboolean constant;
        const char *after;
    } rows[] = {
        {"a", "b", FALSE, "b"},   {"a", NULL, FALSE, "a"}, {"a", "-", FALSE, NULL}, {NULL, "b", FALSE, "b"},
        {NULL, "-", FALSE, NULL}, {"a", "b", TRUE, "a"},   {NULL, "b", TRUE, "b"},  {NULL, NULL, FALSE, NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriImportRecord *old = vitri_import_record_new("person", NULL),
                          *now = vitri_import_record_new("person", NULL);
        VitriImportValue before = {.attribute = "name", .value = g_strdup(rows[i].before), .cell = -1};
        VitriImportValue update = {
            .attribute = "name", .value = g_strdup(rows[i].now), .cell = -1, .constant = rows[i].constant};
        if (rows[i].before)
            vitri_import_record_add(old, &before);
        if (rows[i].now)
            vitri_import_record_add(now, &update);
        const char *after = vitri_import_text_merge(old, now, "name");
        cr_expect_eq(g_strcmp0(after, rows[i].after), 0, "%u: %s", i, after ? after : "nothing");
        vitri_import_record_free(old);
        vitri_import_record_free(now);
    }
}
