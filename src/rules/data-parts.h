#ifndef VITRI_DATA_PARTS_H
#define VITRI_DATA_PARTS_H

#include "data-example.h"

/** The parts of vitri_data_check; each appends faults to `faults` (of VitriFault*). */

/**
 * Every number of the version's conditions is held by its examples: with one less and with one more some example
 * (scenes, of VitriScene*, judged) comes out otherwise; and where the number measures time, the verdict of one that is
 * met and of one that is not turns within a day. Else `boundary-without-example`.
 */
void vitri_data_check_boundaries(const VitriStandard *standard, const VitriVersion *version, const GPtrArray *scenes,
                                 GPtrArray *faults);

/** Days between two versions that no <gap> declares: `undeclared-gap`; a <gap> inside a version:
 * `overlapping-versions`.
 */
void vitri_data_check_gaps(const VitriStandard *standard, GPtrArray *faults);

/** Rules that can never be met, alone (`never-met`) or two `must` of one occasion together (`never-both-met`). */
void vitri_data_check_never(const VitriCase *vcase, GPtrArray *faults);

/** Local rules that ask less than the law: `looser-than-law`. */
void vitri_data_check_local(const VitriCase *vcase, GPtrArray *faults);

#endif
