/*
 * What detectors share: how a finding of a defect is made, and who counts as in office, as a leader, as a head.
 *
 * Invariant: whoever leaves on a day known in part is in service until its last possible day has come.
 */
#include "inspect.h"

VitriFinding *vitri_inspect_add(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, gint32 post,
                                gint32 unit, VitriVerdict verdict, GPtrArray *items)
{
    VitriFinding *finding = g_new0(VitriFinding, 1);
    finding->person = person;
    finding->post = post;
    finding->unit = unit;
    finding->occasion = unit >= 0 && person < 0 ? VITRI_OCCASION_UNIT : VITRI_OCCASION_HOLDING;
    finding->on = inspected->vcase->on;
    finding->verdict = verdict;
    finding->evidence = vitri_evidence_new();
    vitri_inspect_take(finding, defect, items);
    return finding;
}

VitriFinding *vitri_inspect_add_tenure(const VitriInspected *inspected, const VitriDefect *defect,
                                       const VitriTenure *tenure, VitriVerdict verdict, GPtrArray *items)
{
    VitriFinding *finding = vitri_inspect_add(inspected, defect, tenure->person, tenure->post,
                                              inspected->vcase->roster->posts[tenure->post].unit, verdict, items);
    vitri_evidence_date(finding->evidence, "tenure/from", tenure->period.from, tenure->source);
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

VitriSubject vitri_inspect_holding(const VitriInspected *inspected, const VitriTenure *tenure)
{
    return (VitriSubject){.vcase = inspected->vcase,
                          .person = tenure->person,
                          .post = tenure->post,
                          .origin = -1,
                          .unit = -1,
                          .on = inspected->vcase->on,
                          .occasion = VITRI_OCCASION_HOLDING};
}

static gboolean is_gone(const VitriInspected *inspected, gint32 person)
{
    VitriDate leaves = inspected->vcase->roster->people[person].leaves_on;
    return vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_latest(leaves), inspected->vcase->on) <= 0;
}

gint32 vitri_inspect_held(const VitriInspected *inspected, gint32 person)
{
    if (is_gone(inspected, person))
        return -1;
    return vitri_roster_tenure_on(inspected->vcase->roster, person, inspected->vcase->on, FALSE);
}

gboolean vitri_inspect_is_leader(const VitriRoster *roster, const VitriTenure *tenure)
{
    return tenure->kind == VITRI_TENURE_HOLDER &&
           vitri_roster_position_of(roster, tenure->post)->category == VITRI_CATEGORY_LEADERSHIP;
}

gboolean vitri_inspect_is_head(const VitriCase *vcase, gint32 post)
{
    const VitriPosition *position = vitri_roster_position_of(vcase->roster, post);
    const VitriCode *level = position->level ? vitri_codes_find(vcase->codes, "level", position->level) : NULL;
    return position->category == VITRI_CATEGORY_LEADERSHIP && level && g_strcmp0(level->group, "head") == 0;
}

gboolean vitri_inspect_is_leader_now(const VitriInspected *inspected, const VitriTenure *tenure)
{
    return vitri_inspect_is_leader(inspected->vcase->roster, tenure) &&
           vitri_period_position(tenure->period, inspected->vcase->on) == VITRI_ORDER_EQUAL &&
           !is_gone(inspected, tenure->person);
}
