#ifndef VITRI_DATA_VIEW_H
#define VITRI_DATA_VIEW_H

#include "session.h"

/** One column of a listing of rule data. */
typedef struct {
    const char *name;  /**< of the XML attribute and the CSV column: the same in every language */
    const char *title; /**< msgid of the heading in text; NULL: not in text */
    VitriColumnKind kind;
} VitriDataColumn;

/** A listing in all three forms: rows are filled once, and written as the format of the session says. */
typedef struct {
    VitriTable *table;
    const VitriDataColumn *columns;
    guint n_columns;
    guint at;           /**< column of the next cell */
    const char *format; /**< text, xml or csv */
} VitriDataView;

/** Begins a listing; end it with vitri_data_view_end. */
VitriDataView vitri_data_view_begin(const VitriSession *session, const VitriDataColumn *columns, guint n_columns);

/** Adds the next cell, row by row; NULL is an empty one. Copied. */
void vitri_data_view_cell(VitriDataView *view, const char *text);
void vitri_data_view_number(VitriDataView *view, gint64 number);

/** Adds a whole row: as many cells as the listing has columns. */
void vitri_data_view_row(VitriDataView *view, const char *const *cells);

/** Appends the rows: XML as <element …/>, CSV with its heading (once a file), text as a table (nothing without rows).
 */
void vitri_data_view_end(VitriDataView *view, const VitriSession *session, const char *element, GString *out);

/** Opens and closes the root of an XML result of `vitri data` (`on` unset: no day); nothing in other formats. */
void vitri_data_view_open(const VitriSession *session, const char *root, VitriDate on, GString *out);
void vitri_data_view_close(const VitriSession *session, const char *root, GString *out);

#endif
