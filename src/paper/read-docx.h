#ifndef VITRI_READ_DOCX_H
#define VITRI_READ_DOCX_H

#include "vitri/layout.h"

/** A text document as it looks: what somebody's word processor wrote, every property worked out. Private to this room.
 */

/** A stretch of text in one shape. */
typedef struct {
    char *text;
    char *font;
    double size; /**< points */
    gboolean bold, italic, underlined;
    char *colour; /**< "RRGGBB"; NULL: black */
} VitriDocxRun;

typedef struct {
    char *text;   /**< whole, with its number where the document counts by itself; NFC, no blanks around */
    char *fold;   /**< the same as vitri_text_fold makes it */
    GArray *runs; /**< of VitriDocxRun, without those of blanks alone */
    VitriAlign align;
    double indent;          /**< of the first line from the margin, mm */
    double before, after;   /**< points */
    double lines;           /**< line spacing, in lines */
    double room;            /**< width of its column, mm */
    double border;          /**< length of a line drawn at its upper or lower edge, mm; 0: none */
    double drawn;           /**< length of a line drawn from it, mm; 0: none */
    gboolean counts;        /**< holds the number of the page */
    guint section;          /**< index */
    guint table, row, cell; /**< of the outermost table, each from 1; table 0: in none */
} VitriDocxParagraph;

/** A stretch of pages of one kind. */
typedef struct {
    double width, height, top, bottom, left, right; /**< mm */
    gboolean title_page;                            /**< its first page has a header of its own */
    gboolean restarts;                              /**< its pages are counted from 1 */
    gboolean arabic;                                /**< in Arabic digits */
    GPtrArray *header, *first_header, *footer;      /**< of VitriDocxParagraph*; of the document; may be NULL */
} VitriDocxSection;

typedef struct {
    GPtrArray *paragraphs; /**< of VitriDocxParagraph*, in the order of the text, boxes where they are anchored */
    GPtrArray *sections;   /**< of VitriDocxSection* */
    GHashTable *parts;     /**< headers and footers read: name -> GPtrArray of VitriDocxParagraph* */
} VitriDocx;

/** Reads a .docx. Refused with VITRI_ERROR_INPUT and one clear message: any other kind of file, one with macros, or one
 * that the archive reader or the XML reader refuses. Caller frees. */
VitriDocx *vitri_read_docx(const char *path, GError **error);
void vitri_docx_free(VitriDocx *docx);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDocx, vitri_docx_free)

/** Frees a VitriDocxParagraph. */
void vitri_docx_paragraph_free(gpointer data);

#endif
