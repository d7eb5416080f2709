/*
 * .xlsx files: the parts of a zip archive, read one after the other as streams.
 *
 * The order is package, styles, shared texts, sheets; whatever is refused is refused before the first cell is read.
 * No part is read that is not needed (drawings, themes, comments, printer settings), nothing outside the archive is
 * opened, and no formula is computed: a cell has the value that the office program stored with it.
 * Memory: the largest part, the shared texts and the cells.
 */
#include "read-xlsx.h"

#include "vitri/fault.h"
#include "vitri/message.h"

#include <string.h>

gboolean vitri_xlsx_refuse(const VitriXlsx *xlsx, GError **error, const char *text)
{
    return vitri_fault_refuse(error, "workbook-refused", xlsx->intake->workbook->file, 0, "%s", text);
}

gboolean vitri_xlsx_parse(VitriXlsx *xlsx, const char *part, const VitriXmlHandler *handler, gpointer user,
                          GError **error)
{
    gsize length = 0;
    g_autofree char *bytes = vitri_archive_read(xlsx->archive, part, &length, error);
    g_autofree char *name = g_strdup_printf("%s(%s)", xlsx->intake->workbook->file, part);
    return bytes && vitri_xml_read_memory(bytes, length, name, handler, user, error);
}

const char *vitri_xlsx_attribute(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    return NULL;
}

gboolean vitri_xlsx_is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

gboolean vitri_xlsx_is_main(const char *uri)
{
    return strcmp(uri, "http://schemas.openxmlformats.org/spreadsheetml/2006/main") == 0 ||
           strcmp(uri, "http://purl.oclc.org/ooxml/spreadsheetml/main") == 0;
}

static gboolean read_sheet(VitriXlsx *xlsx, const VitriXlsxSheet *listed, GError **error)
{
    const VitriXlsxRelation *relation = g_hash_table_lookup(xlsx->relations, listed->relation);
    const char *file = xlsx->intake->workbook->file;
    if (relation && strcmp(relation->type, "worksheet") != 0)
        return TRUE; /* a sheet that is one chart */
    if (!relation || !relation->target)
        return vitri_fault_refuse(error, "workbook-refused", file, 0,
                                  _("the workbook names a sheet '%s' that is not in the file"), listed->name);
    VitriSheet *sheet = vitri_intake_add_sheet(xlsx->intake, listed->name, error);
    if (!g_hash_table_add(xlsx->read, relation->target))
        return vitri_xlsx_refuse(xlsx, error, _("the workbook names one sheet twice"));
    if (!sheet)
        return FALSE;
    sheet->hidden = listed->hidden;
    if (!vitri_xlsx_read_cells(xlsx, relation->target, sheet, error))
        return FALSE;
    vitri_intake_check_encoding(xlsx->intake, sheet, file);
    return TRUE;
}

static gboolean read_parts(VitriXlsx *xlsx, GError **error)
{
    if (!vitri_xlsx_read_package(xlsx, error))
        return FALSE;
    const char *styles = vitri_xlsx_find_part(xlsx, "styles"), *texts = vitri_xlsx_find_part(xlsx, "sharedStrings");
    if (styles && !vitri_xlsx_read_styles(xlsx, styles, error))
        return FALSE;
    if (texts && !vitri_xlsx_read_texts(xlsx, texts, error))
        return FALSE;
    for (guint i = 0; i < xlsx->sheets->len; i++)
        if (!read_sheet(xlsx, g_ptr_array_index(xlsx->sheets, i), error))
            return FALSE;
    return TRUE;
}

static void free_relation(gpointer data)
{
    VitriXlsxRelation *relation = data;
    g_free(relation->type);
    g_free(relation->target);
    g_free(relation);
}

static void free_sheet(gpointer data)
{
    VitriXlsxSheet *sheet = data;
    g_free(sheet->name);
    g_free(sheet->relation);
    g_free(sheet);
}

gboolean vitri_xlsx_read(VitriIntake *intake, GError **error)
{
    g_autoptr(VitriArchive) archive = vitri_archive_open(intake->workbook->file, error);
    if (!archive)
        return FALSE;
    intake->workbook->sha256 = g_strdup(vitri_archive_sha256(archive));
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) types = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) relations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_relation);
    g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(free_sheet);
    g_autoptr(GHashTable) read = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) date_styles = g_array_new(FALSE, FALSE, sizeof(gboolean));
    VitriXlsx xlsx = {intake, archive, names, types, relations, sheets, read, FALSE, strings, date_styles};
    return read_parts(&xlsx, error);
}
