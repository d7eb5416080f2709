/*
 * The end of a document: to whom it goes, and who signs.
 *
 * The word before the recipients leads to both: what stands below it are the recipients, what stands beside it in its
 * table, or in a table just above, are the signatures. In a signature the last line is the name, unless it is in
 * capitals as authority and office are; a draft whose number is open may leave the name open too.
 */
#include "layout-checker.h"

#include "vitri/message.h"

#include <string.h>

static gboolean is_beside(const VitriDocxParagraph *left, const VitriDocxParagraph *right)
{
    return left->table == right->table && left->row == right->row && left->cell == right->cell;
}

/* The last line of a signature in [from, to) that is text; VITRI_NOWHERE: there is none. */
static gint find_last(const VitriLayoutChecker *checker, guint from, guint to)
{
    for (guint i = to; i > from; i--) {
        const VitriDocxParagraph *line = vitri_checker_paragraph(checker, i - 1);
        if (*line->text && !vitri_checker_is(checker, "hint", line))
            return (gint)i - 1;
    }
    return VITRI_NOWHERE;
}

/* One signature, of the paragraphs in [from, to). FALSE: there is no text. */
static gboolean check_signature(VitriLayoutChecker *checker, guint from, guint to, gboolean draft)
{
    gint last = find_last(checker, from, to);
    gboolean named = last >= 0 && vitri_checker_next(checker, from, to) < last &&
                     !vitri_checker_capitals(vitri_checker_paragraph(checker, (guint)last)->text);
    for (guint i = from; last >= 0 && i <= (guint)last; i++) {
        const VitriDocxParagraph *line = vitri_checker_paragraph(checker, i);
        if (!*line->text || vitri_checker_is(checker, "hint", line))
            continue;
        if (named && i == (guint)last)
            vitri_checker_measure(checker, "signer", i);
        else
            vitri_checker_measure(checker, vitri_checker_is(checker, "authority", line) ? "authority" : "office", i);
    }
    if (last >= 0 && !named && !draft)
        vitri_checker_miss(checker, "signer");
    return last >= 0;
}

/* All signatures in a row of a table, but for the cell of the recipients (0: none of its cells). */
static gboolean check_row(VitriLayoutChecker *checker, guint at, guint but_cell, gboolean draft)
{
    const VitriDocxParagraph *seed = vitri_checker_paragraph(checker, at);
    gboolean any = FALSE;
    for (guint i = checker->from; i < checker->to;) {
        const VitriDocxParagraph *first = vitri_checker_paragraph(checker, i);
        guint end = i + 1;
        if (first->table == seed->table && first->row == seed->row && first->cell != but_cell) {
            while (end < checker->to && is_beside(first, vitri_checker_paragraph(checker, end)))
                end++;
            any = check_signature(checker, i, end, draft) || any;
        }
        i = end;
    }
    return any;
}

/* The lines below the word: each with a dash and a stop, the last says where it is kept. */
static void check_recipients(VitriLayoutChecker *checker, guint word, guint to)
{
    const VitriDocxParagraph *head = vitri_checker_paragraph(checker, word);
    gint last = VITRI_NOWHERE;
    vitri_checker_measure(checker, "recipients", word);
    for (guint i = word + 1; i < to && is_beside(head, vitri_checker_paragraph(checker, i)); i++) {
        const char *text = vitri_checker_paragraph(checker, i)->text;
        if (!*text)
            continue;
        gboolean kept = vitri_checker_is(checker, "archive", vitri_checker_paragraph(checker, i));
        if (head->table == 0 && *text != '-' && !kept)
            break;
        if (last >= 0)
            vitri_checker_measure(checker, "recipient", (guint)last);
        last = (gint)i;
    }
    if (last >= 0)
        vitri_checker_measure(checker, "archive", (guint)last);
    else
        vitri_checker_say_of(checker, "layout-missing", "archive", VITRI_NOWHERE, g_strdup(_("missing")),
                             g_strdup(vitri_layout_words_find(checker->words, "archive")->asks[checker->language]));
}

/* A signature without a table, from the line of the authority on. */
static gboolean check_lone_signature(VitriLayoutChecker *checker, guint from, guint to, guint word, gboolean draft,
                                     guint *start)
{
    gint at = vitri_checker_find(checker, "authority", from, to);
    if (at < 0)
        return FALSE;
    *start = MIN(*start, (guint)at);
    return check_signature(checker, (guint)at, (guint)at < word ? word : to, draft);
}

static guint find_table_start(const VitriLayoutChecker *checker, guint at)
{
    guint table = vitri_checker_paragraph(checker, at)->table;
    while (table > 0 && at > checker->from && vitri_checker_paragraph(checker, at - 1)->table == table)
        at--;
    return at;
}

guint vitri_layout_check_end(VitriLayoutChecker *checker, guint from, guint to, gboolean draft)
{
    gint word = vitri_checker_find(checker, "recipients", from, to);
    guint start = word >= 0 ? find_table_start(checker, (guint)word) : to;
    gboolean is_signed = FALSE;
    if (word < 0) {
        vitri_checker_miss(checker, "recipients");
    } else {
        const VitriDocxParagraph *head = vitri_checker_paragraph(checker, (guint)word);
        is_signed = head->table > 0 && check_row(checker, (guint)word, head->cell, draft);
        check_recipients(checker, (guint)word, to);
    }
    guint above = start;
    while (!is_signed && above > from && !*vitri_checker_paragraph(checker, above - 1)->text)
        above--;
    if (!is_signed && above > from && vitri_checker_paragraph(checker, above - 1)->table > 0) {
        is_signed = check_row(checker, above - 1, 0, draft);
        start = find_table_start(checker, above - 1);
    }
    if (!is_signed)
        is_signed = check_lone_signature(checker, from, to, word >= 0 ? (guint)word : to, draft, &start);
    if (!is_signed) {
        vitri_checker_miss(checker, "office");
        vitri_checker_miss(checker, "signer");
    }
    return start;
}
