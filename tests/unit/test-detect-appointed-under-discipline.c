/* A13: appointed under discipline or during an open case. */
#include "../support/inspect-case.h"

#define PERSON(facts)                                                                                                  \
    INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>"                                        \
                   "<tenure post='D1-PTP' from='2020-01-01' until='2026-09-01'/>"                                      \
                   "<tenure post='D1-TP' from='2026-09-01'/>" facts "</person>")

Test(detect_appointed_under_discipline, by_the_records_of_the_day)
{
    static const InspectRow rows[] = {
        {"under inspection until the day after",
         PERSON("<circumstance kind='under-inspection' from='2026-06-01' until='2026-09-02'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP app-ban-d not-met today not-met"},
        {"until the day", PERSON("<circumstance kind='under-inspection' from='2026-06-01' until='2026-09-01'/>"), NULL,
         NULL, "2026-12-31", ""},
        {"the month in which it ended tips",
         PERSON("<circumstance kind='under-inspection' from='2026-06-01' until='2026-09'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-ban-d unknown circumstance[under-inspection]/until today unknown"},
        {"a reprimand two years and a day ago", PERSON("<discipline form='reprimand' from='2024-08-31'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"less than two years ago", PERSON("<discipline form='reprimand' from='2024-09-02'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP q377-higher-disc not-met today not-met"},
    };
    INSPECT_ROWS("A13", rows);
}
