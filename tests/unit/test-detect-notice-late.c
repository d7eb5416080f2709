/* A07: the end of a term was told too late. */
#include "../support/inspect-case.h"

#define PERSON(tenures) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenures "</person>")
#define TERM(from, more) PERSON("<tenure post='D1-TP' from='" from "' " more "/>")

/* Ninety calendar days before 2026-07-01 is 2026-04-02. */
Test(detect_notice_late, by_the_rule_of_the_day_of_the_notice)
{
    static const InspectRow rows[] = {
        {"on the last day", TERM("2021-07-01", "notice-on='2026-04-02'"), NULL, NULL, "2026-06-01", ""},
        {"a day late", TERM("2021-07-01", "notice-on='2026-04-03'"), NULL, NULL, "2026-06-01",
         "P1@D1-TP reapp-notice not-met today not-met"},
        {"its month tips", TERM("2021-07-01", "notice-on='2026-04'"), NULL, NULL, "2026-06-01",
         "P1@D1-TP reapp-notice unknown tenure/notice-on today unknown"},
        {"not on record, the day not over", TERM("2021-07-01", ""), NULL, NULL, "2026-04-02", ""},
        {"not on record, the day over", TERM("2021-07-01", ""), NULL, NULL, "2026-04-03",
         "P1@D1-TP reapp-notice unknown tenure/notice-on today unknown"},
        {"the month in which the term began tips", TERM("2021-07", "notice-on='2026-04-15'"), NULL, NULL, "2026-06-01",
         "P1@D1-TP reapp-notice unknown tenure/from today unknown"},
        {"re-appointed since, after a late notice",
         PERSON("<tenure post='D1-TP' from='2021-07-01' until='2026-07-01' notice-on='2026-05-01'/>"
                "<tenure post='D1-TP' from='2026-07-01'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-TP reapp-notice not-met today not-met"},
        {"more than a year ago", TERM("2021-07-01", "until='2026-07-01' notice-on='2026-05-01'"), NULL, NULL,
         "2027-07-02", ""},
        {"gone before the end", TERM("2021-07-01", "until='2026-06-01'"), NULL, NULL, "2026-06-30", ""},
        {"a notice in time by the old rule, late by today's", TERM("2021-07-01", "notice-on='2026-04-03'"), NULL, NULL,
         "2026-09-01", "P1@D1-TP reapp-notice not-met today not-met"},
    };
    INSPECT_ROWS("A07", rows);
}

Test(detect_notice_late, not_while_the_procedure_is_barred_and_not_before_the_rule_came)
{
    static const InspectRow rows[] = {
        {"under inspection on the last day",
         INSPECT_ROSTER(
             "<person id='P1' name='Mai' sex='female' born='1980-05-01'><tenure post='D1-TP' from='2022-04-01'/>"
             "<circumstance kind='under-inspection' from='2026-10-01'/></person>"),
         NULL, NULL, "2026-12-31", ""},
        {"the first day of the new rule counts where its own was over", TERM("2021-11-20", "notice-on='2026-08-01'"),
         NULL, NULL, "2026-09-01", ""},
        {"a day later is late", TERM("2021-11-20", "notice-on='2026-08-02'"), NULL, NULL, "2026-09-01",
         "P1@D1-TP reapp-notice not-met today not-met"},
        {"retired by then",
         INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1970-01-15'><leaves on='2026-06-30' "
                        "reason='retirement'/><tenure post='D1-TP' from='2021-07-01'/></person>"),
         NULL, NULL, "2026-05-01", ""},
    };
    INSPECT_ROWS("A07", rows);
}
