/* A .docx as a package: parts by their relations, sections with their pages and headers. */
#include "../support/docx-file.h"

#include "read-docx.h"

static VitriDocx *read_docx(const DocxText *text)
{
    ARCHIVE_FILE path = write_docx(text);
    g_autoptr(GError) error = NULL;
    VitriDocx *docx = vitri_read_docx(path, &error);
    cr_assert_not_null(docx, "%s", error ? error->message : "");
    return docx;
}

Test(read_docx, sections_have_their_pages_and_headers)
{
    const char *body = "<w:p><w:pPr>" SECTION(
        "") "</w:pPr></w:p><w:p/>"
            "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:pgMar w:top=\"567\" w:left=\"1134\" w:right=\"567\" "
            "w:bottom=\"1134\" w:gutter=\"567\"/><w:pgNumType w:start=\"1\" w:fmt=\"upperRoman\"/></w:sectPr>";
    g_autoptr(VitriDocx) docx = read_docx(&(DocxText){.body = body});
    cr_assert_eq(docx->sections->len, 2);
    const VitriDocxSection *first = docx->sections->pdata[0], *second = docx->sections->pdata[1];
    cr_expect_float_eq(first->width, 210, 0.1, "%f", first->width);
    cr_expect_float_eq(first->left, 30, 0.1, "%f", first->left);
    cr_expect(first->title_page && first->arabic && !first->restarts);
    cr_expect_float_eq(second->height, 210, 0.1, "%f", second->height);
    cr_expect_float_eq(second->left, 30, 0.1, "with the gutter: %f", second->left);
    cr_expect(!second->title_page && !second->arabic && second->restarts);
    cr_assert_not_null(first->header);
    cr_expect_eq(second->header, first->header, "a section without a header has that of the one before");
    cr_expect_null(first->footer);
    cr_expect(((const VitriDocxParagraph *)first->header->pdata[0])->counts, "the header counts pages");
    cr_assert_eq(docx->paragraphs->len, 2);
    cr_expect_eq(((const VitriDocxParagraph *)docx->paragraphs->pdata[0])->section, 0);
    cr_expect_eq(((const VitriDocxParagraph *)docx->paragraphs->pdata[1])->section, 1);
}

Test(read_docx, what_is_no_document_is_refused)
{
    static const struct {
        const char *what, *name, *content, *part;
    } cases[] = {
        {"no types", "a.txt", "x", "[no-docx]"},
        {"types of nothing", "[Content_Types].xml", "<Types/>", "[no-docx]"},
        {"a main part that is not there", "[Content_Types].xml",
         "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/></Types>",
         "[no-docx]"},
        {"types with an entity", "[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><Types/>",
         "document type declaration"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *const parts[] = {cases[i].name, cases[i].content, NULL};
        ARCHIVE_FILE path = write_archive(parts);
        g_autoptr(GError) error = NULL;
        cr_assert_null(vitri_read_docx(path, &error), "%s", cases[i].what);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", cases[i].what);
        cr_expect(g_str_has_prefix(error->message, path) && strstr(error->message, cases[i].part), "%s: %s",
                  cases[i].what, error->message);
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriDocx) none = vitri_read_docx("/nowhere/a.docx", &error);
    cr_expect(none == NULL && strstr(error->message, "[unreadable]"), "a missing file: %s", error->message);
}

Test(read_docx, a_document_without_pages_is_refused)
{
    DocxText text = {.body = "<w:p/>"};
    ARCHIVE_FILE path = write_docx(&text);
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriDocx) none = vitri_read_docx(path, &error);
    cr_expect(none == NULL && strstr(error->message, "[no-docx]"), "%s", error ? error->message : "read");
}
