/*
 * The establishment on a day as a document: authorised, filled, acting, vacant and temporarily vacant seats, unit by
 * unit with the sums up the tree, by category of the positions, by payroll, and the absences behind the last figure.
 *
 * Invariants: numbers alone, nobody is named. Every post that exists on the day is counted once (where its dates leave
 * that open it counts, as in vitri_roster_headcount, whose sums these are): seats + over = filled + vacant, on every
 * line. A person who holds a seat and is away on one of the grounds of the code list temporary-absence (circumstances,
 * and kinds of tenure by their names) is counted once, at the post held; where dates leave it open, apart as unsure.
 * Cost: linear in posts, tenures and circumstances, times the depth of the tree.
 *
 * It is not the place for whether a unit keeps to its norm: the inspection judges that.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

#include <string.h>

#define ABSENCES "temporary-absence"

enum { CATEGORIES = VITRI_CATEGORY_SUPPORT + 1, PAYROLLS = VITRI_PAYROLL_CONTRACT + 1 };

typedef struct {
    guint32 seats, filled, over, acting, vacant, away, away_unsure;
} Seats;

typedef struct {
    VitriPage page;
    const VitriCode *const *grounds; /* that a holder can be away on */
    guint n_grounds;
    Seats *posts;       /* by post */
    Seats *own, *whole; /* by unit: its own posts, and with all below it */
    Seats *absences;    /* by ground: away and away_unsure alone */
    guint *children;    /* by unit: listed units right below it */
    guint *ordinals;    /* by unit: its place among them, from 1 */
    Seats total;
} Establishment;

static void add(Seats *sum, const Seats *part)
{
    sum->seats += part->seats;
    sum->filled += part->filled;
    sum->over += part->over;
    sum->acting += part->acting;
    sum->vacant += part->vacant;
    sum->away += part->away;
    sum->away_unsure += part->away_unsure;
}

static gboolean may_last_on(VitriPeriod period, VitriDate on)
{
    VitriOrder position = vitri_period_position(period, on);
    return position == VITRI_ORDER_EQUAL || position == VITRI_ORDER_UNSURE;
}

static void count_post(Establishment *of, gint32 post)
{
    const VitriRoster *roster = of->page.roster;
    VitriDate on = of->page.vcase->on;
    Seats *seats = &of->posts[post];
    if (!may_last_on(roster->posts[post].period, on))
        return;
    seats->seats = roster->posts[post].seats;
    seats->filled = vitri_roster_holders_on(roster, post, on);
    seats->acting = vitri_roster_covered_on(roster, post, on) - seats->filled;
    seats->vacant = seats->seats - MIN(seats->seats, seats->filled);
    seats->over = seats->filled - MIN(seats->seats, seats->filled);
}

/* Whether the person is away on the ground: EQUAL for certain, UNSURE perhaps, else BEFORE. */
static VitriOrder find_absence(const VitriRoster *roster, const VitriPerson *person, const char *ground, VitriDate on)
{
    VitriOrder found = VITRI_ORDER_BEFORE;
    VitriRun run = person->circumstances;
    for (guint32 i = run.first; i < run.first + run.n && found != VITRI_ORDER_EQUAL; i++) {
        const VitriCircumstance *circumstance = &roster->circumstances[i];
        if (strcmp(circumstance->kind, ground) == 0 && may_last_on(circumstance->period, on))
            found = vitri_period_position(circumstance->period, on);
    }
    run = person->tenures;
    for (guint32 i = run.first; i < run.first + run.n && found != VITRI_ORDER_EQUAL; i++) {
        const VitriTenure *tenure = &roster->tenures[i];
        if (strcmp(vitri_tenure_kind_name(tenure->kind), ground) == 0 && may_last_on(tenure->period, on))
            found = vitri_period_position(tenure->period, on);
    }
    return found;
}

/* A certain ground counts before an unsure one; of several the first of the list. */
static void count_absence(Establishment *of, gint32 index)
{
    const VitriRoster *roster = of->page.roster;
    const VitriPerson *person = &roster->people[index];
    VitriDate on = of->page.vcase->on;
    gint32 held = vitri_roster_tenure_on(roster, index, on, FALSE);
    if (held < 0 || of->posts[roster->tenures[held].post].seats == 0 ||
        (vitri_date_is_set(person->leaves_on) && vitri_date_compare(vitri_date_earliest(person->leaves_on), on) <= 0))
        return;
    gint32 unsure = -1;
    Seats *seats = &of->posts[roster->tenures[held].post];
    for (guint i = 0; i < of->n_grounds; i++) {
        VitriOrder found = find_absence(roster, person, of->grounds[i]->id, on);
        if (found == VITRI_ORDER_EQUAL) {
            seats->away++;
            of->absences[i].away++;
            return;
        }
        if (found == VITRI_ORDER_UNSURE && unsure < 0)
            unsure = (gint32)i;
    }
    if (unsure < 0)
        return;
    seats->away_unsure++;
    of->absences[unsure].away_unsure++;
}

static gboolean is_listed(const Establishment *of, gint32 unit)
{
    return of->whole[unit].seats > 0 || may_last_on(of->page.roster->units[unit].period, of->page.vcase->on);
}

static void count_all(Establishment *of)
{
    const VitriRoster *roster = of->page.roster;
    for (guint32 i = 0; i < roster->n_posts; i++)
        count_post(of, (gint32)i);
    for (guint32 i = 0; i < roster->n_people; i++)
        count_absence(of, (gint32)i);
    for (guint32 i = 0; i < roster->n_posts; i++) {
        add(&of->own[roster->posts[i].unit], &of->posts[i]);
        add(&of->total, &of->posts[i]);
    }
    for (guint32 i = 0; i < roster->n_units; i++)
        for (gint32 unit = (gint32)i; unit >= 0; unit = roster->units[unit].parent)
            add(&of->whole[unit], &of->own[i]);
}

/* Numbers of the units among their siblings, in the order of pages; those at the top under the last place. */
static void number_units(Establishment *of, const gint32 *order)
{
    const VitriRoster *roster = of->page.roster;
    for (guint32 i = 0; i < roster->n_units; i++) {
        gint32 parent = roster->units[order[i]].parent;
        if (is_listed(of, order[i]))
            of->ordinals[order[i]] = ++of->children[parent < 0 ? (gint32)roster->n_units : parent];
    }
}

/* "2.1": the places on the way down; a sole unit at the top has none. Caller frees. */
static char *name_place(const Establishment *of, gint32 unit)
{
    const VitriRoster *roster = of->page.roster;
    GString *place = g_string_new(NULL);
    gboolean sole = of->children[roster->n_units] == 1;
    for (gint32 at = unit; at >= 0 && !(sole && roster->units[at].parent < 0); at = roster->units[at].parent) {
        g_autofree char *step = g_strdup_printf(place->len ? "%u." : "%u", of->ordinals[at]);
        g_string_prepend(place, step);
    }
    return g_string_free(place, FALSE);
}

static void write_seats(Establishment *of, const Seats *seats)
{
    VitriPage *page = &of->page;
    vitri_document_number(page, "seats", seats->seats);
    vitri_document_number(page, "filled", seats->filled);
    vitri_document_number(page, "acting", seats->acting);
    vitri_document_number(page, "vacant", seats->vacant);
    vitri_document_number(page, "over", seats->over);
    if (of->n_grounds == 0)
        return;
    vitri_document_number(page, "away", seats->away);
    if (seats->away_unsure > 0)
        vitri_document_number(page, "away-unsure", seats->away_unsure);
}

/* One line: the unit with all below it, or its own posts alone. */
static void write_line(Establishment *of, gint32 unit, gboolean own)
{
    VitriPage *page = &of->page;
    gint32 depth = 0;
    for (gint32 up = page->roster->units[unit].parent; up >= 0; up = page->roster->units[up].parent)
        depth++;
    g_autofree char *place = name_place(of, unit);
    g_string_append(page->out, "\n<line");
    vitri_document_unit(page, "unit", unit);
    vitri_document_number(page, "depth", own ? depth + 1 : depth);
    if (own)
        vitri_document_flag(page, "own", TRUE);
    else
        vitri_document_text(page, "place", *place ? place : NULL);
    vitri_document_flag(page, "sum", !own && of->children[unit] > 0);
    if (!own && page->roster->units[unit].norm > 0)
        vitri_document_number(page, "norm", page->roster->units[unit].norm);
    write_seats(of, own ? &of->own[unit] : &of->whole[unit]);
    g_string_append(page->out, "/>");
}

static void write_lines(Establishment *of, const gint32 *order)
{
    const VitriRoster *roster = of->page.roster;
    g_string_append(of->page.out, "<lines>");
    for (guint32 i = 0; i < roster->n_units; i++) {
        if (!is_listed(of, order[i]))
            continue;
        write_line(of, order[i], FALSE);
        if (of->children[order[i]] > 0 && of->own[order[i]].seats > 0)
            write_line(of, order[i], TRUE);
    }
    g_string_append(of->page.out, "\n</lines>\n");
}

/* Of the units at the top; 0 where one of them states none. */
static gint64 sum_norms(const Establishment *of)
{
    const VitriRoster *roster = of->page.roster;
    gint64 sum = 0;
    for (guint32 i = 0; i < roster->n_units; i++) {
        if (roster->units[i].parent >= 0 || !is_listed(of, (gint32)i))
            continue;
        if (roster->units[i].norm <= 0)
            return 0;
        sum += roster->units[i].norm;
    }
    return sum;
}

/* The payroll of a post; where none is stated, that of the regime of its position. */
static VitriPayroll find_payroll(const VitriRoster *roster, gint32 post)
{
    if (roster->posts[post].payroll != VITRI_PAYROLL_UNKNOWN)
        return roster->posts[post].payroll;
    return vitri_roster_position_of(roster, post)->regime == VITRI_REGIME_PUBLIC_EMPLOYEE
               ? VITRI_PAYROLL_PUBLIC_EMPLOYEE
               : VITRI_PAYROLL_CIVIL_SERVANT;
}

static void write_class(Establishment *of, const char *element, const char *id, const Seats *seats)
{
    if (seats->seats == 0 && seats->filled == 0)
        return;
    g_string_append_printf(of->page.out, "\n<%s id=\"%s\"", element, id);
    write_seats(of, seats);
    g_string_append(of->page.out, "/>");
}

static void write_classes(Establishment *of)
{
    const VitriRoster *roster = of->page.roster;
    Seats categories[CATEGORIES] = {0}, payrolls[PAYROLLS] = {0};
    for (guint32 i = 0; i < roster->n_posts; i++) {
        add(&categories[vitri_roster_position_of(roster, (gint32)i)->category], &of->posts[i]);
        add(&payrolls[find_payroll(roster, (gint32)i)], &of->posts[i]);
    }
    g_string_append(of->page.out, "<categories>");
    for (guint i = 0; i < CATEGORIES; i++)
        write_class(of, "category", vitri_category_name((VitriCategory)i), &categories[i]);
    g_string_append(of->page.out, "\n</categories>\n<payrolls>");
    for (guint i = 1; i < PAYROLLS; i++)
        write_class(of, "payroll", vitri_payroll_name((VitriPayroll)i), &payrolls[i]);
    g_string_append(of->page.out, "\n</payrolls>\n");
}

static void write_absences(Establishment *of)
{
    VitriPage *page = &of->page;
    g_string_append(page->out, "<absences>");
    for (guint i = 0; i < of->n_grounds; i++) {
        const char *id = of->grounds[i]->id;
        if (of->absences[i].away == 0 && of->absences[i].away_unsure == 0)
            continue;
        g_string_append(page->out, "\n<absence");
        vitri_document_text(page, "ground", id);
        vitri_document_text(page, "text", vitri_codes_label(page->vcase->codes, ABSENCES, id, page->language));
        vitri_document_number(page, "away", of->absences[i].away);
        if (of->absences[i].away_unsure > 0)
            vitri_document_number(page, "away-unsure", of->absences[i].away_unsure);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</absences>\n");
}

static void clear(Establishment *of)
{
    g_free(of->posts);
    g_free(of->own);
    g_free(of->whole);
    g_free(of->absences);
    g_free(of->children);
    g_free(of->ordinals);
}

void vitri_document_establishment(const VitriCase *vcase, const char *language, GString *out)
{
    const VitriRoster *roster = vcase->roster;
    Establishment of = {.n_grounds = 0};
    vitri_document_open(&of.page, vcase, language, "establishment", VITRI_REPORT_GENERATOR, vcase->inputs, out);
    of.grounds = vitri_codes_list(vcase->codes, ABSENCES, &of.n_grounds);
    of.posts = g_new0(Seats, roster->n_posts + 1);
    of.own = g_new0(Seats, roster->n_units + 1);
    of.whole = g_new0(Seats, roster->n_units + 1);
    of.absences = g_new0(Seats, of.n_grounds + 1);
    of.children = g_new0(guint, roster->n_units + 1);
    of.ordinals = g_new0(guint, roster->n_units + 1);
    g_autofree gint32 *order = vitri_document_units(&of.page);
    count_all(&of);
    number_units(&of, order);
    g_string_append(out, "<establishment>\n<total");
    gint64 norm = sum_norms(&of);
    if (norm > 0)
        vitri_document_number(&of.page, "norm", norm);
    write_seats(&of, &of.total);
    g_string_append(out, "/>\n");
    write_lines(&of, order);
    write_classes(&of);
    write_absences(&of);
    g_string_append(out, "</establishment>\n");
    clear(&of);
    vitri_document_close(&of.page);
}
