#ifndef VITRI_CHECK_H
#define VITRI_CHECK_H

#include "vitri/kind.h"
#include "vitri/progress.h"

/**
 * Judges one standard for one subject: picks the version (vitri_check_version), tests `when` (not met: not-applicable;
 * unknown: unknown), the requirement, and a waiver. With evidence the facts, parameters and the missing field are
 * filled. out_version may be NULL. No version in force: not-applicable.
 */
VitriVerdict vitri_check_standard(const VitriStandard *standard, const VitriSubject *subject, VitriEvidence *evidence,
                                  const VitriVersion **out_version, const VitriWaive **out_waive);

/**
 * The version that binds a subject: the one in force on subject->on, or, where the law lets a procedure end under the
 * rule under which it began (version-by="procedure"), on subject->started. NULL if none.
 */
const VitriVersion *vitri_check_version(const VitriStandard *standard, const VitriSubject *subject);

/**
 * The second verdict: judges the same facts on the same day under the version in force on `today`, and puts verdict,
 * version and day into the finding. `subject` is the one the finding was made for. The first verdict stays as it is.
 */
void vitri_check_today(VitriFinding *finding, const VitriSubject *subject, VitriDate today);

/** The finding of one standard for one subject, with severity and tag by force, verdict and occasion. Caller frees. */
VitriFinding *vitri_check_finding(const VitriStandard *standard, const VitriSubject *subject);

/** Who may decide otherwise on what is not met, in the language of the jurisdiction; NULL where nobody may. */
const char *vitri_check_approver(const VitriFinding *finding, const VitriCase *vcase);

/** What vitri_check_case says of one standard: as vitri_check_finding, but on holding of the standard that sets the
 * period of the post held with the grounds that defer or exempt. Caller frees. */
VitriFinding *vitri_check_alone(const VitriStandard *standard, const VitriSubject *subject);

/** Findings of all standards of an occasion (effect requires) for a subject, appended to `items` (of VitriFinding*),
 * not-applicable ones too. */
void vitri_check_subject(const VitriSubject *subject, GPtrArray *items);

/**
 * `vitri check`: every holder at the post held (occasion holding; sets-period standards of the staff family too,
 * through rotation.h: met, not-met past the maximum, not-applicable with the ground while deferred or exempt), every
 * unit (occasion unit), and one `retirement` finding for everybody. Sorted. Threads: `threads` workers, same result for
 * any number.
 */
VitriFindings *vitri_check_case(VitriCase *vcase, guint threads, const VitriProgress *progress);

#endif
