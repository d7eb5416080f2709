#ifndef VITRI_TEST_PAPER_SAMPLE_H
#define VITRI_TEST_PAPER_SAMPLE_H

/* Papers to compose and write: a frame around what a test states, the shipped layout, the parts of a package. */

#include "compose.h"
#include "vitri/archive.h"
#include "write-paper.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#define PAPER_WORDS                                                                                                           \
    "<words><word id='letters'>a b c d đ e g h i k l m n o p q r s t u v x y</word><word id='nation'>Cộng hòa xã hội " \
    "chủ nghĩa Việt Nam</word><word id='motto'>Độc lập - Tự do - Hạnh "                                         \
    "phúc</word><word id='number'>Số: {a}/{b}</word><word id='place-date'>{a}, {b}</word><word id='date'>ngày {a} "       \
    "tháng {b} năm {c}</word><word id='month-1'>01</word><word id='month-12'>12</word><word id='to'>Kính gửi: "          \
    "{a}</word><word id='article'>Điều {a}.</word><word id='annex'>Phụ lục {a}</word><word id='annex-alone'>Phụ "    \
    "lục</word><word id='recipients'>Nơi nhận:</word><word id='archive'>Lưu: VT.</word><word "                          \
    "id='archive-unit'>Lưu: VT, {a}.</word><word id='archive-copies'>Lưu: VT, {a} ({b}).</word><word "                      \
    "id='provenance'>{a} · {b} · {c}</word></words>"

#define PAPER_WORDS_EN                                                                                                 \
    "<words><word id='nation'>Socialist Republic of Viet Nam</word><word id='motto'>Independence</word><word "         \
    "id='number'>No.: {a}/{b}</word><word id='place-date'>{a}, {b}</word><word id='date'>{a} {b} {c}</word><word "     \
    "id='month-1'>January</word><word id='month-12'>December</word><word id='to'>To: {a}</word><word "                 \
    "id='article'>Article {a}.</word><word id='annex'>Annex {a}</word><word id='annex-alone'>Annex</word><word "       \
    "id='recipients'>Recipients:</word><word id='archive'>Archive.</word><word id='archive-unit'>Archive, "            \
    "{a}.</word><word id='archive-copies'>Archive, {a} ({b}).</word><word id='provenance'>{a} · {b} · "              \
    "{c}</word></words>"

#define PAPERS_IN(lang, words, inside)                                                                                 \
    "<papers xmlns='urn:vitri:paper:1' lang='" lang "' title='Kế hoạch'>" words inside "</papers>"
#define PAPER_IN(lang, words, inside)                                                                                  \
    PAPERS_IN(lang, words, "<paper file='p'>" inside "<provenance roster='0123' data='vn 1' program='vitri'/></paper>")
#define PAPERS(words, inside) PAPERS_IN("vi", words, inside)
#define PAPER(inside) PAPER_IN("vi", PAPER_WORDS, inside)
#define PAPER_EN(inside) PAPER_IN("en", PAPER_WORDS_EN, inside)

static inline VitriPaperSet *paper_read(const char *xml)
{
    g_autoptr(GError) error = NULL;
    VitriPaperSet *papers = vitri_papers_read(xml, strlen(xml), "sample", &error);
    cr_assert(papers, "%s", error ? error->message : "");
    return papers;
}

static inline VitriLayout *paper_layout(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "vn", "layout.xml", NULL);
    VitriLayout *layout = vitri_layout_read(path, &error);
    cr_assert(layout, "%s", error ? error->message : "");
    return layout;
}

static inline void paper_tell_paragraph(const VitriParagraph *paragraph, GString *out)
{
    if (paragraph->rule > 0) {
        g_string_append(out, "rule\n");
        return;
    }
    g_string_append_printf(out, "%s%s: ", paragraph->style->id, paragraph->second ? "'" : "");
    for (guint i = 0; i < paragraph->runs->len; i++) {
        const VitriRun *run = &g_array_index(paragraph->runs, VitriRun, i);
        const char *shape = run->alt ? "~" : run->bold ? "*" : run->italic ? "_" : "";
        g_string_append_printf(out, "%s%s%s%s", run->line ? "|" : "", shape, run->text, shape);
    }
    g_string_append_c(out, '\n');
}

static inline void paper_tell_grid(const VitriGrid *grid, GString *out)
{
    for (guint i = 0; i < grid->lines->len; i++) {
        const VitriLine *line = grid->lines->pdata[i];
        g_string_append(out, i < grid->n_head ? "head\n" : "line\n");
        for (guint k = 0; k < line->boxes->len; k++) {
            const VitriBox *box = line->boxes->pdata[k];
            g_string_append_printf(out, "[%ux%u]\n", box->columns, box->rows);
            for (guint n = 0; n < box->paragraphs->len; n++)
                paper_tell_paragraph(box->paragraphs->pdata[n], out);
        }
    }
}

/* What is composed of the papers, one line a paragraph: "style: text", *bold*, _italic_, ~other language~, | a new
 * line, style' a paragraph of the other language. Caller frees. */
static inline char *paper_tell(const VitriPaperSet *papers)
{
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_compose(papers, VITRI_PAPERS_ALL, layout);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < folio->parts->len; i++) {
        const VitriPart *part = folio->parts->pdata[i];
        g_string_append_printf(out, "%s%s", i > 0 ? "---\n" : "", part->landscape ? "wide\n" : "");
        for (guint k = 0; k < part->blocks->len; k++) {
            const VitriBlock *block = &g_array_index(part->blocks, VitriBlock, k);
            if (block->grid)
                paper_tell_grid(block->grid, out);
            else if (strcmp(block->paragraph->style->id, "space") != 0 || block->paragraph->rule > 0)
                paper_tell_paragraph(block->paragraph, out);
        }
    }
    return g_string_free(out, FALSE);
}

/* The same of a text of papers. */
static inline char *paper_tell_xml(const char *xml)
{
    g_autoptr(VitriPaperSet) papers = paper_read(xml);
    return paper_tell(papers);
}

/* The bytes of papers in a format. */
static inline GBytes *paper_write(const char *xml, const char *format)
{
    g_autoptr(VitriPaperSet) papers = paper_read(xml);
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(GError) error = NULL;
    GBytes *bytes = vitri_papers_write(papers, VITRI_PAPERS_ALL, format, layout, &error);
    cr_assert(bytes, "%s: %s", format, error ? error->message : "");
    return bytes;
}

/* The bytes of a paper in two languages, side by side. */
static inline GBytes *paper_write_both(const char *xml, const char *other, const char *format)
{
    g_autoptr(VitriPaperSet) papers = paper_read(xml);
    g_autoptr(VitriPaperSet) second = paper_read(other);
    g_autoptr(VitriLayout) layout = paper_layout();
    cr_assert(vitri_papers_merge(papers, second, NULL));
    return vitri_papers_write(papers, VITRI_PAPERS_ALL, format, layout, NULL);
}

/* All parts of a package one after the other, "== NAME" before each. Caller frees. */
static inline char *paper_unpack(GBytes *bytes)
{
    g_autofree char *folder = g_dir_make_tmp("vitri-paper-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "p.zip", NULL);
    g_autoptr(GError) error = NULL;
    GString *out = g_string_new(NULL);
    cr_assert(g_file_set_contents(path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), NULL));
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, &error);
    cr_assert(archive, "%s", error ? error->message : "");
    for (const char *const *name = vitri_archive_names(archive); *name; name++) {
        gsize length;
        g_autofree char *text = vitri_archive_read(archive, *name, &length, NULL);
        cr_assert(text, "%s", *name);
        g_string_append_printf(out, "== %s\n%s\n", *name, text);
    }
    g_remove(path);
    g_rmdir(folder);
    return g_string_free(out, FALSE);
}

#define paper_expect_in(text, part) cr_expect(strstr(text, part), "'%s' is not in:\n%s", part, text)
#define paper_expect_not_in(text, part) cr_expect(!strstr(text, part), "'%s' is in:\n%s", part, text)
#define paper_expect(text, wanted) cr_expect_str_eq(text, wanted, "%s\n-- wanted:\n%s", text, wanted)

#endif
