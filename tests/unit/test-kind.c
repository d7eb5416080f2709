/* The table of kinds, and what is done with a tree of requirements whatever its kinds. */
#include "../support/kind-table.h"

Test(kind, table_is_sorted_and_complete)
{
    guint n = 0;
    const VitriKind *const *all = vitri_kind_all(&n);
    cr_assert_gt(n, 30);
    for (guint i = 0; i < n; i++) {
        if (i > 0)
            cr_expect_lt(strcmp(all[i - 1]->name, all[i]->name), 0, "%s stands before %s", all[i - 1]->name,
                         all[i]->name);
        cr_expect_eq(vitri_kind_find(all[i]->name), all[i], "%s is not found", all[i]->name);
        cr_expect_not_null(all[i]->check, "%s judges nothing", all[i]->name);
        cr_expect_geq(all[i]->size, sizeof(VitriParameters), "%s has no parameters", all[i]->name);
        cr_expect(!all[i]->dated || all[i]->turns, "%s is dated and names no days", all[i]->name);
        cr_expect(all[i]->inside == NULL || vitri_kind_find(all[i]->inside), "%s stands in no kind", all[i]->name);
    }
    cr_expect_null(vitri_kind_find("max-tiem"));
    cr_expect_null(vitri_kind_find(""));
}

Test(kind, null_requirement_is_met)
{
    g_autoptr(VitriCase) vcase = build_case("<person id=\"P\"/>", "2026-01-01");
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING);
    VitriPeriod within = {vitri_date(2026, 1, 1), vitri_date(2027, 1, 1)};
    cr_expect_eq(vitri_requirement_check(NULL, &subject, NULL), VITRI_VERDICT_MET);
    cr_expect_not(vitri_requirement_is_dated(NULL));
    g_autoptr(GArray) windows = vitri_requirement_windows(NULL, &subject, within);
    cr_assert_eq(windows->len, 1);
    cr_expect_eq(g_array_index(windows, VitriWindow, 0).verdict, VITRI_VERDICT_MET);
}

static const char ill[] = "<person id=\"P\"><circumstance kind=\"illness\" from=\"2026-02-01\" until=\"2026-05-01\"/>"
                          "<circumstance kind=\"illness\" from=\"2026-05-01\" until=\"2026-06-01\"/>"
                          "<circumstance kind=\"study\" from=\"2026-09-01\"/></person>";

Test(kind, windows_join_neighbours_with_one_verdict)
{
    g_autoptr(VitriCase) vcase = build_case(ill, "2026-01-01");
    g_autoptr(VitriRequirement) no_illness =
        build_requirement("<no-circumstance kind=\"illness\"/>", vcase->codes, NULL);
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_ROTATION_MOVE);
    VitriPeriod within = {vitri_date(2026, 1, 1), vitri_date(2027, 1, 1)};
    g_autoptr(GArray) windows = vitri_requirement_windows(no_illness, &subject, within);
    cr_assert_eq(windows->len, 3, "%u windows", windows->len);
    const VitriWindow *middle = &g_array_index(windows, VitriWindow, 1);
    cr_expect_eq(middle->verdict, VITRI_VERDICT_NOT_MET);
    cr_expect_eq(vitri_date_compare(middle->period.from, vitri_date(2026, 2, 1)), 0);
    cr_expect_eq(vitri_date_compare(middle->period.until, vitri_date(2026, 6, 1)), 0);
    cr_expect_eq(vitri_date_compare(g_array_index(windows, VitriWindow, 2).period.until, within.until), 0);
}

Test(kind, empty_period_has_no_windows)
{
    g_autoptr(VitriCase) vcase = build_case(ill, "2026-01-01");
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING);
    VitriPeriod within = {vitri_date(2026, 1, 1), vitri_date(2026, 1, 1)};
    g_autoptr(GArray) windows = vitri_requirement_windows(NULL, &subject, within);
    cr_expect_eq(windows->len, 0);
}

Test(kind, ends_on_the_first_day_without_the_ground)
{
    static const struct {
        const char *requirement, *from, *ends;
    } rows[] = {
        {"<no-circumstance kind=\"illness\"/>", "2026-02-01", "2026-06-01"},
        {"<no-circumstance kind=\"illness\"/>", "2026-01-31", "2026-01-31"},
        {"<no-circumstance kind=\"illness\"/>", "2026-06-01", "2026-06-01"},
        {"<no-circumstance kind=\"study\"/>", "2026-09-01", ""},
        {"<all-of><no-circumstance kind=\"illness\"/><no-circumstance kind=\"study\"/></all-of>", "2026-03-01",
         "2026-06-01"},
    };
    g_autoptr(VitriCase) vcase = build_case(ill, "2026-01-01");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRequirement) requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, rows[i].from, VITRI_OCCASION_ROTATION_MOVE);
        g_autofree char *ends = vitri_date_to_string(vitri_requirement_ends_on(requirement, &subject, subject.on));
        cr_expect_str_eq(ends, rows[i].ends, "row %u ends on '%s'", i, ends);
    }
}

Test(kind, only_dated_trees_are_dated)
{
    static const struct {
        const char *requirement;
        gboolean dated;
    } rows[] = {
        {"<position listed=\"yes\"/>", FALSE},
        {"<same-profession/>", FALSE},
        {"<all-of><same-regime/><position listed=\"yes\"/></all-of>", FALSE},
        {"<all-of><same-regime/><not><age min=\"20\"/></not></all-of>", TRUE},
        {"<deputies level=\"deputy\"><band max=\"1\"/></deputies>", TRUE},
    };
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRequirement) requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        cr_expect_eq(vitri_requirement_is_dated(requirement), rows[i].dated, "%s", rows[i].requirement);
    }
}

Test(kind, parameters_are_kept_as_they_stand)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_autoptr(VitriRequirement) tree = build_requirement(
        "<all-of><age min=\"20\"/><not><term months=\"060\" notice-working-days=\"90\"/></not></all-of>", vcase->codes,
        NULL);
    const VitriRequirement *term = vitri_requirement_find(tree, "term");
    cr_assert_not_null(term);
    cr_expect_str_eq(vitri_requirement_parameter(term, "months"), "060");
    cr_expect_str_eq(vitri_requirement_parameter(term, "notice-working-days"), "90");
    cr_expect_null(vitri_requirement_parameter(term, "notice-days"));
    cr_expect_null(vitri_requirement_find(tree, "degree"));
    cr_expect_null(vitri_requirement_find(NULL, "degree"));
    cr_expect_null(vitri_requirement_parameter(NULL, "months"));
}

Test(kind, the_first_missing_field_is_named_and_none_of_what_is_known)
{
    static const struct {
        const char *requirement, *verdict, *missing;
    } rows[] = {
        {"<all-of><age min=\"1\"/><degree min=\"college\"/></all-of>", "unknown", "person/born"},
        {"<all-of><any-of><age min=\"1\"/><person-is regime=\"civil-servant\"/></any-of>"
         "<degree min=\"college\"/></all-of>",
         "unknown", "qualification[degree]"},
        {"<any-of><age min=\"1\"/><person-is regime=\"civil-servant\"/></any-of>", "met", ""},
    };
    g_autoptr(VitriCase) vcase = build_case("<person id=\"P\"/>", "2026-01-01");
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_APPOINTMENT);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRequirement) requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        VitriVerdict verdict = vitri_requirement_check(requirement, &subject, evidence);
        cr_expect_str_eq(vitri_verdict_name(verdict), rows[i].verdict, "row %u", i);
        cr_expect_str_eq(evidence->missing ? evidence->missing : "", rows[i].missing, "row %u", i);
    }
}
