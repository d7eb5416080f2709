#ifndef VITRI_QUALIFICATION_H
#define VITRI_QUALIFICATION_H

#include "vitri/kind.h"

/** What must be among somebody's qualifications. */
typedef struct {
    const char *kind;         /**< degree, political-theory, … */
    const char *min;          /**< level of the code list named as the kind; NULL: any level */
    const char *const *field; /**< one of these; NULL: any */
    gboolean valid_on_day;    /**< an expired one does not count */
} VitriQualificationWanted;

/**
 * Met by one record of the kind that is high enough, in the field, already obtained and not expired on the day. No
 * record of the kind: not met, but unknown where the person has no qualification recorded at all.
 */
VitriVerdict vitri_qualification_check(const VitriQualificationWanted *wanted, const VitriSubject *subject,
                                       VitriEvidence *evidence);

/** Days on which records of the kind begin or expire. */
void vitri_qualification_turns(const char *kind, const VitriSubject *subject, VitriPeriod within, GArray *days);

#endif
