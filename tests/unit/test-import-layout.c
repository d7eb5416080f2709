/* Sheets and headings recognised; what is not is told and passed over. */
#include "import-layout.h"

#include "../support/import-case.h"

static const struct {
    const char *sheet, *written, *faults;
} rows[] = {
    /* Any order, both languages, without diacritics, below titles, numbers of rows and reasons passed over. */
    {"[Danh muc don vi]\nTên đơn vị|LOAI DON VI|Mã\nN|phòng|U\n", "<unit id=\"U\" name=\"N\" kind=\"division\"", ""},
    {"[Đơn vị]\nSỞ TÀI CHÍNH\n||\nSTT|Unit id|Name|Kind|! rejected because\n1|U|N|division|old\n", "<unit id=\"U\"",
     ""},
    {"[Sheet1]\nMã đơn vị|Tên đơn vị|Loại đơn vị\nU|N|phòng\n", "<unit id=\"U\"", ""},
    {"[Units]\nid|name|kind|plaace\nU|N|division|x\n", "<unit id=\"U\" name=\"N\" kind=\"division\" row",
     "Units!D1 unknown-heading: the heading 'plaace' is not known, so the column is not read; did you mean 'Place'?\n"},
    {"[Units]\nid|name|kind|\nU|N|division|x\n", "<unit id=\"U\"",
     "Units!D1 unknown-heading: the column has no heading, so it is not read; write one\n"},
    {"[Units]\nid|name|kind|Tên đơn vị\nU|N|division|x\n", "name=\"N\"",
     "Units!D1 repeated-heading: a second column 'Tên đơn vị' is not read; take it out or rename it\n"},
    {"[~Units]\nid|name|kind\nU|N|division\n", "<unit id=\"U\"",
     "Units hidden-sheet: the sheet 'Units' is hidden, and is read; unhide it to see what it holds, or delete it\n"},
    {"[~Sheet1]\nid|name|kind\nU|N|division\n", "!<unit ", ""},
    {"[Unitz]\na|b\n1|2\n", "!<unit ", "Unitz unknown-sheet: the sheet 'Unitz' is not known; did you mean 'Units'?\n"},
    {"[Units]\na|b\n1|2\n", "!<unit ",
     "Units no-headings: none of the first 20 rows of 'Units' holds its headings; write them as in the template\n"},
};

Test(import_layout, sheets_and_headings_are_recognised)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat("[Roster]\nid|as-of\nr|2026-12-31\n", rows[i].sheet, NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *faults = import_faults(run), *xml = import_roster(run);
        cr_expect_str_eq(faults, rows[i].faults, "%s: %s", rows[i].sheet, faults);
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import_layout, the_roster_keeps_the_columns_of_a_sheet)
{
    g_autoptr(ImportCase) run = run_import("[Roster]\nid|as-of\nr|2026-12-31\n"
                                           "[Units]\nTT|name|x|id|kind\n1|N||U|division\n",
                                           NULL, NULL);
    g_autofree char *xml = import_roster(run);
    expect_in_roster(xml, "<sheet id=\"s1\" file=\"book.xlsx\" name=\"Units\" columns=\"name=B id=D kind=E\"/>");
    expect_in_roster(xml, "row=\"s1:2\"");
    expect_in_roster(xml, "!name=\"Roster\"");
}

Test(import_layout, without_any_sheet_nothing_can_be_used)
{
    g_autoptr(ImportCase) run = run_import("[x]\na|b\n1|2\n", NULL, NULL);
    cr_expect_str_eq(run->message, "no sheet of 'book.xlsx' could be read; write it as the template of `vitri import "
                                   "--template` has it, or read it by --map");
    cr_expect_eq(run->faults->len, 1, "%u", run->faults->len);
}
