/*
 * One example of a standard, from its roster to its verdict.
 *
 * Each example is a whole small roster; it is read, its subject is found, and the standard is judged by the same
 * function that judges real people. The case of an example shares everything but roster and day with the case of the
 * data, as a plain copy inside the scene, so a scene must not outlive that case. Linear in the roster.
 */
#include "data-example.h"

#include "vitri/check.h"
#include "vitri/message.h"

#include <string.h>

/** A scene and where to complain. */
typedef struct {
    const VitriScene *scene;
    GPtrArray *faults;
} Run;

static void report(const Run *run, const char *tag, const char *text)
{
    const VitriScene *scene = run->scene;
    vitri_fault_add(run->faults, tag, scene->standard->file, scene->example->line, _("example '%s' of '%s': %s"),
                    scene->example->name, scene->standard->id, text);
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
    subject->unit = choose(run, vitri_roster_find_unit(roster, run->scene->example->unit), run->scene->example->unit,
                           roster->n_units, "unit");
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
    const VitriExample *example = run->scene->example;
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
    subject->occasion = choose_occasion(run->scene->standard->occasions, subject->post == held);
    gboolean moves =
        subject->occasion == VITRI_OCCASION_ROTATION_MOVE || subject->occasion == VITRI_OCCASION_APPOINTMENT;
    subject->origin = moves ? held : -1;
    return TRUE;
}

VitriScene *vitri_scene_open(const VitriStandard *standard, const VitriVersion *version, const VitriExample *example,
                             const VitriCase *vcase, VitriDataReadRoster read_roster, GPtrArray *faults)
{
    g_autoptr(VitriScene) scene = g_new0(VitriScene, 1);
    g_autoptr(GPtrArray) found = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    Run run = {scene, faults};
    VitriDate on = VITRI_DATE_NONE;
    scene->standard = standard;
    scene->version = version;
    scene->example = example;
    if (!vitri_date_parse(example->on, &on) || !vitri_period_contains(version->period, on)) {
        report(&run, "example-failed", _("its day lies outside the version"));
        return NULL;
    }
    VitriRoster *roster = read_roster(example->xml, standard->file, vcase->codes, found, &error);
    if (!roster) {
        g_ptr_array_extend_and_steal(faults, g_steal_pointer(&found));
        report(&run, "example-failed", _("its roster cannot be used"));
        return NULL;
    }
    scene->vcase = *vcase;
    scene->vcase.roster = roster;
    scene->vcase.on = on;
    scene->vcase.drafts = TRUE;
    scene->subject = (VitriSubject){&scene->vcase, -1, -1, -1, -1, on, VITRI_OCCASION_HOLDING, VITRI_DATE_NONE};
    gboolean of_units = example->unit || standard->occasions == VITRI_OCCASION_UNIT;
    gboolean known = of_units ? find_unit_subject(&run, &scene->subject) : find_person_subject(&run, &scene->subject);
    return known ? g_steal_pointer(&scene) : NULL;
}

void vitri_scene_close(VitriScene *scene)
{
    if (!scene)
        return;
    vitri_roster_free(scene->vcase.roster);
    g_free(scene);
}

gboolean vitri_scene_judge(VitriScene *scene, GPtrArray *faults)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    Run run = {scene, faults};
    const char *expected = scene->example->verdict, *missing = scene->example->missing;
    scene->verdict = vitri_check_standard(scene->standard, &scene->subject, evidence, NULL, NULL);
    const char *found = vitri_verdict_name(scene->verdict);
    if (strcmp(found, expected) != 0) {
        g_autofree char *why =
            evidence->missing ? g_strdup_printf(_(", missing '%s'"), evidence->missing) : g_strdup("");
        g_autofree char *text = g_strdup_printf(_("it is %s%s, and %s was promised"), found, why, expected);
        report(&run, "example-failed", text);
        return FALSE;
    }
    if (missing && g_strcmp0(evidence->missing, missing) != 0) {
        g_autofree char *text = g_strdup_printf(_("the missing field is '%s', and '%s' was promised"),
                                                evidence->missing ? evidence->missing : "", missing);
        report(&run, "example-failed", text);
        return FALSE;
    }
    return TRUE;
}
