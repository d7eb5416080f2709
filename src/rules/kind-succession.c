/*
 * succession: the person stands in a succession plan that is valid on the day: for the judged post, for its level, or
 * for an equal or higher level by the order of the code list `level` (an entry for another post counts by the level of
 * that post). `level` names the levels asked for in place of the judged post's; `post="yes"` takes entries for the
 * judged post alone. Somebody without an entry is in no plan.
 */
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *level;
    gint32 post;
} Succession;

static const VitriField fields[] = {
    {"level", VITRI_FIELD_WORDS, offsetof(Succession, level), "level"},
    {"post", VITRI_FIELD_FLAG, offsetof(Succession, post)},
};

static VitriVerdict weigh_level(const VitriSubject *subject, const char *planned, const char *wanted)
{
    int own = 0, least = 0;
    if (!planned || !wanted)
        return VITRI_VERDICT_UNKNOWN;
    if (g_strcmp0(planned, wanted) == 0)
        return VITRI_VERDICT_MET;
    if (!vitri_subject_order(subject, "level", planned, &own) || !vitri_subject_order(subject, "level", wanted, &least))
        return VITRI_VERDICT_UNKNOWN;
    return own >= least ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

/** Whether the entry is for the judged post or one as high. */
static VitriVerdict weigh_place(const Succession *wanted, const VitriSubject *subject, const VitriSuccession *entry)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const char *planned = entry->level       ? entry->level
                          : entry->post >= 0 ? vitri_roster_position_of(roster, entry->post)->level
                                             : NULL;
    VitriVerdict best = VITRI_VERDICT_NOT_MET;
    if (wanted->level) {
        for (guint i = 0; wanted->level[i] && best != VITRI_VERDICT_MET; i++) {
            VitriVerdict one = weigh_level(subject, planned, wanted->level[i]);
            best = one == VITRI_VERDICT_NOT_MET ? best : one;
        }
        return best;
    }
    if (entry->post == subject->post)
        return VITRI_VERDICT_MET;
    return wanted->post ? VITRI_VERDICT_NOT_MET : weigh_level(subject, planned, vitri_subject_position(subject)->level);
}

static void tell_entry(const VitriSubject *subject, const VitriSuccession *entry, VitriEvidence *evidence)
{
    VitriSource source = entry->source;
    vitri_subject_fact(evidence, entry->level, source, "succession/level");
    if (entry->post >= 0)
        vitri_subject_fact(evidence, vitri_subject_roster(subject)->posts[entry->post].id, source, "succession/post");
    vitri_subject_date(evidence, entry->period.from, source, "succession/from");
    vitri_subject_date(evidence, entry->period.until, source, "succession/until");
}

static VitriVerdict check_succession(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence)
{
    const Succession *wanted = requirement->data;
    VitriRun run = vitri_subject_person(subject)->successions;
    const char *missing = NULL;
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriSuccession *entry = &vitri_subject_roster(subject)->successions[i];
        VitriOrder position = vitri_period_position(entry->period, subject->on);
        VitriVerdict place = weigh_place(wanted, subject, entry);
        if (place == VITRI_VERDICT_NOT_MET || position == VITRI_ORDER_BEFORE || position == VITRI_ORDER_AFTER)
            continue;
        tell_entry(subject, entry, evidence);
        if (place == VITRI_VERDICT_MET && position == VITRI_ORDER_EQUAL)
            return VITRI_VERDICT_MET;
        missing = place == VITRI_VERDICT_UNKNOWN           ? "position/level"
                  : vitri_date_is_full(entry->period.from) ? "succession/until"
                                                           : "succession/from";
    }
    return missing ? vitri_subject_unknown(evidence, "%s", missing) : VITRI_VERDICT_NOT_MET;
}

static void turn_succession(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                            GArray *days)
{
    VitriRun run = vitri_subject_person(subject)->successions;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_period(days, within, vitri_subject_roster(subject)->successions[i].period);
}

const VitriKind vitri_kind_succession = {
    .name = "succession",
    .scope = VITRI_SCOPE_POSTING,
    .brings = VITRI_BRINGS_DECISION,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Succession),
    .check = check_succession,
    .turns = turn_succession,
};
