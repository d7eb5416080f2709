#ifndef VITRI_TEST_SCHEMA_H
#define VITRI_TEST_SCHEMA_H

/* Validating a text by a schema of data/schema, as other people's tools would. */

#include <glib.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchema, xmlSchemaFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt)

static inline void be_silent(void *user, const xmlError *error)
{
}

/** Whether the text, which must be well-formed, is valid by data/schema/<format>.xsd. */
static inline gboolean schema_accepts(const char *format, const char *text)
{
    const char *root = g_getenv("VITRI_SOURCE_ROOT");
    g_assert(root);
    g_autofree char *path = g_strdup_printf("%s/data/schema/%s.xsd", root, format);
    g_autoptr(xmlSchemaParserCtxt) parser = xmlSchemaNewParserCtxt(path);
    g_autoptr(xmlSchema) schema = xmlSchemaParse(parser);
    g_assert(schema);
    g_autoptr(xmlSchemaValidCtxt) context = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)be_silent, NULL);
    g_autoptr(xmlDoc) document = xmlReadMemory(text, (int)strlen(text), "t.xml", NULL, XML_PARSE_NONET);
    g_assert(document);
    return xmlSchemaValidateDoc(context, document) == 0;
}

#endif
