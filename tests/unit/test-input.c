/* Whole files: read as they are, or refused by name. */
#include "vitri/input.h"

#include "../support/archive-file.h"
#include "vitri/error.h"

#include <unistd.h>

Test(input, reads_all_bytes)
{
    ARCHIVE_FILE path = write_bytes("a\0b", 3);
    gsize length = 0;
    g_autofree char *bytes = vitri_input_read(path, &length, NULL);
    cr_assert_eq(length, 3);
    cr_expect_arr_eq(bytes, "a\0b", 4, "a zero byte follows");
    ARCHIVE_FILE empty = write_bytes("", 0);
    g_autofree char *nothing = vitri_input_read(empty, &length, NULL);
    cr_assert_eq(length, 0);
    cr_expect_str_eq(nothing, "");
}

Test(input, refuses_what_is_no_ordinary_file)
{
    ARCHIVE_FILE huge = write_bytes("x", 1);
    cr_assert_eq(truncate(huge, ((off_t)256 << 20) + 1), 0);
    const char *const cases[][2] = {
        {"/nowhere/a", "[unreadable]"},
        {"/dev/zero", "not a file"},
        {g_get_tmp_dir(), "not a file"},
        {huge, "[too-long]"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        gsize length = 7;
        cr_expect_null(vitri_input_read(cases[i][0], &length, &error), "%s", cases[i][0]);
        cr_assert(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", cases[i][0]);
        cr_expect(g_str_has_prefix(error->message, cases[i][0]), "%s", error->message);
        cr_expect_not_null(strstr(error->message, cases[i][1]), "%s", error->message);
        cr_expect_eq(length, 7, "%s", cases[i][0]);
    }
}
