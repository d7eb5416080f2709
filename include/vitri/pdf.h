#ifndef VITRI_PDF_H
#define VITRI_PDF_H

#include <glib.h>

/**
 * A document (ODT bytes) as PDF, made by LibreOffice: `office` is the path of its program `soffice`. It runs without a
 * window, with a profile of its own in a temporary folder that is removed afterwards, and is stopped after two minutes.
 * NULL with VITRI_ERROR_FAULT: it cannot be started, takes too long, or writes nothing. Caller unrefs.
 */
GBytes *vitri_pdf_convert(const char *office, GBytes *document, GError **error);

#endif
