#ifndef VITRI_VERIFY_H
#define VITRI_VERIFY_H

#include "vitri/fault.h"
#include "vitri/plan.h"

/** What is wrong with a plan, or what of today it leaves as it is. Indexes -1 where it names none. */
typedef struct {
    const char *tag; /**< of the table of tags */
    VitriSeverity
        severity; /**< error: a breach; warning: a breach of today that is not enlarged, another roster hash */
    const VitriStandard *standard; /**< borrowed; NULL for a rule of the policy or of the plan's own form */
    gint32 person, post, unit;
    VitriDate on;
    char *text; /**< one sentence in the language of the messages */
    guint line; /**< in the plan's file, 0 if made in memory */
} VitriJudgement;

/** The judge's answer. */
typedef struct {
    GPtrArray *items;                 /**< of VitriJudgement*, by severity (errors first), tag, person, post */
    gint64 levels[VITRI_LEVEL_COUNT]; /**< recomputed from roster and plan alone */
} VitriVerification;

/**
 * Judges any plan, its own or one made by hand: hard rules of contract section 5 day by day, accounting for everybody,
 * the reasons of those who stay, the levels of section 6 against those stated. Shares no code with the planner below
 * the rules.
 */
VitriVerification *vitri_verify(const VitriPlan *plan);

/** Number of items of at least that severity. */
guint vitri_verification_count(const VitriVerification *verification, VitriSeverity at_least);

void vitri_verification_free(VitriVerification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriVerification, vitri_verification_free)

#endif
