/* The catalogue and the detectors belong together. */
#include "../support/inspect-case.h"

Test(inspection, every_row_of_the_catalogue_has_a_detector_and_every_detector_a_row)
{
    g_autoptr(VitriCase) vcase = make_case(INSPECT_ROSTER(""), VITRI_DATE_NONE);
    g_autoptr(GHashTable) used = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < vcase->defects->len; i++) {
        const VitriDefect *defect = g_ptr_array_index(vcase->defects, i);
        cr_expect(vitri_detector_find(defect->tag), "%s: '%s' has no detector", defect->code, defect->tag);
        cr_expect(vitri_tag_find(defect->tag), "%s: '%s' is no tag", defect->code, defect->tag);
        cr_expect_gt(defect->citations->len, 0, "%s cites its source", defect->code);
        g_hash_table_add(used, defect->tag);
    }
    guint n;
    const VitriDetector *const *all = vitri_detector_all(&n);
    for (guint i = 0; i < n; i++)
        cr_expect(g_hash_table_contains(used, all[i]->tag), "'%s' is in no row", all[i]->tag);
}

static const VitriDefect *find_row(const VitriCase *vcase, const char *code)
{
    for (guint i = 0; i < vcase->defects->len; i++) {
        const VitriDefect *defect = g_ptr_array_index(vcase->defects, i);
        if (strcmp(defect->code, code) == 0)
            return defect;
    }
    return NULL;
}

Test(inspection, every_code_that_a_standard_names_is_in_the_catalogue)
{
    g_autoptr(VitriCase) vcase = make_case(INSPECT_ROSTER(""), VITRI_DATE_NONE);
    guint named = 0;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        named += standard->defect != NULL;
        if (standard->defect)
            cr_expect(find_row(vcase, standard->defect), "%s names '%s'", standard->id, standard->defect);
    }
    cr_expect_gt(named, 0, "none names any");
}

Test(inspection, an_empty_department_has_nothing_to_write_up)
{
    g_autoptr(VitriCase) vcase = make_case(INSPECT_ROSTER(""), VITRI_DATE_NONE);
    VitriInspected inspected = {vcase, NULL, NULL};
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
    vitri_inspect(&inspected, items);
    for (guint i = 0; i < items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(items, i);
        cr_expect_neq(finding->verdict, VITRI_VERDICT_NOT_MET, "%s", finding->defect);
    }
}
