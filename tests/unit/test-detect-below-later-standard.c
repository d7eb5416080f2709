/* A02: in office, and short only of what a later rule asks. */
#include "../support/inspect-case.h"

#define PERSON(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define DEGREE "<qualification kind='degree' level='bachelor' on='2002'/>"
#define LOW "<qualification kind='political-theory' level='elementary' on='2010'/>"
#define HEAD_FROM(on) "<tenure post='D1-TP' from='" on "' decided-on='" on "'/>"

Test(detect_below_later_standard, the_rule_came_after_the_decision)
{
    static const InspectRow rows[] = {
        {"decided the day before the rule", PERSON(HEAD_FROM("2025-12-24") DEGREE LOW), NULL, NULL, "2026-12-31",
         "P1@D1-TP std334-pt not-applicable today not-met"},
        {"decided on its first day: a breach, not this", PERSON(HEAD_FROM("2025-12-25") DEGREE LOW), NULL, NULL,
         "2026-12-31", ""},
        {"judged the day before the rule", PERSON(HEAD_FROM("2020-01-01") DEGREE LOW), NULL, NULL, "2025-12-24", ""},
        {"judged on its first day", PERSON(HEAD_FROM("2020-01-01") DEGREE LOW), NULL, NULL, "2025-12-25",
         "P1@D1-TP std334-pt not-applicable today not-met"},
        {"made good since",
         PERSON(HEAD_FROM("2020-01-01") DEGREE LOW
                "<qualification kind='political-theory' level='intermediate' on='2026-12-31'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"made good the day after",
         PERSON(HEAD_FROM("2020-01-01") DEGREE LOW
                "<qualification kind='political-theory' level='intermediate' on='2027-01-01'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-TP std334-pt not-applicable today not-met"},
        {"short by the decree of that day too: a breach, not this",
         PERSON(HEAD_FROM("2025-01-01") "<qualification kind='degree' level='college' on='2002'/>"
                                        "<qualification kind='political-theory' level='advanced' on='2010'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"a file without such records", PERSON(HEAD_FROM("2020-01-01")), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-std-degree unknown qualification[degree] today unknown"},
    };
    INSPECT_ROWS("A02", rows);
}
