/*
 * References and codes of rosters: what they name must be there.
 *
 * A reference to an id that is defined nowhere is reported where it stands, with the nearest id. Looking for the
 * nearest walks all ids, so it is done only while it stays cheap. A code is checked once for each list: equal texts are
 * one pointer, and what was found good is remembered by it, so half a million people cost half a million hash probes.
 */
#include "roster-resolve.h"

#include "vitri/message.h"

enum { MAX_COMPARISONS = 5000000 };

typedef struct {
    VitriRosterReader *reader;
    guint64 n_compared; /* spent on looking for near ids */
} References;

static const char *const kind_names[] = {N_("unit"), N_("position"), N_("post"), N_("person"), N_("order")};

static char *advise(References *references, const VitriSymbols *symbols, const char *id)
{
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (guint i = 0; i < symbols->ids->len && references->n_compared < MAX_COMPARISONS; i++)
        if (g_array_index(symbols->defined, VitriSource, i).line)
            g_ptr_array_add(known, g_ptr_array_index(symbols->ids, i));
    references->n_compared += known->len;
    return vitri_sink_advice(id, (const char *const *)known->pdata, known->len, _("add it or correct the reference"));
}

static void check_reference(References *references, VitriSymbolKind kind, gint32 symbol, VitriSource source)
{
    VitriRosterReader *reader = references->reader;
    const VitriSymbols *symbols = &reader->symbols[kind];
    if (symbol < 0 || g_array_index(symbols->defined, VitriSource, symbol).line || vitri_sink_is_full(reader->sink))
        return;
    const char *id = g_ptr_array_index(symbols->ids, symbol);
    g_autofree char *advice = advise(references, symbols, id);
    vitri_sink_add(reader->sink, "unknown-reference", vitri_roster_file(reader->roster, source), source.line,
                   _("unknown %s '%s'%s"), _(kind_names[kind]), id, advice);
}

static void check_structure(References *references)
{
    VitriRosterReader *reader = references->reader;
    for (guint i = 0; i < reader->units->len; i++) {
        const VitriUnit *unit = &g_array_index(reader->units, VitriUnit, i);
        check_reference(references, VITRI_SYMBOL_UNIT, unit->parent, unit->source);
        for (guint32 k = 0; k < unit->n_predecessors; k++)
            check_reference(references, VITRI_SYMBOL_UNIT, unit->predecessors[k], unit->source);
    }
    for (guint i = 0; i < reader->posts->len; i++) {
        const VitriPost *post = &g_array_index(reader->posts, VitriPost, i);
        check_reference(references, VITRI_SYMBOL_UNIT, post->unit, post->source);
        check_reference(references, VITRI_SYMBOL_POSITION, post->position, post->source);
    }
}

static void check_people(References *references)
{
    VitriRosterReader *reader = references->reader;
    for (guint i = 0; i < reader->tenures->len; i++) {
        const VitriTenure *tenure = &g_array_index(reader->tenures, VitriTenure, i);
        check_reference(references, VITRI_SYMBOL_POST, tenure->post, tenure->source);
        if (tenure->papers == 0)
            continue;
        const VitriPapers *papers = &g_array_index(reader->papers, VitriPapers, tenure->papers - 1);
        check_reference(references, VITRI_SYMBOL_PERSON, papers->decider, tenure->source);
        check_reference(references, VITRI_SYMBOL_UNIT, papers->paid_by, tenure->source);
    }
    for (guint i = 0; i < reader->recruitments->len; i++) {
        const VitriRecruitment *recruitment = &g_array_index(reader->recruitments, VitriRecruitment, i);
        check_reference(references, VITRI_SYMBOL_POST, recruitment->post, recruitment->source);
        check_reference(references, VITRI_SYMBOL_POSITION, recruitment->position, recruitment->source);
    }
    for (guint i = 0; i < reader->successions->len; i++) {
        const VitriSuccession *succession = &g_array_index(reader->successions, VitriSuccession, i);
        check_reference(references, VITRI_SYMBOL_POST, succession->post, succession->source);
    }
    for (guint i = 0; i < reader->kin->len; i++) {
        const VitriKin *kin = &g_array_index(reader->kin, VitriKin, i);
        check_reference(references, VITRI_SYMBOL_PERSON, kin->person, kin->source);
    }
    for (guint i = 0; i < reader->wishes->len; i++) {
        const VitriWish *wish = &g_array_index(reader->wishes, VitriWish, i);
        check_reference(references, VITRI_SYMBOL_POST, wish->post, wish->source);
        check_reference(references, VITRI_SYMBOL_UNIT, wish->unit, wish->source);
    }
    for (guint i = 0; i < reader->burdens->len; i++) {
        const VitriBurden *burden = &g_array_index(reader->burdens, VitriBurden, i);
        check_reference(references, VITRI_SYMBOL_POST, burden->post, burden->source);
    }
}

static void check_orders(References *references)
{
    VitriRosterReader *reader = references->reader;
    for (guint i = 0; i < reader->directives->len; i++) {
        const VitriDirective *order = &g_array_index(reader->directives, VitriDirective, i);
        check_reference(references, VITRI_SYMBOL_PERSON, order->person, order->source);
        check_reference(references, VITRI_SYMBOL_UNIT, order->unit, order->source);
        check_reference(references, VITRI_SYMBOL_POST, order->post, order->source);
    }
}

void vitri_roster_references_check(VitriRosterReader *reader)
{
    References references = {.reader = reader};
    check_structure(&references);
    check_people(&references);
    check_orders(&references);
}

typedef struct {
    VitriRosterReader *reader;
    const VitriCodes *codes;
    GHashTable *good; /* list (interned) -> set of code pointers found good */
} CodeCheck;

static void check_code(CodeCheck *check, const char *list, const char *code, VitriSource source)
{
    VitriSink *sink = check->reader->sink;
    if (!code || vitri_sink_is_full(sink))
        return;
    GHashTable *good = g_hash_table_lookup(check->good, list);
    if (!good) {
        good = g_hash_table_new(NULL, NULL);
        g_hash_table_insert(check->good, (gpointer)list, good);
    }
    if (g_hash_table_contains(good, code))
        return;
    if (vitri_codes_accepts(check->codes, list, code)) {
        g_hash_table_add(good, (gpointer)code);
        return;
    }
    guint n = 0;
    const VitriCode *const *codes = vitri_codes_list(check->codes, list, &n);
    g_autofree const char **names = g_new(const char *, n + 1);
    for (guint i = 0; i < n; i++)
        names[i] = codes[i]->id;
    g_autofree char *advice = vitri_sink_advice(code, names, n, _("see `vitri data list codes`"));
    vitri_sink_add(sink, "unknown-code", vitri_roster_file(check->reader->roster, source), source.line,
                   _("unknown code '%s' in the list '%s'%s"), code, list, advice);
}

static void check_structure_codes(CodeCheck *check)
{
    VitriRosterReader *reader = check->reader;
    for (guint i = 0; i < reader->units->len; i++) {
        const VitriUnit *unit = &g_array_index(reader->units, VitriUnit, i);
        check_code(check, "unit-kind", unit->kind, unit->source);
        check_code(check, "province-class", unit->province_class, unit->source);
    }
    for (guint i = 0; i < reader->positions->len; i++) {
        const VitriPosition *position = &g_array_index(reader->positions, VitriPosition, i);
        check_code(check, "level", position->level, position->source);
        check_code(check, "rank", position->rank, position->source);
        check_code(check, "rotation", position->rotation, position->source);
    }
}

static void check_person_codes(CodeCheck *check)
{
    VitriRosterReader *reader = check->reader;
    for (guint i = 0; i < reader->people->len; i++) {
        const VitriPerson *person = &g_array_index(reader->people, VitriPerson, i);
        check_code(check, "leaves-reason", person->leaves_reason, person->source);
    }
    for (guint i = 0; i < reader->ranks->len; i++) {
        const VitriRankFact *rank = &g_array_index(reader->ranks, VitriRankFact, i);
        check_code(check, "rank", rank->code, rank->source);
    }
    for (guint i = 0; i < reader->qualifications->len; i++) {
        const VitriQualification *qualification = &g_array_index(reader->qualifications, VitriQualification, i);
        check_code(check, "qualification-kind", qualification->kind, qualification->source);
        /* The levels of a kind are a list of its name. */
        if (qualification->kind)
            check_code(check, qualification->kind, qualification->level, qualification->source);
    }
    for (guint i = 0; i < reader->ratings->len; i++) {
        const VitriRating *rating = &g_array_index(reader->ratings, VitriRating, i);
        check_code(check, "rating", rating->level, rating->source);
    }
}

static void check_fact_codes(CodeCheck *check)
{
    VitriRosterReader *reader = check->reader;
    for (guint i = 0; i < reader->disciplines->len; i++) {
        const VitriDiscipline *discipline = &g_array_index(reader->disciplines, VitriDiscipline, i);
        check_code(check, "discipline", discipline->form, discipline->source);
    }
    for (guint i = 0; i < reader->circumstances->len; i++) {
        const VitriCircumstance *circumstance = &g_array_index(reader->circumstances, VitriCircumstance, i);
        check_code(check, "circumstance", circumstance->kind, circumstance->source);
    }
    for (guint i = 0; i < reader->successions->len; i++) {
        const VitriSuccession *succession = &g_array_index(reader->successions, VitriSuccession, i);
        check_code(check, "level", succession->level, succession->source);
    }
    for (guint i = 0; i < reader->kin->len; i++) {
        const VitriKin *kin = &g_array_index(reader->kin, VitriKin, i);
        check_code(check, "relation", kin->relation, kin->source);
    }
    for (guint i = 0; i < reader->recruitments->len; i++) {
        const VitriRecruitment *recruitment = &g_array_index(reader->recruitments, VitriRecruitment, i);
        check_code(check, "recruitment-way", recruitment->way, recruitment->source);
    }
}

static void check_tenure_codes(CodeCheck *check)
{
    VitriRosterReader *reader = check->reader;
    for (guint i = 0; i < reader->tenures->len; i++) {
        const VitriTenure *tenure = &g_array_index(reader->tenures, VitriTenure, i);
        check_code(check, "tenure-end", tenure->ended, tenure->source);
        if (tenure->papers > 0)
            check_code(check, "tenure-act", g_array_index(reader->papers, VitriPapers, tenure->papers - 1).act,
                       tenure->source);
    }
    for (guint i = 0; i < reader->steps->len; i++) {
        const VitriStep *step = &g_array_index(reader->steps, VitriStep, i);
        check_code(check, "procedure-step", step->kind, step->source);
    }
}

void vitri_roster_codes_check(VitriRosterReader *reader, const VitriCodes *codes)
{
    g_autoptr(GHashTable) good =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_hash_table_unref);
    CodeCheck check = {reader, codes, good};
    check_structure_codes(&check);
    check_person_codes(&check);
    check_fact_codes(&check);
    check_tenure_codes(&check);
}
