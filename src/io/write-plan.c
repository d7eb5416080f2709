/*
 * A plan as XML (contract, section 3): root, inputs, the policy and decisions used, how the plan was issued, levels,
 * moves, stays and unplaced, chains, breaches. The order is that of the plan's arrays, which the planner and the reader
 * keep sorted; attributes that are not set are left out. Linear.
 */
#include "vitri/write-plan.h"

#include "vitri/xml.h"
#include "write-finding.h"
#include "write-inputs.h"

static const char *person_id(const VitriPlan *plan, gint32 person)
{
    return person < 0 ? NULL : plan->vcase->roster->people[person].id;
}

static const char *post_id(const VitriPlan *plan, gint32 post)
{
    return post < 0 ? NULL : plan->vcase->roster->posts[post].id;
}

/* What an agency adds to a plan once it is issued; a plan fresh from the planner holds nothing of it. */
static void write_issue(const VitriPlan *plan, GString *out)
{
    if (plan->issued.line > 0) {
        g_string_append(out, "  <issued");
        vitri_write_finding_date(out, "on", plan->issued.on);
        vitri_xml_attribute(out, "number", plan->issued.number);
        vitri_xml_attribute(out, "by", plan->issued.by);
        g_string_append(out, "/>\n");
    }
    if (plan->publication.line > 0) {
        g_string_append(out, "  <publication");
        vitri_write_finding_date(out, "on", plan->publication.on);
        vitri_xml_attribute(out, "place", plan->publication.place);
        vitri_xml_attribute(out, "proof", plan->publication.proof);
        g_string_append(out, "/>\n");
    }
    for (guint i = 0; i < plan->sections->len; i++) {
        const VitriSection *section = &g_array_index(plan->sections, VitriSection, i);
        g_string_append(out, "  <section");
        vitri_xml_attribute(out, "kind", vitri_section_name(section->kind));
        vitri_xml_attribute(out, "title", section->title);
        g_string_append(out, "/>\n");
    }
}

static void write_levels(const VitriPlan *plan, GString *out)
{
    for (guint i = 0; i < plan->n_levels; i++) {
        const VitriLevelValue *level = &plan->levels[i];
        g_string_append_printf(out, "  <level id=\"%s\" value=\"%" G_GINT64_FORMAT "\" bound=\"", vitri_level_name(i),
                               level->value);
        if (level->has_bound)
            g_string_append_printf(out, "%" G_GINT64_FORMAT, level->bound);
        g_string_append(out, "\"/>\n");
    }
}

static void write_moves(const VitriPlan *plan, GString *out)
{
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        g_string_append(out, "  <move");
        vitri_xml_attribute(out, "person", person_id(plan, move->person));
        vitri_xml_attribute(out, "from", post_id(plan, move->from));
        vitri_xml_attribute(out, "to", post_id(plan, move->to));
        vitri_write_finding_date(out, "on", move->on);
        vitri_xml_attribute(out, "chain", move->chain);
        if (move->reason != VITRI_MOVE_UNSTATED)
            vitri_xml_attribute(out, "reason", vitri_move_reason_name(move->reason));
        vitri_xml_attribute(out, "decision", move->decision);
        vitri_write_finding_date(out, "decided-on", move->decided_on);
        vitri_write_finding_date(out, "noticed-on", move->noticed_on);
        vitri_write_finding_date(out, "effective-on", move->effective_on);
        vitri_write_finding_date(out, "handed-over-on", move->handed_over_on);
        vitri_write_finding_date(out, "closed-on", move->closed_on);
        vitri_xml_attribute(out, "not-done", move->not_done);
        g_string_append(out, "/>\n");
    }
}

static void write_list(const VitriPlan *plan, const char *name, const GArray *indexes, gboolean people, GString *out)
{
    g_string_append_printf(out, " %s=\"", name);
    for (guint i = 0; i < indexes->len; i++) {
        gint32 index = g_array_index(indexes, gint32, i);
        if (i)
            g_string_append_c(out, ' ');
        vitri_xml_escape(out, people ? person_id(plan, index) : post_id(plan, index));
    }
    g_string_append_c(out, '"');
}

static void write_reasons(const VitriPlan *plan, const VitriStay *stay, GString *out)
{
    for (guint i = 0; stay->blocks && i < stay->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(stay->blocks, VitriBlock, i);
        g_string_append(out, "    <blocked-by");
        vitri_xml_attribute(out, "standard", block->standard);
        g_string_append_printf(out, " places=\"%d\"/>\n", block->places);
    }
    for (guint i = 0; stay->opens && i < stay->opens->len; i++) {
        const VitriCourse *course = &g_array_index(stay->opens, VitriCourse, i);
        g_string_append(out, "    <opens");
        vitri_xml_attribute(out, "kind", course->kind);
        vitri_xml_attribute(out, "level", course->level);
        vitri_xml_attribute(out, "field", course->field);
        g_string_append_printf(out, " places=\"%d\"/>\n", course->places);
    }
    if (!stay->competing_people || !stay->competing_places)
        return;
    g_string_append(out, "    <competing");
    write_list(plan, "people", stay->competing_people, TRUE, out);
    write_list(plan, "places", stay->competing_places, FALSE, out);
    g_string_append(out, "/>\n");
}

static void write_stay(const VitriPlan *plan, const VitriStay *stay, GString *out)
{
    const char *name = stay->unplaced ? "unplaced" : "stay";
    g_string_append_printf(out, "  <%s", name);
    vitri_xml_attribute(out, "person", person_id(plan, stay->person));
    vitri_xml_attribute(out, "post", post_id(plan, stay->post));
    if (!stay->unplaced && stay->reason != VITRI_STAY_UNSTATED)
        vitri_xml_attribute(out, "reason", vitri_stay_reason_name(stay->reason));
    vitri_xml_attribute(out, "standard", stay->standard);
    vitri_xml_attribute(out, "ground", stay->ground);
    vitri_xml_attribute(out, "missing", stay->missing);
    vitri_xml_attribute(out, "limit", stay->limit);
    vitri_write_finding_date(out, "until", stay->until);
    vitri_write_finding_date(out, "again-on", stay->again_on);
    if (stay->profession_places >= 0)
        g_string_append_printf(out, " profession-places=\"%d\"", stay->profession_places);
    if (stay->held_places > 0)
        g_string_append_printf(out, " held-places=\"%d\"", stay->held_places);
    if (stay->closed_places > 0)
        g_string_append_printf(out, " closed-places=\"%d\"", stay->closed_places);
    vitri_xml_attribute(out, "evidence", stay->evidence);
    gboolean empty = (!stay->blocks || !stay->blocks->len) && !stay->competing_people && !stay->opens;
    if (empty) {
        g_string_append(out, "/>\n");
        return;
    }
    g_string_append(out, ">\n");
    write_reasons(plan, stay, out);
    g_string_append_printf(out, "  </%s>\n", name);
}

static void write_chains(const VitriPlan *plan, GString *out)
{
    for (guint i = 0; i < plan->chains->len; i++) {
        const VitriChain *chain = &g_array_index(plan->chains, VitriChain, i);
        g_string_append(out, "  <chain");
        vitri_xml_attribute(out, "id", chain->id);
        vitri_xml_attribute(out, "kind", chain->cycle ? "cycle" : "chain");
        vitri_write_finding_date(out, "on", chain->on);
        vitri_xml_attribute(out, "starts", chain->starts);
        vitri_xml_attribute(out, "ends", post_id(plan, chain->ends));
        g_string_append(out, "/>\n");
    }
}

static void write_breaches(const VitriPlan *plan, GString *out)
{
    for (guint i = 0; i < plan->breaches->len; i++) {
        const VitriBreach *breach = &g_array_index(plan->breaches, VitriBreach, i);
        g_string_append(out, "  <breach");
        vitri_xml_attribute(out, "standard", breach->standard);
        vitri_xml_attribute(out, "tag", breach->tag);
        vitri_xml_attribute(out, "person", person_id(plan, breach->person));
        vitri_xml_attribute(out, "post", post_id(plan, breach->post));
        vitri_xml_attribute(out, "unit", breach->unit < 0 ? NULL : plan->vcase->roster->units[breach->unit].id);
        g_string_append(out, "/>\n");
    }
}

void vitri_write_plan(const VitriPlan *plan, GString *out)
{
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan xmlns=\"urn:vitri:plan:1\"");
    g_string_append_printf(out, " year=\"%d\" status=\"%s\" seed=\"%" G_GUINT64_FORMAT "\"", plan->year,
                           plan->optimal ? "optimal" : "feasible", plan->seed);
    if (plan->family != VITRI_FAMILY_STAFF)
        vitri_xml_attribute(out, "family", vitri_family_name(plan->family));
    vitri_write_finding_date(out, "on", plan->vcase->on);
    vitri_xml_attribute(out, "generator", plan->generator);
    g_string_append(out, ">\n");
    vitri_write_finding_inputs(plan->vcase, 2, out);
    vitri_write_inputs_policy(plan->vcase, out);
    vitri_write_inputs_decisions(plan->vcase, out);
    write_issue(plan, out);
    write_levels(plan, out);
    write_moves(plan, out);
    for (guint i = 0; i < plan->stays->len; i++)
        write_stay(plan, &g_array_index(plan->stays, VitriStay, i), out);
    write_chains(plan, out);
    write_breaches(plan, out);
    g_string_append(out, "</plan>\n");
}
