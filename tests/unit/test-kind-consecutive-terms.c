/* The kind consecutive-terms: long tenures, chains of tenures, breaks; at re-appointment and while holding. */
#include "../support/kind-table.h"

static const char roster[] =
    KIND_HOUSE "<person id='One'><tenure post='Uhead' from='2021-01-01'/></person>"
               "<person id='Chain'><tenure post='Uhead' from='2016-01-01' until='2021-01-01'/><tenure post='Uhead' "
               "from='2021-01-01'/></person>"
               "<person id='Gap'><tenure post='Uhead' from='2015-01-01' until='2020-01-01'/><tenure post='Uhead' "
               "from='2021-01-01'/></person>"
               "<person id='Short'><tenure post='Uhead' from='2021-01-01' term-months='36'/></person>"
               "<person id='Other'><tenure post='U1' from='2016-01-01' until='2021-01-01'/><tenure post='Uhead' "
               "from='2021-01-01'/></person>"
               "<person id='Month'><tenure post='Uhead' from='2021-01'/></person>"
               "<person id='Open'><tenure post='Uhead'/></person>";

static const KindRow rows[] = {
    {"the second may follow", "<consecutive-terms max='2' months='60'/>", "2025-12-01", "One", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"the day on which the first term is over", "<consecutive-terms max='2' months='60'/>", "2026-01-01", "One",
     "Uhead", NULL, NULL, VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"the day after", "<consecutive-terms max='2' months='60'/>", "2026-01-02", "One", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "not-met", NULL},
    {"holding the second", "<consecutive-terms max='2' months='60'/>", "2026-01-02", "One", "Uhead", NULL, NULL, 0,
     "met", NULL},
    {"a chain of two", "<consecutive-terms max='2' months='60'/>", "2025-12-01", "Chain", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "not-met", NULL},
    {"holding the second of a chain", "<consecutive-terms max='2' months='60'/>", "2025-12-01", "Chain", "Uhead", NULL,
     NULL, 0, "met", NULL},
    {"holding a third", "<consecutive-terms max='2' months='60'/>", "2026-01-02", "Chain", "Uhead", NULL, NULL, 0,
     "not-met", NULL},
    {"a break", "<consecutive-terms max='2' months='60'/>", "2025-12-01", "Gap", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"a shorter term of its own", "<consecutive-terms max='2' months='60'/>", "2024-01-02", "Short", "Uhead", NULL,
     NULL, VITRI_OCCASION_RE_APPOINTMENT, "not-met", NULL},
    {"a shorter term of its own, its last day", "<consecutive-terms max='2' months='60'/>", "2024-01-01", "Short",
     "Uhead", NULL, NULL, VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"another post before", "<consecutive-terms max='2' months='60'/>", "2025-12-01", "Other", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "met", NULL},
    {"a start known by its month", "<consecutive-terms max='2' months='60'/>", "2026-01-15", "Month", "Uhead", NULL,
     NULL, VITRI_OCCASION_RE_APPOINTMENT, "unknown", "tenure/from"},
    {"no start", "<consecutive-terms max='2' months='60'/>", "2026-01-15", "Open", "Uhead", NULL, NULL,
     VITRI_OCCASION_RE_APPOINTMENT, "unknown", "tenure/from"},
    {"not the holder", "<consecutive-terms max='2' months='60'/>", "2026-01-15", "One", "U1", NULL, NULL, 0,
     "not-applicable", NULL},
};

Test(kind_consecutive_terms, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_consecutive_terms, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<consecutive-terms max='2'/>", "months"},
        {"<consecutive-terms months='60'/>", "max"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
