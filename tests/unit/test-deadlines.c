#include "../support/review-case.h"
#include "vitri/deadlines.h"

#include <criterion/criterion.h>

static VitriDate parse(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    if (*text)
        cr_assert(vitri_date_parse(text, &date), "%s", text);
    return date;
}

static void expect_date(VitriDate actual, const char *expected, const char *what)
{
    g_autofree char *text = vitri_date_to_string(actual);
    cr_expect_str_eq(text, expected, "%s: %s, expected %s", what, text, expected);
}

Test(deadlines, a_term_ends_as_exactly_as_its_start_is_known)
{
    static const struct {
        const char *from;
        gint32 own_months, rule_months;
        const char *expected;
    } rows[] = {
        {"2022-01-10", 0, 60, "2027-01-10"},
        {"2022-01-10", 36, 60, "2025-01-10"},
        {"2022-06", 0, 60, "2027-06"},
        {"2022", 0, 60, "2027"},
        {"2022", 30, 60, ""},
        {"", 60, 60, ""},
        {"2022-01-10", 0, 0, ""},
        {"2024-02-29", 12, 0, "2025-02-28"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriTenure tenure = {.period = {.from = parse(rows[i].from)}, .term_months = rows[i].own_months};
        VitriDeadlineRules rules = {.term_months.number = rows[i].rule_months};
        expect_date(vitri_deadlines_term_ends(&tenure, &rules), rows[i].expected, rows[i].from);
    }
}

Test(deadlines, the_rules_are_those_of_the_day_and_of_the_holder)
{
    static const struct {
        const char *on;
        gint32 working_days, days, decision;
    } rows[] = {{"2026-07-31", 0, 90, 0}, {"2026-08-01", 90, 0, 1}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase =
            make_case(REVIEW_HEAD "<person id='P' name='Nguyễn Văn A' sex='male' born='1980-01-01'>"
                                  "<tenure post='D1-TP' from='2022-03-01'/></person>" REVIEW_FOOT,
                      parse(rows[i].on));
        VitriSubject subject = {.vcase = vcase,
                                .person = 0,
                                .post = vitri_roster_find_post(vcase->roster, "D1-TP"),
                                .origin = -1,
                                .unit = vitri_roster_find_unit(vcase->roster, "D1"),
                                .on = vcase->on,
                                .occasion = VITRI_OCCASION_RE_APPOINTMENT};
        VitriDeadlineRules rules = vitri_deadlines_rules(&subject);
        cr_expect_eq(rules.term_months.number, 60, "%s: %d", rows[i].on, rules.term_months.number);
        cr_expect_eq(rules.notice_working_days.number, rows[i].working_days, "%s: %d", rows[i].on,
                     rules.notice_working_days.number);
        cr_expect_eq(rules.notice_days.number, rows[i].days, "%s: %d", rows[i].on, rules.notice_days.number);
        cr_expect_eq(rules.decision_working_days.number, rows[i].decision, "%s", rows[i].on);
    }
}

Test(deadlines, calendar_days_serve_where_no_working_days_are_stated)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    VitriDeadlineRules calendar = {.notice_days.number = 90},
                       working = {.notice_days.number = 90, .notice_working_days.number = 90}, none = {0};
    VitriDate ends = parse("2027-01-10");
    expect_date(vitri_deadlines_notice_by(vcase, ends, &calendar), "2026-10-12", "calendar");
    expect_date(vitri_deadlines_notice_by(vcase, ends, &none), "", "none");
    expect_date(vitri_deadlines_decision_by(vcase, ends, &none), "", "none");
    if (!vcase->codes)
        vcase->codes = vitri_codes_new();
    expect_date(vitri_deadlines_notice_by(vcase, ends, &working), "2026-09-07", "working days win");
    expect_date(vitri_deadlines_notice_by(vcase, parse("2027-01"), &calendar), "2026-10-03",
                "by the first day it may be");
}
