/* References and codes of rosters that are read and not yet joined. */
#include "roster-resolve.h"

#include "../support/builder.h"

#include "../support/reading.h"

#define ROSTER(content)                                                                                                \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>\n" content "</roster>"
#define UNIT "<units><unit id='SNV' name='N' kind='division'/></units>"
#define POSITION "<positions><position id='K' title='T' category='professional'/></positions>"
#define POST "<posts><post id='A' unit='SNV' position='K'/></posts>"
#define PERSON(content)                                                                                                \
    ROSTER(UNIT POSITION POST "<people>\n<person id='P1' name='N' sex='male' born='1980'>\n" content                   \
                              "</person></people>")

typedef struct {
    const char *text, *faults;
} Row;

static void expect_rows(const Row *rows, gsize n, gboolean references)
{
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    build_codes(codes);
    for (gsize i = 0; i < n; i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriSink sink = {faults, 0, 0};
        VitriRosterReader *reader = read_roster(&sink, rows[i].text);
        if (references)
            vitri_roster_references_check(reader);
        else
            vitri_roster_codes_check(reader, codes);
        expect_faults(faults, rows[i].faults, rows[i].text);
        vitri_roster_reader_free(reader);
    }
}

Test(roster_references, every_reference_names_something)
{
    static const Row rows[] = {
        {PERSON("<tenure post='A' from='2020'/><succession post='A'/><wish post='A'/><wish unit='SNV'/>"
                "<burden post='A' cost='1'/>"),
         ""},
        {ROSTER("<units><unit id='U1' name='N' kind='division' parent='U2' predecessor='W U2'/></units>"),
         "2 unknown-reference: unknown unit 'U2'; did you mean 'U1'?\n"
         "2 unknown-reference: unknown unit 'U2'; did you mean 'U1'?\n"
         "2 unknown-reference: unknown unit 'W'; add it or correct the reference\n"},
        {ROSTER(UNIT "<posts>\n<post id='A' unit='SNW' position='K'/></posts>"),
         "3 unknown-reference: unknown position 'K'; add it or correct the reference\n"
         "3 unknown-reference: unknown unit 'SNW'; did you mean 'SNV'?\n"},
        {PERSON("<tenure post='A1A' from='2020'/>"),
         "4 unknown-reference: unknown post 'A1A'; add it or correct the reference\n"},
        {PERSON("\n<succession post='B'/>"),
         "5 unknown-reference: unknown post 'B'; add it or correct the reference\n"},
        {PERSON("<kin person='P2' relation='spouse'/>"),
         "4 unknown-reference: unknown person 'P2'; did you mean 'P1'?\n"},
        {PERSON("<wish post='SNV'/>"), "4 unknown-reference: unknown post 'SNV'; add it or correct the reference\n"},
        {PERSON("<wish unit='SN'/>"), "4 unknown-reference: unknown unit 'SN'; did you mean 'SNV'?\n"},
        {PERSON("<burden post='B' cost='1'/>"),
         "4 unknown-reference: unknown post 'B'; add it or correct the reference\n"},
    };
    expect_rows(rows, G_N_ELEMENTS(rows), TRUE);
}

Test(roster_references, every_code_is_in_its_list)
{
    static const Row rows[] = {
        {PERSON("<rank code='r1' from='2020'/><qualification kind='degree' level='master'/>"
                "<rating year='2025' level='good'/><discipline form='warning' from='2020'/>"
                "<circumstance kind='child'/><succession level='head'/><kin person='P2' relation='spouse'/>"),
         ""},
        {ROSTER("<units>\n<unit id='U' name='N' kind='divison' province-class='4'/></units>"),
         "3 unknown-code: unknown code '4' in the list 'province-class'; see `vitri data list codes`\n"
         "3 unknown-code: unknown code 'divison' in the list 'unit-kind'; did you mean 'division'?\n"},
        {ROSTER("<positions>\n<position id='K' title='T' category='shared' level='haed' rank='r9' rotation='F01.2'/>"
                "\n<position id='L' title='T' category='shared' rotation='G'/></positions>"),
         "3 unknown-code: unknown code 'haed' in the list 'level'; did you mean 'head'?\n"
         "3 unknown-code: unknown code 'r9' in the list 'rank'; did you mean 'r1'?\n"
         "4 unknown-code: unknown code 'G' in the list 'rotation'; see `vitri data list codes`\n"},
        {PERSON("<rank code='xxx' from='2020'/>"),
         "4 unknown-code: unknown code 'xxx' in the list 'rank'; see `vitri data list codes`\n"},
        {PERSON("<qualification kind='degree' level='high'/>\n<qualification kind='theory' level='high'/>"),
         "4 unknown-code: unknown code 'high' in the list 'degree'; see `vitri data list codes`\n"},
        {PERSON("<rating year='2025' level='god'/>"),
         "4 unknown-code: unknown code 'god' in the list 'rating'; did you mean 'good'?\n"},
        {PERSON("<discipline form='fine' from='2020'/>\n<circumstance kind='ilness'/>"),
         "4 unknown-code: unknown code 'fine' in the list 'discipline'; see `vitri data list codes`\n"
         "5 unknown-code: unknown code 'ilness' in the list 'circumstance'; did you mean 'illness'?\n"},
        {PERSON("<succession level='hed'/>\n<kin person='P2' relation='cousin'/>"),
         "4 unknown-code: unknown code 'hed' in the list 'level'; did you mean 'head'?\n"
         "5 unknown-code: unknown code 'cousin' in the list 'relation'; see `vitri data list codes`\n"},
    };
    expect_rows(rows, G_N_ELEMENTS(rows), FALSE);
}

Test(roster_references, a_wrong_code_is_told_at_each_place)
{
    static const Row row = {PERSON("<rating year='2024' level='x'/>\n<rating year='2025' level='x'/>"),
                            "4 unknown-code: unknown code 'x' in the list 'rating'; see `vitri data list codes`\n"
                            "5 unknown-code: unknown code 'x' in the list 'rating'; see `vitri data list codes`\n"};
    expect_rows(&row, 1, FALSE);
}

Test(roster_references, a_full_sink_takes_no_more)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    VitriSink sink = {faults, 1, 0};
    build_codes(codes);
    VitriRosterReader *reader = read_roster(&sink, PERSON("<tenure post='B' from='2020'/><wish post='C'/>"
                                                          "<rating year='2025' level='x'/>"));
    vitri_roster_references_check(reader);
    vitri_roster_codes_check(reader, codes);
    cr_expect_eq(faults->len, 1u);
    vitri_roster_reader_free(reader);
}
