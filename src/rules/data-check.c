/*
 * Rule data against what they promise: a table of tests that stands beside the rule it tests.
 *
 * Here: the examples of each version (data-example.c) and what every version must have. Beside it: the numbers of a
 * rule and the examples that hold them (data-boundary.c), days without a version (data-gap.c), rules that can never be
 * met (data-never.c), local rules looser than the law (data-local.c). Every check looks at the data alone and reports
 * faults; none stops another. Cost: each example once, and twice more for every number of its rule.
 */
#include "vitri/data-check.h"

#include "data-parts.h"
#include "vitri/message.h"

#include <string.h>

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

static void free_scene(gpointer scene)
{
    vitri_scene_close(scene);
}

static void run_examples(const VitriStandard *standard, const VitriVersion *version, const VitriCase *vcase,
                         VitriDataReadRoster read_roster, GPtrArray *faults)
{
    g_autoptr(GPtrArray) scenes = g_ptr_array_new_with_free_func(free_scene);
    gboolean all_hold = TRUE;
    for (guint i = 0; i < version->examples->len; i++) {
        VitriScene *scene =
            vitri_scene_open(standard, version, g_ptr_array_index(version->examples, i), vcase, read_roster, faults);
        all_hold = scene && vitri_scene_judge(scene, faults) && all_hold;
        if (scene)
            g_ptr_array_add(scenes, scene);
    }
    if (all_hold)
        vitri_data_check_boundaries(standard, version, scenes, faults);
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
        run_examples(standard, version, vcase, read_roster, faults);
    }
    vitri_data_check_gaps(standard, faults);
}

void vitri_data_check(const VitriCase *vcase, VitriDataReadRoster read_roster, GPtrArray *faults)
{
    for (guint i = 0; i < vcase->standards->len; i++)
        check_standard(g_ptr_array_index(vcase->standards, i), vcase, read_roster, faults);
    vitri_data_check_never(vcase, faults);
    vitri_data_check_local(vcase, faults);
}
