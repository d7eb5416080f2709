/*
 * S01: a post is paid out of means that its work does not allow. `of` lists what is not allowed as
 * payroll/regime/category of the position, * for any of them; a position without regime is a civil servant's. Posts
 * that exist on the day and are held by somebody count. Unknown for a post without payroll, once for a body that states
 * none.
 */
#include "stated.h"

static gboolean is_barred(const VitriDefect *defect, const VitriRoster *roster, gint32 post)
{
    const VitriPosition *position = vitri_roster_position_of(roster, post);
    VitriRegime regime = position->regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : position->regime;
    g_autofree char *means = g_strdup_printf("%s/%s/%s", vitri_payroll_name(roster->posts[post].payroll),
                                             vitri_regime_name(regime), vitri_category_name(position->category));
    for (guint i = 0; defect->of[i]; i++) {
        if (g_pattern_match_simple(defect->of[i], means))
            return TRUE;
    }
    return FALSE;
}

static void tell_facts(const VitriRoster *roster, gint32 post, guint32 holders, VitriEvidence *evidence)
{
    const VitriPosition *position = vitri_roster_position_of(roster, post);
    g_autofree char *people = g_strdup_printf("%u", holders);
    vitri_evidence_fact(evidence, "post/payroll", vitri_payroll_name(roster->posts[post].payroll),
                        roster->posts[post].source);
    if (position->regime != VITRI_REGIME_UNKNOWN)
        vitri_evidence_fact(evidence, "position/regime", vitri_regime_name(position->regime), position->source);
    vitri_evidence_fact(evidence, "position/category", vitri_category_name(position->category), position->source);
    vitri_evidence_fact(evidence, "post/holders", people, roster->posts[post].source);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(VitriStated) stated = vitri_stated_new(inspected);
    g_autofree guint32 *holders = g_new0(guint32, roster->n_posts + 1);
    for (guint32 i = 0; i < roster->n_posts; i++) {
        holders[i] = vitri_roster_holders_on(roster, (gint32)i, inspected->vcase->on);
        if (holders[i] > 0)
            vitri_stated_note(stated, roster->posts[i].unit, roster->posts[i].payroll != VITRI_PAYROLL_UNKNOWN);
    }
    for (gint32 post = 0; post < (gint32)roster->n_posts; post++) {
        gint32 unit = roster->posts[post].unit;
        if (holders[post] == 0 || !vitri_stated_has(stated, unit))
            continue;
        if (roster->posts[post].payroll == VITRI_PAYROLL_UNKNOWN)
            vitri_inspect_add_unknown(inspected, defect, -1, post, unit, "post/payroll", items);
        else if (is_barred(defect, roster, post))
            tell_facts(roster, post, holders[post],
                       vitri_inspect_add(inspected, defect, -1, post, unit, VITRI_VERDICT_NOT_MET, items)->evidence);
    }
    vitri_stated_report(stated, defect, "post/payroll", items);
}

const VitriDetector vitri_detector_wrong_payroll = {"wrong-payroll", detect};
