#ifndef VITRI_STATED_H
#define VITRI_STATED_H

#include "inspect.h"

/**
 * Facts that a body either keeps or does not keep at all (payroll, headcount authorised, recruitments): where it keeps
 * none, one finding for the whole body says so, not one for each person. One byte a unit, used for topmost units.
 */
typedef struct {
    const VitriInspected *inspected;
    guint8 *bodies;
} VitriStated;

VitriStated *vitri_stated_new(const VitriInspected *inspected);

/** The defect could concern a post's or a unit's body, which states the fact there or does not. */
void vitri_stated_note(VitriStated *stated, gint32 unit, gboolean is_stated);

/** Whether the body of the unit states the fact anywhere (of what was noted so far). */
gboolean vitri_stated_has(const VitriStated *stated, gint32 unit);

/** Adds an unknown finding for each body that the defect concerns and that states the fact nowhere. */
void vitri_stated_report(const VitriStated *stated, const VitriDefect *defect, const char *missing, GPtrArray *items);

void vitri_stated_free(VitriStated *stated);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriStated, vitri_stated_free)

#endif
