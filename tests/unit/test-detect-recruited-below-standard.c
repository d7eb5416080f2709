/* R01: the degree was not there on the day of recruitment. */
#include "../support/inspect-case.h"

#define RECRUIT(facts)                                                                                                 \
    INSPECT_ROSTER(                                                                                                    \
        "<person id='P1' name='Mai' sex='female' born='1995-05-01'><tenure post='D1-CV' from='2022-06-01'/>" facts     \
        "</person>")
#define ON(day) "<recruitment on='" day "' post='D1-CV'/>"

Test(detect_recruited_below_standard, a_degree_of_a_later_day_does_not_count)
{
    static const InspectRow rows[] = {
        {"awarded on that day",
         RECRUIT("<qualification kind='degree' level='bachelor' on='2022-06-01'/>" ON("2022-06-01")), NULL, NULL,
         "2026-12-31", ""},
        {"awarded a day later",
         RECRUIT("<qualification kind='degree' level='bachelor' on='2022-06-02'/>" ON("2022-06-01")), NULL, NULL,
         "2026-12-31", "P1@D1-CV not-met"},
        {"the position alone is named",
         RECRUIT("<qualification kind='degree' level='bachelor' on='2023'/>"
                 "<recruitment on='2022-06-01' position='CV'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-CV not-met"},
        {"awarded in that year", RECRUIT("<qualification kind='degree' level='bachelor' on='2022'/>" ON("2022-06-01")),
         NULL, NULL, "2026-12-31", "P1@D1-CV unknown qualification[degree]/on"},
        {"no degree on record", RECRUIT(ON("2022-06-01")), NULL, NULL, "2026-12-31",
         "P1@D1-CV unknown qualification[degree]"},
        {"no recruitment on record in the whole body", RECRUIT(""), NULL, NULL, "2026-12-31",
         "unit S unknown recruitment"},
    };
    INSPECT_ROWS("R01", rows);
}
