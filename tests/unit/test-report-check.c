/* report --check: what is measured, in which forms, and what is refused. */
#include "../support/cli-run.h"

#include "report-check.h"

Test(report_check, a_list_without_letterhead_is_told_as_text_and_xml)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri report @/roster.xml -t inspection-forms --format docx --lang vi -o @/list.docx", 0);
    cli_expect(cli, "vitri report --check @/list.docx", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "list.docx: error: document: is without a letterhead, the decree asks");
    cli_expect_in(cli->out, "[layout-missing]\n");
    cli_expect(cli, "vitri report --check @/list.docx --format xml", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "<deviation tag=\"layout-missing\" severity=\"error\">");
}

Test(report_check, a_paper_of_ours_is_laid_out_as_asked)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri report @/roster.xml -t establishment --format docx --lang vi -o @/paper.docx", 0);
    cli_expect(cli, "vitri report --check @/paper.docx", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "paper.docx: laid out as annex I of Decree 30/2020/NĐ-CP asks\n");
}

Test(report_check, what_cannot_be_measured_is_refused)
{
    static const struct {
        const char *line;
        int status;
        const char *part;
    } cases[] = {
        {"vitri report --check @/roster.xml", VITRI_EXIT_INPUT, "[archive-refused]"},
        {"vitri report --check @/none.docx", VITRI_EXIT_INPUT, "[unreadable]"},
        {"vitri report --check @/roster.xml --jurisdiction xx", VITRI_EXIT_USAGE, "no rules for documents of 'xx'"},
        {"vitri report --check @/roster.xml --jurisdiction ../vn", VITRI_EXIT_USAGE,
         "no rules for documents of '../vn'"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        cli_expect(cli, cases[i].line, cases[i].status);
        cli_expect_in(cli->message, cases[i].part);
    }
}
