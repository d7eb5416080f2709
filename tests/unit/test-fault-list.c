/* Faults sort and print as the contract says, and the worst of them become errors. */
#include "vitri/fault.h"

#include "vitri/error.h"

#include <criterion/criterion.h>
#include <string.h>

Test(fault_list, prints_file_line_severity_text_and_tag)
{
    static const struct {
        const char *tag, *file;
        guint line;
        const char *text;
    } cases[] = {
        {"duplicate-id", "r.xml", 12, "r.xml:12: error: fault '7' [duplicate-id]"},
        {"no-start-date", "-", 3, "-:3: warning: fault '7' [no-start-date]"},
        {"unreadable", "r.xml", 0, "r.xml: error: fault '7' [unreadable]"},
        {"retirement", "", 0, "note: fault '7' [retirement]"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        vitri_fault_add(faults, cases[i].tag, cases[i].file, cases[i].line, "fault '%d'", 7);
        g_autofree char *text = vitri_fault_to_string(g_ptr_array_index(faults, 0));
        cr_expect_str_eq(text, cases[i].text);
    }
}

Test(fault_list, sorts_by_file_line_tag_text_and_counts_by_severity)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    vitri_fault_add(faults, "wrong-value", "b.xml", 1, "x");
    vitri_fault_add(faults, "wrong-value", "a.xml", 10, "x");
    vitri_fault_add(faults, "wrong-value", "a.xml", 9, "y");
    vitri_fault_add(faults, "wrong-value", "a.xml", 9, "x");
    vitri_fault_add(faults, "over-full-post", "a.xml", 9, "z");
    vitri_fault_sort(faults);
    static const char *const expected[] = {
        "a.xml:9: warning: z [over-full-post]", "a.xml:9: error: x [wrong-value]", "a.xml:9: error: y [wrong-value]",
        "a.xml:10: error: x [wrong-value]",     "b.xml:1: error: x [wrong-value]",
    };
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_autofree char *text = vitri_fault_to_string(g_ptr_array_index(faults, i));
        cr_expect_str_eq(text, expected[i]);
    }
    cr_expect_eq(vitri_fault_count(faults, VITRI_SEVERITY_ERROR), 4u);
    cr_expect_eq(vitri_fault_count(faults, VITRI_SEVERITY_WARNING), 5u);
}

Test(fault_list, a_text_is_one_short_line_whatever_it_quotes)
{
    g_autofree char *long_value = g_strnfill(1 << 20, 'x');
    const char *const values[] = {"a\nb: error: c [d]",
                                  "\xc2\x9b"
                                  "31m",
                                  "\xff", long_value};
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autofree char *text = g_strdup_printf("'%s' is wrong", values[i]);
        g_autoptr(VitriFault) fault = vitri_fault_new("wrong-value", "r.xml", 1, text);
        cr_expect(g_utf8_validate(fault->text, -1, NULL), "value %zu", i);
        cr_expect_null(strpbrk(fault->text, "\n\r\x1b"), "value %zu", i);
        cr_expect_null(strstr(fault->text, "\xc2\x9b"), "value %zu", i);
        cr_expect_lt(strlen(fault->text), 1100u, "value %zu", i);
    }
}

Test(fault_list, an_input_that_cannot_be_used_is_refused_with_the_line_of_a_fault)
{
    g_autoptr(GError) error = NULL;
    cr_expect_not(vitri_fault_refuse(&error, "unreadable", "r.xml", 3, "part '%s' is gone", "a"));
    cr_assert(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT));
    cr_expect_str_eq(error->message, "r.xml:3: error: part 'a' is gone [unreadable]");
}
