/*
 * P08: the holder of a post, or whoever the plan moves there, does not match the profession or the training that the
 * post asks for.
 *
 * Judged by the standards in force that are listed under this code, or under none and ask for one of the kinds named in
 * `of` (a degree, the same profession): those of holding for everybody in a post that is none of leadership, those of
 * holding and of rotation for the destinations of the plan on the day of the move; leaders are judged at their
 * appointment (A01). A move of the past is also judged by the rule of today. What cannot be told is told once a person
 * and occasion, and only where nothing is broken.
 */
#include "past-moves.h"

#include "vitri/check.h"

#include <string.h>

static gboolean is_about(const VitriStandard *standard, const VitriDefect *defect)
{
    if (standard->defect)
        return strcmp(standard->defect, defect->code) == 0;
    for (guint i = 0; i < standard->versions->len; i++) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i);
        for (guint k = 0; defect->of[k]; k++) {
            if (vitri_requirement_find(version->require, defect->of[k]))
                return TRUE;
        }
    }
    return FALSE;
}

/** Standards of an occasion that are about the defect; those of moves, of the plan's family. */
static GPtrArray *select_standards(const VitriInspected *inspected, const VitriDefect *defect, VitriOccasion occasion)
{
    GPtrArray *selected = g_ptr_array_new();
    for (guint i = 0; i < inspected->vcase->standards->len; i++) {
        VitriStandard *standard = g_ptr_array_index(inspected->vcase->standards, i);
        gboolean family = occasion == VITRI_OCCASION_HOLDING || standard->family == inspected->plan->family;
        if (standard->effect == VITRI_EFFECT_REQUIRES && (standard->occasions & occasion) && family &&
            is_about(standard, defect))
            g_ptr_array_add(selected, standard);
    }
    return selected;
}

static void judge(const GPtrArray *standards, const VitriSubject *subject, const VitriDefect *defect, GPtrArray *items)
{
    const VitriStandard *open = NULL;
    gboolean broken = FALSE;
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        if (verdict == VITRI_VERDICT_UNKNOWN && !open)
            open = standard;
        if (verdict != VITRI_VERDICT_NOT_MET)
            continue;
        VitriFinding *finding = vitri_check_finding(standard, subject);
        if (vitri_date_compare(subject->on, subject->vcase->on) < 0)
            vitri_check_today(finding, subject, subject->vcase->on);
        vitri_inspect_take(finding, defect, items);
        broken = TRUE;
    }
    if (open && !broken)
        vitri_inspect_take(vitri_check_finding(open, subject), defect, items);
}

static void look_at_holders(const VitriInspected *inspected, const VitriDefect *defect, const GPtrArray *holding,
                            GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    for (guint32 i = 0; i < vcase->roster->n_people; i++) {
        gint32 held = vitri_inspect_held(inspected, (gint32)i);
        gint32 post = held < 0 ? -1 : vcase->roster->tenures[held].post;
        if (post < 0 || vitri_roster_position_of(vcase->roster, post)->category == VITRI_CATEGORY_LEADERSHIP)
            continue;
        VitriSubject subject = vitri_inspect_holding(inspected, &vcase->roster->tenures[held]);
        judge(holding, &subject, defect, items);
    }
}

static void look_at_move(const VitriInspected *inspected, const VitriDefect *defect, const VitriPlannedMove *planned,
                         const GPtrArray *holding, const GPtrArray *moving, GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    VitriSubject subject = {.vcase = vcase,
                            .person = planned->move->person,
                            .post = planned->move->to,
                            .origin = planned->from,
                            .unit = -1,
                            .on = planned->move->on,
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    gint32 held = vitri_inspect_held(inspected, subject.person);
    judge(moving, &subject, defect, items);
    if (held >= 0 && vcase->roster->tenures[held].post == subject.post)
        return;
    subject.origin = -1;
    subject.occasion = VITRI_OCCASION_HOLDING;
    judge(holding, &subject, defect, items);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    g_autoptr(GPtrArray) holding = select_standards(inspected, defect, VITRI_OCCASION_HOLDING);
    look_at_holders(inspected, defect, holding, items);
    if (!inspected->plan)
        return;
    g_autoptr(GPtrArray) moving = select_standards(inspected, defect, VITRI_OCCASION_ROTATION_MOVE);
    g_autoptr(GArray) moves = vitri_past_moves_planned(inspected);
    for (guint i = 0; i < moves->len; i++)
        look_at_move(inspected, defect, &g_array_index(moves, VitriPlannedMove, i), holding, moving, items);
}

const VitriDetector vitri_detector_holder_below_profession = {"holder-below-profession", detect};
