/* The catalogue of defects: what a row takes over, the order of rows, faults at the line where they stand. */
#include "read-standards.h"

#include "../support/reading.h"

#define INSPECTION(content) "<inspection xmlns='urn:vitri:standards:1'>\n" content "</inspection>"
#define ROW(code, more) "<defect code='" code "' tag='no-term' vi='v' en='e'" more "/>\n"

static void read_content(VitriCase *vcase, GPtrArray *faults, const char *content)
{
    TEMPORARY path = write_temporary(content, -1);
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_read_defects(path, vcase, faults, &error), "%s", error ? error->message : "");
}

static const VitriDefect *get_defect(const VitriCase *vcase, guint i)
{
    cr_assert_lt(i, vcase->defects->len);
    return g_ptr_array_index(vcase->defects, i);
}

Test(read_defects, rows_are_sorted_and_keep_what_they_state)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(
        vcase, faults,
        INSPECTION(ROW("b", " days='3' working-days='4' months='5' percent='6' count='7' of='x y'") ROW("a", "")));
    expect_faults(faults, "", "two rows");
    cr_assert_eq(vcase->defects->len, 2u);
    const VitriDefect *bare = get_defect(vcase, 0), *full = get_defect(vcase, 1);
    cr_expect_str_eq(bare->code, "a");
    cr_expect_eq(bare->line, 3u);
    cr_expect(bare->days == -1 && bare->working_days == -1 && bare->months == -1);
    cr_expect(bare->percent == -1 && bare->count == -1);
    cr_expect_null(bare->of[0]);
    cr_expect_str_eq(full->code, "b");
    cr_expect_str_eq(full->tag, "no-term");
    cr_expect_str_eq(full->title_vi, "v");
    cr_expect_str_eq(full->title_en, "e");
    cr_expect(full->days == 3 && full->working_days == 4 && full->months == 5);
    cr_expect(full->percent == 6 && full->count == 7);
    cr_assert_eq(g_strv_length(full->of), 2u);
    cr_expect_str_eq(full->of[1], "y");
}

Test(read_defects, numbers_end_at_their_limits_and_faults_are_told_once)
{
    static const struct {
        const char *content, *faults;
    } cases[] = {
        {INSPECTION(ROW("a", " days='3660' percent='100' count='0'")), ""},
        {INSPECTION(ROW("a", " days='3661'")), "2 wrong-value:"},
        {INSPECTION(ROW("a", " percent='101'")), "2 wrong-value:"},
        {INSPECTION(ROW("a", "") ROW("a", "")), "3 duplicate-id:"},
        {INSPECTION("<defect code='a' tag='none-such' vi='v' en='e'/>"), "2 unknown-reference:"},
        {INSPECTION("<defect code='a' tag='no-term' vi='v'/>"), "2 missing-attribute:"},
        {INSPECTION("<defect code='a' tag='no-term' vi='v' en='e'>\n<citation source='law'/></defect>"),
         "3 unknown-reference:"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriCase) vcase = vitri_case_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        read_content(vcase, faults, cases[i].content);
        g_autofree char *told = list_faults(faults);
        cr_expect(g_str_has_prefix(told, cases[i].faults), "%s: %s", cases[i].content, told);
        cr_expect_eq(faults->len, *cases[i].faults ? 1u : 0u, "%s: %s", cases[i].content, told);
    }
}

Test(read_defects, a_jurisdiction_need_not_have_a_catalogue)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cr_expect(vitri_read_defects("/nowhere/inspection.xml", vcase, faults, NULL));
    cr_expect_eq(vcase->defects->len, 0u);
}
