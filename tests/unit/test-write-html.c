/* Papers as a page: one file, escaped, printable. */
#include "../support/paper-sample.h"

Test(write_html, the_page_is_whole_and_escapes_what_it_quotes)
{
    g_autoptr(GBytes) bytes = paper_write(
        PAPER(
            "<p>1 &lt; 2 &amp; <b>\"x\"</b></p><annex title='A' landscape='yes'><table><column heading='a' group='g'/>"
            "<column heading='b' group='g'/><row kind='group'><cell>&lt;c&gt;</cell></row></table></annex>"),
        "html");
    g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    static const char *const parts[] = {"<!DOCTYPE html>",
                                        "<html lang=\"vi\">",
                                        "default-src 'none'",
                                        "<p class=\"text\">1 &lt; 2 &amp; <b>&quot;x&quot;</b></p>",
                                        "<section class=\"part wide\">",
                                        "<th scope=\"col\" colspan=\"2\">",
                                        "<td colspan=\"2\"><p class=\"cell keep\"><b>&lt;c&gt;</b></p>",
                                        "@page :first{@top-center{content:none}}",
                                        "<p class=\"provenance foot\">0123 · vn 1 · vitri</p>"};
    static const char *const forbidden[] = {"<script", "<link", "<img", "src=", "url(", "@import"};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        paper_expect_in(text, parts[i]);
    for (guint i = 0; i < G_N_ELEMENTS(forbidden); i++)
        paper_expect_not_in(text, forbidden[i]);
}

Test(write_html, styles_are_those_of_the_layout)
{
    g_autoptr(GBytes) bytes = paper_write(PAPER("<p>x</p>"), "html");
    g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    paper_expect_in(text, "@page tall{size:A4 portrait;margin:20mm 15mm 20mm 30mm;");
    paper_expect_in(text, ".text{font-size:13pt;text-align:justify;text-indent:12.7mm;margin-top:6pt;}");
    paper_expect_in(text, "font-family:\"Times New Roman\"");
}

Test(write_html, the_second_language_is_marked_as_such)
{
    g_autoptr(GBytes) bytes = paper_write_both(PAPER("<p>hai</p>"), PAPER_EN("<p>two</p>"), "html");
    g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    paper_expect_in(text, "<p class=\"text second\"><span class=\"alt\" lang=\"en\">two</span></p>");
}
