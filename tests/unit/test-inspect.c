/* What detectors share: findings of a defect; who is in office, a leader, a head. */
#include "../support/inspect-case.h"

#define PERSON(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define LEAVES(on) "<tenure post='D1-TP' from='2024-01-01'/><leaves on='" on "' reason='retirement'/>"

Test(inspect, who_is_in_office_on_the_day)
{
    static const struct {
        const char *name, *roster;
        gboolean held, leader;
    } rows[] = {
        {"a head", PERSON("<tenure post='D1-TP' from='2024-01-01'/>"), TRUE, TRUE},
        {"no leader", PERSON("<tenure post='D1-CV' from='2024-01-01'/>"), TRUE, FALSE},
        {"from the day", PERSON("<tenure post='D1-TP' from='2026-12-31'/>"), TRUE, TRUE},
        {"from the next day", PERSON("<tenure post='D1-TP' from='2027-01-01'/>"), FALSE, FALSE},
        {"until the day", PERSON("<tenure post='D1-TP' from='2024-01-01' until='2026-12-31'/>"), FALSE, FALSE},
        {"until the next day", PERSON("<tenure post='D1-TP' from='2024-01-01' until='2027-01-01'/>"), TRUE, TRUE},
        {"leaves on the day", PERSON(LEAVES("2026-12-31")), FALSE, FALSE},
        {"leaves on the next day", PERSON(LEAVES("2027-01-01")), TRUE, TRUE},
        {"leaves in the month that ends on the day", PERSON(LEAVES("2026-12")), FALSE, FALSE},
        {"leaves in the month after", PERSON(LEAVES("2027-01")), TRUE, TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].roster, vitri_date(2026, 12, 31));
        VitriInspected inspected = {vcase, NULL, NULL};
        cr_expect_eq(vitri_inspect_held(&inspected, 0), rows[i].held ? 0 : -1, "%s: held", rows[i].name);
        cr_expect_eq(vitri_inspect_is_leader_now(&inspected, &vcase->roster->tenures[0]), rows[i].leader, "%s: leader",
                     rows[i].name);
    }
}

Test(inspect, heads_are_those_of_a_level_in_that_group)
{
    g_autoptr(VitriCase) vcase = make_case(INSPECT_ROSTER(""), vitri_date(2026, 12, 31));
    cr_expect(vitri_inspect_is_head(vcase, vitri_roster_find_post(vcase->roster, "D1-TP")));
    cr_expect_not(vitri_inspect_is_head(vcase, vitri_roster_find_post(vcase->roster, "D1-PTP")), "a deputy");
    cr_expect_not(vitri_inspect_is_head(vcase, vitri_roster_find_post(vcase->roster, "D1-CV")), "no leader");
}

Test(inspect, a_finding_takes_code_tag_and_severity_of_its_defect)
{
    g_autoptr(VitriCase) vcase =
        make_case(PERSON("<tenure post='D1-TP' from='2024-01-01'/>"), vitri_date(2026, 12, 31));
    VitriInspected inspected = {vcase, NULL, NULL};
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    const VitriDefect *defect = g_ptr_array_index(vcase->defects, 0);
    gint32 unit = vitri_roster_find_unit(vcase->roster, "D1");
    const VitriTenure *tenure = &vcase->roster->tenures[0];
    const VitriFinding *found =
        vitri_inspect_add_tenure(&inspected, defect, tenure, VITRI_VERDICT_NOT_MET, findings->items);
    cr_expect_str_eq(found->defect, defect->code);
    cr_expect_str_eq(found->tag, defect->tag);
    cr_expect_eq(found->severity, vitri_tag_find(defect->tag)->severity);
    cr_expect_eq(found->occasion, VITRI_OCCASION_HOLDING);
    cr_expect_eq(found->person, 0);
    cr_expect_eq(found->post, tenure->post);
    cr_expect_eq(found->unit, unit);
    cr_expect_eq(vitri_date_compare(found->on, vitri_date(2026, 12, 31)), 0);
    found = vitri_inspect_add_unknown(&inspected, defect, -1, -1, unit, "unit/norm", findings->items);
    cr_expect_eq(found->verdict, VITRI_VERDICT_UNKNOWN);
    cr_expect_eq(found->severity, VITRI_SEVERITY_NOTE);
    cr_expect_eq(found->occasion, VITRI_OCCASION_UNIT);
    cr_expect_str_eq(found->evidence->missing, "unit/norm");
    cr_expect_eq(findings->items->len, 2u);
}
