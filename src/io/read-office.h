#ifndef VITRI_READ_OFFICE_H
#define VITRI_READ_OFFICE_H

#include "form.h"
#include "vitri/office.h"

/** An office file being read; it refers to nothing else. */
typedef struct {
    VitriForm form;
    VitriOffice *office;
} VitriOfficeReader;

VitriOfficeReader *vitri_office_reader_new(void);
void vitri_office_reader_free(VitriOfficeReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriOfficeReader, vitri_office_reader_free)

/** Begins the file; events go to the form that is returned. `file` must outlive the reader. */
VitriForm *vitri_office_reader_begin(VitriOfficeReader *reader, VitriSink *sink, const char *file);

#endif
