#ifndef VITRI_READ_DECISIONS_H
#define VITRI_READ_DECISIONS_H

#include "reference.h"

/** Decisions being read: ids are kept as texts until the roster is known. */
typedef struct {
    VitriForm form;
    VitriDecisions *decisions;
    GPtrArray *texts;
} VitriDecisionsReader;

VitriDecisionsReader *vitri_decisions_reader_new(void);
void vitri_decisions_reader_free(VitriDecisionsReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDecisionsReader, vitri_decisions_reader_free)

/** Begins the file, or the element inside a plan; events go to the form that is returned. */
VitriForm *vitri_decisions_reader_begin(VitriDecisionsReader *reader, VitriSink *sink, const char *file);

/** Resolves the references against the roster and standards of a case; faults go to `sink`. The decisions are the
 * caller's. */
VitriDecisions *vitri_decisions_reader_finish(VitriDecisionsReader *reader, const VitriCase *vcase, VitriSink *sink);

#endif
