/* Decisions: each kind as it is stated, references resolved, and what is wrong. */
#include "read-decisions.h"

#include "../support/builder.h"

#include "../support/reading.h"

#define DECISIONS(content) "<decisions xmlns='urn:vitri:decisions:1' year='2027'>\n" content "</decisions>"

static const char roster[] = "<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                             "<post id='B' unit='U' position='K'/><person id='P' sex='male' born='1980'/>"
                             "<person id='Q' sex='female' born='1980'/>";

static VitriCase *make_case(void)
{
    VitriCase *vcase = build_case(roster, NULL);
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup("rot-period");
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    return vcase;
}

static VitriDecisions *read_decisions(const char *text, GPtrArray *faults)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriCase) vcase = make_case();
    VitriDecisionsReader *reader = vitri_decisions_reader_new();
    read_into(vitri_decisions_reader_begin(reader, &sink, "d.xml"), text);
    VitriDecisions *decisions = vitri_decisions_reader_finish(reader, vcase, &sink);
    vitri_decisions_reader_free(reader);
    return decisions;
}

Test(read_decisions, pins_and_prohibitions)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriDecisions) decisions =
        read_decisions(DECISIONS("<pin person='Q' post='B' on='2027-04-01' reason='r' by='GĐ'/>\n"
                                 "<pin person='P' post='A'/><forbid person='P' post='B'/>\n<forbid unit='U'/>"),
                       faults);
    expect_faults(faults, "", "pins");
    cr_expect_eq(decisions->year, 2027);
    cr_expect_str_eq(decisions->file, "d.xml");
    cr_assert_eq(decisions->pins->len, 2u);
    const VitriPin *pin = &g_array_index(decisions->pins, VitriPin, 0);
    cr_expect(pin->person == 1 && pin->post == 1);
    cr_expect_eq(vitri_date_compare(pin->on, vitri_date(2027, 4, 1)), 0);
    cr_expect_str_eq(pin->reason, "r");
    cr_expect_str_eq(pin->by, "GĐ");
    cr_expect_eq(pin->line, 2u);
    cr_expect_not(vitri_date_is_set(pin[1].on));
    cr_expect_null(pin[1].by);
    cr_assert_eq(decisions->forbids->len, 2u);
    const VitriForbid *forbid = &g_array_index(decisions->forbids, VitriForbid, 0);
    cr_expect(forbid[0].person == 0 && forbid[0].post == 1 && forbid[0].unit == -1);
    cr_expect(forbid[1].person == -1 && forbid[1].post == -1 && forbid[1].unit == 0);
    cr_expect_eq(forbid[1].line, 4u);
}

Test(read_decisions, waivers_requests_and_proposals)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriDecisions) decisions = read_decisions(
        DECISIONS("<waive person='P' standard='rot-period' post='A' by='b' decision='1/QĐ' until='2028'/>"
                  "<waive person='Q' standard='rot-period'/><request person='Q' unit='U'/>\n"
                  "<propose-upward person='Q' decision='2/TTr'/>"),
        faults);
    expect_faults(faults, "", "waivers");
    const VitriWaive *waive = &g_array_index(decisions->waives, VitriWaive, 0);
    cr_expect(waive[0].person == 0 && waive[0].post == 0);
    cr_expect_str_eq(waive[0].standard, "rot-period");
    cr_expect_str_eq(waive[0].decision, "1/QĐ");
    cr_expect_eq(vitri_date_compare(waive[0].until, vitri_date(2028, 0, 0)), 0);
    cr_expect_eq(waive[1].post, -1);
    const VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, 0);
    cr_expect(request->person == 1 && request->unit == 0 && request->line == 2);
    const VitriProposeUpward *upward = &g_array_index(decisions->propose_upward, VitriProposeUpward, 0);
    cr_expect(upward->person == 1 && upward->line == 3);
    cr_expect_str_eq(upward->decision, "2/TTr");
}

Test(read_decisions, what_is_wrong_is_said_with_its_line)
{
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {DECISIONS("<pin person='P' post='A' on='2027-04'/>"),
         "2 wrong-value: '2027-04' as on of 'pin' is wrong; write a date to the day, as YYYY-MM-DD\n"},
        {DECISIONS("<pin post='A'/>"), "2 missing-attribute: 'pin' has no person; add person=\"…\"\n"},
        {DECISIONS("\n<pin person='PP' post='AB'/>"),
         "3 unknown-reference: unknown person 'PP'; the roster has none of that id\n"
         "3 unknown-reference: unknown post 'AB'; the roster has none of that id\n"},
        {DECISIONS("<forbid person='P'/>"), "2 missing-attribute: 'forbid' has neither post nor unit; add one\n"},
        {DECISIONS("<forbid unit='U9U'/>"),
         "2 unknown-reference: unknown unit 'U9U'; the roster has none of that id\n"},
        {DECISIONS("<waive person='P' standard='rot-perio'/>"),
         "2 unknown-reference: unknown standard 'rot-perio'; did you mean 'rot-period'?\n"},
        {DECISIONS("<request person='P'/>"), "2 missing-attribute: 'request' has no unit; add unit=\"…\"\n"},
        {DECISIONS("<propose-upward person='X1X'/>"),
         "2 unknown-reference: unknown person 'X1X'; the roster has none of that id\n"},
        {"<decisions xmlns='urn:vitri:decisions:1' year='999'/>",
         "1 wrong-value: '999' as year of 'decisions' is wrong; write a whole number from 1000 to 9999\n"},
        {"<decisions xmlns='urn:vitri:decisions:1'/>", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriDecisions) decisions = read_decisions(cases[i].text, faults);
        expect_faults(faults, cases[i].faults, cases[i].text);
    }
}
