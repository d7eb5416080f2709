/*
 * The policy and the decisions a plan was made under, as a document: limits, months without moves, pairs, the terms of
 * the burden with their points, and what the competent authority decided beforehand.
 *
 * Invariants: in file order, as they were read; a limit that is not set is left out. Cost: linear. It explains
 * nothing: the words are the template's.
 */
#include "document-plan.h"

static void write_blackout(VitriPage *page, const VitriBlackout *blackout)
{
    g_string_append(page->out, "<blackout");
    if (blackout->position >= 0)
        vitri_document_text(page, "position", page->roster->positions[blackout->position].title);
    vitri_document_unit(page, "unit", blackout->unit);
    g_autoptr(GString) months = g_string_new(NULL);
    for (guint month = 1; month <= 12; month++)
        if (blackout->months >> (month - 1) & 1)
            g_string_append_printf(months, "%s%u", months->len ? ", " : "", month);
    vitri_document_text(page, "months", months->str);
    vitri_document_text(page, "reason", blackout->reason);
    g_string_append(page->out, "/>");
}

static void write_weight(VitriPage *page, const char *term, gint64 points, const char *const *circumstances)
{
    g_string_append(page->out, "<weight");
    vitri_document_text(page, "term", term);
    vitri_document_number(page, "points", points);
    g_autoptr(GString) people = g_string_new(NULL);
    for (guint i = 0; circumstances && circumstances[i]; i++)
        g_string_append_printf(people, "%s%s", i ? ", " : "",
                               vitri_codes_label(page->vcase->codes, "circumstance", circumstances[i], page->language));
    vitri_document_text(page, "circumstances", people->len ? people->str : NULL);
    g_string_append(page->out, "/>");
}

static void write_weights(VitriPage *page)
{
    const VitriPolicy *policy = page->vcase->policy;
    VitriWeights common = policy->weights;
    for (const char *const *term = vitri_policy_terms(); *term; term++)
        write_weight(page, *term, *vitri_policy_weight(&common, *term), NULL);
    write_weight(page, "unmet-request", policy->unmet_request, NULL);
    for (guint i = 0; i < policy->special_weights->len; i++) {
        const VitriSpecialWeight *special = &g_array_index(policy->special_weights, VitriSpecialWeight, i);
        write_weight(page, special->term, special->points, special->circumstances);
    }
}

static void write_policy(VitriPage *page)
{
    const VitriPolicy *policy = page->vcase->policy;
    g_string_append(page->out, "<policy");
    vitri_document_number(page, "notice-days", policy->notice_days);
    vitri_document_number(page, "cool-off-months", policy->cool_off_months);
    vitri_document_text(page, "enabling", vitri_enabling_name(policy->enabling));
    vitri_document_flag(page, "fill-vacancies", policy->fill_vacancies);
    if (policy->unit_share_percent >= 0)
        vitri_document_number(page, "unit-share-percent", policy->unit_share_percent);
    if (policy->unit_moves_per_month >= 0)
        vitri_document_number(page, "unit-moves-per-month", policy->unit_moves_per_month);
    if (policy->pinned_share_percent >= 0)
        vitri_document_number(page, "pinned-share-percent", policy->pinned_share_percent);
    g_string_append(page->out, ">");
    for (guint i = 0; i < policy->blackouts->len; i++)
        write_blackout(page, &g_array_index(policy->blackouts, VitriBlackout, i));
    for (guint i = 0; i < policy->pairs->len; i++) {
        const VitriPair *pair = &g_array_index(policy->pairs, VitriPair, i);
        g_string_append(page->out, "<pair");
        vitri_document_post(page, "left", pair->left);
        vitri_document_post(page, "right", pair->right);
        g_string_append(page->out, "/>");
    }
    write_weights(page);
    g_string_append(page->out, "</policy>\n");
}

static void write_pins(VitriPage *page, const VitriDecisions *decisions)
{
    for (guint i = 0; i < decisions->pins->len; i++) {
        const VitriPin *pin = &g_array_index(decisions->pins, VitriPin, i);
        g_string_append(page->out, "<decision kind=\"pin\"");
        vitri_document_person(page, "person", pin->person);
        vitri_document_post(page, "post", pin->post);
        vitri_document_date(page, "on", pin->on);
        vitri_document_text(page, "reason", pin->reason);
        vitri_document_text(page, "by", pin->by);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; i < decisions->forbids->len; i++) {
        const VitriForbid *forbid = &g_array_index(decisions->forbids, VitriForbid, i);
        g_string_append(page->out, "<decision kind=\"forbid\"");
        vitri_document_person(page, "person", forbid->person);
        vitri_document_post(page, "post", forbid->post);
        vitri_document_unit(page, "unit", forbid->unit);
        g_string_append(page->out, "/>");
    }
}

static void write_decisions(VitriPage *page)
{
    const VitriDecisions *decisions = page->vcase->decisions;
    g_string_append(page->out, "<decisions>");
    write_pins(page, decisions);
    for (guint i = 0; i < decisions->waives->len; i++) {
        const VitriWaive *waive = &g_array_index(decisions->waives, VitriWaive, i);
        g_string_append(page->out, "<decision kind=\"waive\"");
        vitri_document_person(page, "person", waive->person);
        vitri_document_post(page, "post", waive->post);
        vitri_document_standard_id(page, waive->standard, page->vcase->on);
        vitri_document_text(page, "by", waive->by);
        vitri_document_text(page, "number", waive->decision);
        vitri_document_date(page, "until", waive->until);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; i < decisions->requests->len; i++) {
        const VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, i);
        g_string_append(page->out, "<decision kind=\"request\"");
        vitri_document_person(page, "person", request->person);
        vitri_document_unit(page, "unit", request->unit);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; i < decisions->propose_upward->len; i++) {
        const VitriProposeUpward *proposal = &g_array_index(decisions->propose_upward, VitriProposeUpward, i);
        g_string_append(page->out, "<decision kind=\"propose-upward\"");
        vitri_document_person(page, "person", proposal->person);
        vitri_document_text(page, "number", proposal->decision);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</decisions>\n");
}

void vitri_document_policy_write(VitriPage *page)
{
    write_policy(page);
    write_decisions(page);
}
