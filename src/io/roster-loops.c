/*
 * Circles among units: a unit that lies under itself, or precedes itself.
 *
 * Both graphs run over the symbols of unit ids, before anything is resolved, so circles are told in the same run as
 * missing references. Depth first with an explicit stack and three colours: linear in units and edges, however deep the
 * tree. Each circle is told once, at its unit with the smallest id, with the units on it.
 */
#include "roster-resolve.h"

#include "vitri/message.h"

#include <string.h>

enum { WHITE, GREY, BLACK, MAX_SHOWN = 10 };

typedef struct {
    VitriRosterReader *reader;
    const VitriUnit **units; /* by symbol; NULL: not defined */
    gboolean parents;        /* the edges: parents, else predecessors */
    guint8 *colour;
    GArray *path; /* of Step */
} Walk;

typedef struct {
    gint32 symbol;
    guint32 next_edge;
} Step;

static gint32 edge(const Walk *walk, const Step *step)
{
    const VitriUnit *unit = walk->units[step->symbol];
    if (!unit)
        return -1;
    if (walk->parents)
        return step->next_edge == 0 ? unit->parent : -1;
    return step->next_edge < unit->n_predecessors ? unit->predecessors[step->next_edge] : -1;
}

static const char *id_at(const Walk *walk, guint i)
{
    return walk->units[g_array_index(walk->path, Step, i).symbol]->id;
}

/* The circle is the path from the unit met again to its end. */
static void report_circle(const Walk *walk, gint32 symbol)
{
    guint first = walk->path->len - 1, smallest;
    while (g_array_index(walk->path, Step, first).symbol != symbol)
        first--;
    smallest = first;
    for (guint i = first; i < walk->path->len; i++)
        if (strcmp(id_at(walk, i), id_at(walk, smallest)) < 0)
            smallest = i;
    guint n = walk->path->len - first;
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 1; i <= MIN(n, MAX_SHOWN); i++)
        g_string_append_printf(names, "%s'%s'", i > 1 ? ", " : "", id_at(walk, first + (smallest - first + i) % n));
    if (n > MAX_SHOWN)
        g_string_append(names, ", …");
    const VitriUnit *unit = walk->units[g_array_index(walk->path, Step, smallest).symbol];
    vitri_sink_add(walk->reader->sink, "loop", vitri_roster_file(walk->reader->roster, unit->source), unit->source.line,
                   walk->parents ? _("unit '%s' lies under itself, through %s; correct a parent")
                                 : _("unit '%s' precedes itself, through %s; correct a predecessor"),
                   unit->id, names->str);
}

static void push(Walk *walk, gint32 symbol)
{
    Step step = {symbol, 0};
    walk->colour[symbol] = GREY;
    g_array_append_val(walk->path, step);
}

static void walk_from(Walk *walk, gint32 symbol)
{
    push(walk, symbol);
    while (walk->path->len > 0) {
        Step *step = &g_array_index(walk->path, Step, walk->path->len - 1);
        gint32 next = edge(walk, step);
        step->next_edge++;
        if (next < 0) {
            walk->colour[step->symbol] = BLACK;
            g_array_set_size(walk->path, walk->path->len - 1);
        } else if (walk->colour[next] == GREY) {
            report_circle(walk, next);
        } else if (walk->colour[next] == WHITE) {
            push(walk, next);
        }
    }
}

void vitri_roster_loops_check(VitriRosterReader *reader)
{
    const VitriSymbols *symbols = &reader->symbols[VITRI_SYMBOL_UNIT];
    guint n = symbols->ids->len;
    g_autofree const VitriUnit **units = g_new0(const VitriUnit *, n + 1);
    for (guint i = 0; i < reader->units->len; i++) {
        const VitriUnit *unit = &g_array_index(reader->units, VitriUnit, i);
        if (unit->id)
            units[GPOINTER_TO_INT(g_hash_table_lookup(symbols->by_id, unit->id)) - 1] = unit;
    }
    for (guint parents = 0; parents < 2; parents++) {
        g_autofree guint8 *colour = g_new0(guint8, n + 1);
        g_autoptr(GArray) path = g_array_new(FALSE, FALSE, sizeof(Step));
        Walk walk = {reader, units, parents == 1, colour, path};
        for (guint i = 0; i < n; i++)
            if (colour[i] == WHITE)
                walk_from(&walk, (gint32)i);
    }
}
