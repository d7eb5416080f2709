/*
 * kin-ban: no kin in a forbidden pair of posts. Read two ways.
 *
 * Plainly: the person is judged for a post (chosen by the `when` of the standard), and no kin may hold, on the day, a
 * post of one of the levels `heads` in the same unit or agency. With as="head" it is read from the other end: the
 * person is judged for a head's post, and no kin may hold there a post that `rotation`, `rank` or `profession`
 * selects (all of a `category`, and of one of the levels `level`, if those are given).
 * `within`: the same unit, the same agency (top unit), or line: the head's unit is that of the place or above it.
 * Any tenure of the kin counts, acting too; one whose dates leave the day open is unknown. A relation stated by the
 * other side is turned round by the group of its code. Linear in the kin and their tenures.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

#include "vitri/error.h"
#include "vitri/message.h"

typedef struct {
    VitriParameters parameters;
    const char *const *heads, *const *relations, *const *rotation, *const *rank, *const *profession, *const *category,
                                                                                                         *const *level;
    gint32 within, as;
} KinBan;

enum { WITHIN_UNIT, WITHIN_AGENCY, WITHIN_LINE };
enum { AS_KIN, AS_HEAD };

static const char *const places[] = {"unit", "agency", "line", NULL};
static const char *const sides[] = {"kin", "head", NULL};

static const char *const categories[] = {"leadership", "professional", "shared", "support", NULL};

static const VitriField fields[] = {
    {"heads", VITRI_FIELD_WORDS, offsetof(KinBan, heads), "level"},
    {"within", VITRI_FIELD_CHOICE, offsetof(KinBan, within), .required = TRUE, .choices = places},
    {"relations", VITRI_FIELD_WORDS, offsetof(KinBan, relations), "relation", .required = TRUE},
    {"as", VITRI_FIELD_CHOICE, offsetof(KinBan, as), .fallback = AS_KIN, .choices = sides},
    {"rotation", VITRI_FIELD_WORDS, offsetof(KinBan, rotation), "rotation"},
    {"rank", VITRI_FIELD_PATTERNS, offsetof(KinBan, rank), "rank"},
    {"profession", VITRI_FIELD_WORDS, offsetof(KinBan, profession)},
    {"category", VITRI_FIELD_WORDS, offsetof(KinBan, category), .choices = categories},
    {"level", VITRI_FIELD_WORDS, offsetof(KinBan, level), "level"},
};

/** Whether a post of the kin in one unit is near a judged post in another. */
static gboolean is_near(const KinBan *ban, const VitriRoster *roster, gint32 unit, gint32 judged)
{
    switch (ban->within) {
    case WITHIN_UNIT:
        return unit == judged;
    case WITHIN_AGENCY:
        return roster->units[unit].root == roster->units[judged].root;
    default:
        /* The head's unit holds the other's: which of the two is the head's depends on the side read from. */
        return ban->as == AS_KIN ? vitri_roster_unit_is_under(roster, judged, unit)
                                 : vitri_roster_unit_is_under(roster, unit, judged);
    }
}

/** Whether the kin's post is one that the ban looks at. */
static gboolean select_post(const KinBan *ban, const VitriSubject *subject, gint32 post)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriPosition *position = vitri_roster_position_of(roster, post);
    gboolean near_by = is_near(ban, roster, roster->posts[post].unit, roster->posts[subject->post].unit);
    if (!near_by || post == subject->post)
        return FALSE;
    if (ban->as == AS_KIN)
        return vitri_field_has_word(ban->heads, position->level);
    if (ban->category && !vitri_field_has_word(ban->category, vitri_category_name(position->category)))
        return FALSE;
    if (ban->level && !vitri_field_has_word(ban->level, position->level))
        return FALSE;
    return vitri_field_prefix(ban->rotation, position->rotation) > 0 || vitri_field_covers(ban->rank, position->rank) ||
           vitri_field_has_word(ban->profession, position->profession);
}

/** What the kin is to the person. */
static const char *read_relation(const VitriSubject *subject, const VitriKin *kin)
{
    const VitriCode *code = vitri_codes_find(subject->vcase->codes, "relation", kin->relation);
    return kin->reversed && code && code->group ? code->group : kin->relation;
}

static VitriVerdict weigh_tenure(const VitriSubject *subject, const VitriTenure *tenure)
{
    const VitriPerson *kin = &vitri_subject_roster(subject)->people[tenure->person];
    VitriPeriod period = tenure->period;
    period.until = vitri_date_min(period.until, kin->leaves_on);
    switch (vitri_period_position(period, subject->on)) {
    case VITRI_ORDER_EQUAL:
        return VITRI_VERDICT_NOT_MET;
    case VITRI_ORDER_UNSURE:
        return VITRI_VERDICT_UNKNOWN;
    default:
        return VITRI_VERDICT_MET;
    }
}

/** NOT_MET where this kin stands in the way; out_missing: the field that leaves it open. */
static VitriVerdict weigh_kin(const KinBan *ban, const VitriSubject *subject, const VitriKin *kin,
                              const char **out_missing, VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = roster->people[kin->person].tenures;
    VitriVerdict verdict = VITRI_VERDICT_MET;
    for (guint32 i = run.first; i < run.first + run.n && verdict != VITRI_VERDICT_NOT_MET; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (!select_post(ban, subject, tenure->post))
            continue;
        VitriVerdict one = weigh_tenure(subject, tenure);
        if (one == VITRI_VERDICT_MET)
            continue;
        const char *id = roster->people[kin->person].id;
        vitri_subject_fact(evidence, read_relation(subject, kin), kin->source, "kin[%s]/relation", id);
        vitri_subject_fact(evidence, roster->posts[tenure->post].id, tenure->source, "kin[%s]/post", id);
        *out_missing = vitri_date_is_full(tenure->period.from) ? "tenure/until" : "tenure/from";
        verdict = one;
    }
    return verdict;
}

static VitriVerdict check_kin_ban(const VitriRequirement *requirement, const VitriSubject *subject,
                                  VitriEvidence *evidence)
{
    const KinBan *ban = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriVerdict verdict = VITRI_VERDICT_MET;
    if (subject->post < 0)
        return VITRI_VERDICT_NOT_APPLICABLE;
    VitriRun run = vitri_subject_person(subject)->kin;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriKin *kin = &roster->kin[i];
        if (!vitri_field_has_word(ban->relations, read_relation(subject, kin)))
            continue;
        const char *missing = NULL;
        VitriVerdict one = weigh_kin(ban, subject, kin, &missing, evidence);
        if (one == VITRI_VERDICT_NOT_MET)
            verdict = VITRI_VERDICT_NOT_MET;
        else if (one == VITRI_VERDICT_UNKNOWN && verdict == VITRI_VERDICT_MET)
            verdict = vitri_subject_unknown(evidence, "kin[%s]/%s", roster->people[kin->person].id, missing);
    }
    return verdict;
}

static void turn_kin_ban(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                         GArray *days)
{
    VitriRun run = vitri_subject_person(subject)->kin;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        vitri_turns_tenures(days, within, subject->vcase, vitri_subject_roster(subject)->kin[i].person);
}

static gboolean settle_kin_ban(gpointer data, const VitriCodes *codes, GError **error)
{
    const KinBan *ban = data;
    if (ban->as == AS_KIN ? ban->heads != NULL : ban->rotation || ban->rank || ban->profession)
        return TRUE;
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                        ban->as == AS_KIN
                            ? _("'kin-ban' lacks the attribute 'heads': add it")
                            : _("'kin-ban' as a head selects no posts: add rotation, rank or profession"));
    return FALSE;
}

const VitriKind vitri_kind_kin_ban = {
    .name = "kin-ban",
    .scope = VITRI_SCOPE_POSTING,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(KinBan),
    .settle = settle_kin_ban,
    .check = check_kin_ban,
    .turns = turn_kin_ban,
};
