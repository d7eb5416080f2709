/* vitri report: one page of a plan, of findings, of a review; a result of another roster is refused. */
#include "../support/cli-run.h"

Test(cmd_report, each_template_makes_a_page_and_lines)
{
    static const char *const names[] = {"rotation-plan", "shortfalls", "eligibility"};
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *html = g_strdup_printf("vitri report @/roster.xml @/plan.xml -t %s --lang vi", names[i]);
        g_autofree char *csv = g_strconcat(html, " --format csv", NULL);
        cli_expect(cli, html, VITRI_EXIT_CLEAN);
        cr_expect(g_str_has_prefix(cli->out, "<!DOCTYPE html"), "%s", html);
        cli_expect_in(cli->out, "<html lang=\"vi\"");
        cli_expect(cli, csv, VITRI_EXIT_CLEAN);
        cli_expect_in(cli->out, "\r\n");
        cli_expect_not_in(cli->out, "<html");
    }
}

Test(cmd_report, a_chain_opened_by_a_leaver_names_the_leaver_inside_the_agency_only)
{
    static const char roster[] = "+/tests/cases/a-leavers-seat-opens-a-chain/roster.xml";
    static const struct {
        const char *page, *says, *hides;
    } rows[] = {
        {"rotation-plan --lang en", "opened by the place of Lê Văn Rời (transfer), free from 1 Apr 2027", "{a}"},
        {"rotation-plan --lang vi", "bắt đầu từ chỗ của Lê Văn Rời (", "{b}"},
        {"rotation-plan --audience public --lang en", "opened by the place of somebody who leaves", "Lê Văn Rời"},
        {"rotation-plan --audience public --lang vi", "bắt đầu từ chỗ của người rời vị trí", "{a}"},
    };
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *plan = g_strdup_printf("vitri plan %s --year 2027 -o @/plan.xml", roster);
    cli_expect(cli, plan, VITRI_EXIT_CLEAN);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strdup_printf("vitri report %s @/plan.xml -t %s", roster, rows[i].page);
        cli_expect(cli, line, VITRI_EXIT_CLEAN);
        cli_expect_in(cli->out, rows[i].says);
        cli_expect_not_in(cli->out, rows[i].hides);
    }
}

Test(cmd_report, findings_give_the_day_and_must_be_of_the_same_roster)
{
    g_autoptr(Cli) cli = cli_new();
    cli_run(cli, "vitri check @/roster.xml --on 2026-06-30 -o @/findings.xml");
    cli_expect(cli, "vitri report @/roster.xml @/findings.xml -t shortfalls --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "30 Jun 2026");
    g_autofree char *text = cli_read(cli, "roster.xml");
    g_autofree char *changed = g_strconcat(text, "<!-- another file -->\n", NULL);
    cli_put(cli, "roster.xml", changed);
    cli_expect(cli, "vitri report @/roster.xml @/findings.xml -t shortfalls", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "was made from another roster");
}

Test(cmd_report, a_review_takes_the_period_and_the_number_of_candidates)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri report @/roster.xml -t eligibility --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "sheet-TCBC-TP-P01");
    cli_expect_not_in(cli->out, "were judged; they lack more");
    cli_expect(cli, "vitri report @/roster.xml -t eligibility --lang en --within 0 --candidates 1", VITRI_EXIT_CLEAN);
    cli_expect_not_in(cli->out, "sheet-TCBC-TP-P01");
    cli_expect_in(cli->out, "were judged; they lack more");
}

Test(cmd_report, wrong_usage_names_what_is_wrong)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri report @/roster.xml", "option '--template' is missing"},
        {"vitri report @/roster.xml -t shortfals", "there is no report 'shortfals'; the nearest is 'shortfalls'"},
        {"vitri report @/roster.xml -t rotation-plan", "a plan is missing among the files"},
        {"vitri report @/roster.xml -t eligibility --within x", "'x' is not a whole number"},
        {"vitri report -t shortfalls", "a roster is missing"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}
