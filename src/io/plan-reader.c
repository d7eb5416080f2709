/*
 * The table of the plan format: what may stand where, and how it comes into a VitriPlan.
 *
 * Ids are kept as texts (their numbers stand where indexes will), because the same table serves two passes: one over a
 * plan for its copies of policy and decisions, before there is a roster, and one for the plan itself. The copies are
 * elements of their own formats and are read by those formats' own tables. Any order of elements is taken, as people
 * write plans by hand.
 */
#include "plan-reader.h"

#include "vitri/message.h"

#include <string.h>

static const VitriFormAttribute plan_attributes[] = {{"year", TRUE},       {"status", FALSE}, {"seed", FALSE},
                                                     {"generator", FALSE}, {"family", FALSE}, {"on", FALSE},
                                                     {NULL, FALSE}};
static const VitriFormAttribute input_attributes[] = {{"kind", TRUE}, {"name", FALSE},    {"sha256", FALSE},
                                                      {"id", FALSE},  {"version", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute level_attributes[] = {{"id", TRUE}, {"value", TRUE}, {"bound", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute move_attributes[] = {{"person", TRUE},
                                                     {"to", TRUE},
                                                     {"on", TRUE},
                                                     {"from", FALSE},
                                                     {"chain", FALSE},
                                                     {"reason", FALSE},
                                                     {"decision", FALSE},
                                                     {"decided-on", FALSE},
                                                     {"noticed-on", FALSE},
                                                     {"effective-on", FALSE},
                                                     {"handed-over-on", FALSE},
                                                     {"closed-on", FALSE},
                                                     {"not-done", FALSE},
                                                     {NULL, FALSE}};
static const VitriFormAttribute stay_attributes[] = {{"person", TRUE},         {"post", FALSE},
                                                     {"reason", FALSE},        {"standard", FALSE},
                                                     {"ground", FALSE},        {"missing", FALSE},
                                                     {"limit", FALSE},         {"until", FALSE},
                                                     {"again-on", FALSE},      {"profession-places", FALSE},
                                                     {"evidence", FALSE},      {"held-places", FALSE},
                                                     {"closed-places", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute unplaced_attributes[] = {
    {"person", TRUE},    {"post", FALSE},        {"standard", FALSE},
    {"ground", FALSE},   {"missing", FALSE},     {"limit", FALSE},
    {"until", FALSE},    {"again-on", FALSE},    {"profession-places", FALSE},
    {"evidence", FALSE}, {"held-places", FALSE}, {"closed-places", FALSE},
    {NULL, FALSE}};
static const VitriFormAttribute blocked_attributes[] = {{"standard", TRUE}, {"places", TRUE}, {NULL, FALSE}};
static const VitriFormAttribute opens_attributes[] = {
    {"kind", TRUE}, {"places", TRUE}, {"level", FALSE}, {"field", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute competing_attributes[] = {{"people", FALSE}, {"places", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute chain_attributes[] = {{"id", TRUE},      {"kind", TRUE},  {"on", FALSE},
                                                      {"starts", FALSE}, {"ends", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute breach_attributes[] = {{"standard", FALSE}, {"tag", FALSE},  {"person", FALSE},
                                                       {"post", FALSE},     {"unit", FALSE}, {NULL, FALSE}};

static const VitriFormAttribute issued_attributes[] = {{"on", TRUE}, {"number", FALSE}, {"by", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute publication_attributes[] = {
    {"on", TRUE}, {"place", FALSE}, {"proof", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute section_attributes[] = {{"kind", TRUE}, {"title", FALSE}, {NULL, FALSE}};

static guint64 read_seed(VitriForm *form, guint index)
{
    guint64 seed = 0;
    const char *text = form->values[index];
    gboolean plain = text && (text[0] != '0' || text[1] == '\0') && g_ascii_isdigit(text[0]);
    if (text && (!plain || !g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT64, &seed, NULL)))
        vitri_form_wrong(form, index, _("write a whole number of at most 64 bits"));
    return seed;
}

static void start_plan(gpointer user, VitriForm *form)
{
    static const char *const statuses[] = {"feasible", "optimal", NULL}, *const families[] = {"staff", "leaders", NULL};
    VitriPlanReader *reader = user;
    VitriPlan *plan = reader->plan;
    reader->root_line = form->line;
    plan->year = (gint32)vitri_form_number(form, 0, 1000, 9999, 0);
    plan->optimal = vitri_form_word(form, 1, statuses, FALSE);
    plan->seed = read_seed(form, 2);
    plan->generator = g_strdup(form->values[3]);
    plan->family = (VitriFamily)vitri_form_word(form, 4, families, VITRI_FAMILY_STAFF);
    plan->on = vitri_form_full_date(form, 5);
}

static void start_input(gpointer user, VitriForm *form)
{
    static const char *const kinds[] = {"roster", "policy", "decisions", "plan", "standards", NULL};
    VitriPlanReader *reader = user;
    VitriInput *input = g_new0(VitriInput, 1);
    vitri_form_word(form, 0, kinds, 0);
    input->kind = g_strdup(form->values[0] ? form->values[0] : "");
    input->name = g_strdup(form->values[1] ? form->values[1] : form->values[3]);
    input->sha256 = g_strdup(form->values[2]);
    input->version = g_strdup(form->values[4]);
    g_ptr_array_add(reader->plan->inputs, input);
}

static void start_level(gpointer user, VitriForm *form)
{
    VitriPlanReader *reader = user;
    const char *names[VITRI_LEVEL_COUNT + 1] = {NULL};
    const gint64 highest = G_GINT64_CONSTANT(999999999999999);
    for (guint i = 0; i < VITRI_LEVEL_COUNT; i++)
        names[i] = vitri_level_name(i);
    int level = vitri_form_word(form, 0, names, -1);
    VitriLevelValue value = {.value = vitri_form_number(form, 1, 0, highest, 0),
                             .bound = vitri_form_number(form, 2, 0, highest, 0),
                             .has_bound = form->values[2] != NULL};
    if (level < 0)
        return;
    if (reader->levels & (1u << level))
        vitri_sink_add(form->sink, "repeated", form->file, form->line, _("a second level '%s'; remove one"),
                       form->values[0]);
    reader->levels |= 1u << level;
    reader->plan->levels[level] = value;
}

/* What became of a move: the attributes from `first` on. */
static void read_outcome(VitriMove *move, VitriForm *form, guint first)
{
    move->decision = g_strdup(form->values[first]);
    move->decided_on = vitri_form_date(form, first + 1);
    move->noticed_on = vitri_form_date(form, first + 2);
    move->effective_on = vitri_form_date(form, first + 3);
    move->handed_over_on = vitri_form_date(form, first + 4);
    move->closed_on = vitri_form_date(form, first + 5);
    move->not_done = g_strdup(form->values[first + 6]);
}

static void start_move(gpointer user, VitriForm *form)
{
    VitriPlanReader *reader = user;
    VitriMoveReason reason = VITRI_MOVE_UNSTATED;
    gint32 person = vitri_reference_keep(reader->texts, form, 0), to = vitri_reference_keep(reader->texts, form, 1);
    VitriDate on = vitri_form_full_date(form, 2);
    gint32 from = vitri_reference_keep(reader->texts, form, 3);
    if (form->values[5] && !vitri_move_reason_parse(form->values[5], &reason))
        vitri_form_wrong(form, 5, _("write overdue, due, displaced, requested, pinned or enabling"));
    VitriMove *move = vitri_plan_add_move(reader->plan);
    move->person = person;
    move->to = to;
    move->on = on;
    move->from = from;
    move->chain = g_strdup(form->values[4]);
    move->reason = reason;
    read_outcome(move, form, 6);
    move->line = form->line;
}

/* `next` is the first attribute after the reason, where there is one: standard, ground, missing, … in this order. */
static VitriStay *add_stay(VitriPlanReader *reader, VitriForm *form, guint next)
{
    VitriStay *stay = vitri_plan_add_stay(reader->plan);
    stay->person = vitri_reference_keep(reader->texts, form, 0);
    stay->post = vitri_reference_keep(reader->texts, form, 1);
    stay->standard = g_strdup(form->values[next]);
    stay->ground = g_strdup(form->values[next + 1]);
    stay->missing = g_strdup(form->values[next + 2]);
    stay->limit = g_strdup(form->values[next + 3]);
    stay->until = vitri_form_date(form, next + 4);
    stay->again_on = vitri_form_date(form, next + 5);
    stay->profession_places = (gint32)vitri_form_number(form, next + 6, 0, 999999999, -1);
    stay->evidence = g_strdup(form->values[next + 7]);
    stay->held_places = (gint32)vitri_form_number(form, next + 8, 0, 999999999, 0);
    stay->closed_places = (gint32)vitri_form_number(form, next + 9, 0, 999999999, 0);
    stay->line = form->line;
    return stay;
}

static void start_stay(gpointer user, VitriForm *form)
{
    VitriStay *stay = add_stay(user, form, 3);
    if (form->values[2] && !vitri_stay_reason_parse(form->values[2], &stay->reason))
        vitri_form_wrong(form, 2,
                         _("write not-due, deferred, exempt, pinned, single, own-limit, no-destination, "
                           "no-month or unknown"));
}

static void start_unplaced(gpointer user, VitriForm *form)
{
    add_stay(user, form, 2)->unplaced = TRUE;
}

static VitriStay *stay_at_hand(VitriPlanReader *reader)
{
    return &g_array_index(reader->plan->stays, VitriStay, reader->plan->stays->len - 1);
}

static void start_blocked(gpointer user, VitriForm *form)
{
    gint32 places = (gint32)vitri_form_number(form, 1, 0, 999999999, 0);
    if (form->values[0])
        vitri_stay_add_block(stay_at_hand(user), form->values[0], places);
}

static void start_opens(gpointer user, VitriForm *form)
{
    gint32 places = (gint32)vitri_form_number(form, 1, 0, 999999999, 0);
    if (form->values[0])
        vitri_stay_add_course(stay_at_hand(user), form->values[0], form->values[2], form->values[3], places);
}

static void keep_list(VitriPlanReader *reader, const char *text, GArray **list)
{
    g_auto(GStrv) ids = g_strsplit_set(text ? text : "", " \t\r\n", -1);
    for (guint i = 0; ids[i]; i++) {
        if (!*ids[i])
            continue;
        if (!*list)
            *list = g_array_new(FALSE, FALSE, sizeof(gint32));
        gint32 number = (gint32)reader->texts->len;
        g_ptr_array_add(reader->texts, g_strdup(ids[i]));
        g_array_append_val(*list, number);
    }
}

static void start_competing(gpointer user, VitriForm *form)
{
    VitriStay *stay = stay_at_hand(user);
    keep_list(user, form->values[0], &stay->competing_people);
    keep_list(user, form->values[1], &stay->competing_places);
}

static void start_chain(gpointer user, VitriForm *form)
{
    static const char *const kinds[] = {"chain", "cycle", NULL}, *const starts[] = {"vacancy", "leaver", "new-post",
                                                                                    NULL};
    VitriPlanReader *reader = user;
    gboolean cycle = vitri_form_word(form, 1, kinds, FALSE);
    VitriDate on = vitri_form_full_date(form, 2);
    vitri_form_word(form, 3, starts, 0);
    VitriChain *chain = vitri_plan_add_chain(reader->plan);
    chain->id = g_strdup(form->values[0]);
    chain->cycle = cycle;
    chain->on = on;
    chain->starts = g_strdup(form->values[3]);
    chain->ends = vitri_reference_keep(reader->texts, form, 4);
    chain->line = form->line;
}

static void start_breach(gpointer user, VitriForm *form)
{
    VitriPlanReader *reader = user;
    VitriBreach breach = {
        .standard = g_strdup(form->values[0]),
        .tag = g_strdup(form->values[1]),
        .person = vitri_reference_keep(reader->texts, form, 2),
        .post = vitri_reference_keep(reader->texts, form, 3),
        .unit = vitri_reference_keep(reader->texts, form, 4),
    };
    g_array_append_val(reader->plan->breaches, breach);
}

static void report_second(VitriForm *form)
{
    vitri_sink_add(form->sink, "repeated", form->file, form->line, _("a second '%s'; put its content into the first"),
                   form->element->name);
}

static void start_issued(gpointer user, VitriForm *form)
{
    VitriIssue *issued = &((VitriPlanReader *)user)->plan->issued;
    if (issued->line > 0) {
        report_second(form);
        return;
    }
    *issued =
        (VitriIssue){vitri_form_full_date(form, 0), g_strdup(form->values[1]), g_strdup(form->values[2]), form->line};
}

static void start_publication(gpointer user, VitriForm *form)
{
    VitriPublication *publication = &((VitriPlanReader *)user)->plan->publication;
    if (publication->line > 0) {
        report_second(form);
        return;
    }
    *publication = (VitriPublication){vitri_form_full_date(form, 0), g_strdup(form->values[1]),
                                      g_strdup(form->values[2]), form->line};
}

static void start_section(gpointer user, VitriForm *form)
{
    VitriSection section = {.title = g_strdup(form->values[1]), .line = form->line};
    if (form->values[0] && !vitri_section_parse(form->values[0], &section.kind))
        vitri_form_wrong(form, 0, _("write purpose, requirements, cases, time, rights or measures"));
    g_array_append_val(((VitriPlanReader *)user)->plan->sections, section);
}

static VitriForm *enter_policy(gpointer user, VitriForm *form)
{
    VitriPlanReader *reader = user;
    if (reader->policy)
        report_second(form);
    vitri_policy_reader_free(reader->policy);
    reader->policy = vitri_policy_reader_new();
    return vitri_policy_reader_begin(reader->policy, form->sink, reader->file);
}

static VitriForm *enter_decisions(gpointer user, VitriForm *form)
{
    VitriPlanReader *reader = user;
    if (reader->decisions)
        report_second(form);
    vitri_decisions_reader_free(reader->decisions);
    reader->decisions = vitri_decisions_reader_new();
    return vitri_decisions_reader_begin(reader->decisions, form->sink, reader->file);
}

enum { PLAN, STAY = 5, UNPLACED };

static const VitriFormElement elements[] = {
    [PLAN] = {"plan", PLAN, 0, plan_attributes, start_plan, NULL, NULL},
    {"input", PLAN, 0, input_attributes, start_input, NULL, NULL},
    {"policy", PLAN, 0, NULL, NULL, enter_policy, "urn:vitri:policy:1"},
    {"decisions", PLAN, 0, NULL, NULL, enter_decisions, "urn:vitri:decisions:1"},
    {"level", PLAN, 0, level_attributes, start_level, NULL, NULL},
    [STAY] = {"stay", PLAN, 0, stay_attributes, start_stay, NULL, NULL},
    [UNPLACED] = {"unplaced", PLAN, 0, unplaced_attributes, start_unplaced, NULL, NULL},
    {"move", PLAN, 0, move_attributes, start_move, NULL, NULL},
    {"blocked-by", STAY, 0, blocked_attributes, start_blocked, NULL, NULL},
    {"opens", STAY, 0, opens_attributes, start_opens, NULL, NULL},
    {"competing", STAY, 0, competing_attributes, start_competing, NULL, NULL},
    {"blocked-by", UNPLACED, 0, blocked_attributes, start_blocked, NULL, NULL},
    {"opens", UNPLACED, 0, opens_attributes, start_opens, NULL, NULL},
    {"competing", UNPLACED, 0, competing_attributes, start_competing, NULL, NULL},
    {"chain", PLAN, 0, chain_attributes, start_chain, NULL, NULL},
    {"breach", PLAN, 0, breach_attributes, start_breach, NULL, NULL},
    {"issued", PLAN, 0, issued_attributes, start_issued, NULL, NULL},
    {"publication", PLAN, 0, publication_attributes, start_publication, NULL, NULL},
    {"section", PLAN, 0, section_attributes, start_section, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:plan:1", elements, G_N_ELEMENTS(elements)};

VitriPlanReader *vitri_plan_reader_new(VitriCase *vcase)
{
    VitriPlanReader *reader = g_new0(VitriPlanReader, 1);
    reader->plan = vitri_plan_new(vcase);
    reader->texts = g_ptr_array_new_with_free_func(g_free);
    return reader;
}

void vitri_plan_reader_free(VitriPlanReader *reader)
{
    if (!reader)
        return;
    vitri_plan_free(reader->plan);
    vitri_policy_reader_free(reader->policy);
    vitri_decisions_reader_free(reader->decisions);
    g_ptr_array_unref(reader->texts);
    g_free(reader->file);
    g_free(reader);
}

VitriForm *vitri_plan_reader_begin(VitriPlanReader *reader, VitriSink *sink, const char *file)
{
    reader->file = g_strdup(file);
    vitri_form_begin(&reader->form, &format, reader, sink, reader->file);
    return &reader->form;
}
