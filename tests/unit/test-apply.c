/* The next roster: tenures closed and opened, what stays out, what is there already, and each thing that is refused. */
#include "vitri/apply.h"

#include "../support/plan-case.h"
#include "vitri/error.h"
#include "vitri/write-roster.h"

#define PERSON(id, facts) "<person id='" id "' name='Mai' sex='female' born='1980-05-01'>" facts "</person>"
#define HELD(post) "<tenure post='" post "' from='2020-01-01'/>"
#define FOUR                                                                                                           \
    PERSON("P1", HELD("K1"))                                                                                           \
    PERSON("P2", "<tenure post='A1' from='2020-01-01' decision='1' decided-on='2019-12-01'/>")                         \
    PERSON("P3", HELD("A2") "<leaves on='2027-05-01' reason='retirement'/>") PERSON("P4", "")

static char *write_next(const char *roster, const char *plan_xml, const char *on, gboolean any_roster, char **out_told)
{
    g_autoptr(VitriCase) vcase = make_case(roster, VITRI_DATE_NONE);
    g_autoptr(VitriPlan) plan = inspect_plan(vcase, plan_xml);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) told = g_string_new(NULL);
    VitriDate day;
    cr_assert(vitri_date_parse(on, &day));
    g_autoptr(VitriApplied) applied = vitri_apply(plan, day, any_roster, "plan.xml", faults, &error);
    cr_expect_eq(applied == NULL, error != NULL);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        g_string_append_printf(told, "%u %s; ", fault->line, fault->tag->tag);
        cr_expect_str_eq(fault->file, "plan.xml");
    }
    if (error && faults->len == 0)
        g_string_append(told, strstr(error->message, "[other-roster]")      ? "other-roster"
                              : strstr(error->message, "[applied-already]") ? "applied-already"
                                                                            : error->message);
    for (guint i = 0; applied && i < applied->moves->len; i++) {
        const VitriAppliedMove *move = &g_array_index(applied->moves, VitriAppliedMove, i);
        g_string_append_printf(told, "%s %d; ", vitri_move_state_name(move->state), move->as);
    }
    *out_told = g_strdup(told->str);
    g_autoptr(GString) out = g_string_new(NULL);
    if (applied)
        vitri_write_roster(&applied->roster, out);
    return applied ? g_strdup(out->str) : NULL;
}

#define MOVE(person, from, to, rest)                                                                                   \
    "<move person='" person "' from='" from "' to='" to "' on='2027-04-01' " rest "/>\n"
#define DONE "decision='5/QĐ' decided-on='2027-03-01' effective-on='2027-04-01' "

Test(apply, a_tenure_is_closed_and_one_opened)
{
    g_autofree char *told = NULL;
    g_autofree char *next = write_next(
        PLAN_ROSTER(FOUR), PLAN_OF(MOVE("P2", "A1", "B1", DONE "handed-over-on='2027-04-10' noticed-on='2027-02-20'")),
        "2027-06-30", FALSE, &told);
    cr_assert_not_null(next, "%s", told);
    cr_expect_str_eq(told, "handed-over 1; ");
    cr_expect(strstr(next, " as-of=\"2027-06-30\""), "%s", next);
    cr_expect(strstr(next, "<tenure post=\"A1\" from=\"2020-01-01\" until=\"2027-04-01\" decision=\"1\" "
                           "ended=\"transferred\" decided-on=\"2019-12-01\" handed-over-on=\"2027-04-10\"/>\n"
                           "      <tenure post=\"B1\" from=\"2027-04-01\" decision=\"5/QĐ\" "
                           "decided-on=\"2027-03-01\" act=\"position-change\"/>"),
              "%s", next);
    cr_expect(strstr(next, "<leaves on=\"2027-05-01\" reason=\"retirement\"/>"), "%s", next);
    /* What was written is a roster that reads back to the same bytes. */
    g_autoptr(VitriCase) again = make_case(next, VITRI_DATE_NONE);
    g_autoptr(GString) twice = g_string_new(NULL);
    vitri_write_roster(again->roster, twice);
    cr_expect_str_eq(twice->str, next);
}

Test(apply, what_has_not_taken_effect_stays_out)
{
    static const char *const rests[] = {"", "decision='5/QĐ'", "not-done='vướng'", "effective-on='2027-07-01'"};
    static const char *const told[] = {"planned 0; ", "decided 0; ", "not-done 0; ", "planned 0; "};
    for (guint i = 0; i < G_N_ELEMENTS(rests); i++) {
        g_autofree char *text = NULL;
        g_autofree char *plan =
            g_strdup_printf(PLAN_OF("<move person='P2' from='A1' to='B1' on='2027-04-01' %s/>"), rests[i]);
        g_autofree char *next = write_next(PLAN_ROSTER(FOUR), plan, "2027-06-30", FALSE, &text);
        cr_assert_not_null(next, "%s", rests[i]);
        cr_expect_str_eq(text, told[i], "%s: %s", rests[i], text);
        cr_expect_null(strstr(next, "post=\"B1\" from"), "%s", next);
    }
}

/* P2 moved already, as the first half year's run wrote it; the handover of A1 is open. */
#define HALF                                                                                                           \
    PERSON("P1", HELD("K1"))                                                                                           \
    PERSON("P2", "<tenure post='A1' from='2020-01-01' until='2027-04-01'/><tenure post='B1' from='2027-04-01'/>")      \
    PERSON("P3", HELD("A2"))

static const struct {
    const char *name;
    const char *people, *moves;
    gboolean any_roster;
    const char *told; /* faults, or the word of the error, or what came of each move */
} cases[] = {
    {"a seat freed that day", FOUR, MOVE("P1", "K1", "A1", DONE) MOVE("P2", "A1", "K1", DONE), FALSE,
     "effective 1; effective 1; "},
    {"a seat freed by nobody", FOUR, MOVE("P2", "A1", "K1", DONE), FALSE, "1 no-place; "},
    {"a chain's later move first", FOUR, MOVE("P1", "K1", "A1", "") MOVE("P2", "A1", "K1", DONE), FALSE,
     "2 no-place; "},
    {"a seat freed a day late", FOUR, MOVE("P1", "K1", "A1", "effective-on='2027-04-02'") MOVE("P2", "A1", "K1", DONE),
     FALSE, "2 no-place; "},
    {"another post held", FOUR, MOVE("P2", "A2", "B1", DONE), FALSE, "1 against-roster; "},
    {"no post held", FOUR, MOVE("P4", "A2", "B1", DONE), FALSE, "1 against-roster; "},
    {"a day known by its month", FOUR, MOVE("P2", "A1", "B1", "effective-on='2027-04'"), FALSE, "1 wrong-value; "},
    {"left by then", FOUR, MOVE("P3", "A2", "B1", "effective-on='2027-05-01'"), FALSE, "1 against-roster; "},
    {"still there the day before", FOUR, MOVE("P3", "A2", "B1", "effective-on='2027-04-30'"), FALSE, "effective 1; "},
    {"a later tenure", PERSON("P2", HELD("A1") "<tenure post='A2' from='2027-05-01'/>"), MOVE("P2", "A1", "B1", DONE),
     FALSE, "1 against-roster; "},
    {"twice in the plan", FOUR, MOVE("P2", "A1", "B1", DONE) MOVE("P2", "A1", "B1", DONE), FALSE, "2 moved-twice; "},
    {"all there already", HALF, MOVE("P2", "A1", "B1", DONE), FALSE, "applied-already"},
    {"all there but the handover", HALF, MOVE("P2", "A1", "B1", DONE "handed-over-on='2027-05-01'"), FALSE,
     "handed-over 3; "},
    {"a part there", HALF, MOVE("P2", "A1", "B1", DONE) MOVE("P3", "A2", "A1", DONE), FALSE,
     "effective 2; effective 1; "},
    {"another roster", FOUR, "<input kind='roster' sha256='00'/>\n" MOVE("P2", "A1", "B1", DONE), FALSE,
     "other-roster"},
    {"another roster, kept up", FOUR, "<input kind='roster' sha256='00'/>\n" MOVE("P2", "A1", "B1", DONE), TRUE,
     "effective 1; "},
    {"another roster that holds a part", HALF,
     "<input kind='roster' sha256='00'/>\n" MOVE("P2", "A1", "B1", DONE) MOVE("P3", "A2", "A1", DONE), FALSE,
     "effective 2; effective 1; "},
};

Test(apply, what_the_roster_cannot_bear_is_refused)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *told = NULL;
        g_autofree char *roster = g_strconcat(PLAN_HEAD, cases[i].people, PLAN_FOOT, NULL);
        g_autofree char *plan =
            g_strconcat("<plan xmlns='urn:vitri:plan:1' year='2027'>", cases[i].moves, "</plan>", NULL);
        g_autofree char *next = write_next(roster, plan, "2027-06-30", cases[i].any_roster, &told);
        cr_expect_str_eq(told, cases[i].told, "%s: '%s', not '%s'", cases[i].name, told, cases[i].told);
    }
}

Test(apply, a_destination_that_ended_is_refused)
{
    g_autofree char *told = NULL, *next = NULL;
    g_auto(GStrv) parts = g_strsplit(PLAN_ROSTER(FOUR), "<post id='B1'", 2);
    g_autofree char *roster = g_strjoinv("<post until='2027-04-01' id='B1'", parts);
    next = write_next(roster, PLAN_OF(MOVE("P2", "A1", "B1", DONE)), "2027-06-30", FALSE, &told);
    cr_expect_str_eq(told, "1 against-roster; ");
    cr_expect_null(next);
}

Test(apply, an_over_full_post_may_be_left_and_entered)
{
    g_autofree char *told = NULL;
    g_autofree char *next =
        write_next(PLAN_ROSTER(PERSON("P1", HELD("K1")) PERSON("P2", HELD("K1")) PERSON("P3", HELD("A1"))),
                   PLAN_OF(MOVE("P1", "K1", "A1", DONE) MOVE("P3", "A1", "K1", DONE)), "2027-06-30", FALSE, &told);
    cr_expect_str_eq(told, "effective 1; effective 1; ");
    cr_expect_not_null(next);
}

Test(apply, the_rows_of_workbooks_are_kept)
{
    g_autofree char *told = NULL;
    g_auto(GStrv) parts = g_strsplit(PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>\n"
                                                 "<tenure post='A1' from='2020-01-01' row='s1:5'/></person>"),
                                     "<units>", 2);
    g_autofree char *roster = g_strjoinv("<sheet id='s1' file='a.xlsx' name='B'/><units>", parts);
    g_autofree char *next = write_next(roster, PLAN_OF(MOVE("P1", "A1", "B1", DONE)), "2027-06-30", FALSE, &told);
    cr_assert_not_null(next, "%s", told);
    cr_expect(strstr(next, "until=\"2027-04-01\" ended=\"transferred\" row=\"s1:5\"/>"), "%s", next);
    cr_expect(strstr(next, "act=\"position-change\"/>"), "%s", next);
}

/* Born in April 1970, so out of service in the course of 2027, which the roster does not say. */
Test(apply, a_seat_that_retirement_frees_is_taken_with_a_warning)
{
    static const struct {
        const char *day, *tag;
        gboolean fits;
    } days[] = {{"2027-05-01", "no-place", FALSE}, {"2027-12-01", "retirement-not-entered", TRUE}};
    g_autoptr(VitriCase) vcase = make_case(PLAN_ROSTER("<person id='P0' name='Hà' sex='female' born='1970-04-10'>" HELD(
                                               "K1") "</person>" PERSON("P1", HELD("A1"))),
                                           VITRI_DATE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autofree char *xml = g_strdup_printf(
            PLAN_OF("<move person='P1' from='A1' to='K1' on='2027-05-01' effective-on='%s'/>"), days[i].day);
        g_autoptr(VitriPlan) plan = inspect_plan(vcase, xml);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriApplied) applied = vitri_apply(plan, vitri_date(2027, 12, 31), FALSE, "p.xml", faults, NULL);
        cr_assert_eq(faults->len, 1u, "%s: %u faults", days[i].day, faults->len);
        cr_expect_str_eq(((const VitriFault *)faults->pdata[0])->tag->tag, days[i].tag, "%s", days[i].day);
        cr_expect_eq(applied != NULL, days[i].fits, "%s", days[i].day);
    }
}
