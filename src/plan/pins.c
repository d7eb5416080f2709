/*
 * Which pins cannot stand together.
 *
 * The question "can these pins stand?" is one run of the solver. A deletion filter first leaves a set from which no pin
 * can be taken away (k runs); then all smaller sets of one, two and three pins are tried, so that what is reported is
 * the smallest where that is small. Pins are few; a run is milliseconds.
 */
#include "pins.h"

#include "solve.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"

/** 1: they can stand, 0: they cannot, -1: the solver failed. */
static int can_stand(const VitriScene *scene, VitriPin *const *pins, const gboolean *in, guint n, GError **error)
{
    g_autoptr(GHashTable) set = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < n; i++)
        if (in[i])
            g_hash_table_add(set, pins[i]);
    g_autoptr(VitriOutcome) outcome = vitri_solve_run(scene, set, error);
    return outcome ? outcome->feasible : -1;
}

static gboolean filter_by_deletion(const VitriScene *scene, VitriPin *const *pins, gboolean *in, guint n,
                                   GError **error)
{
    for (guint i = 0; i < n; i++) {
        in[i] = FALSE;
        int stands = can_stand(scene, pins, in, n, error);
        if (stands < 0)
            return FALSE;
        in[i] = stands == 1;
    }
    return TRUE;
}

static guint count_in(const gboolean *in, guint n)
{
    guint count = 0;
    for (guint i = 0; i < n; i++)
        count += in[i] != 0;
    return count;
}

/** Tries all sets of `size` pins from `from` on; keeps the first that cannot stand. 1: found, 0: none, -1: failed. */
static int try_sets(const VitriScene *scene, VitriPin *const *pins, gboolean *in, guint n, guint from, guint size,
                    GError **error)
{
    if (size == 0) {
        int stands = can_stand(scene, pins, in, n, error);
        return stands < 0 ? -1 : !stands;
    }
    for (guint i = from; i < n; i++) {
        in[i] = TRUE;
        int found = try_sets(scene, pins, in, n, i + 1, size - 1, error);
        if (found != 0)
            return found;
        in[i] = FALSE;
    }
    return 0;
}

static void report(const VitriScene *scene, VitriPin *const *pins, const gboolean *in, guint n, GPtrArray *faults)
{
    const VitriRoster *roster = scene->vcase->roster;
    const char *file = scene->vcase->decisions->file ? scene->vcase->decisions->file : "-";
    guint size = count_in(in, n);
    for (guint i = 0; i < n; i++)
        if (in[i])
            vitri_fault_add(faults, "pin-conflict", file, pins[i]->line,
                            _("pin of '%s' to '%s' is one of %u that cannot stand together; remove or change one of "
                              "them"),
                            roster->people[pins[i]->person].id, roster->posts[pins[i]->post].id, size);
}

gboolean vitri_pins_explain(const VitriScene *scene, GPtrArray *faults, GError **error)
{
    guint n = 0;
    g_autofree VitriPin **pins = g_new0(VitriPin *, scene->agents->len + 1);
    for (guint i = 0; i < scene->agents->len; i++)
        if (vitri_scene_agent(scene, i)->pin)
            pins[n++] = (VitriPin *)vitri_scene_agent(scene, i)->pin;
    g_autofree gboolean *in = g_new0(gboolean, n + 1);
    for (guint i = 0; i < n; i++)
        in[i] = TRUE;
    if (!filter_by_deletion(scene, pins, in, n, error))
        return FALSE;
    g_autofree gboolean *smaller = g_new0(gboolean, n + 1);
    guint most = MIN(count_in(in, n), 4);
    int found = 0;
    for (guint size = 1; found == 0 && size < most; size++)
        found = try_sets(scene, pins, smaller, n, 0, size, error);
    if (found < 0)
        return FALSE;
    report(scene, pins, found ? smaller : in, n, faults);
    return TRUE;
}

/** Whether an agent is placed by hand in another unit. */
static gboolean is_placed_by_hand(const VitriScene *scene, const VitriAgent *agent)
{
    const VitriPost *posts = scene->vcase->roster->posts;
    return agent->pin && agent->origin >= 0 && posts[agent->origin].unit != posts[agent->pin->post].unit;
}

gboolean vitri_pins_check_share(const VitriScene *scene, GPtrArray *faults)
{
    const VitriPolicy *policy = scene->vcase->policy;
    const char *file = scene->vcase->decisions->file ? scene->vcase->decisions->file : "-";
    guint to_move = 0, by_hand = 0;
    for (guint i = 0; i < scene->agents->len; i++) {
        const VitriAgent *agent = vitri_scene_agent(scene, i);
        to_move += agent->must_overdue || agent->must_due || agent->displaced || agent->requested || agent->pin != NULL;
        by_hand += is_placed_by_hand(scene, agent);
    }
    guint most = vitri_policy_most_pinned(policy, to_move);
    for (guint i = 0; i < scene->agents->len && by_hand > most; i++) {
        const VitriAgent *agent = vitri_scene_agent(scene, i);
        if (is_placed_by_hand(scene, agent))
            vitri_fault_add(faults, "pin-conflict", file, agent->pin->line,
                            _("pin of '%s' to '%s' is one of %u people placed by hand, where %u may be (%d%% of %u to "
                              "be moved); remove some"),
                            scene->vcase->roster->people[agent->person].id,
                            scene->vcase->roster->posts[agent->pin->post].id, by_hand, most,
                            policy->pinned_share_percent, to_move);
    }
    return by_hand <= most;
}
