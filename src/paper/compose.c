/*
 * Papers composed: the order of an administrative document and the numbers of its sections, articles, clauses, points
 * and annexes.
 *
 * Sections are numbered I., then 1., then a) in the order of letters of the language; articles run on through the whole
 * paper; clauses and points begin anew in each section or article. Every annex is a part of its own. What is to be seen
 * of each kind of element is decided in compose-heads and compose-table. Linear in the papers.
 */
#include "composer.h"

#include <string.h>

enum { MOST_LEVELS = 3 };

/* How far the numbers have run in one parent. */
typedef struct {
    guint sections, clauses, points;
} Counter;

char *vitri_compose_roman(guint number)
{
    static const struct {
        guint value;
        const char *letters;
    } rows[] = {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        for (; number >= rows[i].value; number -= rows[i].value)
            g_string_append(out, rows[i].letters);
    return g_string_free(out, FALSE);
}

/* The letter of a point, in the order of the language; beyond the last with a number: a2. */
static char *tell_letter(const VitriComposer *composer, guint number)
{
    g_auto(GStrv) letters = g_strsplit(vitri_paper_word(composer->papers, "letters")->text, " ", -1);
    guint n = g_strv_length(letters);
    if (n == 0)
        return g_strdup_printf("%u", number);
    return number <= n ? g_strdup(letters[number - 1])
                       : g_strdup_printf("%s%u", letters[(number - 1) % n], (number - 1) / n + 1);
}

/* A paragraph of the text of an element, the other language below. */
static void add_text(VitriComposer *composer, const char *style, const xmlNode *node, const char *mark, gboolean bold)
{
    const xmlNode *alt = vitri_paper_child(node, "alt");
    if (mark)
        vitri_composer_mark(composer, mark, bold);
    VitriParagraph *paragraph = vitri_composer_begin(composer, style);
    vitri_composer_inline(paragraph, node, 0);
    if (alt) {
        paragraph = vitri_composer_second(composer, paragraph);
        vitri_composer_inline(paragraph, alt, VITRI_RUN_ALT);
    }
    vitri_composer_end(composer, paragraph);
}

static void add_facts(VitriComposer *composer, const xmlNode *facts)
{
    for (const xmlNode *fact = vitri_paper_child(facts, "fact"); fact; fact = vitri_paper_next(fact->next, "fact")) {
        const char *label = vitri_paper_attribute(fact, "label"), *alt = vitri_paper_attribute(fact, "label-alt");
        const xmlNode *other = vitri_paper_child(fact, "alt");
        VitriParagraph *paragraph = vitri_composer_begin(composer, "fact");
        vitri_composer_run(paragraph, label ? label : "", 0);
        if (alt) {
            vitri_composer_run(paragraph, " / ", 0);
            vitri_composer_run(paragraph, alt, VITRI_RUN_ALT);
        }
        vitri_composer_run(paragraph, ": ", 0);
        vitri_composer_inline(paragraph, fact, 0);
        if (other) {
            vitri_composer_run(paragraph, " / ", 0);
            vitri_composer_inline(paragraph, other, VITRI_RUN_ALT);
        }
        vitri_composer_end(composer, paragraph);
    }
}

static void compose_children(VitriComposer *composer, const xmlNode *parent, guint level);

static void compose_section(VitriComposer *composer, const xmlNode *section, guint number, guint level)
{
    static const char *const styles[MOST_LEVELS] = {"section-1", "section-2", "section-3"};
    guint at = MIN(level, MOST_LEVELS - 1);
    g_autofree char *name = at == 0   ? vitri_compose_roman(number)
                            : at == 1 ? g_strdup_printf("%u", number)
                                      : tell_letter(composer, number);
    g_autofree char *mark = g_strdup_printf(at == 2 ? "%s) " : "%s. ", name);
    const char *title = vitri_paper_attribute(section, "title");
    vitri_composer_mark(composer, mark, FALSE);
    if (title)
        vitri_composer_text(composer, styles[at], title, vitri_paper_attribute(section, "title-alt"));
    compose_children(composer, section, level + 1);
}

static void compose_article(VitriComposer *composer, const xmlNode *article)
{
    g_autofree char *number = g_strdup_printf("%u", ++composer->articles);
    const char *title = vitri_paper_attribute(article, "title"), *alt = vitri_paper_attribute(article, "title-alt");
    g_autofree char *name = vitri_compose_fill(composer, "article", FALSE, number, NULL, NULL);
    g_autofree char *other = vitri_compose_fill(composer, "article", TRUE, number, NULL, NULL);
    g_autofree char *mark = g_strconcat(name, " ", NULL);
    vitri_composer_mark(composer, mark, TRUE);
    if (title) {
        g_autofree char *below = alt ? g_strconcat(other ? other : name, " ", alt, NULL) : NULL;
        vitri_composer_text(composer, "article", title, below);
    }
    compose_children(composer, article, MOST_LEVELS);
}

static void compose_numbered(VitriComposer *composer, const xmlNode *node, Counter *counter)
{
    gboolean clause = vitri_paper_is(node, "clause");
    g_autofree char *letter = clause ? NULL : tell_letter(composer, ++counter->points);
    if (clause)
        counter->points = 0;
    g_autofree char *mark = clause ? g_strdup_printf("%u. ", ++counter->clauses) : g_strconcat(letter, ") ", NULL);
    add_text(composer, "text", node, mark, FALSE);
}

static void compose_heading(VitriComposer *composer, const xmlNode *heading)
{
    static const char *const rows[][2] = {{"name", "type"}, {"subject", "subject"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const xmlNode *node = vitri_paper_child(heading, rows[i][0]);
        g_autofree char *text = node ? vitri_paper_text(node) : NULL, *alt = vitri_compose_alt(node);
        if (text)
            vitri_composer_text(composer, rows[i][1], text, alt);
    }
}

/* One element of the text; what is told elsewhere (signature, recipients, annex, foot) is passed over. */
static void compose_child(VitriComposer *composer, const xmlNode *node, guint level, Counter *counter)
{
    if (vitri_paper_is(node, "p"))
        add_text(composer, "text", node, NULL, FALSE);
    else if (vitri_paper_is(node, "item"))
        add_text(composer, "text", node, "- ", FALSE);
    else if (vitri_paper_is(node, "issues"))
        add_text(composer, "issues", node, NULL, FALSE);
    else if (vitri_paper_is(node, "clause") || vitri_paper_is(node, "point"))
        compose_numbered(composer, node, counter);
    else if (vitri_paper_is(node, "section"))
        compose_section(composer, node, ++counter->sections, level);
    else if (vitri_paper_is(node, "article"))
        compose_article(composer, node);
    else if (vitri_paper_is(node, "facts"))
        add_facts(composer, node);
    else if (vitri_paper_is(node, "table"))
        vitri_compose_table(composer, node);
    else if (vitri_paper_is(node, "letterhead"))
        vitri_compose_letterhead(composer, node);
    else if (vitri_paper_is(node, "heading"))
        compose_heading(composer, node);
    else if (vitri_paper_is(node, "to"))
        vitri_compose_to(composer, node);
    else if (vitri_paper_is(node, "bases"))
        vitri_compose_bases(composer, node);
}

static void compose_children(VitriComposer *composer, const xmlNode *parent, guint level)
{
    Counter counter = {0, 0, 0};
    for (const xmlNode *node = vitri_paper_next(parent->children, NULL); node;
         node = vitri_paper_next(node->next, NULL))
        compose_child(composer, node, level, &counter);
}

static gboolean is_landscape(const xmlNode *node)
{
    return g_strcmp0(vitri_paper_attribute(node, "landscape"), "yes") == 0;
}

static char *tell_provenance(const VitriComposer *composer, const xmlNode *paper)
{
    const xmlNode *node = vitri_paper_child(paper, "provenance");
    const char *roster = vitri_paper_attribute(node, "roster"), *data = vitri_paper_attribute(node, "data");
    return node ? vitri_compose_fill(composer, "provenance", FALSE, roster ? roster : "–", data ? data : "–",
                                     vitri_paper_attribute(node, "program"))
                : NULL;
}

static void compose_paper(VitriComposer *composer, const xmlNode *paper)
{
    composer->articles = 0;
    composer->foot = tell_provenance(composer, paper);
    vitri_composer_part(composer, is_landscape(paper));
    compose_children(composer, paper, 0);
    vitri_compose_end(composer, paper);
    const xmlNode *first = vitri_paper_child(paper, "annex");
    gboolean alone = first && !vitri_paper_next(first->next, "annex");
    guint number = 0;
    for (const xmlNode *annex = first; annex; annex = vitri_paper_next(annex->next, "annex")) {
        vitri_composer_part(composer, is_landscape(annex));
        vitri_compose_annex(composer, annex, ++number, alone);
        compose_children(composer, annex, 0);
    }
    g_clear_pointer(&composer->foot, g_free);
    g_clear_pointer(&composer->mark, g_free);
}

VitriFolio *vitri_compose(const VitriPaperSet *papers, gint which, const VitriLayout *layout)
{
    const xmlNode *root = xmlDocGetRootElement(papers->tree);
    VitriFolio *folio = vitri_folio_new();
    VitriComposer composer = {.papers = papers, .layout = layout, .folio = folio};
    const char *language = vitri_paper_attribute(root, "lang");
    folio->title = g_strdup(vitri_paper_attribute(root, "title"));
    folio->language = g_strdup(language ? language : "vi");
    folio->second = g_strdup(vitri_paper_attribute(root, "lang-alt"));
    for (guint i = 0; i < papers->papers->len; i++)
        if (which == VITRI_PAPERS_ALL || (guint)which == i)
            compose_paper(&composer, papers->papers->pdata[i]);
    return folio;
}
