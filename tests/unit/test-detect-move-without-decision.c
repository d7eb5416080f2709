/* P14: no decision, no end, paid elsewhere. */
#include "../support/plan-case.h"

#define WENT(rest)                                                                                                     \
    PLAN_PERSON("<tenure post='A1' from='2020-06-01' until='2026-06-01' decision='1/QĐ'/>"                            \
                "<tenure post='B1' from='2026-06-01' " rest "/>")
#define NOW(rest) PLAN_PERSON("<tenure post='A1' from='2020-06-01' " rest "/>")
#define MOVES(rest) PLAN_OF("<move person='P1' to='B1' on='2027-04-01' " rest "/>")

Test(detect_move_without_decision, a_post_taken_without_a_decision_is_found)
{
    static const InspectRow rows[] = {
        {"none, where decisions are kept", WENT(""), NULL, NULL, "2026-12-31", "P1@B1 not-met"},
        {"one", WENT("decision='9/QĐ'"), NULL, NULL, "2026-12-31", ""},
        {"more than a year ago", WENT(""), NULL, NULL, "2027-06-01", ""},
        {"a day less", WENT(""), NULL, NULL, "2027-05-31", "P1@B1 not-met"},
        {"the roster keeps no decisions",
         PLAN_PERSON("<tenure post='A1' from='2020-06-01' until='2026-06-01'/><tenure post='B1' from='2026-06-01'/>"),
         NULL, NULL, "2026-12-31", "P1@B1 unknown tenure/decision"},
        {"the first post of all is no move", NOW("decision=''"), NULL, NULL, "2020-12-31", ""},
        {"a planned move in effect", NOW(""), MOVES("effective-on='2027-04-01'"), NULL, "2027-04-02", "P1@B1 not-met"},
        {"by decision", NOW(""), MOVES("effective-on='2027-04-01' decision='9/QĐ'"), NULL, "2027-04-02", ""},
        {"not in effect", NOW(""), MOVES(""), NULL, "2027-04-02", ""},
        {"changed since an earlier roster", PLAN_PERSON("<tenure post='B1' from='2020-06-01'/>"), NULL, NOW(""),
         "2026-12-31", "P1@B1 not-met"},
        {"changed by decision", PLAN_PERSON("<tenure post='B1' from='2020-06-01' decision='9/QĐ'/>"), NULL, NOW(""),
         "2026-12-31", ""},
        {"not changed", NOW(""), NULL, NOW(""), "2026-12-31", ""},
        {"told once", WENT(""), NULL, NOW(""), "2026-12-31", "P1@B1 not-met"},
    };
    INSPECT_ROWS("P14", rows);
}

Test(detect_move_without_decision, an_endless_secondment_and_a_foreign_payroll_are_found)
{
    static const InspectRow rows[] = {
        {"seconded without an end", NOW("kind='seconded'"), NULL, NULL, "2026-12-31", "P1@A1 not-met"},
        {"acting without an end", NOW("kind='acting'"), NULL, NULL, "2026-12-31", "P1@A1 not-met"},
        {"seconded until a day", NOW("kind='seconded' until='2027-06-01'"), NULL, NULL, "2026-12-31", ""},
        {"over by now", NOW("kind='acting' until='2026-12-31'"), NULL, NULL, "2026-12-31", ""},
        {"paid by another unit", NOW("paid-by='B'"), NULL, NULL, "2026-12-31", "P1@A1 not-met"},
        {"paid by the department", NOW("paid-by='S'"), NULL, NULL, "2026-12-31", ""},
        {"seconded and paid at home", NOW("kind='seconded' until='2027-06-01' paid-by='T'"), NULL, NULL, "2026-12-31",
         ""},
    };
    INSPECT_ROWS("P14", rows);
}
