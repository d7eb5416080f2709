/*
 * rank-share: of the authorised seats of a unit, sub-units and all, at most `max` percent belong to positions of these
 * ranks; with `level` only seats of leadership of these levels are looked at, in both counts. A unit none of whose
 * seats names a rank is not concerned. Seats whose position names no rank may have any: unknown where they would tip
 * it.
 */
#include "field.h"
#include "seats.h"
#include "subject.h"

typedef struct {
    VitriParameters parameters;
    const char *const *rank, *const *level;
    gint32 max;
} RankShare;

static const VitriField fields[] = {
    {"rank", VITRI_FIELD_PATTERNS, offsetof(RankShare, rank), "rank", .required = TRUE},
    {"level", VITRI_FIELD_WORDS, offsetof(RankShare, level), "level"},
    {"max", VITRI_FIELD_NUMBER, offsetof(RankShare, max), .required = TRUE, .sense = -1, .step = 5},
};

static gboolean is_counted(const VitriPosition *position, gconstpointer data)
{
    const RankShare *share = data;
    return !share->level || vitri_field_has_word(share->level, position->level);
}

static gboolean has_rank(const VitriPosition *position, gconstpointer data)
{
    return is_counted(position, data) && vitri_field_covers(((const RankShare *)data)->rank, position->rank);
}

static gboolean has_no_rank(const VitriPosition *position, gconstpointer data)
{
    return is_counted(position, data) && !position->rank;
}

static VitriVerdict check_rank_share(const VitriRequirement *requirement, const VitriSubject *subject,
                                     VitriEvidence *evidence)
{
    const RankShare *share = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    if (unit < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    guint32 seats = vitri_seats_count(roster, unit, TRUE, subject->on, is_counted, share);
    guint32 open = vitri_seats_count(roster, unit, TRUE, subject->on, has_no_rank, share);
    guint32 ranked = vitri_seats_count(roster, unit, TRUE, subject->on, has_rank, share);
    if (open == seats)
        return VITRI_VERDICT_NOT_APPLICABLE;
    if (evidence) {
        g_autofree char *of = g_strdup_printf("%u", seats), *count = g_strdup_printf("%u", ranked);
        vitri_evidence_fact(evidence, "unit/headcount", of, roster->units[unit].source);
        vitri_evidence_fact(evidence, "unit/seats-of-rank", count, roster->units[unit].source);
    }
    guint64 most = (guint64)share->max * seats;
    VitriVerdict verdict = vitri_subject_verdict((guint64)100 * (ranked + open) <= most, (guint64)100 * ranked <= most);
    return verdict == VITRI_VERDICT_UNKNOWN ? vitri_subject_unknown(evidence, "position/rank") : verdict;
}

static void turn_rank_share(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                            GArray *days)
{
    vitri_seats_turns(vitri_subject_roster(subject), vitri_subject_unit(subject), within, days);
}

const VitriKind vitri_kind_rank_share = {
    .name = "rank-share",
    .scope = VITRI_SCOPE_UNIT,
    .brings = VITRI_BRINGS_VACANCY,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(RankShare),
    .check = check_rank_share,
    .turns = turn_rank_share,
};
