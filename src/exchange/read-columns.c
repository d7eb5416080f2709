/*
 * Reads data/workbook.xml: the form of rosters and plans as workbooks (columns.h).
 *
 * The file is part of the program, so what is wrong with it ends the reading with the line. One pass; nothing is kept
 * but the tables. What sheets and columns mean to each other is looked at by the tests, not here.
 */
#include "vitri/columns.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

#define URI "urn:vitri:workbook:1"

typedef struct {
    VitriTables *tables;
    GPtrArray *part;       /* of the tables: roster or plan; NULL outside */
    VitriSheetForm *sheet; /* being read */
    VitriColumn *column;
    const char *path;
} Reader;

static void free_column(gpointer data)
{
    VitriColumn *column = data;
    char **const texts[] = {&column->attribute, &column->vi,      &column->en,         &column->of,
                            &column->note_vi,   &column->note_en, &column->example_vi, &column->example_en};
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(*texts[i]);
    g_strfreev(column->also);
    g_strfreev(column->last_day);
    g_clear_pointer(&column->words, g_array_unref);
    g_free(column);
}

static void free_sheet(gpointer data)
{
    VitriSheetForm *sheet = data;
    g_free(sheet->element);
    g_free(sheet->parent);
    g_free(sheet->vi);
    g_free(sheet->en);
    g_strfreev(sheet->also);
    g_ptr_array_unref(sheet->columns);
    g_free(sheet);
}

static void clear_word(gpointer data)
{
    VitriColumnWord *word = data;
    g_free(word->word);
    g_free(word->vi);
    g_free(word->en);
}

static GArray *new_words(void)
{
    GArray *words = g_array_new(FALSE, TRUE, sizeof(VitriColumnWord));
    g_array_set_clear_func(words, clear_word);
    return words;
}

static const char *find_value(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    return NULL;
}

static char *copy_value(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    return g_strdup(find_value(attributes, n, name));
}

static gboolean is_yes(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    return g_strcmp0(find_value(attributes, n, name), "yes") == 0;
}

static char **split_value(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    const char *value = find_value(attributes, n, name);
    return g_strsplit(value ? value : "", "|", -1);
}

static gboolean read_type(const char *name, VitriColumnType *out_type)
{
    static const char *const names[] = {"text",    "id",   "reference", "references", "date",
                                        "integer", "code", "word",      "yes-no",     NULL};
    for (guint i = 0; name && names[i]; i++)
        if (strcmp(name, names[i]) == 0) {
            *out_type = (VitriColumnType)i;
            return TRUE;
        }
    return FALSE;
}

static void add_word(GArray *words, const VitriXmlAttribute *attributes, guint n)
{
    const VitriColumnWord word = {copy_value(attributes, n, "name"), copy_value(attributes, n, "vi"),
                                  copy_value(attributes, n, "en")};
    g_array_append_val(words, word);
}

static void add_sheet(Reader *reader, const VitriXmlAttribute *attributes, guint n)
{
    VitriSheetForm *sheet = g_new0(VitriSheetForm, 1);
    sheet->element = copy_value(attributes, n, "element");
    sheet->parent = copy_value(attributes, n, "parent");
    sheet->vi = copy_value(attributes, n, "vi");
    sheet->en = copy_value(attributes, n, "en");
    sheet->also = split_value(attributes, n, "also");
    sheet->columns = g_ptr_array_new_with_free_func(free_column);
    g_ptr_array_add(reader->part, sheet);
    reader->sheet = sheet;
}

static gboolean add_column(Reader *reader, const VitriXmlAttribute *attributes, guint n)
{
    VitriColumnType type = VITRI_TYPE_TEXT;
    if (!read_type(find_value(attributes, n, "type"), &type))
        return FALSE;
    const char *example = find_value(attributes, n, "example");
    VitriColumn *column = g_new0(VitriColumn, 1);
    column->attribute = copy_value(attributes, n, "attribute");
    column->vi = copy_value(attributes, n, "vi");
    column->en = copy_value(attributes, n, "en");
    column->also = split_value(attributes, n, "also");
    column->last_day = split_value(attributes, n, "last-day");
    column->type = type;
    column->of = copy_value(attributes, n, "of");
    column->words = type == VITRI_TYPE_WORD ? new_words() : NULL;
    column->required = is_yes(attributes, n, "required");
    column->owner = is_yes(attributes, n, "owner");
    column->helper = is_yes(attributes, n, "helper");
    column->note_vi = copy_value(attributes, n, "note-vi");
    column->note_en = copy_value(attributes, n, "note-en");
    column->example_vi = example ? g_strdup(example) : copy_value(attributes, n, "example-vi");
    column->example_en = example ? g_strdup(example) : copy_value(attributes, n, "example-en");
    g_ptr_array_add(reader->sheet->columns, column);
    reader->column = column;
    return TRUE;
}

/* Whether an element has its name and both labels; the two outermost have none. */
static gboolean is_labelled(const VitriXmlAttribute *attributes, guint n, guint depth)
{
    static const char *const names[] = {NULL, "name", "element", "attribute", "name"};
    return depth < G_N_ELEMENTS(names) && names[depth] && find_value(attributes, n, names[depth]) &&
           find_value(attributes, n, "vi") && find_value(attributes, n, "en");
}

/* Takes an element in where it may stand; FALSE: it may not, or lacks something. */
static gboolean take_element(Reader *reader, const char *name, const VitriXmlAttribute *attributes, guint n,
                             guint depth)
{
    if (depth == 0)
        return strcmp(name, "workbook") == 0;
    if (depth == 1 && (strcmp(name, "roster") == 0 || strcmp(name, "plan") == 0)) {
        reader->part = *name == 'r' ? reader->tables->roster : reader->tables->plan;
        return TRUE;
    }
    if (!is_labelled(attributes, n, depth))
        return FALSE;
    if (depth == 1 && strcmp(name, "text") == 0)
        add_word(reader->tables->texts, attributes, n);
    else if (depth == 2 && reader->part && strcmp(name, "sheet") == 0)
        add_sheet(reader, attributes, n);
    else if (depth == 3 && strcmp(name, "column") == 0)
        return add_column(reader, attributes, n);
    else if (depth == 4 && reader->column->words && strcmp(name, "word") == 0)
        add_word(reader->column->words, attributes, n);
    else
        return FALSE;
    return TRUE;
}

static gboolean start_element(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                              guint n, guint line, guint depth, GError **error)
{
    Reader *reader = user;
    if (strcmp(uri, URI) == 0 && take_element(reader, name, attributes, n, depth))
        return TRUE;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("%s:%u: '%s' does not belong here or is not complete"),
                reader->path, line, name);
    return FALSE;
}

VitriTables *vitri_read_columns(const char *data_dir, GError **error)
{
    g_autofree char *inside = g_build_filename(data_dir, "data", "workbook.xml", NULL);
    g_autofree char *beside = g_build_filename(data_dir, "workbook.xml", NULL);
    const VitriXmlHandler handler = {.start = start_element};
    g_autoptr(VitriTables) tables = g_new0(VitriTables, 1);
    tables->roster = g_ptr_array_new_with_free_func(free_sheet);
    tables->plan = g_ptr_array_new_with_free_func(free_sheet);
    tables->texts = new_words();
    Reader reader = {.tables = tables};
    reader.path = g_file_test(inside, G_FILE_TEST_IS_REGULAR) ? inside : beside;
    g_autoptr(GError) why = NULL;
    if (vitri_xml_read(reader.path, &handler, &reader, NULL, &why))
        return g_steal_pointer(&tables);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_FAULT, why->message);
    return NULL;
}

void vitri_tables_free(VitriTables *tables)
{
    if (!tables)
        return;
    g_ptr_array_unref(tables->roster);
    g_ptr_array_unref(tables->plan);
    g_array_unref(tables->texts);
    g_free(tables);
}
