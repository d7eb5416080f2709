#ifndef VITRI_RETIREMENT_H
#define VITRI_RETIREMENT_H

#include "vitri/finding.h"

/**
 * The last day in service under normal conditions: the last day of the month in which the age of the jurisdiction's
 * table is reached (of the next of retirement_months, where there are some: school years end in certain months); the
 * smallest year y with birth + age(y) in y. A birth known by year alone counts from 1 January,
 * one known by month from its first day (a rule of law, said in the evidence). A stated `leaves` with reason retirement
 * comes first (the day before it). Unset, with evidence->missing person/born or person/sex, where it cannot be told.
 */
VitriDate vitri_retirement_day(const VitriCase *vcase, gint32 person, VitriEvidence *evidence);

/** The first day out of service for any reason: `leaves`, else the day after retirement; unset if unknown. */
VitriDate vitri_retirement_first_day_out(const VitriCase *vcase, gint32 person);

#endif
