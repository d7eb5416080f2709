/* Rule data against their own examples: what is found, and what is not. */
#include "../support/kind-table.h"

#include "vitri/data-check.h"

static VitriRoster *read_roster(const char *xml, const char *name, const VitriCodes *codes, GPtrArray *faults,
                                GError **error)
{
    if (*xml)
        return build_roster(xml);
    vitri_fault_add(faults, "missing-attribute", name, 3, "a roster that is wrong");
    return NULL;
}

static const char one_person[] =
    "<unit id=\"D\" kind=\"department\"/><unit id=\"U\" kind=\"division\" parent=\"D\"/>"
    "<position id=\"clerk\" category=\"professional\" rotation=\"F01.3\" profession=\"tax\"/>"
    "<position id=\"law\" category=\"professional\" profession=\"law\"/>"
    "<post id=\"U1\" unit=\"U\" position=\"clerk\"/><post id=\"U2\" unit=\"U\" position=\"law\"/>"
    "<person id=\"A\" sex=\"male\"><tenure post=\"U1\" from=\"2021-01-01\"/></person>";

typedef struct {
    const char *verdict, *on, *person, *post, *unit, *missing, *xml;
} ExampleRow;

static void add_example(VitriVersion *version, const ExampleRow *row)
{
    VitriExample *example = g_new0(VitriExample, 1);
    example->verdict = g_strdup(row->verdict);
    example->on = g_strdup(row->on ? row->on : "2026-01-01");
    example->name = g_strdup("a row");
    example->person = g_strdup(row->person);
    example->post = g_strdup(row->post);
    example->unit = g_strdup(row->unit);
    example->missing = g_strdup(row->missing);
    example->xml = g_strdup(row->xml ? row->xml : one_person);
    example->line = 10 + version->examples->len;
    g_ptr_array_add(version->examples, example);
}

static VitriVersion *add_standard(VitriCase *vcase, guint occasions, const char *require)
{
    VitriStandard *standard = vitri_standard_new();
    VitriVersion *version = vitri_version_new();
    VitriCitation citation = {g_strdup("law"), NULL};
    standard->id = g_strdup_printf("s%u", vcase->standards->len);
    standard->file = g_strdup("s.xml");
    standard->occasions = occasions;
    version->period.from = vitri_date(2020, 1, 1);
    version->require = require ? build_requirement(require, vcase->codes, NULL) : NULL;
    g_array_append_val(version->citations, citation);
    g_ptr_array_add(standard->versions, version);
    g_ptr_array_add(vcase->standards, standard);
    return version;
}

/** "line tag" of every fault, one a line. */
static char *check_data(const VitriCase *vcase)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    GString *text = g_string_new(NULL);
    vitri_data_check(vcase, read_roster, faults);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        g_string_append_printf(text, "%u %s\n", fault->line, fault->tag->tag);
    }
    return g_string_free(text, FALSE);
}

Test(data_check, judges_who_the_example_means)
{
    static const struct {
        guint occasions;
        const char *require;
        ExampleRow example;
        const char *fault; /* "" or the tag */
    } rows[] = {
        {VITRI_OCCASION_HOLDING, "<person-is sex=\"male\"/>", {"met"}, ""},
        {VITRI_OCCASION_HOLDING, "<person-is sex=\"male\"/>", {"not-met"}, "example-failed"},
        {VITRI_OCCASION_HOLDING, "<position listed=\"yes\"/>", {"met"}, ""},
        {VITRI_OCCASION_HOLDING, "<position listed=\"yes\"/>", {"not-met", .post = "U2"}, ""},
        {VITRI_OCCASION_ROTATION_MOVE, "<same-profession/>", {"not-met", .post = "U2"}, ""},
        {VITRI_OCCASION_ROTATION_MOVE, "<same-profession/>", {"met"}, ""},
        {VITRI_OCCASION_APPOINTMENT | VITRI_OCCASION_HOLDING, "<same-profession/>", {"not-met", .post = "U2"}, ""},
        {VITRI_OCCASION_UNIT, "<headcount min=\"2\"/>", {"met", .unit = "U"}, ""},
        {VITRI_OCCASION_UNIT, "<headcount min=\"3\"/>", {"not-met", .unit = "U"}, ""},
        {VITRI_OCCASION_UNIT, "<headcount min=\"3\"/>", {"not-met"}, "unknown-reference"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", .missing = "person/born"}, ""},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown"}, ""},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", .missing = "person/sex"}, "example-failed"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"met"}, "example-failed"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", .person = "B"}, "unknown-reference"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", .post = "U9"}, "unknown-reference"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", "2019-12-31"}, "example-failed"},
        {VITRI_OCCASION_HOLDING, "<age min=\"20\"/>", {"unknown", .xml = ""}, "example-failed"},
        {VITRI_OCCASION_HOLDING,
         "<age min=\"20\"/>",
         {"unknown", .xml = "<person id=\"A\"/><person id=\"B\"/>"},
         "unknown-reference"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        add_example(add_standard(vcase, rows[i].occasions, rows[i].require), &rows[i].example);
        g_autofree char *faults = check_data(vcase);
        g_autofree char *line = g_strdup_printf("10 %s\n", rows[i].fault);
        const char *told = strstr(faults, *rows[i].fault ? line : "example-failed");
        if (*rows[i].fault)
            cr_expect_not_null(told, "row %u: '%s' lacks '%s'", i, faults, line);
        else
            cr_expect(!told && !strstr(faults, "unknown-reference"), "row %u: %s", i, faults);
    }
}

Test(data_check, every_version_has_what_it_needs)
{
    static const ExampleRow met = {"met"}, not_met = {"not-met", .post = "U2"};
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    VitriVersion *complete = add_standard(vcase, VITRI_OCCASION_HOLDING, "<position listed=\"yes\"/>");
    add_example(complete, &met);
    add_example(complete, &not_met);
    g_autofree char *nothing = check_data(vcase);
    cr_expect_str_eq(nothing, "", "%s", nothing);

    complete->line = 7;
    g_array_set_size(complete->citations, 0);
    g_ptr_array_set_size(complete->examples, 1);
    VitriStandard *standard = g_ptr_array_index(vcase->standards, 0);
    standard->force = VITRI_FORCE_MUST_UNLESS_APPROVED;
    standard->effect = VITRI_EFFECT_DEFERS;
    standard->line = 2;
    g_autofree char *all = check_data(vcase);
    cr_expect_str_eq(all,
                     "2 missing-attribute\n7 version-without-citation\n7 version-without-example\n"
                     "7 missing-element\n",
                     "%s", all);
}

Test(data_check, an_unknown_example_is_asked_for_where_a_fact_can_be_missing)
{
    static const struct {
        const char *require;
        guint n;
    } rows[] = {
        {"<position listed=\"yes\"/>", 2},
        {"<all-of><position listed=\"yes\"/><headcount min=\"1\"/></all-of>", 2},
        {"<all-of><position listed=\"yes\"/><age min=\"1\"/></all-of>", 3},
        {NULL, 1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        add_standard(vcase, VITRI_OCCASION_HOLDING, rows[i].require);
        g_autofree char *faults = check_data(vcase);
        g_auto(GStrv) lines = g_strsplit(faults, "\n", -1);
        cr_expect_eq(g_strv_length(lines) - 1, rows[i].n, "row %u: %s", i, faults);
    }
}
