/*
 * The moves of a plan, chain by chain, in the order in which they must happen.
 *
 * A chain is told from its opening: the first move takes the place that was open, each next one takes the place that
 * the one before it left; of a cycle the first is the person with the smallest id. Several moves may leave one post of
 * several seats: the smallest person id first (contract, section 7).
 *
 * Invariants: every move of the plan stands in exactly one <chain/>; moves without a chain (a plan made by hand)
 * stand alone, in the order of pages. Numbers of moves run through the whole plan. Cost: the square of a chain's
 * length, linear in their number; the square of the moves of a plan made by hand. It does not judge whether a chain is
 * lawful: that is verify's.
 */
#include "document-plan.h"
#include "vitri/retirement.h"

/* The moves of one chain. */
typedef struct {
    const VitriChain *chain; /* NULL: not stated */
    GPtrArray *moves;        /* of const VitriMove*, ordered before they are written */
} Group;

static void free_group(gpointer data)
{
    Group *group = data;
    g_ptr_array_unref(group->moves);
    g_free(group);
}

static Group *add_group(GPtrArray *groups, const VitriChain *chain)
{
    Group *group = g_new0(Group, 1);
    group->chain = chain;
    group->moves = g_ptr_array_new();
    g_ptr_array_add(groups, group);
    return group;
}

/* Chains in the order of the plan, then moves that name none of them one by one, in the order of pages. */
static GPtrArray *group_moves(const VitriPlanPage *plan_page)
{
    const VitriPlan *plan = plan_page->plan;
    GPtrArray *groups = g_ptr_array_new_with_free_func(free_group);
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GArray) alone = vitri_document_list_new();
    for (guint i = 0; i < plan->chains->len; i++) {
        const VitriChain *chain = &g_array_index(plan->chains, VitriChain, i);
        g_hash_table_insert(by_id, chain->id, add_group(groups, chain));
    }
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan->moves, VitriMove, i);
        Group *group = move->chain ? g_hash_table_lookup(by_id, move->chain) : NULL;
        VitriPageItem item = {.person = move->person, .unit = -1, .index = i};
        const VitriPlanRow *row = vitri_document_plan_row(plan_page, move->person);
        if (row && row->post >= 0)
            item.unit = plan_page->page.roster->posts[row->post].unit;
        if (group)
            g_ptr_array_add(group->moves, (gpointer)move);
        else
            g_array_append_val(alone, item);
    }
    vitri_document_sort(&plan_page->page, alone);
    for (guint i = 0; i < alone->len; i++)
        g_ptr_array_add(add_group(groups, NULL)->moves,
                        &g_array_index(plan->moves, VitriMove, g_array_index(alone, VitriPageItem, i).index));
    return groups;
}

static gint32 find_origin(const VitriPlanPage *plan_page, const VitriMove *move)
{
    if (move->from >= 0)
        return move->from;
    const VitriPlanRow *row = vitri_document_plan_row(plan_page, move->person);
    return row ? row->post : -1;
}

/* Position in `moves`, from `first` on, of the next one: whose destination is `place`; the smallest person id wins. */
static guint find_taker(const GPtrArray *moves, guint first, gint32 place)
{
    guint best = moves->len;
    for (guint i = first; i < moves->len; i++) {
        const VitriMove *move = g_ptr_array_index(moves, i);
        if (move->to != place)
            continue;
        if (best == moves->len || move->person < ((const VitriMove *)g_ptr_array_index(moves, best))->person)
            best = i;
    }
    return best;
}

/* Position of the move that starts a part: into a place that none of the rest leaves; else the smallest person id. */
static guint find_start(const VitriPlanPage *plan_page, const GPtrArray *moves, guint first)
{
    guint smallest = first;
    for (guint i = first; i < moves->len; i++) {
        const VitriMove *move = g_ptr_array_index(moves, i);
        gboolean left = FALSE;
        for (guint k = first; k < moves->len && !left; k++)
            left = find_origin(plan_page, g_ptr_array_index(moves, k)) == move->to;
        if (!left)
            return i;
        if (move->person < ((const VitriMove *)g_ptr_array_index(moves, smallest))->person)
            smallest = i;
    }
    return smallest;
}

static void swap(GPtrArray *moves, guint left, guint right)
{
    gpointer kept = moves->pdata[left];
    moves->pdata[left] = moves->pdata[right];
    moves->pdata[right] = kept;
}

static void order_moves(const VitriPlanPage *plan_page, GPtrArray *moves)
{
    for (guint at = 0; at < moves->len; at++) {
        guint next = moves->len;
        if (at > 0)
            next = find_taker(moves, at, find_origin(plan_page, g_ptr_array_index(moves, at - 1)));
        if (next == moves->len)
            next = find_start(plan_page, moves, at);
        swap(moves, at, next);
    }
}

/* Who left the place that opened a chain: the last to leave it by the day of the chain. */
static gint32 find_leaver(const VitriCase *vcase, gint32 post, VitriDate on, VitriDate *out_day)
{
    const VitriRoster *roster = vcase->roster;
    VitriRun run = roster->post_tenures[post];
    gint32 leaver = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
        VitriDate day = vitri_retirement_first_day_out(vcase, tenure->person);
        if (tenure->kind != VITRI_TENURE_HOLDER || !vitri_date_is_full(day) || vitri_date_compare(day, on) > 0)
            continue;
        if (vitri_date_compare(day, vcase->on) <= 0 && vitri_date_is_set(tenure->period.until))
            continue;
        if (leaver < 0 || vitri_date_compare(day, *out_day) > 0) {
            leaver = tenure->person;
            *out_day = day;
        }
    }
    return leaver;
}

static void write_opening(VitriPlanPage *plan_page, const Group *group)
{
    VitriPage *page = &plan_page->page;
    const VitriMove *first = g_ptr_array_index(group->moves, 0);
    VitriDate day = VITRI_DATE_NONE;
    vitri_document_post(page, "opens", first->to);
    if (g_strcmp0(group->chain->starts, "leaver") != 0 || first->to < 0)
        return;
    gint32 leaver = find_leaver(page->vcase, first->to, group->chain->on, &day);
    if (leaver < 0)
        return;
    const VitriPerson *person = &page->roster->people[leaver];
    const char *reason = vitri_date_is_set(person->leaves_on) ? person->leaves_reason : "retirement";
    vitri_document_person(page, "leaver", leaver);
    vitri_document_date(page, "leaves-on", day);
    vitri_document_text(page, "leaves-reason", reason);
    if (reason)
        vitri_document_text(page, "leaves-text",
                            vitri_codes_label(page->vcase->codes, "leaves-reason", reason, page->language));
}

static const char *find_form(const Group *group)
{
    if (!group->chain)
        return "unstated";
    if (group->chain->cycle)
        return "cycle";
    if (group->moves->len > 1)
        return "chain";
    return group->chain->starts ? group->chain->starts : "vacancy";
}

/* In a plan made by hand: who takes the post on the same day. */
static const VitriMove *find_same_day(const VitriPlan *plan, const VitriMove *move, gint32 from)
{
    for (guint i = 0; i < plan->moves->len; i++) {
        const VitriMove *other = &g_array_index(plan->moves, VitriMove, i);
        if (other != move && other->to == from && vitri_date_compare(other->on, move->on) == 0)
            return other;
    }
    return NULL;
}

/* Who takes what the move leaves: of a post of several seats the next one of the chain. NULL: nobody. */
static const VitriMove *find_heir(const VitriPlanPage *plan_page, const Group *group, guint at)
{
    if (!group->chain) {
        const VitriMove *move = g_ptr_array_index(group->moves, at);
        gint32 left = find_origin(plan_page, move);
        return left >= 0 && vitri_date_is_full(move->on) ? find_same_day(plan_page->plan, move, left) : NULL;
    }
    gint32 from = find_origin(plan_page, g_ptr_array_index(group->moves, at));
    guint next = from < 0 ? group->moves->len : find_taker(group->moves, at + 1, from);
    if (next == group->moves->len && from >= 0)
        next = find_taker(group->moves, 0, from);
    return next < group->moves->len && next != at ? g_ptr_array_index(group->moves, next) : NULL;
}

static void write_move(VitriPlanPage *plan_page, const Group *group, guint at, guint number)
{
    VitriPage *page = &plan_page->page;
    const VitriMove *move = g_ptr_array_index(group->moves, at);
    const VitriPlanRow *row = vitri_document_plan_row(plan_page, move->person);
    gint32 notice = page->vcase->policy->notice_days;
    g_string_append(page->out, "\n<move");
    vitri_document_number(page, "n", number);
    vitri_document_person(page, "person", move->person);
    vitri_document_post(page, "from", find_origin(plan_page, move));
    vitri_document_post(page, "to", move->to);
    vitri_document_text(page, "form", find_form(group));
    vitri_document_text(page, "reason",
                        row && row->move ? vitri_document_plan_move_reason(row) : vitri_move_reason_name(move->reason));
    vitri_document_date(page, "on", move->on);
    if (vitri_date_is_full(move->on)) {
        vitri_document_number(page, "month", move->on.month);
        vitri_document_date(page, "notice", vitri_date_add_days(move->on, -notice));
    }
    vitri_document_papers_move(page, move, find_origin(plan_page, move), find_heir(plan_page, group, at));
    g_string_append(page->out, "/>");
}

static void write_group(VitriPlanPage *plan_page, Group *group, guint *number)
{
    VitriPage *page = &plan_page->page;
    const VitriMove *first = g_ptr_array_index(group->moves, 0);
    order_moves(plan_page, group->moves);
    g_string_append(page->out, "\n<chain");
    vitri_document_text(page, "id", group->chain ? group->chain->id : NULL);
    vitri_document_text(page, "kind", !group->chain ? "unstated" : group->chain->cycle ? "cycle" : "chain");
    vitri_document_number(page, "size", group->moves->len);
    vitri_document_date(page, "on", group->chain ? group->chain->on : first->on);
    if (group->chain && !group->chain->cycle) {
        vitri_document_text(page, "starts", group->chain->starts);
        vitri_document_post(page, "ends", group->chain->ends);
        write_opening(plan_page, group);
    }
    g_string_append(page->out, ">");
    for (guint i = 0; i < group->moves->len; i++)
        write_move(plan_page, group, i, ++*number);
    g_string_append(page->out, "\n</chain>");
}

void vitri_document_chains_write(VitriPlanPage *plan_page)
{
    g_autoptr(GPtrArray) groups = group_moves(plan_page);
    guint number = 0;
    g_string_append(plan_page->page.out, "<chains>");
    for (guint i = 0; i < groups->len; i++) {
        Group *group = g_ptr_array_index(groups, i);
        if (group->moves->len)
            write_group(plan_page, group, &number);
    }
    g_string_append(plan_page->page.out, "\n</chains>\n");
}
