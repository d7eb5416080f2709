/*
 * Code lists of a jurisdiction: data/<jurisdiction>/codes.xml, or a local file that adds to them.
 *
 * The first file read gives the case its jurisdiction, language and version. A code that stands twice in one file is a
 * fault; one that a later file states again takes the place of the earlier. Streaming, a hash look-up a code.
 */
#include "read-standards.h"

#include "form.h"
#include "vitri/message.h"

#include <string.h>

#define URI "urn:vitri:standards:1"

typedef struct {
    VitriCase *vcase;
    char *list;       /* being read; NULL: it has no name */
    GHashTable *seen; /* "list code" of this file */
} Reader;

enum { ROOT, LIST, CODE };

static const char *const flags[] = {"no", "yes", NULL};

static void start_root(gpointer user, VitriForm *form)
{
    VitriCase *vcase = ((Reader *)user)->vcase;
    if (vcase->jurisdiction)
        return;
    vcase->jurisdiction = g_strdup(form->values[0]);
    vcase->language = g_strdup(form->values[1] ? form->values[1] : "en");
    vcase->standards_version = g_strdup(form->values[2]);
}

static void start_list(gpointer user, VitriForm *form)
{
    Reader *reader = user;
    g_clear_pointer(&reader->list, g_free);
    reader->list = g_strdup(vitri_form_id(form, 0));
    gboolean open = vitri_form_word(form, 1, flags, FALSE) == 1, prefix = vitri_form_word(form, 2, flags, FALSE) == 1;
    if (reader->list && !vitri_codes_has_list(reader->vcase->codes, reader->list))
        vitri_codes_add_list(reader->vcase->codes, reader->list, open, prefix);
}

static void start_code(gpointer user, VitriForm *form)
{
    Reader *reader = user;
    const char *id = vitri_form_id(form, 0);
    int order = (int)vitri_form_number(form, 1, 0, 1000000, 0);
    VitriPeriod period = vitri_form_period(form, 6, 7);
    if (!id || !reader->list)
        return;
    if (!g_hash_table_add(reader->seen, g_strdup_printf("%s %s", reader->list, id))) {
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                       _("code '%s' stands twice in the list '%s'; remove one"), id, reader->list);
        return;
    }
    VitriCode code = {id,     order,          form->values[2], form->values[3], form->values[4], form->values[5],
                      period, form->values[8]};
    vitri_codes_add(reader->vcase->codes, reader->list, &code);
}

static const VitriFormAttribute root_attributes[] = {
    {"jurisdiction", FALSE}, {"language", FALSE}, {"version", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute list_attributes[] = {{"name", TRUE}, {"open", FALSE}, {"prefix", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute code_attributes[] = {
    {"id", TRUE},  {"order", FALSE}, {"group", FALSE}, {"grade", FALSE}, {"vi", FALSE},
    {"en", FALSE}, {"from", FALSE},  {"until", FALSE}, {"also", FALSE},  {NULL, FALSE}};

static const VitriFormElement elements[] = {
    {"codes", ROOT, 0, root_attributes, start_root, NULL, NULL},
    {"list", ROOT, 0, list_attributes, start_list, NULL, NULL},
    {"code", LIST, 0, code_attributes, start_code, NULL, NULL},
};

static const VitriFormat format = {URI, elements, G_N_ELEMENTS(elements)};

gboolean vitri_read_codes(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Reader reader = {vcase, NULL, seen};
    VitriSink sink = {faults, 0, 0};
    VitriForm form;
    VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    vitri_form_begin(&form, &format, &reader, &sink, path);
    gboolean read = vitri_xml_read(path, &handler, &form, NULL, error);
    g_free(reader.list);
    return read;
}
