/*
 * What changed between two rosters in words, and as CSV.
 *
 * In words: one paragraph a changed fact, under the person (or unit, position, post, order) and that under the unit;
 * dates and codes as the language writes them. `until` is the first day out, so it is called "over from". People come
 * by unit id and given name as Vietnamese lists are sorted, those without a post last. Nothing is compared here.
 */
#include "diff-text.h"

#include "describe.h"
#include "table.h"
#include "terminal.h"
#include "vitri/message.h"
#include "vitri/text.h"

#include <string.h>

typedef struct {
    const VitriRosterDiff *diff;
    const VitriCodes *codes;
    const char *language;
    int width;
    gboolean colour;
} Layout;

static const struct {
    const char *name, *label;
} words[] = {
    {"post", N_("post")},
    {"kind", N_("kind")},
    {"from", N_("from")},
    {"until", N_("over from")},
    {"probation-until", N_("probation over from")},
    {"term-months", N_("term in months")},
    {"decision", N_("decision")},
    {"decided-by", N_("decided by")},
    {"ended", N_("ended by")},
    {"decided-on", N_("decided on")},
    {"procedure-started", N_("procedure began on")},
    {"notice-on", N_("notice given on")},
    {"handed-over-on", N_("handed over on")},
    {"decider", N_("decided by the person")},
    {"paid-by", N_("paid by")},
    {"act", N_("form of decision")},
    {"on", N_("on the day")},
    {"convened", N_("convened")},
    {"present", N_("present")},
    {"votes", N_("votes in favour")},
    {"code", N_("code")},
    {"level", N_("level")},
    {"field", N_("branch of study")},
    {"expires", N_("expires on")},
    {"evidence", N_("evidence")},
    {"year", N_("year")},
    {"form", N_("form")},
    {"child-born", N_("child born on")},
    {"person", N_("person")},
    {"relation", N_("relation")},
    {"unit", N_("unit")},
    {"cost", N_("cost")},
    {"position", N_("position")},
    {"way", N_("way")},
    {"reason", N_("reason")},
    {"name", N_("name")},
    {"sex", N_("sex")},
    {"born", N_("born on")},
    {"regime", N_("regime")},
    {"residence", N_("residence")},
    {"status", N_("status")},
    {"parent", N_("superior unit")},
    {"place", N_("locality")},
    {"province-class", N_("type of province")},
    {"norm", N_("authorised headcount")},
    {"predecessor", N_("continues")},
    {"title", N_("title")},
    {"category", N_("category")},
    {"profession", N_("profession")},
    {"rotation", N_("rotation list")},
    {"rotation-months", N_("own rotation limit in months")},
    {"seats", N_("seats")},
    {"required-seats", N_("seats that must be filled")},
    {"duty", N_("duty")},
    {"payroll", N_("payroll")},
    {"what", N_("content")},
    {"by", N_("given by")},
    {"issued-on", N_("issued on")},
    {"due", N_("to be done by")},
    {"closed-on", N_("closed on")},
    {"male", N_("male")},
    {"female", N_("female")},
    {"civil-servant", N_("civil servant")},
    {"public-employee", N_("public employee")},
    {"contract", N_("contract")},
    {"leadership", N_("leadership")},
    {"professional", N_("professional")},
    {"shared", N_("shared")},
    {"support", N_("support")},
    {"order", N_("order")},
    {"post-held", N_("post held")},
    {"tenure", N_("tenure")},
    {"step", N_("step of the procedure")},
    {"rank", N_("rank")},
    {"qualification", N_("qualification")},
    {"rating", N_("rating")},
    {"discipline", N_("discipline")},
    {"circumstance", N_("circumstance")},
    {"succession", N_("succession plan")},
    {"kin", N_("kinship")},
    {"leaves", N_("leaving the service")},
    {"wish", N_("wish")},
    {"burden", N_("burden")},
    {"recruitment", N_("recruitment")},
    {"added", N_("added")},
    {"gone", N_("no longer there")},
    {"opened", N_("begun")},
    {"closed", N_("ended")},
    {"changed", N_("changed")},
};

/* A word of the format in the language of the messages. */
static const char *tell_word(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(words[i].name, name) == 0)
            return _(words[i].label);
    return name;
}

/* An id with the name that the roster of its side gives it. Caller frees. */
static char *tell_reference(const VitriRoster *roster, const VitriValue *value)
{
    const char *id = value->text;
    if (value->kind == VITRI_VALUE_POST) {
        gint32 post = vitri_roster_find_post(roster, id);
        return g_strdup_printf("%s %s, %s", id, vitri_roster_position_of(roster, post)->title,
                               vitri_roster_unit_of(roster, post)->name);
    }
    if (value->kind == VITRI_VALUE_UNIT)
        return g_strdup_printf("%s %s", id, roster->units[vitri_roster_find_unit(roster, id)].name);
    if (value->kind == VITRI_VALUE_POSITION)
        return g_strdup_printf("%s %s", id, roster->positions[vitri_roster_find_position(roster, id)].title);
    return vitri_describe_person(roster, vitri_roster_find_person(roster, id));
}

static char *tell_value(const Layout *layout, const VitriRoster *roster, const VitriValue *value)
{
    if (!value->set)
        return g_strdup(_("not stated"));
    switch (value->kind) {
    case VITRI_VALUE_TEXT:
    case VITRI_VALUE_NUMBER:
        return vitri_value_to_string(value);
    case VITRI_VALUE_DATE:
        return vitri_describe_date(value->date, layout->language);
    case VITRI_VALUE_CODE:
        return g_strdup(vitri_codes_label(layout->codes, value->list, value->text, layout->language));
    case VITRI_VALUE_WORD:
        return g_strdup(tell_word(value->text));
    default:
        return tell_reference(roster, value);
    }
}

/* "over from: not stated → 2027-04-01"; "decision: 12/QĐ" of what only one side has. */
static void append_field(const Layout *layout, const VitriFieldChange *field, gboolean both, GString *line)
{
    g_autofree char *before = tell_value(layout, layout->diff->before, &field->before);
    g_autofree char *after = tell_value(layout, layout->diff->after, &field->after);
    g_string_append_printf(line, "%s: ", tell_word(field->name));
    if (both)
        g_string_append_printf(line, "%s → %s", before, after);
    else
        g_string_append(line, field->after.set ? after : before);
}

/* "post held: A → B": which of the two is the post needs no word. */
static void append_post_held(const Layout *layout, const VitriFieldChange *field, GString *line)
{
    g_autofree char *before =
        field->before.set ? tell_value(layout, layout->diff->before, &field->before) : g_strdup(_("no post"));
    g_autofree char *after =
        field->after.set ? tell_value(layout, layout->diff->after, &field->after) : g_strdup(_("no post"));
    g_string_append_printf(line, "%s: %s → %s", tell_word("post-held"), before, after);
}

/* What happened to whose fact; of the thing itself, which stands on the line above, only what happened. */
static void append_head(const VitriRosterChange *change, GString *line)
{
    const char *kind = tell_word(vitri_change_kind_name(change->kind));
    if (change->fact == VITRI_FACT_SELF)
        g_string_append(line, kind);
    else
        g_string_append_printf(line, "%s (%s)", tell_word(vitri_change_fact_name(change)), kind);
}

static void write_change(const Layout *layout, const VitriRosterChange *change, GString *out)
{
    gboolean both = change->kind == VITRI_CHANGE_CHANGED || change->kind == VITRI_CHANGE_CLOSED;
    gboolean held = change->fact == VITRI_FACT_POST_HELD;
    g_autoptr(GString) line = g_string_new(NULL);
    if (held)
        append_post_held(layout, &g_array_index(change->fields, VitriFieldChange, 0), line);
    else
        append_head(change, line);
    for (guint i = 0; i < change->fields->len && !held; i++) {
        g_string_append(line, i == 0 ? " – " : "; ");
        append_field(layout, &g_array_index(change->fields, VitriFieldChange, i), both && i >= change->n_key, line);
    }
    vitri_table_paragraph(line->str, layout->width, 4, out);
}

/* What sorts the items of the text: their part, the unit and name of people, and the order of the comparison. */
typedef struct {
    const VitriRosterChange *change;
    const VitriUnit *unit; /* of a person; NULL for none */
    char *name;
    guint place;
} Item;

static void clear_item(gpointer data)
{
    g_free(((Item *)data)->name);
}

static int compare_items(gconstpointer left, gconstpointer right)
{
    const Item *a = left, *b = right;
    gboolean persons[] = {a->change->of == VITRI_CHANGE_OF_PERSON, b->change->of == VITRI_CHANGE_OF_PERSON};
    if (persons[0] != persons[1])
        return persons[0] ? 1 : -1;
    if (persons[0] && (!a->unit || !b->unit) && a->unit != b->unit)
        return a->unit ? -1 : 1;
    int order = persons[0] && a->unit ? strcmp(a->unit->id, b->unit->id) : 0;
    if (order == 0 && persons[0])
        order = strcmp(a->name, b->name);
    return order ? order : (a->place > b->place) - (a->place < b->place);
}

static GArray *sort_items(const VitriRosterDiff *diff)
{
    GArray *items = g_array_new(FALSE, FALSE, sizeof(Item));
    g_array_set_clear_func(items, clear_item);
    for (guint i = 0; i < diff->items->len; i++) {
        const VitriRosterChange *change = g_ptr_array_index(diff->items, i);
        gboolean person = change->of == VITRI_CHANGE_OF_PERSON;
        Item item = {change, person ? vitri_roster_change_unit(diff, change) : NULL,
                     person ? vitri_text_name_key(vitri_roster_change_name(diff, change)) : NULL, i};
        g_array_append_val(items, item);
    }
    g_array_sort(items, compare_items);
    return items;
}

static gboolean is_same_owner(const VitriRosterChange *left, const VitriRosterChange *right)
{
    return left->of == right->of && left->before == right->before && left->after == right->after;
}

/* The line over the changes of one person, unit, position, post or order. */
static void write_owner(const Layout *layout, const VitriRosterChange *change, GString *out)
{
    const char *id = vitri_roster_change_id(layout->diff, change);
    const char *name = vitri_roster_change_name(layout->diff, change);
    if (change->of == VITRI_CHANGE_OF_PERSON)
        g_string_append_printf(out, "  %s (%s)\n", name, id);
    else
        g_string_append_printf(out, "  %s %s%s%s\n", tell_word(vitri_change_of_name(change->of)), id, name ? " " : "",
                               name ? name : "");
}

static void write_heading(const Layout *layout, const Item *item, GString *out)
{
    g_autofree char *unit = item->unit ? g_strdup_printf("%s (%s)", item->unit->name, item->unit->id) : NULL;
    const char *title = item->change->of != VITRI_CHANGE_OF_PERSON ? _("units, positions, posts and orders")
                        : unit                                     ? unit
                                                                   : _("people who hold no post");
    g_string_append_c(out, '\n');
    vitri_terminal_paint(out, layout->colour, VITRI_PAINT_STRONG, title);
    g_string_append_c(out, '\n');
}

static gboolean is_same_part(const Item *left, const Item *right)
{
    gboolean person = right->change->of == VITRI_CHANGE_OF_PERSON;
    const char *left_unit = left->unit ? left->unit->id : NULL, *right_unit = right->unit ? right->unit->id : NULL;
    return person == (left->change->of == VITRI_CHANGE_OF_PERSON) && g_strcmp0(left_unit, right_unit) == 0;
}

static void write_summary(const Layout *layout, const GArray *items, GString *out)
{
    const VitriRoster *before = layout->diff->before, *after = layout->diff->after;
    g_autofree char *from = vitri_describe_date(before->as_of, layout->language);
    g_autofree char *to = vitri_describe_date(after->as_of, layout->language);
    g_autofree char *old = g_path_get_basename(vitri_roster_file(before, (VitriSource){0, 0}));
    g_autofree char *new = g_path_get_basename(vitri_roster_file(after, (VitriSource){0, 0}));
    guint people = 0;
    for (guint i = 0; i < items->len; i++) {
        const VitriRosterChange *change = g_array_index(items, Item, i).change;
        people += change->of == VITRI_CHANGE_OF_PERSON &&
                  (i == 0 || !is_same_owner(g_array_index(items, Item, i - 1).change, change));
    }
    g_string_append_printf(out, _("from %s (%s) to %s (%s): %u changes, %u people concerned\n"), old, from, new, to,
                           items->len, people);
}

void vitri_diff_text_write(const VitriRosterDiff *diff, const VitriCase *before, const VitriCase *after, int width,
                           gboolean colour, const char *language, GString *out)
{
    g_assert(diff->before == before->roster && diff->after == after->roster);
    Layout layout = {diff, after->codes, language, width, colour};
    g_autoptr(GArray) items = sort_items(diff);
    write_summary(&layout, items, out);
    for (guint i = 0; i < items->len; i++) {
        const Item *item = &g_array_index(items, Item, i);
        const Item *last = i > 0 ? &g_array_index(items, Item, i - 1) : NULL;
        if (!last || !is_same_part(last, item))
            write_heading(&layout, item, out);
        if (!last || !is_same_owner(last->change, item->change))
            write_owner(&layout, item->change, out);
        write_change(&layout, item->change, out);
    }
}

/* "TCBC-01 holder": which fact it is. Caller frees. */
static char *join_key(const VitriRosterChange *change)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < change->n_key; i++) {
        const VitriFieldChange *field = &g_array_index(change->fields, VitriFieldChange, i);
        g_autofree char *value = vitri_value_to_string(field->after.set ? &field->after : &field->before);
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "", value);
    }
    return g_string_free(text, FALSE);
}

void vitri_diff_text_csv(const VitriRosterDiff *diff, GString *out)
{
    static const char *const columns[] = {"of",   "id",  "name",  "unit",   "fact",
                                          "kind", "key", "field", "before", "after"};
    g_autoptr(VitriTable) table = vitri_table_new();
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        vitri_table_column(table, columns[i], VITRI_COLUMN_TEXT);
    for (guint i = 0; i < diff->items->len; i++) {
        const VitriRosterChange *change = g_ptr_array_index(diff->items, i);
        const VitriUnit *unit = vitri_roster_change_unit(diff, change);
        g_autofree char *key = join_key(change);
        /* A fact that is nothing but its key still takes a row. */
        guint first = change->n_key < change->fields->len ? change->n_key : change->fields->len - 1;
        for (guint k = first; k < change->fields->len; k++) {
            const VitriFieldChange *field = &g_array_index(change->fields, VitriFieldChange, k);
            g_autofree char *before = vitri_value_to_string(&field->before);
            g_autofree char *after = vitri_value_to_string(&field->after);
            const char *cells[] = {vitri_change_of_name(change->of),
                                   vitri_roster_change_id(diff, change),
                                   vitri_roster_change_name(diff, change),
                                   unit ? unit->id : NULL,
                                   vitri_change_fact_name(change),
                                   vitri_change_kind_name(change->kind),
                                   key,
                                   field->name,
                                   before,
                                   after};
            G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(columns));
            for (guint c = 0; c < G_N_ELEMENTS(cells); c++)
                vitri_table_cell(table, cells[c]);
        }
    }
    vitri_table_csv(table, out);
}
