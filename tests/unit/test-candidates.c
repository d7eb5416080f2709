#include "../support/review-case.h"
#include "candidates.h"

#include <criterion/criterion.h>
#include <string.h>

#define PERSON(id, born, tenures, more)                                                                                \
    "<person id='" id "' name='Nguyễn Văn " id "' sex='male' born='" born "'>" tenures more "</person>"
#define PLANNED "<succession level='division-head' from='2024-01-01' until='2030-01-01'/>"

static const VitriFinding *find(const VitriCandidate *candidate, const char *standard)
{
    for (guint i = 0; i < candidate->findings->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(candidate->findings, i);
        if (strcmp(finding->standard->id, standard) == 0)
            return finding;
    }
    return NULL;
}

static VitriCandidate *judge(VitriCase *vcase, const char *person, const char *post, VitriOccasion occasion)
{
    return vitri_candidates_judge(vcase, vitri_roster_find_person(vcase->roster, person),
                                  vitri_roster_find_post(vcase->roster, post), occasion);
}

/* Deputy head since some day, against the vacant post of a head, on 2026-12-31. */
Test(candidates, force_makes_the_conclusion)
{
    static const struct {
        const char *what, *person;
        VitriConclusion conclusion;
        const char *earliest;
    } rows[] = {
        {"all met", PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", GOOD_RECORD PLANNED),
         VITRI_CONCLUSION_ELIGIBLE, "2026-12-31"},
        {"a year as deputy is reached later",
         PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2026-03-01'/>", GOOD_RECORD PLANNED),
         VITRI_CONCLUSION_APPROVABLE, "2027-03-01"},
        {"not in the succession plan",
         PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", GOOD_RECORD),
         VITRI_CONCLUSION_APPROVABLE, ""},
        {"a bar without end",
         PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",
                GOOD_RECORD PLANNED "<circumstance kind='suspended' from='2026-12-01'/>"),
         VITRI_CONCLUSION_NOT_ELIGIBLE, ""},
        {"a bar that ends",
         PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",
                GOOD_RECORD PLANNED "<circumstance kind='suspended' from='2026-12-01' until='2027-02-15'/>"),
         VITRI_CONCLUSION_NOT_ELIGIBLE, "2027-02-15"},
        {"nothing on file", PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", PLANNED),
         VITRI_CONCLUSION_UNKNOWN, ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat(REVIEW_HEAD, rows[i].person, REVIEW_FOOT, NULL);
        g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
        VitriCandidate *candidate = judge(vcase, "P", "D1-TP", VITRI_OCCASION_APPOINTMENT);
        g_autofree char *earliest = vitri_date_to_string(candidate->earliest);
        cr_expect_eq(candidate->conclusion, rows[i].conclusion, "%s: %s", rows[i].what,
                     vitri_conclusion_name(candidate->conclusion));
        cr_expect_str_eq(earliest, rows[i].earliest, "%s: %s", rows[i].what, earliest);
        vitri_candidates_free(candidate);
    }
}

Test(candidates, the_day_before_the_earliest_does_not_do_and_the_day_itself_does)
{
    static const VitriDate days[] = {{2027, 2, 28}, {2027, 3, 1}};
    for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autoptr(VitriCase) vcase =
            make_case(REVIEW_HEAD PERSON("P", "1980-01-01", "<tenure post='D1-PTP' from='2026-03-01'/>",
                                         GOOD_RECORD PLANNED) REVIEW_FOOT,
                      days[i]);
        VitriCandidate *candidate = judge(vcase, "P", "D1-TP", VITRI_OCCASION_APPOINTMENT);
        const VitriFinding *prior = find(candidate, "app-prior");
        cr_assert(prior);
        cr_expect_eq(prior->verdict, i ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET, "row %u: %d", i, prior->verdict);
        vitri_candidates_free(candidate);
    }
}

Test(candidates, a_re_appointment_is_not_judged_by_age_or_by_its_own_steps)
{
    g_autoptr(VitriCase) vcase = make_case(
        REVIEW_HEAD PERSON("P", "1967-01-01", "<tenure post='D1-TP' from='2022-06-01'/>", GOOD_RECORD) REVIEW_FOOT,
        vitri_date(2026, 12, 31));
    VitriCandidate *candidate = judge(vcase, "P", "D1-TP", VITRI_OCCASION_RE_APPOINTMENT);
    static const char *const steps[] = {"reapp-notice", "reapp-decision", "reapp-ext", "app-age"};
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++)
        cr_expect_null(find(candidate, steps[i]), "%s is no criterion", steps[i]);
    cr_expect_not_null(find(candidate, "reapp-cond-eval"));
    cr_expect_eq(candidate->conclusion, VITRI_CONCLUSION_ELIGIBLE, "%s", vitri_conclusion_name(candidate->conclusion));
    vitri_candidates_free(candidate);
}

static char *list_people(const VitriCase *vcase, const GPtrArray *candidates)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < candidates->len; i++) {
        const VitriCandidate *candidate = g_ptr_array_index(candidates, i);
        g_string_append_printf(text, "%s%s:%s", i ? " " : "", vcase->roster->people[candidate->person].id,
                               vitri_conclusion_name(candidate->conclusion));
    }
    return g_string_free(text, FALSE);
}

/* A head of D2, deputies of D1 and D2, staff, a planned member of staff, somebody of another department, somebody
 * retired. */
#define POOL                                                                                                           \
    PERSON("A-HEAD", "1980-01-01", "<tenure post='D2-TP' from='2023-01-01'/>", GOOD_RECORD PLANNED)                    \
    PERSON("B-DEPUTY", "1980-01-01", "<tenure post='D1-PTP' from='2026-06-01'/>", GOOD_RECORD PLANNED)                 \
    PERSON("C-BARRED", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",                                      \
           GOOD_RECORD PLANNED "<circumstance kind='suspended' from='2026-12-01'/>")                                   \
    PERSON("D-BLANK", "1980-01-01", "<tenure post='D2-PTP' from='2023-01-01'/>", PLANNED)                              \
    PERSON("E-STAFF", "1980-01-01", "<tenure post='D1-CV' from='2015-01-01'/>", GOOD_RECORD)                           \
    PERSON("F-PLANNED", "1980-01-01", "<tenure post='D1-CV' from='2015-01-01'/>", GOOD_RECORD PLANNED)                 \
    PERSON("G-OTHER", "1980-01-01", "<tenure post='T-PGD' from='2023-01-01'/>", GOOD_RECORD)                           \
    PERSON("H-GONE", "1962-01-01", "<tenure post='D1-CV' from='2015-01-01'/>", GOOD_RECORD PLANNED)

Test(candidates, the_pool_is_the_level_below_the_equal_level_and_the_succession_plan)
{
    g_autoptr(VitriCase) vcase = make_case(REVIEW_HEAD POOL REVIEW_FOOT, vitri_date(2026, 12, 31));
    gint32 post = vitri_roster_find_post(vcase->roster, "D1-TP");
    static const struct {
        guint max;
        const char *expected;
    } rows[] = {
        {0, "A-HEAD:eligible F-PLANNED:eligible B-DEPUTY:approvable D-BLANK:unknown C-BARRED:not-eligible"},
        {3, "A-HEAD:eligible F-PLANNED:eligible B-DEPUTY:approvable"},
        {1, "A-HEAD:eligible"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint judged = 0;
        g_autoptr(GPtrArray) candidates = vitri_candidates_for(vcase, post, rows[i].max, &judged);
        g_autofree char *people = list_people(vcase, candidates);
        cr_expect_str_eq(people, rows[i].expected, "at most %u: %s", rows[i].max, people);
        cr_expect_eq(judged, 5, "at most %u: %u judged", rows[i].max, judged);
    }
    gint32 deputy = vitri_roster_find_post(vcase->roster, "D2-PTP");
    cr_expect(vitri_candidates_in_pool(vcase, vitri_roster_find_person(vcase->roster, "E-STAFF"), deputy),
              "staff where no level lies below");
    cr_expect_not(vitri_candidates_in_pool(vcase, vitri_roster_find_person(vcase->roster, "E-STAFF"), post));
    cr_expect_not(vitri_candidates_in_pool(vcase, vitri_roster_find_person(vcase->roster, "D-BLANK"), deputy),
                  "nobody is a candidate for the own post");
}

/* Both lack something that must be there: A two things, B one. */
Test(candidates, of_one_conclusion_whoever_lacks_less_stands_first)
{
    g_autoptr(VitriCase) vcase =
        make_case(REVIEW_HEAD PERSON("A", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",
                                     GOOD_RECORD "<circumstance kind='suspended' from='2026-12-01'/>")
                      PERSON("B", "1980-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",
                             GOOD_RECORD PLANNED "<circumstance kind='suspended' from='2026-12-01'/>") REVIEW_FOOT,
                  vitri_date(2026, 12, 31));
    guint judged;
    g_autoptr(GPtrArray) candidates =
        vitri_candidates_for(vcase, vitri_roster_find_post(vcase->roster, "D1-TP"), 0, &judged);
    g_autofree char *people = list_people(vcase, candidates);
    cr_expect_str_eq(people, "B:not-eligible A:not-eligible");
}

Test(candidates, nothing_is_concluded_where_no_standard_was_in_force)
{
    static const VitriOccasion occasions[] = {VITRI_OCCASION_APPOINTMENT, VITRI_OCCASION_RE_APPOINTMENT};
    static const char *const posts[] = {"D1-TP", "D1-PTP"};
    g_autoptr(VitriCase) vcase = make_case(
        REVIEW_HEAD PERSON("P", "1960-01-01", "<tenure post='D1-PTP' from='1985-01-01'/>", GOOD_RECORD) REVIEW_FOOT,
        vitri_date(1990, 1, 1));
    for (guint i = 0; i < G_N_ELEMENTS(occasions); i++) {
        VitriCandidate *candidate = judge(vcase, "P", posts[i], occasions[i]);
        cr_expect_eq(candidate->conclusion, VITRI_CONCLUSION_UNKNOWN, "%s: %s", posts[i],
                     vitri_conclusion_name(candidate->conclusion));
        cr_expect(candidate->no_standard, "%s", posts[i]);
        cr_expect_eq(candidate->findings->len, 0, "%s", posts[i]);
        cr_expect(!vitri_date_is_set(candidate->earliest), "%s", posts[i]);
        vitri_candidates_free(candidate);
    }
}

Test(candidates, a_procedure_goes_on_under_the_rule_under_which_it_began)
{
    static const struct {
        const char *started;
        gboolean new_rule;
    } rows[] = {{"procedure-started='2026-07-31'", FALSE}, {"procedure-started='2026-08-01'", TRUE}, {"", TRUE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strdup_printf(
            REVIEW_HEAD "<person id='P' name='N' sex='male' born='1980-01-01'><tenure post='D1-PTP' from='2026-03-01' "
                        "until='2027-01-15'/><tenure post='D1-TP' from='2027-01-15' %s/>" GOOD_RECORD PLANNED
                        "</person>" REVIEW_FOOT,
            rows[i].started);
        g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
        VitriCandidate *candidate = judge(vcase, "P", "D1-TP", VITRI_OCCASION_APPOINTMENT);
        const VitriFinding *prior = find(candidate, "app-prior");
        gboolean is_new = prior && vitri_date_compare(prior->version->period.from, vitri_date(2026, 8, 1)) == 0;
        cr_expect_eq(is_new, rows[i].new_rule, "row %u: %s", i, rows[i].started);
        vitri_candidates_free(candidate);
    }
}
