/*
 * Ceilings of deputies as rows over who comes and who leaves (contract, section 5): no move may create or enlarge a
 * breach, and a unit that is over its ceiling today may keep what it has.
 *
 * The ceiling and the count are the standard's own, asked on the reference day; seats are the establishment, so moves
 * change the count alone. Deputies who leave the service in the year are still counted: that errs on the lawful side.
 */
#include "ceilings.h"

#include "vitri/check.h"

typedef struct {
    const char *level; /**< words of the standard's `level` */
    gint32 unit;
} Ceiling;

static gboolean counts_there(const VitriRoster *roster, const Ceiling *ceiling, gint32 post)
{
    const char *level = vitri_roster_position_of(roster, post)->level;
    g_auto(GStrv) words = g_strsplit(ceiling->level, " ", -1);
    return level && roster->posts[post].unit == ceiling->unit && g_strv_contains((const char *const *)words, level);
}

static gint64 find_number(const VitriEvidence *evidence, const char *name)
{
    for (guint i = 0; i < evidence->facts->len; i++)
        if (g_str_equal(g_array_index(evidence->facts, VitriFact, i).field, name))
            return g_ascii_strtoll(g_array_index(evidence->facts, VitriFact, i).value, NULL, 10);
    for (guint i = 0; i < evidence->parameters->len; i++)
        if (g_str_equal(g_array_index(evidence->parameters, VitriParameter, i).name, name))
            return g_ascii_strtoll(g_array_index(evidence->parameters, VitriParameter, i).value, NULL, 10);
    return -1;
}

/** How many more the unit may gain; -1 where the standard sets it no ceiling. */
static gint64 find_room(const VitriScene *scene, const VitriStandard *standard, gint32 unit)
{
    VitriSubject subject = {scene->vcase, -1, -1, -1, unit, scene->reference, VITRI_OCCASION_UNIT};
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    if (vitri_check_standard(standard, &subject, evidence, NULL, NULL) == VITRI_VERDICT_NOT_APPLICABLE)
        return -1;
    gint64 most = find_number(evidence, "max"), now = find_number(evidence, "unit/deputies");
    return most < 0 || now < 0 ? -1 : MAX(0, most - now);
}

/** How many more an arc brings under a ceiling. */
static gint32 count_gain(const VitriScene *scene, const Ceiling *ceiling, guint32 index)
{
    const VitriRoster *roster = scene->vcase->roster;
    const VitriArc *arc = vitri_scene_arc(scene, index);
    return counts_there(roster, ceiling, arc->post) -
           counts_there(roster, ceiling, vitri_scene_agent(scene, arc->agent)->origin);
}

static void add_row(VitriModel *model, const Ceiling *ceiling, gint64 room)
{
    VitriRow *row = NULL;
    for (guint32 i = 0; i < model->scene->arcs->len; i++) {
        gint32 gain = model->option_of_arc[i] == VITRI_NO_OPTION ? 0 : count_gain(model->scene, ceiling, i);
        if (gain == 0)
            continue;
        if (!row)
            row = vitri_problem_add_row(model->problem, room, VITRI_ROW_CEILING);
        vitri_row_add_term(row, model->option_of_arc[i], gain);
    }
}

/** The levels of deputies that a standard of units counts; NULL where it sets no ceiling. */
static const char *find_levels(const VitriScene *scene, const VitriStandard *standard)
{
    const VitriVersion *version = vitri_standard_version_on(standard, scene->reference, scene->vcase->drafts);
    const VitriRequirement *rule = version ? vitri_requirement_find(version->require, "deputies") : NULL;
    if (!rule || standard->force != VITRI_FORCE_MUST || !(standard->occasions & VITRI_OCCASION_UNIT))
        return NULL;
    return vitri_requirement_parameter(rule, "level");
}

void vitri_ceilings_add(VitriModel *model)
{
    const VitriScene *scene = model->scene;
    const VitriCase *vcase = scene->vcase;
    if (scene->options.family != VITRI_FAMILY_LEADERS)
        return;
    for (guint s = 0; s < vcase->standards->len; s++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, s);
        Ceiling ceiling = {find_levels(scene, standard), 0};
        for (guint32 unit = 0; ceiling.level && unit < vcase->roster->n_units; unit++) {
            ceiling.unit = (gint32)unit;
            gint64 room = find_room(scene, standard, (gint32)unit);
            if (room >= 0)
                add_row(model, &ceiling, room);
        }
    }
}

const VitriStandard *vitri_ceilings_close(const VitriScene *scene, guint32 arc, const gint32 *chosen)
{
    const VitriCase *vcase = scene->vcase;
    gint32 unit = vcase->roster->posts[vitri_scene_arc(scene, arc)->post].unit;
    for (guint s = 0; scene->options.family == VITRI_FAMILY_LEADERS && s < vcase->standards->len; s++) {
        const VitriStandard *standard = g_ptr_array_index(vcase->standards, s);
        Ceiling ceiling = {find_levels(scene, standard), unit};
        gint32 gain = ceiling.level ? count_gain(scene, &ceiling, arc) : 0;
        gint64 room = gain > 0 ? find_room(scene, standard, unit) : -1;
        if (room < 0)
            continue;
        for (guint32 a = 0; a < scene->agents->len; a++)
            if (chosen[a] >= 0 && a != vitri_scene_arc(scene, arc)->agent)
                room -= count_gain(scene, &ceiling, (guint32)chosen[a]);
        if (room < gain)
            return standard;
    }
    return NULL;
}
