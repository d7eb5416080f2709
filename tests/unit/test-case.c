/* The case: counted references, look-up by id. */
#include "vitri/case.h"

#include <criterion/criterion.h>

Test(case, lives_as_long_as_somebody_holds_it)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    VitriCase *held = vitri_case_ref(vcase);
    vitri_case_unref(g_steal_pointer(&vcase));
    cr_expect_eq(held->ref_count, 1);
    cr_expect_eq(held->roster->n_people, 0u);
    vitri_case_unref(held);
    vitri_case_unref(NULL);
}

Test(case, standards_and_sources_by_id)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    VitriStandard *standard = vitri_standard_new();
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    standard->id = g_strdup("s");
    source->id = g_strdup("law");
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    g_ptr_array_add(vcase->sources, source);
    cr_expect_eq(vitri_case_find_standard(vcase, "s"), standard);
    cr_expect_null(vitri_case_find_standard(vcase, "t"));
    cr_expect_eq(vitri_case_find_source(vcase, "law"), source);
    cr_expect_null(vitri_case_find_source(vcase, "decree"));
}
