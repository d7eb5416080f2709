/*
 * Writing a whole file or nothing.
 *
 * The bytes go into a temporary file in the same folder, which is synced and renamed over the target: whoever reads the
 * target sees the old content or the new, never half. A private file is 0600 from its first byte. A target that is no
 * regular file (a device, a pipe) cannot be replaced by renaming and is written in place. Nothing is left behind on
 * failure.
 */
#include "vitri/output.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean set_error(GError **error, const char *path, int number)
{
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot write '%s': %s"), path, g_strerror(number));
    return FALSE;
}

static gboolean write_all(int fd, const char *bytes, gsize length)
{
    while (length > 0) {
        gssize n = write(fd, bytes, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return FALSE;
        bytes += n;
        length -= (gsize)n;
    }
    return TRUE;
}

static gboolean write_in_place(const char *path, const char *bytes, gsize length, GError **error)
{
    int fd = g_open(path, O_WRONLY | O_CLOEXEC, 0);
    if (fd < 0)
        return set_error(error, path, errno);
    gboolean written = write_all(fd, bytes, length);
    int number = errno;
    if (close(fd) != 0 && written)
        return set_error(error, path, errno);
    return written || set_error(error, path, number);
}

/* What a new file of the user may be read by: the process's mask decides, as for any other file. */
static int file_mode(const char *path, gboolean private_)
{
    GStatBuf old;
    if (private_)
        return 0600;
    return g_stat(path, &old) == 0 ? (int)(old.st_mode & 0777) : -1;
}

static gboolean fill_and_rename(const char *temporary, const char *path, int mode, const char *bytes, gsize length)
{
    int fd = g_open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode >= 0 ? (mode_t)mode : 0666);
    if (fd < 0)
        return FALSE;
    gboolean done = (mode < 0 || fchmod(fd, (mode_t)mode) == 0) && write_all(fd, bytes, length) && fsync(fd) == 0;
    int number = errno;
    if (close(fd) != 0 && done) {
        done = FALSE;
        number = errno;
    }
    if (done && g_rename(temporary, path) != 0) {
        done = FALSE;
        number = errno;
    }
    if (!done) {
        g_unlink(temporary);
        errno = number;
    }
    return done;
}

gboolean vitri_output_write(const char *path, const char *bytes, gsize length, gboolean private_, GError **error)
{
    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes, length) || set_error(error, path, errno);
    GStatBuf old;
    g_autofree char *target = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? realpath(path, NULL) : g_strdup(path);
    if (!target)
        return set_error(error, path, errno);
    if (g_stat(target, &old) == 0 && S_ISDIR(old.st_mode))
        return set_error(error, path, EISDIR);
    if (g_stat(target, &old) == 0 && !S_ISREG(old.st_mode))
        return write_in_place(target, bytes, length, error);
    for (guint try = 0; try < 100; try++) {
        g_autofree char *temporary = g_strdup_printf("%s.%d-%u.tmp", target, (int)getpid(), try);
        if (fill_and_rename(temporary, target, file_mode(target, private_), bytes, length))
            return TRUE;
        if (errno != EEXIST)
            break;
    }
    return set_error(error, path, errno);
}
