/* Which reader is asked: by the first bytes, then by the name. */
#include "../support/xlsx-file.h"

Test(read_workbook, refuses_what_is_no_workbook)
{
    static const struct {
        const char *what, *bytes;
        gsize length;
        const char *part;
    } cases[] = {
        {"an old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "an old .xls workbook"},
        {"a page", "<html>", 6, "neither an .xlsx workbook nor a CSV file"},
        {"nothing", "", 0, "[empty-file]"},
        {"a cut archive", "PK\3\4", 4, "[cut-off]"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        ARCHIVE_FILE path = write_bytes(cases[i].bytes, cases[i].length);
        expect_refused_path(path, cases[i].part, cases[i].what);
    }
    expect_refused_path("/nowhere/list.xlsx", "[unreadable]", "a missing file");
    expect_refused_path("/nowhere/list.csv", "[unreadable]", "a missing CSV file");
}

Test(read_workbook, refuses_an_unknown_encoding)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cr_assert_null(vitri_read_workbook("list.xlsx", "VISCII", faults, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_USAGE));
    cr_expect_not_null(strstr(error->message, "'VISCII'"), "%s", error->message);
}
