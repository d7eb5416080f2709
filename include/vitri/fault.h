#ifndef VITRI_FAULT_H
#define VITRI_FAULT_H

#include <glib.h>

typedef enum {
    VITRI_SEVERITY_NOTE,
    VITRI_SEVERITY_WARNING,
    VITRI_SEVERITY_ERROR,
} VitriSeverity;

/** One tag of the table of tags: what can be wrong with a user's file, in one place (contract, section 2). */
typedef struct {
    const char *tag;         /**< kebab-case, the same in every language */
    VitriSeverity severity;  /**< as it is printed */
    const char *explanation; /**< English msgid of a sentence or two: what it means and how to repair it */
} VitriTag;

/** A fault in an input file: a value, never a GError. */
typedef struct {
    const VitriTag *tag;
    char *file; /**< as the user named it; "-" for standard input */
    guint line; /**< of the element's start; 0 where there is none */
    char *text; /**< what is wrong and how to repair it, one line, in the language of the messages */
    char *cell; /**< of a workbook, "SHEET!C5": told in place of the line, which then only sorts; else NULL */
} VitriFault;

/** The row of the table for a tag; NULL for a name that is not in it. */
const VitriTag *vitri_tag_find(const char *name);

/** All tags, sorted by name. */
const VitriTag *vitri_tag_all(guint *out_n);

/** The word error, warning or note: the same in every language. */
const char *vitri_severity_name(VitriSeverity severity);

/** A list of faults that owns its items. */
GPtrArray *vitri_fault_list_new(void);

/** A fault of its own, apart from a list; `tag` must be in the table; the texts are copied. Caller frees. */
VitriFault *vitri_fault_new(const char *tag, const char *file, guint line, const char *text);

/** The same for a cell (or row, "SHEET!5") of a workbook; `order` sorts the faults of one file. Caller frees. */
VitriFault *vitri_fault_new_cell(const char *tag, const char *file, const char *cell, guint order, const char *text);

/** Adds a fault; `tag` must be in the table. */
void vitri_fault_add(GPtrArray *faults, const char *tag, const char *file, guint line, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

/** Sorts by file, line, tag, text: the order in which they are printed. */
void vitri_fault_sort(GPtrArray *faults);

/** Number of faults of at least that severity. */
guint vitri_fault_count(const GPtrArray *faults, VitriSeverity at_least);

/** "FILE:LINE: error: text [tag]" without a newline; of a cell "FILE: SHEET!C5: error: …". Caller frees. */
char *vitri_fault_to_string(const VitriFault *fault);

/** Sets an error VITRI_ERROR_INPUT whose message is the line of that fault: the input cannot be used. FALSE always. */
gboolean vitri_fault_refuse(GError **error, const char *tag, const char *file, guint line, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

void vitri_fault_free(VitriFault *fault);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriFault, vitri_fault_free)

#endif
