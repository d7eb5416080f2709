#ifndef VITRI_READ_REQUIREMENT_H
#define VITRI_READ_REQUIREMENT_H

#include "sink.h"
#include "vitri/codes.h"
#include "vitri/kind.h"
#include "vitri/xml.h"

/** Reads the one requirement inside `when` or `require` from the events of its elements. */
typedef struct {
    VitriSink *sink;
    const VitriCodes *codes;
    const char *file;
    guint line;             /**< of the element that the requirement stands in */
    const char *container;  /**< its name: when, require */
    VitriRequirement *root; /**< NULL: none read yet */
    GPtrArray *open;        /**< of VitriRequirement*, from the root to the innermost open; borrowed */
    gboolean failed;        /**< something in it could not be read, and was reported */
} VitriRequirementReader;

void vitri_requirement_reader_begin(VitriRequirementReader *reader, const char *container, guint line);

/** An element inside the container. FALSE: it is not known, or not allowed there; its inside is to be passed over. */
gboolean vitri_requirement_reader_start(VitriRequirementReader *reader, const char *name,
                                        const VitriXmlAttribute *attributes, guint n, guint line);
void vitri_requirement_reader_end(VitriRequirementReader *reader);

/** The requirement, NULL if there was none or it failed (reported). The caller owns it. */
VitriRequirement *vitri_requirement_reader_finish(VitriRequirementReader *reader);

#endif
