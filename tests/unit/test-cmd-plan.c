/* vitri plan: the plan of the example in each format, its options, what stands against a pin. */
#include "../support/cli-run.h"

Test(cmd_plan, the_example_is_a_swap_and_a_seat_left_empty)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml", VITRI_EXIT_WARNINGS);
    g_autofree char *xml = cli_read(cli, "plan.xml");
    cli_expect_in(xml, "year=\"2027\" status=\"optimal\" seed=\"0\"");
    cli_expect_in(xml, "<move person=\"P02\" from=\"TCBC-01\" to=\"CCVC-01\"");
    cli_expect_in(xml, "<move person=\"P03\" from=\"CCVC-01\" to=\"TCBC-01\"");
    cli_expect_in(xml, "<stay person=\"P05\" post=\"VP-KT\" reason=\"exempt\"");
}

Test(cmd_plan, text_and_csv_say_the_same)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri plan @/roster.xml --year 2027 --format text", VITRI_EXIT_WARNINGS);
    cli_expect_in(cli->out, "must move: 2 (overdue: 1, due in 2027: 1)\nmoved: 2 (swaps: 1, chains: 0,");
    cli_expect_in(cli->out, "\nlevels: proved optimal\n");
    cli_expect(cli, "vitri plan @/roster.xml --year 2027 --format csv", VITRI_EXIT_WARNINGS);
    cli_expect_in(cli->out, "\r\nP02,Trần Thị Hai,move,TCBC-01,CCVC-01,2027-");
    cli_expect_in(cli->out, "\r\nP05,Võ Văn Năm,stay,VP-KT,,,exempt,");
}

Test(cmd_plan, year_family_and_seed_are_taken)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2028 --seed 7");
    cli_expect_in(cli->out, "year=\"2028\"");
    cli_expect_in(cli->out, "seed=\"7\"");
    cli_run(cli, "vitri plan @/roster.xml --year 2027 --family leaders");
    cli_expect_not_in(cli->out, "person=\"P02\"");
}

Test(cmd_plan, wrong_usage_names_the_option)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri plan @/roster.xml", "option '--year' is missing"},
        {"vitri plan @/roster.xml --year 1899", "'1899' is not a whole number from 1900 to 2200"},
        {"vitri plan @/roster.xml --year soon", "'soon' is not a whole number"},
        {"vitri plan @/roster.xml --year 2027 --family leader", "'leader'"},
        {"vitri plan --year 2027", "a roster is missing"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}

Test(cmd_plan, pins_that_cannot_stand_are_told_and_nothing_is_written)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "decisions.xml",
            "<decisions xmlns='urn:vitri:decisions:1'><pin person='P02' post='VP-KT'/></decisions>");
    cli_expect(cli, "vitri plan @/roster.xml --year 2027 --decisions @/decisions.xml -o @/plan.xml", VITRI_EXIT_PINS);
    cli_expect_in(cli->err, "decisions.xml:1: error: ");
    cli_expect_in(cli->err, "P02");
    g_autofree char *plan = cli_read(cli, "plan.xml");
    cr_expect_null(plan);
}
