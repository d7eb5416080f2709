#ifndef VITRI_WRITE_QUALITY_H
#define VITRI_WRITE_QUALITY_H

#include "vitri/quality.h"

/** Appends what was found about a roster's data as XML (data/schema/quality.xsd), in the order of the result. */
void vitri_write_quality(const VitriQuality *quality, GString *out);

#endif
