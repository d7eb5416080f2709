#ifndef VITRI_TEST_RULE_CASE_H
#define VITRI_TEST_RULE_CASE_H

/* Standards for the small cases of builder.h, and dates told as in files. */

#include "builder.h"

#include <criterion/criterion.h>

/** A version of a standard from texts; `until` and `when` may be NULL. */
static inline VitriVersion *build_version(VitriCase *vcase, VitriStandard *standard, const char *from,
                                          const char *until, const char *when, const char *require)
{
    VitriVersion *version = vitri_version_new();
    g_assert_true(vitri_date_parse(from, &version->period.from));
    g_assert_true(!until || vitri_date_parse(until, &version->period.until));
    version->confidence = 'A';
    version->when = when ? build_requirement(when, vcase->codes, NULL) : NULL;
    version->require = build_requirement(require, vcase->codes, NULL);
    g_ptr_array_add(standard->versions, version);
    return version;
}

/**
 * A standard of staff with one version since 2010 for holding and moves; its ground is called as its id. Call in the
 * order of ids.
 */
static inline VitriStandard *build_standard(VitriCase *vcase, const char *id, VitriEffect effect, const char *when,
                                            const char *require)
{
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup(id);
    standard->effect = effect;
    standard->ground = g_strdup(id);
    standard->force = VITRI_FORCE_MUST;
    standard->occasions = VITRI_OCCASION_ROTATION_MOVE | VITRI_OCCASION_HOLDING;
    build_version(vcase, standard, "2010-01-01", NULL, when, require);
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    return standard;
}

/** A period of full days from two texts. */
static inline VitriPeriod build_period(const char *from, const char *until)
{
    VitriPeriod period = {VITRI_DATE_NONE, VITRI_DATE_NONE};
    g_assert_true(vitri_date_parse(from, &period.from) && vitri_date_parse(until, &period.until));
    return period;
}

static inline void expect_date(const char *what, const char *name, VitriDate date, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(date);
    cr_expect_str_eq(text, expected, "%s: %s is '%s', not '%s'", what, name, text, expected);
}

/** Days of an array of VitriDate, joined with blanks. Caller frees. */
static inline char *list_days(const GArray *days)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < days->len; i++) {
        g_autofree char *day = vitri_date_to_string(g_array_index(days, VitriDate, i));
        g_string_append_printf(text, "%s%s", i ? " " : "", day);
    }
    return g_string_free(text, FALSE);
}

#endif
