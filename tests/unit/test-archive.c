/* Zip archives: what is written is read again and always the same; what cannot be trusted is refused. */
#include "vitri/archive.h"

#include "../support/archive-file.h"
#include "vitri/error.h"

static const char *const two_parts[] = {"b/one.xml", "<one/>", "a.txt", "", NULL};

/* Expects the archive to open or a part of it to be read with an error that says so, about the file, in one line. */
static void expect_refused(const char *path, const char *part, const char *what)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, &error);
    for (guint i = 0; archive && !error && vitri_archive_names(archive)[i]; i++) {
        gsize length = 0;
        g_autofree char *bytes = vitri_archive_read(archive, vitri_archive_names(archive)[i], &length, &error);
        cr_expect_eq(bytes == NULL, error != NULL, "%s", what);
    }
    cr_assert_not_null(error, "%s is refused", what);
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", what);
    cr_expect(g_str_has_prefix(error->message, path), "%s: '%s' names the file", what, error->message);
    cr_expect_not_null(strstr(error->message, part), "%s: '%s' has no '%s'", what, error->message, part);
    cr_expect_null(strchr(error->message, '\n'), "%s", what);
}

Test(archive, gives_back_what_was_written)
{
    ARCHIVE_FILE path = write_archive(two_parts);
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, &error);
    cr_assert_not_null(archive, "%s", error ? error->message : "");
    g_autofree char *names = g_strjoinv(" ", (char **)vitri_archive_names(archive));
    cr_expect_str_eq(names, "a.txt b/one.xml");
    for (guint i = 0; two_parts[i]; i += 2) {
        gsize length = 1;
        g_autofree char *bytes = vitri_archive_read(archive, two_parts[i], &length, NULL);
        cr_expect(vitri_archive_has(archive, two_parts[i]));
        cr_expect_str_eq(bytes, two_parts[i + 1]);
        cr_expect_eq(length, strlen(two_parts[i + 1]));
    }
    cr_expect_not(vitri_archive_has(archive, "A.TXT"));
    cr_expect_null(vitri_archive_read(archive, "c", NULL, &error));
    cr_expect_not_null(strstr(error->message, "no part 'c'"), "%s", error->message);
}

Test(archive, digests_the_file)
{
    ARCHIVE_FILE path = write_archive(two_parts);
    g_autofree char *bytes = NULL;
    gsize length = 0;
    cr_assert(g_file_get_contents(path, &bytes, &length, NULL));
    g_autofree char *sha256 = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (guchar *)bytes, length);
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, NULL);
    cr_expect_str_eq(vitri_archive_sha256(archive), sha256);
}

Test(archive, is_the_same_bytes_wherever_and_whenever_it_is_written)
{
    const VitriArchivePart parts[] = {{"mimetype", "application/x", 13, TRUE},
                                      {"a.xml", "<a>aaaaaaaaaaaaaaaa</a>", 23}};
    g_autoptr(GBytes) first = pack_parts(parts, G_N_ELEMENTS(parts));
    g_setenv("TZ", "Asia/Ho_Chi_Minh", TRUE);
    tzset();
    g_usleep(2100000); /* the clock of zip counts two seconds */
    g_autoptr(GBytes) second = pack_parts(parts, G_N_ELEMENTS(parts));
    cr_expect(g_bytes_equal(first, second));
    gsize length = 0;
    const guint8 *bytes = g_bytes_get_data(first, &length);
    static const guint8 head[] = {'P', 'K', 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0};
    cr_assert_gt(length, 51);
    cr_expect_arr_eq(bytes, head, sizeof head);
    cr_expect_arr_eq(bytes + 30, "mimetypeapplication/x", 21, "the first part is stored as it is");
}

Test(archive, refuses_what_is_no_archive)
{
    ARCHIVE_FILE empty = write_bytes("", 0);
    ARCHIVE_FILE text = write_bytes("name;post\r\n", 11);
    expect_refused("/nowhere/a.xlsx", "[unreadable]", "a missing file");
    expect_refused("/dev/zero", "[unreadable]", "a device");
    expect_refused(g_get_tmp_dir(), "[unreadable]", "a folder");
    expect_refused(empty, "[empty-file]", "an empty file");
    expect_refused(text, "no zip archive", "a text");
}

Test(archive, refuses_names_that_lead_out)
{
    static const char *const names[] = {"../a", "a/../../b", "/etc/a", "\\a", "a\\..\\b", "C:\\a", "c:a"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *const parts[] = {"good", "", names[i], "x", NULL};
        ARCHIVE_FILE path = write_archive(parts);
        expect_refused(path, "leads out", names[i]);
    }
    static const char *const good[] = {"a..b", "..a/b", "a.", "x/y.z/c"};
    for (guint i = 0; i < G_N_ELEMENTS(good); i++) {
        const char *const parts[] = {good[i], "x", NULL};
        ARCHIVE_FILE path = write_archive(parts);
        g_autoptr(VitriArchive) archive = vitri_archive_open(path, NULL);
        cr_expect_not_null(archive, "%s", good[i]);
    }
}

/* Two parts, their bytes changed at every place where `from` stands. */
static char *write_changed(const char *from, const char *to, gsize length)
{
    static const char *const parts[] = {"first.xml", "<first/>", "other.xml", "<other/>", NULL};
    ARCHIVE_FILE path = write_archive(parts);
    g_autofree char *bytes = NULL;
    gsize n = 0, changed = 0;
    cr_assert(g_file_get_contents(path, &bytes, &n, NULL));
    for (gsize at = 0; at + length <= n; at++) {
        if (memcmp(bytes + at, from, length) != 0)
            continue;
        memcpy(bytes + at, to, length);
        changed++;
    }
    cr_assert_gt(changed, 0);
    return write_bytes(bytes, n);
}

Test(archive, refuses_what_its_directory_gives_away)
{
    static const struct {
        const char *what, *from, *to;
        gsize length;
        const char *part;
    } cases[] = {
        {"a name that stands twice", "other.xml", "first.xml", 9, "stands there twice"},
        {"an encrypted part", "PK\1\2?\0\24\0\2\0", "PK\1\2?\0\24\0\3\0", 10, "encrypted"},
        {"a name that leads out", "first.xml", "../st.xml", 9, "leads out"},
        {"a damaged part", "\xb3\x49\xcb", "\xb3\x49\xca", 3, "is damaged"},
        {"a size that is a lie", "\10\0\0\0\11\0\0\0\0\0", "\11\0\0\0\11\0\0\0\0\0", 10, "is damaged"},
        {"a size that is far off", "\10\0\0\0\11\0\0\0\0\0", "\10\0\0\x20\11\0\0\0\0\0", 10, "far more"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        ARCHIVE_FILE path = write_changed(cases[i].from, cases[i].to, cases[i].length);
        expect_refused(path, cases[i].part, cases[i].what);
    }
}

Test(archive, refuses_bombs)
{
    enum { BOMB = 8 << 20, MANY = 10001 };
    g_autofree char *zeros = g_malloc0(BOMB);
    const VitriArchivePart bomb[] = {{"a.xml", zeros, BOMB, FALSE}};
    g_autoptr(GBytes) packed = pack_parts(bomb, 1);
    ARCHIVE_FILE path = write_bytes(g_bytes_get_data(packed, NULL), g_bytes_get_size(packed));
    expect_refused(path, "far more than a document", "a part that grows a thousandfold");

    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < MANY; i++) {
        g_ptr_array_add(names, g_strdup_printf("%u", i));
        g_ptr_array_add(names, g_strdup(""));
    }
    g_ptr_array_add(names, NULL);
    ARCHIVE_FILE many = write_archive((const char *const *)names->pdata);
    expect_refused(many, "more than 10000 parts", "many parts");
}

/* A good file cut anywhere and changed anywhere is read or refused, and never more than that. */
Test(archive, survives_damage)
{
    static const char *const parts[] = {"a.xml", "<a>some text that is packed, packed, packed, packed</a>", "b", "c",
                                        NULL};
    ARCHIVE_FILE path = write_archive(parts);
    g_autofree char *bytes = NULL;
    gsize n = 0, n_refused = 0;
    cr_assert(g_file_get_contents(path, &bytes, &n, NULL));
    for (gsize i = 0; i < 2 * n; i++) {
        g_autofree char *bad = g_memdup2(bytes, n);
        bad[i % n] = (char)(bad[i % n] ^ (1 << (i % 8)));
        ARCHIVE_FILE file = write_bytes(i < n ? bytes : bad, i < n ? i : n);
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriArchive) archive = vitri_archive_open(file, &error);
        for (guint k = 0; archive && vitri_archive_names(archive)[k] && !error; k++) {
            gsize length = 0;
            g_autofree char *part = vitri_archive_read(archive, vitri_archive_names(archive)[k], &length, &error);
        }
        cr_expect(error || i >= n, "cut to %zu bytes it is refused", i);
        n_refused += error != NULL;
    }
    cr_expect_gt(n_refused, n, "damage is noticed too");
}
