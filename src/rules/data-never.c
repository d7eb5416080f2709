/*
 * Rules that can never be met, and pairs of rules that can never both be met.
 *
 * The procedure is vitri_logic_never: it looks at conditions alone, and what it finds is a contradiction of the data,
 * not a judgement about anybody. A rule is looked at by itself with its `when`; a pair only if both are `must`, require
 * something, share an occasion (and, for a move alone, a family) and days, and their `when` can hold together. Cost:
 * the pairs of standards, times the pairs of their versions.
 */
#include "data-parts.h"

#include "logic.h"
#include "vitri/message.h"

static void check_alone(const VitriStandard *standard, const VitriVersion *version, const VitriCodes *codes,
                        GPtrArray *faults)
{
    const VitriRequirement *both[] = {version->when, version->require};
    if (vitri_logic_never(both, 1, codes))
        vitri_fault_add(faults, "never-met", standard->file, version->line,
                        _("the 'when' of '%s' can never be met; it contradicts itself"), standard->id);
    else if (vitri_logic_never(both, G_N_ELEMENTS(both), codes))
        vitri_fault_add(faults, "never-met", standard->file, version->line,
                        _("what '%s' requires can never be met; it contradicts itself or its 'when'"), standard->id);
}

static gboolean judge_together(const VitriStandard *left, const VitriStandard *right)
{
    const VitriStandard *both[] = {left, right};
    for (guint i = 0; i < G_N_ELEMENTS(both); i++)
        if (both[i]->force != VITRI_FORCE_MUST || both[i]->effect != VITRI_EFFECT_REQUIRES)
            return FALSE;
    guint shared = left->occasions & right->occasions;
    return shared && (shared != VITRI_OCCASION_ROTATION_MOVE || left->family == right->family);
}

static void check_pair(const VitriStandard *left, const VitriStandard *right, const VitriCodes *codes,
                       GPtrArray *faults)
{
    for (guint i = 0; i < left->versions->len; i++)
        for (guint k = 0; k < right->versions->len; k++) {
            const VitriVersion *a = left->versions->pdata[i], *b = right->versions->pdata[k];
            const VitriRequirement *all[] = {a->when, b->when, a->require, b->require};
            const VitriRequirement *alone[] = {a->when, a->require, b->when, b->require};
            if (!vitri_period_overlap(a->period, b->period) || vitri_logic_never(all, 2, codes) ||
                vitri_logic_never(alone, 2, codes) || vitri_logic_never(alone + 2, 2, codes) ||
                !vitri_logic_never(all, G_N_ELEMENTS(all), codes))
                continue;
            vitri_fault_add(faults, "never-both-met", right->file, b->line,
                            _("'%s' and '%s' can never both be met where both apply; correct one of them"), left->id,
                            right->id);
        }
}

void vitri_data_check_never(const VitriCase *vcase, GPtrArray *faults)
{
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = vcase->standards->pdata[i];
        for (guint k = 0; k < standard->versions->len; k++)
            check_alone(standard, standard->versions->pdata[k], vcase->codes, faults);
        for (guint k = i + 1; k < vcase->standards->len; k++)
            if (judge_together(standard, vcase->standards->pdata[k]))
                check_pair(standard, vcase->standards->pdata[k], vcase->codes, faults);
    }
}
