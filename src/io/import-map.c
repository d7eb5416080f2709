/*
 * Reading the maps of lists (urn:vitri:map:1).
 *
 * The table of the format and one function a row, as for every format here. What needs more than the map to be judged
 * (whether a roster has such an element, whether a sheet has such a heading) is left to the importer.
 */
#include "vitri/import-map.h"

#include "form.h"
#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

static void free_word(gpointer data)
{
    VitriImportWord *word = data;
    g_free(word->from);
    g_free(word->to);
    g_free(word);
}

static void free_set(gpointer data)
{
    VitriImportSet *set = data;
    g_free(set->attribute);
    g_strfreev(set->headings);
    g_strfreev(set->columns);
    g_free(set->of);
    g_free(set->value);
    g_free(set->otherwise);
    g_ptr_array_unref(set->words);
    g_free(set);
}

static void free_make(gpointer data)
{
    VitriImportMake *make = data;
    g_free(make->element);
    g_strfreev(make->id_from);
    g_strfreev(make->needs);
    g_ptr_array_unref(make->sets);
    g_free(make);
}

static void free_sheet(gpointer data)
{
    VitriImportMapSheet *sheet = data;
    g_free(sheet->name);
    g_ptr_array_unref(sheet->makes);
    g_free(sheet);
}

void vitri_import_map_free(VitriImportMap *map)
{
    if (!map)
        return;
    g_free(map->file);
    g_ptr_array_unref(map->sheets);
    g_free(map);
}

/* The parts of a text, blanks around each taken off; NULL for none. */
static char **split(const char *text, const char *by)
{
    char **parts = text ? g_strsplit(text, by, -1) : NULL;
    for (guint i = 0; parts && parts[i]; i++)
        g_strstrip(parts[i]);
    return parts;
}

static gpointer last_of(GPtrArray *items)
{
    return g_ptr_array_index(items, items->len - 1);
}

static VitriImportMapSheet *sheet_at_hand(VitriImportMap *map)
{
    return last_of(map->sheets);
}

static void start_sheet(gpointer user, VitriForm *form)
{
    VitriImportMap *map = user;
    VitriImportMapSheet *sheet = g_new0(VitriImportMapSheet, 1);
    sheet->name = g_strdup(form->values[0]);
    sheet->heading_row = (guint)vitri_form_number(form, 1, 1, 1000, 0);
    sheet->heading_rows = (guint)vitri_form_number(form, 2, 1, 5, 1);
    sheet->makes = g_ptr_array_new_with_free_func(free_make);
    sheet->line = form->line;
    g_ptr_array_add(map->sheets, sheet);
}

static void start_make(gpointer user, VitriForm *form)
{
    VitriImportMake *make = g_new0(VitriImportMake, 1);
    make->element = g_strdup(form->values[0] ? form->values[0] : "");
    make->id_from = split(form->values[1], " ");
    make->needs = split(form->values[2], " ");
    make->sets = g_ptr_array_new_with_free_func(free_set);
    make->line = form->line;
    g_ptr_array_add(sheet_at_hand(user)->makes, make);
}

enum { ATTRIBUTE, HEADING, COLUMN, OF, VALUE, OTHERWISE, GROUP };

/* One source, and only what goes with it. */
static void check_source(VitriForm *form, gboolean group)
{
    gboolean cells = form->values[HEADING] || form->values[COLUMN] || group;
    guint n = cells + (form->values[OF] != NULL) + (form->values[VALUE] && !cells);
    if (n == 0)
        vitri_sink_add(form->sink, "missing-attribute", form->file, form->line,
                       _("'%s' says not where %s comes from; add heading=\"…\", column, group, of or value"), "set",
                       form->values[ATTRIBUTE] ? form->values[ATTRIBUTE] : "");
    if (n > 1)
        vitri_form_wrong(form, OF, _("an attribute comes from a cell or from another element; leave one out"));
    if (form->values[OTHERWISE] && !cells)
        vitri_form_wrong(form, OTHERWISE, _("only a cell can be otherwise; add heading=\"…\" or leave it out"));
}

static void check_columns(VitriForm *form, char **columns)
{
    for (guint i = 0; columns && columns[i]; i++) {
        gsize n = strspn(columns[i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (n > 0 && n <= 3 && columns[i][n] == '\0')
            continue;
        vitri_form_wrong(form, COLUMN, _("write the letters of a column, as in column=\"C\""));
        return;
    }
}

static void start_set(gpointer user, VitriForm *form)
{
    static const char *const truths[] = {"no", "yes", NULL};
    VitriImportMake *make = last_of(sheet_at_hand(user)->makes);
    VitriImportSet *set = g_new0(VitriImportSet, 1);
    set->attribute = g_strdup(form->values[ATTRIBUTE] ? form->values[ATTRIBUTE] : "");
    set->headings = split(form->values[HEADING], "|");
    set->columns = split(form->values[COLUMN], " ");
    set->of = g_strdup(form->values[OF]);
    set->value = g_strdup(form->values[VALUE]);
    set->otherwise = g_strdup(form->values[OTHERWISE]);
    set->group = vitri_form_word(form, GROUP, truths, FALSE);
    set->words = g_ptr_array_new_with_free_func(free_word);
    set->line = form->line;
    check_source(form, set->group);
    check_columns(form, set->columns);
    g_ptr_array_add(make->sets, set);
}

static void start_word(gpointer user, VitriForm *form)
{
    VitriImportMake *make = last_of(sheet_at_hand(user)->makes);
    VitriImportSet *set = last_of(make->sets);
    VitriImportWord *word = g_new0(VitriImportWord, 1);
    word->from = g_strdup(form->values[0] ? form->values[0] : "");
    word->to = g_strdup(form->values[1] ? form->values[1] : "");
    g_ptr_array_add(set->words, word);
}

static const VitriFormAttribute sheet_attributes[] = {
    {"name", FALSE}, {"heading-row", FALSE}, {"heading-rows", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute make_attributes[] = {
    {"element", TRUE}, {"id-from", FALSE}, {"needs", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute set_attributes[] = {
    [ATTRIBUTE] = {"attribute", TRUE}, [HEADING] = {"heading", FALSE},
    [COLUMN] = {"column", FALSE},      [OF] = {"of", FALSE},
    [VALUE] = {"value", FALSE},        [OTHERWISE] = {"otherwise", FALSE},
    [GROUP] = {"group", FALSE},        {NULL, FALSE}};
static const VitriFormAttribute word_attributes[] = {{"from", TRUE}, {"to", TRUE}, {NULL, FALSE}};

enum { MAP, SHEET, MAKE, SET };

static const VitriFormElement elements[] = {
    [MAP] = {"map", MAP, 0, NULL, NULL, NULL, NULL},
    [SHEET] = {"sheet", MAP, 0, sheet_attributes, start_sheet, NULL, NULL},
    [MAKE] = {"make", SHEET, 0, make_attributes, start_make, NULL, NULL},
    [SET] = {"set", MAKE, 0, set_attributes, start_set, NULL, NULL},
    {"word", SET, 0, word_attributes, start_word, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:map:1", elements, G_N_ELEMENTS(elements)};

static void check_not_empty(const VitriImportMap *map, GPtrArray *faults)
{
    for (guint i = 0; i < map->sheets->len; i++) {
        const VitriImportMapSheet *sheet = g_ptr_array_index(map->sheets, i);
        if (sheet->makes->len == 0)
            vitri_fault_add(faults, "missing-element", map->file, sheet->line,
                            _("the sheet makes nothing; add an element 'make'"));
    }
    if (map->sheets->len == 0)
        vitri_fault_add(faults, "missing-element", map->file, 1, _("the map has no element 'sheet'; add one"));
}

VitriImportMap *vitri_import_map_read(const char *path, GPtrArray *faults, GError **error)
{
    g_autoptr(VitriImportMap) map = g_new0(VitriImportMap, 1);
    guint before = vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
    map->file = g_strdup(path);
    map->sheets = g_ptr_array_new_with_free_func(free_sheet);
    if (!vitri_form_read(path, &format, map, faults, error))
        return NULL;
    if (vitri_fault_count(faults, VITRI_SEVERITY_ERROR) == before)
        check_not_empty(map, faults);
    if (vitri_fault_count(faults, VITRI_SEVERITY_ERROR) == before)
        return g_steal_pointer(&map);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), path);
    return NULL;
}
