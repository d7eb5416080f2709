/* Grounds of one person: which of several is told, when it ends, and the months of a year that it closes. */
#include "rotation-ground.h"

#include "../support/rule-case.h"

#define HOUSE                                                                                                          \
    "<unit id='U' kind='division'/><position id='L' category='professional' rotation='F01.1'/>"                        \
    "<position id='H' category='leadership' level='head'/>"                                                            \
    "<post id='PH' unit='U' position='H'/><post id='PL' unit='U' position='L'/>"

/** Two deferrals, one exemption, one protection, by the kind of circumstance. */
static VitriCase *build(const char *circumstances)
{
    g_autofree char *xml =
        g_strconcat(HOUSE "<person id='P' sex='male' born='1980-01-01'><tenure post='PL' from='2020-01-01'/>",
                    circumstances, "</person>", NULL);
    VitriCase *vcase = build_case(xml, "2026-12-31");
    build_standard(vcase, "child", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='child'/>");
    build_standard(vcase, "exempt", VITRI_EFFECT_EXEMPTS, NULL, "<no-circumstance kind='study'/>");
    build_standard(vcase, "ill", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>");
    build_standard(vcase, "protect", VITRI_EFFECT_PROTECTS, NULL, "<no-circumstance kind='lent'/>");
    return vcase;
}

static VitriSubject subject_at(const VitriCase *vcase, const char *post)
{
    return build_subject(vcase, "P", post, post, NULL, "2026-12-31", VITRI_OCCASION_ROTATION_MOVE);
}

#define ILL "<circumstance kind='illness' from='2026-01-01' until='2027-04-10'/>"
#define ILL_OPEN "<circumstance kind='illness' from='2026-01-01'/>"
#define CHILD "<circumstance kind='child' from='2026-01-01' until='2027-06-01'/>"
#define LENT "<circumstance kind='lent' from='2026-01-01' until='2028-01-01'/>"
#define STUDY "<circumstance kind='study' from='2026-01-01' until='2027-03-02'/>"
#define MAYBE_ILL "<circumstance kind='illness' from='2027' until='2028-01-01'/>"

static const struct {
    const char *what, *circumstances, *on;
    VitriVerdict verdict;
    const char *standard, *until, *missing;
} rows[] = {
    {"none", "", "2027-01-01", VITRI_VERDICT_NOT_MET, NULL, "", NULL},
    {"one", ILL, "2027-01-01", VITRI_VERDICT_NOT_MET, "ill", "2027-04-10", NULL},
    {"its last day", ILL, "2027-04-09", VITRI_VERDICT_NOT_MET, "ill", "2027-04-10", NULL},
    {"the first day without", ILL, "2027-04-10", VITRI_VERDICT_NOT_MET, NULL, "", NULL},
    {"the later end of two", ILL CHILD, "2027-01-01", VITRI_VERDICT_NOT_MET, "child", "2027-06-01", NULL},
    {"an open end is the latest", ILL_OPEN CHILD, "2027-01-01", VITRI_VERDICT_NOT_MET, "ill", "", NULL},
    {"a deferral before a protection that lasts longer", ILL LENT, "2027-01-01", VITRI_VERDICT_NOT_MET, "ill",
     "2027-04-10", NULL},
    {"the protection once the deferral is over", ILL LENT, "2027-04-10", VITRI_VERDICT_NOT_MET, "protect", "2028-01-01",
     NULL},
    {"an exemption is no ground of these", STUDY, "2027-01-01", VITRI_VERDICT_NOT_MET, NULL, "", NULL},
    {"one that may be is none", MAYBE_ILL, "2027-06-01", VITRI_VERDICT_NOT_MET, NULL, "", NULL},
    {"one that may be", MAYBE_ILL, "2027-06-01", VITRI_VERDICT_UNKNOWN, "ill", "", "circumstance[illness]/from"},
};

Test(rotation_ground, on_a_day)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build(rows[i].circumstances);
        VitriSubject subject = subject_at(vcase, "PL");
        VitriGround ground = {0};
        VitriDate on = VITRI_DATE_NONE;
        vitri_date_parse(rows[i].on, &on);
        gboolean found = vitri_ground_on(&subject, on, rows[i].verdict, &ground);
        cr_expect_eq(found, rows[i].standard != NULL, "%s", rows[i].what);
        cr_expect_eq(g_strcmp0(found ? ground.standard->id : NULL, rows[i].standard), 0, "%s", rows[i].what);
        expect_date(rows[i].what, "end", ground.until, rows[i].until);
        cr_expect_eq(g_strcmp0(ground.missing, rows[i].missing), 0, "%s: missing %s", rows[i].what, ground.missing);
    }
}

Test(rotation_ground, deferral_and_exemption_belong_to_a_family_and_protection_to_all)
{
    g_autoptr(VitriCase) vcase = build(ILL STUDY LENT);
    VitriSubject staff = subject_at(vcase, "PL"), leader = subject_at(vcase, "PH");
    VitriGround ground = {0};
    cr_assert(vitri_ground_on(&staff, vitri_date(2027, 1, 1), VITRI_VERDICT_NOT_MET, &ground));
    cr_expect_str_eq(ground.standard->id, "ill");
    cr_assert(vitri_ground_on(&leader, vitri_date(2027, 1, 1), VITRI_VERDICT_NOT_MET, &ground));
    cr_expect_str_eq(ground.standard->id, "protect");
    cr_expect(vitri_ground_exempt(&staff, vitri_date(2027, 3, 1), VITRI_VERDICT_NOT_MET, &ground));
    cr_expect_str_eq(ground.standard->id, "exempt");
    cr_expect_not(vitri_ground_exempt(&staff, vitri_date(2027, 3, 2), VITRI_VERDICT_NOT_MET, &ground));
    cr_expect_not(vitri_ground_exempt(&leader, vitri_date(2027, 3, 1), VITRI_VERDICT_NOT_MET, &ground));
}

Test(rotation_ground, the_last_begun_of_a_period)
{
    static const struct {
        const char *what, *circumstances, *from, *to, *standard, *until;
    } spans[] = {
        {"over before", ILL, "2027-04-10", "2027-12-31", NULL, ""},
        {"its last day is in", ILL, "2027-04-09", "2027-12-31", "ill", "2027-04-10"},
        {"not begun yet", ILL, "2025-01-01", "2025-12-31", NULL, ""},
        {"begun on the last day", ILL, "2025-01-01", "2026-01-01", "ill", "2027-04-10"},
        {"the later end of two", ILL CHILD, "2026-01-01", "2026-06-30", "child", "2027-06-01"},
        {"without an end", ILL_OPEN CHILD, "2026-01-01", "2026-06-30", "ill", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(spans); i++) {
        g_autoptr(VitriCase) vcase = build(spans[i].circumstances);
        VitriSubject subject = subject_at(vcase, "PL");
        VitriPeriod span = build_period(spans[i].from, spans[i].to);
        VitriGround ground = {0};
        vitri_ground_last_begun(&subject, span.from, span.until, &ground);
        cr_expect_eq(g_strcmp0(ground.standard ? ground.standard->id : NULL, spans[i].standard), 0, "%s",
                     spans[i].what);
        expect_date(spans[i].what, "end", ground.until, spans[i].until);
    }
}

Test(rotation_ground, a_month_is_closed_by_its_first_day)
{
    enum { TO_APRIL = 0x00f, TO_MARCH = 0x007, YEAR = 0xfff };
    static const struct {
        const char *what, *circumstances;
        guint16 closed, exempt, unknown;
        const char *first, *missing;
    } years[] = {
        {"nothing", "", 0, 0, 0, NULL, NULL},
        {"ill to 9 April", ILL, TO_APRIL, 0, 0, "ill", NULL},
        {"ill and exempt", ILL STUDY, TO_APRIL, TO_MARCH, 0, "exempt", NULL},
        {"lent all the year", LENT, YEAR, 0, 0, "protect", NULL},
        {"some day of the year", MAYBE_ILL, 0, 0, YEAR, NULL, "circumstance[illness]/from"},
        {"from 2 May to 1 June: no first day but June's",
         "<circumstance kind='child' from='2027-05-02' "
         "until='2027-06-02'/>",
         1 << 5, 0, 0, "child", NULL},
        {"between two first days", "<circumstance kind='child' from='2027-05-02' until='2027-06-01'/>", 0, 0, 0, NULL,
         NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(years); i++) {
        g_autoptr(VitriCase) vcase = build(years[i].circumstances);
        VitriSubject subject = subject_at(vcase, "PL");
        VitriGroundMonths months = vitri_ground_months(&subject, 2027);
        cr_expect_eq(months.closed, years[i].closed, "%s: closed %03x", years[i].what, months.closed);
        cr_expect_eq(months.exempt, years[i].exempt, "%s: exempt %03x", years[i].what, months.exempt);
        cr_expect_eq(months.unknown, years[i].unknown, "%s: unknown %03x", years[i].what, months.unknown);
        cr_expect_eq(g_strcmp0(months.first ? months.first->id : NULL, years[i].first), 0, "%s: first %s",
                     years[i].what, months.first ? months.first->id : "none");
        cr_expect_eq(g_strcmp0(months.missing, years[i].missing), 0, "%s: missing %s", years[i].what, months.missing);
    }
}
