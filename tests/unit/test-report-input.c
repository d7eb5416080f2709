/* What a report is made of: the case of its rosters, the day of a result among them, rule data alone. */
#include "../support/cli-run.h"

Test(report_input, a_plan_that_is_missing_is_wrong_usage)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri report @/roster.xml -t rotation-plan", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "a plan is missing");
}

Test(report_input, the_day_of_the_findings_is_the_day_judged)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri check @/roster.xml --on 2026-06-30 -o @/findings.xml");
    cli_expect(cli, "vitri report @/findings.xml @/roster.xml -t shortfalls --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "30 Jun 2026");
    cli_expect(cli, "vitri report @/findings.xml @/roster.xml -t shortfalls --on 2026-05-31", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "for another day");
}

Test(report_input, a_handbook_needs_a_day_and_no_roster)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri report -t handbook", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "--on");
    cli_expect(cli, "vitri report -t handbook --on 2026-12-31 --jurisdiction xx", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "vn");
    cli_expect(cli, "vitri report -t handbook --on 2026-12-31 --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<html lang=\"en\"");
}

Test(report_input, an_office_among_the_files_signs_the_papers)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "office.xml",
            "<office xmlns='urn:vitri:office:1' symbol='ABC' place='Quy Nhon'><signer office='GIAM DOC' "
            "name='Le Ba'/></office>");
    cli_expect(cli, "vitri report @/office.xml @/roster.xml -t establishment", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "Quy Nhon, ");
    cli_expect_in(cli->out, "<p class=\"signer\">Le Ba</p>");
    cli_put(cli, "second.xml", "<office xmlns='urn:vitri:office:1'/>");
    cli_expect(cli, "vitri report @/office.xml @/second.xml @/roster.xml -t establishment", VITRI_EXIT_INPUT);
    cli_expect_in(cli->err, "[repeated]");
}
