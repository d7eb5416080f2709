/*
 * What all parts of the check of a layout share: finding blocks by their words, measuring one paragraph against its
 * style, and the list of deviations.
 *
 * A figure deviates where it is outside its range by more than a word processor rounds. The same deviation of the same
 * block is told once and counted, so a wrong style of the text is one line. Words of the document are never changed.
 */
#include "layout-checker.h"

#include "metrics.h"
#include "vitri/message.h"

#include <math.h>
#include <string.h>

enum { QUOTED = 40 };

/* Points that sizes may differ by; shares that a line may be longer or shorter than asked. */
static const double SIZE_SLACK = 0.1, RULE_SLACK = 0.12;

const VitriDocxParagraph *vitri_checker_paragraph(const VitriLayoutChecker *checker, guint at)
{
    return checker->docx->paragraphs->pdata[at];
}

gboolean vitri_checker_is(const VitriLayoutChecker *checker, const char *block, const VitriDocxParagraph *paragraph)
{
    const VitriBlockWords *words = vitri_layout_words_find(checker->words, block);
    return words->like && *paragraph->text && g_regex_match(words->like, paragraph->text, 0, NULL);
}

gint vitri_checker_find(const VitriLayoutChecker *checker, const char *block, guint from, guint to)
{
    for (guint i = from; i < to; i++)
        if (vitri_checker_is(checker, block, vitri_checker_paragraph(checker, i)))
            return (gint)i;
    return VITRI_NOWHERE;
}

gint vitri_checker_next(const VitriLayoutChecker *checker, guint from, guint to)
{
    for (guint i = from; i < to; i++)
        if (*vitri_checker_paragraph(checker, i)->text)
            return (gint)i;
    return VITRI_NOWHERE;
}

/* The beginning of a text, one line. Caller frees. */
static char *quote(const char *text)
{
    gboolean is_long = g_utf8_strlen(text, -1) > QUOTED;
    g_autofree char *part = g_utf8_substring(text, 0, is_long ? QUOTED : g_utf8_strlen(text, -1));
    char *quoted = g_strconcat(part, is_long ? "…" : "", NULL);
    return g_strdelimit(quoted, "\n\t", ' ');
}

static gboolean is_same(const VitriDeviation *left, const VitriDeviation *right)
{
    return left->tag == right->tag && g_strcmp0(left->title, right->title) == 0 &&
           g_strcmp0(left->is, right->is) == 0 && g_strcmp0(left->asks, right->asks) == 0;
}

void vitri_checker_deviation_free(gpointer data)
{
    VitriDeviation *deviation = data;
    g_free(deviation->block);
    g_free(deviation->title);
    g_free(deviation->quote);
    g_free(deviation->is);
    g_free(deviation->asks);
    g_free(deviation->citation);
    g_free(deviation);
}

static void add(VitriLayoutChecker *checker, VitriDeviation *deviation)
{
    for (guint i = 0; i < checker->found->len; i++) {
        VitriDeviation *other = checker->found->pdata[i];
        if (is_same(other, deviation)) {
            other->more += deviation->paragraph != other->paragraph;
            vitri_checker_deviation_free(deviation);
            return;
        }
    }
    g_ptr_array_add(checker->found, deviation);
}

static VitriDeviation *make_deviation(const VitriLayoutChecker *checker, const char *tag, gint at, char *is, char *asks)
{
    VitriDeviation *deviation = g_new0(VitriDeviation, 1);
    deviation->tag = vitri_tag_find(tag);
    deviation->is = is;
    deviation->asks = asks;
    if (at >= 0) {
        deviation->quote = quote(vitri_checker_paragraph(checker, (guint)at)->text);
        deviation->paragraph = (guint)at + 1;
    }
    return deviation;
}

void vitri_checker_say(VitriLayoutChecker *checker, const char *tag, const char *citation, gint at, char *is,
                       char *asks)
{
    VitriDeviation *deviation = make_deviation(checker, tag, at, is, asks);
    deviation->citation = g_strdup(citation);
    add(checker, deviation);
}

static const VitriStyle *find_style(const VitriLayoutChecker *checker, const char *block)
{
    return vitri_layout_find(checker->layout, vitri_layout_words_find(checker->words, block)->style);
}

void vitri_checker_say_of(VitriLayoutChecker *checker, const char *tag, const char *block, gint at, char *is,
                          char *asks)
{
    const VitriStyle *style = find_style(checker, block);
    VitriDeviation *deviation = make_deviation(checker, tag, at, is, asks);
    deviation->block = g_strdup(style ? style->block : NULL);
    deviation->title = g_strdup(style ? style->title : block);
    deviation->citation = g_strdup(style ? style->citation : NULL);
    add(checker, deviation);
}

void vitri_checker_miss(VitriLayoutChecker *checker, const char *block)
{
    if (vitri_layout_words_find(checker->words, block)->needed)
        vitri_checker_say_of(checker, "layout-missing", block, VITRI_NOWHERE, g_strdup(_("missing")),
                             g_strdup(_("that it is there")));
}

char *vitri_checker_number(const VitriLayoutChecker *checker, double value, const char *unit)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(digits, sizeof digits, "%g", round(value * 10) / 10);
    if (checker->language == 0)
        g_strdelimit(digits, ".", ',');
    return g_strdup_printf("%s%s%s", digits, *unit ? " " : "", unit);
}

char *vitri_checker_range(const VitriLayoutChecker *checker, VitriMeasure measure, const char *unit)
{
    g_autofree char *low = vitri_checker_number(checker, measure.low, "");
    g_autofree char *high = vitri_checker_number(checker, measure.high, unit);
    return measure.low == measure.high ? g_strdup(high) : g_strdup_printf("%s–%s", low, high);
}

gboolean vitri_checker_capitals(const char *text)
{
    gboolean any = FALSE;
    for (; *text; text = g_utf8_next_char(text)) {
        gunichar letter = g_utf8_get_char(text);
        if (g_unichar_islower(letter))
            return FALSE;
        any = any || g_unichar_isupper(letter);
    }
    return any;
}

gboolean vitri_checker_bold(const VitriDocxParagraph *paragraph)
{
    for (guint i = 0; i < paragraph->runs->len; i++)
        if (!g_array_index(paragraph->runs, VitriDocxRun, i).bold)
            return FALSE;
    return paragraph->runs->len > 0;
}

gboolean vitri_checker_italic(const VitriDocxParagraph *paragraph)
{
    for (guint i = 0; i < paragraph->runs->len; i++)
        if (!g_array_index(paragraph->runs, VitriDocxRun, i).italic)
            return FALSE;
    return paragraph->runs->len > 0;
}

static void check_size(VitriLayoutChecker *checker, const char *block, const VitriStyle *style, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    for (guint i = 0; i < paragraph->runs->len; i++) {
        double size = g_array_index(paragraph->runs, VitriDocxRun, i).size;
        if (size > style->size.low - SIZE_SLACK && size < style->size.high + SIZE_SLACK)
            continue;
        vitri_checker_say_of(checker, "layout-size", block, (gint)at, vitri_checker_number(checker, size, "pt"),
                             vitri_checker_range(checker, style->size, "pt"));
        return;
    }
}

/* Bold and italic: either all of it or nothing of it is. */
static void check_shape(VitriLayoutChecker *checker, const char *block, const VitriStyle *style, guint loose, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    gboolean heavy = FALSE, light = FALSE, slanted = FALSE, upright = FALSE;
    for (guint i = 0; i < paragraph->runs->len; i++) {
        const VitriDocxRun *run = &g_array_index(paragraph->runs, VitriDocxRun, i);
        heavy = heavy || run->bold;
        light = light || !run->bold;
        slanted = slanted || run->italic;
        upright = upright || !run->italic;
    }
    if (!(loose & VITRI_LOOSE_BOLD) && (style->bold ? light : heavy))
        vitri_checker_say_of(checker, "layout-bold", block, (gint)at, g_strdup(style->bold ? _("not bold") : _("bold")),
                             g_strdup(style->bold ? _("bold") : _("not bold")));
    if (!(loose & VITRI_LOOSE_ITALIC) && (style->italic ? upright : slanted))
        vitri_checker_say_of(checker, "layout-italic", block, (gint)at,
                             g_strdup(style->italic ? _("upright") : _("italic")),
                             g_strdup(style->italic ? _("italic") : _("upright")));
}

static gboolean has_letters(const char *text)
{
    for (; *text; text = g_utf8_next_char(text))
        if (g_unichar_isalpha(g_utf8_get_char(text)))
            return TRUE;
    return FALSE;
}

static void check_capitals(VitriLayoutChecker *checker, const char *block, const VitriStyle *style, guint at)
{
    const char *text = vitri_checker_paragraph(checker, at)->text;
    gboolean capitals = vitri_checker_capitals(text);
    if (capitals == style->capitals || !has_letters(text))
        return;
    vitri_checker_say_of(checker, "layout-capitals", block, (gint)at,
                         g_strdup(capitals ? _("all in capitals") : _("in small letters")),
                         g_strdup(capitals ? _("small letters") : _("capitals")));
}

gboolean vitri_checker_form(VitriLayoutChecker *checker, const char *block, guint at)
{
    const VitriBlockWords *words = vitri_layout_words_find(checker->words, block);
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    if (!words->form || g_regex_match(words->form, paragraph->text, 0, NULL))
        return TRUE;
    g_autofree char *text = quote(paragraph->text);
    vitri_checker_say_of(checker, "layout-wording", block, (gint)at, g_strdup_printf("“%s”", text),
                         g_strdup(words->asks[checker->language]));
    return FALSE;
}

void vitri_checker_measure(VitriLayoutChecker *checker, const char *block, guint at)
{
    const VitriBlockWords *words = vitri_layout_words_find(checker->words, block);
    const VitriStyle *style = find_style(checker, block);
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    gboolean formed = vitri_checker_form(checker, block, at);
    if (!style)
        return;
    check_size(checker, block, style, at);
    check_shape(checker, block, style, words->loose, at);
    if (formed && !(words->loose & VITRI_LOOSE_CAPITALS))
        check_capitals(checker, block, style, at);
    if (!(words->loose & VITRI_LOOSE_ALIGN) && style->align == VITRI_ALIGN_CENTRE &&
        paragraph->align != VITRI_ALIGN_CENTRE)
        vitri_checker_say_of(checker, "layout-align", block, (gint)at, g_strdup(_("not centred")),
                             g_strdup(_("centred")));
}

/* A line of underscores or dashes in place of a drawn one. */
static gboolean is_written_line(const char *text)
{
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (letter != '_' && letter != '-' && letter != 0x2013 && letter != 0x2014)
            return FALSE;
    }
    return *text != '\0';
}

/* The line below a paragraph: drawn from it, at its edge, or in what follows; in mm, 0: none; *out_written: of signs.
 */
static double find_rule(const VitriLayoutChecker *checker, guint at, gboolean *out_written)
{
    const VitriDocxParagraph *own = vitri_checker_paragraph(checker, at);
    *out_written = FALSE;
    if (own->drawn > 0 || own->border > 0)
        return MAX(own->drawn, own->border);
    for (guint i = at + 1; i < checker->to; i++) {
        const VitriDocxParagraph *next = vitri_checker_paragraph(checker, i);
        if (next->table != own->table || next->cell != own->cell)
            return 0;
        *out_written = is_written_line(next->text);
        if (*out_written)
            return vitri_metrics_width(next->text, own->runs->len ? g_array_index(own->runs, VitriDocxRun, 0).size : 0);
        if (next->drawn > 0)
            return next->drawn;
        if (*next->text)
            return 0;
        if (next->border > 0)
            return next->border;
    }
    return 0;
}

static gboolean is_underlined(const VitriDocxParagraph *paragraph)
{
    for (guint i = 0; i < paragraph->runs->len; i++)
        if (g_array_index(paragraph->runs, VitriDocxRun, i).underlined)
            return TRUE;
    return FALSE;
}

void vitri_checker_rule(VitriLayoutChecker *checker, const char *block, guint at)
{
    const VitriStyle *style = find_style(checker, block);
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    gboolean written;
    double size = paragraph->runs->len ? g_array_index(paragraph->runs, VitriDocxRun, 0).size : 0;
    double text = MIN(vitri_metrics_width(paragraph->text, size), paragraph->room);
    double rule = find_rule(checker, at, &written), share = text > 0 ? rule / text : 0;
    g_autofree char *asks = NULL;
    if (style->rule.low == style->rule.high)
        asks = g_strdup(_("a drawn line below, as long as the text"));
    else
        asks = g_strdup(_("a drawn line below, a third to a half of the text"));
    if (is_underlined(paragraph))
        vitri_checker_say_of(checker, "layout-rule", block, (gint)at, g_strdup(_("underlined")),
                             g_steal_pointer(&asks));
    else if (rule <= 0)
        vitri_checker_say_of(checker, "layout-rule", block, (gint)at, g_strdup(_("without a line below")),
                             g_steal_pointer(&asks));
    else if (written)
        vitri_checker_say_of(checker, "layout-rule", block, (gint)at, g_strdup(_("followed by a line of signs")),
                             g_steal_pointer(&asks));
    else if (share < style->rule.low - RULE_SLACK || share > style->rule.high + RULE_SLACK)
        vitri_checker_say_of(checker, "layout-rule", block, (gint)at,
                             g_strdup_printf(_("above a line of %.0f%% of its text"), share * 100),
                             g_steal_pointer(&asks));
}
