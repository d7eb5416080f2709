#ifndef VITRI_XML_H
#define VITRI_XML_H

#include <glib.h>

/** An attribute of the element being read. Both strings live until the callback returns. */
typedef struct {
    const char *name;  /**< local name; attributes in a foreign namespace come as "{uri}name" */
    const char *value; /**< entities resolved (the five predefined and character references; no others exist) */
} VitriXmlAttribute;

/** Callbacks of one streaming read. Any may be NULL. A callback that returns FALSE has set the error and stops the
 * read. */
typedef struct {
    /** `name` is local; `uri` the namespace ("" for none); `line` of the element's start tag; depth 0 is the root. */
    gboolean (*start)(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                      guint line, guint depth, GError **error);
    gboolean (*end)(gpointer user, const char *name, guint depth, GError **error);
    /** Character data, in pieces; `length` bytes, not terminated. */
    gboolean (*text)(gpointer user, const char *text, gsize length, GError **error);
    /** Of VitriFault*; where given, what makes the file unusable is added here and the error only says that it is. */
    GPtrArray *faults;
    /** The (unpacked, checked) bytes as they are handed to the parser, before the callbacks that come of them. */
    void (*raw)(gpointer user, const char *bytes, gsize length);
} VitriXmlHandler;

/**
 * Reads one XML file as a stream: a path, or "-" for standard input; gzip is recognised by its first bytes.
 * Refused with VITRI_ERROR_INPUT and one clear message "FILE:LINE: error: …": empty, cut off, not well-formed, a DTD or
 * any entity declaration, deeper than 64, an attribute or name longer than 1 MiB, bytes that are not UTF-8, a folder, a
 * missing file, a cut gzip. Never opens anything but that file. Memory: a constant. out_sha256 (may be NULL): hex
 * digest of the uncompressed bytes, caller frees.
 */
gboolean vitri_xml_read(const char *path, const VitriXmlHandler *handler, gpointer user, char **out_sha256,
                        GError **error);

/** The same from memory; `name` stands in messages. */
gboolean vitri_xml_read_memory(const char *bytes, gsize length, const char *name, const VitriXmlHandler *handler,
                               gpointer user, GError **error);

/** Local name and namespace of the root element, without reading the rest ("-" cannot be asked). Caller frees both. */
gboolean vitri_xml_root(const char *path, char **out_name, char **out_uri, GError **error);

/** Appends text with & < > " ' and control characters escaped for an attribute or element. */
void vitri_xml_escape(GString *out, const char *text);

/** Appends ` name="escaped value"`; nothing for a NULL value. */
void vitri_xml_attribute(GString *out, const char *name, const char *value);

/** Parses a small trusted document (stylesheets, results) into a libxml2 tree, same limits, no network. Caller frees
 * with xmlFreeDoc. */
struct _xmlDoc *vitri_xml_tree(const char *bytes, gsize length, const char *name, GError **error);

#endif
