/*
 * Makes the plan of a year: scene, solve, explain, write down.
 *
 * Everybody who holds a listed post, and everybody displaced, requested or pinned, comes out exactly once, as a move, a
 * stay or unplaced. Levels 1 to 6 are the core's, 7 and 8 those of the months; `optimal` is said only when value and
 * bound meet on all. Chains are numbered by their first person. It holds no rule: see rotation.h.
 */
#include "vitri/planner.h"

#include "explain.h"
#include "pins.h"
#include "vitri/check.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"

static const char *opening_name(VitriOpening opening)
{
    static const char *const names[] = {NULL, "vacancy", "leaver", "new-post"};
    return names[opening];
}

static void write_chain(VitriPlan *plan, const VitriScene *scene, const VitriLinked *linked, guint number, gint month)
{
    VitriChain *chain = vitri_plan_add_chain(plan);
    chain->id = g_strdup_printf("c%u", number);
    chain->cycle = linked->opening == VITRI_OPENS_CYCLE;
    chain->on = vitri_date(scene->options.year, month, 1);
    chain->starts = g_strdup(opening_name(linked->opening));
    chain->ends = linked->ends;
    for (guint i = 0; i < linked->arcs->len; i++) {
        const VitriArc *arc = vitri_scene_arc(scene, g_array_index(linked->arcs, guint32, i));
        const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
        VitriMove *move = vitri_plan_add_move(plan);
        move->person = agent->person;
        move->from = agent->origin;
        move->to = arc->post;
        move->on = chain->on;
        move->chain = g_strdup(chain->id);
        move->reason = vitri_burden_reason(scene, agent, arc->post);
    }
}

static void write_period(const VitriAgent *agent, VitriStay *stay)
{
    stay->standard = agent->duty.bounds.standard ? g_strdup(agent->duty.bounds.standard->id) : NULL;
    stay->again_on = agent->duty.again_on;
}

/** The reason of somebody whom nothing obliges to move. */
static void write_state(const VitriAgent *agent, VitriStay *stay)
{
    stay->reason = VITRI_STAY_NOT_DUE;
    switch (agent->duty.state) {
    case VITRI_DUTY_DEFERRED:
    case VITRI_DUTY_EXEMPT:
        stay->reason = agent->duty.state == VITRI_DUTY_EXEMPT ? VITRI_STAY_EXEMPT : VITRI_STAY_DEFERRED;
        stay->standard = g_strdup(agent->duty.ground_standard->id);
        stay->ground = g_strdup(agent->duty.ground);
        stay->until = agent->duty.ground_until;
        stay->again_on = agent->duty.again_on;
        break;
    case VITRI_DUTY_UNKNOWN:
        stay->reason = VITRI_STAY_UNKNOWN;
        stay->missing = g_strdup(agent->duty.missing ? agent->duty.missing : "tenure/from");
        break;
    case VITRI_DUTY_NO_MONTH:
        stay->reason = VITRI_STAY_NO_MONTH;
        write_period(agent, stay);
        break;
    default:
        write_period(agent, stay);
    }
}

static void write_stay(VitriPlan *plan, const VitriScene *scene, const VitriOutcome *outcome, guint32 index)
{
    const VitriAgent *agent = vitri_scene_agent(scene, index);
    gboolean left = agent->must_overdue || agent->must_due || agent->displaced;
    VitriStay *stay = vitri_plan_add_stay(plan);
    stay->person = agent->person;
    stay->post = agent->origin;
    stay->unplaced = outcome->chosen[index] == VITRI_UNPLACED;
    if (stay->unplaced)
        stay->until = vitri_scene_post_period(scene->vcase->roster, agent->origin).until;
    if (agent->pin && agent->pin->post == agent->origin)
        stay->reason = VITRI_STAY_PINNED;
    else if (left || (agent->requested && !agent->fixed && agent->duty.state == VITRI_DUTY_NONE))
        vitri_explain_left(scene, outcome, index, stay);
    else
        write_state(agent, stay);
}

static void write_levels(VitriPlan *plan, const VitriScene *scene, const VitriOutcome *outcome)
{
    const VitriSolution *solution = outcome->solution;
    const VitriTiming *timing = outcome->timing;
    const gint64 *bounds = outcome->restricted ? outcome->relaxed : solution->bound;
    gboolean closed = TRUE;
    for (guint i = 0; i < VITRI_N_LEVELS; i++) {
        plan->levels[i].value = solution->value[i] + outcome->base[i];
        plan->levels[i].bound = bounds[i] + outcome->base[i];
        plan->levels[i].has_bound = closed && i <= solution->closed;
        closed = closed && solution->value[i] == bounds[i];
    }
    gint64 base = vitri_timing_empty_months(scene, outcome->chains, NULL);
    gint64 empty = vitri_timing_empty_months(scene, outcome->chains, timing->months);
    gint64 first = vitri_timing_mover_months(scene, outcome->chains, timing->months);
    VitriLevelValue *late = &plan->levels[VITRI_N_LEVELS], *uneven = &plan->levels[VITRI_N_LEVELS + 1];
    late->value = first + empty;
    late->bound = timing->late_bound + base;
    late->has_bound = TRUE;
    uneven->value = timing->uneven;
    uneven->bound = timing->uneven_bound;
    uneven->has_bound = late->value == late->bound;
    plan->n_levels = VITRI_LEVEL_COUNT;
    plan->optimal = TRUE;
    for (guint i = 0; i < VITRI_LEVEL_COUNT; i++)
        plan->optimal &= plan->levels[i].has_bound && plan->levels[i].value == plan->levels[i].bound;
}

/** Breaches of today by units: they stand in the plan's list, since no move enlarges them. */
static void write_breaches(VitriPlan *plan, const VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    for (guint32 unit = 0; unit < roster->n_units; unit++) {
        if (!vitri_period_contains(roster->units[unit].period, scene->reference))
            continue;
        VitriSubject subject = {scene->vcase, -1, -1, -1, (gint32)unit, scene->reference, VITRI_OCCASION_UNIT};
        g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
        vitri_check_subject(&subject, findings);
        for (guint i = 0; i < findings->len; i++) {
            const VitriFinding *finding = g_ptr_array_index(findings, i);
            if (finding->verdict != VITRI_VERDICT_NOT_MET || finding->standard->force != VITRI_FORCE_MUST)
                continue;
            VitriBreach breach = {g_strdup(finding->standard->id), g_strdup(finding->tag), -1, -1, (gint32)unit};
            g_array_append_val(plan->breaches, breach);
        }
    }
    for (guint32 post = 0; post < roster->n_posts; post++) {
        const VitriRoom *room = &scene->rooms[post];
        if (room->seats > 0 && room->held > room->seats) {
            VitriBreach breach = {NULL, g_strdup("over-full-post"), -1, (gint32)post, roster->posts[post].unit};
            g_array_append_val(plan->breaches, breach);
        }
    }
}

static gint compare_moves(gconstpointer left, gconstpointer right)
{
    gint32 a = ((const VitriMove *)left)->person, b = ((const VitriMove *)right)->person;
    return (a > b) - (a < b);
}

static VitriPlan *write_plan(VitriCase *vcase, const VitriScene *scene, const VitriOutcome *outcome)
{
    VitriPlan *plan = vitri_plan_new(vcase);
    plan->year = scene->options.year;
    plan->family = scene->options.family;
    plan->seed = scene->options.seed;
    plan->own = TRUE;
    plan->generator = g_strdup("vitri " VITRI_VERSION);
    for (guint i = 0; i < outcome->chains->len; i++)
        write_chain(plan, scene, g_ptr_array_index(outcome->chains, i), i + 1,
                    g_array_index(outcome->timing->months, gint, i));
    g_array_sort(plan->moves, compare_moves);
    for (guint32 i = 0; i < scene->agents->len; i++) {
        if (i % 1024 == 0)
            vitri_progress_report(scene->options.progress, "explanations", i, scene->agents->len);
        const VitriAgent *agent = vitri_scene_agent(scene, i);
        gboolean counted = agent->duty.state != VITRI_DUTY_NONE || agent->displaced || agent->requested || agent->pin;
        if (outcome->chosen[i] < 0 && counted)
            write_stay(plan, scene, outcome, i);
    }
    write_levels(plan, scene, outcome);
    write_breaches(plan, scene);
    return plan;
}

VitriPlan *vitri_planner_make(VitriCase *vcase, const VitriPlannerOptions *options, GPtrArray *faults, GError **error)
{
    guint before = faults->len;
    g_autoptr(VitriScene) scene = vitri_scene_new(vcase, options, faults);
    if (faults->len > before) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_PINS, _("a pin stands against a hard rule"));
        return NULL;
    }
    if (!vitri_pins_check_share(scene, faults)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_PINS, _("pins cannot stand together"));
        return NULL;
    }
    g_autoptr(VitriOutcome) outcome = vitri_solve_run(scene, NULL, error);
    if (!outcome)
        return NULL;
    if (!outcome->feasible) {
        if (vitri_pins_explain(scene, faults, error))
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_PINS, _("pins cannot stand together"));
        return NULL;
    }
    return write_plan(vcase, scene, outcome);
}
