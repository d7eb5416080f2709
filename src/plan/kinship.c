/*
 * Kin who may both be moved (contract, section 5: kinship bans bind what the plan changes).
 *
 * A move is judged beside the kin as they sit on its day: at the old post until their own move, at the new one from
 * then on. So where kin may move, no month of an arc is lawful or not by itself. The arc keeps the months that are open
 * while those kin hold nothing; what each of their posts takes away is asked here, kin by kin, with the same rules on a
 * roster whose tenures of that person are rewritten. Invariant: between calls the rewritten roster is used by nobody.
 * Memory: a copy of the list of people, only where such kin exist. A question costs the standards that hold a kin ban,
 * once where nothing but the kin's move can turn them within the year, else once a month.
 */
#include "kinship.h"

#include <string.h>

#include "vitri/check.h"

struct VitriKinship {
    VitriCase vcase;      /**< the scene's, with `roster` */
    VitriRoster roster;   /**< the case's, with people and tenures of its own */
    VitriTenure *tenures; /**< the case's tenures, then room for one person's */
    GPtrArray *bans;      /**< of VitriStandard*, borrowed */
    gboolean steady;      /**< no ban has another part that turns with the day, or a version that ends */
    guint32 *begin;       /**< by agent, one more than agents: where its kin begin in `kin` */
    GArray *kin;          /**< of guint32 */
};

static gboolean only_kin_turns(const VitriRequirement *requirement)
{
    if (!requirement)
        return TRUE;
    if (requirement->kind->dated && !requirement->kind->children && !g_str_equal(requirement->kind->name, "kin-ban"))
        return FALSE;
    for (guint i = 0; requirement->children && i < requirement->children->len; i++)
        if (!only_kin_turns(g_ptr_array_index(requirement->children, i)))
            return FALSE;
    return TRUE;
}

static gboolean bars_kin(const VitriStandard *standard)
{
    for (guint i = 0; i < standard->versions->len; i++)
        if (vitri_requirement_find(((VitriVersion *)g_ptr_array_index(standard->versions, i))->require, "kin-ban"))
            return TRUE;
    return FALSE;
}

static gboolean is_in_year(const VitriScene *scene, VitriDate day)
{
    return vitri_date_is_set(day) && day.year == scene->options.year;
}

static void read_bans(const VitriScene *scene, VitriKinship *kinship)
{
    kinship->bans = g_ptr_array_new();
    kinship->steady = scene->vcase->decisions->waives->len == 0;
    for (guint i = 0; i < scene->vcase->standards->len; i++) {
        VitriStandard *standard = g_ptr_array_index(scene->vcase->standards, i);
        if (standard->effect != VITRI_EFFECT_REQUIRES || !(standard->occasions & VITRI_OCCASION_ROTATION_MOVE) ||
            standard->family != scene->options.family || standard->force != VITRI_FORCE_MUST || !bars_kin(standard))
            continue;
        g_ptr_array_add(kinship->bans, standard);
        for (guint v = 0; v < standard->versions->len; v++) {
            const VitriVersion *version = g_ptr_array_index(standard->versions, v);
            kinship->steady &= only_kin_turns(version->when) && only_kin_turns(version->require) &&
                               !is_in_year(scene, version->period.from) && !is_in_year(scene, version->period.until);
        }
    }
}

static gint compare_agents(gconstpointer left, gconstpointer right)
{
    guint32 a = *(const guint32 *)left, b = *(const guint32 *)right;
    return (a > b) - (a < b);
}

static gboolean may_move(const VitriAgent *agent)
{
    return !agent->fixed && agent->origin >= 0 && agent->months;
}

static void read_kin(const VitriScene *scene, VitriKinship *kinship)
{
    const VitriRoster *roster = scene->vcase->roster;
    kinship->kin = g_array_new(FALSE, FALSE, sizeof(guint32));
    kinship->begin = g_new0(guint32, scene->agents->len + 2);
    for (guint32 a = 0; a < scene->agents->len; a++) {
        const VitriAgent *agent = vitri_scene_agent(scene, a);
        VitriRun run = roster->people[agent->person].kin;
        for (guint32 i = run.first; may_move(agent) && i < run.first + run.n; i++) {
            gint32 other = scene->agent_of[roster->kin[i].person];
            guint32 index = (guint32)other;
            gboolean known = other < 0 || index == a || !may_move(vitri_scene_agent(scene, index));
            for (guint k = kinship->begin[a]; k < kinship->kin->len && !known; k++)
                known = g_array_index(kinship->kin, guint32, k) == index;
            if (!known)
                g_array_append_val(kinship->kin, index);
        }
        kinship->begin[a + 1] = kinship->kin->len;
        if (kinship->kin->len > kinship->begin[a])
            qsort(&g_array_index(kinship->kin, guint32, kinship->begin[a]), kinship->kin->len - kinship->begin[a],
                  sizeof(guint32), compare_agents);
    }
}

static guint32 count_most_tenures(const VitriRoster *roster)
{
    guint32 most = 0;
    for (guint32 i = 0; i < roster->n_people; i++)
        most = MAX(most, roster->people[i].tenures.n);
    return most;
}

VitriKinship *vitri_kinship_new(const VitriScene *scene)
{
    const VitriRoster *roster = scene->vcase->roster;
    g_autoptr(VitriKinship) kinship = g_new0(VitriKinship, 1);
    read_bans(scene, kinship);
    read_kin(scene, kinship);
    if (kinship->bans->len == 0 || kinship->kin->len == 0)
        return NULL;
    kinship->roster = *roster;
    kinship->roster.people = g_memdup2(roster->people, sizeof(VitriPerson) * roster->n_people);
    kinship->tenures = g_new(VitriTenure, roster->n_tenures + count_most_tenures(roster) + 1);
    memcpy(kinship->tenures, roster->tenures, sizeof(VitriTenure) * roster->n_tenures);
    kinship->roster.tenures = kinship->tenures;
    kinship->vcase = *scene->vcase;
    kinship->vcase.roster = &kinship->roster;
    return g_steal_pointer(&kinship);
}

void vitri_kinship_free(VitriKinship *kinship)
{
    if (!kinship)
        return;
    g_ptr_array_unref(kinship->bans);
    g_array_unref(kinship->kin);
    g_free(kinship->begin);
    g_free(kinship->roster.people);
    g_free(kinship->tenures);
    g_free(kinship);
}

const guint32 *vitri_kinship_of(const VitriScene *scene, guint32 agent, guint *out_n)
{
    const VitriKinship *kinship = scene->kinship;
    *out_n = kinship ? kinship->begin[agent + 1] - kinship->begin[agent] : 0;
    return *out_n ? &g_array_index(kinship->kin, guint32, kinship->begin[agent]) : NULL;
}

static VitriPerson *person_of(const VitriScene *scene, guint32 agent)
{
    return &scene->kinship->roster.people[vitri_scene_agent(scene, agent)->person];
}

static VitriRun own_tenures(const VitriScene *scene, guint32 agent)
{
    return scene->vcase->roster->people[vitri_scene_agent(scene, agent)->person].tenures;
}

const VitriCase *vitri_kinship_hide(const VitriScene *scene, guint32 agent)
{
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(scene, agent, &n);
    for (guint i = 0; i < n; i++)
        person_of(scene, kin[i])->tenures = (VitriRun){0, 0};
    return n ? &scene->kinship->vcase : scene->vcase;
}

void vitri_kinship_show(const VitriScene *scene, guint32 agent)
{
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(scene, agent, &n);
    for (guint i = 0; i < n; i++)
        person_of(scene, kin[i])->tenures = own_tenures(scene, kin[i]);
}

/** Puts a person to a post from a day on, the own post left; the other tenures stay as they are. */
static void send(const VitriScene *scene, guint32 agent, gint32 post, VitriDate on)
{
    VitriTenure *all = scene->kinship->tenures;
    VitriRun run = own_tenures(scene, agent);
    guint32 first = scene->vcase->roster->n_tenures;
    gint32 person = vitri_scene_agent(scene, agent)->person, origin = vitri_scene_agent(scene, agent)->origin;
    for (guint32 i = 0; i < run.n; i++) {
        VitriTenure *tenure = &all[first + i];
        *tenure = all[run.first + i];
        gboolean left = tenure->kind == VITRI_TENURE_HOLDER && tenure->post == origin &&
                        vitri_date_compare(vitri_date_earliest(tenure->period.from), on) < 0;
        if (left && (!vitri_date_is_set(tenure->period.until) ||
                     vitri_date_compare(vitri_date_latest(tenure->period.until), on) > 0))
            tenure->period.until = on;
    }
    all[first + run.n] =
        (VitriTenure){.person = person, .post = post, .kind = VITRI_TENURE_HOLDER, .period = {on, VITRI_DATE_NONE}};
    person_of(scene, agent)->tenures = (VitriRun){first, run.n + 1};
}

/** Whether nothing but the plan moves a person within the year. */
static gboolean is_settled(const VitriScene *scene, guint32 agent)
{
    VitriRun run = own_tenures(scene, agent);
    gboolean settled = scene->kinship->steady && !is_in_year(scene, person_of(scene, agent)->leaves_on);
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        VitriPeriod period = scene->vcase->roster->tenures[i].period;
        settled = settled && !is_in_year(scene, period.from) && !is_in_year(scene, period.until);
    }
    return settled;
}

/** The first ban that closes a destination on a day; NULL: none. */
static const VitriStandard *find_ban(const VitriKinship *kinship, VitriSubject *subject)
{
    for (guint i = 0; i < kinship->bans->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(kinship->bans, i);
        VitriVerdict verdict = vitri_check_standard(standard, subject, NULL, NULL, NULL);
        if (verdict != VITRI_VERDICT_MET && verdict != VITRI_VERDICT_NOT_APPLICABLE)
            return standard;
    }
    return NULL;
}

guint16 vitri_kinship_months(const VitriScene *scene, guint32 index, guint32 kin, gint32 kin_arc,
                             const VitriStandard **out_standard)
{
    const VitriArc *arc = vitri_scene_arc(scene, index);
    const VitriAgent *agent = vitri_scene_agent(scene, arc->agent);
    const VitriCase *vcase = vitri_kinship_hide(scene, arc->agent);
    VitriSubject subject = {.vcase = vcase,
                            .person = agent->person,
                            .post = arc->post,
                            .origin = agent->origin,
                            .unit = -1,
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    guint16 months = arc->months;
    gboolean settled = is_settled(scene, kin);
    if (kin_arc < 0)
        person_of(scene, kin)->tenures = own_tenures(scene, kin);
    for (int m = 1; m <= 12; m++) {
        if (!(months & (1 << (m - 1))))
            continue;
        subject.on = vitri_date(scene->options.year, m, 1);
        if (kin_arc >= 0)
            send(scene, kin, vitri_scene_arc(scene, (guint32)kin_arc)->post, subject.on);
        const VitriStandard *ban = find_ban(scene->kinship, &subject);
        if (ban && out_standard && !*out_standard)
            *out_standard = ban;
        if (ban)
            months &= settled ? 0 : (guint16) ~(1 << (m - 1));
        if (settled)
            break;
    }
    vitri_kinship_show(scene, arc->agent);
    return months;
}

guint16 vitri_kinship_months_beside(const VitriScene *scene, guint32 arc, const gint32 *chosen)
{
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(scene, vitri_scene_arc(scene, arc)->agent, &n);
    guint16 months = vitri_scene_arc(scene, arc)->months;
    for (guint i = 0; i < n; i++)
        if (chosen[kin[i]] < 0)
            months &= vitri_kinship_months(scene, arc, kin[i], VITRI_STAYS, NULL);
    return months;
}

VitriKinMonths vitri_kinship_agree(const VitriScene *scene, guint32 left, guint32 right)
{
    guint32 left_agent = vitri_scene_arc(scene, left)->agent, right_agent = vitri_scene_arc(scene, right)->agent;
    guint16 left_first = vitri_kinship_months(scene, left, right_agent, VITRI_STAYS, NULL);
    guint16 left_last = vitri_kinship_months(scene, left, right_agent, (gint32)right, NULL);
    guint16 right_first = vitri_kinship_months(scene, right, left_agent, VITRI_STAYS, NULL);
    guint16 right_last = vitri_kinship_months(scene, right, left_agent, (gint32)left, NULL);
    VitriKinMonths months = {{0}};
    for (int m = 0; m < 12; m++) {
        guint16 at = (guint16)(1 << m), before = (guint16)(at - 1);
        if (left_first & at)
            months.with[m] |= right_last & (guint16) ~(before | at);
        if (left_last & at)
            months.with[m] |= (right_last & at) | (right_first & before);
    }
    return months;
}

gboolean vitri_kinship_are(const VitriScene *scene, guint32 left, guint32 right, VitriKinMonths *out_months)
{
    guint n = 0;
    const guint32 *kin = vitri_kinship_of(scene, vitri_scene_arc(scene, left)->agent, &n);
    for (guint i = 0; i < n; i++)
        if (kin[i] == vitri_scene_arc(scene, right)->agent) {
            *out_months = vitri_kinship_agree(scene, left, right);
            return TRUE;
        }
    return FALSE;
}

/** The months of an arc in which a move of kin leaves it open in some month of its own. */
static guint16 months_that_agree(const VitriScene *scene, guint32 arc, guint32 kin_arc)
{
    VitriKinMonths agree = vitri_kinship_agree(scene, arc, kin_arc);
    guint16 months = 0;
    for (int m = 0; m < 12; m++)
        months |= (guint16)(agree.with[m] ? 1 << m : 0);
    return months;
}

const VitriStandard *vitri_kinship_closes(const VitriScene *scene, guint32 arc, const gint32 *chosen)
{
    guint n = 0;
    guint32 agent = vitri_scene_arc(scene, arc)->agent;
    const guint32 *kin = vitri_kinship_of(scene, agent, &n);
    const VitriStandard *standard = NULL;
    guint16 months = vitri_scene_arc(scene, arc)->months;
    for (guint i = 0; i < n && months; i++) {
        gint32 other = chosen[kin[i]];
        guint16 left = vitri_kinship_months(scene, arc, kin[i], other, &standard);
        if (other >= 0) {
            vitri_kinship_months(scene, (guint32)other, agent, (gint32)arc, &standard);
            left = months_that_agree(scene, arc, (guint32)other);
        }
        months &= left;
    }
    return months ? NULL : standard;
}
