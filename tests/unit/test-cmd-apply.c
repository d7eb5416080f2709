/* vitri apply: a swap carried out, in one go and in two; what is refused, and the forms of its answer. */
#include "../support/cli-run.h"
#include "../support/schema.h"

#define PROGRESS(rows) "<progress xmlns='urn:vitri:progress:1' year='2027'>\n" rows "</progress>"
#define P02(rest) "<done person='P02' decision='7/QĐ' decided-on='2027-01-04' effective-on='2027-02-01' " rest "/>\n"
#define P03 "<done person='P03' decision='8/QĐ' decided-on='2027-01-04' effective-on='2027-02-01'/>\n"

static Cli *plan_new(void)
{
    Cli *cli = cli_new();
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    cli_put(cli, "done.xml", PROGRESS(P02("") P03));
    return cli;
}

Test(cmd_apply, a_swap_carried_out_stands_in_the_next_roster)
{
    g_autoptr(Cli) cli = plan_new();
    cli_expect(cli, "vitri apply @/roster.xml @/plan.xml @/done.xml --on 2027-06-30 -o @/next.xml", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "plan of 2027 by 2027-06-30: 2 moves, of these 2 applied now, 0 in the roster already, 0 ");
    g_autofree char *next = cli_read(cli, "next.xml");
    cli_expect_in(next, " as-of=\"2027-06-30\"");
    cli_expect_in(next, "<tenure post=\"TCBC-01\" from=\"2021-07-01\" until=\"2027-02-01\" decision=\"64/QĐ-SNV\" "
                        "ended=\"transferred\"/>\n      <tenure post=\"CCVC-01\" from=\"2027-02-01\" "
                        "decision=\"7/QĐ\" decided-on=\"2027-01-04\" act=\"position-change\"/>");
    cr_expect(schema_accepts("roster", next), "%s", next);
    cli_run(cli, "vitri check @/next.xml --format csv -o @/check.csv");
    cr_expect_leq(cli->status, VITRI_EXIT_ERRORS, "%d %s", cli->status, cli->err);
    cli_expect(cli, "vitri apply @/next.xml @/plan.xml @/done.xml --on 2027-12-31 -o @/again.xml", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "[applied-already]");
    cr_expect_null(cli_read(cli, "again.xml"));
}

Test(cmd_apply, a_handover_is_added_later)
{
    g_autoptr(Cli) cli = plan_new();
    cli_run(cli, "vitri apply @/roster.xml @/plan.xml @/done.xml --on 2027-02-28 -o @/half.xml");
    cli_put(cli, "done.xml", PROGRESS(P02("handed-over-on='2027-03-10'") P03));
    cli_expect(cli, "vitri apply @/half.xml @/plan.xml @/done.xml --on 2027-06-30 -o @/two.xml", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "0 applied now, 2 in the roster already");
    cli_run(cli, "vitri apply @/roster.xml @/plan.xml @/done.xml --on 2027-06-30 -o @/one.xml");
    g_autofree char *one = cli_read(cli, "one.xml"), *two = cli_read(cli, "two.xml");
    cli_expect_in(one, "ended=\"transferred\" handed-over-on=\"2027-03-10\"/>");
    cr_expect_str_eq(one, two);
}

Test(cmd_apply, what_cannot_be_is_refused_and_nothing_written)
{
    static const struct {
        const char *progress, *line;
        int status;
        const char *told; /* in the message or on standard error */
    } cases[] = {
        {PROGRESS(P02("")), "--on 2027-06-30", VITRI_EXIT_INPUT, "[no-place]"},
        {PROGRESS(P02("") "<done person='P03' effective-on='2027-02-02'/>"), "--on 2027-06-30", VITRI_EXIT_INPUT,
         "before 'P03' leaves it"},
        {PROGRESS("<done person='P04' effective-on='2027-02-01'/>"), "--on 2027-06-30", VITRI_EXIT_INPUT,
         "[not-in-plan]"},
        {PROGRESS(P02("closed-on='2027-03-01'")), "--on 2027-06-30", VITRI_EXIT_INPUT, "[contradicting-progress]"},
        {PROGRESS(P02("") P03), "", VITRI_EXIT_USAGE, "say by --on"},
        {PROGRESS(P02("") P03), "--on 2026-12-30", VITRI_EXIT_USAGE, "say by --on"},
        {PROGRESS(P02("") P03), "--on 2027-06-30 --done @/done.xml", VITRI_EXIT_USAGE, "one progress file"},
    };
    g_autoptr(Cli) cli = plan_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *line = g_strconcat("vitri apply @/roster.xml @/plan.xml @/done.xml -o @/next.xml",
                                            *cases[i].line ? " " : "", cases[i].line, NULL);
        cli_put(cli, "done.xml", cases[i].progress);
        cli_expect(cli, line, cases[i].status);
        cr_expect(strstr(cli->message, cases[i].told) || strstr(cli->err, cases[i].told), "%s: %s %s", cases[i].told,
                  cli->message, cli->err);
        g_autofree char *next = cli_read(cli, "next.xml");
        cr_expect_null(next);
    }
}

Test(cmd_apply, a_plan_that_fails_its_judge_is_entered_only_when_asked)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "plan.xml",
            "<plan xmlns='urn:vitri:plan:1' year='2027'>\n<move person='P02' to='TCBC-02' on='2027-02-15' "
            "effective-on='2027-02-15'/>\n</plan>");
    cli_expect(cli, "vitri apply @/roster.xml @/plan.xml --on 2027-06-30 -o @/next.xml", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "does not pass 'vitri verify'");
    cli_run(cli, "vitri apply @/roster.xml @/plan.xml --on 2027-06-30 -o @/next.xml --any-roster");
    g_autofree char *next = cli_read(cli, "next.xml");
    cli_expect_in(next, "<tenure post=\"TCBC-02\" from=\"2027-02-15\" act=\"position-change\"/>");
}

Test(cmd_apply, without_a_roster_the_moves_are_told_alone)
{
    g_autoptr(Cli) cli = plan_new();
    cli_put(cli, "done.csv", "Mã người,Số quyết định,Ngày hiệu lực,Lý do chưa thực hiện\nP02,,,vướng\n");
    cli_expect(cli, "vitri apply @/roster.xml @/plan.xml --done @/done.csv --on 2027-06-30 --format csv",
               VITRI_EXIT_WARNINGS);
    cli_expect_in(cli->out, "P02),TCBC-01,CCVC-01,2027-02-01,,,,not done,as it was,vướng\r\n");
    cli_expect_in(cli->out, "P03),CCVC-01,TCBC-01,2027-02-01,,,,planned,as it was,\r\n");
    cli_expect(cli, "vitri apply @/roster.xml @/plan.xml --done @/done.csv --on 2027-01-31 --format text",
               VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "not carried out\n  Trần Thị Hai (P02): vướng\n");
}
