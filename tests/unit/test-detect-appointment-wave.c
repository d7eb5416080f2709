/* A12: many appointments just before their decider leaves. */
#include "../support/inspect-case.h"

#define DIRECTOR(born, tenure)                                                                                         \
    "<person id='P0' name='Vinh' sex='male' born='" born "'>"                                                          \
    "<tenure post='S-PGD' from='2020-01-01' " tenure "/></person>"
#define ONE(id, day, more)                                                                                             \
    "<person id='" id "' name='An' sex='male' born='1980'><tenure post='D1-PTP' from='" day "' " more "/></person>"
#define BY "decider='P0'"
#define FOUR(more)                                                                                                     \
    ONE("P1", "2026-07-01", more)                                                                                      \
    ONE("P2", "2026-07-01", more) ONE("P3", "2026-08-01", more) ONE("P4", "2026-12-31", more)
#define GOES(tenure) DIRECTOR("1980-01-01", tenure)
#define STAYS GOES("")

Test(detect_appointment_wave, five_within_six_months_before_the_end)
{
    static const InspectRow rows[] = {
        {"the fifth on the first day of the six months",
         INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2026-07-01", BY)), NULL, NULL, "2026-12-31",
         "P0@S-PGD not-met"},
        {"the fifth a day before", INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2026-06-30", BY)),
         NULL, NULL, "2026-12-31", ""},
        {"decided on that day, in force later",
         INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2027-02-01", BY " decided-on='2026-12-31'")),
         NULL, NULL, "2026-12-31", "P0@S-PGD not-met"},
        {"four", INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY)), NULL, NULL, "2026-12-31", ""},
        {"the fifth by somebody else",
         INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2026-08-01", "decider='P4'")), NULL, NULL,
         "2026-12-31", ""},
        {"the fifth an extension",
         INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2026-08-01", BY " act='extension'")), NULL, NULL,
         "2026-12-31", ""},
        {"the decider stays", INSPECT_ROSTER(STAYS FOUR(BY) ONE("P5", "2026-08-01", BY)), NULL, NULL, "2026-12-31", ""},
        {"retires on the last of December",
         INSPECT_ROSTER(DIRECTOR("1965-06-15", "") FOUR(BY) ONE("P5", "2026-08-01", BY)), NULL, NULL, "2026-12-31",
         "P0@S-PGD not-met"},
        {"the month of the fifth tips", INSPECT_ROSTER(GOES("until='2027-01-01'") FOUR(BY) ONE("P5", "2026", BY)), NULL,
         NULL, "2026-12-31", "P0@S-PGD unknown tenure/decided-on"},
    };
    INSPECT_ROWS("A12", rows);
}

/* As the head of the agency is needed: a roster of its own. */
#define AGENCY(people)                                                                                                 \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/><unit id='D1' name='Phòng' kind='division' parent='S'/></units>"     \
    "<positions><position id='GD' title='Giám đốc' category='leadership' level='department-head'/>"                \
    "<position id='PTP' title='Phó' category='leadership' level='division-deputy'/></positions><posts>"               \
    "<post id='S-PGD' unit='S' position='GD'/><post id='D1-PTP' unit='D1' position='PTP' seats='9'/></posts>"          \
    "<people>" people "</people></roster>"

Test(detect_appointment_wave, unnamed_deciders_under_a_head_who_goes)
{
    static const InspectRow rows[] = {
        {"five", AGENCY(GOES("until='2027-01-01'") FOUR("") ONE("P5", "2026-08-01", "")), NULL, NULL, "2026-12-31",
         "P0@S-PGD unknown tenure/decider"},
        {"four", AGENCY(GOES("until='2027-01-01'") FOUR("")), NULL, NULL, "2026-12-31", ""},
        {"the head stays", AGENCY(STAYS FOUR("") ONE("P5", "2026-08-01", "")), NULL, NULL, "2026-12-31", ""},
        {"the head went more than six months ago",
         AGENCY(GOES("until='2027-01-01'") FOUR("") ONE("P5", "2026-08-01", "")), NULL, NULL, "2027-07-02", ""},
    };
    INSPECT_ROWS("A12", rows);
}
