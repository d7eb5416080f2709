#ifndef VITRI_DOCX_H
#define VITRI_DOCX_H

#include "folio.h"
#include "package.h"

/** Namespaces of WordprocessingML. */
#define VITRI_DOCX_W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define VITRI_DOCX_R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A length in twentieths of a point. */
gint vitri_docx_twips(double mm);

/** Size of the second language beside text of a size, in half points. */
gint vitri_docx_small(double size);

/** A language as Word names it: "vi-VN"; NULL is English. */
const char *vitri_docx_language(const char *language);

/** Appends <w:t>. */
void vitri_docx_text(GString *out, const char *text);

/** The number of the footer part that a section has: sections with the same line share one. From 1. */
guint vitri_docx_foot(const VitriFolio *folio, const VitriPart *part);

/** Adds all parts but word/document.xml: content types, relations, properties, styles, settings, headers, footers. */
void vitri_docx_begin(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout);

#endif
