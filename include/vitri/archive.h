#ifndef VITRI_ARCHIVE_H
#define VITRI_ARCHIVE_H

#include <glib.h>

/**
 * Zip archives as office documents use them: read with distrust, written so that the same parts give the same bytes.
 */
typedef struct VitriArchive VitriArchive;

/**
 * Opens a zip archive and looks at its directory; nothing is unpacked yet. Refused with VITRI_ERROR_INPUT and one clear
 * message that names the file: missing, a folder, not a zip archive, cut, encrypted, a name with ".." or that is
 * absolute or stands twice, more than 10 000 parts, more than 256 MiB in all once unpacked, or a part that unpacks to
 * more than 1 MiB and to more than 200 times its packed size.
 */
VitriArchive *vitri_archive_open(const char *path, GError **error);
void vitri_archive_free(VitriArchive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriArchive, vitri_archive_free)

/** Hex digest of the bytes of the file as they were when it was opened; of the archive. */
const char *vitri_archive_sha256(const VitriArchive *archive);

/** Names of the parts, sorted, NULL-terminated; of the archive. */
const char *const *vitri_archive_names(const VitriArchive *archive);

/** Whether there is a part of that name. */
gboolean vitri_archive_has(const VitriArchive *archive, const char *name);

/** The bytes of a part (a zero byte follows them), checked against its stated size and sum while unpacking. Caller
 * frees. */
char *vitri_archive_read(VitriArchive *archive, const char *name, gsize *out_length, GError **error);

/** A part to be written. */
typedef struct {
    const char *name;
    const char *bytes;
    gsize length;
    gboolean stored; /**< not packed (the first part of an ODF document) */
} VitriArchivePart;

/** A zip archive of the parts in their order, all dated 1980-01-01: no clock, no time zone, no user. NULL with an error
 * where memory or the library fails. */
GBytes *vitri_archive_write(const VitriArchivePart *parts, guint n, GError **error);

#endif
