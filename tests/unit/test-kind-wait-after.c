/* The kind wait-after on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE
    "<person id='Left'><tenure post='Uhead' from='2020-01-01' until='2024-02-29' ended='resigned'/></person>"
    "<person id='Moved'><tenure post='Uhead' from='2020-01-01' until='2024-02-29' ended='transferred'/></person>"
    "<person id='Silent'><tenure post='Uhead' from='2020-01-01' until='2024-02-29'/></person>"
    "<person id='Month'><tenure post='Uhead' from='2020-01-01' until='2024-02' ended='removed'/></person>"
    "<person id='Runs'><tenure post='Uhead' from='2020-01-01' ended='removed'/></person>";

static const KindRow rows[] = {
    {"the last day", "<wait-after ended='resigned removed' months='24'/>", "2026-02-27", "Left", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"the months are reached", "<wait-after ended='resigned removed' months='24'/>", "2026-02-28", "Left", "Uhead",
     NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"before it ended", "<wait-after ended='resigned removed' months='24'/>", "2024-02-28", "Left", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"the day on which it ended", "<wait-after ended='resigned removed' months='24'/>", "2024-02-29", "Left", "Uhead",
     NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"it ended in another way", "<wait-after ended='resigned removed' months='24'/>", "2025-01-01", "Moved", "Uhead",
     NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"it does not say how it ended", "<wait-after ended='resigned removed' months='24'/>", "2025-01-01", "Silent",
     "Uhead", NULL, NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"an end known by its month", "<wait-after ended='resigned removed' months='24'/>", "2026-02-10", "Month", "Uhead",
     NULL, NULL, VITRI_OCCASION_APPOINTMENT, "unknown", "tenure/until"},
    {"inside whatever the day", "<wait-after ended='resigned removed' months='24'/>", "2025-06-01", "Month", "Uhead",
     NULL, NULL, VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"it has not ended", "<wait-after ended='resigned removed' months='24'/>", "2025-01-01", "Runs", "Uhead", NULL,
     NULL, VITRI_OCCASION_APPOINTMENT, "met", NULL},
    {"for good", "<wait-after ended='resigned'/>", "2026-02-28", "Left", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "not-met", NULL},
    {"for good, before it ended", "<wait-after ended='resigned'/>", "2024-02-28", "Left", "Uhead", NULL, NULL,
     VITRI_OCCASION_APPOINTMENT, "met", NULL},
};

Test(kind_wait_after, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_wait_after, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<wait-after months='24'/>", "ended"},
        {"<wait-after ended='resigned' months='two'/>", "two"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
