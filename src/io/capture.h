#ifndef VITRI_CAPTURE_H
#define VITRI_CAPTURE_H

#include "vitri/xml.h"

/**
 * Writes the events of an element back as text: a whole document that means the same. Each start tag stands on the line
 * on which it stood in the file, so faults found in the text have the lines of the file.
 */
typedef struct {
    GString *xml;
    guint line; /**< of the end of the text so far */
} VitriCapture;

/** Begins a document. */
void vitri_capture_begin(VitriCapture *capture);

void vitri_capture_start(VitriCapture *capture, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                         guint n, guint line);
void vitri_capture_end(VitriCapture *capture, const char *name);
void vitri_capture_text(VitriCapture *capture, const char *text, gsize length);

/** The text; the capture is empty afterwards. Caller frees. */
char *vitri_capture_finish(VitriCapture *capture);

#endif
