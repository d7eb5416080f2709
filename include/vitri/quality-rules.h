#ifndef VITRI_QUALITY_RULES_H
#define VITRI_QUALITY_RULES_H

#include <glib.h>

/**
 * What a jurisdiction expects of a roster, for `vitri quality`: data/<jurisdiction>/quality.xml. Which fields matter
 * and for whom, and where a date begins to be doubtful. These are no legal rules: nobody breaks anything by them.
 */

/** Whom a field matters for: people in service by the position they hold; of a field of a post or unit, its posts. */
typedef enum {
    VITRI_MATTERS_ALL,
    VITRI_MATTERS_LEADERSHIP,
    VITRI_MATTERS_STAFF,  /**< all but leadership */
    VITRI_MATTERS_LISTED, /**< in listed positions */
    VITRI_MATTERS_LISTED_OR_LEADERSHIP,
} VitriMattersFor;

/** The fields that can be looked up: of people, then of posts, then of units. */
typedef enum {
    VITRI_QUALITY_BORN,                /**< person/born, to the month */
    VITRI_QUALITY_RESIDENCE,           /**< person/residence */
    VITRI_QUALITY_RECRUITED,           /**< recruitment/on */
    VITRI_QUALITY_FROM,                /**< tenure/from of the post held, to the month */
    VITRI_QUALITY_DECISION,            /**< tenure/decision of it */
    VITRI_QUALITY_TERM,                /**< tenure/term-months of it */
    VITRI_QUALITY_RANK,                /**< rank: one that is not over */
    VITRI_QUALITY_RATING,              /**< rating: of the year before the day, or of its own */
    VITRI_QUALITY_QUALIFICATION,       /**< qualification[KIND] */
    VITRI_QUALITY_QUALIFICATION_FIELD, /**< qualification[KIND]/field */
    VITRI_QUALITY_QUALIFICATION_ON,    /**< qualification[KIND]/on */
    VITRI_QUALITY_PROFESSION,          /**< position/profession */
    VITRI_QUALITY_POSITION_RANK,       /**< position/rank */
    VITRI_QUALITY_DUTY,                /**< post/duty */
    VITRI_QUALITY_PLACE,               /**< unit/place, its own or that of a unit above */
    VITRI_N_QUALITY_FIELDS,
} VitriQualityWhat;

typedef struct {
    char *path; /**< as findings name fields: "person/born", "qualification[degree]/field" */
    VitriQualityWhat what;
    char *of; /**< what stands in brackets; NULL if there are none */
    VitriMattersFor matters_for;
} VitriQualityField;

typedef struct {
    gint32 entry_years;  /**< least age on entering service; 0: not looked at, as for all of these */
    gint32 oldest_years; /**< nobody in service is older */
    gint32 degree_years; /**< least age at a degree */
    gint32 gap_days;     /**< longest time between two tenures that is no gap */
    GArray *fields;      /**< of VitriQualityField, in the order of the file */
} VitriQualityRules;

/** Appends a field. FALSE, and nothing appended, if such a path cannot be looked up. */
gboolean vitri_quality_rules_add(VitriQualityRules *rules, const char *path, VitriMattersFor matters_for);

/** Rules that expect nothing. */
VitriQualityRules *vitri_quality_rules_new(void);
void vitri_quality_rules_free(VitriQualityRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriQualityRules, vitri_quality_rules_free)

#endif
