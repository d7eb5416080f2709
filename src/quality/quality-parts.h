#ifndef VITRI_QUALITY_PARTS_H
#define VITRI_QUALITY_PARTS_H

#include "vitri/quality.h"

/** A roster being looked through. */
typedef struct {
    VitriQuality *quality;
    const VitriCase *vcase;
    const VitriRoster *roster;
    gint32 *tenure_of; /**< by person: the tenure held on the day, of any kind; -1 for whoever is not in service */
} VitriQualityWork;

/** The tenure at an index of tenure_of's kind, NULL for -1. */
static inline const VitriTenure *vitri_quality_tenure(const VitriQualityWork *work, gint32 person)
{
    gint32 tenure = work->tenure_of[person];
    return tenure < 0 ? NULL : &work->roster->tenures[tenure];
}

/** Appends a doubt about a person (or -1) without facts yet. It belongs to the result. */
VitriDoubt *vitri_quality_doubt(VitriQualityWork *work, VitriDoubtGroup group, const char *reason, gint32 person);

/* The parts of vitri_quality, each in the file of its name. */
void vitri_completeness_count(VitriQualityWork *work);
void vitri_duplicates_find(VitriQualityWork *work);
void vitri_doubtful_dates_find(VitriQualityWork *work);
void vitri_careers_find(VitriQualityWork *work);
void vitri_spellings_find(VitriQualityWork *work);
void vitri_leftovers_find(VitriQualityWork *work);
void vitri_wants_count(VitriQualityWork *work, const VitriFindings *findings);

void vitri_want_free(VitriWant *want);

/** Two texts of one group that are equal or one slip apart (a letter more, less, other, or two swapped). */
typedef struct {
    guint32 first, second; /**< first < second */
} VitriNearPair;

/**
 * Near pairs among n texts in plain letters, of texts of the same group only. Each text is paired with a few of its
 * neighbours, not with all, so that a name that everybody bears costs no more than others. Sorted. Caller unrefs.
 */
GArray *vitri_near_pairs(const char *const *texts, const guint32 *groups, guint n);

/** Whether two texts differ by one slip; digits are never a slip. Equal texts do not. */
gboolean vitri_near_is_slip(const char *left, const char *right);

#endif
