/* A composed document as plain values. */
#include "../support/paper-sample.h"

Test(folio, what_is_added_belongs_to_the_document_in_order)
{
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(VitriFolio) folio = vitri_folio_new();
    const VitriStyle *style = vitri_layout_find(layout, "text");
    VitriPart *part = vitri_folio_add_part(folio, TRUE, "foot");
    VitriParagraph *paragraph = vitri_folio_add_paragraph(part, style);
    VitriRun run = {.text = g_strdup("x")};
    g_array_append_val(paragraph->runs, run);
    VitriBox *box = vitri_folio_add_box(vitri_folio_add_line(vitri_folio_add_grid(part)), 2, 1);
    cr_expect_eq(vitri_folio_fill_box(box, style)->style, style);
    cr_expect_eq(folio->parts->len, 1);
    cr_expect(part->landscape && g_str_equal(part->foot, "foot"));
    cr_assert_eq(part->blocks->len, 2);
    cr_expect_eq(g_array_index(part->blocks, VitriBlock, 0).paragraph, paragraph);
    cr_expect_eq(g_array_index(part->blocks, VitriBlock, 1).grid->lines->len, 1);
    cr_expect(box->columns == 2 && box->rows == 1 && box->paragraphs->len == 1);
    vitri_folio_free(NULL);
}
