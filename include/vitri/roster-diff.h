#ifndef VITRI_ROSTER_DIFF_H
#define VITRI_ROSTER_DIFF_H

#include "vitri/roster.h"

/**
 * What changed between two rosters of one body. Units, positions, posts, people and orders are the same by id; the
 * facts of a person are paired by what they are about (a tenure by post and kind, a rating by year, …), the exactly
 * equal ones first, then those that begin alike, then the rest in order.
 */

typedef enum {
    VITRI_VALUE_TEXT,
    VITRI_VALUE_DATE,
    VITRI_VALUE_NUMBER,
    VITRI_VALUE_CODE, /**< a code of the jurisdiction's list `list` */
    VITRI_VALUE_WORD, /**< one of the format's own words: male, leadership, … */
    VITRI_VALUE_UNIT, /**< this and the next three: an id */
    VITRI_VALUE_POSITION,
    VITRI_VALUE_POST,
    VITRI_VALUE_PERSON,
} VitriValueKind;

/** One attribute of a fact. Strings are borrowed from the roster. */
typedef struct {
    VitriValueKind kind;
    gboolean set;
    const char *list; /**< of CODE */
    const char *text; /**< of all but DATE and NUMBER */
    VitriDate date;
    gint64 number;
} VitriValue;

/** Whose change it is. */
typedef enum {
    VITRI_CHANGE_OF_UNIT,
    VITRI_CHANGE_OF_POSITION,
    VITRI_CHANGE_OF_POST,
    VITRI_CHANGE_OF_ORDER,
    VITRI_CHANGE_OF_PERSON,
} VitriChangeOf;

/** What changed: itself, or one fact of a person. */
typedef enum {
    VITRI_FACT_SELF,      /**< the unit, position, post, order or person; of a person: name, sex, birth, … */
    VITRI_FACT_POST_HELD, /**< the post held on the day of each roster */
    VITRI_FACT_TENURE,
    VITRI_FACT_STEP,
    VITRI_FACT_RANK,
    VITRI_FACT_QUALIFICATION,
    VITRI_FACT_RATING,
    VITRI_FACT_DISCIPLINE,
    VITRI_FACT_CIRCUMSTANCE,
    VITRI_FACT_SUCCESSION,
    VITRI_FACT_KIN, /**< where it is stated; what the other side is thought to hold is not told again */
    VITRI_FACT_LEAVES,
    VITRI_FACT_WISH,
    VITRI_FACT_BURDEN,
    VITRI_FACT_RECRUITMENT,
} VitriFactKind;

typedef enum {
    VITRI_CHANGE_ADDED,
    VITRI_CHANGE_GONE,
    VITRI_CHANGE_OPENED, /**< of a tenure: added, and not over by the day of the later roster */
    VITRI_CHANGE_CLOSED, /**< of what has a period: its end is stated now and was not before */
    VITRI_CHANGE_CHANGED,
} VitriChangeKind;

/** An attribute before and after; `name` as in a roster file. */
typedef struct {
    const char *name;
    VitriValue before, after;
} VitriFieldChange;

typedef struct {
    VitriChangeOf of;
    VitriFactKind fact;
    VitriChangeKind kind;
    gint32 before, after; /**< whose: its index in the earlier and the later roster; -1: not there */
    guint n_key;          /**< so many fields come first that say which fact it is and did not change */
    GArray *fields;       /**< of VitriFieldChange: the key, then what differs; all of what was added or is gone */
} VitriRosterChange;

typedef struct {
    const VitriRoster *before, *after;
    GPtrArray *items; /**< of VitriRosterChange*: by `of`, id, fact */
    GStringChunk *strings;
} VitriRosterDiff;

/**
 * Compares two rosters, both of which outlive the result and have an as-of known to the day. Of people only one roster
 * has, the person and the post held are told, not each fact. Files, lines and order play no part. Cost: linear, but
 * quadratic in the facts of one kind of one person. Caller frees with vitri_roster_diff_free.
 */
VitriRosterDiff *vitri_roster_diff_new(const VitriRoster *before, const VitriRoster *after);
void vitri_roster_diff_free(VitriRosterDiff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriRosterDiff, vitri_roster_diff_free)

/**
 * For each tenure of a person of the earlier roster, in order, the index in the later roster's `tenures` of the one
 * that stands for it (of gint32); -1 where none does. No tenure stands for two. Caller unrefs.
 */
GArray *vitri_roster_diff_tenures(const VitriRoster *before, gint32 old_person, const VitriRoster *after,
                                  gint32 new_person);

/** Whether what was said of a day still holds: equal, or one of the two known less exactly, or nothing was said. */
gboolean vitri_roster_diff_agrees(VitriDate before, VitriDate after);

/** Whether two values are the same; two that are not set are. */
gboolean vitri_value_equal(const VitriValue *left, const VitriValue *right);

/** As a roster file writes it; NULL if it is not set. Caller frees. */
char *vitri_value_to_string(const VitriValue *value);

/** Id and name (title of a position; what an order says; NULL of a post) of what a change is about, in the later roster
 * where that has it. */
const char *vitri_roster_change_id(const VitriRosterDiff *diff, const VitriRosterChange *change);
const char *vitri_roster_change_name(const VitriRosterDiff *diff, const VitriRosterChange *change);

/** The unit of a change: of a post its own, of a person that of the post held in the later roster, else in the
 * earlier; NULL if there is none. */
const VitriUnit *vitri_roster_change_unit(const VitriRosterDiff *diff, const VitriRosterChange *change);

/** Names as they stand in results: "person"; "tenure" ("person" of a person itself); "closed". */
const char *vitri_change_of_name(VitriChangeOf of);
const char *vitri_change_fact_name(const VitriRosterChange *change);
const char *vitri_change_kind_name(VitriChangeKind kind);

#endif
