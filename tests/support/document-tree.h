#ifndef VITRI_TEST_DOCUMENT_TREE_H
#define VITRI_TEST_DOCUMENT_TREE_H

#include <criterion/criterion.h>
#include <glib.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/** Looks into a result document: XPath with the prefix d, and its schema. */
typedef struct {
    xmlDoc *doc;
    xmlXPathContext *xpath;
} DocumentTree;

static inline void document_tree_free(DocumentTree *tree)
{
    xmlXPathFreeContext(tree->xpath);
    xmlFreeDoc(tree->doc);
    g_free(tree);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocumentTree, document_tree_free)

static inline DocumentTree *document_tree_new(const GString *bytes)
{
    DocumentTree *tree = g_new0(DocumentTree, 1);
    tree->doc = xmlReadMemory(bytes->str, (int)bytes->len, "document", NULL, XML_PARSE_NONET);
    cr_assert(tree->doc, "not well-formed: %s", bytes->str);
    tree->xpath = xmlXPathNewContext(tree->doc);
    xmlXPathRegisterNs(tree->xpath, BAD_CAST "d", BAD_CAST "urn:vitri:document:1");
    return tree;
}

/** String value of an expression; values of a node set are joined with blanks. Caller frees. */
static inline char *document_tree_ask(DocumentTree *tree, const char *expression)
{
    xmlXPathObject *found = xmlXPathEvalExpression(BAD_CAST expression, tree->xpath);
    cr_assert(found, "no expression: %s", expression);
    GString *text = g_string_new(NULL);
    if (found->type == XPATH_NODESET) {
        for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; i++) {
            xmlChar *value = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
            g_string_append_printf(text, "%s%s", i ? " " : "", (const char *)value);
            xmlFree(value);
        }
    } else {
        xmlChar *value = xmlXPathCastToString(found);
        g_string_append(text, (const char *)value);
        xmlFree(value);
    }
    xmlXPathFreeObject(found);
    return g_string_free(text, FALSE);
}

/** Expects that value of an expression, which is said in the message. */
static inline void document_tree_expect(DocumentTree *tree, const char *expression, const char *expected)
{
    g_autofree char *value = document_tree_ask(tree, expression);
    cr_expect_str_eq(value, expected, "%s: '%s', not '%s'", expression, value, expected);
}

static inline void document_tree_keep_fault(void *user, xmlErrorPtr fault)
{
    g_string_append_printf(user, "line %d: %s", fault->line, fault->message);
}

/** Expects that the document is as data/schema/document.xsd says. */
static inline void document_tree_expect_valid(DocumentTree *tree)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "schema", "document.xsd", NULL);
    g_autoptr(GString) faults = g_string_new(NULL);
    xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt(path);
    xmlSchema *schema = xmlSchemaParse(parser);
    cr_assert(schema, "no schema %s", path);
    xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(validator, document_tree_keep_fault, faults);
    cr_expect_eq(xmlSchemaValidateDoc(validator, tree->doc), 0, "%s", faults->str);
    xmlSchemaFreeValidCtxt(validator);
    xmlSchemaFree(schema);
    xmlSchemaFreeParserCtxt(parser);
}

#endif
