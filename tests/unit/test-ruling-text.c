/* A ruling as text: verdict, law, clauses, spells, sums. */
#include "../support/cli-run.h"

Test(ruling_text, the_spells_are_shown_once_and_each_boundary_with_its_day)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period --format text", VITRI_EXIT_CLEAN);
    cr_expect(g_str_has_prefix(cli->out, "Trần Thị Hai (P02): TCBC-01, "), "%s", cli->out);
    cli_expect_in(cli->out, "  verdict: not met\n");
    cli_expect_in(cli->out, "  occasion: the post held\n");
    cli_expect_in(cli->out, "  version: in force from 2019-07-01\n");
    cli_expect_in(cli->out, "in all: 65 months 30 days; boundary: 24 months, reached on 2023-07-01\n");
    cli_expect_in(cli->out, "in all: 65 months 30 days; boundary: 60 months, reached on 2026-07-01\n");
    const char *table = strstr(cli->out, "first day out");
    cr_assert_not_null(table);
    cr_expect_null(strstr(table + 1, "first day out"), "the spells stand twice");
}

Test(ruling_text, where_no_version_is_in_force_that_is_said)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period --format text --on 2018-01-01",
               VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "  version: no version in force on the day\n");
    cli_expect_in(cli->out, "  verdict: not applicable\n");
}
