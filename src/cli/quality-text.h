#ifndef VITRI_QUALITY_TEXT_H
#define VITRI_QUALITY_TEXT_H

#include "vitri/quality.h"

/** The quality of a roster's data as text for a terminal; dates and names in "vi" or "en". */
void vitri_quality_text_write(const VitriQuality *quality, int width, const char *language, GString *out);

/** The reason of a doubt in a few words, in the language of the messages. */
const char *vitri_quality_text_reason(const char *reason);

#endif
