#ifndef VITRI_INPUT_H
#define VITRI_INPUT_H

#include <glib.h>

/**
 * Takes a whole input file into memory; a zero byte follows its bytes. Refused with VITRI_ERROR_INPUT and one message
 * that names the file: missing, unreadable, a folder or device, larger than 256 MiB. XML files are not read so but as
 * streams (xml.h). Caller frees.
 */
char *vitri_input_read(const char *path, gsize *out_length, GError **error);

#endif
