/* One question asked of somebody's qualifications: level, field, dates, and what is missing. */
#include "qualification.h"

#include "../support/rule-case.h"

static const char *const finance[] = {"finance", "tax", NULL};

static const struct {
    const char *what, *records;
    VitriQualificationWanted wanted;
    const char *verdict, *missing;
} rows[] = {
    {"any level of the kind",
     "<qualification kind='theory' level='basic' on='2020-01-01'/>",
     {"theory", NULL, NULL, FALSE},
     "met",
     NULL},
    {"the level itself",
     "<qualification kind='theory' level='middle' on='2020-01-01'/>",
     {"theory", "middle", NULL, FALSE},
     "met",
     NULL},
    {"a level above",
     "<qualification kind='theory' level='high' on='2020-01-01'/>",
     {"theory", "middle", NULL, FALSE},
     "met",
     NULL},
    {"a level below",
     "<qualification kind='theory' level='basic' on='2020-01-01'/>",
     {"theory", "middle", NULL, FALSE},
     "not-met",
     NULL},
    {"a level without a place in the list",
     "<qualification kind='theory' level='odd' on='2020-01-01'/>",
     {"theory", "middle", NULL, FALSE},
     "unknown",
     "qualification[theory]/level"},
    {"no record of the kind",
     "<qualification kind='degree' level='master' on='2020-01-01'/>",
     {"theory", "basic", NULL, FALSE},
     "not-met",
     NULL},
    {"nothing recorded at all", "", {"theory", "basic", NULL, FALSE}, "unknown", "qualification[theory]"},
    {"one of the fields",
     "<qualification kind='degree' level='bachelor' field='tax' on='2010-01-01'/>",
     {"degree", "bachelor", finance, FALSE},
     "met",
     NULL},
    {"another field",
     "<qualification kind='degree' level='master' field='law' on='2010-01-01'/>",
     {"degree", "bachelor", finance, FALSE},
     "not-met",
     NULL},
    {"no field stated",
     "<qualification kind='degree' level='master' on='2010-01-01'/>",
     {"degree", "bachelor", finance, FALSE},
     "unknown",
     "qualification[degree]/field"},
    {"too low, whatever its field",
     "<qualification kind='degree' level='college' on='2010-01-01'/>",
     {"degree", "bachelor", finance, FALSE},
     "not-met",
     NULL},
    {"level and field in two records do not add up",
     "<qualification kind='degree' level='master' field='law' on='2010-01-01'/>"
     "<qualification kind='degree' level='college' field='tax' on='2010-01-01'/>",
     {"degree", "bachelor", finance, FALSE},
     "not-met",
     NULL},
    {"obtained that day",
     "<qualification kind='theory' level='high' on='2026-06-15'/>",
     {"theory", "high", NULL, FALSE},
     "met",
     NULL},
    {"obtained the day after",
     "<qualification kind='theory' level='high' on='2026-06-16'/>",
     {"theory", "high", NULL, FALSE},
     "not-met",
     NULL},
    {"obtained some day of the month",
     "<qualification kind='theory' level='high' on='2026-06'/>",
     {"theory", "high", NULL, FALSE},
     "unknown",
     "qualification[theory]/on"},
    {"expired, which does not matter",
     "<qualification kind='theory' level='high' on='2020-01-01' expires='2021-01-01'/>",
     {"theory", "high", NULL, FALSE},
     "met",
     NULL},
    {"the last day of its validity",
     "<qualification kind='theory' level='high' on='2020-01-01' expires='2026-06-16'/>",
     {"theory", "high", NULL, TRUE},
     "met",
     NULL},
    {"expired that day",
     "<qualification kind='theory' level='high' on='2020-01-01' expires='2026-06-15'/>",
     {"theory", "high", NULL, TRUE},
     "not-met",
     NULL},
    {"expires some day of the year",
     "<qualification kind='theory' level='high' on='2020-01-01' expires='2026'/>",
     {"theory", "high", NULL, TRUE},
     "unknown",
     "qualification[theory]/expires"},
    {"one that counts decides over one that may",
     "<qualification kind='theory' level='high' on='2026'/><qualification kind='theory' level='high' on='2020-01-01'/>",
     {"theory", "high", NULL, FALSE},
     "met",
     NULL},
    {"one that may over one that does not",
     "<qualification kind='theory' level='basic' on='2020-01-01'/><qualification kind='theory' level='high' "
     "on='2026'/>",
     {"theory", "high", NULL, FALSE},
     "unknown",
     "qualification[theory]/on"},
};

Test(qualification, judges)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat("<person id='P'>", rows[i].records, "</person>", NULL);
        g_autoptr(VitriCase) vcase = build_case(xml, NULL);
        VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-06-15", VITRI_OCCASION_APPOINTMENT);
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        VitriVerdict verdict = vitri_qualification_check(&rows[i].wanted, &subject, evidence);
        cr_expect_str_eq(vitri_verdict_name(verdict), rows[i].verdict, "%s: %s", rows[i].what,
                         vitri_verdict_name(verdict));
        cr_expect_eq(g_strcmp0(evidence->missing, rows[i].missing), 0, "%s: missing %s", rows[i].what,
                     evidence->missing);
        cr_expect_eq(vitri_qualification_check(&rows[i].wanted, &subject, NULL), verdict, "%s without evidence",
                     rows[i].what);
    }
}

Test(qualification, turns_when_records_of_the_kind_begin_and_expire)
{
    g_autoptr(VitriCase) vcase =
        build_case("<person id='P'><qualification kind='theory' level='high' on='2024-02-01' expires='2026-02-01'/>"
                   "<qualification kind='theory' level='high' on='2025-07'/>"
                   "<qualification kind='degree' level='master' on='2025-01-01'/></person>",
                   NULL);
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-06-15", VITRI_OCCASION_APPOINTMENT);
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_qualification_turns("theory", &subject, build_period("2020-01-01", "2030-01-01"), days);
    g_autofree char *text = list_days(days);
    cr_expect_str_eq(text, "2024-02-01 2026-02-01 2025-07-01 2025-07-31 2025-08-01", "%s", text);
}
