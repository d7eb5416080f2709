/* The reader of rosters judges rows; what hangs on a rejected row is rejected too, the rest goes through. */
#include "import-judge.h"

#include "../support/import-case.h"

static const struct {
    const char *extra, *written, *faults;
    guint n_rejected;
} rows[] = {
    {"[Units]\nid|name|kind|norm\nU|N|division|many\n", "!\"U\"",
     "Units!D2 wrong-value: 'many' as 'norm' is wrong; write a whole number from 1 to 99999\n", 1},
    {"[Units]\nid|name|kind\nU||division\n", "!\"U\"", "Units!B2 missing-attribute: 'name' is empty; fill it in\n", 1},
    {"[Units]\nid|name\nU|N\n", "!\"U\"", "Units!A1 missing-attribute: the sheet has no column 'Kind'; add it\n", 1},
    {"[Units]\nid|name|kind\nU 1|N|division\n", "!N\"",
     "Units!A2 wrong-value: 'U 1' as 'id' is wrong; an id has no "
     "spaces in it\n",
     1},
    {"[Units]\nid|name|kind|from|until\nU|N|division|01/02/2020|01/02/2019\n", "!\"U\"",
     "Units!E2 until-not-after-from: '01/02/2019' as 'until' is not after '01/02/2020' as 'from'; correct one of the "
     "two\n",
     1},
    /* Three deep: the unit, its post, the tenure in it, the step of that tenure; and a wish for the unit. */
    {"[Units]\nid|name|kind\nU|N|divisionn\n[Posts]\nid|unit|position\nX|U|S\n"
     "[Tenures]\nperson|post|from\nP1|X|2022\n[Steps]\nperson|post|from|kind\nP1|X|2022|nomination\n"
     "[Wishes]\nperson|unit\nP2|U\n",
     "!\"X\"",
     "Units!C2 unknown-code: 'divisionn' as 'kind' is wrong; did you mean 'division'?\n"
     "Posts!B2 refers-to-rejected: the row hangs on 'U' in Units!2, which was rejected; correct that first\n"
     "Tenures!B2 refers-to-rejected: the row hangs on 'X' in Posts!2, which was rejected; correct that first\n",
     5},
    /* A circle is broken at one unit. */
    {"[Units]\nid|name|kind|parent\nA|N|division|B\nB|N|division|A\n", "!\"A\"",
     "Units!A2 loop: unit 'A' lies under itself, through 'B', 'A'; correct a parent\n"
     "Units!D3 refers-to-rejected: the row hangs on 'A' in Units!2, which was rejected; correct that first\n",
     2},
    /* The reader's warnings are told at their cells, and reject nothing. */
    {"[Tenures]\nperson|post|from\nP1|D-1|\n", "<tenure post=\"D-1\" row",
     "Tenures!C2 no-start-date: 'from' is empty; fill it in\n", 0},
};

Test(import_judge, rows_are_rejected_for_what_the_reader_faults)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat(IMPORT_HEAD IMPORT_PEOPLE, rows[i].extra, NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *faults = import_faults(run), *xml = import_roster(run);
        g_auto(GStrv) wanted = g_strsplit(rows[i].faults, "\n", -1);
        for (guint k = 0; wanted[k]; k++)
            cr_expect(strstr(faults, wanted[k]), "'%s' is not in: %s", wanted[k], faults);
        cr_expect_eq(run->import->rejected->len, rows[i].n_rejected, "%s: %u\n%s", rows[i].extra,
                     run->import->rejected->len, faults);
        expect_in_roster(xml, rows[i].written);
        expect_in_roster(xml, "<unit id=\"D\"");
    }
}

Test(import_judge, a_circle_through_the_old_roster_rejects_the_row_that_closes_it)
{
    VitriRoster *old = make_roster("[Roster]\nid|as-of\nr|2026-12-31\n"
                                   "[Units]\nid|name|kind|parent\nA|N|division|\nB|N|division|A\n");
    g_autoptr(ImportCase) run = run_import("[Units]\nid|parent\nA|B\n", NULL, old);
    g_autofree char *faults = import_faults(run), *xml = import_roster(run);
    cr_expect(strstr(faults, "loop: unit 'A' lies under itself"), "%s", faults);
    expect_in_roster(xml, "<unit id=\"A\" name=\"N\" kind=\"division\" row");
    cr_expect_eq(run->import->rejected->len, 1, "%u", run->import->rejected->len);
}

Test(import_judge, a_column_that_is_missing_is_told_once_and_rejects_its_rows)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|2026-12-31\n"
                                           "[People]\nList of staff\nid|name|born\nP1|A|1980\nP2|B|1981\nP3|C|1982\n",
                                           NULL, NULL);
    g_autofree char *faults = import_faults(run);
    cr_expect_str_eq(faults, "People!A2 missing-attribute: the sheet has no column 'Sex'; add it\n", "%s", faults);
    cr_expect_eq(run->import->rejected->len, 3, "%u", run->import->rejected->len);
    for (guint i = 0; i < run->import->rejected->len; i++) {
        const VitriImportReject *reject = run->import->rejected->pdata[i];
        cr_expect_eq(reject->reasons->len, 1, "%s: %u", reject->place, reject->reasons->len);
        cr_expect_str_eq(reject->reasons->pdata[0], "the sheet has no column 'Sex'; add it");
    }
}
