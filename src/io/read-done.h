#ifndef VITRI_IO_READ_DONE_H
#define VITRI_IO_READ_DONE_H

#include "form.h"
#include "vitri/done.h"

/** A report of what became of a plan, being read; it is resolved only against the plan. */
typedef struct {
    VitriForm form;
    VitriDoneReport *report;
} VitriDoneReader;

VitriDoneReader *vitri_done_reader_new(const char *file);
void vitri_done_reader_free(VitriDoneReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDoneReader, vitri_done_reader_free)

/** Begins the file; events go to the form that is returned. */
VitriForm *vitri_done_reader_begin(VitriDoneReader *reader, VitriSink *sink);

#endif
