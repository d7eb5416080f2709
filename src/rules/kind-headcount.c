/*
 * headcount: the unit has at least so many authorised seats, those of its sub-units counted too.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    gint32 min;
} Headcount;

static const VitriField fields[] = {
    {"min", VITRI_FIELD_NUMBER, offsetof(Headcount, min), .required = TRUE, .sense = 1},
};

static VitriVerdict check_headcount(const VitriRequirement *requirement, const VitriSubject *subject,
                                    VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    if (unit < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    guint32 seats = vitri_roster_headcount(roster, unit, subject->on, TRUE);
    if (evidence) {
        g_autofree char *size = g_strdup_printf("%u", seats);
        vitri_evidence_fact(evidence, "unit/headcount", size, roster->units[unit].source);
    }
    return seats >= (guint32)((const Headcount *)requirement->data)->min ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_headcount(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    for (guint32 post = 0; unit >= 0 && post < roster->n_posts; post++)
        if (vitri_roster_unit_is_under(roster, roster->posts[post].unit, unit))
            vitri_turns_period(days, within, roster->posts[post].period);
}

const VitriKind vitri_kind_headcount = {
    .name = "headcount",
    .scope = VITRI_SCOPE_UNIT,
    .certain = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Headcount),
    .check = check_headcount,
    .turns = turn_headcount,
};
