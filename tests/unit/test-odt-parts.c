/* The parts around the text of an .odt. */
#include "../support/paper-sample.h"

Test(odt_parts, the_type_comes_first_and_is_not_packed)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "odt");
    static const char start[] = "mimetypeapplication/vnd.oasis.opendocument.text";
    cr_assert_gt(g_bytes_get_size(bytes), 100);
    cr_expect_eq(memcmp((const char *)g_bytes_get_data(bytes, NULL) + 30, start, strlen(start)), 0);
}

Test(odt_parts, pages_have_the_margins_of_the_layout_and_a_number_from_the_second_on)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "odt");
    g_autofree char *text = paper_unpack(bytes);
    const char *first = strstr(text, "style:name=\"first-tall\""), *next = strstr(text, "style:name=\"next-tall\"");
    cr_assert(first && next);
    paper_expect_in(first, "fo:margin-top=\"20mm\"");
    paper_expect_in(
        next, "fo:margin-top=\"10mm\" fo:margin-bottom=\"10mm\" fo:margin-left=\"30mm\" fo:margin-right=\"15mm\"");
    paper_expect_in(text, "style:next-style-name=\"next-1\"");
    g_auto(GStrv) numbers = g_strsplit(text, "<text:page-number", -1);
    cr_expect_eq(g_strv_length(numbers), 2, "one page number, on the following pages");
}

Test(odt_parts, properties_hold_the_title_and_a_fixed_day_alone)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "odt");
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "<dc:title>Kế hoạch</dc:title>");
    paper_expect_in(text, "<meta:creation-date>1980-01-01T00:00:00</meta:creation-date>");
    paper_expect_not_in(text, "initial-creator");
    paper_expect_in(text, "manifest:full-path=\"styles.xml\"");
}
