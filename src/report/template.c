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
#include "vitri/xml.h"

#include <libxml/xmlerror.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <string.h>

#define DOCUMENT_URI "urn:vitri:document:1"
#define PAPER_URI "urn:vitri:paper:1"
#define PAPER_WORD "paper-"

/* libxslt tells the faults of a stylesheet to one function of the whole process: one user of it at a time. */
static GMutex compiler_lock;

/* File of a report in a form; an error names the nearest report, or says that there is no such form. */
static char *find_file(const char *reports_dir, const char *name, const char *format, GError **error)
{
    g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports_dir, name, error);
    if (!info)
        return NULL;
    const struct {
        const char *format, *suffix;
        gboolean there;
    } forms[] = {{"html", ".xsl", info->page}, {"csv", ".csv.xsl", info->csv}, {"paper", ".paper.xsl", info->paper}};
    for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
        if (g_str_equal(forms[i].format, format) && forms[i].there)
            return g_strconcat(name, forms[i].suffix, NULL);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("the report '%s' has no format '%s'"), name, format);
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

/* What follows "paper-" or "JURISDICTION-paper-" in the id of a word; NULL: the word is no word of papers, or of
 * those of another jurisdiction. */
static const char *find_paper_word(const char *id, const char *jurisdiction)
{
    gsize own = jurisdiction ? strlen(jurisdiction) : 0;
    if (own > 0 && strncmp(id, jurisdiction, own) == 0 && id[own] == '-')
        id += own + 1;
    return g_str_has_prefix(id, PAPER_WORD) ? id + strlen(PAPER_WORD) : NULL;
}

/* Puts the words that a paper needs beside its text into its root; a jurisdiction's own after the common ones. */
static void add_words(xmlDoc *result, const xmlDoc *document)
{
    xmlNode *root = xmlDocGetRootElement(result);
    if (!root || !root->ns || !xmlStrEqual(root->ns->href, BAD_CAST PAPER_URI))
        return;
    xmlNode *words = xmlNewDocNode(result, root->ns, BAD_CAST "words", NULL);
    xmlNode *source = xmlDocGetRootElement(document);
    xmlChar *jurisdiction = xmlGetNoNsProp(source, BAD_CAST "jurisdiction");
    for (xmlNode *node = source->last->children; node; node = node->next) {
        xmlChar *id = xmlGetNoNsProp(node, BAD_CAST "id");
        xmlChar *text = xmlNodeGetContent(node);
        const char *name = id ? find_paper_word((const char *)id, (const char *)jurisdiction) : NULL;
        if (name)
            xmlNewProp(xmlNewTextChild(words, root->ns, BAD_CAST "word", text), BAD_CAST "id", BAD_CAST name);
        xmlFree(id);
        xmlFree(text);
    }
    xmlFree(jurisdiction);
    if (root->children)
        xmlAddPrevSibling(root->children, words);
    else
        xmlAddChild(root, words);
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
    add_words(result, tree);
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
