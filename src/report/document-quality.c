/*
 * The quality of a roster's data as a document: totals, the fields that matter with their counts by unit, the doubts,
 * and what is missing by what it costs, with the places to fill in.
 *
 * Invariants: fields and doubts stand in the order of the result, which is that of lists of people; a unit stands under
 * a field only where something is missing; units in the order of pages, places by unit and given name. Cost: linear,
 * and a sort of the places. Nothing is worked out here but shares.
 */
#include "document-parts.h"
#include "vitri/document.h"
#include "vitri/provenance.h"

#include "report-config.h"

#include <string.h>

static void write_counts(VitriPage *page, guint counted, guint missing)
{
    guint permille = vitri_quality_permille(missing, counted);
    g_autofree char *percent = g_strdup_printf("%u.%u", permille / 10, permille % 10);
    g_autofree char *text = g_strdup(percent);
    if (strcmp(page->language, "vi") == 0)
        g_strdelimit(text, ".", ',');
    vitri_document_number(page, "counted", counted);
    vitri_document_number(page, "missing-count", missing);
    vitri_document_text(page, "percent", percent);
    vitri_document_text(page, "percent-text", text);
}

static void write_totals(VitriPage *page, const VitriQuality *quality)
{
    guint unknown = 0, counted = 0, missing = 0;
    for (guint i = 0; i < quality->wants->len; i++)
        unknown += ((const VitriWant *)quality->wants->pdata[i])->findings;
    for (guint i = 0; i < quality->completeness->len; i++) {
        counted += g_array_index(quality->completeness, VitriCompleteness, i).counted;
        missing += g_array_index(quality->completeness, VitriCompleteness, i).missing;
    }
    g_string_append(page->out, "<totals");
    vitri_document_number(page, "people", quality->people);
    vitri_document_number(page, "doubts", quality->doubts->len);
    vitri_document_number(page, "unknown", unknown);
    write_counts(page, counted, missing);
    g_string_append(page->out, "/>\n");
}

static void write_field(VitriPage *page, const VitriCompleteness *row, const gint32 *units)
{
    static const char *const words[] = {"all", "leadership", "staff", "listed", "listed-or-leadership"};
    g_string_append(page->out, "\n<field");
    vitri_document_missing(page, row->field->path);
    vitri_document_text(page, "matters-for", words[row->field->matters_for]);
    write_counts(page, row->counted, row->missing);
    g_string_append(page->out, ">");
    for (guint32 i = 0; i < page->roster->n_units; i++) {
        if (row->unit_missing[units[i]] == 0)
            continue;
        g_string_append(page->out, "<line");
        vitri_document_unit(page, "unit", units[i]);
        write_counts(page, row->unit_counted[units[i]], row->unit_missing[units[i]]);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</field>");
}

static void write_doubt(VitriPage *page, const VitriDoubt *doubt)
{
    static const char *const groups[VITRI_N_DOUBTS] = {"duplicate", "date", "career", "code", "unit"};
    g_string_append(page->out, "\n<doubt");
    vitri_document_text(page, "group", groups[doubt->group]);
    vitri_document_text(page, "reason", doubt->reason);
    vitri_document_person(page, "person", doubt->person);
    vitri_document_person(page, "other", doubt->other);
    vitri_document_post(page, "post", doubt->post);
    vitri_document_unit(page, "unit", doubt->unit);
    vitri_document_unit(page, "other-unit", doubt->other_unit);
    if (doubt->days >= 0)
        vitri_document_number(page, "days", doubt->days);
    if (doubt->count > 0)
        vitri_document_number(page, "count", doubt->count);
    vitri_document_text(page, "near", doubt->near);
    g_string_append(page->out, ">");
    vitri_document_evidence(page, doubt->evidence);
    g_string_append(page->out, "</doubt>");
}

/* The places of a want as pages list people. Caller unrefs. */
static GArray *sort_places(const VitriPage *page, const VitriWant *want)
{
    GArray *items = vitri_document_list_new();
    for (guint i = 0; i < want->places->len; i++) {
        const VitriWantPlace *place = &g_array_index(want->places, VitriWantPlace, i);
        gint32 unit = place->post >= 0 ? page->roster->posts[place->post].unit : place->unit;
        VitriPageItem item = {.person = place->person, .unit = unit, .index = i};
        g_array_append_val(items, item);
    }
    vitri_document_sort(page, items);
    return items;
}

static void write_want(VitriPage *page, const VitriWant *want)
{
    g_autoptr(GArray) items = sort_places(page, want);
    g_string_append(page->out, "\n<want");
    vitri_document_missing(page, want->field);
    vitri_document_number(page, "findings", want->findings);
    vitri_document_number(page, "people", want->people);
    g_string_append(page->out, ">");
    for (guint i = 0; i < want->standards->len; i++) {
        const VitriStandard *standard = want->standards->pdata[i];
        g_string_append(page->out, "<rule");
        vitri_document_standard_id(page, standard->id, page->vcase->on);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; i < items->len; i++) {
        const VitriWantPlace *place =
            &g_array_index(want->places, VitriWantPlace, g_array_index(items, VitriPageItem, i).index);
        g_autofree char *cell = vitri_provenance_cell(page->roster, place->source, want->field);
        g_string_append(page->out, "<place");
        vitri_document_person(page, "person", place->person);
        vitri_document_post(page, "post", place->post);
        vitri_document_unit(page, "unit", place->unit);
        if (place->source.line > 0)
            vitri_document_number(page, "line", place->source.line);
        vitri_document_text(page, "cell", cell);
        vitri_document_text(page, "from", vitri_provenance_file(page->roster, place->source));
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</want>");
}

void vitri_document_quality(const VitriQuality *quality, const char *language, GString *out)
{
    VitriPage page;
    vitri_document_open(&page, quality->vcase, language, "quality", VITRI_REPORT_GENERATOR, quality->vcase->inputs,
                        out);
    g_autofree gint32 *units = vitri_document_units(&page);
    g_string_append(out, "<quality>\n");
    write_totals(&page, quality);
    g_string_append(out, "<fields>");
    for (guint i = 0; i < quality->completeness->len; i++)
        write_field(&page, &g_array_index(quality->completeness, VitriCompleteness, i), units);
    g_string_append(out, "\n</fields>\n<doubts>");
    for (guint i = 0; i < quality->doubts->len; i++)
        write_doubt(&page, quality->doubts->pdata[i]);
    g_string_append(out, "\n</doubts>\n<wants>");
    for (guint i = 0; i < quality->wants->len; i++)
        write_want(&page, quality->wants->pdata[i]);
    g_string_append(out, "\n</wants>\n</quality>\n");
    vitri_document_close(&page);
}
