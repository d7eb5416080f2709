/*
 * Reading XML: the only place that calls the parser of libxml2 (stream.c brings it the bytes).
 *
 * The streaming reader is SAX with our own callbacks and no tree, so memory is constant. What makes it safe:
 *   - a document type declaration stops the read before one entity can be declared; with none declared, nothing can be
 *     substituted, expanded or fetched, and XML_PARSE_NOENT only makes the five predefined entities come out as text;
 *   - the bytes have been checked to be UTF-8 without NUL before the parser sees them, and a declaration of another
 *     encoding is refused, so nothing is ever recoded;
 *   - depth and lengths have limits, and libxml2's own limits stay on (XML_PARSE_HUGE is never set).
 * The line handed on is that of the '<' of the start tag: libxml2 counts to the tag's end, so the line breaks inside
 * the tag are subtracted (a tag cannot hold another '<'). The first fault ends the read: after it nothing that follows
 * can be trusted.
 */
#include "vitri/xml.h"

#include "stream.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlDoc, xmlFreeDoc)

enum { MAX_DEPTH = 64, MAX_LENGTH = 1 << 20, MAX_ATTRIBUTES = 1000 };

typedef struct {
    const VitriXmlHandler *handler;
    gpointer user;
    const char *name; /* of the file, for messages */
    VitriStream *stream;
    xmlParserCtxt *context;
    guint depth;
    GString *scratch;   /* names and values of the attributes of one element */
    GArray *attributes; /* of VitriXmlAttribute */
    VitriFault *fault;  /* what is wrong with the file */
    GError *error;      /* what a callback said */
} Reader;

static void stop(Reader *reader)
{
    if (reader->context)
        xmlStopParser(reader->context);
}

static void set_fault(Reader *reader, const char *tag, guint line, const char *text)
{
    if (reader->fault || reader->error)
        return;
    reader->fault = vitri_fault_new(tag, reader->name, line, text);
    stop(reader);
}

static guint current_line(const Reader *reader)
{
    return reader->context->input ? (guint)MAX(reader->context->input->line, 0) : 0;
}

/* Whether the parser stands before the end of a start tag: it also hands on the beginning of one that is cut short. */
static gboolean is_whole_tag(const Reader *reader)
{
    const xmlChar *at = reader->context->input->cur;
    return at[0] == '>' || (at[0] == '/' && at[1] == '>');
}

/* Of the '<' of the start tag that the parser has just read. */
static guint start_line(const Reader *reader)
{
    const xmlParserInput *input = reader->context->input;
    guint line = current_line(reader);
    for (const xmlChar *at = input->cur; at > input->base && *at != '<'; at--)
        line -= at[-1] == '\n';
    return line;
}

static void append_attribute(Reader *reader, const xmlChar **parts, gsize *offsets)
{
    GString *scratch = reader->scratch;
    offsets[0] = scratch->len;
    if (parts[2])
        g_string_append_printf(scratch, "{%s}", (const char *)parts[2]);
    g_string_append(scratch, (const char *)parts[0]);
    g_string_append_c(scratch, '\0');
    offsets[1] = scratch->len;
    g_string_append_len(scratch, (const char *)parts[3], parts[4] - parts[3]);
    g_string_append_c(scratch, '\0');
}

/* Copies libxml2's attributes, five pointers each and not terminated, into the scratch buffers. FALSE: too long. */
static gboolean copy_attributes(Reader *reader, const xmlChar **attributes, guint n)
{
    g_string_truncate(reader->scratch, 0);
    g_array_set_size(reader->attributes, n);
    for (guint i = 0; i < n; i++) {
        gsize offsets[2];
        if (attributes[5 * i + 4] - attributes[5 * i + 3] > MAX_LENGTH)
            return FALSE;
        append_attribute(reader, &attributes[5 * i], offsets);
        VitriXmlAttribute *attribute = &g_array_index(reader->attributes, VitriXmlAttribute, i);
        attribute->name = GSIZE_TO_POINTER(offsets[0]);
        attribute->value = GSIZE_TO_POINTER(offsets[1]);
    }
    /* Only now has the buffer stopped moving. */
    for (guint i = 0; i < n; i++) {
        VitriXmlAttribute *attribute = &g_array_index(reader->attributes, VitriXmlAttribute, i);
        attribute->name = reader->scratch->str + GPOINTER_TO_SIZE(attribute->name);
        attribute->value = reader->scratch->str + GPOINTER_TO_SIZE(attribute->value);
    }
    return TRUE;
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
                     const xmlChar **namespaces, int n, int n_defaulted, const xmlChar **attributes)
{
    Reader *reader = data;
    guint line = start_line(reader);
    if (!is_whole_tag(reader))
        return; /* the parser tells it next */
    if (reader->depth >= MAX_DEPTH) {
        set_fault(reader, "too-deep", line, _("elements are nested more than 64 deep"));
        return;
    }
    if (n > MAX_ATTRIBUTES || !copy_attributes(reader, attributes, (guint)n)) {
        set_fault(reader, "too-long", line, _("the attributes are longer than a mebibyte or more than a thousand"));
        return;
    }
    guint depth = reader->depth++;
    if (reader->handler->start &&
        !reader->handler->start(reader->user, (const char *)name, uri ? (const char *)uri : "",
                                (const VitriXmlAttribute *)(gpointer)reader->attributes->data, (guint)n, line, depth,
                                &reader->error))
        stop(reader);
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    Reader *reader = data;
    reader->depth--;
    if (reader->handler->end && !reader->handler->end(reader->user, (const char *)name, reader->depth, &reader->error))
        stop(reader);
}

static void on_text(void *data, const xmlChar *text, int length)
{
    Reader *reader = data;
    if (reader->handler->text &&
        !reader->handler->text(reader->user, (const char *)text, (gsize)length, &reader->error))
        stop(reader);
}

static void on_document_start(void *data)
{
    Reader *reader = data;
    const char *encoding = (const char *)reader->context->encoding;
    if (!encoding && reader->context->input)
        encoding = (const char *)reader->context->input->encoding;
    if (encoding && g_ascii_strcasecmp(encoding, "UTF-8") != 0 && g_ascii_strcasecmp(encoding, "US-ASCII") != 0)
        set_fault(reader, "not-utf-8", 1, _("the file declares another encoding; save it as UTF-8"));
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
    Reader *reader = data;
    set_fault(reader, "dtd-refused", current_line(reader), _("the file has a document type declaration; remove it"));
}

/* What the most frequent faults of form are called; libxml2's own words for the others. */
static const struct {
    int code;
    const char *tag, *text;
} form_faults[] = {
    {XML_ERR_DOCUMENT_EMPTY, "empty-file", N_("the file holds no XML")},
    {XML_ERR_DOCUMENT_END, "not-well-formed", N_("something follows the end of the root element; remove it")},
    {XML_ERR_TAG_NOT_FINISHED, "cut-off", N_("the file ends inside an element")},
    {XML_ERR_LT_IN_ATTRIBUTE, "not-well-formed", N_("'<' stands in an attribute; write &lt;")},
    {XML_ERR_UNDECLARED_ENTITY, "dtd-refused",
     N_("an entity is used that XML does not predefine; write the character itself")},
    {XML_WAR_UNDECLARED_ENTITY, "dtd-refused",
     N_("an entity is used that XML does not predefine; write the character itself")},
    {XML_ERR_ATTRIBUTE_REDEFINED, "not-well-formed", N_("an attribute stands twice in one element")},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "not-well-formed", N_("an attribute has no value; write name=\"value\"")},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "not-well-formed", N_("an attribute's value is not in quotation marks")},
    {XML_ERR_SPACE_REQUIRED, "not-well-formed", N_("a space is missing between two attributes")},
    {XML_ERR_NAME_REQUIRED, "not-well-formed",
     N_("a name is missing after '<' or '&'; write &lt; or &amp; for the sign itself")},
    {XML_ERR_NAME_TOO_LONG, "too-long", N_("a name is longer than any that XML needs")},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, "not-well-formed", N_("a namespace prefix is not declared")},
};

/* Whether the file ends before what the parser is reading does: no '>' is left that could end it. */
static gboolean is_cut_off(const Reader *reader, int code)
{
    const xmlParserInput *input = reader->context->input;
    if (!vitri_stream_at_end(reader->stream) || !input || code == XML_ERR_DOCUMENT_EMPTY ||
        code == XML_ERR_DOCUMENT_END || code == XML_ERR_TAG_NAME_MISMATCH)
        return FALSE;
    return input->cur >= input->end || !memchr(input->cur, '>', (gsize)(input->end - input->cur));
}

static void on_parser_error(void *data, const xmlError *cause)
{
    Reader *reader = data;
    if (cause->level < XML_ERR_ERROR || vitri_stream_fault(reader->stream))
        return;
    guint line = (guint)MAX(cause->line, 0);
    /* A tag that the end of the file cuts short is reported as all kinds of things. */
    if (is_cut_off(reader, cause->code)) {
        set_fault(reader, "cut-off", line, _("the file ends before its content does; fetch it again"));
        return;
    }
    for (guint i = 0; i < G_N_ELEMENTS(form_faults); i++) {
        if (form_faults[i].code != cause->code)
            continue;
        set_fault(reader, form_faults[i].tag, line, _(form_faults[i].text));
        return;
    }
    /* libxml2 has no code of its own for these two. */
    if (cause->message && (strstr(cause->message, "too long") || strstr(cause->message, "Huge input"))) {
        set_fault(reader, "too-long", line, _("an attribute or a name is longer than a mebibyte"));
        return;
    }
    g_autofree char *words = g_strstrip(g_strdup(cause->message ? cause->message : ""));
    g_autofree char *text = g_strdup_printf(_("not well-formed: %s"), words);
    set_fault(reader, "not-well-formed", line, text);
}

static int on_read(void *data, char *buffer, int length)
{
    Reader *reader = data;
    gssize n = vitri_stream_read(reader->stream, buffer, (gsize)length);
    if (n > 0 && reader->handler->raw)
        reader->handler->raw(reader->user, buffer, (gsize)n);
    return (int)n;
}

static void init_sax(xmlSAXHandler *sax)
{
    *sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startDocument = on_document_start,
        .internalSubset = on_doctype,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .serror = (xmlStructuredErrorFunc)on_parser_error,
    };
}

/* The end of the read: the stream's fault explains the parser's, a callback's error is handed on as it is. */
static gboolean finish(Reader *reader, GError **error)
{
    const VitriFault *fault = vitri_stream_fault(reader->stream);
    if (reader->error && !fault) {
        g_propagate_error(error, g_steal_pointer(&reader->error));
        return FALSE;
    }
    fault = fault ? fault : reader->fault;
    if (!fault)
        return TRUE;
    g_autofree char *text = vitri_fault_to_string(fault);
    if (reader->handler->faults) {
        vitri_fault_add(reader->handler->faults, fault->tag->tag, fault->file, fault->line, "%s", fault->text);
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), reader->name);
    } else {
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, text);
    }
    return FALSE;
}

static gboolean read_stream(VitriStream *stream, const char *name, const VitriXmlHandler *handler, gpointer user,
                            GError **error)
{
    xmlSAXHandler sax;
    init_sax(&sax);
    Reader reader = {.handler = handler, .user = user, .name = name, .stream = stream};
    g_autoptr(GString) scratch = reader.scratch = g_string_new(NULL);
    g_autoptr(GArray) attributes = reader.attributes = g_array_new(FALSE, FALSE, sizeof(VitriXmlAttribute));
    g_autoptr(xmlParserCtxt) context =
        xmlCreateIOParserCtxt(&sax, &reader, on_read, NULL, &reader, XML_CHAR_ENCODING_NONE);
    g_assert(context);
    reader.context = context;
    xmlCtxtUseOptions(context, XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_COMPACT);
    xmlParseDocument(context);
    if (!vitri_stream_fault(stream) && !context->wellFormed && !reader.fault && !reader.error)
        set_fault(&reader, "not-well-formed", current_line(&reader), _("the file is not well-formed XML"));
    gboolean done = finish(&reader, error);
    vitri_fault_free(reader.fault);
    g_clear_error(&reader.error);
    return done;
}

gboolean vitri_xml_read(const char *path, const VitriXmlHandler *handler, gpointer user, char **out_sha256,
                        GError **error)
{
    g_autoptr(VitriStream) stream = vitri_stream_open(path, out_sha256 != NULL);
    if (!read_stream(stream, path, handler, user, error))
        return FALSE;
    if (out_sha256)
        *out_sha256 = vitri_stream_sha256(stream);
    return TRUE;
}

gboolean vitri_xml_read_memory(const char *bytes, gsize length, const char *name, const VitriXmlHandler *handler,
                               gpointer user, GError **error)
{
    g_autoptr(VitriStream) stream = vitri_stream_from_memory(bytes, length, name);
    return read_stream(stream, name, handler, user, error);
}

typedef struct {
    char *name, *uri;
} Root;

static gboolean keep_root(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                          guint n, guint line, guint depth, GError **error)
{
    Root *root = user;
    root->name = g_strdup(name);
    root->uri = g_strdup(uri);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_FAULT, "the rest is not read");
    return FALSE;
}

gboolean vitri_xml_root(const char *path, char **out_name, char **out_uri, GError **error)
{
    const VitriXmlHandler handler = {.start = keep_root};
    g_autoptr(GError) cause = NULL;
    Root root = {NULL, NULL};
    vitri_xml_read(path, &handler, &root, NULL, &cause);
    if (!root.name) {
        g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    *out_name = root.name;
    *out_uri = root.uri;
    return TRUE;
}

static gboolean needs_reference(guchar c)
{
    return c < 0x20 || c == 0x7f;
}

void vitri_xml_escape(GString *out, const char *text)
{
    for (const char *at = text; *at; at++) {
        switch (*at) {
        case '&':
            g_string_append(out, "&amp;");
            break;
        case '<':
            g_string_append(out, "&lt;");
            break;
        case '>':
            g_string_append(out, "&gt;");
            break;
        case '"':
            g_string_append(out, "&quot;");
            break;
        case '\'':
            g_string_append(out, "&apos;");
            break;
        default:
            if (!needs_reference((guchar)*at))
                g_string_append_c(out, *at);
            else if (*at == '\t' || *at == '\n' || *at == '\r' || *at == 0x7f)
                g_string_append_printf(out, "&#%d;", *at);
            /* The other control characters cannot stand in XML 1.0 in any form. */
        }
    }
}

void vitri_xml_attribute(GString *out, const char *name, const char *value)
{
    if (!value)
        return;
    g_string_append_printf(out, " %s=\"", name);
    vitri_xml_escape(out, value);
    g_string_append_c(out, '"');
}

typedef struct {
    char *text;
    guint line;
} TreeFault;

static void keep_tree_fault(void *data, const xmlError *cause)
{
    TreeFault *fault = ((xmlParserCtxt *)data)->_private;
    if (cause->level < XML_ERR_ERROR || fault->text)
        return;
    fault->text = g_strstrip(g_strdup(cause->message ? cause->message : ""));
    fault->line = (guint)MAX(cause->line, 0);
}

xmlDoc *vitri_xml_tree(const char *bytes, gsize length, const char *name, GError **error)
{
    g_autoptr(xmlParserCtxt) context = xmlNewParserCtxt();
    TreeFault fault = {NULL, 0};
    g_assert(context);
    context->_private = &fault;
    context->sax->serror = (xmlStructuredErrorFunc)keep_tree_fault;
    g_autoptr(xmlDoc) document = length <= G_MAXINT
                                     ? xmlCtxtReadMemory(context, bytes, (int)length, name, "UTF-8",
                                                         XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOCDATA)
                                     : NULL;
    g_autofree char *text = fault.text;
    if (document && !document->intSubset && !text)
        return g_steal_pointer(&document);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, "%s:%u: error: %s [not-well-formed]", name, fault.line,
                text ? text : _("the file has a document type declaration; remove it"));
    return NULL;
}
