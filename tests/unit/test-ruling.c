/* One standard for one person: who, where and on what occasion is judged, and the tree of clauses. */
#include "ruling.h"

#include "../support/cli-run.h"

Test(ruling, the_post_held_is_judged_on_holding)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<ruling person=\"P02\" post=\"TCBC-01\" standard=\"rot-period\" occasion=\"holding\"");
    cli_expect_in(cli->out, "verdict=\"not-met\"");
    cli_expect_in(cli->out, "<clause kind=\"max-time\" verdict=\"not-met\"");
}

Test(ruling, another_post_is_a_move_to_it)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-form --post CCVC-01", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "post=\"CCVC-01\" standard=\"rot-form\" occasion=\"rotation-move\"");
}

Test(ruling, the_day_chooses_the_version)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period --on 2018-01-01", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "verdict=\"not-applicable\"");
    cli_expect_not_in(cli->out, "version-from");
    cli_expect_not_in(cli->out, "<clause");
}

Test(ruling, what_is_not_there_is_refused)
{
    static const struct {
        const char *line, *message;
        int status;
    } rows[] = {
        {"vitri explain @/roster.xml --standard rot-period", "--standard needs --person", VITRI_EXIT_USAGE},
        {"vitri explain @/roster.xml --person P02 --post CCVC-01", "need --standard", VITRI_EXIT_USAGE},
        {"vitri explain @/roster.xml --person P02 --format csv", "need --standard", VITRI_EXIT_USAGE},
        {"vitri explain @/roster.xml --person P02 --standard none", "no standard has the id 'none'", VITRI_EXIT_INPUT},
        {"vitri explain @/roster.xml --person P99 --standard rot-period", "nobody has the id 'P99'", VITRI_EXIT_INPUT},
        {"vitri explain @/roster.xml --person P02 --standard rot-period --post X", "no post has the id 'X'",
         VITRI_EXIT_INPUT},
        {"vitri explain @/roster.xml --person P02 --standard dep-phong", "is judged for units", VITRI_EXIT_INPUT},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Cli) cli = cli_new();
        cli_expect(cli, rows[i].line, rows[i].status);
        cli_expect_in(cli->message, rows[i].message);
    }
}
