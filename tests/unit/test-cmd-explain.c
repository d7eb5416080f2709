/* vitri explain: the arithmetic of one person's duty and each place of the profession. */
#include "../support/cli-run.h"

static Cli *make_plan(void)
{
    Cli *cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    return cli;
}

Test(cmd_explain, a_mover_is_told_clock_bounds_and_places)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --person P02 --format text", VITRI_EXIT_CLEAN);
    cr_expect(g_str_has_prefix(cli->out, "Trần Thị Hai (P02): TCBC-01, "), "%s", cli->out);
    cli_expect_in(cli->out, "  clock runs from: 2021-07-01\n");
    cli_expect_in(cli->out, "  maximum reached: 2026-07-01\n");
    cli_expect_in(cli->out, "  plan: moves to CCVC-01, ");
    cli_expect_in(cli->out, "    c1 Lê Văn Ba (P03): CCVC-01 → TCBC-01\n");
    cli_expect_in(cli->out, "  places of the profession:\n");
}

Test(cmd_explain, xml_says_the_same)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --person P02 -o @/out.xml", VITRI_EXIT_CLEAN);
    g_autofree char *xml = cli_read(cli, "out.xml");
    cli_expect_in(xml, "<explanation xmlns=\"urn:vitri:explanation:1\" year=\"2027\"");
    cli_expect_in(xml, "<person id=\"P02\" post=\"TCBC-01\" outcome=\"move\" state=\"overdue\"");
    cli_expect_in(xml, "clock-from=\"2021-07-01\"");
    cli_expect_in(xml, "<place post=\"CCVC-01\" months=\"");
    cli_expect_in(xml, "closed-by=\"");
}

Test(cmd_explain, somebody_exempt_is_told_the_ground)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --person P05 --format text", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "  plan: exempt\n");
    cli_expect_in(cli->out, "  ground: ");
    cli_expect_in(cli->out, "  the roster holds no other post of this profession\n");
}

Test(cmd_explain, somebody_outside_the_plan_is_told_so)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --person P04 --format text", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "  plan: not in the plan: holds no listed post and nothing asks for a move\n");
}

Test(cmd_explain, where_nobody_is_left_nobody_is_explained)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --format text", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "nobody is left and no fact is missing");
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml", VITRI_EXIT_CLEAN);
    cli_expect_not_in(cli->out, "<person");
}

Test(cmd_explain, an_unknown_person_and_a_missing_plan_are_refused)
{
    g_autoptr(Cli) cli = make_plan();
    cli_expect(cli, "vitri explain @/roster.xml @/plan.xml --person P99", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "nobody has the id 'P99' in the roster");
    cli_expect(cli, "vitri explain @/roster.xml --person P02", VITRI_EXIT_USAGE);
    cli_expect_in(cli->message, "a plan is missing");
}
