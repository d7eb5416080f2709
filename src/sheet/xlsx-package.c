/*
 * The package of an .xlsx file: content types, relations, and the workbook part with its list of sheets.
 *
 * What the file is, is told by its content types alone, never by its name. Macros, sheets of macros and links to other
 * workbooks are refused wherever the package mentions them, whether a sheet uses them or not. Part names are compared
 * without regard to case, as the standard has it and some programs need it.
 * Not here: the parts that hold texts, styles and cells.
 */
#include "read-xlsx.h"

#include "vitri/fault.h"
#include "vitri/message.h"

#include <string.h>

#define TYPES_PART "[Content_Types].xml"
#define ROOT_RELATIONS "_rels/.rels"

/* Words, in small letters, in a content type or relation type of what is never read. */
static const struct {
    const char *word, *text;
} refused[] = {
    {"vbaproject", N_("the workbook holds macros; save it as .xlsx without them")},
    {"macroenabled", N_("the workbook holds macros; save it as .xlsx without them")},
    {"macrosheet", N_("the workbook holds a sheet of macros; save it as .xlsx without it")},
    {"externallink", N_("the workbook is linked to other workbooks; break the links and save it with its values")},
};

static gboolean check_type(const VitriXlsx *xlsx, const char *type, GError **error)
{
    g_autofree char *lower = g_ascii_strdown(type, -1);
    for (guint i = 0; i < G_N_ELEMENTS(refused); i++)
        if (strstr(lower, refused[i].word))
            return vitri_xlsx_refuse(xlsx, error, _(refused[i].text));
    return TRUE;
}

/* Lists the parts by their names in small letters; a part that is a project of macros ends it. */
static gboolean list_names(VitriXlsx *xlsx, GError **error)
{
    for (const char *const *names = vitri_archive_names(xlsx->archive); *names; names++) {
        char *lower = g_ascii_strdown(*names, -1);
        g_hash_table_replace(xlsx->names, lower, (gpointer)*names);
        if (g_str_has_suffix(lower, "vbaproject.bin"))
            return check_type(xlsx, lower, error);
    }
    return TRUE;
}

/* The name that the archive has for a part; NULL if it has none. */
static const char *find_name(const VitriXlsx *xlsx, const char *name)
{
    g_autofree char *lower = g_ascii_strdown(name, -1);
    return g_hash_table_lookup(xlsx->names, lower);
}

static gboolean start_types(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                            guint n, guint line, guint depth, GError **error)
{
    VitriXlsx *xlsx = user;
    const char *type = vitri_xlsx_attribute(attributes, n, "ContentType");
    const char *part = vitri_xlsx_attribute(attributes, n, "PartName");
    const char *extension = vitri_xlsx_attribute(attributes, n, "Extension");
    if (!type || (!part && !extension))
        return TRUE;
    g_autofree char *key = part ? g_strdup(part + (*part == '/')) : g_strconcat(".", extension, NULL);
    g_hash_table_replace(xlsx->types, g_ascii_strdown(key, -1), g_strdup(type));
    /* Some programs state what .bin would be where there is none. */
    return g_ascii_strcasecmp(key, ".bin") == 0 || check_type(xlsx, type, error);
}

/* The content type of a part; NULL if none is stated. */
static const char *find_type(const VitriXlsx *xlsx, const char *part)
{
    g_autofree char *key = g_ascii_strdown(part, -1);
    const char *own = g_hash_table_lookup(xlsx->types, key), *dot = strrchr(key, '.');
    return own || !dot ? own : g_hash_table_lookup(xlsx->types, dot);
}

typedef struct {
    VitriXlsx *xlsx;
    const char *folder; /* of the part that has the relations, "" or with a slash at its end */
} Relations;

/* "../a/b.xml" seen from "xl/worksheets/" is "xl/a/b.xml". Caller frees. */
static char *resolve(const char *folder, const char *target)
{
    g_autofree char *plain = g_uri_unescape_string(target, NULL);
    const char *path = plain ? plain : target;
    g_autofree char *whole = *path == '/' ? g_strdup(path + 1) : g_strconcat(folder, path, NULL);
    g_auto(GStrv) steps = g_strsplit(whole, "/", -1);
    g_autoptr(GPtrArray) kept = g_ptr_array_new();
    for (guint i = 0; steps[i]; i++) {
        if (strcmp(steps[i], "..") == 0)
            g_ptr_array_set_size(kept, (int)(kept->len > 0 ? kept->len - 1 : 0));
        else if (*steps[i] && strcmp(steps[i], ".") != 0)
            g_ptr_array_add(kept, steps[i]);
    }
    g_ptr_array_add(kept, NULL);
    return g_strjoinv("/", (char **)kept->pdata);
}

static gboolean start_relations(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                                guint n, guint line, guint depth, GError **error)
{
    Relations *reading = user;
    const char *id = vitri_xlsx_attribute(attributes, n, "Id"), *type = vitri_xlsx_attribute(attributes, n, "Type");
    const char *target = vitri_xlsx_attribute(attributes, n, "Target");
    const char *mode = vitri_xlsx_attribute(attributes, n, "TargetMode");
    if (!id || !type || !target)
        return TRUE;
    if (!check_type(reading->xlsx, type, error))
        return FALSE;
    const char *slash = strrchr(type, '/');
    g_autofree char *part = resolve(reading->folder, target);
    VitriXlsxRelation *relation = g_new0(VitriXlsxRelation, 1);
    relation->type = g_strdup(slash ? slash + 1 : type);
    if (!mode || strcmp(mode, "External") != 0)
        relation->target = g_strdup(find_name(reading->xlsx, part));
    g_hash_table_replace(reading->xlsx->relations, g_strdup(id), relation);
    return TRUE;
}

/* The relations of a part, added to those of the workbook. */
static gboolean read_relations(VitriXlsx *xlsx, const char *part, const char *folder, GError **error)
{
    const VitriXmlHandler handler = {.start = start_relations};
    Relations reading = {xlsx, folder};
    const char *name = find_name(xlsx, part);
    if (!name)
        return vitri_xlsx_refuse(xlsx, error, _("a part that every workbook has is not there; save it anew"));
    return vitri_xlsx_parse(xlsx, name, &handler, &reading, error);
}

/* r:id, in either of the two namespaces that the standard knows. */
static const char *find_relation_id(const VitriXmlAttribute *attributes, guint n)
{
    for (guint i = 0; i < n; i++)
        if (g_str_has_suffix(attributes[i].name, "relationships}id"))
            return attributes[i].value;
    return NULL;
}

static gboolean start_workbook(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                               guint n, guint line, guint depth, GError **error)
{
    VitriXlsx *xlsx = user;
    if (!vitri_xlsx_is_main(uri))
        return TRUE;
    if (strcmp(name, "workbookPr") == 0)
        xlsx->from_1904 = vitri_xlsx_is_true(vitri_xlsx_attribute(attributes, n, "date1904"));
    if (strcmp(name, "externalReference") == 0)
        return check_type(xlsx, "externalLink", error);
    if (strcmp(name, "sheet") != 0 || depth != 2)
        return TRUE;
    const char *title = vitri_xlsx_attribute(attributes, n, "name"), *id = find_relation_id(attributes, n);
    const char *state = vitri_xlsx_attribute(attributes, n, "state");
    VitriXlsxSheet *sheet = g_new0(VitriXlsxSheet, 1);
    sheet->name = g_strdup(title ? title : "");
    sheet->relation = g_strdup(id ? id : "");
    sheet->hidden = state && strcmp(state, "visible") != 0;
    g_ptr_array_add(xlsx->sheets, sheet);
    return TRUE;
}

const char *vitri_xlsx_find_part(const VitriXlsx *xlsx, const char *type)
{
    const char *found = NULL;
    GHashTableIter iter;
    gpointer value;
    g_hash_table_iter_init(&iter, xlsx->relations);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const VitriXlsxRelation *relation = value;
        gboolean fits = relation->target && strcmp(relation->type, type) == 0;
        if (fits && (!found || strcmp(relation->target, found) < 0))
            found = relation->target;
    }
    return found;
}

static gboolean check_main_part(const VitriXlsx *xlsx, const char *part, GError **error)
{
    const char *type = part ? find_type(xlsx, part) : NULL;
    if (type && strstr(type, "spreadsheetml") && strstr(type, "main+xml"))
        return TRUE;
    return vitri_fault_refuse(error, "not-a-workbook", xlsx->intake->workbook->file, 0,
                              _("this is an office document, but no .xlsx workbook; save it as .xlsx"));
}

/* Reads the workbook part: its own relations replace those of the package. */
static gboolean read_workbook_part(VitriXlsx *xlsx, const char *part, GError **error)
{
    const VitriXmlHandler handler = {.start = start_workbook};
    const char *slash = strrchr(part, '/');
    g_autofree char *folder = g_strndup(part, slash ? (gsize)(slash + 1 - part) : 0);
    g_autofree char *relations = g_strdup_printf("%s_rels/%s.rels", folder, slash ? slash + 1 : part);
    g_hash_table_remove_all(xlsx->relations);
    return read_relations(xlsx, relations, folder, error) && vitri_xlsx_parse(xlsx, part, &handler, xlsx, error);
}

gboolean vitri_xlsx_read_package(VitriXlsx *xlsx, GError **error)
{
    const VitriXmlHandler types = {.start = start_types};
    if (!list_names(xlsx, error))
        return FALSE;
    const char *types_part = find_name(xlsx, TYPES_PART);
    if (!types_part)
        return check_main_part(xlsx, NULL, error);
    if (!vitri_xlsx_parse(xlsx, types_part, &types, xlsx, error) || !read_relations(xlsx, ROOT_RELATIONS, "", error))
        return FALSE;
    g_autofree char *part = g_strdup(vitri_xlsx_find_part(xlsx, "officeDocument"));
    return check_main_part(xlsx, part, error) && read_workbook_part(xlsx, part, error);
}
