/* What the writers share: formats, numbers without a locale, packages. */
#include "../support/paper-sample.h"
#include "vitri/error.h"

Test(write_paper, numbers_have_no_more_digits_than_they_need)
{
    static const struct {
        double value;
        const char *text;
    } rows[] = {{0, "0"}, {12.7, "12.7"}, {20, "20"}, {100, "100"}, {1 / 3.0, "0.333"}, {-1.5, "-1.5"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_write_paper_number(out, rows[i].value);
        cr_expect_str_eq(out->str, rows[i].text, "%s", out->str);
    }
}

Test(write_paper, an_unknown_format_is_wrong_usage)
{
    g_autoptr(VitriPaperSet) papers = paper_read(PAPER("<p>x</p>"));
    g_autoptr(VitriLayout) layout = paper_layout();
    g_autoptr(GError) error = NULL;
    cr_expect_null(vitri_papers_write(papers, 0, "rtf", layout, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_USAGE));
}

Test(write_paper, the_same_papers_give_the_same_bytes)
{
    static const char *const formats[] = {"html", "docx", "odt"};
    static const char xml[] =
        PAPER("<letterhead><body>A</body></letterhead><p>x</p><annex title='B' landscape='yes'/>");
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GBytes) first = paper_write(xml, formats[i]);
        g_setenv("TZ", "Asia/Tokyo", TRUE);
        g_autoptr(GBytes) second = paper_write(xml, formats[i]);
        g_unsetenv("TZ");
        cr_expect(g_bytes_equal(first, second), "%s", formats[i]);
    }
}
