/*
 * vitri data diff: who changes status when the rules change.
 *
 * The two lists of findings are sorted alike (person, post, unit, standard, occasion by id), so they are walked side by
 * side; a finding that only one side has counts against "-". Rows come by standard, then person; the summary counts
 * them by standard and by what changed into what. The rosters were read twice, so nothing here compares pointers.
 */
#include "data-diff.h"

#include "data-view.h"
#include "describe.h"
#include "vitri/standard.h"

#include <string.h>

/* One verdict, under the old rules and the new. */
typedef struct {
    const VitriFinding *old, *new; /* one may be NULL */
    const VitriFinding *any;
    const VitriRoster *roster; /* that of `any` */
} Change;

static const char *name_verdict(const VitriFinding *finding)
{
    return finding ? vitri_verdict_name(finding->verdict) : "-";
}

static int compare_changes(gconstpointer left, gconstpointer right)
{
    const Change *a = left, *b = right;
    const char *keys[][2] = {
        {a->any->standard->id, b->any->standard->id},
        {vitri_describe_person_id(a->roster, a->any->person), vitri_describe_person_id(b->roster, b->any->person)},
        {vitri_describe_post_id(a->roster, a->any->post), vitri_describe_post_id(b->roster, b->any->post)},
        {vitri_describe_unit_id(a->roster, a->any->unit), vitri_describe_unit_id(b->roster, b->any->unit)},
    };
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        int order = strcmp(keys[i][0], keys[i][1]);
        if (order)
            return order;
    }
    return (a->any->occasion > b->any->occasion) - (a->any->occasion < b->any->occasion);
}

/* All findings about standards of one side, as half of a change each; sorted. */
static GArray *list_side(const VitriFindings *findings, gboolean is_old)
{
    GArray *side = g_array_new(FALSE, TRUE, sizeof(Change));
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = findings->items->pdata[i];
        Change change = {is_old ? finding : NULL, is_old ? NULL : finding, finding, findings->vcase->roster};
        if (finding->standard)
            g_array_append_val(side, change);
    }
    g_array_sort(side, compare_changes);
    return side;
}

static GArray *list_changes(const VitriFindings *old, const VitriFindings *new)
{
    g_autoptr(GArray) left = list_side(old, TRUE);
    g_autoptr(GArray) right = list_side(new, FALSE);
    GArray *changes = g_array_new(FALSE, TRUE, sizeof(Change));
    guint i = 0, k = 0;
    while (i < left->len || k < right->len) {
        const Change *a = i < left->len ? &g_array_index(left, Change, i) : NULL;
        const Change *b = k < right->len ? &g_array_index(right, Change, k) : NULL;
        int order = !a ? 1 : !b ? -1 : compare_changes(a, b);
        Change change = order <= 0 ? *a : *b;
        if (order == 0)
            change.new = b->new;
        i += order <= 0;
        k += order >= 0;
        if (strcmp(name_verdict(change.old), name_verdict(change.new)) != 0)
            g_array_append_val(changes, change);
    }
    return changes;
}

static const VitriDataColumn change_columns[] = {
    {"standard", N_("standard"), VITRI_COLUMN_FLEXIBLE},
    {"person", NULL, VITRI_COLUMN_TEXT},
    {"name", N_("person"), VITRI_COLUMN_FLEXIBLE},
    {"unit", N_("unit"), VITRI_COLUMN_TEXT},
    {"post", N_("post"), VITRI_COLUMN_TEXT},
    {"before", N_("before"), VITRI_COLUMN_TEXT},
    {"after", N_("after"), VITRI_COLUMN_TEXT},
    {"title", NULL, VITRI_COLUMN_TEXT},
};

static void add_change(VitriDataView *view, const Change *change, const char *language)
{
    const VitriRoster *roster = change->roster;
    const VitriFinding *any = change->any;
    gint32 unit = any->unit >= 0 || any->post < 0 ? any->unit : roster->posts[any->post].unit;
    const char *cells[] = {any->standard->id,
                           vitri_describe_person_id(roster, any->person),
                           any->person < 0 ? NULL : roster->people[any->person].name,
                           vitri_describe_unit_id(roster, unit),
                           vitri_describe_post_id(roster, any->post),
                           name_verdict(change->old),
                           name_verdict(change->new),
                           vitri_describe_standard(any->standard, language)};
    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(change_columns));
    vitri_data_view_row(view, cells);
}

static const VitriDataColumn count_columns[] = {
    {"standard", N_("standard"), VITRI_COLUMN_TEXT}, {"before", N_("before"), VITRI_COLUMN_TEXT},
    {"after", N_("after"), VITRI_COLUMN_TEXT},       {"n", N_("number"), VITRI_COLUMN_NUMBER},
    {"title", N_("title"), VITRI_COLUMN_FLEXIBLE},
};

enum { STATES = 5 }; /* four verdicts and none */

static guint find_state(const VitriFinding *finding)
{
    return finding ? (guint)finding->verdict : STATES - 1;
}

/* The numbers of one standard: changes [from, until), which are its own. */
static void add_counts(VitriDataView *view, const GArray *changes, guint from, guint until, const char *language)
{
    guint n[STATES][STATES] = {{0}};
    const VitriStandard *standard = g_array_index(changes, Change, from).any->standard;
    for (guint i = from; i < until; i++) {
        const Change *change = &g_array_index(changes, Change, i);
        n[find_state(change->old)][find_state(change->new)]++;
    }
    for (guint before = 0; before < STATES; before++)
        for (guint after = 0; after < STATES; after++) {
            if (n[before][after] == 0)
                continue;
            vitri_data_view_cell(view, standard->id);
            vitri_data_view_cell(view, before + 1 < STATES ? vitri_verdict_name((VitriVerdict)before) : "-");
            vitri_data_view_cell(view, after + 1 < STATES ? vitri_verdict_name((VitriVerdict)after) : "-");
            vitri_data_view_number(view, n[before][after]);
            vitri_data_view_cell(view, vitri_describe_standard(standard, language));
        }
}

static void write_counts(const VitriSession *session, const GArray *changes, GString *out)
{
    VitriDataView view = vitri_data_view_begin(session, count_columns, G_N_ELEMENTS(count_columns));
    for (guint i = 0; i < changes->len;) {
        const char *id = g_array_index(changes, Change, i).any->standard->id;
        guint until = i + 1;
        while (until < changes->len && strcmp(g_array_index(changes, Change, until).any->standard->id, id) == 0)
            until++;
        add_counts(&view, changes, i, until, session->language);
        i = until;
    }
    vitri_data_view_end(&view, session, "count", out);
}

guint vitri_data_diff_write(const VitriSession *session, const VitriFindings *old, const VitriFindings *new,
                            GString *out)
{
    g_autoptr(GArray) changes = list_changes(old, new);
    gboolean is_text = strcmp(session->format, "text") == 0;
    vitri_data_view_open(session, "diff", new->vcase->on, out);
    if (is_text)
        g_string_append_printf(out, _("verdicts that change: %u\n"), changes->len);
    if (strcmp(session->format, "csv") != 0)
        write_counts(session, changes, out);
    if (is_text && changes->len > 0)
        g_string_append_c(out, '\n');
    VitriDataView view = vitri_data_view_begin(session, change_columns, G_N_ELEMENTS(change_columns));
    for (guint i = 0; i < changes->len; i++)
        add_change(&view, &g_array_index(changes, Change, i), session->language);
    vitri_data_view_end(&view, session, "change", out);
    vitri_data_view_close(session, "diff", out);
    return changes->len;
}
