/* A08: a leader in office by a decision without a term. */
#include "../support/inspect-case.h"

#define LEADER(tenure) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenure "</person>")

Test(detect_no_term, a_decision_that_states_no_term_is_found)
{
    static const InspectRow rows[] = {
        {"a decision without a term", LEADER("<tenure post='D1-TP' from='2024-01-01' decision='12/QĐ'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP not-met"},
        {"a decision with one", LEADER("<tenure post='D1-TP' from='2024-01-01' decision='12/QĐ' term-months='60'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"no decision on record", LEADER("<tenure post='D1-TP' from='2024-01-01'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP unknown tenure/decision"},
        {"staff need no term", LEADER("<tenure post='D1-CV' from='2024-01-01' decision='12/QĐ'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"out of the post on that day",
         LEADER("<tenure post='D1-TP' from='2024-01-01' until='2026-12-31' decision='12/QĐ'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"still in it the day before",
         LEADER("<tenure post='D1-TP' from='2024-01-01' until='2026-12-31' decision='12/QĐ'/>"), NULL, NULL,
         "2026-12-30", "P1@D1-TP not-met"},
    };
    INSPECT_ROWS("A08", rows);
}
