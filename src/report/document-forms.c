/*
 * The lists that an inspected body hands over, as a document: appointments to ranks, moves between posts, holders of
 * leadership posts, departures from them, and ratings, in a period.
 *
 * Invariants: a row is a fact of the roster; what it does not state is absent, never concluded. Moves and departures
 * are changes of function: a renamed unit or a new term in the same post is none. Dates known in part that may fall
 * into the period are listed and flagged. Months in a post are those of the clock (tenure.h), absent where it is not
 * certain. Holders and ratings are as on the last day. Sorted as pages list people. Cost: linear, and a sort a list;
 * the square of the tenures of one person.
 *
 * It judges nothing; which of these rows a form shows and under what heading is the template's.
 */
#include "document-parts.h"
#include "vitri/document.h"
#include "vitri/tenure.h"

#include "report-config.h"

#include <string.h>

typedef struct {
    VitriPage page;
    VitriPeriod period; /* until: the first day after it */
    VitriDate last;
    gint32 rated_year; /* and the year before it: those of the ratings */
} Forms;

static const VitriTenure *get_tenure(const Forms *forms, guint at)
{
    return &forms->page.roster->tenures[at];
}

/* Whether a date falls into the period: EQUAL, UNSURE, or BEFORE for "no". */
static VitriOrder find_place(const Forms *forms, VitriDate date)
{
    if (!vitri_date_is_set(date))
        return VITRI_ORDER_BEFORE;
    VitriDate first = vitri_date_earliest(date), last = vitri_date_latest(date);
    gboolean first_in = vitri_period_contains(forms->period, first);
    if (first_in && vitri_period_contains(forms->period, last))
        return VITRI_ORDER_EQUAL;
    VitriPeriod possible = {first, vitri_date_add_days(last, 1)};
    return vitri_period_overlap(possible, forms->period) ? VITRI_ORDER_UNSURE : VITRI_ORDER_BEFORE;
}

static void add_item(GArray *items, gint32 person, gint32 unit, guint index)
{
    VitriPageItem item = {person, unit, index, NULL};
    g_array_append_val(items, item);
}

static guint get_index(const GArray *items, guint at)
{
    return g_array_index(items, VitriPageItem, at).index;
}

static gint32 get_unit(const Forms *forms, gint32 post)
{
    return forms->page.roster->posts[post].unit;
}

/* Whole months from the start of the function of a tenure to a day; nothing where either is not certain. */
static void write_months(Forms *forms, const char *name, guint tenure, VitriDate until)
{
    VitriTenureRule rule = {.pool = VITRI_POOL_FUNCTION, .kinds = 1U << get_tenure(forms, tenure)->kind};
    VitriClock clock;
    vitri_tenure_clock(forms->page.vcase, (gint32)tenure, &rule, &clock, NULL);
    if (!vitri_date_is_full(clock.earliest) || !vitri_date_is_full(clock.latest) || !vitri_date_is_full(until) ||
        vitri_date_compare(clock.earliest, clock.latest) != 0)
        return;
    vitri_document_number(&forms->page, name, vitri_date_months_between(clock.earliest, until));
}

/* The decision that a tenure began with. */
static void write_decision(Forms *forms, const VitriTenure *tenure)
{
    VitriPage *page = &forms->page;
    const VitriPapers *papers = vitri_roster_papers(page->roster, tenure);
    vitri_document_text(page, "decision", tenure->decision);
    vitri_document_date(page, "decided-on", papers->decided_on);
    vitri_document_text(page, "decided-by",
                        papers->decider >= 0 ? page->roster->people[papers->decider].name : tenure->decided_by);
}

/* A rank given in the period, with the rank before it. */
static void write_rank(Forms *forms, guint at, gint32 person)
{
    VitriPage *page = &forms->page;
    const VitriRankFact *rank = &page->roster->ranks[at];
    VitriDate from = vitri_date_earliest(rank->period.from);
    gint32 former = vitri_document_rank_on(page, person, vitri_date_add_days(from, -1));
    gint32 held = vitri_roster_tenure_on(page->roster, person, from, TRUE);
    g_string_append(page->out, "\n<rank-given");
    vitri_document_person(page, "person", person);
    vitri_document_post(page, "post", held >= 0 ? get_tenure(forms, (guint)held)->post : -1);
    vitri_document_rank(page, "rank", rank->code);
    vitri_document_date(page, "from", rank->period.from);
    if (former >= 0) {
        const VitriRankFact *before = &page->roster->ranks[former];
        vitri_document_rank(page, "former", before->code);
        vitri_document_date(page, "former-from", before->period.from);
        if (vitri_date_is_full(before->period.from) && vitri_date_is_full(rank->period.from))
            vitri_document_number(page, "former-months",
                                  vitri_date_months_between(before->period.from, rank->period.from));
    }
    vitri_document_flag(page, "unsure", find_place(forms, rank->period.from) == VITRI_ORDER_UNSURE);
    g_string_append(page->out, ">");
    vitri_document_profile(page, person, from);
    g_string_append(page->out, "</rank-given>");
}

static void write_ranks(Forms *forms)
{
    const VitriRoster *roster = forms->page.roster;
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint32 person = 0; person < roster->n_people; person++) {
        VitriRun run = roster->people[person].ranks;
        gint32 held = vitri_roster_tenure_on(roster, (gint32)person, forms->last, TRUE);
        for (guint32 i = run.first; i < run.first + run.n; i++)
            if (find_place(forms, roster->ranks[i].period.from) != VITRI_ORDER_BEFORE)
                add_item(items, (gint32)person, held >= 0 ? get_unit(forms, get_tenure(forms, (guint)held)->post) : -1,
                         i);
    }
    vitri_document_sort(&forms->page, items);
    g_string_append(forms->page.out, "<ranks>");
    for (guint i = 0; i < items->len; i++)
        write_rank(forms, get_index(items, i), g_array_index(items, VitriPageItem, i).person);
    g_string_append(forms->page.out, "\n</ranks>\n");
}

/* The holder's tenure that began last before this one; -1: none. */
static gint32 find_former(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    VitriRun run = forms->page.roster->people[tenure->person].tenures;
    gint32 former = -1;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *before = get_tenure(forms, i);
        if (i != at && before->kind == VITRI_TENURE_HOLDER && vitri_date_is_set(before->period.from) &&
            vitri_date_order(before->period.from, tenure->period.from) == VITRI_ORDER_BEFORE)
            former = (gint32)i;
    }
    return former;
}

/* The holder's tenure that follows this one, on the same day or later; -1: none. */
static gint32 find_next(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    VitriRun run = forms->page.roster->people[tenure->person].tenures;
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriTenure *after = get_tenure(forms, i);
        if (i == at || after->kind != VITRI_TENURE_HOLDER || !vitri_date_is_set(after->period.from))
            continue;
        VitriOrder order = vitri_date_order(tenure->period.until, after->period.from);
        if (order == VITRI_ORDER_BEFORE || order == VITRI_ORDER_EQUAL)
            return (gint32)i;
    }
    return -1;
}

/* How high a post stands among the levels of leadership; 0: none. */
static int get_level(const Forms *forms, gint32 post)
{
    const char *level = vitri_roster_position_of(forms->page.roster, post)->level;
    const VitriCode *code = level ? vitri_codes_find(forms->page.vcase->codes, "level", level) : NULL;
    return code ? code->order : 0;
}

static void write_move(Forms *forms, guint at)
{
    VitriPage *page = &forms->page;
    const VitriTenure *tenure = get_tenure(forms, at), *former = get_tenure(forms, (guint)find_former(forms, at));
    const char *act = vitri_roster_papers(page->roster, tenure)->act;
    gint32 rank = vitri_document_rank_on(page, tenure->person, vitri_date_earliest(tenure->period.from));
    g_string_append(page->out, "\n<move");
    vitri_document_person(page, "person", tenure->person);
    vitri_document_post(page, "former", former->post);
    vitri_document_date(page, "former-from", former->period.from);
    write_months(forms, "former-months", (guint)find_former(forms, at), tenure->period.from);
    vitri_document_post(page, "post", tenure->post);
    vitri_document_text(page, "kind", vitri_tenure_kind_name(tenure->kind));
    vitri_document_date(page, "from", tenure->period.from);
    vitri_document_date(page, "until", tenure->period.until);
    if (act) {
        vitri_document_text(page, "act", act);
        vitri_document_text(page, "act-text", vitri_codes_label(page->vcase->codes, "tenure-act", act, page->language));
    }
    vitri_document_flag(page, "higher", get_level(forms, tenure->post) > get_level(forms, former->post));
    vitri_document_flag(page, "maybe-same",
                        vitri_tenure_same_function(page->roster, former->post, tenure->post) == VITRI_VERDICT_UNKNOWN);
    write_decision(forms, tenure);
    if (rank >= 0)
        vitri_document_rank(page, "rank", page->roster->ranks[rank].code);
    vitri_document_flag(page, "unsure", find_place(forms, tenure->period.from) == VITRI_ORDER_UNSURE);
    g_string_append(page->out, "/>");
}

static gboolean is_move(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    if (tenure->kind != VITRI_TENURE_HOLDER && tenure->kind != VITRI_TENURE_SECONDED)
        return FALSE;
    gint32 former = find_place(forms, tenure->period.from) == VITRI_ORDER_BEFORE ? -1 : find_former(forms, at);
    return former >= 0 && vitri_tenure_same_function(forms->page.roster, get_tenure(forms, (guint)former)->post,
                                                     tenure->post) != VITRI_VERDICT_MET;
}

static gboolean is_leader(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    return tenure->kind == VITRI_TENURE_HOLDER &&
           vitri_roster_position_of(forms->page.roster, tenure->post)->category == VITRI_CATEGORY_LEADERSHIP;
}

static gboolean is_held(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    const VitriPerson *person = &forms->page.roster->people[tenure->person];
    VitriOrder position = vitri_period_position(tenure->period, forms->last);
    if (position != VITRI_ORDER_EQUAL && position != VITRI_ORDER_UNSURE)
        return FALSE;
    return !vitri_date_is_set(person->leaves_on) ||
           vitri_date_compare(vitri_date_earliest(person->leaves_on), forms->last) > 0;
}

static gboolean is_leader_now(const Forms *forms, guint at)
{
    return is_leader(forms, at) && is_held(forms, at);
}

static gboolean is_re_appointment(const Forms *forms, gint32 at)
{
    return g_strcmp0(vitri_roster_papers(forms->page.roster, get_tenure(forms, (guint)at))->act,
                     vitri_occasion_name(VITRI_OCCASION_RE_APPOINTMENT)) == 0;
}

/* The tenure in which the function began, and that of the present term where it is a later one (-1: it is not): a
 * tenure of the same post after another, or one that states a re-appointment. */
static gint32 find_first(const Forms *forms, guint at, gint32 *out_again)
{
    const VitriRoster *roster = forms->page.roster;
    VitriTenureRule rule = {.pool = VITRI_POOL_FUNCTION};
    gint32 first = (gint32)at;
    *out_again = -1;
    for (;;) {
        VitriVerdict link;
        const char *missing;
        gint32 before = vitri_tenure_previous(roster, &rule, first, &link, &missing);
        if (before >= 0 && link != VITRI_VERDICT_MET)
            before = -1;
        gboolean renewed = before >= 0 && roster->tenures[before].post == roster->tenures[first].post;
        if (*out_again < 0 && (renewed || is_re_appointment(forms, first)))
            *out_again = first;
        if (before < 0)
            return first;
        first = before;
    }
}

static void write_steps(Forms *forms, const VitriTenure *tenure)
{
    VitriPage *page = &forms->page;
    VitriRun steps = vitri_roster_papers(page->roster, tenure)->steps;
    for (guint32 i = steps.first; i < steps.first + steps.n; i++) {
        const VitriStep *step = &page->roster->steps[i];
        g_string_append(page->out, "<step");
        vitri_document_text(page, "kind", step->kind);
        vitri_document_date(page, "on", step->on);
        g_string_append(page->out, "/>");
    }
}

/* Decision, term and procedure are those of the present term. */
static void write_leader(Forms *forms, guint at)
{
    VitriPage *page = &forms->page;
    gint32 again, first = find_first(forms, at, &again);
    const VitriTenure *held = get_tenure(forms, at), *term = get_tenure(forms, (guint)(again >= 0 ? again : first));
    g_string_append(page->out, "\n<leader");
    vitri_document_person(page, "person", held->person);
    vitri_document_post(page, "post", held->post);
    if (!is_re_appointment(forms, first))
        vitri_document_date(page, "appointed", get_tenure(forms, (guint)first)->period.from);
    if (again >= 0)
        vitri_document_date(page, "re-appointed", term->period.from);
    if (term->term_months > 0)
        vitri_document_number(page, "term-months", term->term_months);
    write_decision(forms, term);
    g_string_append(page->out, ">");
    write_steps(forms, term);
    vitri_document_profile(page, held->person, forms->last);
    g_string_append(page->out, "</leader>");
}

static gboolean is_departure(const Forms *forms, guint at)
{
    if (!is_leader(forms, at) || find_place(forms, get_tenure(forms, at)->period.until) == VITRI_ORDER_BEFORE)
        return FALSE;
    const VitriTenure *tenure = get_tenure(forms, at);
    gint32 next = find_next(forms, at);
    return next < 0 ||
           vitri_date_order(tenure->period.until, get_tenure(forms, (guint)next)->period.from) != VITRI_ORDER_EQUAL ||
           vitri_tenure_same_function(forms->page.roster, tenure->post, get_tenure(forms, (guint)next)->post) !=
               VITRI_VERDICT_MET;
}

static void write_departure(Forms *forms, guint at)
{
    VitriPage *page = &forms->page;
    const VitriCodes *codes = page->vcase->codes;
    const VitriTenure *tenure = get_tenure(forms, at);
    const VitriPerson *person = &page->roster->people[tenure->person];
    gint32 next = find_next(forms, at);
    g_string_append(page->out, "\n<departure");
    vitri_document_person(page, "person", tenure->person);
    vitri_document_post(page, "post", tenure->post);
    vitri_document_date(page, "since", tenure->period.from);
    write_months(forms, "months", at, tenure->period.until);
    vitri_document_date(page, "left", tenure->period.until);
    if (tenure->ended)
        vitri_document_text(page, "ended-text", vitri_codes_label(codes, "tenure-end", tenure->ended, page->language));
    else if (next < 0 && person->leaves_reason)
        vitri_document_text(page, "ended-text",
                            vitri_codes_label(codes, "leaves-reason", person->leaves_reason, page->language));
    if (next >= 0) {
        vitri_document_post(page, "to", get_tenure(forms, (guint)next)->post);
        write_decision(forms, get_tenure(forms, (guint)next));
    }
    vitri_document_flag(page, "unsure", find_place(forms, tenure->period.until) == VITRI_ORDER_UNSURE);
    g_string_append(page->out, "/>");
}

/* The last year up to that of the last day for which anybody is rated, but not before the year before it. */
static gint32 find_rated_year(const Forms *forms)
{
    const VitriRoster *roster = forms->page.roster;
    for (guint32 person = 0; person < roster->n_people; person++) {
        VitriRun run = roster->people[person].ratings;
        for (guint32 i = run.first; i < run.first + run.n; i++)
            if (roster->ratings[i].year == forms->last.year)
                return forms->last.year;
    }
    return forms->last.year - 1;
}

static gboolean is_holder_now(const Forms *forms, guint at)
{
    const VitriTenure *tenure = get_tenure(forms, at);
    return tenure->kind == VITRI_TENURE_HOLDER &&
           vitri_roster_tenure_on(forms->page.roster, tenure->person, forms->last, FALSE) == (gint32)at &&
           is_held(forms, at);
}

static void write_rated(Forms *forms, guint at)
{
    VitriPage *page = &forms->page;
    const VitriTenure *tenure = get_tenure(forms, at);
    VitriRun run = page->roster->people[tenure->person].ratings;
    g_string_append(page->out, "\n<rated");
    vitri_document_person(page, "person", tenure->person);
    vitri_document_post(page, "post", tenure->post);
    g_string_append(page->out, ">");
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriRating *rating = &page->roster->ratings[i];
        if (rating->year != forms->rated_year && rating->year != forms->rated_year - 1)
            continue;
        g_string_append(page->out, "<rating");
        vitri_document_number(page, "year", rating->year);
        vitri_document_text(page, "level", rating->level);
        vitri_document_text(page, "text",
                            vitri_codes_label(page->vcase->codes, "rating", rating->level, page->language));
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</rated>");
}

/* A list of the tenures that pass, one element each. */
static void write_list(Forms *forms, const char *element, gboolean (*passes)(const Forms *, guint),
                       void (*write)(Forms *, guint))
{
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint32 i = 0; i < forms->page.roster->n_tenures; i++)
        if (passes(forms, i))
            add_item(items, get_tenure(forms, i)->person, get_unit(forms, get_tenure(forms, i)->post), i);
    vitri_document_sort(&forms->page, items);
    g_string_append_printf(forms->page.out, "<%s>", element);
    for (guint i = 0; i < items->len; i++)
        write(forms, get_index(items, i));
    g_string_append_printf(forms->page.out, "\n</%s>\n", element);
}

void vitri_document_forms(const VitriCase *vcase, VitriPeriod period, const char *language, GString *out)
{
    Forms forms = {.period = period, .last = vitri_date_add_days(period.until, -1)};
    vitri_document_open(&forms.page, vcase, language, "forms", VITRI_REPORT_GENERATOR, vcase->inputs, out);
    forms.rated_year = find_rated_year(&forms);
    g_string_append(out, "<forms");
    vitri_document_date(&forms.page, "from", period.from);
    vitri_document_date(&forms.page, "to", forms.last);
    vitri_document_number(&forms.page, "rated-year", forms.rated_year);
    g_string_append(out, ">\n");
    write_ranks(&forms);
    write_list(&forms, "moves", is_move, write_move);
    write_list(&forms, "leaders", is_leader_now, write_leader);
    write_list(&forms, "departures", is_departure, write_departure);
    write_list(&forms, "ratings", is_holder_now, write_rated);
    g_string_append(out, "</forms>\n");
    vitri_document_close(&forms.page);
}
