/*
 * Words of the documents: dates as people write them, citations, and the meaning of the roster's codes and field
 * paths in the language of the page.
 *
 * Invariants: no country's word stands here; Vietnamese texts come from the code lists, the sources and
 * vitri_text_locator. The two things that differ by language in this file are the order of a date and the English
 * short names of months. Every function returns a new string; cost is linear in its length.
 *
 * It is not the place for sentences: those are in reports/strings.xml.
 */
#include "document-parts.h"
#include "vitri/text.h"

#include <string.h>

#define STEPS "procedure-step"

static const char *const english_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* Official Vietnamese writing: days below 10 and the months 1 and 2 take a leading zero (Decree 30/2020, annex I). */
static char *write_vietnamese_date(VitriDate date)
{
    if (date.month == 0)
        return g_strdup_printf("%d", date.year);
    if (date.day == 0)
        return g_strdup_printf("%d/%d", date.month, date.year);
    return g_strdup_printf(date.month <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d", date.day, date.month, date.year);
}

static char *write_english_date(VitriDate date)
{
    if (date.month == 0)
        return g_strdup_printf("%d", date.year);
    if (date.day == 0)
        return g_strdup_printf("%s %d", english_months[date.month - 1], date.year);
    return g_strdup_printf("%d %s %d", date.day, english_months[date.month - 1], date.year);
}

char *vitri_document_text_date(VitriDate date, const char *language)
{
    if (!vitri_date_is_set(date))
        return g_strdup("");
    return g_str_equal(language, "vi") ? write_vietnamese_date(date) : write_english_date(date);
}

char *vitri_document_text_citation(const VitriCase *vcase, const VitriCitation *citation, const char *language)
{
    const VitriLegalSource *source = vitri_case_find_source(vcase, citation->source);
    gboolean vietnamese = g_str_equal(language, "vi");
    g_autofree char *locator = citation->locator ? vitri_text_locator(citation->locator, language) : g_strdup("");
    GString *text = g_string_new(locator);
    const char *name = source ? (vietnamese ? source->name_vi : source->name_en) : NULL;
    const char *number = source ? source->number : NULL;
    if (text->len && (name || !source))
        g_string_append(text, vietnamese ? " " : ", ");
    g_string_append(text, name ? name : source ? "" : citation->source);
    /* A source often bears its number in its name: it is not said twice. */
    if (number && *number && !(name && strstr(name, number)))
        g_string_append_printf(text, text->len ? " (%s)" : "%s", number);
    return g_string_free(text, FALSE);
}

void vitri_document_text_split(const char *field, char **out_stem, char **out_of)
{
    GString *stem = g_string_new(NULL), *of = NULL;
    gboolean inside = FALSE, done = FALSE;
    for (const char *at = field; *at; at++) {
        if (*at == '[') {
            inside = TRUE;
            if (!of && !done)
                of = g_string_new(NULL);
        } else if (*at == ']') {
            inside = FALSE;
            done = TRUE;
        } else if (!inside) {
            g_string_append_c(stem, *at);
        } else if (!done) {
            g_string_append_c(of, *at);
        }
    }
    *out_stem = g_string_free(stem, FALSE);
    *out_of = of ? g_string_free(of, FALSE) : NULL;
}

/* The first step of a path: "qualification" of "qualification/level". */
static char *first_step(const char *stem)
{
    const char *slash = strchr(stem, '/');
    return slash ? g_strndup(stem, (gsize)(slash - stem)) : g_strdup(stem);
}

static const char *find_label(const VitriCase *vcase, const char *list, const char *code, const char *language)
{
    if (!vitri_codes_has_list(vcase->codes, list) || !vitri_codes_find(vcase->codes, list, code))
        return NULL;
    return vitri_codes_label(vcase->codes, list, code, language);
}

char *vitri_document_text_of(const VitriCase *vcase, const char *stem, const char *of, const char *language)
{
    g_autofree char *head = first_step(stem);
    g_autofree char *kinds = g_strconcat(head, "-kind", NULL);
    const char *label = find_label(vcase, kinds, of, language);
    if (!label)
        label = find_label(vcase, head, of, language);
    if (!label)
        label = find_label(vcase, STEPS, of, language);
    if (label)
        return g_strdup(label);
    gint32 person = vitri_roster_find_person(vcase->roster, of);
    return g_strdup(person >= 0 ? vcase->roster->people[person].name : of);
}

static char *describe_post(const VitriRoster *roster, gint32 post)
{
    const VitriPosition *position = vitri_roster_position_of(roster, post);
    const VitriUnit *unit = vitri_roster_unit_of(roster, post);
    const char *duty = roster->posts[post].duty;
    if (duty)
        return g_strdup_printf("%s (%s), %s", position->title, duty, unit->name);
    return g_strdup_printf("%s, %s", position->title, unit->name);
}

/* A value that is the id of something in the roster. */
static char *describe_reference(const VitriRoster *roster, const char *last, const char *value)
{
    gint32 index;
    if (g_str_equal(last, "post") && (index = vitri_roster_find_post(roster, value)) >= 0)
        return describe_post(roster, index);
    if (g_str_has_suffix(last, "unit") && (index = vitri_roster_find_unit(roster, value)) >= 0)
        return g_strdup(roster->units[index].name);
    if (g_str_equal(last, "position") && (index = vitri_roster_find_position(roster, value)) >= 0)
        return g_strdup(roster->positions[index].title);
    if (g_str_equal(last, "person") && (index = vitri_roster_find_person(roster, value)) >= 0)
        return g_strdup(roster->people[index].name);
    return NULL;
}

/* A value that is a code: of the list that the brackets name (levels of a kind) or they with the step (degree-field),
 * the step above or the step itself, both (recruitment-way), or a step of a procedure, which is told under many names.
 */
static char *describe_code(const VitriCase *vcase, const char *stem, const char *of, const char *value,
                           const char *language)
{
    g_autofree char *head = first_step(stem);
    g_autofree char *kinds = g_strconcat(head, "-kind", NULL);
    const char *slash = strrchr(stem, '/');
    const char *last = slash ? slash + 1 : stem;
    g_autofree char *joined = g_strconcat(head, "-", last, NULL);
    g_autofree char *own = g_strconcat(of ? of : "", "-", last, NULL);
    const char *lists[] = {of ? of : "", own, last, head, kinds, joined, STEPS};
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
        const char *label = *lists[i] ? find_label(vcase, lists[i], value, language) : NULL;
        if (label)
            return g_strdup(label);
    }
    return NULL;
}

char *vitri_document_text_value(const VitriCase *vcase, const char *field, const char *value, const char *language)
{
    VitriDate date;
    g_autofree char *stem = NULL, *of = NULL;
    vitri_document_text_split(field, &stem, &of);
    const char *slash = strrchr(stem, '/');
    const char *last = slash ? slash + 1 : stem;
    if (strchr(value, '-') && vitri_date_parse(value, &date))
        return vitri_document_text_date(date, language);
    char *text = describe_reference(vcase->roster, last, value);
    return text ? text : describe_code(vcase, stem, of, value, language);
}
