#ifndef VITRI_COLUMNS_H
#define VITRI_COLUMNS_H

#include "vitri/codes.h"

#include <glib.h>

/**
 * The workbook form of a roster and of a plan: which sheet stands for which element, which column for which attribute,
 * with headings in Vietnamese and English. It is data: data/workbook.xml.
 *
 * An element that stands in another one has columns that say in which (`owner`): a fact of a person names the person, a
 * step names person, post and start of its tenure. Kin has two columns "person": the owner, and the other person.
 */

typedef enum {
    VITRI_TYPE_TEXT,
    VITRI_TYPE_ID,         /**< of the row itself */
    VITRI_TYPE_REFERENCE,  /**< an id of another sheet, see `of` */
    VITRI_TYPE_REFERENCES, /**< several ids, blanks between */
    VITRI_TYPE_DATE,
    VITRI_TYPE_INTEGER,
    VITRI_TYPE_CODE,   /**< a code of the list `of` in codes.xml, or its label: see vitri_columns_code. `of` "@kind":
                          the list whose name the column "kind" of the same row has */
    VITRI_TYPE_WORD,   /**< one of a fixed set of words of the format, see `words` */
    VITRI_TYPE_YES_NO, /**< true or false */
} VitriColumnType;

/** A fixed word with its two labels. */
typedef struct {
    char *word, *vi, *en;
} VitriColumnWord;

typedef struct {
    char *attribute; /**< of the element, or of its owner */
    char *vi, *en;   /**< headings */
    char **also;     /**< other headings that are recognised; NULL-terminated, may be empty */
    VitriColumnType type;
    char *of;      /**< element referred to, or list of codes; NULL otherwise */
    GArray *words; /**< of VitriColumnWord; NULL unless WORD */
    gboolean required;
    gboolean owner;  /**< not an attribute of the element: names the element that it stands in */
    gboolean helper; /**< of no attribute ("post/name"): written beside a reference to be read by people, passed over
                        when a roster is read */
    char **last_day; /**< headings that are recognised too, but name the last day in ("Đến ngày") where the attribute is
                        the first day out: the day, month or year after it is meant; NULL-terminated, may be empty */
    char *note_vi, *note_en;       /**< what stands here, one or two sentences */
    char *example_vi, *example_en; /**< value in the example row of the template; NULL: empty */
} VitriColumn;

typedef struct {
    char *element; /**< "unit", "tenure", …, "move", "stay"; "roster" and "plan" for the sheet of the head (one row) */
    char *parent;  /**< "roster", "person", "tenure", "plan": where the element stands */
    char *vi, *en; /**< names of the sheet, at most 31 characters */
    char **also;
    GPtrArray *columns; /**< of VitriColumn*, in the order of the sheet */
} VitriSheetForm;

/** The tables in the order of the workbook, of VitriSheetForm*; those of rosters and those of plans apart. */
typedef struct {
    GPtrArray *roster, *plan;
    GArray *texts; /**< of VitriColumnWord: other words that workbooks are written with, see vitri_tables_text */
} VitriTables;

/** Reads workbook.xml in `data_dir` or in data/ below it; it is part of the program, so a fault in it is an error. */
VitriTables *vitri_read_columns(const char *data_dir, GError **error);
void vitri_tables_free(VitriTables *tables);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriTables, vitri_tables_free)

/**
 * A heading or sheet name made comparable: lower case, without diacritics (đ as d), without punctuation, blanks single.
 * "Ngày sinh (dd/mm/yyyy)" and "NGAY SINH" both begin "ngay sinh"; what stands in brackets is dropped. Caller frees.
 */
char *vitri_columns_plain(const char *text);

/** The table whose name a sheet bears, in either language, with or without diacritics, or by element; NULL. */
const VitriSheetForm *vitri_columns_find_table(const GPtrArray *tables, const char *sheet_name);

/** The table of an element; NULL. */
const VitriSheetForm *vitri_columns_find_element(const GPtrArray *tables, const char *element);

/** The column that a heading means, by the same rules, or by attribute (an owner before others); NULL. Helpers are
 * found too. */
const VitriColumn *vitri_columns_find(const VitriSheetForm *table, const char *heading);

/** Whether that heading of the column names the last day in, see VitriColumn.last_day. */
gboolean vitri_columns_names_last_day(const VitriColumn *column, const char *heading);

/** The column of an attribute, or of an owner; NULL. */
const VitriColumn *vitri_columns_find_attribute(const VitriSheetForm *table, const char *attribute, gboolean owner);

/** Heading, name of a sheet, note or example in "vi" or "en"; NULL where there is none. */
const char *vitri_columns_heading(const VitriColumn *column, const char *language);
const char *vitri_columns_sheet_name(const VitriSheetForm *table, const char *language);
const char *vitri_columns_note(const VitriColumn *column, const char *language);
const char *vitri_columns_example(const VitriColumn *column, const char *language);

/** One of the texts of the workbook form ("yes", "no", "example", …) in "vi" or "en"; the program's own, so there
 * is one. */
const char *vitri_tables_text(const VitriTables *tables, const char *name, const char *language);

/** Whether a row is the example of a template, to be passed over: its first cell begins with the mark ("VD:" or
 * "e.g."). NULL is none. */
gboolean vitri_tables_is_example(const VitriTables *tables, const char *first_cell);

/** The code of a list that a cell means: its id, else the only one with that label in either language, without
 * diacritics and case where nothing else fits, else the only one also called so; the first of several where they are
 * equivalent. Of lists that take other codes too, and where there is no such list, the text itself. NULL: none, or
 * several. */
const char *vitri_columns_code(const VitriCodes *codes, const char *list, const char *cell);

/** What a cell says for a code: its label where that leads back to it by vitri_columns_code, else the id itself. */
const char *vitri_columns_code_label(const VitriCodes *codes, const char *list, const char *id, const char *language);

/** The same for the fixed words of a column. */
const char *vitri_columns_word(const VitriColumn *column, const char *cell);
const char *vitri_columns_word_label(const VitriColumn *column, const char *word, const char *language);

#endif
