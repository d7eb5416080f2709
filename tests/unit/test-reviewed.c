/* What the options of a review choose: posts, people, how many candidates. */
#include "../support/cli-run.h"

static const char town[] =
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"
    "<unit id='S' name='Sở' kind='department'/><unit id='D' name='Phòng' kind='division' parent='S'/>"
    "<unit id='E' name='Phòng khác' kind='division' parent='S'/></units>"
    "<positions><position id='TP' title='Trưởng phòng' category='leadership' level='division-head'/>"
    "<position id='PTP' title='Phó Trưởng phòng' category='leadership' level='division-deputy'/>"
    "<position id='CV' title='Chuyên viên' category='professional'/></positions><posts>"
    "<post id='D-CV' unit='D' position='CV' seats='2'/><post id='D-PTP' unit='D' position='PTP'/>"
    "<post id='E-TP' unit='E' position='TP'/></posts><people>"
    "<person id='H' name='Hà' sex='male' born='1980-01-01'><tenure post='E-TP' from='2023-02-01'/></person>"
    "<person id='P1' name='Một' sex='male' born='1985-01-01'><tenure post='D-CV' from='2010-01-01'/></person>"
    "<person id='P2' name='Hai' sex='male' born='1985-01-01'><tenure post='D-CV' from='2010-01-01'/></person>"
    "</people></roster>";

Test(reviewed, options_choose_posts_people_and_how_many)
{
    static const struct {
        const char *options, *has, *has_not;
    } rows[] = {
        {"", "id=\"D-PTP\"", "id=\"E-TP\""},
        {" --within 24", "id=\"E-TP\"", NULL},
        {" --within 24 --post E-TP", "id=\"E-TP\"", "id=\"D-PTP\""},
        {" --candidates 1", "judged=\"2\"", "id=\"E-TP\""},
        {" --person H --post E-TP", "person=\"H\"", "person=\"P1\""},
    };
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "roster.xml", town);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strconcat("vitri review @/roster.xml --format xml", rows[i].options, NULL);
        cli_run(cli, line);
        cli_expect_in(cli->out, rows[i].has);
        if (rows[i].has_not)
            cli_expect_not_in(cli->out, rows[i].has_not);
    }
}

Test(reviewed, an_id_that_is_not_there_and_a_number_out_of_bounds_are_refused)
{
    static const char *const lines[] = {
        "vitri review @/roster.xml --post NONE",
        "vitri report @/roster.xml -t eligibility --person NONE",
        "vitri report @/roster.xml -t eligibility --within 241",
        "vitri review @/roster.xml --candidates -1",
    };
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "roster.xml", town);
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
        cli_expect(cli, lines[i], VITRI_EXIT_USAGE);
}
