/*
 * Imports of stylesheets, done by ourselves. libxslt would load an imported file through its own parser call and a
 * process-wide loader; here every file goes through vitri_xml_tree, only names beside the report are followed, and
 * nothing global is touched.
 *
 * What is copied: the top-level elements of the imported file, before those of the importing one, without those that
 * the importing file defines again (same element and name, or same match and mode; an output element as a whole).
 * That is what import precedence means for everything our reports use; xsl:apply-imports has no meaning here.
 *
 * Invariants: at most MAX_DEPTH files deep, so a circle ends; the result holds neither xsl:import nor xsl:include.
 * Cost: top-level elements of one file times those of the other.
 */
#include "template-merge.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

enum { MAX_DEPTH = 4 };

#define XSLT_URI "http://www.w3.org/1999/XSL/Transform"

static gboolean is_xslt(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && node->ns && xmlStrEqual(node->ns->href, BAD_CAST XSLT_URI) &&
           (!name || xmlStrEqual(node->name, BAD_CAST name));
}

/* A file beside the report: no folder, no scheme, lower case. */
static gboolean is_plain_name(const char *name)
{
    gsize length = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-.");
    return length > 0 && name[length] == '\0' && name[0] != '.' && g_str_has_suffix(name, ".xsl");
}

static gboolean same_attribute(xmlNode *left, xmlNode *right, const char *name)
{
    xmlChar *a = xmlGetNoNsProp(left, BAD_CAST name), *b = xmlGetNoNsProp(right, BAD_CAST name);
    gboolean same = xmlStrEqual(a, b);
    xmlFree(a);
    xmlFree(b);
    return same;
}

/* Whether the importing file has its own of what `node` defines. */
static gboolean is_overridden(xmlNode *node, xmlNode *root)
{
    for (xmlNode *own = root->children; own; own = own->next) {
        if (!is_xslt(own, (const char *)node->name))
            continue;
        if (is_xslt(node, "output"))
            return TRUE;
        if (is_xslt(node, "template") && !xmlHasProp(node, BAD_CAST "name") && same_attribute(node, own, "match") &&
            same_attribute(node, own, "mode"))
            return TRUE;
        if (xmlHasProp(node, BAD_CAST "name") && !is_xslt(node, "key") && same_attribute(node, own, "name"))
            return TRUE;
    }
    return FALSE;
}

static void declare_namespaces(xmlNode *copy, const xmlNode *root)
{
    for (const xmlNs *ns = root->nsDef; ns; ns = ns->next) {
        gboolean known = FALSE;
        for (const xmlNs *own = copy->nsDef; own && !known; own = own->next)
            known = xmlStrEqual(own->prefix, ns->prefix);
        if (!known)
            xmlNewNs(copy, ns->href, ns->prefix);
    }
}

/* Puts what `from` holds before `place`; what the importing file defines itself is left out. */
static void copy_definitions(xmlDoc *from, xmlNode *place, xmlNode *root)
{
    xmlNode *source = xmlDocGetRootElement(from);
    for (xmlNode *node = source->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || (is_xslt(node, NULL) && is_overridden(node, root)))
            continue;
        xmlNode *copy = xmlDocCopyNode(node, root->doc, 1);
        declare_namespaces(copy, source);
        xmlAddPrevSibling(place, copy);
    }
}

static xmlDoc *load_tree(const char *folder, const char *file, GError **error)
{
    g_autofree char *path = g_build_filename(folder, file, NULL);
    g_autofree char *bytes = NULL;
    gsize length = 0;
    g_autoptr(GError) cause = NULL;
    if (!g_file_get_contents(path, &bytes, &length, &cause)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the template '%s': %s"), path,
                    cause->message);
        return NULL;
    }
    return vitri_xml_tree(bytes, length, path, error);
}

static xmlDoc *merge_tree(const char *folder, const char *file, guint depth, GError **error);

/* Replaces one import element. The element is freed in any case. */
static gboolean resolve_import(const char *folder, const char *file, xmlNode *import, guint depth, GError **error)
{
    xmlNode *root = import->parent;
    xmlChar *href = xmlGetNoNsProp(import, BAD_CAST "href");
    g_autofree char *name = g_strdup(href ? (const char *)href : "");
    xmlFree(href);
    if (!is_plain_name(name)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the template '%s' may import only a file beside it, not '%s'"), file, name);
        return FALSE;
    }
    xmlDoc *imported = merge_tree(folder, name, depth + 1, error);
    if (!imported)
        return FALSE;
    copy_definitions(imported, import, root);
    xmlFreeDoc(imported);
    xmlUnlinkNode(import);
    xmlFreeNode(import);
    return TRUE;
}

static gboolean resolve_imports(const char *folder, const char *file, xmlDoc *tree, guint depth, GError **error)
{
    xmlNode *root = xmlDocGetRootElement(tree);
    if (!is_xslt(root, "stylesheet") && !is_xslt(root, "transform")) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the template '%s' is not an XSLT stylesheet"), file);
        return FALSE;
    }
    for (xmlNode *node = root->children, *next; node; node = next) {
        next = node->next;
        if (is_xslt(node, "include")) {
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the template '%s' may not use xsl:include"), file);
            return FALSE;
        }
        if (is_xslt(node, "import") && !resolve_import(folder, file, node, depth, error))
            return FALSE;
    }
    return TRUE;
}

static xmlDoc *merge_tree(const char *folder, const char *file, guint depth, GError **error)
{
    if (depth >= MAX_DEPTH) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the template '%s' is imported too deep"), file);
        return NULL;
    }
    xmlDoc *tree = load_tree(folder, file, error);
    if (tree && !resolve_imports(folder, file, tree, depth, error)) {
        xmlFreeDoc(tree);
        return NULL;
    }
    return tree;
}

xmlDoc *vitri_template_merge(const char *folder, const char *file, GError **error)
{
    return merge_tree(folder, file, 0, error);
}
