/*
 * One reader for every table-shaped format: structure is data, so each format says it once and all report alike.
 *
 * It runs on the events of vitri_xml_read and holds only the path from the root to the element at hand. An unknown
 * element is reported once and its inside passed over; everything else is read on, so one run shows all faults. Names
 * of schema locations are allowed on any element, as every XML editor writes them. Cost: a few comparisons an
 * attribute, no allocation where nothing is wrong.
 */
#include "form.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

#define XSI "{http://www.w3.org/2001/XMLSchema-instance}"

void vitri_form_begin(VitriForm *form, const VitriFormat *format, gpointer user, VitriSink *sink, const char *file)
{
    *form = (VitriForm){.format = format, .user = user, .sink = sink, .file = file};
}

static gboolean go_on(const VitriForm *form, GError **error)
{
    if (!vitri_sink_is_full(form->sink))
        return TRUE;
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("too many errors; the rest is not read"));
    return FALSE;
}

static const char *row_uri(const VitriForm *form, const VitriFormElement *row)
{
    return row->uri ? row->uri : form->format->uri;
}

/* The row of a child of row `parent`; NULL if there is none. */
static const VitriFormElement *find_row(const VitriForm *form, guint parent, const char *name, const char *uri)
{
    for (guint i = 1; i < form->format->n_elements; i++) {
        const VitriFormElement *row = &form->format->elements[i];
        if (row->parent == parent && strcmp(row->name, name) == 0 && strcmp(row_uri(form, row), uri) == 0)
            return row;
    }
    return NULL;
}

static void report_unknown_element(VitriForm *form, guint parent, const char *name, const char *uri)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 1; i < form->format->n_elements; i++)
        if (form->format->elements[i].parent == parent)
            g_ptr_array_add(names, (gpointer)form->format->elements[i].name);
    const char *where = form->format->elements[parent].name;
    for (guint i = 0; i < names->len; i++) {
        if (strcmp(g_ptr_array_index(names, i), name) != 0)
            continue;
        vitri_sink_add(form->sink, "unknown-element", form->file, form->line,
                       _("element '%s' in '%s' is in the namespace '%s'; it belongs in '%s'"), name, where, uri,
                       form->format->uri);
        return;
    }
    g_autofree char *advice =
        vitri_sink_advice(name, (const char *const *)names->pdata, names->len, _("remove it or correct its name"));
    vitri_sink_add(form->sink, "unknown-element", form->file, form->line, _("unknown element '%s' in '%s'%s"), name,
                   where, advice);
}

static guint count_attributes(const VitriFormElement *row)
{
    guint n = 0;
    while (row->attributes && row->attributes[n].name)
        n++;
    g_assert(n <= VITRI_FORM_MAX_ATTRIBUTES);
    return n;
}

static void report_unknown_attribute(VitriForm *form, guint n_known, const char *name)
{
    const char *names[VITRI_FORM_MAX_ATTRIBUTES];
    for (guint i = 0; i < n_known; i++)
        names[i] = form->element->attributes[i].name;
    g_autofree char *advice = vitri_sink_advice(name, names, n_known, _("remove it or correct its name"));
    vitri_sink_add(form->sink, "unknown-attribute", form->file, form->line, _("unknown attribute '%s' of '%s'%s"), name,
                   form->element->name, advice);
}

static gboolean is_schema_location(const char *name)
{
    return g_str_has_prefix(name, XSI) && (strcmp(name + strlen(XSI), "schemaLocation") == 0 ||
                                           strcmp(name + strlen(XSI), "noNamespaceSchemaLocation") == 0);
}

/* Sorts the attributes into the order of the row. They mostly come in that order: the search begins behind the last. */
static void sort_attributes(VitriForm *form, const VitriXmlAttribute *attributes, guint n)
{
    const VitriFormElement *row = form->element;
    guint n_known = count_attributes(row), next = 0;
    memset(form->values, 0, sizeof form->values);
    form->n_values = n_known;
    for (guint i = 0; i < n; i++) {
        guint tries = 0;
        while (tries < n_known && strcmp(row->attributes[(next + tries) % n_known].name, attributes[i].name) != 0)
            tries++;
        if (tries < n_known) {
            guint at = (next + tries) % n_known;
            form->values[at] = *attributes[i].value ? attributes[i].value : NULL;
            next = at + 1;
        } else if (!is_schema_location(attributes[i].name)) {
            report_unknown_attribute(form, n_known, attributes[i].name);
        }
    }
    for (guint i = 0; i < n_known; i++)
        if (row->attributes[i].required && !form->values[i] && !(form->fragment && row == form->format->elements))
            vitri_sink_add(form->sink, "missing-attribute", form->file, form->line, _("'%s' has no %s; add %s=\"…\""),
                           row->name, row->attributes[i].name, row->attributes[i].name);
}

static void check_order(VitriForm *form, const VitriFormElement *row, guint depth)
{
    guint *last = &form->orders[depth - 1];
    if (row->order == 0)
        return;
    if (row->order > *last) {
        *last = row->order;
        return;
    }
    vitri_sink_add(form->sink, "wrong-order", form->file, form->line,
                   row->order == *last ? _("a second '%s'; put its content into the first")
                                       : _("'%s' stands too late; move it before what it is needed for"),
                   row->name);
}

static gboolean start_root(VitriForm *form, const char *name, const char *uri)
{
    const VitriFormElement *root = &form->format->elements[0];
    form->element = root;
    if (strcmp(name, root->name) == 0 && strcmp(uri, form->format->uri) == 0)
        return TRUE;
    vitri_sink_add(form->sink, "wrong-root", form->file, form->line,
                   _("the root element is '%s' in the namespace '%s'; expected '%s' in '%s'"), name, uri, root->name,
                   form->format->uri);
    return FALSE;
}

/* Finds the row of the element and makes it the one at hand. FALSE: unknown, reported, its inside is passed over. */
static gboolean start_element(VitriForm *form, const char *name, const char *uri, guint depth)
{
    if (depth == 0)
        return start_root(form, name, uri);
    guint parent = form->rows[depth - 1];
    form->element = find_row(form, parent, name, uri);
    if (!form->element) {
        report_unknown_element(form, parent, name, uri);
        return FALSE;
    }
    check_order(form, form->element, depth);
    return TRUE;
}

gboolean vitri_form_start(gpointer data, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                          guint n, guint line, guint depth, GError **error)
{
    VitriForm *form = data;
    if (form->inner)
        return vitri_form_start(form->inner, name, uri, attributes, n, line, depth - form->inner_depth, error);
    if (form->skip_depth)
        return TRUE;
    form->line = line;
    form->depth = depth + 1;
    if (!start_element(form, name, uri, depth)) {
        form->skip_depth = depth + 1;
        return go_on(form, error);
    }
    form->rows[depth] = (guint)(form->element - form->format->elements);
    form->lines[depth] = line;
    form->orders[depth] = 0;
    form->text_told[depth] = FALSE;
    if (form->element->enter) {
        form->inner = form->element->enter(form->user, form);
        form->inner_depth = depth;
        return vitri_form_start(form->inner, name, uri, attributes, n, line, 0, error);
    }
    sort_attributes(form, attributes, n);
    if (form->element->start)
        form->element->start(form->user, form);
    if (form->format->each)
        form->format->each(form->user, form);
    return go_on(form, error);
}

gboolean vitri_form_end(gpointer data, const char *name, guint depth, GError **error)
{
    VitriForm *form = data;
    if (form->inner && depth > form->inner_depth)
        return vitri_form_end(form->inner, name, depth - form->inner_depth, error);
    form->inner = NULL;
    if (form->skip_depth == depth + 1)
        form->skip_depth = 0;
    if (!form->skip_depth)
        form->depth = depth;
    return TRUE;
}

static gboolean is_blank(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++)
        if (!strchr(" \t\r\n", text[i]))
            return FALSE;
    return TRUE;
}

gboolean vitri_form_text(gpointer data, const char *text, gsize length, GError **error)
{
    VitriForm *form = data;
    if (form->inner)
        return vitri_form_text(form->inner, text, length, error);
    if (form->skip_depth || form->depth == 0 || is_blank(text, length))
        return TRUE;
    guint at = form->depth - 1;
    if (form->text_told[at])
        return TRUE;
    form->text_told[at] = TRUE;
    g_autofree char *shown = g_utf8_make_valid(text, (gssize)MIN(length, 30));
    g_strdelimit(g_strstrip(shown), "\r\n\t", ' ');
    vitri_sink_add(form->sink, "text-not-allowed", form->file, form->lines[at],
                   _("text '%s' in '%s', where only elements may stand; remove it"), shown,
                   form->format->elements[form->rows[at]].name);
    return go_on(form, error);
}

void vitri_form_wrong(VitriForm *form, guint index, const char *what)
{
    vitri_sink_add(form->sink, "wrong-value", form->file, form->line, _("'%s' as %s of '%s' is wrong; %s"),
                   form->values[index], form->element->attributes[index].name, form->element->name, what);
}

VitriDate vitri_form_date(VitriForm *form, guint index)
{
    VitriDate date = VITRI_DATE_NONE;
    if (form->values[index] && !vitri_date_parse(form->values[index], &date))
        vitri_form_wrong(form, index, _("write a date as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"));
    return date;
}

VitriDate vitri_form_full_date(VitriForm *form, guint index)
{
    VitriDate date = VITRI_DATE_NONE;
    if (!form->values[index] || (vitri_date_parse(form->values[index], &date) && vitri_date_is_full(date)))
        return date;
    vitri_form_wrong(form, index, _("write a date to the day, as YYYY-MM-DD"));
    return VITRI_DATE_NONE;
}

VitriPeriod vitri_form_period(VitriForm *form, guint from, guint until)
{
    VitriPeriod period = {vitri_form_date(form, from), vitri_form_date(form, until)};
    if (!vitri_date_is_set(period.from) || !vitri_date_is_set(period.until))
        return period;
    if (vitri_date_compare(vitri_date_latest(period.until), vitri_date_earliest(period.from)) <= 0)
        vitri_sink_add(form->sink, "until-not-after-from", form->file, form->line,
                       _("'%s' until '%s' is not after from '%s'; until is the first day out"), form->element->name,
                       form->values[until], form->values[from]);
    return period;
}

gint64 vitri_form_number(VitriForm *form, guint index, gint64 low, gint64 high, gint64 otherwise)
{
    const char *text = form->values[index];
    if (!text)
        return otherwise;
    gsize digits = strspn(text, "0123456789");
    gint64 number = g_ascii_strtoll(text, NULL, 10);
    gboolean plain = digits > 0 && digits <= 15 && text[digits] == '\0' && (text[0] != '0' || digits == 1);
    if (plain && number >= low && number <= high)
        return number;
    g_autofree char *advice =
        g_strdup_printf(_("write a whole number from %lld to %lld"), (long long)low, (long long)high);
    vitri_form_wrong(form, index, advice);
    return otherwise;
}

/* 0 where it is no such list. */
static guint16 parse_months(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint16 months = 0;
    for (guint i = 0; words[i]; i++) {
        guint64 month = 0;
        if (!g_ascii_string_to_unsigned(words[i], 10, 1, 12, &month, NULL) || words[i][0] == '0')
            return 0;
        months |= (guint16)(1 << (month - 1));
    }
    return months;
}

guint16 vitri_form_months(VitriForm *form, guint index, guint16 otherwise)
{
    guint16 months = form->values[index] ? parse_months(form->values[index]) : otherwise;
    if (months || !form->values[index])
        return months;
    vitri_form_wrong(form, index, _("write the numbers of months, as in months=\"1 12\""));
    return otherwise;
}

int vitri_form_word(VitriForm *form, guint index, const char *const *words, int otherwise)
{
    const char *text = form->values[index];
    if (!text)
        return otherwise;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], text) == 0)
            return i;
    g_autofree char *all = g_strjoinv(", ", (char **)words);
    g_autofree char *advice = g_strdup_printf(_("write one of: %s"), all);
    vitri_form_wrong(form, index, advice);
    return otherwise;
}

const char *vitri_form_id(VitriForm *form, guint index)
{
    const char *text = form->values[index];
    if (!text || !strpbrk(text, " \t\r\n"))
        return text;
    vitri_form_wrong(form, index, _("an id has no spaces in it"));
    return NULL;
}

gboolean vitri_form_read(const char *path, const VitriFormat *format, gpointer user, GPtrArray *faults, GError **error)
{
    VitriSink sink = {faults, 0, 0};
    VitriForm form;
    const VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    vitri_form_begin(&form, format, user, &sink, path);
    return vitri_xml_read(path, &handler, &form, NULL, error);
}
