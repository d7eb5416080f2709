/* What the kinds ask of a subject: post, unit, tenure, rank and codes, and how they name what they lack. */
#include "subject.h"

#include "../support/rule-case.h"

static const char roster[] =
    "<unit id='U' kind='division'/><unit id='V' kind='office'/>"
    "<position id='X' category='professional'/><position id='H' category='leadership' level='head'/>"
    "<post id='A' unit='U' position='X'/><post id='B' unit='V' position='X'/><post id='C' unit='V' position='H'/>"
    "<person id='P'><tenure post='A' from='2020-01-01' until='2026-06-01'/>"
    "<tenure post='C' kind='acting' from='2025-01-01'/>"
    "<tenure post='A' from='2026-06-01' until='2027'/><tenure post='B' from='2028-01-01'/></person>";

Test(subject, position_unit_and_post_held)
{
    static const struct {
        const char *what, *post, *origin, *unit, *on;
        VitriOccasion occasion;
        const char *position, *its_unit, *held;
    } rows[] = {
        {"holding: the post judged", "C", NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING, "H", "V", "C"},
        {"re-appointment likewise", "C", "A", NULL, "2026-01-01", VITRI_OCCASION_RE_APPOINTMENT, "H", "V", "C"},
        {"a move: the post left", "B", "A", NULL, "2028-06-01", VITRI_OCCASION_ROTATION_MOVE, "X", "V", "A"},
        {"appointment: the post of that day", "C", NULL, NULL, "2026-01-01", VITRI_OCCASION_APPOINTMENT, "H", "V", "A"},
        {"another day", "C", NULL, NULL, "2028-01-01", VITRI_OCCASION_APPOINTMENT, "H", "V", "B"},
        {"acting is no holding", "C", NULL, NULL, "2019-12-31", VITRI_OCCASION_APPOINTMENT, "H", "V", NULL},
        {"the unit judged before that of the post", "A", NULL, "V", "2026-01-01", VITRI_OCCASION_HOLDING, "X", "V",
         "A"},
        {"nothing judged", NULL, NULL, NULL, "2019-12-31", VITRI_OCCASION_APPOINTMENT, NULL, NULL, NULL},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriSubject subject =
            build_subject(vcase, "P", rows[i].post, rows[i].origin, rows[i].unit, rows[i].on, rows[i].occasion);
        const VitriPosition *position = vitri_subject_position(&subject);
        cr_expect_eq(g_strcmp0(position ? position->id : NULL, rows[i].position), 0, "%s", rows[i].what);
        cr_expect_eq(vitri_subject_unit(&subject), builder_refer(vcase->roster->unit_by_id, rows[i].its_unit), "%s",
                     rows[i].what);
        cr_expect_eq(vitri_subject_held(&subject), builder_refer(vcase->roster->post_by_id, rows[i].held), "%s",
                     rows[i].what);
    }
}

Test(subject, a_certain_tenure_before_a_doubtful_one)
{
    static const struct {
        const char *what, *post, *on;
        VitriTenureKind kind;
        gint32 tenure;
    } rows[] = {
        {"the first", "A", "2026-05-31", VITRI_TENURE_HOLDER, 0},
        {"the second", "A", "2026-06-01", VITRI_TENURE_HOLDER, 2},
        {"perhaps over", "A", "2027-06-01", VITRI_TENURE_HOLDER, 2},
        {"over", "A", "2028-01-01", VITRI_TENURE_HOLDER, -1},
        {"acting", "C", "2026-01-01", VITRI_TENURE_ACTING, 1},
        {"not as holder", "C", "2026-01-01", VITRI_TENURE_HOLDER, -1},
    };
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriSubject subject = build_subject(vcase, "P", rows[i].post, NULL, NULL, rows[i].on, VITRI_OCCASION_HOLDING);
        gint32 tenure = vitri_subject_tenure(&subject, subject.post, rows[i].kind);
        cr_expect_eq(tenure, rows[i].tenure, "%s: %d", rows[i].what, tenure);
    }
}

Test(subject, the_rank_that_is_and_the_one_that_may_be)
{
    static const struct {
        const char *what, *ranks, *on;
        gint32 certain, possible;
    } rows[] = {
        {"none", "", "2026-06-01", -1, -1},
        {"one", "<rank code='r1' from='2010-01-01'/>", "2026-06-01", 0, -1},
        {"the latest of two", "<rank code='r1' from='2010-01-01'/><rank code='r2' from='2020-01-01'/>", "2026-06-01", 1,
         -1},
        {"the day before the second", "<rank code='r1' from='2010-01-01'/><rank code='r2' from='2020-01-01'/>",
         "2019-12-31", 0, -1},
        {"the second some day of the year", "<rank code='r1' from='2010-01-01'/><rank code='r2' from='2026'/>",
         "2026-06-01", 0, 1},
        {"one that cannot be later is passed over",
         "<rank code='r1' from='2010' until='2026'/><rank code='r2' from='2020-01-01'/>", "2026-06-01", 1, -1},
        {"only one that may be", "<rank code='r1' from='2026'/>", "2026-06-01", -1, 0},
        {"ended", "<rank code='r1' from='2010-01-01' until='2026-06-01'/>", "2026-06-01", -1, -1},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat("<person id='P'>", rows[i].ranks, "</person>", NULL);
        g_autoptr(VitriCase) vcase = build_case(xml, NULL);
        VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, rows[i].on, VITRI_OCCASION_HOLDING);
        gint32 certain = 9, possible = 9;
        vitri_subject_rank(&subject, &certain, &possible);
        cr_expect_eq(certain, rows[i].certain, "%s: certain %d", rows[i].what, certain);
        cr_expect_eq(possible, rows[i].possible, "%s: possible %d", rows[i].what, possible);
    }
}

Test(subject, places_and_classes_of_codes)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    VitriSubject subject = build_subject(vcase, NULL, NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING);
    int found = 99;
    cr_expect(vitri_subject_order(&subject, "theory", "high", &found));
    cr_expect_eq(found, 3);
    cr_expect(vitri_subject_grade(&subject, "r2", &found));
    cr_expect_eq(found, 2);
    cr_expect_not(vitri_subject_order(&subject, "theory", "odd", &found));
    cr_expect_not(vitri_subject_order(&subject, "theory", NULL, &found));
    cr_expect_not(vitri_subject_grade(&subject, "odd", &found), "a rank without a class");
    cr_expect_not(vitri_subject_grade(&subject, NULL, &found));
    cr_expect_eq(found, 2, "not written on failure");
}

Test(subject, speaks_only_where_there_is_evidence)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    cr_expect_eq(vitri_subject_unknown(NULL, "rating[%d]", 2025), VITRI_VERDICT_UNKNOWN);
    cr_expect_eq(vitri_subject_unknown(evidence, "rating[%d]", 2025), VITRI_VERDICT_UNKNOWN);
    cr_expect_str_eq(evidence->missing, "rating[2025]");
    vitri_subject_fact(NULL, "good", (VitriSource){4, 0}, "rating[%d]", 2024);
    vitri_subject_fact(evidence, NULL, (VitriSource){4, 0}, "rating[%d]", 2023);
    vitri_subject_date(evidence, VITRI_DATE_NONE, (VitriSource){4, 0}, "rank/%s", "from");
    cr_expect_eq(evidence->facts->len, 0, "absent values are not told");
    vitri_subject_fact(evidence, "good", (VitriSource){4, 0}, "rating[%d]", 2024);
    vitri_subject_date(evidence, (VitriDate){2020, 5, 0}, (VitriSource){7, 0}, "rank/%s", "from");
    cr_assert_eq(evidence->facts->len, 2);
    const VitriFact *facts = (const VitriFact *)(gpointer)evidence->facts->data;
    cr_expect_str_eq(facts[0].field, "rating[2024]");
    cr_expect_str_eq(facts[0].value, "good");
    cr_expect_str_eq(facts[1].field, "rank/from");
    cr_expect_str_eq(facts[1].value, "2020-05");
    cr_expect_eq(facts[1].source.line, 7);
}

Test(subject, certain_possible_and_neither)
{
    cr_expect_eq(vitri_subject_verdict(TRUE, TRUE), VITRI_VERDICT_MET);
    cr_expect_eq(vitri_subject_verdict(FALSE, TRUE), VITRI_VERDICT_UNKNOWN);
    cr_expect_eq(vitri_subject_verdict(FALSE, FALSE), VITRI_VERDICT_NOT_MET);
}
