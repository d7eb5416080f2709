#ifndef VITRI_DOCX_SHAPE_H
#define VITRI_DOCX_SHAPE_H

#include "read-docx.h"

#include <libxml/tree.h>

/** What a paragraph or a run says of its look, and its styles say for it. Private to this room. */

typedef struct {
    char *ascii, *other; /**< fonts of plain letters, and of those with marks */
    double size;
    gboolean bold, italic, underlined, capitals, hidden;
    char *colour; /**< "RRGGBB"; NULL: black */
} VitriDocxShape;

typedef struct {
    VitriAlign align;
    double left, right, first;  /**< mm; first: added for the first line */
    double before, after, line; /**< points; line: of "auto" in lines, else points below zero */
    gboolean bordered;
    char *list;  /**< id of the numbering; NULL: none */
    guint level; /**< in it, from 0 */
} VitriDocxBlock;

typedef struct {
    xmlDoc *styles, *numbering, *theme; /**< may be NULL */
    GHashTable *by_id;                  /**< of the styles: id -> const xmlNode* */
    const xmlNode *paragraph_default;   /**< style of paragraphs that name none; NULL: there is none */
    GHashTable *counters;               /**< of the lists: id of the abstract list -> guint[9] */
    GHashTable *started;                /**< lists whose own start was taken */
} VitriDocxStyles;

/** A part of WordprocessingML read; a library of styles takes it as it is. All may be NULL. */
VitriDocxStyles *vitri_docx_styles_new(xmlDoc *styles, xmlDoc *numbering, xmlDoc *theme);
void vitri_docx_styles_free(VitriDocxStyles *styles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDocxStyles, vitri_docx_styles_free)

/** Works out a paragraph with those properties (NULL: none), and the shape that its runs begin from. */
void vitri_docx_shape_paragraph(const VitriDocxStyles *styles, const xmlNode *properties, VitriDocxBlock *out_block,
                                VitriDocxShape *out_shape);

/** Works out a run in a paragraph of that shape. */
void vitri_docx_shape_run(const VitriDocxStyles *styles, const VitriDocxShape *paragraph, const xmlNode *properties,
                          VitriDocxShape *out_shape);

void vitri_docx_shape_clear(VitriDocxShape *shape);
void vitri_docx_block_clear(VitriDocxBlock *block);

/** The number or sign that the next paragraph of a list begins with, counted on; NULL: none. Caller frees. */
char *vitri_docx_label_next(VitriDocxStyles *styles, const VitriDocxBlock *block);

/** Properties of paragraphs that a level of a list has; NULL: none. */
const xmlNode *vitri_docx_label_properties(const VitriDocxStyles *styles, const char *list, guint level);

#endif
