#ifndef VITRI_DATA_CHANGES_H
#define VITRI_DATA_CHANGES_H

#include "inspect.h"

/**
 * What changed or vanished between the earlier roster and that of the case without a decision: people, tenures, days on
 * which a tenure began, dates of birth. A date known more exactly than before is no change; a tenure that now names
 * another decision is a lawful one. Nothing without an earlier roster. Linear in people and their tenures.
 */
void vitri_data_changes_detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items);

/** A D01 finding with what is wrong as the parameter `fault`. */
VitriFinding *vitri_data_defect_add(const VitriInspected *inspected, const VitriDefect *defect, const char *fault,
                                    gint32 person, gint32 post, gint32 unit, VitriVerdict verdict, GPtrArray *items);

#endif
