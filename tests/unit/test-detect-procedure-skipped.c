/* A09: steps of the procedure missing, out of order, or with too few votes. */
#include "../support/inspect-case.h"

#define PERSON(tenures) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenures "</person>")
#define RISE(steps)                                                                                                    \
    PERSON("<tenure post='D1-PTP' from='2020-01-01' until='2026-03-01'/>"                                              \
           "<tenure post='D1-TP' from='2026-03-01' decided-on='2026-02-25'>" steps "</tenure>")
#define STEP(kind, more) "<step kind='" kind "' " more "/>"
#define FIRST_THREE                                                                                                    \
    STEP("approval", "on='2026-01-05'")                                                                                \
    STEP("nomination", "on='2026-01-12'") STEP("enlarged", "on='2026-01-19' convened='10' votes='3'")
#define KEY_STAFF STEP("key-staff", "on='2026-01-26' convened='30' present='20' votes='10'")
#define VOTE(on, votes) STEP("collective", "on='" on "' convened='6' present='6' votes='" votes "'")

Test(detect_procedure_skipped, steps_votes_and_order)
{
    static const InspectRow rows[] = {
        {"all there, votes just enough", RISE(FIRST_THREE KEY_STAFF VOTE("2026-02-25", "3")), NULL, NULL, "2026-12-31",
         ""},
        {"one vote short", RISE(FIRST_THREE KEY_STAFF VOTE("2026-02-25", "2")), NULL, NULL, "2026-12-31",
         "P1@D1-TP not-met"},
        {"no conference of key staff", RISE(FIRST_THREE VOTE("2026-02-25", "6")), NULL, NULL, "2026-12-31",
         "P1@D1-TP not-met"},
        {"the vote a day after the decision", RISE(FIRST_THREE KEY_STAFF VOTE("2026-02-26", "6")), NULL, NULL,
         "2026-12-31", "P1@D1-TP not-met"},
        {"the vote a day before the conference", RISE(FIRST_THREE KEY_STAFF VOTE("2026-01-25", "6")), NULL, NULL,
         "2026-12-31", "P1@D1-TP not-met"},
        {"the vote in the month of the conference", RISE(FIRST_THREE KEY_STAFF VOTE("2026-01", "6")), NULL, NULL,
         "2026-12-31", ""},
        {"nothing on record", RISE(""), NULL, NULL, "2026-12-31", "P1@D1-TP unknown tenure/step"},
        {"nothing on record, two years ago", RISE(""), NULL, NULL, "2028-02-25", "P1@D1-TP unknown tenure/step"},
        {"and a day", RISE(""), NULL, NULL, "2028-02-26", ""},
    };
    INSPECT_ROWS("A09", rows);
}

Test(detect_procedure_skipped, each_sort_has_steps_of_its_own)
{
#define OUTSIDE                                                                                                        \
    STEP("opinion", "on='2026-01-05'") STEP("meeting", "on='2026-01-12'") STEP("appraisal", "on='2026-02-01'")
#define AGAIN(steps)                                                                                                   \
    PERSON("<tenure post='D1-TP' from='2021-03-01' until='2026-03-01'/>"                                               \
           "<tenure post='D1-TP' from='2026-03-01' decided-on='2026-02-25'>" steps "</tenure>")
    static const InspectRow rows[] = {
        {"from another agency",
         PERSON("<tenure post='T-PGD' from='2020-01-01' until='2026-03-01'/><tenure post='D1-TP' "
                "from='2026-03-01'>" OUTSIDE "</tenure>"),
         NULL, NULL, "2026-12-31", ""},
        {"from a place that the roster does not show",
         PERSON("<tenure post='D1-TP' from='2026-03-01'>" OUTSIDE "</tenure>"), NULL, NULL, "2026-12-31", ""},
        {"the steps of an outsider for somebody in-house", RISE(OUTSIDE), NULL, NULL, "2026-12-31", "P1@D1-TP not-met"},
        {"re-appointment", AGAIN(STEP("self-report", "on='2026-01-05'") KEY_STAFF VOTE("2026-02-02", "4")), NULL, NULL,
         "2026-12-31", ""},
        {"re-appointment without a self-report", AGAIN(KEY_STAFF VOTE("2026-02-02", "4")), NULL, NULL, "2026-12-31",
         "P1@D1-TP not-met"},
        {"an equal post is not asked",
         PERSON("<tenure post='D1-TP' from='2020-01-01' until='2026-03-01'/><tenure post='D2-TP' from='2026-03-01'/>"),
         NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("A09", rows);
}
