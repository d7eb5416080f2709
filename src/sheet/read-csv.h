#ifndef VITRI_READ_CSV_H
#define VITRI_READ_CSV_H

#include "intake.h"

/** Reads one CSV file into a new sheet; its bytes are added to the digest. */
gboolean vitri_csv_read_file(VitriIntake *intake, const char *path, GChecksum *digest, GError **error);

/** Reads all files *.csv of a folder in the order of their names. */
gboolean vitri_csv_read_folder(VitriIntake *intake, const char *path, GChecksum *digest, GError **error);

#endif
