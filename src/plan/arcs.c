/*
 * Where each agent could go, and in which months: the candidates.
 *
 * Only posts of the same profession are looked at (contract, section 5); every other closing rule is a standard asked
 * through rotation.h, a prohibition of the decisions, or the room of the post. An arc is kept if one month is left.
 * O(agents x posts of the profession). Arcs come out by agent and post.
 */
#include "kinship.h"

#include "vitri/fault.h"
#include "vitri/message.h"
#include "vitri/tenure.h"

const GArray *vitri_arcs_posts_alike(const VitriScene *scene, gint32 post)
{
    const char *profession = vitri_roster_position_of(scene->vcase->roster, post)->profession;
    return g_hash_table_lookup(scene->posts_by_profession, profession ? profession : "");
}

static gboolean is_forbidden(const VitriScene *scene, gint32 person, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    const GArray *forbids = scene->vcase->decisions->forbids;
    for (guint i = 0; i < forbids->len; i++) {
        const VitriForbid *forbid = &g_array_index(forbids, VitriForbid, i);
        gboolean who = forbid->person < 0 || forbid->person == person;
        gboolean where =
            forbid->post == post ||
            (forbid->unit >= 0 && vitri_roster_unit_is_under(roster, roster->posts[post].unit, forbid->unit));
        if (who && where)
            return TRUE;
    }
    return FALSE;
}

/** Months on whose first day the post exists. */
static guint16 existing_months(const VitriScene *scene, gint32 post)
{
    VitriPeriod period = vitri_scene_post_period(scene->vcase->roster, post);
    guint16 months = 0;
    for (int m = 1; m <= 12; m++)
        if (vitri_period_contains(period, vitri_date(scene->options.year, m, 1)))
            months |= (guint16)(1 << (m - 1));
    return months;
}

guint16 vitri_arcs_months(const VitriScene *scene, const VitriAgent *agent, gint32 post,
                          const VitriStandard **out_standard)
{
    *out_standard = NULL;
    if (post == agent->origin || !scene->rooms[post].gives || is_forbidden(scene, agent->person, post))
        return 0;
    guint16 months = agent->months & existing_months(scene, post);
    if (!months)
        return 0;
    guint32 index = (guint32)scene->agent_of[agent->person];
    months = vitri_rotation_destination_months(vitri_kinship_hide(scene, index), scene->options.family, agent->person,
                                               agent->origin, post, scene->options.year, months, out_standard, NULL);
    vitri_kinship_show(scene, index);
    /* A move in form only is none, whether or not a standard of the family and day says so. */
    gboolean differs = vitri_tenure_same_function(scene->vcase->roster, agent->origin, post) == VITRI_VERDICT_NOT_MET;
    return differs ? months : 0;
}

static gboolean add_arc(VitriScene *scene, guint32 index, gint32 post)
{
    VitriAgent *agent = vitri_scene_agent(scene, index);
    const VitriRoster *roster = scene->vcase->roster;
    const VitriStandard *closed_by = NULL;
    if (scene->rooms[post].seats - scene->rooms[post].fixed <= 0)
        return FALSE;
    guint16 months = vitri_arcs_months(scene, agent, post, &closed_by);
    if (!months)
        return FALSE;
    VitriArc arc = {index, post, months, vitri_burden_of_move(scene, agent, post),
                    vitri_burden_lot(scene->options.seed, roster->people[agent->person].id, roster->posts[post].id)};
    g_array_append_val(scene->arcs, arc);
    agent->n_arcs++;
    scene->rooms[post].arcs_into++;
    return TRUE;
}

/**
 * Whether the plan may send this agent there at all: somebody of the other family goes nowhere, somebody who may not be
 * disturbed only for a reason.
 */
static gboolean may_go(const VitriScene *scene, const VitriAgent *agent, gint32 post)
{
    const VitriRoster *roster = scene->vcase->roster;
    gboolean leads = vitri_roster_position_of(roster, agent->origin)->category == VITRI_CATEGORY_LEADERSHIP;
    if (leads != (scene->options.family == VITRI_FAMILY_LEADERS))
        return FALSE;
    return agent->enabling || vitri_burden_reason(scene, agent, post) != VITRI_MOVE_ENABLING;
}

static void report_pin(const VitriScene *scene, const VitriAgent *agent, GPtrArray *faults)
{
    const VitriRoster *roster = scene->vcase->roster;
    const VitriStandard *standard = NULL;
    const char *person = roster->people[agent->person].id, *post = roster->posts[agent->pin->post].id;
    const char *file = scene->vcase->decisions->file ? scene->vcase->decisions->file : "-";
    vitri_arcs_months(scene, agent, agent->pin->post, &standard);
    if (standard)
        vitri_fault_add(faults, "pin-conflict", file, agent->pin->line,
                        _("pin of '%s' to '%s' is closed by standard '%s'; change the pin or remove it"), person, post,
                        standard->id);
    else if (!agent->months)
        vitri_fault_add(faults, "pin-conflict", file, agent->pin->line,
                        _("pin of '%s' to '%s' has no lawful day in the year; a move is on the first of a month, after "
                          "notice and outside every ground of deferral"),
                        person, post);
    else
        vitri_fault_add(
            faults, "pin-conflict", file, agent->pin->line,
            _("pin of '%s' to '%s' finds no place there: forbidden, ended, full, of another profession or family"),
            person, post);
}

void vitri_arcs_build(VitriScene *scene, GPtrArray *faults)
{
    for (guint32 i = 0; i < scene->agents->len; i++) {
        VitriAgent *agent = vitri_scene_agent(scene, i);
        agent->first_arc = scene->arcs->len;
        if (i % 1024 == 0)
            vitri_progress_report(scene->options.progress, "destinations", i, scene->agents->len);
        gboolean pinned_away = agent->pin && agent->pin->post != agent->origin;
        const GArray *posts = agent->origin < 0 || agent->fixed ? NULL : vitri_arcs_posts_alike(scene, agent->origin);
        gboolean pin_open = FALSE;
        for (guint p = 0; posts && agent->months && p < posts->len; p++) {
            gint32 post = g_array_index(posts, gint32, p);
            if (post != agent->origin && may_go(scene, agent, post))
                pin_open |= add_arc(scene, i, post) && agent->pin && post == agent->pin->post;
        }
        if (pinned_away && !pin_open)
            report_pin(scene, agent, faults);
    }
}
