#ifndef VITRI_ROSTER_H
#define VITRI_ROSTER_H

#include "vitri/date.h"

#include <glib.h>

/**
 * The facts of one or several rosters, as one. Plain data: flat arrays, references by index (-1: none), strings
 * interned in the roster (equal text is the same pointer within it). Filled by io/read-roster, then never changed.
 */

/** Where a fact stands in the user's files. */
typedef struct {
    guint32 line;
    guint16 file; /**< index of VitriRoster.files */
} VitriSource;

typedef enum { VITRI_SEX_UNKNOWN, VITRI_SEX_MALE, VITRI_SEX_FEMALE } VitriSex;
typedef enum { VITRI_REGIME_UNKNOWN, VITRI_REGIME_CIVIL_SERVANT, VITRI_REGIME_PUBLIC_EMPLOYEE } VitriRegime;
typedef enum {
    VITRI_CATEGORY_LEADERSHIP,
    VITRI_CATEGORY_PROFESSIONAL,
    VITRI_CATEGORY_SHARED,
    VITRI_CATEGORY_SUPPORT,
} VitriCategory;
typedef enum {
    VITRI_TENURE_HOLDER,
    VITRI_TENURE_ACTING,
    VITRI_TENURE_CONCURRENT,
    VITRI_TENURE_SECONDED,
} VitriTenureKind;

typedef struct {
    const char *id, *name, *kind;
    const char *place, *province_class; /**< NULL if absent */
    gint32 parent;                      /**< unit, -1 at the top */
    gint32 root;                        /**< topmost unit above it (itself at the top) */
    gint32 *predecessors;               /**< units; n_predecessors of them */
    guint32 n_predecessors;
    VitriPeriod period;
    VitriSource source;
} VitriUnit;

typedef struct {
    const char *id, *title;
    VitriCategory category;
    VitriRegime regime;     /**< UNKNOWN where absent: a civil servant's position (contract: default) */
    const char *level;      /**< of leadership; NULL if absent */
    const char *profession; /**< NULL if absent */
    const char *rank;       /**< NULL if absent */
    const char *rotation;   /**< code of the list; NULL: not listed */
    gint32 rotation_months; /**< the agency's own maximum; 0 if absent */
    VitriSource source;
} VitriPosition;

typedef struct {
    const char *id;
    gint32 unit, position;
    guint32 seats;          /**< at least 1 */
    guint32 required_seats; /**< 0..seats; `required="true"` is all of them */
    const char *duty;       /**< NULL if absent */
    VitriPeriod period;
    VitriSource source;
} VitriPost;

typedef struct {
    gint32 person, post;
    VitriTenureKind kind;
    VitriPeriod period;
    VitriDate probation_until;
    gint32 term_months; /**< 0 if absent */
    const char *decision, *decided_by;
    VitriSource source;
} VitriTenure;

typedef struct {
    const char *code;
    VitriPeriod period;
    VitriSource source;
} VitriRankFact;
typedef struct {
    const char *kind, *level, *field, *evidence;
    VitriDate on, expires;
    VitriSource source;
} VitriQualification;
typedef struct {
    gint32 year;
    const char *level;
    VitriSource source;
} VitriRating;
typedef struct {
    const char *form, *decision;
    VitriPeriod period;
    VitriSource source;
} VitriDiscipline;
typedef struct {
    const char *kind, *evidence;
    VitriPeriod period;
    VitriDate child_born;
    VitriSource source;
} VitriCircumstance;
typedef struct {
    const char *level;
    gint32 post;
    VitriPeriod period;
    VitriSource source;
} VitriSuccession;
/** `relation` of `person` to the owner of the fact; `reversed`: stated by the other side, so read it the other way
 * round. */
typedef struct {
    gint32 person;
    const char *relation;
    gboolean reversed;
    VitriSource source;
} VitriKin;
typedef struct {
    gint32 post, unit;
    gint32 rank;
    VitriSource source;
} VitriWish;
typedef struct {
    gint32 post;
    gint64 cost;
    VitriSource source;
} VitriBurden;

/** A run of items in one of the roster's arrays. */
typedef struct {
    guint32 first, n;
} VitriRun;

typedef struct {
    const char *id, *name;
    VitriSex sex;
    VitriDate born;
    VitriRegime regime;
    const char *residence, *status;
    VitriDate leaves_on;       /**< first day out; unset: no `leaves` */
    const char *leaves_reason; /**< retirement, resignation, transfer */
    VitriRun tenures;          /**< sorted by (earliest from, post) */
    VitriRun ranks, qualifications, ratings, disciplines, circumstances, successions, kin, wishes, burdens;
    VitriSource source;
} VitriPerson;

typedef struct VitriRoster {
    const char *id, *jurisdiction; /**< of the first roster read; jurisdiction NULL if none states one */
    VitriDate as_of;               /**< the latest of the rosters */
    GPtrArray *files;              /**< of char*: names as the user gave them */
    /* Arrays of the structs above, ids sorted ascending (strcmp) for the first four: output order is index order. */
    VitriUnit *units;
    VitriPosition *positions;
    VitriPost *posts;
    VitriPerson *people;
    guint32 n_units, n_positions, n_posts, n_people;
    VitriTenure *tenures;
    guint32 n_tenures;
    VitriRankFact *ranks;
    VitriQualification *qualifications;
    VitriRating *ratings;
    VitriDiscipline *disciplines;
    VitriCircumstance *circumstances;
    VitriSuccession *successions;
    VitriKin *kin;
    VitriWish *wishes;
    VitriBurden *burdens;
    VitriRun *post_tenures;    /**< n_posts runs into post_tenure_list */
    guint32 *post_tenure_list; /**< tenure indexes grouped by post, each group by (earliest from, person) */
    VitriRun *unit_posts;      /**< n_units runs into unit_post_list */
    guint32 *unit_post_list;   /**< post indexes grouped by unit, ascending */
    GHashTable *unit_by_id, *position_by_id, *post_by_id, *person_by_id; /**< id -> GINT_TO_POINTER(index + 1) */
    GStringChunk *strings;
} VitriRoster;

/** An empty roster to be filled by the reader. */
VitriRoster *vitri_roster_new(void);
void vitri_roster_free(VitriRoster *roster);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriRoster, vitri_roster_free)

/** The interned copy of a text (NULL stays NULL). */
const char *vitri_roster_intern(VitriRoster *roster, const char *text);

/** Index by id, -1 if there is none. */
gint32 vitri_roster_find_unit(const VitriRoster *roster, const char *id);
gint32 vitri_roster_find_position(const VitriRoster *roster, const char *id);
gint32 vitri_roster_find_post(const VitriRoster *roster, const char *id);
gint32 vitri_roster_find_person(const VitriRoster *roster, const char *id);

static inline const VitriPosition *vitri_roster_position_of(const VitriRoster *roster, gint32 post)
{
    return &roster->positions[roster->posts[post].position];
}

static inline const VitriUnit *vitri_roster_unit_of(const VitriRoster *roster, gint32 post)
{
    return &roster->units[roster->posts[post].unit];
}

/** Name of the file a fact stands in. */
const char *vitri_roster_file(const VitriRoster *roster, VitriSource source);

/** Whether `later` is `earlier` or follows it through predecessors (renamed, merged): tenure runs on through them. */
gboolean vitri_roster_unit_continues(const VitriRoster *roster, gint32 earlier, gint32 later);

/** Whether `unit` is `above` or lies under it. */
gboolean vitri_roster_unit_is_under(const VitriRoster *roster, gint32 unit, gint32 above);

/**
 * The tenure in which the person holds a post on a full day: kind holder first, then the latest from; -1 if none.
 * Acting, concurrent and seconded tenures are found only if no holder tenure is there and `any_kind`.
 * A tenure whose partial dates leave the day open counts as holding.
 */
gint32 vitri_roster_tenure_on(const VitriRoster *roster, gint32 person, VitriDate on, gboolean any_kind);

/** Number of people who hold the post (kind holder) on a full day and have not left by then. */
guint32 vitri_roster_holders_on(const VitriRoster *roster, gint32 post, VitriDate on);

/** Number of people who hold it, also as acting (for `uncovered`): holder or acting, not left. */
guint32 vitri_roster_covered_on(const VitriRoster *roster, gint32 post, VitriDate on);

/** Authorised seats of the posts of a unit that exist on the day (its establishment; sub-units apart unless `deep`). */
guint32 vitri_roster_headcount(const VitriRoster *roster, gint32 unit, VitriDate on, gboolean deep);

/** Names of the enums as they stand in files. */
const char *vitri_sex_name(VitriSex sex);
const char *vitri_regime_name(VitriRegime regime);
const char *vitri_category_name(VitriCategory category);
const char *vitri_tenure_kind_name(VitriTenureKind kind);

#endif
