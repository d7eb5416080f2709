/* vitri import of an edited plan: files told apart, decisions or a plan by hand, and what is refused. */
#include "import-plan.h"

#include "../support/cli-run.h"

#define ROSTER "+/tests/cases/roster.xml"

/* The smallest sheet of a plan: a move typed in. */
#define MOVES "Person,To post,On\nP02,CCVC-01,03/2027\n"

Test(import_plan, a_table_of_moves_becomes_decisions)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "Moves.csv", MOVES);
    static const char *const lines[] = {"vitri import @/Moves.csv " ROSTER, "vitri import " ROSTER " @/Moves.csv",
                                        "vitri import @/Moves.csv " ROSTER " --as decisions"};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        cli_expect(cli, lines[i], VITRI_EXIT_CLEAN);
        cli_expect_in(cli->out, "<pin person=\"P02\" post=\"CCVC-01\" on=\"2027-03-01\"/>");
    }
}

Test(import_plan, what_does_not_fit_is_refused)
{
    static const struct {
        const char *line, *message;
        int status;
    } rows[] = {
        {"vitri import @/Moves.csv --as decisions", "a roster is missing", VITRI_EXIT_USAGE},
        {"vitri import " ROSTER, "workbook of a plan is missing", VITRI_EXIT_USAGE},
        {"vitri import @/Moves.csv @/Other.csv " ROSTER, "one workbook of a plan", VITRI_EXIT_USAGE},
        {"vitri import @/Moves.csv " ROSTER " --as paper", "paper", VITRI_EXIT_USAGE},
        {"vitri import @/Other.csv " ROSTER, "it is no plan", VITRI_EXIT_INPUT},
        {"vitri import @/Moves.csv " ROSTER " --as plan", "cannot be used", VITRI_EXIT_INPUT}, /* of which year? */
    };
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "Moves.csv", MOVES);
    cli_put(cli, "Other.csv", "a,b\n1,2\n");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, rows[i].status);
        cli_expect_in(cli->message, rows[i].message);
        cr_expect_str_eq(cli->out, "", "%s", rows[i].line);
    }
}
