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
    g_autoptr(GString) text = generate(1000, 0, FALSE);
    guint posts = count_text(text, "<post id=");
    cr_expect(posts > 1035 && posts < 1065, "%u posts", posts);
}

static const char *find_attribute(const char *text, const char *name)
{
    const char *at = strstr(text, name);
    return at ? at + strlen(name) : "";
}

/* The unit of every post, by id; both end at the quotation mark. */
static GHashTable *read_post_units(const GString *text)
{
    GHashTable *units = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (const char *at = strstr(text->str, "<post "); at; at = strstr(at + 1, "<post ")) {
        const char *id = find_attribute(at, " id=\""), *unit = find_attribute(at, " unit=\"");
        g_hash_table_insert(units, g_strndup(id, strcspn(id, "\"")), g_strndup(unit, strcspn(unit, "\"")));
    }
    return units;
}

typedef struct {
    guint good, excellent;
} Rated;

/* Ratings of 2025 by the unit of the post held now, which a person tells last. */
static GHashTable *count_ratings(const GString *text)
{
    g_autoptr(GHashTable) units = read_post_units(text);
    GHashTable *rated = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_auto(GStrv) people = g_strsplit(text->str, "<person ", -1);
    for (char **person = people + 1; *person; person++) {
        const char *post = g_strrstr(*person, "<tenure post=\"") + strlen("<tenure post=\"");
        g_autofree char *id = g_strndup(post, strcspn(post, "\""));
        const char *unit = g_hash_table_lookup(units, id);
        cr_assert_not_null(unit, "%s", id);
        Rated *of = g_hash_table_lookup(rated, unit);
        if (!of)
            g_hash_table_insert(rated, g_strdup(unit), of = g_new0(Rated, 1));
        gboolean excellent = g_str_has_prefix(find_attribute(*person, "<rating year=\"2025\" level=\""), "excellent");
        of->excellent += excellent;
        of->good += !excellent;
    }
    return rated;
}

Test(generator, in_no_unit_more_than_a_fifth_of_those_rated_good_are_rated_excellent)
{
    for (guint64 seed = 1; seed <= 3; seed++) {
        g_autoptr(GString) text = generate(600, seed, seed == 2);
        g_autoptr(GHashTable) rated = count_ratings(text);
        GHashTableIter iter;
        gpointer unit, counted;
        guint excellent = 0;
        g_hash_table_iter_init(&iter, rated);
        while (g_hash_table_iter_next(&iter, &unit, &counted)) {
            const Rated *of = counted;
            excellent += of->excellent;
            cr_expect_leq(5 * of->excellent, of->good, "seed %d, %s: %u of %u", (int)seed, (char *)unit, of->excellent,
                          of->good);
        }
        cr_expect_geq(excellent, 18, "seed %d: %u", (int)seed, excellent);
    }
}

Test(generator, directors_of_departments_and_nobody_else_are_senior_specialists)
{
    g_autoptr(GString) text = generate(3000, 1, FALSE);
    g_auto(GStrv) people = g_strsplit(text->str, "<person ", -1);
    guint directors = count_text(text, "position=\"X-GD\""), found = 0;
    for (char **person = people + 1; *person; person++) {
        gboolean directs = strstr(*person, "-001\" from") && strstr(*person, "term-months=\"60\"");
        found += directs;
        cr_expect_eq(strstr(*person, "<rank code=\"01.001\"") != NULL, directs, "%s", *person);
    }
    cr_expect_gt(directors, 20);
    cr_expect_eq(found, directors);
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
