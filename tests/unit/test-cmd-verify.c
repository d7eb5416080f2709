/* vitri verify: a plan of the program passes, one made by hand is judged line by line. */
#include "../support/cli-run.h"

#define BY_HAND(to)                                                                                                    \
    "<plan xmlns='urn:vitri:plan:1' year='2027'>\n<move person='P02' to='" to "' on='2027-02-01'/>\n</plan>"

Test(cmd_verify, the_programs_own_plan_has_no_breach)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    cli_run(cli, "vitri verify @/roster.xml @/plan.xml --format text");
    cr_expect_neq(cli->status, VITRI_EXIT_ERRORS);
    cr_expect(g_str_has_prefix(cli->out, "plan of 2027: 2 moves, 1 people who stay; breaches: 0; warnings: "), "%s",
              cli->out);
}

Test(cmd_verify, a_breach_stands_at_its_line_of_the_plan)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "plan.xml", BY_HAND("VP-KT"));
    cli_expect(cli, "vitri verify @/roster.xml @/plan.xml --format text", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "/plan.xml:2: error: ");
    cli_expect(cli, "vitri verify @/roster.xml @/plan.xml -o @/out.xml", VITRI_EXIT_ERRORS);
    g_autofree char *xml = cli_read(cli, "out.xml");
    cli_expect_in(xml, "<verification xmlns=\"urn:vitri:verification:1\" year=\"2027\"");
    cli_expect_in(xml, "  <level id=\"overdue-unmoved\" value=\"0\"/>\n");
    cli_expect_in(xml, "  <judgement severity=\"error\" ");
    cli_expect_in(xml, "person=\"P02\" post=\"VP-KT\"");
}

Test(cmd_verify, what_stands_in_no_line_names_none)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "plan.xml", "<plan xmlns='urn:vitri:plan:1' year='2027'/>");
    cli_expect(cli, "vitri verify @/roster.xml @/plan.xml --format text", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "/plan.xml: error: ");
    cli_expect_not_in(cli->out, "/plan.xml:0");
}

Test(cmd_verify, quiet_leaves_errors_only)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "plan.xml", BY_HAND("VP-KT"));
    cli_run(cli, "vitri verify @/roster.xml @/plan.xml --format text --quiet");
    cli_expect_in(cli->out, ": error: ");
    cli_expect_not_in(cli->out, ": warning: ");
}

Test(cmd_verify, another_roster_is_a_warning_and_not_an_error)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    g_autofree char *text = cli_read(cli, "roster.xml");
    g_autofree char *changed = g_strconcat(text, "<!-- another file -->\n", NULL);
    cli_put(cli, "roster.xml", changed);
    cli_expect(cli, "vitri verify @/roster.xml @/plan.xml --format text", VITRI_EXIT_WARNINGS);
    cli_expect_in(cli->out, "breaches: 0;");
    cli_expect_in(cli->out, ": warning: ");
}

Test(cmd_verify, without_a_plan_it_is_wrong_usage)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri verify @/roster.xml", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "a plan is missing among the files; see 'vitri verify --help'");
}
