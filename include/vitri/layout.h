#ifndef VITRI_LAYOUT_H
#define VITRI_LAYOUT_H

#include <glib.h>

/**
 * The figures of a jurisdiction's rules for administrative documents (data/<jurisdiction>/layout.xml): the page, and
 * one style a kind of paragraph. Writers use `used`; a check of somebody else's document uses low and high.
 */

/** A length or size with the range that the law allows; all three equal where it allows one. */
typedef struct {
    double low, high, used;
} VitriMeasure;

typedef enum { VITRI_ALIGN_LEFT, VITRI_ALIGN_CENTRE, VITRI_ALIGN_RIGHT, VITRI_ALIGN_JUSTIFY } VitriAlign;

typedef struct {
    char *id;          /**< "motto", "text", … */
    char *block;       /**< number of the block in the law ("5a"); NULL: none */
    char *title;       /**< name shown in a word processor */
    VitriMeasure size; /**< points */
    gboolean bold, italic, capitals;
    VitriAlign align;
    VitriMeasure indent;  /**< of the first line, mm */
    double before, after; /**< space, points */
    VitriMeasure rule;    /**< length of the line below, as a share of the text's; used 0: no line */
    gboolean keep;        /**< stays with the next paragraph */
    guint outline;        /**< level of a heading in the outline, from 1; 0: none */
    char *citation;       /**< where the law says so; NULL: it does not */
} VitriStyle;

typedef struct {
    char *font;                            /**< "Times New Roman" */
    double width, height;                  /**< of the page, mm */
    VitriMeasure top, bottom, left, right; /**< margins, mm */
    VitriMeasure lines;                    /**< line spacing, in lines */
    double page_number;                    /**< of the number's line from the upper edge, mm */
    double heading_left;                   /**< share of the text width that the left part of the letterhead has */
    GPtrArray *styles;                     /**< of VitriStyle*, in the order of the file */
    char *page_citation, *margin_citation, *font_citation; /**< where the law says so; may be NULL */
} VitriLayout;

/** Reads a layout file; NULL with VITRI_ERROR_FAULT (it is the program's own data). Caller frees. */
VitriLayout *vitri_layout_read(const char *path, GError **error);
void vitri_layout_free(VitriLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriLayout, vitri_layout_free)

/** The style of that id; NULL if there is none. */
const VitriStyle *vitri_layout_find(const VitriLayout *layout, const char *id);

#endif
