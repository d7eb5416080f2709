/* A01: appointed or re-appointed short of the degree or certificates asked for on that day. */
#include "../support/inspect-case.h"

#define PERSON(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define DEGREE "<qualification kind='degree' level='bachelor' on='2002'/>"
#define THEORY(on) "<qualification kind='political-theory' level='intermediate' on='" on "'/>"
#define LOW "<qualification kind='political-theory' level='elementary' on='2010'/>"
#define HEAD_FROM(on, more) "<tenure post='D1-TP' from='" on "' decided-on='" on "' " more "/>"

Test(detect_appointed_below_standard, by_the_rule_and_the_facts_of_the_day_of_the_decision)
{
    static const InspectRow rows[] = {
        {"elementary theory on the first day of the rule", PERSON(HEAD_FROM("2025-12-25", "") DEGREE LOW), NULL, NULL,
         "2026-12-31", "P1@D1-TP std334-pt not-met today not-met"},
        {"the day before there was no such rule", PERSON(HEAD_FROM("2025-12-24", "") DEGREE LOW), NULL, NULL,
         "2026-12-31", ""},
        {"the certificate of the same day", PERSON(HEAD_FROM("2026-03-01", "") DEGREE THEORY("2026-03-01")), NULL, NULL,
         "2026-12-31", ""},
        {"a day later", PERSON(HEAD_FROM("2026-03-01", "") DEGREE THEORY("2026-03-02")), NULL, NULL, "2026-12-31",
         "P1@D1-TP std334-pt not-met today not-met"},
        {"without a degree under the decree before",
         PERSON(HEAD_FROM("2025-01-01", "") "<qualification kind='degree' level='college' on='2002'/>" THEORY("2020")),
         NULL, NULL, "2026-12-31", "P1@D1-TP std29-edu not-met today not-applicable"},
        {"two standards not met are two findings",
         PERSON(HEAD_FROM("2026-03-01", "") "<qualification kind='degree' level='college' on='2002'/>" LOW), NULL, NULL,
         "2026-12-31", "P1@D1-TP app-std-degree not-met today not-met; P1@D1-TP std334-pt not-met today not-met"},
        {"re-appointment counts too",
         PERSON("<tenure post='D1-TP' from='2021-03-01' until='2026-03-01'/>" HEAD_FROM("2026-03-01", "") DEGREE LOW),
         NULL, NULL, "2026-12-31", "P1@D1-TP std334-pt not-met today not-met"},
        {"an extension is no appointment", PERSON(HEAD_FROM("2026-03-01", "act='extension'") DEGREE LOW), NULL, NULL,
         "2026-12-31", ""},
        {"no record at all", PERSON(HEAD_FROM("2026-03-01", "")), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-std-degree unknown qualification[degree] today unknown"},
    };
    INSPECT_ROWS("A01", rows);
}

Test(detect_appointed_below_standard, a_day_known_in_part_is_unknown_only_where_it_tips)
{
    static const InspectRow rows[] = {
        {"within the month of the decision", PERSON(HEAD_FROM("2026-03", "") DEGREE THEORY("2026-03-15")), NULL, NULL,
         "2026-12-31", "P1@D1-TP std334-pt unknown tenure/decided-on"},
        {"before it", PERSON(HEAD_FROM("2026-03", "") DEGREE THEORY("2026-03-01")), NULL, NULL, "2026-12-31", ""},
        {"after it", PERSON(HEAD_FROM("2026-03", "") DEGREE THEORY("2026-04-01")), NULL, NULL, "2026-12-31",
         "P1@D1-TP std334-pt not-met"},
        {"the rule itself began within it", PERSON(HEAD_FROM("2025-12", "") DEGREE LOW), NULL, NULL, "2026-12-31",
         "P1@D1-TP std334-pt unknown tenure/decided-on"},
        {"no day at all", PERSON("<tenure post='D1-TP'/>" DEGREE LOW), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-std-degree unknown tenure/from"},
    };
    INSPECT_ROWS("A01", rows);
}

Test(detect_appointed_below_standard, those_out_of_office_only_for_the_last_five_years)
{
#define FORMER PERSON("<tenure post='D1-TP' from='2026-01-01' until='2026-03-01' decided-on='2026-01-01'/>" DEGREE LOW)
    static const InspectRow rows[] = {
        {"60 months ago", FORMER, NULL, NULL, "2031-01-01", "P1@D1-TP std334-pt not-met today not-met"},
        {"and a day", FORMER, NULL, NULL, "2031-01-02", ""},
    };
    INSPECT_ROWS("A01", rows);
}

Test(detect_appointed_below_standard, a_renamed_unit_is_no_new_appointment)
{
#define RENAMED(until, more)                                                                                           \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='O' name='Phòng cũ' kind='division' until='2026-03-01'/>"                                              \
    "<unit id='N' name='Phòng mới' kind='division' from='2026-03-01' predecessor='O'/></units>"                     \
    "<positions><position id='TP' title='Trưởng phòng' category='leadership' level='division-head'/></positions>"  \
    "<posts><post id='OT' unit='O' position='TP' until='2026-03-01'/><post id='NT' unit='N' position='TP' "            \
    "from='2026-03-01'/></posts><people><person id='P1' name='Mai' sex='female' born='1980-05-01'>"                    \
    "<tenure post='OT' from='2026-01-05' until='" until "'/><tenure post='NT' from='2026-03-01' " more "/>" DEGREE LOW \
    "</person></people></roster>"
    static const InspectRow rows[] = {
        {"runs on without a decision", RENAMED("2026-03-01", ""), NULL, NULL, "2031-12-31",
         "P1@OT std334-pt not-met today not-met"},
        {"by a decision of its own", RENAMED("2026-03-01", "decision='7/QĐ'"), NULL, NULL, "2031-12-31",
         "P1@NT std334-pt not-met today not-met"},
        {"after a day in no post", RENAMED("2026-02-28", ""), NULL, NULL, "2031-12-31",
         "P1@NT std334-pt not-met today not-met"},
    };
    INSPECT_ROWS("A01", rows);
}
