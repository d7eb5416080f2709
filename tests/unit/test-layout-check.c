/* The whole check: a lawful document, several in one file, what is told, and what is refused. */
#include "../support/docx-file.h"
#include "../support/schema.h"

Test(layout_check, a_lawful_document_deviates_in_nothing)
{
    g_autofree char *found = check_docx(&(DocxText){NULL}, "lawful");
    cr_expect_str_empty(found, "'%s'", found);
}

Test(layout_check, several_documents_of_a_file_are_measured_each)
{
    /* the last section of a text stands in no paragraph, that of the first of two does */
    static const char last[] = SECTION("<w:pgNumType w:start=\"1\" w:fmt=\"decimal\"/>");
    g_autofree char *wrapped = g_strdup_printf("<w:p><w:pPr>%s</w:pPr></w:p>", last);
    g_autofree char *ended = change_text(DOCX_BODY, last, wrapped, "last section"), *both = NULL;
    g_autofree char *first = change_text(ended, "Số: 05/", "Số: 5/", "first");
    g_autofree char *second = change_text(DOCX_BODY, "Điều 2.", "Điều 4.", "second");
    g_autofree char *inner = g_strconcat(first, second, NULL);
    DocxText text = {.body = inner};
    both = check_docx(&text, "two");
    cr_expect_str_eq(both, "layout-wording “Số: 5/KH-SNV”|layout-order “4”", "'%s'", both);
}

Test(layout_check, a_text_without_letterhead_is_told_so_once)
{
    DocxText text = {.body = PARAGRAPH("", "", "Danh sách") SECTION("")};
    g_autofree char *found = check_docx(&text, "list");
    cr_expect_str_eq(found, "layout-missing without a letterhead", "'%s'", found);
}

Test(layout_check, another_kind_of_file_is_refused_in_one_line)
{
    static const struct {
        const char *what, *type, *part;
    } cases[] = {
        {"a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "[no-docx]"},
        {"macros", "application/vnd.ms-word.document.macroEnabled.main+xml", "[no-docx]"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *law = NULL;
        DocxText text = {.main_type = cases[i].type};
        ARCHIVE_FILE path = write_docx(&text);
        cr_assert_null(vitri_layout_check(path, NULL, "", "en", &law, &error), "%s", cases[i].what);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s", cases[i].what);
        cr_expect(g_str_has_prefix(error->message, path) && strstr(error->message, cases[i].part), "%s: %s",
                  cases[i].what, error->message);
        cr_expect_null(law, "%s", cases[i].what);
    }
}

static char block[] = "5a", title[] = "Tên loại", text_quote[] = "KẾ HOẠCH", is[] = "12 pt", asks[] = "13–14 pt",
            citation[] = "I.II.5";
static VitriDeviation deviation = {.block = block,
                                   .title = title,
                                   .quote = text_quote,
                                   .paragraph = 7,
                                   .is = is,
                                   .asks = asks,
                                   .citation = citation,
                                   .more = 2};

Test(layout_check, a_line_names_file_block_place_and_law)
{
    deviation.tag = vitri_tag_find("layout-size");
    g_autofree char *line = vitri_layout_check_line("a.docx", &deviation, "annex I");
    cr_expect_str_eq(line,
                     "a.docx: warning: block 5a (Tên loại) “KẾ HOẠCH” and 2 more: is 12 pt, the decree asks 13–14 pt "
                     "(annex I, I.II.5) [layout-size]",
                     "%s", line);
    VitriDeviation bare = {.tag = vitri_tag_find("layout-page"), .is = is, .asks = asks};
    g_autofree char *short_line = vitri_layout_check_line("a.docx", &bare, "annex I");
    cr_expect_str_eq(short_line,
                     "a.docx: warning: document: is 12 pt, the decree asks 13–14 pt (annex I) [layout-page]", "%s",
                     short_line);
}

Test(layout_check, the_xml_fits_its_schema_and_holds_everything)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new();
    g_autoptr(GString) out = g_string_new(NULL);
    deviation.tag = vitri_tag_find("layout-size");
    g_ptr_array_add(list, &deviation);
    vitri_layout_check_write("a.docx", list, "annex I", out);
    cr_expect(schema_accepts("layout-check", out->str), "%s", out->str);
    static const char *const parts[] = {"tag=\"layout-size\"",     "severity=\"warning\"", "block=\"5a\"",
                                        "paragraph=\"7\"",         "more=\"2\"",           "<is>12 pt</is>",
                                        "<quote>KẾ HOẠCH</quote>", "<asks>13–14 pt</asks>"};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect_not_null(strstr(out->str, parts[i]), "no '%s' in %s", parts[i], out->str);
}
