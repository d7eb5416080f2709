/* Days without a version: a mistake unless a gap of exactly these days says why. */
#include "../support/rule-data.h"
#include "data-parts.h"

static void add_gap(VitriStandard *standard, const char *from, const char *until)
{
    VitriGap *gap = g_new0(VitriGap, 1);
    gap->period = build_period(from, until);
    g_ptr_array_add(standard->gaps, gap);
}

Test(data_gap, only_undeclared_days_are_told)
{
    static const struct {
        const char *until, *next; /* of the first version; from of the second */
        const char *from_gap, *until_gap;
        const char *tag; /* NULL: nothing */
    } rows[] = {
        {"2015-01-01", "2015-01-01", NULL, NULL, NULL},
        {"2015-01-01", "2015-01-02", NULL, NULL, "undeclared-gap"},
        {"2015-01-01", "2015-01-02", "2015-01-01", "2015-01-02", NULL},
        {"2015-01-01", "2015-02-01", "2015-01-01", "2015-01-31", "undeclared-gap"},
        {"2015-01-01", "2015-02-01", "2015-01-02", "2015-02-01", "undeclared-gap"},
        {"2015-01-01", "2015-02-01", "2015-01-01", "2015-02-01", NULL},
        {"2015-01-01", "2015-01-01", "2009-01-01", "2010-01-01", NULL},
        {"2015-01-01", "2015-01-01", "2009-01-01", "2010-01-02", "overlapping-versions"},
        {"2015-01-01", "2015-01-01", "2014-12-31", "2015-01-01", "overlapping-versions"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriStandard *standard = build_standard(vcase, "s", VITRI_EFFECT_REQUIRES, NULL, "<age min='1'/>");
        VitriVersion *first = standard->versions->pdata[0];
        cr_assert(vitri_date_parse(rows[i].until, &first->period.until));
        build_version(vcase, standard, rows[i].next, NULL, NULL, "<age min='1'/>");
        if (rows[i].from_gap)
            add_gap(standard, rows[i].from_gap, rows[i].until_gap);
        vitri_data_check_gaps(standard, faults);
        g_autofree char *told = tell_faults(faults);
        if (rows[i].tag)
            cr_expect(faults->len == 1 && g_str_has_prefix(told, rows[i].tag), "row %u: '%s'", i, told);
        else
            cr_expect_eq(faults->len, 0, "row %u: '%s'", i, told);
    }
}
