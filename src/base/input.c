/*
 * A whole input file in memory, for formats that cannot be read as a stream.
 *
 * What is no ordinary file is refused before it is opened: a device may never end, and a pipe may never begin. The
 * limit is that of an archive's content; no list of staff comes near it. The file may be another one between the look
 * and the read; it is then still read once only, and judged by what was read.
 */
#include "vitri/input.h"

#include "vitri/fault.h"
#include "vitri/message.h"

#include <errno.h>
#include <sys/stat.h>

enum { MAX_LENGTH = 256 << 20 };

char *vitri_input_read(const char *path, gsize *out_length, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autofree char *bytes = NULL;
    gsize length = 0;
    struct stat state;
    if (stat(path, &state) != 0)
        vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: %s"), g_strerror(errno));
    else if (!S_ISREG(state.st_mode))
        vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: it is not a file"));
    else if (state.st_size > MAX_LENGTH)
        vitri_fault_refuse(error, "too-long", path, 0, _("the file is larger than 256 MiB; no such document is"));
    else if (!g_file_get_contents(path, &bytes, &length, &cause))
        vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: %s"), cause->message);
    else
        *out_length = length;
    return g_steal_pointer(&bytes);
}
