/* The table of tags is sound. */
#include "vitri/fault.h"

#include <criterion/criterion.h>
#include <string.h>

Test(fault, tags_are_sorted_kebab_case_and_explained)
{
    guint n = 0;
    const VitriTag *tags = vitri_tag_all(&n);
    cr_assert_gt(n, 0u);
    for (guint i = 0; i < n; i++) {
        if (i > 0)
            cr_expect_lt(strcmp(tags[i - 1].tag, tags[i].tag), 0, "'%s' before '%s'", tags[i - 1].tag, tags[i].tag);
        cr_expect_eq(strspn(tags[i].tag, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(tags[i].tag), "'%s'",
                     tags[i].tag);
        cr_expect_gt(strlen(tags[i].explanation), 20u, "'%s' is explained", tags[i].tag);
        cr_expect_eq(vitri_tag_find(tags[i].tag), &tags[i], "'%s' is found", tags[i].tag);
    }
    cr_expect_null(vitri_tag_find("no-such-tag"));
    cr_expect_null(vitri_tag_find(""));
}

Test(fault, a_cell_stands_in_place_of_the_line)
{
    g_autoptr(VitriFault) fault = vitri_fault_new_cell("wrong-value", "a.xlsx", "People!C5", 7, "wrong");
    g_autofree char *text = vitri_fault_to_string(fault);
    cr_expect_str_eq(text, "a.xlsx: People!C5: error: wrong [wrong-value]");
    cr_expect_eq(fault->line, 7u, "the line only sorts");
}
