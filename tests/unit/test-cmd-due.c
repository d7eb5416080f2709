/* vitri due: each format, the years and the reminder within their bounds. */
#include "../support/cli-run.h"

Test(cmd_due, every_format_is_written)
{
    static const struct {
        const char *format, *part;
    } rows[] = {
        {"text", "deadlines until "},
        {"xml", "urn:vitri:"},
        {"ics", "BEGIN:VCALENDAR\r\n"},
        {"html", "<html"},
        {"csv", ",P0"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strdup_printf("vitri due @/roster.xml --format %s", rows[i].format);
        cr_expect(cli_run(cli, line) >= 0 && !cli->message, "%s: %s", line, cli->message);
        cli_expect_in(cli->out, rows[i].part);
    }
}

Test(cmd_due, one_to_three_years_and_a_reminder_of_a_year_at_most)
{
    static const struct {
        const char *options;
        gboolean right;
    } rows[] = {
        {"--years 0", FALSE}, {"--years 1", TRUE},   {"--years 3", TRUE},    {"--years 4", FALSE},
        {"--alarm 0", TRUE},  {"--alarm 366", TRUE}, {"--alarm 367", FALSE}, {"--alarm x", FALSE},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strdup_printf("vitri due @/roster.xml --format ics %s", rows[i].options);
        cli_run(cli, line);
        cr_expect_eq(cli->message == NULL, rows[i].right, "%s: %s", line, cli->message ? cli->message : "");
        if (!rows[i].right)
            cr_expect_eq(cli->status, VITRI_EXIT_USAGE, "%s: %d", line, cli->status);
    }
}

Test(cmd_due, a_reminder_stands_only_where_it_is_asked_for)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri due @/roster.xml --format ics --alarm 0");
    cli_expect_in(cli->out, "BEGIN:VEVENT\r\n");
    cli_expect_not_in(cli->out, "VALARM");
    cli_run(cli, "vitri due @/roster.xml --format ics --alarm 14");
    cli_expect_in(cli->out, "TRIGGER:-P14D\r\n");
}

Test(cmd_due, more_years_tell_no_less)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri due @/roster.xml --format text --years 1");
    cli_expect_in(cli->out, "deadlines until 2027-12-30");
    size_t one = strlen(cli->out);
    cli_run(cli, "vitri due @/roster.xml --format text --years 3");
    cli_expect_in(cli->out, "deadlines until 2029-12-30");
    cr_expect(strlen(cli->out) >= one, "%s", cli->out);
}
