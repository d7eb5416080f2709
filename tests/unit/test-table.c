/*
 * Tables and paragraphs: widths are columns, flexible columns give way, nothing is lost, CSV is quoted.
 */
#include "table.h"
#include "vitri/text.h"

#include <criterion/criterion.h>
#include <string.h>

static VitriTable *make_table(const char *long_text)
{
    VitriTable *table = vitri_table_new();
    vitri_table_column(table, "mã", VITRI_COLUMN_TEXT);
    vitri_table_column(table, "nội dung", VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, "số", VITRI_COLUMN_NUMBER);
    vitri_table_cell(table, "A1");
    vitri_table_cell(table, long_text);
    vitri_table_number(table, 7);
    vitri_table_cell(table, "A200");
    vitri_table_cell(table, NULL);
    vitri_table_number(table, 1234);
    return table;
}

Test(table, a_table_that_fits_is_laid_out_as_it_is)
{
    g_autoptr(VitriTable) table = make_table("đất đai");
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_table_write(table, 80, 2, out);
    cr_assert_str_eq(out->str, "  mã    nội dung    số\n"
                               "  ----  --------  ----\n"
                               "  A1    đất đai      7\n"
                               "  A200            1234\n");
    cr_assert_eq(vitri_table_rows(table), 2);
}

Test(table, every_line_keeps_within_the_width_and_no_word_is_lost)
{
    static const char text[] = "Phòng Tổ chức, Biên chế và Tổ chức phi chính phủ xem xét hồ sơ thành lập hội";
    for (int width = 30; width <= 100; width += 7) {
        g_autoptr(VitriTable) table = make_table(text);
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_table_write(table, width, 0, out);
        g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
        for (guint i = 0; lines[i]; i++)
            cr_expect_leq(vitri_text_width(lines[i]), width, "width %d: '%s'", width, lines[i]);
        g_auto(GStrv) words = g_strsplit(text, " ", -1);
        for (guint i = 0; words[i]; i++)
            cr_expect_not_null(strstr(out->str, words[i]), "width %d: '%s' is lost", width, words[i]);
    }
}

Test(table, a_word_longer_than_its_column_is_cut_and_not_lost)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_table_column(table, "x", VITRI_COLUMN_FLEXIBLE);
    vitri_table_cell(table, "abcdefghijklmnopqrstuvwxyz");
    vitri_table_write(table, 10, 0, out);
    cr_assert_str_eq(out->str, "x\n----------\nabcdefghij\nklmnopqrst\nuvwxyz\n");
}

Test(table, csv_quotes_what_must_be_quoted)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_table_column(table, "a", VITRI_COLUMN_TEXT);
    vitri_table_column(table, "b", VITRI_COLUMN_TEXT);
    const char *cells[] = {"một, hai", "nói \"có\"", "hai\ndòng", "thường"};
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
        vitri_table_cell(table, cells[i]);
    vitri_table_csv(table, out);
    cr_assert_str_eq(out->str, "a,b\r\n\"một, hai\",\"nói \"\"có\"\"\"\r\n\"hai\ndòng\",thường\r\n");
}

Test(table, a_paragraph_is_wrapped_and_indented)
{
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_table_paragraph("one two three four\n\nfive", 12, 2, out);
    cr_assert_str_eq(out->str, "  one two\n  three four\n\n  five\n");
}
