/*
 * Each move by itself: who, from where, where to, when, and whether the law and the decisions let this person go there
 * that day. What several moves do together is for the other files.
 *
 * A move that cannot be carried out at all (nobody, nowhere, no day of the year, a second one of the same person) is an
 * error and takes part in nothing else. The origin is the post held the day before, never the stated one; the reason
 * is worked out from the duty and the decisions. Cost: the rules of one person, one post and one month a move.
 */
#include "verify-judge.h"

#include "vitri/check.h"
#include "vitri/message.h"
#include "vitri/tenure.h"

static VitriJudgeSubject about_stated(const VitriMove *move)
{
    return (VitriJudgeSubject){
        .person = move->person, .post = move->to, .unit = -1, .on = move->on, .line = move->line};
}

/** The reason that the facts give, in the order in which reasons go before each other. */
static VitriMoveReason find_reason(const VitriJudge *judge, gint32 person, gint32 to)
{
    const VitriJudgedPerson *facts = &judge->people[person];
    if (facts->duty.state == VITRI_DUTY_OVERDUE)
        return VITRI_MOVE_OVERDUE;
    if (facts->duty.state == VITRI_DUTY_DUE)
        return VITRI_MOVE_DUE;
    if (vitri_date_is_set(facts->displaced_on))
        return VITRI_MOVE_DISPLACED;
    if (vitri_judge_grants_request(judge, person, to))
        return VITRI_MOVE_REQUESTED;
    if (facts->pin >= 0 && g_array_index(judge->vcase->decisions->pins, VitriPin, facts->pin).post == to)
        return VITRI_MOVE_PINNED;
    return VITRI_MOVE_ENABLING;
}

/** What hinders a stated move from being carried out at all; NULL if nothing does. */
static gboolean is_hopeless(VitriJudge *judge, const VitriMove *move)
{
    const VitriRoster *roster = judge->roster;
    VitriJudgeSubject about = about_stated(move);
    if (move->person < 0 || (guint32)move->person >= roster->n_people) {
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-reference", about,
                        _("a move names a person who is not in the roster; correct person="));
        return TRUE;
    }
    const char *id = vitri_judge_person_id(judge, move->person);
    if (move->to < 0 || (guint32)move->to >= roster->n_posts) {
        about.post = -1;
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-reference", about,
                        _("the move of '%s' goes to a post that is not in the roster; correct to="), id);
        return TRUE;
    }
    if (!vitri_date_is_full(move->on) || move->on.year != judge->plan->year) {
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "move-outside-year", about,
                        _("the move of '%s' is not on a day of %d; give a day of the plan's year"), id,
                        judge->plan->year);
        return TRUE;
    }
    if (judge->people[move->person].move >= 0) {
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "moved-twice", about,
                        _("'%s' is moved twice in one year; leave one move"), id);
        return TRUE;
    }
    return FALSE;
}

/** The post that the person holds the day before; -1 and a judgement if none, or if it is the destination. */
static gint32 find_origin(VitriJudge *judge, const VitriMove *move)
{
    VitriJudgeSubject about = about_stated(move);
    const char *id = vitri_judge_person_id(judge, move->person);
    gint32 tenure = vitri_roster_tenure_on(judge->roster, move->person, vitri_date_add_days(move->on, -1), FALSE);
    gint32 origin = tenure >= 0 ? judge->roster->tenures[tenure].post : judge->people[move->person].home;
    if (origin < 0) {
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-origin", about,
                        _("'%s' holds no post to be moved from; take the move out"), id);
        return -1;
    }
    if (move->from >= 0 && move->from != origin && (guint32)move->from < judge->roster->n_posts)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-origin", about,
                        _("'%s' does not hold '%s' the day before the move but '%s'; correct from="), id,
                        vitri_judge_post_id(judge, move->from), vitri_judge_post_id(judge, origin));
    if (origin != move->to)
        return origin;
    vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "self-move", about,
                    _("'%s' is moved to the post '%s' held already; make it a stay"), id,
                    vitri_judge_post_id(judge, origin));
    return -1;
}

static int compare_moves(gconstpointer left, gconstpointer right)
{
    const VitriJudgedMove *a = left, *b = right;
    int order = vitri_date_compare(a->on, b->on);
    return order ? order : (a->person > b->person) - (a->person < b->person);
}

typedef struct {
    const VitriJudge *judge;
    gboolean coming;
} PostOrder;

static gint32 post_at(const VitriJudge *judge, guint i, gboolean coming)
{
    return coming ? vitri_judge_move(judge, i)->to : vitri_judge_move(judge, i)->from;
}

static int compare_posts(gconstpointer left, gconstpointer right, gpointer data)
{
    const PostOrder *order = data;
    guint a = *(const guint *)left, b = *(const guint *)right;
    gint32 at = post_at(order->judge, a, order->coming), other = post_at(order->judge, b, order->coming);
    return at != other ? (at > other) - (at < other) : (a > b) - (a < b);
}

static guint *index_by_post(const VitriJudge *judge, gboolean coming)
{
    guint *index = g_new(guint, judge->moves->len);
    PostOrder order = {judge, coming};
    for (guint i = 0; i < judge->moves->len; i++)
        index[i] = i;
    g_qsort_with_data(index, (gint)judge->moves->len, sizeof *index, compare_posts, &order);
    return index;
}

const guint *vitri_judge_moves_at(const VitriJudge *judge, gint32 post, gboolean coming, guint *out_n)
{
    const guint *index = coming ? judge->coming : judge->leaving;
    guint low = 0, high = judge->moves->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (post_at(judge, index[middle], coming) < post)
            low = middle + 1;
        else
            high = middle;
    }
    guint n = 0;
    while (low + n < judge->moves->len && post_at(judge, index[low + n], coming) == post)
        n++;
    *out_n = n;
    return index + low;
}

void vitri_judge_read_moves(VitriJudge *judge)
{
    for (guint i = 0; i < judge->plan->moves->len; i++) {
        const VitriMove *stated = &g_array_index(judge->plan->moves, VitriMove, i);
        gint32 origin = is_hopeless(judge, stated) ? -1 : find_origin(judge, stated);
        if (origin < 0)
            continue;
        VitriJudgedMove move = {.stated = (gint32)i,
                                .person = stated->person,
                                .from = origin,
                                .to = stated->to,
                                .on = stated->on,
                                .needs = -1,
                                .feeds = -1,
                                .chain = -1};
        move.reason = find_reason(judge, move.person, move.to);
        judge->people[move.person].move = 0;
        g_array_append_val(judge->moves, move);
    }
    g_array_sort(judge->moves, compare_moves);
    for (guint i = 0; i < judge->moves->len; i++)
        judge->people[vitri_judge_move(judge, i)->person].move = (gint32)i;
    judge->coming = index_by_post(judge, TRUE);
    judge->leaving = index_by_post(judge, FALSE);
}

/** Tells which grounds of law close the day to this person; FALSE if none does. */
static gboolean say_grounds(VitriJudge *judge, const VitriJudgedMove *move)
{
    static const char *const tags[] = {[VITRI_EFFECT_DEFERS] = "deferred-moved",
                                       [VITRI_EFFECT_EXEMPTS] = "exempt-moved",
                                       [VITRI_EFFECT_PROTECTS] = "protected-moved"};
    VitriDate month = vitri_date(move->on.year, move->on.month, 1);
    VitriSubject subject = {
        judge->vcase, move->person, move->from, move->from, -1, month, VITRI_OCCASION_ROTATION_MOVE};
    gboolean said = FALSE;
    for (guint i = 0; i < judge->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(judge->vcase->standards, i);
        if (standard->effect != VITRI_EFFECT_DEFERS && standard->effect != VITRI_EFFECT_EXEMPTS &&
            standard->effect != VITRI_EFFECT_PROTECTS)
            continue;
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        VitriVerdict verdict = vitri_check_standard(standard, &subject, evidence, NULL, NULL);
        VitriJudgeSubject about = vitri_judge_about(judge, move);
        about.standard = standard;
        const char *id = vitri_judge_person_id(judge, move->person);
        if (verdict == VITRI_VERDICT_NOT_MET)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, tags[standard->effect], about,
                            _("'%s' may not be moved that day: the ground '%s' lasts; choose a later day or nobody"),
                            id, standard->id);
        else if (verdict == VITRI_VERDICT_UNKNOWN)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-at-move", about,
                            _("whether '%s' may be moved cannot be told by '%s': '%s' is missing; fill it in"), id,
                            standard->id, evidence->missing ? evidence->missing : "");
        said = said || verdict == VITRI_VERDICT_NOT_MET || verdict == VITRI_VERDICT_UNKNOWN;
    }
    return said;
}

/** Tells why the month is closed to this person: service, notice, blackout, grounds, minimum time. */
static void say_closed_month(VitriJudge *judge, const VitriJudgedMove *move, gboolean past_minimum)
{
    const VitriJudgedPerson *facts = &judge->people[move->person];
    const char *id = vitri_judge_person_id(judge, move->person);
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    VitriDate notice = vitri_date_add_days(judge->vcase->on, judge->vcase->policy->notice_days);
    guint16 blackout = vitri_policy_blackout_months(judge->vcase->policy, judge->roster, move->from);
    guint before = judge->verdict->items->len;
    if (vitri_date_is_set(facts->out) && vitri_date_compare(move->on, facts->out) >= 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "moved-after-service", about,
                        _("'%s' is out of service by the day of the move; take the move out"), id);
    else if (vitri_date_is_set(facts->out) && vitri_date_compare(facts->out, judge->last) <= 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "closed-month", about,
                        _("'%s' leaves service within the year and is not moved in it; take the move out"), id);
    if (vitri_date_compare(move->on, notice) < 0)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "short-notice", about,
                        _("the move of '%s' leaves less than %d days of notice; choose a later month"), id,
                        judge->vcase->policy->notice_days);
    if (blackout & (1 << (move->on.month - 1)))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "blackout-month", about,
                        _("nobody leaves '%s' in month %d by the policy; choose another month for '%s'"),
                        vitri_judge_post_id(judge, move->from), move->on.month, id);
    say_grounds(judge, move);
    VitriDate minimum = facts->duty.minimum_day;
    past_minimum = past_minimum && vitri_judge_is_listed(judge, move->person);
    if (past_minimum && (!vitri_date_is_set(minimum) || vitri_date_compare(move->on, minimum) < 0)) {
        about.standard = facts->duty.bounds.standard;
        vitri_judge_say(
            judge, VITRI_SEVERITY_ERROR, "before-minimum-time", about,
            _("'%s' has not held '%s' for the least time of %d months; choose a later month or somebody else"), id,
            vitri_judge_post_id(judge, move->from), facts->duty.bounds.min_months);
    }
    if (judge->verdict->items->len == before)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "closed-month", about,
                        _("month %d is closed to a move of '%s' from '%s'; choose another month"), move->on.month, id,
                        vitri_judge_post_id(judge, move->from));
}

static void check_day(VitriJudge *judge, const VitriJudgedMove *move)
{
    const VitriJudgedPerson *facts = &judge->people[move->person];
    const VitriCase *vcase = judge->vcase;
    if (move->on.day != 1)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "not-first-of-month", vitri_judge_about(judge, move),
                        _("the move of '%s' is not on the first of a month; move it there"),
                        vitri_judge_person_id(judge, move->person));
    gboolean by_duty = move->reason == VITRI_MOVE_OVERDUE || move->reason == VITRI_MOVE_DUE;
    gboolean by_decision = vitri_date_is_set(facts->displaced_on) || facts->pin >= 0 ||
                           vitri_judge_grants_request(judge, move->person, move->to);
    gboolean past_minimum = by_duty || (move->reason == VITRI_MOVE_ENABLING &&
                                        vcase->policy->enabling != VITRI_ENABLING_ANY && !by_decision);
    guint16 months = by_duty ? facts->duty.months : 0;
    if (!by_duty || by_decision)
        months |= vitri_rotation_leave_months(vcase, move->person, move->from, judge->plan->year,
                                              past_minimum && !by_duty, NULL);
    if (!(months & (1 << (move->on.month - 1))))
        say_closed_month(judge, move, past_minimum && !by_decision);
}

gboolean vitri_judge_forbids(const VitriJudge *judge, const VitriForbid *forbid, gint32 person, gint32 post)
{
    if (forbid->person >= 0 && forbid->person != person)
        return FALSE;
    return forbid->post == post ||
           (forbid->unit >= 0 &&
            vitri_roster_unit_is_under(judge->roster, judge->roster->posts[post].unit, forbid->unit));
}

static void check_decisions(VitriJudge *judge, const VitriJudgedMove *move)
{
    const GArray *forbids = judge->vcase->decisions->forbids;
    for (guint i = 0; i < forbids->len; i++) {
        if (vitri_judge_forbids(judge, &g_array_index(forbids, VitriForbid, i), move->person, move->to))
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "forbidden-move", vitri_judge_about(judge, move),
                            _("a decision forbids to move '%s' to '%s'; choose another post"),
                            vitri_judge_person_id(judge, move->person), vitri_judge_post_id(judge, move->to));
    }
    if (move->reason != VITRI_MOVE_ENABLING)
        return;
    VitriEnabling enabling = judge->vcase->policy->enabling;
    if (enabling == VITRI_ENABLING_NONE ||
        (enabling == VITRI_ENABLING_LISTED && !vitri_judge_is_listed(judge, move->person)))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "enabling-not-allowed", vitri_judge_about(judge, move),
                        _("'%s' has to move for no reason and the policy (enabling=\"%s\") lets nobody like that make "
                          "room; leave the person in place"),
                        vitri_judge_person_id(judge, move->person), vitri_enabling_name(enabling));
}

/** Whether the facts bear out what the plan states; several reasons may hold at once. */
static gboolean is_borne_out(const VitriJudge *judge, const VitriJudgedMove *move, VitriMoveReason stated)
{
    const VitriJudgedPerson *facts = &judge->people[move->person];
    switch (stated) {
    case VITRI_MOVE_DISPLACED:
        return vitri_date_is_set(facts->displaced_on);
    case VITRI_MOVE_REQUESTED:
        return vitri_judge_grants_request(judge, move->person, move->to);
    case VITRI_MOVE_PINNED:
        return facts->pin >= 0;
    case VITRI_MOVE_UNSTATED:
        return TRUE;
    default:
        return stated == move->reason;
    }
}

static void check_reason(VitriJudge *judge, const VitriJudgedMove *move)
{
    VitriMoveReason stated = vitri_judge_stated(judge, move)->reason;
    if (!is_borne_out(judge, move, stated))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "wrong-reason", vitri_judge_about(judge, move),
                        _("the plan moves '%s' as '%s' where the facts say '%s'; correct reason="),
                        vitri_judge_person_id(judge, move->person), vitri_move_reason_name(stated),
                        vitri_move_reason_name(move->reason));
}

/** Pins of people who stay, or who go elsewhere or on another day. */
static void check_pins(VitriJudge *judge)
{
    const GArray *pins = judge->vcase->decisions->pins;
    for (guint i = 0; i < pins->len; i++) {
        const VitriPin *pin = &g_array_index(pins, VitriPin, i);
        if (pin->person < 0)
            continue;
        const VitriJudgedPerson *facts = &judge->people[pin->person];
        gint32 wanted = pin->post >= 0 ? pin->post : facts->home;
        const VitriJudgedMove *move = facts->move >= 0 ? vitri_judge_move(judge, (guint)facts->move) : NULL;
        gboolean kept = move ? move->to == wanted : facts->home == wanted;
        if (kept && move && vitri_date_is_set(pin->on))
            kept = vitri_date_compare(pin->on, move->on) == 0;
        VitriJudgeSubject about = {.person = pin->person, .post = wanted, .unit = -1, .on = pin->on};
        if (!kept && wanted >= 0)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "pin-broken", about,
                            _("'%s' is pinned to '%s' and the plan does otherwise; follow the decision or change it"),
                            vitri_judge_person_id(judge, pin->person), vitri_judge_post_id(judge, wanted));
    }
}

void vitri_judge_check_moves(VitriJudge *judge)
{
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        check_day(judge, move);
        vitri_judge_check_destination(judge, move);
        check_decisions(judge, move);
        check_reason(judge, move);
    }
    check_pins(judge);
}
