/* What is typed becomes what a roster says, or is told with cell, value and repair. */
#include "import-value.h"

#include "../support/import-case.h"

static const struct {
    const char *sheet;   /* header and one row, of a person or a tenure */
    const char *written; /* in the roster; "!" before what must not be */
    const char *faults;
} rows[] = {
    {"[People]\nid|name|sex|born\nP1|A|nữ|@1986-09-03\n", "sex=\"female\" born=\"1986-09-03\"", ""},
    {"[People]\nid|name|sex|born\nP1|A|NU|03/09/1986\n", "sex=\"female\" born=\"1986-09-03\"", ""},
    {"[People]\nid|name|sex|born\nP1|A|Male|=1986\n", "sex=\"male\" born=\"1986\"", ""},
    {"[People]\nid|name|sex|born\nP1|A|Male|9/1986\n", "born=\"1986-09\"", ""},
    {"[People]\nid|name|sex|born\nP1|A|?|1986\n", "!<person ",
     "People!C2 wrong-value: '?' as 'sex' is wrong; write one of: 'male', 'female'\n"},
    {"[People]\nid|name|sex|born\nP1|A|male|#N/A\n", "!<person ",
     "People!D2 wrong-value: '#N/A' as 'born' is wrong; the cell shows an error of its formula; type the value "
     "itself\n"},
    {"[People]\nid|name|sex|born|residence\nP1|A|male|1986|-\n", "!residence=\"", ""},
    {"[Posts]\nid|unit|position|required\nX|D|S|có\n", "required=\"true\"", ""},
    {"[Posts]\nid|unit|position|required\nX|D|S|x\n", "required=\"true\"", ""},
    {"[Posts]\nid|unit|position|required|seats\nX|D|S|No|=3\n", "id=\"X\" unit=\"D\" position=\"S\" seats=\"3\"", ""},
    {"[Posts]\nid|unit|position|required\nX|D|S|vielleicht\n", "!id=\"X\"",
     "Posts!D2 wrong-value: 'vielleicht' as 'required' is wrong; write 'yes' or 'no'\n"},
    {"[Units]\nid|name|kind\nU|N|Phòng\n", "kind=\"division\"", ""},
    {"[Units]\nid|name|kind\nU|N|phongg\n", "!<unit id=\"U\"",
     "Units!C2 unknown-code: 'phongg' as 'kind' is wrong; did you mean 'phòng'?\n"},
    {"[Units]\nid|name|kind|place\nU|N|division|@2026-12-03\n", "place=\"2026-12-03\"",
     "Units!D2 date-as-text: '2026-12-03' as 'place' is a date of the spreadsheet and was perhaps typed as a number "
     "such "
     "as 3/12; if so, set the cell to text and type it again\n"},
    {"[Units]\nid|name|kind|Đến ngày\nU|N|division|31/12/2026\n", "until=\"2027-01-01\"", ""},
    {"[Units]\nid|name|kind|Đến ngày\nU|N|division|12/2026\n", "until=\"2027-01\"", ""},
    {"[Units]\nid|name|kind|Đến ngày\nU|N|division|2026\n", "until=\"2027\"", ""},
};

Test(import_value, cells_become_values_or_faults)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        /* The rows of IMPORT_HEAD that each needs, without the sheet that it brings itself. */
        const char *posts = strstr(rows[i].sheet, "[Posts]") ? "[Units]\nid|name|kind\nD|N|division\n"
                                                               "[Positions]\nid|title|category\nS|T|professional\n"
                                                             : "";
        g_autofree char *text = g_strconcat("[Roster]\nid|as-of\nr|2026-12-31\n", posts, rows[i].sheet, NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *faults = import_faults(run), *xml = import_roster(run);
        if (!strstr(faults, "person-without-tenure"))
            cr_expect_str_eq(faults, rows[i].faults, "%s: %s", rows[i].sheet, faults);
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import_value, the_list_of_a_level_hangs_on_the_kind_wherever_that_stands)
{
    g_autoptr(ImportCase) run = run_import(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES
                                           "[Qualifications]\nperson|level|kind\nP1|cao cấp|lý luận chính trị\n"
                                           "P1|tiến sĩ|degree\nP2|cao cấp|degree\nP2|đại học|\nP2|cử nhânn|degree\n",
                                           NULL, NULL);
    g_autofree char *faults = import_faults(run), *xml = import_roster(run);
    expect_in_roster(xml, "kind=\"political-theory\" level=\"advanced\"");
    expect_in_roster(xml, "kind=\"degree\" level=\"doctor\"");
    cr_expect(strstr(faults, "Qualifications!B4 unknown-code: 'cao cấp' as 'level' is wrong"), "%s", faults);
    cr_expect(strstr(faults, "Qualifications!B6 unknown-code: 'cử nhânn' as 'level' is wrong; did you mean 'cử nhân'?"),
              "%s", faults);
    cr_expect(strstr(faults, "Qualifications!C5 missing-attribute: 'kind' is empty; fill it in"), "%s", faults);
    cr_expect_eq(run->import->rejected->len, 3, "%u", run->import->rejected->len);
}
