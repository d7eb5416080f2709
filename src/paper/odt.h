#ifndef VITRI_ODT_H
#define VITRI_ODT_H

#include "folio.h"
#include "package.h"

/** The namespaces of an OpenDocument text, as attributes of the root of a part. */
#define VITRI_ODT_NAMESPACES                                                                                           \
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                               \
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                                                 \
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                                   \
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                                                 \
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                                        \
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "                                          \
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                                                   \
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "                                                   \
    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" office:version=\"1.3\""

/** Adds mimetype, manifest, meta and styles (with a first and a following page for every section: masters first-N and
 * next-N). */
void vitri_odt_begin(VitriPackage *package, const VitriFolio *folio, const VitriLayout *layout);

/** Appends ` name="value unit"`. */
void vitri_odt_measure(GString *out, const char *name, double value, const char *unit);

#endif
