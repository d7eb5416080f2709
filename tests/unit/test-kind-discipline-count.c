/* The kind discipline-count: in the term and on record, and days known in part. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id='Two'><tenure post='Uhead' from='2023-05-01'/><discipline form='reprimand' "
               "from='2023-05-01'/><discipline form='reprimand' from='2026-03-10'/></person>"
               "<person id='Before'><tenure post='Uhead' from='2023-05-01'/><discipline form='reprimand' "
               "from='2023-04-30'/><discipline form='reprimand' from='2026-03-10'/></person>"
               "<person id='Other'><tenure post='Uhead' from='2023-05-01'/><discipline form='warning' "
               "from='2024-01-01'/><discipline form='reprimand' from='2026-03-10'/></person>"
               "<person id='Year'><tenure post='Uhead' from='2023-05-01'/><discipline form='reprimand' "
               "from='2023'/><discipline form='reprimand' from='2026-03-10'/></person>"
               "<person id='Undated'><tenure post='Uhead' from='2023-05-01'/><discipline form='reprimand'/></person>"
               "<person id='Open'><tenure post='Uhead'/><discipline form='reprimand' from='2024-01-01'/></person>"
               "<person id='Clean'><tenure post='Uhead'/></person>";

static const KindRow rows[] = {
    {"two in the term, one on its first day", "<discipline-count form='reprimand' max='1' in='term'/>", "2026-03-10",
     "Two", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"the day before the second", "<discipline-count form='reprimand' max='1' in='term'/>", "2026-03-09", "Two",
     "Uhead", NULL, NULL, 0, "met", NULL},
    {"two are allowed", "<discipline-count form='reprimand' max='2' in='term'/>", "2026-03-10", "Two", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"one before the term", "<discipline-count form='reprimand' max='1' in='term'/>", "2026-03-10", "Before", "Uhead",
     NULL, NULL, 0, "met", NULL},
    {"one before the term, on record", "<discipline-count form='reprimand' max='1' in='record'/>", "2026-03-10",
     "Before", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"on the day since", "<discipline-count form='reprimand' max='0' in='record' since='2026-03-10'/>", "2026-03-10",
     "Two", "Uhead", NULL, NULL, 0, "not-met", NULL},
    {"the day before since", "<discipline-count form='reprimand' max='0' in='record' since='2026-03-11'/>",
     "2026-06-01", "Two", "Uhead", NULL, NULL, 0, "met", NULL},
    {"another form", "<discipline-count form='reprimand' max='1' in='term'/>", "2026-03-10", "Other", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"the year leaves it open", "<discipline-count form='reprimand' max='1' in='term'/>", "2026-03-10", "Year", "Uhead",
     NULL, NULL, 0, "unknown", "discipline[reprimand]/from"},
    {"one without a day", "<discipline-count form='reprimand' max='0' in='term'/>", "2026-03-10", "Undated", "Uhead",
     NULL, NULL, 0, "unknown", "discipline[reprimand]/from"},
    {"no start of the term", "<discipline-count form='reprimand' max='0' in='term'/>", "2026-03-10", "Open", "Uhead",
     NULL, NULL, 0, "unknown", "tenure/from"},
    {"no start and no discipline", "<discipline-count form='reprimand' max='0' in='term'/>", "2026-03-10", "Clean",
     "Uhead", NULL, NULL, 0, "met", NULL},
    {"not the holder", "<discipline-count form='reprimand' max='0' in='term'/>", "2026-03-10", "Two", "U1", NULL, NULL,
     0, "not-applicable", NULL},
    {"not the holder, on record", "<discipline-count form='reprimand' max='1' in='record'/>", "2026-03-10", "Two", "U1",
     NULL, NULL, 0, "not-met", NULL},
};

Test(kind_discipline_count, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_discipline_count, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<discipline-count form='reprimand' max='1' in='record' since='2026'/>", "2026"},
        {"<discipline-count form='reprimand' max='1' in='term' since='2026-01-01'/>", "since"},
        {"<discipline-count max='1' in='term'/>", "form"},
        {"<discipline-count form='reprimand' in='term'/>", "max"},
        {"<discipline-count form='reprimand' max='1' in='year'/>", "year"},
        {"<discipline-count form='scolding' max='1' in='term'/>", "scolding"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
