/*
 * A .docx measured against the rules for administrative documents: what is looked at in which order, and how it is
 * told.
 *
 * A file may hold several documents, one after the other; each begins with the names of the state and the bodies.
 * Blocks are known by their words, never by the names of styles, so that anybody's document can be measured. Not here:
 * whether what the document says is right.
 */
#include "vitri/layout-check.h"

#include "layout-checker.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

/* Where the document with that paragraph begins: with its table, or its section. */
static guint find_start(const VitriLayoutChecker *checker, guint at)
{
    const VitriDocxParagraph *seed = vitri_checker_paragraph(checker, at);
    while (at > 0) {
        const VitriDocxParagraph *before = vitri_checker_paragraph(checker, at - 1);
        if (seed->table > 0 ? before->table != seed->table : before->section != seed->section)
            break;
        at--;
    }
    return at;
}

static void check_document(VitriLayoutChecker *checker)
{
    guint start;
    gboolean draft;
    if (!vitri_layout_check_head(checker, &start, &draft))
        return;
    gint annex = vitri_checker_find(checker, "annex", start, checker->to);
    guint text_end = annex >= 0 ? (guint)annex : checker->to;
    guint end = vitri_layout_check_end(checker, start, text_end, draft);
    vitri_layout_check_text(checker, start, MAX(start, end));
    if (annex >= 0)
        vitri_layout_check_annexes(checker, (guint)annex, checker->to);
}

/* Each document of the file. */
static void check_documents(VitriLayoutChecker *checker)
{
    guint n = checker->docx->paragraphs->len;
    gint first = vitri_checker_find(checker, "nation", 0, n);
    checker->from = 0;
    while (first >= 0) {
        gint next = vitri_checker_find(checker, "nation", (guint)first + 1, n);
        checker->to = next >= 0 ? find_start(checker, (guint)next) : n;
        if (checker->to > checker->from)
            check_document(checker);
        checker->from = checker->to;
        first = next;
    }
    checker->to = n;
    if (checker->from < n)
        check_document(checker);
}

GPtrArray *vitri_layout_check(const char *path, const VitriLayout *layout, const char *words, const char *language,
                              char **out_law, GError **error)
{
    g_autoptr(VitriDocx) docx = vitri_read_docx(path, error);
    g_autoptr(VitriLayoutWords) known = docx ? vitri_layout_words_read(words, error) : NULL;
    if (!known)
        return NULL;
    VitriLayoutChecker checker = {
        .layout = layout, .words = known, .language = strcmp(language, "vi") == 0 ? 0 : 1, .docx = docx};
    checker.found = g_ptr_array_new_with_free_func(vitri_checker_deviation_free);
    vitri_layout_check_pages(&checker);
    check_documents(&checker);
    *out_law = g_strdup(known->law[checker.language]);
    return checker.found;
}

char *vitri_layout_check_line(const char *path, const VitriDeviation *deviation, const char *law)
{
    g_autoptr(GString) text = g_string_new(NULL);
    if (deviation->title)
        g_string_append_printf(text, _("block %s (%s)"), deviation->block ? deviation->block : "-", deviation->title);
    else
        g_string_append(text, _("document"));
    if (deviation->quote && *deviation->quote)
        g_string_append_printf(text, " “%s”", deviation->quote);
    if (deviation->more > 0)
        g_string_append_printf(text, _(" and %u more"), deviation->more);
    g_string_append_printf(text, _(": is %s, the decree asks %s"), deviation->is, deviation->asks);
    g_string_append_printf(text, " (%s%s%s)", law, deviation->citation ? ", " : "",
                           deviation->citation ? deviation->citation : "");
    g_autoptr(VitriFault) fault = vitri_fault_new(deviation->tag->tag, path, 0, text->str);
    return vitri_fault_to_string(fault);
}

static void write_element(const char *name, const char *text, GString *out)
{
    if (!text)
        return;
    g_string_append_printf(out, "    <%s>", name);
    vitri_xml_escape(out, text);
    g_string_append_printf(out, "</%s>\n", name);
}

void vitri_layout_check_write(const char *path, const GPtrArray *deviations, const char *law, GString *out)
{
    g_string_append(out,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<layout-check xmlns=\"urn:vitri:layout-check:1\"");
    vitri_xml_attribute(out, "file", path);
    vitri_xml_attribute(out, "law", law);
    g_string_append(out, ">\n");
    for (guint i = 0; i < deviations->len; i++) {
        const VitriDeviation *deviation = deviations->pdata[i];
        g_string_append(out, "  <deviation");
        vitri_xml_attribute(out, "tag", deviation->tag->tag);
        vitri_xml_attribute(out, "severity", vitri_severity_name(deviation->tag->severity));
        vitri_xml_attribute(out, "block", deviation->block);
        vitri_xml_attribute(out, "title", deviation->title);
        vitri_xml_attribute(out, "citation", deviation->citation);
        if (deviation->paragraph > 0)
            g_string_append_printf(out, " paragraph=\"%u\"", deviation->paragraph);
        if (deviation->more > 0)
            g_string_append_printf(out, " more=\"%u\"", deviation->more);
        g_string_append(out, ">\n");
        write_element("quote", deviation->quote, out);
        write_element("is", deviation->is, out);
        write_element("asks", deviation->asks, out);
        g_string_append(out, "  </deviation>\n");
    }
    g_string_append(out, "</layout-check>\n");
}
