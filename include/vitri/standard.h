#ifndef VITRI_STANDARD_H
#define VITRI_STANDARD_H

#include "vitri/date.h"

#include <glib.h>

/** Legal rules as data: dated versions of one standard, with citations, requirements and examples (contract, section
 * 1). */

typedef enum { VITRI_FORCE_MUST, VITRI_FORCE_MUST_UNLESS_APPROVED, VITRI_FORCE_SHOULD } VitriForce;

/** Occasions, as bits. */
typedef enum {
    VITRI_OCCASION_HOLDING = 1 << 0,
    VITRI_OCCASION_ROTATION_MOVE = 1 << 1,
    VITRI_OCCASION_APPOINTMENT = 1 << 2,
    VITRI_OCCASION_RE_APPOINTMENT = 1 << 3,
    VITRI_OCCASION_UNIT = 1 << 4,
} VitriOccasion;

/** What a standard does in the planner. All but REQUIRES belong to the occasions holding (sets-period) and
 * rotation-move. */
typedef enum {
    VITRI_EFFECT_REQUIRES,    /**< must be met at the post judged (or by the unit) */
    VITRI_EFFECT_SETS_PERIOD, /**< its max-time / min-time are the bounds of the clock where its `when` is met */
    VITRI_EFFECT_DEFERS,      /**< not-met: a ground of deferral lasts */
    VITRI_EFFECT_EXEMPTS,     /**< not-met: a ground of exemption */
    VITRI_EFFECT_PROTECTS,    /**< not-met: the law protects from transfer; nobody may move this person */
    VITRI_EFFECT_SINGLE,      /**< the citation for a sole specialised post */
} VitriEffect;

typedef enum { VITRI_FAMILY_STAFF, VITRI_FAMILY_LEADERS } VitriFamily;

typedef struct VitriKind VitriKind;

/** One condition with its parameters; a tree through all-of, any-of, not. */
typedef struct VitriRequirement {
    const VitriKind *kind;
    gpointer data;       /**< what kind->parse made of the attributes; freed by kind->free */
    GPtrArray *children; /**< of VitriRequirement*, owned; NULL where the kind takes none */
    guint line;
} VitriRequirement;

typedef struct {
    const char *source;  /**< id in sources.xml */
    const char *locator; /**< "art. 25.2" */
} VitriCitation;

typedef struct {
    char *on, *verdict, *name;  /**< date judged, expected verdict, what it shows */
    char *xml;                  /**< the roster fragment inside, a whole <roster> document */
    char *person, *post, *unit; /**< who is judged, for which post (destination), or which unit; NULL: see data check */
    char *missing;              /**< for unknown: the field that must be named; NULL: any */
    guint line;
} VitriExample;

/** Days on which a standard knowingly has no version: nothing was in force, or the law of the time is not in the data.
 */
typedef struct {
    VitriPeriod period; /**< full days */
    char *reason_vi, *reason_en;
    guint line;
} VitriGap;

typedef struct {
    VitriPeriod period;
    VitriDate confirmed;    /**< the last day on which somebody made sure that the version is in force; unset: never */
    char confidence;        /**< 'A', 'B', 'C', 'M', 'U' of the source study */
    gboolean draft;         /**< off unless --drafts */
    GArray *citations;      /**< of VitriCitation */
    VitriRequirement *when; /**< the standard applies where this is met; NULL: always */
    VitriRequirement *require;             /**< never NULL but for VITRI_EFFECT_SINGLE */
    char *approved_by_vi, *approved_by_en; /**< who may decide otherwise; NULL unless must-unless-approved */
    char *note_vi, *note_en;
    GPtrArray *examples; /**< of VitriExample* */
    guint line;
} VitriVersion;

typedef struct {
    char *id, *title_vi, *title_en;
    char *domain; /**< folder: rotation, appointment, … */
    VitriForce force;
    guint occasions; /**< VitriOccasion bits */
    VitriEffect effect;
    VitriFamily family;
    gboolean by_procedure; /**< the version is that of the day on which the procedure began, not of the day judged */
    char *tag;             /**< of its findings; NULL: standard-not-met */
    char *defect;          /**< code of the inspection that its breach is listed under ("A01"); NULL: none */
    char *ground;          /**< what plan/stay@ground says for a deferral or exemption; NULL otherwise */
    char *replaces;        /**< local: id of the rule of the law that it is held against (data-check.h); NULL: none */
    GPtrArray *versions;   /**< of VitriVersion*, by from */
    GPtrArray *gaps;       /**< of VitriGap*, as they stand in the file */
    char *file;
    guint line;
    gboolean local; /**< from --standards, not from the jurisdiction */
} VitriStandard;

/** A legal source: what a citation names. */
typedef struct {
    char *id, *name_vi, *name_en, *number;
    char *formal_vi; /**< as a Vietnamese document names it among its bases (type, number, day, issuer); NULL */
    char *regime; /**< "civil-servant", "public-employee": whose service it rules as a whole; NULL: not one's alone */
    VitriPeriod period;
} VitriLegalSource;

/** A row of the law that no roster can meet or break (ballots, scores, files): text of the handbook, never judged. */
typedef struct {
    char *id, *domain, *title_vi, *title_en, *text_vi, *text_en;
    char *standard; /**< id of the standard that holds the row in part; NULL: none */
    VitriPeriod period;
    char confidence; /**< as of a version */
    gboolean draft;
    GArray *citations; /**< of VitriCitation */
    guint line;
} VitriNote;

/** An empty array of VitriCitation that owns its texts. */
GArray *vitri_citations_new(void);

VitriStandard *vitri_standard_new(void);
void vitri_standard_free(VitriStandard *standard);
VitriVersion *vitri_version_new(void);
void vitri_version_free(VitriVersion *version);
void vitri_requirement_free(VitriRequirement *requirement);
void vitri_example_free(VitriExample *example);
void vitri_legal_source_free(VitriLegalSource *source);
void vitri_gap_free(VitriGap *gap);
VitriNote *vitri_note_new(void);
void vitri_note_free(VitriNote *note);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriStandard, vitri_standard_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriVersion, vitri_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriRequirement, vitri_requirement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriExample, vitri_example_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriLegalSource, vitri_legal_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriGap, vitri_gap_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriNote, vitri_note_free)

/** The version in force on a full day; NULL if none (drafts count only if `drafts`). */
const VitriVersion *vitri_standard_version_on(const VitriStandard *standard, VitriDate on, gboolean drafts);

/** Names as in files. */
const char *vitri_force_name(VitriForce force);
const char *vitri_occasion_name(VitriOccasion occasion);
const char *vitri_effect_name(VitriEffect effect);

#endif
