/* Help and the manual page: everything of the tables is in them, nothing runs over the width, roff stays roff. */
#include "help.h"
#include "options.h"

#include "vitri/fault.h"
#include "vitri/text.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_options(const char *text, const VitriOption *rows, const char *who)
{
    for (const VitriOption *row = rows; row && row->name; row++) {
        g_autofree char *label = g_strdup_printf("--%s", row->name);
        cr_expect_not_null(strstr(text, label), "%s: %s", who, label);
    }
}

static void expect_width(const char *text, int width, const char *who)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (strncmp(*line, "usage:", 6) != 0 && strncmp(*line, "Formats:", 8) != 0)
            cr_expect_leq(vitri_text_width(*line), width, "%s at %d: '%s'", who, width, *line);
    }
}

Test(help, the_program_names_every_command_option_and_status)
{
    static const char *const statuses[] = {"  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  64 ", "  70 "};
    g_autoptr(GString) text = g_string_new(NULL);
    vitri_help_write(NULL, 80, text);
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    for (guint i = 0; i < n; i++) {
        g_autofree char *line = g_strdup_printf("\n  %s", rows[i]->name);
        const char *at = strstr(text->str, line);
        cr_expect(at && strchr(" \n", at[strlen(line)]), "%s", rows[i]->name);
    }
    for (guint i = 0; i < G_N_ELEMENTS(statuses); i++)
        cr_expect_not_null(strstr(text->str, statuses[i]), "'%s'", statuses[i]);
    expect_options(text->str, vitri_options_common(), "vitri");
    expect_width(text->str, 80, "vitri");
}

Test(help, a_command_tells_usage_options_and_formats)
{
    static const int widths[] = {60, 80, 100};
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    for (guint i = 0; i < n * G_N_ELEMENTS(widths); i++) {
        const VitriCommand *row = rows[i / G_N_ELEMENTS(widths)];
        int width = widths[i % G_N_ELEMENTS(widths)];
        g_autoptr(GString) text = g_string_new(NULL);
        vitri_help_write(row, width, text);
        g_autofree char *usage = g_strdup_printf("usage: vitri %s %s\n", row->name, row->usage);
        g_autofree char *formats = g_strdup_printf("\nFormats: %s\n", row->formats);
        cr_expect(g_str_has_prefix(text->str, usage), "%s", row->name);
        cr_expect_not_null(strstr(text->str, formats), "%s", row->name);
        expect_options(text->str, row->options, row->name);
        expect_options(text->str, vitri_options_common(), row->name);
        expect_width(text->str, width, row->name);
    }
}

/* Requests are ours; a backslash begins only what append_roff writes. */
static void expect_roff(const char *line)
{
    static const char *const requests[] = {".TH ", ".SH ", ".SS ", ".TP", ".B ", ".PP", NULL};
    gboolean known = line[0] != '.' && line[0] != '\'';
    for (guint i = 0; requests[i]; i++)
        known |= g_str_has_prefix(line, requests[i]);
    cr_expect(known, "no request: '%s'", line);
    for (const char *at = strchr(line, '\\'); at; at = strchr(at + 2, '\\'))
        cr_expect(at[1] && strchr("-e&", at[1]), "'%s'", line);
}

Test(help, the_manual_page_holds_every_command_and_tag)
{
    g_autoptr(GString) text = g_string_new(NULL);
    vitri_help_manual(text);
    cr_expect(g_str_has_prefix(text->str, ".TH VITRI 1 "));
    guint n_rows, n_tags;
    const VitriCommand *const *rows = vitri_command_all(&n_rows);
    const VitriTag *tags = vitri_tag_all(&n_tags);
    for (guint i = 0; i < n_rows; i++) {
        g_autofree char *title = g_strdup_printf("\n.SS vitri %s ", rows[i]->name);
        cr_expect_not_null(strstr(text->str, title), "%s", rows[i]->name);
    }
    for (guint i = 0; i < n_tags; i++) {
        g_auto(GStrv) words = g_strsplit(tags[i].tag, "-", -1);
        g_autofree char *name = g_strjoinv("\\-", words), *label = g_strdup_printf("[%s]\n", name);
        cr_expect_not_null(strstr(text->str, label), "%s", tags[i].tag);
    }
    g_auto(GStrv) lines = g_strsplit(text->str, "\n", -1);
    for (char **line = lines; *line; line++)
        expect_roff(*line);
}
