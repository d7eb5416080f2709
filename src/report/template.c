/*
 * Reports: a result document through a stylesheet of the reports folder.
 *
 * The words of a page stand once, in reports/strings.xml, each in Vietnamese and English; before the stylesheet runs,
 * those of the language are put into the document as <strings><s id="…">…</s></strings>, so that a template needs
 * neither document() nor a parameter for each word.
 *
 * Invariants: the stylesheet runs with all five kinds of access forbidden (read and write of files, creation of
 * folders, network both ways) and without extensions, so it can only turn this document into text; nothing is printed,
 * complaints of libxslt become the GError. Cost: that of the transformation.
 */
#include "vitri/template.h"
#include "template-merge.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include <libxml/xmlerror.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <string.h>

#define DOCUMENT_URI "urn:vitri:document:1"
#define COMMON "common.xsl"

/* libxslt tells the faults of a stylesheet to one function of the whole process: one user of it at a time. */
static GMutex compiler_lock;

static gboolean is_report_name(const char *file)
{
    return g_str_has_suffix(file, ".xsl") && !g_str_has_suffix(file, ".csv.xsl") && !g_str_equal(file, COMMON);
}

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

char **vitri_template_list(const char *reports_dir, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) dir = g_dir_open(reports_dir, 0, &cause);
    if (!dir) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the folder of reports '%s': %s"), reports_dir,
                    cause->message);
        return NULL;
    }
    GPtrArray *names = g_ptr_array_new();
    for (const char *file = g_dir_read_name(dir); file; file = g_dir_read_name(dir))
        if (is_report_name(file))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".xsl")));
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

/* File of a report in a format; an error names the nearest report, or the forms there are. */
static char *find_file(const char *reports_dir, const char *name, const char *format, GError **error)
{
    g_auto(GStrv) names = vitri_template_list(reports_dir, error);
    if (!names)
        return NULL;
    if (!g_strv_contains((const char *const *)names, name)) {
        const char *nearest = vitri_text_nearest(name, (const char *const *)names, g_strv_length(names));
        g_autofree char *all = g_strjoinv(", ", names);
        if (nearest)
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("there is no report '%s'; did you mean '%s'?"), name,
                        nearest);
        else
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("there is no report '%s'; there are: %s"), name, all);
        return NULL;
    }
    if (!g_str_equal(format, "html") && !g_str_equal(format, "csv")) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("a report has no format '%s'; use html or csv"), format);
        return NULL;
    }
    char *file = g_strconcat(name, g_str_equal(format, "csv") ? ".csv.xsl" : ".xsl", NULL);
    g_autofree char *path = g_build_filename(reports_dir, file, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return file;
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("the report '%s' has no format '%s'"), name, format);
    g_free(file);
    return NULL;
}

static xmlDoc *load_strings(const char *reports_dir, GError **error)
{
    g_autofree char *path = g_build_filename(reports_dir, "strings.xml", NULL);
    g_autofree char *bytes = NULL;
    gsize length = 0;
    g_autoptr(GError) cause = NULL;
    if (!g_file_get_contents(path, &bytes, &length, &cause)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the texts of the reports '%s': %s"), path,
                    cause->message);
        return NULL;
    }
    return vitri_xml_tree(bytes, length, path, error);
}

/* Adds <strings> with the texts of the language to the document. */
static gboolean add_strings(xmlDoc *document, const char *reports_dir, const char *language, GError **error)
{
    xmlNode *root = xmlDocGetRootElement(document);
    xmlDoc *strings = load_strings(reports_dir, error);
    if (!strings)
        return FALSE;
    xmlNode *list = xmlNewChild(root, root->ns, BAD_CAST "strings", NULL);
    for (xmlNode *node = xmlDocGetRootElement(strings)->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        xmlChar *id = xmlGetNoNsProp(node, BAD_CAST "id");
        xmlChar *text = xmlGetNoNsProp(node, BAD_CAST language);
        if (id && text)
            xmlNewProp(xmlNewTextChild(list, root->ns, BAD_CAST "s", text), BAD_CAST "id", id);
        xmlFree(id);
        xmlFree(text);
    }
    xmlFreeDoc(strings);
    return TRUE;
}

static xmlDoc *load_document(const char *document, gsize length, const char *reports_dir, const char *language,
                             GError **error)
{
    xmlDoc *tree = vitri_xml_tree(document, length, "document", error);
    if (!tree)
        return NULL;
    const xmlNode *root = xmlDocGetRootElement(tree);
    if (!root->ns || !xmlStrEqual(root->ns->href, BAD_CAST DOCUMENT_URI)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("a report is made from a result document, not from '%s'"),
                    (const char *)root->name);
        xmlFreeDoc(tree);
        return NULL;
    }
    if (!add_strings(tree, reports_dir, language, error)) {
        xmlFreeDoc(tree);
        return NULL;
    }
    return tree;
}

static void collect_message(void *user, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void collect_message(void *user, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(user, format, arguments);
    va_end(arguments);
}

static void collect_error(void *user, xmlErrorPtr fault)
{
    if (fault && fault->message)
        g_string_append(user, fault->message);
}

/* One line: what libxslt wrote in several. */
static char *flatten(const GString *messages)
{
    g_autofree char *text = g_strdup(messages->str);
    g_strdelimit(text, "\n\r\t", ' ');
    return g_strdup(*g_strstrip(text) ? text : "no reason given");
}

static void set_template_error(GError **error, const char *file, const char *what, const GString *messages)
{
    g_autofree char *reason = flatten(messages);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, "%s '%s': %s", what, file, reason);
}

static xsltStylesheet *compile(xmlDoc *tree, GString *messages)
{
    xmlStructuredErrorFunc kept = xmlStructuredError;
    void *kept_user = xmlStructuredErrorContext;
    g_mutex_lock(&compiler_lock);
    xmlSetStructuredErrorFunc(messages, collect_error);
    xsltSetGenericErrorFunc(messages, collect_message);
    xsltStylesheet *style = xsltParseStylesheetDoc(tree);
    xsltSetGenericErrorFunc(NULL, NULL);
    xmlSetStructuredErrorFunc(kept_user, kept);
    g_mutex_unlock(&compiler_lock);
    return style;
}

static xsltStylesheet *load_stylesheet(const char *reports_dir, const char *file, GError **error)
{
    xmlDoc *tree = vitri_template_merge(reports_dir, file, error);
    if (!tree)
        return NULL;
    g_autoptr(GString) messages = g_string_new(NULL);
    xsltStylesheet *style = compile(tree, messages);
    if (style && style->errors == 0)
        return style;
    set_template_error(error, file, _("cannot use the template"), messages);
    if (style)
        xsltFreeStylesheet(style);
    else
        xmlFreeDoc(tree);
    return NULL;
}

static void forbid_everything(xsltSecurityPrefs *prefs)
{
    const xsltSecurityOption options[] = {XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE,
                                          XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
                                          XSLT_SECPREF_WRITE_NETWORK};
    for (guint i = 0; i < G_N_ELEMENTS(options); i++)
        xsltSetSecurityPrefs(prefs, options[i], xsltSecurityForbid);
}

/* The result tree; NULL with `messages` where anything went wrong. */
static xmlDoc *transform(xsltStylesheet *style, xmlDoc *tree, GString *messages)
{
    xsltTransformContext *context = xsltNewTransformContext(style, tree);
    xsltSecurityPrefs *prefs = xsltNewSecurityPrefs();
    xmlStructuredErrorFunc kept = xmlStructuredError;
    void *kept_user = xmlStructuredErrorContext;
    forbid_everything(prefs);
    xsltSetCtxtSecurityPrefs(prefs, context);
    xsltSetTransformErrorFunc(context, messages, collect_message);
    xmlSetStructuredErrorFunc(messages, collect_error);
    xmlDoc *result = xsltApplyStylesheetUser(style, tree, NULL, NULL, NULL, context);
    xmlSetStructuredErrorFunc(kept_user, kept);
    if (context->state != XSLT_STATE_OK && result) {
        xmlFreeDoc(result);
        result = NULL;
    }
    xsltFreeTransformContext(context);
    xsltFreeSecurityPrefs(prefs);
    return result;
}

static char *run(xsltStylesheet *style, xmlDoc *tree, const char *file, gsize *out_length, GError **error)
{
    g_autoptr(GString) messages = g_string_new(NULL);
    xmlDoc *result = transform(style, tree, messages);
    xmlChar *bytes = NULL;
    int length = 0;
    if (!result) {
        set_template_error(error, file, _("cannot apply the template"), messages);
        return NULL;
    }
    gboolean saved = xsltSaveResultToString(&bytes, &length, result, style) == 0 && bytes;
    xmlFreeDoc(result);
    if (!saved) {
        set_template_error(error, file, _("nothing came out of the template"), messages);
        return NULL;
    }
    char *copy = g_strndup((const char *)bytes, (gsize)length);
    xmlFree(bytes);
    if (out_length)
        *out_length = (gsize)length;
    return copy;
}

char *vitri_template_apply(const char *reports_dir, const char *name, const char *document, gsize length,
                           const char *format, const char *language, gsize *out_length, GError **error)
{
    g_autofree char *file = find_file(reports_dir, name, format, error);
    if (!file)
        return NULL;
    xmlDoc *tree = load_document(document, length, reports_dir, language, error);
    if (!tree)
        return NULL;
    xsltStylesheet *style = load_stylesheet(reports_dir, file, error);
    char *result = style ? run(style, tree, file, out_length, error) : NULL;
    if (style)
        xsltFreeStylesheet(style);
    xmlFreeDoc(tree);
    return result;
}
