/* P11: required seats, and the only post of a listed kind, that stand empty. */
#include "../support/plan-case.h"

#define PERSON(id, facts) "<person id='" id "' name='Mai' sex='female' born='1980-05-01'>" facts "</person>"
#define HEAD                                                                                                           \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='B' name='Phòng B' kind='division'/></units><positions>"                                                \
    "<position id='KT' title='Kế toán' category='shared' profession='accounting' rotation='A.2'/>"                  \
    "<position id='TQ' title='Thủ quỹ' category='shared' profession='accounting'/>"                                \
    "</positions><posts><post id='K1' unit='B' position='KT'/><post id='K2' unit='B' position='KT'/>"                  \
    "<post id='Q1' unit='B' position='TQ' required='true'/></posts><people>"
#define AT(people) HEAD people PLAN_FOOT
#define TREASURER PERSON("Q", "<tenure post='Q1' from='2020-01-01'/>")
#define LEFT(until) PERSON("P1", "<tenure post='K1' from='2020-01-01' until='" until "'/>")

Test(detect_post_left_empty, an_empty_seat_without_a_successor_is_found)
{
    static const InspectRow rows[] = {
        {"the only accountant left", AT(TREASURER LEFT("2026-12-31")), NULL, NULL, "2026-12-31", "@K1 not-met"},
        {"still there", AT(TREASURER LEFT("2027-01-01")), NULL, NULL, "2026-12-31", ""},
        {"a second accountant stays",
         AT(TREASURER LEFT("2026-12-31") PERSON("P2", "<tenure post='K2' from='2021-01-01'/>")), NULL, NULL,
         "2026-12-31", ""},
        {"a successor is to come",
         AT(TREASURER LEFT("2026-12-31") PERSON("P2", "<tenure post='K1' from='2027-02-01'/>")), NULL, NULL,
         "2026-12-31", ""},
        {"somebody is acting",
         AT(TREASURER LEFT("2026-12-31") PERSON("P2", "<tenure post='K1' kind='acting' from='2026-12-31'/>")), NULL,
         NULL, "2026-12-31", ""},
        {"a required seat that nobody ever held", AT(""), NULL, NULL, "2026-12-31", "@Q1 not-met"},
    };
    INSPECT_ROWS("P11", rows);
}

Test(detect_post_left_empty, a_plan_may_leave_a_post_and_may_fill_it)
{
    static const InspectRow rows[] = {
        {"the plan takes the treasurer away", AT(TREASURER), PLAN_OF("<move person='Q' to='K1' on='2027-04-01'/>"),
         NULL, "2026-12-31", "@Q1 not-met"},
        {"and somebody comes after", AT(TREASURER PERSON("P1", "<tenure post='K1' from='2020-01-01'/>")),
         PLAN_OF("<move person='Q' to='K1' on='2027-04-01'/><move person='P1' to='Q1' on='2027-04-01'/>"), NULL,
         "2026-12-31", ""},
        {"the plan fills what is empty today",
         AT(PERSON("P1", "<tenure post='K1' from='2020-01-01'/>")
                PERSON("P2", "<tenure post='K2' from='2020-01-01'/>")),
         PLAN_OF("<move person='P1' to='Q1' on='2027-04-01'/>"), NULL, "2026-12-31", ""},
        {"a move that was not carried out fills nothing", AT(PERSON("P1", "<tenure post='K1' from='2020-01-01'/>")),
         PLAN_OF("<move person='P1' to='Q1' on='2027-04-01'/>"), NULL, "2027-04-02", "@Q1 not-met"},
        {"the holder retires within the year",
         AT("<person id='Q' name='Mai' sex='male' born='1965-05-01'><tenure post='Q1' from='2020-01-01'/></person>"),
         PLAN_OF(""), NULL, "2026-12-31", "@Q1 not-met"},
    };
    INSPECT_ROWS("P11", rows);
}
