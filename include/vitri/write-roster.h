#ifndef VITRI_WRITE_ROSTER_H
#define VITRI_WRITE_ROSTER_H

#include "vitri/roster.h"

/**
 * Appends a whole roster as XML (data/schema/roster.xsd). People and orders come by id, the facts of a person kind by
 * kind in the order of the model, attributes as the format lists them. Absent facts and defaults are left out, kin
 * stands with the side that stated it: reading what was written gives the same facts. Several rosters read as one are
 * one roster under the id of the first. Deterministic; linear but for the sorting.
 */
void vitri_write_roster(const VitriRoster *roster, GString *out);

#endif
