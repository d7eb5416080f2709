/* R02: received without examination less than 60 months after the degree. */
#include "../support/inspect-case.h"

#define RECRUIT(degree, way)                                                                                           \
    INSPECT_ROSTER(                                                                                                    \
        "<person id='P1' name='Mai' sex='female' born='1995-05-01'><tenure post='D1-CV' from='2022-06-01'/>" degree    \
        "<recruitment on='2022-06-01' post='D1-CV' " way "/></person>")
#define DEGREE(day) "<qualification kind='degree' level='bachelor' on='" day "'/>"

Test(detect_recruited_too_early, sixty_months_since_the_degree)
{
    static const InspectRow rows[] = {
        {"60 months on that day", RECRUIT(DEGREE("2017-06-01"), "way='reception'"), NULL, NULL, "2026-12-31", ""},
        {"a day less", RECRUIT(DEGREE("2017-06-02"), "way='reception'"), NULL, NULL, "2026-12-31", "P1@D1-CV not-met"},
        {"an examination asks for none", RECRUIT(DEGREE("2022-05-01"), "way='exam'"), NULL, NULL, "2026-12-31", ""},
        {"no way stated", RECRUIT(DEGREE("2017-06-02"), ""), NULL, NULL, "2026-12-31",
         "P1@D1-CV unknown recruitment/way"},
        {"no way stated and it does not matter", RECRUIT(DEGREE("2017-06-01"), ""), NULL, NULL, "2026-12-31", ""},
        {"the year of the degree alone", RECRUIT(DEGREE("2017"), "way='reception'"), NULL, NULL, "2026-12-31",
         "P1@D1-CV unknown qualification[degree]/on"},
        {"no degree on record", RECRUIT("", "way='reception'"), NULL, NULL, "2026-12-31",
         "P1@D1-CV unknown qualification[degree]"},
        {"a degree of a later day is another defect", RECRUIT(DEGREE("2023-06-01"), "way='reception'"), NULL, NULL,
         "2026-12-31", ""},
    };
    INSPECT_ROWS("R02", rows);
}
