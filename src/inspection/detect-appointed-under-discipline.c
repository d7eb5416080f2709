/*
 * A13: appointed or re-appointed while disciplined, in a waiting time after discipline or after leaving a post, or with
 * a case open, where the rule of that day forbade it. A record whose dates leave the day open is unknown; no record is
 * no discipline.
 */
#include "past-appointments.h"

const VitriDetector vitri_detector_appointed_under_discipline = {"appointed-under-discipline",
                                                                 vitri_appointments_detect};
