/* The whole of an import: head, day, jurisdiction, order of faults, the same bytes. */
#include "vitri/import.h"

#include "../support/import-case.h"

static const struct {
    const char *text, *written, *message;
} rows[] = {
    {"[Roster]\nid|as-of\nr|31/12/2026\n", "id=\"r\" as-of=\"2026-12-31\" jurisdiction=\"vn\"", NULL},
    {"[Roster]\nid|as-of|jurisdiction\nr|31/12/2026|kr-seoul\n", "jurisdiction=\"kr-seoul\"", NULL},
    {"[Roster]\nas-of|jurisdiction\n31/12/2026|vn\n", "id=\"book\"", NULL},
    {"[Roster]\nid|as-of\nr|2026\n", NULL, "nothing says on which day the roster holds"},
    {"[Units]\nid|name|kind\nU|N|division\n", NULL, "nothing says on which day the roster holds"},
    {"[Roster]\nid|as-of|jurisdiction\nr|31/12/2026|xx\n", NULL, "there are no rule data for the jurisdiction 'xx'"},
    {"[Roster]\nid|as-of\nr x|31/12/2026\n", NULL, "the input cannot be used"},
};

Test(import, the_head_comes_from_its_sheet_or_from_nowhere)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(ImportCase) run = run_import(rows[i].text, NULL, NULL);
        if (rows[i].message) {
            cr_expect(run->message && g_str_has_prefix(run->message, rows[i].message), "%s: %s", rows[i].text,
                      run->message ? run->message : "an import");
            continue;
        }
        g_autofree char *xml = import_roster(run);
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import, an_update_from_another_jurisdiction_is_refused)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of|jurisdiction\nr|31/12/2026|kr-seoul\n", NULL, old);
    cr_expect_str_eq(run->message,
                     "the sheets are of the jurisdiction 'kr-seoul', 'old.xml' of 'vn'; update a roster of "
                     "the same one");
}

Test(import, a_second_description_of_the_roster_is_rejected)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|31/12/2026\ns|31/12/2027\n", NULL, NULL);
    g_autofree char *faults = import_faults(run), *xml = import_roster(run);
    cr_expect_str_eq(faults, "Roster!3 repeated: the roster as a whole is described in Roster!2 already; remove one\n");
    expect_in_roster(xml, "id=\"r\" as-of=\"2026-12-31\"");
}

Test(import, faults_come_by_sheet_and_row)
{
    g_autoptr(ImportCase) run =
        run_import(IMPORT_HEAD "[People]\nid|name|sex|born\nP1|A|?|1980\nP2|B|male|1980\n"
                               "P3|C|male|1980\nP4|D|male|1980\nP5|E|male|1980\nP6|F|male|1980\n"
                               "P7|G|male|1980\nP8|H|male|1980\nP9|I|?|??\n"
                               "[Units]\nid|name|kind\nU|N|?\n",
                   NULL, NULL);
    g_autofree char *faults = import_faults(run);
    const char *second = strstr(faults, "People!C2"), *tenth = strstr(faults, "People!C10"),
               *last = strstr(faults, "Units!C2");
    cr_expect(second && tenth && last && second < tenth && tenth < last, "%s", faults);
}

Test(import, an_update_keeps_head_and_jurisdiction_and_takes_a_later_day)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\n|2027-06-30\n[Units]\nid|norm\nD|7\n", NULL, old);
    g_autofree char *xml = import_roster(run);
    expect_in_roster(xml, "id=\"r\" as-of=\"2027-06-30\" jurisdiction=\"vn\"");
    expect_in_roster(xml, "kind=\"division\" norm=\"7\"");
}
