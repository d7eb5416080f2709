/*
 * The styles of an .xlsx file, as far as they tell a date from a number.
 *
 * A cell names a style, a style a number format; a format is one of those that every program knows by number, or is
 * written out. A written format shows a date if d, m or y stands in its first section outside quotes and brackets.
 * Formats of a time of day count too: what they show below one day stays a number (vitri_cells_set_serial).
 */
#include "read-xlsx.h"

#include <string.h>

typedef struct {
    VitriXlsx *xlsx;
    GHashTable *formats; /* number to code, of those written out */
    gboolean in_cells;   /* among the styles that cells name */
} Styles;

gboolean vitri_xlsx_is_date_format(const char *format)
{
    for (const char *at = format; *at && *at != ';'; at++) {
        char closing = *at == '"' ? '"' : *at == '[' ? ']' : '\0';
        if (closing) {
            at = strchr(at + 1, closing);
            if (!at)
                return FALSE;
        } else if (strchr("\\_*", *at)) { /* the next character is itself */
            at += at[1] != '\0';
        } else if (strchr("dDmMyY", *at)) {
            return TRUE;
        }
    }
    return FALSE;
}

/* Formats known by number: of dates and times, in all languages. */
static gboolean is_known_date(guint64 id)
{
    static const guint8 ranges[][2] = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};
    for (guint i = 0; i < G_N_ELEMENTS(ranges); i++)
        if (id >= ranges[i][0] && id <= ranges[i][1])
            return TRUE;
    return FALSE;
}

static guint64 read_number(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    const char *value = vitri_xlsx_attribute(attributes, n, name);
    return value ? g_ascii_strtoull(value, NULL, 10) : 0;
}

static gboolean start_style(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                            guint n, guint line, guint depth, GError **error)
{
    Styles *styles = user;
    if (!vitri_xlsx_is_main(uri))
        return TRUE;
    guint64 id = read_number(attributes, n, "numFmtId");
    if (depth == 1)
        styles->in_cells = strcmp(name, "cellXfs") == 0;
    const char *code = strcmp(name, "numFmt") == 0 ? vitri_xlsx_attribute(attributes, n, "formatCode") : NULL;
    if (code && depth == 2)
        g_hash_table_replace(styles->formats, GSIZE_TO_POINTER((gsize)id), g_strdup(code));
    if (!styles->in_cells || depth != 2 || strcmp(name, "xf") != 0)
        return TRUE;
    const char *format = g_hash_table_lookup(styles->formats, GSIZE_TO_POINTER((gsize)id));
    gboolean is_date = format ? vitri_xlsx_is_date_format(format) : is_known_date(id);
    g_array_append_val(styles->xlsx->date_styles, is_date);
    return TRUE;
}

gboolean vitri_xlsx_read_styles(VitriXlsx *xlsx, const char *part, GError **error)
{
    const VitriXmlHandler handler = {.start = start_style};
    g_autoptr(GHashTable) formats = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    Styles styles = {xlsx, formats, FALSE};
    return vitri_xlsx_parse(xlsx, part, &handler, &styles, error);
}
