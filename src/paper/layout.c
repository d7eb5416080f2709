/*
 * The figures of administrative documents, read from data/<jurisdiction>/layout.xml.
 *
 * The file is the program's own (a test holds it to data/schema/layout.xsd), so what is wrong in it is a fault of the
 * installation and told in one line. Numbers are read without the locale. Nothing is laid out here.
 */
#include "vitri/layout.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

/* The attributes of the element being read. */
typedef struct {
    VitriLayout *layout;
    const VitriXmlAttribute *attributes;
    guint n;
} LayoutReader;

static const char *find_value(const LayoutReader *reader, const char *name)
{
    for (guint i = 0; i < reader->n; i++)
        if (strcmp(reader->attributes[i].name, name) == 0)
            return reader->attributes[i].value;
    return NULL;
}

static double find_number(const LayoutReader *reader, const char *name, double otherwise)
{
    const char *text = find_value(reader, name);
    return text ? g_ascii_strtod(text, NULL) : otherwise;
}

static gboolean find_flag(const LayoutReader *reader, const char *name)
{
    return g_strcmp0(find_value(reader, name), "yes") == 0;
}

static VitriMeasure find_measure(const LayoutReader *reader, const char *low, const char *high, const char *used)
{
    VitriMeasure measure = {.used = find_number(reader, used, 0)};
    measure.low = find_number(reader, low, measure.used);
    measure.high = find_number(reader, high, measure.used);
    return measure;
}

static void take_margin(LayoutReader *reader)
{
    VitriLayout *layout = reader->layout;
    const char *side = find_value(reader, "side");
    const struct {
        const char *side;
        VitriMeasure *slot;
    } rows[] = {{"top", &layout->top}, {"bottom", &layout->bottom}, {"left", &layout->left}, {"right", &layout->right}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_strcmp0(side, rows[i].side) == 0)
            *rows[i].slot = find_measure(reader, "min", "max", "size");
    if (!layout->margin_citation)
        layout->margin_citation = g_strdup(find_value(reader, "citation"));
}

static void take_style(LayoutReader *reader)
{
    static const char *const aligns[] = {"left", "centre", "right", "justify"};
    VitriStyle *style = g_new0(VitriStyle, 1);
    style->id = g_strdup(find_value(reader, "id"));
    style->block = g_strdup(find_value(reader, "block"));
    style->title = g_strdup(find_value(reader, "title"));
    style->citation = g_strdup(find_value(reader, "citation"));
    style->size = find_measure(reader, "size-min", "size-max", "size");
    style->indent = find_measure(reader, "indent-min", "indent-max", "indent");
    style->rule = find_measure(reader, "rule-min", "rule-max", "rule");
    style->bold = find_flag(reader, "bold");
    style->italic = find_flag(reader, "italic");
    style->capitals = find_flag(reader, "capitals");
    style->keep = find_flag(reader, "keep");
    style->outline = (guint)find_number(reader, "outline", 0);
    style->before = find_number(reader, "before", 0);
    style->after = find_number(reader, "after", 0);
    for (guint i = 0; i < G_N_ELEMENTS(aligns); i++)
        if (g_strcmp0(find_value(reader, "align"), aligns[i]) == 0)
            style->align = (VitriAlign)i;
    g_ptr_array_add(reader->layout->styles, style);
}

static gboolean take_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    LayoutReader *reader = user;
    VitriLayout *layout = reader->layout;
    reader->attributes = attributes;
    reader->n = n;
    if (strcmp(name, "layout") == 0) {
        layout->font = g_strdup(find_value(reader, "font"));
        layout->font_citation = g_strdup(find_value(reader, "font-citation"));
        layout->heading_left = find_number(reader, "heading-left", 0.5);
    } else if (strcmp(name, "page") == 0) {
        layout->width = find_number(reader, "width", 0);
        layout->height = find_number(reader, "height", 0);
        layout->page_citation = g_strdup(find_value(reader, "citation"));
    } else if (strcmp(name, "margin") == 0) {
        take_margin(reader);
    } else if (strcmp(name, "lines") == 0) {
        layout->lines = find_measure(reader, "min", "max", "size");
    } else if (strcmp(name, "number-line") == 0) {
        layout->page_number = find_number(reader, "from-edge", 0);
    } else if (strcmp(name, "style") == 0) {
        take_style(reader);
    }
    return TRUE;
}

static void free_style(gpointer data)
{
    VitriStyle *style = data;
    g_free(style->id);
    g_free(style->block);
    g_free(style->title);
    g_free(style->citation);
    g_free(style);
}

void vitri_layout_free(VitriLayout *layout)
{
    if (!layout)
        return;
    g_free(layout->font);
    g_free(layout->page_citation);
    g_free(layout->margin_citation);
    g_free(layout->font_citation);
    g_ptr_array_unref(layout->styles);
    g_free(layout);
}

VitriLayout *vitri_layout_read(const char *path, GError **error)
{
    static const VitriXmlHandler handler = {.start = take_start};
    g_autoptr(VitriLayout) layout = g_new0(VitriLayout, 1);
    LayoutReader reader = {.layout = layout};
    g_autoptr(GError) cause = NULL;
    layout->styles = g_ptr_array_new_with_free_func(free_style);
    if (!vitri_xml_read(path, &handler, &reader, NULL, &cause)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the layout of documents: %s"),
                    cause->message);
        return NULL;
    }
    if (layout->font && layout->width > 0 && layout->left.used > 0 && layout->styles->len > 0)
        return g_steal_pointer(&layout);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("'%s' is no layout of documents"), path);
    return NULL;
}

const VitriStyle *vitri_layout_find(const VitriLayout *layout, const char *id)
{
    for (guint i = 0; i < layout->styles->len; i++) {
        const VitriStyle *style = layout->styles->pdata[i];
        if (strcmp(style->id, id) == 0)
            return style;
    }
    return NULL;
}
