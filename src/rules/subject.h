#ifndef VITRI_SUBJECT_H
#define VITRI_SUBJECT_H

#include "vitri/kind.h"

/** What the kinds ask of a subject, and how they speak of what they found. */

static inline const VitriRoster *vitri_subject_roster(const VitriSubject *subject)
{
    return subject->vcase->roster;
}

static inline const VitriPerson *vitri_subject_person(const VitriSubject *subject)
{
    return &subject->vcase->roster->people[subject->person];
}

/** Position of the judged post; NULL where no post is judged. */
const VitriPosition *vitri_subject_position(const VitriSubject *subject);

/** The judged unit, else that of the judged post; -1 if neither. */
gint32 vitri_subject_unit(const VitriSubject *subject);

/**
 * The post that the person holds: the judged one on holding and re-appointment, else the one left, else the one held as
 * holder on the day (on appointment not the judged one itself); -1 if none.
 */
gint32 vitri_subject_held(const VitriSubject *subject);

/** The tenure of that kind at a post on the day, a certain one before a doubtful one, the latest first; -1 if none. */
gint32 vitri_subject_tenure(const VitriSubject *subject, gint32 post, VitriTenureKind kind);

/** Place of a code in its list; FALSE where it has none. */
gboolean vitri_subject_order(const VitriSubject *subject, const char *list, const char *code, int *out_order);

/** Salary class of a rank as a number; FALSE where the codes give none. */
gboolean vitri_subject_grade(const VitriSubject *subject, const char *rank, int *out_grade);

/**
 * The rank facts that may hold on the day: the one that is certain (-1: none) and one that would replace it if a date
 * known in part fell so (-1: none). Indexes into roster->ranks.
 */
void vitri_subject_rank(const VitriSubject *subject, gint32 *out_certain, gint32 *out_possible);

/** MET if certain, NOT_MET if not even possible, else UNKNOWN. */
VitriVerdict vitri_subject_verdict(gboolean certain, gboolean possible);

/** UNKNOWN, with the field named ("rating[%d]"); nothing is formatted without evidence. */
VitriVerdict vitri_subject_unknown(VitriEvidence *evidence, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** A fact whose field is formatted ("qualification[%s]/level"); nothing is formatted without evidence. */
void vitri_subject_fact(VitriEvidence *evidence, const char *value, VitriSource source, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/** The same for a date; unset dates are not told. */
void vitri_subject_date(VitriEvidence *evidence, VitriDate value, VitriSource source, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

#endif
