/*
 * The rule data in force on a day as a document: source by source and article by article, the standards and then the
 * notes (rows of the law that no roster can meet or break).
 *
 * A standard stands once, at its first citation, which is the nearest; its words, all its citations and its version
 * are in the register of standards like everywhere. Articles are those of the locators: "art. 25.2" stands under 25;
 * a locator without one article is its own heading, after them. Invariants: only versions in force on the day of the
 * case, drafts only if it takes them; sorted by source, article, locator, id. Cost: one sort of the standards.
 */
#include "document-parts.h"
#include "vitri/document.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include "report-config.h"

#include <string.h>

enum { NO_ARTICLE = 100000 };

/* A standard or a note, and where it stands. */
typedef struct {
    const VitriStandard *standard; /* NULL for a note */
    const VitriVersion *version;
    const VitriNote *note; /* NULL for a standard */
    const char *id;
    const VitriLegalSource *source; /* NULL: cited nowhere */
    const char *locator;
    char *article; /* the part of the locator that makes the heading */
    guint64 number;
} Entry;

static void clear_entry(gpointer entry)
{
    g_free(((Entry *)entry)->article);
}

/* "art. 25" of "art. 25.2a"; a locator of several articles, or of none, is whole. Caller frees. */
static char *find_article(const char *locator, guint64 *out_number)
{
    gsize digit = strcspn(locator, "0123456789");
    gboolean is_one = strstr(locator, "art. ") && !strpbrk(locator, ",;");
    *out_number = locator[digit] && strstr(locator, "art") ? g_ascii_strtoull(locator + digit, NULL, 10) : NO_ARTICLE;
    if (!is_one || !locator[digit])
        return g_strdup(locator);
    return g_strndup(locator, digit + strcspn(locator + digit, ".\xe2"));
}

static void place_entry(const VitriCase *vcase, const GArray *citations, Entry *entry)
{
    const VitriCitation *first = citations->len > 0 ? &g_array_index(citations, VitriCitation, 0) : NULL;
    entry->source = first ? vitri_case_find_source(vcase, first->source) : NULL;
    entry->locator = first && first->locator ? first->locator : "";
    entry->article = find_article(entry->locator, &entry->number);
}

/* By letters and, where both have digits, by the numbers: nd-59-2019 before nd-107-2020. */
static int compare_naturally(const char *left, const char *right)
{
    while (*left && *right) {
        if (g_ascii_isdigit(*left) && g_ascii_isdigit(*right)) {
            char *left_end, *right_end;
            guint64 a = g_ascii_strtoull(left, &left_end, 10), b = g_ascii_strtoull(right, &right_end, 10);
            if (a != b)
                return a < b ? -1 : 1;
            left = left_end;
            right = right_end;
        } else if (*left != *right) {
            return (guchar)*left < (guchar)*right ? -1 : 1;
        } else {
            left++;
            right++;
        }
    }
    return (*left != '\0') - (*right != '\0');
}

static int compare_entries(gconstpointer left, gconstpointer right)
{
    const Entry *a = left, *b = right;
    int order = compare_naturally(a->source ? a->source->id : "", b->source ? b->source->id : "");
    if (order == 0 && a->number != b->number)
        order = a->number < b->number ? -1 : 1;
    const char *keys[][2] = {{a->article, b->article}, {a->locator, b->locator}, {a->id, b->id}};
    for (guint i = 0; order == 0 && i < G_N_ELEMENTS(keys); i++)
        order = compare_naturally(keys[i][0], keys[i][1]);
    return order;
}

static GArray *make_entries(void)
{
    GArray *entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    g_array_set_clear_func(entries, clear_entry);
    return entries;
}

static GArray *list_standards(const VitriCase *vcase)
{
    GArray *entries = make_entries();
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = vcase->standards->pdata[i];
        Entry entry = {standard, vitri_standard_version_on(standard, vcase->on, vcase->drafts)};
        if (!entry.version)
            continue;
        entry.id = standard->id;
        place_entry(vcase, entry.version->citations, &entry);
        g_array_append_val(entries, entry);
    }
    g_array_sort(entries, compare_entries);
    return entries;
}

static GArray *list_notes(const VitriCase *vcase)
{
    GArray *entries = make_entries();
    for (guint i = 0; i < vcase->notes->len; i++) {
        const VitriNote *note = vcase->notes->pdata[i];
        if (!vitri_period_contains(note->period, vcase->on) || (note->draft && !vcase->drafts))
            continue;
        Entry entry = {NULL, NULL, note, note->id};
        place_entry(vcase, note->citations, &entry);
        g_array_append_val(entries, entry);
    }
    g_array_sort(entries, compare_entries);
    return entries;
}

static void write_occasions(VitriPage *page, guint occasions)
{
    for (guint bit = VITRI_OCCASION_HOLDING; bit <= VITRI_OCCASION_UNIT; bit <<= 1)
        if (occasions & bit)
            g_string_append_printf(page->out, "<occasion id=\"%s\"/>", vitri_occasion_name((VitriOccasion)bit));
}

/* A condition as a tree: all and any of what stands inside, not; and clauses in words. */
static void write_condition(VitriPage *page, const VitriRequirement *requirement)
{
    static const struct {
        const char *kind, *element;
    } rows[] = {{"all-of", "all"}, {"any-of", "any"}, {"not", "not"}};
    const char *element = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(requirement->kind->name, rows[i].kind) == 0)
            element = rows[i].element;
    gboolean is_simple = element && strcmp(element, "not") == 0 &&
                         !((const VitriRequirement *)requirement->children->pdata[0])->children;
    if (!element || is_simple) {
        g_autofree char *text = vitri_requirement_describe(requirement, page->vcase, page->language);
        g_string_append(page->out, "<clause>");
        vitri_xml_escape(page->out, text);
        g_string_append(page->out, "</clause>");
        return;
    }
    g_string_append_printf(page->out, "<%s>", element);
    for (guint i = 0; i < requirement->children->len; i++)
        write_condition(page, requirement->children->pdata[i]);
    g_string_append_printf(page->out, "</%s>", element);
}

static void write_conditions(VitriPage *page, const char *element, const VitriRequirement *requirement)
{
    if (!requirement)
        return;
    g_string_append_printf(page->out, "<%s>", element);
    write_condition(page, requirement);
    g_string_append_printf(page->out, "</%s>", element);
}

/* The numbers of a condition: what a change of the law would change. */
static void write_parameters(VitriPage *page, const VitriRequirement *requirement)
{
    for (guint i = 0; requirement && i < requirement->kind->n_fields; i++) {
        const VitriField *field = &requirement->kind->fields[i];
        const char *value = vitri_requirement_parameter(requirement, field->name);
        if (!value || field->type != VITRI_FIELD_NUMBER)
            continue;
        g_string_append(page->out, "<parameter");
        vitri_document_text(page, "kind", requirement->kind->name);
        vitri_document_text(page, "name", field->name);
        vitri_document_text(page, "value", value);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; requirement && requirement->children && i < requirement->children->len; i++)
        write_parameters(page, requirement->children->pdata[i]);
}

static void write_examples(VitriPage *page, const VitriVersion *version)
{
    for (guint i = 0; i < version->examples->len; i++) {
        const VitriExample *example = version->examples->pdata[i];
        g_string_append(page->out, "<example");
        vitri_document_text(page, "verdict", example->verdict);
        vitri_document_text(page, "name", example->name);
        g_string_append(page->out, "/>");
    }
}

static void write_standard(VitriPage *page, const Entry *entry)
{
    g_string_append(page->out, "\n<entry");
    vitri_document_standard(page, entry->standard, entry->version);
    vitri_document_flag(page, "leaders", entry->standard->family == VITRI_FAMILY_LEADERS);
    vitri_document_date(page, "confirmed", entry->version->confirmed);
    g_string_append(page->out, ">");
    write_conditions(page, "require", entry->version->require);
    write_conditions(page, "when", entry->version->when);
    write_occasions(page, entry->standard->occasions);
    write_parameters(page, entry->version->when);
    write_parameters(page, entry->version->require);
    write_examples(page, entry->version);
    g_string_append(page->out, "</entry>");
}

static void write_note(VitriPage *page, const VitriNote *note)
{
    gboolean vietnamese = strcmp(page->language, "vi") == 0;
    const char confidence[] = {note->confidence, '\0'};
    const VitriStandard *standard = note->standard ? vitri_case_find_standard(page->vcase, note->standard) : NULL;
    const VitriVersion *version =
        standard ? vitri_standard_version_on(standard, page->vcase->on, page->vcase->drafts) : NULL;
    g_string_append(page->out, "\n<note");
    vitri_document_text(page, "id", note->id);
    vitri_document_text(page, "title", vietnamese ? note->title_vi : note->title_en);
    vitri_document_text(page, "confidence", confidence);
    vitri_document_flag(page, "draft", note->draft);
    vitri_document_text(page, "standard", version ? standard->id : NULL);
    vitri_document_date(page, "from", note->period.from);
    vitri_document_date(page, "until", note->period.until);
    g_string_append(page->out, ">");
    for (guint i = 0; i < note->citations->len; i++) {
        g_autofree char *text = vitri_document_text_citation(
            page->vcase, &g_array_index(note->citations, VitriCitation, i), page->language);
        g_string_append(page->out, "<citation");
        vitri_document_text(page, "text", text);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "<text>");
    vitri_xml_escape(page->out, vietnamese ? note->text_vi : note->text_en);
    g_string_append(page->out, "</text></note>");
}

/* How many sources stand before it in the order of the page: the contents are sorted by it. */
static guint count_before(const VitriCase *vcase, const VitriLegalSource *source)
{
    guint n = 0;
    for (guint i = 0; i < vcase->sources->len; i++)
        n += compare_naturally(((const VitriLegalSource *)vcase->sources->pdata[i])->id, source->id) < 0;
    return n;
}

static void open_source(VitriPage *page, const VitriLegalSource *source)
{
    gboolean vietnamese = strcmp(page->language, "vi") == 0;
    g_string_append(page->out, "\n<source");
    if (source) {
        const char *name = vietnamese ? source->name_vi : source->name_en;
        vitri_document_text(page, "id", source->id);
        vitri_document_number(page, "order", count_before(page->vcase, source));
        vitri_document_text(page, "number", source->number);
        vitri_document_text(page, "name", name ? name : source->id);
        vitri_document_date(page, "from", source->period.from);
        vitri_document_date(page, "until", source->period.until);
    }
    g_string_append(page->out, ">");
}

/* Entries under their sources and articles. */
static void write_entries(VitriPage *page, const GArray *entries)
{
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = &g_array_index(entries, Entry, i);
        const Entry *last = i > 0 ? entry - 1 : NULL, *next = i + 1 < entries->len ? entry + 1 : NULL;
        gboolean new_source = !last || last->source != entry->source;
        gboolean ends_source = !next || next->source != entry->source;
        if (new_source)
            open_source(page, entry->source);
        if (new_source || strcmp(last->article, entry->article) != 0) {
            g_autofree char *heading = vitri_text_locator(entry->article, page->language);
            g_string_append(page->out, "\n<article");
            vitri_document_text(page, "name", *heading ? heading : NULL);
            g_string_append(page->out, ">");
        }
        if (entry->standard)
            write_standard(page, entry);
        else
            write_note(page, entry->note);
        if (ends_source || strcmp(next->article, entry->article) != 0)
            g_string_append(page->out, "\n</article>");
        if (ends_source)
            g_string_append(page->out, "\n</source>");
    }
}

static guint count_drafts(const GArray *standards, const GArray *notes)
{
    guint n = 0;
    for (guint i = 0; i < standards->len; i++)
        n += g_array_index(standards, Entry, i).version->draft;
    for (guint i = 0; i < notes->len; i++)
        n += g_array_index(notes, Entry, i).note->draft;
    return n;
}

void vitri_document_handbook(const VitriCase *vcase, const char *language, GString *out)
{
    g_autoptr(GArray) standards = list_standards(vcase);
    g_autoptr(GArray) notes = list_notes(vcase);
    VitriPage page;
    vitri_document_open(&page, vcase, language, "handbook", VITRI_REPORT_GENERATOR, vcase->inputs, out);
    g_string_append(out, "<handbook");
    vitri_document_number(&page, "standards", standards->len);
    vitri_document_number(&page, "notes", notes->len);
    vitri_document_number(&page, "drafts", count_drafts(standards, notes));
    g_string_append(out, ">\n<rules>");
    write_entries(&page, standards);
    g_string_append(out, "\n</rules>\n<texts>");
    write_entries(&page, notes);
    g_string_append(out, "\n</texts>\n</handbook>\n");
    vitri_document_close(&page);
}
