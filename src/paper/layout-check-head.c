/*
 * The head of a document: the names of the state and of the bodies, number, place and day, what kind of document it is
 * and its subject.
 *
 * The state's name leads to the rest: what stands beside it in its table are the bodies, what stands in the table below
 * are number and day; what follows the table is the kind of document, unless a letter says its subject below its
 * number.
 */
#include "layout-checker.h"

#include "vitri/message.h"
#include "vitri/text.h"

#include <string.h>

/* So many paragraphs a letterhead without a table has at most; so many letters a line of it. */
enum { MOST_LINES = 20, LONGEST = 90 };

typedef struct {
    gint nation, motto, number, place, letter_subject;
    guint end;
} Head;

/* The end of the table that a paragraph stands in. */
static guint find_table_end(const VitriLayoutChecker *checker, guint at)
{
    guint table = vitri_checker_paragraph(checker, at)->table;
    while (at < checker->to && vitri_checker_paragraph(checker, at)->table == table)
        at++;
    return at;
}

static gint find_short(const VitriLayoutChecker *checker, const char *block, guint to)
{
    for (guint from = checker->from; from < to; from++) {
        gint at = vitri_checker_find(checker, block, from, to);
        if (at < 0 || g_utf8_strlen(vitri_checker_paragraph(checker, (guint)at)->text, -1) <= LONGEST)
            return at;
        from = (guint)at;
    }
    return VITRI_NOWHERE;
}

/* Looks for the lines of a letterhead. FALSE: there is none of them. */
static gboolean find_head(const VitriLayoutChecker *checker, Head *head)
{
    guint to = MIN(checker->to, checker->from + MOST_LINES);
    head->nation = find_short(checker, "nation", to);
    head->motto = find_short(checker, "motto", to);
    head->number = find_short(checker, "number", to);
    head->place = find_short(checker, "place", to);
    head->letter_subject = vitri_checker_find(checker, "letter-subject", checker->from, to);
    head->end = checker->from;
    const gint lines[] = {head->nation, head->motto, head->number, head->place, head->letter_subject};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (lines[i] < 0)
            continue;
        guint at = (guint)lines[i];
        guint end = vitri_checker_paragraph(checker, at)->table > 0 ? find_table_end(checker, at) : at + 1;
        head->end = MAX(head->end, end);
    }
    return head->nation >= 0 || head->motto >= 0 || head->number >= 0;
}

/* The bodies: beside the state's name. The last in bold letters is the one that issues the document. */
static void check_bodies(VitriLayoutChecker *checker, const Head *head)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(guint));
    const VitriDocxParagraph *nation = vitri_checker_paragraph(checker, (guint)MAX(head->nation, head->motto));
    for (guint i = checker->from; i < head->end; i++) {
        const VitriDocxParagraph *name = vitri_checker_paragraph(checker, i);
        if (nation->table == 0 || name->table != nation->table || name->row != nation->row ||
            name->cell >= nation->cell)
            continue;
        if (head->number >= 0 && i >= (guint)head->number)
            break;
        if (*name->text && g_unichar_isalpha(g_utf8_get_char(name->text)))
            g_array_append_val(names, i);
    }
    if (names->len == 0) {
        vitri_checker_miss(checker, "body");
        return;
    }
    guint first = names->len - 1;
    while (first > 0 && vitri_checker_bold(vitri_checker_paragraph(checker, g_array_index(names, guint, first))) &&
           vitri_checker_bold(vitri_checker_paragraph(checker, g_array_index(names, guint, first - 1))))
        first--;
    for (guint i = 0; i < names->len; i++)
        vitri_checker_measure(checker, i < first ? "parent" : "body", g_array_index(names, guint, i));
    vitri_checker_rule(checker, "body", g_array_index(names, guint, names->len - 1));
}

static void check_line(VitriLayoutChecker *checker, const char *block, gint at)
{
    if (at < 0)
        vitri_checker_miss(checker, block);
    else
        vitri_checker_measure(checker, block, (guint)at);
}

/* The kind of document that a paragraph names, alone or in its first line; NULL: none. */
static const VitriDocumentType *find_type(const VitriLayoutChecker *checker, const VitriDocxParagraph *paragraph)
{
    g_auto(GStrv) lines = g_strsplit(paragraph->text, "\n", 2);
    g_autofree char *first = vitri_text_fold(lines[0] ? lines[0] : "");
    for (guint i = 0; i < checker->words->types->len; i++) {
        const VitriDocumentType *type = checker->words->types->pdata[i];
        g_autofree char *name = vitri_text_fold(type->name);
        if (strcmp(first, name) == 0)
            return type;
    }
    return NULL;
}

/* The first group of a symbol, if that is well formed, stands for the kind of document. */
static void check_symbol(VitriLayoutChecker *checker, gint number, const VitriDocumentType *type)
{
    gboolean formed = number >= 0 && vitri_checker_form(checker, "number", (guint)number);
    const char *slash = formed ? strchr(vitri_checker_paragraph(checker, (guint)number)->text, '/') : NULL;
    gsize length = slash ? strcspn(slash + 1, "-") : 0;
    if (!slash || (length == strlen(type->abbreviation) && strncmp(slash + 1, type->abbreviation, length) == 0))
        return;
    vitri_checker_say_of(checker, "layout-wording", "number", number, g_strdup_printf("“%.*s”", (int)length, slash + 1),
                         g_strdup_printf(_("“%s” of a document called “%s”"), type->abbreviation, type->name));
}

static gboolean is_subject(const VitriLayoutChecker *checker, gint at)
{
    static const char *const others[] = {"to", "basis", "issues", "article", "section", "clause", "chapter"};
    const VitriDocxParagraph *paragraph = at >= 0 ? vitri_checker_paragraph(checker, (guint)at) : NULL;
    if (!paragraph || paragraph->table > 0 ||
        (paragraph->align != VITRI_ALIGN_CENTRE && !vitri_checker_bold(paragraph)))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(others); i++)
        if (vitri_checker_is(checker, others[i], paragraph))
            return FALSE;
    return TRUE;
}

/* The subject below the name of the kind, one paragraph or several; where what follows begins. */
static guint check_subject(VitriLayoutChecker *checker, guint type)
{
    gint at = vitri_checker_next(checker, type + 1, checker->to);
    if (strchr(vitri_checker_paragraph(checker, type)->text, '\n')) {
        vitri_checker_rule(checker, "subject", type);
        return type + 1;
    }
    if (!is_subject(checker, at)) {
        vitri_checker_miss(checker, "subject");
        return type + 1;
    }
    vitri_checker_measure(checker, "subject", (guint)at);
    while ((guint)at + 1 < checker->to && *vitri_checker_paragraph(checker, (guint)at + 1)->text &&
           is_subject(checker, at + 1))
        vitri_checker_measure(checker, "subject", (guint)++at);
    vitri_checker_rule(checker, "subject", (guint)at);
    return (guint)at + 1;
}

/* Name of the kind and subject after the letterhead; where the text begins. */
static guint check_heading(VitriLayoutChecker *checker, const Head *head)
{
    gint at = vitri_checker_next(checker, head->end, checker->to);
    while (at >= 0 && vitri_checker_is(checker, "mark", vitri_checker_paragraph(checker, (guint)at))) {
        vitri_checker_measure(checker, "mark", (guint)at);
        at = vitri_checker_next(checker, (guint)at + 1, checker->to);
    }
    const VitriDocumentType *type = at >= 0 ? find_type(checker, vitri_checker_paragraph(checker, (guint)at)) : NULL;
    if (!type) {
        if (head->letter_subject < 0)
            vitri_checker_miss(checker, "type");
        return head->end;
    }
    if (!strchr(vitri_checker_paragraph(checker, (guint)at)->text, '\n'))
        vitri_checker_measure(checker, "type", (guint)at);
    check_symbol(checker, head->number, type);
    return check_subject(checker, (guint)at);
}

/* Whether no digit stands before the slash: the number is entered when the document is signed. */
static gboolean is_open(const VitriLayoutChecker *checker, gint number)
{
    const char *text = number >= 0 ? vitri_checker_paragraph(checker, (guint)number)->text : "/";
    const char *slash = strchr(text, '/'), *digit = strpbrk(text, "0123456789");
    return !digit || (slash && digit > slash);
}

gboolean vitri_layout_check_head(VitriLayoutChecker *checker, guint *out_end, gboolean *out_draft)
{
    Head head;
    if (!find_head(checker, &head)) {
        vitri_checker_say(checker, "layout-missing", NULL, VITRI_NOWHERE, g_strdup(_("without a letterhead")),
                          g_strdup(_("the names of the state and the body, number, place and day")));
        return FALSE;
    }
    check_line(checker, "nation", head.nation);
    check_line(checker, "motto", head.motto);
    if (head.motto >= 0)
        vitri_checker_rule(checker, "motto", (guint)head.motto);
    if (head.nation >= 0 || head.motto >= 0)
        check_bodies(checker, &head);
    else
        vitri_checker_miss(checker, "body");
    check_line(checker, "number", head.number);
    if (head.letter_subject >= 0)
        vitri_checker_measure(checker, "letter-subject", (guint)head.letter_subject);
    check_line(checker, "place", head.place);
    for (guint i = checker->from; i < head.end; i++)
        if (vitri_checker_is(checker, "mark", vitri_checker_paragraph(checker, i)))
            vitri_checker_measure(checker, "mark", i);
    *out_end = check_heading(checker, &head);
    *out_draft = is_open(checker, head.number);
    return TRUE;
}
