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
    guint16 file; /**< index of VitriRoster.files; VITRI_FILE_OF_PLAN */
} VitriSource;

/** The file of what stands in a plan and in no roster. */
#define VITRI_FILE_OF_PLAN G_MAXUINT16
/** Of what stands in no file. */
#define VITRI_NO_SOURCE ((VitriSource){0, 0})

static inline VitriSource vitri_plan_source(guint line)
{
    return (VitriSource){line, VITRI_FILE_OF_PLAN};
}

static inline gboolean vitri_source_equal(VitriSource left, VitriSource right)
{
    return left.line == right.line && left.file == right.file;
}

typedef enum { VITRI_SEX_UNKNOWN, VITRI_SEX_MALE, VITRI_SEX_FEMALE } VitriSex;
typedef enum { VITRI_REGIME_UNKNOWN, VITRI_REGIME_CIVIL_SERVANT, VITRI_REGIME_PUBLIC_EMPLOYEE } VitriRegime;
typedef enum {
    VITRI_CATEGORY_LEADERSHIP,
    VITRI_CATEGORY_PROFESSIONAL,
    VITRI_CATEGORY_SHARED,
    VITRI_CATEGORY_SUPPORT,
} VitriCategory;
/** Out of which means a post is paid. */
typedef enum {
    VITRI_PAYROLL_UNKNOWN,
    VITRI_PAYROLL_CIVIL_SERVANT,
    VITRI_PAYROLL_PUBLIC_EMPLOYEE,
    VITRI_PAYROLL_CONTRACT,
} VitriPayroll;
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
    gint32 norm; /**< headcount authorised by the superior; 0 if absent */
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
    VitriPayroll payroll;
    VitriPeriod period;
    VitriSource source;
} VitriPost;

/** A run of items in one of the roster's arrays. */
typedef struct {
    guint32 first, n;
} VitriRun;

/** A step of the procedure that led to a tenure. Numbers of people; -1 if absent. */
typedef struct {
    const char *kind; /**< code of the list procedure-step */
    VitriDate on;
    gint32 convened, present, votes; /**< votes: in favour */
    VitriSource source;
} VitriStep;

/** What is on record of how a tenure began and ended; few rosters state it. See vitri_roster_papers. */
typedef struct {
    VitriDate decided_on;
    VitriDate procedure_started; /**< of the procedure that ended in this tenure */
    VitriDate notice_on;         /**< written notice to the person of the end of the term */
    VitriDate handed_over_on;    /**< of the post, when this tenure ended */
    gint32 decider;              /**< person who decided; -1 if absent */
    gint32 paid_by;              /**< unit that pays, where it is not the post's own; -1 if absent */
    const char *act;             /**< how it began: code of the list tenure-act; NULL if absent */
    VitriRun steps;              /**< of the procedure, in the order of the file */
} VitriPapers;

typedef struct {
    gint32 person, post;
    VitriTenureKind kind;
    VitriPeriod period;
    VitriDate probation_until;
    gint32 term_months; /**< 0 if absent */
    guint32 papers;     /**< one more than the index of its papers; 0: none. Read by vitri_roster_papers */
    const char *decision, *decided_by;
    const char *ended; /**< how it ended: code of the list tenure-end; NULL if absent */
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
/** Entry into the service. */
typedef struct {
    VitriDate on;
    gint32 post, position; /**< recruited for; -1 if absent */
    const char *way;       /**< code of the list recruitment-way; NULL if absent */
    const char *decision, *evidence;
    VitriSource source;
} VitriRecruitment;

/** An order of a superior that is to be carried out by a day (element `order`). */
typedef struct {
    const char *id;
    gint32 person, unit, post; /**< whom it is about; -1 if absent */
    const char *what, *by;     /**< by: who gave it; NULL if absent */
    VitriDate issued_on, due, closed_on;
    const char *decision; /**< that carried it out; NULL if absent */
    VitriSource source;
} VitriDirective;

typedef struct {
    const char *id, *name;
    VitriSex sex;
    VitriDate born;
    VitriRegime regime;
    const char *residence, *status;
    VitriDate leaves_on;       /**< first day out; unset: no `leaves` */
    const char *leaves_reason; /**< retirement, resignation, transfer */
    VitriSource leaves_source; /**< of `leaves`; line 0: none */
    VitriRun tenures;          /**< sorted by (earliest from, post) */
    VitriRun ranks, qualifications, ratings, disciplines, circumstances, successions, kin, wishes, burdens,
        recruitments;
    VitriSource source;
} VitriPerson;

typedef struct VitriRoster {
    const char *id, *jurisdiction; /**< of the first roster read; jurisdiction NULL if none states one */
    VitriDate as_of;               /**< the latest of the rosters */
    GPtrArray *files;              /**< of char*: names as the user gave them */
    /* Arrays of the structs above, ids sorted ascending (strcmp) for the first five: output order is index order. */
    VitriUnit *units;
    VitriPosition *positions;
    VitriPost *posts;
    VitriPerson *people;
    VitriDirective *directives;
    guint32 n_units, n_positions, n_posts, n_people, n_directives;
    VitriTenure *tenures;
    guint32 n_tenures;
    VitriPapers *papers;
    VitriStep *steps;
    VitriRankFact *ranks;
    VitriQualification *qualifications;
    VitriRating *ratings;
    VitriDiscipline *disciplines;
    VitriCircumstance *circumstances;
    VitriSuccession *successions;
    VitriKin *kin;
    VitriWish *wishes;
    VitriBurden *burdens;
    VitriRecruitment *recruitments;
    VitriRun *post_tenures;    /**< n_posts runs into post_tenure_list */
    guint32 *post_tenure_list; /**< tenure indexes grouped by post, each group by (earliest from, person) */
    VitriRun *unit_posts;      /**< n_units runs into unit_post_list */
    guint32 *unit_post_list;   /**< post indexes grouped by unit, ascending */
    GHashTable *unit_by_id, *position_by_id, *post_by_id, *person_by_id,
        *directive_by_id;               /**< id -> GINT_TO_POINTER(index + 1) */
    struct VitriProvenance *provenance; /**< rows of workbooks it was made of (provenance.h); NULL: none stated */
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
gint32 vitri_roster_find_directive(const VitriRoster *roster, const char *id);

/** What is on record of a tenure; a record in which everything is absent where there is none. Never NULL. */
const VitriPapers *vitri_roster_papers(const VitriRoster *roster, const VitriTenure *tenure);

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

/** The place of a unit, or of the nearest unit above that states one; NULL. */
const char *vitri_roster_place(const VitriRoster *roster, gint32 unit);

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
const char *vitri_payroll_name(VitriPayroll payroll);
const char *vitri_tenure_kind_name(VitriTenureKind kind);

#endif
