/* How grave a finding is: every verdict by force and by how the post is held. */
#include "grade.h"

#include "../support/builder.h"

#include <criterion/criterion.h>

static const char roster[] =
    "<unit id='U' kind='division'/><position id='X' category='support'/>"
    "<post id='A' unit='U' position='X'/><post id='B' unit='U' position='X'/><post id='C' unit='U' position='X'/>"
    "<person id='P'><tenure post='A' from='2020-01-01' until='2026-06-01'/>"
    "<tenure post='B' kind='acting' from='2025-01-01'/><tenure post='C' from='2026'/></person>";

typedef struct {
    const char *what;
    VitriVerdict verdict;
    VitriForce force;
    VitriOccasion occasion;
    const char *post, *on, *severity, *tag;
} Row;

#define HOLDING VITRI_OCCASION_HOLDING
#define APPOINTMENT VITRI_OCCASION_APPOINTMENT
#define MUST VITRI_FORCE_MUST
#define UNLESS VITRI_FORCE_MUST_UNLESS_APPROVED
#define SHOULD VITRI_FORCE_SHOULD
#define NOT_MET VITRI_VERDICT_NOT_MET
#define UNKNOWN VITRI_VERDICT_UNKNOWN

static const Row rows[] = {
    {"met", VITRI_VERDICT_MET, MUST, HOLDING, "A", "2026-01-01", "note", "standard-met"},
    {"not applicable", VITRI_VERDICT_NOT_APPLICABLE, MUST, HOLDING, "A", "2026-01-01", "note",
     "standard-not-applicable"},
    {"a holder's breach", NOT_MET, MUST, HOLDING, "A", "2026-01-01", "error", "own"},
    {"on the last day held", NOT_MET, MUST, HOLDING, "A", "2026-05-31", "error", "own"},
    {"on the first day out", NOT_MET, MUST, HOLDING, "A", "2026-06-01", "warning", "own"},
    {"of somebody acting", NOT_MET, MUST, HOLDING, "B", "2026-01-01", "warning", "own"},
    {"perhaps a holder by then", NOT_MET, MUST, HOLDING, "C", "2026-03-01", "error", "own"},
    {"not yet a holder", NOT_MET, MUST, HOLDING, "C", "2025-12-31", "warning", "own"},
    {"nobody's post: appointment", NOT_MET, MUST, APPOINTMENT, "B", "2026-01-01", "error", "own"},
    {"of a unit", NOT_MET, MUST, HOLDING, NULL, "2026-01-01", "error", "own"},
    {"may be approved", NOT_MET, UNLESS, HOLDING, "A", "2026-01-01", "warning", "own"},
    {"should", NOT_MET, SHOULD, HOLDING, "A", "2026-01-01", "warning", "own"},
    {"unknown must", UNKNOWN, MUST, HOLDING, "A", "2026-01-01", "warning", "unknown-fact"},
    {"unknown, may be approved", UNKNOWN, UNLESS, HOLDING, "A", "2026-01-01", "note", "unknown-fact"},
    {"unknown should", UNKNOWN, SHOULD, HOLDING, "A", "2026-01-01", "note", "unknown-fact"},
};

static char plain[] = "s", retirement[] = "retirement", own[] = "own";

/** The finding of a row, graded. */
static VitriFinding grade(const VitriCase *vcase, const Row *row, const VitriStandard *standard)
{
    VitriFinding finding = {.person = row->post ? 0 : -1,
                            .post = builder_refer(vcase->roster->post_by_id, row->post),
                            .standard = standard,
                            .occasion = row->occasion,
                            .verdict = row->verdict};
    g_assert_true(vitri_date_parse(row->on, &finding.on));
    vitri_grade_finding(&finding, vcase);
    return finding;
}

Test(grade, severity_and_tag)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriStandard standard = {.id = plain, .tag = own, .force = rows[i].force};
        VitriFinding finding = grade(vcase, &rows[i], &standard);
        cr_expect_str_eq(vitri_severity_name(finding.severity), rows[i].severity, "%s: %s", rows[i].what,
                         vitri_severity_name(finding.severity));
        cr_expect_str_eq(finding.tag, rows[i].tag, "%s: %s", rows[i].what, finding.tag);
    }
}

Test(grade, a_standard_without_a_tag_has_the_common_one)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    VitriStandard standard = {.id = plain, .force = MUST};
    VitriFinding finding = grade(vcase, &rows[2], &standard);
    cr_expect_str_eq(finding.tag, "standard-not-met");
    cr_expect_not_null(vitri_tag_find(finding.tag));
}

Test(grade, the_retirement_day_is_a_note_whatever_the_verdict)
{
    g_autoptr(VitriCase) vcase = build_case(roster, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriStandard standard = {.id = retirement, .tag = own, .force = rows[i].force};
        VitriFinding finding = grade(vcase, &rows[i], &standard);
        cr_expect_eq(finding.severity, VITRI_SEVERITY_NOTE, "%s", rows[i].what);
        cr_expect_str_eq(finding.tag, "retirement", "%s", rows[i].what);
    }
}
