/*
 * The legal bases of a paper: sources in the order in which documents name them, each as a document names it.
 *
 * Invariants: only sources in force on the day judged, each once; texts of one kind stand together (the first word of
 * the id), the older first. Which standards a paper rests on is for the paper to say. Cost: linear in the sources, and
 * a sort.
 */
#include "document-parts.h"

#include <string.h>

static void add_source(const VitriPage *page, GPtrArray *sources, const VitriLegalSource *source)
{
    if (source && vitri_period_contains(source->period, page->vcase->on) && !g_ptr_array_find(sources, source, NULL))
        g_ptr_array_add(sources, (gpointer)source);
}

void vitri_document_bases_cited(const VitriPage *page, GPtrArray *sources, const VitriVersion *version)
{
    for (guint i = 0; version && version->citations && i < version->citations->len; i++)
        add_source(page, sources,
                   vitri_case_find_source(page->vcase, g_array_index(version->citations, VitriCitation, i).source));
}

void vitri_document_bases_regime(const VitriPage *page, GPtrArray *sources, const char *regime)
{
    for (guint i = 0; i < page->vcase->sources->len; i++) {
        const VitriLegalSource *source = g_ptr_array_index(page->vcase->sources, i);
        if (g_strcmp0(source->regime, regime) == 0)
            add_source(page, sources, source);
    }
}

static int compare_sources(gconstpointer left, gconstpointer right)
{
    const VitriLegalSource *a = *(const VitriLegalSource *const *)left, *b = *(const VitriLegalSource *const *)right;
    g_autofree char *kind_a = g_strndup(a->id, strcspn(a->id, "-")), *kind_b = g_strndup(b->id, strcspn(b->id, "-"));
    int order = strcmp(kind_a, kind_b);
    if (order == 0 && vitri_date_is_set(a->period.from) && vitri_date_is_set(b->period.from))
        order = vitri_date_compare(vitri_date_earliest(a->period.from), vitri_date_earliest(b->period.from));
    return order ? order : strcmp(a->id, b->id);
}

static void write_base(VitriPage *page, const VitriLegalSource *source, gboolean sets_period)
{
    const VitriCitation whole = {.source = source->id};
    g_autofree char *text = vitri_document_text_citation(page->vcase, &whole, page->language);
    gboolean formal = source->formal_vi && strcmp(page->language, "vi") == 0;
    g_string_append(page->out, "\n<basis");
    vitri_document_text(page, "source", source->id);
    vitri_document_text(page, "regime", source->regime);
    vitri_document_flag(page, "sets-period", sets_period);
    vitri_document_text(page, "text", formal ? source->formal_vi : text);
    g_string_append(page->out, "/>");
}

void vitri_document_bases_write(VitriPage *page, GPtrArray *sources)
{
    vitri_document_bases_write_with(page, sources, NULL);
}

void vitri_document_bases_write_with(VitriPage *page, GPtrArray *sources, const GPtrArray *periods)
{
    g_autoptr(GPtrArray) all = g_ptr_array_copy(sources, NULL, NULL);
    for (guint i = 0; periods && i < periods->len; i++)
        if (!g_ptr_array_find(all, g_ptr_array_index(periods, i), NULL))
            g_ptr_array_add(all, g_ptr_array_index(periods, i));
    g_ptr_array_sort(all, compare_sources);
    g_string_append(page->out, "<bases>");
    for (guint i = 0; i < all->len; i++) {
        const VitriLegalSource *source = g_ptr_array_index(all, i);
        write_base(page, source, !g_ptr_array_find(sources, source, NULL));
    }
    g_string_append(page->out, "\n</bases>\n");
}
