/*
 * Evidence in a document: facts with the field they come from, its value in words, its line and the cell it was
 * imported from; parameters; the missing field; and a finding as a whole.
 *
 * Invariants: the value as it stands in the roster is always given (value=), words beside it (text=) only where the
 * code lists or the roster know them, so that a page can show both. Labels of fields are the template's: the path is
 * given whole (field=), without brackets (stem=) and with the label of what stands in them (of=).
 * A fact that a requirement rests on twice is told once. Cost: the square of the facts of one finding. It judges
 * nothing.
 */
#include "document-parts.h"
#include "vitri/provenance.h"
#include "vitri/xml.h"

void vitri_document_missing(VitriPage *page, const char *field)
{
    if (!field)
        return;
    g_autofree char *stem = NULL, *of = NULL;
    vitri_document_text_split(field, &stem, &of);
    g_autofree char *label = of ? vitri_document_text_of(page->vcase, stem, of, page->language) : NULL;
    vitri_document_text(page, "missing", field);
    vitri_document_text(page, "missing-stem", stem);
    vitri_document_text(page, "missing-of", label);
}

/* A requirement asked twice in one tree gives its fact twice. */
static gboolean is_told(const GArray *facts, guint at)
{
    const VitriFact *fact = &g_array_index(facts, VitriFact, at);
    for (guint i = 0; i < at; i++) {
        const VitriFact *before = &g_array_index(facts, VitriFact, i);
        if (vitri_source_equal(before->source, fact->source) && g_str_equal(before->field, fact->field) &&
            g_strcmp0(before->value, fact->value) == 0)
            return TRUE;
    }
    return FALSE;
}

static void write_fact(VitriPage *page, const VitriFact *fact)
{
    g_autofree char *stem = NULL, *of = NULL;
    vitri_document_text_split(fact->field, &stem, &of);
    g_autofree char *label = of ? vitri_document_text_of(page->vcase, stem, of, page->language) : NULL;
    const char *value = fact->value ? fact->value : "";
    g_autofree char *text = vitri_document_text_value(page->vcase, fact->field, value, page->language);
    g_string_append(page->out, "<fact");
    vitri_document_text(page, "field", fact->field);
    vitri_document_text(page, "stem", stem);
    vitri_document_text(page, "of", label);
    vitri_document_text(page, "value", value);
    vitri_document_text(page, "text", text);
    if (fact->source.line) {
        g_autofree char *cell = vitri_provenance_cell(page->vcase->roster, fact->source, fact->field);
        vitri_document_number(page, "line", fact->source.line);
        vitri_document_text(page, "cell", cell);
        vitri_document_text(page, "from", vitri_provenance_file(page->vcase->roster, fact->source));
    }
    g_string_append(page->out, "/>");
}

void vitri_document_evidence(VitriPage *page, const VitriEvidence *evidence)
{
    if (!evidence)
        return;
    for (guint i = 0; evidence->facts && i < evidence->facts->len; i++)
        if (!is_told(evidence->facts, i))
            write_fact(page, &g_array_index(evidence->facts, VitriFact, i));
    for (guint i = 0; evidence->parameters && i < evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(evidence->parameters, VitriParameter, i);
        g_autofree char *text =
            vitri_document_text_value(page->vcase, parameter->name, parameter->value, page->language);
        g_string_append(page->out, "<parameter");
        vitri_document_text(page, "name", parameter->name);
        vitri_document_text(page, "value", parameter->value);
        vitri_document_text(page, "text", text);
        g_string_append(page->out, "/>");
    }
}

static void write_waiver(VitriPage *page, const VitriWaive *waive)
{
    if (!waive)
        return;
    vitri_document_flag(page, "waived", TRUE);
    vitri_document_text(page, "waived-by", waive->by);
    vitri_document_text(page, "waived-decision", waive->decision);
    vitri_document_date(page, "waived-until", waive->until);
}

static void write_today(VitriPage *page, const VitriFinding *finding)
{
    if (!vitri_date_is_set(finding->today_on))
        return;
    vitri_document_text(page, "today", vitri_verdict_name(finding->today));
    if (!finding->today_version)
        return;
    g_hash_table_add(page->versions, (gpointer)finding->today_version);
    g_autofree char *from = vitri_date_to_string(finding->today_version->period.from);
    vitri_document_text(page, "today-version", from);
}

void vitri_document_finding(VitriPage *page, const VitriFinding *finding)
{
    g_string_append(page->out, "<finding");
    vitri_document_person(page, "person", finding->person);
    vitri_document_post(page, "post", finding->post);
    vitri_document_unit(page, "unit", finding->unit);
    vitri_document_standard(page, finding->standard, finding->version);
    vitri_document_text(page, "occasion", vitri_occasion_name(finding->occasion));
    vitri_document_date(page, "on", finding->on);
    vitri_document_text(page, "verdict", vitri_verdict_name(finding->verdict));
    vitri_document_text(page, "severity", vitri_severity_name(finding->severity));
    vitri_document_text(page, "tag", finding->tag);
    vitri_document_missing(page, finding->evidence ? finding->evidence->missing : NULL);
    vitri_document_date(page, "retires-on", finding->retires_on);
    vitri_document_text(page, "defect", finding->defect);
    write_today(page, finding);
    write_waiver(page, finding->waive);
    g_string_append(page->out, ">");
    vitri_document_evidence(page, finding->evidence);
    g_string_append(page->out, "</finding>");
}
