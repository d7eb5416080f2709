/*
 * Numbers that a .docx counts by itself: the text of a paragraph does not hold them, its reader sees them.
 *
 * A list names an abstract list, whose levels say how they count and what stands around the number ("Điều %1."). Lists
 * of one abstract list count on together unless one states a start of its own. Signs of symbol fonts come as they are.
 */
#include "docx-shape.h"

#include "compose.h"
#include "folio.h"
#include "paper-tree.h"

#include <string.h>

enum { LEVELS = 9, MOST_SPELT = 3999 };

static const char *find_value(const xmlNode *parent, const char *name)
{
    return vitri_paper_attribute(vitri_paper_child(parent, name), "val");
}

/* The child of that name whose attribute has that value. */
static const xmlNode *find_by(const xmlNode *parent, const char *name, const char *attribute, const char *value)
{
    const xmlNode *node = vitri_paper_child(parent, name);
    while (node && g_strcmp0(vitri_paper_attribute(node, attribute), value) != 0)
        node = vitri_paper_next(node->next, name);
    return node;
}

static const xmlNode *find_list(const VitriDocxStyles *styles, const char *list)
{
    const xmlNode *root = styles->numbering ? xmlDocGetRootElement(styles->numbering) : NULL;
    return find_by(root, "num", "numId", list);
}

static const xmlNode *find_level(const VitriDocxStyles *styles, const xmlNode *list, guint level)
{
    const xmlNode *root = styles->numbering ? xmlDocGetRootElement(styles->numbering) : NULL;
    const xmlNode *abstract = find_by(root, "abstractNum", "abstractNumId", find_value(list, "abstractNumId"));
    g_autofree char *number = g_strdup_printf("%u", level);
    return find_by(abstract, "lvl", "ilvl", number);
}

const xmlNode *vitri_docx_label_properties(const VitriDocxStyles *styles, const char *list, guint level)
{
    return vitri_paper_child(find_level(styles, find_list(styles, list), level), "pPr");
}

static guint find_start(const xmlNode *level)
{
    const char *start = find_value(level, "start");
    return start ? (guint)g_ascii_strtoull(start, NULL, 10) : 1;
}

/* a, b, …, z, aa, bb, … as word processors count by letters. */
static char *tell_letters(guint number, char first)
{
    guint times = number > 0 ? (number - 1) / 26 + 1 : 0;
    return g_strnfill(times, (char)(first + (number > 0 ? (number - 1) % 26 : 0)));
}

static char *tell_number(guint number, const char *kind)
{
    if (number > MOST_SPELT)
        return g_strdup_printf("%u", number);
    if (g_strcmp0(kind, "lowerLetter") == 0 || g_strcmp0(kind, "upperLetter") == 0)
        return tell_letters(number, kind[0] == 'l' ? 'a' : 'A');
    if (g_strcmp0(kind, "lowerRoman") != 0 && g_strcmp0(kind, "upperRoman") != 0)
        return g_strdup_printf(g_strcmp0(kind, "decimalZero") == 0 ? "%02u" : "%u", number);
    g_autofree char *roman = vitri_compose_roman(number);
    return kind[0] == 'l' ? g_ascii_strdown(roman, -1) : g_strdup(roman);
}

/* The counters of the abstract list, with the start that this list states taken once. */
static guint *find_counters(VitriDocxStyles *styles, const xmlNode *list, const char *id)
{
    const char *abstract = find_value(list, "abstractNumId");
    guint *counters = g_hash_table_lookup(styles->counters, abstract);
    if (!counters) {
        counters = g_new0(guint, LEVELS);
        g_hash_table_insert(styles->counters, g_strdup(abstract), counters);
    }
    if (g_hash_table_add(styles->started, g_strdup(id)) && vitri_paper_child(list, "lvlOverride"))
        memset(counters, 0, LEVELS * sizeof *counters);
    return counters;
}

char *vitri_docx_label_next(VitriDocxStyles *styles, const VitriDocxBlock *block)
{
    const xmlNode *list = block->list ? find_list(styles, block->list) : NULL;
    const xmlNode *level = list && block->level < LEVELS ? find_level(styles, list, block->level) : NULL;
    const char *text = find_value(level, "lvlText"), *kind = find_value(level, "numFmt");
    if (!text || g_strcmp0(kind, "none") == 0)
        return NULL;
    if (g_strcmp0(kind, "bullet") == 0)
        return g_strdup(text);
    guint *counters = find_counters(styles, list, block->list);
    guint *own = &counters[block->level];
    *own = *own == 0 ? find_start(level) : *own + 1;
    for (guint i = block->level + 1; i < LEVELS; i++)
        counters[i] = 0;
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at++) {
        if (at[0] != '%' || at[1] < '1' || at[1] > '9') {
            g_string_append_c(out, *at);
            continue;
        }
        guint which = (guint)(*++at - '1');
        g_autofree char *number = tell_number(counters[which], find_value(find_level(styles, list, which), "numFmt"));
        g_string_append(out, number);
    }
    return g_string_free(out, FALSE);
}
