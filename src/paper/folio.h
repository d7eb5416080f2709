#ifndef VITRI_FOLIO_H
#define VITRI_FOLIO_H

#include "vitri/layout.h"

/**
 * A document as it is seen, ready to be written in any format: parts (sections with a page of their own kind) of
 * paragraphs and grids, in the styles of the layout. Everything that the law says of the look is decided here once;
 * a writer only says it in the words of its format. Private to this room.
 */

/** A stretch of text in one shape, beside that of its style. */
typedef struct {
    char *text;
    gboolean bold, italic;
    gboolean alt;  /**< of the second language: italic and smaller */
    gboolean line; /**< begins on a new line */
} VitriRun;

typedef struct {
    const VitriStyle *style;
    GArray *runs;    /**< of VitriRun */
    gboolean keep;   /**< stays with what follows, whatever its style says */
    gboolean second; /**< the same in the other language: close below */
    double rule;     /**< a line of so many mm in the middle, in place of text; 0: text */
    double room;     /**< where there is a rule: width of the column, mm */
} VitriParagraph;

typedef struct {
    GPtrArray *paragraphs; /**< of VitriParagraph* */
    guint columns;         /**< that it spans, at least 1; the columns after the first have no box of their own */
    guint rows;            /**< that it spans, at least 1; 0: covered by the box above */
} VitriBox;

typedef struct {
    GPtrArray *boxes; /**< of VitriBox* */
} VitriLine;

typedef struct {
    GArray *widths;   /**< of double, mm */
    gboolean ruled;   /**< with lines around the boxes */
    guint n_head;     /**< first rows that are repeated on each page */
    GPtrArray *lines; /**< of VitriLine* */
} VitriGrid;

/** Either a paragraph or a grid. */
typedef struct {
    VitriParagraph *paragraph;
    VitriGrid *grid;
} VitriBlock;

/** A section: begins on a new page, pages counted from 1. */
typedef struct {
    gboolean landscape;
    GArray *blocks; /**< of VitriBlock */
    char *foot;     /**< line at the foot of each page; NULL: none */
} VitriPart;

typedef struct {
    char *title, *language;
    char *second;     /**< the other language; NULL: none */
    GPtrArray *parts; /**< of VitriPart* */
} VitriFolio;

VitriFolio *vitri_folio_new(void);
void vitri_folio_free(VitriFolio *folio);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriFolio, vitri_folio_free)

/** New empty ones; each belongs to what it is added to. */
VitriPart *vitri_folio_add_part(VitriFolio *folio, gboolean landscape, const char *foot);
VitriParagraph *vitri_folio_add_paragraph(VitriPart *part, const VitriStyle *style);
VitriGrid *vitri_folio_add_grid(VitriPart *part);
VitriLine *vitri_folio_add_line(VitriGrid *grid);
VitriBox *vitri_folio_add_box(VitriLine *line, guint columns, guint rows);
VitriParagraph *vitri_folio_fill_box(VitriBox *box, const VitriStyle *style);

#endif
