/*
 * first-or-higher: the judged leadership post is the person's first, or of a higher level than the one held. The order
 * is that of the code list `level`; a holder of no leadership post goes up with any, unless only="higher" asks for a
 * step from one leadership post to another. Not met: an equal or lower level.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    gint32 only;
} FirstOrHigher;

enum { ONLY_HIGHER };

static const char *const restrictions[] = {"higher", NULL};

static const VitriField fields[] = {
    {"only", VITRI_FIELD_CHOICE, offsetof(FirstOrHigher, only), .fallback = -1, .choices = restrictions},
};

static VitriVerdict check_first_or_higher(const VitriRequirement *requirement, const VitriSubject *subject,
                                          VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 only = ((const FirstOrHigher *)requirement->data)->only;
    const VitriPosition *judged = vitri_subject_position(subject);
    if (!judged || judged->category != VITRI_CATEGORY_LEADERSHIP)
        return VITRI_VERDICT_NOT_MET;
    vitri_subject_fact(evidence, judged->level, judged->source, "position/level");
    gint32 held = vitri_subject_held(subject);
    const VitriPosition *now = held < 0 ? NULL : vitri_roster_position_of(roster, held);
    if (!now || now->category != VITRI_CATEGORY_LEADERSHIP)
        return only == ONLY_HIGHER ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_MET;
    vitri_subject_fact(evidence, now->level, now->source, "held/level");
    int wanted = 0, present = 0;
    if (held == subject->post || g_strcmp0(now->level, judged->level) == 0)
        return now->level || held == subject->post ? VITRI_VERDICT_NOT_MET
                                                   : vitri_subject_unknown(evidence, "position/level");
    if (!vitri_subject_order(subject, "level", judged->level, &wanted) ||
        !vitri_subject_order(subject, "level", now->level, &present))
        return vitri_subject_unknown(evidence, "position/level");
    return wanted > present ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_first_or_higher(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                                 GArray *days)
{
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
}

const VitriKind vitri_kind_first_or_higher = {
    .name = "first-or-higher",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(FirstOrHigher),
    .check = check_first_or_higher,
    .turns = turn_first_or_higher,
};
