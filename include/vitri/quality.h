#ifndef VITRI_QUALITY_H
#define VITRI_QUALITY_H

#include "vitri/finding.h"

/**
 * How far a roster can be relied on: what is missing of what matters, what looks wrong, and what the gaps cost. Nothing
 * here is a breach of a rule, and nothing is certain: a doubt is for somebody to look at.
 */

typedef enum {
    VITRI_DOUBT_DUPLICATE, /**< two records that may be one person */
    VITRI_DOUBT_DATE,
    VITRI_DOUBT_CAREER,
    VITRI_DOUBT_CODE,
    VITRI_DOUBT_UNIT, /**< what a merger left behind */
    VITRI_N_DOUBTS,
} VitriDoubtGroup;

/**
 * Something to look at. Reasons by group:
 * duplicate: same-id, same-name, diacritics, name-order, one-letter (these four with one birth), same-name-in-unit;
 * date: before-birth, too-young, too-old, future, degree-too-early, expires-before-issue, probation-before-start,
 * after-leaving; career: gap, overlap; code: near-code, unknown-code, spelling; unit: post-in-ended-unit,
 * left-in-ended-unit, parent-ended, predecessor-overlaps, predecessor-open.
 */
typedef struct {
    VitriDoubtGroup group;
    const char *reason;            /**< static */
    gint32 person, other;          /**< -1 where none; `other` is the second person */
    gint32 post, unit, other_unit; /**< likewise */
    gint32 days;                   /**< of a gap or overlap; -1 otherwise */
    guint count;                   /**< of a code: places where it stands; of a post: holders; 0 otherwise */
    char *near;                    /**< of a code: what may be meant; NULL if unknown */
    VitriEvidence *evidence;       /**< facts alone; owned */
} VitriDoubt;

/** What is known of one field, of those for whom it matters. */
typedef struct {
    const VitriQualityField *field;       /**< borrowed from the case */
    guint32 counted, missing;             /**< in the whole roster */
    guint32 *unit_counted, *unit_missing; /**< by unit */
} VitriCompleteness;

/** One place where a missing fact is wanted. */
typedef struct {
    gint32 person, post, unit; /**< -1 where none */
    VitriSource source;        /**< of the element to fill in, or of the person's where it is missing as a whole */
} VitriWantPlace;

/** A missing field and what cannot be judged without it. */
typedef struct {
    char *field;          /**< "qualification[degree]/field"; ids in brackets are left out */
    guint findings;       /**< that are unknown for want of it */
    guint people;         /**< whom they are about */
    GPtrArray *standards; /**< of const VitriStandard*, by id; borrowed from the case */
    GArray *places;       /**< of VitriWantPlace, by person, post, unit */
} VitriWant;

typedef struct {
    VitriCase *vcase;     /**< a reference */
    guint32 people;       /**< in service on the day */
    GArray *completeness; /**< of VitriCompleteness, in the order of the jurisdiction's file */
    GPtrArray *doubts;    /**< of VitriDoubt*, by group, reason, given name (Vietnamese order), id */
    GPtrArray *wants;     /**< of VitriWant*, most findings first, then most people, then by field */
} VitriQuality;

/** Tenths of a percent of `counted` that `missing` is, half away from zero; 0 of nothing. */
static inline guint vitri_quality_permille(guint missing, guint counted)
{
    return counted == 0 ? 0 : (guint)((2000u * (guint64)missing + counted) / (2u * (guint64)counted));
}

/**
 * Looks a roster through on the day of the case. `findings` are those of vitri_check_case on it. Near-linear in people
 * and facts: nobody is compared with everybody.
 */
VitriQuality *vitri_quality(VitriCase *vcase, const VitriFindings *findings);
void vitri_quality_free(VitriQuality *quality);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriQuality, vitri_quality_free)

#endif
