/* A11: kin in posts that a ban keeps apart. */
#include "../support/inspect-case.h"

#define TWO(wife, husband)                                                                                             \
    INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" wife "</person>"                       \
                   "<person id='P2' name='An' sex='male' born='1978-05-01'>" husband "</person>")
#define HUSBAND "<kin person='P2' relation='spouse'/>"

Test(detect_relatives_placed, on_the_day_of_the_case_and_on_that_of_the_appointment)
{
    static const InspectRow rows[] = {
        {"head and deputy of one division",
         TWO("<tenure post='D1-TP' from='2024-01-01'/>" HUSBAND, "<tenure post='D1-PTP' from='2020-01-01'/>"), NULL,
         NULL, "2026-12-31",
         "P1@D1-TP kin-q114-a not-met; P1@D1-TP kin-q114-b not-met; P2@D1-PTP kin-q114-a not-met; "
         "P2@D1-PTP kin-q114-b not-met"},
        {"of two", TWO("<tenure post='D1-TP' from='2024-01-01'/>" HUSBAND, "<tenure post='D2-PTP' from='2020-01-01'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"the husband left on the day of the appointment",
         TWO("<tenure post='D1-TP' from='2024-01-01'/>" HUSBAND,
             "<tenure post='D1-PTP' from='2020-01-01' until='2024-01-01'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"a day after the decision",
         TWO("<tenure post='D1-TP' from='2024-01-01' decided-on='2024-01-01'/>" HUSBAND,
             "<tenure post='D1-PTP' from='2020-01-01' until='2024-01-02'/>"),
         NULL, NULL, "2026-12-31",
         "P1@D1-TP kin-q114-a not-met today not-met; P1@D1-TP kin-q114-b not-met today not-met"},
        {"the year in which he left tips",
         TWO("<tenure post='D1-TP' from='2024-01-01' decided-on='2024-01-01'/>" HUSBAND,
             "<tenure post='D1-PTP' from='2020-01-01' until='2024'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-TP kin-q114-a unknown kin[P2]/tenure/until today unknown"},
    };
    INSPECT_ROWS("A11", rows);
}
