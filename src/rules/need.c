/*
 * What is open in a requirement that is not met, leaf by leaf, and what could bring it.
 *
 * The class of a leaf is that of its kind, unless a day is known on which it turns (then time brings it) or a fact is
 * missing (then a record). all-of asks for all of its open parts, any-of for the part that asks least; `not` turns the
 * two about, and a leaf that must cease to hold is brought by time or by nothing. A requirement that turns as a whole
 * on a known day is judged by who asks (review/candidates.c); here each leaf stands alone. Cost: that of the check and
 * of the windows of each open leaf. It looks at no standard and no version.
 */
#include "vitri/need.h"

#include <string.h>

enum { HORIZON_MONTHS = 240 };

/* How much each class asks, in the order of VitriBrings. */
static int weigh(VitriBrings brings)
{
    static const int weights[] = {
        [VITRI_BRINGS_RECORD] = 0,      [VITRI_BRINGS_TIME] = 1,   [VITRI_BRINGS_COURSE] = 2,
        [VITRI_BRINGS_EXAMINATION] = 3, [VITRI_BRINGS_RATING] = 4, [VITRI_BRINGS_DECISION] = 5,
        [VITRI_BRINGS_VACANCY] = 6,     [VITRI_BRINGS_NOTHING] = 7};
    return weights[brings];
}

static int weigh_list(const GArray *needs)
{
    int most = 0;
    for (guint i = 0; i < needs->len; i++)
        most = MAX(most, weigh(g_array_index(needs, VitriNeed, i).brings));
    return most;
}

/** The first later day on which the verdict is known and is not `verdict`; unset: none within the horizon. */
static VitriDate find_turn(const VitriRequirement *requirement, const VitriSubject *subject, VitriVerdict verdict)
{
    VitriDate tomorrow = vitri_date_add_days(subject->on, 1);
    VitriPeriod within = {tomorrow, vitri_date_add_months(tomorrow, HORIZON_MONTHS)};
    g_autoptr(GArray) windows = vitri_requirement_windows(requirement, subject, within);
    for (guint i = 0; i < windows->len; i++) {
        const VitriWindow *window = &g_array_index(windows, VitriWindow, i);
        if (window->verdict != verdict && window->verdict != VITRI_VERDICT_UNKNOWN)
            return window->period.from;
    }
    return VITRI_DATE_NONE;
}

VitriDate vitri_need_met_from(const VitriRequirement *requirement, const VitriSubject *subject)
{
    gboolean turns = requirement && requirement->kind->turns;
    return turns ? find_turn(requirement, subject, VITRI_VERDICT_NOT_MET) : VITRI_DATE_NONE;
}

static void add_leaf(const VitriRequirement *leaf, const VitriSubject *subject, VitriVerdict verdict, GArray *needs)
{
    VitriNeed need = {leaf, VITRI_BRINGS_RECORD, VITRI_DATE_NONE};
    if (verdict != VITRI_VERDICT_UNKNOWN) {
        need.turns_on = leaf->kind->turns ? find_turn(leaf, subject, verdict) : VITRI_DATE_NONE;
        need.brings = verdict == VITRI_VERDICT_NOT_MET ? leaf->kind->brings : VITRI_BRINGS_NOTHING;
        if (vitri_date_is_set(need.turns_on))
            need.brings = VITRI_BRINGS_TIME;
    }
    g_array_append_val(needs, need);
}

static void collect(const VitriRequirement *requirement, const VitriSubject *subject, VitriVerdict wanted,
                    GArray *needs);

/** Adds what the child asks that asks least. */
static void add_least(const VitriRequirement *requirement, const VitriSubject *subject, VitriVerdict wanted,
                      GArray *needs)
{
    g_autoptr(GArray) least = NULL;
    for (guint i = 0; i < requirement->children->len; i++) {
        g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(VitriNeed));
        collect(g_ptr_array_index(requirement->children, i), subject, wanted, one);
        if (one->len == 0 || (least && weigh_list(one) >= weigh_list(least)))
            continue;
        g_clear_pointer(&least, g_array_unref);
        least = g_steal_pointer(&one);
    }
    if (least)
        g_array_append_vals(needs, least->data, least->len);
}

/** Adds what is open for the requirement to come out as `wanted`: MET or NOT_MET. */
static void collect(const VitriRequirement *requirement, const VitriSubject *subject, VitriVerdict wanted,
                    GArray *needs)
{
    const char *name = requirement->kind->name;
    VitriVerdict verdict = vitri_requirement_check(requirement, subject, NULL);
    if (verdict == wanted || verdict == VITRI_VERDICT_NOT_APPLICABLE)
        return;
    gboolean all = strcmp(name, "all-of") == 0, any = strcmp(name, "any-of") == 0;
    if (strcmp(name, "not") == 0) {
        VitriVerdict other = wanted == VITRI_VERDICT_MET ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_MET;
        collect(g_ptr_array_index(requirement->children, 0), subject, other, needs);
    } else if (!all && !any) {
        add_leaf(requirement, subject, verdict, needs);
    } else if (any == (wanted == VITRI_VERDICT_MET)) {
        add_least(requirement, subject, wanted, needs);
    } else {
        for (guint i = 0; i < requirement->children->len; i++)
            collect(g_ptr_array_index(requirement->children, i), subject, wanted, needs);
    }
}

GArray *vitri_need_list(const VitriRequirement *requirement, const VitriSubject *subject)
{
    GArray *needs = g_array_new(FALSE, FALSE, sizeof(VitriNeed));
    if (requirement)
        collect(requirement, subject, VITRI_VERDICT_MET, needs);
    return needs;
}

gboolean vitri_need_may_ask(const VitriRequirement *requirement, VitriBrings brings)
{
    gboolean asks = requirement && requirement->kind->brings == brings;
    for (guint i = 0; !asks && requirement && requirement->children && i < requirement->children->len; i++)
        asks = vitri_need_may_ask(g_ptr_array_index(requirement->children, i), brings);
    return asks;
}

const char *vitri_need_kind(const VitriRequirement *requirement)
{
    const char *kind = vitri_requirement_parameter(requirement, "kind");
    return kind ? kind : requirement->kind->name;
}

const char *vitri_need_level(const VitriRequirement *requirement)
{
    return vitri_requirement_parameter(requirement, "min");
}

const char *vitri_need_field(const VitriRequirement *requirement)
{
    return vitri_requirement_parameter(requirement, "field");
}

int vitri_need_compare_courses(const VitriCodes *codes, const VitriRequirement *left, const VitriRequirement *right)
{
    const char *kind = vitri_need_kind(left);
    int order = g_strcmp0(kind, vitri_need_kind(right));
    if (order)
        return order;
    const char *a = vitri_need_level(left), *b = vitri_need_level(right);
    const VitriCode *low = a ? vitri_codes_find(codes, kind, a) : NULL;
    const VitriCode *high = b ? vitri_codes_find(codes, kind, b) : NULL;
    if (low && high && low->order != high->order)
        return low->order < high->order ? -1 : 1;
    order = g_strcmp0(a, b);
    return order ? order : g_strcmp0(vitri_need_field(left), vitri_need_field(right));
}

char *vitri_need_course_text(const VitriCodes *codes, const char *kind, const char *level, const char *field,
                             const char *language)
{
    g_autoptr(GString) text = g_string_new(vitri_codes_label(codes, "qualification-kind", kind, language));
    if (field)
        g_string_append_printf(text, " (%s)", vitri_codes_label(codes, "degree-field", field, language));
    if (level)
        g_string_append_printf(text, ": %s", vitri_codes_label(codes, kind, level, language));
    return g_string_free(g_steal_pointer(&text), FALSE);
}

const char *vitri_need_name(VitriBrings brings)
{
    static const char *const names[] = {
        [VITRI_BRINGS_NOTHING] = "nothing", [VITRI_BRINGS_TIME] = "time",
        [VITRI_BRINGS_COURSE] = "course",   [VITRI_BRINGS_EXAMINATION] = "examination",
        [VITRI_BRINGS_RATING] = "rating",   [VITRI_BRINGS_DECISION] = "decision",
        [VITRI_BRINGS_VACANCY] = "vacancy", [VITRI_BRINGS_RECORD] = "record",
    };
    return names[brings];
}
