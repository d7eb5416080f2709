/*
 * P01: a body with people in listed posts has no plan of periodic position change.
 *
 * A body is a topmost unit; its subjects are those whose time in the post held has a maximum. With a plan of the year
 * (or of a later one) it is a defect that nobody of a body stands in it although somebody there is due, and that the
 * plan is not issued once its year has begun. Without a plan, or where it does not say when it was issued, it is not
 * known. Cost: the bounds of one person a body; the duties of the people of a body that has no row.
 */
#include "past-moves.h"

#include "vitri/rotation.h"

static gint32 find_root(const VitriRoster *roster, gint32 post)
{
    return post < 0 ? -1 : vitri_roster_unit_of(roster, post)->root;
}

/** The topmost units that some row of the plan is about. */
static GHashTable *find_covered(const VitriRoster *roster, const VitriPlan *plan)
{
    GHashTable *covered = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        g_hash_table_add(covered, GINT_TO_POINTER(find_root(roster, move->from >= 0 ? move->from : move->to)));
    }
    for (guint i = 0; i < plan->stays->len; i++)
        g_hash_table_add(covered, GINT_TO_POINTER(find_root(roster, g_array_index(plan->stays, VitriStay, i).post)));
    return covered;
}

static gboolean is_subject(const VitriCase *vcase, gint32 person, gint32 post)
{
    VitriBounds bounds;
    return vitri_rotation_bounds(vcase, VITRI_FAMILY_STAFF, person, post, vcase->on, &bounds);
}

static gboolean is_due(const VitriCase *vcase, gint32 person, gint year, VitriDuty *duty)
{
    vitri_rotation_duty(vcase, VITRI_FAMILY_STAFF, person, year, duty, NULL);
    return duty->state == VITRI_DUTY_DUE || duty->state == VITRI_DUTY_OVERDUE;
}

/** Told once a body, of the first of its people who shows it. */
static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlan *plan, gint32 person,
                    GHashTable *done, GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    gint32 tenure = vitri_inspect_held(inspected, person);
    gint32 post = tenure < 0 ? -1 : vcase->roster->tenures[tenure].post;
    gint32 root = find_root(vcase->roster, post);
    VitriDuty duty = {0};
    if (root < 0 || g_hash_table_contains(done, GINT_TO_POINTER(root)))
        return;
    if (plan ? !is_due(vcase, person, plan->year, &duty) : !is_subject(vcase, person, post))
        return;
    g_hash_table_add(done, GINT_TO_POINTER(root));
    if (!plan) {
        vitri_inspect_add_unknown(inspected, defect, -1, -1, root, "plan", items);
        return;
    }
    VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, root, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_number(finding->evidence, "plan/year", plan->year);
    vitri_evidence_fact(finding->evidence, "person", vcase->roster->people[person].id,
                        vcase->roster->people[person].source);
    vitri_evidence_date(finding->evidence, "duty-day", duty.duty_day, VITRI_NO_SOURCE);
}

static void look_at_issue(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlan *plan,
                          GPtrArray *items)
{
    const VitriIssue *issued = &plan->issued;
    VitriDate on = inspected->vcase->on;
    gint32 body = vitri_past_moves_body(inspected);
    if (!vitri_date_is_set(issued->on)) {
        vitri_inspect_add_unknown(inspected, defect, -1, -1, body, "issued/on", items);
    } else if (on.year >= plan->year && vitri_date_compare(issued->on, on) > 0) {
        VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, body, VITRI_VERDICT_NOT_MET, items);
        vitri_evidence_date(finding->evidence, "issued/on", issued->on, vitri_plan_source(issued->line));
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriPlan *plan = inspected->plan;
    if (plan && (plan->family != VITRI_FAMILY_STAFF || plan->year < inspected->vcase->on.year))
        plan = NULL;
    g_autoptr(GHashTable) done = plan ? find_covered(roster, plan) : g_hash_table_new(NULL, NULL);
    for (guint32 i = 0; i < roster->n_people; i++)
        look_at(inspected, defect, plan, (gint32)i, done, items);
    if (plan)
        look_at_issue(inspected, defect, plan, items);
}

const VitriDetector vitri_detector_plan_missing = {"plan-missing", detect};
