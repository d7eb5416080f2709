/*
 * Listings of rule data as text, XML or CSV from the same rows.
 *
 * The names of columns are those of XML attributes and CSV headings, never translated; only the headings of text are.
 * The namespace of all XML results is urn:vitri:data:1. Cost: that of the table.
 */
#include "data-view.h"

#include "vitri/xml.h"

#include <string.h>

VitriDataView vitri_data_view_begin(const VitriSession *session, const VitriDataColumn *columns, guint n_columns)
{
    VitriDataView view = {vitri_table_new(), columns, n_columns, 0, session->format};
    gboolean is_text = strcmp(view.format, "text") == 0;
    for (guint i = 0; i < n_columns; i++)
        if (!is_text || columns[i].title)
            vitri_table_column(view.table, is_text ? _(columns[i].title) : columns[i].name, columns[i].kind);
    return view;
}

void vitri_data_view_cell(VitriDataView *view, const char *text)
{
    const VitriDataColumn *column = &view->columns[view->at];
    view->at = (view->at + 1) % view->n_columns;
    if (column->title || strcmp(view->format, "text") != 0)
        vitri_table_cell(view->table, text);
}

void vitri_data_view_number(VitriDataView *view, gint64 number)
{
    g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, number);
    vitri_data_view_cell(view, text);
}

void vitri_data_view_row(VitriDataView *view, const char *const *cells)
{
    g_assert(view->at == 0);
    for (guint i = 0; i < view->n_columns; i++)
        vitri_data_view_cell(view, cells[i]);
}

void vitri_data_view_end(VitriDataView *view, const VitriSession *session, const char *element, GString *out)
{
    g_autoptr(VitriTable) table = g_steal_pointer(&view->table);
    if (strcmp(view->format, "csv") == 0) {
        vitri_table_csv(table, out);
    } else if (strcmp(view->format, "xml") == 0) {
        g_autofree const char **names = g_new0(const char *, view->n_columns + 1);
        for (guint i = 0; i < view->n_columns; i++)
            names[i] = view->columns[i].name;
        vitri_table_xml(table, element, names, out);
    } else if (vitri_table_rows(table) > 0) {
        vitri_table_write(table, vitri_session_width(session), 0, out);
    }
}

void vitri_data_view_open(const VitriSession *session, const char *root, VitriDate on, GString *out)
{
    if (strcmp(session->format, "xml") != 0)
        return;
    g_autofree char *day = vitri_date_to_string(on);
    g_string_append_printf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"urn:vitri:data:1\"", root);
    vitri_xml_attribute(out, "on", *day ? day : NULL);
    g_string_append(out, ">\n");
}

void vitri_data_view_close(const VitriSession *session, const char *root, GString *out)
{
    if (strcmp(session->format, "xml") == 0)
        g_string_append_printf(out, "</%s>\n", root);
}
