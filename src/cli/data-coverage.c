/*
 * vitri data coverage: which standards say something about a roster, about whom, and which never.
 *
 * Every standard in force on the day has a row. Verdicts are gathered where they are given anyway: the findings of
 * check, the candidates of review, and the grounds at the post that each person holds; nothing is judged a second way.
 * The ids are the first few with the worst verdict met: not-met before unknown before met. Cost: a check, a review, and
 * the grounds once for everybody.
 */
#include "data-diff.h"

#include "data-view.h"
#include "describe.h"
#include "vitri/check.h"
#include "vitri/review.h"

#include <string.h>

enum { WITHIN_MONTHS = 12, NAMED_MOST = 5, VERDICTS = 4 };

/* What one standard came to. */
typedef struct {
    guint n[VERDICTS];
    GPtrArray *ids[VERDICTS]; /* of const char*: the first few, in the order judged; borrowed from the roster */
} Tally;

typedef struct {
    const VitriCase *vcase;
    GHashTable *tallies; /* const VitriStandard* -> Tally* */
} Coverage;

static void free_tally(gpointer data)
{
    Tally *tally = data;
    for (guint i = 0; i < VERDICTS; i++)
        g_ptr_array_unref(tally->ids[i]);
    g_free(tally);
}

static Tally *find_tally(Coverage *coverage, const VitriStandard *standard)
{
    Tally *tally = g_hash_table_lookup(coverage->tallies, standard);
    if (tally)
        return tally;
    tally = g_new0(Tally, 1);
    for (guint i = 0; i < VERDICTS; i++)
        tally->ids[i] = g_ptr_array_new();
    g_hash_table_insert(coverage->tallies, (gpointer)standard, tally);
    return tally;
}

static void count(Coverage *coverage, const VitriStandard *standard, VitriVerdict verdict, gint32 person, gint32 unit)
{
    const VitriRoster *roster = coverage->vcase->roster;
    Tally *tally = find_tally(coverage, standard);
    const char *id = person >= 0 ? vitri_describe_person_id(roster, person) : vitri_describe_unit_id(roster, unit);
    GPtrArray *ids = tally->ids[verdict];
    tally->n[verdict]++;
    if (*id && ids->len < NAMED_MOST && !g_ptr_array_find(ids, id, NULL))
        g_ptr_array_add(ids, (gpointer)id);
}

static void count_findings(Coverage *coverage, const GPtrArray *items)
{
    for (guint i = 0; i < items->len; i++) {
        const VitriFinding *finding = items->pdata[i];
        if (finding->standard)
            count(coverage, finding->standard, finding->verdict, finding->person, finding->unit);
    }
}

static void count_review(Coverage *coverage, VitriCase *vcase)
{
    g_autoptr(VitriReview) review = vitri_review(vcase, WITHIN_MONTHS, -1, 0);
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = review->posts->pdata[i];
        for (guint k = 0; k < post->candidates->len; k++)
            count_findings(coverage, ((const VitriCandidate *)post->candidates->pdata[k])->findings);
    }
}

static gboolean is_ground(const VitriStandard *standard)
{
    return standard->effect == VITRI_EFFECT_DEFERS || standard->effect == VITRI_EFFECT_EXEMPTS ||
           standard->effect == VITRI_EFFECT_PROTECTS;
}

static void count_grounds(Coverage *coverage, const VitriStandard *standard)
{
    const VitriRoster *roster = coverage->vcase->roster;
    for (guint32 i = 0; i < roster->n_people; i++) {
        gint32 tenure = vitri_roster_tenure_on(roster, (gint32)i, coverage->vcase->on, FALSE);
        if (tenure < 0)
            continue;
        VitriSubject subject = {.vcase = coverage->vcase,
                                .person = (gint32)i,
                                .post = roster->tenures[tenure].post,
                                .origin = -1,
                                .unit = -1,
                                .on = coverage->vcase->on,
                                .occasion = VITRI_OCCASION_HOLDING};
        count(coverage, standard, vitri_check_standard(standard, &subject, NULL, NULL, NULL), (gint32)i, -1);
    }
}

static const VitriDataColumn columns[] = {
    {"id", N_("standard"), VITRI_COLUMN_TEXT},       {"met", N_("met"), VITRI_COLUMN_NUMBER},
    {"not-met", N_("not met"), VITRI_COLUMN_NUMBER}, {"unknown", N_("unknown"), VITRI_COLUMN_NUMBER},
    {"state", N_("state"), VITRI_COLUMN_TEXT},       {"people", N_("of whom"), VITRI_COLUMN_FLEXIBLE},
    {"title", N_("title"), VITRI_COLUMN_FLEXIBLE},
};

/* fired, never, or move: a rule of moves alone is judged when somebody moves. */
static const char *find_state(const VitriStandard *standard, const Tally *tally)
{
    if (tally->n[VITRI_VERDICT_MET] + tally->n[VITRI_VERDICT_NOT_MET] + tally->n[VITRI_VERDICT_UNKNOWN] > 0)
        return "fired";
    gboolean judged = is_ground(standard) || (standard->occasions & ~(guint)VITRI_OCCASION_ROTATION_MOVE) != 0;
    return judged ? "never" : "move";
}

static void add_row(VitriDataView *view, const VitriStandard *standard, const Tally *tally, const char *language)
{
    static const VitriVerdict worst[] = {VITRI_VERDICT_NOT_MET, VITRI_VERDICT_UNKNOWN, VITRI_VERDICT_MET};
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(worst) && ids->len == 0; i++) {
        const GPtrArray *some = tally->ids[worst[i]];
        for (guint k = 0; k < some->len; k++)
            g_string_append_printf(ids, "%s%s", k > 0 ? " " : "", (const char *)some->pdata[k]);
    }
    vitri_data_view_cell(view, standard->id);
    for (guint i = 0; i <= VITRI_VERDICT_UNKNOWN; i++)
        vitri_data_view_number(view, tally->n[i]);
    vitri_data_view_cell(view, find_state(standard, tally));
    vitri_data_view_cell(view, ids->str);
    vitri_data_view_cell(view, vitri_describe_standard(standard, language));
}

void vitri_data_coverage_write(VitriSession *session, VitriCase *vcase, GString *out)
{
    g_autoptr(GHashTable) tallies = g_hash_table_new_full(NULL, NULL, NULL, free_tally);
    g_autoptr(VitriFindings) findings =
        vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
    Coverage coverage = {vcase, tallies};
    guint n = 0, fired = 0;
    count_findings(&coverage, findings->items);
    count_review(&coverage, vcase);
    VitriDataView view = vitri_data_view_begin(session, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = vcase->standards->pdata[i];
        if (!vitri_standard_version_on(standard, vcase->on, vcase->drafts))
            continue;
        if (is_ground(standard))
            count_grounds(&coverage, standard);
        const Tally *tally = find_tally(&coverage, standard);
        n++;
        fired += strcmp(find_state(standard, tally), "fired") == 0;
        add_row(&view, standard, tally, session->language);
    }
    vitri_data_view_open(session, "coverage", vcase->on, out);
    if (strcmp(session->format, "text") == 0)
        g_string_append_printf(out, _("standards in force: %u; that say something of this roster: %u\n"), n, fired);
    vitri_data_view_end(&view, session, "standard", out);
    vitri_data_view_close(session, "coverage", out);
}
