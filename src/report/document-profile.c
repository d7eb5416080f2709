/*
 * What a list of people tells of each beside name and birth: rank, the highest qualification of each kind, ratings,
 * discipline, succession plan and the last day in service, as they are on a day.
 *
 * Invariants: only what the roster states and what had happened by the day; a date known in part counts from the first
 * day that it can be. Kinds and levels come from the code lists: no kind has a name here. "Highest" is the order of the
 * list of levels named as the kind; of equal ones, and where no list orders them, the later. Cost: linear in the
 * records of the person, times the number of kinds.
 *
 * It judges nothing: an expired certificate is left out, a low one is told as it is.
 */
#include "document-parts.h"
#include "vitri/retirement.h"

#include <string.h>

/* Ratings of so many years up to that of the day are told. */
enum { RATING_YEARS = 5 };

/* Whether it had begun by the day. */
static gboolean is_past(VitriDate date, VitriDate on)
{
    return !vitri_date_is_set(date) || vitri_date_compare(vitri_date_earliest(date), on) <= 0;
}

static gboolean is_over(VitriDate until, VitriDate on)
{
    return vitri_date_is_set(until) && vitri_date_compare(vitri_date_latest(until), on) <= 0;
}

static gint64 get_day(VitriDate date)
{
    return vitri_date_is_set(date) ? vitri_date_day_number(vitri_date_earliest(date)) : 0;
}

static int get_order(const VitriPage *page, const VitriQualification *of)
{
    const VitriCodes *codes = page->vcase->codes;
    const VitriCode *code = vitri_codes_has_list(codes, of->kind) ? vitri_codes_find(codes, of->kind, of->level) : NULL;
    return code ? code->order : 0;
}

static gboolean is_higher(const VitriPage *page, const VitriQualification *left, const VitriQualification *right)
{
    int a = get_order(page, left), b = get_order(page, right);
    return a != b ? a > b : get_day(left->on) > get_day(right->on);
}

/* The highest of one kind held on the day; NULL: none. */
static const VitriQualification *find_highest(const VitriPage *page, VitriRun run, const char *kind, VitriDate on)
{
    const VitriQualification *best = NULL;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriQualification *of = &page->roster->qualifications[i];
        if (strcmp(of->kind, kind) != 0 || !is_past(of->on, on) || is_over(of->expires, on))
            continue;
        if (!best || is_higher(page, of, best))
            best = of;
    }
    return best;
}

/* The label of a code, or the text itself where the list does not know it. */
static const char *find_word(const VitriPage *page, const char *list, const char *code)
{
    const VitriCodes *codes = page->vcase->codes;
    gboolean known = vitri_codes_has_list(codes, list) && vitri_codes_find(codes, list, code);
    return known ? vitri_codes_label(codes, list, code, page->language) : code;
}

static void write_qualification(VitriPage *page, const VitriQualification *of)
{
    g_autofree char *fields = g_strconcat(of->kind, "-field", NULL);
    g_string_append(page->out, "<qualification");
    vitri_document_text(page, "kind", of->kind);
    vitri_document_text(page, "kind-text", find_word(page, "qualification-kind", of->kind));
    vitri_document_text(page, "level", of->level);
    vitri_document_text(page, "text", find_word(page, of->kind, of->level));
    if (of->field)
        vitri_document_text(page, "field-text", find_word(page, fields, of->field));
    vitri_document_date(page, "on", of->on);
    vitri_document_date(page, "expires", of->expires);
    vitri_document_text(page, "evidence", of->evidence);
    g_string_append(page->out, "/>");
}

static void write_qualifications(VitriPage *page, VitriRun run, VitriDate on)
{
    guint n;
    const VitriCode *const *kinds = vitri_codes_list(page->vcase->codes, "qualification-kind", &n);
    for (guint i = 0; i < n; i++) {
        const VitriQualification *best = find_highest(page, run, kinds[i]->id, on);
        if (best)
            write_qualification(page, best);
    }
}

/* The newest first. */
static void write_ratings(VitriPage *page, VitriRun run, VitriDate on)
{
    for (gint32 year = on.year; year > on.year - RATING_YEARS; year--) {
        for (guint32 i = run.first; i < run.first + run.n; i++) {
            const VitriRating *rating = &page->roster->ratings[i];
            if (rating->year != year)
                continue;
            g_string_append(page->out, "<rating");
            vitri_document_number(page, "year", rating->year);
            vitri_document_text(page, "level", rating->level);
            vitri_document_text(page, "text", find_word(page, "rating", rating->level));
            g_string_append(page->out, "/>");
        }
    }
}

static void write_disciplines(VitriPage *page, VitriRun run, VitriDate on)
{
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriDiscipline *of = &page->roster->disciplines[i];
        if (!is_past(of->period.from, on))
            continue;
        g_string_append(page->out, "<discipline");
        vitri_document_text(page, "form", of->form);
        vitri_document_text(page, "text", find_word(page, "discipline", of->form));
        vitri_document_date(page, "from", of->period.from);
        vitri_document_date(page, "until", of->period.until);
        vitri_document_text(page, "decision", of->decision);
        g_string_append(page->out, "/>");
    }
}

static void write_successions(VitriPage *page, VitriRun run, VitriDate on)
{
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriSuccession *of = &page->roster->successions[i];
        if (!is_past(of->period.from, on) || is_over(of->period.until, on))
            continue;
        g_string_append(page->out, "<succession");
        vitri_document_post(page, "post", of->post);
        if (of->level)
            vitri_document_text(page, "level-text", find_word(page, "level", of->level));
        vitri_document_date(page, "until", of->period.until);
        g_string_append(page->out, "/>");
    }
}

gint32 vitri_document_rank_on(const VitriPage *page, gint32 person, VitriDate on)
{
    VitriRun run = page->roster->people[person].ranks;
    gint32 found = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriRankFact *rank = &page->roster->ranks[i];
        if (!is_past(rank->period.from, on) || is_over(rank->period.until, on))
            continue;
        if (found < 0 || get_day(rank->period.from) >= get_day(page->roster->ranks[found].period.from))
            found = (gint32)i;
    }
    return found;
}

void vitri_document_rank(VitriPage *page, const char *name, const char *code)
{
    if (!code)
        return;
    g_autofree char *text = g_strconcat(name, "-text", NULL);
    vitri_document_text(page, name, code);
    vitri_document_text(page, text, find_word(page, "rank", code));
}

void vitri_document_profile(VitriPage *page, gint32 person, VitriDate on)
{
    const VitriPerson *of = &page->roster->people[person];
    gint32 rank = vitri_document_rank_on(page, person, on);
    g_string_append(page->out, "<profile");
    vitri_document_date(page, "on", on);
    if (rank >= 0) {
        vitri_document_rank(page, "rank", page->roster->ranks[rank].code);
        vitri_document_date(page, "rank-since", page->roster->ranks[rank].period.from);
    }
    vitri_document_date(page, "retires-on", vitri_retirement_day(page->vcase, person, NULL));
    g_string_append(page->out, ">");
    write_qualifications(page, of->qualifications, on);
    write_ratings(page, of->ratings, on);
    write_disciplines(page, of->disciplines, on);
    write_successions(page, of->successions, on);
    g_string_append(page->out, "</profile>");
}
