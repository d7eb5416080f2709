/*
 * Legal sources and the retirement table: data/<jurisdiction>/sources.xml and retirement.xml.
 *
 * Sources are sorted by id and unique in a case; a local file may add its own decisions to those of the jurisdiction.
 * The rows of the table are sorted by year; ages must not fall and years must not repeat, else the search for the year
 * of retirement would have no meaning.
 */
#include "read-standards.h"

#include "form.h"
#include "vitri/message.h"

#define URI "urn:vitri:standards:1"

static void start_source(gpointer user, VitriForm *form)
{
    static const char *const regimes[] = {"civil-servant", "public-employee", NULL};
    VitriCase *vcase = user;
    const char *id = vitri_form_id(form, 0);
    VitriPeriod period = vitri_form_period(form, 2, 3);
    int regime = vitri_form_word(form, 7, regimes, -1);
    if (!id)
        return;
    if (vitri_case_find_source(vcase, id)) {
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                       _("source '%s' is there already; give this one another id"), id);
        return;
    }
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    source->id = g_strdup(id);
    source->number = g_strdup(form->values[1]);
    source->period = period;
    source->name_vi = g_strdup(form->values[4]);
    source->name_en = g_strdup(form->values[5]);
    source->formal_vi = g_strdup(form->values[6]);
    source->regime = regime < 0 ? NULL : g_strdup(regimes[regime]);
    g_ptr_array_add(vcase->sources, source);
}

static const VitriFormAttribute source_attributes[] = {{"id", TRUE},      {"number", FALSE}, {"from", FALSE},
                                                       {"until", FALSE},  {"vi", FALSE},     {"en", FALSE},
                                                       {"formal", FALSE}, {"regime", FALSE}, {NULL, FALSE}};

static const VitriFormElement source_elements[] = {
    {"sources", 0, 0, NULL, NULL, NULL, NULL},
    {"source", 0, 0, source_attributes, start_source, NULL, NULL},
};

static const VitriFormat source_format = {URI, source_elements, G_N_ELEMENTS(source_elements)};

static int compare_sources(gconstpointer left, gconstpointer right)
{
    const VitriLegalSource *a = *(VitriLegalSource *const *)left, *b = *(VitriLegalSource *const *)right;
    return g_strcmp0(a->id, b->id);
}

gboolean vitri_read_sources(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    gboolean read = vitri_form_read(path, &source_format, vcase, faults, error);
    g_ptr_array_sort(vcase->sources, compare_sources);
    return read;
}

static void start_citation(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    if (vcase->retirement_citation.source || !form->values[0])
        return;
    if (!vitri_case_find_source(vcase, form->values[0]))
        vitri_sink_add(form->sink, "unknown-reference", form->file, form->line,
                       _("citation of the unknown source '%s'; add it to the sources"), form->values[0]);
    vcase->retirement_citation.source = g_strdup(form->values[0]);
    vcase->retirement_citation.locator = g_strdup(form->values[1]);
}

static void start_age(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    VitriRetirementAge age = {(gint32)vitri_form_number(form, 0, 1900, 9000, 0),
                              (gint32)vitri_form_number(form, 1, 1, 1200, 0),
                              (gint32)vitri_form_number(form, 2, 1, 1200, 0)};
    const VitriRetirementAge *last =
        vcase->retirement->len ? &g_array_index(vcase->retirement, VitriRetirementAge, vcase->retirement->len - 1)
                               : NULL;
    if (!age.year || !age.male_months || !age.female_months)
        return;
    if (last &&
        (age.year <= last->year || age.male_months < last->male_months || age.female_months < last->female_months)) {
        vitri_sink_add(form->sink, "wrong-order", form->file, form->line,
                       _("the row of %d does not follow that of %d; years must rise and ages must not fall"), age.year,
                       last->year);
        return;
    }
    g_array_append_val(vcase->retirement, age);
}

/* "2 8": those who reach the age leave with the end of the next of these months. */
static void start_retirement(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    vcase->retirement_months = vitri_form_months(form, 0, 0);
}

static const VitriFormAttribute retirement_attributes[] = {{"leaves-with-months", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute citation_attributes[] = {{"source", TRUE}, {"locator", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute age_attributes[] = {
    {"year", TRUE}, {"male-months", TRUE}, {"female-months", TRUE}, {NULL, FALSE}};

static const VitriFormElement retirement_elements[] = {
    {"retirement", 0, 0, retirement_attributes, start_retirement, NULL, NULL},
    {"citation", 0, 0, citation_attributes, start_citation, NULL, NULL},
    {"age", 0, 0, age_attributes, start_age, NULL, NULL},
};

static const VitriFormat retirement_format = {URI, retirement_elements, G_N_ELEMENTS(retirement_elements)};

gboolean vitri_read_retirement(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    return vitri_form_read(path, &retirement_format, vcase, faults, error);
}
