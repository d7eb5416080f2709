/* vitri check: findings as XML, text and lines; the status; seats that nobody covers. */
#include "../support/cli-run.h"

#define EMPTY                                                                                                          \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/></units><positions>"                                                  \
    "<position id='KT' title='Kế toán viên' category='shared' profession='accounting'/></positions><posts>"        \
    "<post id='KT1' unit='S' position='KT' required='%s'/></posts><people/></roster>"

Test(cmd_check, the_example_has_somebody_overdue)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri check @/roster.xml -o @/out.xml --progress never", VITRI_EXIT_ERRORS);
    g_autofree char *xml = cli_read(cli, "out.xml");
    cr_expect_str_eq(cli->out, "");
    cli_expect_in(xml, "<findings xmlns=\"urn:vitri:findings:1\"");
    cli_expect_in(xml, "person=\"P02\" post=\"TCBC-01\"");
    cli_expect_in(xml, "tag=\"rotation-overdue\"");
}

Test(cmd_check, the_day_judged_decides)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri check @/roster.xml --on 2026-06-30 --progress never");
    cli_expect_not_in(cli->out, "tag=\"rotation-overdue\"");
    cli_expect_in(cli->out, "on=\"2026-06-30\"");
}

Test(cmd_check, text_tells_errors_then_warnings_and_notes_only_if_asked_for)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri check +/data/samples/so-noi-vu.xml --format text", VITRI_EXIT_ERRORS);
    const char *errors = strstr(cli->out, "\nerrors: "), *first = errors ? strstr(errors + 1, "\nerrors: ") : NULL;
    const char *second = first ? strstr(first, "\nwarnings: ") : NULL;
    cr_assert(first && second, "%s", cli->out);
    cli_expect_in(cli->out, "\npeople who lack something: ");
    cli_expect_in(second, "unit");
    cli_expect_not_in(cli->out, "\nnotes: ");
    cli_run(cli, "vitri check +/data/samples/so-noi-vu.xml --format text --verbose");
    cli_expect_in(cli->out, "\nnotes: ");
    cli_run(cli, "vitri check +/data/samples/so-noi-vu.xml --format text --quiet");
    cli_expect_not_in(cli->out, "\nwarnings: ");
}

Test(cmd_check, csv_has_a_line_a_finding)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri check @/roster.xml --format csv", VITRI_EXIT_ERRORS);
    cr_expect(g_str_has_prefix(cli->out, "severity,tag,person,name,unit,post,standard,"), "%s", cli->out);
    cli_expect_in(cli->out, "\r\nerror,rotation-overdue,P02,Trần Thị Hai,TCBC,TCBC-01,rot-period,");
}

Test(cmd_check, a_required_seat_without_holder_is_a_warning_at_its_line)
{
    static const struct {
        const char *required;
        int status;
    } rows[] = {{"false", VITRI_EXIT_CLEAN}, {"true", VITRI_EXIT_WARNINGS}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Cli) cli = cli_new();
        g_autofree char *roster = g_strdup_printf(EMPTY, rows[i].required);
        cli_put(cli, "roster.xml", roster);
        cli_expect(cli, "vitri check @/roster.xml", rows[i].status);
        cr_expect_eq(strstr(cli->err, "post 'KT1' requires 1 and has 0") != NULL, i == 1, "%s", cli->err);
        cr_expect_eq(strstr(cli->err, "[uncovered-seat]") != NULL, i == 1, "%s", cli->err);
    }
}

Test(cmd_check, a_folder_is_no_roster_and_a_roster_must_be_there)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri check @ -o @/out.xml", VITRI_EXIT_INPUT);
    cli_expect(cli, "vitri check", VITRI_EXIT_USAGE);
    g_autofree char *out = cli_read(cli, "out.xml");
    cr_expect_null(out, "nothing is written where nothing can be read");
}
