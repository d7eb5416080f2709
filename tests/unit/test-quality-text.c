/* The quality of a roster as text: every part, cells and lines, shares by language, a word for every reason. */
#include "quality-text.h"

#include "../support/quality-case.h"

static void expect_parts(const char *language, const char *const *parts, guint n)
{
    g_autoptr(VitriQuality) quality = quality_full();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_quality_text_write(quality, 240, language, out);
    for (guint i = 0; i < n; i++)
        cr_expect(strstr(out->str, parts[i]), "'%s' is missing in %s", parts[i], out->str);
}

Test(quality_text, holds_every_part)
{
    static const char *const parts[] = {
        "data quality on 2026-12-31: people in service 1, doubts ",
        ", findings unknown 1\n",
        "recruitment/on  everybody          1        1  100.0  V 1/1",
        "perhaps the same person: 1\n",
        "Lê An (P) – Le An (Q)",
        "person/name Lê An (Nhân sự!B5)",
        "; days: 366",
        "qualification/field tax-lav; perhaps 'tax-law'",
        "left behind by mergers: 1\n",
        "V – U",
        "person/sex         1       1          1  P (Nhân sự!5)",
    };
    expect_parts("en", parts, G_N_ELEMENTS(parts));
}

Test(quality_text, shares_and_days_are_written_by_language)
{
    static const char *const parts[] = {"100,0", "31/12/2026"};
    expect_parts("vi", parts, G_N_ELEMENTS(parts));
}

/* On the terminal and on pages; the words of the schema are all the reasons there are. */
Test(quality_text, every_reason_has_a_word)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "schema", "quality.xsd", NULL);
    g_autofree char *words = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "reports", "strings.xml", NULL);
    g_autofree char *schema = NULL, *strings = NULL;
    cr_assert(g_file_get_contents(words, &strings, NULL, NULL), "%s", words);
    cr_assert(g_file_get_contents(path, &schema, NULL, NULL), "%s", path);
    const char *type = strstr(schema, "name=\"reason\"");
    g_autofree char *reasons = g_strndup(type, (gsize)(strstr(type, "</xs:simpleType>") - type));
    g_auto(GStrv) pieces = g_strsplit(reasons, "enumeration value=\"", -1);
    guint n = 0;
    for (guint i = 1; pieces[i]; i++, n++) {
        g_autofree char *reason = g_strndup(pieces[i], strcspn(pieces[i], "\""));
        g_autofree char *word = g_strdup_printf("<s id=\"qual-%s\"", reason);
        cr_expect_str_neq(vitri_quality_text_reason(reason), reason, "%s", reason);
        cr_expect(strstr(strings, word), "no word for '%s' in strings.xml", reason);
    }
    cr_expect_eq(n, 24u, "%u", n);
}
