/* What changed between two rosters as XML: both rosters named, keys and fields of each change, nothing where all is
 * alike. */
#include "vitri/write-changes.h"

#include "../support/review-case.h"

#include <string.h>

#define ROSTER(id, year, content)                                                                                      \
    "<roster xmlns='urn:vitri:roster:1' id='" id "' as-of='" year "-12-31' jurisdiction='vn'><units>"                  \
    "<unit id='S' name='Sở &amp; S' kind='department'/></units><positions/><posts/><people>" content                   \
    "</people></roster>"
#define PERSON(name, facts) "<person id='P' name='" name "' sex='male' born='1980-01-01'>" facts "</person>"

/* Caller frees. */
static GString *write_two(const char *old, const char *new)
{
    g_autoptr(VitriCase) before = make_case(old, VITRI_DATE_NONE);
    g_autoptr(VitriCase) after = make_case(new, VITRI_DATE_NONE);
    g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(before->roster, after->roster);
    GString *out = g_string_new("kept\n");
    vitri_write_changes(diff, before, after, out);
    return out;
}

static guint count(const char *text, const char *part)
{
    guint n = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        n++;
    return n;
}

Test(write_changes, rosters_are_named_and_alike_ones_have_no_change)
{
    g_autoptr(GString) out = write_two(ROSTER("r", "2026", PERSON("A", "")), ROSTER("q", "2027", PERSON("A", "")));
    cr_expect(g_str_has_prefix(out->str, "kept\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<changes "
                                         "xmlns=\"urn:vitri:changes:1\" jurisdiction=\"vn\">\n"
                                         "  <roster side=\"before\" id=\"r\" as-of=\"2026-12-31\" name=\""),
              "%s", out->str);
    cr_expect_eq(count(out->str, "  <roster side=\"after\" id=\"q\" as-of=\"2027-12-31\" name=\""), 1u, "%s", out->str);
    cr_expect_eq(count(out->str, " sha256=\""), 2u, "%s", out->str);
    cr_expect_eq(count(out->str, "<change "), 0u, "%s", out->str);
    cr_expect(g_str_has_suffix(out->str, "/>\n</changes>\n"), "%s", out->str);
}

Test(write_changes, a_change_has_its_key_and_what_differs)
{
    g_autoptr(GString) out =
        write_two(ROSTER("r", "2026", PERSON("A", "<rating year='2025' level='good'/>")),
                  ROSTER("r", "2027", PERSON("&lt;B&gt;", "<rating year='2025' level='excellent'/>")));
    cr_expect_eq(count(out->str, "<change "), 2u, "%s", out->str);
    cr_expect_eq(count(out->str,
                       "  <change of=\"person\" id=\"P\" name=\"&lt;B&gt;\" fact=\"person\" kind=\"changed\">\n"
                       "    <field name=\"name\" before=\"A\" after=\"&lt;B&gt;\"/>\n"
                       "  </change>\n"),
                 1u, "%s", out->str);
    cr_expect_eq(count(out->str, "fact=\"rating\" kind=\"changed\">\n"
                                 "    <key name=\"year\" value=\"2025\"/>\n"
                                 "    <field name=\"level\" before=\"good\" after=\"excellent\"/>\n"
                                 "  </change>\n"),
                 1u, "%s", out->str);
}

Test(write_changes, what_was_added_has_no_before_and_what_is_gone_no_after)
{
    static const char with[] = ROSTER("r", "2026", PERSON("A", "<rating year='2025' level='good'/>"));
    static const char without[] = ROSTER("r", "2026", PERSON("A", ""));
    g_autoptr(GString) added = write_two(without, with);
    g_autoptr(GString) gone = write_two(with, without);
    cr_expect_eq(count(added->str, "fact=\"rating\" kind=\"added\">\n    <key name=\"year\" value=\"2025\"/>\n"
                                   "    <field name=\"level\" after=\"good\"/>\n"),
                 1u, "%s", added->str);
    cr_expect_eq(count(gone->str, "fact=\"rating\" kind=\"gone\">\n    <key name=\"year\" value=\"2025\"/>\n"
                                  "    <field name=\"level\" before=\"good\"/>\n"),
                 1u, "%s", gone->str);
}
