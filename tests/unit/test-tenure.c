/* The clock of a tenure: what it runs over, what restarts it, what leaves its start open. */
#include "vitri/tenure.h"

#include "../support/builder.h"

#include <criterion/criterion.h>

#define HOUSE                                                                                                          \
    "<unit id='OLD' name='Old' kind='division' until='2025-03-01'/>"                                                   \
    "<unit id='NEW' name='New' kind='division' from='2025-03-01' predecessor='OLD'/>"                                  \
    "<unit id='U' name='U' kind='division'/>"                                                                          \
    "<position id='X' title='x' category='professional'/><position id='Y' title='y' category='professional'/>"         \
    "<post id='O1' unit='OLD' position='X'/><post id='N1' unit='NEW' position='X'/>"                                   \
    "<post id='A' unit='U' position='X' duty='a'/><post id='B' unit='U' position='X' duty='b'/>"                       \
    "<post id='A2' unit='U' position='X' duty='a'/><post id='C' unit='U' position='X'/>"                               \
    "<post id='Z' unit='U' position='Y' duty='a'/>"

typedef struct {
    const char *what, *tenures, *earliest, *latest, *missing;
    gboolean probation_counts;
} Row;

static const Row rows[] = {
    {"one tenure", "<tenure post='A' from='2020-05-10'/>", "2020-05-10", "2020-05-10", NULL, TRUE},
    {"same duty in another post runs on",
     "<tenure post='A' from='2019-01-01' until='2021-01-01'/><tenure post='A2' from='2021-01-01'/>", "2019-01-01",
     "2019-01-01", NULL, TRUE},
    {"another duty restarts",
     "<tenure post='A' from='2019-01-01' until='2021-01-01'/><tenure post='B' from='2021-01-01'/>", "2021-01-01",
     "2021-01-01", NULL, TRUE},
    {"another position restarts",
     "<tenure post='A' from='2019-01-01' until='2021-01-01'/><tenure post='Z' from='2021-01-01'/>", "2021-01-01",
     "2021-01-01", NULL, TRUE},
    {"a gap of a day restarts",
     "<tenure post='A' from='2019-01-01' until='2020-12-31'/><tenure post='A' from='2021-01-01'/>", "2021-01-01",
     "2021-01-01", NULL, TRUE},
    {"a renamed unit runs on",
     "<tenure post='O1' from='2022-02-01' until='2025-03-01'/><tenure post='N1' from='2025-03-01'/>", "2022-02-01",
     "2022-02-01", NULL, TRUE},
    {"stated against absent duty is open",
     "<tenure post='A' from='2019-01-01' until='2021-01-01'/><tenure post='C' from='2021-01-01'/>", "2019-01-01",
     "2021-01-01", "post/duty", TRUE},
    {"a year only is open", "<tenure post='A' from='2020'/>", "2020-01-01", "2020-12-31", "tenure/from", TRUE},
    {"no start", "<tenure post='A' from=''/>", "", "", "tenure/from", TRUE},
    {"probation left out", "<tenure post='A' from='2020-05-10' probation-until='2021-05-10'/>", "2021-05-10",
     "2021-05-10", NULL, FALSE},
    {"probation counted", "<tenure post='A' from='2020-05-10' probation-until='2021-05-10'/>", "2020-05-10",
     "2020-05-10", NULL, TRUE},
    {"acting does not carry on",
     "<tenure post='A' from='2019-01-01' until='2021-01-01' kind='acting'/><tenure post='A' from='2021-01-01'/>",
     "2021-01-01", "2021-01-01", NULL, TRUE},
};

Test(tenure, clock)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat(HOUSE "<person id='P' name='P' sex='male' born='1980-01-01'>",
                                           rows[i].tenures, "</person>", NULL);
        g_autoptr(VitriCase) vcase = build_case(xml, "2026-12-31");
        VitriRun run = vcase->roster->people[0].tenures;
        VitriClock clock;
        VitriTenureRule rule = {.excludes_probation = !rows[i].probation_counts};
        vitri_tenure_clock(vcase, (gint32)(run.first + run.n - 1), &rule, &clock, NULL);
        g_autofree char *earliest = vitri_date_to_string(clock.earliest);
        g_autofree char *latest = vitri_date_to_string(clock.latest);
        cr_expect_str_eq(earliest, rows[i].earliest, "%s: earliest %s", rows[i].what, earliest);
        cr_expect_str_eq(latest, rows[i].latest, "%s: latest %s", rows[i].what, latest);
        cr_expect_eq(g_strcmp0(clock.missing, rows[i].missing), 0, "%s: missing %s", rows[i].what, clock.missing);
    }
}
