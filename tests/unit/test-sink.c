/* The sink: counting, closing at the limit, advice with the nearest name. */
#include "sink.h"

#include <criterion/criterion.h>

Test(sink, a_fault_is_kept_with_its_place_and_text)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    vitri_sink_add(&sink, "wrong-value", "a.xml", 7, "'%s' of %d", "x", 3);
    cr_assert_eq(faults->len, 1u);
    g_autofree char *text = vitri_fault_to_string(faults->pdata[0]);
    cr_expect_str_eq(text, "a.xml:7: error: 'x' of 3 [wrong-value]");
    cr_expect_eq(sink.n_errors, 1u);
}

Test(sink, only_errors_fill_it_and_a_full_one_takes_nothing)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 2, 0};
    vitri_sink_add(&sink, "no-start-date", "a", 1, "a warning");
    vitri_sink_add(&sink, "wrong-value", "a", 2, "an error");
    cr_expect_eq(sink.n_errors, 1u);
    cr_expect_not(vitri_sink_is_full(&sink));
    vitri_sink_add(&sink, "wrong-value", "a", 3, "another");
    cr_expect(vitri_sink_is_full(&sink));
    vitri_sink_add(&sink, "wrong-value", "a", 4, "one too many");
    vitri_sink_add(&sink, "no-start-date", "a", 5, "a warning too late");
    cr_expect_eq(faults->len, 3u);
    cr_expect_eq(sink.n_errors, 2u);
}

Test(sink, without_a_limit_it_is_never_full)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    for (guint i = 0; i < 2000; i++)
        vitri_sink_add(&sink, "wrong-value", "a", i, "x");
    cr_expect_not(vitri_sink_is_full(&sink));
    cr_expect_eq(faults->len, 2000u);
}

Test(sink, advice_names_the_nearest_or_says_what_else)
{
    static const char *const names[] = {"person", "position", "post"};
    static const struct {
        const char *name, *advice;
    } cases[] = {
        {"persn", "; did you mean 'person'?"},
        {"PERSON", "; did you mean 'person'?"},
        {"pots", "; did you mean 'post'?"},
        {"rank", "; add it"},
        {"", "; add it"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *advice = vitri_sink_advice(cases[i].name, names, G_N_ELEMENTS(names), "add it");
        cr_expect_str_eq(advice, cases[i].advice, "'%s': %s", cases[i].name, advice);
    }
    g_autofree char *none = vitri_sink_advice("post", NULL, 0, "add it");
    cr_expect_str_eq(none, "; add it");
}
