#ifndef VITRI_DUE_H
#define VITRI_DUE_H

#include "vitri/finding.h"
#include "vitri/plan.h"
#include "vitri/working-days.h"

/** What falls due for whom by when, for the years to come (the register of deadlines of an agency). */

typedef enum {
    VITRI_DUE_ROTATION,            /**< the longest time in the post is reached */
    VITRI_DUE_DEFERRAL,            /**< a ground of deferral ends: the person comes up again */
    VITRI_DUE_MOVE,                /**< a move of the plan given takes effect */
    VITRI_DUE_TERM_NOTICE,         /**< the holder is told that the term ends */
    VITRI_DUE_SELF_REPORT,         /**< the holder's report, after the notice */
    VITRI_DUE_CONFERENCE,          /**< conference and vote, after the report */
    VITRI_DUE_TERM_DECISION,       /**< decision on re-appointment or extension */
    VITRI_DUE_TERM_END,            /**< last day of a term */
    VITRI_DUE_RETIREMENT_NOTICE,   /**< written notice of the retirement */
    VITRI_DUE_RETIREMENT_DECISION, /**< decision on it */
    VITRI_DUE_RETIREMENT,          /**< last day in service */
    VITRI_DUE_CERTIFICATE,         /**< last day of a certificate */
    VITRI_DUE_ACTING,              /**< last day that somebody may act in a post, or does */
    VITRI_DUE_SECONDMENT,          /**< last day of a secondment, or that it may last */
    VITRI_DUE_CASE,                /**< last day that something else with a limit may last (a case of discipline) */
    VITRI_DUE_WAITING,             /**< first day without the bar of a discipline */
    VITRI_DUE_ORDER,               /**< an order of a superior is to be carried out */
    VITRI_DUE_KINDS,
} VitriDueKind;

typedef enum {
    VITRI_DUE_OVERDUE, /**< the day has passed and nothing in the roster says that it was done */
    VITRI_DUE_NOW,     /**< within a month of the day judged */
    VITRI_DUE_COMING,
    VITRI_DUE_UNKNOWN, /**< the day cannot be told: `missing` says for want of what */
} VitriDueState;

typedef struct {
    VitriDueKind kind;
    VitriDueState state;
    VitriDate day;                 /**< full: the last day to do it; of DEFERRAL, MOVE and WAITING the first day of what
                                      comes; unset for UNKNOWN */
    gint32 person, post, unit;     /**< -1 where it names none */
    const VitriStandard *standard; /**< borrowed; NULL: it rests on no rule */
    const VitriVersion *version;
    const char *ground;   /**< of a deferral; certificate, circumstance or form of discipline; what an order says:
                             borrowed, as it stands in the data; NULL */
    gint32 to;            /**< of MOVE, and of a ROTATION that the plan carries out: the new post; else -1 */
    VitriDate planned_on; /**< and its day in the plan */
    gboolean extends;     /**< of TERM_DECISION: extension to retirement */
    gboolean on_hold;     /**< of TERM_*: a bar lasts on the day judged, the procedure may not be started */
    VitriCalendarState calendar; /**< that a count of working days rests on; `stated` where none are counted */
    const char *missing;         /**< interned field */
} VitriDueRow;

typedef struct {
    VitriCase *vcase; /**< a reference */
    gint32 years;
    VitriDate until; /**< first day that is no longer looked at */
    GArray *rows;    /**< of VitriDueRow: overdue by day, then by day, then what is unknown; then kind, person, post */
} VitriDue;

enum { VITRI_DUE_MOST_YEARS = 3 };

/**
 * All deadlines from the day of the case for so many years, and whatever is overdue however long ago. `plan` (may be
 * NULL; must outlive the result) tells which rotations are planned and adds its moves that the roster does not show
 * yet. A deadline is closed only by the roster: the notice by its day, a decision by the next tenure, retirement by
 * `leaves`, a certificate by one that lasts longer, an order by `closed-on`.
 */
VitriDue *vitri_due(VitriCase *vcase, const VitriPlan *plan, gint32 years);
void vitri_due_free(VitriDue *due);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDue, vitri_due_free)

/** Rows in a state. */
static inline guint vitri_due_count(const VitriDue *due, VitriDueState state)
{
    guint n = 0;
    for (guint i = 0; i < due->rows->len; i++)
        n += g_array_index(due->rows, VitriDueRow, i).state == state;
    return n;
}

/** As in files. */
static inline const char *vitri_due_kind_name(VitriDueKind kind)
{
    static const char *const names[VITRI_DUE_KINDS] = {
        "rotation",   "deferral",      "move",     "term-notice",       "self-report",
        "conference", "term-decision", "term-end", "retirement-notice", "retirement-decision",
        "retirement", "certificate",   "acting",   "secondment",        "case",
        "waiting",    "order",
    };
    return names[kind];
}

static inline const char *vitri_due_state_name(VitriDueState state)
{
    static const char *const names[] = {"overdue", "due", "coming", "unknown"};
    return names[state];
}

#endif
