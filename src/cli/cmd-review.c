/*
 * vitri review: which leadership posts need a decision, by when, and how each candidate stands (review.h). Text for a
 * terminal: the register of posts, then one table of candidates a post. The XML is the whole review; HTML and CSV are
 * the report `eligibility` of it. The status counts a term that ended without decision as an error, an unknown `must`
 * of somebody's re-appointment and a notice day that has passed as warnings; a candidate not eligible is nothing.
 */
#include "describe.h"
#include "page.h"
#include "reviewed.h"
#include "vitri/document.h"
#include "vitri/text.h"
#include "vitri/write-review.h"

#include <string.h>

static const VitriOption review_options[] = {
    {"within", 'w', "MONTHS", N_("terms that end within so many months (default: 12)")},
    {"person", 'p', "ID", N_("one person: the posts that he or she holds or could take")},
    {"post", 0, "ID", N_("one leadership post only")},
    {"candidates", 'c', "N", N_("how many candidates a post, the nearest first (default: 20; 0: all)")},
    {NULL, 0, NULL, NULL},
};

static const char *tell_outcome(VitriReviewOutcome outcome)
{
    static const char *const words[] = {
        [VITRI_REVIEW_VACANT] = N_("vacant"),
        [VITRI_REVIEW_REAPPOINT] = N_("re-appointment"),
        [VITRI_REVIEW_EXTEND] = N_("extension to retirement"),
        [VITRI_REVIEW_END] = N_("falls vacant"),
        [VITRI_REVIEW_LAPSED] = N_("term ended without decision"),
        [VITRI_REVIEW_HOLD] = N_("on hold"),
        [VITRI_REVIEW_FILLED] = N_("filled"),
        [VITRI_REVIEW_UNKNOWN] = N_("unknown"),
    };
    return _(words[outcome]);
}

static const char *tell_conclusion(VitriConclusion conclusion)
{
    static const char *const words[] = {
        [VITRI_CONCLUSION_ELIGIBLE] = N_("eligible"),
        [VITRI_CONCLUSION_APPROVABLE] = N_("with approval"),
        [VITRI_CONCLUSION_NOT_ELIGIBLE] = N_("not eligible"),
        [VITRI_CONCLUSION_UNKNOWN] = N_("unknown"),
    };
    return _(words[conclusion]);
}

static void add_date(VitriTable *table, VitriDate date, gboolean overdue)
{
    g_autofree char *text = vitri_date_to_string(date);
    g_autofree char *marked = overdue ? g_strconcat(text, " !", NULL) : NULL;
    vitri_table_cell(table, marked ? marked : text);
}

static void add_named(VitriTable *table, const char *id, const char *name)
{
    g_autofree char *text = id ? g_strdup_printf("%s %s", id, name) : g_strdup("-");
    vitri_table_cell(table, text);
}

static void add_outcome(VitriTable *table, const VitriReviewPost *post)
{
    g_autofree char *text = NULL;
    if (post->missing)
        text = g_strdup_printf("%s: %s", tell_outcome(post->outcome), post->missing);
    vitri_table_cell(table, text ? text : tell_outcome(post->outcome));
}

/* Where a count of working days rests on years whose holidays are not announced, or not listed. */
static void write_calendar(const VitriReview *review, GString *out)
{
    VitriCalendarState worst = VITRI_CALENDAR_STATED;
    for (guint i = 0; i < review->posts->len; i++)
        worst = MAX(worst, ((const VitriReviewPost *)g_ptr_array_index(review->posts, i))->calendar);
    if (worst != VITRI_CALENDAR_STATED)
        g_string_append_printf(out, "%s\n", vitri_describe_calendar(worst));
}

static void write_register(const VitriReview *review, int width, GString *out)
{
    const VitriRoster *roster = review->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("post"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("holder"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("what"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("from / term ends"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("notice by"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("decision by"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("retires on"), VITRI_COLUMN_TEXT);
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = g_ptr_array_index(review->posts, i);
        const VitriPerson *holder = post->holder >= 0 ? &roster->people[post->holder] : NULL;
        gboolean empty = post->outcome == VITRI_REVIEW_VACANT || post->outcome == VITRI_REVIEW_END;
        add_named(table, roster->posts[post->post].id, vitri_roster_position_of(roster, post->post)->title);
        add_named(table, holder ? holder->id : NULL, holder ? holder->name : NULL);
        add_outcome(table, post);
        add_date(table, empty ? post->vacant_from : post->term_ends, post->outcome == VITRI_REVIEW_LAPSED);
        add_date(table, post->notice_by, post->overdue_notice);
        add_date(table, post->decision_by, post->overdue_decision);
        add_date(table, post->retires_on, FALSE);
    }
    vitri_table_write(table, width, 0, out);
    write_calendar(review, out);
}

/* What stands in the way: standards not met, and unknown ones with their field; `should` ones apart in parentheses. */
static char *tell_obstacles(const VitriCandidate *candidate)
{
    GString *text = g_string_new(candidate->no_standard ? _("no standard was in force on the day") : NULL);
    for (guint i = 0; i < candidate->findings->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(candidate->findings, i);
        gboolean should = finding->standard->force == VITRI_FORCE_SHOULD;
        if (finding->verdict != VITRI_VERDICT_NOT_MET && finding->verdict != VITRI_VERDICT_UNKNOWN)
            continue;
        g_string_append_printf(text, "%s%s%s", text->len ? ", " : "", should ? "(" : "", finding->standard->id);
        if (finding->verdict == VITRI_VERDICT_UNKNOWN)
            g_string_append_printf(text, " ? %s", finding->evidence->missing ? finding->evidence->missing : "");
        if (should)
            g_string_append_c(text, ')');
    }
    return g_string_free(text, FALSE);
}

static void write_candidates(const VitriReview *review, const VitriReviewPost *post, int width, GString *out)
{
    const VitriRoster *roster = review->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("person"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("conclusion"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("earliest"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("not met or unknown"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < post->candidates->len; i++) {
        const VitriCandidate *candidate = g_ptr_array_index(post->candidates, i);
        const VitriPerson *person = &roster->people[candidate->person];
        g_autofree char *obstacles = tell_obstacles(candidate);
        add_named(table, person->id, person->name);
        vitri_table_cell(table, tell_conclusion(candidate->conclusion));
        add_date(table, candidate->earliest, FALSE);
        vitri_table_cell(table, obstacles);
    }
    vitri_table_write(table, width, 2, out);
    if (post->judged > post->candidates->len)
        g_string_append_printf(out, _("  %u more were judged; --candidates shows more\n"),
                               post->judged - post->candidates->len);
}

/* The posts that one person holds or could take, a line each. */
static void write_person(const VitriReview *review, int width, GString *out)
{
    const VitriRoster *roster = review->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("unit"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("post"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("what"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("conclusion"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("earliest"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("not met or unknown"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = g_ptr_array_index(review->posts, i);
        const VitriCandidate *candidate = g_ptr_array_index(post->candidates, 0);
        g_autofree char *obstacles = tell_obstacles(candidate);
        vitri_table_cell(table, vitri_roster_unit_of(roster, post->post)->id);
        add_named(table, roster->posts[post->post].id, vitri_roster_position_of(roster, post->post)->title);
        add_outcome(table, post);
        vitri_table_cell(table, tell_conclusion(candidate->conclusion));
        add_date(table, candidate->earliest, FALSE);
        vitri_table_cell(table, obstacles);
    }
    vitri_table_write(table, width, 0, out);
}

static void write_post(VitriSession *session, const VitriReview *review, const VitriReviewPost *post, GString *out)
{
    const VitriRoster *roster = review->vcase->roster;
    g_autofree char *title = g_strdup_printf(
        "%s %s, %s: %s", roster->posts[post->post].id, vitri_roster_position_of(roster, post->post)->title,
        vitri_roster_unit_of(roster, post->post)->name, tell_outcome(post->outcome));
    g_string_append_c(out, '\n');
    vitri_session_head(session, title, out);
    if (post->candidates->len)
        write_candidates(review, post, vitri_session_width(session), out);
    else
        g_string_append_printf(out, "  %s\n", _("nobody could be judged for it"));
}

static void write_text(VitriSession *session, const VitriReview *review, GString *out)
{
    int width = vitri_session_width(session);
    g_autofree char *on = vitri_date_to_string(review->vcase->on);
    g_autofree char *head = g_strdup_printf(_("leadership posts on %s and within %d months: %u"), on,
                                            review->within_months, review->posts->len);
    vitri_session_head(session, head, out);
    if (review->posts->len == 0)
        return;
    g_string_append_c(out, '\n');
    if (review->person >= 0) {
        const VitriPerson *person = &review->vcase->roster->people[review->person];
        g_autofree char *name = g_strdup_printf("%s %s", person->id, person->name);
        vitri_session_head(session, name, out);
        write_person(review, width, out);
        return;
    }
    write_register(review, width, out);
    for (guint i = 0; i < review->posts->len; i++)
        write_post(session, review, g_ptr_array_index(review->posts, i), out);
}

static gboolean has_unknown_must(const VitriReviewPost *post)
{
    for (guint i = 0; i < post->candidates->len; i++) {
        const VitriCandidate *candidate = g_ptr_array_index(post->candidates, i);
        if (candidate->occasion != VITRI_OCCASION_RE_APPOINTMENT)
            continue;
        if (candidate->no_standard)
            return TRUE;
        for (guint k = 0; k < candidate->findings->len; k++) {
            const VitriFinding *finding = g_ptr_array_index(candidate->findings, k);
            if (finding->verdict == VITRI_VERDICT_UNKNOWN && finding->standard->force == VITRI_FORCE_MUST)
                return TRUE;
        }
    }
    return FALSE;
}

static void count(const VitriReview *review, guint *out_errors, guint *out_warnings)
{
    guint errors = 0, warnings = 0;
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = g_ptr_array_index(review->posts, i);
        gboolean stands = post->outcome != VITRI_REVIEW_FILLED && post->outcome != VITRI_REVIEW_LAPSED;
        errors += post->outcome == VITRI_REVIEW_LAPSED;
        warnings += stands && (post->overdue_notice || post->missing || has_unknown_must(post));
    }
    *out_errors = errors;
    *out_warnings = warnings;
}

/* HTML and CSV: the report of the review's document. */
static gboolean apply_report(VitriSession *session, const VitriReview *review, GString *out, GError **error)
{
    g_autoptr(GString) document = g_string_new(NULL);
    vitri_document_review(review, vitri_page_language(session, review->vcase), document);
    return vitri_page_apply(session, "eligibility", document, review->vcase, out, error);
}

static int run(VitriSession *session, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_ROSTERS, error);
    if (!vcase)
        return -1;
    g_autoptr(VitriReview) review = vitri_reviewed_make(session, vcase, error);
    if (!review)
        return -1;
    g_autoptr(GString) out = g_string_new(NULL);
    guint errors = 0, warnings = 0;
    if (strcmp(session->format, "text") == 0)
        write_text(session, review, out);
    else if (strcmp(session->format, "xml") == 0)
        vitri_write_review(review, out);
    else if (!apply_report(session, review, out, error))
        return -1;
    if (!vitri_session_write(session, out, TRUE, error))
        return -1;
    count(review, &errors, &warnings);
    return vitri_session_status(session, errors, warnings);
}

const VitriCommand vitri_command_review = {
    .name = "review",
    .summary = N_("appointment and re-appointment eligibility"),
    .usage = "ROSTER… [--within MONTHS] [--person ID] [--post ID] [--candidates N]",
    .description = N_(
        "Lists the leadership posts that are vacant, or whose term ends or whose holder goes within the months asked "
        "for: what is to be decided, by which day the holder is to be told and the decision is due, and how each "
        "candidate stands against every condition in force.\n\n"
        "A condition that the competent authority may decide on otherwise leads to 'with approval'; a fact that is "
        "missing to 'unknown', never to a verdict; so does a day on which no standard was in force. 'earliest' is the "
        "first day on which time alone would do. A day with '!' has passed. Public holidays are not working days where "
        "the rule data list them.\n\n"
        "A term that ended without decision is an error; an unknown condition of a re-appointment and a notice day "
        "that has passed are warnings."),
    .formats = "xml text html csv",
    .options = review_options,
    .run = run,
};
