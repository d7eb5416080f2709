/*
 * One standard for one person: who and what is judged, the finding, and every clause with its own verdict.
 *
 * Nothing is decided here. The finding is that of vitri_check_alone, the clauses are the tree of the version that was
 * judged, each put to vitri_requirement_check, and their months are those that the kinds themselves judge by
 * (spells.h). The occasion is the first that the standard has for a post that is held, or for one that is not. Cost:
 * one person.
 */
#include "ruling.h"

#include "vitri/check.h"
#include "vitri/rotation.h"

#include <string.h>

static void free_clause(VitriClause *clause)
{
    if (!clause)
        return;
    g_free(clause->text);
    g_free(clause->missing);
    vitri_spells_clear(&clause->spells);
    g_ptr_array_unref(clause->children);
    g_free(clause);
}

void vitri_ruling_clear(VitriRuling *ruling)
{
    vitri_finding_free(ruling->finding);
    free_clause(ruling->when);
    free_clause(ruling->require);
}

/** Whether the children are requirements of their own, each worth a line: not where they are parts of one (bands). */
static gboolean is_open(const VitriRequirement *requirement)
{
    if (!requirement->children || strcmp(requirement->kind->name, "not") == 0)
        return FALSE;
    for (guint i = 0; i < requirement->children->len; i++)
        if (((const VitriRequirement *)requirement->children->pdata[i])->kind->inside)
            return FALSE;
    return TRUE;
}

static VitriClause *make_clause(const VitriRequirement *requirement, const VitriSubject *subject, const char *language)
{
    if (!requirement)
        return NULL;
    VitriClause *clause = g_new0(VitriClause, 1);
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    clause->requirement = requirement;
    clause->text = vitri_requirement_describe(requirement, subject->vcase, language);
    clause->verdict = vitri_requirement_check(requirement, subject, evidence);
    clause->missing = g_steal_pointer(&evidence->missing);
    clause->children = g_ptr_array_new_with_free_func((GDestroyNotify)free_clause);
    gboolean denied = requirement->children && requirement->children->len == 1 && !is_open(requirement);
    const VitriRequirement *counted = denied ? requirement->children->pdata[0] : requirement;
    clause->spells.listed = TRUE;
    clause->counts = counted->kind->spells && counted->kind->spells(counted, subject, &clause->spells, NULL);
    for (guint i = 0; is_open(requirement) && i < requirement->children->len; i++)
        g_ptr_array_add(clause->children, make_clause(requirement->children->pdata[i], subject, language));
    return clause;
}

static gboolean is_at_post(const VitriCase *vcase, gint32 person, gint32 post)
{
    VitriRun run = vcase->roster->people[person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &vcase->roster->tenures[i];
        VitriOrder place = vitri_period_position(tenure->period, vcase->on);
        if (tenure->post == post && (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE))
            return TRUE;
    }
    return FALSE;
}

/** The occasion for a post that is held, or for one that is not. */
static VitriOccasion choose_occasion(guint occasions, gboolean held)
{
    static const VitriOccasion orders[][4] = {
        {VITRI_OCCASION_ROTATION_MOVE, VITRI_OCCASION_APPOINTMENT, VITRI_OCCASION_HOLDING,
         VITRI_OCCASION_RE_APPOINTMENT},
        {VITRI_OCCASION_HOLDING, VITRI_OCCASION_RE_APPOINTMENT, VITRI_OCCASION_ROTATION_MOVE,
         VITRI_OCCASION_APPOINTMENT},
    };
    for (guint i = 0; i < G_N_ELEMENTS(orders[0]); i++)
        if (occasions & orders[held][i])
            return orders[held][i];
    return VITRI_OCCASION_HOLDING;
}

static void choose_subject(const VitriCase *vcase, const VitriStandard *standard, gint32 person, gint32 post,
                           VitriSubject *out)
{
    gint32 tenure = vitri_roster_tenure_on(vcase->roster, person, vcase->on, TRUE);
    gint32 held = tenure < 0 ? -1 : vcase->roster->tenures[tenure].post;
    gint32 judged = post >= 0 ? post : held;
    VitriOccasion occasion = choose_occasion(standard->occasions, judged >= 0 && is_at_post(vcase, person, judged));
    gboolean moves = occasion == VITRI_OCCASION_ROTATION_MOVE || occasion == VITRI_OCCASION_APPOINTMENT;
    *out = (VitriSubject){.vcase = vcase,
                          .person = person,
                          .post = judged,
                          .origin = moves ? held : -1,
                          .unit = -1,
                          .on = vcase->on,
                          .occasion = occasion};
}

/** The id given for an option, looked up; -1 and an error where nothing has it, -1 alone where it was not given. */
static gint32 find_given(const VitriSession *session, const char *option, const VitriRoster *roster, GError **error)
{
    const char *id = vitri_options_value(session->options, option);
    gboolean person = strcmp(option, "person") == 0;
    if (!id)
        return -1;
    gint32 found = person ? vitri_roster_find_person(roster, id) : vitri_roster_find_post(roster, id);
    if (found < 0)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    person ? _("nobody has the id '%s' in the roster") : _("no post has the id '%s' in the roster"),
                    id);
    return found;
}

static const VitriStandard *find_standard(const VitriSession *session, const VitriCase *vcase, GError **error)
{
    const char *id = vitri_options_value(session->options, "standard");
    const VitriStandard *standard = vitri_case_find_standard(vcase, id);
    if (!standard)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("no standard has the id '%s'; 'vitri data list' names them"), id);
    else if (standard->occasions == VITRI_OCCASION_UNIT)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' is judged for units, not for people; 'vitri check' judges units"), id);
    else
        return standard;
    return NULL;
}

/** The standard that sets the period of the post, where it is another one; NULL. */
static const VitriStandard *find_setter(const VitriSubject *subject, const VitriStandard *standard)
{
    VitriBounds bounds;
    if (standard->effect != VITRI_EFFECT_SETS_PERIOD || subject->post < 0 ||
        !vitri_rotation_bounds(subject->vcase, standard->family, subject->person, subject->post, subject->on, &bounds))
        return NULL;
    return bounds.standard == standard ? NULL : bounds.standard;
}

gboolean vitri_ruling_make(const VitriSession *session, const VitriCase *vcase, VitriRuling *out_ruling, GError **error)
{
    GError *wrong = NULL;
    if (!vitri_options_value(session->options, "person")) {
        vitri_options_wrong(session->options->command, error, _("--standard needs --person"));
        return FALSE;
    }
    const VitriStandard *standard = find_standard(session, vcase, &wrong);
    gint32 person = wrong ? -1 : find_given(session, "person", vcase->roster, &wrong);
    gint32 post = wrong ? -1 : find_given(session, "post", vcase->roster, &wrong);
    if (wrong) {
        g_propagate_error(error, wrong);
        return FALSE;
    }
    VitriRuling ruling = {.vcase = vcase};
    choose_subject(vcase, standard, person, post, &ruling.subject);
    ruling.finding = vitri_check_alone(standard, &ruling.subject);
    ruling.setter = find_setter(&ruling.subject, standard);
    const VitriVersion *version = ruling.finding->version;
    if (version) {
        ruling.when = make_clause(version->when, &ruling.subject, session->language);
        ruling.require = make_clause(version->require, &ruling.subject, session->language);
    }
    *out_ruling = ruling;
    return TRUE;
}

const char *vitri_ruling_sort(const VitriRuling *ruling, const VitriSpell *spell)
{
    if (spell->tenure >= 0)
        return vitri_tenure_kind_name(ruling->vcase->roster->tenures[spell->tenure].kind);
    return spell->rank >= 0 ? "rank" : "circumstance";
}

const char *vitri_ruling_place(const VitriRuling *ruling, const VitriSpell *spell)
{
    const VitriRoster *roster = ruling->vcase->roster;
    if (spell->tenure >= 0)
        return roster->posts[roster->tenures[spell->tenure].post].id;
    return spell->rank >= 0 ? roster->ranks[spell->rank].code : roster->circumstances[spell->circumstance].kind;
}
