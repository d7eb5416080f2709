/*
 * The next roster: a plan's moves that took effect become tenures.
 *
 * First every move is held against the roster: applied now, held already, or out; then the destinations are counted on
 * the days of arrival; then people and tenures are copied with what changed. Invariants: nothing is written that the
 * plan does not state; a tenure closed ends on the day the next begins; the runs of people keep their order (by
 * earliest start, then post). Whether the moves were lawful is not looked at here: that is for verify, before them.
 */
#include "vitri/apply.h"

#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"
#include "vitri/retirement.h"

#include <string.h>

/* One move against the roster. */
typedef struct {
    const VitriMove *move;
    VitriAppliedAs as;
    gint32 left;    /* tenure that it ends or ended; -1 where none is on record */
    gint32 arrival; /* tenure at the destination that the roster holds already; -1 */
} Step;

typedef struct {
    const VitriPlan *plan;
    const VitriRoster *roster;
    VitriDate on;
    const char *file;
    GPtrArray *faults;
    GArray *steps;       /* of Step, a move each, in the order of the plan */
    GHashTable *by_post; /* post + 1 -> GArray of guint: steps applied now that leave or enter it */
} Work;

static const char *person_id(const Work *work, const VitriMove *move)
{
    return work->roster->people[move->person].id;
}

static const char *post_id(const Work *work, gint32 post)
{
    return work->roster->posts[post].id;
}

static gboolean is_same(VitriDate left, VitriDate right)
{
    return memcmp(&left, &right, sizeof left) == 0;
}

static gboolean may_exist(VitriPeriod period, VitriDate on)
{
    VitriOrder position = vitri_period_position(period, on);
    return position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE;
}

/* The holder's tenure at the destination that began on the day of effect. */
static gint32 find_arrival(const Work *work, const VitriMove *move)
{
    VitriRun run = work->roster->people[move->person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &work->roster->tenures[i];
        if (tenure->kind == VITRI_TENURE_HOLDER && tenure->post == move->to &&
            is_same(tenure->period.from, move->effective_on))
            return (gint32)i;
    }
    return -1;
}

static gboolean is_out(const Work *work, gint32 person, VitriDate on)
{
    VitriDate out = vitri_retirement_first_day_out(work->plan->vcase, person);
    return vitri_date_is_set(out) && vitri_date_compare(out, on) <= 0;
}

/* A holder's tenure that begins on the day of effect or later: the roster knows more than the plan. -1: none. */
static gint32 find_later(const Work *work, const VitriMove *move)
{
    VitriRun run = work->roster->people[move->person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &work->roster->tenures[i];
        if (tenure->kind == VITRI_TENURE_HOLDER && vitri_date_is_set(tenure->period.from) &&
            vitri_date_compare(vitri_date_earliest(tenure->period.from), move->effective_on) >= 0)
            return (gint32)i;
    }
    return -1;
}

/* Why the roster does not allow the move; NULL: it does. Caller frees. */
static char *find_obstacle(const Work *work, const VitriMove *move, gint32 left)
{
    const VitriRoster *roster = work->roster;
    const VitriPost *post = &roster->posts[move->to];
    VitriDate on = move->effective_on;
    const char *person = person_id(work, move);
    g_autofree char *day = vitri_date_to_string(on);
    gint32 later = find_later(work, move);
    if (is_out(work, move->person, on))
        return g_strdup_printf(_("'%s' has left the service by '%s'; correct the day or the roster"), person, day);
    if (later >= 0)
        return g_strdup_printf(_("the roster has '%s' in '%s' after '%s' already; correct the day or the roster"),
                               person, post_id(work, roster->tenures[later].post), day);
    if (left < 0)
        return g_strdup_printf(_("'%s' holds no post on the day before '%s'; correct the day or the roster"), person,
                               day);
    if (move->from >= 0 && roster->tenures[left].post != move->from)
        return g_strdup_printf(_("'%s' holds '%s' and not '%s' on the day before '%s'; correct the day or the roster"),
                               person, post_id(work, roster->tenures[left].post), post_id(work, move->from), day);
    if (!may_exist(post->period, on) || !may_exist(roster->units[post->unit].period, on))
        return g_strdup_printf(_("'%s' goes to '%s', which does not exist on '%s'; correct the day or the roster"),
                               person, post->id, day);
    return NULL;
}

/* A handover that the plan states and the roster does not. */
static gboolean adds_handover(const Work *work, const Step *step)
{
    return step->left >= 0 && vitri_date_is_set(step->move->handed_over_on) &&
           vitri_date_compare(vitri_date_latest(step->move->handed_over_on), work->on) <= 0 &&
           !vitri_date_is_set(vitri_roster_papers(work->roster, &work->roster->tenures[step->left])->handed_over_on);
}

static Step take_move(const Work *work, const VitriMove *move)
{
    Step step = {.move = move, .as = VITRI_APPLIED_OUT, .left = -1, .arrival = -1};
    VitriMoveState state = vitri_move_state(move, work->on);
    if (state != VITRI_MOVE_EFFECTIVE && state != VITRI_MOVE_HANDED_OVER && state != VITRI_MOVE_CLOSED)
        return step;
    if (!vitri_date_is_full(move->effective_on)) {
        vitri_fault_add(work->faults, "wrong-value", work->file, move->line,
                        _("the day on which '%s' took effect is not known; write effective-on to the day"),
                        person_id(work, move));
        return step;
    }
    step.arrival = find_arrival(work, move);
    step.left = vitri_roster_tenure_on(work->roster, move->person, vitri_date_add_days(move->effective_on, -1), FALSE);
    g_autofree char *obstacle = step.arrival >= 0 ? NULL : find_obstacle(work, move, step.left);
    if (step.arrival >= 0)
        step.as = adds_handover(work, &step) ? VITRI_APPLIED_COMPLETED : VITRI_APPLIED_BEFORE;
    else if (!obstacle)
        step.as = VITRI_APPLIED_NOW;
    else
        vitri_fault_add(work->faults, "against-roster", work->file, move->line, "%s", obstacle);
    return step;
}

static void note_post(Work *work, gint32 post, guint step)
{
    GArray *steps = g_hash_table_lookup(work->by_post, GINT_TO_POINTER(post + 1));
    if (!steps) {
        steps = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(work->by_post, GINT_TO_POINTER(post + 1), steps);
    }
    g_array_append_val(steps, step);
}

static void take_moves(Work *work)
{
    gint32 last = -1;
    for (guint i = 0; i < work->plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(work->plan->moves, VitriMove, i);
        Step step = take_move(work, move);
        g_array_append_val(work->steps, step);
        if (move->person == last)
            vitri_fault_add(work->faults, "moved-twice", work->file, move->line,
                            _("a second move of '%s'; leave the one that was carried out"), person_id(work, move));
        last = move->person;
        if (step.as != VITRI_APPLIED_NOW)
            continue;
        note_post(work, work->roster->tenures[step.left].post, i);
        note_post(work, step.move->to, i);
    }
}

/* Whether tenure number i of the post's run holds it on a day by the roster, though its person is retired by then. */
static gboolean is_retired(const Work *work, VitriRun run, guint32 i, VitriDate on)
{
    const guint32 *list = work->roster->post_tenure_list;
    const VitriTenure *tenure = &work->roster->tenures[list[run.first + i]];
    if (tenure->kind != VITRI_TENURE_HOLDER || !may_exist(tenure->period, on) || !is_out(work, tenure->person, on) ||
        vitri_date_is_set(work->roster->people[tenure->person].leaves_on))
        return FALSE;
    for (guint32 k = 0; k < i; k++) {
        if (work->roster->tenures[list[run.first + k]].person == tenure->person)
            return FALSE;
    }
    return TRUE;
}

/* Holders of a post on a day by the roster, without those whom it has not let retire. */
static gint64 count_staying(const Work *work, gint32 post, VitriDate on)
{
    VitriRun run = work->roster->post_tenures[post];
    gint64 n = vitri_roster_holders_on(work->roster, post, on);
    for (guint32 i = 0; i < run.n; i++)
        n -= is_retired(work, run, i, on);
    return n;
}

/* A seat that only the law of retirement frees: the roster will have two in it until somebody enters that. */
static void warn_of_retired(const Work *work, const Step *step, GHashTable *told)
{
    VitriRun run = work->roster->post_tenures[step->move->to];
    for (guint32 i = 0; i < run.n; i++) {
        const VitriTenure *tenure = &work->roster->tenures[work->roster->post_tenure_list[run.first + i]];
        if (is_retired(work, run, i, step->move->effective_on) && g_hash_table_add(told, (gpointer)tenure))
            vitri_fault_add(work->faults, "retirement-not-entered", vitri_roster_file(work->roster, tenure->source),
                            tenure->source.line,
                            _("'%s' is past retirement and '%s' takes over '%s'; enter in the roster that the person "
                              "leaves"),
                            work->roster->people[tenure->person].id, person_id(work, step->move),
                            post_id(work, tenure->post));
    }
}

/* Holders of a post on a day: those of the roster, and of the moves applied now who has left or entered by then. */
static gint64 count_holders(const Work *work, gint32 post, VitriDate on)
{
    gint64 n = count_staying(work, post, on);
    const GArray *steps = g_hash_table_lookup(work->by_post, GINT_TO_POINTER(post + 1));
    for (guint i = 0; i < steps->len; i++) {
        const Step *step = &g_array_index(work->steps, Step, g_array_index(steps, guint, i));
        const VitriTenure *left = &work->roster->tenures[step->left];
        if (vitri_date_compare(step->move->effective_on, on) > 0)
            continue;
        n += step->move->to == post;
        n -= left->post == post && may_exist(left->period, on);
    }
    return n;
}

/* Somebody whom the plan moves out of the post, and who is still there on the day; NULL. */
static const VitriMove *find_who_stays(const Work *work, gint32 post, VitriDate on)
{
    for (guint i = 0; i < work->steps->len; i++) {
        const Step *step = &g_array_index(work->steps, Step, i);
        gboolean late = step->as == VITRI_APPLIED_OUT ||
                        (step->as == VITRI_APPLIED_NOW && vitri_date_compare(step->move->effective_on, on) > 0);
        if (step->move->from == post && late)
            return step->move;
    }
    return NULL;
}

static void check_seats(const Work *work, const Step *step)
{
    const VitriMove *move = step->move;
    const VitriPost *post = &work->roster->posts[move->to];
    gint64 holders = count_holders(work, move->to, move->effective_on);
    gint64 before = count_staying(work, move->to, move->effective_on);
    if (holders <= MAX(before, (gint64)post->seats))
        return;
    const VitriMove *other = find_who_stays(work, move->to, move->effective_on);
    g_autofree char *day = vitri_date_to_string(move->effective_on);
    if (other)
        vitri_fault_add(work->faults, "no-place", work->file, move->line,
                        _("'%s' takes '%s' on '%s' before '%s' leaves it; report that move too, or correct the day"),
                        person_id(work, move), post->id, day, person_id(work, other));
    else
        vitri_fault_add(work->faults, "no-place", work->file, move->line,
                        _("'%s' takes '%s' on '%s', which has %u seats and then %d holders; correct the day or the "
                          "roster"),
                        person_id(work, move), post->id, day, post->seats, (int)holders);
}

static guint count_steps(const Work *work, VitriAppliedAs as)
{
    guint n = 0;
    for (guint i = 0; i < work->steps->len; i++)
        n += g_array_index(work->steps, Step, i).as == as;
    return n;
}

/* Whether the whole may be done at all, once each move was looked at. */
static gboolean check_whole(const Work *work, gboolean any_roster, GError **error)
{
    guint now = count_steps(work, VITRI_APPLIED_NOW), completed = count_steps(work, VITRI_APPLIED_COMPLETED);
    guint before = count_steps(work, VITRI_APPLIED_BEFORE);
    gboolean fits = any_roster || before + completed > 0 || !vitri_apply_is_other_roster(work->plan);
    if (!fits)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("the plan was made from another roster, and this one holds nothing of it [other-roster]; give "
                      "the plan's own, or --any-roster if it has only been kept up since"));
    else if (before > 0 && now + completed == 0)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("the roster holds all %u moves that took effect: they are applied already [applied-already]"),
                    before);
    else if (vitri_fault_count(work->faults, VITRI_SEVERITY_ERROR) > 0)
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                            _("the plan cannot be applied; nothing was written"));
    else
        return TRUE;
    return FALSE;
}

/* A code that the jurisdiction's list has; NULL otherwise. */
static const char *known_code(const Work *work, const char *list, const char *code)
{
    return vitri_codes_find(work->plan->vcase->codes, list, code) ? code : NULL;
}

/* The papers of a tenure of the next roster, made where it has none. */
static VitriPapers *take_papers(VitriRoster *next, GArray *papers, VitriTenure *tenure)
{
    if (tenure->papers == 0) {
        VitriPapers none = {.decider = -1, .paid_by = -1};
        g_array_append_val(papers, none);
        tenure->papers = papers->len;
    }
    return &g_array_index(papers, VitriPapers, tenure->papers - 1);
}

static VitriDate known_by(VitriDate day, VitriDate on)
{
    gboolean has_come = vitri_date_is_set(day) && vitri_date_compare(vitri_date_latest(day), on) <= 0;
    return has_come ? day : VITRI_DATE_NONE;
}

static void close_tenure(const Work *work, const Step *step, VitriRoster *next, GArray *papers, VitriTenure *tenure)
{
    VitriDate handover = known_by(step->move->handed_over_on, work->on);
    if (step->as == VITRI_APPLIED_NOW) {
        tenure->period.until = step->move->effective_on;
        tenure->ended = known_code(work, "tenure-end", "transferred");
    }
    if (vitri_date_is_set(handover))
        take_papers(next, papers, tenure)->handed_over_on = handover;
}

static VitriTenure open_tenure(const Work *work, const VitriMove *move, VitriRoster *next, GArray *papers)
{
    gboolean leader = work->plan->family == VITRI_FAMILY_LEADERS;
    VitriTenure tenure = {.person = move->person, .post = move->to, .kind = VITRI_TENURE_HOLDER};
    tenure.period.from = move->effective_on;
    tenure.decision = move->decision;
    VitriPapers *own = take_papers(next, papers, &tenure);
    own->decided_on = move->decided_on;
    own->act = known_code(work, "tenure-act", leader ? "leader-rotation" : "position-change");
    return tenure;
}

static int compare_tenures(gconstpointer left, gconstpointer right)
{
    const VitriTenure *a = left, *b = right;
    int order = vitri_date_compare(vitri_date_earliest(a->period.from), vitri_date_earliest(b->period.from));
    return order ? order : (a->post > b->post) - (a->post < b->post);
}

/* Copies one person's run, with what the step changes in it. */
static VitriRun copy_run(const Work *work, const Step *step, VitriRun run, VitriRoster *next, GArray *tenures,
                         GArray *papers)
{
    VitriRun copy = {tenures->len, run.n};
    g_array_append_vals(tenures, work->roster->tenures + run.first, run.n);
    if (!step || (step->as != VITRI_APPLIED_NOW && step->as != VITRI_APPLIED_COMPLETED))
        return copy;
    guint left = copy.first + (guint)step->left - run.first;
    close_tenure(work, step, next, papers, &g_array_index(tenures, VitriTenure, left));
    if (step->as != VITRI_APPLIED_NOW)
        return copy;
    VitriTenure tenure = open_tenure(work, step->move, next, papers);
    guint at = copy.first + copy.n;
    while (at > copy.first && compare_tenures(&g_array_index(tenures, VitriTenure, at - 1), &tenure) > 0)
        at--;
    g_array_insert_val(tenures, at, tenure);
    copy.n++;
    return copy;
}

/* The plan's moves are sorted by person, as the reader leaves them. */
static void fill_next(const Work *work, VitriRoster *next)
{
    const VitriRoster *roster = work->roster;
    guint32 n_papers = 0;
    for (guint32 i = 0; i < roster->n_tenures; i++)
        n_papers = MAX(n_papers, roster->tenures[i].papers);
    GArray *tenures = g_array_sized_new(FALSE, FALSE, sizeof(VitriTenure), roster->n_tenures + work->steps->len);
    GArray *papers = g_array_sized_new(FALSE, FALSE, sizeof(VitriPapers), n_papers + 2 * work->steps->len);
    g_array_append_vals(papers, roster->papers, n_papers);
    *next = *roster;
    next->as_of = work->on;
    next->people = g_memdup2(roster->people, roster->n_people * sizeof *roster->people);
    guint at = 0;
    for (guint32 i = 0; i < roster->n_people; i++) {
        while (at < work->steps->len && g_array_index(work->steps, Step, at).move->person < (gint32)i)
            at++;
        const Step *step = at < work->steps->len ? &g_array_index(work->steps, Step, at) : NULL;
        gboolean own = step && step->move->person == (gint32)i;
        next->people[i].tenures = copy_run(work, own ? step : NULL, roster->people[i].tenures, next, tenures, papers);
    }
    next->n_tenures = tenures->len;
    next->tenures = (VitriTenure *)g_array_free(tenures, FALSE);
    next->papers = (VitriPapers *)g_array_free(papers, FALSE);
}

static VitriApplied *make_applied(const Work *work)
{
    VitriApplied *applied = g_new0(VitriApplied, 1);
    applied->moves = g_array_new(FALSE, FALSE, sizeof(VitriAppliedMove));
    for (guint i = 0; i < work->steps->len; i++) {
        const Step *step = &g_array_index(work->steps, Step, i);
        VitriAppliedMove move = {step->move, vitri_move_state(step->move, work->on), step->as};
        g_array_append_val(applied->moves, move);
    }
    fill_next(work, &applied->roster);
    return applied;
}

VitriApplied *vitri_apply(const VitriPlan *plan, VitriDate on, gboolean any_roster, const char *file, GPtrArray *faults,
                          GError **error)
{
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(Step));
    g_autoptr(GHashTable) by_post = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    Work work = {plan, plan->vcase->roster, on, file, faults, steps, by_post};
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    take_moves(&work);
    for (guint i = 0; i < steps->len; i++) {
        const Step *step = &g_array_index(steps, Step, i);
        if (step->as != VITRI_APPLIED_NOW)
            continue;
        check_seats(&work, step);
        warn_of_retired(&work, step, told);
    }
    return check_whole(&work, any_roster, error) ? make_applied(&work) : NULL;
}

void vitri_applied_free(VitriApplied *applied)
{
    if (!applied)
        return;
    g_free(applied->roster.people);
    g_free(applied->roster.tenures);
    g_free(applied->roster.papers);
    g_array_unref(applied->moves);
    g_free(applied);
}

guint vitri_applied_count(const VitriApplied *applied, VitriAppliedAs as)
{
    guint n = 0;
    for (guint i = 0; i < applied->moves->len; i++)
        n += g_array_index(applied->moves, VitriAppliedMove, i).as == as;
    return n;
}

static gboolean has_roster(const GPtrArray *inputs, const char *sha256)
{
    for (guint i = 0; i < inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(inputs, i);
        if (strcmp(input->kind, "roster") == 0 && g_strcmp0(input->sha256, sha256) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean vitri_apply_is_other_roster(const VitriPlan *plan)
{
    for (guint i = 0; i < plan->inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(plan->inputs, i);
        if (strcmp(input->kind, "roster") == 0 && input->sha256 && !has_roster(plan->vcase->inputs, input->sha256))
            return TRUE;
    }
    return FALSE;
}
