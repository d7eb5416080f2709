/*
 * References by name: "Division of Finance" where an id is asked for.
 *
 * An id goes before a name. A name is looked for as it is written, then without diacritics and case; it counts only
 * where one thing alone has it, among the sheets and the roster that is updated. What is no id and has no blank is left
 * as it is: whether there is such an id the reader of rosters says. A post has no name of its own and is called by its
 * position and unit, so posts are resolved before what refers to them.
 */
#include "import-names.h"

#include "import-record.h"
#include "import-value.h"
#include "vitri/message.h"

#include <string.h>

/* Looking for a near name walks all of them: done only while it stays cheap. */
enum { MAX_COMPARISONS = 2000000 };

typedef struct {
    VitriImportRun *run;
    GHashTable *ids;   /* "element\x1fid" -> its name or NULL, borrowed */
    GHashTable *exact; /* "element\x1fname" -> id, "" where several have it */
    GHashTable *plain; /* the same without diacritics and case */
    GHashTable *all;   /* element -> GPtrArray of names */
    guint64 n_compared;
} Names;

static const char *name_of(const VitriImportRecord *record)
{
    const char *name = vitri_import_record_text(record, "name");
    return name ? name : vitri_import_record_text(record, "title");
}

static void add_name(GHashTable *names, const char *element, const char *name, const char *id)
{
    char *key = g_strdup_printf("%s\x1f%s", element, name);
    const char *known = g_hash_table_lookup(names, key);
    g_hash_table_insert(names, key, g_strdup(known && strcmp(known, id) != 0 ? "" : id));
}

static void add_names(Names *names, const char *element, const char *name, const char *id)
{
    g_autofree char *plain = vitri_columns_plain(name);
    GPtrArray *all = g_hash_table_lookup(names->all, element);
    if (!all) {
        all = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(names->all, (gpointer)element, all);
    }
    add_name(names->exact, element, name, id);
    add_name(names->plain, element, plain, id);
    g_ptr_array_add(all, g_strdup(name));
}

static void add_records(Names *names, const GPtrArray *records)
{
    for (guint i = 0; i < records->len; i++) {
        const VitriImportRecord *record = records->pdata[i];
        const char *id = vitri_import_record_text(record, "id"), *name = name_of(record);
        if (!id)
            continue;
        g_hash_table_insert(names->ids, g_strdup_printf("%s\x1f%s", record->element, id), (gpointer)name);
        if (name)
            add_names(names, record->element, name, id);
    }
}

static const char *name_of_id(const Names *names, const char *element, const char *id)
{
    g_autofree char *key = g_strdup_printf("%s\x1f%s", element, id ? id : "");
    return g_hash_table_lookup(names->ids, key);
}

/* A post is called by its position and unit, as exported workbooks call it: "Accountant – Office". */
static void add_posts(Names *names, const GPtrArray *records)
{
    for (guint i = 0; i < records->len; i++) {
        const VitriImportRecord *record = records->pdata[i];
        const char *id = vitri_import_record_text(record, "id");
        const char *title = name_of_id(names, "position", vitri_import_record_text(record, "position"));
        const char *unit = name_of_id(names, "unit", vitri_import_record_text(record, "unit"));
        if (strcmp(record->element, "post") != 0 || !id || !title || !unit)
            continue;
        g_autofree char *name = g_strdup_printf("%s – %s", title, unit);
        add_names(names, "post", name, id);
    }
}

static gboolean is_id(const Names *names, const char *element, const char *text)
{
    g_autofree char *key = g_strdup_printf("%s\x1f%s", element, text);
    return g_hash_table_contains(names->ids, key);
}

/* The id of a name; "" where several have it, NULL where nobody has. */
static const char *find_name(const Names *names, const char *element, const char *text)
{
    g_autofree char *plain = vitri_columns_plain(text);
    g_autofree char *exact_key = g_strdup_printf("%s\x1f%s", element, text);
    g_autofree char *plain_key = g_strdup_printf("%s\x1f%s", element, plain);
    const char *id = g_hash_table_lookup(names->exact, exact_key);
    return id ? id : g_hash_table_lookup(names->plain, plain_key);
}

static void tell(Names *names, guint row, const VitriImportValue *value, const char *text)
{
    VitriImportRun *run = names->run;
    const GPtrArray *all = g_hash_table_lookup(names->all, value->column->of);
    gboolean cheap = all && names->n_compared < MAX_COMPARISONS;
    const char *nearest = cheap ? vitri_import_nearest(text, all) : NULL;
    names->n_compared += cheap ? all->len : 0;
    g_autofree char *advice = nearest ? g_strdup_printf(_("did you mean '%s'?"), nearest)
                                      : g_strdup(_("write its id, or add it to its sheet"));
    vitri_import_tell(run, row, value->cell, "unknown-reference", _("nothing is called '%s' as '%s'; %s"), text,
                      vitri_import_heading(run, row, value->cell, value->column), advice);
}

/* The id that a text means; NULL: none (told where it can be no id). Caller frees. */
static char *resolve_text(Names *names, guint row, const VitriImportValue *value, const char *text)
{
    const char *element = value->column->of;
    if (is_id(names, element, text))
        return g_strdup(text);
    const char *id = find_name(names, element, text);
    if (id && *id)
        return g_strdup(id);
    if (id) {
        vitri_import_tell(names->run, row, value->cell, "ambiguous-name",
                          _("several are called '%s'; write the id of the one that is meant"), text);
        return NULL;
    }
    if (strchr(text, ' ') || value->column->owner) {
        tell(names, row, value, text);
        return NULL;
    }
    return g_strdup(text);
}

/* Several ids apart by blanks, or names apart by semicolons or lines. */
static void resolve_several(Names *names, guint row, VitriImportValue *value)
{
    gboolean listed = strpbrk(value->value, ";\n") != NULL;
    gboolean whole = !listed && find_name(names, value->column->of, value->value) != NULL;
    g_auto(GStrv) parts = g_strsplit_set(value->value, whole ? "\n" : listed ? ";\n" : " ,", -1);
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; parts[i]; i++) {
        g_strstrip(parts[i]);
        g_autofree char *id = *parts[i] ? resolve_text(names, row, value, parts[i]) : NULL;
        if (id)
            g_string_append_printf(ids, "%s%s", ids->len ? " " : "", id);
    }
    g_free(value->value);
    value->value = g_strdup(ids->str);
}

static void resolve_record(Names *names, const VitriImportRecord *record)
{
    guint row = g_array_index(record->rows, guint, 0);
    for (guint i = 0; i < record->values->len; i++) {
        VitriImportValue *value = &g_array_index(record->values, VitriImportValue, i);
        if (value->resolved || strcmp(value->value, VITRI_IMPORT_CLEAR) == 0)
            continue;
        if (value->column->type == VITRI_TYPE_REFERENCES)
            resolve_several(names, row, value);
        if (value->column->type != VITRI_TYPE_REFERENCE)
            continue;
        char *id = resolve_text(names, row, value, value->value);
        if (!id)
            continue;
        g_free(value->value);
        value->value = id;
    }
}

/* Posts first: by what they refer to the others may name them. */
static void resolve_all(Names *names)
{
    const GPtrArray *records = names->run->records;
    for (guint others = 0; others < 2; others++) {
        for (guint i = 0; i < records->len; i++) {
            const VitriImportRecord *record = records->pdata[i];
            if ((strcmp(record->element, "post") != 0) == (others == 1))
                resolve_record(names, record);
        }
        if (others == 0) {
            add_posts(names, names->run->old);
            add_posts(names, records);
        }
    }
}

void vitri_import_names_resolve(VitriImportRun *run)
{
    Names names = {.run = run};
    names.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    names.exact = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    names.plain = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    names.all = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    add_records(&names, run->old);
    add_records(&names, run->records);
    resolve_all(&names);
    g_hash_table_unref(names.ids);
    g_hash_table_unref(names.exact);
    g_hash_table_unref(names.plain);
    g_hash_table_unref(names.all);
}
