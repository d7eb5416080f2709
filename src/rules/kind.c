/*
 * The closed vocabulary of requirements: its table, and what is done with a tree of them.
 *
 * The table has one row a file kind-<name>.c, generated from the list in meson.build and sorted by name. Dispatch adds
 * what all kinds share: the parameters as evidence, the first missing field, and no answer about nobody. `windows` cuts
 * a period at the days that the leaves of the tree name and checks once in each piece, so its cost is the number of
 * turns times the cost of a check. What a requirement means stands in its own file.
 */
#include "vitri/kind.h"

#include "field.h"
#include "turns.h"

#include <stdlib.h>
#include <string.h>

#define KIND(id) extern const VitriKind vitri_kind_##id;
#include "kinds.h"
#undef KIND

static const VitriKind *const kinds[] = {
#define KIND(id) &vitri_kind_##id,
#include "kinds.h"
#undef KIND
};

static int compare_name(gconstpointer name, gconstpointer row)
{
    return strcmp(name, (*(const VitriKind *const *)row)->name);
}

const VitriKind *vitri_kind_find(const char *name)
{
    const VitriKind *const *row = bsearch(name, kinds, G_N_ELEMENTS(kinds), sizeof(kinds[0]), compare_name);
    return row ? *row : NULL;
}

const VitriKind *const *vitri_kind_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(kinds);
    return kinds;
}

gpointer vitri_kind_parse(const VitriKind *kind, const VitriKindAttribute *attributes, guint n, const VitriCodes *codes,
                          GError **error)
{
    return vitri_field_read(kind, attributes, n, codes, error);
}

const char *vitri_requirement_parameter(const VitriRequirement *requirement, const char *name)
{
    const VitriParameters *parameters = requirement ? requirement->data : NULL;
    for (guint i = 0; parameters && i < parameters->n; i++)
        if (strcmp(parameters->items[i].name, name) == 0)
            return parameters->items[i].value;
    return NULL;
}

const VitriRequirement *vitri_requirement_find(const VitriRequirement *requirement, const char *kind)
{
    if (!requirement || strcmp(requirement->kind->name, kind) == 0)
        return requirement;
    for (guint i = 0; requirement->children && i < requirement->children->len; i++) {
        const VitriRequirement *found = vitri_requirement_find(g_ptr_array_index(requirement->children, i), kind);
        if (found)
            return found;
    }
    return NULL;
}

static void tell_parameters(const VitriRequirement *requirement, VitriEvidence *evidence)
{
    const VitriParameters *parameters = requirement->data;
    for (guint i = 0; parameters && i < parameters->n; i++)
        vitri_evidence_parameter(evidence, parameters->items[i].name, parameters->items[i].value);
}

VitriVerdict vitri_requirement_check(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence)
{
    if (!requirement)
        return VITRI_VERDICT_MET;
    const VitriKind *kind = requirement->kind;
    gboolean of_a_person = kind->scope == VITRI_SCOPE_POSTING || kind->scope == VITRI_SCOPE_SEQUENCE;
    if (of_a_person && subject->person < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (!evidence)
        return kind->check(requirement, subject, NULL);
    tell_parameters(requirement, evidence);
    g_autofree char *earlier = g_steal_pointer(&evidence->missing);
    VitriVerdict verdict = kind->check(requirement, subject, evidence);
    if (verdict != VITRI_VERDICT_UNKNOWN || earlier) {
        g_free(evidence->missing);
        evidence->missing = g_steal_pointer(&earlier);
    }
    return verdict;
}

gboolean vitri_requirement_is_dated(const VitriRequirement *requirement)
{
    if (!requirement)
        return FALSE;
    gboolean dated = requirement->kind->dated;
    for (guint i = 0; !dated && requirement->children && i < requirement->children->len; i++)
        dated = vitri_requirement_is_dated(g_ptr_array_index(requirement->children, i));
    return dated;
}

static void add_window(GArray *windows, VitriDate from, VitriDate until, VitriVerdict verdict)
{
    VitriWindow *last = windows->len ? &g_array_index(windows, VitriWindow, windows->len - 1) : NULL;
    if (last && last->verdict == verdict) {
        last->period.until = until;
        return;
    }
    VitriWindow window = {{from, until}, verdict};
    g_array_append_val(windows, window);
}

GArray *vitri_requirement_windows(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within)
{
    g_assert(vitri_date_is_full(within.from) && vitri_date_is_full(within.until));
    GArray *windows = g_array_new(FALSE, FALSE, sizeof(VitriWindow));
    if (vitri_date_compare(within.from, within.until) >= 0)
        return windows;
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    g_array_append_val(days, within.from);
    if (requirement && requirement->kind->turns)
        requirement->kind->turns(requirement, subject, within, days);
    vitri_turns_sort(days);
    for (guint i = 0; i < days->len; i++) {
        VitriSubject then = *subject;
        then.on = g_array_index(days, VitriDate, i);
        VitriDate until = i + 1 < days->len ? g_array_index(days, VitriDate, i + 1) : within.until;
        add_window(windows, then.on, until, vitri_requirement_check(requirement, &then, NULL));
    }
    return windows;
}

VitriDate vitri_requirement_ends_on(const VitriRequirement *requirement, const VitriSubject *subject, VitriDate from)
{
    enum { HORIZON_MONTHS = 240 };
    VitriPeriod within = {from, vitri_date_add_days(vitri_date_add_months(from, HORIZON_MONTHS), 1)};
    g_autoptr(GArray) windows = vitri_requirement_windows(requirement, subject, within);
    for (guint i = 0; i < windows->len; i++) {
        const VitriWindow *window = &g_array_index(windows, VitriWindow, i);
        if (window->verdict != VITRI_VERDICT_NOT_MET)
            return window->period.from;
    }
    return VITRI_DATE_NONE;
}
