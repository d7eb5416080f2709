/* What changed in words: the summary, headings, values as the language writes them; the same as CSV. */
#include "diff-text.h"

#include "../support/review-case.h"

#include <string.h>

#define PERSON(id, name, inside) "<person id='" id "' name='" name "' sex='male' born='1985-01-01'>" inside "</person>"
#define HELD(post, period) "<tenure post='" post "' from='2020-01-01' " period "/>"

static VitriCase *make(const char *people, VitriDate as_of)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    VitriCase *vcase = make_case(xml, as_of);
    vcase->roster->as_of = as_of;
    return vcase;
}

/* What the change between two rosters is called, as CSV or as text. */
static char *tell_diff(const char *old, const char *new, gboolean csv)
{
    g_autoptr(VitriCase) before = make(old, vitri_date(2026, 12, 31));
    g_autoptr(VitriCase) after = make(new, vitri_date(2027, 1, 31));
    g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(before->roster, after->roster);
    GString *text = g_string_new(NULL);
    if (csv)
        vitri_diff_text_csv(diff, text);
    else
        vitri_diff_text_write(diff, before, after, 200, FALSE, "en", text);
    return g_string_free(text, FALSE);
}

static void expect_in(const char *text, const char *part)
{
    cr_expect(strstr(text, part), "'%s' is not in: %s", part, text);
}

Test(diff_text, nothing_changed_is_a_summary_and_a_header_alone)
{
    const char *people = PERSON("P", "A", HELD("D1-CV", ""));
    g_autofree char *text = tell_diff(people, people, FALSE), *csv = tell_diff(people, people, TRUE);
    expect_in(text, "(2027-01-31): 0 changes, 0 people concerned\n");
    cr_expect_eq(strchr(text, '\n')[1], '\0', "%s", text);
    cr_expect_str_eq(csv, "of,id,name,unit,fact,kind,key,field,before,after\r\n");
}

Test(diff_text, an_end_that_is_stated_now_is_told_from_nothing_to_its_day)
{
    const char *before = PERSON("P", "A", HELD("D1-CV", ""));
    const char *after = PERSON("P", "A", HELD("D1-CV", "until='2027-04-01'"));
    g_autofree char *text = tell_diff(before, after, FALSE), *csv = tell_diff(before, after, TRUE);
    expect_in(text, ": 1 changes, 1 people concerned\n");
    expect_in(text, "\nPhòng 1 (D1)\n  A (P)\n    tenure (ended) – ");
    expect_in(text, "over from: not stated → 2027-04-01");
    expect_in(csv, "\r\nperson,P,A,D1,tenure,closed,D1-CV holder,until,,2027-04-01\r\n");
}

Test(diff_text, people_come_by_unit_and_given_name_and_are_counted_once)
{
    const char *before = PERSON("P1", "Lê Văn Bình", HELD("D2-TP", "")) PERSON("P2", "Trần Thị An", HELD("D1-CV", ""))
        PERSON("P3", "Phạm Văn Cường", HELD("D1-CV", ""));
    const char *after = PERSON("P1", "Lê Văn Bình", HELD("D2-TP", "until='2027-04-01'"))
        PERSON("P2", "Trần Thị An", HELD("D1-CV", "until='2027-04-01'") "<rating year='2026' level='good'/>")
            PERSON("P3", "Phạm Văn Cường", HELD("D1-CV", "until='2027-04-01'"));
    g_autofree char *text = tell_diff(before, after, FALSE);
    expect_in(text, ": 4 changes, 3 people concerned\n");
    static const char *const order[] = {"\nPhòng 1 (D1)\n", "(P2)\n", "(P3)\n", "\nPhòng 2 (D2)\n", "(P1)\n"};
    const char *at = text;
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        cr_assert((at = strstr(at, order[i])), "%s: %s", order[i], text);
}
