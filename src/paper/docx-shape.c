/*
 * The look of paragraphs and runs of a .docx, worked out: defaults of the document, styles by their ancestors, what a
 * list gives, and what stands at the place itself, in that order.
 *
 * Themes name fonts by their role; a font named outright at a later step wins over a role named earlier. What a style
 * does not say is as the standard has it: 10 points, left, single lines. Not looked at: styles of tables.
 */
#include "docx-shape.h"

#include "paper-tree.h"

#include <string.h>

enum { MAX_ANCESTORS = 32 };

static const double TWIP = 25.4 / 1440, STANDARD_SIZE = 10;

static const char *find_value(const xmlNode *parent, const char *name)
{
    return vitri_paper_attribute(vitri_paper_child(parent, name), "val");
}

static double to_number(const char *text)
{
    return text ? g_ascii_strtod(text, NULL) : 0;
}

/* <w:b/>, <w:b w:val="0"/>; absent: as it was. */
static void take_switch(const xmlNode *properties, const char *name, gboolean *value)
{
    const xmlNode *node = vitri_paper_child(properties, name);
    const char *text = vitri_paper_attribute(node, "val");
    static const char *const off[] = {"0", "false", "off", "none", NULL};
    if (node)
        *value = !text || !g_strv_contains(off, text);
}

static void set_text(char **slot, const char *text)
{
    char *copy = g_strdup(text);
    g_free(*slot);
    *slot = copy;
}

/* The font that the theme has for "minorHAnsi"; NULL: none. */
static const char *find_theme_font(const VitriDocxStyles *styles, const char *role)
{
    const xmlNode *root = styles->theme ? xmlDocGetRootElement(styles->theme) : NULL;
    const xmlNode *fonts = vitri_paper_child(vitri_paper_child(root, "themeElements"), "fontScheme");
    const xmlNode *group = vitri_paper_child(fonts, g_str_has_prefix(role, "major") ? "majorFont" : "minorFont");
    return vitri_paper_attribute(vitri_paper_child(group, "latin"), "typeface");
}

static void take_font(const VitriDocxStyles *styles, const xmlNode *fonts, const char *name, const char *role_name,
                      char **slot)
{
    const char *role = vitri_paper_attribute(fonts, role_name), *font = vitri_paper_attribute(fonts, name);
    const char *theme = role ? find_theme_font(styles, role) : NULL;
    if (theme || font)
        set_text(slot, theme ? theme : font);
}

static gboolean is_black(const char *colour, const char *role)
{
    return !colour || g_ascii_strcasecmp(colour, "auto") == 0 || strcmp(colour, "000000") == 0 ||
           g_strcmp0(role, "text1") == 0 || g_strcmp0(role, "dark1") == 0;
}

static void take_run(const VitriDocxStyles *styles, const xmlNode *properties, VitriDocxShape *shape)
{
    const xmlNode *fonts = vitri_paper_child(properties, "rFonts"), *colour = vitri_paper_child(properties, "color");
    const char *size = find_value(properties, "sz"), *value = vitri_paper_attribute(colour, "val");
    take_font(styles, fonts, "ascii", "asciiTheme", &shape->ascii);
    take_font(styles, fonts, "hAnsi", "hAnsiTheme", &shape->other);
    if (size)
        shape->size = to_number(size) / 2;
    if (colour)
        set_text(&shape->colour, is_black(value, vitri_paper_attribute(colour, "themeColor")) ? NULL : value);
    take_switch(properties, "b", &shape->bold);
    take_switch(properties, "i", &shape->italic);
    take_switch(properties, "u", &shape->underlined);
    take_switch(properties, "caps", &shape->capitals);
    take_switch(properties, "vanish", &shape->hidden);
}

static void take_length(const xmlNode *node, const char *name, double unit, double *slot)
{
    const char *text = vitri_paper_attribute(node, name);
    if (text)
        *slot = to_number(text) * unit;
}

static void take_spacing(const xmlNode *spacing, VitriDocxBlock *block)
{
    const char *line = vitri_paper_attribute(spacing, "line"), *rule = vitri_paper_attribute(spacing, "lineRule");
    take_length(spacing, "before", 1.0 / 20, &block->before);
    take_length(spacing, "after", 1.0 / 20, &block->after);
    if (line)
        block->line = !rule || strcmp(rule, "auto") == 0 ? to_number(line) / 240 : -to_number(line) / 20;
}

static void take_align(const char *word, VitriDocxBlock *block)
{
    static const struct {
        const char *word;
        VitriAlign align;
    } rows[] = {{"left", VITRI_ALIGN_LEFT},         {"start", VITRI_ALIGN_LEFT}, {"center", VITRI_ALIGN_CENTRE},
                {"right", VITRI_ALIGN_RIGHT},       {"end", VITRI_ALIGN_RIGHT},  {"both", VITRI_ALIGN_JUSTIFY},
                {"distribute", VITRI_ALIGN_JUSTIFY}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_strcmp0(word, rows[i].word) == 0)
            block->align = rows[i].align;
}

static gboolean has_line(const xmlNode *borders, const char *side)
{
    const char *kind = find_value(borders, side);
    return kind && strcmp(kind, "nil") != 0 && strcmp(kind, "none") != 0;
}

static void take_block(const xmlNode *properties, VitriDocxBlock *block)
{
    const xmlNode *indent = vitri_paper_child(properties, "ind"), *borders = vitri_paper_child(properties, "pBdr");
    const xmlNode *list = vitri_paper_child(properties, "numPr");
    take_spacing(vitri_paper_child(properties, "spacing"), block);
    take_align(find_value(properties, "jc"), block);
    take_length(indent, "start", TWIP, &block->left);
    take_length(indent, "left", TWIP, &block->left);
    take_length(indent, "end", TWIP, &block->right);
    take_length(indent, "right", TWIP, &block->right);
    take_length(indent, "firstLine", TWIP, &block->first);
    take_length(indent, "hanging", -TWIP, &block->first);
    if (borders)
        block->bordered = has_line(borders, "top") || has_line(borders, "bottom");
    if (find_value(list, "numId"))
        set_text(&block->list, find_value(list, "numId"));
    if (find_value(list, "ilvl"))
        block->level = (guint)to_number(find_value(list, "ilvl"));
}

/* A style and its ancestors, the eldest last. */
static guint list_ancestors(const VitriDocxStyles *styles, const xmlNode *style, const xmlNode **list)
{
    guint n = 0;
    while (style && n < MAX_ANCESTORS) {
        const char *parent = find_value(style, "basedOn");
        list[n++] = style;
        style = parent ? g_hash_table_lookup(styles->by_id, parent) : NULL;
    }
    return n;
}

static const xmlNode *find_style(const VitriDocxStyles *styles, const char *id)
{
    return id ? g_hash_table_lookup(styles->by_id, id) : NULL;
}

void vitri_docx_shape_paragraph(const VitriDocxStyles *styles, const xmlNode *properties, VitriDocxBlock *out_block,
                                VitriDocxShape *out_shape)
{
    const xmlNode *root = styles->styles ? xmlDocGetRootElement(styles->styles) : NULL;
    const xmlNode *defaults = vitri_paper_child(root, "docDefaults"), *list[MAX_ANCESTORS];
    const xmlNode *named = find_style(styles, find_value(properties, "pStyle"));
    *out_block = (VitriDocxBlock){.line = 1};
    *out_shape = (VitriDocxShape){.size = STANDARD_SIZE};
    take_run(styles, vitri_paper_child(vitri_paper_child(defaults, "rPrDefault"), "rPr"), out_shape);
    take_block(vitri_paper_child(vitri_paper_child(defaults, "pPrDefault"), "pPr"), out_block);
    for (guint n = list_ancestors(styles, named ? named : styles->paragraph_default, list); n > 0; n--) {
        take_run(styles, vitri_paper_child(list[n - 1], "rPr"), out_shape);
        take_block(vitri_paper_child(list[n - 1], "pPr"), out_block);
    }
    const xmlNode *own = vitri_paper_child(properties, "numPr");
    const char *id = find_value(own, "numId") ? find_value(own, "numId") : out_block->list;
    const char *level = find_value(own, "ilvl");
    if (id)
        take_block(vitri_docx_label_properties(styles, id, level ? (guint)to_number(level) : out_block->level),
                   out_block);
    take_block(properties, out_block);
}

void vitri_docx_shape_run(const VitriDocxStyles *styles, const VitriDocxShape *paragraph, const xmlNode *properties,
                          VitriDocxShape *out_shape)
{
    const xmlNode *list[MAX_ANCESTORS];
    *out_shape = *paragraph;
    out_shape->ascii = g_strdup(paragraph->ascii);
    out_shape->other = g_strdup(paragraph->other);
    out_shape->colour = g_strdup(paragraph->colour);
    for (guint n = list_ancestors(styles, find_style(styles, find_value(properties, "rStyle")), list); n > 0; n--)
        take_run(styles, vitri_paper_child(list[n - 1], "rPr"), out_shape);
    take_run(styles, properties, out_shape);
}

void vitri_docx_shape_clear(VitriDocxShape *shape)
{
    g_free(shape->ascii);
    g_free(shape->other);
    g_free(shape->colour);
}

void vitri_docx_block_clear(VitriDocxBlock *block)
{
    g_free(block->list);
}

VitriDocxStyles *vitri_docx_styles_new(xmlDoc *styles, xmlDoc *numbering, xmlDoc *theme)
{
    VitriDocxStyles *made = g_new0(VitriDocxStyles, 1);
    const xmlNode *root = styles ? xmlDocGetRootElement(styles) : NULL;
    made->styles = styles;
    made->numbering = numbering;
    made->theme = theme;
    made->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    made->counters = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    made->started = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (const xmlNode *node = vitri_paper_child(root, "style"); node; node = vitri_paper_next(node->next, "style")) {
        const char *id = vitri_paper_attribute(node, "styleId"), *usual = vitri_paper_attribute(node, "default");
        if (id)
            g_hash_table_replace(made->by_id, (gpointer)id, (gpointer)node);
        if (g_strcmp0(vitri_paper_attribute(node, "type"), "paragraph") == 0 && usual && strcmp(usual, "0") != 0)
            made->paragraph_default = node;
    }
    return made;
}

void vitri_docx_styles_free(VitriDocxStyles *styles)
{
    if (!styles)
        return;
    g_hash_table_unref(styles->by_id);
    g_hash_table_unref(styles->counters);
    g_hash_table_unref(styles->started);
    xmlFreeDoc(styles->styles);
    xmlFreeDoc(styles->numbering);
    xmlFreeDoc(styles->theme);
    g_free(styles);
}
