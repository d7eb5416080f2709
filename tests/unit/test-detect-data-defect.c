/* D01: facts that nothing can be judged on, and what changed between two rosters without a decision. */
#include "../support/inspect-case.h"

#define ONE(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define RENAMED(day, more)                                                                                             \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/>"                                                                     \
    "<unit id='A' name='Phòng cũ' kind='division' parent='S' until='2025-03-01'/>"                                   \
    "<unit id='B' name='Phòng mới' kind='division' parent='S' from='" day "' " more "/>"                               \
    "</units><positions/><posts/><people/></roster>"

Test(detect_data_defect, in_one_roster)
{
    static const InspectRow rows[] = {
        {"no start", ONE("<tenure post='D1-CV'/>"), NULL, NULL, "2026-12-31", "P1@D1-CV not-met"},
        {"no start of what is over", ONE("<tenure post='D1-CV' until='2026-12-31'/>"), NULL, NULL, "2026-12-31", ""},
        {"the year alone for a leader", ONE("<tenure post='D1-TP' from='2024'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP unknown tenure/from"},
        {"the month for a leader", ONE("<tenure post='D1-TP' from='2024-03'/>"), NULL, NULL, "2026-12-31", ""},
        {"the year alone where nothing is counted", ONE("<tenure post='D1-CV' from='2024'/>"), NULL, NULL, "2026-12-31",
         ""},
        {"a day in two posts",
         ONE("<tenure post='D1-CV' from='2020-01-01' until='2024-01-02'/><tenure post='D1-PTP' from='2024-01-01'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-PTP not-met"},
        {"one after the other",
         ONE("<tenure post='D1-CV' from='2020-01-01' until='2024-01-01'/><tenure post='D1-PTP' from='2024-01-01'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"a field of no list",
         ONE("<tenure post='D1-CV' from='2020-01-01'/>"
             "<qualification kind='degree' level='bachelor' field='luật'/>"),
         NULL, NULL, "2026-12-31", "P1@D1-CV not-met"},
        {"a field of the list",
         ONE("<tenure post='D1-CV' from='2020-01-01'/><qualification kind='degree' level='bachelor' field='law'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"a new name without its predecessor", RENAMED("2025-03-01", ""), NULL, NULL, "2026-12-31", "unit B not-met"},
        {"with it", RENAMED("2025-03-01", "predecessor='A'"), NULL, NULL, "2026-12-31", ""},
        {"a unit of another day", RENAMED("2025-03-02", ""), NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("D01", rows);
}

Test(detect_data_defect, between_two_rosters)
{
    static const char before[] = ONE("<tenure post='D1-CV' from='2020-01-01' decision='1/QĐ'/>");
    static const InspectRow rows[] = {
        {"the same", ONE("<tenure post='D1-CV' from='2020-01-01' decision='1/QĐ'/>"), NULL, before, "2027-06-30", ""},
        {"another start", ONE("<tenure post='D1-CV' from='2021-01-01' decision='1/QĐ'/>"), NULL, before, "2027-06-30",
         "P1@D1-CV not-met"},
        {"another start by another decision", ONE("<tenure post='D1-CV' from='2021-01-01' decision='2/QĐ'/>"), NULL,
         before, "2027-06-30", ""},
        {"less exact", ONE("<tenure post='D1-CV' from='2020' decision='1/QĐ'/>"), NULL, before, "2027-06-30", ""},
        {"the tenure is gone", ONE("<tenure post='D2-TP' from='2020-01-01'/>"), NULL, before, "2027-06-30",
         "P1@D1-CV not-met"},
        {"the person is gone",
         INSPECT_ROSTER("<person id='P2' name='An' sex='female' born='1990-01-01'><tenure post='D1-CV' "
                        "from='2020-01-01'/></person>"),
         NULL, before, "2027-06-30", "@D1-CV not-met"},
        {"gone, but due to leave by then", INSPECT_ROSTER(""), NULL,
         ONE("<tenure post='D1-CV' from='2020-01-01'/><leaves on='2027-06-30' reason='retirement'/>"), "2027-06-30",
         ""},
        {"leaves a day later", INSPECT_ROSTER(""), NULL,
         ONE("<tenure post='D1-CV' from='2020-01-01'/><leaves on='2027-07-01' reason='retirement'/>"), "2027-06-30",
         "@D1-CV not-met"},
        {"another date of birth",
         INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1982-05-01'>"
                        "<tenure post='D1-CV' from='2020-01-01' decision='1/QĐ'/></person>"),
         NULL, before, "2027-06-30", "P1 not-met"},
    };
    INSPECT_ROWS("D01", rows);
}
