/*
 * What may last only so long, certificates that lapse, waiting times that end, and orders with a day.
 *
 * Limits are standards of holding that rest on `acting-limit` or `circumstance-limit`: the day is the last before the
 * verdict turns, whether because the limit is reached or because the thing ends by itself; a waiver closes it. Waiting
 * times are `no-discipline` requirements of appointment that are not met on the day judged; those of one person that
 * end on one day are one row, with the first standard by id. A certificate is closed by another of its kind, no lower,
 * that lasts longer. Kinds of requirement are known here, ids of standards and codes are not. Cost: only people with
 * such a record are looked at.
 */
#include "due-rows.h"

#include "vitri/check.h"

#include <string.h>

/* How far back the day is looked for on which a limit was passed. */
enum { BACK_MONTHS = 240 };

static VitriSubject make_subject(const VitriDue *due, gint32 person, gint32 post, VitriOccasion occasion)
{
    return (VitriSubject){.vcase = due->vcase,
                          .person = person,
                          .post = post,
                          .origin = -1,
                          .unit = due->vcase->roster->posts[post].unit,
                          .on = due->vcase->on,
                          .occasion = occasion};
}

/* The day on which a verdict that is MET (or NOT_MET) on the day judged turns (or turned) into something else; unset:
 * not within the register (or what is looked back). out_verdict: into what, for MET. */
static VitriDate find_turn(const VitriDue *due, const VitriRequirement *limit, const VitriSubject *subject,
                           VitriVerdict now, VitriVerdict *out_verdict)
{
    VitriDate on = subject->on, next = vitri_date_add_days(on, 1);
    VitriPeriod ahead = {on, vitri_date_add_days(due->until, 1)};
    VitriPeriod back = {vitri_date_add_months(on, -BACK_MONTHS), next};
    gboolean passed = now == VITRI_VERDICT_NOT_MET;
    g_autoptr(GArray) windows = vitri_requirement_windows(limit, subject, passed ? back : ahead);
    if (passed)
        return g_array_index(windows, VitriWindow, windows->len - 1).period.from;
    if (windows->len < 2)
        return VITRI_DATE_NONE;
    *out_verdict = g_array_index(windows, VitriWindow, 1).verdict;
    return g_array_index(windows, VitriWindow, 1).period.from;
}

static VitriDueKind get_kind(const VitriRequirement *limit)
{
    if (strcmp(limit->kind->name, "acting-limit") == 0)
        return VITRI_DUE_ACTING;
    const char *tenure = vitri_requirement_parameter(limit, "tenure");
    return g_strcmp0(tenure, vitri_tenure_kind_name(VITRI_TENURE_SECONDED)) == 0 ? VITRI_DUE_SECONDMENT
                                                                                 : VITRI_DUE_CASE;
}

/* The circumstance that a limit is about, on the day; NULL where it is about the tenure. */
static const char *find_circumstance(const VitriDue *due, gint32 person, const VitriRequirement *limit)
{
    const VitriRoster *roster = due->vcase->roster;
    const char *words = vitri_requirement_parameter(limit, "kind");
    g_auto(GStrv) kinds = words ? g_strsplit(words, " ", -1) : NULL;
    VitriRun run = roster->people[person].circumstances;
    for (guint32 i = run.first; kinds && i < run.first + run.n; i++) {
        const VitriCircumstance *record = &roster->circumstances[i];
        if (g_strv_contains((const char *const *)kinds, record->kind) &&
            vitri_period_position(record->period, due->vcase->on) == VITRI_ORDER_EQUAL)
            return record->kind;
    }
    return NULL;
}

static void add_limit(VitriDue *due, const VitriStandard *standard, const VitriRequirement *limit,
                      const VitriSubject *subject)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict now = vitri_check_standard(standard, subject, evidence, NULL, NULL), turned = VITRI_VERDICT_MET;
    VitriDueRow row = vitri_due_row(due, get_kind(limit), subject->person, subject->post);
    vitri_due_cite(due, &row, standard);
    row.ground = find_circumstance(due, subject->person, limit);
    if (now == VITRI_VERDICT_UNKNOWN)
        vitri_due_add_unknown(due, row, evidence->missing ? evidence->missing : "tenure/from");
    if (now != VITRI_VERDICT_MET && now != VITRI_VERDICT_NOT_MET)
        return;
    VitriDate day = find_turn(due, limit, subject, now, &turned);
    gboolean ends_itself = now == VITRI_VERDICT_MET && turned == VITRI_VERDICT_NOT_APPLICABLE;
    if (vitri_date_is_set(day) && !(row.kind == VITRI_DUE_CASE && ends_itself))
        vitri_due_add(due, row, vitri_date_add_days(day, -1));
}

/* The limit that a standard of holding sets on the day judged; NULL: none. */
static const VitriRequirement *find_limit(const VitriDue *due, const VitriStandard *standard)
{
    const VitriVersion *version = vitri_standard_version_on(standard, due->vcase->on, due->vcase->drafts);
    if (!version || standard->effect != VITRI_EFFECT_REQUIRES || !(standard->occasions & VITRI_OCCASION_HOLDING))
        return NULL;
    const VitriRequirement *acting = vitri_requirement_find(version->require, "acting-limit");
    return acting ? acting : vitri_requirement_find(version->require, "circumstance-limit");
}

/* A limit is about tenures of its kind, or about circumstances, which are asked of the posts held one by one until one
 * answers. */
static void add_person_limits(VitriDue *due, const VitriStandard *standard, const VitriRequirement *limit,
                              gint32 person)
{
    const VitriRoster *roster = due->vcase->roster;
    VitriRun run = roster->people[person].tenures;
    VitriDueKind kind = get_kind(limit);
    gboolean by_circumstance = kind != VITRI_DUE_ACTING && roster->people[person].circumstances.n > 0;
    guint before = due->rows->len;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        gboolean by_tenure = (kind == VITRI_DUE_ACTING && tenure->kind == VITRI_TENURE_ACTING) ||
                             (kind == VITRI_DUE_SECONDMENT && tenure->kind == VITRI_TENURE_SECONDED);
        VitriSubject subject = make_subject(due, person, tenure->post, VITRI_OCCASION_HOLDING);
        if ((by_tenure || by_circumstance) && vitri_period_position(tenure->period, subject.on) == VITRI_ORDER_EQUAL)
            add_limit(due, standard, limit, &subject);
        if (kind != VITRI_DUE_ACTING && due->rows->len > before)
            return;
    }
}

/* Whether another certificate of the person makes up for one that lapses. */
static gboolean is_renewed(const VitriDue *due, VitriRun run, const VitriQualification *lapsing)
{
    const VitriRoster *roster = due->vcase->roster;
    const VitriCode *level = vitri_codes_find(due->vcase->codes, lapsing->kind, lapsing->level);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *other = &roster->qualifications[i];
        const VitriCode *its = vitri_codes_find(due->vcase->codes, other->kind, other->level);
        gboolean no_lower = level && its ? its->order >= level->order : g_strcmp0(other->level, lapsing->level) == 0;
        gboolean same = strcmp(other->kind, lapsing->kind) == 0 && g_strcmp0(other->field, lapsing->field) == 0;
        gboolean longer = !vitri_date_is_set(other->expires) ||
                          vitri_date_order(lapsing->expires, other->expires) == VITRI_ORDER_BEFORE;
        if (other != lapsing && same && no_lower && longer)
            return TRUE;
    }
    return FALSE;
}

/* The first standard of holding that asks the holder of a post for a certificate of that kind; NULL: none. */
static const VitriStandard *find_asking(const VitriDue *due, const VitriSubject *subject, const char *kind)
{
    const GPtrArray *standards = due->vcase->standards;
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        const VitriVersion *version = vitri_standard_version_on(standard, subject->on, due->vcase->drafts);
        const VitriRequirement *asked = version ? vitri_requirement_find(version->require, "certificate") : NULL;
        if (asked && (standard->occasions & VITRI_OCCASION_HOLDING) &&
            g_strcmp0(vitri_requirement_parameter(asked, "kind"), kind) == 0 &&
            vitri_requirement_check(version->when, subject, NULL) == VITRI_VERDICT_MET)
            return standard;
    }
    return NULL;
}

static void add_certificates(VitriDue *due, gint32 person, gint32 held)
{
    const VitriRoster *roster = due->vcase->roster;
    VitriRun run = roster->people[person].qualifications;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        if (!vitri_date_is_set(record->expires) || is_renewed(due, run, record))
            continue;
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_CERTIFICATE, person, held);
        row.ground = record->kind;
        if (held >= 0) {
            VitriSubject subject = make_subject(due, person, held, VITRI_OCCASION_HOLDING);
            vitri_due_cite(due, &row, find_asking(due, &subject, record->kind));
        }
        vitri_due_add(due, row, vitri_date_add_days(vitri_date_earliest(record->expires), -1));
    }
}

/* A bar that lasts: the day it ends, and by which standard. */
static void add_bar(VitriDue *due, const VitriStandard *standard, const VitriRequirement *requirement,
                    const VitriSubject *subject)
{
    if (strcmp(requirement->kind->name, "no-discipline") == 0 &&
        vitri_requirement_check(requirement, subject, NULL) == VITRI_VERDICT_NOT_MET) {
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_WAITING, subject->person, subject->post);
        VitriDate day = vitri_requirement_ends_on(requirement, subject, subject->on);
        vitri_due_cite(due, &row, standard);
        for (guint i = 0; i < due->rows->len; i++) {
            const VitriDueRow *other = &g_array_index(due->rows, VitriDueRow, i);
            if (other->kind == VITRI_DUE_WAITING && other->person == row.person && vitri_date_is_set(day) &&
                vitri_date_compare(other->day, day) == 0)
                return;
        }
        vitri_due_add(due, row, day);
    }
    for (guint i = 0; requirement->children && i < requirement->children->len; i++)
        add_bar(due, standard, g_ptr_array_index(requirement->children, i), subject);
}

/* Whether a version is about people of another regime than that of the post held. */
static gboolean is_for_others(const VitriVersion *version, const VitriSubject *subject)
{
    const VitriRequirement *position = version->when ? vitri_requirement_find(version->when, "position") : NULL;
    const char *regime = position ? vitri_requirement_parameter(position, "regime") : NULL;
    VitriRegime own = vitri_roster_position_of(subject->vcase->roster, subject->post)->regime;
    own = own == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : own;
    return regime && strcmp(regime, vitri_regime_name(own)) != 0;
}

static void add_waiting_times(VitriDue *due, gint32 person, gint32 held)
{
    const GPtrArray *standards = due->vcase->standards;
    VitriSubject subject = make_subject(due, person, held, VITRI_OCCASION_APPOINTMENT);
    for (guint i = 0; i < standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(standards, i);
        const VitriVersion *version = vitri_standard_version_on(standard, subject.on, due->vcase->drafts);
        if (version && version->require && standard->effect == VITRI_EFFECT_REQUIRES &&
            (standard->occasions & VITRI_OCCASION_APPOINTMENT) && !is_for_others(version, &subject))
            add_bar(due, standard, version->require, &subject);
    }
}

static void add_orders(VitriDue *due)
{
    const VitriRoster *roster = due->vcase->roster;
    for (guint32 i = 0; i < roster->n_directives; i++) {
        const VitriDirective *order = &roster->directives[i];
        gboolean closed = vitri_date_is_set(order->closed_on) &&
                          vitri_date_order(order->closed_on, due->vcase->on) != VITRI_ORDER_AFTER;
        if (closed || !vitri_date_is_set(order->due))
            continue;
        VitriDueRow row = vitri_due_row(due, VITRI_DUE_ORDER, order->person, order->post);
        row.unit = order->post >= 0 ? row.unit : order->unit;
        row.ground = order->what;
        vitri_due_add(due, row, vitri_date_latest(order->due));
    }
}

void vitri_due_add_limits(VitriDue *due)
{
    const VitriRoster *roster = due->vcase->roster;
    for (guint i = 0; i < due->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(due->vcase->standards, i);
        const VitriRequirement *limit = find_limit(due, standard);
        for (gint32 person = 0; limit && person < (gint32)roster->n_people; person++)
            if (!vitri_due_is_gone(due, person))
                add_person_limits(due, standard, limit, person);
    }
    for (gint32 person = 0; person < (gint32)roster->n_people; person++) {
        gint32 tenure = vitri_roster_tenure_on(roster, person, due->vcase->on, TRUE);
        gint32 held = tenure < 0 ? -1 : roster->tenures[tenure].post;
        if (vitri_due_is_gone(due, person))
            continue;
        add_certificates(due, person, held);
        if (held >= 0 && roster->people[person].disciplines.n > 0)
            add_waiting_times(due, person, held);
    }
    add_orders(due);
}
