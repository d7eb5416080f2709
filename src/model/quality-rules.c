/*
 * What a jurisdiction expects of a roster: plain data with an owner.
 */
#include "vitri/quality-rules.h"

#include <string.h>

/* What stands in brackets is left out. */
static const char *const paths[VITRI_N_QUALITY_FIELDS] = {
    [VITRI_QUALITY_BORN] = "person/born",
    [VITRI_QUALITY_RESIDENCE] = "person/residence",
    [VITRI_QUALITY_RECRUITED] = "recruitment/on",
    [VITRI_QUALITY_FROM] = "tenure/from",
    [VITRI_QUALITY_DECISION] = "tenure/decision",
    [VITRI_QUALITY_TERM] = "tenure/term-months",
    [VITRI_QUALITY_RANK] = "rank",
    [VITRI_QUALITY_RATING] = "rating",
    [VITRI_QUALITY_QUALIFICATION] = "qualification[]",
    [VITRI_QUALITY_QUALIFICATION_FIELD] = "qualification[]/field",
    [VITRI_QUALITY_QUALIFICATION_ON] = "qualification[]/on",
    [VITRI_QUALITY_PROFESSION] = "position/profession",
    [VITRI_QUALITY_POSITION_RANK] = "position/rank",
    [VITRI_QUALITY_DUTY] = "post/duty",
    [VITRI_QUALITY_PLACE] = "unit/place",
};

gboolean vitri_quality_rules_add(VitriQualityRules *rules, const char *path, VitriMattersFor matters_for)
{
    const char *open = strchr(path, '['), *close = open ? strchr(open, ']') : NULL;
    gboolean bracketed = close && close > open + 1;
    g_autofree char *of = bracketed ? g_strndup(open + 1, (gsize)(close - open - 1)) : NULL;
    g_autofree char *stem =
        bracketed ? g_strdup_printf("%.*s[]%s", (int)(open - path), path, close + 1) : g_strdup(path);
    for (guint i = 0; i < VITRI_N_QUALITY_FIELDS; i++) {
        if (strcmp(paths[i], stem) != 0 || bracketed != (strchr(paths[i], '[') != NULL))
            continue;
        VitriQualityField field = {g_strdup(path), (VitriQualityWhat)i, g_steal_pointer(&of), matters_for};
        g_array_append_val(rules->fields, field);
        return TRUE;
    }
    return FALSE;
}

static void clear_field(gpointer data)
{
    VitriQualityField *field = data;
    g_free(field->path);
    g_free(field->of);
}

VitriQualityRules *vitri_quality_rules_new(void)
{
    VitriQualityRules *rules = g_new0(VitriQualityRules, 1);
    rules->fields = g_array_new(FALSE, TRUE, sizeof(VitriQualityField));
    g_array_set_clear_func(rules->fields, clear_field);
    return rules;
}

void vitri_quality_rules_free(VitriQualityRules *rules)
{
    if (!rules)
        return;
    g_array_unref(rules->fields);
    g_free(rules);
}
