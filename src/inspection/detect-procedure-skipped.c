/*
 * A09: a step of the procedure that led to an appointment is not on record, stands out of order (before one that it
 * follows, or after the decision), or had too few votes. The catalogue's `of` lists the steps in their order, each as
 * sort:step or sort:step:base:percent, with the sorts appointment (of somebody in-house), outside and re-appointment,
 * and the least percent in favour of those convened or present. A post that is no step up is not asked for it; an
 * origin that the roster does not show may be either. No step on record at all: unknown, for the last `months`.
 */
#include "past-appointments.h"

#include <string.h>

typedef struct {
    GString *skipped, *order, *votes; /* kinds of steps, joined with blanks */
} Flaws;

static void clear_flaws(Flaws *flaws)
{
    g_string_free(flaws->skipped, TRUE);
    g_string_free(flaws->order, TRUE);
    g_string_free(flaws->votes, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Flaws, clear_flaws)

static gboolean has_flaws(const Flaws *flaws)
{
    return flaws->skipped->len + flaws->order->len + flaws->votes->len > 0;
}

static void add_word(GString *text, const char *word)
{
    g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", word);
}

/** The last step of the kind on record; NULL if there is none. */
static const VitriStep *find_step(const VitriRoster *roster, VitriRun run, const char *kind)
{
    const VitriStep *found = NULL;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        if (strcmp(roster->steps[i].kind, kind) == 0)
            found = &roster->steps[i];
    }
    return found;
}

/** Whether fewer voted for it than a rule "base:percent" asks; not where a number is absent. */
static gboolean has_too_few(const VitriStep *step, const char *base, const char *percent)
{
    gint32 all = base && strcmp(base, "present") == 0 ? step->present : step->convened;
    return percent && step->votes >= 0 && all > 0 &&
           (gint64)step->votes * 100 < g_ascii_strtoll(percent, NULL, 10) * all;
}

/** Holds the steps on record against those of a sort. */
static Flaws weigh_steps(const VitriRoster *roster, const VitriDefect *defect, const VitriAppointment *appointment,
                         const char *sort)
{
    Flaws flaws = {g_string_new(NULL), g_string_new(NULL), g_string_new(NULL)};
    VitriRun run = vitri_roster_papers(roster, appointment->tenure)->steps;
    VitriDate last = VITRI_DATE_NONE, decided = vitri_roster_papers(roster, appointment->tenure)->decided_on;
    for (char **word = defect->of; *word; word++) {
        g_auto(GStrv) part = g_strsplit(*word, ":", 4);
        if (strcmp(part[0], sort) != 0 || !part[1])
            continue;
        const VitriStep *step = find_step(roster, run, part[1]);
        if (!step) {
            add_word(flaws.skipped, part[1]);
            continue;
        }
        if (part[2] && has_too_few(step, part[2], part[3]))
            add_word(flaws.votes, part[1]);
        if (!vitri_date_is_set(step->on))
            continue;
        if ((vitri_date_is_set(last) && vitri_date_order(step->on, last) == VITRI_ORDER_BEFORE) ||
            (vitri_date_is_set(decided) && vitri_date_order(step->on, decided) == VITRI_ORDER_AFTER))
            add_word(flaws.order, part[1]);
        last = step->on;
    }
    return flaws;
}

static Flaws weigh_procedure(const VitriRoster *roster, const VitriDefect *defect, const VitriAppointment *appointment)
{
    const VitriSubject *subject = &appointment->subject;
    const char *again = vitri_occasion_name(VITRI_OCCASION_RE_APPOINTMENT);
    if (subject->occasion == VITRI_OCCASION_RE_APPOINTMENT)
        return weigh_steps(roster, defect, appointment, again);
    gint32 root = vitri_roster_unit_of(roster, subject->post)->root;
    gboolean outside = subject->origin >= 0 && vitri_roster_unit_of(roster, subject->origin)->root != root;
    Flaws flaws = weigh_steps(roster, defect, appointment, outside ? "outside" : "appointment");
    if (subject->origin >= 0 || !has_flaws(&flaws))
        return flaws;
    g_auto(Flaws) other = weigh_steps(roster, defect, appointment, "outside");
    if (has_flaws(&other))
        return flaws;
    Flaws none = other;
    other = flaws;
    return none;
}

static void tell_steps(const VitriRoster *roster, VitriRun run, VitriEvidence *evidence)
{
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriStep *step = &roster->steps[i];
        g_autofree char *field = g_strdup_printf("step[%s]", step->kind);
        g_autofree char *on = vitri_date_to_string(step->on);
        vitri_evidence_fact(evidence, field, on, step->source);
        if (step->votes < 0)
            continue;
        gint32 all = step->present >= 0 ? step->present : step->convened;
        g_autofree char *votes_field = g_strdup_printf("step[%s]/votes", step->kind);
        g_autofree char *votes =
            all >= 0 ? g_strdup_printf("%d/%d", step->votes, all) : g_strdup_printf("%d", step->votes);
        vitri_evidence_fact(evidence, votes_field, votes, step->source);
    }
}

static void tell_flaw(VitriEvidence *evidence, const char *name, const GString *flaw)
{
    if (flaw->len > 0)
        vitri_evidence_parameter(evidence, name, flaw->str);
}

static void detect_appointment(const VitriInspected *inspected, const VitriDefect *defect,
                               const VitriAppointment *appointment, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    VitriRun run = vitri_roster_papers(roster, appointment->tenure)->steps;
    VitriDate since = vitri_date_add_months(inspected->vcase->on, -defect->months), day = appointment->days.from;
    if (run.n == 0) {
        if (vitri_date_is_set(day) && vitri_date_compare(day, since) >= 0)
            vitri_evidence_missing(
                vitri_inspect_add_tenure(inspected, defect, appointment->tenure, VITRI_VERDICT_UNKNOWN, items)
                    ->evidence,
                "tenure/step");
        return;
    }
    g_auto(Flaws) flaws = weigh_procedure(roster, defect, appointment);
    if (!has_flaws(&flaws))
        return;
    VitriFinding *finding =
        vitri_inspect_add_tenure(inspected, defect, appointment->tenure, VITRI_VERDICT_NOT_MET, items);
    finding->occasion = appointment->subject.occasion;
    finding->on = appointment->subject.on;
    tell_steps(roster, run, finding->evidence);
    tell_flaw(finding->evidence, "skipped", flaws.skipped);
    tell_flaw(finding->evidence, "out-of-order", flaws.order);
    tell_flaw(finding->evidence, "too-few-votes", flaws.votes);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    VitriRequirement step_up = {.kind = vitri_kind_find("first-or-higher")};
    step_up.data = vitri_kind_parse(step_up.kind, NULL, 0, inspected->vcase->codes, NULL);
    g_autoptr(GArray) list = vitri_appointments_list(inspected, defect->months);
    for (guint i = 0; i < list->len; i++) {
        const VitriAppointment *appointment = &g_array_index(list, VitriAppointment, i);
        if (appointment->subject.occasion == VITRI_OCCASION_RE_APPOINTMENT ||
            vitri_requirement_check(&step_up, &appointment->subject, NULL) != VITRI_VERDICT_NOT_MET)
            detect_appointment(inspected, defect, appointment, items);
    }
    g_free(step_up.data);
}

const VitriDetector vitri_detector_procedure_skipped = {"procedure-skipped", detect};
