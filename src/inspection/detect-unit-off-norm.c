/*
 * Q03: a unit has more people than its norm allows, or fewer than the norm by more than `percent` of it; or more than
 * `percent` of its people in posts whose profession is a field of study have no degree in that field or its family.
 * The norm of a unit covers the units below it. Whoever holds a post on the day is counted, once; unknown where dates
 * known in part tip it. A body that states no norm anywhere is told once; degrees without a field are not compared.
 */
#include "stated.h"

typedef struct {
    guint32 least, most;       /* people, units below it included */
    guint32 compared, misfits; /* of the unit alone: professions against degrees */
    GString *people;           /* ids of the misfits; NULL */
} Strength;

static const char *find_family(const VitriCodes *codes, const char *field)
{
    const VitriCode *code = vitri_codes_find(codes, "degree-field", field);
    return code && code->group ? code->group : field;
}

/* MET: a degree in the field; NOT_MET: degrees, all in others; NOT_APPLICABLE: nothing to compare. */
static VitriVerdict compare_field(const VitriCase *vcase, const VitriPerson *person, const char *profession)
{
    const VitriRoster *roster = vcase->roster;
    VitriVerdict verdict = VITRI_VERDICT_NOT_APPLICABLE;
    if (!profession || !vitri_codes_find(vcase->codes, "degree-field", profession))
        return verdict;
    const char *wanted = find_family(vcase->codes, profession);
    for (guint32 i = person->qualifications.first; i < person->qualifications.first + person->qualifications.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        if (!g_str_equal(record->kind, "degree") || !record->field)
            continue;
        if (g_str_equal(find_family(vcase->codes, record->field), wanted))
            return VITRI_VERDICT_MET;
        verdict = VITRI_VERDICT_NOT_MET;
    }
    return verdict;
}

static void count_field(const VitriCase *vcase, gint32 person, gint32 post, Strength *unit)
{
    const VitriPosition *position = vitri_roster_position_of(vcase->roster, post);
    if (position->category == VITRI_CATEGORY_LEADERSHIP || position->category == VITRI_CATEGORY_SUPPORT)
        return;
    VitriVerdict fits = compare_field(vcase, &vcase->roster->people[person], position->profession);
    unit->compared += fits != VITRI_VERDICT_NOT_APPLICABLE;
    if (fits != VITRI_VERDICT_NOT_MET)
        return;
    unit->misfits++;
    if (!unit->people)
        unit->people = g_string_new(NULL);
    g_string_append_printf(unit->people, "%s%s", unit->people->len > 0 ? " " : "", vcase->roster->people[person].id);
}

static void count_person(const VitriCase *vcase, gint32 person, Strength *units)
{
    const VitriRoster *roster = vcase->roster;
    VitriPeriod service = {VITRI_DATE_NONE, roster->people[person].leaves_on};
    VitriOrder serving = vitri_period_position(service, vcase->on);
    gint32 index = vitri_roster_tenure_on(roster, person, vcase->on, FALSE);
    if (index < 0 || serving == VITRI_ORDER_AFTER)
        return;
    const VitriTenure *tenure = &roster->tenures[index];
    gboolean sure =
        serving == VITRI_ORDER_EQUAL && vitri_period_position(tenure->period, vcase->on) == VITRI_ORDER_EQUAL;
    gint32 unit = roster->posts[tenure->post].unit;
    count_field(vcase, person, tenure->post, &units[unit]);
    for (; unit >= 0; unit = roster->units[unit].parent) {
        units[unit].most++;
        units[unit].least += sure;
    }
}

/* In favour of the unit: what is not certain is no surplus and no shortage. */
static VitriVerdict judge_norm(guint32 norm, gint32 percent, const Strength *unit)
{
    guint64 floor = (guint64)norm * (guint64)(100 - percent);
    gboolean over = unit->least > norm, under = (guint64)unit->most * 100 < floor;
    if (over || under)
        return VITRI_VERDICT_NOT_MET;
    return unit->most > norm || (guint64)unit->least * 100 < floor ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_MET;
}

static void tell_number(VitriEvidence *evidence, const char *field, guint32 number, VitriSource source)
{
    g_autofree char *text = g_strdup_printf("%u", number);
    vitri_evidence_fact(evidence, field, text, source);
}

static void check_norm(const VitriInspected *inspected, const VitriDefect *defect, gint32 unit,
                       const Strength *strength, GPtrArray *items)
{
    const VitriUnit *of = &inspected->vcase->roster->units[unit];
    VitriVerdict verdict = judge_norm((guint32)of->norm, defect->percent, strength);
    if (verdict == VITRI_VERDICT_MET)
        return;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, unit, verdict, items);
    tell_number(finding->evidence, "unit/norm", (guint32)of->norm, of->source);
    tell_number(finding->evidence, "unit/present", strength->most, of->source);
    vitri_evidence_number(finding->evidence, "percent", defect->percent);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, "tenure/from");
}

static void check_fields(const VitriInspected *inspected, const VitriDefect *defect, gint32 unit,
                         const Strength *strength, GPtrArray *items)
{
    if ((guint64)strength->misfits * 100 <= (guint64)strength->compared * (guint64)defect->percent)
        return;
    VitriSource source = inspected->vcase->roster->units[unit].source;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, unit, VITRI_VERDICT_NOT_MET, items);
    tell_number(finding->evidence, "unit/compared", strength->compared, source);
    tell_number(finding->evidence, "unit/other-field", strength->misfits, source);
    vitri_evidence_fact(finding->evidence, "unit/other-field-people", strength->people->str, source);
    vitri_evidence_number(finding->evidence, "percent", defect->percent);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    const VitriRoster *roster = vcase->roster;
    g_autoptr(VitriStated) stated = vitri_stated_new(inspected);
    g_autofree Strength *units = g_new0(Strength, roster->n_units + 1);
    for (guint32 i = 0; i < roster->n_people; i++)
        count_person(vcase, (gint32)i, units);
    for (gint32 unit = 0; unit < (gint32)roster->n_units; unit++) {
        VitriOrder place = vitri_period_position(roster->units[unit].period, vcase->on);
        gboolean exists = place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE;
        if (exists && (units[unit].most > 0 || roster->units[unit].norm > 0))
            vitri_stated_note(stated, unit, roster->units[unit].norm > 0);
        if (exists && roster->units[unit].norm > 0)
            check_norm(inspected, defect, unit, &units[unit], items);
        check_fields(inspected, defect, unit, &units[unit], items);
        if (units[unit].people)
            g_string_free(units[unit].people, TRUE);
    }
    vitri_stated_report(stated, defect, "unit/norm", items);
}

const VitriDetector vitri_detector_unit_off_norm = {"unit-off-norm", detect};
