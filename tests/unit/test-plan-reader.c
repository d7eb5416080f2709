/* The table of the plan format: what comes of each element before ids are resolved. */
#include "plan-reader.h"

#include "../support/reading.h"

#define PLAN(attributes, content) "<plan xmlns='urn:vitri:plan:1' year='2027' " attributes ">\n" content "</plan>"

typedef struct {
    GPtrArray *faults;
    VitriSink sink;
    VitriPlanReader *reader;
} Scene;

static Scene *read_scene(const char *text)
{
    Scene *scene = g_new0(Scene, 1);
    g_autoptr(VitriCase) vcase = vitri_case_new();
    scene->faults = vitri_fault_list_new();
    scene->sink = (VitriSink){scene->faults, 0, 0};
    scene->reader = vitri_plan_reader_new(vcase);
    read_into(vitri_plan_reader_begin(scene->reader, &scene->sink, "plan.xml"), text);
    return scene;
}

static void free_scene(Scene *scene)
{
    vitri_plan_reader_free(scene->reader);
    g_ptr_array_unref(scene->faults);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

/* The id that a number stands for until it is resolved. */
static const char *id_of(const Scene *scene, gint32 number)
{
    return number < 0 ? "" : g_ptr_array_index(scene->reader->texts, number);
}

Test(plan_reader, the_root)
{
    g_autoptr(Scene) scene =
        read_scene(PLAN("status='optimal' seed='18446744073709551615' generator='g' family='leaders' on='2026-12-31'",
                        "<input kind='roster' name='r.xml' sha256='s'/><input kind='standards' id='vn' version='7'/>"));
    expect_faults(scene->faults, "", "root");
    const VitriPlan *plan = scene->reader->plan;
    cr_expect_eq(plan->year, 2027);
    cr_expect(plan->optimal);
    cr_expect_eq(plan->seed, G_MAXUINT64);
    cr_expect_str_eq(plan->generator, "g");
    cr_expect_eq(plan->family, VITRI_FAMILY_LEADERS);
    cr_assert_eq(plan->inputs->len, 2u);
    const VitriInput *roster = plan->inputs->pdata[0], *standards = plan->inputs->pdata[1];
    cr_expect_str_eq(roster->name, "r.xml");
    cr_expect_str_eq(roster->sha256, "s");
    cr_expect_str_eq(standards->name, "vn");
    cr_expect_str_eq(standards->version, "7");
}

Test(plan_reader, a_plan_by_hand_states_next_to_nothing)
{
    g_autoptr(Scene) scene = read_scene(PLAN("", "\n<move person='P' to='B' on='2027-04-01'/><stay person='Q'/>"));
    expect_faults(scene->faults, "", "by hand");
    const VitriPlan *plan = scene->reader->plan;
    cr_expect_not(plan->optimal);
    cr_expect_eq(plan->seed, 0u);
    cr_expect_eq(plan->family, VITRI_FAMILY_STAFF);
    const VitriMove *move = &g_array_index(plan->moves, VitriMove, 0);
    cr_expect_str_eq(id_of(scene, move->person), "P");
    cr_expect_str_eq(id_of(scene, move->to), "B");
    cr_expect_eq(move->from, -1);
    cr_expect_eq(move->reason, VITRI_MOVE_UNSTATED);
    cr_expect_null(move->chain);
    cr_expect_eq(move->line, 3u);
    const VitriStay *stay = &g_array_index(plan->stays, VitriStay, 0);
    cr_expect_str_eq(id_of(scene, stay->person), "Q");
    cr_expect_eq(stay->reason, VITRI_STAY_UNSTATED);
    cr_expect_eq(stay->post, -1);
    cr_expect_eq(stay->profession_places, -1);
    cr_expect_eq(scene->reader->levels, 0u);
    cr_expect_null(scene->reader->policy);
}

Test(plan_reader, reasons_belong_to_the_stay_they_stand_in)
{
    g_autoptr(Scene) scene = read_scene(
        PLAN("", "<unplaced person='P' standard='s' limit='l' until='2028' again-on='2028-01-01' profession-places='2'>"
                 "<blocked-by standard='s1' places='3'/><blocked-by standard='s2' places='0'/>"
                 "<opens kind='theory' level='high' places='4'/></unplaced>\n"
                 "<stay person='Q' post='A' reason='deferred' ground='g' missing='m'>"
                 "<competing people=' P  Q ' places='B'/></stay>"));
    expect_faults(scene->faults, "", "reasons");
    const VitriStay *stays = &g_array_index(scene->reader->plan->stays, VitriStay, 0);
    cr_expect(stays[0].unplaced);
    cr_expect_str_eq(stays[0].standard, "s");
    cr_expect_str_eq(stays[0].limit, "l");
    cr_expect_eq(vitri_date_compare(stays[0].until, vitri_date(2028, 0, 0)), 0);
    cr_expect_eq(stays[0].profession_places, 2);
    cr_assert_eq(stays[0].blocks->len, 2u);
    cr_expect_str_eq(g_array_index(stays[0].blocks, VitriBlock, 0).standard, "s1");
    cr_expect_eq(g_array_index(stays[0].blocks, VitriBlock, 0).places, 3);
    cr_expect_null(stays[0].competing_people);
    cr_assert_eq(stays[0].opens->len, 1u);
    cr_expect_str_eq(g_array_index(stays[0].opens, VitriCourse, 0).kind, "theory");
    cr_expect_str_eq(g_array_index(stays[0].opens, VitriCourse, 0).level, "high");
    cr_expect_eq(g_array_index(stays[0].opens, VitriCourse, 0).places, 4);
    cr_expect_null(stays[1].opens);
    cr_expect_not(stays[1].unplaced);
    cr_expect_eq(stays[1].reason, VITRI_STAY_DEFERRED);
    cr_expect_str_eq(stays[1].ground, "g");
    cr_expect_str_eq(stays[1].missing, "m");
    cr_expect_null(stays[1].blocks);
    cr_assert_eq(stays[1].competing_people->len, 2u);
    cr_expect_str_eq(id_of(scene, g_array_index(stays[1].competing_people, gint32, 1)), "Q");
    cr_expect_str_eq(id_of(scene, g_array_index(stays[1].competing_places, gint32, 0)), "B");
}

Test(plan_reader, chains_breaches_and_levels)
{
    g_autoptr(Scene) scene = read_scene(
        PLAN("", "<level id='lot' value='5' bound='4'/><level id='uncovered' value='0' bound=''/>"
                 "<chain id='c1' kind='cycle' on='2027-04-01'/><chain id='c2' kind='chain' starts='leaver' ends='B'/>"
                 "<breach standard='s' tag='t' person='P' unit='U'/>"));
    expect_faults(scene->faults, "", "chains");
    const VitriPlan *plan = scene->reader->plan;
    for (guint i = 0; i < VITRI_LEVEL_COUNT; i++) {
        gboolean stated = strcmp(vitri_level_name(i), "lot") == 0 || strcmp(vitri_level_name(i), "uncovered") == 0;
        cr_expect_eq((scene->reader->levels >> i) & 1u, (guint)stated, "%s", vitri_level_name(i));
        cr_expect_eq(plan->levels[i].value, strcmp(vitri_level_name(i), "lot") == 0 ? 5 : 0);
        cr_expect_eq(plan->levels[i].has_bound, strcmp(vitri_level_name(i), "lot") == 0);
    }
    const VitriChain *chains = &g_array_index(plan->chains, VitriChain, 0);
    cr_expect(chains[0].cycle && !chains[1].cycle);
    cr_expect_eq(chains[0].ends, -1);
    cr_expect_str_eq(chains[1].starts, "leaver");
    cr_expect_str_eq(id_of(scene, chains[1].ends), "B");
    const VitriBreach *breach = &g_array_index(plan->breaches, VitriBreach, 0);
    cr_expect_str_eq(breach->tag, "t");
    cr_expect_eq(breach->post, -1);
    cr_expect_str_eq(id_of(scene, breach->unit), "U");
}

Test(plan_reader, copies_are_read_by_their_own_formats)
{
    g_autoptr(Scene) scene =
        read_scene(PLAN("", "<policy xmlns='urn:vitri:policy:1' notice-days='9'><blackout months='2'/></policy>"
                            "<decisions xmlns='urn:vitri:decisions:1'><pin person='P' post='B'/></decisions>"));
    expect_faults(scene->faults, "", "copies");
    cr_assert(scene->reader->policy && scene->reader->decisions);
    cr_expect_eq(scene->reader->policy->policy->notice_days, 9);
    cr_expect_eq(scene->reader->policy->policy->blackouts->len, 1u);
    cr_expect_eq(scene->reader->decisions->decisions->pins->len, 1u);
}

Test(plan_reader, what_is_wrong_is_said_with_its_line)
{
#define SEED(seed) "1 wrong-value: '" seed "' as seed of 'plan' is wrong; write a whole number of at most 64 bits\n"
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {PLAN("seed='0'", ""), ""},
        {PLAN("seed='18446744073709551616'", ""), SEED("18446744073709551616")},
        {PLAN("seed='01'", ""), SEED("01")},
        {PLAN("seed='-1'", ""), SEED("-1")},
        {PLAN("", "<level id='lot' value='1'/>\n<level id='lot' value='1'/>"),
         "3 repeated: a second level 'lot'; remove one\n"},
        {PLAN("", "<move person='P' to='B' on='2027-04'/>"),
         "2 wrong-value: '2027-04' as on of 'move' is wrong; write a date to the day, as YYYY-MM-DD\n"},
        {PLAN("", "<move person='P' to='B' on='2027-04-01' reason='late'/>"),
         "2 wrong-value: 'late' as reason of 'move' is wrong; write overdue, due, displaced, requested, pinned or "
         "enabling\n"},
        {PLAN("", "<policy xmlns='urn:vitri:policy:1'/>\n<policy xmlns='urn:vitri:policy:1'/>"),
         "3 repeated: a second 'policy'; put its content into the first\n"},
        {PLAN("", "<decisions xmlns='urn:vitri:decisions:1'/><decisions xmlns='urn:vitri:decisions:1'/>"),
         "2 repeated: a second 'decisions'; put its content into the first\n"},
        {PLAN("", "<stay person='P' profession-places='1000000000'/>"),
         "2 wrong-value: '1000000000' as profession-places of 'stay' is wrong; write a whole number from 0 to "
         "999999999\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Scene) scene = read_scene(cases[i].text);
        expect_faults(scene->faults, cases[i].faults, cases[i].text);
    }
}
