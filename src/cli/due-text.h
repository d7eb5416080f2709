#ifndef VITRI_DUE_TEXT_H
#define VITRI_DUE_TEXT_H

#include "vitri/due.h"

/** Words for deadlines, in the language of the messages; dates and labels of codes in "vi" or "en". */

/** "notice of the end of the term". */
const char *vitri_due_text_kind(VitriDueKind kind);

/** What is to be done, in full: kind, what it is about, and what the plan says. Caller frees. */
char *vitri_due_text_what(const VitriDue *due, const VitriDueRow *row, const char *language);

/** The day, with '!' where it has passed, '~' where holidays it rests on are worked out, '?' where they are not
 * listed; the missing field where there is no day. Caller frees. */
char *vitri_due_text_day(const VitriDueRow *row, const char *language);

/** The register as text for a terminal. */
void vitri_due_text_write(const VitriDue *due, int width, const char *language, GString *out);

#endif
