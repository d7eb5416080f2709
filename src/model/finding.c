/*
 * Findings and the evidence they rest on.
 *
 * Every evidence function takes NULL and then does nothing, so that one `check` serves both those who want reasons and
 * the planner, who wants verdicts alone and asks for millions. The order of output is (person, post, unit, standard id,
 * occasion, day), with "none" (-1) before the first: it does not depend on the order in which threads finished.
 */
#include "vitri/finding.h"

#include <string.h>

static void clear_fact(gpointer data)
{
    VitriFact *fact = data;
    g_free(fact->field);
    g_free(fact->value);
}

static void clear_parameter(gpointer data)
{
    VitriParameter *parameter = data;
    g_free(parameter->name);
    g_free(parameter->value);
}

VitriEvidence *vitri_evidence_new(void)
{
    VitriEvidence *evidence = g_new0(VitriEvidence, 1);
    evidence->facts = g_array_new(FALSE, TRUE, sizeof(VitriFact));
    evidence->parameters = g_array_new(FALSE, TRUE, sizeof(VitriParameter));
    g_array_set_clear_func(evidence->facts, clear_fact);
    g_array_set_clear_func(evidence->parameters, clear_parameter);
    return evidence;
}

void vitri_evidence_free(VitriEvidence *evidence)
{
    if (!evidence)
        return;
    g_array_unref(evidence->facts);
    g_array_unref(evidence->parameters);
    g_free(evidence->missing);
    g_free(evidence);
}

void vitri_evidence_fact(VitriEvidence *evidence, const char *field, const char *value, VitriSource source)
{
    if (!evidence)
        return;
    VitriFact fact = {g_strdup(field), g_strdup(value ? value : ""), source};
    g_array_append_val(evidence->facts, fact);
}

void vitri_evidence_parameter(VitriEvidence *evidence, const char *name, const char *value)
{
    if (!evidence)
        return;
    VitriParameter parameter = {g_strdup(name), g_strdup(value ? value : "")};
    g_array_append_val(evidence->parameters, parameter);
}

void vitri_evidence_missing(VitriEvidence *evidence, const char *field)
{
    if (!evidence)
        return;
    g_autofree char *old = evidence->missing;
    evidence->missing = g_strdup(field);
}

void vitri_evidence_date(VitriEvidence *evidence, const char *field, VitriDate value, VitriSource source)
{
    if (!evidence)
        return;
    g_autofree char *text = vitri_date_to_string(value);
    vitri_evidence_fact(evidence, field, text, source);
}

void vitri_evidence_number(VitriEvidence *evidence, const char *parameter, gint64 value)
{
    if (!evidence)
        return;
    g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, value);
    vitri_evidence_parameter(evidence, parameter, text);
}

VitriFindings *vitri_findings_new(VitriCase *vcase)
{
    VitriFindings *findings = g_new0(VitriFindings, 1);
    findings->vcase = vitri_case_ref(vcase);
    findings->items = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
    return findings;
}

void vitri_findings_free(VitriFindings *findings)
{
    if (!findings)
        return;
    g_ptr_array_unref(findings->items);
    vitri_case_unref(findings->vcase);
    g_free(findings);
}

void vitri_finding_free(VitriFinding *finding)
{
    if (!finding)
        return;
    vitri_evidence_free(finding->evidence);
    g_free(finding);
}

static int compare_numbers(gint64 left, gint64 right)
{
    return (left > right) - (left < right);
}

/* Two findings of one tag about the same subject: by the lines of their facts. */
static int compare_evidence(const VitriEvidence *left, const VitriEvidence *right)
{
    if (!left || !right)
        return (left != NULL) - (right != NULL);
    for (guint i = 0; i < left->facts->len && i < right->facts->len; i++) {
        const VitriFact *a = &g_array_index(left->facts, VitriFact, i);
        const VitriFact *b = &g_array_index(right->facts, VitriFact, i);
        int order = compare_numbers(a->source.line, b->source.line);
        order = order ? order : g_strcmp0(a->value, b->value);
        if (order)
            return order;
    }
    return compare_numbers(left->facts->len, right->facts->len);
}

static int compare_findings(gconstpointer left, gconstpointer right)
{
    const VitriFinding *a = *(VitriFinding *const *)left, *b = *(VitriFinding *const *)right;
    int order = compare_numbers(a->person, b->person);
    order = order ? order : compare_numbers(a->post, b->post);
    order = order ? order : compare_numbers(a->unit, b->unit);
    order = order ? order : g_strcmp0(a->standard ? a->standard->id : NULL, b->standard ? b->standard->id : NULL);
    order = order ? order : compare_numbers(a->occasion, b->occasion);
    order = order ? order : vitri_date_compare(a->on, b->on);
    order = order ? order : g_strcmp0(a->tag, b->tag);
    return order ? order : compare_evidence(a->evidence, b->evidence);
}

const GArray *vitri_finding_citations(const VitriCase *vcase, const VitriFinding *finding)
{
    if (finding->version)
        return finding->version->citations;
    const VitriDefect *defect = finding->defect ? vitri_case_find_defect(vcase, finding->defect) : NULL;
    return defect ? defect->citations : NULL;
}

void vitri_findings_sort(VitriFindings *findings)
{
    g_ptr_array_sort(findings->items, compare_findings);
}

const char *vitri_verdict_name(VitriVerdict verdict)
{
    static const char *const names[] = {"met", "not-met", "unknown", "not-applicable"};
    return names[verdict];
}
