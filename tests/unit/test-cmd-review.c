/* vitri review: register and candidates as text, XML and page; how many candidates; a day without standards. */
#include "../support/cli-run.h"

/* A division with a vacant post of a deputy and 25 staff who could take it; a head in office since 2024. */
static void put_division(const Cli *cli)
{
    g_autoptr(GString) text = g_string_new(
        "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"
        "<unit id='S' name='Sở' kind='department'/><unit id='D' name='Phòng' kind='division' parent='S'/></units>"
        "<positions><position id='TP' title='Trưởng phòng' category='leadership' level='division-head'/>"
        "<position id='PTP' title='Phó Trưởng phòng' category='leadership' level='division-deputy'/>"
        "<position id='CV' title='Chuyên viên' category='professional' profession='personnel'/></positions><posts>"
        "<post id='D-CV' unit='D' position='CV' seats='25'/><post id='D-PTP' unit='D' position='PTP'/>"
        "<post id='D-TP' unit='D' position='TP'/></posts><people>"
        "<person id='H' name='Hà' sex='male' born='1980-01-01'><tenure post='D-TP' from='2024-02-01'/></person>");
    for (int i = 1; i <= 25; i++)
        g_string_append_printf(text,
                               "<person id='P%02d' name='Người %d' sex='male' born='1985-01-01'>"
                               "<tenure post='D-CV' from='1995-01-01'/></person>",
                               i, i);
    g_string_append(text, "</people></roster>");
    cli_put(cli, "roster.xml", text->str);
}

static guint count_of(const char *text, const char *part)
{
    guint n = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        n++;
    return n;
}

Test(cmd_review, as_many_candidates_are_listed_as_asked_for_and_the_others_counted)
{
    static const struct {
        const char *options;
        guint listed;
    } rows[] = {{"", 20}, {" --candidates 3", 3}, {" --candidates 25", 25}, {" --candidates 0", 25}};
    g_autoptr(Cli) cli = cli_new();
    put_division(cli);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strconcat("vitri review @/roster.xml --post D-PTP", rows[i].options, NULL);
        g_autofree char *text = g_strconcat(xml, " --format text", NULL), *page = g_strconcat(xml, " --lang en", NULL);
        g_autofree char *html = g_strconcat(page, " --format html", NULL);
        g_autofree char *more = g_strdup_printf("\n  %u more were judged; --candidates", 25 - rows[i].listed);
        gboolean cut = rows[i].listed < 25;
        cli_run(cli, xml);
        cr_expect_eq(count_of(cli->out, "<candidate "), rows[i].listed, "%s", xml);
        cr_expect_eq(strstr(cli->out, " judged=\"25\"") != NULL, cut, "%s", xml);
        cli_run(cli, text);
        cr_expect_eq(strstr(cli->out, more) != NULL, cut, "%s: %s", text, cli->out);
        cli_run(cli, html);
        cr_expect_eq(count_of(cli->out, "<section class=\"sheet"), rows[i].listed, "%s", html);
        cr_expect_eq(strstr(cli->out, "were judged; they lack more and are not listed") != NULL, cut, "%s", html);
    }
}

Test(cmd_review, on_a_day_without_standards_nobody_is_eligible)
{
    g_autoptr(Cli) cli = cli_new();
    put_division(cli);
    cli_run(cli, "vitri review @/roster.xml --on 1999-06-01 --format text --candidates 1 --post D-PTP");
    cli_expect_in(cli->out, "unknown");
    cli_expect_in(cli->out, "no standard was in force on the day");
    cli_expect_not_in(cli->out, "eligible");
    cli_run(cli, "vitri review @/roster.xml --on 1999-06-01 --candidates 1 --post D-PTP");
    cli_expect_in(cli->out, "conclusion=\"unknown\" no-standard=\"yes\">");
    cli_run(cli, "vitri review @/roster.xml --on 1999-06-01 --candidates 1 --post D-PTP --format html --lang en");
    cli_expect_in(cli->out, "No standard for this occasion was in force on this day.");
}

Test(cmd_review, the_period_decides_which_terms_come_up)
{
    g_autoptr(Cli) cli = cli_new();
    put_division(cli);
    cli_run(cli, "vitri review @/roster.xml --within 12");
    cli_expect_not_in(cli->out, "<post id=\"D-TP\"");
    cli_run(cli, "vitri review @/roster.xml --within 60");
    cli_expect_in(cli->out, "<post id=\"D-TP\" unit=\"D\" holder=\"H\" outcome=\"re-appoint\"");
}

Test(cmd_review, a_term_that_ended_without_decision_is_an_error)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri review @/roster.xml --on 2027-06-01 --format text", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "term ended without decision");
}

Test(cmd_review, of_one_person_the_posts_within_reach)
{
    g_autoptr(Cli) cli = cli_new();
    put_division(cli);
    cli_run(cli, "vitri review @/roster.xml --person P07 --format text");
    cli_expect_in(cli->out, "\nP07 Người 7\n");
    cli_expect_in(cli->out, "D-PTP");
    cli_expect_not_in(cli->out, "P08");
}

Test(cmd_review, wrong_usage_names_what_is_wrong)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri review", "a roster is missing"},
        {"vitri review @/roster.xml --within 999", "'999' is not a whole number from 0 to 240"},
        {"vitri review @/roster.xml --candidates -1", "'-1' is not a whole number"},
        {"vitri review @/roster.xml --person P99", "--person 'P99': the roster holds no such id"},
        {"vitri review @/roster.xml --post X", "--post 'X': the roster holds no such id"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}
