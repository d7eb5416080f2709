/* A plan as XML: every element with all and with nothing set, valid by the schema. */
#include "vitri/write-plan.h"

#include "../support/builder.h"

#include "../support/schema.h"

#include <criterion/criterion.h>

static VitriPlan *make_plan(const char *on)
{
    g_autoptr(VitriCase) vcase =
        build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/><post id='B' unit='U' "
                   "position='K'/><person id='P' sex='male' born='1980'/><person id='Q' sex='male' born='1980'/>",
                   on);
    VitriPlan *plan = vitri_plan_new(vcase);
    plan->year = 2027;
    return plan;
}

/* What is written between the copy of the policy and the end. Caller frees. */
static char *write_rest(const VitriPlan *plan)
{
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_plan(plan, out);
    cr_expect(schema_accepts("plan", out->str), "%s", out->str);
    const char *from = strstr(out->str, "</policy>\n");
    cr_assert(from && g_str_has_suffix(out->str, "</plan>\n"), "%s", out->str);
    from += strlen("</policy>\n");
    return g_strndup(from, strlen(from) - strlen("</plan>\n"));
}

static void expect_start(const VitriPlan *plan, const char *root)
{
    g_autofree char *expected = g_strconcat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", root, NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_plan(plan, out);
    cr_expect(g_str_has_prefix(out->str, expected), "'%s' does not begin with '%s'", out->str, expected);
}

Test(write_plan, the_root)
{
    g_autoptr(VitriPlan) bare = make_plan(NULL), whole = make_plan("2026-12-31");
    whole->optimal = TRUE;
    whole->seed = G_MAXUINT64;
    whole->family = VITRI_FAMILY_LEADERS;
    whole->generator = g_strdup("vitri 0.1 \"x\"");
    expect_start(bare, "<plan xmlns=\"urn:vitri:plan:1\" year=\"2027\" status=\"feasible\" seed=\"0\">\n");
    expect_start(whole, "<plan xmlns=\"urn:vitri:plan:1\" year=\"2027\" status=\"optimal\" "
                        "seed=\"18446744073709551615\" family=\"leaders\" on=\"2026-12-31\" "
                        "generator=\"vitri 0.1 &quot;x&quot;\">\n");
    g_autofree char *rest = write_rest(bare);
    cr_expect_str_empty(rest);
}

Test(write_plan, levels_with_and_without_a_bound)
{
    g_autoptr(VitriPlan) plan = make_plan(NULL);
    plan->n_levels = 2;
    plan->levels[0] = (VitriLevelValue){G_MAXINT32 + G_GINT64_CONSTANT(1), 0, TRUE};
    plan->levels[1] = (VitriLevelValue){3, 2, FALSE};
    g_autofree char *rest = write_rest(plan);
    cr_expect_str_eq(rest, "  <level id=\"overdue-unmoved\" value=\"2147483648\" bound=\"0\"/>\n"
                           "  <level id=\"due-unmoved\" value=\"3\" bound=\"\"/>\n");
}

Test(write_plan, moves_chains_and_breaches)
{
    g_autoptr(VitriPlan) plan = make_plan(NULL);
    VitriMove *move = vitri_plan_add_move(plan);
    move->person = 1;
    move->from = 0;
    move->to = 1;
    move->on = vitri_date(2027, 4, 1);
    move->chain = g_strdup("c1");
    move->reason = VITRI_MOVE_OVERDUE;
    move = vitri_plan_add_move(plan);
    move->person = 0;
    move->from = -1;
    move->to = 0;
    move->on = vitri_date(2027, 5, 1);
    move->reason = VITRI_MOVE_UNSTATED;
    VitriChain *chain = vitri_plan_add_chain(plan);
    chain->id = g_strdup("c1");
    chain->starts = g_strdup("vacancy");
    chain->ends = 0;
    chain = vitri_plan_add_chain(plan);
    chain->id = g_strdup("c2");
    chain->cycle = TRUE;
    chain->on = vitri_date(2027, 5, 1);
    chain->ends = -1;
    VitriBreach breach = {g_strdup("s"), g_strdup("t"), 0, 1, 0};
    g_array_append_val(plan->breaches, breach);
    g_autofree char *rest = write_rest(plan);
    cr_expect_str_eq(rest,
                     "  <move person=\"Q\" from=\"A\" to=\"B\" on=\"2027-04-01\" chain=\"c1\" reason=\"overdue\"/>\n"
                     "  <move person=\"P\" to=\"A\" on=\"2027-05-01\"/>\n"
                     "  <chain id=\"c1\" kind=\"chain\" starts=\"vacancy\" ends=\"A\"/>\n"
                     "  <chain id=\"c2\" kind=\"cycle\" on=\"2027-05-01\"/>\n"
                     "  <breach standard=\"s\" tag=\"t\" person=\"P\" post=\"B\" unit=\"U\"/>\n");
}

Test(write_plan, stays_with_and_without_reasons)
{
    g_autoptr(VitriPlan) plan = make_plan(NULL);
    const gint32 both[] = {0, 1};
    VitriStay *stay = vitri_plan_add_stay(plan);
    stay->person = 0;
    stay->post = -1;
    stay->reason = VITRI_STAY_UNSTATED;
    stay->profession_places = -1;
    stay = vitri_plan_add_stay(plan);
    stay->person = 0;
    stay->post = 0;
    stay->reason = VITRI_STAY_DEFERRED;
    stay->standard = g_strdup("s");
    stay->ground = g_strdup("g");
    stay->until = vitri_date(2028, 0, 0);
    stay->again_on = vitri_date(2028, 1, 1);
    stay->profession_places = -1;
    stay = vitri_plan_add_stay(plan);
    stay->unplaced = TRUE;
    stay->person = 1;
    stay->post = 1;
    stay->reason = VITRI_STAY_NO_DESTINATION;
    stay->missing = g_strdup("rank");
    stay->limit = g_strdup("unit-share");
    stay->profession_places = 0;
    vitri_stay_add_block(stay, "s1", 3);
    vitri_stay_add_course(stay, "theory", "high", NULL, 2);
    vitri_stay_add_course(stay, "degree", NULL, "law", 1);
    stay->competing_people = g_array_new(FALSE, FALSE, sizeof(gint32));
    stay->competing_places = g_array_new(FALSE, FALSE, sizeof(gint32));
    g_array_append_vals(stay->competing_people, both, 2);
    g_array_append_vals(stay->competing_places, both, 1);
    g_autofree char *rest = write_rest(plan);
    cr_expect_str_eq(rest, "  <stay person=\"P\"/>\n"
                           "  <stay person=\"P\" post=\"A\" reason=\"deferred\" standard=\"s\" ground=\"g\" "
                           "until=\"2028\" again-on=\"2028-01-01\"/>\n"
                           "  <unplaced person=\"Q\" post=\"B\" missing=\"rank\" limit=\"unit-share\" "
                           "profession-places=\"0\">\n"
                           "    <blocked-by standard=\"s1\" places=\"3\"/>\n"
                           "    <opens kind=\"theory\" level=\"high\" places=\"2\"/>\n"
                           "    <opens kind=\"degree\" field=\"law\" places=\"1\"/>\n"
                           "    <competing people=\"P Q\" places=\"A\"/>\n"
                           "  </unplaced>\n");
}
