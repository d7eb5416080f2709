/* Q03: a unit above its norm, a fifth and more below it, or with degrees of other fields. */
#include "../support/inspect-case.h"

#define BODY(norm, people)                                                                                             \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/><unit id='D' name='Phòng' kind='division' parent='S' " norm "/>"        \
    "<unit id='E' name='Tổ' kind='team' parent='D'/></units>"                                                        \
    "<positions><position id='KT' title='Kế toán' category='shared' profession='accounting'/>"                      \
    "<position id='CV' title='Chuyên viên' category='professional' profession='personnel'/></positions>"             \
    "<posts><post id='D-CV' unit='D' position='CV' seats='9'/><post id='D-KT' unit='D' position='KT' seats='9'/>"      \
    "<post id='E-CV' unit='E' position='CV' seats='9'/></posts><people>" people "</people></roster>"
#define WHO(id, post, more)                                                                                            \
    "<person id='" id "' name='Mai' sex='female' born='1980-05-01'><tenure post='" post "' from='2024-01-01'/>" more   \
    "</person>"
#define FOUR WHO("P1", "D-CV", "") WHO("P2", "D-CV", "") WHO("P3", "D-CV", "") WHO("P4", "E-CV", "")
#define DEGREE(field) "<qualification kind='degree' level='bachelor' field='" field "' on='2004'/>"

Test(detect_unit_off_norm, people_present_against_the_norm)
{
    static const InspectRow rows[] = {
        {"as many as the norm", BODY("norm='4'", FOUR), NULL, NULL, "2026-12-31", ""},
        {"one more", BODY("norm='4'", FOUR WHO("P5", "D-CV", "")), NULL, NULL, "2026-12-31", "unit D not-met"},
        {"one that comes on the next day",
         BODY("norm='4'", FOUR "<person id='P5' name='Mai' sex='female' born='1980-05-01'>"
                               "<tenure post='D-CV' from='2027-01-01'/></person>"),
         NULL, NULL, "2026-12-31", ""},
        {"a fifth short", BODY("norm='5'", FOUR), NULL, NULL, "2026-12-31", ""},
        {"more than a fifth short", BODY("norm='6'", FOUR), NULL, NULL, "2026-12-31", "unit D not-met"},
        {"one may have come or not",
         BODY("norm='4'", FOUR
              "<person id='P5' name='Mai' sex='female' born='1980-05-01'><tenure post='D-CV' from='2026'/></person>"),
         NULL, NULL, "2026-12-30", "unit D unknown tenure/from"},
        {"no norm in the whole body", BODY("", FOUR), NULL, NULL, "2026-12-31", "unit S unknown unit/norm"},
    };
    INSPECT_ROWS("Q03", rows);
}

Test(detect_unit_off_norm, degrees_against_the_profession_of_the_post)
{
    static const InspectRow rows[] = {
        {"auditing is of the family of accounting",
         BODY("norm='2'", WHO("P1", "D-KT", DEGREE("auditing")) WHO("P2", "D-KT", DEGREE("accounting"))), NULL, NULL,
         "2026-12-31", ""},
        {"one of two in law", BODY("norm='2'", WHO("P1", "D-KT", DEGREE("law")) WHO("P2", "D-KT", DEGREE("auditing"))),
         NULL, NULL, "2026-12-31", "unit D not-met"},
        {"a second degree fits",
         BODY("norm='2'", WHO("P1", "D-KT", DEGREE("law") DEGREE("accounting")) WHO("P2", "D-KT", DEGREE("auditing"))),
         NULL, NULL, "2026-12-31", ""},
        {"a degree without a field is not compared",
         BODY("norm='1'", WHO("P1", "D-KT", "<qualification kind='degree' level='bachelor'/>")), NULL, NULL,
         "2026-12-31", ""},
        {"the profession is no field of study", BODY("norm='1'", WHO("P1", "D-CV", DEGREE("law"))), NULL, NULL,
         "2026-12-31", ""},
    };
    INSPECT_ROWS("Q03", rows);
}
