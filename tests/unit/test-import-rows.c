/* Which rows are rows of data. */
#include "import-rows.h"

#include "../support/import-case.h"

static const struct {
    const char *rows; /* below the headings id, name, kind, place of units */
    guint n;          /* that are read */
    const char *faults;
} rows[] = {
    {"U|N|division|\n", 1, ""},
    {"|||\nU|N|division|\n|||\nV|N|division|\n", 2, ""},
    {"(1)|(2)|(3)|(4)\nU|N|division|\n", 1, ""},
    {"A|1|2|3\nU|N|division|\n", 1, ""},
    {"id|name|(merged)|\nU|N|division|\nid|name|kind|place\nV|N|division|\n", 2, ""},
    /* Only right below the headings. */
    {"U|N|division|\n1|2|3|4\n", 2,
     "Units!C3 unknown-code: '3' as 'kind' is wrong; choose from the list 'unit-kind'; `vitri data list codes` shows "
     "it\n"},
    {"e.g. U|N|division|\n", 0, ""},
    {"VD: U|N|division|\n", 0, ""},
    {"I. Offices|I. Offices|I. Offices|I. Offices\nU|N|division|\n", 1,
     "Units!2 row-passed-over: the row holds 'I. Offices' only and is passed over\n"},
    /* A total or a signature in one cell is told in one line. */
    {"U|N|division|\nTotal: 1 unit|||\n", 2,
     "Units!3 missing-attribute: the row holds 'Total: 1 unit' only, which is no row of 'Units'; fill it in or take it "
     "out\n"},
    {"U|N|division|\n|Office A||\n", 2,
     "Units!3 missing-attribute: the row holds 'Office A' only, which is no row of 'Units'; fill it in or take it "
     "out\n"},
};

Test(import_rows, what_is_no_data_is_passed_over)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text =
            g_strconcat("[Units]\nid|name|kind|place\n", rows[i].rows, "[Roster]\nid|as-of\nr|2026-12-31\n", NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *faults = import_faults(run);
        cr_expect_str_eq(faults, rows[i].faults, "%s: %s", rows[i].rows, faults);
        cr_expect_eq(run->import->n_rows, rows[i].n + 1, "%s: %u", rows[i].rows, run->import->n_rows);
    }
}

Test(import_rows, a_row_beside_the_columns_that_are_read_is_told)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|2026-12-31\n"
                                           "[Units]\nid|name|kind|remark\nU|N|division|\n|||hello\n",
                                           NULL, NULL);
    g_autofree char *faults = import_faults(run);
    cr_expect(strstr(faults, "Units!3 row-passed-over: the row has nothing in the columns that are read"), "%s",
              faults);
    cr_expect_eq(run->import->rejected->len, 0, "passed over is not rejected");
}

Test(import_rows, a_row_that_only_names_what_the_roster_has_is_a_row)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run =
        run_import("[People]\nid|name|sex|born\nP1|||\nTotal|||\n[Leaving]\nperson|on|reason\nP2||\n", NULL, old);
    g_autofree char *faults = import_faults(run);
    cr_expect(strstr(faults, "People!3 missing-attribute: the row holds 'Total' only"), "%s", faults);
    cr_expect(!strstr(faults, "People!2") && !strstr(faults, "the row holds 'P2' only"), "%s", faults);
}
