/*
 * Seats day by day: nobody sits where no seat is, and no move leaves a filled required seat empty.
 *
 * The roster as it will be is asked on each day on which a post that somebody moves to gains a person, and on each day
 * on which a move leaves a required post; on all other days the count can only fall by itself. A leaver's seat is free
 * on the first day out and not before. Posts that hold too many people today without the plan's doing are warnings.
 * Cost: a walk through the tenures of one post for each move from it or to it.
 */
#include "verify-judge.h"

#include "vitri/message.h"

/** Whether somebody still in the post on the day leaves service later in the year. */
static gboolean waits_for_leaver(const VitriJudge *judge, gint32 post, VitriDate on)
{
    VitriRun run = judge->after->post_tenures[post];
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        gint32 person = judge->after->tenures[judge->after->post_tenure_list[i]].person;
        VitriDate out = judge->people[person].out;
        if (vitri_date_is_set(out) && vitri_date_compare(out, on) > 0 && vitri_date_compare(out, judge->last) <= 0 &&
            vitri_judge_holds(judge, judge->after, person, post, on))
            return TRUE;
    }
    return FALSE;
}

static void say_no_place(VitriJudge *judge, const VitriJudgedMove *move, VitriDate on)
{
    const char *person = vitri_judge_person_id(judge, move->person), *post = vitri_judge_post_id(judge, move->to);
    VitriJudgeSubject about = vitri_judge_about(judge, move);
    g_autofree char *day = vitri_date_to_string(on);
    guint seats = judge->roster->posts[move->to].seats;
    about.on = on;
    if (waits_for_leaver(judge, move->to, on))
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "leaver-still-there", about,
                        _("'%s' comes to '%s' before its leaver is gone on %s; choose a month after the last day"),
                        person, post, day);
    else if (vitri_judge_count(judge, judge->roster, move->to, move->on, FALSE) > seats)
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "no-place", about,
                        _("'%s' comes to '%s', which is over-full and gives no places; choose another post"), person,
                        post);
    else
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "no-place", about,
                        _("'%s' comes to '%s', which has no free seat on %s; choose another post or day"), person, post,
                        day);
}

/** Whether the post has more people than seats on the day: told of the move. */
static gboolean is_crowded(VitriJudge *judge, const VitriJudgedMove *move, VitriDate on)
{
    if (vitri_judge_count(judge, judge->after, move->to, on, FALSE) <= judge->roster->posts[move->to].seats)
        return FALSE;
    say_no_place(judge, move, on);
    return TRUE;
}

/** The days after the last move to a post on which tenures already decided begin there. */
static void check_later_days(VitriJudge *judge, const VitriJudgedMove *move)
{
    VitriRun run = judge->after->post_tenures[move->to];
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriDate from = vitri_date_earliest(judge->after->tenures[judge->after->post_tenure_list[i]].period.from);
        if (vitri_date_is_set(from) && vitri_date_compare(from, move->on) > 0 &&
            vitri_date_compare(from, judge->last) <= 0 && is_crowded(judge, move, from))
            return;
    }
}

/** A post and a day of the year as one key. */
static gpointer make_key(const VitriJudge *judge, gint32 post, VitriDate on)
{
    gint32 day = vitri_date_day_number(on) - vitri_date_day_number(judge->first);
    return GSIZE_TO_POINTER(((gsize)post + 1) * 512 + (gsize)day);
}

/** Posts that somebody moves to, from the last move back: a post and day are told once, of the last who comes. */
static void check_seats(VitriJudge *judge)
{
    g_autoptr(GHashTable) days = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) posts = g_hash_table_new(NULL, NULL);
    for (guint i = judge->moves->len; i-- > 0;) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        gboolean last = g_hash_table_add(posts, GINT_TO_POINTER(move->to + 1));
        if (!g_hash_table_add(days, make_key(judge, move->to, move->on)))
            continue;
        if (!is_crowded(judge, move, move->on) && last)
            check_later_days(judge, move);
    }
}

/** Moves to (or from a seat still held of) a post on a day. */
static guint count_moves(const VitriJudge *judge, gint32 post, VitriDate on, gboolean coming)
{
    guint n = 0, count = 0;
    const guint *at = vitri_judge_moves_at(judge, post, coming, &n);
    for (guint i = 0; i < n; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, at[i]);
        if (vitri_date_compare(move->on, on) == 0)
            count += coming || vitri_judge_holds(judge, judge->roster, move->person, post, on);
    }
    return count;
}

/**
 * A filled required seat that is empty after the moves of the day, and would be filled without the plan: a seat that is
 * empty today may be filled and left again.
 */
static gboolean is_emptied(const VitriJudge *judge, gint32 post, VitriDate on)
{
    guint required = judge->roster->posts[post].required_seats;
    guint today = vitri_judge_count(judge, judge->roster, post, on, TRUE);
    guint after = vitri_judge_count(judge, judge->after, post, on, TRUE);
    guint before = after + count_moves(judge, post, on, FALSE);
    before -= MIN(before, count_moves(judge, post, on, TRUE));
    return MIN(required, after) < MIN(required, MIN(before, today));
}

static void check_required(VitriJudge *judge)
{
    for (guint i = 0; i < judge->moves->len; i++) {
        const VitriJudgedMove *move = vitri_judge_move(judge, i);
        if (judge->roster->posts[move->from].required_seats == 0 ||
            !vitri_judge_post_exists(judge->roster, move->from, move->on))
            continue;
        if (!is_emptied(judge, move->from, move->on))
            continue;
        VitriJudgeSubject about = vitri_judge_about(judge, move);
        about.post = move->from;
        vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "required-seat-emptied", about,
                        _("the move of '%s' leaves a required seat of '%s' empty; let somebody come the same day"),
                        vitri_judge_person_id(judge, move->person), vitri_judge_post_id(judge, move->from));
    }
}

/** Breaches of today: they stand in the plan's list and are no fault of it. */
static void check_today(VitriJudge *judge)
{
    for (guint32 i = 0; i < judge->roster->n_posts; i++) {
        gint32 post = (gint32)i;
        guint people = vitri_judge_count(judge, judge->roster, post, judge->reference, FALSE);
        VitriJudgeSubject about = {.person = -1, .post = post, .unit = -1, .on = judge->reference};
        if (people > judge->roster->posts[i].seats)
            vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "over-full-post", about,
                            _("'%s' has %u people in %u seats without the plan's doing; it gives no places"),
                            vitri_judge_post_id(judge, post), people, judge->roster->posts[i].seats);
    }
}

void vitri_judge_check_occupancy(VitriJudge *judge)
{
    check_seats(judge);
    check_required(judge);
    check_today(judge);
}
