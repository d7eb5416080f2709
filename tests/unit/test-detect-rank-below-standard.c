/* A04: the rank lies below that of the position, or below a standard of ranks. */
#include "../support/inspect-case.h"

#define ROSTER(level, facts)                                                                                           \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/></units><positions><position id='H' title='Trưởng' "               \
    "category='leadership' "                                                                                           \
    "level='" level "' rank='01.002'/></positions><posts><post id='A' unit='S' position='H'/></posts><people>"         \
    "<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person></people></roster>"
#define HEAD_FROM(on) "<tenure post='A' from='" on "' decided-on='" on "'/>"

Test(detect_rank_below_standard, the_rank_of_the_position_on_the_day_of_the_decision)
{
    static const InspectRow rows[] = {
        {"one class below", ROSTER("division-head", HEAD_FROM("2024-05-01") "<rank code='01.003' from='2015-01-01'/>"),
         NULL, NULL, "2026-12-31", "P1@A not-met"},
        {"of the same class",
         ROSTER("division-head", HEAD_FROM("2024-05-01") "<rank code='06.030' from='2015-01-01'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"since the day of the decision",
         ROSTER("division-head", HEAD_FROM("2024-05-01") "<rank code='01.002' from='2024-05-01'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"since the day after",
         ROSTER("division-head", HEAD_FROM("2024-05-01") "<rank code='01.003' from='2015-01-01' until='2024-05-02'/>"
                                                         "<rank code='01.002' from='2024-05-02'/>"),
         NULL, NULL, "2026-12-31", "P1@A not-met"},
        {"the day of the decision tips",
         ROSTER("division-head", HEAD_FROM("2024-05") "<rank code='01.003' from='2015-01-01' until='2024-05-15'/>"
                                                      "<rank code='01.002' from='2024-05-15'/>"),
         NULL, NULL, "2026-12-31", "P1@A unknown tenure/decided-on"},
        {"no rank on record", ROSTER("division-head", HEAD_FROM("2024-05-01")), NULL, NULL, "2026-12-31",
         "P1@A unknown rank"},
    };
    INSPECT_ROWS("A04", rows);
}

Test(detect_rank_below_standard, a_standard_of_ranks_on_holding)
{
    static const InspectRow rows[] = {
        {"a director who is no senior specialist",
         ROSTER("department-head", HEAD_FROM("2024-05-01") "<rank code='01.002' from='2015-01-01'/>"), NULL, NULL,
         "2026-12-31", "P1@A rank-headso not-met"},
        {"who is", ROSTER("department-head", HEAD_FROM("2024-05-01") "<rank code='01.001' from='2015-01-01'/>"), NULL,
         NULL, "2026-12-31", ""},
        {"the day before the rule",
         ROSTER("department-head", HEAD_FROM("2024-05-01") "<rank code='01.002' from='2015-01-01'/>"), NULL, NULL,
         "2025-06-30", ""},
    };
    INSPECT_ROWS("A04", rows);
}
