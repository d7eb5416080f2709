/*
 * The rows of workbooks that a roster was made of.
 *
 * A table beside the facts, not in them: most rosters have none, and a fact is found in it by the line it stands on.
 * Invariant: rows ascend strictly by (file, line), so a line names one row and a look-up is a bisection. Columns stay
 * the text of the file: they are read only where a cell is shown, which is seldom. Nothing here is judged.
 */
#include "vitri/provenance.h"

#include <string.h>

VitriProvenance *vitri_provenance_new(void)
{
    VitriProvenance *provenance = g_new0(VitriProvenance, 1);
    provenance->sheets = g_array_new(FALSE, FALSE, sizeof(VitriSheetOrigin));
    provenance->rows = g_array_new(FALSE, FALSE, sizeof(VitriRowOrigin));
    return provenance;
}

void vitri_provenance_free(VitriProvenance *provenance)
{
    if (!provenance)
        return;
    g_array_unref(provenance->sheets);
    g_array_unref(provenance->rows);
    g_free(provenance);
}

static int compare_sources(VitriSource left, VitriSource right)
{
    if (left.file != right.file)
        return left.file < right.file ? -1 : 1;
    return (left.line > right.line) - (left.line < right.line);
}

static int compare_origins(gconstpointer left, gconstpointer right)
{
    const VitriRowOrigin *a = left, *b = right;
    return compare_sources(a->source, b->source);
}

gboolean vitri_provenance_add(VitriProvenance *provenance, VitriRowOrigin origin)
{
    GArray *rows = provenance->rows;
    const VitriRowOrigin *last = rows->len ? &g_array_index(rows, VitriRowOrigin, rows->len - 1) : NULL;
    int order = last ? compare_origins(last, &origin) : -1;
    g_assert(order <= 0 && origin.sheet < provenance->sheets->len);
    if (order == 0)
        return last->sheet == origin.sheet && last->row == origin.row;
    g_array_append_val(rows, origin);
    return TRUE;
}

const VitriRowOrigin *vitri_provenance_find(const VitriProvenance *provenance, VitriSource source)
{
    VitriRowOrigin key = {.source = source};
    guint at = 0;
    if (!provenance || !g_array_binary_search(provenance->rows, &key, compare_origins, &at))
        return NULL;
    return &g_array_index(provenance->rows, VitriRowOrigin, at);
}

/* Splits "tenure/from=C" at its sign; FALSE if it is no such word. */
static gboolean split_word(const char *word, gsize *out_length, const char **out_column)
{
    const char *sign = strchr(word, '=');
    gsize letters = sign ? strspn(sign + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") : 0;
    if (!sign || sign == word || letters == 0 || letters > 3 || sign[1 + letters] != '\0')
        return FALSE;
    *out_length = (gsize)(sign - word);
    *out_column = sign + 1;
    return strspn(word, "abcdefghijklmnopqrstuvwxyz-/") == *out_length;
}

gboolean vitri_provenance_is_columns(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    gsize length;
    const char *column;
    for (guint i = 0; words[i]; i++)
        if (!split_word(words[i], &length, &column))
            return FALSE;
    return TRUE;
}

static char *find_column(const char *columns, const char *name)
{
    g_auto(GStrv) words = g_strsplit(columns, " ", -1);
    for (guint i = 0; words[i]; i++) {
        gsize length;
        const char *column;
        if (split_word(words[i], &length, &column) && length == strlen(name) && strncmp(words[i], name, length) == 0)
            return g_strdup(column);
    }
    return NULL;
}

char *vitri_provenance_column(const VitriSheetOrigin *sheet, const char *element, const char *attribute)
{
    if (!sheet->columns)
        return NULL;
    g_autofree char *path = g_strconcat(element, "/", attribute, NULL);
    char *column = find_column(sheet->columns, path);
    return column ? column : find_column(sheet->columns, attribute);
}

char *vitri_provenance_cell(const VitriRoster *roster, VitriSource source, const char *field)
{
    const VitriRowOrigin *origin = vitri_provenance_find(roster->provenance, source);
    if (!origin)
        return NULL;
    const VitriSheetOrigin *sheet = &g_array_index(roster->provenance->sheets, VitriSheetOrigin, origin->sheet);
    const char *slash = strrchr(field, '/');
    g_autofree char *element = g_strndup(field, strcspn(field, "[/"));
    g_autofree char *column = slash ? vitri_provenance_column(sheet, element, slash + 1) : NULL;
    return g_strdup_printf("%s!%s%u", sheet->name, column ? column : "", origin->row);
}

const char *vitri_provenance_file(const VitriRoster *roster, VitriSource source)
{
    const VitriRowOrigin *origin = vitri_provenance_find(roster->provenance, source);
    return origin ? g_array_index(roster->provenance->sheets, VitriSheetOrigin, origin->sheet).file : NULL;
}
