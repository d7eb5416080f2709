/* Events written back as text: the same document, with every start tag on its line. */
#include "capture.h"

#include <criterion/criterion.h>
#include <string.h>

static gboolean on_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                         guint line, guint depth, GError **error)
{
    vitri_capture_start(user, name, uri, attributes, n, line);
    return TRUE;
}

static gboolean on_end(gpointer user, const char *name, guint depth, GError **error)
{
    vitri_capture_end(user, name);
    return TRUE;
}

static gboolean on_text(gpointer user, const char *text, gsize length, GError **error)
{
    vitri_capture_text(user, text, length);
    return TRUE;
}

static char *capture(const char *text)
{
    static const VitriXmlHandler handler = {.start = on_start, .end = on_end, .text = on_text};
    VitriCapture capture;
    g_autoptr(GError) error = NULL;
    vitri_capture_begin(&capture);
    cr_assert(vitri_xml_read_memory(text, strlen(text), "m", &handler, &capture, &error), "%s: %s", text,
              error ? error->message : "");
    char *out = vitri_capture_finish(&capture);
    cr_expect_null(capture.xml);
    return out;
}

Test(capture, what_comes_in_goes_out)
{
    static const struct {
        const char *what, *in, *out;
    } cases[] = {
        {"an element", "<a/>", "<a xmlns=\"\"></a>"},
        {"its namespace", "<p:a xmlns:p='urn:x'><p:b/></p:a>", "<a xmlns=\"urn:x\"><b xmlns=\"urn:x\"></b></a>"},
        {"values are escaped", "<a b='&lt;&amp;&quot;&apos;'>&lt;đ&amp;</a>",
         "<a xmlns=\"\" b=\"&lt;&amp;&quot;&apos;\">&lt;đ&amp;</a>"},
        {"attributes of other namespaces are left out", "<a xml:lang='vi' b='1'/>", "<a xmlns=\"\" b=\"1\"></a>"},
        {"comments are lost", "<a><!-- c --></a>", "<a xmlns=\"\"></a>"},
        {"an element keeps its line", "\n\n<a\n b='1'>\n<c/></a>",
         "\n\n<a xmlns=\"\" b=\"1\"> \n\n<c xmlns=\"\"></c></a>"},
        {"line breaks in text are blanks", "<a>x\ny<b/></a>", "<a xmlns=\"\">x y\n<b xmlns=\"\"></b></a>"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *out = capture(cases[i].in);
        cr_expect_str_eq(out, cases[i].out, "%s: '%s', not '%s'", cases[i].what, out, cases[i].out);
    }
}

Test(capture, a_line_that_has_passed_is_not_gone_back_to)
{
    VitriCapture out;
    vitri_capture_begin(&out);
    vitri_capture_start(&out, "a", "", NULL, 0, 3);
    cr_expect_eq(out.line, 3u);
    vitri_capture_start(&out, "b", "", NULL, 0, 2);
    cr_expect_eq(out.line, 3u);
    g_autofree char *text = vitri_capture_finish(&out);
    cr_expect_str_eq(text, "\n\n<a xmlns=\"\"><b xmlns=\"\">");
}
