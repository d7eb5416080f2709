/*
 * Annexes: the word with its number, the title, the line that says to what they belong, and pages counted anew.
 *
 * An annex is known by a paragraph of the word alone. What stands in it is not measured: it may be a table of any form.
 */
#include "layout-checker.h"

#include "compose.h"
#include "folio.h"
#include "vitri/message.h"

#include <string.h>

/* The line to what the annex belongs stands within so many lines below its title. */
enum { TITLE_LINES = 4 };

/* Of several annexes: each has the next Roman number; another kind of number is told by the form of the word. */
static void check_number(VitriLayoutChecker *checker, guint at, guint expected)
{
    const char *text = vitri_checker_paragraph(checker, at)->text, *blank = strrchr(text, ' ');
    const char *number = blank && strspn(blank + 1, "IVXLC") == strlen(blank + 1) ? blank + 1 : "";
    g_autofree char *roman = vitri_compose_roman(expected);
    if (strpbrk(text, "0123456789") || strcmp(number, roman) == 0)
        return;
    vitri_checker_say_of(checker, "layout-order", "annex", (gint)at, g_strdup_printf("“%s”", number),
                         g_strdup_printf("“%s”", roman));
}

static void check_pages(VitriLayoutChecker *checker, guint at)
{
    const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, at);
    const VitriDocxSection *section = checker->docx->sections->pdata[paragraph->section];
    if (paragraph->section == vitri_checker_paragraph(checker, checker->from)->section || !section->restarts)
        vitri_checker_say_of(checker, "layout-annex", "annex", (gint)at,
                             g_strdup(_("counted on with the pages of the text")),
                             g_strdup(_("page numbers of its own from 1")));
}

static void check_title(VitriLayoutChecker *checker, guint at, guint to)
{
    gint line = vitri_checker_next(checker, at + 1, to);
    if (line >= 0 && !vitri_checker_is(checker, "annex-reference", vitri_checker_paragraph(checker, (guint)line)))
        vitri_checker_measure(checker, "annex-title", (guint)line);
    for (guint i = 0; line >= 0 && i < TITLE_LINES; i++) {
        if (vitri_checker_is(checker, "annex-reference", vitri_checker_paragraph(checker, (guint)line))) {
            vitri_checker_measure(checker, "annex-reference", (guint)line);
            return;
        }
        line = vitri_checker_next(checker, (guint)line + 1, to);
    }
    vitri_checker_say_of(checker, "layout-missing", "annex-reference", (gint)at, g_strdup(_("missing")),
                         g_strdup(vitri_layout_words_find(checker->words, "annex-reference")->asks[checker->language]));
}

void vitri_layout_check_annexes(VitriLayoutChecker *checker, guint from, guint to)
{
    g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint));
    for (gint at = vitri_checker_find(checker, "annex", from, to); at >= 0;
         at = vitri_checker_find(checker, "annex", (guint)at + 1, to)) {
        guint start = (guint)at;
        g_array_append_val(starts, start);
    }
    for (guint i = 0; i < starts->len; i++) {
        guint at = g_array_index(starts, guint, i);
        vitri_checker_measure(checker, "annex", at);
        if (starts->len > 1)
            check_number(checker, at, i + 1);
        check_pages(checker, at);
        check_title(checker, at, i + 1 < starts->len ? g_array_index(starts, guint, i + 1) : to);
    }
}
