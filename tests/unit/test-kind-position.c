/* The kind position on both sides of its bounds. */
#include "../support/kind-table.h"

static const char roster[] = KIND_HOUSE "<person id=\"P\"/>";

static const KindRow rows[] = {
    {"named", "<position id=\"law clerk\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"not named", "<position id=\"law\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "not-met", NULL},
    {"category", "<position category=\"professional\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"other category", "<position category=\"leadership support\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"one of two categories", "<position category=\"leadership support\"/>", "2026-01-01", NULL, "U2", NULL, NULL, 0,
     "met", NULL},
    {"rotation by its prefix", "<position rotation=\"F01\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"rotation in full", "<position rotation=\"A F01.3\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"a longer code does not cover", "<position rotation=\"F01.31\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"a sister code does not cover", "<position rotation=\"F01.2\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0,
     "not-met", NULL},
    {"no rotation code at all", "<position rotation=\"F01\"/>", "2026-01-01", NULL, "U2", NULL, NULL, 0, "not-met",
     NULL},
    {"listed", "<position listed=\"yes\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"not listed", "<position listed=\"no\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "not-met", NULL},
    {"unlisted post asked for", "<position listed=\"no\"/>", "2026-01-01", NULL, "U2", NULL, NULL, 0, "met", NULL},
    {"rank", "<position rank=\"r1 r2\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"rank by pattern", "<position rank=\"r*\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"rank by another pattern", "<position rank=\"o*\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "not-met", NULL},
    {"no rank is not met", "<position rank=\"r*\"/>", "2026-01-01", NULL, "U2", NULL, NULL, 0, "not-met", NULL},
    {"regime not stated is that of a civil servant", "<position regime=\"civil-servant\"/>", "2026-01-01", NULL, "U1",
     NULL, NULL, 0, "met", NULL},
    {"regime stated", "<position regime=\"civil-servant\"/>", "2026-01-01", NULL, "U3", NULL, NULL, 0, "not-met", NULL},
    {"profession", "<position profession=\"law tax\"/>", "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"profession not stated", "<position profession=\"law tax\"/>", "2026-01-01", NULL, "U2", NULL, NULL, 0, "not-met",
     NULL},
    {"level", "<position level=\"head chief\"/>", "2026-01-01", NULL, "Uhead", NULL, NULL, 0, "met", NULL},
    {"level not stated", "<position level=\"head chief\"/>", "2026-01-01", NULL, "Uno", NULL, NULL, 0, "not-met", NULL},
    {"all of several", "<position category=\"professional\" listed=\"yes\" profession=\"tax\" rank=\"r2\"/>",
     "2026-01-01", NULL, "U1", NULL, NULL, 0, "met", NULL},
    {"one of several fails", "<position category=\"professional\" listed=\"yes\" profession=\"law\" rank=\"r2\"/>",
     "2026-01-01", NULL, "U1", NULL, NULL, 0, "not-met", NULL},
    {"no post is judged", "<position listed=\"yes\"/>", "2026-01-01", "P", NULL, NULL, NULL, 0, "not-met", NULL},
};

Test(kind_position, judges)
{
    check_kind_rows(roster, rows);
}

Test(kind_position, refuses_wrong_parameters)
{
    static const char *const refused[][2] = {
        {"<position category=\"boss\"/>", "boss"}, {"<position rotation=\"Z9\"/>", "Z9"},
        {"<position level=\"heda\"/>", "'head'"},  {"<position listed=\"maybe\"/>", "maybe"},
        {"<position colour=\"red\"/>", "colour"},  {"<position level=\" \"/>", "empty"},
    };
    check_refused(refused, G_N_ELEMENTS(refused));
}
