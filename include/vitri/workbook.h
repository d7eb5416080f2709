#ifndef VITRI_WORKBOOK_H
#define VITRI_WORKBOOK_H

#include "vitri/date.h"

#include <glib.h>

/**
 * A workbook as plain tables: what an .xlsx file or a folder of CSV files holds, without formulas, pictures or colours.
 * Rows and columns count from 0 here; messages and files name them as a spreadsheet does (row 1, column A).
 */

typedef enum {
    VITRI_CELL_EMPTY,
    VITRI_CELL_TEXT,
    VITRI_CELL_NUMBER,
    VITRI_CELL_DATE,    /**< a number that the file shows as a date */
    VITRI_CELL_BOOLEAN, /**< text "true" or "false" */
    VITRI_CELL_ERROR,   /**< text as shown: "#N/A" */
} VitriCellKind;

typedef struct {
    VitriCellKind kind;
    char *text; /**< NFC, blanks at both ends removed; a number as its shortest decimal, a date as YYYY-MM-DD; NULL if
                   empty */
    double number; /**< of NUMBER and DATE (a date counts days as Excel does, 1900 system) */
} VitriCell;

/** How a column of a sheet that we write looks; all of it may be zero. */
typedef struct {
    double width;     /**< in characters; 0: by content */
    char **choices;   /**< words offered as a drop-down list (others give a warning only); NULL: none */
    char *note;       /**< comment of the heading; NULL: none */
    gboolean wraps;   /**< long text in several lines */
    gboolean centred; /**< below the headings, numbers and texts alike */
    gboolean percent;
    gboolean as_typed; /**< cells that are still empty keep what will be typed as text: "01.003" stays, and no program
                          turns a date round */
} VitriColumnStyle;

/** Neighbours in a row that are shown as one cell, which holds what the first does. */
typedef struct {
    guint row, column;
    guint columns; /**< how many, at least 2 */
} VitriSpan;

typedef struct {
    char *name;          /**< of the sheet; of a CSV file its name without .csv */
    GPtrArray *rows;     /**< of GArray* of VitriCell; rows may be of unequal length */
    GArray *lines;       /**< of guint: line in the CSV file of each row; NULL for a sheet of an .xlsx */
    GArray *styles;      /**< of VitriColumnStyle, for writing; may be shorter than the rows */
    GArray *strong_rows; /**< of guint: rows written bold (subtotals), for writing; one of a single cell is the heading
                            of a group: its text runs on over the columns beside, unmerged, so that rows still sort */
    GArray *spans;       /**< of VitriSpan, for writing; for headings, as merged cells below them hinder sorting */
    guint head_rows;     /**< rows of headings: written bold, frozen, repeated on each page */
    gboolean filter;     /**< for writing: a filter over the last row of headings */
    gboolean landscape;  /**< for writing: print set-up; A4, fitted to one page in width */
    gboolean hidden;     /**< for writing; read: the sheet is hidden */
    char *title;         /**< for writing: stands at the head of each printed page; NULL: none */
    char *footer;        /**< for writing: stands at the foot of each printed page; NULL: none */
} VitriSheet;

typedef struct {
    char *file;        /**< as the user named it */
    gboolean folder;   /**< a folder of CSV files */
    char *encoding;    /**< of CSV files or legacy text: "UTF-8", "TCVN3", "VNI", "UTF-16", … */
    char *sha256;      /**< hex; of the .xlsx bytes, or of the CSV files' bytes in the order of their names */
    GPtrArray *sheets; /**< of VitriSheet*, in the order of the file; of a folder by name */
    char *title;       /**< for writing: document property; NULL: none */
} VitriWorkbook;

VitriWorkbook *vitri_workbook_new(const char *file);
void vitri_workbook_free(VitriWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriWorkbook, vitri_workbook_free)

/** Appends an empty sheet; it belongs to the workbook. */
VitriSheet *vitri_workbook_add_sheet(VitriWorkbook *workbook, const char *name);

/** The sheet of that exact name; NULL if there is none. */
VitriSheet *vitri_workbook_find_sheet(const VitriWorkbook *workbook, const char *name);

/** The cell; an empty one where the sheet does not reach. Never NULL; valid until the sheet changes. */
const VitriCell *vitri_sheet_cell(const VitriSheet *sheet, guint row, guint column);

/** Set a cell (the sheet grows to it); text is copied, NULL or "" empties it. */
void vitri_sheet_set_text(VitriSheet *sheet, guint row, guint column, const char *text);
void vitri_sheet_set_number(VitriSheet *sheet, guint row, guint column, double number);

/** A full date becomes a date cell (before 1900, which no spreadsheet counts, text), one known to the year or month
 * text
 * ("2015", "2015-06"), an unset one nothing. */
void vitri_sheet_set_date(VitriSheet *sheet, guint row, guint column, VitriDate date);

/** The style of a column, made where absent; valid until the next call. */
VitriColumnStyle *vitri_sheet_style(VitriSheet *sheet, guint column);

/** "A1" names. Caller frees. */
char *vitri_cell_name(guint row, guint column);
char *vitri_column_name(guint column);

/**
 * The date that a cell means, of any precision. Understood: date cells; numbers that are a year (1900..2100) or an
 * Excel serial (20 000..80 000); texts 31/12/2026, 31-12-2026, 31.12.2026, 12/2026, 2026, 2026-12-31, 2026-12, "ngày 31
 * tháng 12 năm 2026", "tháng 12 năm 2026", "năm 2026", quoted numbers of either kind. Day before month always; a year
 * of two digits, a 13th month or a day that does not exist is refused. FALSE: out_problem (caller frees) says in one
 * phrase what is wrong and how to repair it. Not to be asked of an empty cell.
 */
gboolean vitri_cell_date(const VitriCell *cell, VitriDate *out_date, char **out_problem);

#endif
