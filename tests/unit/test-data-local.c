/* Local rules against the law: asking more is fine, asking less is told, and what has nothing to do with it is not. */
#include "../support/rule-data.h"
#include "data-parts.h"

typedef struct {
    const char *what;
    VitriEffect effect;
    const char *law_when, *law, *when, *local;
    const char *told; /* part of the text; NULL: nothing */
} Row;

static char *compare(const Row *row, const char *replaces, VitriForce force)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    build_standard(vcase, "law", row->effect, row->law_when, row->law);
    VitriStandard *local = build_standard(vcase, "own", row->effect, row->when, row->local);
    local->local = TRUE;
    local->replaces = g_strdup(replaces);
    local->force = force;
    vitri_data_check_local(vcase, faults);
    return tell_faults(faults);
}

Test(data_local, less_than_the_law_is_told)
{
    static const Row rows[] = {
        {"the same", VITRI_EFFECT_REQUIRES, NULL, "<age min='30' max='50'/>", NULL, "<age min='30' max='50'/>", NULL},
        {"younger", VITRI_EFFECT_REQUIRES, NULL, "<age min='30' max='50'/>", NULL, "<age min='29'/>", "min=\"29\""},
        {"older", VITRI_EFFECT_REQUIRES, NULL, "<age min='30' max='50'/>", NULL, "<age max='51'/>", "max=\"51\""},
        {"stricter", VITRI_EFFECT_REQUIRES, NULL, "<age min='30' max='50'/>", NULL, "<age min='31' max='49'/>", NULL},
        {"a lower degree", VITRI_EFFECT_REQUIRES, NULL, "<degree min='bachelor'/>", NULL, "<degree min='college'/>",
         "college"},
        {"a higher degree", VITRI_EFFECT_REQUIRES, NULL, "<degree min='bachelor'/>", NULL, "<degree min='master'/>",
         NULL},
        {"elsewhere", VITRI_EFFECT_REQUIRES, "<position category='leadership'/>", "<degree min='bachelor'/>",
         "<position category='support'/>", "<degree min='college'/>", NULL},
        {"inside all-of", VITRI_EFFECT_REQUIRES, NULL, "<all-of><degree min='bachelor'/><age min='30'/></all-of>", NULL,
         "<all-of><age min='30'/><degree min='college'/></all-of>", "college"},
        {"inside any-of nothing is claimed", VITRI_EFFECT_REQUIRES, NULL, "<degree min='bachelor'/>", NULL,
         "<any-of><degree min='college'/><age min='30'/></any-of>", NULL},
        {"more deputies", VITRI_EFFECT_REQUIRES, NULL,
         "<deputies level='deputy'><band below='10' max='1'/><band max='2'/></deputies>", NULL,
         "<deputies level='deputy'><band below='9' max='1'/><band max='2'/></deputies>", "more deputies"},
        {"fewer deputies", VITRI_EFFECT_REQUIRES, NULL,
         "<deputies level='deputy'><band below='10' max='1'/><band max='2'/></deputies>", NULL,
         "<deputies level='deputy'><band max='1'/></deputies>", NULL},
        {"a longer period", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='60'/>", NULL, "<max-time months='61'/>",
         "months=\"61\""},
        {"a shorter period", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='60'/>", NULL, "<max-time months='59'/>",
         NULL},
        {"probation left out", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='60'/>", NULL,
         "<max-time months='60' probation='excluded'/>", "probation"},
        {"no maximum", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='60'/>", NULL, "<min-time months='24'/>",
         "no greatest time"},
        {"a ground", VITRI_EFFECT_DEFERS, NULL, "<no-circumstance kind='illness'/>", NULL,
         "<no-circumstance kind='illness'/>", "adds a ground"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *told = compare(&rows[i], NULL, VITRI_FORCE_MUST);
        if (rows[i].told)
            cr_expect(g_str_has_prefix(told, "looser-than-law: ") && strstr(told, rows[i].told), "%s: '%s'",
                      rows[i].what, told);
        else
            cr_expect_str_empty(told, "%s: '%s'", rows[i].what, told);
    }
}

Test(data_local, a_rule_that_is_named_is_compared_in_force_too)
{
    static const Row same = {
        "same", VITRI_EFFECT_REQUIRES, NULL, "<age min='30'/>", NULL, "<age min='30'/>", NULL,
    };
    static const struct {
        const char *replaces;
        VitriForce force;
        const char *told;
    } rows[] = {
        {"law", VITRI_FORCE_MUST, ""},
        {"law", VITRI_FORCE_SHOULD, "looser-than-law"},
        {NULL, VITRI_FORCE_SHOULD, ""},
        {"lwa", VITRI_FORCE_MUST, "unknown-reference"},
        {"own", VITRI_FORCE_MUST, "unknown-reference"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *told = compare(&same, rows[i].replaces, rows[i].force);
        cr_expect(*rows[i].told ? g_str_has_prefix(told, rows[i].told) : !*told, "row %u: '%s'", i, told);
    }
}

Test(data_local, a_closer_period_of_the_law_counts_in_place_of_the_general_one)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    build_standard(vcase, "close", VITRI_EFFECT_SETS_PERIOD, "<position rotation='F01'/>", "<max-time months='72'/>");
    build_standard(vcase, "general", VITRI_EFFECT_SETS_PERIOD, NULL, "<max-time months='60'/>");
    build_standard(vcase, "own", VITRI_EFFECT_SETS_PERIOD, "<position rotation='F01.3'/>", "<max-time months='72'/>")
        ->local = TRUE;
    build_standard(vcase, "own-a", VITRI_EFFECT_SETS_PERIOD, "<position rotation='A'/>", "<max-time months='72'/>")
        ->local = TRUE;
    vitri_data_check_local(vcase, faults);
    g_autofree char *told = tell_faults(faults);
    cr_expect(faults->len == 1 && strstr(told, "'own-a'") && strstr(told, "'general'"), "'%s'", told);
}
