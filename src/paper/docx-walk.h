#ifndef VITRI_DOCX_WALK_H
#define VITRI_DOCX_WALK_H

#include "docx-shape.h"

/** Walking through a part of a .docx. Private to this room. */
typedef struct {
    const GPtrArray *sections; /**< of VitriDocxSection*, at least one */
    VitriDocxStyles *styles;
    GPtrArray *out;               /**< of VitriDocxParagraph*: what is read is added here */
    guint section, tables, depth; /**< where the walk stands; all 0 at the start */
    guint table, row, cell;
    double room; /**< of the cell walked through, mm */
} VitriDocxWalk;

/** Adds the paragraphs of a body, header or footer. */
void vitri_docx_walk(VitriDocxWalk *walk, const xmlNode *parent);

#endif
