#ifndef VITRI_LAYOUT_CHECK_H
#define VITRI_LAYOUT_CHECK_H

#include "vitri/fault.h"
#include "vitri/layout.h"

/**
 * Measuring somebody's .docx against the rules for administrative documents: page, margins, letters, every block that
 * is known by its words, the order of numbers, and the blocks that must be there.
 */

/** What is not as the rules ask. */
typedef struct {
    const VitriTag *tag;
    char *block;     /**< number of the block in the law ("5a"); NULL: of the whole document */
    char *title;     /**< what the block is; NULL as well */
    char *quote;     /**< how its text begins; NULL: it has none */
    guint paragraph; /**< from 1, tables and boxes counted in; 0: none */
    char *is, *asks; /**< as the document is, and as it must be, in the language of the check */
    char *citation;  /**< where the law says so ("I.II.5"); NULL: the figures do not tell */
    guint more;      /**< so many paragraphs more of that block are the same */
} VitriDeviation;

/**
 * Opens a .docx and measures it. `words` is the path of the words of blocks (data/<jurisdiction>/layout-words.xml);
 * `language` ("vi", "en") that of what is asked. A document without any block of a letterhead is told so in one
 * deviation, and only its pages and letters are measured. NULL: VITRI_ERROR_INPUT where the file is no .docx or cannot
 * be trusted, VITRI_ERROR_FAULT where the words are wrong. Deviations of VitriDeviation* in the order of the text,
 * those of the whole document first. Caller unrefs.
 */
GPtrArray *vitri_layout_check(const char *path, const VitriLayout *layout, const char *words, const char *language,
                              char **out_law, GError **error);

/** The line of a deviation: "FILE: error: block 5a (…) “…”: is …; the decree asks … (annex …) [tag]". Caller frees. */
char *vitri_layout_check_line(const char *path, const VitriDeviation *deviation, const char *law);

/** Appends all as XML (urn:vitri:layout-check:1, data/schema/layout-check.xsd). */
void vitri_layout_check_write(const char *path, const GPtrArray *deviations, const char *law, GString *out);

#endif
