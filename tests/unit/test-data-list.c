/* Which versions are listed, by what is asked for; and which are stale, to the day. */
#include "../support/cli-run.h"

#define CASE "/tests/cases/rules-are-listed-compared-and-found-stale/"

/** The ids in the third column of a list as CSV, joined with blanks. Caller frees. */
static char *list_ids(Cli *cli, const char *line, guint *out_status)
{
    g_autofree char *data = g_strconcat(g_getenv("VITRI_SOURCE_ROOT"), CASE "new", NULL);
    g_setenv("VITRI_DATA_DIR", data, TRUE);
    *out_status = (guint)cli_run(cli, line);
    g_auto(GStrv) lines = g_strsplit(cli->out, "\r\n", -1);
    GString *ids = g_string_new(NULL);
    for (guint i = 1; lines[0] && lines[i] && *lines[i]; i++) {
        g_auto(GStrv) cells = g_strsplit(lines[i], ",", 4);
        g_string_append_printf(ids, "%s%s", ids->len ? " " : "", cells[2]);
    }
    return g_string_free(ids, FALSE);
}

Test(data_list, versions_are_chosen)
{
    static const struct {
        const char *line, *ids;
        guint status;
    } rows[] = {
        {"vitri data list --format csv", "age degree english head period same study", 0},
        {"vitri data list --format csv --field F02", "period", 0},
        {"vitri data list --format csv --field F02.9", "period", 0},
        {"vitri data list --format csv --field F021", "", 0},
        {"vitri data list --format csv --source decree", "period study", 0},
        {"vitri data list --format csv --domain titles", "age degree english head same", 0},
        {"vitri data list --format csv --domain titles --on 2025-12-31", "degree english head same", 0},
        {"vitri data list --format csv --domain titles --on 2026-01-01", "age degree english head same", 0},
        {"vitri data list --format csv --drafts", "english", 0},
        {"vitri data list --format csv --domain title", "", VITRI_EXIT_USAGE},
        {"vitri data list --format csv --source lwa", "", VITRI_EXIT_USAGE},
        {"vitri data list --format csv --jurisdiction yy", "", VITRI_EXIT_USAGE},
        {"vitri data stale --format csv --on 2026-10-01 --days 608", "study", 1},
        {"vitri data stale --format csv --on 2026-10-01 --days 607", "period study", 1},
        {"vitri data stale --format csv --on 2023-12-31", "study", 1},
        {"vitri data stale --format csv --on 2020-01-01", "", 0},
        {"vitri data stale --format csv", "", VITRI_EXIT_USAGE},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint status;
        g_autofree char *ids = list_ids(cli, rows[i].line, &status);
        cr_expect_str_eq(ids, rows[i].ids, "%s: '%s' %s", rows[i].line, ids, cli->message ? cli->message : "");
        cr_expect_eq(status, rows[i].status, "%s: %u", rows[i].line, status);
    }
}
