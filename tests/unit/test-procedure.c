/* Which subject a decision of the past is judged as, and which procedure is still running. */
#include "../support/builder.h"

#include "vitri/procedure.h"

#include <criterion/criterion.h>

#define ROSTER(tenures)                                                                                                \
    "<unit id=\"U\" kind=\"division\"/><position id=\"clerk\" category=\"professional\"/>"                             \
    "<position id=\"head\" category=\"leadership\" level=\"head\"/><post id=\"A\" unit=\"U\" position=\"clerk\"/>"     \
    "<post id=\"B\" unit=\"U\" position=\"head\"/><person id=\"P\" sex=\"male\" born=\"1980-01-01\">" tenures          \
    "</person>"

/* The last tenure of the row is the one judged; origin "-": none. */
static const struct {
    const char *what, *tenures, *on, *origin, *occasion, *started;
} rows[] = {
    {"from another post",
     "<tenure post=\"A\" from=\"2015-01-01\" until=\"2020-03-01\"/><tenure post=\"B\" from=\"2020-03-01\"/>",
     "2020-03-01", "A", "appointment", ""},
    {"the day of the decision goes before",
     "<tenure post=\"A\" from=\"2015-01-01\" until=\"2020-03-01\"/><tenure post=\"B\" from=\"2020-03-01\" "
     "decided-on=\"2020-02-20\" procedure-started=\"2019-12-02\"/>",
     "2020-02-20", "A", "appointment", "2019-12-02"},
    {"a decision known to the month is no day",
     "<tenure post=\"A\" from=\"2015-01-01\" until=\"2020-03-01\"/><tenure post=\"B\" from=\"2020-03-01\" "
     "decided-on=\"2020-02\" procedure-started=\"2019\"/>",
     "2020-03-01", "A", "appointment", ""},
    {"nothing held before", "<tenure post=\"B\" from=\"2020-03-01\"/>", "2020-03-01", "-", "appointment", ""},
    {"the same post again",
     "<tenure post=\"B\" from=\"2015-03-01\" until=\"2020-03-01\"/><tenure post=\"B\" from=\"2020-03-01\"/>",
     "2020-03-01", "-", "re-appointment", ""},
    {"a gap of a day is no re-appointment",
     "<tenure post=\"B\" from=\"2015-03-01\" until=\"2020-02-29\"/><tenure post=\"B\" from=\"2020-03-01\"/>",
     "2020-03-01", "-", "appointment", ""},
    {"but for the papers saying so",
     "<tenure post=\"B\" from=\"2015-03-01\" until=\"2020-02-29\"/><tenure post=\"B\" from=\"2020-03-01\" "
     "act=\"re-appointment\"/>",
     "2020-03-01", "-", "re-appointment", ""},
    {"acting in it before is not holding it",
     "<tenure post=\"A\" from=\"2015-01-01\" until=\"2020-03-01\"/><tenure post=\"B\" kind=\"acting\" "
     "from=\"2019-06-01\" "
     "until=\"2020-03-01\"/><tenure post=\"B\" from=\"2020-03-01\"/>",
     "2020-03-01", "A", "appointment", ""},
    {"a start known to the year, a decision to the day", "<tenure post=\"B\" from=\"2020\" decided-on=\"2020-02-20\"/>",
     "2020-02-20", "-", "appointment", ""},
    {"no day at all", "<tenure post=\"B\" from=\"2020-03\"/>", NULL, NULL, NULL, NULL},
};

Test(procedure, a_decision_is_judged_as_of_its_day)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strdup_printf(ROSTER("%s"), rows[i].tenures);
        g_autoptr(VitriCase) vcase = build_case(xml, "2026-01-01");
        VitriSubject subject = {.person = -7};
        gboolean known = vitri_procedure_subject(vcase, (gint32)vcase->roster->n_tenures - 1, &subject);
        cr_expect_eq(known, rows[i].on != NULL, "%s", rows[i].what);
        if (!known || !rows[i].on) {
            cr_expect_eq(subject.person, -7, "%s: written on failure", rows[i].what);
            continue;
        }
        g_autofree char *on = vitri_date_to_string(subject.on), *started = vitri_date_to_string(subject.started);
        cr_expect_str_eq(on, rows[i].on, "%s: %s", rows[i].what, on);
        cr_expect_str_eq(subject.origin < 0 ? "-" : vcase->roster->posts[subject.origin].id, rows[i].origin, "%s",
                         rows[i].what);
        cr_expect_str_eq(vitri_occasion_name(subject.occasion), rows[i].occasion, "%s", rows[i].what);
        cr_expect_str_eq(started, rows[i].started, "%s: %s", rows[i].what, started);
        cr_expect(subject.person == 0 && subject.unit == 0 && subject.vcase == vcase, "%s", rows[i].what);
        cr_expect_str_eq(vcase->roster->posts[subject.post].id, "B", "%s", rows[i].what);
    }
}

Test(procedure, a_procedure_runs_until_its_tenure_begins)
{
    static const char xml[] = ROSTER("<tenure post=\"A\" from=\"2015-01-01\" procedure-started=\"2014-12-01\"/>"
                                     "<tenure post=\"B\" from=\"2026-02-01\" procedure-started=\"2025-12-15\"/>");
    static const struct {
        const char *on, *post, *started;
    } days[] = {{"2026-01-31", "B", "2025-12-15"}, {"2026-02-01", "B", ""}, {"2026-01-31", "A", ""}};
    for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autoptr(VitriCase) vcase = build_case(xml, days[i].on);
        gint32 post = vitri_roster_find_post(vcase->roster, days[i].post);
        g_autofree char *started = vitri_date_to_string(vitri_procedure_started(vcase, 0, post));
        cr_expect_str_eq(started, days[i].started, "row %u: %s", i, started);
    }
}
