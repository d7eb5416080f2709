/* Q02: a unit whose head's post is empty for more than 180 days. */
#include "../support/inspect-case.h"

#define D2_HEAD                                                                                                        \
    "<person id='H2' name='Bình' sex='female' born='1975-01-01'><tenure post='D2-TP' from='2020-01-01'/></person>"
#define ONE(tenure)                                                                                                    \
    INSPECT_ROSTER(D2_HEAD "<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenure "</person>")

Test(detect_unit_without_head, a_long_vacancy_is_found_and_acting_does_not_end_it)
{
    static const InspectRow rows[] = {
        {"in office", ONE("<tenure post='D1-TP' from='2024-01-01'/>"), NULL, NULL, "2026-12-31", ""},
        {"concurrently", ONE("<tenure post='D1-TP' from='2024-01-01' kind='concurrent'/>"), NULL, NULL, "2026-12-31",
         ""},
        {"empty for 180 days", ONE("<tenure post='D1-TP' from='2024-01-01' until='2026-07-04'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"empty for 181 days", ONE("<tenure post='D1-TP' from='2024-01-01' until='2026-07-03'/>"), NULL, NULL,
         "2026-12-31", "@D1-TP not-met"},
        {"empty since the head left the service",
         ONE("<tenure post='D1-TP' from='2024-01-01'/><leaves on='2026-07-03' reason='retirement'/>"), NULL, NULL,
         "2026-12-31", "@D1-TP not-met"},
        {"acting only",
         ONE("<tenure post='D1-TP' from='2020-01-01' until='2026-01-01'/>"
             "<tenure post='D1-TP' from='2026-01-01' kind='acting'/>"),
         NULL, NULL, "2026-12-31", "@D1-TP not-met"},
        {"left some day of 2026", ONE("<tenure post='D1-TP' from='2024-01-01' until='2026'/>"), NULL, NULL,
         "2027-03-31", "@D1-TP unknown tenure/until"},
        {"nobody on record", ONE("<tenure post='D1-CV' from='2024-01-01'/>"), NULL, NULL, "2026-12-31",
         "@D1-TP unknown post/from"},
    };
    INSPECT_ROWS("Q02", rows);
}
