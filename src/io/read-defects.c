/*
 * The catalogue of defects of a jurisdiction: data/<jurisdiction>/inspection.xml.
 *
 * Rows are sorted by code and unique; each names a tag of the table of tags and cites where the duty stands. Whether
 * there is a detector for the tag is not known here: a test holds catalogue and detectors together.
 */
#include "read-standards.h"

#include "form.h"
#include "vitri/message.h"

#include <string.h>

#define URI "urn:vitri:standards:1"

enum { MOST_DAYS = 3660 };

static const VitriDefect *find_code(const VitriCase *vcase, const char *code)
{
    for (guint i = 0; i < vcase->defects->len; i++) {
        const VitriDefect *defect = g_ptr_array_index(vcase->defects, i);
        if (strcmp(defect->code, code) == 0)
            return defect;
    }
    return NULL;
}

static void start_defect(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    const char *code = vitri_form_id(form, 0);
    const char *tag = form->values[1];
    if (!code || !tag)
        return;
    if (find_code(vcase, code))
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                       _("defect '%s' is there already; give this one another code"), code);
    if (!vitri_tag_find(tag))
        vitri_sink_add(form->sink, "unknown-reference", form->file, form->line,
                       _("'%s' is not in the table of tags; name the tag of a detector"), tag);
    VitriDefect *defect = vitri_defect_new();
    defect->code = g_strdup(code);
    defect->tag = g_strdup(tag);
    defect->title_vi = g_strdup(form->values[2]);
    defect->title_en = g_strdup(form->values[3]);
    defect->days = (gint32)vitri_form_number(form, 4, 0, MOST_DAYS, -1);
    defect->working_days = (gint32)vitri_form_number(form, 5, 0, MOST_DAYS, -1);
    defect->months = (gint32)vitri_form_number(form, 6, 0, MOST_DAYS, -1);
    defect->percent = (gint32)vitri_form_number(form, 7, 0, 100, -1);
    defect->count = (gint32)vitri_form_number(form, 8, 0, MOST_DAYS, -1);
    if (form->values[9]) {
        g_strfreev(defect->of);
        defect->of = g_strsplit(form->values[9], " ", -1);
    }
    defect->file = g_strdup(form->file);
    defect->line = form->line;
    g_ptr_array_add(vcase->defects, defect);
}

static void start_citation(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    if (vcase->defects->len == 0 || !form->values[0])
        return;
    if (!vitri_case_find_source(vcase, form->values[0]))
        vitri_sink_add(form->sink, "unknown-reference", form->file, form->line,
                       _("citation of the unknown source '%s'; add it to the sources"), form->values[0]);
    VitriDefect *defect = g_ptr_array_index(vcase->defects, vcase->defects->len - 1);
    VitriCitation citation = {g_strdup(form->values[0]), g_strdup(form->values[1])};
    g_array_append_val(defect->citations, citation);
}

static const VitriFormAttribute defect_attributes[] = {
    {"code", TRUE},    {"tag", TRUE},      {"vi", TRUE},     {"en", TRUE},  {"days", FALSE}, {"working-days", FALSE},
    {"months", FALSE}, {"percent", FALSE}, {"count", FALSE}, {"of", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute citation_attributes[] = {{"source", TRUE}, {"locator", FALSE}, {NULL, FALSE}};

static const VitriFormElement elements[] = {
    {"inspection", 0, 0, NULL, NULL, NULL, NULL},
    {"defect", 0, 0, defect_attributes, start_defect, NULL, NULL},
    {"citation", 1, 0, citation_attributes, start_citation, NULL, NULL},
};

static const VitriFormat format = {URI, elements, G_N_ELEMENTS(elements)};

static int compare_codes(gconstpointer left, gconstpointer right)
{
    return strcmp((*(VitriDefect *const *)left)->code, (*(VitriDefect *const *)right)->code);
}

gboolean vitri_read_defects(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    gboolean read = vitri_form_read(path, &format, vcase, faults, error);
    g_ptr_array_sort(vcase->defects, compare_codes);
    return read;
}
