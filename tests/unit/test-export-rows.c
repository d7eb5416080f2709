/* XML to rows: owners from the elements around, what is read beside references, what is passed over. */
#include "export-rows.h"

#include "../support/exchange-case.h"

#define URI "urn:vitri:roster:1"

/* One sheet of the form, filled from the XML. */
static VitriWorkbook *lay_out(const char *element, const char *xml)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    const VitriFormWords words = {tables, vcase->codes, "en"};
    VitriWorkbook *workbook = vitri_workbook_new("");
    g_autoptr(GPtrArray) sheets = g_ptr_array_new();
    for (guint i = 0; i < tables->roster->len; i++) {
        const VitriSheetForm *form = tables->roster->pdata[i];
        gboolean wanted = strcmp(form->element, element) == 0;
        g_ptr_array_add(sheets, wanted ? vitri_form_sheet_add(workbook, form, &words) : NULL);
    }
    vitri_export_rows_add(&(VitriExportRows){xml, strlen(xml), URI, tables->roster, sheets, vcase->roster, &words});
    return workbook;
}

#define PEOPLE(inside) "<roster xmlns='" URI "'><people>" inside "</people></roster>"

Test(export_rows, a_fact_names_its_owners)
{
    static const struct {
        const char *element, *xml, *heading, *text;
    } rows[] = {
        {"rank", PEOPLE("<person id='P02'><rank code='01.003'/></person>"), "Person", "P02"},
        {"rank", PEOPLE("<person id='P02'><rank code='01.003'/></person>"), "Name of the person", "Trần Thị Hai"},
        {"step", PEOPLE("<person id='P02'><tenure post='TCBC-01' from='2021'><step kind='x'/></tenure></person>"),
         "Person", "P02"},
        {"step", PEOPLE("<person id='P02'><tenure post='TCBC-01' from='2021'><step kind='x'/></tenure></person>"),
         "Post", "TCBC-01"},
        {"step", PEOPLE("<person id='P02'><tenure post='TCBC-01' from='2021'><step kind='x'/></tenure></person>"),
         "Tenure from", "2021"},
        {"step",
         PEOPLE("<person id='P02'><tenure post='A' from='2021'/><tenure post='B'><step kind='x'/></tenure></person>"),
         "Tenure from", ""}, /* not that of the tenure before */
        {"kin", PEOPLE("<person id='P02'><kin person='P05' relation='sibling'/></person>"), "Person", "P02"},
        {"kin", PEOPLE("<person id='P02'><kin person='P05' relation='sibling'/></person>"), "Kin", "P05"},
        {"kin", PEOPLE("<person id='P02'><kin person='P05' relation='sibling'/></person>"), "Name of the kin",
         "Võ Văn Năm"},
        {"tenure", PEOPLE("<person id='P02'><tenure post='NONE' row='s1:5'/></person>"), "Name of the post", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriWorkbook) workbook = lay_out(rows[i].element, rows[i].xml);
        const VitriSheet *sheet = workbook->sheets->pdata[0];
        cr_assert_eq(sheet->rows->len, 2, "%s", rows[i].xml);
        cr_expect_str_eq(find_text(sheet, 1, rows[i].heading), rows[i].text, "%s: %s", rows[i].xml, rows[i].heading);
    }
}

Test(export_rows, elements_of_other_formats_are_passed_over)
{
    g_autoptr(VitriWorkbook) workbook =
        lay_out("rank", PEOPLE("<person id='P02'><rank xmlns='urn:other' code='01.003'/></person>"));
    cr_expect_eq(((const VitriSheet *)workbook->sheets->pdata[0])->rows->len, 1);
}

Test(export_rows, a_post_is_told_by_title_and_duty)
{
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    g_autofree char *with =
        vitri_export_rows_post_title(vcase->roster, vitri_roster_find_post(vcase->roster, "TCBC-01"));
    g_autofree char *without =
        vitri_export_rows_post_title(vcase->roster, vitri_roster_find_post(vcase->roster, "TCBC-02"));
    cr_expect_str_eq(with, "Chuyên viên về tổ chức bộ máy, sự nghiệp giáo dục, y tế");
    cr_expect_str_eq(without, "Chuyên viên về tổ chức bộ máy");
}
