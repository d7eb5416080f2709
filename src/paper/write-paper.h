#ifndef VITRI_WRITE_PAPER_H
#define VITRI_WRITE_PAPER_H

#include "folio.h"

/** The writers of composed documents, one a format. Private to this room. */
GBytes *vitri_write_paper_html(const VitriFolio *folio, const VitriLayout *layout, GError **error);
GBytes *vitri_write_paper_docx(const VitriFolio *folio, const VitriLayout *layout, GError **error);
GBytes *vitri_write_paper_odt(const VitriFolio *folio, const VitriLayout *layout, GError **error);

/** Appends a length as plain decimal digits ("12.7"), without the locale. */
void vitri_write_paper_number(GString *out, double value);

#endif
