/* vitri data: all rule data checked, listed, one item shown; a name mistyped. */
#include "../support/cli-run.h"

Test(cmd_data, the_shipped_data_pass)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri data check");
    cr_expect_neq(cli->status, VITRI_EXIT_ERRORS, "%s", cli->err);
    cli_expect_in(cli->out, "\nvn ");
    cli_expect_in(cli->out, " standards, ");
}

Test(cmd_data, local_data_are_checked_with_them)
{
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *roster = g_build_filename(cli->folder, "roster.xml", NULL);
    g_remove(roster);
    cli_put(cli, "own.xml", "<standard xmlns='urn:vitri:standard:1' id='own'>");
    cli_run(cli, "vitri data check --standards @");
    cr_expect_geq(cli->status, VITRI_EXIT_ERRORS, "%d", cli->status);
    cli_expect_in(cli->err, "own.xml:1: error: ");
}

Test(cmd_data, each_list_has_its_titles_and_rows)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri data list --format csv", "rot-period,"},
        {"vitri data list standards --format csv", "rot-exempt-retire,"},
        {"vitri data list codes relation --format csv", "list,code,title\r\nrelation,spouse,"},
        {"vitri data list codes discipline --format csv", "list,code,title,in force\r\n"},
        {"vitri data list codes discipline --format csv", "(before 2025-07-01),… – 2025-07-01\r\n"},
        {"vitri data list codes discipline --format csv", "\r\ndiscipline,removal,removal from post,\r\n"},
        {"vitri data list codes discipline --format xml", " in-force=\"… – 2025-07-01\"/>"},
        {"vitri data list kinds --format csv", "\r\nmax-time,"},
        {"vitri data list reports --format csv", "\r\neligibility\r\n"},
        {"vitri data list sources --format csv", "\r\nnd-170-2025,"},
        {"vitri data list tags --format csv", "\r\nrotation-overdue,error,"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_CLEAN);
        cli_expect_in(cli->out, rows[i].says);
    }
}

Test(cmd_data, a_list_goes_where_it_is_sent)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri data list kinds -o @/kinds.txt", VITRI_EXIT_CLEAN);
    g_autofree char *text = cli_read(cli, "kinds.txt");
    cr_expect_str_eq(cli->out, "");
    cli_expect_in(text, "max-time");
}

Test(cmd_data, one_item_is_shown_by_its_name)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri data show rot-period", "rot-period: "},
        {"vitri data show rotation-overdue", "[rotation-overdue] error\n"},
        {"vitri data show max-time", "<max-time>\n"},
        {"vitri data show nd-170-2025", "170/2025"},
        {"vitri data show relation", "spouse"},
        {"vitri data show P13", "P13: Handover not closed\n"},
        {"vitri data show app-exp", "app-exp: Experience"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_CLEAN);
        cli_expect_in(cli->out, rows[i].says);
    }
}

Test(cmd_data, wrong_usage_names_the_nearest)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri data", "say check, list"},
        {"vitri data chek", "say check, list"},
        {"vitri data list standard", "'standard' cannot be listed; the nearest is 'standards'"},
        {"vitri data show", "name one standard"},
        {"vitri data show rot-perod", "nothing is called 'rot-perod'; the nearest is 'rot-period'"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}
