/*
 * What the requirement kinds ask of a subject: the position judged, the post held, the rank on the day; and how they
 * say which field a verdict rests on or lacks.
 *
 * Dates known in part are never decided here: where one could tip the answer, the caller gets both answers. Nothing is
 * formatted or allocated where there is no evidence, since the planner asks for verdicts alone. Each question walks
 * the facts of one person.
 */
#include "subject.h"

const VitriPosition *vitri_subject_position(const VitriSubject *subject)
{
    return subject->post < 0 ? NULL : vitri_roster_position_of(vitri_subject_roster(subject), subject->post);
}

gint32 vitri_subject_unit(const VitriSubject *subject)
{
    if (subject->unit >= 0 || subject->post < 0)
        return subject->unit;
    return vitri_subject_roster(subject)->posts[subject->post].unit;
}

gint32 vitri_subject_held(const VitriSubject *subject)
{
    if (subject->occasion == VITRI_OCCASION_HOLDING || subject->occasion == VITRI_OCCASION_RE_APPOINTMENT)
        return subject->post;
    if (subject->origin >= 0)
        return subject->origin;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 tenure = vitri_roster_tenure_on(roster, subject->person, subject->on, FALSE);
    gint32 held = tenure < 0 ? -1 : roster->tenures[tenure].post;
    /* Nobody is appointed out of the post itself: on the first day of the new tenure nothing else is held. */
    return subject->occasion == VITRI_OCCASION_APPOINTMENT && held == subject->post ? -1 : held;
}

gint32 vitri_subject_tenure(const VitriSubject *subject, gint32 post, VitriTenureKind kind)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    gint32 certain = -1, possible = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->post != post || tenure->kind != kind)
            continue;
        VitriOrder place = vitri_period_position(tenure->period, subject->on);
        if (place == VITRI_ORDER_EQUAL)
            certain = (gint32)i;
        else if (place == VITRI_ORDER_UNSURE)
            possible = (gint32)i;
    }
    return certain >= 0 ? certain : possible;
}

gboolean vitri_subject_order(const VitriSubject *subject, const char *list, const char *code, int *out_order)
{
    const VitriCode *found = code ? vitri_codes_find(subject->vcase->codes, list, code) : NULL;
    if (!found)
        return FALSE;
    *out_order = found->order;
    return TRUE;
}

gboolean vitri_subject_grade(const VitriSubject *subject, const char *rank, int *out_grade)
{
    const VitriCode *found = rank ? vitri_codes_find(subject->vcase->codes, "rank", rank) : NULL;
    guint64 grade = 0;
    if (!found || !found->grade || !g_ascii_string_to_unsigned(found->grade, 10, 0, 100, &grade, NULL))
        return FALSE;
    *out_grade = (int)grade;
    return TRUE;
}

void vitri_subject_rank(const VitriSubject *subject, gint32 *out_certain, gint32 *out_possible)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->ranks;
    gint32 best[2] = {-1, -1};
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriPeriod period = roster->ranks[i].period;
        VitriOrder place = vitri_period_position(period, subject->on);
        if (place != VITRI_ORDER_EQUAL && place != VITRI_ORDER_UNSURE)
            continue;
        gint32 *kept = &best[place == VITRI_ORDER_UNSURE];
        if (*kept < 0 || vitri_date_compare(vitri_date_earliest(roster->ranks[*kept].period.from),
                                            vitri_date_earliest(period.from)) <= 0)
            *kept = (gint32)i;
    }
    if (best[0] >= 0 && best[1] >= 0 &&
        vitri_date_compare(vitri_date_latest(roster->ranks[best[1]].period.from),
                           vitri_date_earliest(roster->ranks[best[0]].period.from)) < 0)
        best[1] = -1;
    *out_certain = best[0];
    *out_possible = best[1];
}

VitriVerdict vitri_subject_verdict(gboolean certain, gboolean possible)
{
    if (certain)
        return VITRI_VERDICT_MET;
    return possible ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_NOT_MET;
}

VitriVerdict vitri_subject_unknown(VitriEvidence *evidence, const char *format, ...)
{
    if (evidence) {
        va_list values;
        va_start(values, format);
        g_autofree char *field = g_strdup_vprintf(format, values);
        va_end(values);
        vitri_evidence_missing(evidence, field);
    }
    return VITRI_VERDICT_UNKNOWN;
}

void vitri_subject_fact(VitriEvidence *evidence, const char *value, VitriSource source, const char *format, ...)
{
    if (!evidence || !value)
        return;
    va_list values;
    va_start(values, format);
    g_autofree char *field = g_strdup_vprintf(format, values);
    va_end(values);
    vitri_evidence_fact(evidence, field, value, source);
}

void vitri_subject_date(VitriEvidence *evidence, VitriDate value, VitriSource source, const char *format, ...)
{
    if (!evidence || !vitri_date_is_set(value))
        return;
    va_list values;
    va_start(values, format);
    g_autofree char *field = g_strdup_vprintf(format, values);
    va_end(values);
    vitri_evidence_date(evidence, field, value, source);
}
