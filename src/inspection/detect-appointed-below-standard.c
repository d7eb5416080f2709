/*
 * A01: somebody was appointed or re-appointed short of what the rule of that day asked: degree, political theory, state
 * management, language, information technology. One finding a standard that says it is of this code; an approval
 * (waive) lifts those that may be set aside. A person without any record of the sort is unknown: a file not typed in.
 */
#include "past-appointments.h"

const VitriDetector vitri_detector_appointed_below_standard = {"appointed-below-standard", vitri_appointments_detect};
