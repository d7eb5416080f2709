/*
 * D01: data on which nothing can be judged. A tenure now running that does not say when it began; two tenures of one
 * holder that overlap; a code that an open list does not know; a unit that begins on the day on which one of the same
 * kind beside it ends, neither naming the other (renamed, and the time in the posts is cut off); and what changed since
 * an earlier roster (data-changes.h). A start known to the year alone leaves verdicts open where the time is counted,
 * in listed and leadership posts: unknown. What is wrong stands in the parameter `fault`.
 */
#include "data-changes.h"

#include <string.h>

VitriFinding *vitri_data_defect_add(const VitriInspected *inspected, const VitriDefect *defect, const char *fault,
                                    gint32 person, gint32 post, gint32 unit, VitriVerdict verdict, GPtrArray *items)
{
    gint32 of = post >= 0 && unit < 0 ? inspected->vcase->roster->posts[post].unit : unit;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, person, post, of, verdict, items);
    vitri_evidence_parameter(finding->evidence, "fault", fault);
    return finding;
}

static gboolean runs_now(const VitriInspected *inspected, const VitriTenure *tenure)
{
    VitriPeriod service = {VITRI_DATE_NONE, inspected->vcase->roster->people[tenure->person].leaves_on};
    VitriOrder place = vitri_period_position(tenure->period, inspected->vcase->on);
    return (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE) &&
           vitri_period_position(service, inspected->vcase->on) != VITRI_ORDER_AFTER;
}

static void check_start(const VitriInspected *inspected, const VitriDefect *defect, const VitriTenure *tenure,
                        GPtrArray *items)
{
    const VitriPosition *position = vitri_roster_position_of(inspected->vcase->roster, tenure->post);
    VitriDate from = tenure->period.from;
    gboolean counted = position->rotation || position->category == VITRI_CATEGORY_LEADERSHIP;
    if (!runs_now(inspected, tenure) || (vitri_date_is_set(from) && (from.month != 0 || !counted)))
        return;
    gboolean year = vitri_date_is_set(from);
    VitriFinding *finding =
        vitri_data_defect_add(inspected, defect, year ? "year-only" : "no-start", tenure->person, tenure->post, -1,
                              year ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_NOT_MET, items);
    vitri_evidence_fact(finding->evidence, "tenure/post", inspected->vcase->roster->posts[tenure->post].id,
                        tenure->source);
    if (!year)
        return;
    vitri_evidence_date(finding->evidence, "tenure/from", from, tenure->source);
    vitri_evidence_missing(finding->evidence, "tenure/from");
}

/* Whether two of one person's tenures have a day in common, whatever the missing parts of their dates are. */
static gboolean overlap(const VitriTenure *one, const VitriTenure *other)
{
    VitriPeriod a = {vitri_date_latest(one->period.from), vitri_date_earliest(one->period.until)};
    VitriPeriod b = {vitri_date_latest(other->period.from), vitri_date_earliest(other->period.until)};
    return one->kind == VITRI_TENURE_HOLDER && other->kind == VITRI_TENURE_HOLDER && vitri_date_is_set(a.from) &&
           vitri_date_is_set(b.from) && vitri_period_overlap(a, b);
}

static void check_overlap(const VitriInspected *inspected, const VitriDefect *defect, VitriRun run, guint32 index,
                          GPtrArray *items)
{
    const VitriTenure *tenures = inspected->vcase->roster->tenures;
    for (guint32 i = run.first; i < index; i++) {
        if (!overlap(&tenures[i], &tenures[index]))
            continue;
        const VitriTenure *tenure = &tenures[index];
        VitriFinding *finding = vitri_data_defect_add(inspected, defect, "overlap", tenure->person, tenure->post, -1,
                                                      VITRI_VERDICT_NOT_MET, items);
        vitri_evidence_date(finding->evidence, "tenure/from", tenure->period.from, tenure->source);
        vitri_evidence_fact(finding->evidence, "tenure/post", inspected->vcase->roster->posts[tenures[i].post].id,
                            tenures[i].source);
        vitri_evidence_date(finding->evidence, "tenure/until", tenures[i].period.until, tenures[i].source);
        return;
    }
}

/* A code that its list, being open, lets stand and does not know. */
static gboolean is_foreign(const VitriCodes *codes, const char *list, const char *code)
{
    return code && vitri_codes_has_list(codes, list) && !vitri_codes_find(codes, list, code);
}

static void check_codes(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    const VitriCodes *codes = inspected->vcase->codes;
    VitriRun run = roster->people[person].qualifications;
    VitriFinding *finding = NULL;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *record = &roster->qualifications[i];
        g_autofree char *fields = g_strconcat(record->kind, "-field", NULL);
        const char *const told[][3] = {{record->kind, record->level, "level"}, {fields, record->field, "field"}};
        for (guint k = 0; k < G_N_ELEMENTS(told); k++) {
            if (!is_foreign(codes, told[k][0], told[k][1]))
                continue;
            gint32 held = finding ? -1 : vitri_roster_tenure_on(roster, person, inspected->vcase->on, TRUE);
            if (!finding)
                finding =
                    vitri_data_defect_add(inspected, defect, "unknown-code", person,
                                          held < 0 ? -1 : roster->tenures[held].post, -1, VITRI_VERDICT_NOT_MET, items);
            g_autofree char *field = g_strdup_printf("qualification[%s]/%s", record->kind, told[k][2]);
            vitri_evidence_fact(finding->evidence, field, told[k][1], record->source);
        }
    }
}

/* What two units share of which one follows the other under a new name. Caller frees. */
static char *make_key(const VitriUnit *unit, VitriDate day)
{
    g_autofree char *text = vitri_date_to_string(day);
    return g_strdup_printf("%d %s %s", unit->parent, unit->kind, text);
}

static void check_units(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autofree guint8 *followed = g_new0(guint8, roster->n_units + 1);
    g_autoptr(GHashTable) ended = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint32 i = 0; i < roster->n_units; i++) {
        for (guint32 k = 0; k < roster->units[i].n_predecessors; k++)
            followed[roster->units[i].predecessors[k]] = 1;
    }
    for (guint32 i = 0; i < roster->n_units; i++) {
        const VitriUnit *unit = &roster->units[i];
        if (!followed[i] && vitri_date_is_full(unit->period.until))
            g_hash_table_insert(ended, make_key(unit, unit->period.until), GUINT_TO_POINTER(i + 1));
    }
    for (guint32 i = 0; i < roster->n_units; i++) {
        const VitriUnit *unit = &roster->units[i];
        if (unit->n_predecessors > 0 || !vitri_date_is_full(unit->period.from))
            continue;
        g_autofree char *key = make_key(unit, unit->period.from);
        guint old = GPOINTER_TO_UINT(g_hash_table_lookup(ended, key));
        if (old == 0 || vitri_date_compare(unit->period.from, inspected->vcase->on) > 0)
            continue;
        VitriFinding *finding =
            vitri_data_defect_add(inspected, defect, "no-predecessor", -1, -1, (gint32)i, VITRI_VERDICT_NOT_MET, items);
        vitri_evidence_date(finding->evidence, "unit/from", unit->period.from, unit->source);
        vitri_evidence_fact(finding->evidence, "ended/unit", roster->units[old - 1].id, roster->units[old - 1].source);
    }
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (gint32 person = 0; person < (gint32)roster->n_people; person++) {
        VitriRun run = roster->people[person].tenures;
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            check_start(inspected, defect, &roster->tenures[i], items);
            check_overlap(inspected, defect, run, i, items);
        }
        check_codes(inspected, defect, person, items);
    }
    check_units(inspected, defect, items);
    vitri_data_changes_detect(inspected, defect, items);
}

const VitriDetector vitri_detector_data_defect = {"data-defect", detect};
