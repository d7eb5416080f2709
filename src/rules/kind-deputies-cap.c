/*
 * deputies-cap: a unit has no more seats for deputies (posts of the levels `level`) than the unit directly above it has
 * (posts of the levels `above`, there or in a unit directly below it: the leadership of an agency is often a unit of
 * its own). A unit without a superior, and one whose superior has no such seats on the roster, is not concerned. Seats
 * are the establishment, so moves of people change nothing.
 */
#include "field.h"
#include "seats.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    const char *const *level, *const *above;
} DeputiesCap;

static const VitriField fields[] = {
    {"level", VITRI_FIELD_WORDS, offsetof(DeputiesCap, level), "level", .required = TRUE},
    {"above", VITRI_FIELD_WORDS, offsetof(DeputiesCap, above), "level", .required = TRUE},
};

static gboolean is_deputy(const VitriPosition *position, gconstpointer levels)
{
    return vitri_field_has_word(levels, position->level);
}

static guint32 count_above(const VitriRoster *roster, gint32 superior, const char *const *levels, VitriDate on)
{
    guint32 seats = vitri_seats_count(roster, superior, FALSE, on, is_deputy, levels);
    for (guint32 i = 0; i < roster->n_units; i++)
        if (roster->units[i].parent == superior)
            seats += vitri_seats_count(roster, (gint32)i, FALSE, on, is_deputy, levels);
    return seats;
}

static VitriVerdict check_deputies_cap(const VitriRequirement *requirement, const VitriSubject *subject,
                                       VitriEvidence *evidence)
{
    const DeputiesCap *cap = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    if (unit < 0 || roster->units[unit].parent < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    guint32 most = count_above(roster, roster->units[unit].parent, cap->above, subject->on);
    if (most == 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    guint32 seats = vitri_seats_count(roster, unit, FALSE, subject->on, is_deputy, cap->level);
    if (evidence) {
        g_autofree char *own = g_strdup_printf("%u", seats);
        vitri_evidence_fact(evidence, "unit/seats-of-deputies", own, roster->units[unit].source);
        vitri_evidence_number(evidence, "max", most);
    }
    return seats <= most ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

static void turn_deputies_cap(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                              GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    if (unit >= 0 && roster->units[unit].parent >= 0)
        vitri_seats_turns(roster, roster->units[unit].parent, within, days);
}

const VitriKind vitri_kind_deputies_cap = {
    .name = "deputies-cap",
    .scope = VITRI_SCOPE_UNIT,
    .brings = VITRI_BRINGS_VACANCY,
    .certain = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(DeputiesCap),
    .check = check_deputies_cap,
    .turns = turn_deputies_cap,
};
