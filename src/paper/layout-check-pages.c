/*
 * What the whole document has in common: the sheet, its margins, the letters, and the numbers of its pages.
 *
 * A sheet may lie on its side, because lists do. How many pages there are is not in the file, so a section of little
 * text without page numbers is taken for one page, which needs none. A font or colour is told once with its first
 * place.
 */
#include "layout-checker.h"

#include "vitri/message.h"

#include <math.h>
#include <string.h>

/* mm that a sheet and a margin may differ by, points that a size may; letters that fit on one page in any lawful
 * layout. */
static const double SHEET_SLACK = 1, MARGIN_SLACK = 0.5, SIZE_SLACK = 0.1;
enum { ONE_PAGE = 2500 };

static void check_sheet(VitriLayoutChecker *checker, const VitriDocxSection *section)
{
    const VitriLayout *layout = checker->layout;
    double narrow = MIN(section->width, section->height), wide = MAX(section->width, section->height);
    if (fabs(narrow - layout->width) <= SHEET_SLACK && fabs(wide - layout->height) <= SHEET_SLACK)
        return;
    g_autofree char *width = vitri_checker_number(checker, section->width, "");
    g_autofree char *height = vitri_checker_number(checker, section->height, "mm");
    g_autofree char *lawful_width = vitri_checker_number(checker, layout->width, "");
    g_autofree char *lawful_height = vitri_checker_number(checker, layout->height, "mm");
    vitri_checker_say(checker, "layout-page", layout->page_citation, VITRI_NOWHERE,
                      g_strdup_printf(_("on a sheet of %s × %s"), width, height),
                      g_strdup_printf("%s × %s", lawful_width, lawful_height));
}

static void check_margins(VitriLayoutChecker *checker, const VitriDocxSection *section)
{
    const VitriLayout *layout = checker->layout;
    const struct {
        const char *name;
        double is;
        VitriMeasure asks;
    } rows[] = {{_("with an upper margin of %s"), section->top, layout->top},
                {_("with a lower margin of %s"), section->bottom, layout->bottom},
                {_("with a left margin of %s"), section->left, layout->left},
                {_("with a right margin of %s"), section->right, layout->right}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].is > rows[i].asks.low - MARGIN_SLACK && rows[i].is < rows[i].asks.high + MARGIN_SLACK)
            continue;
        g_autofree char *margin = vitri_checker_number(checker, rows[i].is, "mm");
        g_autoptr(GString) is = g_string_new(rows[i].name);
        g_string_replace(is, "%s", margin, 1);
        vitri_checker_say(checker, "layout-margin", layout->margin_citation, VITRI_NOWHERE, g_strdup(is->str),
                          vitri_checker_range(checker, rows[i].asks, "mm"));
    }
}

static void check_letters(VitriLayoutChecker *checker)
{
    const VitriLayout *layout = checker->layout;
    for (guint i = 0; i < checker->docx->paragraphs->len; i++) {
        const GArray *runs = vitri_checker_paragraph(checker, i)->runs;
        for (guint k = 0; k < runs->len; k++) {
            const VitriDocxRun *run = &g_array_index(runs, VitriDocxRun, k);
            if (run->font && g_ascii_strcasecmp(run->font, layout->font) != 0)
                vitri_checker_say(checker, "layout-font", layout->font_citation, (gint)i,
                                  g_strdup_printf(_("in %s"), run->font), g_strdup(layout->font));
            if (run->colour)
                vitri_checker_say(checker, "layout-colour", layout->font_citation, (gint)i,
                                  g_strdup_printf(_("of colour %s"), run->colour), g_strdup(_("black")));
        }
    }
}

/* The paragraph that holds the number of the page; NULL: none. */
static const VitriDocxParagraph *find_counter(const GPtrArray *paragraphs)
{
    for (guint i = 0; paragraphs && i < paragraphs->len; i++)
        if (((const VitriDocxParagraph *)paragraphs->pdata[i])->counts)
            return paragraphs->pdata[i];
    return NULL;
}

static gboolean has_more_pages(const VitriLayoutChecker *checker, guint section)
{
    glong letters = 0;
    for (guint i = 0; i < checker->docx->paragraphs->len; i++) {
        const VitriDocxParagraph *paragraph = vitri_checker_paragraph(checker, i);
        letters += paragraph->section == section ? g_utf8_strlen(paragraph->text, -1) : 0;
    }
    return letters > ONE_PAGE;
}

static void say_number(VitriLayoutChecker *checker, const VitriStyle *style, char *is, const char *asks)
{
    vitri_checker_say(checker, "layout-page-number", style->citation, VITRI_NOWHERE, is, g_strdup(asks));
}

static void check_counter(VitriLayoutChecker *checker, const VitriStyle *style, const VitriDocxParagraph *counter)
{
    gboolean sized = TRUE, upright = TRUE;
    double size = 0;
    if (counter->align != VITRI_ALIGN_CENTRE)
        say_number(checker, style, g_strdup(_("with a page number that is not centred")),
                   _("centred in the upper margin"));
    for (guint i = 0; i < counter->runs->len; i++) {
        const VitriDocxRun *run = &g_array_index(counter->runs, VitriDocxRun, i);
        upright = upright && !run->bold && !run->italic;
        if (run->size > style->size.low - SIZE_SLACK && run->size < style->size.high + SIZE_SLACK)
            continue;
        sized = FALSE;
        size = run->size;
    }
    if (!sized) {
        g_autofree char *number = vitri_checker_number(checker, size, "pt");
        g_autofree char *range = vitri_checker_range(checker, style->size, "pt");
        say_number(checker, style, g_strdup_printf(_("with a page number of %s"), number), range);
    }
    if (!upright)
        say_number(checker, style, g_strdup(_("with a page number in bold or italics")), _("upright and not bold"));
}

static void check_numbers(VitriLayoutChecker *checker, guint at)
{
    const VitriStyle *style = vitri_layout_find(checker->layout, "page-number");
    const VitriDocxSection *section = checker->docx->sections->pdata[at];
    const VitriDocxParagraph *counter = find_counter(section->header);
    if (!counter && find_counter(section->footer)) {
        say_number(checker, style, g_strdup(_("with a page number in the lower margin")),
                   _("centred in the upper margin"));
        return;
    }
    if (!counter) {
        if (has_more_pages(checker, at))
            say_number(checker, style, g_strdup(_("without page numbers")), _("centred in the upper margin"));
        return;
    }
    check_counter(checker, style, counter);
    if (!section->arabic)
        say_number(checker, style, g_strdup(_("numbered in other digits")), _("Arabic digits"));
    if ((at == 0 || section->restarts) && (!section->title_page || find_counter(section->first_header)))
        say_number(checker, style, g_strdup(_("with a page number on the first page")), _("none on the first page"));
}

void vitri_layout_check_pages(VitriLayoutChecker *checker)
{
    for (guint i = 0; i < checker->docx->sections->len; i++) {
        check_sheet(checker, checker->docx->sections->pdata[i]);
        check_margins(checker, checker->docx->sections->pdata[i]);
    }
    check_letters(checker);
    for (guint i = 0; i < checker->docx->sections->len; i++)
        check_numbers(checker, i);
}
