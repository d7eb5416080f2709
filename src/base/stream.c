/*
 * The bytes of one input file: a path, standard input or memory; gzip is known by its first two bytes.
 *
 * Every byte passes here before the parser sees it. Text must be UTF-8 without NUL; the check runs over whole
 * characters, so up to three bytes at the end of a piece wait for the next one. Packed files are unpacked piece by
 * piece; several members one after the other are one file, as gzip has it. A packed file that grows more than 400-fold
 * and past 64 MiB is no roster (real ones grow ten- to thirty-fold) and is refused; nothing else limits the size. Cost:
 * one pass for the check and one for the digest, about a gigabyte and a third of one a second.
 */
#include "stream.h"

#include "vitri/message.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 16, FREE_GROWTH = 64 << 20, MAX_GROWTH = 400 };

struct VitriStream {
    char *name;
    int fd;             /* -1: memory, or not open */
    const char *memory; /* what is left of it */
    gsize memory_length;
    GConverter *unpacker; /* NULL: not packed */
    gboolean member_open; /* inside a gzip member */
    gboolean input_end;   /* the file itself is read to its end */
    gboolean at_end;      /* and all of it is handed out */
    gboolean started;
    char packed[PIECE]; /* raw bytes of a packed file, or those read ahead to know it */
    gsize packed_from, packed_until;
    char text[PIECE]; /* unpacked, not yet handed out */
    gsize text_from, text_until, text_checked;
    guint64 n_in, n_out;
    guint lines;
    GChecksum *digest;
    VitriFault *fault;
};

static gssize set_fault(VitriStream *stream, const char *tag, guint line, const char *text)
{
    if (!stream->fault)
        stream->fault = vitri_fault_new(tag, stream->name, line, text);
    return -1;
}

static gssize set_system_fault(VitriStream *stream, int number)
{
    g_autofree char *text = g_strdup_printf(_("cannot be read: %s"), g_strerror(number));
    return set_fault(stream, "unreadable", 0, text);
}

VitriStream *vitri_stream_open(const char *path, gboolean digest)
{
    VitriStream *stream = g_new0(VitriStream, 1);
    stream->name = g_strdup(path);
    stream->digest = digest ? g_checksum_new(G_CHECKSUM_SHA256) : NULL;
    stream->lines = 1;
    stream->fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
    struct stat state;
    if (stream->fd < 0)
        set_system_fault(stream, errno);
    else if (fstat(stream->fd, &state) == 0 && S_ISDIR(state.st_mode))
        set_system_fault(stream, EISDIR);
    return stream;
}

VitriStream *vitri_stream_from_memory(const char *bytes, gsize length, const char *name)
{
    VitriStream *stream = g_new0(VitriStream, 1);
    stream->name = g_strdup(name);
    stream->fd = -1;
    stream->memory = bytes;
    stream->memory_length = length;
    stream->lines = 1;
    stream->started = TRUE;
    return stream;
}

void vitri_stream_free(VitriStream *stream)
{
    if (!stream)
        return;
    if (stream->fd >= 0)
        close(stream->fd);
    g_clear_object(&stream->unpacker);
    g_clear_pointer(&stream->digest, g_checksum_free);
    vitri_fault_free(stream->fault);
    g_free(stream->name);
    g_free(stream);
}

const VitriFault *vitri_stream_fault(const VitriStream *stream)
{
    return stream->fault;
}

gboolean vitri_stream_at_end(const VitriStream *stream)
{
    return stream->at_end;
}

/* Raw bytes of the file: up to `length`, 0 at the end. */
static gssize read_raw(VitriStream *stream, char *buffer, gsize length)
{
    if (stream->fault)
        return -1;
    if (stream->fd < 0) {
        gsize n = MIN(length, stream->memory_length);
        memcpy(buffer, stream->memory ? stream->memory : "", n);
        stream->memory += n;
        stream->memory_length -= n;
        stream->input_end = n == 0;
        return (gssize)n;
    }
    gssize n = -1;
    do
        n = read(stream->fd, buffer, length);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return set_system_fault(stream, errno);
    stream->input_end = n == 0;
    stream->n_in += (guint64)n;
    return n;
}

/* Adds raw bytes to the packed buffer; FALSE on a fault. */
static gboolean fill_packed(VitriStream *stream)
{
    memmove(stream->packed, stream->packed + stream->packed_from, stream->packed_until - stream->packed_from);
    stream->packed_until -= stream->packed_from;
    stream->packed_from = 0;
    if (stream->input_end || stream->packed_until == PIECE)
        return TRUE;
    gssize n = read_raw(stream, stream->packed + stream->packed_until, PIECE - stream->packed_until);
    if (n > 0)
        stream->packed_until += (gsize)n;
    return n >= 0;
}

static gboolean recognise(VitriStream *stream)
{
    stream->started = TRUE;
    while (stream->packed_until < 2 && !stream->input_end)
        if (!fill_packed(stream))
            return FALSE;
    if (stream->packed_until >= 2 && (guchar)stream->packed[0] == 0x1f && (guchar)stream->packed[1] == 0x8b)
        stream->unpacker = G_CONVERTER(g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP));
    return TRUE;
}

static gssize check_growth(VitriStream *stream, gsize n)
{
    stream->n_out += n;
    if (stream->n_out > FREE_GROWTH && stream->n_out / MAX_GROWTH > stream->n_in)
        return set_fault(stream, "too-long", 0, _("the packed file grows more than 400-fold; unpack it yourself"));
    return (gssize)n;
}

/* One step of unpacking; *out_again is set where it made no byte but is not at its end. */
static gssize unpack_step(VitriStream *stream, char *buffer, gsize length, gboolean *out_again)
{
    gsize n_read = 0, n_written = 0;
    g_autoptr(GError) cause = NULL;
    *out_again = FALSE;
    if ((stream->packed_from == stream->packed_until || *out_again) && !fill_packed(stream))
        return -1;
    if (stream->packed_from == stream->packed_until && !stream->member_open)
        return 0;
    GConverterResult result = g_converter_convert(
        stream->unpacker, stream->packed + stream->packed_from, stream->packed_until - stream->packed_from, buffer,
        length, stream->input_end ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read, &n_written, &cause);
    stream->packed_from += n_read;
    if (result == G_CONVERTER_ERROR && g_error_matches(cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)) {
        if (stream->input_end)
            return set_fault(stream, "cut-off", 0, _("the packed file ends before its content does; fetch it again"));
        *out_again = TRUE;
        return fill_packed(stream) ? 0 : -1;
    }
    if (result == G_CONVERTER_ERROR)
        return set_fault(stream, "unreadable", 0, _("the packed file is damaged; fetch it again"));
    stream->member_open = result != G_CONVERTER_FINISHED;
    if (result == G_CONVERTER_FINISHED)
        g_converter_reset(stream->unpacker);
    *out_again = n_written == 0;
    return check_growth(stream, n_written);
}

static gssize unpack(VitriStream *stream, char *buffer, gsize length)
{
    gboolean again = TRUE;
    gssize n = 0;
    while (again && n == 0)
        n = unpack_step(stream, buffer, length, &again);
    return n;
}

/* Bytes as they will be parsed, unchecked. */
static gssize read_plain(VitriStream *stream, char *buffer, gsize length)
{
    if (!stream->started && !stream->fault && !recognise(stream))
        return -1;
    if (stream->fault)
        return -1;
    if (stream->unpacker)
        return unpack(stream, buffer, length);
    gsize ahead = MIN(length, stream->packed_until - stream->packed_from);
    if (ahead == 0)
        return read_raw(stream, buffer, length);
    memcpy(buffer, stream->packed + stream->packed_from, ahead);
    stream->packed_from += ahead;
    return (gssize)ahead;
}

static guint count_lines(const char *from, const char *until)
{
    guint n = 0;
    while ((from = memchr(from, '\n', (gsize)(until - from)))) {
        n++;
        from++;
    }
    return n;
}

/* Whether the bytes up to the end of the piece are only the beginning of a character. */
static gboolean is_open_character(const char *bytes, gsize n)
{
    return n < 6 && n > 0 && !memchr(bytes, '\0', n) && g_utf8_get_char_validated(bytes, (gssize)n) == (gunichar)-2;
}

/* Checks what is new in the text buffer. The bytes of a character still open stay for the next piece. */
static gboolean check_text(VitriStream *stream, gboolean last)
{
    const char *from = stream->text + stream->text_checked, *valid = NULL;
    gsize n = stream->text_until - stream->text_checked;
    gboolean whole = g_utf8_validate_len(from, n, &valid);
    stream->text_checked = (gsize)(valid - stream->text);
    stream->lines += count_lines(from, valid);
    gboolean open = is_open_character(valid, n - (gsize)(valid - from));
    if (whole || (!last && open))
        return TRUE;
    if (open)
        set_fault(stream, "cut-off", stream->lines, _("the file ends before its content does; fetch it again"));
    else
        set_fault(stream, "not-utf-8", stream->lines,
                  *valid == '\0' ? _("the file holds a NUL byte; save it as UTF-8 text")
                                 : _("the file holds bytes that are not UTF-8; save it as UTF-8"));
    return FALSE;
}

static gboolean fill_text(VitriStream *stream)
{
    memmove(stream->text, stream->text + stream->text_from, stream->text_until - stream->text_from);
    stream->text_until -= stream->text_from;
    stream->text_from = stream->text_checked = 0;
    gssize n = read_plain(stream, stream->text + stream->text_until, PIECE - stream->text_until);
    if (n < 0)
        return FALSE;
    stream->text_until += (gsize)n;
    stream->at_end = n == 0;
    return check_text(stream, n == 0);
}

gssize vitri_stream_read(VitriStream *stream, char *buffer, gsize length)
{
    while (stream->text_from == stream->text_checked && !stream->at_end && !stream->fault)
        if (!fill_text(stream))
            return -1;
    if (stream->fault)
        return -1;
    gsize n = MIN(length, stream->text_checked - stream->text_from);
    memcpy(buffer, stream->text + stream->text_from, n);
    stream->text_from += n;
    if (stream->digest)
        g_checksum_update(stream->digest, (const guchar *)buffer, (gssize)n);
    return (gssize)n;
}

char *vitri_stream_sha256(VitriStream *stream)
{
    char rest[4096];
    while (vitri_stream_read(stream, rest, sizeof rest) > 0)
        continue;
    return g_strdup(g_checksum_get_string(stream->digest));
}
