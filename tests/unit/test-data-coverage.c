/* Which rules say something of a roster: counts by verdict, the ids of the worst, and the two ways of saying nothing.
 */
#include "../support/cli-run.h"

#define CASE "/tests/cases/rules-are-listed-compared-and-found-stale/"

Test(data_coverage, every_rule_in_force_has_a_row)
{
    static const struct {
        const char *options, *row;
        gboolean there;
    } rows[] = {
        {"", "degree,1,1,1,fired,P1,Degree\r\n", TRUE},
        {"", "period,2,1,0,fired,P2,Period\r\n", TRUE},
        {"", "study,2,1,0,fired,P3,Study\r\n", TRUE},
        {"", "head,0,0,0,never,,Head\r\n", TRUE},
        {"", "same,0,0,0,move,,Same profession\r\n", TRUE},
        {"", "english,", FALSE},
        {" --drafts", "english,0,2,1,fired,P1 P2,English\r\n", TRUE},
        {" --on 2025-12-31", "age,", FALSE},
        {" --on 2026-08-31", "study,3,0,0,fired,P1 P2 P3,Study\r\n", TRUE},
    };
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *data = g_strconcat(g_getenv("VITRI_SOURCE_ROOT"), CASE "new", NULL);
    g_setenv("VITRI_DATA_DIR", data, TRUE);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line =
            g_strconcat("vitri data coverage +" CASE "roster.xml --format csv", rows[i].options, NULL);
        cr_expect_eq(cli_run(cli, line), 0, "%s: %s", line, cli->message ? cli->message : cli->err);
        cr_expect_eq(strstr(cli->out, rows[i].row) != NULL, rows[i].there, "%s: '%s' in '%s'", line, rows[i].row,
                     cli->out);
    }
    cr_expect_eq(cli_run(cli, "vitri data coverage"), VITRI_EXIT_USAGE);
}
