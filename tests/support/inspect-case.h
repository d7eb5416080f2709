#ifndef VITRI_TEST_INSPECT_CASE_H
#define VITRI_TEST_INSPECT_CASE_H

#include "../../src/inspection/inspect.h"
#include "review-case.h"
#include "vitri/read-plan.h"

#include <string.h>

/** One thing to inspect: whole documents; plan and earlier may be NULL. */
typedef struct {
    const char *name;
    const char *roster, *plan, *earlier;
    const char *on;
    const char *found; /**< as vitri_inspect_text tells it; "" for nothing */
} InspectRow;

static inline VitriPlan *inspect_plan(VitriCase *vcase, const char *xml)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    int fd = g_file_open_tmp("plan-XXXXXX.xml", &path, &error);
    cr_assert(fd >= 0, "%s", error ? error->message : "");
    g_close(fd, NULL);
    cr_assert(g_file_set_contents(path, xml, -1, &error), "%s", error ? error->message : "");
    VitriPlan *plan = vitri_read_plan(path, vcase, faults, &error);
    for (guint i = 0; i < faults->len && !plan; i++) {
        g_autofree char *text = vitri_fault_to_string(g_ptr_array_index(faults, i));
        cr_log_error("%s", text);
    }
    cr_assert(plan, "%s", error ? error->message : "");
    g_unlink(path);
    return plan;
}

/** "P1@A1 not-met; P2 unknown tenure/decision; unit U not-met": person@post or unit, verdict, missing field, and
 * "today met" where it is told; in the order of output. Caller frees. */
static inline char *inspect_text(const VitriFindings *findings)
{
    const VitriRoster *roster = findings->vcase->roster;
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(findings->items, i);
        if (text->len > 0)
            g_string_append(text, "; ");
        if (finding->person >= 0)
            g_string_append(text, roster->people[finding->person].id);
        if (finding->post >= 0)
            g_string_append_printf(text, "@%s", roster->posts[finding->post].id);
        if (finding->person < 0 && finding->post < 0)
            g_string_append_printf(text, "unit %s", finding->unit < 0 ? "-" : roster->units[finding->unit].id);
        if (finding->standard)
            g_string_append_printf(text, " %s", finding->standard->id);
        g_string_append_printf(text, " %s", vitri_verdict_name(finding->verdict));
        if (finding->evidence->missing)
            g_string_append_printf(text, " %s", finding->evidence->missing);
        if (vitri_date_is_set(finding->today_on))
            g_string_append_printf(text, " today %s", vitri_verdict_name(finding->today));
    }
    return g_string_free(text, FALSE);
}

/** Runs the detector of one defect of the shipped catalogue over a row and compares what it finds. */
static inline void inspect_row(const char *code, const InspectRow *row)
{
    VitriDate on;
    cr_assert(vitri_date_parse(row->on, &on), "%s", row->on);
    g_autoptr(VitriCase) vcase = make_case(row->roster, on);
    g_autoptr(VitriPlan) plan = row->plan ? inspect_plan(vcase, row->plan) : NULL;
    g_autoptr(VitriCase) earlier = row->earlier ? make_case(row->earlier, VITRI_DATE_NONE) : NULL;
    VitriInspected inspected = {vcase, plan, earlier ? earlier->roster : NULL};
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    const VitriDefect *defect = NULL;
    for (guint i = 0; i < vcase->defects->len; i++) {
        const VitriDefect *other = g_ptr_array_index(vcase->defects, i);
        defect = strcmp(other->code, code) == 0 ? other : defect;
    }
    cr_assert(defect, "%s is in the catalogue", code);
    const VitriDetector *detector = vitri_detector_find(defect->tag);
    cr_assert(detector, "%s has a detector", defect->tag);
    detector->detect(&inspected, defect, findings->items);
    vitri_findings_sort(findings);
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(findings->items, i);
        cr_expect_str_eq(finding->defect, code);
        cr_expect_str_eq(finding->tag, defect->tag);
    }
    g_autofree char *found = inspect_text(findings);
    cr_expect_str_eq(found, row->found, "%s: %s: found '%s', not '%s'", code, row->name, found, row->found);
}

/** All rows of a table. */
#define INSPECT_ROWS(code, rows)                                                                                       \
    for (gsize inspect_i = 0; inspect_i < G_N_ELEMENTS(rows); inspect_i++)                                             \
    inspect_row(code, &(rows)[inspect_i])

/** The small department of the review, with a body of people. */
#define INSPECT_ROSTER(people) REVIEW_HEAD people REVIEW_FOOT

#endif
