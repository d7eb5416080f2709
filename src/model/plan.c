/*
 * A rotation plan as it stands in a file: moves, stays, chains, levels.
 *
 * The planner, the reader and the judge share this record and nothing else. Items are appended in any order; `sort`
 * brings them into the order of output (people by index, which is by id; chains by number), after which a person is
 * found by bisection. Before it, and after a later append, finding walks the list. The record believes whatever it is
 * told: whether a plan is lawful is for verify.
 */
#include "vitri/plan.h"

#include <string.h>

static void clear_move(gpointer data)
{
    VitriMove *move = data;
    g_free(move->chain);
    g_free(move->decision);
    g_free(move->not_done);
}

static void clear_block(gpointer data)
{
    g_free(((VitriBlock *)data)->standard);
}

static void clear_course(gpointer data)
{
    VitriCourse *course = data;
    g_free(course->kind);
    g_free(course->level);
    g_free(course->field);
}

static void clear_stay(gpointer data)
{
    VitriStay *stay = data;
    g_free(stay->standard);
    g_free(stay->ground);
    g_free(stay->missing);
    g_free(stay->limit);
    g_free(stay->evidence);
    if (stay->blocks)
        g_array_set_clear_func(stay->blocks, clear_block);
    g_clear_pointer(&stay->blocks, g_array_unref);
    g_clear_pointer(&stay->opens, g_array_unref);
    g_clear_pointer(&stay->competing_people, g_array_unref);
    g_clear_pointer(&stay->competing_places, g_array_unref);
}

static void clear_chain(gpointer data)
{
    VitriChain *chain = data;
    g_free(chain->id);
    g_free(chain->starts);
}

static void clear_breach(gpointer data)
{
    VitriBreach *breach = data;
    g_free(breach->standard);
    g_free(breach->tag);
}

static void clear_section(gpointer data)
{
    g_free(((VitriSection *)data)->title);
}

static GArray *new_array(guint size, GDestroyNotify clear)
{
    GArray *array = g_array_new(FALSE, TRUE, size);
    g_array_set_clear_func(array, clear);
    return array;
}

VitriPlan *vitri_plan_new(VitriCase *vcase)
{
    VitriPlan *plan = g_new0(VitriPlan, 1);
    plan->vcase = vitri_case_ref(vcase);
    plan->inputs = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_input_free);
    plan->moves = new_array(sizeof(VitriMove), clear_move);
    plan->stays = new_array(sizeof(VitriStay), clear_stay);
    plan->chains = new_array(sizeof(VitriChain), clear_chain);
    plan->breaches = new_array(sizeof(VitriBreach), clear_breach);
    plan->sections = new_array(sizeof(VitriSection), clear_section);
    return plan;
}

void vitri_plan_free(VitriPlan *plan)
{
    if (!plan)
        return;
    g_free(plan->generator);
    g_ptr_array_unref(plan->inputs);
    g_array_unref(plan->moves);
    g_array_unref(plan->stays);
    g_array_unref(plan->chains);
    g_array_unref(plan->breaches);
    g_free(plan->issued.number);
    g_free(plan->issued.by);
    g_free(plan->publication.place);
    g_free(plan->publication.proof);
    g_array_unref(plan->sections);
    vitri_case_unref(plan->vcase);
    g_free(plan);
}

VitriMove *vitri_plan_add_move(VitriPlan *plan)
{
    VitriMove move = {.person = -1, .from = -1, .to = -1, .reason = VITRI_MOVE_UNSTATED};
    g_array_append_val(plan->moves, move);
    plan->sorted = FALSE;
    return &g_array_index(plan->moves, VitriMove, plan->moves->len - 1);
}

VitriStay *vitri_plan_add_stay(VitriPlan *plan)
{
    VitriStay stay = {.person = -1, .post = -1, .reason = VITRI_STAY_UNSTATED, .profession_places = -1};
    g_array_append_val(plan->stays, stay);
    plan->sorted = FALSE;
    return &g_array_index(plan->stays, VitriStay, plan->stays->len - 1);
}

void vitri_stay_add_block(VitriStay *stay, const char *standard, gint32 places)
{
    VitriBlock block = {g_strdup(standard), places};
    if (!stay->blocks)
        stay->blocks = new_array(sizeof(VitriBlock), clear_block);
    g_array_append_val(stay->blocks, block);
}

void vitri_stay_add_course(VitriStay *stay, const char *kind, const char *level, const char *field, gint32 places)
{
    VitriCourse course = {g_strdup(kind), g_strdup(level), g_strdup(field), places};
    if (!stay->opens)
        stay->opens = new_array(sizeof(VitriCourse), clear_course);
    g_array_append_val(stay->opens, course);
}

VitriChain *vitri_plan_add_chain(VitriPlan *plan)
{
    VitriChain chain = {.ends = -1};
    g_array_append_val(plan->chains, chain);
    return &g_array_index(plan->chains, VitriChain, plan->chains->len - 1);
}

static int compare_numbers(gint64 left, gint64 right)
{
    return (left > right) - (left < right);
}

static int compare_moves(gconstpointer left, gconstpointer right)
{
    const VitriMove *a = left, *b = right;
    int order = compare_numbers(a->person, b->person);
    order = order ? order : vitri_date_compare(a->on, b->on);
    order = order ? order : compare_numbers(a->from, b->from);
    return order ? order : compare_numbers(a->to, b->to);
}

static int compare_stays(gconstpointer left, gconstpointer right)
{
    const VitriStay *a = left, *b = right;
    int order = compare_numbers(a->person, b->person);
    order = order ? order : compare_numbers(a->unplaced, b->unplaced);
    return order ? order : compare_numbers(a->post, b->post);
}

/* c2 before c10: ids are one letter and a number, so the shorter number is the smaller. */
static int compare_chains(gconstpointer left, gconstpointer right)
{
    const VitriChain *a = left, *b = right;
    size_t a_length = a->id ? strlen(a->id) : 0, b_length = b->id ? strlen(b->id) : 0;
    return a_length != b_length ? compare_numbers((gint64)a_length, (gint64)b_length) : g_strcmp0(a->id, b->id);
}

static int compare_breaches(gconstpointer left, gconstpointer right)
{
    const VitriBreach *a = left, *b = right;
    int order = compare_numbers(a->person, b->person);
    order = order ? order : compare_numbers(a->post, b->post);
    order = order ? order : compare_numbers(a->unit, b->unit);
    order = order ? order : g_strcmp0(a->standard, b->standard);
    return order ? order : g_strcmp0(a->tag, b->tag);
}

void vitri_plan_sort(VitriPlan *plan)
{
    g_array_sort(plan->moves, compare_moves);
    g_array_sort(plan->stays, compare_stays);
    g_array_sort(plan->chains, compare_chains);
    g_array_sort(plan->breaches, compare_breaches);
    plan->sorted = TRUE;
}

/* First item of the person in an array whose items begin with the person: by bisection if sorted, else by walking. */
static gconstpointer find_person(const GArray *items, gboolean sorted, gint32 person)
{
    guint size = g_array_get_element_size((GArray *)items);
    guint low = 0, high = items->len;
    while (sorted && low < high) {
        guint middle = low + (high - low) / 2;
        gint32 at = *(const gint32 *)(items->data + (gsize)middle * size);
        if (at < person)
            low = middle + 1;
        else
            high = middle;
    }
    for (guint i = low; i < items->len; i++) {
        gconstpointer item = items->data + (gsize)i * size;
        if (*(const gint32 *)item == person)
            return item;
        if (sorted)
            return NULL;
    }
    return NULL;
}

const VitriMove *vitri_plan_find_move(const VitriPlan *plan, gint32 person)
{
    G_STATIC_ASSERT(G_STRUCT_OFFSET(VitriMove, person) == 0);
    return find_person(plan->moves, plan->sorted, person);
}

const VitriStay *vitri_plan_find_stay(const VitriPlan *plan, gint32 person)
{
    G_STATIC_ASSERT(G_STRUCT_OFFSET(VitriStay, person) == 0);
    return find_person(plan->stays, plan->sorted, person);
}

static const char *const move_reasons[] = {"overdue", "due", "displaced", "requested", "pinned", "enabling"};
static const char *const stay_reasons[] = {"not-due",   "deferred",       "exempt",   "pinned", "single",
                                           "own-limit", "no-destination", "no-month", "unknown"};
static const char *const section_kinds[] = {"purpose", "requirements", "cases", "time", "rights", "measures"};

const char *vitri_move_reason_name(VitriMoveReason reason)
{
    return reason == VITRI_MOVE_UNSTATED ? "" : move_reasons[reason];
}

const char *vitri_stay_reason_name(VitriStayReason reason)
{
    return reason == VITRI_STAY_UNSTATED ? "" : stay_reasons[reason];
}

const char *vitri_level_name(guint level)
{
    static const char *const names[VITRI_LEVEL_COUNT] = {"overdue-unmoved", "due-unmoved", "uncovered",   "disturbed",
                                                         "burden",          "lot",         "late-months", "uneven"};
    g_assert(level < VITRI_LEVEL_COUNT);
    return names[level];
}

const char *vitri_family_name(VitriFamily family)
{
    return family == VITRI_FAMILY_LEADERS ? "leaders" : "staff";
}

const char *vitri_section_name(VitriSectionKind kind)
{
    return section_kinds[kind];
}

/* Place of a name among n; -1 if it is none of them. */
static int find_name(const char *name, const char *const *names, guint n)
{
    for (guint i = 0; i < n; i++)
        if (strcmp(name, names[i]) == 0)
            return (int)i;
    return -1;
}

gboolean vitri_move_reason_parse(const char *name, VitriMoveReason *out_reason)
{
    int found = find_name(name, move_reasons, G_N_ELEMENTS(move_reasons));
    if (found >= 0)
        *out_reason = (VitriMoveReason)found;
    return found >= 0;
}

gboolean vitri_stay_reason_parse(const char *name, VitriStayReason *out_reason)
{
    int found = find_name(name, stay_reasons, G_N_ELEMENTS(stay_reasons));
    if (found >= 0)
        *out_reason = (VitriStayReason)found;
    return found >= 0;
}

gboolean vitri_section_parse(const char *name, VitriSectionKind *out_kind)
{
    int found = find_name(name, section_kinds, G_N_ELEMENTS(section_kinds));
    if (found >= 0)
        *out_kind = (VitriSectionKind)found;
    return found >= 0;
}

static gboolean has_come(VitriDate day, VitriDate on)
{
    return vitri_date_is_set(day) && vitri_date_compare(vitri_date_latest(day), on) <= 0;
}

VitriMoveState vitri_move_state(const VitriMove *move, VitriDate on)
{
    if (move->not_done)
        return VITRI_MOVE_NOT_DONE;
    if (has_come(move->effective_on, on))
        return has_come(move->closed_on, on)        ? VITRI_MOVE_CLOSED
               : has_come(move->handed_over_on, on) ? VITRI_MOVE_HANDED_OVER
                                                    : VITRI_MOVE_EFFECTIVE;
    gboolean undated = move->decision && !vitri_date_is_set(move->decided_on);
    return undated || has_come(move->decided_on, on) ? VITRI_MOVE_DECIDED : VITRI_MOVE_PLANNED;
}

const char *vitri_move_state_name(VitriMoveState state)
{
    static const char *const names[] = {"planned", "decided", "effective", "handed-over", "closed", "not-done"};
    return names[state];
}
