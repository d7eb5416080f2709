/* One standard for one subject: versions, when, waivers, severity and tag. */
#include "../support/kind-table.h"

#include "vitri/check.h"

static VitriVersion *add_version(VitriStandard *standard, const VitriCase *vcase, const char *from, const char *until,
                                 const char *when, const char *require)
{
    VitriVersion *version = vitri_version_new();
    vitri_date_parse(from, &version->period.from);
    if (until)
        vitri_date_parse(until, &version->period.until);
    version->when = when ? build_requirement(when, vcase->codes, NULL) : NULL;
    version->require = build_requirement(require, vcase->codes, NULL);
    version->approved_by_vi = g_strdup("cấp trên");
    version->approved_by_en = g_strdup("the superior");
    g_ptr_array_add(standard->versions, version);
    return version;
}

static VitriStandard *add_standard(VitriCase *vcase, const char *id, VitriForce force, guint occasions)
{
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup(id);
    standard->force = force;
    standard->occasions = occasions;
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    return standard;
}

static const char roster[] =
    "<unit id=\"D\" kind=\"department\"/><unit id=\"U\" kind=\"division\" parent=\"D\"/>"
    "<position id=\"clerk\" category=\"professional\" rotation=\"F01.3\"/>"
    "<position id=\"head\" category=\"leadership\" level=\"head\"/>"
    "<post id=\"U1\" unit=\"U\" position=\"clerk\" seats=\"2\"/><post id=\"Uhead\" unit=\"U\" position=\"head\"/>"
    "<person id=\"A\" sex=\"male\" born=\"1967-03-10\"><tenure post=\"U1\" from=\"2021-01-01\"/></person>"
    "<person id=\"B\" sex=\"female\" born=\"1990-01-01\"><tenure post=\"U1\" from=\"2021-01-01\"/>"
    "<tenure post=\"Uhead\" kind=\"acting\" from=\"2025-06-01\"/>"
    "<circumstance kind=\"illness\" from=\"2026-01-01\" until=\"2026-04-01\"/></person>"
    "<person id=\"C\" sex=\"female\"/>"
    "<person id=\"E\" sex=\"male\" born=\"1960-01-01\"><tenure post=\"U1\" from=\"2021-01-01\"/>"
    "<leaves on=\"2025-12-01\" reason=\"retirement\"/></person>";

Test(check, takes_the_version_of_the_day)
{
    static const struct {
        const char *on, *verdict;
        gboolean drafts;
    } rows[] = {
        {"2023-12-31", "not-applicable", FALSE},
        {"2024-01-01", "met", FALSE},
        {"2024-12-31", "met", FALSE},
        {"2025-01-01", "not-met", FALSE},
        {"2026-01-01", "not-applicable", FALSE},
        {"2026-01-01", "met", TRUE},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    VitriStandard *standard = add_standard(vcase, "s", VITRI_FORCE_MUST, VITRI_OCCASION_HOLDING);
    add_version(standard, vcase, "2024-01-01", "2025-01-01", NULL, "<person-is sex=\"male\"/>");
    add_version(standard, vcase, "2025-01-01", "2026-01-01", NULL, "<person-is sex=\"female\"/>");
    add_version(standard, vcase, "2026-01-01", NULL, NULL, "<person-is sex=\"male\"/>")->draft = TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const VitriVersion *version = NULL;
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, rows[i].on, VITRI_OCCASION_HOLDING);
        vcase->drafts = rows[i].drafts;
        VitriVerdict verdict = vitri_check_standard(standard, &subject, NULL, &version, NULL);
        cr_expect_str_eq(vitri_verdict_name(verdict), rows[i].verdict, "row %u on %s", i, rows[i].on);
        cr_expect_eq(version == NULL, verdict == VITRI_VERDICT_NOT_APPLICABLE, "row %u", i);
    }
}

Test(check, when_decides_whether_it_applies)
{
    static const struct {
        const char *when, *verdict, *missing;
    } rows[] = {
        {"<position listed=\"yes\"/>", "met", ""},
        {"<position listed=\"no\"/>", "not-applicable", ""},
        {"<degree min=\"college\"/>", "unknown", "qualification[degree]"},
        {"<acting-limit months=\"12\"/>", "not-applicable", ""},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *id = g_strdup_printf("s%u", i);
        VitriStandard *standard = add_standard(vcase, id, VITRI_FORCE_MUST, VITRI_OCCASION_HOLDING);
        add_version(standard, vcase, "2024-01-01", NULL, rows[i].when, "<person-is sex=\"male\"/>");
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING);
        g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
        VitriVerdict verdict = vitri_check_standard(standard, &subject, evidence, NULL, NULL);
        cr_expect_str_eq(vitri_verdict_name(verdict), rows[i].verdict, "row %u", i);
        cr_expect_str_eq(evidence->missing ? evidence->missing : "", rows[i].missing, "row %u", i);
    }
}

Test(check, severity_and_tag_follow_force_and_verdict)
{
    static const struct {
        VitriForce force;
        const char *require, *person, *post;
        VitriOccasion occasion;
        const char *severity, *tag;
    } rows[] = {
        {VITRI_FORCE_MUST, "<person-is sex=\"female\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "error",
         "rotation-overdue"},
        {VITRI_FORCE_MUST, "<person-is sex=\"male\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "note", "standard-met"},
        {VITRI_FORCE_MUST, "<degree min=\"college\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "warning", "unknown-fact"},
        {VITRI_FORCE_MUST, "<acting-limit months=\"1\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "note",
         "standard-not-applicable"},
        {VITRI_FORCE_MUST, "<acting-limit months=\"1\"/>", "B", "Uhead", VITRI_OCCASION_HOLDING, "warning",
         "rotation-overdue"},
        {VITRI_FORCE_MUST, "<person-is sex=\"male\"/>", "B", "Uhead", VITRI_OCCASION_APPOINTMENT, "error",
         "rotation-overdue"},
        {VITRI_FORCE_MUST_UNLESS_APPROVED, "<person-is sex=\"female\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "warning",
         "rotation-overdue"},
        {VITRI_FORCE_MUST_UNLESS_APPROVED, "<degree min=\"college\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "note",
         "unknown-fact"},
        {VITRI_FORCE_SHOULD, "<person-is sex=\"female\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "warning",
         "rotation-overdue"},
        {VITRI_FORCE_SHOULD, "<degree min=\"college\"/>", "A", "U1", VITRI_OCCASION_HOLDING, "note", "unknown-fact"},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *id = g_strdup_printf("s%u", i);
        VitriStandard *standard = add_standard(vcase, id, rows[i].force, rows[i].occasion);
        standard->tag = g_strdup("rotation-overdue");
        add_version(standard, vcase, "2024-01-01", NULL, NULL, rows[i].require);
        VitriSubject subject =
            build_subject(vcase, rows[i].person, rows[i].post, NULL, NULL, "2026-01-01", rows[i].occasion);
        g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &subject);
        cr_expect_str_eq(vitri_severity_name(finding->severity), rows[i].severity, "row %u: %s", i,
                         vitri_severity_name(finding->severity));
        cr_expect_str_eq(finding->tag, rows[i].tag, "row %u: %s", i, finding->tag);
        cr_expect_not_null(vitri_tag_find(finding->tag), "row %u: %s is in no table", i, finding->tag);
        cr_expect_eq(finding->unit, vitri_roster_find_unit(vcase->roster, "U"), "row %u", i);
    }
}

static const char *find_parameter(const VitriFinding *finding, const char *name)
{
    for (guint i = 0; i < finding->evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(finding->evidence->parameters, VitriParameter, i);
        if (strcmp(parameter->name, name) == 0)
            return parameter->value;
    }
    return NULL;
}

Test(check, says_who_may_decide_otherwise)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    VitriStandard *standard = add_standard(vcase, "s", VITRI_FORCE_MUST_UNLESS_APPROVED, VITRI_OCCASION_APPOINTMENT);
    add_version(standard, vcase, "2024-01-01", NULL, NULL, "<person-is sex=\"female\"/>");
    VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, "2026-01-01", VITRI_OCCASION_APPOINTMENT);
    g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &subject);
    cr_expect_str_eq(find_parameter(finding, "approved-by"), "the superior");
    cr_expect_str_eq(find_parameter(finding, "sex"), "female");
    g_free(vcase->language);
    vcase->language = g_strdup("vi");
    g_autoptr(VitriFinding) again = vitri_check_finding(standard, &subject);
    cr_expect_str_eq(find_parameter(again, "approved-by"), "cấp trên");
}

Test(check, a_waiver_turns_all_but_a_must)
{
    static const struct {
        VitriForce force;
        const char *on, *verdict;
    } rows[] = {
        {VITRI_FORCE_MUST, "2026-01-01", "not-met"},
        {VITRI_FORCE_MUST_UNLESS_APPROVED, "2026-01-01", "met"},
        {VITRI_FORCE_SHOULD, "2026-01-01", "met"},
        {VITRI_FORCE_SHOULD, "2026-06-01", "not-met"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build_case(roster, rows[i].on);
        VitriStandard *standard = add_standard(vcase, "s", rows[i].force, VITRI_OCCASION_HOLDING);
        add_version(standard, vcase, "2024-01-01", NULL, NULL, "<person-is sex=\"female\"/>");
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, rows[i].on, VITRI_OCCASION_HOLDING);
        VitriWaive waive = {subject.person,         -1, g_strdup("s"), g_strdup("the head"), g_strdup("12/QD"),
                            vitri_date(2026, 6, 1), 1};
        g_array_append_val(vcase->decisions->waives, waive);
        g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &subject);
        gboolean waived = strcmp(rows[i].verdict, "met") == 0;
        cr_expect_str_eq(vitri_verdict_name(finding->verdict), rows[i].verdict, "row %u", i);
        cr_expect_eq(finding->waive != NULL, waived, "row %u", i);
        cr_expect_eq(find_parameter(finding, "waived-by") != NULL, waived, "row %u", i);
    }
}

Test(check, a_period_is_judged_by_its_maximum_alone)
{
    static const char *const rows[][2] = {{"2021-06-01", "met"}, {"2026-01-01", "met"}, {"2026-01-02", "not-met"}};
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    VitriStandard *standard = add_standard(vcase, "s", VITRI_FORCE_MUST, VITRI_OCCASION_HOLDING);
    standard->effect = VITRI_EFFECT_SETS_PERIOD;
    add_version(standard, vcase, "2020-01-01", NULL, NULL,
                "<all-of><min-time months=\"24\"/><max-time months=\"60\"/></all-of>");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, rows[i][0], VITRI_OCCASION_HOLDING);
        VitriVerdict verdict = vitri_check_standard(standard, &subject, NULL, NULL, NULL);
        cr_expect_str_eq(vitri_verdict_name(verdict), rows[i][1], "on %s", rows[i][0]);
    }
}

Test(check, a_subject_is_judged_by_the_standards_of_the_occasion)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    add_version(add_standard(vcase, "a", VITRI_FORCE_MUST, VITRI_OCCASION_APPOINTMENT), vcase, "2024-01-01", NULL, NULL,
                "<person-is sex=\"female\"/>");
    VitriStandard *leaders = add_standard(vcase, "b", VITRI_FORCE_MUST, VITRI_OCCASION_ROTATION_MOVE);
    leaders->family = VITRI_FAMILY_LEADERS;
    add_version(leaders, vcase, "2024-01-01", NULL, NULL, "<person-is sex=\"female\"/>");
    VitriStandard *ground = add_standard(vcase, "c", VITRI_FORCE_MUST, VITRI_OCCASION_ROTATION_MOVE);
    ground->effect = VITRI_EFFECT_DEFERS;
    add_version(ground, vcase, "2024-01-01", NULL, NULL, "<person-is sex=\"female\"/>");
    static const struct {
        const char *post;
        VitriOccasion occasion;
        guint n;
    } rows[] = {
        {"U1", VITRI_OCCASION_APPOINTMENT, 1},
        {"U1", VITRI_OCCASION_ROTATION_MOVE, 0},
        {"Uhead", VITRI_OCCASION_ROTATION_MOVE, 1},
        {"U1", VITRI_OCCASION_HOLDING, 0},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
        VitriSubject subject = build_subject(vcase, "A", rows[i].post, "U1", NULL, "2026-01-01", rows[i].occasion);
        vitri_check_subject(&subject, items);
        cr_expect_eq(items->len, rows[i].n, "row %u: %u findings", i, items->len);
    }
}

Test(check, the_start_of_the_procedure_picks_the_version_where_the_law_says_so)
{
    static const struct {
        gboolean by_procedure;
        const char *started, *verdict;
    } rows[] = {
        {FALSE, "2025-12-31", "not-met"}, {TRUE, "2025-12-31", "met"},  {TRUE, "2026-01-01", "not-met"},
        {TRUE, NULL, "not-met"},          {TRUE, "2025-12", "not-met"}, {TRUE, "2023-12-31", "not-applicable"},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-01-01");
    VitriStandard *standard = add_standard(vcase, "s", VITRI_FORCE_MUST, VITRI_OCCASION_APPOINTMENT);
    add_version(standard, vcase, "2024-01-01", "2026-01-01", NULL, "<person-is sex=\"male\"/>");
    add_version(standard, vcase, "2026-01-01", NULL, NULL, "<person-is sex=\"female\"/>");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, "2026-02-01", VITRI_OCCASION_APPOINTMENT);
        standard->by_procedure = rows[i].by_procedure;
        if (rows[i].started)
            vitri_date_parse(rows[i].started, &subject.started);
        g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &subject);
        cr_expect_str_eq(vitri_verdict_name(finding->verdict), rows[i].verdict, "row %u", i);
        cr_expect_eq(finding->version, vitri_check_version(standard, &subject), "row %u", i);
        cr_expect_not(vitri_date_is_set(finding->today_on), "row %u: today was not asked for", i);
    }
}

Test(check, the_second_verdict_is_that_of_the_same_facts_under_the_rule_of_today)
{
    static const struct {
        const char *today, *verdict;
        gint version;
    } rows[] = {{"2026-06-01", "met", 1}, {"2025-06-01", "not-met", 0}, {"2023-06-01", "not-applicable", -1}};
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-06-01");
    VitriStandard *standard = add_standard(vcase, "s", VITRI_FORCE_MUST, VITRI_OCCASION_APPOINTMENT);
    /* A was born in 1967: 58 on the day of the subject, 59 on the day of the case. */
    add_version(standard, vcase, "2024-01-01", "2026-01-01", NULL, "<age max=\"57\"/>");
    add_version(standard, vcase, "2026-01-01", NULL, NULL, "<age max=\"58\"/>");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate today = VITRI_DATE_NONE;
        VitriSubject subject = build_subject(vcase, "A", "U1", NULL, NULL, "2025-05-01", VITRI_OCCASION_APPOINTMENT);
        g_autoptr(VitriFinding) finding = vitri_check_finding(standard, &subject);
        vitri_date_parse(rows[i].today, &today);
        vitri_check_today(finding, &subject, today);
        cr_expect_eq(finding->verdict, VITRI_VERDICT_NOT_MET, "row %u: the first verdict stays", i);
        cr_expect_str_eq(vitri_verdict_name(finding->today), rows[i].verdict, "row %u", i);
        cr_expect_eq(vitri_date_compare(finding->today_on, today), 0, "row %u", i);
        const VitriVersion *wanted =
            rows[i].version < 0 ? NULL : g_ptr_array_index(standard->versions, (guint)rows[i].version);
        cr_expect_eq(finding->today_version, wanted, "row %u", i);
    }
}
