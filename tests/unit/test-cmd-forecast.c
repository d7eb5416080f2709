/* vitri forecast: text, XML and CSV of one person, a named post, an id that is not there. */
#include "../support/cli-run.h"

Test(cmd_forecast, says_what_is_missing_and_what_brings_it)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri forecast @/roster.xml --person P03 --format text", 0);
    cli_expect_in(cli->out, "titles within reach on 2026-12-31, 60 months ahead: 1");
    cli_expect_in(cli->out, "app-plan-in       decision");
    cli_expect_in(cli->out, "std334-pt         course");
    cli_expect_in(cli->out, "app-ban-c         time");
    cli_expect(cli, "vitri forecast @/roster.xml --person P03 --format xml", 0);
    cli_expect_in(cli->out, "<title person=\"P03\" post=\"TCBC-PTP\"");
    cli_expect_in(cli->out, "kind=\"political-theory\" level=\"intermediate\"");
    cli_expect_not_in(cli->out, "person=\"P02\"");
}

Test(cmd_forecast, csv_has_a_row_for_each_open_part_and_one_for_a_title_without)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri forecast +/data/samples/so-noi-vu.xml --person CC05 --format csv", 0);
    cli_expect_in(cli->out, "CC05,Lương Thị Bích Hạnh,SNV-PGD,Phó Giám đốc Sở,SNV,succession,eligible,2026-12-31,"
                            "2026-12-31,,,,,,,,,,,\r\n");
    cli_expect(cli, "vitri forecast @/roster.xml --person P02 --format csv", 0);
    cli_expect_in(cli->out, ",app-plan-in,must-unless-approved,not-met,,,");
    cli_expect_in(cli->out, ",decision,,,,in the succession plan");
}

Test(cmd_forecast, a_post_may_be_named_and_an_unknown_id_is_wrong_usage)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri forecast @/roster.xml --person P02 --post TCBC-PTP --format xml", 0);
    cli_expect_in(cli->out, "reach=\"named\"");
    cli_expect(cli, "vitri forecast @/roster.xml --person NOBODY", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "--person 'NOBODY'");
    cli_expect(cli, "vitri forecast @/roster.xml --within 481", VITRI_EXIT_USAGE);
}
