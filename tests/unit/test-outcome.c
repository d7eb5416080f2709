#include "../support/review-case.h"
#include "outcome.h"

#include <criterion/criterion.h>

/* One head of a division with that birth, tenure and circumstance, on 2026-12-31. */
typedef struct {
    const char *what, *born, *tenure, *more;
    VitriReviewOutcome outcome;
    const char *term_ends, *extends_to, *standard, *missing;
} Row;

static VitriReviewPost judge(VitriCase *vcase)
{
    VitriReviewPost post = {.post = vitri_roster_find_post(vcase->roster, "D1-TP"), .holder = 0};
    post.tenure = (gint32)vcase->roster->people[0].tenures.first;
    vitri_outcome_of_holder(vcase, &post);
    return post;
}

static VitriCase *make_leader(const char *born, const char *tenure, const char *more)
{
    g_autofree char *xml = g_strdup_printf(REVIEW_HEAD "<person id='P' name='Nguyễn Văn A' sex='male' born='%s'>"
                                                       "<tenure post='D1-TP' %s/>%s</person>" REVIEW_FOOT,
                                           born, tenure, more);
    return make_case(xml, vitri_date(2026, 12, 31));
}

static const Row rows[] = {
    {"a full term to come", "1980-01-01", "from='2022-06-01'", "", VITRI_REVIEW_REAPPOINT, "2027-06-01", "",
     "reapp-ext", NULL},
    {"24 months left at the end of the term", "1967-05-20", "from='2022-06-01'", "", VITRI_REVIEW_REAPPOINT,
     "2027-06-01", "2029-05-31", "reapp-ext", NULL},
    {"a month less", "1967-04-20", "from='2022-06-01'", "", VITRI_REVIEW_EXTEND, "2027-06-01", "2029-04-30",
     "reapp-ext", NULL},
    {"three years, 18 months left", "1966-11-20", "from='2024-06-01' term-months='36'", "", VITRI_REVIEW_REAPPOINT,
     "2027-06-01", "2028-11-30", "reapp-ext-3-years", NULL},
    {"three years, a month less", "1966-10-20", "from='2024-06-01' term-months='36'", "", VITRI_REVIEW_EXTEND,
     "2027-06-01", "2028-10-31", "reapp-ext-3-years", NULL},
    {"the term ends tomorrow", "1980-01-01", "from='2022-01-01'", "", VITRI_REVIEW_REAPPOINT, "2027-01-01", "",
     "reapp-ext", NULL},
    {"the term is over today", "1980-01-01", "from='2021-12-31'", "", VITRI_REVIEW_LAPSED, "2026-12-31", "", "app-term",
     NULL},
    {"over, though a bar lasts", "1980-01-01", "from='2021-12-31'",
     "<circumstance kind='suspended' from='2026-12-01'/>", VITRI_REVIEW_LAPSED, "2026-12-31", "", "app-term", NULL},
    {"retires on the last day of the term", "1965-08-20", "from='2022-06-01'", "", VITRI_REVIEW_END, "2027-06-01", "",
     "retirement", NULL},
    {"retires a month after the term", "1965-09-20", "from='2022-06-01'", "", VITRI_REVIEW_EXTEND, "2027-06-01",
     "2027-06-30", "reapp-ext", NULL},
    {"resigns before", "1980-01-01", "from='2022-06-01'", "<leaves on='2027-03-01' reason='resignation'/>",
     VITRI_REVIEW_END, "2027-06-01", "", NULL, NULL},
    {"a bar lasts", "1980-01-01", "from='2022-06-01'",
     "<circumstance kind='under-discipline-review' from='2026-12-01'/>", VITRI_REVIEW_HOLD, "2027-06-01", "",
     "reapp-hold", NULL},
    {"the bar has ended", "1980-01-01", "from='2022-06-01'",
     "<circumstance kind='under-discipline-review' from='2026-10-01' until='2026-12-31'/>", VITRI_REVIEW_REAPPOINT,
     "2027-06-01", "", "reapp-ext", NULL},
    {"start known to the month", "1980-01-01", "from='2022-06'", "", VITRI_REVIEW_UNKNOWN, "2027-06", "", NULL,
     "tenure/from"},
    {"start known to the year, over in any case", "1980-01-01", "from='2020'", "", VITRI_REVIEW_LAPSED, "2025", "",
     "app-term", NULL},
};

Test(outcome, each_end_of_a_term_has_its_outcome)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        g_autoptr(VitriCase) vcase = make_leader(row->born, row->tenure, row->more);
        VitriReviewPost post = judge(vcase);
        g_autofree char *ends = vitri_date_to_string(post.term_ends), *extends = vitri_date_to_string(post.extends_to);
        cr_expect_eq(post.outcome, row->outcome, "%s: %s", row->what, vitri_review_outcome_name(post.outcome));
        cr_expect_str_eq(ends, row->term_ends, "%s: term ends %s", row->what, ends);
        cr_expect_str_eq(extends, row->extends_to, "%s: extends to %s", row->what, extends);
        cr_expect_eq(g_strcmp0(post.standard ? post.standard->id : NULL, row->standard), 0, "%s: %s", row->what,
                     post.standard ? post.standard->id : "none");
        cr_expect_eq(g_strcmp0(post.missing, row->missing), 0, "%s: %s", row->what, post.missing);
    }
}

Test(outcome, the_deadline_has_passed_on_the_day_after_it)
{
    static const struct {
        const char *from;
        VitriDate on;
        gboolean notice, decision;
    } days[] = {
        {"2022-01-10", {2026, 9, 4}, FALSE, FALSE},
        {"2022-01-10", {2026, 9, 5}, TRUE, FALSE},
        {"2022-01-10", {2027, 1, 8}, TRUE, FALSE},
        {"2022-01-10", {2027, 1, 9}, TRUE, TRUE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autofree char *xml =
            g_strdup_printf(REVIEW_HEAD "<person id='P' name='Nguyễn Văn A' sex='male' born='1980-01-01'>"
                                        "<tenure post='D1-TP' from='%s'/></person>" REVIEW_FOOT,
                            days[i].from);
        g_autoptr(VitriCase) vcase = make_case(xml, days[i].on);
        VitriReviewPost post = judge(vcase);
        cr_expect_eq(post.overdue_notice, days[i].notice, "row %u: notice", i);
        cr_expect_eq(post.overdue_decision, days[i].decision, "row %u: decision", i);
    }
}

Test(outcome, a_seat_is_vacant_since_the_last_time_it_fell_free)
{
    static const struct {
        const char *people, *expected;
    } seats[] = {
        {"<person id='P' name='A' sex='male' born='1980-01-01'><tenure post='D1-TP' from='2020-01-01' "
         "until='2026-03-01'/>"
         "<tenure post='D1-CV' from='2026-03-01'/></person>",
         "2026-03-01"},
        {"<person id='P' name='A' sex='male' born='1980-01-01'><tenure post='D1-TP' from='2020-01-01' "
         "until='2022-03-01'/>"
         "<tenure post='D1-CV' from='2022-03-01'/></person><person id='Q' name='B' sex='male' born='1980-01-01'>"
         "<tenure post='D1-TP' from='2023-01-01' until='2025-05-01'/></person>",
         "2025-05-01"},
        {"<person id='P' name='A' sex='male' born='1980-01-01'><tenure post='D1-CV' from='2020-01-01'/></person>", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(seats); i++) {
        g_autofree char *xml = g_strconcat(REVIEW_HEAD, seats[i].people, REVIEW_FOOT, NULL);
        g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
        VitriDate since = vitri_outcome_vacant_from(vcase, vitri_roster_find_post(vcase->roster, "D1-TP"));
        g_autofree char *text = vitri_date_to_string(since);
        cr_expect_str_eq(text, seats[i].expected, "row %u: %s", i, text);
    }
}
