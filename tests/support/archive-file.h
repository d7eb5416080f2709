#ifndef VITRI_TEST_ARCHIVE_FILE_H
#define VITRI_TEST_ARCHIVE_FILE_H

/* Zip archives for tests: parts written in the test, the file removed at the end of the scope. */

#include "vitri/archive.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

/** A file of the test with those bytes. Caller removes and frees. */
static inline char *write_bytes(const char *bytes, gsize length)
{
    char *path = NULL;
    int file = g_file_open_tmp("vitri-archive-XXXXXX", &path, NULL);
    cr_assert_geq(file, 0);
    g_close(file, NULL);
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

static inline GBytes *pack_parts(const VitriArchivePart *parts, guint n)
{
    g_autoptr(GError) error = NULL;
    GBytes *bytes = vitri_archive_write(parts, n, &error);
    cr_assert_not_null(bytes, "%s", error ? error->message : "");
    return bytes;
}

/** An archive of text parts: name, text, name, text, …, NULL. Caller removes and frees. */
static inline char *write_archive(const char *const *texts)
{
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(VitriArchivePart));
    for (; texts[0]; texts += 2) {
        VitriArchivePart part = {texts[0], texts[1], strlen(texts[1]), FALSE};
        g_array_append_val(parts, part);
    }
    g_autoptr(GBytes) bytes = pack_parts((const VitriArchivePart *)(gpointer)parts->data, parts->len);
    return write_bytes(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static inline void remove_archive(char **path)
{
    g_unlink(*path);
    g_free(*path);
}

/** The path of a file that is removed at the end of the scope. */
#define ARCHIVE_FILE __attribute__((cleanup(remove_archive))) char *

#endif
