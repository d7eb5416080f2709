/*
 * A roster as XML: the whole model back into the form it was read from.
 *
 * One function a kind of fact, its attributes in the order of the reader's table; what is absent or the default is left
 * out, so that writing what was read from here gives the same bytes. Kin that the reader added for the other side is
 * not written: it comes back by reading. The sheets and rows it was imported from come back too. Comments and the names
 * of several files are no facts and are lost.
 */
#include "vitri/write-roster.h"

#include "vitri/provenance.h"
#include "vitri/xml.h"
#include "write-finding.h"

#include <string.h>

static void write_number(GString *out, const char *name, gint64 value)
{
    g_string_append_printf(out, " %s=\"%" G_GINT64_FORMAT "\"", name, value);
}

/* Sheets are numbered in their order, whatever their ids were: several files may have used one twice. */
static void write_row(const VitriRoster *roster, VitriSource source, GString *out)
{
    const VitriRowOrigin *origin = vitri_provenance_find(roster->provenance, source);
    if (origin)
        g_string_append_printf(out, " row=\"s%u:%u\"", origin->sheet + 1, origin->row);
}

static void write_sheets(const VitriProvenance *provenance, GString *out)
{
    for (guint i = 0; provenance && i < provenance->sheets->len; i++) {
        const VitriSheetOrigin *sheet = &g_array_index(provenance->sheets, VitriSheetOrigin, i);
        g_string_append_printf(out, "  <sheet id=\"s%u\"", i + 1);
        vitri_xml_attribute(out, "file", sheet->file);
        vitri_xml_attribute(out, "name", sheet->name);
        vitri_xml_attribute(out, "columns", sheet->columns);
        g_string_append(out, "/>\n");
    }
}

static void write_period(GString *out, VitriPeriod period)
{
    vitri_write_finding_date(out, "from", period.from);
    vitri_write_finding_date(out, "until", period.until);
}

static void write_unit_id(const VitriRoster *roster, const char *name, gint32 unit, GString *out)
{
    vitri_xml_attribute(out, name, unit < 0 ? NULL : roster->units[unit].id);
}

static void write_post_id(const VitriRoster *roster, gint32 post, GString *out)
{
    vitri_xml_attribute(out, "post", post < 0 ? NULL : roster->posts[post].id);
}

static void write_person_id(const VitriRoster *roster, const char *name, gint32 person, GString *out)
{
    vitri_xml_attribute(out, name, person < 0 ? NULL : roster->people[person].id);
}

static void write_unit(const VitriRoster *roster, const VitriUnit *unit, GString *out)
{
    g_string_append(out, "    <unit");
    vitri_xml_attribute(out, "id", unit->id);
    vitri_xml_attribute(out, "name", unit->name);
    vitri_xml_attribute(out, "kind", unit->kind);
    write_unit_id(roster, "parent", unit->parent, out);
    vitri_xml_attribute(out, "place", unit->place);
    write_period(out, unit->period);
    for (guint32 i = 0; i < unit->n_predecessors; i++) {
        g_string_append(out, i == 0 ? " predecessor=\"" : " ");
        vitri_xml_escape(out, roster->units[unit->predecessors[i]].id);
    }
    g_string_append(out, unit->n_predecessors ? "\"" : "");
    vitri_xml_attribute(out, "province-class", unit->province_class);
    if (unit->norm > 0)
        write_number(out, "norm", unit->norm);
    write_row(roster, unit->source, out);
    g_string_append(out, "/>\n");
}

static void write_position(const VitriRoster *roster, const VitriPosition *position, GString *out)
{
    g_string_append(out, "    <position");
    vitri_xml_attribute(out, "id", position->id);
    vitri_xml_attribute(out, "title", position->title);
    vitri_xml_attribute(out, "category", vitri_category_name(position->category));
    vitri_xml_attribute(out, "level", position->level);
    vitri_xml_attribute(out, "profession", position->profession);
    vitri_xml_attribute(out, "rank", position->rank);
    vitri_xml_attribute(out, "rotation", position->rotation);
    if (position->rotation_months > 0)
        write_number(out, "rotation-months", position->rotation_months);
    if (position->regime != VITRI_REGIME_UNKNOWN)
        vitri_xml_attribute(out, "regime", vitri_regime_name(position->regime));
    write_row(roster, position->source, out);
    g_string_append(out, "/>\n");
}

static void write_post(const VitriRoster *roster, const VitriPost *post, GString *out)
{
    g_string_append(out, "    <post");
    vitri_xml_attribute(out, "id", post->id);
    write_unit_id(roster, "unit", post->unit, out);
    vitri_xml_attribute(out, "position", roster->positions[post->position].id);
    if (post->seats != 1)
        write_number(out, "seats", post->seats);
    if (post->required_seats == post->seats)
        vitri_xml_attribute(out, "required", "true");
    else if (post->required_seats > 0)
        write_number(out, "required-seats", post->required_seats);
    vitri_xml_attribute(out, "duty", post->duty);
    write_period(out, post->period);
    if (post->payroll != VITRI_PAYROLL_UNKNOWN)
        vitri_xml_attribute(out, "payroll", vitri_payroll_name(post->payroll));
    write_row(roster, post->source, out);
    g_string_append(out, "/>\n");
}

static void write_steps(const VitriRoster *roster, VitriRun run, GString *out)
{
    for (guint32 i = run.first; i < run.first + run.n; i++) {
        const VitriStep *step = &roster->steps[i];
        g_string_append(out, "        <step");
        vitri_xml_attribute(out, "kind", step->kind);
        vitri_write_finding_date(out, "on", step->on);
        if (step->convened >= 0)
            write_number(out, "convened", step->convened);
        if (step->present >= 0)
            write_number(out, "present", step->present);
        if (step->votes >= 0)
            write_number(out, "votes", step->votes);
        write_row(roster, step->source, out);
        g_string_append(out, "/>\n");
    }
}

static void write_tenure(const VitriRoster *roster, const VitriTenure *tenure, GString *out)
{
    const VitriPapers *papers = vitri_roster_papers(roster, tenure);
    g_string_append(out, "      <tenure");
    write_post_id(roster, tenure->post, out);
    write_period(out, tenure->period);
    if (tenure->kind != VITRI_TENURE_HOLDER)
        vitri_xml_attribute(out, "kind", vitri_tenure_kind_name(tenure->kind));
    vitri_write_finding_date(out, "probation-until", tenure->probation_until);
    if (tenure->term_months > 0)
        write_number(out, "term-months", tenure->term_months);
    vitri_xml_attribute(out, "decision", tenure->decision);
    vitri_xml_attribute(out, "decided-by", tenure->decided_by);
    vitri_xml_attribute(out, "ended", tenure->ended);
    vitri_write_finding_date(out, "decided-on", papers->decided_on);
    vitri_write_finding_date(out, "procedure-started", papers->procedure_started);
    vitri_write_finding_date(out, "notice-on", papers->notice_on);
    vitri_write_finding_date(out, "handed-over-on", papers->handed_over_on);
    write_person_id(roster, "decider", papers->decider, out);
    write_unit_id(roster, "paid-by", papers->paid_by, out);
    vitri_xml_attribute(out, "act", papers->act);
    write_row(roster, tenure->source, out);
    if (papers->steps.n == 0) {
        g_string_append(out, "/>\n");
        return;
    }
    g_string_append(out, ">\n");
    write_steps(roster, papers->steps, out);
    g_string_append(out, "      </tenure>\n");
}

static void write_rank(const VitriRoster *roster, const VitriRankFact *rank, GString *out)
{
    g_string_append(out, "      <rank");
    vitri_xml_attribute(out, "code", rank->code);
    write_period(out, rank->period);
    write_row(roster, rank->source, out);
    g_string_append(out, "/>\n");
}

static void write_qualification(const VitriRoster *roster, const VitriQualification *qualification, GString *out)
{
    g_string_append(out, "      <qualification");
    vitri_xml_attribute(out, "kind", qualification->kind);
    vitri_xml_attribute(out, "level", qualification->level);
    vitri_xml_attribute(out, "field", qualification->field);
    vitri_write_finding_date(out, "on", qualification->on);
    vitri_write_finding_date(out, "expires", qualification->expires);
    vitri_xml_attribute(out, "evidence", qualification->evidence);
    write_row(roster, qualification->source, out);
    g_string_append(out, "/>\n");
}

static void write_rating(const VitriRoster *roster, const VitriRating *rating, GString *out)
{
    g_string_append(out, "      <rating");
    write_number(out, "year", rating->year);
    vitri_xml_attribute(out, "level", rating->level);
    write_row(roster, rating->source, out);
    g_string_append(out, "/>\n");
}

static void write_discipline(const VitriRoster *roster, const VitriDiscipline *discipline, GString *out)
{
    g_string_append(out, "      <discipline");
    vitri_xml_attribute(out, "form", discipline->form);
    vitri_write_finding_date(out, "from", discipline->period.from);
    vitri_xml_attribute(out, "decision", discipline->decision);
    vitri_write_finding_date(out, "until", discipline->period.until);
    write_row(roster, discipline->source, out);
    g_string_append(out, "/>\n");
}

static void write_circumstance(const VitriRoster *roster, const VitriCircumstance *circumstance, GString *out)
{
    g_string_append(out, "      <circumstance");
    vitri_xml_attribute(out, "kind", circumstance->kind);
    write_period(out, circumstance->period);
    vitri_write_finding_date(out, "child-born", circumstance->child_born);
    vitri_xml_attribute(out, "evidence", circumstance->evidence);
    write_row(roster, circumstance->source, out);
    g_string_append(out, "/>\n");
}

static void write_succession(const VitriRoster *roster, const VitriSuccession *succession, GString *out)
{
    g_string_append(out, "      <succession");
    vitri_xml_attribute(out, "level", succession->level);
    write_post_id(roster, succession->post, out);
    write_period(out, succession->period);
    write_row(roster, succession->source, out);
    g_string_append(out, "/>\n");
}

static void write_kin(const VitriRoster *roster, const VitriKin *kin, GString *out)
{
    if (kin->reversed)
        return;
    g_string_append(out, "      <kin");
    write_person_id(roster, "person", kin->person, out);
    vitri_xml_attribute(out, "relation", kin->relation);
    write_row(roster, kin->source, out);
    g_string_append(out, "/>\n");
}

static void write_leaves(const VitriRoster *roster, const VitriPerson *person, GString *out)
{
    if (!person->leaves_reason)
        return;
    g_string_append(out, "      <leaves");
    vitri_write_finding_date(out, "on", person->leaves_on);
    vitri_xml_attribute(out, "reason", person->leaves_reason);
    write_row(roster, person->leaves_source, out);
    g_string_append(out, "/>\n");
}

static void write_wish(const VitriRoster *roster, const VitriWish *wish, GString *out)
{
    g_string_append(out, "      <wish");
    write_post_id(roster, wish->post, out);
    write_unit_id(roster, "unit", wish->unit, out);
    if (wish->rank != 1)
        write_number(out, "rank", wish->rank);
    write_row(roster, wish->source, out);
    g_string_append(out, "/>\n");
}

static void write_burden(const VitriRoster *roster, const VitriBurden *burden, GString *out)
{
    g_string_append(out, "      <burden");
    write_post_id(roster, burden->post, out);
    write_number(out, "cost", burden->cost);
    write_row(roster, burden->source, out);
    g_string_append(out, "/>\n");
}

static void write_recruitment(const VitriRoster *roster, const VitriRecruitment *recruitment, GString *out)
{
    g_string_append(out, "      <recruitment");
    vitri_write_finding_date(out, "on", recruitment->on);
    write_post_id(roster, recruitment->post, out);
    vitri_xml_attribute(out, "position",
                        recruitment->position < 0 ? NULL : roster->positions[recruitment->position].id);
    vitri_xml_attribute(out, "decision", recruitment->decision);
    vitri_xml_attribute(out, "evidence", recruitment->evidence);
    vitri_xml_attribute(out, "way", recruitment->way);
    write_row(roster, recruitment->source, out);
    g_string_append(out, "/>\n");
}

static void write_facts(const VitriRoster *roster, const VitriPerson *person, GString *out)
{
#define WRITE(field, function)                                                                                         \
    for (guint32 i = person->field.first; i < person->field.first + person->field.n; i++)                              \
    function(roster, &roster->field[i], out)
    WRITE(tenures, write_tenure);
    WRITE(ranks, write_rank);
    WRITE(qualifications, write_qualification);
    WRITE(ratings, write_rating);
    WRITE(disciplines, write_discipline);
    WRITE(circumstances, write_circumstance);
    WRITE(successions, write_succession);
    WRITE(kin, write_kin);
    write_leaves(roster, person, out);
    WRITE(wishes, write_wish);
    WRITE(burdens, write_burden);
    WRITE(recruitments, write_recruitment);
#undef WRITE
}

static void write_person(const VitriRoster *roster, const VitriPerson *person, GString *out)
{
    g_string_append(out, "    <person");
    vitri_xml_attribute(out, "id", person->id);
    vitri_xml_attribute(out, "name", person->name);
    vitri_xml_attribute(out, "sex", vitri_sex_name(person->sex));
    vitri_write_finding_date(out, "born", person->born);
    if (person->regime == VITRI_REGIME_PUBLIC_EMPLOYEE)
        vitri_xml_attribute(out, "regime", vitri_regime_name(person->regime));
    vitri_xml_attribute(out, "residence", person->residence);
    vitri_xml_attribute(out, "status", person->status);
    write_row(roster, person->source, out);
    gsize head = out->len;
    g_string_append(out, ">\n");
    gsize body = out->len;
    write_facts(roster, person, out);
    if (out->len > body) {
        g_string_append(out, "    </person>\n");
        return;
    }
    g_string_truncate(out, head);
    g_string_append(out, "/>\n");
}

static void write_order(const VitriRoster *roster, const VitriDirective *order, GString *out)
{
    g_string_append(out, "    <order");
    vitri_xml_attribute(out, "id", order->id);
    write_person_id(roster, "person", order->person, out);
    write_unit_id(roster, "unit", order->unit, out);
    write_post_id(roster, order->post, out);
    vitri_xml_attribute(out, "what", order->what);
    vitri_xml_attribute(out, "by", order->by);
    vitri_write_finding_date(out, "issued-on", order->issued_on);
    vitri_write_finding_date(out, "due", order->due);
    vitri_write_finding_date(out, "closed-on", order->closed_on);
    vitri_xml_attribute(out, "decision", order->decision);
    write_row(roster, order->source, out);
    g_string_append(out, "/>\n");
}

/* Both structs begin with their id. */
static int compare_ids(gconstpointer left, gconstpointer right)
{
    const char *const *a = *(gconstpointer const *)left, *const *b = *(gconstpointer const *)right;
    return strcmp(*a, *b);
}

/* Pointers to n items of a size, by id. Caller unrefs. */
static GPtrArray *sort_by_id(gconstpointer items, guint32 n, gsize size)
{
    GPtrArray *sorted = g_ptr_array_sized_new(n);
    for (guint32 i = 0; i < n; i++)
        g_ptr_array_add(sorted, (gpointer)((const char *)items + (gsize)i * size));
    g_ptr_array_sort(sorted, compare_ids);
    return sorted;
}

static void write_people(const VitriRoster *roster, GString *out)
{
    g_autoptr(GPtrArray) people = sort_by_id(roster->people, roster->n_people, sizeof(VitriPerson));
    g_string_append(out, "  <people>\n");
    for (guint i = 0; i < people->len; i++)
        write_person(roster, g_ptr_array_index(people, i), out);
    g_string_append(out, "  </people>\n");
}

static void write_orders(const VitriRoster *roster, GString *out)
{
    g_autoptr(GPtrArray) orders = sort_by_id(roster->directives, roster->n_directives, sizeof(VitriDirective));
    if (orders->len == 0)
        return;
    g_string_append(out, "  <orders>\n");
    for (guint i = 0; i < orders->len; i++)
        write_order(roster, g_ptr_array_index(orders, i), out);
    g_string_append(out, "  </orders>\n");
}

void vitri_write_roster(const VitriRoster *roster, GString *out)
{
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<roster xmlns=\"urn:vitri:roster:1\"");
    vitri_xml_attribute(out, "id", roster->id);
    vitri_write_finding_date(out, "as-of", roster->as_of);
    vitri_xml_attribute(out, "jurisdiction", roster->jurisdiction);
    g_string_append(out, ">\n");
    write_sheets(roster->provenance, out);
    g_string_append(out, "  <units>\n");
    for (guint32 i = 0; i < roster->n_units; i++)
        write_unit(roster, &roster->units[i], out);
    g_string_append(out, "  </units>\n  <positions>\n");
    for (guint32 i = 0; i < roster->n_positions; i++)
        write_position(roster, &roster->positions[i], out);
    g_string_append(out, "  </positions>\n  <posts>\n");
    for (guint32 i = 0; i < roster->n_posts; i++)
        write_post(roster, &roster->posts[i], out);
    g_string_append(out, "  </posts>\n");
    write_people(roster, out);
    write_orders(roster, out);
    g_string_append(out, "</roster>\n");
}
