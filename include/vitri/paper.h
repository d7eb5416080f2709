#ifndef VITRI_PAPER_H
#define VITRI_PAPER_H

#include "vitri/layout.h"
#include "vitri/workbook.h"

/**
 * Administrative documents: one form of text (urn:vitri:paper:1, data/schema/paper.xsd), as a template makes it, and
 * its writers. Numbering, the letterhead, signatures and everything that the law says of the look of a document are the
 * engine's; a template gives the text.
 */
typedef struct VitriPaperSet VitriPaperSet;

/** Reads papers from memory; `name` stands in messages. NULL with VITRI_ERROR_FAULT where a template made something
 * else. Caller frees. */
VitriPaperSet *vitri_papers_read(const char *bytes, gsize length, const char *name, GError **error);
void vitri_papers_free(VitriPaperSet *papers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPaperSet, vitri_papers_free)

/** Puts the texts of the same papers in another language below those of `papers`, where they differ. FALSE with
 * VITRI_ERROR_FAULT where the two are not built alike. */
gboolean vitri_papers_merge(VitriPaperSet *papers, const VitriPaperSet *other, GError **error);

/** How many papers there are. */
guint vitri_papers_count(const VitriPaperSet *papers);

/** Base name of the file of a paper, without ending; unlike all others. Of the papers. */
const char *vitri_papers_file(const VitriPaperSet *papers, guint index);

/** Formats: "docx", "odt", "html". */
enum { VITRI_PAPERS_ALL = -1 };

/** The bytes of one paper or of all, one after the other, each beginning on a new page. The same papers give the same
 * bytes. Caller unrefs. */
GBytes *vitri_papers_write(const VitriPaperSet *papers, gint which, const char *format, const VitriLayout *layout,
                           GError **error);

/** The tables of one paper or of all as a workbook, a sheet each, cells typed as their columns say; `flat`: headings in
 * one row, without those that span several columns. NULL with VITRI_ERROR_USAGE where there is no table. Caller frees.
 */
VitriWorkbook *vitri_papers_workbook(const VitriPaperSet *papers, gint which, gboolean flat, GError **error);

/** A text of comma-separated values (RFC 4180) as a workbook of one sheet with one row of headings: full ISO dates and
 * plain numbers become typed cells. `title` and `foot` stand on each printed page; NULL: none. Caller frees. */
VitriWorkbook *vitri_paper_csv_workbook(const char *csv, const char *name, const char *title, const char *foot);

#endif
