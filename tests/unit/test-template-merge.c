/* Imports of stylesheets: precedence, circles, names that lead elsewhere. */
#include "template-merge.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#define SHEET(body) "<x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'>" body "</x:stylesheet>"

static char *folder;

static void make_folder(void)
{
    folder = g_dir_make_tmp("vitri-merge-XXXXXX", NULL);
    cr_assert(folder);
}

static void drop_folder(void)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_dir_close(dir);
    g_rmdir(folder);
    g_free(folder);
}

static void put_file(const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    cr_assert(g_file_set_contents(path, text, -1, NULL), "%s", path);
}

static void expect_value(xmlDoc *doc, const char *expression, const char *expected)
{
    xmlXPathContext *context = xmlXPathNewContext(doc);
    xmlXPathRegisterNs(context, BAD_CAST "x", BAD_CAST "http://www.w3.org/1999/XSL/Transform");
    xmlXPathObject *found = xmlXPathEvalExpression(BAD_CAST expression, context);
    xmlChar *value = xmlXPathCastToString(found);
    cr_expect_str_eq((char *)value, expected, "%s: '%s'", expression, (char *)value);
    xmlFree(value);
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
}

TestSuite(template_merge, .init = make_folder, .fini = drop_folder);

Test(template_merge, what_the_importing_file_defines_wins)
{
    put_file("base.xsl",
             SHEET("<x:output method='html'/><x:variable name='v' select=\"'base'\"/>"
                   "<x:template name='t'>base</x:template><x:template name='only'>base</x:template>"
                   "<x:template match='a'>base</x:template><x:template match='a' mode='m'>base</x:template>"));
    put_file("top.xsl", SHEET("<x:import href='base.xsl'/><x:output method='text'/>"
                              "<x:variable name='v' select=\"'top'\"/><x:template name='t'>top</x:template>"
                              "<x:template match='a'>top</x:template>"));
    g_autoptr(GError) error = NULL;
    xmlDoc *doc = vitri_template_merge(folder, "top.xsl", &error);
    cr_assert(doc, "%s", error->message);
    expect_value(doc, "count(//x:import)", "0");
    expect_value(doc, "count(//x:output)", "1");
    expect_value(doc, "//x:output/@method", "text");
    expect_value(doc, "//x:variable[@name='v']/@select", "'top'");
    expect_value(doc, "//x:template[@name='t']", "top");
    expect_value(doc, "count(//x:template[@name='t'])", "1");
    expect_value(doc, "//x:template[@name='only']", "base");
    expect_value(doc, "//x:template[@match='a' and not(@mode)]", "top");
    expect_value(doc, "//x:template[@match='a' and @mode='m']", "base");
    xmlFreeDoc(doc);
}

Test(template_merge, imports_of_imports_are_followed_and_the_outermost_wins)
{
    put_file("a.xsl", SHEET("<x:variable name='v' select='1'/><x:variable name='w' select='1'/>"));
    put_file("b.xsl", SHEET("<x:import href='a.xsl'/><x:variable name='v' select='2'/>"));
    put_file("c.xsl", SHEET("<x:import href='b.xsl'/><x:variable name='w' select='3'/>"));
    xmlDoc *doc = vitri_template_merge(folder, "c.xsl", NULL);
    cr_assert(doc);
    expect_value(doc, "count(//x:variable)", "2");
    expect_value(doc, "//x:variable[@name='v']/@select", "2");
    expect_value(doc, "//x:variable[@name='w']/@select", "3");
    xmlFreeDoc(doc);
}

Test(template_merge, what_leads_out_of_the_folder_or_round_in_a_circle_is_refused)
{
    static const struct {
        const char *text, *part;
    } rows[] = {
        {SHEET("<x:import href='../other.xsl'/>"), "../other.xsl"},
        {SHEET("<x:import href='/etc/passwd'/>"), "/etc/passwd"},
        {SHEET("<x:import href='http://example.org/a.xsl'/>"), "http:"},
        {SHEET("<x:import href='.hidden.xsl'/>"), ".hidden"},
        {SHEET("<x:import href='strings.xml'/>"), "strings.xml"},
        {SHEET("<x:import/>"), "only a file beside it"},
        {SHEET("<x:import href='missing.xsl'/>"), "missing.xsl"},
        {SHEET("<x:import href='top.xsl'/>"), "too deep"},
        {SHEET("<x:include href='base.xsl'/>"), "xsl:include"},
        {"<html/>", "not an XSLT stylesheet"},
    };
    put_file("base.xsl", SHEET(""));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        put_file("top.xsl", rows[i].text);
        xmlDoc *doc = vitri_template_merge(folder, "top.xsl", &error);
        cr_assert_null(doc, "row %u", i);
        cr_expect(strstr(error->message, rows[i].part), "row %u: %s", i, error->message);
    }
}
