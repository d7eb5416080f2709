#ifndef VITRI_DATA_TEXT_H
#define VITRI_DATA_TEXT_H

#include "session.h"
#include "vitri/fault.h"

/** Appends one line: how many standards, versions and examples a case holds. */
void vitri_data_text_count(const VitriCase *vcase, GString *out);

/** Fills a table with one row an item: `what` is codes (`list`: its codes; NULL: all lists), kinds, sources or tags. */
void vitri_data_text_list(const VitriCase *vcase, const char *what, const char *list, const char *language,
                          VitriTable *table);

/** Appends all that is known under a name: standard, tag, source, kind, code list; nothing if there is none.
 * `vcase` NULL: tags and kinds only. */
void vitri_data_text_show(const VitriCase *vcase, const char *id, const char *language, int width, GString *out);

/** Appends every name that vitri_data_text_show knows (copies). */
void vitri_data_text_names(const VitriCase *vcase, GPtrArray *names);

#endif
