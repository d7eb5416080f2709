#ifndef VITRI_ROTATION_GROUND_H
#define VITRI_ROTATION_GROUND_H

#include "vitri/kind.h"

/** Grounds of deferral, protection and exemption of one person, for rotation.c. Private to the rules. */

typedef struct {
    const VitriStandard *standard;
    VitriDate until;     /**< first day without it; unset: open end */
    const char *missing; /**< interned; for an unknown */
} VitriGround;

/** Months of a year by what closes their first day. */
typedef struct {
    guint16 closed;  /**< a ground of deferral or protection lasts */
    guint16 exempt;  /**< inside the exemption */
    guint16 unknown; /**< a needed fact is missing */
    const char *missing;
    const VitriStandard *first; /**< standard that closes the first closed month; NULL */
} VitriGroundMonths;

/** The ground (defers before protects, then by latest end) with that verdict on a day; FALSE: none. */
gboolean vitri_ground_on(const VitriSubject *subject, VitriDate on, VitriVerdict verdict, VitriGround *out_ground);

/** The same for the exemptions. */
gboolean vitri_ground_exempt(const VitriSubject *subject, VitriDate on, VitriVerdict verdict, VitriGround *out_ground);

/** Of the grounds that lasted at any time in [from, to], the one that ends last; leaves `ground` if there is none. */
void vitri_ground_last_begun(const VitriSubject *subject, VitriDate from, VitriDate to, VitriGround *ground);

/** The months of a year. */
VitriGroundMonths vitri_ground_months(const VitriSubject *subject, gint year);

#endif
