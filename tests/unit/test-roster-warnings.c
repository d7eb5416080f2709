/* Warnings about a joined roster: overlaps, over-full posts, people without a post; both sides of each day. */
#include "roster-resolve.h"

#include "../support/builder-roster.h"

#include "../support/reading.h"

#define POSTS                                                                                                          \
    "<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>\n<post id='B' unit='U' position='K' "        \
    "seats='2'/>\n"
#define P(id, content) "<person id='" id "' sex='male' born='1980'>" content "</person>\n"
#define T(post, from, rest) "<tenure post='" post "' from='" from "' " rest "/>"

typedef struct {
    const char *what, *people, *faults;
} Row;

static void expect_rows(const Row *rows, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        g_autofree char *text = g_strconcat(POSTS, rows[i].people, NULL);
        g_autoptr(VitriRoster) roster = build_roster(text);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriSink sink = {faults, 0, 0};
        vitri_roster_warnings_check(roster, vitri_date(2026, 12, 31), &sink);
        cr_expect_eq(sink.n_errors, 0u, "%s: warnings alone", rows[i].what);
        expect_faults(faults, rows[i].faults, rows[i].what);
    }
}

Test(roster_warnings, two_tenures_that_certainly_share_a_day)
{
#define BOTH "3 overlapping-tenures: person 'P' holds 'A' and 'B' on the same day; end one or change its kind\n"
    static const Row rows[] = {
        {"one after the other", P("P", T("A", "2020-01-01", "until='2021-01-01'") T("B", "2021-01-01", "")), ""},
        {"one shared day", P("P", T("A", "2020-01-01", "until='2021-01-02'") T("B", "2021-01-01", "")), BOTH},
        {"a month that may explain it", P("P", T("A", "2020-01-01", "until='2021-01'") T("B", "2021-01-01", "")), ""},
        {"a month that cannot", P("P", T("A", "2020-01-01", "until='2021-02'") T("B", "2021-01-01", "")), BOTH},
        {"acting beside", P("P", T("A", "2020-01-01", "") T("B", "2021-01-01", "kind='acting'")), ""},
        {"seconded beside", P("P", T("A", "2020-01-01", "kind='seconded'") T("B", "2021-01-01", "")), ""},
        {"both open", P("P", T("A", "2020-01-01", "") T("B", "2021-01-01", "")), BOTH},
        {"left before the second began",
         P("P", T("A", "2020-01-01", "") T("B", "2026-01-01", "") "<leaves on='2026-01-01' reason='transfer'/>"), ""},
        {"a short one inside a long one",
         P("P", T("A", "2020-01-01", "") T("B", "2021-01-01", "until='2021-06-01'") T("B", "2022-01-01", "")),
         BOTH BOTH},
    };
    expect_rows(rows, G_N_ELEMENTS(rows));
}

Test(roster_warnings, people_without_a_post_on_the_day)
{
#define NONE "3 person-without-tenure: person 'P' holds no post on 2026-12-31; add a tenure or leaves\n"
    static const Row rows[] = {
        {"none at all", P("P", ""), NONE},
        {"ended on the day", P("P", T("A", "2020-01-01", "until='2026-12-31'")), NONE},
        {"ends on the next", P("P", T("A", "2020-01-01", "until='2027-01-01'")), ""},
        {"begins on the day", P("P", T("A", "2026-12-31", "")), ""},
        {"begins on the next", P("P", T("A", "2027-01-01", "")), NONE},
        {"acting is a post", P("P", T("A", "2020-01-01", "kind='acting'")), ""},
        {"left on the day", P("P", "<leaves on='2026-12-31' reason='transfer'/>"), ""},
        {"leaves on the next", P("P", "<leaves on='2027-01-01' reason='transfer'/>"), NONE},
    };
    expect_rows(rows, G_N_ELEMENTS(rows));
}

Test(roster_warnings, more_holders_than_seats_from_the_day_on)
{
#define FULL(post, line, seats, day)                                                                                   \
    line " over-full-post: post '" post "' has seats=\"" seats "\" and more holders on " day                           \
         "; correct the seats or end a tenure\n"
    static const Row rows[] = {
        {"as many as seats", P("P", T("B", "2020-01-01", "")) P("Q", T("B", "2020-01-01", "")), ""},
        {"one more", P("P", T("B", "2020-01-01", "")) P("Q", T("B", "2020-01-01", "")) P("R", T("B", "2020-01-01", "")),
         FULL("B", "2", "2", "2026-12-31")},
        {"relieved on the day",
         P("P", T("A", "2020-01-01", "until='2027-03-01'"))
             P("Q", T("B", "2020-01-01", "until='2027-03-01'") T("A", "2027-03-01", "")),
         ""},
        {"relieved a day late",
         P("P", T("A", "2020-01-01", "until='2027-03-02'"))
             P("Q", T("B", "2020-01-01", "until='2027-03-01'") T("A", "2027-03-01", "")),
         FULL("A", "1", "1", "2027-03-01")},
        {"over-full until yesterday",
         P("P", T("A", "2020-01-01", "until='2026-12-31'") T("B", "2026-12-31", "")) P("Q", T("A", "2020-01-01", "")),
         ""},
        {"over-full until today",
         P("P", T("A", "2020-01-01", "until='2027-01-01'") T("B", "2027-01-01", "")) P("Q", T("A", "2020-01-01", "")),
         FULL("A", "1", "1", "2026-12-31")},
        {"one who leaves makes room",
         P("P", T("A", "2020-01-01", "") "<leaves on='2027-03-01' reason='transfer'/>")
             P("Q", T("B", "2020-01-01", "until='2027-03-01'") T("A", "2027-03-01", "")),
         ""},
        {"acting takes no seat", P("P", T("A", "2020-01-01", "")) P("Q", T("A", "2020-01-01", "kind='acting'")), ""},
        {"somebody twice takes one seat", P("P", T("A", "2020-01-01", "until='2028-01-01'") T("A", "2028-01-01", "")),
         ""},
    };
    expect_rows(rows, G_N_ELEMENTS(rows));
}
