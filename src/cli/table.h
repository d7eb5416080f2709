#ifndef VITRI_TABLE_H
#define VITRI_TABLE_H

#include <glib.h>

/** A table of text that fits a width: columns as wide as they need, the flexible ones wrapped where that is too much.
 */
typedef struct VitriTable VitriTable;

typedef enum {
    VITRI_COLUMN_TEXT,     /**< never narrower than its widest cell */
    VITRI_COLUMN_NUMBER,   /**< the same, set to the right */
    VITRI_COLUMN_FLEXIBLE, /**< wrapped between words where the width does not do */
} VitriColumnKind;

VitriTable *vitri_table_new(void);
void vitri_table_free(VitriTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriTable, vitri_table_free)

/** Adds a column; all columns before the first cell. The title is copied. */
void vitri_table_column(VitriTable *table, const char *title, VitriColumnKind kind);

/** Adds the next cell, row by row; NULL is an empty one. Copied. */
void vitri_table_cell(VitriTable *table, const char *text);
void vitri_table_number(VitriTable *table, gint64 number);

/** Number of whole rows. */
guint vitri_table_rows(const VitriTable *table);

/** Appends titles, a rule and the rows, each line indented by `indent` and at most `width` columns wide where words
 * allow. */
void vitri_table_write(VitriTable *table, int width, int indent, GString *out);

/** Appends rows as CSV (RFC 4180, CRLF, titles first). */
void vitri_table_csv(const VitriTable *table, GString *out);

/** Appends the rows as empty elements, cell by cell an attribute named by `names` (as many as there are columns); an
 * empty cell is left out. */
void vitri_table_xml(const VitriTable *table, const char *element, const char *const *names, GString *out);

/** Appends a paragraph wrapped to the width, every line indented by `indent`; an empty line parts paragraphs. */
void vitri_table_paragraph(const char *text, int width, int indent, GString *out);

#endif
