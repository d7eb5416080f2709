#ifndef VITRI_DATA_CHECK_H
#define VITRI_DATA_CHECK_H

#include "vitri/case.h"

/** Reads the roster of an example (io/read-case: vitri_read_roster_memory); handed in, since rules do not read files.
 */
typedef VitriRoster *(*VitriDataReadRoster)(const char *xml, const char *name, const VitriCodes *codes,
                                            GPtrArray *faults, GError **error);

/**
 * Holds rule data to what they promise. Every example of every version, drafts too, is judged and must have the verdict
 * (and the missing field) it states; every version has a citation, an example that is met and one that is not, and,
 * where a fact can be missing, one that is unknown; every number of a condition is held by examples on both sides; days
 * between versions are declared; no rule contradicts itself, no two that bind together contradict each other; a local
 * rule asks no less than the law; what an authority may decide otherwise names the authority; a ground of deferral or
 * exemption has a name. Faults are appended to `faults` (of VitriFault*), by standard and line.
 *
 * Who is judged: the person named, else the only one; for the post named, else the one held on the day. A post that is
 * not held is a destination: the occasion is rotation-move, else appointment, and the post held is the origin. A post
 * that is held is judged on holding, else re-appointment, else as the origin of a move. With `unit`, or for a standard
 * of units alone, the unit named, else the only one.
 */
void vitri_data_check(const VitriCase *vcase, VitriDataReadRoster read_roster, GPtrArray *faults);

#endif
