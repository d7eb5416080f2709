/* Messages: a catalogue in either byte order is read, a damaged one is refused, English is the way back. */
#include "vitri/message.h"

#include "vitri/error.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

static void append_word(GByteArray *out, guint32 word, gboolean swapped)
{
    guint32 written = swapped ? GUINT32_SWAP_LE_BE(word) : word;
    g_byte_array_append(out, (const guint8 *)&written, 4);
}

/* A catalogue of two texts ("" and "hello") as msgfmt writes it. */
static GByteArray *make_catalogue(gboolean swapped)
{
    static const char *const texts[] = {"", "hello", "Content-Type: text/plain; charset=UTF-8\n", "xin chào"};
    GByteArray *out = g_byte_array_new();
    guint32 offset = 28 + 4 * 8;
    const guint32 head[] = {0x950412de, 0, 2, 28, 28 + 16, 0, offset};
    for (gsize i = 0; i < G_N_ELEMENTS(head); i++)
        append_word(out, head[i], swapped);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        append_word(out, (guint32)strlen(texts[i]), swapped);
        append_word(out, offset, swapped);
        offset += (guint32)strlen(texts[i]) + 1;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_byte_array_append(out, (const guint8 *)texts[i], (guint)strlen(texts[i]) + 1);
    return out;
}

static char *write_file(const guint8 *bytes, gsize length)
{
    char *path = NULL;
    int fd = g_file_open_tmp("vitri-message-XXXXXX.mo", &path, NULL);
    cr_assert_geq(fd, 0);
    g_close(fd, NULL);
    cr_assert(g_file_set_contents(path, (const char *)bytes, (gssize)length, NULL));
    return path;
}

Test(message, reads_either_byte_order_and_goes_back_to_english)
{
    for (int swapped = 0; swapped < 2; swapped++) {
        g_autoptr(GByteArray) bytes = make_catalogue(swapped);
        g_autofree char *path = write_file(bytes->data, bytes->len);
        g_autoptr(GError) error = NULL;
        cr_assert(vitri_message_load(path, &error), "%s", error ? error->message : "");
        cr_expect_str_eq(_("hello"), "xin chào");
        cr_expect_str_eq(_("never translated"), "never translated");
        cr_expect_str_eq(_(""), "");
        cr_assert(vitri_message_load(NULL, &error));
        cr_expect_str_eq(_("hello"), "hello");
        g_remove(path);
    }
}

Test(message, a_catalogue_apart_from_the_chosen_one)
{
    g_autoptr(GByteArray) bytes = make_catalogue(FALSE);
    g_autofree char *path = write_file(bytes->data, bytes->len);
    g_autoptr(VitriCatalogue) catalogue = vitri_catalogue_load(path, NULL);
    cr_assert_not_null(catalogue);
    cr_expect_str_eq(vitri_catalogue_find(catalogue, "hello"), "xin chào");
    cr_expect_str_eq(vitri_catalogue_find(NULL, "hello"), "hello");
    cr_expect_str_eq(_("hello"), "hello");
    g_remove(path);
}

Test(message, every_cut_and_every_flipped_byte_is_survived)
{
    g_autoptr(GByteArray) whole = make_catalogue(FALSE);
    for (guint length = 0; length < whole->len; length++) {
        g_autofree char *path = write_file(whole->data, length);
        g_autoptr(GError) error = NULL;
        cr_expect_null(vitri_catalogue_load(path, &error), "cut at %u", length);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT));
        g_remove(path);
    }
    for (guint at = 0; at < 60; at++) {
        g_autofree guint8 *bytes = g_memdup2(whole->data, whole->len);
        bytes[at] ^= 0xff;
        g_autofree char *path = write_file(bytes, whole->len);
        g_autoptr(VitriCatalogue) catalogue = vitri_catalogue_load(path, NULL);
        cr_expect(at >= 4 || !catalogue, "a wrong magic number is refused");
        g_remove(path);
    }
}

Test(message, a_missing_catalogue_is_an_error_that_names_it)
{
    g_autoptr(GError) error = NULL;
    cr_expect_not(vitri_message_load("/no/such.mo", &error));
    cr_assert_not_null(error);
    cr_expect_not_null(strstr(error->message, "/no/such.mo"));
}
