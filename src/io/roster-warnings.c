/*
 * What looks wrong about a joined roster but can be used: overlapping tenures, over-full posts, people without a post.
 *
 * Overlap: two tenures as holder of one person that certainly share a day (a partial date that may explain it away is
 * no fault). Over-full: on the day judged or later, more people may hold a post than it has seats; what was over-full
 * in the past is nobody's business now. A sweep over the days on which holders come and go: n log n a post.
 */
#include "roster-resolve.h"

#include "vitri/message.h"

static const VitriDate last_day = {9999, 12, 31};

/* Last day by which a tenure has certainly begun, first day by which it may have ended. */
static VitriDate surely_from(const VitriTenure *tenure, VitriDate on)
{
    return vitri_date_is_set(tenure->period.from) ? vitri_date_latest(tenure->period.from) : on;
}

static VitriDate surely_until(const VitriRoster *roster, const VitriTenure *tenure)
{
    VitriDate until = vitri_date_earliest(tenure->period.until), leaves = roster->people[tenure->person].leaves_on;
    until = vitri_date_min(until, vitri_date_earliest(leaves));
    return vitri_date_is_set(until) ? until : last_day;
}

static void check_overlaps(const VitriRoster *roster, const VitriPerson *person, VitriDate on, VitriSink *sink)
{
    const VitriTenure *longest = NULL;
    for (guint32 i = person->tenures.first; i < person->tenures.first + person->tenures.n; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (tenure->kind != VITRI_TENURE_HOLDER)
            continue;
        VitriDate until = surely_until(roster, tenure);
        if (longest) {
            VitriDate from = vitri_date_max(surely_from(tenure, on), surely_from(longest, on));
            VitriDate shared_until = vitri_date_min(until, surely_until(roster, longest));
            if (vitri_date_compare(from, shared_until) < 0)
                vitri_sink_add(sink, "overlapping-tenures", vitri_roster_file(roster, tenure->source),
                               tenure->source.line,
                               _("person '%s' holds '%s' and '%s' on the same day; end one or change its kind"),
                               person->id, roster->posts[longest->post].id, roster->posts[tenure->post].id);
        }
        if (!longest || vitri_date_compare(until, surely_until(roster, longest)) > 0)
            longest = tenure;
    }
}

static void check_person(const VitriRoster *roster, gint32 index, VitriDate on, VitriSink *sink)
{
    const VitriPerson *person = &roster->people[index];
    VitriDate leaves = vitri_date_earliest(person->leaves_on);
    check_overlaps(roster, person, on, sink);
    if (vitri_date_is_set(leaves) && vitri_date_compare(leaves, on) <= 0)
        return;
    if (vitri_roster_tenure_on(roster, index, on, TRUE) >= 0)
        return;
    g_autofree char *day = vitri_date_to_string(on);
    vitri_sink_add(sink, "person-without-tenure", vitri_roster_file(roster, person->source), person->source.line,
                   _("person '%s' holds no post on %s; add a tenure or leaves"), person->id, day);
}

typedef struct {
    gint32 day; /* number */
    gint32 change;
} Turn;

static int compare_turns(gconstpointer left, gconstpointer right)
{
    const Turn *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return a->change - b->change;
}

/* The days from `on` on which the tenure may hold its seat, as two turns; nothing if there are none. */
static void add_turns(const VitriRoster *roster, const VitriTenure *tenure, VitriDate on, GHashTable *until_by_person,
                      GArray *turns)
{
    VitriDate from = vitri_date_max(vitri_date_earliest(tenure->period.from), on);
    VitriDate until = vitri_date_min(vitri_date_latest(tenure->period.until),
                                     vitri_date_earliest(roster->people[tenure->person].leaves_on));
    if (tenure->kind != VITRI_TENURE_HOLDER)
        return;
    gint32 first = vitri_date_day_number(from);
    gint32 end = vitri_date_day_number(vitri_date_is_set(until) ? until : last_day);
    /* Somebody who stands twice in the post takes one seat: count only the days not counted before. */
    gint32 counted = GPOINTER_TO_INT(g_hash_table_lookup(until_by_person, GINT_TO_POINTER(tenure->person + 1)));
    first = MAX(first, counted);
    if (first >= end)
        return;
    g_hash_table_insert(until_by_person, GINT_TO_POINTER(tenure->person + 1), GINT_TO_POINTER(end));
    const Turn both[] = {{first, 1}, {end, -1}};
    g_array_append_vals(turns, both, 2);
}

static void check_post(const VitriRoster *roster, gint32 index, VitriDate on, VitriSink *sink)
{
    const VitriPost *post = &roster->posts[index];
    VitriRun run = roster->post_tenures[index];
    if (run.n <= post->seats)
        return;
    g_autoptr(GArray) turns = g_array_new(FALSE, FALSE, sizeof(Turn));
    g_autoptr(GHashTable) until_by_person = g_hash_table_new(NULL, NULL);
    for (guint32 i = run.first; i < run.first + run.n; i++)
        add_turns(roster, &roster->tenures[roster->post_tenure_list[i]], on, until_by_person, turns);
    g_array_sort(turns, compare_turns);
    gint32 holders = 0;
    for (guint i = 0; i < turns->len; i++) {
        Turn turn = g_array_index(turns, Turn, i);
        holders += turn.change;
        if (holders <= (gint32)post->seats)
            continue;
        g_autofree char *day = vitri_date_to_string(vitri_date_from_day_number(turn.day));
        vitri_sink_add(sink, "over-full-post", vitri_roster_file(roster, post->source), post->source.line,
                       _("post '%s' has seats=\"%u\" and more holders on %s; correct the seats or end a tenure"),
                       post->id, post->seats, day);
        return;
    }
}

void vitri_roster_warnings_check(const VitriRoster *roster, VitriDate on, VitriSink *sink)
{
    for (guint32 i = 0; i < roster->n_people; i++)
        check_person(roster, (gint32)i, on, sink);
    for (guint32 i = 0; i < roster->n_posts; i++)
        check_post(roster, (gint32)i, on, sink);
}
