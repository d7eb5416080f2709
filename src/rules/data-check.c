/*
 * Rule data against their own examples: a table of tests that stands beside the rule it tests.
 *
 * Each example is a whole small roster; it is read, its subject is found, and the standard is judged by the same
 * function that judges real people. The case of an example shares everything but roster and day with the case of the
 * data, as a plain copy that lives as long as the example. Linear in the examples.
 */
#include "vitri/data-check.h"

#include "vitri/check.h"
#include "vitri/message.h"

#include <string.h>

/** One example being run. */
typedef struct {
    const VitriStandard *standard;
    const VitriVersion *version;
    const VitriExample *example;
    GPtrArray *faults;
} Run;

static void report(const Run *run, const char *tag, const char *text)
{
    vitri_fault_add(run->faults, tag, run->standard->file, run->example->line, _("example '%s' of '%s': %s"),
                    run->example->name, run->standard->id, text);
}

/** Index by name, or the only one there is; -1 (reported) otherwise. */
static gint32 choose(const Run *run, gint32 found, const char *name, guint32 n, const char *what)
{
    if (name ? found >= 0 : n == 1)
        return name ? found : 0;
    g_autofree char *text = name ? g_strdup_printf(_("its roster has no %s '%s'"), what, name)
                                 : g_strdup_printf(_("its roster has %u of %s; say which one is judged"), n, what);
    report(run, "unknown-reference", text);
    return -1;
}

static gboolean find_unit_subject(const Run *run, VitriSubject *subject)
{
    const VitriRoster *roster = subject->vcase->roster;
    subject->occasion = VITRI_OCCASION_UNIT;
    subject->unit =
        choose(run, vitri_roster_find_unit(roster, run->example->unit), run->example->unit, roster->n_units, "unit");
    return subject->unit >= 0;
}

/** The occasion for a post that is held, or not. */
static VitriOccasion choose_occasion(guint occasions, gboolean held)
{
    static const VitriOccasion at_post[] = {VITRI_OCCASION_HOLDING, VITRI_OCCASION_RE_APPOINTMENT,
                                            VITRI_OCCASION_ROTATION_MOVE, VITRI_OCCASION_APPOINTMENT};
    static const VitriOccasion elsewhere[] = {VITRI_OCCASION_ROTATION_MOVE, VITRI_OCCASION_APPOINTMENT,
                                              VITRI_OCCASION_HOLDING, VITRI_OCCASION_RE_APPOINTMENT};
    const VitriOccasion *order = held ? at_post : elsewhere;
    for (guint i = 0; i < G_N_ELEMENTS(at_post); i++)
        if (occasions & order[i])
            return order[i];
    return VITRI_OCCASION_HOLDING;
}

static gboolean find_person_subject(const Run *run, VitriSubject *subject)
{
    const VitriRoster *roster = subject->vcase->roster;
    const VitriExample *example = run->example;
    subject->person =
        choose(run, vitri_roster_find_person(roster, example->person), example->person, roster->n_people, "person");
    if (subject->person < 0)
        return FALSE;
    gint32 tenure = vitri_roster_tenure_on(roster, subject->person, subject->on, TRUE);
    gint32 held = tenure < 0 ? -1 : roster->tenures[tenure].post;
    subject->post = held;
    if (example->post)
        subject->post =
            choose(run, vitri_roster_find_post(roster, example->post), example->post, roster->n_posts, "post");
    if (example->post && subject->post < 0)
        return FALSE;
    subject->occasion = choose_occasion(run->standard->occasions, subject->post == held);
    gboolean moves =
        subject->occasion == VITRI_OCCASION_ROTATION_MOVE || subject->occasion == VITRI_OCCASION_APPOINTMENT;
    subject->origin = moves ? held : -1;
    return TRUE;
}

static void compare(const Run *run, const VitriSubject *subject)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    const char *expected = run->example->verdict, *missing = run->example->missing;
    const char *found = vitri_verdict_name(vitri_check_standard(run->standard, subject, evidence, NULL, NULL));
    if (strcmp(found, expected) != 0) {
        g_autofree char *why =
            evidence->missing ? g_strdup_printf(_(", missing '%s'"), evidence->missing) : g_strdup("");
        g_autofree char *text = g_strdup_printf(_("it is %s%s, and %s was promised"), found, why, expected);
        report(run, "example-failed", text);
    } else if (missing && g_strcmp0(evidence->missing, missing) != 0) {
        g_autofree char *text = g_strdup_printf(_("the missing field is '%s', and '%s' was promised"),
                                                evidence->missing ? evidence->missing : "", missing);
        report(run, "example-failed", text);
    }
}

static void run_example(const Run *run, const VitriCase *vcase, VitriDataReadRoster read_roster)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    VitriDate on = VITRI_DATE_NONE;
    if (!vitri_date_parse(run->example->on, &on) || !vitri_period_contains(run->version->period, on)) {
        report(run, "example-failed", _("its day lies outside the version"));
        return;
    }
    g_autoptr(VitriRoster) roster = read_roster(run->example->xml, run->standard->file, vcase->codes, faults, &error);
    if (!roster) {
        g_ptr_array_extend_and_steal(run->faults, g_steal_pointer(&faults));
        report(run, "example-failed", _("its roster cannot be used"));
        return;
    }
    VitriCase copy = *vcase;
    copy.roster = roster;
    copy.on = on;
    copy.drafts = TRUE;
    VitriSubject subject = {&copy, -1, -1, -1, -1, on, VITRI_OCCASION_HOLDING};
    gboolean of_units = run->example->unit || run->standard->occasions == VITRI_OCCASION_UNIT;
    if (of_units ? find_unit_subject(run, &subject) : find_person_subject(run, &subject))
        compare(run, &subject);
}

static gboolean can_be_unknown(const VitriRequirement *requirement)
{
    if (!requirement)
        return FALSE;
    gboolean unknown = !requirement->kind->certain;
    for (guint i = 0; !unknown && requirement->children && i < requirement->children->len; i++)
        unknown = can_be_unknown(g_ptr_array_index(requirement->children, i));
    return unknown;
}

static gboolean has_example(const VitriVersion *version, const char *verdict)
{
    for (guint i = 0; i < version->examples->len; i++)
        if (strcmp(((const VitriExample *)g_ptr_array_index(version->examples, i))->verdict, verdict) == 0)
            return TRUE;
    return FALSE;
}

static void check_version(const VitriStandard *standard, const VitriVersion *version, GPtrArray *faults)
{
    if (version->citations->len == 0)
        vitri_fault_add(faults, "version-without-citation", standard->file, version->line,
                        _("a version of '%s' names no source; add a citation"), standard->id);
    const char *const verdicts[] = {"met", version->require ? "not-met" : NULL,
                                    can_be_unknown(version->require) ? "unknown" : NULL};
    for (guint i = 0; i < G_N_ELEMENTS(verdicts); i++)
        if (verdicts[i] && !has_example(version, verdicts[i]))
            vitri_fault_add(faults, "version-without-example", standard->file, version->line,
                            _("a version of '%s' has no example that is %s; add one"), standard->id, verdicts[i]);
    gboolean needs_authority = standard->force == VITRI_FORCE_MUST_UNLESS_APPROVED;
    if (needs_authority && (!version->approved_by_vi || !version->approved_by_en))
        vitri_fault_add(faults, "missing-element", standard->file, version->line,
                        _("a version of '%s' does not say in both languages who may approve; add approved-by"),
                        standard->id);
}

static void check_standard(const VitriStandard *standard, const VitriCase *vcase, VitriDataReadRoster read_roster,
                           GPtrArray *faults)
{
    gboolean is_ground = standard->effect == VITRI_EFFECT_DEFERS || standard->effect == VITRI_EFFECT_EXEMPTS;
    if (is_ground && !standard->ground)
        vitri_fault_add(faults, "missing-attribute", standard->file, standard->line,
                        _("'%s' defers or exempts and has no ground; add ground=\"…\""), standard->id);
    for (guint i = 0; i < standard->versions->len; i++) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i);
        check_version(standard, version, faults);
        for (guint k = 0; k < version->examples->len; k++) {
            Run run = {standard, version, g_ptr_array_index(version->examples, k), faults};
            run_example(&run, vcase, read_roster);
        }
    }
}

void vitri_data_check(const VitriCase *vcase, VitriDataReadRoster read_roster, GPtrArray *faults)
{
    for (guint i = 0; i < vcase->standards->len; i++)
        check_standard(g_ptr_array_index(vcase->standards, i), vcase, read_roster, faults);
}
