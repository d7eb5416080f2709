/*
 * Days on which a standard has no version, though it had one before and has one after.
 *
 * Such days are either a mistake in the dates or the truth about the law, and then a <gap> of exactly these days says
 * why. Versions are sorted and do not overlap (the reader). A <gap> may also stand before the first version or after
 * the last. Quadratic in versions and gaps, of which there are a few.
 */
#include "data-parts.h"

#include "vitri/message.h"

static gboolean is_declared(const VitriStandard *standard, VitriPeriod days)
{
    for (guint i = 0; i < standard->gaps->len; i++) {
        const VitriGap *gap = standard->gaps->pdata[i];
        if (vitri_date_compare(gap->period.from, days.from) == 0 &&
            vitri_date_compare(gap->period.until, days.until) == 0)
            return TRUE;
    }
    return FALSE;
}

void vitri_data_check_gaps(const VitriStandard *standard, GPtrArray *faults)
{
    for (guint i = 0; i + 1 < standard->versions->len; i++) {
        const VitriVersion *one = standard->versions->pdata[i], *next = standard->versions->pdata[i + 1];
        VitriPeriod days = {one->period.until, next->period.from};
        if (!vitri_date_is_set(days.from) || vitri_date_compare(days.from, days.until) >= 0 ||
            is_declared(standard, days))
            continue;
        g_autofree char *from = vitri_date_to_string(days.from);
        g_autofree char *until = vitri_date_to_string(days.until);
        vitri_fault_add(faults, "undeclared-gap", standard->file, next->line,
                        _("no version of '%s' is in force from %s until %s; add a version or a gap of these days"),
                        standard->id, from, until);
    }
    for (guint i = 0; i < standard->gaps->len; i++) {
        const VitriGap *gap = standard->gaps->pdata[i];
        for (guint k = 0; k < standard->versions->len; k++)
            if (vitri_period_overlap(gap->period, ((const VitriVersion *)standard->versions->pdata[k])->period))
                vitri_fault_add(faults, "overlapping-versions", standard->file, gap->line,
                                _("a gap of '%s' lies where a version is in force; correct its dates"), standard->id);
    }
}
