#ifndef VITRI_KIND_H
#define VITRI_KIND_H

#include "vitri/finding.h"

/**
 * The closed vocabulary of requirements: one kind, one file src/rules/kind-<name>.c, one row of a generated table.
 * A kind knows nothing of any country: codes, months and levels come from the data as parameters.
 */

/** What is judged. Indexes into vcase->roster, -1 where there is none. */
typedef struct {
    const VitriCase *vcase;
    gint32 person;
    gint32 post;   /**< the post judged: held, or the destination */
    gint32 origin; /**< the post left for it; -1 if none */
    gint32 unit;   /**< the unit judged (scope unit) */
    VitriDate on;  /**< full */
    VitriOccasion occasion;
    VitriDate started; /**< full: the procedure began; unset: as `on`. See VitriStandard.by_procedure */
} VitriSubject;

typedef struct VitriSpells VitriSpells; /* spells.h */

typedef enum {
    VITRI_SCOPE_POSTING,  /**< one person in one post on a day */
    VITRI_SCOPE_SEQUENCE, /**< looks back over a person's tenures */
    VITRI_SCOPE_UNIT,     /**< all who are in a unit on a day */
    VITRI_SCOPE_PLACE,    /**< a post or a unit alone, whoever is there: the selectors of places */
} VitriScope;

/** What a person who does not meet a requirement can wait or ask for. */
typedef enum {
    VITRI_BRINGS_NOTHING,     /**< nothing that could be named: it lies in the post, or in the past */
    VITRI_BRINGS_TIME,        /**< months in service, an age, the end of a bar */
    VITRI_BRINGS_COURSE,      /**< a degree or certificate */
    VITRI_BRINGS_EXAMINATION, /**< a higher rank */
    VITRI_BRINGS_RATING,
    VITRI_BRINGS_DECISION, /**< of the competent authority */
    VITRI_BRINGS_VACANCY,  /**< a place that falls free: the unit has as many as it may */
    VITRI_BRINGS_RECORD,   /**< of no kind: a fact that the roster lacks (need.h) */
} VitriBrings;

/** An attribute as it stands in the rule data. */
typedef struct {
    const char *name, *value;
} VitriKindAttribute;

/** How the value of an attribute is read. */
typedef enum {
    VITRI_FIELD_NUMBER,   /**< gint32 of 0..12000; absent: `fallback` */
    VITRI_FIELD_FLAG,     /**< gint32: yes is 1, no is 0; absent: `fallback` */
    VITRI_FIELD_CHOICE,   /**< gint32: index into `choices`; absent: `fallback` */
    VITRI_FIELD_WORD,     /**< const char *; absent: NULL */
    VITRI_FIELD_WORDS,    /**< const char *const *: space-separated, NULL-terminated; absent: NULL */
    VITRI_FIELD_PATTERNS, /**< as WORDS; a word that ends in * stands for all codes that begin so */
} VitriFieldType;

/** An attribute that a kind knows. */
typedef struct {
    const char *name;
    VitriFieldType type;
    gsize offset;     /**< of the member in the data of the kind */
    const char *list; /**< code list that words must be in; NULL: any word */
    gboolean required;
    gint32 fallback;
    const char *const *choices; /**< NULL-terminated, for CHOICE */
    gint8 sense; /**< 1: a greater value (a higher code) asks more of the subject; -1: asks less; 0: it names a thing */
    gint8 step;  /**< the step by which examples must hold a number (data-check.h); 0: one */
    gboolean apart; /**< tells dates or limits to others and never turns the verdict */
} VitriField;

/** The attributes as they stand in the rule data: first member of the data of every kind. */
typedef struct {
    guint n;
    const VitriKindAttribute *items;
} VitriParameters;

struct VitriKind {
    const char *name;
    VitriScope scope;
    gboolean dated;    /**< the verdict may change with the day, where the post left is given; whatever stands inside */
    gboolean certain;  /**< of itself never unknown: it needs no fact that a roster may lack */
    gboolean selects;  /**< a selector: each attribute names the set in which one fact of the subject must lie */
    gboolean children; /**< takes requirements inside (all-of, any-of, not) */
    VitriBrings brings;       /**< where it is not met and no day is known on which it will be */
    const char *inside;       /**< the only kind that it may stand in (band: deputies); NULL: anywhere */
    const VitriField *fields; /**< attributes it knows */
    guint n_fields;
    gsize size; /**< of its data, which begin with VitriParameters; one block, strings and all */
    /** What the fields cannot say about the data read; FALSE sets a GError with one line. NULL: nothing. */
    gboolean (*settle)(gpointer data, const VitriCodes *codes, GError **error);
    void (*free)(gpointer data); /**< NULL: g_free */
    /** The verdict on subject->on; evidence may be NULL. */
    VitriVerdict (*check)(const VitriRequirement *requirement, const VitriSubject *subject, VitriEvidence *evidence);
    /** How the months add up that `check` compares with its bound; FALSE: there is nothing to count. NULL: the kind
     * counts none. */
    gboolean (*spells)(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                       VitriEvidence *evidence);
    /** Appends (VitriDate, full) the days in (from, until) on which the verdict may turn; NULL: never. */
    void (*turns)(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within, GArray *days);
};

/** The data of a requirement from its attributes, codes checked against `codes`; a wrong value is a GError with one
 * line. */
gpointer vitri_kind_parse(const VitriKind *kind, const VitriKindAttribute *attributes, guint n, const VitriCodes *codes,
                          GError **error);

/** A parameter as the rule data state it ("months": "60"); NULL where it is absent. Borrowed. */
const char *vitri_requirement_parameter(const VitriRequirement *requirement, const char *name);

/** The first requirement of that kind in the tree, depth first; NULL if there is none. */
const VitriRequirement *vitri_requirement_find(const VitriRequirement *requirement, const char *kind);

/** The kind of that name, NULL if there is none; and all of them, sorted by name. */
const VitriKind *vitri_kind_find(const char *name);
const VitriKind *const *vitri_kind_all(guint *out_n);

/** Dispatch. A NULL requirement is met. Evidence gets the parameters, the facts and, where unknown, the first field
 * missing. */
VitriVerdict vitri_requirement_check(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence);

/**
 * One clause in "vi" or "en": "political theory: intermediate or higher", by the texts of the code list `requirement`
 * of the jurisdiction; the name and the parameters where it has none. Caller frees.
 */
char *vitri_requirement_describe(const VitriRequirement *requirement, const VitriCase *vcase, const char *language);

/** Whether anything in the tree is dated. */
gboolean vitri_requirement_is_dated(const VitriRequirement *requirement);

/** A half-open period with one verdict. */
typedef struct {
    VitriPeriod period;
    VitriVerdict verdict;
} VitriWindow;

/** The verdicts over a period of full days: windows in order, neighbours with different verdicts. Caller frees the
 * array. */
GArray *vitri_requirement_windows(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within);

/**
 * The first full day on or after `from` on which the requirement is not `not-met`; unset if that never comes within
 * 20 years. The end of a ground of deferral, the day a waiting time is over.
 */
VitriDate vitri_requirement_ends_on(const VitriRequirement *requirement, const VitriSubject *subject, VitriDate from);

#endif
