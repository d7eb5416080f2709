/*
 * A12: somebody decided at least `count` appointments to leadership posts within the `months` before leaving service or
 * a leadership post. Only appointments whose decider is stated count; a day known in part counts where every day that
 * it may be lies within. Unknown where the day of leaving service cannot be told, or days known in part would make up
 * the number; and for the head of an agency who goes, where so many appointments under it name no decider. One finding
 * a person, for the end with the most. Cost: appointments × tenures of their decider.
 */
#include "past-appointments.h"

#include "vitri/retirement.h"

/** The appointments that one person decided, or that nobody is said to have decided in one agency. */
typedef struct {
    gint32 key;
    GArray *tenures; /* of guint32 */
} Group;

static void free_group(Group *group)
{
    g_array_unref(group->tenures);
    g_free(group);
}

static void add_to_group(GHashTable *groups, gint32 key, guint32 tenure)
{
    Group *group = g_hash_table_lookup(groups, GINT_TO_POINTER(key + 1));
    if (!group) {
        group = g_new0(Group, 1);
        *group = (Group){key, g_array_new(FALSE, FALSE, sizeof(guint32))};
        g_hash_table_insert(groups, GINT_TO_POINTER(key + 1), group);
    }
    g_array_append_val(group->tenures, tenure);
}

static VitriDate find_day(const VitriRoster *roster, const VitriTenure *tenure)
{
    VitriDate decided = vitri_roster_papers(roster, tenure)->decided_on;
    return vitri_date_is_set(decided) ? decided : tenure->period.from;
}

/** How many of a group fall within the months before an end: for certain, and as far as days known in part allow. */
static void count_before(const VitriRoster *roster, const Group *group, VitriDate end, gint32 months,
                         gint32 *out_certain, gint32 *out_possible)
{
    VitriDate since = vitri_date_add_months(end, -months);
    *out_certain = *out_possible = 0;
    for (guint i = 0; i < group->tenures->len; i++) {
        VitriDate day = find_day(roster, &roster->tenures[g_array_index(group->tenures, guint32, i)]);
        VitriDate first = vitri_date_earliest(day), last = vitri_date_latest(day);
        if (!vitri_date_is_set(day) || vitri_date_compare(last, since) < 0 || vitri_date_compare(first, end) >= 0)
            continue;
        *out_possible += 1;
        *out_certain += vitri_date_compare(first, since) >= 0 && vitri_date_compare(last, end) < 0;
    }
}

/** The end of something, and the post that it ended at. */
typedef struct {
    VitriDate on;
    gint32 post;
    gint32 certain, possible;
} End;

static void take_end(const VitriRoster *roster, const Group *group, const VitriDefect *defect, VitriDate on,
                     gint32 post, End *best)
{
    End end = {on, post, 0, 0};
    if (!vitri_date_is_full(on))
        return;
    count_before(roster, group, on, defect->months, &end.certain, &end.possible);
    if (end.certain > best->certain || (end.certain == best->certain && end.possible > best->possible))
        *best = end;
}

/** The end of a leadership tenure or of service with the most decisions before it. */
static End find_end(const VitriInspected *inspected, const VitriDefect *defect, const Group *group, gint32 person)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = roster->people[person].tenures;
    End best = {VITRI_DATE_NONE, -1, 0, 0};
    gint32 last = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (!vitri_inspect_is_leader(roster, tenure))
            continue;
        last = tenure->post;
        gboolean runs_on =
            i + 1 < run.first + run.n && roster->tenures[i + 1].post == tenure->post &&
            vitri_date_is_set(roster->tenures[i + 1].period.from) &&
            vitri_date_order(roster->tenures[i + 1].period.from, tenure->period.until) == VITRI_ORDER_EQUAL;
        if (vitri_date_is_set(tenure->period.until) && !runs_on)
            take_end(roster, group, defect, tenure->period.until, tenure->post, &best);
    }
    take_end(roster, group, defect, vitri_retirement_first_day_out(inspected->vcase, person), last, &best);
    return best;
}

static void tell_appointments(const VitriRoster *roster, const Group *group, const VitriDefect *defect, VitriDate end,
                              VitriEvidence *evidence)
{
    VitriDate since = vitri_date_add_months(end, -defect->months);
    for (guint i = 0; i < group->tenures->len; i++) {
        const VitriTenure *tenure = &roster->tenures[g_array_index(group->tenures, guint32, i)];
        VitriDate day = find_day(roster, tenure);
        if (!vitri_date_is_set(day) || vitri_date_compare(vitri_date_latest(day), since) < 0 ||
            vitri_date_compare(vitri_date_earliest(day), end) >= 0)
            continue;
        g_autofree char *field =
            g_strdup_printf("appointed[%s@%s]", roster->people[tenure->person].id, roster->posts[tenure->post].id);
        vitri_evidence_date(evidence, field, day, tenure->source);
    }
}

static void add_finding(const VitriInspected *inspected, const VitriDefect *defect, const Group *group, gint32 person,
                        const End *end, const char *missing, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriFinding *finding =
        vitri_inspect_add(inspected, defect, person, end->post, end->post < 0 ? -1 : roster->posts[end->post].unit,
                          missing ? VITRI_VERDICT_UNKNOWN : VITRI_VERDICT_NOT_MET, items);
    if (missing)
        vitri_evidence_missing(finding->evidence, missing);
    vitri_evidence_date(finding->evidence, "ends-on", end->on, roster->people[person].source);
    tell_appointments(roster, group, defect, end->on, finding->evidence);
    vitri_evidence_number(finding->evidence, "appointments", missing ? end->possible : end->certain);
}

static void detect_decider(const VitriInspected *inspected, const VitriDefect *defect, const Group *group,
                           GPtrArray *items)
{
    End end = find_end(inspected, defect, group, group->key);
    if (end.certain >= defect->count) {
        add_finding(inspected, defect, group, group->key, &end, NULL, items);
        return;
    }
    if (end.possible >= defect->count) {
        add_finding(inspected, defect, group, group->key, &end, "tenure/decided-on", items);
        return;
    }
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    if (vitri_date_is_set(vitri_retirement_first_day_out(inspected->vcase, group->key)))
        return;
    vitri_retirement_day(inspected->vcase, group->key, evidence);
    End now = {inspected->vcase->on, -1, 0, 0};
    count_before(inspected->vcase->roster, group, now.on, defect->months, &now.certain, &now.possible);
    if (now.certain >= defect->count && evidence->missing)
        vitri_inspect_add_unknown(inspected, defect, group->key, -1, -1, evidence->missing, items);
}

/** The head of an agency leaves, and too many appointments under it name no decider. */
static void detect_head(const VitriInspected *inspected, const VitriDefect *defect, GHashTable *unnamed,
                        const VitriTenure *tenure, GPtrArray *items)
{
    const VitriCase *vcase = inspected->vcase;
    const VitriUnit *unit = vitri_roster_unit_of(vcase->roster, tenure->post);
    const Group *group = g_hash_table_lookup(unnamed, GINT_TO_POINTER(unit->root + 1));
    if (!group || unit->parent >= 0 || !vitri_inspect_is_head(vcase, tenure->post))
        return;
    VitriDate since = vitri_date_add_months(vcase->on, -defect->months);
    VitriDate until = vitri_date_add_months(vcase->on, defect->months);
    End end = {VITRI_DATE_NONE, -1, 0, 0};
    VitriDate ends[] = {tenure->period.until, vitri_retirement_first_day_out(vcase, tenure->person)};
    for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (vitri_date_is_full(ends[i]) && vitri_date_compare(ends[i], since) >= 0 &&
            vitri_date_compare(ends[i], until) <= 0)
            take_end(vcase->roster, group, defect, ends[i], tenure->post, &end);
    }
    if (end.certain >= defect->count)
        add_finding(inspected, defect, group, tenure->person, &end, "tenure/decider", items);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    g_autoptr(GHashTable) decided = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)free_group);
    g_autoptr(GHashTable) unnamed = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)free_group);
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        gint32 decider = vitri_roster_papers(roster, tenure)->decider;
        if (!vitri_appointments_is_one(inspected->vcase, tenure))
            continue;
        if (decider >= 0)
            add_to_group(decided, decider, i);
        else
            add_to_group(unnamed, vitri_roster_unit_of(roster, tenure->post)->root, i);
    }
    for (guint32 i = 0; i < roster->n_people && g_hash_table_size(decided) > 0; i++) {
        const Group *group = g_hash_table_lookup(decided, GINT_TO_POINTER(i + 1));
        if (group && group->tenures->len >= (guint)defect->count)
            detect_decider(inspected, defect, group, items);
    }
    for (guint32 i = 0; i < roster->n_tenures; i++) {
        if (vitri_inspect_is_leader(roster, &roster->tenures[i]))
            detect_head(inspected, defect, unnamed, &roster->tenures[i], items);
    }
}

const VitriDetector vitri_detector_appointment_wave = {"appointment-wave", detect};
