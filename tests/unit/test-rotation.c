/*
 * Who must, may and may not be moved (contract, section 4): each state on both sides of its boundary.
 */
#include "vitri/rotation.h"

#include "../support/rule-case.h"

#define HOUSE                                                                                                          \
    "<unit id='U' name='U' kind='division'/>"                                                                          \
    "<position id='L' title='l' category='professional' profession='p' rotation='F01.1'/>"                             \
    "<position id='M' title='m' category='professional' profession='p' rotation='A.2'/>"                               \
    "<position id='S' title='s' category='professional' profession='p' rotation='F01.2' rotation-months='36'/>"        \
    "<position id='N' title='n' category='professional' profession='p'/>"                                              \
    "<position id='H' title='h' category='leadership' level='head' rotation='F01.1'/>"                                 \
    "<post id='PL' unit='U' position='L'/><post id='PM' unit='U' position='M'/><post id='PS' unit='U' position='S'/>"  \
    "<post id='PN' unit='U' position='N'/><post id='PH' unit='U' position='H'/>"

static VitriCase *build(const char *post, const char *born, const char *inside)
{
    g_autofree char *xml =
        g_strdup_printf(HOUSE "<person id='P' name='P' sex='male' born='%s'>%s</person>", born, inside);
    VitriCase *vcase = build_case(xml, "2026-12-31");
    build_standard(vcase, "bounds-any", VITRI_EFFECT_SETS_PERIOD, "<position listed='yes'/>",
                   "<all-of><min-time months='24'/><max-time months='60'/></all-of>");
    build_standard(vcase, "bounds-money", VITRI_EFFECT_SETS_PERIOD, "<position rotation='A'/>",
                   "<all-of><min-time months='60'/><max-time months='60' probation='excluded'/></all-of>");
    build_standard(vcase, "ill", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>");
    build_standard(vcase, "child", VITRI_EFFECT_DEFERS, NULL,
                   "<no-circumstance kind='child' child-under-months='36'/>");
    build_standard(vcase, "near-retirement", VITRI_EFFECT_EXEMPTS, NULL, "<months-to-retirement min='18'/>");
    return vcase;
}

static const char *state_name(VitriDutyState state)
{
    static const char *const names[] = {"none",     "not-due", "due",      "overdue",
                                        "deferred", "exempt",  "no-month", "unknown"};
    return names[state];
}

typedef struct {
    const char *what, *born, *inside, *state, *duty_day, *first_lawful, *again_on, *missing;
} Row;

static const Row rows[] = {
    {"not listed", "1980-01-01", "<tenure post='PN' from='2015-01-01'/>", "none", "", "", "", NULL},
    {"a leader", "1980-01-01", "<tenure post='PH' from='2015-01-01'/>", "none", "", "", "", NULL},
    {"maximum on the last day before the year", "1980-01-01", "<tenure post='PL' from='2021-12-31'/>", "overdue",
     "2026-12-31", "2027-02-01", "", NULL},
    {"maximum on 1 January", "1980-01-01", "<tenure post='PL' from='2022-01-01'/>", "due", "2027-01-01", "2027-02-01",
     "", NULL},
    {"maximum on 31 December", "1980-01-01", "<tenure post='PL' from='2022-12-31'/>", "due", "2027-12-31", "2027-02-01",
     "", NULL},
    {"maximum on 1 January after", "1980-01-01", "<tenure post='PL' from='2023-01-01'/>", "not-due", "2028-01-01",
     "2027-02-01", "2028-01-01", NULL},
    {"the agency's own maximum", "1980-01-01", "<tenure post='PS' from='2024-02-02'/>", "due", "2027-02-02",
     "2027-02-01", "", NULL},
    {"equal bounds: the first of the month is lawful", "1980-01-01", "<tenure post='PM' from='2022-05-20'/>", "due",
     "2027-05-20", "2027-05-01", "", NULL},
    {"equal bounds, probation left out", "1980-01-01",
     "<tenure post='PM' from='2021-05-20' probation-until='2022-05-20'/>", "due", "2027-05-20", "2027-05-01", "", NULL},
    {"illness without end", "1980-01-01", "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness'/>",
     "deferred", "", "", "", NULL},
    {"illness until April moves the duty into the year", "1980-01-01",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-01-01' until='2027-04-10'/>", "due",
     "2027-04-10", "2027-05-01", "", NULL},
    {"illness over the whole year", "1980-01-01",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-01-01' until='2027-12-05'/>",
     "deferred", "2027-12-05", "", "2027-12-05", NULL},
    {"a child of 36 months in 2028", "1980-01-01",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='child' child-born='2025-02-01'/>", "deferred",
     "2028-02-01", "", "2028-02-01", NULL},
    {"a ground that ended before the duty is nothing", "1980-01-01",
     "<tenure post='PL' from='2022-03-01'/><circumstance kind='illness' from='2023-01-01' until='2024-01-01'/>", "due",
     "2027-03-01", "2027-02-01", "", NULL},
    {"start known by year, either way due", "1980-01-01", "<tenure post='PL' from='2022'/>", "due", "2027-12-31",
     "2027-02-01", "", NULL},
    {"start known by year, own maximum tips", "1980-01-01",
     "<tenure post='PL' from='2022-02' until='2027-01-01'/><tenure post='PL' from='2027-01-01'/>", "due", "2027-02-28",
     "2027-02-01", "", NULL},
    {"no start", "1980-01-01", "<tenure post='PL' from=''/>", "unknown", "", "", "", "tenure/from"},
    {"leaves within the year", "1980-01-01",
     "<tenure post='PL' from='2020-01-01'/><leaves on='2027-06-01' reason='resignation'/>", "no-month", "2025-01-01",
     "", "2028-01-01", NULL},
    {"leaves the day after the duty day", "1980-01-01",
     "<tenure post='PL' from='2022-06-01'/><leaves on='2027-06-02' reason='resignation'/>", "no-month", "2027-06-01",
     "", "2028-01-01", NULL},
    {"leaves on the duty day: the duty never arises", "1980-01-01",
     "<tenure post='PL' from='2022-06-01'/><leaves on='2027-06-01' reason='resignation'/>", "not-due", "2027-06-01", "",
     "", NULL},
    {"leaves before the end of the ground that moved the duty into the year", "1980-01-01",
     "<tenure post='PL' from='2020-01-01'/><circumstance kind='illness' from='2026-01-01' until='2027-04-10'/>"
     "<leaves on='2027-04-01' reason='transfer'/>",
     "not-due", "2027-04-10", "", "", NULL},
    {"leaves this year, would owe the move in a later one", "1980-01-01",
     "<tenure post='PL' from='2023-01-01'/><leaves on='2027-06-01' reason='resignation'/>", "not-due", "2028-01-01", "",
     "", NULL},
};

Test(rotation, who_retires_by_the_duty_day_never_owes_the_move)
{
    /* No exemption before retirement here, so retirement alone decides: 60 years, the last day 2027-05-31. */
    static const struct {
        const char *from, *state;
    } boundary[] = {{"2022-05-31", "no-month"}, {"2022-06-01", "not-due"}, {"2022-06-02", "not-due"}};
    for (guint i = 0; i < G_N_ELEMENTS(boundary); i++) {
        g_autofree char *inside = g_strdup_printf("<tenure post='PL' from='%s'/>", boundary[i].from);
        g_autoptr(VitriCase) vcase = build(NULL, "1967-05-10", inside);
        VitriRetirementAge age = {2020, 720, 720};
        g_array_set_size(vcase->retirement, 0);
        g_array_append_val(vcase->retirement, age);
        g_ptr_array_set_size(vcase->standards, (gint)vcase->standards->len - 1);
        VitriDuty duty;
        vitri_rotation_duty(vcase, VITRI_FAMILY_STAFF, 0, 2027, &duty, NULL);
        expect_date("first day out", boundary[i].from, duty.first_day_out, "2027-06-01");
        cr_expect_str_eq(state_name(duty.state), boundary[i].state, "from %s: %s", boundary[i].from,
                         state_name(duty.state));
        cr_expect_eq(duty.months, 0, "from %s: %x", boundary[i].from, duty.months);
    }
}

Test(rotation, states)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build(NULL, rows[i].born, rows[i].inside);
        VitriDuty duty;
        vitri_rotation_duty(vcase, VITRI_FAMILY_STAFF, 0, 2027, &duty, NULL);
        cr_expect_str_eq(state_name(duty.state), rows[i].state, "%s: %s", rows[i].what, state_name(duty.state));
        expect_date(rows[i].what, "duty day", duty.duty_day, rows[i].duty_day);
        expect_date(rows[i].what, "first lawful day", duty.first_lawful_day, rows[i].first_lawful);
        expect_date(rows[i].what, "again on", duty.again_on, rows[i].again_on);
        cr_expect_eq(g_strcmp0(duty.missing, rows[i].missing), 0, "%s: missing %s", rows[i].what, duty.missing);
    }
}

Test(rotation, exemption_counts_from_the_later_of_duty_and_lawful_day)
{
    const struct {
        const char *born, *state;
    } boundary[] = {{"1966-07-31", "exempt"}, {"1966-08-01", "exempt"}, {"1966-08-31", "exempt"}};
    for (guint i = 0; i < G_N_ELEMENTS(boundary); i++) {
        g_autoptr(VitriCase) vcase = build(NULL, boundary[i].born, "<tenure post='PL' from='2020-01-01'/>");
        VitriDate retires = vitri_date(2028, 7, 31);
        VitriRetirementAge age = {2020, 0, 0};
        age.male_months = vitri_date_months_between(vitri_date(1966, 7, 1), retires);
        g_array_set_size(vcase->retirement, 0);
        g_array_append_val(vcase->retirement, age);
        VitriDuty duty;
        vitri_rotation_duty(vcase, VITRI_FAMILY_STAFF, 0, 2027, &duty, NULL);
        int months = vitri_date_months_between(vitri_date(2027, 2, 1), vitri_date_add_days(duty.retires_on, 1));
        cr_expect_str_eq(state_name(duty.state), months < 18 ? "exempt" : "overdue", "born %s: %d months left",
                         boundary[i].born, months);
    }
}

Test(rotation, the_closest_circular_sets_the_bounds)
{
    g_autoptr(VitriCase) vcase = build(NULL, "1980-01-01", "<tenure post='PM' from='2020-01-01'/>");
    VitriBounds bounds;
    gint32 money = vitri_roster_find_post(vcase->roster, "PM"), other = vitri_roster_find_post(vcase->roster, "PL");
    cr_assert(vitri_rotation_bounds(vcase, VITRI_FAMILY_STAFF, 0, money, vcase->on, &bounds));
    cr_expect_str_eq(bounds.standard->id, "bounds-money");
    cr_expect_eq(bounds.min_months, 60);
    cr_expect(bounds.rule.excludes_probation);
    cr_assert(vitri_rotation_bounds(vcase, VITRI_FAMILY_STAFF, 0, other, vcase->on, &bounds));
    cr_expect_str_eq(bounds.standard->id, "bounds-any");
}
