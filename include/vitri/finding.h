#ifndef VITRI_FINDING_H
#define VITRI_FINDING_H

#include "vitri/case.h"
#include "vitri/fault.h"

typedef enum {
    VITRI_VERDICT_MET,
    VITRI_VERDICT_NOT_MET,
    VITRI_VERDICT_UNKNOWN,
    VITRI_VERDICT_NOT_APPLICABLE,
} VitriVerdict;

/** A fact that the verdict rests on: field of the roster or the plan, its value, where it stands (line 0: nowhere). All
 * strings owned by the evidence. */
typedef struct {
    char *field, *value;
    VitriSource source;
} VitriFact;
typedef struct {
    char *name, *value;
} VitriParameter;

/** What a verdict rests on. */
typedef struct {
    GArray *facts;      /**< of VitriFact */
    GArray *parameters; /**< of VitriParameter */
    char *missing;      /**< the field that is missing; NULL unless unknown */
} VitriEvidence;

VitriEvidence *vitri_evidence_new(void);
void vitri_evidence_free(VitriEvidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriEvidence, vitri_evidence_free)

/** All three take a NULL evidence (then they do nothing): the planner asks for verdicts alone. Texts are copied. */
void vitri_evidence_fact(VitriEvidence *evidence, const char *field, const char *value, VitriSource source);
void vitri_evidence_parameter(VitriEvidence *evidence, const char *name, const char *value);
void vitri_evidence_missing(VitriEvidence *evidence, const char *field);
/** Convenience: a date or a number as the value. */
void vitri_evidence_date(VitriEvidence *evidence, const char *field, VitriDate value, VitriSource source);
void vitri_evidence_number(VitriEvidence *evidence, const char *parameter, gint64 value);

/** One established fact (contract, section 1). Indexes -1 where it does not name one. */
typedef struct {
    gint32 person, post, unit;
    const VitriStandard *standard; /**< borrowed from the case */
    const VitriVersion *version;   /**< borrowed; NULL: no version in force */
    VitriOccasion occasion;
    VitriDate on;
    VitriVerdict verdict;
    VitriSeverity severity;
    const char *tag;         /**< of the table of tags */
    const char *defect;      /**< code of the list of defects ("A01"); NULL. Borrowed */
    VitriDate retires_on;    /**< set where retirement was looked at */
    const VitriWaive *waive; /**< the waiver that turned it; NULL */
    VitriEvidence *evidence; /**< owned */
    /* The same facts under the rule of another day (vitri_check_today). */
    VitriDate today_on; /**< unset: not asked, and the next two say nothing */
    VitriVerdict today;
    const VitriVersion *today_version; /**< borrowed; NULL: no version in force on that day */
} VitriFinding;

typedef struct {
    VitriCase *vcase; /**< a reference */
    GPtrArray *items; /**< of VitriFinding*, sorted by person, post, unit, standard, occasion */
} VitriFindings;

VitriFindings *vitri_findings_new(VitriCase *vcase);
void vitri_findings_free(VitriFindings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriFindings, vitri_findings_free)
void vitri_finding_free(VitriFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriFinding, vitri_finding_free)

/** What the finding cites: its version's citations, else those of its defect; NULL: none. Array of VitriCitation,
 * borrowed from the case. */
const GArray *vitri_finding_citations(const VitriCase *vcase, const VitriFinding *finding);

/** Sorts into the order of output. */
void vitri_findings_sort(VitriFindings *findings);

/** met, not-met, unknown, not-applicable. */
const char *vitri_verdict_name(VitriVerdict verdict);

#endif
