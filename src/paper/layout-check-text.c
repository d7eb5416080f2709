/*
 * The text of a document between its head and its end: addressees, legal bases, articles, sections, clauses and points
 * in their order, and the look of its paragraphs.
 *
 * Tables are left out: the law does not say how they look. Clauses may begin anew anywhere, points after each clause;
 * articles never. Points are counted by the letters that the words list. A paragraph of one line need not be set to
 * both margins, because nobody can see it.
 */
#include "layout-checker.h"

#include "compose.h"
#include "folio.h"
#include "metrics.h"
#include "vitri/message.h"

#include <string.h>

/* mm of an indent, lines, points between paragraphs: what roundings may take away; so much shorter light letters are.
 */
static const double INDENT_SLACK = 0.4, LINES_SLACK = 0.06, GAP = 6, GAP_SLACK = 0.2, LIGHT = 0.93;

typedef struct {
    VitriLayoutChecker *checker;
    guint articles, sections, clauses, points; /* how many were counted since they began anew */
    gboolean to;                               /* just after the addressees */
    gboolean any;
} TextCheck;

/* What a paragraph of the text is. */
static const char *find_kind(const VitriLayoutChecker *checker, guint at)
{
    static const char *const kinds[] = {"to", "issues", "chapter", "article", "section", "clause", "point"};
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (vitri_checker_is(checker, kinds[i], paragraph))
            return kinds[i];
    return "text";
}

/* Bases stand together at the beginning; a sentence that begins like one is none unless it looks or ends like one, or
 * `follows` one that says by its end that there are more. */
static gboolean is_basis(const VitriLayoutChecker *checker, gint at, gboolean follows)
{
    const VitriDocxParagraph *paragraph = at >= 0 ? vitri_checker_paragraph(checker, (guint)at) : NULL;
    return paragraph && paragraph->table == 0 && vitri_checker_is(checker, "basis", paragraph) &&
           (follows || vitri_checker_italic(paragraph) || g_str_has_suffix(paragraph->text, ";"));
}

/* The bases from `at` on; where what follows begins. */
static guint check_bases(VitriLayoutChecker *checker, guint at, guint to)
{
    const VitriBlockWords *words = vitri_layout_words_find(checker->words, "basis");
    gboolean follows = FALSE;
    for (gint now = vitri_checker_next(checker, at, to); is_basis(checker, now, follows);
         now = vitri_checker_next(checker, at, to)) {
        const char *text = vitri_checker_paragraph(checker, (guint)now)->text;
        follows = g_str_has_suffix(text, ";");
        at = (guint)now + 1;
        gboolean last = !is_basis(checker, vitri_checker_next(checker, at, to), follows);
        vitri_checker_measure(checker, "basis", (guint)now);
        if (!g_str_has_suffix(text, last ? "." : ";"))
            vitri_checker_say_of(checker, "layout-bases", "basis", now,
                                 g_strdup_printf(_("ended by “%s”"), g_utf8_prev_char(text + strlen(text))),
                                 g_strdup(words->asks[checker->language]));
    }
    return at;
}

static void check_indent(VitriLayoutChecker *checker, const char *kind, const VitriStyle *style, guint at)
{
    double indent = vitri_checker_paragraph(checker, at)->indent;
    if (indent > style->indent.low - INDENT_SLACK && indent < style->indent.high + INDENT_SLACK)
        return;
    vitri_checker_say_of(checker, "layout-indent", kind, (gint)at, vitri_checker_number(checker, indent, "mm"),
                         vitri_checker_range(checker, style->indent, "mm"));
}

static void check_align(VitriLayoutChecker *checker, const char *kind, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    double size = paragraph->runs->len ? g_array_index(paragraph->runs, VitriDocxRun, 0).size : 0;
    double width = vitri_metrics_width(paragraph->text, size) * LIGHT + paragraph->indent;
    if (paragraph->align == VITRI_ALIGN_JUSTIFY || (paragraph->align == VITRI_ALIGN_LEFT && width < paragraph->room))
        return;
    vitri_checker_say_of(checker, "layout-align", kind, (gint)at,
                         g_strdup(paragraph->align == VITRI_ALIGN_LEFT    ? _("set to the left margin")
                                  : paragraph->align == VITRI_ALIGN_RIGHT ? _("set to the right margin")
                                                                          : _("centred")),
                         g_strdup(_("set to both margins")));
}

/* Between lines, and from the paragraph before. */
static void check_spacing(VitriLayoutChecker *checker, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    const VitriDocxParagraph *before = at > checker->from ? vitri_checker_paragraph(checker, at - 1) : NULL;
    VitriMeasure lines = checker->layout->lines;
    if (paragraph->lines < lines.low - LINES_SLACK || paragraph->lines > lines.high + LINES_SLACK)
        vitri_checker_say_of(checker, "layout-lines", "text", (gint)at,
                             vitri_checker_number(checker, paragraph->lines, _("lines")),
                             vitri_checker_range(checker, lines, _("lines")));
    if (!before || !*before->text || before->table > 0 || before->align == VITRI_ALIGN_CENTRE ||
        before->after + paragraph->before >= GAP - GAP_SLACK)
        return;
    g_autofree char *gap = vitri_checker_number(checker, GAP, "pt");
    vitri_checker_say_of(checker, "layout-spacing", "text", (gint)at,
                         vitri_checker_number(checker, before->after + paragraph->before, "pt"),
                         g_strdup_printf(_("at least %s from the paragraph before"), gap));
}

/* A number of an article, section or clause: what follows the last one, or begins anew where that may be. */
static void check_number(VitriLayoutChecker *checker, const char *kind, guint at, gboolean roman, gboolean anew,
                         guint *count)
{
    const char *text = vitri_checker_paragraph(checker, at)->text, *blank = strchr(text, ' ');
    const char *number = strcmp(kind, "article") == 0 && blank ? blank + 1 : text;
    g_autofree char *label = g_strndup(number, strcspn(number, ".:) \t"));
    g_autofree char *next = roman ? vitri_compose_roman(*count + 1) : g_strdup_printf("%u", *count + 1);
    gboolean begins = anew && strcmp(label, roman ? "I" : "1") == 0;
    *count = begins ? 1 : *count + 1;
    if (!begins && strcmp(label, next) != 0)
        vitri_checker_say_of(checker, "layout-order", kind, (gint)at, g_strdup_printf("“%s”", label),
                             g_strdup_printf("“%s”", next));
}

static void check_point(TextCheck *check, guint at)
{
    VitriLayoutChecker *checker = check->checker;
    char **points = checker->words->points;
    const char *text = vitri_checker_paragraph(checker, at)->text;
    g_autofree char *letter = g_strndup(text, (gsize)(g_utf8_next_char(text) - text));
    guint n = g_strv_length(points);
    gboolean begins = n > 0 && strcmp(letter, points[0]) == 0;
    const char *next = check->points < n ? points[check->points] : "";
    check->points = begins ? 1 : check->points + 1;
    if (!begins && strcmp(letter, next) != 0)
        vitri_checker_say_of(checker, "layout-order", "point", (gint)at, g_strdup_printf("“%s)”", letter),
                             g_strdup_printf(_("“%s)”, by the letters of the alphabet"), next));
}

static void check_order(TextCheck *check, const char *kind, guint at)
{
    VitriLayoutChecker *checker = check->checker;
    if (strcmp(kind, "article") == 0) {
        check_number(checker, kind, at, FALSE, FALSE, &check->articles);
        check->clauses = check->points = 0;
    } else if (strcmp(kind, "section") == 0) {
        check_number(checker, kind, at, TRUE, TRUE, &check->sections);
        check->points = 0;
    } else if (strcmp(kind, "clause") == 0) {
        check_number(checker, kind, at, FALSE, TRUE, &check->clauses);
        check->points = 0;
    } else if (strcmp(kind, "point") == 0) {
        check_point(check, at);
    }
}

/* The number of an article is bold, whatever its text is. */
static void check_article(VitriLayoutChecker *checker, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    if (paragraph->runs->len > 0 && !g_array_index(paragraph->runs, VitriDocxRun, 0).bold)
        vitri_checker_say_of(checker, "layout-bold", "article", (gint)at, g_strdup(_("not bold")), g_strdup(_("bold")));
}

static void check_paragraph(TextCheck *check, guint at)
{
    VitriLayoutChecker *checker = check->checker;
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    const char *kind = find_kind(checker, at);
    const VitriStyle *style = vitri_layout_find(checker->layout, vitri_layout_words_find(checker->words, kind)->style);
    gboolean heading = paragraph->align == VITRI_ALIGN_CENTRE && vitri_checker_bold(paragraph);
    gboolean addressee = check->to && *paragraph->text == '-';
    vitri_checker_measure(checker, kind, at);
    check_order(check, kind, at);
    if (strcmp(kind, "article") == 0)
        check_article(checker, at);
    check->to = strcmp(kind, "to") == 0 || addressee;
    if (check->to || heading || !style)
        return;
    check->any = TRUE;
    check_indent(checker, kind, style, at);
    check_align(checker, kind, at);
    check_spacing(checker, at);
}

void vitri_layout_check_text(VitriLayoutChecker *checker, guint from, guint to)
{
    TextCheck check = {.checker = checker};
    for (guint i = from; i < to; i++) {
        const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, i);
        check.any = check.any || paragraph->table > 0;
        if (paragraph->table > 0 || !*paragraph->text || vitri_checker_is(checker, "mark", paragraph))
            continue;
        if (!check.any)
            i = check_bases(checker, i, to);
        if (i < to && vitri_checker_paragraph(checker, i)->table == 0 && *vitri_checker_paragraph(checker, i)->text)
            check_paragraph(&check, i);
    }
    if (!check.any)
        vitri_checker_miss(checker, "text");
}
