/* The streaming reader: what it hands on, and what it refuses of files made to hurt. */
#include "vitri/xml.h"

#include "vitri/error.h"
#include "vitri/fault.h"

#include <criterion/criterion.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/tree.h>
#include <string.h>

/* Writes down all that is handed on: "<0:1:name{uri} a=v ...>text</0:name>". */
static gboolean note_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    g_string_append_printf(user, "<%u:%u:%s{%s}", depth, line, name, uri);
    for (guint i = 0; i < n; i++)
        g_string_append_printf(user, " %s=%s", attributes[i].name, attributes[i].value);
    g_string_append_c(user, '>');
    return TRUE;
}

static gboolean note_end(gpointer user, const char *name, guint depth, GError **error)
{
    g_string_append_printf(user, "</%u:%s>", depth, name);
    return TRUE;
}

static gboolean note_text(gpointer user, const char *text, gsize length, GError **error)
{
    g_string_append_len(user, text, (gssize)length);
    return TRUE;
}

static const VitriXmlHandler notes = {note_start, note_end, note_text, NULL};

static char *write_file(const char *bytes, gsize length)
{
    char *path = NULL;
    int fd = g_file_open_tmp("vitri-xml-XXXXXX", &path, NULL);
    cr_assert_geq(fd, 0);
    g_close(fd, NULL);
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

static char *pack(const char *bytes, gsize length, gsize *out_length)
{
    g_autoptr(GConverter) packer = G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
    gsize room = length + 1024, n_read = 0, n_written = 0;
    char *packed = g_malloc(room);
    GConverterResult result =
        g_converter_convert(packer, bytes, length, packed, room, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
    cr_assert_eq(result, G_CONVERTER_FINISHED);
    *out_length = n_written;
    return packed;
}

/* Reads bytes from a file; the message of the error, or NULL if it was accepted. Caller frees. */
static char *read_bytes(const char *bytes, gsize length)
{
    g_autofree char *path = write_file(bytes, length);
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    gboolean done = vitri_xml_read(path, &notes, seen, NULL, &error);
    cr_expect_eq(done, error == NULL);
    g_remove(path);
    if (!error)
        return NULL;
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT));
    cr_expect(g_str_has_prefix(error->message, path), "'%s' names the file", error->message);
    cr_expect_null(strchr(error->message, '\n'), "'%s' is one line", error->message);
    return g_strdup(error->message + strlen(path));
}

static void expect_refused(const char *what, const char *bytes, gsize length, const char *line, const char *tag)
{
    g_autofree char *message = read_bytes(bytes, length);
    cr_assert_not_null(message, "%s is refused", what);
    cr_expect(g_str_has_prefix(message, line), "%s: '%s' begins with '%s'", what, message, line);
    cr_expect(g_str_has_suffix(message, tag), "%s: '%s' ends with '%s'", what, message, tag);
}

Test(xml, hands_on_names_namespaces_values_and_lines)
{
    const char *text =
        "<?xml version='1.0'?>\n<a xmlns='urn:x' xmlns:p='urn:y'\n  b='1 &amp; &lt;&#x27;&#38;'\n c=''>\n"
        "t&amp;<p:d\n p:e='đ'\n/>\n<![CDATA[<z>]]><f xml:lang='vi'/>\n</a>";
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_xml_read_memory(text, strlen(text), "m", &notes, seen, &error), "%s", error ? error->message : "");
    cr_expect_str_eq(seen->str, "<0:2:a{urn:x} b=1 & <'& c=>\nt&<1:5:d{urn:y} {urn:y}e=đ></1:d>\n<z>"
                                "<1:8:f{urn:x} {http://www.w3.org/XML/1998/namespace}lang=vi></1:f>\n</0:a>");
}

Test(xml, refuses_what_is_not_well_formed_with_line_and_tag)
{
    static const struct {
        const char *what, *text, *line, *tag;
    } cases[] = {
        {"empty", "", ":", "[empty-file]"},
        {"blank", " \n ", ":", "[empty-file]"},
        {"no XML", "id,name\n1,2\n", ":1:", "[empty-file]"},
        {"cut in a tag", "<a>\n<b c='1", ":2:", "[cut-off]"},
        {"cut in text", "<a>\n<b>te", ":2:", "[cut-off]"},
        {"cut after a child", "<a>\n<b/>\n", ":", "[cut-off]"},
        {"cut in a comment", "<a>\n<!-- x", ":2:", "[cut-off]"},
        {"cut in the declaration", "<?xml vers", ":1:", "[cut-off]"},
        {"cut after the version", "<?xml version='1.0'", ":1:", "[cut-off]"},
        {"a declaration alone", "<?xml version='1.0'?>", ":1:", "[empty-file]"},
        {"a comment alone", "<!-- c -->\n", ":", "[empty-file]"},
        {"cut before a root", "<", ":1:", "[cut-off]"},
        {"another end than start", "<a>\n</b>", ":2:", "[not-well-formed]"},
        {"tags crossed", "<a>\n<b></a></b>", ":2:", "[not-well-formed]"},
        {"two roots", "<a/>\n<b/>", ":2:", "[not-well-formed]"},
        {"bare ampersand", "<a>\n x & y</a>", ":2:", "[not-well-formed]"},
        {"attribute twice", "<a>\n<b c='' c=''/></a>", ":2:", "[not-well-formed]"},
        {"no quotes", "<a b=1/>", ":1:", "[not-well-formed]"},
        {"no value", "<a b/>", ":1:", "[not-well-formed]"},
        {"less-than in a value", "<a b='<'/>", ":1:", "[not-well-formed]"},
        {"prefix unknown", "<p:a/>", ":1:", "[not-well-formed]"},
        {"control character", "<a>\n\x01</a>", ":2:", "[not-well-formed]"},
        {"reference to NUL", "<a>&#0;</a>", ":1:", "[not-well-formed]"},
        {"unknown entity", "<a>\n&nbsp;</a>", ":2:", "[dtd-refused]"},
        {"doctype", "<!DOCTYPE a>\n<a/>", ":1:", "[dtd-refused]"},
        {"external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
         ":1:", "[dtd-refused]"},
        {"external subset", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", ":1:", "[dtd-refused]"},
        {"declared latin 1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", ":1:", "[not-utf-8]"},
        {"bad UTF-8", "<a>\n\xc3\x28</a>", ":2:", "[not-utf-8]"},
        {"latin 1", "<a b='\xe9'/>", ":1:", "[not-utf-8]"},
        {"half a character at the end", "<a/>\xe1\xbb", ":1:", "[cut-off]"},
        {"surrogate", "<a>\xed\xa0\x80</a>", ":1:", "[not-utf-8]"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect_refused(cases[i].what, cases[i].text, strlen(cases[i].text), cases[i].line, cases[i].tag);
}

Test(xml, refuses_nul_and_utf_16)
{
    static const char nul[] = "<a>\n\0</a>", wide[] = "<\0a\0/\0>\0", marked[] = "\xff\xfe<\0a\0/\0>\0";
    expect_refused("NUL", nul, sizeof nul - 1, ":2:", "[not-utf-8]");
    expect_refused("UTF-16", wide, sizeof wide - 1, ":1:", "[not-utf-8]");
    expect_refused("UTF-16 with mark", marked, sizeof marked - 1, ":1:", "[not-utf-8]");
}

Test(xml, accepts_a_byte_order_mark_and_a_declaration)
{
    static const char *const texts[] = {"\xef\xbb\xbf<a/>", "<?xml version='1.0' encoding='UTF-8'?>\n<a/>\n",
                                        "<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *message = read_bytes(texts[i], strlen(texts[i]));
        cr_expect_null(message, "%zu: %s", i, message);
    }
}

Test(xml, refuses_a_billion_laughs_at_once)
{
    g_autoptr(GString) text = g_string_new("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++)
        g_string_append_printf(text, "<!ENTITY l%d '&l%d;&l%d;&l%d;&l%d;'>", i, i - 1, i - 1, i - 1, i - 1);
    g_string_append(text, "]><a>&l29;</a>");
    expect_refused("billion laughs", text->str, text->len, ":1:", "[dtd-refused]");
}

static char *repeat(const char *text, gsize n)
{
    GString *out = g_string_new(NULL);
    for (gsize i = 0; i < n; i++)
        g_string_append(out, text);
    return g_string_free(out, FALSE);
}

Test(xml, depth_has_a_limit)
{
    g_autofree char *deep = repeat("<a>", 100000);
    expect_refused("depth 100 000", deep, strlen(deep), ":1:", "[too-deep]");
    g_autofree char *opening = repeat("<a>", 64), *closing = repeat("</a>", 64);
    g_autofree char *allowed = g_strconcat(opening, closing, NULL);
    g_autofree char *message = read_bytes(allowed, strlen(allowed));
    cr_expect_null(message, "depth 64: %s", message);
    g_autofree char *over = g_strconcat("<b>", allowed, "</b>", NULL);
    expect_refused("depth 65", over, strlen(over), ":1:", "[too-deep]");
}

Test(xml, lengths_have_limits)
{
    static const gsize lengths[] = {(1 << 20) + 1, 10 << 20, 30 << 20};
    for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++) {
        g_autofree char *value = g_strnfill(lengths[i], 'x');
        g_autofree char *attribute = g_strconcat("<a b='", value, "'/>", NULL);
        g_autofree char *name = g_strconcat("<a><", value, "/></a>", NULL);
        expect_refused("long attribute", attribute, strlen(attribute), ":1:", "[too-long]");
        expect_refused("long name", name, strlen(name), ":1:", "[too-long]");
    }
    g_autofree char *value = g_strnfill(1 << 20, 'x');
    g_autofree char *attribute = g_strconcat("<a b='", value, "'/>", NULL);
    g_autofree char *message = read_bytes(attribute, strlen(attribute));
    cr_expect_null(message, "a mebibyte: %s", message);
}

Test(xml, ten_megabytes_of_garbage_take_less_than_a_second)
{
    g_autofree char *garbage = g_malloc(10 << 20);
    guint32 state = 12345;
    for (gsize i = 0; i < 10 << 20; i++) {
        state = state * 1664525u + 1013904223u;
        garbage[i] = (char)(' ' + (state >> 24) % 95);
    }
    gint64 start = g_get_monotonic_time();
    g_autofree char *message = read_bytes(garbage, 10 << 20);
    cr_expect_not_null(message);
    memcpy(garbage, "<a><!--", 7);
    g_autofree char *comment = read_bytes(garbage, 10 << 20);
    cr_expect_not_null(comment);
    memcpy(garbage, "<a b='", 6);
    g_autofree char *attribute = read_bytes(garbage, 10 << 20);
    cr_expect_not_null(attribute);
    cr_expect_lt(g_get_monotonic_time() - start, 3 * G_USEC_PER_SEC);
}

Test(xml, refuses_a_missing_file_and_a_folder)
{
    static const char *const paths[] = {"/no/such/roster.xml", "/tmp", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GString) seen = g_string_new(NULL);
        g_autoptr(GError) error = NULL;
        cr_expect_not(vitri_xml_read(paths[i], &notes, seen, NULL, &error), "'%s'", paths[i]);
        cr_assert_not_null(error);
        cr_expect(g_str_has_suffix(error->message, "[unreadable]"), "%s", error->message);
    }
}

Test(xml, reads_gzip_and_digests_what_was_packed)
{
    static const char text[] = "<a b='1'>đ</a>\n";
    gsize length = 0;
    g_autofree char *packed = pack(text, sizeof text - 1, &length), *twice = NULL;
    g_autofree char *expected = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    g_autofree char *path = write_file(packed, length), *plain = write_file(text, sizeof text - 1);
    const char *const paths[] = {path, plain};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GString) seen = g_string_new(NULL);
        g_autofree char *digest = NULL;
        g_autoptr(GError) error = NULL;
        cr_assert(vitri_xml_read(paths[i], &notes, seen, &digest, &error), "%s", error ? error->message : "");
        cr_expect_str_eq(seen->str, "<0:1:a{} b=1>đ</0:a>");
        cr_expect_str_eq(digest, expected);
        g_remove(paths[i]);
    }
}

Test(xml, several_gzip_members_are_one_file)
{
    gsize first_length = 0, second_length = 0;
    g_autofree char *first = pack("<a>", 3, &first_length), *second = pack("</a>", 4, &second_length);
    g_autoptr(GString) both = g_string_new_len(first, (gssize)first_length);
    g_string_append_len(both, second, (gssize)second_length);
    g_autofree char *message = read_bytes(both->str, both->len);
    cr_expect_null(message, "%s", message);
}

Test(xml, refuses_a_cut_or_damaged_gzip)
{
    g_autoptr(GString) text = g_string_new("<a>");
    for (int i = 0; i < 5000; i++)
        g_string_append_printf(text, "<b c='%d'/>", i * 7919 % 10007);
    g_string_append(text, "</a>");
    gsize length = 0;
    g_autofree char *packed = pack(text->str, text->len, &length);
    expect_refused("half", packed, length / 2, ":", "[cut-off]");
    expect_refused("without its end", packed, length - 4, ":", "[cut-off]");
    expect_refused("two bytes", packed, 2, ":", "[cut-off]");
    packed[length / 2] ^= 0x55;
    g_autofree char *message = read_bytes(packed, length);
    cr_expect_not_null(message, "damaged");
}

Test(xml, refuses_a_gzip_bomb)
{
    gsize length = 0;
    g_autofree char *blanks = g_strnfill(100 << 20, ' ');
    memcpy(blanks, "<a>", 3);
    g_autofree char *packed = pack(blanks, 100 << 20, &length);
    expect_refused("bomb", packed, length, ":", "[too-long]");
}

Test(xml, faults_go_to_the_list_where_there_is_one)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    const VitriXmlHandler handler = {.faults = faults};
    g_autoptr(GError) error = NULL;
    cr_expect_not(vitri_xml_read_memory("<a>", 3, "m.xml", &handler, NULL, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT));
    cr_assert_eq(faults->len, 1u);
    const VitriFault *fault = g_ptr_array_index(faults, 0);
    cr_expect_str_eq(fault->file, "m.xml");
    cr_expect_str_eq(fault->tag->tag, "cut-off");
}

static gboolean refuse(gpointer user, const char *name, guint depth, GError **error)
{
    (*(guint *)user)++;
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_PINS, "enough");
    return FALSE;
}

Test(xml, a_callback_can_stop_the_read)
{
    const VitriXmlHandler handler = {.end = refuse};
    guint calls = 0;
    g_autoptr(GError) error = NULL;
    cr_expect_not(vitri_xml_read_memory("<a><b/><b/></a>", 15, "m", &handler, &calls, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_PINS));
    cr_expect_eq(calls, 1u);
}

Test(xml, root_alone)
{
    const char *text = "<plan xmlns='urn:vitri:plan:1'>broken < later";
    g_autofree char *path = write_file(text, strlen(text)), *name = NULL, *uri = NULL;
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_xml_root(path, &name, &uri, &error), "%s", error ? error->message : "");
    cr_expect_str_eq(name, "plan");
    cr_expect_str_eq(uri, "urn:vitri:plan:1");
    g_remove(path);
    g_autofree char *none = NULL, *no_uri = NULL;
    cr_expect_not(vitri_xml_root(path, &none, &no_uri, &error));
    cr_expect_null(none);
}

Test(xml, escapes_and_reads_back_the_same)
{
    static const char value[] = "a & b < c > d \" e ' f \t g \n h \r i đ";
    g_autoptr(GString) out = g_string_new("<a");
    vitri_xml_attribute(out, "b", value);
    vitri_xml_attribute(out, "c", NULL);
    vitri_xml_attribute(out, "d", "\x01");
    g_string_append(out, "/>");
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autofree char *expected = g_strdup_printf("<0:1:a{} b=%s d=></0:a>", value);
    cr_assert(vitri_xml_read_memory(out->str, out->len, "m", &notes, seen, NULL), "%s", out->str);
    cr_expect_str_eq(seen->str, expected);
}

Test(xml, trees_are_small_trusted_documents)
{
    g_autoptr(GError) error = NULL;
    xmlDoc *document = vitri_xml_tree("<a><b/></a>", 11, "t", &error);
    cr_assert_not_null(document);
    cr_expect_str_eq((const char *)xmlDocGetRootElement(document)->name, "a");
    xmlFreeDoc(document);
    static const char *const bad[] = {"<a>", "", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a>\xff</a>"};
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) cause = NULL;
        cr_expect_null(vitri_xml_tree(bad[i], strlen(bad[i]), "t.xml", &cause), "'%s'", bad[i]);
        cr_assert_not_null(cause, "'%s'", bad[i]);
        cr_expect(g_str_has_prefix(cause->message, "t.xml:"), "%s", cause->message);
    }
}
