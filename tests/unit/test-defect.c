/* A row of the catalogue: what a new one states, and that it owns what it is given. */
#include "vitri/defect.h"

#include <criterion/criterion.h>

Test(defect, a_new_one_states_nothing)
{
    g_autoptr(VitriDefect) defect = vitri_defect_new();
    cr_expect_null(defect->code);
    cr_expect_null(defect->tag);
    cr_expect_null(defect->title_vi);
    cr_expect_null(defect->title_en);
    cr_expect_null(defect->file);
    cr_expect_eq(defect->line, 0u);
    cr_expect_eq(defect->citations->len, 0u);
    cr_assert_not_null(defect->of);
    cr_expect_null(defect->of[0]);
}

/* 0 is a value of its own: a parameter left out must not read as one. */
Test(defect, a_parameter_left_out_is_below_every_value)
{
    g_autoptr(VitriDefect) defect = vitri_defect_new();
    const gint32 parameters[] = {defect->days, defect->working_days, defect->months, defect->percent, defect->count};
    for (guint i = 0; i < G_N_ELEMENTS(parameters); i++)
        cr_expect_eq(parameters[i], -1, "parameter %u: %d", i, parameters[i]);
}

/* The sanitizer build tells what is not freed, or twice. */
Test(defect, it_owns_what_it_is_given)
{
    g_autoptr(VitriDefect) defect = vitri_defect_new();
    g_autoptr(VitriDefect) other = vitri_defect_new();
    VitriCitation citation = {g_strdup("law"), g_strdup("1.2")};
    g_array_append_val(defect->citations, citation);
    defect->code = g_strdup("P1");
    defect->tag = g_strdup("no-term");
    defect->title_vi = g_strdup("v");
    defect->title_en = g_strdup("e");
    defect->file = g_strdup("inspection.xml");
    g_strfreev(defect->of);
    defect->of = g_strsplit("P2 P3", " ", -1);
    cr_expect_eq(g_strv_length(defect->of), 2u);
    cr_expect_eq(defect->citations->len, 1u);
    cr_expect_eq(other->citations->len, 0u);
    cr_expect_null(other->of[0]);
    vitri_defect_free(NULL);
}
