/* The bytes of a file: pieces, packing, the check of the text, the digest, and what ends a stream. */
#include "stream.h"

#include <criterion/criterion.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

enum { PIECE = 1 << 16 };

static char *write_file(const char *bytes, gsize length)
{
    char *path = NULL;
    int file = g_file_open_tmp("vitri-stream-XXXXXX", &path, NULL);
    cr_assert_geq(file, 0);
    g_close(file, NULL);
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

static char *pack(const char *bytes, gsize length, gsize *out_length)
{
    g_autoptr(GConverter) packer = G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
    gsize room = length / 2 + 1024, n_read = 0;
    char *packed = g_malloc(room);
    cr_assert_eq(
        g_converter_convert(packer, bytes, length, packed, room, G_CONVERTER_INPUT_AT_END, &n_read, out_length, NULL),
        G_CONVERTER_FINISHED);
    return packed;
}

/* All that the stream hands out, asked for in pieces of that size. */
static GString *read_all(VitriStream *stream, gsize piece)
{
    g_autofree char *buffer = g_malloc(piece);
    GString *all = g_string_new(NULL);
    gssize n;
    while ((n = vitri_stream_read(stream, buffer, piece)) > 0)
        g_string_append_len(all, buffer, n);
    cr_expect_eq(n < 0, vitri_stream_fault(stream) != NULL);
    return all;
}

static void expect_fault(const char *what, VitriStream *stream, const char *expected)
{
    char byte;
    g_autoptr(GString) all = read_all(stream, 4096);
    const VitriFault *fault = vitri_stream_fault(stream);
    cr_assert_not_null(fault, "%s: '%s' is taken", what, all->str);
    g_autofree char *text = g_strdup_printf("%u %s", fault->line, fault->tag->tag);
    cr_expect_str_eq(text, expected, "%s: %s, not %s", what, text, expected);
    cr_expect_eq(vitri_stream_read(stream, &byte, 1), -1, "%s: a fault ends the stream", what);
    cr_expect(vitri_stream_fault(stream) == fault, "%s: the first fault stays", what);
}

Test(stream, pieces_of_any_size_are_the_same_text)
{
    static const char text[] = "một\nhai ba\n";
    static const gsize pieces[] = {1, 2, 3, sizeof text - 2, sizeof text - 1, 4096};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(VitriStream) stream = vitri_stream_from_memory(text, sizeof text - 1, "m");
        cr_expect_not(vitri_stream_at_end(stream));
        g_autoptr(GString) all = read_all(stream, pieces[i]);
        cr_expect_str_eq(all->str, text, "in pieces of %zu: '%s'", pieces[i], all->str);
        cr_expect(vitri_stream_at_end(stream));
    }
}

Test(stream, a_character_may_lie_across_two_pieces)
{
    for (gsize before = PIECE - 4; before <= PIECE; before++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (gsize i = 0; i < before; i++)
            g_string_append_c(text, 'x');
        g_string_append(text, "ệ😀\n");
        g_autofree char *path = write_file(text->str, text->len);
        g_autoptr(VitriStream) stream = vitri_stream_open(path, FALSE);
        g_autoptr(GString) all = read_all(stream, 1000);
        cr_expect(g_string_equal(all, text), "after %zu bytes", before);
        g_remove(path);
    }
}

Test(stream, what_is_wrong_with_the_text_has_its_line)
{
    static const struct {
        const char *what, *bytes;
        gsize length;
        const char *fault;
    } cases[] = {
        {"a NUL", "a\nb\0c", 5, "2 not-utf-8"},
        {"a NUL in a character", "\xe1\0", 2, "1 not-utf-8"},
        {"a byte of another encoding", "a\n\n\xe9'", 5, "3 not-utf-8"},
        {"a character too long", "\xc0\xaf", 2, "1 not-utf-8"},
        {"half a character", "a\n\xe1\xbb", 4, "2 cut-off"},
        {"the beginning of one", "\xf0", 1, "1 cut-off"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriStream) stream = vitri_stream_from_memory(cases[i].bytes, cases[i].length, "m");
        expect_fault(cases[i].what, stream, cases[i].fault);
        cr_expect_str_eq(vitri_stream_fault(stream)->file, "m");
    }
}

Test(stream, what_cannot_be_read)
{
    static const char *const paths[] = {"/no/such/file", "/", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(VitriStream) stream = vitri_stream_open(paths[i], FALSE);
        expect_fault(paths[i], stream, "0 unreadable");
    }
}

Test(stream, standard_input_is_a_dash)
{
    g_autofree char *path = write_file("đây", strlen("đây"));
    cr_assert_not_null(freopen(path, "r", stdin));
    g_autoptr(VitriStream) stream = vitri_stream_open("-", FALSE);
    g_autoptr(GString) all = read_all(stream, 4096);
    cr_expect_str_eq(all->str, "đây");
    g_remove(path);
}

Test(stream, the_digest_is_of_the_whole_text_however_much_was_read)
{
    static const char text[] = "0123456789 đ\n";
    g_autofree char *expected = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    gsize length = 0;
    g_autofree char *packed = pack(text, sizeof text - 1, &length);
    for (gsize read = 0; read < sizeof text; read += 4) {
        for (int unpacked = 0; unpacked < 2; unpacked++) {
            char buffer[sizeof text];
            g_autofree char *path = unpacked ? write_file(text, sizeof text - 1) : write_file(packed, length);
            g_autoptr(VitriStream) stream = vitri_stream_open(path, TRUE);
            cr_expect_eq(vitri_stream_read(stream, buffer, read), (gssize)read);
            g_autofree char *digest = vitri_stream_sha256(stream);
            cr_expect_str_eq(digest, expected, "after %zu bytes", read);
            g_remove(path);
        }
    }
}

Test(stream, packed_files_cut_or_damaged)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 5000; i++)
        g_string_append_printf(text, "%d\n", i * 7919 % 10007);
    gsize length = 0;
    g_autofree char *packed = pack(text->str, text->len, &length);
    for (int damaged = 0; damaged < 2; damaged++) {
        packed[length - 5] ^= damaged ? 0x55 : 0; /* of the checksum at the end */
        g_autofree char *path = write_file(packed, damaged ? length : length - 1);
        g_autoptr(VitriStream) stream = vitri_stream_open(path, FALSE);
        expect_fault(damaged ? "damaged" : "cut", stream, damaged ? "0 unreadable" : "0 cut-off");
        g_remove(path);
    }
}

Test(stream, a_packed_file_may_grow_to_64_mebibytes_however_small_it_is)
{
    g_autofree char *blanks = g_strnfill((64 << 20) + 1, ' ');
    for (gsize over = 0; over < 2; over++) {
        gsize length = 0, n = 0;
        g_autofree char *packed = pack(blanks, (64 << 20) + over, &length), *buffer = g_malloc(PIECE);
        g_autofree char *path = write_file(packed, length);
        g_autoptr(VitriStream) stream = vitri_stream_open(path, FALSE);
        gssize got;
        while ((got = vitri_stream_read(stream, buffer, PIECE)) > 0)
            n += (gsize)got;
        cr_expect_eq(got, over ? -1 : 0, "%zu bytes", n);
        cr_expect(over || n == 64 << 20, "%zu bytes", n);
        if (over)
            cr_expect_str_eq(vitri_stream_fault(stream)->tag->tag, "too-long");
        g_remove(path);
    }
}
