/*
 * Reading a plan against a case: ids become indexes, items are sorted.
 *
 * What the plan says is taken as it stands; people, posts and standards that the case does not know are faults, but
 * whether somebody is missing, doubled or moved against the law is for verify to say. A plan states all levels or none:
 * with levels it is taken for one of the planner's.
 */
#include "vitri/read-plan.h"

#include "plan-reader.h"
#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriPlanReader *reader;
    VitriSink *sink;
} Resolver;

static void resolve(const Resolver *resolver, gint32 *reference, VitriReferenceKind kind, guint line)
{
    vitri_reference_resolve(reference, kind, resolver->reader->texts, resolver->reader->plan->vcase->roster,
                            resolver->sink, resolver->reader->file, line);
}

static int compare_numbers(gconstpointer left, gconstpointer right)
{
    gint32 a = *(const gint32 *)left, b = *(const gint32 *)right;
    return (a > b) - (a < b);
}

static void resolve_list(const Resolver *resolver, GArray *list, VitriReferenceKind kind, guint line)
{
    for (guint i = 0; list && i < list->len; i++)
        resolve(resolver, &g_array_index(list, gint32, i), kind, line);
    if (list)
        g_array_sort(list, compare_numbers);
}

static void check_standard(const Resolver *resolver, const char *standard, guint line)
{
    vitri_reference_check_standard(standard, resolver->reader->plan->vcase, resolver->sink, resolver->reader->file,
                                   line);
}

static int compare_blocks(gconstpointer left, gconstpointer right)
{
    return strcmp(((const VitriBlock *)left)->standard, ((const VitriBlock *)right)->standard);
}

static void resolve_stay(const Resolver *resolver, VitriStay *stay)
{
    resolve(resolver, &stay->person, VITRI_REFERENCE_PERSON, stay->line);
    resolve(resolver, &stay->post, VITRI_REFERENCE_POST, stay->line);
    check_standard(resolver, stay->standard, stay->line);
    for (guint i = 0; stay->blocks && i < stay->blocks->len; i++)
        check_standard(resolver, g_array_index(stay->blocks, VitriBlock, i).standard, stay->line);
    if (stay->blocks)
        g_array_sort(stay->blocks, compare_blocks);
    resolve_list(resolver, stay->competing_people, VITRI_REFERENCE_PERSON, stay->line);
    resolve_list(resolver, stay->competing_places, VITRI_REFERENCE_POST, stay->line);
}

static void resolve_plan(const Resolver *resolver)
{
    VitriPlan *plan = resolver->reader->plan;
    for (guint i = 0; i < plan->moves->len; i++) {
        VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        resolve(resolver, &move->person, VITRI_REFERENCE_PERSON, move->line);
        resolve(resolver, &move->from, VITRI_REFERENCE_POST, move->line);
        resolve(resolver, &move->to, VITRI_REFERENCE_POST, move->line);
    }
    for (guint i = 0; i < plan->stays->len; i++)
        resolve_stay(resolver, &g_array_index(plan->stays, VitriStay, i));
    for (guint i = 0; i < plan->chains->len; i++) {
        VitriChain *chain = &g_array_index(plan->chains, VitriChain, i);
        resolve(resolver, &chain->ends, VITRI_REFERENCE_POST, chain->line);
    }
    for (guint i = 0; i < plan->breaches->len; i++) {
        VitriBreach *breach = &g_array_index(plan->breaches, VitriBreach, i);
        guint line = resolver->reader->root_line;
        resolve(resolver, &breach->person, VITRI_REFERENCE_PERSON, line);
        resolve(resolver, &breach->post, VITRI_REFERENCE_POST, line);
        resolve(resolver, &breach->unit, VITRI_REFERENCE_UNIT, line);
        check_standard(resolver, breach->standard, line);
    }
}

static void take_levels(const Resolver *resolver)
{
    VitriPlan *plan = resolver->reader->plan;
    guint all = (1u << VITRI_LEVEL_COUNT) - 1;
    plan->own = resolver->reader->levels == all;
    plan->n_levels = plan->own ? VITRI_LEVEL_COUNT : 0;
    if (resolver->reader->levels != 0 && !plan->own)
        vitri_sink_add(resolver->sink, "wrong-value", resolver->reader->file, resolver->reader->root_line,
                       _("the plan states some levels of the objective and not others; state all or none"));
}

static gboolean read_file(const char *path, VitriCase *vcase, VitriForm *form, GPtrArray *faults, GError **error)
{
    const VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    if (strcmp(path, "-") != 0 || !vcase->standard_input)
        return vitri_xml_read(path, &handler, form, NULL, error);
    gsize length = 0;
    const char *bytes = g_bytes_get_data(vcase->standard_input, &length);
    return vitri_xml_read_memory(bytes, length, path, &handler, form, error);
}

VitriPlan *vitri_read_plan(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriPlanReader) reader = vitri_plan_reader_new(vcase);
    if (!read_file(path, vcase, vitri_plan_reader_begin(reader, &sink, path), faults, error))
        return NULL;
    const Resolver resolver = {reader, &sink};
    resolve_plan(&resolver);
    take_levels(&resolver);
    if (sink.n_errors > 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), path);
        return NULL;
    }
    vitri_plan_sort(reader->plan);
    return g_steal_pointer(&reader->plan);
}
