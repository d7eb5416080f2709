#ifndef VITRI_IMPORT_H
#define VITRI_IMPORT_H

#include "vitri/codes.h"
#include "vitri/import-map.h"
#include "vitri/roster.h"
#include "vitri/workbook.h"

/** What one import is made of. All pointers are borrowed; NULL where a field does not say otherwise. */
typedef struct {
    GPtrArray *workbooks; /**< of VitriWorkbook*, at least one */
    const char *data_dir; /**< the folder of the rule data: workbook.xml, vn/ … */
    const VitriImportMap
        *map; /**< how lists of another layout are read; NULL: sheets and headings of the workbook form */
    const VitriRoster *into;       /**< the roster that is updated */
    const char *into_file;         /**< its name in messages */
    const char *id, *jurisdiction; /**< go before what a sheet says; without either the file's name, and vn */
    VitriDate as_of;               /**< the same; unset: a sheet or the old roster says it */
    const char *language;          /**< of headings that are written: "vi" or "en" */
} VitriImportOptions;

typedef enum {
    VITRI_IMPORT_ADDED,
    VITRI_IMPORT_CHANGED,
    VITRI_IMPORT_UNCHANGED,
    VITRI_IMPORT_MISSING,  /**< in the roster, but in no row of the sheets of its kind; it stays */
    VITRI_IMPORT_REJECTED, /**< in the roster, and its row was rejected; it stays as it was */
    VITRI_N_IMPORT_STATES,
} VitriImportState;

/** An attribute that an update changed; NULL: it was not there, or is no more. */
typedef struct {
    char *attribute, *before, *after;
} VitriImportChange;

/** A part of what an element is known by: an attribute of its own or of the element that it stands in. */
typedef struct {
    char *attribute; /**< NULL: the workbook form does not name it */
    char *value;     /**< as the roster writes it */
    gboolean owner;
} VitriImportPart;

/** One element of the roster and what the import did to it. */
typedef struct {
    VitriImportState state;
    const char *element;
    char *key;          /**< its id; of a fact its person and what tells it from others, blanks between */
    GPtrArray *parts;   /**< of VitriImportPart*: the same, part by part */
    char *name;         /**< or title; NULL */
    char *file, *place; /**< workbook and "SHEET!5"; NULL: missing */
    GPtrArray *changes; /**< of VitriImportChange* */
} VitriImportItem;

/** A row that was not taken. */
typedef struct {
    char *file, *place;
    GPtrArray *reasons; /**< of char* */
} VitriImportReject;

typedef struct {
    VitriRoster *roster;  /**< what could be used, by the reader of rosters; NULL: nothing could */
    GPtrArray *faults;    /**< of VitriFault*, by cell */
    GPtrArray *items;     /**< of VitriImportItem*, in the order of the roster */
    GPtrArray *rejected;  /**< of VitriImportReject*, in the order of the sheets */
    GPtrArray *rejects;   /**< of VitriWorkbook*: the rows not taken in the form they came in, one column more */
    VitriCodes *codes;    /**< by which the sheets were read, for labels */
    guint n_rows, n_kept; /**< rows read; empty cells where the roster's value stays */
    gboolean updates;
} VitriImport;

/**
 * Turns workbooks into a roster, or into changes of one. Sheets and headings are recognised by data/workbook.xml or by
 * a map; each row becomes elements, judged by the reader of rosters itself, so a roster typed as XML and one typed in a
 * sheet are held to the same rules. A row with anything wrong in it is not taken, nor is a row that refers to it: each
 * with its reason, and everything else goes through. Every element keeps its sheet and row (provenance.h).
 * With `into` rows are matched by id, facts of a person by what they are about; an empty cell leaves the old value, "-"
 * takes it away; what no row names stays.
 * NULL with VITRI_ERROR_INPUT only if nothing can be used: no known sheet, no as-of, a map against the format; the
 * faults so far are then in `out_faults` (never NULL on entry). Deterministic. Caller frees with vitri_import_free.
 */
VitriImport *vitri_import_run(const VitriImportOptions *options, GPtrArray *out_faults, GError **error);
void vitri_import_free(VitriImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriImport, vitri_import_free)

/** Appends what the import did as XML (urn:vitri:import:1, data/schema/import.xsd). */
void vitri_import_write(const VitriImport *import, GString *out);

/** "added", "changed", "unchanged", "missing", "rejected". */
const char *vitri_import_state_name(VitriImportState state);

/** Number of items in a state, of one element or (NULL) of all. */
guint vitri_import_count(const VitriImport *import, VitriImportState state, const char *element);

#endif
