#ifndef VITRI_COMPOSER_H
#define VITRI_COMPOSER_H

#include "compose.h"

/** A document being composed. Private to this room. */
typedef struct {
    const VitriPaperSet *papers;
    const VitriLayout *layout;
    VitriFolio *folio;
    VitriPart *part; /**< that is written to */
    VitriBox *box;   /**< that is open; NULL: text goes to the part */
    double width;    /**< of the column written to, mm */
    char *foot;      /**< of the paper: at the foot of each page */
    char *mark;      /**< number that the next paragraph begins with; NULL: none */
    gboolean mark_bold;
    guint articles; /**< numbered so far in the paper */
} VitriComposer;

/** Shapes of a run, added up. */
enum { VITRI_RUN_BOLD = 1, VITRI_RUN_ITALIC = 2, VITRI_RUN_ALT = 4, VITRI_RUN_LINE = 8 };

/** Begins a section. */
void vitri_composer_part(VitriComposer *composer, gboolean landscape);

/** Begins a paragraph with the number that waits, if one does. */
VitriParagraph *vitri_composer_begin(VitriComposer *composer, const char *style);

/** Ends a paragraph: the blank at its end goes, the rule of its style follows. */
void vitri_composer_end(VitriComposer *composer, VitriParagraph *paragraph);

/** Where the text of the second language goes: a line below in the same paragraph, or where lines are set to both
 * margins a paragraph close below, which is begun (end it with vitri_composer_end; the first is ended here). */
VitriParagraph *vitri_composer_second(VitriComposer *composer, VitriParagraph *first);

/** Lets the next paragraph begin with a number. */
void vitri_composer_mark(VitriComposer *composer, const char *mark, gboolean bold);

/** Adds a text, or all text of an element, in a shape. */
void vitri_composer_run(VitriParagraph *paragraph, const char *text, guint shape);
void vitri_composer_inline(VitriParagraph *paragraph, const xmlNode *node, guint shape);

/** A whole paragraph; `alt` (NULL: none) on a line below. */
void vitri_composer_text(VitriComposer *composer, const char *style, const char *text, const char *alt);

/** Lets a line of a grid stay on one page with what follows it. */
void vitri_composer_keep(const VitriLine *line);

/** Adds a grid to the part, apart from one before it. */
VitriGrid *vitri_composer_grid(VitriComposer *composer);

/** The letterhead, the addressees, the bases, the head of an annex; signatures beside recipients (compose-heads.c). */
void vitri_compose_letterhead(VitriComposer *composer, const xmlNode *letterhead);
void vitri_compose_to(VitriComposer *composer, const xmlNode *to);
void vitri_compose_bases(VitriComposer *composer, const xmlNode *bases);
void vitri_compose_annex(VitriComposer *composer, const xmlNode *annex, guint number, gboolean alone);
void vitri_compose_end(VitriComposer *composer, const xmlNode *paper);

/** A table (compose-table.c). */
void vitri_compose_table(VitriComposer *composer, const xmlNode *table);

/** The text of the second language in an element; NULL: none. Caller frees. */
char *vitri_compose_alt(const xmlNode *node);

/** A word with {a} {b} {c} filled, in the first (`alt` FALSE) or second language; NULL: not said there. Caller frees.
 */
char *vitri_compose_fill(const VitriComposer *composer, const char *id, gboolean alt, const char *a, const char *b,
                         const char *c);

#endif
