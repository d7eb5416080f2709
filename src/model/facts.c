/*
 * The facts of a roster as attributes with values, in one shape for all of them, named as in a roster file.
 *
 * What a file leaves out is a value that is not set; defaults that the reader fills in (seats) count as stated. Kinship
 * counts where it is stated only. Strings are borrowed from the roster but for lists of ids, which are joined.
 * Cost: a copy of each attribute. This compares nothing.
 */
#include "facts.h"

static VitriValue *add(VitriFactView *view, const char *name, VitriValueKind kind, gboolean set)
{
    g_assert(view->n < VITRI_FACT_FIELDS);
    VitriValue *value = &view->values[view->n];
    view->names[view->n++] = name;
    *value = (VitriValue){.kind = kind, .set = set};
    return value;
}

static void add_string(VitriFactView *view, const char *name, VitriValueKind kind, const char *text)
{
    add(view, name, kind, text && *text)->text = text;
}

static void add_text(VitriFactView *view, const char *name, const char *text)
{
    add_string(view, name, VITRI_VALUE_TEXT, text);
}

static void add_code(VitriFactView *view, const char *name, const char *list, const char *code)
{
    VitriValue *value = add(view, name, VITRI_VALUE_CODE, code && *code);
    value->text = code;
    value->list = list;
}

static void add_date(VitriFactView *view, const char *name, VitriDate date)
{
    add(view, name, VITRI_VALUE_DATE, vitri_date_is_set(date))->date = date;
}

static void add_period(VitriFactView *view, VitriPeriod period)
{
    add_date(view, "from", period.from);
    add_date(view, "until", period.until);
}

/* A number below `least` stands for one that is not stated. */
static void add_number(VitriFactView *view, const char *name, gint64 number, gint64 least)
{
    VitriValue *value = add(view, name, VITRI_VALUE_NUMBER, number >= least);
    value->number = value->set ? number : 0;
}

static void add_unit(VitriFactView *view, const char *name, const VitriRoster *roster, gint32 unit)
{
    add_string(view, name, VITRI_VALUE_UNIT, unit < 0 ? NULL : roster->units[unit].id);
}

static void add_position(VitriFactView *view, const char *name, const VitriRoster *roster, gint32 position)
{
    add_string(view, name, VITRI_VALUE_POSITION, position < 0 ? NULL : roster->positions[position].id);
}

static void add_post(VitriFactView *view, const char *name, const VitriRoster *roster, gint32 post)
{
    add_string(view, name, VITRI_VALUE_POST, post < 0 ? NULL : roster->posts[post].id);
}

static void add_person(VitriFactView *view, const char *name, const VitriRoster *roster, gint32 person)
{
    add_string(view, name, VITRI_VALUE_PERSON, person < 0 ? NULL : roster->people[person].id);
}

static void view_unit(const VitriRoster *roster, const VitriUnit *unit, GStringChunk *strings, VitriFactView *view)
{
    g_autoptr(GString) predecessors = g_string_new(NULL);
    for (guint32 i = 0; i < unit->n_predecessors; i++)
        g_string_append_printf(predecessors, "%s%s", i > 0 ? " " : "", roster->units[unit->predecessors[i]].id);
    add_text(view, "name", unit->name);
    add_code(view, "kind", "unit-kind", unit->kind);
    add_unit(view, "parent", roster, unit->parent);
    add_text(view, "place", unit->place);
    add_period(view, unit->period);
    add_text(view, "predecessor", g_string_chunk_insert_const(strings, predecessors->str));
    add_code(view, "province-class", "province-class", unit->province_class);
    add_number(view, "norm", unit->norm, 1);
}

static void view_position(const VitriPosition *position, VitriFactView *view)
{
    add_text(view, "title", position->title);
    add_string(view, "category", VITRI_VALUE_WORD, vitri_category_name(position->category));
    add_code(view, "level", "level", position->level);
    add_text(view, "profession", position->profession);
    add_code(view, "rank", "rank", position->rank);
    add_code(view, "rotation", "rotation", position->rotation);
    add_number(view, "rotation-months", position->rotation_months, 1);
    add_string(view, "regime", VITRI_VALUE_WORD, vitri_regime_name(position->regime));
}

static void view_post(const VitriRoster *roster, const VitriPost *post, VitriFactView *view)
{
    add_unit(view, "unit", roster, post->unit);
    add_position(view, "position", roster, post->position);
    add_number(view, "seats", post->seats, 1);
    add_number(view, "required-seats", post->required_seats, 1);
    add_text(view, "duty", post->duty);
    add_period(view, post->period);
    add_string(view, "payroll", VITRI_VALUE_WORD, vitri_payroll_name(post->payroll));
}

static void view_order(const VitriRoster *roster, const VitriDirective *order, VitriFactView *view)
{
    add_person(view, "person", roster, order->person);
    add_unit(view, "unit", roster, order->unit);
    add_post(view, "post", roster, order->post);
    add_text(view, "what", order->what);
    add_text(view, "by", order->by);
    add_date(view, "issued-on", order->issued_on);
    add_date(view, "due", order->due);
    add_date(view, "closed-on", order->closed_on);
    add_text(view, "decision", order->decision);
}

static void view_person(const VitriPerson *person, VitriFactView *view)
{
    add_text(view, "name", person->name);
    add_string(view, "sex", VITRI_VALUE_WORD, vitri_sex_name(person->sex));
    add_date(view, "born", person->born);
    add_string(view, "regime", VITRI_VALUE_WORD, vitri_regime_name(person->regime));
    add_text(view, "residence", person->residence);
    add_text(view, "status", person->status);
}

void vitri_facts_view(const VitriRoster *roster, VitriChangeOf of, gint32 index, GStringChunk *strings,
                      VitriFactView *out_view)
{
    out_view->n = out_view->n_key = 0;
    out_view->start = -1;
    out_view->index = index;
    if (of == VITRI_CHANGE_OF_UNIT)
        view_unit(roster, &roster->units[index], strings, out_view);
    else if (of == VITRI_CHANGE_OF_POSITION)
        view_position(&roster->positions[index], out_view);
    else if (of == VITRI_CHANGE_OF_POST)
        view_post(roster, &roster->posts[index], out_view);
    else if (of == VITRI_CHANGE_OF_ORDER)
        view_order(roster, &roster->directives[index], out_view);
    else
        view_person(&roster->people[index], out_view);
}

static void view_tenure(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    const VitriTenure *tenure = &roster->tenures[i];
    const VitriPapers *papers = vitri_roster_papers(roster, tenure);
    add_post(view, "post", roster, tenure->post);
    add_code(view, "kind", "tenure-kind", vitri_tenure_kind_name(tenure->kind));
    add_period(view, tenure->period);
    add_date(view, "probation-until", tenure->probation_until);
    add_number(view, "term-months", tenure->term_months, 1);
    add_text(view, "decision", tenure->decision);
    add_text(view, "decided-by", tenure->decided_by);
    add_code(view, "ended", "tenure-end", tenure->ended);
    add_date(view, "decided-on", papers->decided_on);
    add_date(view, "procedure-started", papers->procedure_started);
    add_date(view, "notice-on", papers->notice_on);
    add_date(view, "handed-over-on", papers->handed_over_on);
    add_person(view, "decider", roster, papers->decider);
    add_unit(view, "paid-by", roster, papers->paid_by);
    add_code(view, "act", "tenure-act", papers->act);
}

static void view_step(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    const VitriStep *step = &roster->steps[i];
    add_code(view, "kind", "procedure-step", step->kind);
    add_date(view, "on", step->on);
    add_number(view, "convened", step->convened, 0);
    add_number(view, "present", step->present, 0);
    add_number(view, "votes", step->votes, 0);
}

static void view_rank(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_code(view, "code", "rank", roster->ranks[i].code);
    add_period(view, roster->ranks[i].period);
}

static void view_qualification(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    const VitriQualification *qualification = &roster->qualifications[i];
    add_code(view, "kind", "qualification-kind", qualification->kind);
    add_code(view, "level", qualification->kind, qualification->level);
    add_date(view, "on", qualification->on);
    add_code(view, "field", "degree-field", qualification->field);
    add_date(view, "expires", qualification->expires);
    add_text(view, "evidence", qualification->evidence);
}

static void view_rating(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_number(view, "year", roster->ratings[i].year, 1);
    add_code(view, "level", "rating", roster->ratings[i].level);
}

static void view_discipline(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_code(view, "form", "discipline", roster->disciplines[i].form);
    add_period(view, roster->disciplines[i].period);
    add_text(view, "decision", roster->disciplines[i].decision);
}

static void view_circumstance(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_code(view, "kind", "circumstance", roster->circumstances[i].kind);
    add_period(view, roster->circumstances[i].period);
    add_date(view, "child-born", roster->circumstances[i].child_born);
    add_text(view, "evidence", roster->circumstances[i].evidence);
}

static void view_succession(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_code(view, "level", "level", roster->successions[i].level);
    add_post(view, "post", roster, roster->successions[i].post);
    add_period(view, roster->successions[i].period);
}

static void view_kin(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_person(view, "person", roster, roster->kin[i].person);
    add_code(view, "relation", "relation", roster->kin[i].relation);
}

static void view_leaves(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_date(view, "on", roster->people[i].leaves_on);
    add_code(view, "reason", "leaves-reason", roster->people[i].leaves_reason);
}

static void view_wish(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_post(view, "post", roster, roster->wishes[i].post);
    add_unit(view, "unit", roster, roster->wishes[i].unit);
    add_number(view, "rank", roster->wishes[i].rank, 1);
}

static void view_burden(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    add_post(view, "post", roster, roster->burdens[i].post);
    add_number(view, "cost", roster->burdens[i].cost, 0);
}

static void view_recruitment(const VitriRoster *roster, guint32 i, VitriFactView *view)
{
    const VitriRecruitment *recruitment = &roster->recruitments[i];
    add_date(view, "on", recruitment->on);
    add_post(view, "post", roster, recruitment->post);
    add_position(view, "position", roster, recruitment->position);
    add_text(view, "decision", recruitment->decision);
    add_text(view, "evidence", recruitment->evidence);
    add_code(view, "way", "recruitment-way", recruitment->way);
}

/* What each kind of fact is about, what tells two apart, and where a person's run of them is (0: elsewhere). */
static const struct {
    void (*view)(const VitriRoster *roster, guint32 i, VitriFactView *view);
    guint n_key;
    gint32 start;
    gsize run;
} rows[] = {
    [VITRI_FACT_TENURE] = {view_tenure, 2, 2, G_STRUCT_OFFSET(VitriPerson, tenures)},
    [VITRI_FACT_STEP] = {view_step, 1, 1, 0},
    [VITRI_FACT_RANK] = {view_rank, 1, 1, G_STRUCT_OFFSET(VitriPerson, ranks)},
    [VITRI_FACT_QUALIFICATION] = {view_qualification, 2, 2, G_STRUCT_OFFSET(VitriPerson, qualifications)},
    [VITRI_FACT_RATING] = {view_rating, 1, -1, G_STRUCT_OFFSET(VitriPerson, ratings)},
    [VITRI_FACT_DISCIPLINE] = {view_discipline, 1, 1, G_STRUCT_OFFSET(VitriPerson, disciplines)},
    [VITRI_FACT_CIRCUMSTANCE] = {view_circumstance, 1, 1, G_STRUCT_OFFSET(VitriPerson, circumstances)},
    [VITRI_FACT_SUCCESSION] = {view_succession, 2, 2, G_STRUCT_OFFSET(VitriPerson, successions)},
    [VITRI_FACT_KIN] = {view_kin, 1, -1, G_STRUCT_OFFSET(VitriPerson, kin)},
    [VITRI_FACT_LEAVES] = {view_leaves, 0, -1, 0},
    [VITRI_FACT_WISH] = {view_wish, 2, -1, G_STRUCT_OFFSET(VitriPerson, wishes)},
    [VITRI_FACT_BURDEN] = {view_burden, 1, -1, G_STRUCT_OFFSET(VitriPerson, burdens)},
    [VITRI_FACT_RECRUITMENT] = {view_recruitment, 0, 0, G_STRUCT_OFFSET(VitriPerson, recruitments)},
};

static void append_run(const VitriRoster *roster, VitriFactKind kind, VitriRun run, GArray *views)
{
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        if (kind == VITRI_FACT_KIN && roster->kin[i].reversed)
            continue;
        guint at = views->len;
        g_array_set_size(views, at + 1);
        VitriFactView *view = &g_array_index(views, VitriFactView, at);
        view->n = 0;
        view->n_key = rows[kind].n_key;
        view->start = rows[kind].start;
        view->index = (gint32)i;
        rows[kind].view(roster, i, view);
    }
}

void vitri_facts_list(const VitriRoster *roster, gint32 person, VitriFactKind kind, GArray *views)
{
    g_assert(kind >= VITRI_FACT_TENURE && kind < G_N_ELEMENTS(rows));
    const VitriPerson *owner = &roster->people[person];
    VitriRun tenures = owner->tenures;
    if (rows[kind].run > 0)
        append_run(roster, kind, G_STRUCT_MEMBER(VitriRun, owner, rows[kind].run), views);
    else if (kind == VITRI_FACT_LEAVES)
        append_run(roster, kind, (VitriRun){(guint32)person, vitri_date_is_set(owner->leaves_on)}, views);
    for (guint32 i = tenures.first; kind == VITRI_FACT_STEP && i < tenures.first + tenures.n; i++)
        append_run(roster, kind, vitri_roster_papers(roster, &roster->tenures[i])->steps, views);
}
