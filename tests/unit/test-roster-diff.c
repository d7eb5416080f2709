/* Rosters compared: which tenure stands for which, when a day still agrees, what became of periods. */
#include "vitri/roster-diff.h"

#include "../support/builder-roster.h"
#include "vitri/provenance.h"

#include <criterion/criterion.h>

#define FRAME                                                                                                          \
    "<unit id='U' kind='office'/><position id='N' category='shared'/><post id='A' unit='U' position='N'/>"             \
    "<post id='B' unit='U' position='N'/><person id='P' name='P' sex='male' born='1980-01-01'>%s</person>"

static VitriRoster *build(const char *facts, int year)
{
    g_autofree char *xml = g_strdup_printf(FRAME, facts);
    VitriRoster *roster = build_roster(xml);
    roster->as_of = vitri_date(year, 12, 31);
    return roster;
}

Test(roster_diff, a_tenure_stands_for_one_of_the_same_post_and_kind)
{
    static const struct {
        const char *before, *after;
        gint32 partners[2];
    } rows[] = {
        {"<tenure post='A' from='2010-01-01'/>", "<tenure post='A' from='2010-01-01'/>", {0}},
        {"<tenure post='A' from='2010-01-01'/>", "<tenure post='B' from='2010-01-01'/>", {-1}},
        {"<tenure post='A' from='2010-01-01'/>", "<tenure post='A' from='2010-01-01' kind='acting'/>", {-1}},
        {"<tenure post='A' from='2010-01-01'/>", "<tenure post='A' from='2012-01-01'/>", {0}},
        {"<tenure post='A' from='2010'/>",
         "<tenure post='A' from='2009-01-01'/><tenure post='A' from='2010-05-01'/>",
         {1}},
        {"<tenure post='A' from='2010-01-01'/><tenure post='A' from='2015-01-01'/>",
         "<tenure post='A' from='2015-01-01'/>",
         {-1, 0}},
        {"<tenure post='A' from='2010-01-01'/><tenure post='A' from='2015-01-01'/>",
         "<tenure post='A' from='2010-01-01' until='2011-01-01'/><tenure post='A' from='2015-01-01'/>",
         {0, 1}},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRoster) before = build(rows[i].before, 2026);
        g_autoptr(VitriRoster) after = build(rows[i].after, 2027);
        g_autoptr(GArray) partners = vitri_roster_diff_tenures(before, 0, after, 0);
        cr_assert_eq(partners->len, before->n_tenures, "row %u", i);
        for (guint k = 0; k < partners->len; k++)
            cr_expect_eq(g_array_index(partners, gint32, k), rows[i].partners[k], "row %u, %u: %d", i, k,
                         g_array_index(partners, gint32, k));
    }
}

Test(roster_diff, a_day_agrees_with_one_known_less_exactly)
{
    static const struct {
        const char *before, *after;
        gboolean agrees;
    } rows[] = {{"", "2010", TRUE},
                {"2010", "", FALSE},
                {"2010", "2010-05-01", TRUE},
                {"2010-05", "2010", TRUE},
                {"2010-05-01", "2010-05-01", TRUE},
                {"2010-05-01", "2010-05-02", FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate before = VITRI_DATE_NONE, after = VITRI_DATE_NONE;
        vitri_date_parse(rows[i].before, &before);
        vitri_date_parse(rows[i].after, &after);
        cr_expect_eq(vitri_roster_diff_agrees(before, after), rows[i].agrees, "'%s' '%s'", rows[i].before,
                     rows[i].after);
    }
}

Test(roster_diff, a_tenure_that_is_over_already_was_added_and_not_opened)
{
    static const struct {
        const char *added;
        VitriChangeKind kind;
    } rows[] = {{"<tenure post='A' from='2026-01-01'/>", VITRI_CHANGE_OPENED},
                {"<tenure post='A' from='2026-01-01' until='2028-01-01'/>", VITRI_CHANGE_OPENED},
                {"<tenure post='A' from='2026-01-01' until='2027-06-01'/>", VITRI_CHANGE_ADDED}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRoster) before = build("", 2026);
        g_autoptr(VitriRoster) after = build(rows[i].added, 2027);
        g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(before, after);
        const VitriRosterChange *change = diff->items->pdata[diff->items->len - 1];
        cr_expect_eq(change->fact, VITRI_FACT_TENURE, "row %u: %d", i, change->fact);
        cr_expect_eq(change->kind, rows[i].kind, "row %u: %s", i, vitri_change_kind_name(change->kind));
    }
}

/* The same facts imported from another sheet, standing on other lines, are the same. */
Test(roster_diff, where_facts_came_from_is_no_fact)
{
    g_autoptr(VitriRoster) before = build("<tenure post='A' from='2010-01-01'/>", 2026);
    g_autoptr(VitriRoster) after = build("<tenure post='A' from='2010-01-01'/>", 2026);
    const VitriSheetOrigin sheet = {"so.xlsx", "Nhân sự", "from=C"};
    after->provenance = vitri_provenance_new();
    g_array_append_val(after->provenance->sheets, sheet);
    after->tenures[0].source = (VitriSource){99, 0};
    cr_assert(vitri_provenance_add(after->provenance, (VitriRowOrigin){{99, 0}, 0, 5}));
    g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(before, after);
    cr_expect_eq(diff->items->len, 0, "%u", diff->items->len);
}

Test(roster_diff, a_roster_and_itself_do_not_differ)
{
    g_autoptr(VitriRoster) roster =
        build("<tenure post='A' from='2010-01-01'/><rating year='2025' level='good'/>", 2026);
    g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(roster, roster);
    cr_expect_eq(diff->items->len, 0, "%u", diff->items->len);
}
