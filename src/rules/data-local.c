/*
 * An agency's own rules beside the law: they may ask more, never less.
 *
 * A local rule is held against the rule of the law it names (`replaces`), and against every rule of the law with the
 * same effect, family and an occasion in common whose days meet and whose `when` can hold together with its own. Of two
 * conditions of one kind that speak of the same thing, the local one is looser if any of its values asks less
 * (VitriField.sense), or if its ceiling of deputies is higher at any size. Where a local period would win over the
 * law's (rotation.h) its bounds must lie within. A local ground of deferral or exemption takes people out of a duty of
 * the law and is always told. Conditions inside any-of and not are left alone: nothing is claimed about them.
 */
#include "data-parts.h"

#include "kind-band.h"
#include "logic.h"
#include "vitri/message.h"

#include <string.h>

enum { MOST_SEATS = 500 };

/** A version of a local rule and one of the law that it is held against. */
typedef struct {
    const VitriCase *vcase;
    const VitriStandard *local, *law;
    const VitriVersion *version, *of_law;
    GPtrArray *faults;
} Pair;

static void report(const Pair *pair, const VitriRequirement *at, const char *what)
{
    vitri_fault_add(pair->faults, "looser-than-law", pair->local->file, at ? at->line : pair->version->line,
                    _("'%s' asks less than '%s' of the law: %s; ask at least as much"), pair->local->id, pair->law->id,
                    what);
}

/** Whether a ceiling of deputies lies above the other at some size. */
static gboolean is_higher_ceiling(const VitriRequirement *local, const VitriRequirement *law)
{
    gint32 a, b;
    for (guint32 size = 0; size < MOST_SEATS; size++)
        if (vitri_kind_band_ceiling(law->children, size, &b) &&
            (!vitri_kind_band_ceiling(local->children, size, &a) || a > b))
            return TRUE;
    return FALSE;
}

static gboolean is_time(const VitriRequirement *leaf)
{
    return strcmp(leaf->kind->name, "max-time") == 0 || strcmp(leaf->kind->name, "min-time") == 0;
}

static gboolean leaves_out_probation(const VitriRequirement *leaf)
{
    return g_strcmp0(vitri_requirement_parameter(leaf, "probation"), "excluded") == 0;
}

static void compare_values(const Pair *pair, const VitriRequirement *local, const VitriRequirement *law)
{
    for (guint i = 0; i < law->kind->n_fields; i++) {
        const VitriField *field = &law->kind->fields[i];
        gint32 a, b;
        if (field->sense == 0 || !vitri_logic_value(local, field, pair->vcase->codes, &a) ||
            !vitri_logic_value(law, field, pair->vcase->codes, &b) || (a - b) * field->sense >= 0)
            continue;
        g_autofree char *what = g_strdup_printf("%s %s=\"%s\" / \"%s\"", law->kind->name, field->name,
                                                vitri_requirement_parameter(local, field->name),
                                                vitri_requirement_parameter(law, field->name));
        report(pair, local, what);
    }
}

/** Compares every leaf that must hold of one rule with every one of the other. */
static void compare_leaves(const Pair *pair, const VitriRequirement *local, const VitriRequirement *law)
{
    const VitriRequirement *split = strcmp(local->kind->name, "all-of") == 0 ? local : NULL;
    const VitriRequirement *other = !split && strcmp(law->kind->name, "all-of") == 0 ? law : NULL;
    const VitriRequirement *row = split ? split : other;
    for (guint i = 0; row && i < row->children->len; i++)
        compare_leaves(pair, split ? row->children->pdata[i] : local, other ? row->children->pdata[i] : law);
    if (row || local->kind != law->kind)
        return;
    if (strcmp(law->kind->name, "deputies") == 0) {
        if (vitri_logic_same_subject(local, law) && is_higher_ceiling(local, law))
            report(pair, local, _("more deputies"));
    } else if (is_time(law) || vitri_logic_same_subject(local, law)) {
        compare_values(pair, local, law);
        if (is_time(law) && leaves_out_probation(local) && !leaves_out_probation(law) &&
            strcmp(law->kind->name, "max-time") == 0)
            report(pair, local, _("probation is not counted"));
    }
}

static const char *find_rotation(const VitriVersion *version)
{
    const VitriRequirement *position = vitri_requirement_find(version->when, "position");
    return position ? vitri_requirement_parameter(position, "rotation") : NULL;
}

static gboolean can_meet(const Pair *pair)
{
    const VitriRequirement *both[] = {pair->version->when, pair->of_law->when};
    return vitri_period_overlap(pair->version->period, pair->of_law->period) && !pair->of_law->draft &&
           !vitri_logic_never(both, G_N_ELEMENTS(both), pair->vcase->codes);
}

/** Whether the law has a period of its own for the fields of the local one, so that its general one does not count. */
static gboolean has_closer_period(const Pair *pair)
{
    if (find_rotation(pair->of_law) || !find_rotation(pair->version))
        return FALSE;
    for (guint i = 0; i < pair->vcase->standards->len; i++) {
        const VitriStandard *law = pair->vcase->standards->pdata[i];
        if (law->local || law->effect != VITRI_EFFECT_SETS_PERIOD || law->family != pair->law->family)
            continue;
        for (guint k = 0; k < law->versions->len; k++) {
            Pair other = *pair;
            other.of_law = law->versions->pdata[k];
            if (find_rotation(other.of_law) && can_meet(&other))
                return TRUE;
        }
    }
    return FALSE;
}

static void compare_pair(const Pair *pair, gboolean named)
{
    if (named && pair->local->force > pair->law->force)
        report(pair, NULL, _("its force is weaker"));
    if (!pair->version->require || !pair->of_law->require ||
        (pair->law->effect == VITRI_EFFECT_SETS_PERIOD && has_closer_period(pair)))
        return;
    if (pair->law->effect == VITRI_EFFECT_SETS_PERIOD && vitri_requirement_find(pair->of_law->require, "max-time") &&
        !vitri_requirement_find(pair->version->require, "max-time"))
        report(pair, NULL, _("it has no greatest time"));
    compare_leaves(pair, pair->version->require, pair->of_law->require);
}

static void compare_rules(const VitriCase *vcase, const VitriStandard *local, const VitriStandard *law,
                          GPtrArray *faults)
{
    gboolean named = g_strcmp0(local->replaces, law->id) == 0;
    gboolean alike =
        local->effect == law->effect && local->family == law->family && (local->occasions & law->occasions) != 0;
    for (guint i = 0; (named || alike) && i < local->versions->len; i++)
        for (guint k = 0; k < law->versions->len; k++) {
            Pair pair = {vcase, local, law, local->versions->pdata[i], law->versions->pdata[k], faults};
            if (can_meet(&pair))
                compare_pair(&pair, named);
        }
}

static void check_rule(const VitriCase *vcase, const VitriStandard *local, GPtrArray *faults)
{
    gboolean is_ground = local->effect == VITRI_EFFECT_DEFERS || local->effect == VITRI_EFFECT_EXEMPTS ||
                         local->effect == VITRI_EFFECT_PROTECTS;
    const VitriStandard *named = local->replaces ? vitri_case_find_standard(vcase, local->replaces) : NULL;
    if (local->replaces && (!named || named->local))
        vitri_fault_add(faults, "unknown-reference", local->file, local->line,
                        _("'%s' replaces '%s', which is no rule of the law; correct the id"), local->id,
                        local->replaces);
    if (is_ground)
        vitri_fault_add(
            faults, "looser-than-law", local->file, local->line,
            _("'%s' adds a ground that the law does not have; name the article that allows it, or remove it"),
            local->id);
    for (guint i = 0; !is_ground && i < vcase->standards->len; i++) {
        const VitriStandard *law = vcase->standards->pdata[i];
        if (!law->local)
            compare_rules(vcase, local, law, faults);
    }
}

void vitri_data_check_local(const VitriCase *vcase, GPtrArray *faults)
{
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = vcase->standards->pdata[i];
        if (standard->local)
            check_rule(vcase, standard, faults);
    }
}
