/* The form of workbooks as it is shipped: it fits the formats, each name in it leads to one thing; faults of the file.
 */
#include "vitri/columns.h"

#include "../support/schema.h"
#include "vitri/error.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

static VitriTables *read_shipped(void)
{
    g_autoptr(GError) error = NULL;
    VitriTables *tables = vitri_read_columns(g_getenv("VITRI_SOURCE_ROOT"), &error);
    cr_assert(tables, "%s", error ? error->message : "");
    return tables;
}

/* The attributes that a schema gives a complex type of that name, or the element of it: "name" or "name!" (required).
 */
static GPtrArray *list_attributes(xmlNode *schema, const char *name)
{
    GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
    for (xmlNode *node = schema->children; node; node = node->next) {
        g_autofree char *type = (char *)xmlGetProp(node, BAD_CAST "name");
        xmlNode *at = node->children;
        if (g_strcmp0(type, name) != 0)
            continue;
        if (strcmp((const char *)node->name, "element") == 0)
            for (at = node->children; at && strcmp((const char *)at->name, "complexType") != 0; at = at->next)
                ;
        if (at && strcmp((const char *)at->name, "complexType") == 0)
            at = at->children;
        for (; at; at = at->next) {
            g_autofree char *attribute = (char *)xmlGetProp(at, BAD_CAST "name");
            g_autofree char *use = (char *)xmlGetProp(at, BAD_CAST "use");
            if (strcmp((const char *)at->name, "attribute") == 0)
                g_ptr_array_add(found, g_strdup_printf("%s%s", attribute, use ? "!" : ""));
        }
    }
    return found;
}

static void expect_columns(const VitriSheetForm *sheet, const GPtrArray *attributes)
{
    guint n = 0;
    for (guint i = 0; i < sheet->columns->len; i++) {
        const VitriColumn *column = sheet->columns->pdata[i];
        n += !column->owner && !column->helper;
    }
    for (guint i = 0; i < attributes->len; i++) {
        const char *stated = attributes->pdata[i];
        g_autofree char *name = g_strndup(stated, strcspn(stated, "!"));
        const VitriColumn *column = vitri_columns_find_attribute(sheet, name, FALSE);
        if (strcmp(name, "row") == 0) /* where the element came from, no fact */
            continue;
        cr_expect(column && !column->helper, "%s/@%s has no column", sheet->element, name);
        cr_expect(!column || column->required == (strchr(stated, '!') != NULL), "%s/@%s: required", sheet->element,
                  name);
        n--;
    }
    cr_expect_eq(n, 0, "'%s' has columns of no attribute: %u", sheet->element, n);
}

Test(read_columns, every_attribute_of_the_formats_has_a_column)
{
    g_autoptr(VitriTables) tables = read_shipped();
    static const char *const formats[] = {"roster", "plan"};
    static const char *const partial[] = {"stay",     "unplaced", "place",
                                          "decision", "original", NULL}; /* no element whole */
    const GPtrArray *const parts[] = {tables->roster, tables->plan};
    for (guint f = 0; f < G_N_ELEMENTS(formats); f++) {
        g_autofree char *path = g_strdup_printf("%s/data/schema/%s.xsd", g_getenv("VITRI_SOURCE_ROOT"), formats[f]);
        g_autoptr(xmlDoc) schema = xmlReadFile(path, NULL, XML_PARSE_NONET);
        cr_assert(schema, "%s", path);
        for (guint i = 0; i < parts[f]->len; i++) {
            const VitriSheetForm *sheet = parts[f]->pdata[i];
            if (g_strv_contains(partial, sheet->element))
                continue;
            g_autoptr(GPtrArray) attributes = list_attributes(xmlDocGetRootElement(schema), sheet->element);
            cr_expect_gt(attributes->len, 0, "'%s' is no element of %s", sheet->element, formats[f]);
            expect_columns(sheet, attributes);
        }
    }
}

/* Adds what a name is plainly; it must not mean something else already. */
static void claim(GHashTable *claimed, const char *name, gconstpointer what, const char *where)
{
    g_autofree char *plain = vitri_columns_plain(name);
    gconstpointer before = g_hash_table_lookup(claimed, plain);
    cr_expect(*plain && (!before || before == what), "%s: '%s' means two things", where, name);
    g_hash_table_insert(claimed, g_steal_pointer(&plain), (gpointer)what);
}

static void claim_all(GHashTable *claimed, const char *vi, const char *en, char **also, gconstpointer what,
                      const char *where)
{
    claim(claimed, vi, what, where);
    claim(claimed, en, what, where);
    for (guint i = 0; also[i]; i++)
        claim(claimed, also[i], what, where);
}

Test(read_columns, every_heading_leads_to_one_column)
{
    g_autoptr(VitriTables) tables = read_shipped();
    const GPtrArray *const parts[] = {tables->roster, tables->plan};
    g_autoptr(GHashTable) sheets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint f = 0; f < G_N_ELEMENTS(parts); f++)
        for (guint i = 0; i < parts[f]->len; i++) {
            const VitriSheetForm *sheet = parts[f]->pdata[i];
            g_autoptr(GHashTable) headings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
            cr_expect_leq(g_utf8_strlen(sheet->vi, -1), 31, "%s", sheet->vi);
            cr_expect_leq(g_utf8_strlen(sheet->en, -1), 31, "%s", sheet->en);
            claim_all(sheets, sheet->vi, sheet->en, sheet->also, sheet, "sheets");
            for (guint k = 0; k < sheet->columns->len; k++) {
                const VitriColumn *column = sheet->columns->pdata[k];
                claim_all(headings, column->vi, column->en, column->also, column, sheet->element);
                for (guint d = 0; column->last_day[d]; d++)
                    claim(headings, column->last_day[d], column, sheet->element);
                cr_expect_eq(vitri_columns_find(sheet, column->vi), column, "%s/%s", sheet->element, column->vi);
                cr_expect(column->of || (column->type != VITRI_TYPE_CODE && column->type != VITRI_TYPE_REFERENCE),
                          "%s/%s: of what?", sheet->element, column->attribute);
                cr_expect((column->words != NULL) == (column->type == VITRI_TYPE_WORD), "%s", column->vi);
            }
        }
}

Test(read_columns, faults_of_the_file_are_told_with_their_line)
{
#define HEAD "<workbook xmlns='urn:vitri:workbook:1'>\n"
    static const struct {
        const char *xml, *expected;
    } rows[] = {
        {"<roster/>", "workbook.xml:1: 'roster' does not belong here or is not complete"},
        {HEAD "<sheet element='unit' vi='a' en='b'/></workbook>", ":2: 'sheet' does"},
        {HEAD "<roster><sheet element='unit' vi='a'/></roster></workbook>", ":2: 'sheet' does"},
        {HEAD "<roster><sheet element='unit' vi='a' en='b'>\n<column attribute='x' type='what' vi='a' en='b'/>"
              "</sheet></roster></workbook>",
         ":3: 'column' does"},
        {HEAD "<roster><sheet element='unit' vi='a' en='b'>\n<column attribute='x' type='text' vi='a' en='b'>\n"
              "<word name='w' vi='a' en='b'/></column></sheet></roster></workbook>",
         ":4: 'word' does"},
        {HEAD, "workbook.xml:"},
    };
    g_autofree char *folder = g_dir_make_tmp("vitri-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "workbook.xml", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        cr_assert(g_file_set_contents(path, rows[i].xml, -1, NULL));
        g_autoptr(VitriTables) tables = vitri_read_columns(folder, &error);
        cr_expect(!tables && error && error->code == VITRI_ERROR_FAULT && strstr(error->message, rows[i].expected),
                  "%s: %s", rows[i].xml, error ? error->message : "read");
    }
    g_unlink(path);
    g_autoptr(GError) error = NULL;
    cr_expect(!vitri_read_columns(folder, &error) && error);
    g_rmdir(folder);
}
