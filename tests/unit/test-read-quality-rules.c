/* What is expected of a roster, from its file: limits, fields, faults with their lines; the shipped files are whole. */
#include "read-standards.h"

#include "../support/reading.h"

#define FILE_OF(attributes, content) "<quality xmlns='urn:vitri:standards:1' " attributes ">\n" content "</quality>"

static VitriCase *read_text(const char *text, GPtrArray *faults)
{
    TEMPORARY path = write_temporary(text, -1);
    VitriCase *vcase = vitri_case_new();
    cr_assert(vitri_read_quality_rules(path, vcase, faults, NULL), "%s", text);
    return vcase;
}

Test(read_quality_rules, limits_and_fields_are_kept)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase =
        read_text(FILE_OF("entry-years='18' oldest-years='70' degree-years='16' gap-days='31'",
                          "<field path='rank' matters-for='listed-or-leadership'/>\n<field path='person/born'/>"),
                  faults);
    const VitriQualityRules *rules = vcase->quality_rules;
    expect_faults(faults, "", "whole");
    cr_expect(rules->entry_years == 18 && rules->oldest_years == 70 && rules->degree_years == 16 &&
              rules->gap_days == 31);
    cr_assert_eq(rules->fields->len, 2u);
    cr_expect_eq(g_array_index(rules->fields, VitriQualityField, 0).matters_for, VITRI_MATTERS_LISTED_OR_LEADERSHIP);
    cr_expect_eq(g_array_index(rules->fields, VitriQualityField, 1).matters_for, VITRI_MATTERS_ALL);
}

Test(read_quality_rules, faults_with_their_lines)
{
    static const struct {
        const char *text, *faults;
    } rows[] = {
        {FILE_OF("gap-days='0'", ""),
         "1 wrong-value: '0' as gap-days of 'quality' is wrong; write a whole number from 1 to 3660\n"},
        {FILE_OF("", "<field path='person/shoes'/>"),
         "2 wrong-value: 'person/shoes' as path of 'field' is wrong; the program cannot look up such a field; take the "
         "line out\n"},
        {FILE_OF("", "<field path='rank'/>\n<field path='rank'/>"),
         "3 duplicate-id: field 'rank' is there already; remove one\n"},
        {FILE_OF("", "<field path='rank' matters-for='me'/>"),
         "2 wrong-value: 'me' as matters-for of 'field' is wrong; write one of: all, leadership, staff, listed, "
         "listed-or-leadership\n"},
        {FILE_OF("", "<field/>"), "2 missing-attribute: 'field' has no path; add path=\"…\"\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriCase) vcase = read_text(rows[i].text, faults);
        expect_faults(faults, rows[i].faults, rows[i].text);
    }
}

Test(read_quality_rules, a_jurisdiction_need_not_have_the_file)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCase) vcase = vitri_case_new();
    cr_expect(vitri_read_quality_rules("/nowhere/quality.xml", vcase, faults, NULL));
    cr_expect_eq(vcase->quality_rules->fields->len, 0u);
}

Test(read_quality_rules, the_shipped_files_have_no_fault)
{
    static const char *const jurisdictions[] = {"vn", "kr-seoul"};
    for (guint i = 0; i < G_N_ELEMENTS(jurisdictions); i++) {
        g_autofree char *path =
            g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", jurisdictions[i], "quality.xml", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriCase) vcase = vitri_case_new();
        cr_assert(vitri_read_quality_rules(path, vcase, faults, NULL), "%s", path);
        expect_faults(faults, "", path);
        cr_expect_gt(vcase->quality_rules->fields->len, 0u, "%s", path);
    }
}
