#ifndef VITRI_LAYOUT_CHECKER_H
#define VITRI_LAYOUT_CHECKER_H

#include "layout-words.h"
#include "read-docx.h"
#include "vitri/layout-check.h"

/** One check running. Private to this room. */
typedef struct {
    const VitriLayout *layout;
    const VitriLayoutWords *words;
    guint language; /**< 0: vi, 1: en */
    const VitriDocx *docx;
    GPtrArray *found; /**< of VitriDeviation* */
    guint from, to;   /**< the paper looked at: indexes of paragraphs */
} VitriLayoutChecker;

enum { VITRI_NOWHERE = -1 };

const VitriDocxParagraph *vitri_checker_paragraph(const VitriLayoutChecker *checker, guint at);

/** Whether a paragraph reads as the block. */
gboolean vitri_checker_is(const VitriLayoutChecker *checker, const char *block, const VitriDocxParagraph *paragraph);

/** The first paragraph in [from, to) that reads as the block; VITRI_NOWHERE: there is none. */
gint vitri_checker_find(const VitriLayoutChecker *checker, const char *block, guint from, guint to);

/** The first paragraph in [from, to) with text; VITRI_NOWHERE: there is none. */
gint vitri_checker_next(const VitriLayoutChecker *checker, guint from, guint to);

/** Adds a deviation of the document or of a block, at a paragraph or VITRI_NOWHERE; takes `is` and `asks`. One that was
 * added for another paragraph counts up. */
void vitri_checker_say(VitriLayoutChecker *checker, const char *tag, const char *citation, gint at, char *is,
                       char *asks);
void vitri_checker_say_of(VitriLayoutChecker *checker, const char *tag, const char *block, gint at, char *is,
                          char *asks);

void vitri_checker_deviation_free(gpointer data);

/** Says that a block is missing. */
void vitri_checker_miss(VitriLayoutChecker *checker, const char *block);

/** Measures a paragraph as a block: size, weight, slant, capitals, place, form of its words. */
void vitri_checker_measure(VitriLayoutChecker *checker, const char *block, guint at);

/** Whether the words have the form that the block asks; where not, says so. */
gboolean vitri_checker_form(VitriLayoutChecker *checker, const char *block, guint at);

/** Looks for the line below the paragraph that its style asks, and measures it. */
void vitri_checker_rule(VitriLayoutChecker *checker, const char *block, guint at);

/** "12.7 mm" in the language of the messages: a number without needless zeros and its unit. Caller frees. */
char *vitri_checker_number(const VitriLayoutChecker *checker, double value, const char *unit);

/** "13–14 pt". Caller frees. */
char *vitri_checker_range(const VitriLayoutChecker *checker, VitriMeasure measure, const char *unit);

/** Whether the text has letters and all are capitals. */
gboolean vitri_checker_capitals(const char *text);

/** Whether all letters, or any, are so shaped. */
gboolean vitri_checker_bold(const VitriDocxParagraph *paragraph);
gboolean vitri_checker_italic(const VitriDocxParagraph *paragraph);

/** The letterhead; *out_end is where what follows begins, *out_draft whether its number is still open. FALSE: there is
 * no block of one (layout-check-head.c). */
gboolean vitri_layout_check_head(VitriLayoutChecker *checker, guint *out_end, gboolean *out_draft);

/** Recipients and signature in [from, to); where they begin, `to` if there are none (layout-check-end.c). */
guint vitri_layout_check_end(VitriLayoutChecker *checker, guint from, guint to, gboolean draft);

/** The text in [from, to) (layout-check-text.c). */
void vitri_layout_check_text(VitriLayoutChecker *checker, guint from, guint to);

/** Annexes in [from, to) (layout-check-annex.c). */
void vitri_layout_check_annexes(VitriLayoutChecker *checker, guint from, guint to);

/** Pages, letters and page numbers of the whole document (layout-check-pages.c). */
void vitri_layout_check_pages(VitriLayoutChecker *checker);

#endif
