/*
 * The public form of a result document: everything that is not on the list below is taken out before any template sees
 * it, so that no template can tell what the law does not publish.
 *
 * The list names elements by parent and name, with the attributes that stay; "*" lets an element stay with all it holds
 * (rule data). What stays of a plan is who moves where and when, with the arithmetic of these people alone, and numbers
 * of the rest. Registers keep only those who are still referred to, people without sex and with the year of birth
 * alone. Why somebody moves is not told: the day on which a deferral ended, or "due" beside more months than the limit,
 * says that there was a ground. For the same reason those not due, deferred and exempt are one number ("others"), and
 * who is overdue is told of the whole agency only.
 *
 * Invariants: a new element or attribute of a document is private until it is listed here. Linear in the document.
 */
#include "vitri/document.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <libxml/tree.h>
#include <string.h>

/* Of seats: without how many are away, which in a small unit says who. */
#define SEATS "norm seats filled acting vacant over"

/* An element that stays, and its attributes that stay. */
static const struct {
    const char *path, *attributes;
} allowed[] = {
    {"/document", "kind language jurisdiction roster agency on on-text generator roster-hash data-version audience"},
    {"document/office", "*"},
    {"document/handbook", "*"},
    {"document/plan", "year family status own seed issued-on issued-on-text issued-number issued-by"},
    {"plan/indicators", "people listed must-move due overdue moved moved-must moved-other left left-overdue "
                        "proposed-upward no-month unknown "
                        "unplaced others chains"},
    {"plan/totals", ""},
    {"totals/total", "unit people listed must-move moved moved-must moved-other"},
    {"plan/bases", "*"},
    {"plan/months", "*"},
    {"plan/chains", ""},
    {"chains/chain", "id kind size on on-text starts opens ends"},
    {"chain/move",
     "n person from to form on on-text month notice notice-text way other-place hands-to hand-over hand-over-text"},
    {"plan/calendar", "*"},
    {"plan/rows", ""},
    {"rows/row",
     "person post must-move regime since since-text months minimum limit own-limit standard version outcome to move-on "
     "move-on-text"},
    {"row/profile", "on on-text rank rank-text"},
    {"profile/qualification", "kind kind-text level text field-text"},
    {"plan/levels", "*"},
    {"plan/policy", "notice-days"},
    {"document/results",
     "year family period first first-text last last-text issued-on issued-on-text issued-number issued-by"},
    {"results/total", "*"},
    {"results/whole-year", "*"},
    {"results/by-unit", "*"},
    {"results/by-field", "*"},
    {"results/by-month", "*"},
    {"results/cases", ""},
    {"cases/case",
     "person from to unit field field-text state planned done on on-text effective-on effective-on-text days-late"},
    {"document/establishment", ""},
    {"establishment/total", SEATS},
    {"establishment/lines", ""},
    {"lines/line", SEATS " unit depth place own sum"},
    {"establishment/categories", ""},
    {"categories/category", SEATS " id"},
    {"establishment/payrolls", ""},
    {"payrolls/payroll", SEATS " id"},
    {"document/units", ""},
    {"units/unit", "id name top kind kind-text hue"},
    {"document/posts", ""},
    {"posts/post", "id unit title duty rank rank-text rotation rotation-text seats required-seats until until-text"},
    {"document/people", ""},
    {"people/person", "id name born-year"},
    {"document/standards", ""},
    {"standards/standard", "*"},
};

/* Registers, and the attributes that refer to what they hold. */
static const struct {
    const char *name, *references;
} registers[] = {
    {"people", "person hands-to"},
    {"posts", "post from to opens ends held"},
    {"units", "unit"},
    {"standards", "standard"},
};

static const char *const published[] = {"plan", "results", "establishment", "handbook", NULL};

static gboolean is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static char *get_value(const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp((xmlNode *)node, BAD_CAST name);
    char *copy = g_strdup((const char *)value);
    xmlFree(value);
    return copy;
}

static gboolean has_word(const char *words, const char *word)
{
    g_auto(GStrv) list = g_strsplit(words, " ", -1);
    return g_strv_contains((const char *const *)list, word);
}

/* The attributes that stay of an element; NULL: it goes. */
static const char *find_allowed(const xmlNode *node)
{
    const char *parent = node->parent && node->parent->type == XML_ELEMENT_NODE ? (const char *)node->parent->name : "";
    g_autofree char *path = g_strconcat(parent, "/", (const char *)node->name, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(allowed); i++)
        if (strcmp(allowed[i].path, path) == 0)
            return allowed[i].attributes;
    return NULL;
}

static void drop(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

static void drop_attributes(xmlNode *node, const char *stay)
{
    for (xmlAttr *attribute = node->properties, *next; attribute; attribute = next) {
        next = attribute->next;
        if (!has_word(stay, (const char *)attribute->name))
            xmlRemoveProp(attribute);
    }
}

/* Of the table of everybody only those who move, of results only those who have moved. */
static gboolean is_of_somebody_staying(const xmlNode *node)
{
    if (is_element(node, "case"))
        return !xmlHasProp((xmlNode *)node, BAD_CAST "done");
    g_autofree char *outcome = is_element(node, "row") ? get_value(node, "outcome") : NULL;
    return outcome && strcmp(outcome, "move") != 0;
}

/* Who stays by law and who is not due, as one number: in a small agency the single ones would say who. */
static void join_numbers(xmlNode *indicators)
{
    static const char *const joined[] = {"deferred", "exempt", "not-due"};
    guint64 others = 0;
    for (guint i = 0; i < G_N_ELEMENTS(joined); i++) {
        g_autofree char *value = get_value(indicators, joined[i]);
        others += value ? g_ascii_strtoull(value, NULL, 10) : 0;
    }
    g_autofree char *text = g_strdup_printf("%" G_GUINT64_FORMAT, others);
    xmlSetProp(indicators, BAD_CAST "others", BAD_CAST text);
}

static void strip(xmlNode *node)
{
    const char *stay = find_allowed(node);
    if (!stay || is_of_somebody_staying(node)) {
        drop(node);
        return;
    }
    if (strcmp(stay, "*") == 0)
        return;
    if (is_element(node, "indicators"))
        join_numbers(node);
    drop_attributes(node, stay);
    for (xmlNode *child = node->children, *next; child; child = next) {
        next = child->next;
        if (child->type == XML_ELEMENT_NODE)
            strip(child);
    }
}

/* Gathers what the attributes named refer to, but for the register itself. */
static void gather(const xmlNode *node, const char *references, const char *apart, GHashTable *ids)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || is_element(node, apart))
            continue;
        for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
            if (has_word(references, (const char *)attribute->name))
                g_hash_table_add(ids, get_value(node, (const char *)attribute->name));
        }
        gather(node->children, references, apart, ids);
    }
}

static void prune(xmlNode *root, const char *name, const char *references)
{
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gather(root->children, references, name, ids);
    for (xmlNode *list = root->children; list; list = list->next) {
        if (!is_element(list, name))
            continue;
        for (xmlNode *child = list->children, *next; child; child = next) {
            next = child->next;
            g_autofree char *id = child->type == XML_ELEMENT_NODE ? get_value(child, "id") : NULL;
            if (id && !g_hash_table_contains(ids, id))
                drop(child);
        }
    }
}

gboolean vitri_document_make_public(GString *document, GError **error)
{
    xmlDoc *tree = vitri_xml_tree(document->str, document->len, "document", error);
    if (!tree)
        return FALSE;
    xmlNode *root = xmlDocGetRootElement(tree);
    g_autofree char *kind = get_value(root, "kind");
    gboolean can = kind && g_strv_contains(published, kind);
    if (can) {
        xmlSetProp(root, BAD_CAST "audience", BAD_CAST "public");
        strip(root);
        for (guint i = 0; i < G_N_ELEMENTS(registers); i++)
            prune(root, registers[i].name, registers[i].references);
        xmlChar *bytes = NULL;
        int length = 0;
        xmlDocDumpMemoryEnc(tree, &bytes, &length, "UTF-8");
        g_string_truncate(document, 0);
        g_string_append_len(document, (const char *)bytes, length);
        xmlFree(bytes);
    } else {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("a document of '%s' has no public form"),
                    kind ? kind : "");
    }
    xmlFreeDoc(tree);
    return can;
}
