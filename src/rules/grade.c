/*
 * How grave a finding is: severity and tag, by the table of the contract (section 2, exit status).
 *
 * The tag is the standard's own where it is not met, so that an overdue person and a kin in the wrong post have names
 * of their own; met, unknown and not applicable have one tag each. Pure: a function of the finding and the roster.
 */
#include "grade.h"

#include <string.h>

static gboolean is_held(const VitriFinding *finding, const VitriCase *vcase)
{
    if (finding->person < 0 || finding->post < 0)
        return TRUE;
    VitriRun run = vcase->roster->people[finding->person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &vcase->roster->tenures[i];
        VitriOrder place = vitri_period_position(tenure->period, finding->on);
        if (tenure->post == finding->post && tenure->kind == VITRI_TENURE_HOLDER &&
            (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE))
            return TRUE;
    }
    return FALSE;
}

static VitriSeverity weigh_breach(const VitriFinding *finding, const VitriCase *vcase)
{
    if (finding->standard->force != VITRI_FORCE_MUST)
        return VITRI_SEVERITY_WARNING;
    gboolean by_holder = finding->occasion != VITRI_OCCASION_HOLDING || is_held(finding, vcase);
    return by_holder ? VITRI_SEVERITY_ERROR : VITRI_SEVERITY_WARNING;
}

void vitri_grade_finding(VitriFinding *finding, const VitriCase *vcase)
{
    const VitriStandard *standard = finding->standard;
    const char *own = standard->tag ? standard->tag : "standard-not-met";
    finding->severity = VITRI_SEVERITY_NOTE;
    switch (finding->verdict) {
    case VITRI_VERDICT_MET:
        finding->tag = "standard-met";
        break;
    case VITRI_VERDICT_NOT_APPLICABLE:
        finding->tag = "standard-not-applicable";
        break;
    case VITRI_VERDICT_NOT_MET:
        finding->tag = own;
        finding->severity = weigh_breach(finding, vcase);
        break;
    case VITRI_VERDICT_UNKNOWN:
        finding->tag = "unknown-fact";
        if (standard->force == VITRI_FORCE_MUST)
            finding->severity = VITRI_SEVERITY_WARNING;
        break;
    }
    if (strcmp(standard->id, "retirement") == 0) {
        finding->tag = "retirement";
        finding->severity = VITRI_SEVERITY_NOTE;
    }
}
