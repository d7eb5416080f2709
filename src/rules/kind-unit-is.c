/*
 * unit-is: the unit of the judged post, or the judged unit, is of a kind, under a unit of a kind, at the top of its
 * tree, in a province of a class, made of so many units, the successor of another unit for so many months. The class is
 * that of the unit or of the nearest unit above that states one; stated nowhere it is unknown.
 */
#include "field.h"
#include "subject.h"
#include "turns.h"

typedef struct {
    VitriParameters parameters;
    const char *const *kind, *const *parent_kind, *const *province_class;
    gint32 top, successor_within_months, min_predecessors;
} UnitIs;

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORDS, offsetof(UnitIs, kind), "unit-kind"},
    {"province-class", VITRI_FIELD_WORDS, offsetof(UnitIs, province_class), "province-class"},
    {"top", VITRI_FIELD_FLAG, offsetof(UnitIs, top), .fallback = -1},
    {"parent-kind", VITRI_FIELD_WORDS, offsetof(UnitIs, parent_kind), "unit-kind"},
    {"successor-within-months", VITRI_FIELD_NUMBER, offsetof(UnitIs, successor_within_months), .fallback = -1},
    {"min-predecessors", VITRI_FIELD_NUMBER, offsetof(UnitIs, min_predecessors)},
};

static const VitriUnit *find_classed(const VitriRoster *roster, gint32 unit)
{
    while (unit >= 0 && !roster->units[unit].province_class)
        unit = roster->units[unit].parent;
    return unit >= 0 ? &roster->units[unit] : NULL;
}

static gboolean match_tree(const UnitIs *wanted, const VitriRoster *roster, const VitriUnit *unit)
{
    const char *above = unit->parent < 0 ? NULL : roster->units[unit->parent].kind;
    if (wanted->kind && !vitri_field_has_word(wanted->kind, unit->kind))
        return FALSE;
    if (wanted->parent_kind && !vitri_field_has_word(wanted->parent_kind, above))
        return FALSE;
    if (unit->n_predecessors < (guint32)wanted->min_predecessors)
        return FALSE;
    return wanted->top < 0 || wanted->top == (unit->parent < 0);
}

static VitriVerdict match_succession(const UnitIs *wanted, const VitriUnit *unit, VitriDate on)
{
    if (wanted->successor_within_months < 0)
        return VITRI_VERDICT_MET;
    if (unit->n_predecessors == 0)
        return VITRI_VERDICT_NOT_MET;
    if (!vitri_date_is_set(unit->period.from))
        return VITRI_VERDICT_UNKNOWN;
    VitriDate first = vitri_date_earliest(unit->period.from), last = vitri_date_latest(unit->period.from);
    VitriDate least = vitri_date_add_months(first, wanted->successor_within_months);
    VitriDate most = vitri_date_add_months(last, wanted->successor_within_months);
    return vitri_subject_verdict(vitri_date_compare(last, on) <= 0 && vitri_date_compare(on, least) < 0,
                                 vitri_date_compare(first, on) <= 0 && vitri_date_compare(on, most) < 0);
}

static VitriVerdict match_class(const UnitIs *wanted, const VitriRoster *roster, gint32 unit, VitriEvidence *evidence)
{
    if (!wanted->province_class)
        return VITRI_VERDICT_MET;
    const VitriUnit *classed = find_classed(roster, unit);
    if (!classed)
        return vitri_subject_unknown(evidence, "unit/province-class");
    vitri_subject_fact(evidence, classed->province_class, classed->source, "unit/province-class");
    return vitri_field_has_word(wanted->province_class, classed->province_class) ? VITRI_VERDICT_MET
                                                                                 : VITRI_VERDICT_NOT_MET;
}

static VitriVerdict check_unit_is(const VitriRequirement *requirement, const VitriSubject *subject,
                                  VitriEvidence *evidence)
{
    const UnitIs *wanted = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 index = vitri_subject_unit(subject);
    if (index < 0)
        return VITRI_VERDICT_NOT_MET;
    const VitriUnit *unit = &roster->units[index];
    vitri_subject_fact(evidence, unit->kind, unit->source, "unit/kind");
    if (!match_tree(wanted, roster, unit))
        return VITRI_VERDICT_NOT_MET;
    VitriVerdict succession = match_succession(wanted, unit, subject->on);
    if (succession == VITRI_VERDICT_NOT_MET)
        return VITRI_VERDICT_NOT_MET;
    VitriVerdict class = match_class(wanted, roster, index, evidence);
    if (class == VITRI_VERDICT_NOT_MET || succession == VITRI_VERDICT_MET)
        return class;
    return vitri_subject_unknown(evidence, "unit/from");
}

static void turn_unit_is(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                         GArray *days)
{
    gint32 months = ((const UnitIs *)requirement->data)->successor_within_months;
    gint32 unit = vitri_subject_unit(subject);
    if (months < 0 || unit < 0)
        return;
    VitriDate from = vitri_subject_roster(subject)->units[unit].period.from;
    vitri_turns_date(days, within, from, 0);
    vitri_turns_date(days, within, from, months);
}

const VitriKind vitri_kind_unit_is = {
    .name = "unit-is",
    .scope = VITRI_SCOPE_PLACE,
    .selects = TRUE,
    .dated = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(UnitIs),
    .check = check_unit_is,
    .turns = turn_unit_is,
};
