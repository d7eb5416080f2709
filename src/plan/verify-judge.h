#ifndef VITRI_VERIFY_JUDGE_H
#define VITRI_VERIFY_JUDGE_H

#include "vitri/rotation.h"
#include "vitri/verify.h"

/**
 * What the judge knows of one plan while judging it; private to src/plan/verify*.c. Nothing here is known to, or taken
 * from, the planner: facts come from the roster through the rules, moves and stays from the plan alone.
 */

/** A person as the year finds them. */
typedef struct {
    VitriDuty duty;         /**< as the rules say; NONE where no post of the family is held */
    gint32 home;            /**< post held on the reference day, -1 if none or out of service */
    VitriDate out;          /**< first day out of service; unset: not known */
    VitriDate displaced_on; /**< first day on which the post held is gone; unset: it lasts the year */
    gboolean goes_anyway;   /**< holds another post, or none, at the end of the year without the plan's doing */
    gint32 move, stay;      /**< index into judge->moves (-1) and plan->stays (-1) */
    gint32 pin;             /**< index into decisions->pins, -1 */
    gboolean requested;
} VitriJudgedPerson;

/** A move that can be carried out at all: somebody, from one post to another that the roster knows, on a day of the
 * year. */
typedef struct {
    gint32 stated; /**< index into plan->moves */
    gint32 person, from, to;
    VitriDate on;
    VitriMoveReason reason; /**< worked out, never the stated one; never UNSTATED */
    gint32 needs;           /**< index of the move whose place this one needs, -1: none */
    gint32 feeds;           /**< index of the move that needs the place this one leaves, -1: none */
    gint32 chain;           /**< index into judge->chains */
} VitriJudgedMove;

/** Moves linked by places, as occupancy shows. */
typedef struct {
    gint32 first; /**< index of the move that takes the open place; of the smallest person in a cycle */
    guint n;
    gboolean cycle;
} VitriJudgedChain;

typedef struct {
    const VitriPlan *plan;
    const VitriCase *vcase;
    const VitriRoster *roster;
    VitriDate first, last;      /**< 1 January and 31 December of the year */
    VitriDate reference;        /**< 1 January, or the day judged where that is later */
    VitriJudgedPerson *people;  /**< one a person of the roster */
    GArray *moves;              /**< of VitriJudgedMove, by (on, person) */
    guint *coming, *leaving;    /**< all move indexes by (post moved to, index); by (post left, index) */
    GArray *chains;             /**< of VitriJudgedChain, by their first move */
    VitriCase after_case;       /**< the case with `after` as its roster: never counted, never freed as a case */
    VitriRoster *after;         /**< the roster with the moves carried out */
    VitriVerification *verdict; /**< what is being written */
} VitriJudge;

static inline VitriJudgedMove *vitri_judge_move(const VitriJudge *judge, guint i)
{
    return &g_array_index(judge->moves, VitriJudgedMove, i);
}

static inline const VitriMove *vitri_judge_stated(const VitriJudge *judge, const VitriJudgedMove *move)
{
    return &g_array_index(judge->plan->moves, VitriMove, move->stated);
}

/** verify-facts.c: the facts of everybody (all but moves and chains). */
void vitri_judge_read_facts(VitriJudge *judge);

/** Day on which a post ceases to be, by its own period and its unit's; unset: never known to. Partial dates widen to
 * their last day. */
VitriDate vitri_judge_post_end(const VitriRoster *roster, gint32 post);

/** Whether a post and its unit exist on a day for certain. */
gboolean vitri_judge_post_exists(const VitriRoster *roster, gint32 post, VitriDate on);

/** Whether a person counts in the rotation of the plan's family: holds a post whose time is bounded. */
gboolean vitri_judge_is_listed(const VitriJudge *judge, gint32 person);

/** Whether the move grants one of the person's requests. */
gboolean vitri_judge_grants_request(const VitriJudge *judge, gint32 person, gint32 to);

/**
 * verify-after.c: a roster with the judged moves carried out, all but those of `except` (-1: of nobody). It borrows
 * everything but tenures from the case's roster; free it with vitri_judge_after_free.
 */
VitriRoster *vitri_judge_after_new(const VitriJudge *judge, gint32 except);
void vitri_judge_after_free(VitriRoster *after);

/** People in a post on a day by one of the two rosters, those out of service apart; with acting holders if `acting`. */
guint vitri_judge_count(const VitriJudge *judge, const VitriRoster *roster, gint32 post, VitriDate on, gboolean acting);

/** Whether one person is among them (as a holder). */
gboolean vitri_judge_holds(const VitriJudge *judge, const VitriRoster *roster, gint32 person, gint32 post,
                           VitriDate on);

/** Required seats of a post that stand empty on a day after the plan; 0 where the post does not exist. */
guint vitri_judge_empty_seats(const VitriJudge *judge, gint32 post, VitriDate on);

/** verify-moves.c: reads the plan's moves into judge->moves and judges each by itself. */
void vitri_judge_read_moves(VitriJudge *judge);

/** Indexes of the moves that come to a post, or leave it: `out_n` of them, ascending. Borrowed. */
const guint *vitri_judge_moves_at(const VitriJudge *judge, gint32 post, gboolean coming, guint *out_n);

void vitri_judge_check_moves(VitriJudge *judge);

/** Whether a prohibition keeps the person from being moved to the post. */
gboolean vitri_judge_forbids(const VitriJudge *judge, const VitriForbid *forbid, gint32 person, gint32 post);

/** verify-destination.c: one person at one post on a day. */
void vitri_judge_check_destination(VitriJudge *judge, const VitriJudgedMove *move);

/** verify-stays.c: reasons of those who stay. */
void vitri_judge_check_stays(VitriJudge *judge);

/** verify-occupancy.c: seats and required seats day by day. */
void vitri_judge_check_occupancy(VitriJudge *judge);

/** verify-chains.c: rebuilds judge->chains from occupancy, then judges them and the labels of the plan. */
void vitri_judge_read_chains(VitriJudge *judge);
void vitri_judge_check_chains(VitriJudge *judge);

/** verify-limits.c: shares and numbers of units, pairs, standards of units. */
void vitri_judge_check_limits(VitriJudge *judge);

/** verify-levels.c: recomputes the levels into judge->verdict and compares the stated ones. */
void vitri_judge_check_levels(VitriJudge *judge);

/** verify-burden.c: level 5 and the lot of level 6. */
gint64 vitri_judge_burden(const VitriJudge *judge);
gint64 vitri_judge_lot(const VitriJudge *judge);

/** What a judgement is about; -1 where it names none. */
typedef struct {
    gint32 person, post, unit;
    VitriDate on;
    const VitriStandard *standard;
    guint line;
} VitriJudgeSubject;

/** verify.c: writes down a judgement. */
void vitri_judge_say(VitriJudge *judge, VitriSeverity severity, const char *tag, VitriJudgeSubject about,
                     const char *format, ...) G_GNUC_PRINTF(5, 6);

/** Subject of a move: who, where to, when, which line. */
VitriJudgeSubject vitri_judge_about(const VitriJudge *judge, const VitriJudgedMove *move);

/** Ids for messages. */
const char *vitri_judge_person_id(const VitriJudge *judge, gint32 person);
const char *vitri_judge_post_id(const VitriJudge *judge, gint32 post);
const char *vitri_judge_unit_id(const VitriJudge *judge, gint32 unit);

#endif
