/*
 * The retirement day under normal conditions: the age of the jurisdiction's table, year by year.
 *
 * The table gives the age for those who reach it in a year; the ages rise by a few months a year, so the smallest year
 * y with birth + age(y) not after y is the one. Service ends on the last day of that month, or of the next one in which
 * the jurisdiction lets people go (after the school year, say). Before the first row its
 * age holds, after the last row its age holds too. O(rows of the table). It knows no early or late retirement: those
 * are a `leaves`.
 */
#include "vitri/retirement.h"

static gint32 age_months(const VitriRetirementAge *age, VitriSex sex)
{
    return sex == VITRI_SEX_MALE ? age->male_months : age->female_months;
}

static VitriDate reach_age(const VitriCase *vcase, VitriDate born, VitriSex sex, gint32 *out_months)
{
    const VitriRetirementAge *last = NULL;
    for (guint i = 0; i < vcase->retirement->len; i++) {
        last = &g_array_index(vcase->retirement, VitriRetirementAge, i);
        VitriDate reached = vitri_date_add_months(born, age_months(last, sex));
        if (reached.year <= last->year) {
            *out_months = age_months(last, sex);
            return reached;
        }
    }
    *out_months = age_months(last, sex);
    return vitri_date_add_months(born, *out_months);
}

/** The last day of the month, or of the next one with which service ends. */
static VitriDate end_of_service(const VitriCase *vcase, VitriDate reached)
{
    VitriDate month = vitri_date(reached.year, reached.month, 1);
    while (vcase->retirement_months && !(vcase->retirement_months & (1 << (month.month - 1))))
        month = vitri_date_add_months(month, 1);
    return vitri_date(month.year, month.month, vitri_date_days_in_month(month.year, month.month));
}

static VitriDate leave_by_retirement(const VitriPerson *person, VitriEvidence *evidence)
{
    if (!vitri_date_is_set(person->leaves_on) || g_strcmp0(person->leaves_reason, "retirement") != 0)
        return VITRI_DATE_NONE;
    vitri_evidence_date(evidence, "leaves/on", person->leaves_on, person->leaves_source);
    return vitri_date_add_days(vitri_date_latest(person->leaves_on), -1);
}

VitriDate vitri_retirement_day(const VitriCase *vcase, gint32 person, VitriEvidence *evidence)
{
    const VitriPerson *who = &vcase->roster->people[person];
    VitriDate stated = leave_by_retirement(who, evidence);
    if (vitri_date_is_set(stated))
        return stated;
    if (!vitri_date_is_set(who->born)) {
        vitri_evidence_missing(evidence, "person/born");
        return VITRI_DATE_NONE;
    }
    if (who->sex == VITRI_SEX_UNKNOWN) {
        vitri_evidence_missing(evidence, "person/sex");
        return VITRI_DATE_NONE;
    }
    if (vcase->retirement->len == 0)
        return VITRI_DATE_NONE;
    gint32 months = 0;
    VitriDate born = vitri_date_earliest(who->born);
    VitriDate reached = reach_age(vcase, born, who->sex, &months);
    vitri_evidence_date(evidence, "person/born", who->born, who->source);
    vitri_evidence_fact(evidence, "person/sex", vitri_sex_name(who->sex), who->source);
    if (!vitri_date_is_full(who->born))
        vitri_evidence_date(evidence, "person/born-counted-from", born, who->source);
    vitri_evidence_number(evidence, "age-months", months);
    return end_of_service(vcase, reached);
}

VitriDate vitri_retirement_first_day_out(const VitriCase *vcase, gint32 person)
{
    const VitriPerson *who = &vcase->roster->people[person];
    VitriDate retires = vitri_retirement_day(vcase, person, NULL);
    VitriDate out = vitri_date_is_set(retires) ? vitri_date_add_days(retires, 1) : VITRI_DATE_NONE;
    if (vitri_date_is_set(who->leaves_on))
        out = vitri_date_min(out, vitri_date_latest(who->leaves_on));
    return out;
}
