/* Sheets and rows of a roster: kept by line, and every way of stating them wrongly told with its line. */
#include "roster-origin.h"

#include "../support/reading.h"
#include "../support/schema.h"
#include "vitri/provenance.h"

#define HEAD "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>\n"
#define SHEET "<sheet id='s1' file='a.xlsx' name='A' columns='id=A kind=C'/>\n"
#define END "</roster>"

Test(roster_origin, faults_with_their_lines)
{
    static const struct {
        const char *body, *faults;
        gboolean schema; /* what a schema can see */
    } rows[] = {
        {SHEET "<units><unit id='U' name='U' kind='office' row='s1:5'/></units>", "", TRUE},
        {SHEET "<units><unit id='U' name='U' kind='office' row=''/></units>", "", TRUE},
        {SHEET "<units><unit id='U' name='U' kind='office' row='s2:5'/></units>",
         "3 unknown-reference: no sheet 's2' before this row; name it by an element 'sheet', or take out row=\"…\"\n",
         TRUE},
        {SHEET "<units><unit id='U' name='U' kind='office' row='s1:05'/></units>",
         "3 wrong-value: 's1:05' as row of 'unit' is wrong; write the id of a sheet, a colon and the number of the "
         "row, "
         "as in s1:5\n",
         FALSE},
        {SHEET "<units><unit id='U' name='U' kind='office' row='5'/></units>",
         "3 wrong-value: '5' as row of 'unit' is wrong; write the id of a sheet, a colon and the number of the row, as "
         "in s1:5\n",
         FALSE},
        {SHEET SHEET, "3 duplicate-id: a second sheet 's1'; give it another id\n", FALSE},
        {"<sheet id='a:b' file='a' name='A'/>",
         "2 wrong-value: 'a:b' as id of 'sheet' is wrong; the id of a sheet has no spaces and no colon in it\n", FALSE},
        {"<sheet id='a' file='a' name='A' columns='id=1'/>",
         "2 wrong-value: 'id=1' as columns of 'sheet' is wrong; write attributes with their columns, as in id=A name=B "
         "tenure/from=C\n",
         FALSE},
        {"<sheet id='a' name='A'/>", "2 missing-attribute: 'sheet' has no file; add file=\"…\"\n", FALSE},
        {"<units/>\n" SHEET, "3 wrong-order: 'sheet' stands too late; move it before what it is needed for\n", FALSE},
        {SHEET "<units><unit id='U' name='U' kind='office' row='s1:5'/><unit id='V' name='V' kind='office' "
               "row='s1:6'/></units>",
         "3 row-not-kept: two elements of different rows on one line, so row 's1:6' is not kept; give each its own "
         "line\n",
         TRUE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat(HEAD, rows[i].body, END, NULL);
        g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
        VitriSink sink = {faults, 0, 0};
        g_autoptr(VitriRosterReader) reader = read_roster(&sink, text);
        expect_faults(faults, rows[i].faults, rows[i].body);
        cr_expect_eq(schema_accepts("roster", text), rows[i].schema, "%s", text);
    }
}

Test(roster_origin, a_roster_without_sheets_has_no_provenance)
{
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRosterReader) reader = read_roster(&sink, HEAD END);
    cr_expect_null(reader->roster->provenance);
}

Test(roster_origin, leaving_has_a_row_of_its_own)
{
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRosterReader) reader =
        read_roster(&sink, HEAD SHEET "<people><person id='P' name='N' sex='male' born='1980' row='s1:2'>\n"
                                      "<leaves on='2027-01-01' reason='retirement' row='s1:3'/></person></people>" END);
    g_autoptr(VitriRoster) roster = vitri_roster_reader_finish(reader, NULL, VITRI_DATE_NONE);
    cr_assert(roster);
    g_autofree char *person = vitri_provenance_cell(roster, roster->people[0].source, "person/id");
    g_autofree char *leaves = vitri_provenance_cell(roster, roster->people[0].leaves_source, "leaves/on");
    cr_expect_str_eq(person, "A!A2");
    cr_expect_str_eq(leaves, "A!3");
}
