/* Titles within reach, the two days, and what brings the rest. */
#include "../support/review-case.h"
#include "vitri/forecast.h"

#include <criterion/criterion.h>
#include <string.h>

#define PERSON(id, tenures, more)                                                                                      \
    "<person id='" id "' name='" id "' sex='male' born='1985-01-01'>" tenures more "</person>"
#define PLANNED(level) "<succession level='" level "' from='2024-01-01' until='2030-01-01'/>"
/* A good record without political theory. */
#define UNTAUGHT                                                                                                       \
    "<rank code='01.002' from='2015-01-01'/><qualification kind='degree' level='master' on='2005'/>"                   \
    "<qualification kind='state-management' level='principal' on='2012'/>"                                             \
    "<rating year='2024' level='good'/><rating year='2025' level='good'/><rating year='2026' level='good'/>"

static VitriCase *make(const char *people)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    return make_case(xml, vitri_date(2026, 12, 31));
}

/* "P>D1-TP:succession P>…" */
static char *list_titles(const VitriForecast *forecast)
{
    GString *text = g_string_new(NULL);
    const VitriRoster *roster = forecast->vcase->roster;
    for (guint i = 0; i < forecast->titles->len; i++) {
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, i);
        g_string_append_printf(text, "%s%s>%s:%s", i ? " " : "", roster->people[title->candidate->person].id,
                               roster->posts[title->candidate->post].id, vitri_reach_name(title->reach));
    }
    return g_string_free(text, FALSE);
}

Test(forecast, the_next_level_at_the_nearest_post_and_each_entry_of_the_plan)
{
    static const struct {
        const char *what, *people, *expected;
    } rows[] = {
        {"staff of a division", PERSON("P", "<tenure post='D1-CV' from='2015-01-01'/>", ""), "P>D1-PTP:next-level"},
        {"a deputy", PERSON("P", "<tenure post='D2-PTP' from='2015-01-01'/>", ""), "P>D2-TP:next-level"},
        {"a head, by the units above", PERSON("P", "<tenure post='D1-TP' from='2015-01-01'/>", ""),
         "P>S-PGD:next-level"},
        {"at the top nothing is next", PERSON("P", "<tenure post='S-PGD' from='2015-01-01'/>", ""), ""},
        {"planned for the next level: once",
         PERSON("P", "<tenure post='D1-PTP' from='2015-01-01'/>", PLANNED("division-head")), "P>D1-TP:succession"},
        {"planned further up", PERSON("P", "<tenure post='D1-PTP' from='2015-01-01'/>", PLANNED("department-deputy")),
         "P>S-PGD:succession P>D1-TP:next-level"},
        {"planned for a post",
         PERSON("P", "<tenure post='D1-PTP' from='2015-01-01'/>", "<succession post='D2-TP' from='2026-01-01'/>"),
         "P>D2-TP:succession P>D1-TP:next-level"},
        {"a plan that has ended",
         PERSON("P", "<tenure post='D1-TP' from='2015-01-01'/>",
                "<succession level='division-head' from='2020-01-01' until='2026-12-31'/>"),
         "P>S-PGD:next-level"},
        {"nobody without a post", PERSON("P", "<tenure post='D1-CV' from='2015-01-01' until='2026-01-01'/>", ""), ""},
        {"nobody who has left",
         PERSON("P", "<tenure post='D1-CV' from='2015-01-01'/><leaves on='2026-12-31' reason='resignation'/>", ""), ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make(rows[i].people);
        g_autoptr(VitriForecast) forecast = vitri_forecast(vcase, 60, -1, -1);
        g_autofree char *text = list_titles(forecast);
        cr_expect_str_eq(text, rows[i].expected, "%s: %s", rows[i].what, text);
    }
}

Test(forecast, a_named_post_is_for_the_person_or_for_its_pool)
{
    g_autoptr(VitriCase) vcase = make(PERSON("A", "<tenure post='D1-PTP' from='2015-01-01'/>", "") PERSON(
        "B", "<tenure post='D2-PTP' from='2015-01-01'/>", "") PERSON("C", "<tenure post='D1-CV' from='2015'/>", ""));
    gint32 post = vitri_roster_find_post(vcase->roster, "D1-TP");
    gint32 staff = vitri_roster_find_person(vcase->roster, "C");
    g_autoptr(VitriForecast) pool = vitri_forecast(vcase, 60, -1, post);
    g_autoptr(VitriForecast) one = vitri_forecast(vcase, 60, staff, post);
    g_autofree char *all = list_titles(pool), *alone = list_titles(one);
    cr_expect_str_eq(all, "A>D1-TP:named B>D1-TP:named", "%s", all);
    cr_expect_str_eq(alone, "C>D1-TP:named", "%s", alone);
}

static char *tell_items(const VitriForecastTitle *title)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < title->items->len; i++) {
        const VitriForecastItem *item = g_ptr_array_index(title->items, i);
        g_autofree char *day = vitri_date_to_string(item->turns_on);
        g_string_append_printf(text, "%s%s", i ? " " : "", item->finding->standard->id);
        for (guint k = 0; k < item->needs->len; k++)
            g_string_append_printf(text, ":%s", vitri_need_name(g_array_index(item->needs, VitriNeed, k).brings));
        if (*day)
            g_string_append_printf(text, "=%s", day);
    }
    return g_string_free(text, FALSE);
}

Test(forecast, tells_from_when_on_and_what_is_missing_until_then)
{
    static const struct {
        const char *what, *people, *earliest, *ready, *items;
        gint32 months;
    } rows[] = {
        {"all met", PERSON("P", "<tenure post='D1-PTP' from='2023-01-01'/>", GOOD_RECORD PLANNED("division-head")),
         "2026-12-31", "2026-12-31", "", 60},
        {"time alone", PERSON("P", "<tenure post='D1-PTP' from='2026-03-01'/>", GOOD_RECORD PLANNED("division-head")),
         "2027-03-01", "2027-03-01", "app-prior:time=2027-03-01", 60},
        {"time beyond the months",
         PERSON("P", "<tenure post='D1-PTP' from='2026-03-01'/>", GOOD_RECORD PLANNED("division-head")), "", "",
         "app-prior:time=2027-03-01", 1},
        {"a course beside time",
         PERSON("P", "<tenure post='D1-PTP' from='2026-03-01'/>", UNTAUGHT PLANNED("division-head")), "", "2027-03-01",
         "app-prior:time=2027-03-01 std334-pt:course", 60},
        {"a decision", PERSON("P", "<tenure post='D1-PTP' from='2023-01-01'/>", GOOD_RECORD), "", "2026-12-31",
         "app-plan-in:decision", 60},
        {"a bar of open end",
         PERSON("P", "<tenure post='D1-PTP' from='2023-01-01'/>",
                GOOD_RECORD PLANNED("division-head") "<circumstance kind='suspended' from='2026-12-01'/>"),
         "", "2026-12-31", "app-ban-d:time", 60},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make(rows[i].people);
        g_autoptr(VitriForecast) forecast = vitri_forecast(vcase, rows[i].months, 0, -1);
        cr_assert_eq(forecast->titles->len, 1, "%s: %u", rows[i].what, forecast->titles->len);
        const VitriForecastTitle *title = g_ptr_array_index(forecast->titles, 0);
        g_autofree char *earliest = vitri_date_to_string(title->candidate->earliest);
        g_autofree char *ready = vitri_date_to_string(title->ready), *items = tell_items(title);
        cr_expect_str_eq(earliest, rows[i].earliest, "%s: earliest %s", rows[i].what, earliest);
        cr_expect_str_eq(ready, rows[i].ready, "%s: ready %s", rows[i].what, ready);
        cr_expect_str_eq(items, rows[i].items, "%s: %s", rows[i].what, items);
    }
}
