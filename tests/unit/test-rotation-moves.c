/* In which months somebody may leave, in which a destination is open, and how far it falls short. */
#include "../support/rule-case.h"
#include "vitri/rotation.h"

#define HOUSE                                                                                                          \
    "<unit id='U' kind='division'/><unit id='V' kind='division'/>"                                                     \
    "<position id='L' category='professional' profession='tax' rotation='F01.1'/>"                                     \
    "<position id='M' category='professional' profession='law' rotation='F01.1'/>"                                     \
    "<post id='A' unit='U' position='L'/><post id='B' unit='V' position='L'/><post id='C' unit='V' position='M'/>"

enum { FEBRUARY_ON = 0xffe, YEAR = 0xfff };

static VitriCase *build(const char *on, const char *from, const char *inside)
{
    g_autofree char *xml = g_strdup_printf(
        HOUSE "<person id='P' sex='male' born='1980-01-01'><tenure post='A' from='%s'/>%s</person>", from, inside);
    VitriCase *vcase = build_case(xml, on);
    build_standard(vcase, "adult", VITRI_EFFECT_REQUIRES, NULL, "<age min='47'/>")->force = VITRI_FORCE_SHOULD;
    build_standard(vcase, "age", VITRI_EFFECT_REQUIRES, NULL, "<age max='47'/>");
    build_standard(vcase, "form", VITRI_EFFECT_REQUIRES, NULL, "<same-profession/>");
    build_standard(vcase, "ill", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>");
    build_standard(vcase, "period", VITRI_EFFECT_SETS_PERIOD, "<position listed='yes'/>",
                   "<all-of><min-time months='24'/><max-time months='60'/></all-of>");
    return vcase;
}

Test(rotation_moves, months_of_leaving)
{
    static const struct {
        const char *what, *on, *from, *inside;
        gboolean past_minimum;
        guint16 months;
        const char *closed_by;
    } rows[] = {
        {"notice of 30 days", "2026-12-31", "2020-01-01", "", FALSE, FEBRUARY_ON, NULL},
        {"judged 30 days before", "2026-12-02", "2020-01-01", "", FALSE, YEAR, NULL},
        {"judged 29 days before", "2026-12-03", "2020-01-01", "", FALSE, FEBRUARY_ON, NULL},
        {"judged within the year", "2027-10-20", "2020-01-01", "", FALSE, 1 << 11, NULL},
        {"retires or leaves within the year", "2026-12-02", "2020-01-01", "<leaves on='2027-12-31' reason='transfer'/>",
         FALSE, 0, NULL},
        {"leaves on the first day after", "2026-12-02", "2020-01-01", "<leaves on='2028-01-01' reason='transfer'/>",
         FALSE, YEAR, NULL},
        {"ill to 10 April", "2026-12-02", "2020-01-01",
         "<circumstance kind='illness' from='2026-01-01' until='2027-04-10'/>", FALSE, 0xff0, "ill"},
        {"the minimum on 1 June", "2026-12-02", "2025-06-01", "", TRUE, 0xfe0, NULL},
        {"the minimum on 2 June", "2026-12-02", "2025-06-02", "", TRUE, 0xfc0, NULL},
        {"the minimum is not asked for", "2026-12-02", "2025-06-02", "", FALSE, YEAR, NULL},
        {"the minimum after the year", "2026-12-02", "2025-12-02", "", TRUE, 0, NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build(rows[i].on, rows[i].from, rows[i].inside);
        const VitriStandard *standard = NULL;
        gint32 origin = vitri_roster_find_post(vcase->roster, "A");
        guint16 months = vitri_rotation_leave_months(vcase, 0, origin, 2027, rows[i].past_minimum, &standard);
        cr_expect_eq(months, rows[i].months, "%s: %03x", rows[i].what, months);
        cr_expect_eq(g_strcmp0(standard ? standard->id : NULL, rows[i].closed_by), 0, "%s", rows[i].what);
    }
}

Test(rotation_moves, a_blackout_closes_its_months_for_its_unit)
{
    g_autoptr(VitriCase) vcase = build("2026-12-02", "2020-01-01", "");
    VitriBlackout blackout = {.position = -1, .unit = vitri_roster_find_unit(vcase->roster, "U"), .months = 0x803};
    g_array_append_val(vcase->policy->blackouts, blackout);
    gint32 a = vitri_roster_find_post(vcase->roster, "A"), b = vitri_roster_find_post(vcase->roster, "B");
    cr_expect_eq(vitri_rotation_leave_months(vcase, 0, a, 2027, FALSE, NULL), 0x7fc);
    cr_expect_eq(vitri_rotation_leave_months(vcase, 0, b, 2027, FALSE, NULL), YEAR);
    cr_expect_eq(vitri_rotation_leave_months(vcase, 0, -1, 2027, FALSE, NULL), YEAR, "somebody without a post");
}

Test(rotation_moves, months_of_a_destination)
{
    static const struct {
        const char *what, *post, *born;
        guint16 given, months;
        const char *closed_by;
        VitriVerdict verdict;
    } rows[] = {
        {"open", "B", "1985-01-01", YEAR, YEAR, NULL, 0},
        {"only months given", "B", "1985-01-01", 0x0f0, 0x0f0, NULL, 0},
        {"closed on all days alike", "C", "1985-01-01", YEAR, 0, "form", VITRI_VERDICT_NOT_MET},
        {"48 years old on 1 June", "B", "1979-06-01", YEAR, 0x01f, NULL, 0},
        {"48 years old on 2 June", "B", "1979-06-02", YEAR, 0x03f, NULL, 0},
        {"of the months given none is open", "B", "1979-06-01", 0xfe0, 0, "age", VITRI_VERDICT_NOT_MET},
        {"two close it: the first by id", "C", "1970-06-01", YEAR, 0, "age", VITRI_VERDICT_NOT_MET},
        {"some day of June", "B", "1979-06", YEAR, 0x01f, NULL, 0},
        {"not known whether", "B", "", YEAR, 0, "age", VITRI_VERDICT_UNKNOWN},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build("2026-12-02", "2020-01-01", "");
        VitriVerdict verdict = 0;
        const VitriStandard *standard = NULL;
        vcase->roster->people[0].born = VITRI_DATE_NONE;
        vitri_date_parse(rows[i].born, &vcase->roster->people[0].born);
        gint32 a = vitri_roster_find_post(vcase->roster, "A"), to = vitri_roster_find_post(vcase->roster, rows[i].post);
        guint16 months = vitri_rotation_destination_months(vcase, VITRI_FAMILY_STAFF, 0, a, to, 2027, rows[i].given,
                                                           &standard, &verdict);
        cr_expect_eq(months, rows[i].months, "%s: %03x", rows[i].what, months);
        cr_expect_eq(g_strcmp0(standard ? standard->id : NULL, rows[i].closed_by), 0, "%s: %s", rows[i].what,
                     standard ? standard->id : "nothing");
        cr_expect_eq(verdict, rows[i].verdict, "%s: %s", rows[i].what, vitri_verdict_name(verdict));
    }
}

Test(rotation_moves, only_standards_of_the_family_and_of_moves_bind)
{
    g_autoptr(VitriCase) vcase = build("2026-12-02", "2020-01-01", "");
    gint32 a = vitri_roster_find_post(vcase->roster, "A"), c = vitri_roster_find_post(vcase->roster, "C");
    VitriStandard *form = g_hash_table_lookup(vcase->standard_by_id, "form");
    cr_expect_eq(vitri_rotation_destination_months(vcase, VITRI_FAMILY_LEADERS, 0, a, c, 2027, YEAR, NULL, NULL), YEAR);
    form->occasions = VITRI_OCCASION_HOLDING;
    cr_expect_eq(vitri_rotation_destination_months(vcase, VITRI_FAMILY_STAFF, 0, a, c, 2027, YEAR, NULL, NULL), YEAR);
}

Test(rotation_moves, shortfall_counts_what_should_be_met_and_is_not)
{
    g_autoptr(VitriCase) vcase = build("2026-12-02", "2020-01-01", "");
    gint32 a = vitri_roster_find_post(vcase->roster, "A"), c = vitri_roster_find_post(vcase->roster, "C");
    build_standard(vcase, "trade", VITRI_EFFECT_REQUIRES, NULL, "<same-profession/>")->force = VITRI_FORCE_SHOULD;
    build_standard(vcase, "who-knows", VITRI_EFFECT_REQUIRES, NULL, "<degree min='college'/>")->force =
        VITRI_FORCE_SHOULD;
    static const struct {
        VitriDate on;
        gboolean other_trade;
        guint unmet;
    } rows[] = {
        {{2026, 12, 31}, FALSE, 1}, {{2027, 1, 1}, FALSE, 0}, {{2026, 12, 31}, TRUE, 2}, {{2027, 1, 1}, TRUE, 1}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_rotation_shortfall(vcase, VITRI_FAMILY_STAFF, 0, a, rows[i].other_trade ? c : a, rows[i].on),
                     rows[i].unmet, "row %u", i);
    cr_expect_eq(vitri_rotation_shortfall(vcase, VITRI_FAMILY_LEADERS, 0, a, c, vitri_date(2026, 12, 31)), 0);
}
