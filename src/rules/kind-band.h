#ifndef VITRI_KIND_BAND_H
#define VITRI_KIND_BAND_H

#include "vitri/kind.h"

/** The ceiling of the first band that a size falls under; FALSE where none does. `bands`: the children of `deputies`.
 */
gboolean vitri_kind_band_ceiling(const GPtrArray *bands, guint32 size, gint32 *out_most);

#endif
