/* The figures of documents: what Decree 30/2020 says, and what is no layout. */
#include "../support/paper-sample.h"
#include "../support/schema.h"
#include "vitri/error.h"

Test(layout, the_shipped_figures_are_those_of_the_decree)
{
    static const struct {
        const char *style;
        double low, high;
        gboolean bold, italic;
        VitriAlign align;
    } rows[] = {
        {"nation", 12, 13, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"motto", 13, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"parent", 12, 13, FALSE, FALSE, VITRI_ALIGN_CENTRE},
        {"body", 12, 13, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"number", 13, 13, FALSE, FALSE, VITRI_ALIGN_CENTRE},
        {"place", 13, 14, FALSE, TRUE, VITRI_ALIGN_CENTRE},
        {"type", 13, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"subject", 13, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"letter-subject", 12, 13, FALSE, FALSE, VITRI_ALIGN_CENTRE},
        {"basis", 13, 14, FALSE, TRUE, VITRI_ALIGN_JUSTIFY},
        {"text", 13, 14, FALSE, FALSE, VITRI_ALIGN_JUSTIFY},
        {"article", 13, 14, TRUE, FALSE, VITRI_ALIGN_JUSTIFY},
        {"authority", 13, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"signer", 13, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"recipients", 12, 12, TRUE, TRUE, VITRI_ALIGN_LEFT},
        {"recipient", 11, 11, FALSE, FALSE, VITRI_ALIGN_LEFT},
        {"annex", 14, 14, TRUE, FALSE, VITRI_ALIGN_CENTRE},
        {"page-number", 13, 14, FALSE, FALSE, VITRI_ALIGN_CENTRE},
    };
    g_autoptr(VitriLayout) layout = paper_layout();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const VitriStyle *style = vitri_layout_find(layout, rows[i].style);
        cr_assert(style, "%s", rows[i].style);
        cr_expect(style->size.low == rows[i].low && style->size.high == rows[i].high, "%s: %g-%g", rows[i].style,
                  style->size.low, style->size.high);
        cr_expect(style->bold == rows[i].bold && style->italic == rows[i].italic && style->align == rows[i].align, "%s",
                  rows[i].style);
        cr_expect(style->citation, "%s", rows[i].style);
    }
    cr_expect(layout->left.low == 30 && layout->left.high == 35 && layout->right.low == 15 && layout->right.high == 20);
    cr_expect(layout->top.low == 20 && layout->top.high == 25 && layout->bottom.low == 20 && layout->bottom.high == 25);
    cr_expect(layout->width == 210 && layout->height == 297);
    cr_expect_str_eq(layout->font, "Times New Roman");
}

Test(layout, what_we_write_lies_within_what_is_allowed)
{
    g_autoptr(VitriLayout) layout = paper_layout();
    for (guint i = 0; i < layout->styles->len; i++) {
        const VitriStyle *style = layout->styles->pdata[i];
        const VitriMeasure all[] = {style->size, style->indent, style->rule};
        for (guint k = 0; k < G_N_ELEMENTS(all); k++)
            cr_expect(all[k].low <= all[k].used && all[k].used <= all[k].high, "%s %u", style->id, k);
    }
    cr_expect_null(vitri_layout_find(layout, "no-such-style"));
}

Test(layout, the_shipped_file_fits_its_schema_and_others_do_not)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "vn", "layout.xml", NULL);
    g_autofree char *text = NULL;
    cr_assert(g_file_get_contents(path, &text, NULL, NULL));
    cr_expect(schema_accepts("layout", text));
    cr_expect(!schema_accepts("layout", "<layout xmlns='urn:vitri:layout:1' font='x' heading-left='1'/>"));
}

Test(layout, a_missing_or_other_file_is_a_fault_of_the_installation)
{
    g_autofree char *folder = g_dir_make_tmp("vitri-layout-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "layout.xml", NULL);
    static const char *const texts[] = {NULL, "<layout", "<other/>"};
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GError) error = NULL;
        if (texts[i])
            cr_assert(g_file_set_contents(path, texts[i], -1, NULL));
        cr_expect_null(vitri_layout_read(path, &error), "%u", i);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT), "%u", i);
    }
    g_remove(path);
    g_rmdir(folder);
}
