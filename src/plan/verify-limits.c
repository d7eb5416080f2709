/*
 * What the moves do to units together: shares and numbers of departures, pairs of posts, and the standards that judge
 * whole units (ceilings of deputies, least numbers), which the moves may not break or break further.
 *
 * A standard of a unit is asked twice on the day of every move that touches the unit or what lies under it: of the
 * roster without the plan and of the roster with it. What is broken in both is a breach of today, unless a number among
 * its facts has grown. Cost: a pass over the moves, and two checks for each standard, touched unit and day.
 */
#include "verify-judge.h"

#include "vitri/check.h"
#include "vitri/message.h"

/** A move that the share of the unit left counts: to another unit, neither pinned nor displaced. */
static gboolean counts_in_share(const VitriJudge *judge, const VitriJudgedMove *move)
{
    const VitriJudgedPerson *facts = &judge->people[move->person];
    return judge->roster->posts[move->from].unit != judge->roster->posts[move->to].unit && facts->pin < 0 &&
           !vitri_date_is_set(facts->displaced_on);
}

/** Holders of the unit itself on 1 January. */
static guint count_holders(const VitriJudge *judge, gint32 unit)
{
    VitriRun run = judge->roster->unit_posts[unit];
    guint n = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        n += vitri_judge_count(judge, judge->roster, (gint32)judge->roster->unit_post_list[i], judge->first, FALSE);
    return n;
}

static void check_shares(VitriJudge *judge)
{
    gint32 percent = judge->vcase->policy->unit_share_percent;
    g_autofree guint *departures = g_new0(guint, judge->roster->n_units);
    for (guint i = 0; percent >= 0 && i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        departures[judge->roster->posts[move->from].unit] += counts_in_share(judge, move);
    }
    for (guint32 i = 0; i < judge->roster->n_units; i++) {
        if (departures[i] <= 1)
            continue;
        guint holders = count_holders(judge, (gint32)i);
        guint cap = MAX(1, holders * (guint)percent / 100);
        VitriJudgeSubject about = {.person = -1, .post = -1, .unit = (gint32)i};
        if (departures[i] > cap)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unit-share", about,
                            _("%u people leave '%s' for other units, where %u are allowed (%d%% of %u); let fewer go"),
                            departures[i], vitri_judge_unit_id(judge, (gint32)i), cap, percent, holders);
    }
}

/** Whether a chain is a cycle that never leaves one unit. */
static gboolean is_inner_cycle(const VitriJudge *judge, const VitriJudgedChain *chain)
{
    const VitriJudgedMove *member = vitri_judge_move(judge, (guint)chain->first);
    gint32 unit = judge->roster->posts[member->from].unit;
    for (guint k = 0; chain->cycle && k < chain->n; k++) {
        if (judge->roster->posts[member->from].unit != unit)
            return FALSE;
        member = vitri_judge_move(judge, (guint)member->feeds);
    }
    return chain->cycle;
}

/** Departures by unit and month; a cycle inside one unit counts once. */
static void check_months(VitriJudge *judge)
{
    gint32 cap = judge->vcase->policy->unit_moves_per_month;
    g_autofree gint32 *departures = g_new0(gint32, (gsize)judge->roster->n_units * 12);
    for (guint i = 0; cap >= 0 && i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        const VitriJudgedChain *chain = &g_array_index(judge->chains, VitriJudgedChain, move->chain);
        if (chain->first == (gint32)i || !is_inner_cycle(judge, chain))
            departures[(gsize)judge->roster->posts[move->from].unit * 12 + move->on.month - 1]++;
    }
    for (gsize i = 0; cap >= 0 && i < (gsize)judge->roster->n_units * 12; i++) {
        gint32 unit = (gint32)(i / 12);
        int month = (int)(i % 12) + 1;
        VitriJudgeSubject about = {
            .person = -1, .post = -1, .unit = unit, .on = vitri_date(judge->plan->year, month, 1)};
        if (departures[i] > cap)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unit-moves-per-month", about,
                            _("%d departures from '%s' in month %d, where %d are allowed; spread them over the months"),
                            departures[i], vitri_judge_unit_id(judge, unit), month, cap);
    }
}

/** Whether the plan moves somebody into another unit because a pin says so. */
static gboolean is_by_hand(const VitriJudge *judge, const VitriJudgedPerson *facts)
{
    const VitriJudgedMove *move = facts->move >= 0 ? vitri_judge_move(judge, (guint)facts->move) : NULL;
    return move && facts->pin >= 0 &&
           g_array_index(judge->vcase->decisions->pins, VitriPin, facts->pin).post == move->to &&
           judge->roster->posts[move->from].unit != judge->roster->posts[move->to].unit;
}

/** People placed by hand among all who are to be moved in the year. */
static void check_pinned_share(VitriJudge *judge)
{
    guint by_hand = 0, to_move = 0;
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        const VitriJudgedPerson *facts = &judge->people[i];
        by_hand += is_by_hand(judge, facts);
        to_move += facts->duty.state == VITRI_DUTY_OVERDUE || facts->duty.state == VITRI_DUTY_DUE ||
                   vitri_date_is_set(facts->displaced_on) || facts->requested || facts->pin >= 0;
    }
    guint most = vitri_policy_most_pinned(judge->vcase->policy, to_move);
    VitriJudgeSubject about = {.person = -1, .post = -1, .unit = -1, .on = judge->first};
    if (by_hand > most)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "pinned-share", about,
                        _("%u people are placed by hand, where %u may be (%d%% of %u to be moved); leave the others to "
                          "the planner"),
                        by_hand, most, judge->vcase->policy->pinned_share_percent, to_move);
}

static const VitriJudgedMove *find_move_from(const VitriJudge *judge, gint32 post)
{
    guint n = 0;
    const guint *at = vitri_judge_moves_at(judge, post, FALSE, &n);
    return n ? vitri_judge_move(judge, at[0]) : NULL;
}

static void check_pairs(VitriJudge *judge)
{
    const GArray *pairs = judge->vcase->policy->pairs;
    for (guint i = 0; i < pairs->len; i++) {
        const VitriPair *pair = &g_array_index(pairs, VitriPair, i);
        const VitriJudgedMove *left = find_move_from(judge, pair->left), *right = find_move_from(judge, pair->right);
        if (!left || !right)
            continue;
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "pair-moved", vitri_judge_about(judge, right),
                        _("'%s' and '%s' move in one year, from '%s' and '%s' which the policy keeps as a pair; "
                          "leave one in place"),
                        vitri_judge_person_id(judge, left->person), vitri_judge_person_id(judge, right->person),
                        vitri_judge_post_id(judge, pair->left), vitri_judge_post_id(judge, pair->right));
    }
}

/** A fact that is a plain number; FALSE for any other. */
static gboolean read_number(const VitriFact *fact, gint64 *out_value)
{
    return g_ascii_string_to_signed(fact->value, 10, 0, G_MAXINT64, out_value, NULL);
}

/** Whether a number among the facts is larger in the second evidence. */
static gboolean has_grown(const VitriEvidence *before, const VitriEvidence *after)
{
    for (guint i = 0; i < before->facts->len; i++) {
        const VitriFact *old = &g_array_index(before->facts, VitriFact, i);
        gint64 was = 0, is = 0;
        for (guint k = 0; k < after->facts->len; k++) {
            const VitriFact *new = &g_array_index(after->facts, VitriFact, k);
            if (g_strcmp0(old->field, new->field) == 0 && read_number(old, &was) && read_number(new, &is) && is > was)
                return TRUE;
        }
    }
    return FALSE;
}

/** One standard of one unit on the day of a move. */
static void check_unit(VitriJudge *judge, const VitriStandard *standard, gint32 unit, const VitriJudgedMove *move)
{
    VitriSubject subject = {judge->vcase, -1, -1, -1, unit, move->on, VITRI_OCCASION_UNIT};
    g_autoptr(VitriEvidence) before = vitri_evidence_new();
    g_autoptr(VitriEvidence) after = vitri_evidence_new();
    VitriVerdict was = vitri_check_standard(standard, &subject, before, NULL, NULL);
    subject.vcase = &judge->after_case;
    VitriVerdict is = vitri_check_standard(standard, &subject, after, NULL, NULL);
    gboolean worse = is == VITRI_VERDICT_NOT_MET && (was != VITRI_VERDICT_NOT_MET || has_grown(before, after));
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    about.standard = standard;
    about.unit = unit;
    if (worse)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, standard->tag ? standard->tag : "standard-not-met", about,
                        _("the move of '%s' makes '%s' break '%s'; choose another post or move somebody out that day"),
                        vitri_judge_person_id(judge, move->person), vitri_judge_unit_id(judge, unit), standard->id);
    else if (is == VITRI_VERDICT_UNKNOWN && was == VITRI_VERDICT_MET)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "unknown-at-move", about,
                        _("whether '%s' still meets '%s' after the move of '%s' cannot be told: '%s' is missing"),
                        vitri_judge_unit_id(judge, unit), standard->id, vitri_judge_person_id(judge, move->person),
                        after->missing ? after->missing : "");
}

static gboolean binds_units(const VitriStandard *standard)
{
    return standard->effect == VITRI_EFFECT_REQUIRES && (standard->occasions & VITRI_OCCASION_UNIT) &&
           standard->force == VITRI_FORCE_MUST;
}

/** Each unit of the line upward, once a day: the moves come in the order of days. */
static void check_line(VitriJudge *judge, const VitriStandard *standard, gint32 unit, const VitriJudgedMove *move,
                       GHashTable *done)
{
    for (gint32 at = unit; at >= 0; at = judge->roster->units[at].parent)
        if (g_hash_table_add(done, GINT_TO_POINTER(at + 1)))
            check_unit(judge, standard, at, move);
}

static void check_units(VitriJudge *judge, const VitriStandard *standard)
{
    g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        if (i > 0 && vitri_date_compare(move->on, vitri_judge_move(judge, i - 1)->on) != 0)
            g_hash_table_remove_all(done);
        check_line(judge, standard, judge->roster->posts[move->to].unit, move, done);
        check_line(judge, standard, judge->roster->posts[move->from].unit, move, done);
    }
}

/** What is broken today without the plan's doing. */
static void check_today(VitriJudge *judge, const VitriStandard *standard)
{
    VitriSubject subject = {judge->vcase, -1, -1, -1, -1, judge->reference, VITRI_OCCASION_UNIT};
    for (guint32 i = 0; i < judge->roster->n_units; i++) {
        subject.unit = (gint32)i;
        if (!vitri_period_contains(judge->roster->units[i].period, judge->reference) ||
            vitri_check_standard(standard, &subject, NULL, NULL, NULL) != VITRI_VERDICT_NOT_MET)
            continue;
        VitriJudgeSubject about = {
            .person = -1, .post = -1, .unit = (gint32)i, .on = judge->reference, .standard = standard};
        vitri_judge_say(judge, VITRI_SEVERITY_WARNING, standard->tag ? standard->tag : "standard-not-met", about,
                        _("'%s' breaks '%s' today without the plan's doing"), vitri_judge_unit_id(judge, (gint32)i),
                        standard->id);
    }
}

void vitri_judge_check_limits(VitriJudge *judge)
{
    check_shares(judge);
    check_months(judge);
    check_pairs(judge);
    check_pinned_share(judge);
    for (guint i = 0; i < judge->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(judge->vcase->standards, i);
        if (!binds_units(standard))
            continue;
        check_units(judge, standard);
        check_today(judge, standard);
    }
}
