/*
 * The words by which blocks of an administrative document are known, read from data/<jurisdiction>/layout-words.xml.
 *
 * The file is the program's own (a test holds it to its schema, and to having every block that the check asks for), so
 * what is wrong in it is a fault of the installation. Expressions are compiled once. Nothing is checked here.
 */
#include "layout-words.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

typedef struct {
    VitriLayoutWords *words;
    const VitriXmlAttribute *attributes;
    guint n;
} WordReader;

static const char *find_value(const WordReader *reader, const char *name)
{
    for (guint i = 0; i < reader->n; i++)
        if (strcmp(reader->attributes[i].name, name) == 0)
            return reader->attributes[i].value;
    return NULL;
}

static gboolean compile(const WordReader *reader, const char *name, GRegexCompileFlags flags, GRegex **out,
                        GError **error)
{
    const char *pattern = find_value(reader, name);
    *out = pattern ? g_regex_new(pattern, flags | G_REGEX_OPTIMIZE, 0, error) : NULL;
    return !pattern || *out;
}

static guint read_loose(const char *text)
{
    static const char *const looks[] = {"align", "bold", "italic", "capitals"};
    g_auto(GStrv) words = g_strsplit(text ? text : "", " ", -1);
    guint loose = 0;
    for (guint i = 0; i < G_N_ELEMENTS(looks); i++)
        if (g_strv_contains((const char *const *)words, looks[i]))
            loose |= 1u << i;
    return loose;
}

static gboolean take_block(const WordReader *reader, GError **error)
{
    VitriBlockWords *block = g_new0(VitriBlockWords, 1);
    const char *id = find_value(reader, "id"), *style = find_value(reader, "style");
    g_ptr_array_add(reader->words->blocks, block);
    block->id = g_strdup(id);
    block->style = g_strdup(style ? style : id);
    block->needed = g_strcmp0(find_value(reader, "needed"), "yes") == 0;
    block->loose = read_loose(find_value(reader, "loose"));
    block->asks[0] = g_strdup(find_value(reader, "asks-vi"));
    block->asks[1] = g_strdup(find_value(reader, "asks-en"));
    return compile(reader, "like", G_REGEX_CASELESS, &block->like, error) &&
           compile(reader, "form", 0, &block->form, error);
}

static void take_type(const WordReader *reader)
{
    VitriDocumentType *type = g_new0(VitriDocumentType, 1);
    type->name = g_strdup(find_value(reader, "name"));
    type->abbreviation = g_strdup(find_value(reader, "abbreviation"));
    g_ptr_array_add(reader->words->types, type);
}

static gboolean take_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    WordReader *reader = user;
    VitriLayoutWords *words = reader->words;
    reader->attributes = attributes;
    reader->n = n;
    if (strcmp(name, "block") == 0)
        return take_block(reader, error);
    if (strcmp(name, "type") == 0)
        take_type(reader);
    if (strcmp(name, "words") != 0)
        return TRUE;
    const char *points = find_value(reader, "points");
    words->law[0] = g_strdup(find_value(reader, "law-vi"));
    words->law[1] = g_strdup(find_value(reader, "law-en"));
    words->points = g_strsplit(points ? points : "", " ", -1);
    return TRUE;
}

static void free_block(gpointer data)
{
    VitriBlockWords *block = data;
    g_free(block->id);
    g_free(block->style);
    g_clear_pointer(&block->like, g_regex_unref);
    g_clear_pointer(&block->form, g_regex_unref);
    g_free(block->asks[0]);
    g_free(block->asks[1]);
    g_free(block);
}

static void free_type(gpointer data)
{
    VitriDocumentType *type = data;
    g_free(type->name);
    g_free(type->abbreviation);
    g_free(type);
}

void vitri_layout_words_free(VitriLayoutWords *words)
{
    if (!words)
        return;
    g_ptr_array_unref(words->blocks);
    g_ptr_array_unref(words->types);
    g_free(words->law[0]);
    g_free(words->law[1]);
    g_strfreev(words->points);
    g_free(words);
}

VitriLayoutWords *vitri_layout_words_read(const char *path, GError **error)
{
    static const VitriXmlHandler handler = {.start = take_start};
    g_autoptr(VitriLayoutWords) words = g_new0(VitriLayoutWords, 1);
    WordReader reader = {.words = words};
    g_autoptr(GError) cause = NULL;
    words->blocks = g_ptr_array_new_with_free_func(free_block);
    words->types = g_ptr_array_new_with_free_func(free_type);
    if (vitri_xml_read(path, &handler, &reader, NULL, &cause) && words->law[0] && words->law[1] && words->points)
        return g_steal_pointer(&words);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the words of documents: %s"),
                cause ? cause->message : path);
    return NULL;
}

const VitriBlockWords *vitri_layout_words_find(const VitriLayoutWords *words, const char *id)
{
    for (guint i = 0; i < words->blocks->len; i++) {
        const VitriBlockWords *block = words->blocks->pdata[i];
        if (strcmp(block->id, id) == 0)
            return block;
    }
    g_assert_not_reached();
}
