/* vitri quality: its formats, its status, and what it refuses. */
#include "../support/cli-run.h"
#include "../support/schema.h"

Test(cmd_quality, writes_every_format)
{
    static const char *const rows[][2] = {
        {"text", "data quality on 2026-12-31"},
        {"xml", "<quality xmlns=\"urn:vitri:quality:1\""},
        {"html", "<!DOCTYPE html>"},
        {"csv", "Part,What,"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strdup_printf("vitri quality @/roster.xml --lang en --format %s", rows[i][0]);
        cli_run(cli, line);
        cr_expect(strstr(cli->out, rows[i][1]), "%s: %s%s", rows[i][0], cli->out, cli->err);
        if (strcmp(rows[i][0], "xml") == 0)
            cr_expect(schema_accepts("quality", cli->out), "%s", cli->out);
    }
}

Test(cmd_quality, what_there_is_to_look_at_is_a_warning)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "clean.xml", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'/>");
    cli_put(
        cli, "doubtful.xml",
        "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><people>"
        "<person id='P' name='N' sex='male' born='2027-01-01'><leaves on='2020-01-01' reason='retirement'/></person>"
        "</people></roster>");
    cli_run(cli, "vitri quality @/clean.xml");
    cr_expect_eq(cli->status, VITRI_EXIT_CLEAN, "%d: %s%s", cli->status, cli->out, cli->err);
    cli_run(cli, "vitri quality @/doubtful.xml");
    cr_expect_eq(cli->status, VITRI_EXIT_WARNINGS, "%d: %s%s", cli->status, cli->out, cli->err);
}

Test(cmd_quality, a_file_that_cannot_be_used_ends_with_3)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "wrong.xml", "<roster xmlns='urn:vitri:roster:1' id='r' jurisdiction='vn'/>");
    cli_run(cli, "vitri quality @/wrong.xml");
    cr_expect_eq(cli->status, VITRI_EXIT_INPUT, "%d", cli->status);
}
