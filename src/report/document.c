/*
 * The common parts of a document: its head, references, and the registers of what was referred to.
 *
 * A document is normalised: results refer to units, posts, people and standards by id, and each of these stands once,
 * after the results, with all its words. So a person with three findings has one name, one colour has one unit, and a
 * template joins them with xsl:key.
 *
 * Invariants: a register holds exactly what was referred to; registers are sorted (units by the tree, the rest by
 * id); the same results give the same bytes. Cost: one flag a unit, post and person, and one pass over them at the end.
 * It does not choose what is told: that is document-plan, -findings and -review.
 */
#include "document-parts.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include <string.h>

/* Hashes are told to people by their first digits. */
enum { HASH_DIGITS = 12, HUES = 360 };

void vitri_document_text(VitriPage *page, const char *name, const char *text)
{
    vitri_xml_attribute(page->out, name, text);
}

void vitri_document_number(VitriPage *page, const char *name, gint64 number)
{
    g_string_append_printf(page->out, " %s=\"%" G_GINT64_FORMAT "\"", name, number);
}

void vitri_document_flag(VitriPage *page, const char *name, gboolean flag)
{
    if (flag)
        g_string_append_printf(page->out, " %s=\"yes\"", name);
}

void vitri_document_date(VitriPage *page, const char *name, VitriDate date)
{
    if (!vitri_date_is_set(date))
        return;
    g_autofree char *iso = vitri_date_to_string(date);
    g_autofree char *text = vitri_document_text_date(date, page->language);
    g_string_append_printf(page->out, " %s=\"%s\" %s-text=\"%s\"", name, iso, name, text);
}

void vitri_document_person(VitriPage *page, const char *name, gint32 person)
{
    if (person < 0)
        return;
    page->people[person] = 1;
    vitri_document_text(page, name, page->roster->people[person].id);
}

void vitri_document_unit(VitriPage *page, const char *name, gint32 unit)
{
    if (unit < 0)
        return;
    page->units[unit] = 1;
    vitri_document_text(page, name, page->roster->units[unit].id);
}

void vitri_document_post(VitriPage *page, const char *name, gint32 post)
{
    if (post < 0)
        return;
    page->posts[post] = 1;
    page->units[page->roster->posts[post].unit] = 1;
    vitri_document_text(page, name, page->roster->posts[post].id);
}

void vitri_document_standard(VitriPage *page, const VitriStandard *standard, const VitriVersion *version)
{
    if (!standard)
        return;
    g_hash_table_add(page->standards, (gpointer)standard);
    vitri_document_text(page, "standard", standard->id);
    if (!version)
        return;
    g_hash_table_add(page->versions, (gpointer)version);
    g_autofree char *from = vitri_date_to_string(version->period.from);
    vitri_document_text(page, "version", from);
}

void vitri_document_standard_id(VitriPage *page, const char *id, VitriDate on)
{
    const VitriStandard *standard = id ? vitri_case_find_standard(page->vcase, id) : NULL;
    if (!standard) {
        vitri_document_text(page, "standard", id);
        return;
    }
    vitri_document_standard(page, standard, vitri_standard_version_on(standard, on, page->vcase->drafts));
}

/* Ranks a unit and all below it; children in the order of their ids. The reader has refused loops. */
static gint32 rank_units(const VitriRoster *roster, GArray *const *children, gint32 unit, gint32 *rank, gint32 next)
{
    rank[unit] = next++;
    for (guint i = 0; children[unit] && i < children[unit]->len; i++)
        next = rank_units(roster, children, g_array_index(children[unit], gint32, i), rank, next);
    return next;
}

static gint32 *order_units(const VitriRoster *roster)
{
    gint32 *rank = g_new0(gint32, roster->n_units + 1);
    GArray **children = g_new0(GArray *, roster->n_units + 1);
    gint32 next = 0;
    for (guint32 i = 0; i < roster->n_units; i++) {
        gint32 parent = roster->units[i].parent, unit = (gint32)i;
        if (parent < 0)
            continue;
        if (!children[parent])
            children[parent] = g_array_new(FALSE, FALSE, sizeof(gint32));
        g_array_append_val(children[parent], unit);
    }
    for (guint32 i = 0; i < roster->n_units; i++)
        if (roster->units[i].parent < 0)
            next = rank_units(roster, children, (gint32)i, rank, next);
    for (guint32 i = 0; i < roster->n_units; i++)
        if (children[i])
            g_array_unref(children[i]);
    g_free(children);
    return rank;
}

static char *join_roster_hashes(const GPtrArray *inputs)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; inputs && i < inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(inputs, i);
        if (!g_str_equal(input->kind, "roster") || !input->sha256)
            continue;
        if (text->len)
            g_string_append(text, " + ");
        g_string_append_len(text, input->sha256, (gssize)MIN(strlen(input->sha256), HASH_DIGITS));
    }
    return g_string_free(text, FALSE);
}

/* The agency of the page: the one unit at the top that exists on the day; NULL where there are several. */
static const char *find_agency(const VitriCase *vcase)
{
    const VitriRoster *roster = vcase->roster;
    const char *name = NULL;
    for (guint32 i = 0; i < roster->n_units; i++) {
        const VitriUnit *unit = &roster->units[i];
        if (unit->parent >= 0 || !vitri_period_contains(unit->period, vcase->on))
            continue;
        if (name)
            return NULL;
        name = unit->name;
    }
    return name;
}

static const char *find_standards_version(const VitriCase *vcase, const GPtrArray *inputs)
{
    for (guint i = 0; inputs && i < inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(inputs, i);
        if (g_str_equal(input->kind, "standards") && input->version)
            return input->version;
    }
    return vcase->standards_version;
}

void vitri_document_open(VitriPage *page, const VitriCase *vcase, const char *language, const char *kind,
                         const char *generator, const GPtrArray *inputs, GString *out)
{
    const VitriRoster *roster = vcase->roster;
    g_autofree char *hashes = join_roster_hashes(inputs);
    *page = (VitriPage){.vcase = vcase, .roster = roster, .language = language, .out = out};
    page->standards = g_hash_table_new(NULL, NULL);
    page->versions = g_hash_table_new(NULL, NULL);
    page->units = g_new0(guint8, roster->n_units + 1);
    page->posts = g_new0(guint8, roster->n_posts + 1);
    page->people = g_new0(guint8, roster->n_people + 1);
    page->unit_rank = order_units(roster);
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document xmlns=\"urn:vitri:document:1\"");
    vitri_document_text(page, "kind", kind);
    vitri_document_text(page, "language", language);
    vitri_document_text(page, "jurisdiction", vcase->jurisdiction);
    vitri_document_text(page, "roster", roster->id);
    vitri_document_text(page, "agency", find_agency(vcase));
    vitri_document_date(page, "on", vcase->on);
    vitri_document_text(page, "generator", generator);
    vitri_document_text(page, "roster-hash", *hashes ? hashes : NULL);
    vitri_document_text(page, "data-version", find_standards_version(vcase, inputs));
    vitri_document_text(page, "audience", "internal");
    g_string_append(out, ">\n");
    vitri_document_office(page, find_agency(vcase));
}

static guint find_divisor(guint left, guint right)
{
    return right == 0 ? left : find_divisor(right, left % right);
}

/* Of n colours evenly around the circle, a step that keeps neighbours of a list far apart and meets each once. */
static guint find_hue_step(guint n)
{
    guint step = MAX(1, n * 2 / 5);
    while (n > 0 && find_divisor(n, step) != 1)
        step++;
    return step;
}

gint32 *vitri_document_units(const VitriPage *page)
{
    guint32 n = page->roster->n_units;
    gint32 *units = g_new0(gint32, n + 1);
    for (guint32 i = 0; i < n; i++)
        units[page->unit_rank[i]] = (gint32)i;
    return units;
}

static void write_units(VitriPage *page)
{
    const VitriRoster *roster = page->roster;
    g_autofree gint32 *units = vitri_document_units(page);
    guint n = 0, colour = 0;
    for (guint32 i = 0; i < roster->n_units; i++)
        n += page->units[i];
    guint step = find_hue_step(n);
    g_string_append(page->out, "<units>");
    for (guint32 i = 0; i < roster->n_units; i++) {
        const VitriUnit *unit = &roster->units[units[i]];
        if (!page->units[units[i]])
            continue;
        g_string_append(page->out, "\n<unit");
        vitri_document_text(page, "id", unit->id);
        vitri_document_text(page, "name", unit->name);
        vitri_document_text(page, "top", unit->parent >= 0 ? roster->units[unit->root].name : NULL);
        vitri_document_text(page, "kind", unit->kind);
        vitri_document_text(page, "kind-text",
                            vitri_codes_label(page->vcase->codes, "unit-kind", unit->kind, page->language));
        vitri_document_number(page, "hue", (gint64)(colour++ * step % n) * HUES / n);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</units>\n");
}

static void write_posts(VitriPage *page)
{
    const VitriRoster *roster = page->roster;
    const VitriCodes *codes = page->vcase->codes;
    g_string_append(page->out, "<posts>");
    for (guint32 i = 0; i < roster->n_posts; i++) {
        const VitriPost *post = &roster->posts[i];
        const VitriPosition *position = &roster->positions[post->position];
        if (!page->posts[i])
            continue;
        g_string_append(page->out, "\n<post");
        vitri_document_text(page, "id", post->id);
        vitri_document_text(page, "unit", roster->units[post->unit].id);
        vitri_document_text(page, "title", position->title);
        vitri_document_text(page, "duty", post->duty);
        vitri_document_text(page, "rank", position->rank);
        vitri_document_text(page, "rotation", position->rotation);
        if (position->rotation)
            vitri_document_text(page, "rotation-text",
                                vitri_codes_label(codes, "rotation", position->rotation, page->language));
        vitri_document_number(page, "seats", post->seats);
        vitri_document_number(page, "required-seats", post->required_seats);
        vitri_document_date(page, "until", post->period.until);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</posts>\n");
}

static void write_people(VitriPage *page)
{
    g_string_append(page->out, "<people>");
    for (guint32 i = 0; i < page->roster->n_people; i++) {
        const VitriPerson *person = &page->roster->people[i];
        if (!page->people[i])
            continue;
        g_string_append(page->out, "\n<person");
        vitri_document_text(page, "id", person->id);
        vitri_document_text(page, "name", person->name);
        vitri_document_text(page, "sex", person->sex == VITRI_SEX_UNKNOWN ? NULL : vitri_sex_name(person->sex));
        vitri_document_date(page, "born", person->born);
        if (vitri_date_is_set(person->born))
            vitri_document_number(page, "born-year", person->born.year);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</people>\n");
}

static void write_element(VitriPage *page, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    g_string_append_printf(page->out, "<%s>", name);
    vitri_xml_escape(page->out, text);
    g_string_append_printf(page->out, "</%s>", name);
}

void vitri_document_citation(VitriPage *page, const VitriCitation *citation)
{
    const VitriLegalSource *source = vitri_case_find_source(page->vcase, citation->source);
    g_autofree char *locator = citation->locator ? vitri_text_locator(citation->locator, page->language) : NULL;
    g_autofree char *full = vitri_document_text_citation(page->vcase, citation, page->language);
    g_string_append(page->out, "<citation");
    vitri_document_text(page, "source", citation->source);
    vitri_document_text(page, "number", source ? source->number : NULL);
    if (source && g_str_equal(page->language, "vi"))
        vitri_document_text(page, "formal", source->formal_vi);
    vitri_document_text(page, "locator", locator);
    vitri_document_text(page, "text", full);
    g_string_append(page->out, "/>");
}

static void write_requirement(VitriPage *page, const char *name, const VitriRequirement *requirement)
{
    if (!requirement)
        return;
    g_autofree char *text = vitri_requirement_describe(requirement, page->vcase, page->language);
    write_element(page, name, text);
}

static void write_version(VitriPage *page, const VitriVersion *version)
{
    gboolean vietnamese = g_str_equal(page->language, "vi");
    const char confidence[] = {version->confidence, '\0'};
    g_string_append(page->out, "\n<version");
    vitri_document_date(page, "from", version->period.from);
    vitri_document_date(page, "until", version->period.until);
    vitri_document_text(page, "confidence", *confidence ? confidence : NULL);
    vitri_document_flag(page, "draft", version->draft);
    g_string_append(page->out, ">");
    for (guint i = 0; version->citations && i < version->citations->len; i++)
        vitri_document_citation(page, &g_array_index(version->citations, VitriCitation, i));
    write_requirement(page, "when", version->when);
    write_requirement(page, "require", version->require);
    write_element(page, "approved-by", vietnamese ? version->approved_by_vi : version->approved_by_en);
    write_element(page, "note", vietnamese ? version->note_vi : version->note_en);
    g_string_append(page->out, "</version>");
}

static void write_standards(VitriPage *page)
{
    gboolean vietnamese = g_str_equal(page->language, "vi");
    g_string_append(page->out, "<standards>");
    for (guint i = 0; i < page->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(page->vcase->standards, i);
        if (!g_hash_table_contains(page->standards, standard))
            continue;
        g_string_append(page->out, "\n<standard");
        vitri_document_text(page, "id", standard->id);
        vitri_document_text(page, "title", vietnamese ? standard->title_vi : standard->title_en);
        vitri_document_text(page, "domain", standard->domain);
        vitri_document_text(page, "force", vitri_force_name(standard->force));
        vitri_document_text(page, "effect", vitri_effect_name(standard->effect));
        vitri_document_flag(page, "local", standard->local);
        g_string_append(page->out, ">");
        for (guint k = 0; k < standard->versions->len; k++)
            if (g_hash_table_contains(page->versions, g_ptr_array_index(standard->versions, k)))
                write_version(page, g_ptr_array_index(standard->versions, k));
        g_string_append(page->out, "</standard>");
    }
    g_string_append(page->out, "\n</standards>\n");
}

void vitri_document_close(VitriPage *page)
{
    write_units(page);
    write_posts(page);
    write_people(page);
    write_standards(page);
    g_string_append(page->out, "</document>\n");
    g_hash_table_unref(page->standards);
    g_hash_table_unref(page->versions);
    g_free(page->units);
    g_free(page->posts);
    g_free(page->people);
    g_free(page->unit_rank);
}

static void clear_item(gpointer item)
{
    g_free(((VitriPageItem *)item)->key);
}

GArray *vitri_document_list_new(void)
{
    GArray *items = g_array_new(FALSE, TRUE, sizeof(VitriPageItem));
    g_array_set_clear_func(items, clear_item);
    return items;
}

static int compare_items(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriPage *page = user;
    const VitriPageItem *a = left, *b = right;
    gint32 rank_a = a->unit < 0 ? -1 : page->unit_rank[a->unit], rank_b = b->unit < 0 ? -1 : page->unit_rank[b->unit];
    if (rank_a != rank_b)
        return rank_a < rank_b ? -1 : 1;
    int order = g_strcmp0(a->key, b->key);
    if (order)
        return order;
    if (a->person != b->person)
        return a->person < b->person ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

void vitri_document_sort(const VitriPage *page, GArray *items)
{
    for (guint i = 0; i < items->len; i++) {
        VitriPageItem *item = &g_array_index(items, VitriPageItem, i);
        if (!item->key && item->person >= 0)
            item->key = vitri_text_name_key(page->roster->people[item->person].name);
    }
    g_array_sort_with_data(items, compare_items, (gpointer)page);
}
