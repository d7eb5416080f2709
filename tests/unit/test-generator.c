/*
 * Synthetic rosters: as many people as asked for, the same bytes for the same seed, the shape promised.
 */
#include "generator.h"

#include <criterion/criterion.h>
#include <string.h>

static gboolean append_piece(gpointer user, const char *bytes, gsize length, GError **error)
{
    g_string_append_len(user, bytes, (gssize)length);
    return TRUE;
}

static GString *generate(guint32 people, guint64 seed, gboolean linked)
{
    VitriGeneratorOptions options = {people, seed, linked};
    GString *out = g_string_new(NULL);
    cr_assert(vitri_generator_write(&options, append_piece, out, NULL));
    return out;
}

static guint count_text(const GString *text, const char *what)
{
    guint n = 0;
    for (const char *at = strstr(text->str, what); at; at = strstr(at + 1, what))
        n++;
    return n;
}

Test(generator, it_holds_as_many_people_as_asked_for)
{
    static const guint32 sizes[] = {1, 2, 19, 20, 39, 40, 150, 151, 189, 190, 191, 500};
    for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
        for (int linked = 0; linked < 2; linked++) {
            g_autoptr(GString) text = generate(sizes[i], i, linked);
            cr_expect_eq(count_text(text, "<person "), sizes[i], "%u people, linked %d", sizes[i], linked);
            cr_expect(g_str_has_suffix(text->str, "</roster>\n"), "%u people", sizes[i]);
        }
    }
}

Test(generator, the_same_seed_gives_the_same_bytes_and_another_seed_others)
{
    g_autoptr(GString) first = generate(700, 5, TRUE);
    g_autoptr(GString) again = generate(700, 5, TRUE);
    g_autoptr(GString) other = generate(700, 6, TRUE);
    cr_expect(g_string_equal(first, again));
    cr_expect(!g_string_equal(first, other));
}

Test(generator, one_post_in_twenty_is_vacant)
{
    g_autoptr(GString) text = generate(5000, 0, FALSE);
    guint posts = count_text(text, "<post id=");
    cr_expect(posts > 5200 && posts < 5300, "%u posts", posts);
}

static gboolean refuse_piece(gpointer user, const char *bytes, gsize length, GError **error)
{
    g_set_error_literal(error, g_quark_from_string("test"), 1, "the disk is full");
    return FALSE;
}

Test(generator, a_sink_that_fails_ends_the_writing)
{
    VitriGeneratorOptions options = {100000, 0, FALSE};
    g_autoptr(GError) error = NULL;
    cr_assert(!vitri_generator_write(&options, refuse_piece, NULL, &error));
    cr_expect_str_eq(error->message, "the disk is full");
}
