/*
 * Papers as a template made them: read, checked for what may stand in them, and merged with those of another language.
 *
 * Merging walks two trees that are built alike. Where a text differs, the second stands below it as <alt>; where an
 * attribute that is read by people differs, as NAME-alt. A cell with a value is the same datum in both and stays once.
 * Words of the engine (Điều, Phụ lục, Số, …) come with the papers, so nothing of a language stands in C.
 *
 * Invariants: every element is one of the list below; each paper has a file name of its own. Linear in the papers.
 */
#include "paper-tree.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

#define URI "urn:vitri:paper:1"

static const char *const known[] = {
    "papers",    "words",          "word",       "paper",     "letterhead", "parent",  "body",
    "number",    "letter-subject", "place",      "date",      "heading",    "name",    "subject",
    "to",        "addressee",      "bases",      "basis",     "issues",     "section", "article",
    "clause",    "point",          "p",          "item",      "b",          "i",       "alt",
    "facts",     "fact",           "table",      "column",    "row",        "cell",    "signature",
    "authority", "office",         "recipients", "recipient", "archive",    "annex",   "provenance",
    NULL,
};

/* Attributes that people read. */
static const char *const read_attributes[] = {"title", "heading", "group", "label", "reference", "name"};

gboolean vitri_paper_is(const xmlNode *node, const char *name)
{
    return node && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

const xmlNode *vitri_paper_next(const xmlNode *node, const char *name)
{
    while (node && !(name ? vitri_paper_is(node, name) : node->type == XML_ELEMENT_NODE))
        node = node->next;
    return node;
}

const xmlNode *vitri_paper_child(const xmlNode *node, const char *name)
{
    return node ? vitri_paper_next(node->children, name) : NULL;
}

const char *vitri_paper_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *attribute = node ? node->properties : NULL; attribute; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0 && attribute->children)
            return (const char *)attribute->children->content;
    return NULL;
}

static void append_text(const xmlNode *node, GString *out)
{
    for (const xmlNode *child = node ? node->children : NULL; child; child = child->next) {
        if (child->type == XML_TEXT_NODE)
            g_string_append(out, (const char *)child->content);
        else if (!vitri_paper_is(child, "alt"))
            append_text(child, out);
    }
}

char *vitri_paper_text(const xmlNode *node)
{
    g_autoptr(GString) raw = g_string_new(NULL);
    GString *out = g_string_new(NULL);
    append_text(node, raw);
    g_auto(GStrv) words = g_strsplit_set(raw->str, " \t\r\n", -1);
    for (char **word = words; *word; word++)
        if (**word)
            g_string_append_printf(out, "%s%s", out->len ? " " : "", *word);
    return g_string_free(out, FALSE);
}

static void free_word(gpointer data)
{
    VitriPaperWord *word = data;
    g_free(word->text);
    g_free(word->alt);
    g_free(word);
}

void vitri_papers_free(VitriPaperSet *papers)
{
    if (!papers)
        return;
    xmlFreeDoc(papers->tree);
    g_ptr_array_unref(papers->papers);
    g_ptr_array_unref(papers->files);
    g_hash_table_unref(papers->words);
    g_free(papers);
}

const VitriPaperWord *vitri_paper_word(const VitriPaperSet *papers, const char *id)
{
    static const VitriPaperWord none = {(char *)"", NULL};
    const VitriPaperWord *word = g_hash_table_lookup(papers->words, id);
    return word ? word : &none;
}

static gboolean check_names(const xmlNode *node, const char *name, GError **error)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (!node->ns || strcmp((const char *)node->ns->href, URI) != 0 ||
            !g_strv_contains(known, (const char *)node->name)) {
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                        _("the template '%s' made a paper that holds '%s', which no paper may hold"), name,
                        (const char *)node->name);
            return FALSE;
        }
        if (!check_names(node->children, name, error))
            return FALSE;
    }
    return TRUE;
}

/* Letters, digits and hyphens of the name that the paper states; a second one of the name gets a number. */
static char *make_file(const GPtrArray *files, const xmlNode *paper)
{
    const char *stated = vitri_paper_attribute(paper, "file");
    g_autofree char *name = g_strdup(stated ? stated : "paper");
    g_strcanon(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", '-');
    char *file = g_strdup(name);
    for (guint i = 2; g_ptr_array_find_with_equal_func((GPtrArray *)files, file, g_str_equal, NULL); i++) {
        g_free(file);
        file = g_strdup_printf("%s-%u", name, i);
    }
    return file;
}

static void take_words(VitriPaperSet *papers, const xmlNode *words)
{
    for (const xmlNode *node = vitri_paper_child(words, "word"); node; node = vitri_paper_next(node->next, "word")) {
        VitriPaperWord *word = g_new0(VitriPaperWord, 1);
        word->text = vitri_paper_text(node);
        g_hash_table_replace(papers->words, g_strdup(vitri_paper_attribute(node, "id")), word);
    }
}

VitriPaperSet *vitri_papers_read(const char *bytes, gsize length, const char *name, GError **error)
{
    g_autoptr(VitriPaperSet) papers = g_new0(VitriPaperSet, 1);
    papers->papers = g_ptr_array_new();
    papers->files = g_ptr_array_new_with_free_func(g_free);
    papers->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_word);
    papers->tree = vitri_xml_tree(bytes, length, name, error);
    if (!papers->tree)
        return NULL;
    const xmlNode *root = xmlDocGetRootElement(papers->tree);
    if (!check_names(root, name, error))
        return NULL;
    take_words(papers, vitri_paper_child(root, "words"));
    for (const xmlNode *node = vitri_paper_child(root, "paper"); node; node = vitri_paper_next(node->next, "paper")) {
        g_ptr_array_add(papers->files, make_file(papers->files, node));
        g_ptr_array_add(papers->papers, (gpointer)node);
    }
    if (papers->papers->len > 0)
        return g_steal_pointer(&papers);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE,
                _("there is nothing for the report '%s' to tell; nothing was written"), name);
    return NULL;
}

guint vitri_papers_count(const VitriPaperSet *papers)
{
    return papers->papers->len;
}

const char *vitri_papers_file(const VitriPaperSet *papers, guint index)
{
    return papers->files->pdata[index];
}

/* Whether text stands directly in the element, perhaps with bold or italic parts. */
static gboolean is_text(const xmlNode *node)
{
    const xmlNode *child = vitri_paper_next(node->children, NULL);
    return !child || vitri_paper_is(child, "b") || vitri_paper_is(child, "i");
}

static void merge_attributes(xmlNode *left, const xmlNode *right)
{
    for (guint i = 0; i < G_N_ELEMENTS(read_attributes); i++) {
        const char *text = vitri_paper_attribute(left, read_attributes[i]);
        const char *other = vitri_paper_attribute(right, read_attributes[i]);
        g_autofree char *name = g_strconcat(read_attributes[i], "-alt", NULL);
        if (other && g_strcmp0(text, other) != 0)
            xmlNewProp(left, BAD_CAST name, BAD_CAST other);
    }
}

static void merge_text(xmlNode *left, const xmlNode *right)
{
    g_autofree char *text = vitri_paper_text(left), *other = vitri_paper_text(right);
    if (!*other || strcmp(text, other) == 0 || vitri_paper_attribute(left, "value"))
        return;
    xmlNode *alt = xmlNewChild(left, left->ns, BAD_CAST "alt", NULL);
    for (const xmlNode *child = right->children; child; child = child->next)
        xmlAddChild(alt, xmlDocCopyNode((xmlNode *)child, left->doc, 1));
}

static gboolean merge(xmlNode *left, const xmlNode *right, GError **error)
{
    merge_attributes(left, right);
    if (is_text(left) && is_text(right)) {
        merge_text(left, right);
        return TRUE;
    }
    const xmlNode *other = vitri_paper_next(right->children, NULL);
    for (const xmlNode *child = vitri_paper_next(left->children, NULL); child;
         child = vitri_paper_next(child->next, NULL)) {
        if (!other || strcmp((const char *)child->name, (const char *)other->name) != 0) {
            g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                        _("the paper is not built alike in both languages: '%s' has no counterpart"),
                        (const char *)child->name);
            return FALSE;
        }
        if (!merge((xmlNode *)child, other, error))
            return FALSE;
        other = vitri_paper_next(other->next, NULL);
    }
    if (other)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the paper is not built alike in both languages: '%s' has no counterpart"),
                    (const char *)other->name);
    return !other;
}

static void merge_words(VitriPaperSet *papers, const VitriPaperSet *other)
{
    GHashTableIter iter;
    gpointer id, word;
    g_hash_table_iter_init(&iter, papers->words);
    while (g_hash_table_iter_next(&iter, &id, &word)) {
        const VitriPaperWord *second = g_hash_table_lookup(other->words, id);
        if (second && strcmp(((VitriPaperWord *)word)->text, second->text) != 0)
            ((VitriPaperWord *)word)->alt = g_strdup(second->text);
    }
}

gboolean vitri_papers_merge(VitriPaperSet *papers, const VitriPaperSet *other, GError **error)
{
    guint n = papers->papers->len;
    if (n != other->papers->len) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("the paper is not built alike in both languages: '%s' has no counterpart"), "paper");
        return FALSE;
    }
    const char *language = vitri_paper_attribute(xmlDocGetRootElement(other->tree), "lang");
    if (language)
        xmlNewProp(xmlDocGetRootElement(papers->tree), BAD_CAST "lang-alt", BAD_CAST language);
    merge_words(papers, other);
    for (guint i = 0; i < n; i++)
        if (!merge(papers->papers->pdata[i], other->papers->pdata[i], error))
            return FALSE;
    return TRUE;
}
