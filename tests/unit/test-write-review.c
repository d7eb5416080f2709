/* A review as XML: posts, deadlines, candidates, and who may approve what is not met. */
#include "vitri/write-review.h"

#include "../support/builder.h"

#include "../support/schema.h"

#include <criterion/criterion.h>

typedef struct {
    VitriCase *vcase;
    VitriReview review;
    VitriReviewPost post;
    VitriStandard *standard;
    VitriVersion *version;
    GString *out;
} Scene;

static Scene *new_scene(void)
{
    Scene *scene = g_new0(Scene, 1);
    scene->vcase = build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                              "<person id='P' sex='male' born='1980'/><person id='Q' sex='male' born='1980'/>",
                              "2026-12-31");
    scene->vcase->jurisdiction = g_strdup("vn");
    scene->standard = vitri_standard_new();
    scene->standard->id = g_strdup("s");
    scene->version = vitri_version_new();
    scene->version->period.from = vitri_date(2020, 1, 1);
    scene->version->approved_by_vi = g_strdup("cấp trên");
    scene->version->approved_by_en = g_strdup("superior");
    g_ptr_array_add(scene->standard->versions, scene->version);
    g_ptr_array_add(scene->vcase->standards, scene->standard);
    scene->post = (VitriReviewPost){.holder = -1, .tenure = -1, .outcome = VITRI_REVIEW_VACANT};
    scene->post.candidates = g_ptr_array_new();
    scene->review = (VitriReview){scene->vcase, 12, -1, g_ptr_array_new()};
    g_ptr_array_add(scene->review.posts, &scene->post);
    scene->out = g_string_new(NULL);
    return scene;
}

static void free_scene(Scene *scene)
{
    g_ptr_array_unref(scene->post.candidates);
    g_ptr_array_unref(scene->review.posts);
    g_string_free(scene->out, TRUE);
    vitri_case_unref(scene->vcase);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

static void expect_written(Scene *scene, const char *root, const char *posts)
{
    g_autofree char *expected =
        g_strdup_printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<review xmlns=\"urn:vitri:review:1\" "
                        "on=\"2026-12-31\" jurisdiction=\"vn\" within-months=\"12\"%s>\n%s</review>\n",
                        root, posts);
    g_string_truncate(scene->out, 0);
    vitri_write_review(&scene->review, scene->out);
    cr_expect_str_eq(scene->out->str, expected);
    cr_expect(schema_accepts("review", scene->out->str), "%s", scene->out->str);
}

Test(write_review, a_vacant_post_and_nothing_more)
{
    g_autoptr(Scene) scene = new_scene();
    expect_written(scene, "", "  <post id=\"A\" unit=\"U\" outcome=\"vacant\">\n  </post>\n");
    scene->review.person = 1;
    g_ptr_array_set_size(scene->review.posts, 0);
    expect_written(scene, " person=\"Q\"", "");
}

Test(write_review, every_day_of_a_post_in_its_order)
{
    g_autoptr(Scene) scene = new_scene();
    scene->post.holder = 0;
    scene->post.outcome = VITRI_REVIEW_EXTEND;
    scene->post.standard = scene->standard;
    scene->post.missing = "person/born";
    scene->post.vacant_from = vitri_date(2027, 1, 1);
    scene->post.term_ends = vitri_date(2027, 1, 2);
    scene->post.notice_by = vitri_date(2027, 1, 3);
    scene->post.decision_by = vitri_date(2027, 1, 4);
    scene->post.retires_on = vitri_date(2027, 1, 5);
    scene->post.extends_to = vitri_date(2027, 1, 6);
    scene->post.overdue_notice = scene->post.overdue_decision = TRUE;
    expect_written(scene, "",
                   "  <post id=\"A\" unit=\"U\" holder=\"P\" outcome=\"extend\" standard=\"s\" missing=\"person/born\" "
                   "vacant-from=\"2027-01-01\" term-ends=\"2027-01-02\" notice-by=\"2027-01-03\" notice-passed=\"yes\" "
                   "decision-by=\"2027-01-04\" decision-passed=\"yes\" retires-on=\"2027-01-05\" "
                   "extends-to=\"2027-01-06\">\n  </post>\n");
}

/* A candidate with one finding, judged by a standard of that force. */
static char *write_candidate(VitriVerdict verdict, VitriForce force, const char *language)
{
    g_autoptr(Scene) scene = new_scene();
    g_autoptr(GPtrArray) findings = g_ptr_array_new();
    VitriFinding finding = {.person = 1, .post = 0, .unit = -1, .standard = scene->standard, .version = scene->version};
    VitriCandidate candidate = {.person = 1,
                                .occasion = VITRI_OCCASION_APPOINTMENT,
                                .conclusion = VITRI_CONCLUSION_APPROVABLE,
                                .findings = findings,
                                .earliest = vitri_date(2028, 1, 1)};
    g_free(scene->vcase->language);
    scene->vcase->language = g_strdup(language);
    finding.occasion = VITRI_OCCASION_APPOINTMENT;
    finding.on = scene->vcase->on;
    finding.verdict = verdict;
    finding.tag = "standard-not-met";
    scene->standard->force = force;
    g_ptr_array_add(findings, &finding);
    g_ptr_array_add(scene->post.candidates, &candidate);
    vitri_write_review(&scene->review, scene->out);
    cr_expect(schema_accepts("review", scene->out->str), "%s", scene->out->str);
    return g_strdup(scene->out->str);
}

Test(write_review, a_candidate_holds_its_findings)
{
    g_autofree char *text = write_candidate(VITRI_VERDICT_MET, VITRI_FORCE_MUST, "en");
    const char *candidate = "    <candidate person=\"Q\" occasion=\"appointment\" conclusion=\"approvable\" "
                            "earliest=\"2028-01-01\">\n      <finding person=\"Q\" post=\"A\" standard=\"s\" ";
    cr_expect_not_null(strstr(text, candidate), "'%s' is not in '%s'", candidate, text);
    cr_expect_not_null(strstr(text, "      </finding>\n    </candidate>\n  </post>\n"), "%s", text);
}

Test(write_review, who_may_approve_is_said_where_it_is_not_met_and_may_be)
{
    static const struct {
        const char *what;
        VitriVerdict verdict;
        VitriForce force;
        const char *language, *by;
    } cases[] = {
        {"not met", VITRI_VERDICT_NOT_MET, VITRI_FORCE_MUST_UNLESS_APPROVED, "en", "superior"},
        {"not met, in Vietnamese", VITRI_VERDICT_NOT_MET, VITRI_FORCE_MUST_UNLESS_APPROVED, "vi", "cấp trên"},
        {"met", VITRI_VERDICT_MET, VITRI_FORCE_MUST_UNLESS_APPROVED, "en", NULL},
        {"unknown", VITRI_VERDICT_UNKNOWN, VITRI_FORCE_MUST_UNLESS_APPROVED, "en", NULL},
        {"a must", VITRI_VERDICT_NOT_MET, VITRI_FORCE_MUST, "en", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = write_candidate(cases[i].verdict, cases[i].force, cases[i].language);
        g_autofree char *line =
            g_strdup_printf("      <approval standard=\"s\" by=\"%s\"/>\n", cases[i].by ? cases[i].by : "");
        cr_expect_eq(strstr(text, cases[i].by ? line : "<approval") != NULL, cases[i].by != NULL, "%s: %s",
                     cases[i].what, text);
    }
}
