/* One set of rows in three forms: names and headings, what stays out of text, roots of XML. */
#include "data-view.h"

#include <criterion/criterion.h>

static const VitriDataColumn columns[] = {
    {"id", N_("standard"), VITRI_COLUMN_TEXT},
    {"jurisdiction", NULL, VITRI_COLUMN_TEXT},
    {"n", N_("number"), VITRI_COLUMN_NUMBER},
};

static char *write_rows(const char *format, guint rows)
{
    VitriSession session = {.format = format, .terminal = {.width = 80}};
    g_autoptr(GString) out = g_string_new(NULL);
    VitriDataView view = vitri_data_view_begin(&session, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < rows; i++) {
        vitri_data_view_cell(&view, i == 0 ? "a & b" : NULL);
        vitri_data_view_cell(&view, "xx");
        vitri_data_view_number(&view, i);
    }
    vitri_data_view_open(&session, "root", vitri_date(2026, 1, 2), out);
    vitri_data_view_end(&view, &session, "row", out);
    vitri_data_view_close(&session, "root", out);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

Test(data_view, the_same_rows_in_each_form)
{
    static const struct {
        const char *format;
        guint rows;
        const char *expected;
    } rows[] = {
        {"csv", 2, "id,jurisdiction,n\r\na & b,xx,0\r\n,xx,1\r\n"},
        {"csv", 0, "id,jurisdiction,n\r\n"},
        {"text", 0, ""},
        {"text", 1, "standard  number\n--------  ------\na & b          0\n"},
        {"xml", 2,
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root xmlns=\"urn:vitri:data:1\" on=\"2026-01-02\">\n"
         "  <row id=\"a &amp; b\" jurisdiction=\"xx\" n=\"0\"/>\n  <row jurisdiction=\"xx\" n=\"1\"/>\n</root>\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = write_rows(rows[i].format, rows[i].rows);
        cr_expect_str_eq(text, rows[i].expected, "%s, %u rows: '%s'", rows[i].format, rows[i].rows, text);
    }
}
