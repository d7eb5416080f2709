/*
 * The facts of a roster: flat arrays that refer to each other by index, and the questions that are asked of them most.
 *
 * Invariants (kept by the reader, relied on here): units, positions, posts and people are sorted by id; a person's
 * tenures are sorted by (earliest from, post); the unit tree and the predecessor graph have no loops; every index is in
 * range or -1. Cost: a question about one person, post or unit walks that one's run only; `unit_continues` walks the
 * predecessors of one unit. Nothing here allocates but `unit_continues` of a unit that has predecessors.
 * This is no reader and no judge: what a fact means in law is the business of the rules.
 */
#include "vitri/roster.h"

#include "vitri/provenance.h"

VitriRoster *vitri_roster_new(void)
{
    VitriRoster *roster = g_new0(VitriRoster, 1);
    roster->files = g_ptr_array_new_with_free_func(g_free);
    roster->strings = g_string_chunk_new(1 << 16);
    roster->unit_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    roster->position_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    roster->post_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    roster->person_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    roster->directive_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    return roster;
}

static void free_facts(VitriRoster *roster)
{
    g_free(roster->tenures);
    g_free(roster->papers);
    g_free(roster->steps);
    g_free(roster->ranks);
    g_free(roster->qualifications);
    g_free(roster->ratings);
    g_free(roster->disciplines);
    g_free(roster->circumstances);
    g_free(roster->successions);
    g_free(roster->kin);
    g_free(roster->wishes);
    g_free(roster->burdens);
    g_free(roster->recruitments);
    g_free(roster->directives);
}

void vitri_roster_free(VitriRoster *roster)
{
    if (!roster)
        return;
    for (guint32 i = 0; i < roster->n_units; i++)
        g_free(roster->units[i].predecessors);
    g_free(roster->units);
    g_free(roster->positions);
    g_free(roster->posts);
    g_free(roster->people);
    free_facts(roster);
    g_free(roster->post_tenures);
    g_free(roster->post_tenure_list);
    g_free(roster->unit_posts);
    g_free(roster->unit_post_list);
    g_hash_table_unref(roster->unit_by_id);
    g_hash_table_unref(roster->position_by_id);
    g_hash_table_unref(roster->post_by_id);
    g_hash_table_unref(roster->person_by_id);
    g_hash_table_unref(roster->directive_by_id);
    g_ptr_array_unref(roster->files);
    vitri_provenance_free(roster->provenance);
    g_string_chunk_free(roster->strings);
    g_free(roster);
}

const char *vitri_roster_intern(VitriRoster *roster, const char *text)
{
    return text ? g_string_chunk_insert_const(roster->strings, text) : NULL;
}

static gint32 find_index(GHashTable *by_id, const char *id)
{
    return id ? GPOINTER_TO_INT(g_hash_table_lookup(by_id, id)) - 1 : -1;
}

gint32 vitri_roster_find_unit(const VitriRoster *roster, const char *id)
{
    return find_index(roster->unit_by_id, id);
}

gint32 vitri_roster_find_position(const VitriRoster *roster, const char *id)
{
    return find_index(roster->position_by_id, id);
}

gint32 vitri_roster_find_post(const VitriRoster *roster, const char *id)
{
    return find_index(roster->post_by_id, id);
}

gint32 vitri_roster_find_person(const VitriRoster *roster, const char *id)
{
    return find_index(roster->person_by_id, id);
}

gint32 vitri_roster_find_directive(const VitriRoster *roster, const char *id)
{
    return find_index(roster->directive_by_id, id);
}

const VitriPapers *vitri_roster_papers(const VitriRoster *roster, const VitriTenure *tenure)
{
    static const VitriPapers none = {.decider = -1, .paid_by = -1};
    return tenure->papers > 0 ? &roster->papers[tenure->papers - 1] : &none;
}

const char *vitri_roster_file(const VitriRoster *roster, VitriSource source)
{
    return source.file < roster->files->len ? g_ptr_array_index(roster->files, source.file) : "";
}

gboolean vitri_roster_unit_continues(const VitriRoster *roster, gint32 earlier, gint32 later)
{
    if (earlier == later)
        return TRUE;
    if (later < 0 || earlier < 0 || roster->units[later].n_predecessors == 0)
        return FALSE;
    g_autoptr(GArray) reached = g_array_new(FALSE, FALSE, sizeof(gint32));
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    g_array_append_val(reached, later);
    for (guint i = 0; i < reached->len; i++) {
        const VitriUnit *unit = &roster->units[g_array_index(reached, gint32, i)];
        for (guint32 k = 0; k < unit->n_predecessors; k++) {
            if (unit->predecessors[k] == earlier)
                return TRUE;
            if (g_hash_table_add(seen, GINT_TO_POINTER(unit->predecessors[k] + 1)))
                g_array_append_val(reached, unit->predecessors[k]);
        }
    }
    return FALSE;
}

const char *vitri_roster_place(const VitriRoster *roster, gint32 unit)
{
    for (; unit >= 0; unit = roster->units[unit].parent)
        if (roster->units[unit].place)
            return roster->units[unit].place;
    return NULL;
}

gboolean vitri_roster_unit_is_under(const VitriRoster *roster, gint32 unit, gint32 above)
{
    for (gint32 at = unit; at >= 0; at = roster->units[at].parent)
        if (at == above)
            return TRUE;
    return FALSE;
}

/* A day left open by partial dates counts as inside. */
static gboolean may_hold_on(const VitriTenure *tenure, VitriDate on)
{
    VitriOrder position = vitri_period_position(tenure->period, on);
    return position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE;
}

gint32 vitri_roster_tenure_on(const VitriRoster *roster, gint32 person, VitriDate on, gboolean any_kind)
{
    VitriRun run = roster->people[person].tenures;
    gint32 holder = -1, other = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        gint32 *best = tenure->kind == VITRI_TENURE_HOLDER ? &holder : &other;
        if (!may_hold_on(tenure, on))
            continue;
        /* The run is sorted by the earliest start: only a truly later one replaces what was found. */
        if (*best < 0 || vitri_date_compare(vitri_date_earliest(tenure->period.from),
                                            vitri_date_earliest(roster->tenures[*best].period.from)) > 0)
            *best = (gint32)i;
    }
    return holder >= 0 || !any_kind ? holder : other;
}

static gboolean has_left(const VitriPerson *person, VitriDate on)
{
    return vitri_date_is_set(person->leaves_on) && vitri_date_compare(vitri_date_earliest(person->leaves_on), on) <= 0;
}

static gboolean counts_on(const VitriRoster *roster, const VitriTenure *tenure, VitriDate on, gboolean acting)
{
    if (tenure->kind != VITRI_TENURE_HOLDER && !(acting && tenure->kind == VITRI_TENURE_ACTING))
        return FALSE;
    return may_hold_on(tenure, on) && !has_left(&roster->people[tenure->person], on);
}

/* People, not tenures: somebody who stands twice in a post takes one seat. */
static guint32 count_people_on(const VitriRoster *roster, gint32 post, VitriDate on, gboolean acting)
{
    VitriRun run = roster->post_tenures[post];
    guint32 n = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *tenure = &roster->tenures[roster->post_tenure_list[i]];
        if (!counts_on(roster, tenure, on, acting))
            continue;
        gboolean again = FALSE;
        for (guint32 k = run.first; k < i && !again; k++) {
            const VitriTenure *before = &roster->tenures[roster->post_tenure_list[k]];
            again = before->person == tenure->person && counts_on(roster, before, on, acting);
        }
        n += !again;
    }
    return n;
}

guint32 vitri_roster_holders_on(const VitriRoster *roster, gint32 post, VitriDate on)
{
    return count_people_on(roster, post, on, FALSE);
}

guint32 vitri_roster_covered_on(const VitriRoster *roster, gint32 post, VitriDate on)
{
    return count_people_on(roster, post, on, TRUE);
}

static guint32 count_seats(const VitriRoster *roster, gint32 unit, VitriDate on)
{
    VitriRun run = roster->unit_posts[unit];
    guint32 seats = 0;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriPost *post = &roster->posts[roster->unit_post_list[i]];
        VitriOrder position = vitri_period_position(post->period, on);
        if (position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE)
            seats += post->seats;
    }
    return seats;
}

guint32 vitri_roster_headcount(const VitriRoster *roster, gint32 unit, VitriDate on, gboolean deep)
{
    if (!deep)
        return count_seats(roster, unit, on);
    guint32 seats = 0;
    for (guint32 i = 0; i < roster->n_units; i++)
        if (vitri_roster_unit_is_under(roster, (gint32)i, unit))
            seats += count_seats(roster, (gint32)i, on);
    return seats;
}

const char *vitri_sex_name(VitriSex sex)
{
    static const char *const names[] = {"", "male", "female"};
    return names[sex];
}

const char *vitri_regime_name(VitriRegime regime)
{
    static const char *const names[] = {"", "civil-servant", "public-employee"};
    return names[regime];
}

const char *vitri_category_name(VitriCategory category)
{
    static const char *const names[] = {"leadership", "professional", "shared", "support"};
    return names[category];
}

const char *vitri_payroll_name(VitriPayroll payroll)
{
    static const char *const names[] = {"", "civil-servant", "public-employee", "contract"};
    return names[payroll];
}

const char *vitri_tenure_kind_name(VitriTenureKind kind)
{
    static const char *const names[] = {"holder", "acting", "concurrent", "seconded"};
    return names[kind];
}
