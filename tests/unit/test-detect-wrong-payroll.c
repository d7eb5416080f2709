/* S01: means of pay against regime and category. */
#include "../support/inspect-case.h"

#define BODY(position, payroll, until)                                                                                 \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/></units><positions>"                                                  \
    "<position id='X' title='Vị trí' " position "/><position id='Y' title='Lái xe' category='support'/></positions>"  \
    "<posts><post id='SX' unit='S' position='X' " payroll "/>"                                                         \
    "<post id='SY' unit='S' position='Y' payroll='contract'/></posts><people>"                                         \
    "<person id='P1' name='Mai' sex='female' born='1980-05-01'><tenure post='SX' from='2024-01-01' " until             \
    "/></person>"                                                                                                      \
    "<person id='P2' name='An' sex='female' born='1980-05-01'><tenure post='SY' "                                      \
    "from='2024-01-01'/></person></people></roster>"

Test(detect_wrong_payroll, what_a_position_may_be_paid_from)
{
    static const InspectRow rows[] = {
        {"civil servant", BODY("category='professional'", "payroll='civil-servant'", ""), NULL, NULL, "2026-12-31", ""},
        {"a public employee in civil-service work", BODY("category='professional'", "payroll='public-employee'", ""),
         NULL, NULL, "2026-12-31", "@SX not-met"},
        {"a public employee in a public service post",
         BODY("category='professional' regime='public-employee'", "payroll='public-employee'", ""), NULL, NULL,
         "2026-12-31", ""},
        {"a civil servant's pay for it",
         BODY("category='professional' regime='public-employee'", "payroll='civil-servant'", ""), NULL, NULL,
         "2026-12-31", "@SX not-met"},
        {"a contract for a leader of public employees",
         BODY("category='leadership' level='head' regime='public-employee'", "payroll='contract'", ""), NULL, NULL,
         "2026-12-31", "@SX not-met"},
        {"a contract for support work", BODY("category='support'", "payroll='contract'", ""), NULL, NULL, "2026-12-31",
         ""},
        {"held until the day before",
         BODY("category='professional'", "payroll='public-employee'", "until='2026-12-31'"), NULL, NULL, "2026-12-31",
         ""},
        {"no payroll where others state it", BODY("category='professional'", "", ""), NULL, NULL, "2026-12-31",
         "@SX unknown post/payroll"},
        {"no payroll in the whole body",
         INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>"
                        "<tenure post='D1-CV' from='2024-01-01'/></person>"),
         NULL, NULL, "2026-12-31", "unit S unknown post/payroll"},
    };
    INSPECT_ROWS("S01", rows);
}
