/*
 * P14: somebody works in a post without the papers of it. Found are
 *   a move of the plan that took effect, and a post taken in the last `months` months after another one, without a
 *   written decision; against an earlier roster, a post changed since then without one;
 *   a secondment or an acting tenure of today without an end;
 *   a holder paid by a unit that neither is that of the post nor stands above it. A secondment may be paid elsewhere.
 *
 * Where the roster states no decision of anybody, it does not keep them: unknown. Cost: the tenures of everybody.
 */
#include "past-moves.h"

/** Whether the roster keeps decisions at all. */
static gboolean keeps_decisions(const VitriRoster *roster)
{
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        if (roster->tenures[i].decision)
            return TRUE;
    }
    return FALSE;
}

static void tell_undecided(VitriFinding *finding, const VitriRoster *roster, gint32 from)
{
    if (from >= 0)
        vitri_evidence_fact(finding->evidence, "move/from", roster->posts[from].id, VITRI_NO_SOURCE);
    if (finding->verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, "tenure/decision");
}

static void look_at_planned(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                            GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    gboolean decided = planned->move->decision || (planned->arrival >= 0 && roster->tenures[planned->arrival].decision);
    if (!vitri_date_is_set(planned->effect) || decided)
        return;
    VitriFinding *finding = vitri_past_moves_add(inspected, defect, planned, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_date(finding->evidence, "move/effective-on", planned->effect,
                        vitri_plan_source(planned->move->line));
    tell_undecided(finding, roster, planned->from);
}

static void add_recent(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                       VitriVerdict verdict, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriTenure *tenure = &roster->tenures[recent->tenure];
    gint32 from = roster->tenures[recent->left].post;
    if (!tenure->decision && from != tenure->post)
        tell_undecided(vitri_inspect_add_tenure(inspected, defect, tenure, verdict, items), roster, from);
}

static void look_at_recent(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                           GPtrArray *items)
{
    gboolean sure = recent->lately == VITRI_VERDICT_MET;
    add_recent(inspected, defect, recent, sure ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN, items);
}

static void look_at_unkept(const VitriInspected *inspected, const VitriDefect *defect, const VitriRecentMove *recent,
                           GPtrArray *items)
{
    add_recent(inspected, defect, recent, VITRI_VERDICT_UNKNOWN, items);
}

/** The id of the post held on the day of an earlier roster; NULL where none, or the person is not in it. */
static const char *find_earlier_post(const VitriRoster *earlier, const char *id)
{
    gint32 person = vitri_roster_find_person(earlier, id);
    gint32 held = person < 0 ? -1 : vitri_roster_tenure_on(earlier, person, earlier->as_of, FALSE);
    return held < 0 ? NULL : earlier->posts[earlier->tenures[held].post].id;
}

/** A change between the rosters. */
static void look_at_change(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    gint32 held = vitri_inspect_held(inspected, person);
    const char *before = find_earlier_post(inspected->earlier, roster->people[person].id);
    if (held < 0 || !before)
        return;
    const VitriTenure *tenure = &roster->tenures[held];
    if (tenure->decision || g_strcmp0(roster->posts[tenure->post].id, before) == 0)
        return;
    VitriFinding *finding = vitri_inspect_add_tenure(inspected, defect, tenure, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_fact(finding->evidence, "earlier/post", before, VITRI_NO_SOURCE);
}

static gboolean pays_for(const VitriRoster *roster, gint32 payer, gint32 post)
{
    return payer < 0 || vitri_roster_unit_is_under(roster, roster->posts[post].unit, payer);
}

/** A tenure of today without an end, or paid by a unit of its own. */
static void look_at_terms(const VitriInspected *inspected, const VitriDefect *defect, const VitriTenure *tenure,
                          GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    gint32 payer = vitri_roster_papers(roster, tenure)->paid_by;
    gboolean lends = tenure->kind == VITRI_TENURE_SECONDED;
    gboolean endless = (lends || tenure->kind == VITRI_TENURE_ACTING) && !vitri_date_is_set(tenure->period.until);
    gboolean elsewhere = !lends && !pays_for(roster, payer, tenure->post);
    if ((!endless && !elsewhere) || vitri_period_position(tenure->period, inspected->vcase->on) != VITRI_ORDER_EQUAL)
        return;
    VitriFinding *finding = vitri_inspect_add_tenure(inspected, defect, tenure, VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_fact(finding->evidence, "tenure/kind", vitri_tenure_kind_name(tenure->kind), tenure->source);
    if (endless)
        vitri_evidence_fact(finding->evidence, "tenure/until", NULL, tenure->source);
    if (elsewhere)
        vitri_evidence_fact(finding->evidence, "tenure/paid-by", roster->units[payer].id, tenure->source);
}

static void look_at_changes(const VitriInspected *inspected, const VitriDefect *defect, GHashTable *told,
                            GPtrArray *items)
{
    for (guint32 i = 0; i < inspected->vcase->roster->n_people; i++) {
        if (!g_hash_table_contains(told, GUINT_TO_POINTER(i + 1)))
            look_at_change(inspected, defect, (gint32)i, items);
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    guint first = items->len;
    vitri_past_moves_each(inspected, defect, look_at_planned, keeps_decisions(roster) ? look_at_recent : look_at_unkept,
                          items);
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    for (guint i = first; i < items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(items, i);
        if (finding->verdict == VITRI_VERDICT_NOT_MET)
            g_hash_table_add(told, GINT_TO_POINTER(finding->person + 1));
    }
    if (inspected->earlier && vitri_date_is_full(inspected->earlier->as_of))
        look_at_changes(inspected, defect, told, items);
    for (guint32 i = 0; i < roster->n_tenures; i++)
        look_at_terms(inspected, defect, &roster->tenures[i], items);
}

const VitriDetector vitri_detector_move_without_decision = {"move-without-decision", detect};
