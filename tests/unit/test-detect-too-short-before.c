/* A05: too little time in the post before. */
#include "../support/inspect-case.h"

#define PERSON(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define RISE(from)                                                                                                     \
    PERSON("<tenure post='D1-PTP' from='" from "' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>")
#define ENTRY(day, from)                                                                                               \
    PERSON("<recruitment on='" day "'/><tenure post='D1-TP' from='" from "' decided-on='" from "'/>")
#define DRIVER(until)                                                                                                  \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/></units><positions><position id='H' title='Trưởng' "               \
    "category='leadership' "                                                                                           \
    "level='division-deputy'/><position id='L' title='Lái xe' category='support'/></positions><posts>"                \
    "<post id='A' unit='S' position='H'/><post id='B' unit='S' position='L' payroll='contract'/></posts><people>"      \
    "<person id='P1' name='Mai' sex='female' born='1980-05-01'><tenure post='B' from='2015-01-01' until='" until       \
    "'/><tenure post='A' from='2024-03-01' decided-on='2024-03-01'/></person></people></roster>"

Test(detect_too_short_before, months_in_the_post_below)
{
    static const InspectRow rows[] = {
        {"twelve months", RISE("2025-09-01"), NULL, NULL, "2026-12-31", ""},
        {"a day less", RISE("2025-09-02"), NULL, NULL, "2026-12-31", "P1@D1-TP app-prior not-met today not-met"},
        {"the month of the start tips", RISE("2025-09"), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-prior unknown tenure/from today unknown"},
        {"a first leadership post is not asked",
         PERSON("<tenure post='D1-CV' from='2026-01-01' until='2026-09-01'/><tenure post='D1-TP' from='2026-09-01'/>"),
         NULL, NULL, "2026-12-31", ""},
    };
    INSPECT_ROWS("A05", rows);
}

Test(detect_too_short_before, a_first_leadership_post_right_after_entry)
{
    static const InspectRow rows[] = {
        {"179 days after recruitment", ENTRY("2024-01-01", "2024-06-28"), NULL, NULL, "2026-12-31", "P1@D1-TP not-met"},
        {"180 days after", ENTRY("2024-01-01", "2024-06-29"), NULL, NULL, "2026-12-31", ""},
        {"the month of recruitment tips", ENTRY("2024-01", "2024-07-10"), NULL, NULL, "2026-12-31",
         "P1@D1-TP unknown recruitment/on"},
        {"and does not", ENTRY("2024-01", "2024-07-29"), NULL, NULL, "2026-12-31", ""},
        {"not the first leadership post",
         PERSON("<recruitment on='2024-01-01'/><tenure post='D1-PTP' from='2019-01-01' until='2024-02-01'/>"
                "<tenure post='D1-TP' from='2024-02-01'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"two months after leaving a driver's contract", DRIVER("2024-01-01"), NULL, NULL, "2026-12-31",
         "P1@A not-met"},
        {"half a year after", DRIVER("2023-09-03"), NULL, NULL, "2026-12-31", ""},
        {"nothing stated of how service began", PERSON("<tenure post='D1-TP' from='2024-02-01'/>"), NULL, NULL,
         "2026-12-31", ""},
    };
    INSPECT_ROWS("A05", rows);
}
