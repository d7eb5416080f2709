/*
 * A review as XML, for other programs and for a later report.
 *
 * The order is the review's, attributes that are not set are left out, and nothing is worked out here: what stands in
 * the file is what was found. Cost: linear.
 */
#include "vitri/write-review.h"

#include "vitri/check.h"
#include "vitri/xml.h"
#include "write-finding.h"

static void write_id(GString *out, const char *name, const char *id)
{
    vitri_xml_attribute(out, name, id);
}

static void write_flag(GString *out, const char *name, gboolean set)
{
    if (set)
        g_string_append_printf(out, " %s=\"yes\"", name);
}

static void write_candidate(const VitriCase *vcase, const VitriCandidate *candidate, GString *out)
{
    g_string_append(out, "    <candidate");
    write_id(out, "person", vcase->roster->people[candidate->person].id);
    write_id(out, "occasion", vitri_occasion_name(candidate->occasion));
    write_id(out, "conclusion", vitri_conclusion_name(candidate->conclusion));
    write_flag(out, "no-standard", candidate->no_standard);
    vitri_write_finding_date(out, "earliest", candidate->earliest);
    g_string_append(out, ">\n");
    for (guint i = 0; i < candidate->findings->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(candidate->findings, i);
        const char *by = vitri_check_approver(finding, vcase);
        if (!by)
            continue;
        g_string_append(out, "      <approval");
        write_id(out, "standard", finding->standard->id);
        vitri_xml_attribute(out, "by", by);
        g_string_append(out, "/>\n");
    }
    for (guint i = 0; i < candidate->findings->len; i++)
        vitri_write_finding(vcase, g_ptr_array_index(candidate->findings, i), 6, out);
    g_string_append(out, "    </candidate>\n");
}

static void write_post(const VitriCase *vcase, const VitriReviewPost *post, GString *out)
{
    const VitriRoster *roster = vcase->roster;
    g_string_append(out, "  <post");
    write_id(out, "id", roster->posts[post->post].id);
    write_id(out, "unit", vitri_roster_unit_of(roster, post->post)->id);
    write_id(out, "holder", post->holder >= 0 ? roster->people[post->holder].id : NULL);
    write_id(out, "outcome", vitri_review_outcome_name(post->outcome));
    write_id(out, "standard", post->standard ? post->standard->id : NULL);
    write_id(out, "missing", post->missing);
    vitri_write_finding_date(out, "vacant-from", post->vacant_from);
    vitri_write_finding_date(out, "term-ends", post->term_ends);
    vitri_write_finding_date(out, "notice-by", post->notice_by);
    write_flag(out, "notice-passed", post->overdue_notice);
    vitri_write_finding_date(out, "decision-by", post->decision_by);
    write_flag(out, "decision-passed", post->overdue_decision);
    if (post->calendar != VITRI_CALENDAR_STATED)
        vitri_xml_attribute(out, "calendar", vitri_calendar_state_name(post->calendar));
    vitri_write_finding_date(out, "retires-on", post->retires_on);
    vitri_write_finding_date(out, "extends-to", post->extends_to);
    if (post->judged > post->candidates->len)
        g_string_append_printf(out, " judged=\"%u\"", post->judged);
    g_string_append(out, ">\n");
    for (guint i = 0; i < post->candidates->len; i++)
        write_candidate(vcase, g_ptr_array_index(post->candidates, i), out);
    g_string_append(out, "  </post>\n");
}

void vitri_write_review(const VitriReview *review, GString *out)
{
    const VitriCase *vcase = review->vcase;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<review xmlns=\"urn:vitri:review:1\"");
    vitri_write_finding_date(out, "on", vcase->on);
    vitri_xml_attribute(out, "jurisdiction", vcase->jurisdiction);
    g_string_append_printf(out, " within-months=\"%d\"", review->within_months);
    if (review->person >= 0)
        write_id(out, "person", vcase->roster->people[review->person].id);
    g_string_append(out, ">\n");
    vitri_write_finding_inputs(vcase, 2, out);
    for (guint i = 0; i < review->posts->len; i++)
        write_post(vcase, g_ptr_array_index(review->posts, i), out);
    g_string_append(out, "</review>\n");
}
