/*
 * P02: a plan of position change lacks a part that the law asks for: purpose, requirements, the people concerned, the
 * time, rights and duties, measures.
 *
 * The people are its rows, the time is that of its moves (where it has none, the part of that name); the other parts
 * are its sections. A plan without any section does not say what its text holds: not known.
 */
#include "past-moves.h"

enum { PARTS = VITRI_SECTION_MEASURES + 1 };

/** The parts that the plan has, as bits. */
static guint find_parts(const VitriPlan *plan)
{
    guint parts = 0;
    for (guint i = 0; i < plan->sections->len; i++)
        parts |= 1u << g_array_index(plan->sections, VitriSection, i).kind;
    gboolean named = plan->moves->len + plan->stays->len > 0;
    parts &= ~(1u << VITRI_SECTION_CASES);
    parts |= named ? 1u << VITRI_SECTION_CASES : 0;
    return plan->moves->len > 0 ? parts | 1u << VITRI_SECTION_TIME : parts;
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriPlan *plan = inspected->plan;
    if (!plan || plan->family != VITRI_FAMILY_STAFF)
        return;
    guint parts = find_parts(plan);
    gboolean lacks_cases = !(parts & 1u << VITRI_SECTION_CASES);
    if (parts == (1u << PARTS) - 1)
        return;
    gint32 body = vitri_past_moves_body(inspected);
    if (plan->sections->len == 0 && !lacks_cases) {
        vitri_inspect_add_unknown(inspected, defect, -1, -1, body, "section", items);
        return;
    }
    VitriFinding *finding = vitri_inspect_add(inspected, defect, -1, -1, body, VITRI_VERDICT_NOT_MET, items);
    for (guint kind = 0; kind < PARTS; kind++) {
        gboolean told = plan->sections->len > 0 || kind == VITRI_SECTION_CASES;
        if (told && !(parts & 1u << kind))
            vitri_evidence_parameter(finding->evidence, "section-absent", vitri_section_name(kind));
    }
}

const VitriDetector vitri_detector_plan_incomplete = {"plan-incomplete", detect};
