/*
 * Who is judged, on which day and by which rules, where a decision of the past or one still to come is looked at.
 *
 * A decision is judged by what was known when it was taken, so the subject stands on the day of the decision and holds
 * the post that was left for it. Where the law lets a procedure end under the rule under which it began, the day on
 * which it began picks the version (vitri_check_version). A day known in part is not guessed. Each question walks the
 * tenures of one person. Nothing is judged here.
 */
#include "vitri/procedure.h"

static VitriDate take_full(VitriDate date)
{
    return vitri_date_is_full(date) ? date : VITRI_DATE_NONE;
}

/** The post held as holder on a day, by any other tenure; -1 if none. */
static gint32 find_held(const VitriRoster *roster, gint32 except, VitriDate on)
{
    VitriRun run = roster->people[roster->tenures[except].person].tenures;
    gint32 held = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriOrder place = vitri_period_position(tenure->period, on);
        if ((gint32)i != except && tenure->kind == VITRI_TENURE_HOLDER &&
            (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE))
            held = tenure->post;
    }
    return held;
}

gboolean vitri_procedure_subject(const VitriCase *vcase, gint32 tenure, VitriSubject *out_subject)
{
    const VitriRoster *roster = vcase->roster;
    const VitriTenure *held = &roster->tenures[tenure];
    const VitriPapers *papers = vitri_roster_papers(roster, held);
    VitriDate from = take_full(held->period.from), decided = take_full(papers->decided_on);
    if (!vitri_date_is_set(from) && !vitri_date_is_set(decided))
        return FALSE;
    VitriDate eve = vitri_date_add_days(vitri_date_is_set(from) ? from : decided, -1);
    gint32 origin = find_held(roster, tenure, eve);
    gboolean again = papers->act ? g_strcmp0(papers->act, vitri_occasion_name(VITRI_OCCASION_RE_APPOINTMENT)) == 0
                                 : origin == held->post;
    VitriSubject subject = {.vcase = vcase,
                            .person = held->person,
                            .post = held->post,
                            .origin = again ? -1 : origin,
                            .unit = roster->posts[held->post].unit,
                            .on = vitri_date_is_set(decided) ? decided : from,
                            .occasion = again ? VITRI_OCCASION_RE_APPOINTMENT : VITRI_OCCASION_APPOINTMENT,
                            .started = take_full(papers->procedure_started)};
    *out_subject = subject;
    return TRUE;
}

VitriDate vitri_procedure_started(const VitriCase *vcase, gint32 person, gint32 post)
{
    const VitriRoster *roster = vcase->roster;
    VitriRun run = roster->people[person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->post == post && vitri_date_is_set(tenure->period.from) &&
            vitri_date_compare(vitri_date_earliest(tenure->period.from), vcase->on) > 0)
            return take_full(vitri_roster_papers(roster, tenure)->procedure_started);
    }
    return VITRI_DATE_NONE;
}
