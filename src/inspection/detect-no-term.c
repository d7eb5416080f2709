/*
 * A08: a leader holds office by a decision that states no term. Where no decision is on record, it is not known.
 */
#include "inspect.h"

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->term_months > 0 || !vitri_inspect_is_leader_now(inspected, tenure))
            continue;
        gboolean decided = tenure->decision != NULL;
        VitriFinding *finding = vitri_inspect_add_tenure(
            inspected, defect, tenure, decided ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN, items);
        if (decided)
            vitri_evidence_fact(finding->evidence, "tenure/decision", tenure->decision, tenure->source);
        else
            vitri_evidence_missing(finding->evidence, "tenure/decision");
    }
}

const VitriDetector vitri_detector_no_term = {"no-term", detect};
