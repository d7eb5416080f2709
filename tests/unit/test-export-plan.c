/* Plans as workbooks: moves with names, room for edits, the posts offered, decisions, hashes, the hidden copy. */
#include "vitri/export-plan.h"

#include "../support/exchange-case.h"

#define PLAN                                                                                                           \
    "<plan xmlns='urn:vitri:plan:1' year='2027' on='2026-12-31'><input kind='roster' name='r.xml' sha256='abc'/>"      \
    "<decisions xmlns='urn:vitri:decisions:1'><pin person='P04' post='CCHC-01' reason='x' by='y'/>"                    \
    "<forbid person='P02' unit='VP'/><waive person='P01' standard='app-age' until='2028'/>"                            \
    "<request person='P03' unit='TCBC'/><propose-upward person='P05' decision='1/TTr'/></decisions>"                   \
    "<move person='P02' to='CCVC-01' on='2027-03-01' from='TCBC-01' reason='due'/>"                                    \
    "<move person='P03' to='TCBC-01' on='2027-03-01'/>"                                                                \
    "<stay person='P04' post='CCHC-01' reason='deferred' ground='raising-child' until='2028-08-14'/>"                  \
    "<unplaced person='P05' post='VP-KT' until='2027-06-01'/></plan>"

Test(export_plan, every_sheet_says_what_the_plan_says)
{
    static const struct {
        const char *sheet, *heading, *text;
        guint row;
    } rows[] = {
        {"Plan", "Year", "2027", 1},
        {"Plan", "SHA-256 of the plan", "f00d", 1},
        {"Moves", "Person", "P02", 1},
        {"Moves", "Name", "Trần Thị Hai", 1},
        {"Moves", "Unit now", "Phòng Tổ chức, Biên chế", 1},
        {"Moves", "To post", "CCVC-01", 1},
        {"Moves", "Position planned", "Chuyên viên về quản lý nguồn nhân lực", 1},
        {"Moves", "On", "2027-03-01", 1},
        {"Moves", "Reason", "due", 1},
        {"Moves", "Edit", "", 1},
        {"Moves", "From post", "", 2},
        {"Stays", "Reason", "deferred", 1},
        {"Stays", "Ground", "raising a small child", 1},
        {"Unplaced", "Until", "2027-06-01", 1},
        {"Inputs", "SHA-256", "abc", 1},
        {"Decisions", "Kind", "pin", 1},
        {"Decisions", "Reason", "x", 1},
        {"Decisions", "Kind", "forbid", 2},
        {"Decisions", "Unit", "VP", 2},
        {"Decisions", "Standard", "app-age", 3},
        {"Decisions", "Kind", "request", 4},
        {"Decisions", "Decision", "1/TTr", 5},
        {"Places", "Post id", "CCHC-01", 1},
        {"Places", "Holders", "1", 1},
        {"Original", "To post", "TCBC-01", 2},
    };
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriPlan) plan = read_tree_plan("tests/cases/roster.xml", PLAN);
    g_autoptr(VitriWorkbook) workbook = vitri_export_plan(plan, tables, "en", "f00d");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_str_eq(find_text(find_sheet(workbook, rows[i].sheet), rows[i].row, rows[i].heading), rows[i].text,
                         "%s/%s", rows[i].sheet, rows[i].heading);
    cr_expect_eq(find_sheet(workbook, "Inputs")->rows->len, 2, "the inputs of the plan, not of this run");
    cr_expect(find_sheet(workbook, "Original")->hidden);
}

Test(export_plan, posts_of_the_family_are_offered)
{
    static const struct {
        const char *family;
        guint n;
        const char *in, *out;
    } rows[] = {{"staff", 6, "TCBC-01", "TCBC-TP"}, {"leaders", 2, "TCBC-TP", "TCBC-01"}};
    g_autoptr(VitriTables) tables = read_tables();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml =
            g_strdup_printf("<plan xmlns='urn:vitri:plan:1' year='2027' family='%s'/>", rows[i].family);
        g_autoptr(VitriPlan) plan = read_tree_plan("tests/cases/roster.xml", xml);
        g_autoptr(VitriWorkbook) workbook = vitri_export_plan(plan, tables, "vi", NULL);
        const VitriSheet *moves = find_sheet(workbook, "Chuyển đổi");
        const char *const *choices = (const char *const *)g_array_index(moves->styles, VitriColumnStyle,
                                                                        find_heading(moves, "Mã vị trí chuyển đến"))
                                         .choices;
        cr_expect_eq(find_sheet(workbook, "Nơi có thể đến")->rows->len, rows[i].n + 1, "%s", rows[i].family);
        cr_expect(g_strv_contains(choices, rows[i].in) && !g_strv_contains(choices, rows[i].out), "%s", rows[i].family);
    }
}
