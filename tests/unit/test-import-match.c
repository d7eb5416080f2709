/* What a row is about: twins among the rows, the like of a row in the roster, in whom a fact stands. */
#include "import-match.h"

#include "../support/import-case.h"

static const struct {
    const char *extra, *faults;
    guint n_rejected;
} rows[] = {
    {"[Units]\nid|name|kind\nU|N|division\nU|M|division\n",
     "Units!A3 duplicate-id: 'U' stands already in Units!2; give it another id or remove one\n", 1},
    {"[Ratings]\nperson|year|level\nP1|2025|good\nP2|2025|good\nP1|2025|excellent\n",
     "Ratings!4 repeated: Ratings: 'P1 2025' stands already in Ratings!2; remove one\n", 1},
    {"[Leaving]\nperson|on|reason\nP1|2027-01-01|retirement\nP1|2028-01-01|retirement\n",
     "Leaving!3 repeated: Leaving: 'P1' stands already in Leaving!2; remove one\n", 1},
    /* Two degrees of one kind and a tenure held twice are no twins. */
    {"[Qualifications]\nperson|kind|level|field\nP1|degree|master|law\nP1|degree|master|law\n", "", 0},
    /* A step stands in the tenure that its own columns name, wherever that sheet stands. */
    {"[Steps]\nperson|post|from|kind\nP1|D-1|2022-03-15|nomination\n", "", 0},
    {"[Steps]\nperson|post|from|kind\nP1|D-1|2022-03-16|nomination\n",
     "Steps!A2 unknown-reference: there is no 'P1 D-1 2022-03-16' in which this could stand; add it or correct the "
     "row\n",
     1},
};

Test(import_match, twins_are_told_and_facts_find_their_owners)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat(rows[i].extra, IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES, NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *faults = import_faults(run);
        cr_expect_str_eq(faults, rows[i].faults, "%s: %s", rows[i].extra, faults);
        cr_expect_eq(run->import->rejected->len, rows[i].n_rejected, "%s: %u", rows[i].extra,
                     run->import->rejected->len);
    }
}

#define DEGREES                                                                                                        \
    "[Qualifications]\nperson|kind|level|field|on|evidence\nP1|degree|master|law|2010|a\nP1|degree|master|law|2012|"   \
    "b\n"

Test(import_match, of_several_alike_the_same_one_is_taken_first)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES DEGREES);
    g_autoptr(ImportCase) run = run_import("[Qualifications]\nperson|kind|level|field|on|evidence\n"
                                           "P1|degree|master|law|2012|b\nP1|degree|master|law|2011|c\n",
                                           NULL, old);
    g_autofree char *xml = import_roster(run);
    cr_expect_eq(vitri_import_count(run->import, VITRI_IMPORT_UNCHANGED, "qualification"), 1);
    cr_expect_eq(vitri_import_count(run->import, VITRI_IMPORT_CHANGED, "qualification"), 1);
    expect_in_roster(xml, "on=\"2011\" evidence=\"c\"");
    expect_in_roster(xml, "on=\"2012\" evidence=\"b\"");
    expect_in_roster(xml, "!evidence=\"a\"");
}
