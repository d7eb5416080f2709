/* Policies: defaults, bounds, months, places, and references that are resolved later. */
#include "read-policy.h"

#include "../support/builder.h"

#include "../support/reading.h"

#define POLICY(attributes, content) "<policy xmlns='urn:vitri:policy:1' " attributes ">\n" content "</policy>"

static const char roster[] = "<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                             "<post id='B' unit='U' position='K'/>";

static VitriPolicy *read_policy(const char *text, GPtrArray *faults)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRoster) built = build_roster(roster);
    VitriPolicyReader *reader = vitri_policy_reader_new();
    read_into(vitri_policy_reader_begin(reader, &sink, "p.xml"), text);
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    vitri_codes_add(codes, "circumstance", &(VitriCode){.id = "disability"});
    VitriPolicy *policy = vitri_policy_reader_finish(reader, built, codes, &sink);
    vitri_policy_reader_free(reader);
    return policy;
}

Test(read_policy, what_is_not_stated_keeps_its_default)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriPolicy) none = vitri_policy_new(), empty = read_policy(POLICY("", ""), faults);
    expect_faults(faults, "", "nothing stated");
    cr_expect_eq(empty->notice_days, none->notice_days);
    cr_expect_eq(empty->cool_off_months, none->cool_off_months);
    cr_expect_eq(empty->enabling, none->enabling);
    cr_expect_eq(empty->fill_vacancies, none->fill_vacancies);
    cr_expect_eq(empty->unit_share_percent, -1);
    cr_expect_eq(empty->unit_moves_per_month, -1);
    cr_expect_eq(empty->unmet_request, none->unmet_request);
    cr_expect_eq(memcmp(&empty->weights, &none->weights, sizeof none->weights), 0);
    cr_expect_str_eq(empty->file, "p.xml");
}

Test(read_policy, everything_that_can_be_stated)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriPolicy) policy = read_policy(
        POLICY("notice-days='0' cool-off-months='12' enabling='any' fill-vacancies='yes' unit-share-percent='100' "
               "unit-moves-per-month='0' unmet-request='1000000' pinned-share-percent='10'",
               "<blackout months='1 12' position='K' reason='Tết'/>\n<blackout months='7' unit='U'/>"
               "<pair left='A' right='B' rule='not-both-moved'/><distance from='Huế' to='Đà Nẵng' km='99'/>"
               "<weight term='wish-rank' points='0'/><weight term='month-overdue' points='9'/>"
               "<weight term='distance-km' points='5' circumstance='disability'/>"),
        faults);
    expect_faults(faults, "", "all stated");
    cr_expect_eq(policy->notice_days, 0);
    cr_expect_eq(policy->cool_off_months, 12);
    cr_expect_eq(policy->enabling, VITRI_ENABLING_ANY);
    cr_expect(policy->fill_vacancies);
    cr_expect_eq(policy->unit_share_percent, 100);
    cr_expect_eq(policy->unit_moves_per_month, 0);
    cr_expect_eq(policy->unmet_request, 1000000);
    cr_assert_eq(policy->blackouts->len, 2u);
    const VitriBlackout *first = &g_array_index(policy->blackouts, VitriBlackout, 0), *second = first + 1;
    cr_expect_eq(first->months, 0x801);
    cr_expect_eq(first->position, 0);
    cr_expect_eq(first->unit, -1);
    cr_expect_str_eq(first->reason, "Tết");
    cr_expect_eq(first->line, 2u);
    cr_expect_eq(second->months, 0x40);
    cr_expect_eq(second->unit, 0);
    cr_expect_eq(second->line, 3u);
    const VitriPair *pair = &g_array_index(policy->pairs, VitriPair, 0);
    cr_expect(pair->left == 0 && pair->right == 1);
    cr_expect_eq(vitri_policy_distance_km(policy, "Đà Nẵng", "Huế"), 99);
    cr_expect_eq(policy->weights.wish_rank, 0);
    cr_expect_eq(policy->weights.month_overdue, 9);
    cr_expect_eq(policy->weights.should_unmet, 20);
    cr_expect_eq(policy->weights.distance_km, 1);
    cr_expect_eq(policy->pinned_share_percent, 10);
    const VitriSpecialWeight *special = &g_array_index(policy->special_weights, VitriSpecialWeight, 0);
    cr_expect_str_eq(special->term, "distance-km");
    cr_expect_str_eq(special->circumstances[0], "disability");
    cr_expect_eq(special->points, 5);
}

Test(read_policy, what_is_wrong_is_said_with_its_line)
{
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {POLICY("notice-days='9999'", ""), ""},
        {POLICY("notice-days='10000'", ""),
         "1 wrong-value: '10000' as notice-days of 'policy' is wrong; write a whole number from 0 to 9999\n"},
        {POLICY("unit-share-percent='0'", ""),
         "1 wrong-value: '0' as unit-share-percent of 'policy' is wrong; write a whole number from 1 to 100\n"},
        {POLICY("enabling='all'", ""),
         "1 wrong-value: 'all' as enabling of 'policy' is wrong; write one of: none, listed, any\n"},
        {POLICY("", "<blackout months='0'/>"),
         "2 wrong-value: '0' as months of 'blackout' is wrong; write the numbers of months, as in months=\"1 12\"\n"},
        {POLICY("", "<blackout months='1 13'/>"), "2 wrong-value: '1 13' as months of 'blackout' is wrong; write the "
                                                  "numbers of months, as in months=\"1 12\"\n"},
        {POLICY("", "\n<blackout months='1' position='L'/>"),
         "3 unknown-reference: unknown position 'L'; the roster has none of that id\n"},
        {POLICY("", "<pair left='A' right='Z9'/>"),
         "2 unknown-reference: unknown post 'Z9'; the roster has none of that id\n"},
        {POLICY("", "<distance from='a' to='b' km='0'/><distance from='a' to='c' km='99999'/>"), ""},
        {POLICY("", "<distance from='a' to='b' km='1'/>\n<distance from='b' to='a' km='2'/>"),
         "3 repeated: the distance from 'b' to 'a' is stated already; remove one\n"},
        {POLICY("", "<distance from='a' to='b' km='100000'/>"),
         "2 wrong-value: '100000' as km of 'distance' is wrong; write a whole number from 0 to 99999\n"},
        {POLICY("", "<weight term='wish' points='1'/>"),
         "2 wrong-value: 'wish' as term of 'weight' is wrong; write one of: should-unmet, distance-km, wish-rank, "
         "wish-unmet, other-unit, month-overdue\n"},
        {POLICY("", "<weight term='wish-rank' points='1' circumstance='disability tall'/>"),
         "2 unknown-code: unknown code 'tall' in the list 'circumstance'; see `vitri data list codes`\n"},
        {POLICY("pinned-share-percent='101'", ""),
         "1 wrong-value: '101' as pinned-share-percent of 'policy' is wrong; write a whole number from 1 to 100\n"},
        {POLICY("", "<weight term='wish-rank' points='1000001'/>"),
         "2 wrong-value: '1000001' as points of 'weight' is wrong; write a whole number from 0 to 1000000\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriPolicy) policy = read_policy(cases[i].text, faults);
        expect_faults(faults, cases[i].faults, cases[i].text);
    }
}

Test(read_policy, a_policy_read_and_never_finished_is_freed)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    VitriPolicyReader *reader = vitri_policy_reader_new();
    read_into(vitri_policy_reader_begin(reader, &sink, "p.xml"), POLICY("", "<blackout months='1' reason='r'/>"));
    vitri_policy_reader_free(reader);
    vitri_policy_reader_free(NULL);
    expect_faults(faults, "", "not finished");
}
