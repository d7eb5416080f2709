#ifndef VITRI_READ_XLSX_H
#define VITRI_READ_XLSX_H

#include "intake.h"
#include "vitri/archive.h"
#include "vitri/xml.h"

/* The parts of an .xlsx file, each read by a file of its own; read-xlsx.c holds them together. */

/** A sheet as the workbook part lists it. */
typedef struct {
    char *name, *relation;
    gboolean hidden;
} VitriXlsxSheet;

/** A relation of a part to another one. */
typedef struct {
    char *type;   /* the last step of its URI: "worksheet", "sharedStrings", … */
    char *target; /* name of a part as the archive has it; NULL where it lies outside or is missing */
} VitriXlsxRelation;

typedef struct {
    VitriIntake *intake;
    VitriArchive *archive;
    GHashTable *names;     /* part name in small letters to the name that the archive has */
    GHashTable *types;     /* part name in small letters, or ".xml" and the like, to content type */
    GHashTable *relations; /* of the workbook part: id to VitriXlsxRelation* */
    GPtrArray *sheets;     /* of VitriXlsxSheet* */
    GHashTable *read;      /* parts that have been read as a sheet */
    gboolean from_1904;    /* days are counted from 1904 */
    GPtrArray *strings;    /* shared texts, clean; NULL where nothing is left */
    GArray *date_styles;   /* of gboolean: whether a cell of that style shows a date */
} VitriXlsx;

/** Reads an .xlsx file into the workbook of the intake and sets its digest. */
gboolean vitri_xlsx_read(VitriIntake *intake, GError **error);

/** Streams one part of the archive through the handler. Messages name file and part. */
gboolean vitri_xlsx_parse(VitriXlsx *xlsx, const char *part, const VitriXmlHandler *handler, gpointer user,
                          GError **error);

/** An error about the workbook in one sentence. FALSE always. */
gboolean vitri_xlsx_refuse(const VitriXlsx *xlsx, GError **error, const char *text);

/** Value of an attribute without namespace; NULL if absent. */
const char *vitri_xlsx_attribute(const VitriXmlAttribute *attributes, guint n, const char *name);

/** Whether a value is one of the two ways to write yes; NULL is no. */
gboolean vitri_xlsx_is_true(const char *value);

/** Whether an element is of the format of spreadsheets: others belong to extensions and are passed over. */
gboolean vitri_xlsx_is_main(const char *uri);

/** Finds the workbook part, its relations, its sheets and the way it counts days; refuses macros and links
 * (xlsx-package.c). */
gboolean vitri_xlsx_read_package(VitriXlsx *xlsx, GError **error);

/** Part of the first relation of that type; NULL if there is none. */
const char *vitri_xlsx_find_part(const VitriXlsx *xlsx, const char *type);

/** The shared texts (xlsx-texts.c). */
gboolean vitri_xlsx_read_texts(VitriXlsx *xlsx, const char *part, GError **error);

/** Characters that were written as _xHHHH_, made plain; in place. */
void vitri_xlsx_unescape(GString *text);

/** The number formats (xlsx-styles.c). */
gboolean vitri_xlsx_read_styles(VitriXlsx *xlsx, const char *part, GError **error);

/** Whether a number format shows a day, month or year. */
gboolean vitri_xlsx_is_date_format(const char *format);

/** The cells of one sheet (xlsx-cells.c). */
gboolean vitri_xlsx_read_cells(VitriXlsx *xlsx, const char *part, VitriSheet *sheet, GError **error);

/** Reads "B12" at the beginning of a text, counted from 0; the end of it, or NULL where there is none. */
const char *vitri_xlsx_read_name(const char *text, guint *out_row, guint *out_column);

#endif
