/* Edited plans back: what each edit decides, what is carried over, what is refused, and the plan by hand. */
#include "vitri/plan-workbook.h"

#include "../support/exchange-case.h"
#include "vitri/error.h"
#include "vitri/export-plan.h"

#define ROSTER "tests/cases/roster.xml"
#define PLAN                                                                                                           \
    "<plan xmlns='urn:vitri:plan:1' year='2027' on='2026-12-31'><input kind='roster' name='r.xml' sha256='abc'/>"      \
    "<decisions xmlns='urn:vitri:decisions:1'><pin person='P03' post='TCBC-01' on='2027-03-01' reason='x' by='y'/>"    \
    "<forbid person='P02' unit='VP'/></decisions>"                                                                     \
    "<move person='P02' to='CCVC-01' on='2027-03-01' from='TCBC-01' reason='due'/>"                                    \
    "<move person='P03' to='TCBC-01' on='2027-03-01' from='CCVC-01' reason='pinned' decision='7/QĐ'/>"                \
    "<stay person='P04' post='CCHC-01' reason='deferred' standard='rot-def-child-f' ground='raising-child'/>"          \
    "<unplaced person='P05' post='VP-KT' until='2027-06-01'/></plan>"
#define OLD_PIN "<pin person=\"P03\" post=\"TCBC-01\" on=\"2027-03-01\" reason=\"x\" by=\"y\"/>\n"
#define OLD_FORBID "<forbid person=\"P02\" unit=\"VP\"/>\n"

enum { MOST_EDITS = 5 };

/* One cell typed in. */
typedef struct {
    const char *sheet;
    guint row;
    const char *heading, *text;
} Edit;

/* A place for what is to come of the workbook. */
typedef gboolean (*Convert)(const VitriWorkbook *, const VitriTables *, const VitriRoster *, const VitriCodes *,
                            const char *, GPtrArray *, GString *, GError **);

/* The exported plan, edited and converted; faults as "tag cell", one a line. NULL: refused. Caller frees. */
static char *convert_edited(const Edit *edits, Convert convert, char **out_faults)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriPlan) plan = read_tree_plan(ROSTER, PLAN);
    g_autoptr(VitriWorkbook) workbook = vitri_export_plan(plan, tables, "en", "f00d");
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GString) out = g_string_new(NULL), told = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    for (guint i = 0; i < MOST_EDITS && edits[i].sheet; i++)
        set_text(find_sheet(workbook, edits[i].sheet), edits[i].row, edits[i].heading, edits[i].text);
    gboolean done = convert(workbook, tables, plan->vcase->roster, plan->vcase->codes, "en", faults, out, &error);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        g_string_append_printf(told, "%s %s\n", fault->tag->tag, fault->cell ? fault->cell : "");
    }
    *out_faults = g_strdup(told->str);
    cr_expect(done || (error->code == VITRI_ERROR_INPUT && out->len == 0));
    return done ? g_strdup(out->str) : NULL;
}

/* The decisions without head, foot and indent. Caller frees. */
static char *strip_decisions(const char *xml)
{
    g_auto(GStrv) lines = g_strsplit(xml, "\n", -1);
    GString *text = g_string_new(NULL);
    for (guint i = 2; lines[i] && g_str_has_prefix(lines[i], "  "); i++)
        g_string_append_printf(text, "%s\n", lines[i] + 2);
    return g_string_free(text, FALSE);
}

Test(plan_workbook, each_edit_decides_one_thing)
{
    static const struct {
        Edit edits[MOST_EDITS];
        const char *decisions, *faults;
    } rows[] = {
        {{{NULL}}, OLD_PIN OLD_FORBID, ""},
        {{{"Moves", 1, "To post", "CCVC-02"}}, OLD_PIN OLD_FORBID "<pin person=\"P02\" post=\"CCVC-02\"/>\n", ""},
        {{{"Moves", 1, "On", "04/2027"}, {"Moves", 1, "Reason of the edit", "r"}},
         OLD_PIN OLD_FORBID "<pin person=\"P02\" post=\"CCVC-01\" on=\"2027-04-01\" reason=\"r\"/>\n",
         ""},
        {{{"Moves", 1, "Edit", "Keep"}},
         OLD_PIN OLD_FORBID "<pin person=\"P02\" post=\"CCVC-01\" on=\"2027-03-01\"/>\n",
         ""},
        {{{"Moves", 1, "Edit", "not there"}}, OLD_PIN OLD_FORBID "<forbid person=\"P02\" post=\"CCVC-01\"/>\n", ""},
        {{{"Moves", 1, "To post", NULL}}, OLD_PIN OLD_FORBID "<pin person=\"P02\" post=\"TCBC-01\"/>\n", ""},
        {{{"Moves", 1, "Edit", "ở lại"}}, OLD_PIN OLD_FORBID "<pin person=\"P02\" post=\"TCBC-01\"/>\n", ""},
        /* an old pin gives way to a new one */
        {{{"Moves", 2, "To post", "CCVC-02"}}, OLD_FORBID "<pin person=\"P03\" post=\"CCVC-02\"/>\n", ""},
        {{{"Moves", 3, "Person", "P01"}, {"Moves", 3, "To post", "TCBC-PTP"}, {"Moves", 3, "On", "2027-05-01"}},
         OLD_PIN OLD_FORBID "<pin person=\"P01\" post=\"TCBC-PTP\" on=\"2027-05-01\"/>\n",
         ""},
        {{{"Stays", 1, "To post", "CCVC-02"}, {"Stays", 1, "On", "07/2027"}},
         OLD_PIN OLD_FORBID "<pin person=\"P04\" post=\"CCVC-02\" on=\"2027-07-01\"/>\n",
         ""},
        {{{"Stays", 1, "Edit", "stays"}}, OLD_PIN OLD_FORBID "<pin person=\"P04\" post=\"CCHC-01\"/>\n", ""},
        {{{"Stays", 1, "To post", "CCVC-02"}, {"Stays", 1, "Edit", "forbid"}},
         OLD_PIN OLD_FORBID "<forbid person=\"P04\" post=\"CCVC-02\"/>\n",
         ""},
        {{{"Unplaced", 1, "To post", "CCVC-02"}}, OLD_PIN OLD_FORBID "<pin person=\"P05\" post=\"CCVC-02\"/>\n", ""},
        /* a move typed in for somebody who stays */
        {{{"Moves", 3, "Person", "P04"}, {"Moves", 3, "To post", "CCVC-02"}},
         OLD_PIN OLD_FORBID "<pin person=\"P04\" post=\"CCVC-02\"/>\n",
         ""},
        {{{"Decisions", 3, "Kind", "request"}, {"Decisions", 3, "Person", "P04"}, {"Decisions", 3, "Unit", "TCBC"}},
         OLD_PIN OLD_FORBID "<request person=\"P04\" unit=\"TCBC\"/>\n",
         ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *faults = NULL, *xml = convert_edited(rows[i].edits, vitri_plan_workbook_decisions, &faults);
        g_autofree char *text = strip_decisions(xml ? xml : "\n\n");
        cr_expect_str_eq(faults, rows[i].faults, "row %u: %s", i, faults);
        cr_expect_str_eq(text, rows[i].decisions, "row %u: %s", i, text);
    }
}

Test(plan_workbook, what_cannot_be_used_is_told_by_its_cell_and_nothing_is_made)
{
    static const struct {
        Edit edits[MOST_EDITS];
        const char *faults;
    } rows[] = {
        {{{"Moves", 1, "To post", "CCVC-99"}}, "unknown-reference Moves!F2\n"},
        {{{"Moves", 1, "Person", "P99"}}, "unknown-reference Moves!A2\nrow-removed Moves!1\n"},
        {{{"Moves", 3, "To post", "CCVC-02"}}, "missing-attribute Moves!A4\n"},
        {{{"Moves", 1, "On", "2027"}}, "wrong-value Moves!I2\n"},
        {{{"Moves", 1, "On", "31/02/2027"}}, "wrong-value Moves!I2\n"},
        {{{"Moves", 1, "Edit", "perhaps"}}, "wrong-value Moves!J2\n"},
        {{{"Stays", 1, "To post", "X"}}, "unknown-reference Stays!N2\n"},
        {{{"Stays", 1, "Edit", "not there"}}, "missing-attribute Stays!P2\n"},
        {{{"Moves", 3, "Person", "P02"}, {"Moves", 3, "To post", "CCVC-02"}}, "accounted-twice Moves!A4\n"},
        {{{"Moves", 3, "Person", "P04"}, {"Moves", 3, "To post", "CCVC-02"}, {"Stays", 1, "Edit", "stays"}},
         "accounted-twice Stays!A2\n"},
        {{{"Decisions", 3, "Person", "P04"}}, "missing-attribute Decisions!A4\n"},
        {{{"Decisions", 3, "Kind", "request"}, {"Decisions", 3, "Person", "P04"}}, "missing-attribute Decisions!E4\n"},
        {{{"Moves", 0, "Chain", "Chains"}, {"Moves", 1, "To post", "Z"}},
         "unknown-heading Moves!1\nunknown-reference Moves!F2\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *faults = NULL, *xml = convert_edited(rows[i].edits, vitri_plan_workbook_decisions, &faults);
        cr_expect_str_eq(faults, rows[i].faults, "row %u: %s", i, faults);
        cr_expect_null(xml, "row %u: %s", i, xml);
    }
}

Test(plan_workbook, a_row_taken_out_decides_nothing_and_is_told)
{
    static const Edit edits[MOST_EDITS] = {{"Moves", 1, "Person", NULL},
                                           {"Moves", 1, "From post", NULL},
                                           {"Moves", 1, "To post", NULL},
                                           {"Moves", 1, "On", NULL},
                                           {"Moves", 1, "Reason", NULL}};
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriPlan) plan = read_tree_plan(ROSTER, PLAN);
    g_autoptr(VitriWorkbook) workbook = vitri_export_plan(plan, tables, "en", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GString) out = g_string_new(NULL);
    VitriSheet *moves = find_sheet(workbook, "Moves");
    for (guint i = 0; i < MOST_EDITS; i++)
        set_text(moves, 1, edits[i].heading, NULL);
    g_ptr_array_remove_index(moves->rows, 1);
    cr_assert(vitri_plan_workbook_decisions(workbook, tables, plan->vcase->roster, plan->vcase->codes, "en", faults,
                                            out, NULL));
    cr_expect_null(strstr(out->str, "<pin person=\"P02\""), "%s", out->str);
    cr_assert_eq(faults->len, 1);
    cr_expect_str_eq(((const VitriFault *)faults->pdata[0])->tag->tag, "row-removed");
}

Test(plan_workbook, a_plan_by_hand_is_what_the_sheets_say)
{
    static const struct {
        Edit edits[MOST_EDITS];
        const char *plan;
    } rows[] = {
        {{{NULL}},
         "  <input kind=\"roster\" name=\"r.xml\" sha256=\"abc\"/>\n"
         "  <decisions xmlns=\"urn:vitri:decisions:1\">\n    " OLD_PIN "    " OLD_FORBID "  </decisions>\n"
         "  <move person=\"P02\" to=\"CCVC-01\" on=\"2027-03-01\" from=\"TCBC-01\" reason=\"due\"/>\n"
         "  <move person=\"P03\" to=\"TCBC-01\" on=\"2027-03-01\" from=\"CCVC-01\" reason=\"pinned\" "
         "decision=\"7/QĐ\"/>\n"
         "  <stay person=\"P04\" post=\"CCHC-01\" reason=\"deferred\" standard=\"rot-def-child-f\" "
         "ground=\"raising-child\"/>\n"
         "  <unplaced person=\"P05\" post=\"VP-KT\" until=\"2027-06-01\"/>\n</plan>\n"},
        {{{"Moves", 1, "To post", "CCVC-02"},
          {"Moves", 2, "To post", NULL},
          {"Stays", 1, "To post", "TCBC-02"},
          {"Stays", 1, "On", "05/2027"},
          {"Unplaced", 1, "Edit", "stays"}},
         "  <input kind=\"roster\" name=\"r.xml\" sha256=\"abc\"/>\n"
         "  <decisions xmlns=\"urn:vitri:decisions:1\">\n    " OLD_FORBID
         "    <pin person=\"P03\" post=\"CCVC-01\"/>\n    <pin person=\"P05\" post=\"VP-KT\"/>\n  </decisions>\n"
         "  <move person=\"P02\" to=\"CCVC-02\" on=\"2027-03-01\" from=\"TCBC-01\"/>\n"
         "  <stay person=\"P03\" post=\"CCVC-01\" reason=\"pinned\"/>\n"
         "  <move person=\"P04\" to=\"TCBC-02\" on=\"2027-05-01\"/>\n"
         "  <stay person=\"P05\" post=\"VP-KT\" reason=\"pinned\"/>\n</plan>\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *faults = NULL, *xml = convert_edited(rows[i].edits, vitri_plan_workbook_plan, &faults);
        const char *body = xml ? strstr(xml, "  <input") : NULL;
        cr_expect_str_eq(faults, "", "%s", faults);
        cr_assert(body && strstr(xml, "<plan xmlns=\"urn:vitri:plan:1\" year=\"2027\" on=\"2026-12-31\">"), "%s", xml);
        cr_expect_str_eq(body, rows[i].plan, "row %u: %s", i, body);
        g_autoptr(VitriPlan) plan = read_tree_plan(ROSTER, xml);
        cr_expect_eq(plan->moves->len + plan->stays->len, 4);
    }
}

Test(plan_workbook, a_move_by_hand_needs_a_day)
{
    static const Edit edits[MOST_EDITS] = {{"Stays", 1, "To post", "TCBC-02"}};
    g_autofree char *faults = NULL, *xml = convert_edited(edits, vitri_plan_workbook_plan, &faults);
    cr_expect_null(xml);
    cr_expect_str_eq(faults, "missing-attribute Stays!O2\n", "%s", faults);
}

Test(plan_workbook, a_plan_is_known_by_its_sheet_of_moves)
{
    static const struct {
        const char *sheet;
        gboolean plan;
    } rows[] = {{"Chuyển đổi", TRUE}, {"moves", TRUE}, {"Nhân sự", FALSE}, {"Không chuyển", FALSE}};
    g_autoptr(VitriTables) tables = read_tables();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("t.xlsx");
        vitri_workbook_add_sheet(workbook, rows[i].sheet);
        cr_expect_eq(vitri_plan_workbook_is(workbook, tables), rows[i].plan, "%s", rows[i].sheet);
        cr_expect_not(vitri_plan_workbook_is_exported(workbook, tables));
        vitri_workbook_add_sheet(workbook, "Bản gốc");
        cr_expect_eq(vitri_plan_workbook_is_exported(workbook, tables), rows[i].plan, "%s", rows[i].sheet);
    }
}
