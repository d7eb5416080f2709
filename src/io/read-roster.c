/*
 * Reading rosters: the table of the format, units, positions and posts. People are in roster-person.c, the joining of
 * all files in roster-resolve.c.
 *
 * One pass, nothing kept of the file but its facts: a text is interned once, a reference is the number of an id. An
 * element that lacks what it needs is reported and still taken in, so that what hangs on it is checked too; no roster
 * comes of a run with an error, so half a fact is never used. Cost: the parser's time and a hash probe a text.
 */
#include "read-roster.h"

#include "roster-origin.h"
#include "roster-person.h"
#include "vitri/message.h"

#include <string.h>

static const char *const regimes[] = {"civil-servant", "public-employee", NULL};

static const VitriFormAttribute roster_attributes[] = {
    {"id", TRUE}, {"as-of", TRUE}, {"jurisdiction", TRUE}, {NULL, FALSE}};

static const VitriFormAttribute unit_attributes[] = {
    {"id", TRUE},    {"name", TRUE},   {"kind", TRUE},         {"parent", FALSE},         {"place", FALSE},
    {"from", FALSE}, {"until", FALSE}, {"predecessor", FALSE}, {"province-class", FALSE}, {"norm", FALSE},
    {"row", FALSE},  {NULL, FALSE}};

static const VitriFormAttribute position_attributes[] = {
    {"id", TRUE},          {"title", TRUE}, {"category", TRUE},  {"level", FALSE},
    {"profession", FALSE}, {"rank", FALSE}, {"rotation", FALSE}, {"rotation-months", FALSE},
    {"regime", FALSE},     {"row", FALSE},  {NULL, FALSE}};

static const VitriFormAttribute post_attributes[] = {{"id", TRUE},       {"unit", TRUE},      {"position", TRUE},
                                                     {"seats", FALSE},   {"required", FALSE}, {"required-seats", FALSE},
                                                     {"duty", FALSE},    {"from", FALSE},     {"until", FALSE},
                                                     {"payroll", FALSE}, {"row", FALSE},      {NULL, FALSE}};

static const VitriFormAttribute order_attributes[] = {
    {"id", TRUE},         {"person", FALSE}, {"unit", FALSE},      {"post", FALSE},     {"what", TRUE}, {"by", FALSE},
    {"issued-on", FALSE}, {"due", FALSE},    {"closed-on", FALSE}, {"decision", FALSE}, {"row", FALSE}, {NULL, FALSE}};

VitriSource vitri_roster_reader_here(const VitriRosterReader *reader)
{
    return (VitriSource){reader->form.line, reader->file};
}

const char *vitri_roster_reader_text(VitriRosterReader *reader, guint index)
{
    return vitri_roster_intern(reader->roster, reader->form.values[index]);
}

gint32 vitri_roster_reader_symbol(VitriRosterReader *reader, VitriSymbolKind kind, const char *id)
{
    VitriSymbols *symbols = &reader->symbols[kind];
    if (!id)
        return -1;
    gint32 symbol = GPOINTER_TO_INT(g_hash_table_lookup(symbols->by_id, id)) - 1;
    if (symbol >= 0)
        return symbol;
    VitriSource nowhere = {0, 0};
    symbol = (gint32)symbols->ids->len;
    char *kept = (char *)vitri_roster_intern(reader->roster, id);
    g_ptr_array_add(symbols->ids, kept);
    g_array_append_val(symbols->defined, nowhere);
    g_hash_table_insert(symbols->by_id, kept, GINT_TO_POINTER(symbol + 1));
    return symbol;
}

const char *vitri_roster_reader_define(VitriRosterReader *reader, VitriSymbolKind kind)
{
    VitriForm *form = &reader->form;
    const char *id = vitri_form_id(form, 0);
    gint32 symbol = vitri_roster_reader_symbol(reader, kind, id);
    if (symbol < 0)
        return NULL;
    VitriSource *source = &g_array_index(reader->symbols[kind].defined, VitriSource, symbol);
    if (source->line) {
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                       _("%s '%s' stands already at %s:%u; give it another id or remove one"), form->element->name, id,
                       vitri_roster_file(reader->roster, *source), source->line);
        return NULL;
    }
    *source = vitri_roster_reader_here(reader);
    return g_ptr_array_index(reader->symbols[kind].ids, symbol);
}

static void start_roster(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriRoster *roster = reader->roster;
    const char *id = vitri_form_id(form, 0), *jurisdiction = form->values[2];
    VitriDate as_of = vitri_form_full_date(form, 1);
    if (!roster->id)
        roster->id = vitri_roster_intern(roster, id);
    roster->as_of = vitri_date_max(roster->as_of, as_of);
    if (jurisdiction && strspn(jurisdiction, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(jurisdiction)) {
        vitri_form_wrong(form, 2, _("a jurisdiction is a short word in small letters, such as vn"));
        return;
    }
    if (jurisdiction && !roster->jurisdiction) {
        roster->jurisdiction = vitri_roster_intern(roster, jurisdiction);
        reader->jurisdiction_source = vitri_roster_reader_here(reader);
    }
    if (jurisdiction && strcmp(jurisdiction, roster->jurisdiction) != 0)
        vitri_sink_add(form->sink, "different-jurisdictions", form->file, form->line,
                       _("jurisdiction '%s', but '%s' at %s:%u; plan each in a run of its own"), jurisdiction,
                       roster->jurisdiction, vitri_roster_file(roster, reader->jurisdiction_source),
                       reader->jurisdiction_source.line);
}

static void read_predecessors(VitriRosterReader *reader, VitriUnit *unit, const char *text)
{
    g_auto(GStrv) ids = g_strsplit_set(text ? text : "", " \t\r\n", -1);
    g_autoptr(GArray) symbols = g_array_new(FALSE, FALSE, sizeof(gint32));
    for (guint i = 0; ids[i]; i++) {
        if (!*ids[i])
            continue;
        gint32 symbol = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_UNIT, ids[i]);
        g_array_append_val(symbols, symbol);
    }
    unit->n_predecessors = symbols->len;
    unit->predecessors = symbols->len ? g_memdup2(symbols->data, symbols->len * sizeof(gint32)) : NULL;
}

static void start_unit(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriUnit unit = {
        .id = vitri_roster_reader_define(reader, VITRI_SYMBOL_UNIT),
        .name = vitri_roster_reader_text(reader, 1),
        .kind = vitri_roster_reader_text(reader, 2),
        .parent = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_UNIT, vitri_form_id(form, 3)),
        .place = vitri_roster_reader_text(reader, 4),
        .period = vitri_form_period(form, 5, 6),
        .province_class = vitri_roster_reader_text(reader, 8),
        .norm = (gint32)vitri_form_number(form, 9, 1, 99999, 0),
        .source = vitri_roster_reader_here(reader),
    };
    read_predecessors(reader, &unit, form->values[7]);
    g_array_append_val(reader->units, unit);
}

static void start_position(gpointer user, VitriForm *form)
{
    static const char *const categories[] = {"leadership", "professional", "shared", "support", NULL};
    VitriRosterReader *reader = user;
    VitriPosition position = {
        .id = vitri_roster_reader_define(reader, VITRI_SYMBOL_POSITION),
        .title = vitri_roster_reader_text(reader, 1),
        .category = (VitriCategory)vitri_form_word(form, 2, categories, VITRI_CATEGORY_SUPPORT),
        .level = vitri_roster_reader_text(reader, 3),
        .profession = vitri_roster_reader_text(reader, 4),
        .rank = vitri_roster_reader_text(reader, 5),
        .rotation = vitri_roster_reader_text(reader, 6),
        .rotation_months = (gint32)vitri_form_number(form, 7, 1, 9999, 0),
        .regime = (VitriRegime)(vitri_form_word(form, 8, regimes, -1) + 1),
        .source = vitri_roster_reader_here(reader),
    };
    g_array_append_val(reader->positions, position);
}

static void start_post(gpointer user, VitriForm *form)
{
    static const char *const truths[] = {"false", "true", NULL};
    static const char *const payrolls[] = {"civil-servant", "public-employee", "contract", NULL};
    VitriRosterReader *reader = user;
    VitriPost post = {
        .id = vitri_roster_reader_define(reader, VITRI_SYMBOL_POST),
        .unit = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_UNIT, vitri_form_id(form, 1)),
        .position = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_POSITION, vitri_form_id(form, 2)),
        .seats = (guint32)vitri_form_number(form, 3, 1, 99999, 1),
        .duty = vitri_roster_reader_text(reader, 6),
        .period = vitri_form_period(form, 7, 8),
        .payroll = (VitriPayroll)(vitri_form_word(form, 9, payrolls, -1) + 1),
        .source = vitri_roster_reader_here(reader),
    };
    gboolean required = vitri_form_word(form, 4, truths, FALSE);
    post.required_seats = (guint32)vitri_form_number(form, 5, 0, 99999, required ? post.seats : 0);
    if (post.required_seats > post.seats)
        vitri_form_wrong(form, 5, _("no more seats can be required than there are"));
    g_array_append_val(reader->posts, post);
}

static void start_order(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriDirective order = {
        .id = vitri_roster_reader_define(reader, VITRI_SYMBOL_DIRECTIVE),
        .person = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_PERSON, vitri_form_id(form, 1)),
        .unit = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_UNIT, vitri_form_id(form, 2)),
        .post = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_POST, vitri_form_id(form, 3)),
        .what = vitri_roster_reader_text(reader, 4),
        .by = vitri_roster_reader_text(reader, 5),
        .issued_on = vitri_form_date(form, 6),
        .due = vitri_form_date(form, 7),
        .closed_on = vitri_form_date(form, 8),
        .decision = vitri_roster_reader_text(reader, 9),
        .source = vitri_roster_reader_here(reader),
    };
    g_array_append_val(reader->directives, order);
}

enum { ROSTER, UNITS, POSITIONS, POSTS, PEOPLE, ORDERS, UNIT, POSITION, POST, PERSON, TENURE };

static const VitriFormElement elements[] = {
    [ROSTER] = {"roster", ROSTER, 0, roster_attributes, start_roster, NULL, NULL},
    [UNITS] = {"units", ROSTER, 1, NULL, NULL, NULL, NULL},
    [POSITIONS] = {"positions", ROSTER, 2, NULL, NULL, NULL, NULL},
    [POSTS] = {"posts", ROSTER, 3, NULL, NULL, NULL, NULL},
    [PEOPLE] = {"people", ROSTER, 4, NULL, NULL, NULL, NULL},
    [ORDERS] = {"orders", ROSTER, 5, NULL, NULL, NULL, NULL},
    [UNIT] = {"unit", UNITS, 0, unit_attributes, start_unit, NULL, NULL},
    [POSITION] = {"position", POSITIONS, 0, position_attributes, start_position, NULL, NULL},
    [POST] = {"post", POSTS, 0, post_attributes, start_post, NULL, NULL},
    [PERSON] = {"person", PEOPLE, 0, vitri_person_attributes, vitri_roster_person_start, NULL, NULL},
    [TENURE] = {"tenure", PERSON, 0, vitri_tenure_attributes, vitri_roster_tenure_start, NULL, NULL},
    {"step", TENURE, 0, vitri_step_attributes, vitri_roster_step_start, NULL, NULL},
    {"rank", PERSON, 0, vitri_rank_attributes, vitri_roster_rank_start, NULL, NULL},
    {"qualification", PERSON, 0, vitri_qualification_attributes, vitri_roster_qualification_start, NULL, NULL},
    {"rating", PERSON, 0, vitri_rating_attributes, vitri_roster_rating_start, NULL, NULL},
    {"discipline", PERSON, 0, vitri_discipline_attributes, vitri_roster_discipline_start, NULL, NULL},
    {"circumstance", PERSON, 0, vitri_circumstance_attributes, vitri_roster_circumstance_start, NULL, NULL},
    {"succession", PERSON, 0, vitri_succession_attributes, vitri_roster_succession_start, NULL, NULL},
    {"kin", PERSON, 0, vitri_kin_attributes, vitri_roster_kin_start, NULL, NULL},
    {"leaves", PERSON, 0, vitri_leaves_attributes, vitri_roster_leaves_start, NULL, NULL},
    {"wish", PERSON, 0, vitri_wish_attributes, vitri_roster_wish_start, NULL, NULL},
    {"burden", PERSON, 0, vitri_burden_attributes, vitri_roster_burden_start, NULL, NULL},
    {"recruitment", PERSON, 0, vitri_recruitment_attributes, vitri_roster_recruitment_start, NULL, NULL},
    {"order", ORDERS, 0, order_attributes, start_order, NULL, NULL},
    {"sheet", ROSTER, 0, vitri_sheet_attributes, vitri_roster_sheet_start, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:roster:1", elements, G_N_ELEMENTS(elements), vitri_roster_origin_keep};

VitriForm *vitri_roster_reader_begin(VitriRosterReader *reader, const char *file, gboolean fragment)
{
    g_assert(reader->roster->files->len < G_MAXUINT16);
    reader->file = (guint16)reader->roster->files->len;
    g_ptr_array_add(reader->roster->files, g_strdup(file));
    vitri_form_begin(&reader->form, &format, reader, reader->sink,
                     g_ptr_array_index(reader->roster->files, reader->file));
    reader->form.fragment = fragment;
    g_hash_table_remove_all(reader->sheet_by_id);
    return &reader->form;
}

static void clear_unit(gpointer data)
{
    g_free(((VitriUnit *)data)->predecessors);
}

VitriRosterReader *vitri_roster_reader_new(VitriSink *sink)
{
    VitriRosterReader *reader = g_new0(VitriRosterReader, 1);
    VitriRoster *roster = reader->roster = vitri_roster_new();
    GHashTable *const tables[] = {roster->unit_by_id, roster->position_by_id, roster->post_by_id, roster->person_by_id,
                                  roster->directive_by_id};
    reader->sink = sink;
    reader->sheet_by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < VITRI_N_SYMBOLS; i++) {
        reader->symbols[i].by_id = tables[i];
        reader->symbols[i].ids = g_ptr_array_new();
        reader->symbols[i].defined = g_array_new(FALSE, TRUE, sizeof(VitriSource));
    }
    reader->units = g_array_new(FALSE, TRUE, sizeof(VitriUnit));
    g_array_set_clear_func(reader->units, clear_unit);
    reader->positions = g_array_new(FALSE, TRUE, sizeof(VitriPosition));
    reader->posts = g_array_new(FALSE, TRUE, sizeof(VitriPost));
    reader->people = g_array_new(FALSE, TRUE, sizeof(VitriPerson));
    reader->tenures = g_array_new(FALSE, TRUE, sizeof(VitriTenure));
    reader->ranks = g_array_new(FALSE, TRUE, sizeof(VitriRankFact));
    reader->qualifications = g_array_new(FALSE, TRUE, sizeof(VitriQualification));
    reader->ratings = g_array_new(FALSE, TRUE, sizeof(VitriRating));
    reader->disciplines = g_array_new(FALSE, TRUE, sizeof(VitriDiscipline));
    reader->circumstances = g_array_new(FALSE, TRUE, sizeof(VitriCircumstance));
    reader->successions = g_array_new(FALSE, TRUE, sizeof(VitriSuccession));
    reader->kin = g_array_new(FALSE, TRUE, sizeof(VitriKin));
    reader->wishes = g_array_new(FALSE, TRUE, sizeof(VitriWish));
    reader->burdens = g_array_new(FALSE, TRUE, sizeof(VitriBurden));
    reader->recruitments = g_array_new(FALSE, TRUE, sizeof(VitriRecruitment));
    reader->papers = g_array_new(FALSE, TRUE, sizeof(VitriPapers));
    reader->steps = g_array_new(FALSE, TRUE, sizeof(VitriStep));
    reader->directives = g_array_new(FALSE, TRUE, sizeof(VitriDirective));
    return reader;
}

void vitri_roster_reader_free(VitriRosterReader *reader)
{
    if (!reader)
        return;
    for (guint i = 0; i < VITRI_N_SYMBOLS; i++) {
        g_ptr_array_unref(reader->symbols[i].ids);
        g_array_unref(reader->symbols[i].defined);
    }
    GArray *const arrays[] = {reader->units,         reader->positions,   reader->posts,        reader->people,
                              reader->tenures,       reader->ranks,       reader->ratings,      reader->qualifications,
                              reader->disciplines,   reader->kin,         reader->wishes,       reader->burdens,
                              reader->circumstances, reader->successions, reader->recruitments, reader->papers,
                              reader->steps,         reader->directives};
    for (guint i = 0; i < G_N_ELEMENTS(arrays); i++)
        if (arrays[i])
            g_array_unref(arrays[i]);
    g_hash_table_unref(reader->sheet_by_id);
    vitri_roster_free(reader->roster);
    g_free(reader);
}
