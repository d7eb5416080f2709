/*
 * Events back into text, for the small rosters inside the examples of rule data: they are kept as they are and read
 * again, by the reader of rosters, when the examples are run. Empty lines are put in so that every start tag keeps its
 * line; comments and the layout inside a line are lost. Every element carries its namespace. Linear.
 */
#include "capture.h"

void vitri_capture_begin(VitriCapture *capture)
{
    *capture = (VitriCapture){g_string_new(NULL), 1};
}

void vitri_capture_start(VitriCapture *capture, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                         guint n, guint line)
{
    for (; capture->line < line; capture->line++)
        g_string_append_c(capture->xml, '\n');
    g_string_append_printf(capture->xml, "<%s", name);
    vitri_xml_attribute(capture->xml, "xmlns", uri);
    for (guint i = 0; i < n; i++)
        if (attributes[i].name[0] != '{')
            vitri_xml_attribute(capture->xml, attributes[i].name, attributes[i].value);
    g_string_append_c(capture->xml, '>');
}

void vitri_capture_end(VitriCapture *capture, const char *name)
{
    g_string_append_printf(capture->xml, "</%s>", name);
}

void vitri_capture_text(VitriCapture *capture, const char *text, gsize length)
{
    g_autofree char *piece = g_strndup(text, length);
    g_strdelimit(piece, "\n", ' ');
    vitri_xml_escape(capture->xml, piece);
}

char *vitri_capture_finish(VitriCapture *capture)
{
    return g_string_free(g_steal_pointer(&capture->xml), FALSE);
}
