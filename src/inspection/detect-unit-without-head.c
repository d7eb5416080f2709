/*
 * Q02: a unit that has a post of its head (a leadership position whose level is of the group `head`) and has had nobody
 * in it, as holder or concurrently, for more than `days`. Somebody acting does not fill it and is told as a fact.
 * Unknown where it cannot be told since when the post is vacant, or whether its holder is still there.
 */
#include "inspect.h"

#include <string.h>

/* What is known of the head's posts of one unit. */
typedef struct {
    gint32 post;                /* the first of them; -1: there is none */
    gboolean filled;            /* for certain */
    const char *missing;        /* somebody may still be there for want of this */
    VitriDate earliest, latest; /* bounds of the last day on which it was left; unset: never held */
    const VitriTenure *acting;  /* now; NULL */
} Headship;

static gboolean is_head_post(const VitriInspected *inspected, gint32 post)
{
    VitriOrder place = vitri_period_position(inspected->vcase->roster->posts[post].period, inspected->vcase->on);
    return vitri_inspect_is_head(inspected->vcase, post) && (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE);
}

/* The tenure ends with the service of its person at the latest. */
static VitriPeriod find_period(const VitriRoster *roster, const VitriTenure *tenure)
{
    VitriPeriod period = tenure->period;
    VitriDate leaves = roster->people[tenure->person].leaves_on;
    if (vitri_date_is_set(leaves) &&
        (!vitri_date_is_set(period.until) ||
         vitri_date_compare(vitri_date_latest(leaves), vitri_date_latest(period.until)) < 0))
        period.until = leaves;
    return period;
}

static void take_tenure(const VitriInspected *inspected, const VitriTenure *tenure, Headship *head)
{
    VitriPeriod period = find_period(inspected->vcase->roster, tenure);
    VitriOrder place = vitri_period_position(period, inspected->vcase->on);
    if (tenure->kind == VITRI_TENURE_ACTING) {
        head->acting = place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE ? tenure : head->acting;
        return;
    }
    if (tenure->kind == VITRI_TENURE_SECONDED)
        return;
    if (place == VITRI_ORDER_EQUAL)
        head->filled = TRUE;
    else if (place == VITRI_ORDER_UNSURE)
        head->missing = vitri_date_is_full(period.from) ? "tenure/until" : "tenure/from";
    else if (place == VITRI_ORDER_AFTER) {
        head->earliest = vitri_date_max(head->earliest, vitri_date_earliest(period.until));
        head->latest = vitri_date_max(head->latest, vitri_date_latest(period.until));
    }
}

static Headship find_headship(const VitriInspected *inspected, gint32 unit)
{
    const VitriRoster *roster = inspected->vcase->roster;
    Headship head = {.post = -1};
    VitriRun posts = roster->unit_posts[unit];
    for (guint32 i = posts.first; i < posts.first + posts.n && !head.filled; i++) {
        gint32 post = (gint32)roster->unit_post_list[i];
        if (!is_head_post(inspected, post))
            continue;
        head.post = head.post < 0 ? post : head.post;
        VitriRun run = roster->post_tenures[post];
        for (guint32 k = run.first; k < run.first + run.n; k++)
            take_tenure(inspected, &roster->tenures[roster->post_tenure_list[k]], &head);
    }
    if (head.post >= 0 && !vitri_date_is_set(head.latest)) {
        VitriDate from = roster->posts[head.post].period.from;
        from = vitri_date_is_set(from) ? from : roster->units[unit].period.from;
        head.earliest = vitri_date_earliest(from);
        head.latest = vitri_date_latest(from);
    }
    return head;
}

static void tell_facts(const VitriRoster *roster, const Headship *head, VitriEvidence *evidence)
{
    if (vitri_date_is_set(head->latest))
        vitri_evidence_date(evidence, "post/vacant-since", head->latest, roster->posts[head->post].source);
    if (!head->acting)
        return;
    VitriSource source = head->acting->source;
    vitri_evidence_fact(evidence, "acting/person", roster->people[head->acting->person].id, source);
    if (vitri_date_is_set(head->acting->period.from))
        vitri_evidence_date(evidence, "acting/from", head->acting->period.from, source);
}

static void check_unit(const VitriInspected *inspected, const VitriDefect *defect, gint32 unit, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    Headship head = find_headship(inspected, unit);
    if (head.post < 0 || head.filled)
        return;
    gint32 today = vitri_date_day_number(inspected->vcase->on);
    gboolean dated = vitri_date_is_set(head.latest);
    gboolean long_enough = dated && today - vitri_date_day_number(head.latest) > defect->days;
    if (dated && today - vitri_date_day_number(head.earliest) <= defect->days)
        return;
    const char *missing = head.missing ? head.missing : dated ? (long_enough ? NULL : "tenure/until") : "post/from";
    VitriFinding *finding =
        missing ? vitri_inspect_add_unknown(inspected, defect, -1, head.post, unit, missing, items)
                : vitri_inspect_add(inspected, defect, -1, head.post, unit, VITRI_VERDICT_NOT_MET, items);
    tell_facts(roster, &head, finding->evidence);
    vitri_evidence_number(finding->evidence, "days", defect->days);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (gint32 unit = 0; unit < (gint32)roster->n_units; unit++) {
        VitriOrder place = vitri_period_position(roster->units[unit].period, inspected->vcase->on);
        if (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE)
            check_unit(inspected, defect, unit, items);
    }
}

const VitriDetector vitri_detector_unit_without_head = {"unit-without-head", detect};
