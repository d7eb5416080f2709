#ifndef VITRI_TEST_PLAN_CASE_H
#define VITRI_TEST_PLAN_CASE_H

#include "inspect-case.h"

/** A department with two divisions, listed posts (A1, A2, A3, B1, the accountant's K1), one that is not (V1), a head.
 */
#define PLAN_HEAD                                                                                                      \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/><unit id='A' name='Phòng A' kind='division' parent='S'/>"            \
    "<unit id='B' name='Phòng B' kind='division' parent='S'/><unit id='T' name='Sở khác' kind='department'/>"      \
    "</units><positions>"                                                                                              \
    "<position id='CV' title='Chuyên viên' category='professional' profession='personnel' rotation='F01.1'/>"        \
    "<position id='KT' title='Kế toán' category='shared' profession='accounting' rotation='A.2'/>"                  \
    "<position id='TP' title='Trưởng phòng' category='leadership' level='division-head'/>"                         \
    "<position id='VT' title='Văn thư' category='shared' profession='personnel'/>"                                   \
    "</positions><posts><post id='A1' unit='A' position='CV' seats='9' duty='giáo dục'/>"                           \
    "<post id='A2' unit='A' position='CV' seats='9' duty='y tế'/>"                                                   \
    "<post id='A3' unit='A' position='CV' seats='9' duty='giáo dục'/>"                                              \
    "<post id='A4' unit='A' position='CV' seats='9'/><post id='A-TP' unit='A' position='TP'/>"                         \
    "<post id='B1' unit='B' position='CV' seats='9'/><post id='K1' unit='B' position='KT'/>"                           \
    "<post id='T1' unit='T' position='CV' seats='9'/><post id='V1' unit='B' position='VT' seats='9'/></posts><people>"
#define PLAN_FOOT "</people></roster>"
#define PLAN_ROSTER(people) PLAN_HEAD people PLAN_FOOT

/** P1 with some tenures, and whatever else stands in a person. */
#define PLAN_PERSON(facts) PLAN_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")

/** A plan of staff for 2027 made by hand. */
#define PLAN_OF(rows) "<plan xmlns='urn:vitri:plan:1' year='2027'>" rows "</plan>"

#endif
