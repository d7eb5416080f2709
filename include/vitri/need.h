#ifndef VITRI_NEED_H
#define VITRI_NEED_H

#include "vitri/kind.h"

/** What somebody lacks for a requirement that is not met, and what could bring it: time, a course, a decision. */

/** One condition that is open. */
typedef struct {
    const VitriRequirement *requirement; /**< borrowed */
    VitriBrings brings;                  /**< by its kind; RECORD where a fact is missing */
    VitriDate turns_on;                  /**< of TIME: the day on which the condition turns; unset: not known */
} VitriNeed;

/**
 * The conditions that must still come for the requirement to be met on the day of the subject, in the order of the
 * tree; of alternatives the one that asks least (a fact, time, a course, an examination, a rating, a decision; in the
 * same case the first). Of VitriNeed, empty where nothing is open; caller frees.
 */
GArray *vitri_need_list(const VitriRequirement *requirement, const VitriSubject *subject);

/** The first later day on which the requirement is met, or does not apply, for certain; unset: none within 20 years. */
VitriDate vitri_need_met_from(const VitriRequirement *requirement, const VitriSubject *subject);

/** Whether the requirement could ever ask for that: some leaf is of the class. */
gboolean vitri_need_may_ask(const VitriRequirement *requirement, VitriBrings brings);

/** What a course leads to: the parameter `kind`, else the kind of the requirement ("political-theory", "degree"). */
const char *vitri_need_kind(const VitriRequirement *requirement);

/** Its level ("intermediate") and field; NULL where none is asked for. */
const char *vitri_need_level(const VitriRequirement *requirement);
const char *vitri_need_field(const VitriRequirement *requirement);

/** The order of courses: kind, level from low to high, field; 0: the same course. */
int vitri_need_compare_courses(const VitriCodes *codes, const VitriRequirement *left, const VitriRequirement *right);

/** "political theory: intermediate", by the code lists in "vi" or "en"; level and field may be NULL. Caller frees. */
char *vitri_need_course_text(const VitriCodes *codes, const char *kind, const char *level, const char *field,
                             const char *language);

/** time, course, examination, rating, decision, vacancy, record, nothing. */
const char *vitri_need_name(VitriBrings brings);

#endif
