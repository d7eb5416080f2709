/*
 * D01, two rosters of one body: what the later one no longer says, or says otherwise, without a decision.
 *
 * People, posts and units are the same by id. Invariant: nothing is asked of tenures that had not begun on the day of
 * the earlier roster, nor of people who were out of service by the day of the case.
 */
#include "data-changes.h"

#include "vitri/roster-diff.h"

typedef struct {
    const VitriInspected *inspected;
    const VitriDefect *defect;
    GPtrArray *items;
} Comparison;

/* `partner` is the tenure of the later roster that stands for the earlier one; -1 if none does. */
static void compare_tenure(const Comparison *comparison, const VitriTenure *earlier, gint32 person, gint32 partner)
{
    const VitriInspected *inspected = comparison->inspected;
    const VitriRoster *before = inspected->earlier;
    if (vitri_date_is_set(earlier->period.from) &&
        vitri_date_compare(vitri_date_earliest(earlier->period.from), before->as_of) > 0)
        return;
    const VitriTenure *tenure = partner < 0 ? NULL : &inspected->vcase->roster->tenures[partner];
    gboolean decided = tenure && tenure->decision && g_strcmp0(tenure->decision, earlier->decision) != 0;
    if (tenure && (decided || vitri_roster_diff_agrees(earlier->period.from, tenure->period.from)))
        return;
    const char *post = before->posts[earlier->post].id;
    gint32 at = tenure ? tenure->post : vitri_roster_find_post(inspected->vcase->roster, post);
    VitriFinding *finding =
        vitri_data_defect_add(inspected, comparison->defect, tenure ? "changed-start" : "vanished-tenure", person, at,
                              -1, VITRI_VERDICT_NOT_MET, comparison->items);
    if (at < 0)
        vitri_evidence_fact(finding->evidence, "earlier/post", post, VITRI_NO_SOURCE);
    if (vitri_date_is_set(earlier->period.from))
        vitri_evidence_date(finding->evidence, "earlier/from", earlier->period.from, VITRI_NO_SOURCE);
    if (tenure && vitri_date_is_set(tenure->period.from))
        vitri_evidence_date(finding->evidence, "tenure/from", tenure->period.from, tenure->source);
}

static void compare_person(const Comparison *comparison, gint32 before, gint32 person)
{
    const VitriInspected *inspected = comparison->inspected;
    const VitriPerson *earlier = &inspected->earlier->people[before];
    const VitriPerson *now = &inspected->vcase->roster->people[person];
    if (!vitri_roster_diff_agrees(earlier->born, now->born)) {
        VitriFinding *finding = vitri_data_defect_add(inspected, comparison->defect, "changed-birth", person, -1, -1,
                                                      VITRI_VERDICT_NOT_MET, comparison->items);
        vitri_evidence_date(finding->evidence, "earlier/born", earlier->born, VITRI_NO_SOURCE);
        if (vitri_date_is_set(now->born))
            vitri_evidence_date(finding->evidence, "person/born", now->born, now->source);
    }
    g_autoptr(GArray) partners =
        vitri_roster_diff_tenures(inspected->earlier, before, inspected->vcase->roster, person);
    for (guint32 i = 0; i < earlier->tenures.n; i++)
        compare_tenure(comparison, &inspected->earlier->tenures[earlier->tenures.first + i], person,
                       g_array_index(partners, gint32, i));
}

/* Somebody who held a post then, had not left, and is not in the roster any more. */
static void report_vanished(const Comparison *comparison, gint32 earlier)
{
    const VitriInspected *inspected = comparison->inspected;
    const VitriRoster *before = inspected->earlier;
    const VitriPerson *person = &before->people[earlier];
    gint32 held = vitri_roster_tenure_on(before, earlier, before->as_of, TRUE);
    gboolean leaves = vitri_date_is_set(person->leaves_on) &&
                      vitri_date_compare(vitri_date_latest(person->leaves_on), inspected->vcase->on) <= 0;
    if (held < 0 || leaves)
        return;
    const VitriPost *post = &before->posts[before->tenures[held].post];
    const VitriRoster *now = inspected->vcase->roster;
    VitriFinding *finding = vitri_data_defect_add(
        inspected, comparison->defect, "vanished-person", -1, vitri_roster_find_post(now, post->id),
        vitri_roster_find_unit(now, before->units[post->unit].id), VITRI_VERDICT_NOT_MET, comparison->items);
    vitri_evidence_fact(finding->evidence, "earlier/person", person->id, VITRI_NO_SOURCE);
    vitri_evidence_fact(finding->evidence, "earlier/name", person->name, VITRI_NO_SOURCE);
}

void vitri_data_changes_detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    Comparison comparison = {inspected, defect, items};
    const VitriRoster *before = inspected->earlier;
    if (!before || !vitri_date_is_full(before->as_of))
        return;
    for (gint32 earlier = 0; earlier < (gint32)before->n_people; earlier++) {
        gint32 person = vitri_roster_find_person(inspected->vcase->roster, before->people[earlier].id);
        if (person >= 0)
            compare_person(&comparison, earlier, person);
        else
            report_vanished(&comparison, earlier);
    }
}
