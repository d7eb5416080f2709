/*
 * The few steps by which a document is composed.
 *
 * Text goes to the box that is open, or else to the part. Invariants: runs hold no line breaks and no white space at
 * either end of a paragraph; a paragraph whose style has a rule is followed by that rule; two grids never touch. It
 * decides nothing of the order of a document.
 */
#include "composer.h"

#include "metrics.h"

#include <string.h>

void vitri_composer_part(VitriComposer *composer, gboolean landscape)
{
    const VitriLayout *layout = composer->layout;
    composer->part = vitri_folio_add_part(composer->folio, landscape, composer->foot);
    composer->width = (landscape ? layout->height : layout->width) - layout->left.used - layout->right.used;
}

static VitriParagraph *add_paragraph(VitriComposer *composer, const char *id)
{
    const VitriStyle *style = vitri_layout_find(composer->layout, id);
    g_assert(style);
    return composer->box ? vitri_folio_fill_box(composer->box, style)
                         : vitri_folio_add_paragraph(composer->part, style);
}

VitriParagraph *vitri_composer_begin(VitriComposer *composer, const char *style)
{
    VitriParagraph *paragraph = add_paragraph(composer, style);
    g_autofree char *mark = g_steal_pointer(&composer->mark);
    if (mark)
        vitri_composer_run(paragraph, mark, composer->mark_bold ? VITRI_RUN_BOLD : 0);
    return paragraph;
}

void vitri_composer_mark(VitriComposer *composer, const char *mark, gboolean bold)
{
    g_free(composer->mark);
    composer->mark = g_strdup(mark);
    composer->mark_bold = bold;
}

/* Whether the next letter of the paragraph would begin a line or follow a blank. */
static gboolean ends_blank(const VitriParagraph *paragraph)
{
    if (paragraph->runs->len == 0)
        return TRUE;
    const char *text = g_array_index(paragraph->runs, VitriRun, paragraph->runs->len - 1).text;
    return !*text || g_str_has_suffix(text, " ");
}

/* Every run of white space as one blank; none at the start where there is one already. */
static char *join_blanks(const char *text, gboolean blank)
{
    GString *out = g_string_new(NULL);
    for (; *text; text++) {
        gboolean space = strchr(" \t\r\n", *text) != NULL;
        if (!space || !blank)
            g_string_append_c(out, space ? ' ' : *text);
        blank = space;
    }
    return g_string_free(out, FALSE);
}

void vitri_composer_run(VitriParagraph *paragraph, const char *text, guint shape)
{
    gboolean line = (shape & VITRI_RUN_LINE) != 0;
    g_autofree char *joined = join_blanks(text, line || ends_blank(paragraph));
    VitriRun run = {.bold = (shape & VITRI_RUN_BOLD) != 0,
                    .italic = (shape & VITRI_RUN_ITALIC) != 0,
                    .alt = (shape & VITRI_RUN_ALT) != 0,
                    .line = line};
    run.text = paragraph->style->capitals ? g_utf8_strup(joined, -1) : g_steal_pointer(&joined);
    if (*run.text || line)
        g_array_append_val(paragraph->runs, run);
    else
        g_free(run.text);
}

void vitri_composer_inline(VitriParagraph *paragraph, const xmlNode *node, guint shape)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE)
            vitri_composer_run(paragraph, (const char *)child->content, shape);
        else if (vitri_paper_is(child, "b"))
            vitri_composer_inline(paragraph, child, shape | VITRI_RUN_BOLD);
        else if (vitri_paper_is(child, "i"))
            vitri_composer_inline(paragraph, child, shape | VITRI_RUN_ITALIC);
    }
}

/* The longest line of what stands before the rule. */
static double measure(const VitriParagraph *paragraph, double room)
{
    double longest = 0, line = 0;
    for (guint i = 0; i < paragraph->runs->len; i++) {
        const VitriRun *run = &g_array_index(paragraph->runs, VitriRun, i);
        if (run->alt)
            continue;
        line = (run->line ? 0 : line) + vitri_metrics_width(run->text, paragraph->style->size.used);
        longest = MAX(longest, line);
    }
    return MIN(longest, room);
}

void vitri_composer_end(VitriComposer *composer, VitriParagraph *paragraph)
{
    if (paragraph->runs->len > 0)
        g_strchomp(g_array_index(paragraph->runs, VitriRun, paragraph->runs->len - 1).text);
    if (paragraph->style->rule.used <= 0 || paragraph->runs->len == 0)
        return;
    VitriParagraph *rule = add_paragraph(composer, "space");
    rule->room = composer->width;
    rule->rule = measure(paragraph, composer->width) * paragraph->style->rule.used;
}

VitriParagraph *vitri_composer_second(VitriComposer *composer, VitriParagraph *first)
{
    if (first->style->align != VITRI_ALIGN_JUSTIFY) {
        vitri_composer_run(first, "", VITRI_RUN_LINE);
        return first;
    }
    vitri_composer_end(composer, first);
    VitriParagraph *second = add_paragraph(composer, first->style->id);
    second->second = TRUE;
    return second;
}

void vitri_composer_text(VitriComposer *composer, const char *style, const char *text, const char *alt)
{
    VitriParagraph *paragraph = vitri_composer_begin(composer, style);
    vitri_composer_run(paragraph, text, 0);
    if (alt && *alt) {
        paragraph = vitri_composer_second(composer, paragraph);
        vitri_composer_run(paragraph, alt, VITRI_RUN_ALT);
    }
    vitri_composer_end(composer, paragraph);
}

void vitri_composer_keep(const VitriLine *line)
{
    for (guint i = 0; i < line->boxes->len; i++) {
        const VitriBox *box = line->boxes->pdata[i];
        for (guint k = 0; k < box->paragraphs->len; k++)
            ((VitriParagraph *)box->paragraphs->pdata[k])->keep = TRUE;
    }
}

VitriGrid *vitri_composer_grid(VitriComposer *composer)
{
    const GArray *blocks = composer->part->blocks;
    if (blocks->len > 0 && g_array_index(blocks, VitriBlock, blocks->len - 1).grid)
        vitri_composer_text(composer, "space", "", NULL); /* two that touch become one in a word processor */
    return vitri_folio_add_grid(composer->part);
}
