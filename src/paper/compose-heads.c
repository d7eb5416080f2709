/*
 * What stands before and after the text of an administrative document: letterhead, addressees, bases, the heads of
 * annexes, signatures beside recipients.
 *
 * Numbers below ten and months one and two get a leading zero, and what is not known stays open as dots, as the law on
 * documents says; the words themselves come with the papers. Nothing here knows a file format.
 */
#include "composer.h"
#include "metrics.h"
#include "vitri/date.h"

#include <string.h>

/* No-break spaces keep an open place from closing up. */
#define OPEN "\xc2\xa0\xc2\xa0\xc2\xa0\xc2\xa0\xc2\xa0\xc2\xa0"
#define DOTS "…"

/* Between the names of the bodies and those of the state, mm. */
static const double NAME_GAP = 3;

char *vitri_compose_alt(const xmlNode *node)
{
    const xmlNode *alt = vitri_paper_child(node, "alt");
    return alt ? vitri_paper_text(alt) : NULL;
}

char *vitri_compose_fill(const VitriComposer *composer, const char *id, gboolean alt, const char *a, const char *b,
                         const char *c)
{
    const VitriPaperWord *word = vitri_paper_word(composer->papers, id);
    const char *const values[] = {a, b, c};
    const char *text = alt ? word->alt : word->text;
    if (!text)
        return NULL;
    GString *out = g_string_new(text);
    for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
        const char place[] = {'{', (char)('a' + i), '}', '\0'};
        g_string_replace(out, place, values[i] ? values[i] : "", 1);
    }
    return g_string_free(out, FALSE);
}

/* A paragraph with the text of an element and, below it, that of the second language; nothing for no element. */
static void add_node(VitriComposer *composer, const char *style, const xmlNode *node)
{
    if (!node)
        return;
    g_autofree char *text = vitri_paper_text(node), *alt = vitri_compose_alt(node);
    vitri_composer_text(composer, style, text, alt);
}

static void add_word(VitriComposer *composer, const char *style, const char *id, const char *a, const char *b,
                     const char *c)
{
    g_autofree char *text = vitri_compose_fill(composer, id, FALSE, a, b, c);
    g_autofree char *alt = vitri_compose_fill(composer, id, TRUE, a, b, c);
    if (*text)
        vitri_composer_text(composer, style, text, alt);
}

/* Where a text that does not fit the column is parted best: the blank nearest to its middle. NULL: it fits. */
static const char *find_middle(const char *text, double size, double room)
{
    const char *best = NULL;
    if (vitri_metrics_width(text, size) < room)
        return NULL;
    for (const char *at = strchr(text, ' '); at; at = strchr(at + 1, ' ')) {
        gssize left = g_utf8_strlen(text, at - text), right = g_utf8_strlen(at + 1, -1);
        if (!best || MAX(left, right) < MAX(g_utf8_strlen(text, best - text), g_utf8_strlen(best + 1, -1)))
            best = at;
    }
    return best;
}

/* The name of a body: in two lines of like length where one is too long. */
static void add_name(VitriComposer *composer, const char *style, const xmlNode *node)
{
    if (!node)
        return;
    g_autofree char *text = vitri_paper_text(node), *alt = vitri_compose_alt(node), *capitals = g_utf8_strup(text, -1);
    VitriParagraph *paragraph = vitri_composer_begin(composer, style);
    const char *middle = find_middle(capitals, paragraph->style->size.used, composer->width - NAME_GAP);
    g_autofree char *first = middle ? g_strndup(capitals, (gsize)(middle - capitals)) : g_strdup(text);
    vitri_composer_run(paragraph, first, 0);
    if (middle)
        vitri_composer_run(paragraph, middle + 1, VITRI_RUN_LINE);
    if (alt)
        vitri_composer_run(paragraph, alt, VITRI_RUN_ALT | VITRI_RUN_LINE);
    vitri_composer_end(composer, paragraph);
}

static void add_number(VitriComposer *composer, const xmlNode *node)
{
    const char *value = vitri_paper_attribute(node, "value"), *symbol = vitri_paper_attribute(node, "symbol");
    g_autofree char *padded = value && strlen(value) == 1 ? g_strconcat("0", value, NULL) : g_strdup(value);
    if (node)
        add_word(composer, "number", "number", padded ? padded : OPEN, symbol ? symbol : OPEN, NULL);
}

/* "ngày 05 tháng 01 năm 2027"; open where the date is not known. NULL where the language does not say it otherwise. */
static char *tell_date(const VitriComposer *composer, const xmlNode *node, gboolean alt)
{
    g_autofree char *iso = vitri_paper_text(node);
    const char *year = vitri_paper_attribute(node, "year");
    VitriDate date;
    if (!*iso || !vitri_date_parse(iso, &date) || !vitri_date_is_full(date))
        return vitri_compose_fill(composer, "date", alt, DOTS, DOTS, year ? year : DOTS);
    g_autofree char *day = g_strdup_printf("%02d", date.day), *number = g_strdup_printf("%d", date.year);
    g_autofree char *id = g_strdup_printf("month-%d", date.month);
    const VitriPaperWord *month = vitri_paper_word(composer->papers, id);
    return vitri_compose_fill(composer, "date", alt, day, alt && month->alt ? month->alt : month->text, number);
}

static void add_place(VitriComposer *composer, const xmlNode *letterhead)
{
    const xmlNode *place = vitri_paper_child(letterhead, "place"), *date = vitri_paper_child(letterhead, "date");
    g_autofree char *where = place ? vitri_paper_text(place) : g_strdup("");
    g_autofree char *day = tell_date(composer, date, FALSE), *other = tell_date(composer, date, TRUE);
    const char *shown = *where ? where : DOTS;
    g_autofree char *text = vitri_compose_fill(composer, "place-date", FALSE, shown, day, NULL);
    g_autofree char *alt = other ? g_strdup_printf("%s, %s", shown, other) : NULL;
    vitri_composer_text(composer, "place", text, alt);
}

/* Opens the next box of a line, `width` mm wide. */
static void open_box(VitriComposer *composer, VitriLine *line, double width)
{
    composer->box = vitri_folio_add_box(line, 1, 1);
    composer->width = width;
}

static void close_box(VitriComposer *composer, double width)
{
    composer->box = NULL;
    composer->width = width;
}

void vitri_compose_letterhead(VitriComposer *composer, const xmlNode *letterhead)
{
    double all = composer->width, left = all * composer->layout->heading_left, right = all - left;
    VitriGrid *grid = vitri_composer_grid(composer);
    g_array_append_val(grid->widths, left);
    g_array_append_val(grid->widths, right);
    VitriLine *names = vitri_folio_add_line(grid);
    open_box(composer, names, left);
    add_name(composer, "parent", vitri_paper_child(letterhead, "parent"));
    add_name(composer, "body", vitri_paper_child(letterhead, "body"));
    open_box(composer, names, right);
    add_word(composer, "nation", "nation", NULL, NULL, NULL);
    add_word(composer, "motto", "motto", NULL, NULL, NULL);
    VitriLine *numbers = vitri_folio_add_line(grid);
    open_box(composer, numbers, left);
    add_number(composer, vitri_paper_child(letterhead, "number"));
    add_node(composer, "letter-subject", vitri_paper_child(letterhead, "letter-subject"));
    open_box(composer, numbers, right);
    add_place(composer, letterhead);
    close_box(composer, all);
}

void vitri_compose_to(VitriComposer *composer, const xmlNode *to)
{
    const xmlNode *first = vitri_paper_child(to, "addressee");
    if (first && !vitri_paper_next(first->next, "addressee")) {
        g_autofree char *name = vitri_paper_text(first), *alt = vitri_compose_alt(first);
        g_autofree char *text = vitri_compose_fill(composer, "to", FALSE, name, NULL, NULL);
        g_autofree char *other = vitri_compose_fill(composer, "to", TRUE, alt ? alt : name, NULL, NULL);
        vitri_composer_text(composer, "to", text, other);
        return;
    }
    add_word(composer, "to", "to", NULL, NULL, NULL);
    for (const xmlNode *node = first; node; node = vitri_paper_next(node->next, "addressee")) {
        vitri_composer_mark(composer, "- ", FALSE);
        add_node(composer, "to-line", node);
    }
}

/* Without what may end it, and with what must. */
static char *end_with(char *text, const char *end)
{
    if (!text)
        return NULL;
    gsize length = strlen(text);
    while (length > 0 && strchr("; .", text[length - 1]))
        text[--length] = '\0';
    char *ended = g_strconcat(text, end, NULL);
    g_free(text);
    return ended;
}

void vitri_compose_bases(VitriComposer *composer, const xmlNode *bases)
{
    for (const xmlNode *node = vitri_paper_child(bases, "basis"); node;) {
        const xmlNode *next = vitri_paper_next(node->next, "basis");
        const char *end = next ? ";" : ".";
        g_autofree char *text = end_with(vitri_paper_text(node), end), *alt = end_with(vitri_compose_alt(node), end);
        vitri_composer_text(composer, "basis", text, alt);
        node = next;
    }
}

void vitri_compose_annex(VitriComposer *composer, const xmlNode *annex, guint number, gboolean alone)
{
    const char *title = vitri_paper_attribute(annex, "title"), *reference = vitri_paper_attribute(annex, "reference");
    g_autofree char *roman = vitri_compose_roman(number);
    add_word(composer, "annex", alone ? "annex-alone" : "annex", roman, NULL, NULL);
    if (title)
        vitri_composer_text(composer, "annex-title", title, vitri_paper_attribute(annex, "title-alt"));
    if (!reference)
        return;
    const char *alt = vitri_paper_attribute(annex, "reference-alt");
    g_autofree char *text = reference[0] == '(' ? g_strdup(reference) : g_strdup_printf("(%s)", reference);
    g_autofree char *other = alt && alt[0] != '(' ? g_strdup_printf("(%s)", alt) : g_strdup(alt);
    vitri_composer_text(composer, "annex-reference", text, other);
}

/* "- Lưu: VT, CCVC (5)." */
static void add_archive(VitriComposer *composer, const xmlNode *archive)
{
    const char *unit = vitri_paper_attribute(archive, "unit"), *copies = vitri_paper_attribute(archive, "copies");
    const char *id = unit && copies ? "archive-copies" : unit ? "archive-unit" : "archive";
    vitri_composer_mark(composer, "- ", FALSE);
    add_word(composer, "recipient", id, unit, copies, NULL);
}

static void add_recipients(VitriComposer *composer, const xmlNode *recipients)
{
    const xmlNode *archive = vitri_paper_child(recipients, "archive");
    if (!recipients)
        return;
    add_word(composer, "recipients", "recipients", NULL, NULL, NULL);
    for (const xmlNode *node = vitri_paper_child(recipients, "recipient"); node;) {
        const xmlNode *next = vitri_paper_next(node->next, "recipient");
        const char *end = next || archive ? ";" : ".";
        g_autofree char *text = end_with(vitri_paper_text(node), end), *alt = end_with(vitri_compose_alt(node), end);
        vitri_composer_mark(composer, "- ", FALSE);
        vitri_composer_text(composer, "recipient", text, alt);
        node = next;
    }
    if (archive)
        add_archive(composer, archive);
}

static void add_signature(VitriComposer *composer, const xmlNode *signature)
{
    const xmlNode *name = vitri_paper_child(signature, "name");
    add_node(composer, "authority", vitri_paper_child(signature, "authority"));
    add_node(composer, "office", vitri_paper_child(signature, "office"));
    if (name)
        add_node(composer, "signer", name);
    else
        vitri_composer_text(composer, "signer", OPEN, NULL);
}

/* One line of `n` boxes of the same width. */
static VitriLine *add_boxes(VitriComposer *composer, guint n)
{
    VitriGrid *grid = vitri_composer_grid(composer);
    double width = composer->width / n;
    for (guint i = 0; i < n; i++)
        g_array_append_val(grid->widths, width);
    return vitri_folio_add_line(grid);
}

/* A signature does not stand on a page alone: the last text or line of a table stays with it, over what is blank. */
static void keep_last(const GArray *blocks)
{
    gboolean blank = TRUE;
    for (guint i = blocks->len; blank && i > 0; i--) {
        const VitriBlock *block = &g_array_index(blocks, VitriBlock, i - 1);
        blank = block->paragraph && block->paragraph->runs->len == 0;
        if (block->paragraph)
            block->paragraph->keep = TRUE;
        else
            vitri_composer_keep(block->grid->lines->pdata[block->grid->lines->len - 1]);
    }
}

void vitri_compose_end(VitriComposer *composer, const xmlNode *paper)
{
    const xmlNode *recipients = vitri_paper_child(paper, "recipients");
    const xmlNode *first = vitri_paper_child(paper, "signature");
    double all = composer->width;
    guint n = 0;
    for (const xmlNode *node = first; node; node = vitri_paper_next(node->next, "signature"))
        n++;
    if (n == 0 && !recipients)
        return;
    vitri_composer_text(composer, "space", "", NULL);
    keep_last(composer->part->blocks);
    gboolean beside = n < 2;
    VitriLine *line = add_boxes(composer, beside ? 2 : n);
    if (beside) {
        open_box(composer, line, all / 2);
        add_recipients(composer, recipients);
    }
    for (const xmlNode *node = first; node; node = vitri_paper_next(node->next, "signature")) {
        open_box(composer, line, all / MAX(n, 2));
        add_signature(composer, node);
    }
    if (n == 0)
        open_box(composer, line, all / 2);
    close_box(composer, all);
    if (!beside)
        add_recipients(composer, recipients);
}
