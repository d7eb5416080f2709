#ifndef VITRI_CASE_H
#define VITRI_CASE_H

#include "vitri/calendar.h"
#include "vitri/codes.h"
#include "vitri/decisions.h"
#include "vitri/defect.h"
#include "vitri/done.h"
#include "vitri/office.h"
#include "vitri/policy.h"
#include "vitri/quality-rules.h"
#include "vitri/roster.h"
#include "vitri/standard.h"

/** One row of the retirement table: the age for those who reach it in that year or (last row) later. */
typedef struct {
    gint32 year;
    gint32 male_months, female_months;
} VitriRetirementAge;

/** A file that was read: plan/input. */
typedef struct {
    char *kind;    /**< roster, policy, decisions, plan, standards */
    char *name;    /**< base name of the file, or the id of the standards */
    char *sha256;  /**< of the uncompressed bytes; NULL for standards */
    char *version; /**< of the standards; NULL otherwise */
} VitriInput;

/** All inputs of one run and its date. Filled by io/read-case, then immutable; counted. */
typedef struct VitriCase {
    gint ref_count;
    VitriRoster *roster;
    VitriCodes *codes;
    VitriCalendar *calendar;          /**< of working days; without years where the jurisdiction lists none */
    GPtrArray *standards;             /**< of VitriStandard*, by id */
    GHashTable *standard_by_id;       /**< id -> VitriStandard* */
    GPtrArray *sources;               /**< of VitriLegalSource*, by id */
    GPtrArray *notes;                 /**< of VitriNote*, by id; only where the rule data were read for themselves */
    GArray *retirement;               /**< of VitriRetirementAge, by year */
    guint16 retirement_months;        /**< service ends with one of these months: bit m-1 is month m; 0: with any */
    GPtrArray *defects;               /**< of VitriDefect*, by code; empty where the jurisdiction has no catalogue */
    VitriQualityRules *quality_rules; /**< never NULL; they expect nothing where the jurisdiction states none */
    VitriCitation retirement_citation;
    VitriPolicy *policy;
    VitriDecisions *decisions;
    VitriOffice *office;   /**< who issues documents; NULL: no file says so */
    VitriDoneReport *done; /**< what became of a plan; NULL: no file says so */
    VitriDate on;          /**< the day judged: --on, else the roster's as-of */
    gboolean drafts;
    gboolean examples;       /**< the examples of the standards were read too */
    char *jurisdiction;      /**< "vn" */
    char *language;          /**< of its reports: "vi" */
    char *standards_version; /**< "2026.11" */
    GPtrArray *inputs;       /**< of VitriInput*, by kind and name */
    GBytes *standard_input;  /**< what standard input held, if that was a plan or another result; else NULL */
} VitriCase;

VitriCase *vitri_case_new(void);
VitriCase *vitri_case_ref(VitriCase *vcase);
void vitri_case_unref(VitriCase *vcase);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriCase, vitri_case_unref)

/** By id; NULL if there is none. */
const VitriStandard *vitri_case_find_standard(const VitriCase *vcase, const char *id);
const VitriLegalSource *vitri_case_find_source(const VitriCase *vcase, const char *id);
/** By code; NULL if there is none. */
const VitriDefect *vitri_case_find_defect(const VitriCase *vcase, const char *code);

void vitri_input_free(VitriInput *input);

#endif
