/*
 * Help and the manual page, made of the rows of commands, options, exit statuses and tags. Nothing is listed here
 * but the exit statuses, which stand nowhere else.
 *
 * The manual page is the output of the hidden option --man, caught by meson; --lang vi --man is the Vietnamese one.
 */
#include "help.h"

#include "options.h"
#include "table.h"
#include "vitri/fault.h"
#include "vitri/text.h"

#include <string.h>

typedef struct {
    int status;
    const char *meaning;
} VitriStatusRow;

static const VitriStatusRow status_rows[] = {
    {VITRI_EXIT_CLEAN, N_("done, nothing to report")},
    {VITRI_EXIT_WARNINGS, N_("done, warnings only")},
    {VITRI_EXIT_ERRORS, N_("done, errors found")},
    {VITRI_EXIT_INPUT, N_("the input cannot be used; nothing was written")},
    {VITRI_EXIT_PINS, N_("the pins cannot stand together or against the law")},
    {VITRI_EXIT_USAGE, N_("wrong usage")},
    {VITRI_EXIT_FAULT, N_("a fault in the program")},
};

static const char program_summary[] =
    N_("job positions and working positions: who holds what, against which standard, and who must move where");
static const char program_files[] =
    N_("Files are told apart by their root element, so their order does not matter; several rosters make one; - is "
       "standard input; gzip is read as it is. The same input gives the same bytes, whatever the number of threads.");

static char *label_option(const VitriOption *option)
{
    g_autofree char *letter = option->letter ? g_strdup_printf("-%c, ", option->letter) : g_strdup("    ");
    return g_strdup_printf("%s--%s%s%s", letter, option->name, option->value ? " " : "",
                           option->value ? option->value : "");
}

/* Two columns: labels, and their texts wrapped beside them. */
static void write_pair(const char *label, const char *text, int label_width, int width, GString *out)
{
    g_autoptr(GString) wrapped = g_string_new(NULL);
    vitri_table_paragraph(text, width, label_width + 4, wrapped);
    g_string_append_printf(out, "  %s", label);
    int gap = label_width + 2 - vitri_text_width(label);
    if (gap < 2) {
        g_string_append_c(out, '\n');
        g_string_append(out, wrapped->str);
        return;
    }
    for (int i = 0; i < gap; i++)
        g_string_append_c(out, ' ');
    g_string_append(out, wrapped->str + label_width + 4);
}

static void write_options(const VitriOption *rows, int width, GString *out)
{
    for (const VitriOption *row = rows; row && row->name; row++) {
        g_autofree char *label = label_option(row);
        write_pair(label, _(row->help), 26, width, out);
    }
}

static void write_statuses(int width, GString *out)
{
    g_string_append_printf(out, "\n%s\n", _("Exit status:"));
    for (guint i = 0; i < G_N_ELEMENTS(status_rows); i++) {
        g_autofree char *label = g_strdup_printf("%d", status_rows[i].status);
        write_pair(label, _(status_rows[i].meaning), 4, width, out);
    }
}

static void write_program(int width, GString *out)
{
    g_string_append_printf(out, "%s: vitri %s\n\n", _("usage"), _("COMMAND [FILE…] [OPTION…]"));
    vitri_table_paragraph(_(program_summary), width, 0, out);
    g_string_append_printf(out, "\n%s\n", _("Commands:"));
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    for (guint i = 0; i < n; i++)
        write_pair(rows[i]->name, _(rows[i]->summary), 8, width, out);
    g_string_append_printf(out, "\n%s\n", _("Common options:"));
    write_options(vitri_options_common(), width, out);
    g_string_append_c(out, '\n');
    vitri_table_paragraph(_(program_files), width, 0, out);
}

void vitri_help_write(const VitriCommand *command, int width, GString *out)
{
    if (!command) {
        write_program(width, out);
        write_statuses(width, out);
        return;
    }
    g_string_append_printf(out, "%s: vitri %s %s\n\n", _("usage"), command->name, command->usage);
    vitri_table_paragraph(_(command->summary), width, 0, out);
    g_string_append_c(out, '\n');
    vitri_table_paragraph(_(command->description), width, 0, out);
    if (command->options) {
        g_string_append_printf(out, "\n%s\n", _("Options:"));
        write_options(command->options, width, out);
    }
    g_string_append_printf(out, "\n%s: %s\n", _("Formats"), command->formats);
    g_string_append_printf(out, "\n%s\n", _("Common options:"));
    write_options(vitri_options_common(), width, out);
    write_statuses(width, out);
}

/* Text as roff takes it: no line begins a request, no backslash or hyphen means anything but itself. */
static void append_roff(GString *out, const char *text)
{
    if (text[0] == '.' || text[0] == '\'')
        g_string_append(out, "\\&");
    for (; *text; text++) {
        if (*text == '\\')
            g_string_append(out, "\\e");
        else if (*text == '-')
            g_string_append(out, "\\-");
        else if (*text == '\n')
            g_string_append(out, text[1] == '\n' || !text[1] ? "" : "\n.PP\n");
        else
            g_string_append_c(out, *text);
    }
    g_string_append_c(out, '\n');
}

static void append_item(GString *out, const char *label, const char *text)
{
    g_string_append(out, ".TP\n.B ");
    append_roff(out, label);
    append_roff(out, text);
}

static void append_options(GString *out, const VitriOption *rows)
{
    for (const VitriOption *row = rows; row && row->name; row++) {
        g_autofree char *label = label_option(row);
        append_item(out, g_strstrip(label), _(row->help));
    }
}

static void append_commands(GString *out)
{
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    g_string_append_printf(out, ".SH %s\n", _("COMMANDS"));
    for (guint i = 0; i < n; i++) {
        g_autofree char *title = g_strdup_printf("vitri %s %s", rows[i]->name, rows[i]->usage);
        g_string_append(out, ".SS ");
        append_roff(out, title);
        append_roff(out, _(rows[i]->description));
        append_options(out, rows[i]->options);
    }
}

static void append_tags(GString *out)
{
    guint n;
    const VitriTag *tags = vitri_tag_all(&n);
    g_string_append_printf(out, ".SH %s\n", _("DIAGNOSTICS"));
    for (guint i = 0; i < n; i++) {
        g_autofree char *label = g_strdup_printf("%s [%s]", vitri_severity_name(tags[i].severity), tags[i].tag);
        append_item(out, label, _(tags[i].explanation));
    }
}

void vitri_help_manual(GString *out)
{
    g_string_append(out, ".TH VITRI 1 \"\" \"vitri " VITRI_VERSION "\"\n");
    g_string_append_printf(out, ".SH %s\nvitri \\- ", _("NAME"));
    append_roff(out, _(program_summary));
    g_string_append_printf(out, ".SH %s\n.B vitri\n", _("SYNOPSIS"));
    append_roff(out, _("COMMAND [FILE…] [OPTION…]"));
    g_string_append_printf(out, ".SH %s\n", _("DESCRIPTION"));
    append_roff(out, _(program_files));
    append_commands(out);
    g_string_append_printf(out, ".SH %s\n", _("OPTIONS"));
    append_options(out, vitri_options_common());
    g_string_append_printf(out, ".SH %s\n", _("EXIT STATUS"));
    for (guint i = 0; i < G_N_ELEMENTS(status_rows); i++) {
        g_autofree char *label = g_strdup_printf("%d", status_rows[i].status);
        append_item(out, label, _(status_rows[i].meaning));
    }
    append_tags(out);
}
