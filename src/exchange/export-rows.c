/*
 * From the XML of a roster or plan to rows of sheets.
 *
 * The writers of the formats know every attribute already; reading what they write keeps this file free of a second
 * list of them, and what has a column cannot be forgotten. An element inside another one gets the columns of its owner
 * from the elements around it. Memory: the document and the cells.
 */
#include "export-rows.h"

#include "vitri/xml.h"

#include <string.h>

#define ELEMENT_NAME "" /* no attribute has that name */

enum { MOST_DEPTH = 64 };

typedef struct {
    const VitriExportRows *rows;
    GHashTable *open[MOST_DEPTH]; /* the elements around, by depth: attribute -> value, and ELEMENT_NAME -> name */
} Walk;

static const char *find_value(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    return NULL;
}

static void remember(Walk *walk, const char *name, const VitriXmlAttribute *attributes, guint n, guint depth)
{
    g_clear_pointer(&walk->open[depth], g_hash_table_unref);
    walk->open[depth] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_hash_table_insert(walk->open[depth], g_strdup(ELEMENT_NAME), g_strdup(name));
    for (guint i = 0; i < n; i++)
        g_hash_table_insert(walk->open[depth], g_strdup(attributes[i].name), g_strdup(attributes[i].value));
}

/* What the elements around say for a column of the owner: the id of the element of that name, or the attribute. */
static const char *find_owner(const Walk *walk, const char *attribute, guint depth)
{
    for (guint i = depth; i-- > 0;) {
        GHashTable *around = walk->open[i];
        const char *name = around ? g_hash_table_lookup(around, ELEMENT_NAME) : NULL;
        const char *value = name ? g_hash_table_lookup(around, strcmp(name, attribute) == 0 ? "id" : attribute) : NULL;
        if (value)
            return value;
    }
    return NULL;
}

char *vitri_export_rows_post_title(const VitriRoster *roster, gint32 post)
{
    const char *title = vitri_roster_position_of(roster, post)->title, *duty = roster->posts[post].duty;
    return duty ? g_strdup_printf("%s, %s", title, duty) : g_strdup(title);
}

static char *describe_post(const VitriRoster *roster, gint32 post, const char *what)
{
    const char *unit = vitri_roster_unit_of(roster, post)->name;
    if (strcmp(what, "unit") == 0)
        return g_strdup(unit);
    g_autofree char *title = vitri_export_rows_post_title(roster, post);
    return strcmp(what, "name") == 0 ? g_strdup_printf("%s – %s", title, unit) : g_steal_pointer(&title);
}

/* What people read beside a reference; NULL: nothing. Caller frees. */
static char *describe(const VitriRoster *roster, const char *of, const char *id, const char *what)
{
    gint32 index = -1;
    if (strcmp(of, "person") == 0 && (index = vitri_roster_find_person(roster, id)) >= 0)
        return g_strdup(roster->people[index].name);
    if (strcmp(of, "unit") == 0 && (index = vitri_roster_find_unit(roster, id)) >= 0)
        return g_strdup(roster->units[index].name);
    if (strcmp(of, "position") == 0 && (index = vitri_roster_find_position(roster, id)) >= 0)
        return g_strdup(roster->positions[index].title);
    if (strcmp(of, "post") == 0 && (index = vitri_roster_find_post(roster, id)) >= 0)
        return describe_post(roster, index, what);
    return NULL;
}

/* The reference that a helper explains: "post/name" the column "post", "kin/name" in kin the one that is its own. */
static const VitriColumn *find_explained(const VitriSheetForm *form, const VitriColumn *helper)
{
    g_autofree char *base = g_strndup(helper->attribute, strcspn(helper->attribute, "/"));
    if (strcmp(base, form->element) == 0)
        return vitri_columns_find_attribute(form, "person", FALSE);
    const VitriColumn *owner = vitri_columns_find_attribute(form, base, TRUE);
    return owner ? owner : vitri_columns_find_attribute(form, base, FALSE);
}

/* What stands in a column of the element; NULL: nothing. Caller frees. */
static char *make_value(const Walk *walk, const VitriSheetForm *form, const VitriColumn *column,
                        const VitriXmlAttribute *attributes, guint n, guint depth)
{
    if (!column->helper)
        return g_strdup(column->owner ? find_owner(walk, column->attribute, depth)
                                      : find_value(attributes, n, column->attribute));
    const char *what = strchr(column->attribute, '/');
    const VitriColumn *explained = find_explained(form, column);
    if (!what || !explained || explained->helper || !explained->of)
        return NULL;
    const char *id = explained->owner ? find_owner(walk, explained->attribute, depth)
                                      : find_value(attributes, n, explained->attribute);
    return id ? describe(walk->rows->roster, explained->of, id, what + 1) : NULL;
}

static void add_row(const Walk *walk, const VitriSheetForm *form, VitriSheet *sheet,
                    const VitriXmlAttribute *attributes, guint n, guint depth)
{
    guint row = sheet->rows->len;
    const char *kind = find_value(attributes, n, "kind");
    for (guint i = 0; i < form->columns->len; i++) {
        g_autofree char *value = make_value(walk, form, form->columns->pdata[i], attributes, n, depth);
        vitri_form_sheet_set(sheet, row, form, i, value, kind, walk->rows->words);
    }
}

static gboolean start_element(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                              guint n, guint line, guint depth, GError **error)
{
    Walk *walk = user;
    const VitriExportRows *rows = walk->rows;
    if (strcmp(uri, rows->uri) != 0)
        return TRUE;
    for (guint i = 0; i < rows->forms->len; i++) {
        const VitriSheetForm *form = rows->forms->pdata[i];
        if (strcmp(form->element, name) == 0 && rows->sheets->pdata[i])
            add_row(walk, form, rows->sheets->pdata[i], attributes, n, depth);
    }
    remember(walk, name, attributes, n, depth);
    return TRUE;
}

void vitri_export_rows_add(const VitriExportRows *rows)
{
    const VitriXmlHandler handler = {.start = start_element};
    g_autoptr(GError) error = NULL;
    Walk walk = {.rows = rows};
    gboolean read = vitri_xml_read_memory(rows->xml, rows->length, "export", &handler, &walk, &error);
    g_assert(read); /* what the program wrote itself */
    for (guint i = 0; i < MOST_DEPTH; i++)
        g_clear_pointer(&walk.open[i], g_hash_table_unref);
}
