/*
 * Dates that cannot be, or hardly: somebody in service before birth or too young, in service too old, a date of
 * something done that lies after the day of the roster, a degree of a child, a certificate over before it was given.
 *
 * A date known in part is doubtful only where every day it may be is. Of several facts of one person that are wrong in
 * one way the first is told. Limits are those of the jurisdiction (quality-rules.h); 0 looks at nothing. Linear.
 */
#include "quality-parts.h"

/* A date of the roster that says when something was done. */
typedef struct {
    const char *field;
    VitriDate date;
    VitriSource source;
} Stated;

typedef struct {
    VitriQualityWork *work;
    gint32 person;
    const VitriPerson *who;
} Look;

static VitriDoubt *tell(const Look *look, const char *reason, const char *field, VitriDate date, VitriSource source)
{
    VitriDoubt *doubt = vitri_quality_doubt(look->work, VITRI_DOUBT_DATE, reason, look->person);
    vitri_evidence_date(doubt->evidence, field, date, source);
    return doubt;
}

/* Whether a date lies before a full day for certain. */
static gboolean is_before(VitriDate date, VitriDate day)
{
    return vitri_date_is_set(date) && vitri_date_compare(vitri_date_latest(date), day) < 0;
}

static gboolean is_after(VitriDate date, VitriDate day)
{
    return vitri_date_is_set(date) && vitri_date_compare(vitri_date_earliest(date), day) > 0;
}

/* The first day on which somebody may have reached an age. */
static VitriDate find_age_day(const VitriPerson *person, gint32 years)
{
    return vitri_date_add_months(vitri_date_earliest(person->born), years * 12);
}

/* The earlier of two stated dates by their latest days. */
static void take_earlier(Stated *first, const char *field, VitriDate date, VitriSource source)
{
    if (vitri_date_is_set(date) && (!vitri_date_is_set(first->date) ||
                                    vitri_date_compare(vitri_date_latest(date), vitri_date_latest(first->date)) < 0))
        *first = (Stated){field, date, source};
}

static void look_at_entry(const Look *look)
{
    const VitriRoster *roster = look->work->roster;
    const VitriPerson *who = look->who;
    gint32 years = look->work->vcase->quality_rules->entry_years;
    Stated first = {NULL, VITRI_DATE_NONE, VITRI_NO_SOURCE};
    for (guint32 i = who->recruitments.first; i < who->recruitments.first + who->recruitments.n; i++)
        take_earlier(&first, "recruitment/on", roster->recruitments[i].on, roster->recruitments[i].source);
    for (guint32 i = who->tenures.first; i < who->tenures.first + who->tenures.n; i++)
        take_earlier(&first, "tenure/from", roster->tenures[i].period.from, roster->tenures[i].source);
    for (guint32 i = who->ranks.first; i < who->ranks.first + who->ranks.n; i++)
        take_earlier(&first, "rank/from", roster->ranks[i].period.from, roster->ranks[i].source);
    if (!vitri_date_is_set(who->born) || !vitri_date_is_set(first.date))
        return;
    gboolean before = is_before(first.date, vitri_date_earliest(who->born));
    if (!before && (years == 0 || !is_before(first.date, find_age_day(who, years))))
        return;
    VitriDoubt *doubt = tell(look, before ? "before-birth" : "too-young", first.field, first.date, first.source);
    vitri_evidence_date(doubt->evidence, "person/born", who->born, who->source);
}

static void look_at_age(const Look *look)
{
    gint32 years = look->work->vcase->quality_rules->oldest_years;
    VitriDate born = vitri_date_latest(look->who->born);
    if (years == 0 || !vitri_date_is_set(born) || look->work->tenure_of[look->person] < 0)
        return;
    if (vitri_date_compare(vitri_date_add_months(born, years * 12), look->work->vcase->on) < 0)
        tell(look, "too-old", "person/born", look->who->born, look->who->source);
}

/* What was done cannot lie after the day of the roster; a tenure may, once it is decided. */
static void look_ahead(const Look *look, const char *field, VitriDate date, VitriSource source)
{
    if (is_after(date, look->work->roster->as_of))
        tell(look, "future", field, date, source);
}

static void look_at_tenures(const Look *look)
{
    const VitriRoster *roster = look->work->roster;
    VitriDate leaves = look->who->leaves_on;
    for (guint32 i = look->who->tenures.first; i < look->who->tenures.first + look->who->tenures.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        const VitriPapers *papers = vitri_roster_papers(roster, tenure);
        if (!tenure->decision)
            look_ahead(look, "tenure/from", tenure->period.from, tenure->source);
        look_ahead(look, "tenure/decided-on", papers->decided_on, tenure->source);
        look_ahead(look, "tenure/notice-on", papers->notice_on, tenure->source);
        look_ahead(look, "tenure/handed-over-on", papers->handed_over_on, tenure->source);
        if (vitri_date_is_set(tenure->probation_until) && vitri_date_is_set(tenure->period.from) &&
            is_before(tenure->probation_until, vitri_date_earliest(tenure->period.from))) {
            VitriDoubt *doubt =
                tell(look, "probation-before-start", "tenure/probation-until", tenure->probation_until, tenure->source);
            vitri_evidence_date(doubt->evidence, "tenure/from", tenure->period.from, tenure->source);
        }
        if (vitri_date_is_set(leaves) && is_after(tenure->period.from, vitri_date_latest(leaves))) {
            VitriDoubt *doubt = tell(look, "after-leaving", "tenure/from", tenure->period.from, tenure->source);
            vitri_evidence_date(doubt->evidence, "leaves/on", leaves, look->who->leaves_source);
        }
    }
}

static void look_at_qualification(const Look *look, const VitriQualification *record)
{
    gint32 years = look->work->vcase->quality_rules->degree_years;
    g_autofree char *on = g_strdup_printf("qualification[%s]/on", record->kind);
    look_ahead(look, on, record->on, record->source);
    if (years > 0 && vitri_date_is_set(look->who->born) && is_before(record->on, find_age_day(look->who, years))) {
        VitriDoubt *doubt = tell(look, "degree-too-early", on, record->on, record->source);
        vitri_evidence_date(doubt->evidence, "person/born", look->who->born, look->who->source);
    }
    if (vitri_date_is_set(record->on) && is_before(record->expires, vitri_date_earliest(record->on))) {
        g_autofree char *expires = g_strdup_printf("qualification[%s]/expires", record->kind);
        VitriDoubt *doubt = tell(look, "expires-before-issue", expires, record->expires, record->source);
        vitri_evidence_date(doubt->evidence, on, record->on, record->source);
    }
}

static void look_at_records(const Look *look)
{
    const VitriRoster *roster = look->work->roster;
    const VitriPerson *who = look->who;
    for (guint32 i = who->qualifications.first; i < who->qualifications.first + who->qualifications.n; i++)
        look_at_qualification(look, &roster->qualifications[i]);
    for (guint32 i = who->ratings.first; i < who->ratings.first + who->ratings.n; i++)
        look_ahead(look, "rating/year", (VitriDate){(gint16)roster->ratings[i].year, 0, 0}, roster->ratings[i].source);
    for (guint32 i = who->disciplines.first; i < who->disciplines.first + who->disciplines.n; i++)
        look_ahead(look, "discipline/from", roster->disciplines[i].period.from, roster->disciplines[i].source);
    for (guint32 i = who->recruitments.first; i < who->recruitments.first + who->recruitments.n; i++)
        look_ahead(look, "recruitment/on", roster->recruitments[i].on, roster->recruitments[i].source);
    for (guint32 i = who->circumstances.first; i < who->circumstances.first + who->circumstances.n; i++)
        look_ahead(look, "circumstance/child-born", roster->circumstances[i].child_born,
                   roster->circumstances[i].source);
    look_ahead(look, "person/born", who->born, who->source);
}

void vitri_doubtful_dates_find(VitriQualityWork *work)
{
    for (gint32 i = 0; i < (gint32)work->roster->n_people; i++) {
        Look look = {work, i, &work->roster->people[i]};
        look_at_entry(&look);
        look_at_age(&look);
        look_at_tenures(&look);
        look_at_records(&look);
    }
}
