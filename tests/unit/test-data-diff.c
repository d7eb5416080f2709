/* What changes between two folders of rules: each verdict once, with both sides, and nothing that stays. */
#include "../support/cli-run.h"

#define CASE "+/tests/cases/rules-are-listed-compared-and-found-stale/"
#define DIFF(old, new) "vitri data diff " CASE old " " CASE new " " CASE "roster.xml --format csv"

Test(data_diff, changes_are_told_in_both_directions)
{
    static const struct {
        const char *line, *out;
        int status;
    } rows[] = {
        {DIFF("old", "new"),
         "standard,person,name,unit,post,before,after,title\r\nage,P1,One,A,A1,-,met,Age\r\n"
         "age,P2,Two,A,A1,-,not-met,Age\r\nage,P3,Three,A,A1,-,met,Age\r\ndegree,P1,One,A,A1,met,not-met,Degree\r\n",
         1},
        {DIFF("new", "old"),
         "standard,person,name,unit,post,before,after,title\r\nage,P1,One,A,A1,met,-,Age\r\n"
         "age,P2,Two,A,A1,not-met,-,Age\r\nage,P3,Three,A,A1,met,-,Age\r\ndegree,P1,One,A,A1,not-met,met,Degree\r\n",
         1},
        {DIFF("old", "new") " --on 2025-12-31",
         "standard,person,name,unit,post,before,after,title\r\ndegree,P1,One,A,A1,met,not-met,Degree\r\n", 1},
        {DIFF("new", "new"), "standard,person,name,unit,post,before,after,title\r\n", 0},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        int status = cli_run(cli, rows[i].line);
        cr_expect_str_eq(cli->out, rows[i].out, "row %u: '%s' %s", i, cli->out, cli->message ? cli->message : "");
        cr_expect_eq(status, rows[i].status, "row %u: %d", i, status);
    }
}

Test(data_diff, two_folders_and_a_roster_are_needed)
{
    g_autoptr(Cli) cli = cli_new();
    cr_expect_eq(cli_run(cli, "vitri data diff " CASE "old " CASE "new"), VITRI_EXIT_USAGE);
    cr_expect(strstr(cli->message, "two folders"), "'%s'", cli->message);
    cr_expect_eq(cli_run(cli, "vitri data diff @ " CASE "new " CASE "roster.xml"), VITRI_EXIT_INPUT,
                 "a folder without rules");
}
