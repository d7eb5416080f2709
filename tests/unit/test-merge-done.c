/* What became of a plan in its moves: what is filled, each contradiction just there and just not, the states of a move
 * by day. */
#include "vitri/merge-done.h"

#include "../support/plan-case.h"
#include "vitri/read-done.h"

static const char roster[] = PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>"
                                         "<tenure post='A1' from='2020-01-01'/></person>"
                                         "<person id='P2' name='Tú' sex='male' born='1980-05-01'>"
                                         "<tenure post='A2' from='2020-01-01'/></person>"
                                         "<person id='P3' name='Ba' sex='male' born='1980-05-01'/>");
static const char moves[] = PLAN_OF("<move person='P1' from='A1' to='B1' on='2027-04-01'/>"
                                    "<move person='P2' to='A1' on='2027-04-01' decision='7' decided-on='2027-03'/>");

static VitriDoneReport *read_report(const char *rows, const char *head)
{
    g_autofree char *path = NULL;
    g_autofree char *xml =
        g_strdup_printf("<progress xmlns='urn:vitri:progress:1' year='2027' %s>\n%s</progress>", head, rows);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_close(g_file_open_tmp("done-XXXXXX.xml", &path, NULL), NULL);
    cr_assert(g_file_set_contents(path, xml, -1, NULL));
    VitriDoneReport *report = vitri_read_done(path, faults, &error);
    cr_assert(report && faults->len == 0, "%s: %s", rows, error ? error->message : "");
    g_unlink(path);
    return report;
}

static const struct {
    const char *rows;  /* of the report */
    const char *fault; /* "LINE tag" of each; "" for none */
} cases[] = {
    {"<done person='P1' effective-on='2027-04-01'/>", ""},
    {"<done person='P1' to='B1' decided-on='2027-03-01'/>\n<done person='P2' noticed-on='2027-02-01'/>", ""},
    {"<done person='P3' effective-on='2027-04-01'/>", "2 not-in-plan"},
    {"<done person='P9' effective-on='2027-04-01'/>", "2 not-in-plan"},
    {"<done person='P1' to='A1' effective-on='2027-04-01'/>", "2 not-in-plan"},
    {"<done person='P1'/>\n<done person='P1'/>", "3 repeated"},
    /* the days of one move */
    {"<done person='P1' decided-on='2027-04-01' effective-on='2027-04-01'/>", ""},
    {"<done person='P1' decided-on='2027-04-02' effective-on='2027-04-01'/>", "2 contradicting-progress"},
    {"<done person='P1' decided-on='2027-04' effective-on='2027-04-01'/>", ""},
    {"<done person='P1' decided-on='2027-05' effective-on='2027-04-01'/>", "2 contradicting-progress"},
    {"<done person='P1' noticed-on='2027-04-01' effective-on='2027-04-01'/>", ""},
    {"<done person='P1' noticed-on='2027-04-02' effective-on='2027-04-01'/>", "2 contradicting-progress"},
    {"<done person='P1' handed-over-on='2027-03-30' effective-on='2027-04-01'/>", ""},
    {"<done person='P1' effective-on='2027-04-01' handed-over-on='2027-05-01' closed-on='2027-05-01'/>", ""},
    {"<done person='P1' effective-on='2027-04-01' handed-over-on='2027-05-02' closed-on='2027-05-01'/>",
     "2 contradicting-progress"},
    {"<done person='P1' effective-on='2027-04-02' handed-over-on='2027-04-01' closed-on='2027-04-01'/>",
     "2 contradicting-progress"},
    {"<done person='P1' effective-on='2027-04-01' closed-on='2027-05-01'/>", "2 contradicting-progress"},
    {"<done person='P1' handed-over-on='2027-04-01' closed-on='2027-05-01'/>", "2 contradicting-progress"},
    {"<done person='P1' decision='9' not-done='vướng'/>", ""},
    {"<done person='P1' effective-on='2027-04-01' not-done='vướng'/>", "2 contradicting-progress"},
    {"<done person='P1' handed-over-on='2027-04-01' not-done='vướng'/>", "2 contradicting-progress"},
    /* what the plan states itself */
    {"<done person='P2' decision='7' decided-on='2027-03' effective-on='2027-04-01'/>", ""},
    {"<done person='P2' decision='8'/>", "2 contradicting-progress"},
    {"<done person='P2' decided-on='2027-03-01'/>", "2 contradicting-progress"},
    {"<done person='P2' effective-on='2027-02-28'/>", "2 contradicting-progress"},
};

static char *list(const GPtrArray *faults)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        g_string_append_printf(text, "%s%u %s", i > 0 ? "; " : "", fault->line, fault->tag->tag);
    }
    return g_strdup(text->str);
}

Test(merge_done, what_cannot_be_is_told_at_its_line)
{
    g_autoptr(VitriCase) vcase = make_case(roster, VITRI_DATE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, moves);
        g_autoptr(VitriDoneReport) report = read_report(cases[i].rows, "");
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        gboolean fits = vitri_merge_done(plan, report, faults);
        g_autofree char *told = list(faults);
        cr_expect_str_eq(told, cases[i].fault, "%s: '%s', not '%s'", cases[i].rows, told, cases[i].fault);
        cr_expect_eq(fits, *cases[i].fault == '\0', "%s", cases[i].rows);
    }
}

Test(merge_done, the_moves_are_filled_and_keep_what_they_state)
{
    g_autoptr(VitriCase) vcase = make_case(roster, VITRI_DATE_NONE);
    g_autoptr(VitriPlan) plan = inspect_plan(vcase, moves);
    g_autoptr(VitriDoneReport) report =
        read_report("<done person='P2' noticed-on='2027-02-20' effective-on='2027-04-01' handed-over-on='2027-04-09' "
                    "closed-on='2027-05-01'/><done person='P1' decision='8/QĐ' not-done='vướng'/>",
                    "");
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cr_assert(vitri_merge_done(plan, report, faults));
    const VitriMove *first = vitri_plan_find_move(plan, 0), *second = vitri_plan_find_move(plan, 1);
    cr_expect_str_eq(first->decision, "8/QĐ");
    cr_expect_str_eq(first->not_done, "vướng");
    cr_expect_str_eq(second->decision, "7");
    cr_expect_eq(second->decided_on.month, 3);
    cr_expect_eq(vitri_date_compare(second->noticed_on, vitri_date(2027, 2, 20)), 0);
    cr_expect_eq(vitri_date_compare(second->effective_on, vitri_date(2027, 4, 1)), 0);
    cr_expect_eq(vitri_date_compare(second->handed_over_on, vitri_date(2027, 4, 9)), 0);
    cr_expect_eq(vitri_date_compare(second->closed_on, vitri_date(2027, 5, 1)), 0);
    static const struct {
        int month, day;
        VitriMoveState state;
    } days[] = {{2, 28, VITRI_MOVE_PLANNED},  {3, 31, VITRI_MOVE_DECIDED},    {4, 1, VITRI_MOVE_EFFECTIVE},
                {4, 8, VITRI_MOVE_EFFECTIVE}, {4, 9, VITRI_MOVE_HANDED_OVER}, {4, 30, VITRI_MOVE_HANDED_OVER},
                {5, 1, VITRI_MOVE_CLOSED}};
    for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
        VitriMoveState state = vitri_move_state(second, vitri_date(2027, days[i].month, days[i].day));
        cr_expect_eq(state, days[i].state, "on %d/%d: %s", days[i].day, days[i].month, vitri_move_state_name(state));
    }
    cr_expect_eq(vitri_move_state(first, vitri_date(2027, 1, 1)), VITRI_MOVE_NOT_DONE);
}

Test(merge_done, a_report_of_another_plan_is_refused)
{
    g_autoptr(VitriCase) vcase = make_case(roster, VITRI_DATE_NONE);
    VitriInput *input = g_new0(VitriInput, 1);
    input->kind = g_strdup("plan");
    input->sha256 = g_strdup("abc0");
    g_ptr_array_add(vcase->inputs, input);
    static const struct {
        const char *head;
        gint32 year;
        gboolean fits;
    } reports[] = {
        {"", 2027, TRUE}, {"", 2028, FALSE}, {"plan-sha256='ABC0'", 2027, TRUE}, {"plan-sha256='abc1'", 2027, FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(reports); i++) {
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, moves);
        g_autoptr(VitriDoneReport) report = read_report("", reports[i].head);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        plan->year = reports[i].year;
        cr_expect_eq(vitri_merge_done(plan, report, faults), reports[i].fits, "%s %d", reports[i].head,
                     reports[i].year);
        g_autofree char *told = list(faults);
        cr_expect_str_eq(told, reports[i].fits ? "" : "1 other-plan");
    }
}
