/*
 * What a jurisdiction expects of a roster: data/<jurisdiction>/quality.xml.
 *
 * The limits stand on the root, each field that matters on a line of its own.
 */
#include "read-standards.h"

#include "form.h"
#include "vitri/message.h"

#include <string.h>

enum { MOST_YEARS = 150, MOST_DAYS = 3660 };

static void start_quality(gpointer user, VitriForm *form)
{
    VitriQualityRules *rules = ((VitriCase *)user)->quality_rules;
    rules->entry_years = (gint32)vitri_form_number(form, 0, 1, MOST_YEARS, 0);
    rules->oldest_years = (gint32)vitri_form_number(form, 1, 1, MOST_YEARS, 0);
    rules->degree_years = (gint32)vitri_form_number(form, 2, 1, MOST_YEARS, 0);
    rules->gap_days = (gint32)vitri_form_number(form, 3, 1, MOST_DAYS, 0);
}

static void start_field(gpointer user, VitriForm *form)
{
    static const char *const words[] = {"all", "leadership", "staff", "listed", "listed-or-leadership", NULL};
    VitriQualityRules *rules = ((VitriCase *)user)->quality_rules;
    const char *path = vitri_form_id(form, 0);
    VitriMattersFor matters_for = (VitriMattersFor)vitri_form_word(form, 1, words, VITRI_MATTERS_ALL);
    for (guint i = 0; path && i < rules->fields->len; i++)
        if (strcmp(g_array_index(rules->fields, VitriQualityField, i).path, path) == 0)
            vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                           _("field '%s' is there already; remove one"), path);
    if (path && !vitri_quality_rules_add(rules, path, matters_for))
        vitri_form_wrong(form, 0, _("the program cannot look up such a field; take the line out"));
}

static const VitriFormAttribute quality_attributes[] = {
    {"entry-years", FALSE}, {"oldest-years", FALSE}, {"degree-years", FALSE}, {"gap-days", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute field_attributes[] = {{"path", TRUE}, {"matters-for", FALSE}, {NULL, FALSE}};

static const VitriFormElement elements[] = {
    {"quality", 0, 0, quality_attributes, start_quality, NULL, NULL},
    {"field", 0, 0, field_attributes, start_field, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:standards:1", elements, G_N_ELEMENTS(elements), NULL};

gboolean vitri_read_quality_rules(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    return !g_file_test(path, G_FILE_TEST_EXISTS) || vitri_form_read(path, &format, vcase, faults, error);
}
