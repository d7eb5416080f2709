/*
 * A roster as a workbook: its XML laid out in sheets (export-rows.h). Sheets without rows are left out. Linear.
 */
#include "vitri/export-roster.h"

#include "export-rows.h"
#include "vitri/write-roster.h"

#include <string.h>

enum { MOST_IDS = 1000 }; /* in a drop-down list */

static char *make_title(const VitriRoster *roster, const VitriFormWords *words, const char *sheet)
{
    VitriDate on = roster->as_of;
    g_autofree char *day = g_strdup_printf("%02d/%02d/%04d", on.day, on.month, on.year);
    return g_strdup_printf("%s – %s (%s %s)", vitri_tables_text(words->tables, "roster-title", words->language), sheet,
                           vitri_tables_text(words->tables, "as-of", words->language), day);
}

/* The ids of the things that a column may name; NULL: more than a list is good for. Caller frees. */
static char **list_ids(const VitriRoster *roster, const char *of)
{
    const struct {
        const char *element;
        gconstpointer items; /* structs that begin with their id */
        guint32 n;
        gsize size;
    } rows[] = {{"unit", roster->units, roster->n_units, sizeof(VitriUnit)},
                {"position", roster->positions, roster->n_positions, sizeof(VitriPosition)},
                {"post", roster->posts, roster->n_posts, sizeof(VitriPost)},
                {"person", roster->people, roster->n_people, sizeof(VitriPerson)}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (strcmp(rows[i].element, of) != 0 || rows[i].n > MOST_IDS)
            continue;
        char **ids = g_new0(char *, rows[i].n + 1);
        for (guint32 k = 0; k < rows[i].n; k++)
            ids[k] = g_strdup(*(const char *const *)((const char *)rows[i].items + k * rows[i].size));
        return ids;
    }
    return NULL;
}

/* Offers the ids of the roster where one is to be named. */
static void offer_ids(const VitriRoster *roster, const VitriSheetForm *form, VitriSheet *sheet)
{
    for (guint i = 0; i < form->columns->len; i++) {
        const VitriColumn *column = form->columns->pdata[i];
        if (column->type == VITRI_TYPE_REFERENCE && !column->helper)
            vitri_sheet_style(sheet, i)->choices = list_ids(roster, column->of);
    }
}

VitriWorkbook *vitri_export_roster(const VitriRoster *roster, const VitriCodes *codes, const VitriTables *tables,
                                   const char *language)
{
    const VitriFormWords words = {tables, codes, language};
    VitriWorkbook *workbook = vitri_workbook_new("");
    g_autoptr(GPtrArray) sheets = g_ptr_array_new();
    g_autoptr(GString) xml = g_string_new(NULL);
    workbook->title = g_strdup(vitri_tables_text(tables, "roster-title", language));
    for (guint i = 0; i < tables->roster->len; i++)
        g_ptr_array_add(sheets, vitri_form_sheet_add(workbook, tables->roster->pdata[i], &words));
    vitri_write_roster(roster, xml);
    vitri_export_rows_add(
        &(VitriExportRows){xml->str, xml->len, "urn:vitri:roster:1", tables->roster, sheets, roster, &words});
    for (guint i = sheets->len; i-- > 0;) {
        VitriSheet *sheet = sheets->pdata[i];
        sheet->title = make_title(roster, &words, sheet->name);
        offer_ids(roster, tables->roster->pdata[i], sheet);
        if (sheet->rows->len <= sheet->head_rows)
            g_ptr_array_remove_index(workbook->sheets, i);
    }
    return workbook;
}
