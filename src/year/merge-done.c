/*
 * What became of a plan goes into the plan's moves.
 *
 * Invariant: after a merge without faults each move states one story: what it said before, and what the report adds.
 * Nothing is judged by law here (notice, windows, handover in time are for the inspection), only whether the report
 * can be true of this plan. Cost: a bisection a row; the plan is sorted, as the reader leaves it.
 */
#include "vitri/merge-done.h"

#include "vitri/fault.h"
#include "vitri/message.h"

#include <string.h>

static const char *find_plan_sha256(const VitriCase *vcase)
{
    for (guint i = 0; i < vcase->inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(vcase->inputs, i);
        if (strcmp(input->kind, "plan") == 0)
            return input->sha256;
    }
    return NULL;
}

static void check_plan(const VitriPlan *plan, const VitriDoneReport *report, GPtrArray *faults)
{
    const char *sha256 = find_plan_sha256(plan->vcase);
    if (report->year && report->year != plan->year)
        vitri_fault_add(faults, "other-plan", report->file, 1,
                        _("it reports on the plan of %d, and the plan given is of %d; give that plan"), report->year,
                        plan->year);
    else if (report->plan_sha256 && sha256 && g_ascii_strcasecmp(report->plan_sha256, sha256) != 0)
        vitri_fault_add(faults, "other-plan", report->file, 1,
                        _("it reports on a plan with the sum %.12s, and the plan given has %.12s; give that plan"),
                        report->plan_sha256, sha256);
}

/* The move that a row is about; NULL: told. */
static VitriMove *find_move(const VitriPlan *plan, const VitriDone *done, GPtrArray *faults)
{
    const VitriRoster *roster = plan->vcase->roster;
    gint32 person = vitri_roster_find_person(roster, done->person);
    const VitriMove *move = person < 0 ? NULL : vitri_plan_find_move(plan, person);
    if (!move) {
        vitri_fault_add(faults, "not-in-plan", done->place, done->line,
                        _("'%s' has no move in the plan; correct the id or take the row out"), done->person);
        return NULL;
    }
    if (done->to && strcmp(done->to, roster->posts[move->to].id) != 0) {
        vitri_fault_add(faults, "not-in-plan", done->place, done->line,
                        _("'%s' goes to '%s' in the plan and not to '%s'; change the plan first, or correct the row"),
                        done->person, roster->posts[move->to].id, done->to);
        return NULL;
    }
    return (VitriMove *)move;
}

/* A text that plan and report both state must be the same one. */
static gboolean take_text(char **stated, const char *text)
{
    if (!*stated)
        *stated = g_strdup(text);
    return !text || strcmp(*stated, text) == 0;
}

static gboolean take_date(VitriDate *stated, VitriDate date)
{
    if (!vitri_date_is_set(*stated))
        *stated = date;
    return !vitri_date_is_set(date) || memcmp(stated, &date, sizeof date) == 0;
}

/* The first thing that plan and report state otherwise, by its name in both; NULL: nothing. */
static const char *take(VitriMove *move, const VitriDone *done)
{
    const struct {
        const char *name;
        gboolean agrees;
    } taken[] = {
        {"decision", take_text(&move->decision, done->decision)},
        {"not-done", take_text(&move->not_done, done->not_done)},
        {"decided-on", take_date(&move->decided_on, done->decided_on)},
        {"noticed-on", take_date(&move->noticed_on, done->noticed_on)},
        {"effective-on", take_date(&move->effective_on, done->effective_on)},
        {"handed-over-on", take_date(&move->handed_over_on, done->handed_over_on)},
        {"closed-on", take_date(&move->closed_on, done->closed_on)},
    };
    for (guint i = 0; i < G_N_ELEMENTS(taken); i++) {
        if (!taken[i].agrees)
            return taken[i].name;
    }
    return NULL;
}

static gboolean is_before(VitriDate left, VitriDate right)
{
    return vitri_date_is_set(left) && vitri_date_is_set(right) && vitri_date_order(left, right) == VITRI_ORDER_BEFORE;
}

/* What cannot be true of one move; NULL: it can. */
static const char *find_contradiction(const VitriMove *move)
{
    gboolean effective = vitri_date_is_set(move->effective_on), closed = vitri_date_is_set(move->closed_on);
    gboolean handed_over = vitri_date_is_set(move->handed_over_on);
    if (move->not_done && (effective || handed_over || closed))
        return _("it is carried out and not carried out; keep the days or the reason");
    if (is_before(move->effective_on, move->decided_on))
        return _("it takes effect before it is decided; correct one of the days");
    if (is_before(move->effective_on, move->noticed_on))
        return _("it takes effect before notice is given; correct one of the days");
    if (closed && !effective)
        return _("it is closed and has not taken effect; enter effective-on");
    if (closed && !handed_over)
        return _("it is closed and the post left is not handed over; enter handed-over-on");
    if (is_before(move->closed_on, move->handed_over_on) || is_before(move->closed_on, move->effective_on))
        return _("it is closed before the handover or the effect; correct one of the days");
    return NULL;
}

static void merge_row(VitriPlan *plan, const VitriDone *done, GHashTable *seen, GPtrArray *faults)
{
    VitriMove *move = find_move(plan, done, faults);
    if (!move)
        return;
    if (!g_hash_table_add(seen, move)) {
        vitri_fault_add(faults, "repeated", done->place, done->line,
                        _("a second row of '%s'; put its content into the first"), done->person);
        return;
    }
    const char *other = take(move, done);
    const char *why = other ? NULL : find_contradiction(move);
    if (other)
        vitri_fault_add(faults, "contradicting-progress", done->place, done->line,
                        _("'%s': the plan itself states another %s; correct one of the two"), done->person, other);
    else if (why)
        vitri_fault_add(faults, "contradicting-progress", done->place, done->line, "'%s': %s", done->person, why);
}

gboolean vitri_merge_done(VitriPlan *plan, const VitriDoneReport *report, GPtrArray *faults)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    guint before = vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
    check_plan(plan, report, faults);
    for (guint i = 0; i < report->rows->len; i++)
        merge_row(plan, &g_array_index(report->rows, VitriDone, i), seen, faults);
    return vitri_fault_count(faults, VITRI_SEVERITY_ERROR) == before;
}
