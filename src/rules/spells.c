/*
 * The arithmetic of months in office: what counts, what does not and why, least and greatest sum, and the day on which
 * a boundary is reached.
 *
 * Two sums are made of the same spells. The least takes what is certain to count, less all that may have to be taken
 * off; the greatest takes what may count, less what certainly is taken off. A fact that is missing or known in part
 * moves them apart, and only where they lie on both sides of the boundary is the answer unknown. A clock without
 * exclusions is one stretch and allocates nothing: the planner asks for it often. Listing the spells changes no sum.
 * Cost: quadratic in the facts of the person, which are few.
 */
#include "vitri/spells.h"

#include "field.h"
#include "stretches.h"
#include "subject.h"
#include "turns.h"

#include <string.h>

typedef struct {
    GArray *least, *most;
} Sums;

void vitri_spells_clear(VitriSpells *spells)
{
    g_clear_pointer(&spells->items, g_array_unref);
}

const char *vitri_spells_reason(VitriSpellReason reason)
{
    static const char *const names[] = {
        [VITRI_SPELL_COUNTED] = "counted",         [VITRI_SPELL_OTHER] = "other-function",
        [VITRI_SPELL_CAPACITY] = "capacity",       [VITRI_SPELL_BROKEN] = "began-anew",
        [VITRI_SPELL_OVERLAP] = "counted-already", [VITRI_SPELL_LATER] = "later",
        [VITRI_SPELL_PROBATION] = "probation",     [VITRI_SPELL_EXCLUDED] = "excluded",
        [VITRI_SPELL_SHORT] = "too-short",
    };
    return names[reason];
}

static VitriPeriod bound_certain(VitriPeriod period)
{
    return (VitriPeriod){vitri_date_latest(period.from),
                         vitri_date_is_set(period.until) ? vitri_date_earliest(period.until) : VITRI_STRETCHES_END};
}

static VitriPeriod bound_possible(VitriPeriod period)
{
    return (VitriPeriod){vitri_date_is_set(period.from) ? vitri_date_earliest(period.from) : vitri_date(1000, 1, 1),
                         vitri_date_is_set(period.until) ? vitri_date_latest(period.until) : VITRI_STRETCHES_END};
}

VitriSpell vitri_spells_item(gint32 tenure, gint32 rank, VitriPeriod period, VitriVerdict counts,
                             VitriSpellReason reason)
{
    return (VitriSpell){.tenure = tenure,
                        .rank = rank,
                        .circumstance = -1,
                        .period = period,
                        .certain = bound_certain(period),
                        .possible = bound_possible(period),
                        .counts = counts,
                        .reason = reason};
}

static void settle(VitriSpells *spells, const VitriPeriod *least, guint n_least, const VitriPeriod *most, guint n_most,
                   VitriDate on)
{
    spells->least = vitri_stretches_length(least, n_least, on);
    spells->most = vitri_stretches_length(most, n_most, on);
    spells->last = vitri_stretches_reach(least, n_least, spells->boundary, on);
    spells->first = vitri_stretches_reach(most, n_most, spells->boundary, on);
}

static void settle_sums(VitriSpells *spells, const Sums *sums, VitriDate on)
{
    settle(spells, (const VitriPeriod *)(gpointer)sums->least->data, sums->least->len,
           (const VitriPeriod *)(gpointer)sums->most->data, sums->most->len, on);
}

static Sums new_sums(void)
{
    return (Sums){g_array_new(FALSE, FALSE, sizeof(VitriPeriod)), g_array_new(FALSE, FALSE, sizeof(VitriPeriod))};
}

static void free_sums(Sums *sums)
{
    g_array_unref(sums->least);
    g_array_unref(sums->most);
}

/** Length of what the period has in common with the stretches, or adds to them. */
static VitriSpellLength weigh_part(const GArray *stretches, VitriPeriod period, gboolean inside, VitriDate on)
{
    g_autoptr(GArray) part = vitri_stretches_part(stretches, period, inside);
    return vitri_stretches_length((const VitriPeriod *)(gpointer)part->data, part->len, on);
}

static gboolean is_empty(VitriSpellLength length)
{
    return length.months == 0 && length.days == 0;
}

/** The part of a spell in the sums is what no spell before it counts. */
static void weigh_spell(const Sums *sums, VitriSpell *spell, VitriDate on)
{
    if (spell->counts == VITRI_VERDICT_MET)
        spell->least = weigh_part(sums->least, spell->certain, FALSE, on);
    spell->most = weigh_part(sums->most, spell->possible, FALSE, on);
    if (!is_empty(spell->most))
        return;
    spell->counts = VITRI_VERDICT_NOT_MET;
    spell->reason = vitri_date_compare(spell->possible.from, on) >= 0 ? VITRI_SPELL_LATER : VITRI_SPELL_OVERLAP;
}

static void add_spell(Sums *sums, VitriSpell *spell, gboolean listed, VitriDate on)
{
    VitriVerdict counts = spell->counts;
    if (counts == VITRI_VERDICT_NOT_MET)
        return;
    if (listed)
        weigh_spell(sums, spell, on);
    if (counts == VITRI_VERDICT_MET)
        vitri_stretches_add(sums->least, spell->certain);
    vitri_stretches_add(sums->most, spell->possible);
}

/** Whether a fact that is taken off lasts long enough for it, as far as is known on the day. */
static VitriVerdict weigh_duration(VitriPeriod period, gint32 months, VitriDate on)
{
    if (months <= 0)
        return VITRI_VERDICT_MET;
    if (!vitri_date_is_set(period.from))
        return VITRI_VERDICT_UNKNOWN;
    VitriDate first = vitri_date_add_months(vitri_date_earliest(period.from), months);
    VitriDate last = vitri_date_add_months(vitri_date_latest(period.from), months);
    gboolean ended = vitri_date_is_set(period.until);
    VitriDate certain = ended ? vitri_date_earliest(period.until) : on;
    return vitri_subject_verdict(vitri_date_compare(certain, last) >= 0,
                                 !ended || vitri_date_compare(vitri_date_latest(period.until), first) >= 0);
}

static const char *name_open_field(const VitriSpell *spell, const VitriRoster *roster)
{
    const char *field = vitri_date_is_full(spell->period.from) ? "until" : "from";
    if (spell->circumstance < 0)
        return strcmp(field, "from") == 0 ? "tenure/from" : "tenure/until";
    g_autofree char *name =
        g_strdup_printf("circumstance[%s]/%s", roster->circumstances[spell->circumstance].kind, field);
    return g_intern_string(name);
}

static void tell_exclusion(const VitriSpell *spell, const VitriRoster *roster, VitriEvidence *evidence)
{
    if (spell->circumstance < 0)
        return;
    const VitriCircumstance *fact = &roster->circumstances[spell->circumstance];
    vitri_subject_date(evidence, fact->period.from, fact->source, "circumstance[%s]/from", fact->kind);
    vitri_subject_date(evidence, fact->period.until, fact->source, "circumstance[%s]/until", fact->kind);
}

/** Takes the time of one fact off the sums; one that touches no time that counts is left out of the list. */
static void take_off(const VitriTenureRule *rule, const VitriSubject *subject, Sums *sums, VitriSpell spell,
                     VitriSpells *spells, VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriVerdict lasts = weigh_duration(spell.period, rule->exclude_min_months, subject->on);
    VitriSpellLength touched = weigh_part(sums->most, spell.possible, TRUE, VITRI_STRETCHES_END);
    if (is_empty(touched))
        return;
    spell.deducts = TRUE;
    spell.counts = lasts;
    spell.reason = lasts == VITRI_VERDICT_NOT_MET ? VITRI_SPELL_SHORT : VITRI_SPELL_EXCLUDED;
    gboolean in_part = !vitri_date_is_set(spell.period.from) || !vitri_date_is_full(spell.period.from) ||
                       (vitri_date_is_set(spell.period.until) && !vitri_date_is_full(spell.period.until));
    if (lasts != VITRI_VERDICT_NOT_MET) {
        spell.least = weigh_part(sums->least, spell.possible, TRUE, subject->on);
        vitri_stretches_take(sums->least, spell.possible);
        tell_exclusion(&spell, roster, evidence);
    }
    if (lasts == VITRI_VERDICT_MET && vitri_date_is_set(spell.certain.from)) {
        spell.most = weigh_part(sums->most, spell.certain, TRUE, subject->on);
        vitri_stretches_take(sums->most, spell.certain);
    }
    if (!spells->missing && lasts != VITRI_VERDICT_NOT_MET && (in_part || lasts == VITRI_VERDICT_UNKNOWN))
        spells->missing = name_open_field(&spell, roster);
    if (spells->listed)
        g_array_append_val(spells->items, spell);
}

static gboolean excludes_tenure(const VitriTenureRule *rule, const VitriTenure *tenure)
{
    return !vitri_tenure_counts(rule, tenure->kind) &&
           vitri_field_has_word(rule->excludes, vitri_tenure_kind_name(tenure->kind));
}

static void take_exclusions_off(const VitriTenureRule *rule, const VitriSubject *subject, Sums *sums,
                                VitriSpells *spells, VitriEvidence *evidence)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    const VitriPerson *person = vitri_subject_person(subject);
    if (!rule->excludes)
        return;
    for (guint32 i = person->circumstances.first; i < person->circumstances.first + person->circumstances.n; i++) {
        if (!vitri_field_has_word(rule->excludes, roster->circumstances[i].kind))
            continue;
        VitriSpell spell =
            vitri_spells_item(-1, -1, roster->circumstances[i].period, VITRI_VERDICT_MET, VITRI_SPELL_EXCLUDED);
        spell.circumstance = (gint32)i;
        take_off(rule, subject, sums, spell, spells, evidence);
    }
    for (guint32 i = person->tenures.first; i < person->tenures.first + person->tenures.n; i++)
        if (excludes_tenure(rule, &roster->tenures[i]))
            take_off(
                rule, subject, sums,
                vitri_spells_item((gint32)i, -1, roster->tenures[i].period, VITRI_VERDICT_MET, VITRI_SPELL_EXCLUDED),
                spells, evidence);
}

static int compare_spells(gconstpointer left, gconstpointer right)
{
    const VitriSpell *one = left, *other = right;
    int order = vitri_date_compare(one->possible.from, other->possible.from);
    if (order == 0)
        order = (int)one->deducts - (int)other->deducts;
    if (order == 0)
        order = vitri_date_compare(one->possible.until, other->possible.until);
    return order != 0 ? order : one->tenure - other->tenure;
}

/** Lists the probation of a tenure, which does not count, and lets the tenure begin at its end. */
static void part_probation(const VitriRoster *roster, VitriSpell *spell, GArray *items)
{
    VitriDate end = roster->tenures[spell->tenure].probation_until;
    if (!vitri_date_is_set(end))
        return;
    VitriSpell probation = vitri_spells_item(spell->tenure, -1, (VitriPeriod){spell->period.from, end},
                                             VITRI_VERDICT_NOT_MET, VITRI_SPELL_PROBATION);
    *spell =
        vitri_spells_item(spell->tenure, -1, (VitriPeriod){end, spell->period.until}, spell->counts, spell->reason);
    if (items)
        g_array_append_val(items, probation);
}

/** Whether the clock runs over a tenure: MET, UNKNOWN, NOT_MET. */
static VitriVerdict find_in_chain(const VitriRoster *roster, const VitriTenureRule *rule, const VitriClock *clock,
                                  gint32 tenure)
{
    VitriVerdict sure = VITRI_VERDICT_MET, link = VITRI_VERDICT_MET;
    const char *missing = NULL;
    for (gint32 at = clock->tenure; at >= 0; at = vitri_tenure_previous(roster, rule, at, &link, &missing)) {
        if (link != VITRI_VERDICT_MET)
            sure = VITRI_VERDICT_UNKNOWN;
        if (at == tenure)
            return sure;
    }
    return VITRI_VERDICT_NOT_MET;
}

static VitriSpellReason explain_outside(const VitriRoster *roster, const VitriTenureRule *rule, const VitriClock *clock,
                                        const VitriTenure *tenure, VitriDate on)
{
    VitriDate from = vitri_date_earliest(tenure->period.from);
    if (vitri_date_is_set(from) && vitri_date_compare(from, on) >= 0)
        return VITRI_SPELL_LATER;
    gint32 judged = roster->tenures[clock->tenure].post;
    if (vitri_tenure_same(roster, rule->pool, tenure->post, judged, NULL) == VITRI_VERDICT_NOT_MET)
        return VITRI_SPELL_OTHER;
    return vitri_tenure_counts(rule, tenure->kind) ? VITRI_SPELL_BROKEN : VITRI_SPELL_CAPACITY;
}

/** Lists what the clock runs over and what it does not. */
static void list_clock(const VitriTenureRule *rule, const VitriSubject *subject, const VitriClock *clock,
                       VitriSpells *spells)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->tenures;
    Sums covered = new_sums();
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        VitriVerdict counts = find_in_chain(roster, rule, clock, (gint32)i);
        VitriSpellReason reason = counts == VITRI_VERDICT_NOT_MET
                                      ? explain_outside(roster, rule, clock, tenure, subject->on)
                                      : VITRI_SPELL_COUNTED;
        VitriSpell spell = vitri_spells_item((gint32)i, -1, tenure->period, counts, reason);
        if (excludes_tenure(rule, tenure))
            continue;
        if ((gint32)i == clock->first_tenure && rule->excludes_probation)
            part_probation(roster, &spell, spells->items);
        add_spell(&covered, &spell, TRUE, subject->on);
        g_array_append_val(spells->items, spell);
    }
    free_sums(&covered);
}

void vitri_spells_of_clock(const VitriTenureRule *rule, const VitriSubject *subject, const VitriClock *clock,
                           gint32 months, VitriSpells *spells, VitriEvidence *evidence)
{
    gboolean known = vitri_date_is_set(clock->latest);
    VitriPeriod least = {clock->latest, VITRI_STRETCHES_END};
    VitriPeriod most = {known ? clock->earliest : vitri_date(1000, 1, 1), VITRI_STRETCHES_END};
    spells->boundary = months;
    spells->open_start = !known;
    spells->missing = clock->missing;
    if (!rule->excludes && !spells->listed) {
        settle(spells, &least, known, &most, 1, subject->on);
        return;
    }
    Sums sums = new_sums();
    vitri_stretches_add(sums.least, least);
    vitri_stretches_add(sums.most, most);
    if (spells->listed) {
        spells->items = g_array_new(FALSE, FALSE, sizeof(VitriSpell));
        list_clock(rule, subject, clock, spells);
    }
    take_exclusions_off(rule, subject, &sums, spells, evidence);
    settle_sums(spells, &sums, subject->on);
    if (spells->listed)
        g_array_sort(spells->items, compare_spells);
    free_sums(&sums);
}

void vitri_spells_of_tenure(const VitriSubject *subject, gint32 tenure, gint32 months, VitriSpells *spells)
{
    VitriPeriod period = vitri_subject_roster(subject)->tenures[tenure].period;
    VitriSpell spell = vitri_spells_item(tenure, -1, (VitriPeriod){period.from, VITRI_DATE_NONE}, VITRI_VERDICT_MET,
                                         VITRI_SPELL_COUNTED);
    gboolean known = vitri_date_is_set(period.from);
    spells->boundary = months;
    spells->open_start = !known;
    spells->missing = vitri_date_is_full(period.from) ? NULL : "tenure/from";
    settle(spells, &spell.certain, known, &spell.possible, 1, subject->on);
    if (!spells->listed)
        return;
    spells->items = g_array_new(FALSE, FALSE, sizeof(VitriSpell));
    spell.period = period;
    spell.least = spells->least;
    spell.most = spells->most;
    g_array_append_val(spells->items, spell);
}

static void add_items(const VitriTenureRule *rule, const VitriSubject *subject, GArray *items, Sums *sums,
                      VitriSpells *spells)
{
    for (guint i = 0; i < items->len; i++) {
        VitriSpell spell = g_array_index(items, VitriSpell, i);
        gboolean counts = spell.counts != VITRI_VERDICT_NOT_MET;
        if (spell.tenure >= 0 && excludes_tenure(rule, &vitri_subject_roster(subject)->tenures[spell.tenure]))
            continue;
        if (spell.tenure >= 0 && rule->excludes_probation && counts)
            part_probation(vitri_subject_roster(subject), &spell, spells->items);
        if (counts && !vitri_date_is_set(spell.period.from))
            spells->open_start = TRUE;
        add_spell(sums, &spell, spells->listed, subject->on);
        if (spells->listed)
            g_array_append_val(spells->items, spell);
    }
}

void vitri_spells_of_sum(const VitriTenureRule *rule, const VitriSubject *subject, GArray *items, gint32 months,
                         VitriSpells *spells, VitriEvidence *evidence)
{
    Sums sums = new_sums();
    spells->boundary = months;
    if (spells->listed)
        spells->items = g_array_new(FALSE, FALSE, sizeof(VitriSpell));
    add_items(rule, subject, items, &sums, spells);
    settle_sums(spells, &sums, subject->on);
    if (spells->least.months != spells->most.months || spells->least.days != spells->most.days)
        spells->missing = g_array_index(items, VitriSpell, 0).rank >= 0 ? "rank/from" : "tenure/from";
    take_exclusions_off(rule, subject, &sums, spells, evidence);
    settle_sums(spells, &sums, subject->on);
    if (spells->listed)
        g_array_sort(spells->items, compare_spells);
    free_sums(&sums);
    g_array_unref(items);
}

VitriVerdict vitri_spells_reached(const VitriSpells *spells, VitriDate on)
{
    return vitri_subject_verdict(vitri_date_is_set(spells->last) && vitri_date_compare(spells->last, on) <= 0,
                                 vitri_date_is_set(spells->first) && vitri_date_compare(spells->first, on) <= 0);
}

VitriVerdict vitri_spells_below(const VitriSpells *spells, VitriDate on, VitriEvidence *evidence)
{
    switch (vitri_spells_reached(spells, on)) {
    case VITRI_VERDICT_MET:
        return VITRI_VERDICT_NOT_MET;
    case VITRI_VERDICT_NOT_MET:
        return VITRI_VERDICT_MET;
    default:
        return vitri_spells_unknown(spells, evidence);
    }
}

VitriVerdict vitri_spells_unknown(const VitriSpells *spells, VitriEvidence *evidence)
{
    return vitri_subject_unknown(evidence, "%s", spells->missing ? spells->missing : "tenure/from");
}

void vitri_spells_turns(const VitriTenureRule *rule, const VitriSubject *subject, VitriPeriod within, GArray *days)
{
    const VitriRoster *roster = vitri_subject_roster(subject);
    VitriRun run = vitri_subject_person(subject)->circumstances;
    vitri_turns_tenures(days, within, subject->vcase, subject->person);
    if (!rule->excludes)
        return;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        if (!vitri_field_has_word(rule->excludes, roster->circumstances[i].kind))
            continue;
        vitri_turns_period(days, within, roster->circumstances[i].period);
        vitri_turns_date(days, within, roster->circumstances[i].period.from, rule->exclude_min_months);
    }
    run = vitri_subject_person(subject)->tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (excludes_tenure(rule, &roster->tenures[i]))
            vitri_turns_date(days, within, roster->tenures[i].period.from, rule->exclude_min_months);
}
