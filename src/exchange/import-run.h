#ifndef VITRI_IMPORT_RUN_H
#define VITRI_IMPORT_RUN_H

#include "vitri/codes.h"
#include "vitri/columns.h"
#include "vitri/fault.h"
#include "vitri/import-map.h"
#include "vitri/import.h"
#include "vitri/workbook.h"

/**
 * One import as its parts see it. Layouts say what the columns of a sheet mean, rows are what is taken or rejected as a
 * whole, records are elements of the roster to be: those of the roster that is updated and those of the sheets.
 */

/** Where one attribute of an element comes from. */
typedef struct {
    const VitriColumn *column;
    const VitriImportSet *set; /**< of the map; NULL: the cell as it is */
    GArray *cells;             /**< of guint: columns of the sheet, the first filled one counts */
    gboolean last_day;         /**< the heading names the last day in */
    gint of;                   /**< element of the same row whose id it is; -1 */
} VitriImportSource;

/** One element that each row of a sheet gives. */
typedef struct {
    const VitriSheetForm *table;
    const VitriImportMake *make; /**< of the map; NULL: the sheet is of this element */
    GArray *sources;             /**< of VitriImportSource */
    gint owner;                  /**< element of the same row in which it stands; -1: the columns say */
} VitriImportElement;

/** A sheet that is read. */
typedef struct {
    const VitriWorkbook *workbook;
    const VitriSheet *sheet;
    char *file;        /**< base name of the workbook */
    guint heading_row; /**< first row of headings, from 0 */
    guint first_row;   /**< after the headings */
    GArray *elements;  /**< of VitriImportElement */
    char *columns;     /**< for the roster: "id=A tenure/from=C" */
    GHashTable *lacks; /**< set of VitriColumn*: columns that rows want and the sheet has not, each told once */
    guint order;       /**< among all sheets */
} VitriImportLayout;

/** A row of a sheet. */
typedef struct {
    const VitriImportLayout *layout;
    guint row;          /**< of the sheet, from 0 */
    GPtrArray *reasons; /**< of char*: why it is rejected; NULL: it is taken */
} VitriImportRow;

/** An attribute of a record. */
typedef struct {
    const VitriColumn *column; /**< NULL: of the old roster, unknown to the workbook's tables */
    const char *attribute;
    char *value;       /**< as the roster writes it */
    gint cell;         /**< column of the sheet; -1: none (a constant, an id made) */
    gboolean constant; /**< of the map: fills what is empty and changes nothing */
    gboolean resolved; /**< a reference that is an id for certain */
} VitriImportValue;

typedef struct VitriImportRecord VitriImportRecord;
struct VitriImportRecord {
    const char *element; /**< interned */
    const VitriSheetForm *table;
    GArray *values;             /**< of VitriImportValue */
    char *owner;                /**< key of the element in which it stands; NULL: none */
    char *key;                  /**< what it is; the same key is the same thing */
    GArray *rows;               /**< of guint, indexes of VitriImportRun.rows; none of an old one */
    VitriImportRecord *old;     /**< what the roster had; NULL: nothing */
    VitriImportRecord *update;  /**< of an old one: what the sheets say; NULL: nothing */
    char *origin;               /**< of an old one: its row, "s1:5"; NULL */
    VitriImportRecord *made_in; /**< the element of the same row in which it stands; NULL: the columns say */
};

typedef struct {
    const VitriImportOptions *options;
    VitriTables *tables;
    VitriCodes *codes;
    GPtrArray *layouts;      /**< of VitriImportLayout* */
    GPtrArray *rows;         /**< of VitriImportRow* */
    GPtrArray *records;      /**< of VitriImportRecord*, of the sheets */
    GPtrArray *old;          /**< of VitriImportRecord*, of the roster that is updated */
    GPtrArray *old_sheets;   /**< of VitriImportOrigin* */
    VitriImportRecord *head; /**< the row about the roster as a whole; NULL: there is none */
    GHashTable *old_by_key;  /**< key -> GPtrArray of VitriImportRecord* */
    GHashTable *by_key;      /**< key -> the first VitriImportRecord* of the sheets */
    GHashTable *identities;  /**< of things whose ids are made: what they are made of -> id */
    GHashTable *made_ids;    /**< set of keys of things whose ids are made */
    VitriImport *result;
} VitriImportRun;

/** A sheet that the old roster came from. */
typedef struct {
    char *id, *file, *name, *columns;
} VitriImportOrigin;

/** Tells a fault of a row of a sheet; `column` -1: of the row as a whole. An error rejects the row. */
void vitri_import_tell(VitriImportRun *run, guint row, gint column, const char *tag, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

/** Tells a fault of a sheet: of a cell of its headings, or (row or column -1) of less than a cell. */
void vitri_import_tell_sheet(VitriImportRun *run, const VitriWorkbook *workbook, const VitriSheet *sheet, gint row,
                             gint column, const char *tag, const char *format, ...) G_GNUC_PRINTF(7, 8);

/** Rejects a row for a reason that is told elsewhere. */
void vitri_import_reject(VitriImportRun *run, guint row, const char *reason);

/** "SHEET!5" of a row, or "SHEET!C5". Caller frees. */
char *vitri_import_place(const VitriImportRun *run, guint row, gint column);

/** "SHEET!5" of a row of which a fault of another row tells; "FILE: SHEET!5" where there are several workbooks. Caller
 * frees. */
char *vitri_import_place_of(const VitriImportRun *run, guint row);

/** The heading of a cell of a row as the sheet has it; where there is none (`cell` -1) that of the column. */
const char *vitri_import_heading(const VitriImportRun *run, guint row, gint cell, const VitriColumn *column);

/** What a kind of element is called: the name of its sheet. */
const char *vitri_import_label(const VitriImportRun *run, const VitriImportRecord *record);

/** The name nearest to a text, diacritics and case aside; NULL. */
const char *vitri_import_nearest(const char *text, const GPtrArray *names);

/** Whether a row is still taken. */
gboolean vitri_import_is_live(const VitriImportRun *run, guint row);

#endif
