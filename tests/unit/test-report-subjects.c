/* What a report can be of. */
#include "../support/cli-run.h"
#include "report-subjects.h"
#include "vitri/document.h"
#include "vitri/template.h"

Test(report_subjects, every_shipped_report_is_of_a_subject)
{
    g_autofree char *reports = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "reports", NULL);
    g_auto(GStrv) names = vitri_template_list(reports, NULL);
    for (char **name = names; name && *name; name++) {
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, *name, NULL);
        const VitriReportSubject *subject = info ? vitri_report_subject_find(info->of) : NULL;
        cr_assert(subject && subject->make, "%s", *name);
        cr_expect_str_eq(subject->name, info->of, "%s", *name);
    }
    cr_expect_null(vitri_report_subject_find("weather"));
}

Test(report_subjects, what_is_published_has_a_public_document)
{
    static const char *const names[] = {"plan",   "results",    "establishment", "handbook", "findings",
                                        "review", "inspection", "due",           "training", "quality"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const VitriReportSubject *subject = vitri_report_subject_find(names[i]);
        g_autoptr(GString) document = g_string_new(NULL);
        g_string_printf(document, "<document xmlns='urn:vitri:document:1' kind='%s'/>", names[i]);
        cr_assert(subject, "%s", names[i]);
        cr_expect_eq(vitri_document_make_public(document, NULL), subject->published, "%s", names[i]);
    }
}
