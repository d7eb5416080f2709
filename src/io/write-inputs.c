/*
 * The copies of policy and decisions that a plan carries: what was used, every value stated, so that verify and explain
 * need nothing else. Ids in place of indexes; items in the order of the file. Linear.
 */
#include "write-inputs.h"

#include "vitri/xml.h"
#include "write-finding.h"

static void write_number(GString *out, const char *name, gint64 value)
{
    g_string_append_printf(out, " %s=\"%" G_GINT64_FORMAT "\"", name, value);
}

static void write_ref(GString *out, const char *name, const char *id)
{
    vitri_xml_attribute(out, name, id);
}

static const char *post_id(const VitriCase *vcase, gint32 post)
{
    return post < 0 ? NULL : vcase->roster->posts[post].id;
}

static const char *unit_id(const VitriCase *vcase, gint32 unit)
{
    return unit < 0 ? NULL : vcase->roster->units[unit].id;
}

static const char *person_id(const VitriCase *vcase, gint32 person)
{
    return person < 0 ? NULL : vcase->roster->people[person].id;
}

static void write_blackouts(const VitriCase *vcase, GString *out)
{
    for (guint i = 0; i < vcase->policy->blackouts->len; i++) {
        const VitriBlackout *blackout = &g_array_index(vcase->policy->blackouts, VitriBlackout, i);
        g_string_append(out, "    <blackout");
        write_ref(out, "position", blackout->position < 0 ? NULL : vcase->roster->positions[blackout->position].id);
        write_ref(out, "unit", unit_id(vcase, blackout->unit));
        g_string_append(out, " months=\"");
        gboolean first = TRUE;
        for (int m = 1; m <= 12; m++) {
            if (!(blackout->months & (1 << (m - 1))))
                continue;
            g_string_append_printf(out, first ? "%d" : " %d", m);
            first = FALSE;
        }
        g_string_append_c(out, '"');
        vitri_xml_attribute(out, "reason", blackout->reason);
        g_string_append(out, "/>\n");
    }
}

static void write_weights(const VitriPolicy *policy, GString *out)
{
    VitriWeights common = policy->weights;
    for (const char *const *term = vitri_policy_terms(); *term; term++)
        g_string_append_printf(out, "    <weight term=\"%s\" points=\"%" G_GINT64_FORMAT "\"/>\n", *term,
                               *vitri_policy_weight(&common, *term));
    for (guint i = 0; i < policy->special_weights->len; i++) {
        const VitriSpecialWeight *special = &g_array_index(policy->special_weights, VitriSpecialWeight, i);
        g_autofree char *circumstances = g_strjoinv(" ", (char **)special->circumstances);
        g_string_append_printf(out, "    <weight term=\"%s\" points=\"%" G_GINT64_FORMAT "\"", special->term,
                               special->points);
        vitri_xml_attribute(out, "circumstance", circumstances);
        g_string_append(out, "/>\n");
    }
}

void vitri_write_inputs_policy(const VitriCase *vcase, GString *out)
{
    const VitriPolicy *policy = vcase->policy;
    g_string_append(out, "  <policy xmlns=\"urn:vitri:policy:1\"");
    write_number(out, "notice-days", policy->notice_days);
    write_number(out, "cool-off-months", policy->cool_off_months);
    vitri_xml_attribute(out, "enabling", vitri_enabling_name(policy->enabling));
    vitri_xml_attribute(out, "fill-vacancies", policy->fill_vacancies ? "yes" : "no");
    if (policy->unit_share_percent >= 0)
        write_number(out, "unit-share-percent", policy->unit_share_percent);
    if (policy->unit_moves_per_month >= 0)
        write_number(out, "unit-moves-per-month", policy->unit_moves_per_month);
    write_number(out, "unmet-request", policy->unmet_request);
    if (policy->pinned_share_percent >= 0)
        write_number(out, "pinned-share-percent", policy->pinned_share_percent);
    g_string_append(out, ">\n");
    write_blackouts(vcase, out);
    for (guint i = 0; i < policy->pairs->len; i++) {
        const VitriPair *pair = &g_array_index(policy->pairs, VitriPair, i);
        g_string_append(out, "    <pair");
        write_ref(out, "left", post_id(vcase, pair->left));
        write_ref(out, "right", post_id(vcase, pair->right));
        g_string_append(out, " rule=\"not-both-moved\"/>\n");
    }
    for (guint i = 0; i < policy->distances->len; i++) {
        const VitriDistance *distance = &g_array_index(policy->distances, VitriDistance, i);
        g_string_append(out, "    <distance");
        write_ref(out, "from", distance->from);
        write_ref(out, "to", distance->to);
        write_number(out, "km", distance->km);
        g_string_append(out, "/>\n");
    }
    write_weights(policy, out);
    g_string_append(out, "  </policy>\n");
}

static void write_pins(const VitriCase *vcase, GString *out)
{
    for (guint i = 0; i < vcase->decisions->pins->len; i++) {
        const VitriPin *pin = &g_array_index(vcase->decisions->pins, VitriPin, i);
        g_string_append(out, "    <pin");
        write_ref(out, "person", person_id(vcase, pin->person));
        write_ref(out, "post", post_id(vcase, pin->post));
        vitri_write_finding_date(out, "on", pin->on);
        vitri_xml_attribute(out, "reason", pin->reason);
        vitri_xml_attribute(out, "by", pin->by);
        g_string_append(out, "/>\n");
    }
}

static void write_forbids(const VitriCase *vcase, GString *out)
{
    for (guint i = 0; i < vcase->decisions->forbids->len; i++) {
        const VitriForbid *forbid = &g_array_index(vcase->decisions->forbids, VitriForbid, i);
        g_string_append(out, "    <forbid");
        write_ref(out, "person", person_id(vcase, forbid->person));
        write_ref(out, "post", post_id(vcase, forbid->post));
        write_ref(out, "unit", unit_id(vcase, forbid->unit));
        g_string_append(out, "/>\n");
    }
}

static void write_waives(const VitriCase *vcase, GString *out)
{
    for (guint i = 0; i < vcase->decisions->waives->len; i++) {
        const VitriWaive *waive = &g_array_index(vcase->decisions->waives, VitriWaive, i);
        g_string_append(out, "    <waive");
        write_ref(out, "person", person_id(vcase, waive->person));
        vitri_xml_attribute(out, "standard", waive->standard);
        write_ref(out, "post", post_id(vcase, waive->post));
        vitri_xml_attribute(out, "by", waive->by);
        vitri_xml_attribute(out, "decision", waive->decision);
        vitri_write_finding_date(out, "until", waive->until);
        g_string_append(out, "/>\n");
    }
}

void vitri_write_inputs_decisions(const VitriCase *vcase, GString *out)
{
    const VitriDecisions *decisions = vcase->decisions;
    if (!decisions->pins->len && !decisions->forbids->len && !decisions->waives->len && !decisions->requests->len &&
        !decisions->propose_upward->len)
        return;
    g_string_append(out, "  <decisions xmlns=\"urn:vitri:decisions:1\"");
    if (decisions->year)
        write_number(out, "year", decisions->year);
    g_string_append(out, ">\n");
    write_pins(vcase, out);
    write_forbids(vcase, out);
    write_waives(vcase, out);
    for (guint i = 0; i < decisions->requests->len; i++) {
        const VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, i);
        g_string_append(out, "    <request");
        write_ref(out, "person", person_id(vcase, request->person));
        write_ref(out, "unit", unit_id(vcase, request->unit));
        g_string_append(out, "/>\n");
    }
    for (guint i = 0; i < decisions->propose_upward->len; i++) {
        const VitriProposeUpward *proposal = &g_array_index(decisions->propose_upward, VitriProposeUpward, i);
        g_string_append(out, "    <propose-upward");
        write_ref(out, "person", person_id(vcase, proposal->person));
        vitri_xml_attribute(out, "decision", proposal->decision);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </decisions>\n");
}
