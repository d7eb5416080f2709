/*
 * A10: appointed to a first or higher leadership post too late to serve the whole term before retirement, by the rule
 * of that day. Without the day of birth or the sex it is unknown.
 */
#include "past-appointments.h"

const VitriDetector vitri_detector_term_past_retirement = {"term-past-retirement", vitri_appointments_detect};
