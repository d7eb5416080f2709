/*
 * What detectors share: how a finding of a defect is made, and who counts as a leader in office.
 */
#include "inspect.h"

VitriFinding *vitri_inspect_add(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, gint32 post,
                                gint32 unit, VitriVerdict verdict, GPtrArray *items)
{
    const VitriTag *tag = vitri_tag_find(defect->tag);
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = person;
    finding->post = post;
    finding->unit = unit;
    finding->defect = defect->code;
    finding->tag = tag->tag;
    finding->severity = verdict == VITRI_VERDICT_NOT_MET ? tag->severity : VITRI_SEVERITY_NOTE;
    finding->occasion = unit >= 0 && person < 0 ? VITRI_OCCASION_UNIT : VITRI_OCCASION_HOLDING;
    finding->on = inspected->vcase->on;
    finding->verdict = verdict;
    finding->evidence = vitri_evidence_new();
    g_ptr_array_add(items, finding);
    return finding;
}

VitriFinding *vitri_inspect_add_tenure(const VitriInspected *inspected, const VitriDefect *defect,
                                       const VitriTenure *tenure, VitriVerdict verdict, GPtrArray *items)
{
    VitriFinding *finding = vitri_inspect_add(inspected, defect, tenure->person, tenure->post,
                                              inspected->vcase->roster->posts[tenure->post].unit, verdict, items);
    vitri_evidence_date(finding->evidence, "tenure/from", tenure->period.from, tenure->source.line);
    return finding;
}

VitriFinding *vitri_inspect_add_unknown(const VitriInspected *inspected, const VitriDefect *defect, gint32 person,
                                        gint32 post, gint32 unit, const char *missing, GPtrArray *items)
{
    VitriFinding *finding = vitri_inspect_add(inspected, defect, person, post, unit, VITRI_VERDICT_UNKNOWN, items);
    vitri_evidence_missing(finding->evidence, missing);
    return finding;
}

void vitri_inspect_take(VitriFinding *finding, const VitriDefect *defect, GPtrArray *items)
{
    const VitriTag *tag = vitri_tag_find(defect->tag);
    finding->defect = defect->code;
    finding->tag = tag->tag;
    finding->severity = finding->verdict == VITRI_VERDICT_NOT_MET ? tag->severity : VITRI_SEVERITY_NOTE;
    g_ptr_array_add(items, finding);
}

gint32 vitri_inspect_held(const VitriInspected *inspected, gint32 person)
{
    VitriDate on = inspected->vcase->on, leaves = inspected->vcase->roster->people[person].leaves_on;
    if (vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_latest(leaves), on) <= 0)
        return -1;
    return vitri_roster_tenure_on(inspected->vcase->roster, person, on, FALSE);
}

gboolean vitri_inspect_is_leader_now(const VitriInspected *inspected, const VitriTenure *tenure)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriPerson *person = &roster->people[tenure->person];
    VitriDate on = inspected->vcase->on;
    return tenure->kind == VITRI_TENURE_HOLDER &&
           vitri_roster_position_of(roster, tenure->post)->category == VITRI_CATEGORY_LEADERSHIP &&
           vitri_period_position(tenure->period, on) == VITRI_ORDER_EQUAL &&
           !(vitri_date_is_set(person->leaves_on) && vitri_date_compare(person->leaves_on, on) <= 0);
}
