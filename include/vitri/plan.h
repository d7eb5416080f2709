#ifndef VITRI_PLAN_H
#define VITRI_PLAN_H

#include "vitri/case.h"

/** A rotation plan as it stands in a file (contract, section 3, plan). */

typedef enum {
    VITRI_MOVE_OVERDUE,
    VITRI_MOVE_DUE,
    VITRI_MOVE_DISPLACED,
    VITRI_MOVE_REQUESTED,
    VITRI_MOVE_PINNED,
    VITRI_MOVE_ENABLING,
    VITRI_MOVE_UNSTATED, /**< a hand-made plan */
} VitriMoveReason;

typedef enum {
    VITRI_STAY_NOT_DUE,
    VITRI_STAY_DEFERRED,
    VITRI_STAY_EXEMPT,
    VITRI_STAY_PINNED,
    VITRI_STAY_SINGLE,
    VITRI_STAY_OWN_LIMIT,
    VITRI_STAY_NO_DESTINATION,
    VITRI_STAY_NO_MONTH,
    VITRI_STAY_UNKNOWN,
    VITRI_STAY_UNSTATED,
} VitriStayReason;

typedef enum { VITRI_LEVEL_COUNT = 8 } VitriLevelCount;

/** overdue-unmoved, due-unmoved, uncovered, disturbed, burden, lot, late-months, uneven. */
typedef struct {
    gint64 value, bound;
    gboolean has_bound;
} VitriLevelValue;

typedef struct {
    gint32 person, from, to; /**< from -1: not stated */
    VitriDate on;
    char *chain; /**< id; NULL in a hand-made plan */
    VitriMoveReason reason;
    /* What became of it, where the agency says so. */
    char *decision, *not_done; /**< number of the decision; why it was not carried out; NULL where not stated */
    VitriDate decided_on, noticed_on, effective_on, handed_over_on, closed_on;
    guint line;
} VitriMove;

/** How far a move has come. */
typedef enum {
    VITRI_MOVE_PLANNED,
    VITRI_MOVE_DECIDED,
    VITRI_MOVE_EFFECTIVE,
    VITRI_MOVE_HANDED_OVER,
    VITRI_MOVE_CLOSED,
    VITRI_MOVE_NOT_DONE, /**< a reason is given why it is not carried out */
} VitriMoveState;

/** A standard that closed that many places. */
typedef struct {
    char *standard;
    gint32 places;
} VitriBlock;

/** A course that alone would open that many places. */
typedef struct {
    char *kind, *level, *field; /**< level and field NULL where none is asked for */
    gint32 places;
} VitriCourse;

typedef struct {
    gint32 person, post; /**< post -1: not stated */
    gboolean unplaced;   /**< <unplaced> instead of <stay> */
    VitriStayReason reason;
    char *standard, *ground, *missing, *limit; /**< NULL where not stated */
    char *evidence;                            /**< of the ground of a deferral; NULL where not stated */
    VitriDate until, again_on;
    GArray *blocks;           /**< of VitriBlock, by standard; NULL if none */
    GArray *opens;            /**< of VitriCourse, most places first; NULL if none */
    gint32 profession_places; /**< posts of the profession in the roster, for no-destination and unplaced; -1: not
                                 stated */
    gint32 held_places;       /**< of these, open to the person but full of people who are not moved; 0: none */
    gint32 closed_places;     /**< of these, closed by no standard but by a decision, or a move in form only */
    GArray *competing_people; /**< of gint32 person, ascending; NULL if none */
    GArray *competing_places; /**< of gint32 post, ascending; NULL if none */
    guint line;
} VitriStay;

typedef struct {
    char *id;
    gboolean cycle;
    VitriDate on;
    char *starts; /**< vacancy, leaver, new-post; NULL for a cycle */
    gint32 ends;  /**< post left empty; -1 */
    guint line;
} VitriChain;

/** Something of today that the plan does not enlarge: plan/breach. */
typedef struct {
    char *standard, *tag;
    gint32 person, post, unit;
} VitriBreach;

/** The parts that the law asks of a plan (Law 36/2018, art. 26.2). */
typedef enum {
    VITRI_SECTION_PURPOSE,
    VITRI_SECTION_REQUIREMENTS,
    VITRI_SECTION_CASES,
    VITRI_SECTION_TIME,
    VITRI_SECTION_RIGHTS,
    VITRI_SECTION_MEASURES,
} VitriSectionKind;

/** How the plan was issued; line 0: not stated. */
typedef struct {
    VitriDate on;
    char *number, *by;
    guint line;
} VitriIssue;

/** How it was made public; line 0: not stated. */
typedef struct {
    VitriDate on;
    char *place, *proof;
    guint line;
} VitriPublication;

/** A part of the plan as a document. */
typedef struct {
    VitriSectionKind kind;
    char *title; /**< NULL where not stated */
    guint line;
} VitriSection;

typedef struct {
    VitriCase *vcase; /**< a reference */
    gint32 year;
    VitriDate on; /**< the day that it was judged on, as the file states it; unset: not stated */
    VitriFamily family;
    gboolean optimal;
    gboolean own; /**< made by the planner (has levels); FALSE for a hand-made one */
    guint64 seed;
    char *generator;
    GPtrArray *inputs; /**< of VitriInput*: as the file states them */
    VitriLevelValue levels[VITRI_LEVEL_COUNT];
    guint n_levels;   /**< 8, or 0 where a hand-made plan states none */
    GArray *moves;    /**< of VitriMove, by person */
    GArray *stays;    /**< of VitriStay, by person */
    GArray *chains;   /**< of VitriChain, by number */
    GArray *breaches; /**< of VitriBreach */
    VitriIssue issued;
    VitriPublication publication;
    GArray *sections; /**< of VitriSection, in the order of the file */
    gboolean sorted;  /**< set by vitri_plan_sort, cleared by an append */
} VitriPlan;

VitriPlan *vitri_plan_new(VitriCase *vcase);
void vitri_plan_free(VitriPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPlan, vitri_plan_free)

/** Appends an empty move, stay or chain to be filled; the pointer lives until the next append. */
VitriMove *vitri_plan_add_move(VitriPlan *plan);
VitriStay *vitri_plan_add_stay(VitriPlan *plan);
VitriChain *vitri_plan_add_chain(VitriPlan *plan);

/** Says that a standard closed that many places to somebody who stays; the name is copied. */
void vitri_stay_add_block(VitriStay *stay, const char *standard, gint32 places);

/** Says that one course alone would open that many places to somebody who stays; the texts are copied. */
void vitri_stay_add_course(VitriStay *stay, const char *kind, const char *level, const char *field, gint32 places);

/** Brings moves, stays, chains and breaches into the order of output. Call it once the plan is complete. */
void vitri_plan_sort(VitriPlan *plan);

/** The move / stay of a person, NULL if there is none. */
const VitriMove *vitri_plan_find_move(const VitriPlan *plan, gint32 person);
const VitriStay *vitri_plan_find_stay(const VitriPlan *plan, gint32 person);

/** By what the move states, on a full day; what is dated later has not happened yet, a decision without a day has. */
VitriMoveState vitri_move_state(const VitriMove *move, VitriDate on);

/** Names as in files; level names are in the order of the objective. */
const char *vitri_move_state_name(VitriMoveState state);
const char *vitri_move_reason_name(VitriMoveReason reason);
const char *vitri_stay_reason_name(VitriStayReason reason);
const char *vitri_level_name(guint level);
const char *vitri_family_name(VitriFamily family);
const char *vitri_section_name(VitriSectionKind kind);
gboolean vitri_move_reason_parse(const char *name, VitriMoveReason *out_reason);
gboolean vitri_stay_reason_parse(const char *name, VitriStayReason *out_reason);
gboolean vitri_section_parse(const char *name, VitriSectionKind *out_kind);

#endif
