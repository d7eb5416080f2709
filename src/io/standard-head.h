#ifndef VITRI_STANDARD_HEAD_H
#define VITRI_STANDARD_HEAD_H

#include "sink.h"
#include "vitri/standard.h"
#include "vitri/xml.h"

/** The attributes of one element of rule data, and where to complain. */
typedef struct {
    VitriSink *sink;
    const char *file, *element;
    guint line;
    const VitriXmlAttribute *attributes;
    guint n;
    gboolean failed; /**< something was wrong, and was reported */
} VitriHead;

/** Reports attributes outside `known` and those of `required` that are absent or empty. Both NULL-terminated. */
void vitri_head_check(VitriHead *head, const char *const *known, const char *const *required);

/** The attribute lang: 0 vi, 1 en, -1 (reported) anything else. */
int vitri_head_language(VitriHead *head);

/** Attributes of the elements; what is wrong is reported and sets `failed`. */
void vitri_standard_head_read(VitriHead *head, VitriStandard *standard);
void vitri_version_head_read(VitriHead *head, VitriVersion *version);
void vitri_gap_head_read(VitriHead *head, VitriGap *gap);
void vitri_example_head_read(VitriHead *head, VitriExample *example);
void vitri_note_head_read(VitriHead *head, VitriNote *note);

/** FALSE (reported) if the source is not among `sources` (of VitriLegalSource*); else the citation's texts are the
 * caller's. */
gboolean vitri_citation_head_read(VitriHead *head, const GPtrArray *sources, VitriCitation *out_citation);

/** What can be said only at the end: titles, order and overlap of versions. FALSE (reported) if it cannot be used. */
gboolean vitri_standard_head_finish(VitriHead *head, VitriStandard *standard);

#endif
