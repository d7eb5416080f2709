/* What an update did: added, changed, unchanged, missing. */
#include "import-result.h"

#include "../support/import-case.h"

static const struct {
    const char *sheets;
    guint added, changed, unchanged, missing, rejected;
    const char *written; /* "!": must not be */
} rows[] = {
    {IMPORT_PEOPLE, 0, 0, 2, 0, 0, "name=\"Lê Thị Cúc\""},
    {"[People]\nid|name|sex|born\nP1|Lê Thị Cúc|female|1986-09-03\n", 0, 0, 1, 1, 0, "id=\"P2\""},
    {"[People]\nid|born\nP2|1975-02-01\n", 0, 1, 0, 1, 0,
     "id=\"P2\" name=\"Phạm Văn Bình\" sex=\"male\" born=\"1975-02-01\""},
    {"[People]\nid|name|sex|born\nP2|||\n", 0, 0, 1, 1, 0,
     "id=\"P2\" name=\"Phạm Văn Bình\" sex=\"male\" born=\"1975\""},
    {"[People]\nid|name|sex|born\nP9|Mới|male|1999\n", 1, 0, 0, 2, 0, "id=\"P9\""},
    /* A default that a sheet spells out is no change. */
    {"[Posts]\nid|seats|required\nD-1|2|no\nD-2|1|\n", 0, 0, 2, 0, 0, "id=\"D-2\" unit=\"D\" position=\"S\" row"},
    {"[Posts]\nid|seats\nD-1|-\nD-2|2\n", 0, 2, 0, 0, 0, "id=\"D-1\" unit=\"D\" position=\"S\" row"},
    {"[Tenures]\nperson|post|from|until|decision\nP1|D-1|15/03/2022|2027-01-01|7\n", 0, 1, 0, 1, 0,
     "from=\"2022-03-15\" until=\"2027-01-01\" decision=\"7\""},
    {"[Tenures]\nperson|post|from\nP1|D-2|2027\n", 1, 0, 0, 2, 0, "<tenure post=\"D-2\" from=\"2027\""},
    /* A rejected row leaves the roster's own, which is not missing. */
    {"[People]\nid|born\nP1|1986\nP2|32/01/1975\n", 0, 1, 0, 0, 1, "born=\"1975\""},
    /* Also where the wrong cell is part of what it is known by. */
    {"[Tenures]\nperson|post|from\nP1|D-1|32/01/2022\nP2|D-2|2020\n", 0, 0, 1, 0, 1, "from=\"2022-03-15\""},
    {"[Tenures]\nperson|post|from\nP1|D-2|32/01/2022\nP2|D-2|2020\n", 0, 0, 1, 1, 0, "from=\"2022-03-15\""},
};

Test(import_result, an_update_is_told_element_by_element)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
        g_autoptr(ImportCase) run = run_import(rows[i].sheets, NULL, old);
        g_autofree char *xml = import_roster(run);
        const guint wanted[] = {rows[i].added, rows[i].changed, rows[i].unchanged, rows[i].missing, rows[i].rejected};
        for (guint state = 0; state < VITRI_N_IMPORT_STATES; state++) {
            guint n = vitri_import_count(run->import, (VitriImportState)state, NULL);
            cr_expect_eq(n, wanted[state], "%s: %s %u", rows[i].sheets,
                         vitri_import_state_name((VitriImportState)state), n);
        }
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import_result, empty_cells_that_leave_a_value_are_counted_and_told)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[People]\nid|name|born|residence\nP1|||\nP2|Phạm Văn Bình||\n", NULL, old);
    cr_expect_eq(run->import->n_kept, 3, "%u", run->import->n_kept);
    const VitriFault *fault = run->import->faults->pdata[0];
    cr_expect_str_eq(fault->tag->tag, "value-kept");
    cr_expect(strstr(fault->text, "'People': in 3 empty cells"), "%s", fault->text);
}

Test(import_result, changes_have_both_values_and_their_row)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[People]\nid|name|residence\nP1|Lê Thị Cúc Anh|here\n", NULL, old);
    const VitriImportItem *item = run->import->items->pdata[0];
    cr_assert_eq(item->changes->len, 2, "%u", item->changes->len);
    const VitriImportChange *name = item->changes->pdata[0], *residence = item->changes->pdata[1];
    cr_expect_str_eq(name->before, "Lê Thị Cúc");
    cr_expect_str_eq(name->after, "Lê Thị Cúc Anh");
    cr_expect_null(residence->before);
    cr_expect_str_eq(residence->after, "here");
    cr_expect_str_eq(item->place, "People!2");
    cr_expect_str_eq(item->key, "P1");
    cr_expect_str_eq(item->file, "book.xlsx");
}
