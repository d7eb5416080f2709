#ifndef VITRI_OUTPUT_H
#define VITRI_OUTPUT_H

#include <glib.h>

/**
 * Writes a whole file or nothing: a temporary file beside it, synced and renamed. `path` "-" is standard output.
 * `private_` makes it 0600 (health, discipline, kin). An error names the path and leaves what was there before.
 */
gboolean vitri_output_write(const char *path, const char *bytes, gsize length, gboolean private_, GError **error);

#endif
