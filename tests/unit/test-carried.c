/* What became of a plan, for check: from among the files or by --done, XML or a table; never without a plan. */
#include "../support/cli-run.h"

#define ROWS "<progress xmlns='urn:vitri:progress:1' year='2027'><done person='P02' not-done='vướng'/></progress>"

static Cli *plan_new(void)
{
    Cli *cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    cli_put(cli, "done.xml", ROWS);
    cli_put(cli, "done.csv", "Mã người,Lý do chưa thực hiện\nP02,vướng\n");
    return cli;
}

Test(carried, each_way_of_giving_it_says_the_same)
{
    static const char *const ways[] = {"@/done.xml", "--done @/done.xml", "--done @/done.csv"};
    g_autoptr(Cli) cli = plan_new();
    cli_run(cli, "vitri check @/roster.xml @/plan.xml --on 2027-12-31 --format csv");
    cr_expect_null(strstr(cli->out, "vướng"));
    cli_expect_in(cli->out, ",plan-silent,");
    for (guint i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autofree char *line =
            g_strdup_printf("vitri check @/roster.xml @/plan.xml %s --on 2027-12-31 --format csv", ways[i]);
        cli_run(cli, line);
        cli_expect_in(cli->out, "move/not-done vướng");
        cr_expect_null(strstr(cli->out, ",plan-silent,"), "%s: somebody said something", ways[i]);
    }
}

Test(carried, without_a_plan_or_twice_it_is_wrong_usage)
{
    g_autoptr(Cli) cli = plan_new();
    cli_expect(cli, "vitri check @/roster.xml @/done.xml", VITRI_EXIT_USAGE);
    cli_expect(cli, "vitri check @/roster.xml --done @/done.csv", VITRI_EXIT_USAGE);
    cli_expect(cli, "vitri check @/roster.xml @/plan.xml @/done.xml --done @/done.csv", VITRI_EXIT_USAGE);
    cli_expect(cli, "vitri check @/roster.xml @/plan.xml --done @/none.csv", VITRI_EXIT_INPUT);
    cli_expect(cli, "vitri check @/roster.xml @/plan.xml @/done.xml @/done.xml", VITRI_EXIT_INPUT);
}
