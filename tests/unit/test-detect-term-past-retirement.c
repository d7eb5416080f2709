/* A10: appointed too late to serve the whole term. */
#include "../support/inspect-case.h"

#define PERSON(facts, tenures) INSPECT_ROSTER("<person id='P1' name='Mai' " facts ">" tenures "</person>")
#define RISE "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>"
#define EQUAL "<tenure post='D2-TP' from='2024-01-01' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>"

Test(detect_term_past_retirement, by_the_months_of_service_left)
{
    static const InspectRow rows[] = {
        {"retires at the end of the term", PERSON("sex='male' born='1969-08-15'", RISE), NULL, NULL, "2026-12-31", ""},
        {"a month before", PERSON("sex='male' born='1969-07-15'", RISE), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-age not-met today not-met"},
        {"an equal post", PERSON("sex='male' born='1969-07-15'", EQUAL), NULL, NULL, "2026-12-31", ""},
        {"the day in the month of the decision tips",
         PERSON("sex='male' born='1969-07-15'", "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-15'/>"
                                                "<tenure post='D1-TP' from='2026-09-15' decided-on='2026-08'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-TP app-age unknown tenure/decided-on"},
        {"the months of service left on the decision",
         PERSON("sex='male' born='1969-07-15'", "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-15'/>"
                                                "<tenure post='D1-TP' from='2026-09-15' decided-on='2026-08-01'/>"),
         NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("A10", rows);
}
