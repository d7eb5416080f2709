/* A plan and what became of it, counted: the published figures, periods to the day, sums that agree, rounding. */
#include "vitri/results.h"

#include "../support/plan-case.h"

/* n people in A1 (listed, unit A) and as many in B1 (unit B) if `both`; nobody else. Caller frees. */
static char *make_roster(guint n)
{
    g_autoptr(GString) people = g_string_new(NULL);
    for (guint i = 0; i < n; i++)
        g_string_append_printf(people,
                               "<person id='P%04u' name='Mai' sex='female' born='1980-05-01'>"
                               "<tenure post='%s' from='2020-01-01'/></person>",
                               i,
                               i % 3 == 0   ? "V1"
                               : i % 3 == 1 ? "A1"
                                            : "A2");
    return g_strconcat(PLAN_HEAD, people->str, PLAN_FOOT, NULL);
}

/* A plan of n moves on 1 March, of which the first `done` took effect that day. */
static VitriPlan *make_plan(VitriCase *vcase, guint n, guint done)
{
    VitriPlan *plan = vitri_plan_new(vcase);
    plan->year = 2027;
    for (guint i = 0; i < n; i++) {
        VitriMove *move = vitri_plan_add_move(plan);
        *move = (VitriMove){.person = (gint32)i, .from = -1, .to = vitri_roster_find_post(vcase->roster, "B1")};
        move->on = vitri_date(2027, 3, 1);
        move->effective_on = i < done ? move->on : VITRI_DATE_NONE;
    }
    vitri_plan_sort(plan);
    return plan;
}

static VitriResults *count_year(const VitriPlan *plan)
{
    return vitri_results(plan, vitri_date(2027, 1, 1), vitri_date(2027, 12, 31));
}

Test(results, published_figures_come_out)
{
    static const struct {
        guint planned, done, per_mille;
    } cases[] = {{190, 160, 842}, {142, 71, 500}, {142, 139, 979}, {0, 0, 0}, {1, 1, 1000}};
    g_autofree char *xml = make_roster(190);
    g_autoptr(VitriCase) vcase = make_case(xml, VITRI_DATE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriPlan) plan = make_plan(vcase, cases[i].planned, cases[i].done);
        g_autoptr(VitriResults) results = count_year(plan);
        const VitriTally *total = &results->total;
        cr_expect_eq(total->planned, cases[i].planned);
        cr_expect_eq(total->done, cases[i].done);
        cr_expect_eq(vitri_results_per_mille(total->done, total->planned), cases[i].per_mille, "%u of %u: %u",
                     total->done, total->planned, vitri_results_per_mille(total->done, total->planned));
        cr_expect_eq(results->positions_planned, MIN(cases[i].planned, 3u), "the posts V1, A1, A2");
    }
}

Test(results, a_share_is_rounded_half_away_from_zero)
{
    static const struct {
        guint part, whole, per_mille;
    } cases[] = {{64, 139, 460},           {86211, 89650, 962}, {1, 2000, 1},  {1, 2001, 0},
                 {999, 2000, 500},         {1999, 2000, 1000},  {11, 16, 688}, {18, 23, 783},
                 {4000000, 4000001, 1000}, {1, 3, 333},         {2, 3, 667}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        cr_expect_eq(vitri_results_per_mille(cases[i].part, cases[i].whole), cases[i].per_mille, "%u of %u: %u",
                     cases[i].part, cases[i].whole, vitri_results_per_mille(cases[i].part, cases[i].whole));
}

static VitriMove *move_of(VitriPlan *plan, guint i)
{
    return &g_array_index(plan->moves, VitriMove, i);
}

Test(results, the_period_counts_to_the_day)
{
    /* planned, effective; what a first half then counts: planned, done, made up, ahead */
    static const struct {
        int planned_month, planned_day, month, day; /* month 0: not */
        guint planned, done, made_up, ahead;
    } cases[] = {
        {6, 30, 6, 30, 1, 1, 0, 0}, {6, 30, 7, 1, 1, 0, 0, 0}, {7, 1, 6, 30, 0, 0, 0, 1},
        {7, 1, 7, 1, 0, 0, 0, 0},   {1, 1, 1, 1, 1, 1, 0, 0},  {3, 1, 0, 0, 1, 0, 0, 0},
    };
    g_autofree char *xml = make_roster(1);
    g_autoptr(VitriCase) vcase = make_case(xml, VITRI_DATE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriPlan) plan = make_plan(vcase, 1, 0);
        move_of(plan, 0)->on = vitri_date(2027, cases[i].planned_month, cases[i].planned_day);
        if (cases[i].month)
            move_of(plan, 0)->effective_on = vitri_date(2027, cases[i].month, cases[i].day);
        g_autoptr(VitriResults) half = vitri_results(plan, vitri_date(2027, 1, 1), vitri_date(2027, 6, 30));
        cr_expect_eq(half->total.planned, cases[i].planned, "row %u", i);
        cr_expect_eq(half->total.done, cases[i].done, "row %u", i);
        cr_expect_eq(half->made_up, cases[i].made_up, "row %u", i);
        cr_expect_eq(half->ahead, cases[i].ahead, "row %u", i);
        cr_expect_eq(half->year.planned, 1u);
        cr_expect_eq(half->rows->len, MAX(cases[i].planned, cases[i].ahead), "row %u", i);
        g_autoptr(VitriResults) second = vitri_results(plan, vitri_date(2027, 7, 1), vitri_date(2027, 12, 31));
        cr_expect_eq(second->made_up, i == 1 ? 1u : 0u, "row %u", i);
        cr_expect_eq(second->total.planned, 1 - cases[i].planned, "row %u", i);
    }
}

static guint sum(const GArray *lines, gboolean done)
{
    guint n = 0;
    for (guint i = 0; i < lines->len; i++) {
        const VitriTally *tally = &g_array_index(lines, VitriResultLine, i).tally;
        n += done ? tally->done : tally->planned;
    }
    return n;
}

Test(results, the_parts_sum_up_and_late_days_and_reasons_are_told)
{
    g_autofree char *xml = make_roster(9);
    g_autoptr(VitriCase) vcase = make_case(xml, VITRI_DATE_NONE);
    g_autoptr(VitriPlan) plan = make_plan(vcase, 9, 4);
    move_of(plan, 1)->effective_on = vitri_date(2027, 3, 31); /* 30 days late */
    move_of(plan, 2)->effective_on = vitri_date(2027, 2, 27); /* 2 days early */
    move_of(plan, 3)->effective_on = vitri_date(2028, 1, 15); /* after the year */
    move_of(plan, 4)->not_done = g_strdup("chờ sắp xếp");
    move_of(plan, 5)->not_done = g_strdup("điều trị");
    move_of(plan, 6)->not_done = g_strdup("chờ sắp xếp");
    g_autoptr(VitriResults) results = count_year(plan);
    const VitriTally *total = &results->total;
    cr_expect_eq(total->planned, 9u);
    cr_expect_eq(total->done, 3u);
    cr_expect_eq(total->late, 1u);
    cr_expect_eq(total->late_days, 30);
    cr_expect_eq(total->reasoned, 3u);
    cr_expect_eq(sum(results->by_unit, FALSE), 9u);
    cr_expect_eq(sum(results->by_unit, TRUE), 3u);
    cr_expect_eq(sum(results->by_field, FALSE), 9u);
    cr_expect_eq(results->by_unit->len, 2u);
    cr_assert_eq(results->by_field->len, 2u);
    cr_expect_str_eq(g_array_index(results->by_field, VitriResultLine, 0).field, "F01.1");
    cr_expect_null(g_array_index(results->by_field, VitriResultLine, 1).field);
    cr_expect_eq(results->months[2].planned, 9u);
    cr_expect_eq(results->effective[1], 1u);
    cr_expect_eq(results->effective[2], 2u);
    cr_assert_eq(results->reasons->len, 3u);
    static const struct {
        const char *text;
        guint count;
    } reasons[] = {{"chờ sắp xếp", 2}, {"điều trị", 1}, {NULL, 3}};
    for (guint i = 0; i < 3; i++) {
        const VitriResultReason *reason = &g_array_index(results->reasons, VitriResultReason, i);
        cr_expect_str_eq(reason->text ? reason->text : "-", reasons[i].text ? reasons[i].text : "-");
        cr_expect_eq(reason->count, reasons[i].count, "%u", reason->count);
    }
    const VitriResult *rows = &g_array_index(results->rows, VitriResult, 0);
    cr_expect_eq(rows[1].days, 30);
    cr_expect_eq(rows[2].days, -2);
    cr_expect_eq(rows[7].days, 305, "to the end of the year: %d", rows[7].days);
    cr_expect_str_eq(vcase->roster->posts[rows[1].from].id, "A1", "the post held on the eve");
}
