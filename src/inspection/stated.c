/*
 * Which bodies keep a fact at all. An agency that never enters the payroll of a post would otherwise get as many notes
 * as it has posts; it gets one, and the list of what is missing stays readable.
 *
 * Invariant: a body is noted only where the defect could concern it. Cost: one byte a unit.
 */
#include "stated.h"

enum { CONCERNED = 1, STATED = 2 };

VitriStated *vitri_stated_new(const VitriInspected *inspected)
{
    VitriStated *stated = g_new0(VitriStated, 1);
    stated->inspected = inspected;
    stated->bodies = g_new0(guint8, inspected->vcase->roster->n_units + 1);
    return stated;
}

void vitri_stated_note(VitriStated *stated, gint32 unit, gboolean is_stated)
{
    guint8 *body = &stated->bodies[stated->inspected->vcase->roster->units[unit].root];
    *body |= CONCERNED | (is_stated ? STATED : 0);
}

gboolean vitri_stated_has(const VitriStated *stated, gint32 unit)
{
    return (stated->bodies[stated->inspected->vcase->roster->units[unit].root] & STATED) != 0;
}

void vitri_stated_report(const VitriStated *stated, const VitriDefect *defect, const char *missing, GPtrArray *items)
{
    for (guint32 i = 0; i < stated->inspected->vcase->roster->n_units; i++) {
        if (stated->bodies[i] == CONCERNED)
            vitri_inspect_add_unknown(stated->inspected, defect, -1, -1, (gint32)i, missing, items);
    }
}

void vitri_stated_free(VitriStated *stated)
{
    g_free(stated->bodies);
    g_free(stated);
}
