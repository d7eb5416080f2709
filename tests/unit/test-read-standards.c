/* Rule data from files: what is read, and that whatever is wrong is said with its line and a repair. */
#include "read-standards.h"
#include "vitri/data-check.h"
#include "vitri/kind.h"
#include "vitri/read-case.h"

#include "../support/reading.h"

/* A folder of rule data that the test writes and removes. */
typedef struct {
    char *folder;
    GPtrArray *paths; /* of char*, in the order of making */
} Place;

static Place make_place(void)
{
    Place place = {g_dir_make_tmp("vitri-standards-XXXXXX", NULL), g_ptr_array_new_with_free_func(g_free)};
    cr_assert_not_null(place.folder);
    return place;
}

static char *write_file(Place *place, const char *name, const char *content)
{
    char *path = g_build_filename(place->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_mkdir_with_parents(folder, 0700);
    cr_assert(g_file_set_contents(path, content, -1, NULL));
    g_ptr_array_add(place->paths, path);
    return path;
}

static void remove_place(Place *place)
{
    for (guint i = 0; i < place->paths->len; i++) {
        const char *path = g_ptr_array_index(place->paths, i);
        g_autofree char *folder = g_path_get_dirname(path);
        g_unlink(path);
        g_rmdir(folder);
    }
    g_rmdir(place->folder);
    g_ptr_array_unref(place->paths);
    g_free(place->folder);
}

#define NS "xmlns=\"urn:vitri:standards:1\""

static const char codes[] =
    "<codes " NS " jurisdiction=\"xx\" language=\"en\" version=\"7\">\n"
    "<list name=\"level\"><code id=\"head\" order=\"2\" group=\"head\" vi=\"trưởng\" en=\"head\"/>"
    "<code id=\"deputy\" order=\"1\"/></list>\n"
    "<list name=\"rotation\" prefix=\"yes\"><code id=\"F01\"/></list>\n"
    "<list name=\"rank\"><code id=\"r1\" grade=\"1\"/></list>\n"
    "<list name=\"it\" open=\"yes\"/>\n</codes>";

static const char sources[] = "<sources " NS "><source id=\"law-b\" number=\"2\" from=\"2019-07-01\" vi=\"Luật\" "
                              "en=\"Law\"/><source id=\"law-a\" from=\"2019\"/></sources>";

static VitriCase *make_case(Place *place, GPtrArray *faults)
{
    VitriCase *vcase = vitri_case_new();
    vcase->examples = TRUE;
    cr_assert(vitri_read_codes(write_file(place, "codes.xml", codes), vcase, faults, NULL));
    cr_assert(vitri_read_sources(write_file(place, "sources.xml", sources), vcase, faults, NULL));
    cr_assert_eq(faults->len, 0);
    return vcase;
}

static const char whole[] =
    "<standard " NS " id=\"s-a\" force=\"must-unless-approved\" applies-to=\"holding unit\" effect=\"defers\"\n"
    "  family=\"leaders\" ground=\"illness\" tag=\"rotation-overdue\">\n"
    "<title lang=\"vi\">Tiêu\n   chuẩn</title><title lang=\"en\">A &lt;title&gt;</title>\n"
    "<version from=\"2025-01-01\" confidence=\"B\" draft=\"yes\">\n"
    "<citation source=\"law-b\" locator=\"art. 1\"/><citation source=\"law-a\"/>\n"
    "<approved-by lang=\"vi\">cấp trên</approved-by><approved-by lang=\"en\">superior</approved-by>\n"
    "<note lang=\"en\">noted</note>\n"
    "<when><position rotation=\"F01.2\"/></when>\n"
    "<require><all-of><rank min=\"r1\"/><not><age min=\"70\"/></not></all-of></require>\n"
    "<example verdict=\"unknown\" on=\"2025-02-01\" name=\"n\" person=\"P\" post=\"B\" unit=\"U\" "
    "missing=\"person/born\">\n"
    "  <!-- said aside --><roster xmlns=\"urn:vitri:roster:1\" id=\"r\">\n"
    "    <people><person id=\"P\" name=\"A &amp; B\"\n born=\"\"/></people></roster></example>\n"
    "</version>\n"
    "<version from=\"2020-01-01\" until=\"2025-01-01\"><citation source=\"law-a\"/><require><age min=\"1\"/></require>"
    "</version></standard>";

Test(read_standards, reads_all_there_is)
{
    Place place = make_place();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = make_case(&place, faults);
    write_file(&place, "standards/kinds/s-a.xml", whole);
    g_autofree char *folder = g_build_filename(place.folder, "standards", NULL);
    cr_assert(vitri_read_standards_dir(folder, FALSE, vcase, faults, NULL));
    g_autofree char *text = list_faults(faults);
    cr_assert_str_eq(text, "", "%s", text);
    cr_expect_str_eq(vcase->jurisdiction, "xx");
    cr_expect_str_eq(vcase->standards_version, "7");
    cr_expect_str_eq(((VitriLegalSource *)g_ptr_array_index(vcase->sources, 0))->id, "law-a");
    const VitriStandard *standard = vitri_case_find_standard(vcase, "s-a");
    cr_assert_not_null(standard);
    cr_expect_str_eq(standard->title_vi, "Tiêu chuẩn");
    cr_expect_str_eq(standard->title_en, "A <title>");
    cr_expect_str_eq(standard->domain, "kinds");
    cr_expect_eq(standard->force, VITRI_FORCE_MUST_UNLESS_APPROVED);
    cr_expect_eq(standard->occasions, VITRI_OCCASION_HOLDING | VITRI_OCCASION_UNIT);
    cr_expect_eq(standard->effect, VITRI_EFFECT_DEFERS);
    cr_expect_eq(standard->family, VITRI_FAMILY_LEADERS);
    cr_expect_str_eq(standard->ground, "illness");
    cr_expect_str_eq(standard->tag, "rotation-overdue");
    cr_assert_eq(standard->versions->len, 2);
    const VitriVersion *old = g_ptr_array_index(standard->versions, 0);
    const VitriVersion *young = g_ptr_array_index(standard->versions, 1);
    cr_expect_eq(old->period.from.year, 2020);
    cr_expect_eq(young->confidence, 'B');
    cr_expect(young->draft && !old->draft);
    cr_expect_eq(young->citations->len, 2);
    cr_expect_str_eq(young->approved_by_en, "superior");
    cr_expect_str_eq(young->note_en, "noted");
    cr_expect_null(young->note_vi);
    cr_expect_str_eq(vitri_requirement_parameter(young->when, "rotation"), "F01.2");
    cr_expect_not_null(vitri_requirement_find(young->require, "age"));
    cr_assert_eq(young->examples->len, 1);
    const VitriExample *example = g_ptr_array_index(young->examples, 0);
    cr_expect_str_eq(example->missing, "person/born");
    cr_expect_str_eq(example->xml,
                     "\n\n\n\n\n\n\n\n\n\n\n<roster xmlns=\"urn:vitri:roster:1\" id=\"r\">\n"
                     "<people xmlns=\"urn:vitri:roster:1\"><person xmlns=\"urn:vitri:roster:1\" id=\"P\" "
                     "name=\"A &amp; B\" born=\"\"></person></people></roster>",
                     "%s", example->xml);
    remove_place(&place);
}

/** A standard with one thing changed: the text `from` of `whole` becomes `to`. */
static char *change(const char *from, const char *to)
{
    g_autoptr(GString) text = g_string_new(whole);
    cr_assert_gt(g_string_replace(text, from, to, 1), 0, "'%s' is not in the standard", from);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

Test(read_standards, tells_every_fault_with_its_line)
{
    static const struct {
        const char *from, *to, *fault;
    } rows[] = {
        {"<age min=\"70\"/>", "<aeg min=\"70\"/>",
         "10 unknown-element: unknown requirement 'aeg' in 'not'; did you "
         "mean 'age'?"},
        {"<age min=\"70\"/>", "<age mni=\"70\"/>",
         "10 unknown-attribute: unknown attribute 'mni' of 'age'; did you "
         "mean 'min'?"},
        {"<age min=\"70\"/>", "<age min=\"old\"/>", "10 wrong-value: 'old' is no value of 'min'"},
        {"<age min=\"70\"/>", "<age min=\"70\"><age min=\"1\"/></age>", "10 unknown-element: 'age' in 'age', which"},
        {"<age min=\"70\"/>", "<band max=\"1\"/>", "10 unknown-element: unknown requirement 'band' in 'not'"},
        {"<age min=\"70\"/>", "", "10 missing-element: 'not' has nothing inside"},
        {"<age min=\"70\"/>", "<age min=\"70\"/><age min=\"1\"/>", "10 repeated: 'not' takes one"},
        {"<age min=\"70\"/>", "<deputies level=\"deputy\"><age/></deputies>",
         "10 unknown-element: unknown requirement 'age' in 'deputies'"},
        {"<rank min=\"r1\"/>", "<position level=\"haed\"/>",
         "10 wrong-value: 'haed' is not in the code list 'level': "
         "did you mean 'head'?"},
        {"<rank min=\"r1\"/>", "words", "10 text-not-allowed"},
        {"<when><position rotation=\"F01.2\"/></when>", "<when/>", "9 missing-element: 'when' has nothing inside"},
        {"</when>", "<age min=\"1\"/></when>", "9 repeated: a second requirement in 'when'"},
        {"</when>", "</when><when><age min=\"1\"/></when>", "9 repeated: a second 'when'"},
        {"force=\"must-unless-approved\"", "force=\"may\"",
         "1 wrong-value: 'may' as force of 'standard' is wrong; "
         "write one of: must, must-unless-approved, should"},
        {"force=\"must-unless-approved\"", "", "1 missing-attribute: 'standard' has no force"},
        {"applies-to=\"holding unit\"", "applies-to=\"holding sleeping\"", "1 wrong-value: 'sleeping' as applies-to"},
        {"ground=", "grond=", "1 unknown-attribute: unknown attribute 'grond' of 'standard'; did you mean 'ground'?"},
        {"rotation-overdue", "rotation-late", "1 wrong-value: 'rotation-late' as tag of 'standard' is wrong"},
        {"<title lang=\"en\">A &lt;title&gt;</title>", "", "1 missing-element: the standard has no title in en"},
        {"<title lang=\"en\">", "<title lang=\"vi\">", "4 repeated: a second 'title' in the same language"},
        {"<title lang=\"en\">", "<title lang=\"de\">", "4 wrong-value: 'de' as lang of 'title'"},
        {"<title lang=\"en\">", "<titel lang=\"en\">", "4 unknown-element"},
        {"source=\"law-b\"", "source=\"law-c\"",
         "6 unknown-reference: citation of the unknown source 'law-c'; did you"},
        {"source=\"law-b\"", "", "6 missing-attribute: 'citation' has no source"},
        {"from=\"2025-01-01\"", "from=\"2025-01\"", "5 wrong-value: '2025-01' as from of 'version'"},
        {"from=\"2025-01-01\"", "from=\"2025-02-30\"", "5 wrong-value: '2025-02-30' as from of 'version'"},
        {"from=\"2025-01-01\"", "from=\"2024-12-31\"",
         "5 overlapping-versions: the version from 2024-12-31 begins "
         "before the one in line 16"},
        {"until=\"2025-01-01\"", "until=\"2020-01-01\"", "16 until-not-after-from"},
        {"confidence=\"B\"", "confidence=\"Z\"", "5 wrong-value: 'Z' as confidence"},
        {"draft=\"yes\"", "draft=\"maybe\"", "5 wrong-value: 'maybe' as draft"},
        {"verdict=\"unknown\"", "verdict=\"perhaps\"", "11 wrong-value: 'perhaps' as verdict"},
        {"name=\"n\"", "", "11 missing-attribute: 'example' has no name"},
        {"<require><age min=\"1\"/></require>", "", "16 missing-element: the version has no 'require'"},
        {"urn:vitri:roster:1", "urn:vitri:rooster:1", "12 unknown-element"},
        {"urn:vitri:standards:1", "urn:vitri:standards:2", "1 wrong-root"},
        {"</standard>", "", " cut-off"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Place place = make_place();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriCase) vcase = make_case(&place, faults);
        g_autofree char *content = change(rows[i].from, rows[i].to);
        g_autofree char *folder = g_build_filename(place.folder, "standards", NULL);
        write_file(&place, "standards/s-a.xml", content);
        cr_expect(vitri_read_standards_dir(folder, FALSE, vcase, faults, NULL));
        g_autofree char *text = list_faults(faults);
        cr_expect_not_null(strstr(text, rows[i].fault), "%s -> %s: '%s' lacks '%s'", rows[i].from, rows[i].to, text,
                           rows[i].fault);
        cr_expect_null(vitri_case_find_standard(vcase, "s-a"), "%s -> %s was added", rows[i].from, rows[i].to);
        remove_place(&place);
    }
}

Test(read_standards, all_faults_of_a_file_come_in_one_run)
{
    Place place = make_place();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = make_case(&place, faults);
    g_autoptr(GString) text = g_string_new(whole);
    g_string_replace(text, "force=\"must", "fierce=\"must", 1);
    g_string_replace(text, "source=\"law-b\"", "source=\"x\"", 1);
    g_string_replace(text, "rotation=\"F01.2\"", "rotation=\"Z\"", 1);
    g_string_replace(text, "<age min=\"70\"/>", "<aeg/>", 1);
    g_string_replace(text, "verdict=\"unknown\"", "verdict=\"x\"", 1);
    write_file(&place, "standards/s-a.xml", text->str);
    g_autofree char *folder = g_build_filename(place.folder, "standards", NULL);
    cr_expect(vitri_read_standards_dir(folder, FALSE, vcase, faults, NULL));
    cr_expect_eq(faults->len, 6, "%u faults", faults->len);
    remove_place(&place);
}

Test(read_standards, local_standards_are_read_with_their_own_lists)
{
    Place place = make_place();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = make_case(&place, faults);
    write_file(&place, "local/a.xml",
               "<standard " NS " id=\"z\" force=\"should\" applies-to=\"appointment\"><title lang=\"vi\">Một</title>"
               "<version from=\"2026-01-01\"><citation source=\"own\"/><require><position level=\"boss\"/></require>"
               "</version></standard>");
    write_file(&place, "local/y.xml",
               "<codes " NS "><list name=\"level\"><code id=\"boss\" order=\"9\"/></list></codes>");
    write_file(&place, "local/z.xml", "<sources " NS "><source id=\"own\"/></sources>");
    write_file(&place, "local/b/a.xml",
               "<standard " NS " id=\"a\" force=\"should\" applies-to=\"appointment\"><title lang=\"en\">One</title>"
               "<version from=\"2026-01-01\"><require><age min=\"1\"/></require></version></standard>");
    write_file(&place, "local/b/notes.txt", "no rule");
    g_autofree char *folder = g_build_filename(place.folder, "local", NULL);
    cr_assert(vitri_read_standards_dir(folder, TRUE, vcase, faults, NULL));
    g_autofree char *text = list_faults(faults);
    cr_expect_str_eq(text, "", "%s", text);
    cr_assert_eq(vcase->standards->len, 2);
    const VitriStandard *first = g_ptr_array_index(vcase->standards, 0);
    cr_expect_str_eq(first->id, "a");
    cr_expect(first->local);
    cr_expect_str_eq(first->title_vi, "One");
    cr_expect_str_eq(vcase->jurisdiction, "xx");
    remove_place(&place);
}

Test(read_standards, an_id_stands_once)
{
    Place place = make_place();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = make_case(&place, faults);
    write_file(&place, "standards/a.xml", whole);
    write_file(&place, "standards/b.xml", whole);
    g_autofree char *folder = g_build_filename(place.folder, "standards", NULL);
    cr_expect(vitri_read_standards_dir(folder, FALSE, vcase, faults, NULL));
    g_autofree char *text = list_faults(faults);
    cr_expect(g_str_has_prefix(text, "1 duplicate-id: standard 's-a' is there already, in "), "%s", text);
    cr_expect_eq(vcase->standards->len, 1);
    remove_place(&place);
}

Test(read_standards, a_folder_that_is_not_there_is_an_error)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = vitri_case_new();
    vcase->examples = TRUE;
    g_autoptr(GError) error = NULL;
    cr_expect_not(vitri_read_standards_dir("/nowhere/at/all", TRUE, vcase, faults, &error));
    cr_assert_not_null(error);
    cr_expect_not_null(strstr(error->message, "/nowhere/at/all"));
    g_clear_error(&error);
    cr_expect_not(vitri_read_codes("/nowhere/codes.xml", vcase, faults, &error));
    cr_expect_not_null(error);
}

Test(read_standards, lists_of_codes_sources_and_ages_are_checked)
{
    static const struct {
        gboolean (*read)(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);
        const char *content, *fault;
    } rows[] = {
        {vitri_read_codes, "<codes " NS "><list name=\"l\"><code id=\"a\"/><code id=\"a\"/></list></codes>",
         "duplicate-id: code 'a' stands twice in the list 'l'"},
        {vitri_read_codes, "<codes " NS "><list name=\"l\"><cod id=\"a\"/></list></codes>", "unknown-element"},
        {vitri_read_codes, "<codes " NS "><list><code id=\"a\"/></list></codes>",
         "missing-attribute: 'list' has no name"},
        {vitri_read_codes, "<codes " NS "><list name=\"l\" open=\"1\"/></codes>", "wrong-value"},
        {vitri_read_codes, "<codes " NS "><list name=\"l\"><code id=\"a\" order=\"x\"/></list></codes>", "wrong-value"},
        {vitri_read_sources, "<sources " NS "><source id=\"a\"/><source id=\"a\"/></sources>", "duplicate-id"},
        {vitri_read_sources, "<sources " NS "><source id=\"a\" from=\"2020-01-01\" until=\"2019-01-01\"/></sources>",
         "until-not-after-from"},
        {vitri_read_sources, "<codes " NS "/>", "wrong-root"},
        {vitri_read_retirement,
         "<retirement " NS "><age year=\"2021\" male-months=\"720\" female-months=\"660\"/>"
         "<age year=\"2021\" male-months=\"723\" female-months=\"664\"/></retirement>",
         "wrong-order: the row of 2021 does not follow that of 2021"},
        {vitri_read_retirement,
         "<retirement " NS "><age year=\"2021\" male-months=\"720\" female-months=\"660\"/>"
         "<age year=\"2022\" male-months=\"719\" female-months=\"664\"/></retirement>",
         "wrong-order"},
        {vitri_read_retirement, "<retirement " NS "><age year=\"2021\" male-months=\"720\"/></retirement>",
         "missing-attribute: 'age' has no female-months"},
        {vitri_read_retirement, "<retirement " NS "><citation source=\"x\"/></retirement>",
         "unknown-reference: citation of the unknown source 'x'"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Place place = make_place();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriCase) vcase = vitri_case_new();
        vcase->examples = TRUE;
        rows[i].read(write_file(&place, "a.xml", rows[i].content), vcase, faults, NULL);
        g_autofree char *text = list_faults(faults);
        cr_expect_not_null(strstr(text, rows[i].fault), "row %u: '%s' lacks '%s'", i, text, rows[i].fault);
        remove_place(&place);
    }
}

Test(read_standards, the_shipped_rules_hold_what_their_examples_promise)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = vitri_case_new();
    vcase->examples = TRUE;
    g_autofree char *folder = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "vn", NULL);
    g_autofree char *code_file = g_build_filename(folder, "codes.xml", NULL);
    g_autofree char *source_file = g_build_filename(folder, "sources.xml", NULL);
    g_autofree char *age_file = g_build_filename(folder, "retirement.xml", NULL);
    g_autofree char *standards = g_build_filename(folder, "standards", NULL);
    cr_assert(vitri_read_codes(code_file, vcase, faults, NULL));
    cr_assert(vitri_read_sources(source_file, vcase, faults, NULL));
    cr_assert(vitri_read_retirement(age_file, vcase, faults, NULL));
    cr_assert(vitri_read_standards_dir(standards, FALSE, vcase, faults, NULL));
    cr_expect_gt(vcase->standards->len, 80);
    vitri_data_check(vcase, vitri_read_roster_memory, faults);
    g_autofree char *text = list_faults(faults);
    cr_expect_str_eq(text, "", "%s", text);
}
