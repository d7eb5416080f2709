/*
 * The text of a .docx part: paragraphs in their order, each with everything that is seen of it.
 *
 * Text taken out by change tracking or hidden is not there; text of boxes stands before the paragraph that anchors it.
 * Of drawings only straight lines are measured, because they are the rules below headings. Where a paragraph stands in
 * tables is told by the outermost. Linear in the part; nesting is bounded by the XML reader.
 */
#include "docx-walk.h"

#include "paper-tree.h"
#include "vitri/text.h"

#include <math.h>
#include <string.h>

static const double TWIP = 25.4 / 1440, POINT = 25.4 / 72, EMU = 1.0 / 36000;
/* A single line of a usual font, in sizes; the margin of a cell of a table that states none, mm. */
static const double LINE = 1.15, CELL_MARGIN = 1.9;

static void free_run(gpointer data)
{
    VitriDocxRun *run = data;
    g_free(run->text);
    g_free(run->font);
    g_free(run->colour);
}

void vitri_docx_paragraph_free(gpointer data)
{
    VitriDocxParagraph *paragraph = data;
    g_free(paragraph->text);
    g_free(paragraph->fold);
    g_array_unref(paragraph->runs);
    g_free(paragraph);
}

/* "33pt" in mm; a bare number is of points. */
static double read_length(const char *text)
{
    char *end = NULL;
    double value = text ? g_ascii_strtod(text, &end) : 0;
    if (end && g_str_has_prefix(end, "in"))
        return value * 25.4;
    return value * (end && g_str_has_prefix(end, "mm") ? 1 : end && g_str_has_prefix(end, "cm") ? 10 : POINT);
}

/* A straight line of the older kind: its two ends, or a connector with its width among its style. */
static double measure_vector(const xmlNode *node)
{
    const char *from = vitri_paper_attribute(node, "from"), *to = vitri_paper_attribute(node, "to");
    const char *type = vitri_paper_attribute(node, "type"), *style = vitri_paper_attribute(node, "style");
    if (vitri_paper_is(node, "line") && from && to)
        return fabs(read_length(to) - read_length(from));
    if (!vitri_paper_is(node, "shape") || g_strcmp0(type, "#_x0000_t32") != 0 || !style)
        return 0;
    const char *width = g_str_has_prefix(style, "width:") ? style : strstr(style, ";width:");
    return width ? read_length(strchr(width, ':') + 1) : 0;
}

/* The longest straight line in a drawing, mm; 0: there is none. */
static double measure_drawing(const xmlNode *node, double extent)
{
    double longest = measure_vector(node);
    const char *kind = vitri_paper_is(node, "prstGeom") ? vitri_paper_attribute(node, "prst") : NULL;
    if (kind && (strcmp(kind, "line") == 0 || strcmp(kind, "straightConnector1") == 0))
        longest = extent;
    for (const xmlNode *child = vitri_paper_next(node->children, NULL); child;
         child = vitri_paper_next(child->next, NULL)) {
        if (vitri_paper_is(child, "extent") && vitri_paper_attribute(child, "cx"))
            extent = g_ascii_strtod(vitri_paper_attribute(child, "cx"), NULL) * EMU;
        longest = MAX(longest, measure_drawing(child, extent));
    }
    return longest;
}

static void walk_blocks(VitriDocxWalk *walk, const xmlNode *parent);

/* The text of the boxes in a drawing. */
static void walk_boxes(VitriDocxWalk *walk, const xmlNode *node)
{
    for (const xmlNode *child = vitri_paper_next(node->children, NULL); child;
         child = vitri_paper_next(child->next, NULL)) {
        if (vitri_paper_is(child, "txbxContent"))
            walk_blocks(walk, child);
        else
            walk_boxes(walk, child);
    }
}

static void take_drawing(VitriDocxWalk *walk, const xmlNode *node, VitriDocxParagraph *paragraph)
{
    if (vitri_paper_is(node, "AlternateContent")) {
        const xmlNode *choice = vitri_paper_child(node, "Choice");
        node = choice ? choice : node;
    }
    paragraph->drawn = MAX(paragraph->drawn, measure_drawing(node, 0));
    walk_boxes(walk, node);
}

static gboolean is_page_field(const char *instruction)
{
    g_auto(GStrv) words = g_strsplit_set(instruction ? instruction : "", " \t", -1);
    for (char **word = words; *word; word++)
        if (**word)
            return g_ascii_strcasecmp(*word, "PAGE") == 0;
    return FALSE;
}

/* The text right within an element. */
static void append_text(const xmlNode *node, GString *out)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            g_string_append(out, (const char *)child->content);
}

static gboolean holds_page_field(const xmlNode *instruction)
{
    g_autoptr(GString) text = g_string_new(NULL);
    append_text(instruction, text);
    return is_page_field(text->str);
}

/* The text of a run; what else stands in it is taken at once. */
static char *take_content(VitriDocxWalk *walk, const xmlNode *run, VitriDocxParagraph *paragraph)
{
    static const char *const drawings[] = {"drawing", "pict", "AlternateContent", NULL};
    GString *out = g_string_new(NULL);
    for (const xmlNode *node = vitri_paper_child(run, NULL); node; node = vitri_paper_next(node->next, NULL)) {
        if (vitri_paper_is(node, "t"))
            append_text(node, out);
        else if (vitri_paper_is(node, "tab"))
            g_string_append_c(out, '\t');
        else if (vitri_paper_is(node, "br") || vitri_paper_is(node, "cr"))
            g_string_append_c(out, '\n');
        else if (vitri_paper_is(node, "noBreakHyphen"))
            g_string_append_c(out, '-');
        else if (vitri_paper_is(node, "instrText"))
            paragraph->counts = paragraph->counts || holds_page_field(node);
        else if (g_strv_contains(drawings, (const char *)node->name))
            take_drawing(walk, node, paragraph);
    }
    return g_string_free(out, FALSE);
}

static gboolean is_plain(const char *text)
{
    for (; *text; text++)
        if ((guchar)*text >= 0x80)
            return FALSE;
    return TRUE;
}

static void add_run(VitriDocxParagraph *paragraph, const VitriDocxShape *shape, char *text, GString *whole)
{
    g_autofree char *shown = shape->capitals ? g_utf8_strup(text, -1) : g_strdup(text), *inner = g_strdup(text);
    const char *font = is_plain(text) && shape->ascii ? shape->ascii : shape->other;
    g_string_append(whole, shown);
    if (*g_strstrip(inner) == '\0')
        return;
    VitriDocxRun run = {.text = g_steal_pointer(&shown),
                        .font = g_strdup(font ? font : shape->ascii),
                        .size = shape->size,
                        .bold = shape->bold,
                        .italic = shape->italic,
                        .underlined = shape->underlined,
                        .colour = g_strdup(shape->colour)};
    g_array_append_val(paragraph->runs, run);
}

static void walk_runs(VitriDocxWalk *walk, const xmlNode *parent, const VitriDocxShape *shape,
                      VitriDocxParagraph *paragraph, GString *whole)
{
    static const char *const through[] = {"hyperlink", "ins", "moveTo",    "smartTag",  "sdt", "sdtContent",
                                          "dir",       "bdo", "customXml", "fldSimple", NULL};
    for (const xmlNode *node = vitri_paper_child(parent, NULL); node; node = vitri_paper_next(node->next, NULL)) {
        if (vitri_paper_is(node, "fldSimple"))
            paragraph->counts = paragraph->counts || is_page_field(vitri_paper_attribute(node, "instr"));
        if (g_strv_contains(through, (const char *)node->name))
            walk_runs(walk, node, shape, paragraph, whole);
        if (!vitri_paper_is(node, "r"))
            continue;
        VitriDocxShape own;
        vitri_docx_shape_run(walk->styles, shape, vitri_paper_child(node, "rPr"), &own);
        g_autofree char *text = take_content(walk, node, paragraph);
        if (!own.hidden && *text)
            add_run(paragraph, &own, text, whole);
        vitri_docx_shape_clear(&own);
    }
}

/* No-break blanks and the like become blanks, and those around go. */
static char *tidy(const char *text)
{
    g_autofree char *composed = vitri_text_nfc(text);
    GString *out = g_string_new(NULL);
    for (const char *at = composed ? composed : ""; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (g_unichar_type(letter) == G_UNICODE_SPACE_SEPARATOR)
            g_string_append_c(out, ' ');
        else if (g_unichar_type(letter) != G_UNICODE_FORMAT)
            g_string_append_unichar(out, letter);
    }
    return g_strstrip(g_string_free(out, FALSE));
}

static double find_room(const VitriDocxWalk *walk)
{
    const VitriDocxSection *section = walk->sections->pdata[walk->section];
    return walk->depth > 0 ? walk->room : section->width - section->left - section->right;
}

static void take_paragraph(VitriDocxWalk *walk, const xmlNode *node)
{
    const xmlNode *properties = vitri_paper_child(node, "pPr");
    VitriDocxParagraph *paragraph = g_new0(VitriDocxParagraph, 1);
    g_autoptr(GString) whole = g_string_new(NULL);
    VitriDocxBlock block;
    VitriDocxShape shape;
    vitri_docx_shape_paragraph(walk->styles, properties, &block, &shape);
    paragraph->runs = g_array_new(FALSE, FALSE, sizeof(VitriDocxRun));
    g_array_set_clear_func(paragraph->runs, free_run);
    g_autofree char *label = vitri_docx_label_next(walk->styles, &block);
    if (label)
        g_string_append_printf(whole, "%s ", label);
    walk_runs(walk, node, &shape, paragraph, whole);
    paragraph->text = tidy(whole->str);
    paragraph->fold = vitri_text_fold(paragraph->text);
    paragraph->align = block.align;
    paragraph->indent = block.left + block.first;
    paragraph->before = block.before;
    paragraph->after = block.after;
    paragraph->lines = block.line >= 0 ? block.line : -block.line / (shape.size * LINE);
    paragraph->room = find_room(walk);
    paragraph->border = block.bordered ? MAX(paragraph->room - block.left - block.right, 0) : 0;
    paragraph->section = walk->section;
    paragraph->table = walk->table;
    paragraph->row = walk->row;
    paragraph->cell = walk->cell;
    g_ptr_array_add(walk->out, paragraph);
    vitri_docx_block_clear(&block);
    vitri_docx_shape_clear(&shape);
    if (vitri_paper_child(properties, "sectPr") && walk->section + 1 < walk->sections->len)
        walk->section++;
}

/* A length of a table: twentieths of a point, or fiftieths of a percent of the whole. */
static double measure_table(const xmlNode *node, double whole, double otherwise)
{
    const char *type = vitri_paper_attribute(node, "type"), *width = vitri_paper_attribute(node, "w");
    if (!type || !width || strcmp(type, "auto") == 0 || strcmp(type, "nil") == 0)
        return otherwise;
    double value = g_ascii_strtod(width, NULL);
    return strcmp(type, "pct") == 0 ? value / 5000 * whole : value * TWIP;
}

static double measure_margins(const xmlNode *table)
{
    const xmlNode *margins = vitri_paper_child(vitri_paper_child(table, "tblPr"), "tblCellMar");
    static const char *const sides[] = {"left", "start", "right", "end"};
    double sum = margins ? 0 : 2 * CELL_MARGIN;
    for (guint i = 0; margins && i < G_N_ELEMENTS(sides); i++)
        sum += measure_table(vitri_paper_child(margins, sides[i]), 0, 0);
    return sum;
}

static double measure_columns(const xmlNode *table, guint column, guint n)
{
    double sum = 0;
    guint at = 0;
    const xmlNode *node = vitri_paper_child(vitri_paper_child(table, "tblGrid"), "gridCol");
    for (; node; node = vitri_paper_next(node->next, "gridCol"), at++)
        if (at >= column && at - column < n && vitri_paper_attribute(node, "w"))
            sum += g_ascii_strtod(vitri_paper_attribute(node, "w"), NULL) * TWIP;
    return sum;
}

static void walk_row(VitriDocxWalk *walk, const xmlNode *table, const xmlNode *row, double whole)
{
    guint column = 0;
    double margins = measure_margins(table);
    for (const xmlNode *cell = vitri_paper_child(row, "tc"); cell; cell = vitri_paper_next(cell->next, "tc")) {
        const xmlNode *properties = vitri_paper_child(cell, "tcPr");
        const char *span = vitri_paper_attribute(vitri_paper_child(properties, "gridSpan"), "val");
        guint n = span ? (guint)g_ascii_strtoull(span, NULL, 10) : 1;
        double width = measure_columns(table, column, n);
        walk->room = MAX(measure_table(vitri_paper_child(properties, "tcW"), whole, width) - margins, 0);
        walk->cell += walk->depth == 1;
        walk_blocks(walk, cell);
        column += n;
    }
}

/* Of tables in tables only the outermost says where a paragraph stands. */
static void walk_table(VitriDocxWalk *walk, const xmlNode *table)
{
    double whole = find_room(walk);
    gboolean outermost = walk->depth++ == 0;
    if (outermost) {
        walk->table = ++walk->tables;
        walk->row = 0;
    }
    for (const xmlNode *row = vitri_paper_child(table, "tr"); row; row = vitri_paper_next(row->next, "tr")) {
        if (outermost) {
            walk->row++;
            walk->cell = 0;
        }
        walk_row(walk, table, row, whole);
        walk->room = whole;
    }
    walk->depth--;
    if (outermost)
        walk->table = walk->row = walk->cell = 0;
}

static void walk_blocks(VitriDocxWalk *walk, const xmlNode *parent)
{
    static const char *const through[] = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", NULL};
    for (const xmlNode *node = vitri_paper_child(parent, NULL); node; node = vitri_paper_next(node->next, NULL)) {
        if (vitri_paper_is(node, "p"))
            take_paragraph(walk, node);
        else if (vitri_paper_is(node, "tbl"))
            walk_table(walk, node);
        else if (g_strv_contains(through, (const char *)node->name))
            walk_blocks(walk, node);
    }
}

void vitri_docx_walk(VitriDocxWalk *walk, const xmlNode *parent)
{
    walk_blocks(walk, parent);
}
