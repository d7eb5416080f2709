#ifndef VITRI_ROSTER_RESOLVE_H
#define VITRI_ROSTER_RESOLVE_H

#include "read-roster.h"

/* The steps of vitri_roster_reader_finish, in their order. Each reports its faults to the reader's sink. */

/** Reports every reference to an id that is defined nowhere, with the nearest that is. */
void vitri_roster_references_check(VitriRosterReader *reader);

/** Reports every code that is in no list of the jurisdiction, with the nearest that is. */
void vitri_roster_codes_check(VitriRosterReader *reader, const VitriCodes *codes);

/** Reports circles among the parents and among the predecessors of units. */
void vitri_roster_loops_check(VitriRosterReader *reader);

/** Reports what looks wrong about a joined roster on a full day and after it, but can be used: warnings. */
void vitri_roster_warnings_check(const VitriRoster *roster, VitriDate on, VitriSink *sink);

/** Completes the kin facts so that both sides hold them; by person, then kin. */
void vitri_roster_kin_complete(VitriRoster *roster);

#endif
