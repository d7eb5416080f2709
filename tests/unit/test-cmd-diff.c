/* vitri diff: every kind of change in both directions, which roster is the earlier, forms, status, rights. */
#include "../support/cli-run.h"
#include "../support/schema.h"

/* The example roster with one text in place of another. */
static char *exchange(const Cli *cli, const char *from, const char *to)
{
    g_autofree char *text = cli_read(cli, "roster.xml");
    g_auto(GStrv) parts = g_strsplit(text, from, 2);
    cr_assert_eq(g_strv_length(parts), 2, "'%s' is not in the example", from);
    return g_strconcat(parts[0], to, parts[1], NULL);
}

static void put_changed(const Cli *cli, const char *name, const char *from, const char *to)
{
    g_autofree char *text = exchange(cli, from, to);
    cli_put(cli, name, text);
}

static const struct {
    const char *from, *to; /* in the text of the example */
    const char *forth;     /* a line of the CSV from the example to the other */
    const char *back;
} rows[] = {
    /* units, positions, posts, orders */
    {"</units>", "<unit id='X' name='Mới' kind='division' parent='SNV'/></units>", "unit,X,Mới,,unit,added,,name,,Mới",
     "unit,X,Mới,,unit,gone,,name,Mới,"},
    {"name=\"Văn phòng\"", "name=\"Văn phòng Sở\"", "unit,VP,Văn phòng Sở,,unit,changed,,name,Văn phòng,Văn phòng Sở",
     "unit,VP,Văn phòng,,unit,changed,,name,Văn phòng Sở,Văn phòng"},
    {"kind=\"office\" parent", "kind=\"office\" until=\"2027-06-01\" parent",
     "unit,VP,Văn phòng,,unit,closed,,until,,2027-06-01", "unit,VP,Văn phòng,,unit,changed,,until,2027-06-01,"},
    {"predecessor=\"CCHC-OLD\"", "predecessor=\"CCHC-OLD VP\"", ",unit,changed,,predecessor,CCHC-OLD,CCHC-OLD VP",
     ",unit,changed,,predecessor,CCHC-OLD VP,CCHC-OLD"},
    {"id=\"KT\" title=\"Kế toán viên\"", "id=\"KT\" title=\"Kế toán\"",
     "position,KT,Kế toán,,position,changed,,title,Kế toán viên,Kế toán",
     "position,KT,Kế toán viên,,position,changed,,title,Kế toán,Kế toán viên"},
    {"</posts>", "<post id='VP-2' unit='VP' position='KT'/></posts>", "post,VP-2,,VP,post,added,,unit,,VP",
     "post,VP-2,,VP,post,gone,,unit,VP,"},
    {"id=\"TCBC-02\" unit=\"TCBC\" position=\"CV-TCBM\" seats=\"2\"",
     "id=\"TCBC-02\" unit=\"TCBC\" position=\"CV-TCBM\" seats=\"3\"", "post,TCBC-02,,TCBC,post,changed,,seats,2,3",
     "post,TCBC-02,,TCBC,post,changed,,seats,3,2"},
    {"id=\"CCVC-02\"", "until=\"2027-01-01\" id=\"CCVC-02\"", "post,CCVC-02,,CCVC,post,closed,,until,,2027-01-01",
     "post,CCVC-02,,CCVC,post,changed,,until,2027-01-01,"},
    {"</people>", "</people><orders><order id='O1' what='Chuyển' unit='VP'/></orders>",
     "order,O1,Chuyển,,order,added,,what,,Chuyển", "order,O1,Chuyển,,order,gone,,what,Chuyển,"},
    /* people and their own data */
    {"</people>",
     "<person id='P06' name='Mới' sex='male' born='1990-01-01'><tenure post='CCVC-02' "
     "from='2026-06-01'/></person></people>",
     "person,P06,Mới,CCVC,post-held,changed,,post,,CCVC-02", "person,P06,Mới,CCVC,person,gone,,born,1990-01-01,"},
    {"Trần Thị Hai", "Trần Thị Hải", "person,P02,Trần Thị Hải,TCBC,person,changed,,name,Trần Thị Hai,Trần Thị Hải",
     "person,P02,Trần Thị Hai,TCBC,person,changed,,name,Trần Thị Hải,Trần Thị Hai"},
    {"sex=\"female\" born=\"1986-09-02\"", "sex=\"male\" born=\"1986-09-02\"", ",person,changed,,sex,female,male",
     ",person,changed,,sex,male,female"},
    {"1986-09-02", "1986-09-20", ",person,changed,,born,1986-09-02,1986-09-20",
     ",person,changed,,born,1986-09-20,1986-09-02"},
    /* tenures and the post held */
    {"<tenure post=\"CCHC-01\" from=\"2025-03-01\"/>",
     "<tenure post=\"CCHC-01\" from=\"2025-03-01\" until=\"2026-10-01\"/><tenure post=\"CCVC-02\" "
     "from=\"2026-10-01\"/>",
     "person,P04,Phạm Thị Bốn,CCVC,post-held,changed,,post,CCHC-01,CCVC-02",
     "person,P04,Phạm Thị Bốn,CCHC,post-held,changed,,post,CCVC-02,CCHC-01"},
    {"<tenure post=\"CCHC-01\" from=\"2025-03-01\"/>",
     "<tenure post=\"CCHC-01\" from=\"2025-03-01\" until=\"2026-10-01\"/>",
     ",tenure,closed,CCHC-01 holder,until,,2026-10-01", ",tenure,changed,CCHC-01 holder,until,2026-10-01,"},
    {"<tenure post=\"CCHC-01\" from=\"2025-03-01\"/>",
     "<tenure post=\"CCHC-01\" from=\"2025-03-01\"/><tenure post=\"CCVC-02\" from=\"2026-10-01\" kind=\"acting\"/>",
     ",tenure,opened,CCVC-02 acting,from,,2026-10-01", ",tenure,gone,CCVC-02 acting,from,2026-10-01,"},
    {"<tenure post=\"CCVC-02\" from=\"2017-02-01\" until=\"2021-07-01\"/>", "",
     ",tenure,gone,CCVC-02 holder,until,2021-07-01,", ",tenure,added,CCVC-02 holder,until,,2021-07-01"},
    {"from=\"2019-01-01\"", "from=\"2019-02-01\"", ",tenure,changed,VP-KT holder,from,2019-01-01,2019-02-01",
     ",tenure,changed,VP-KT holder,from,2019-02-01,2019-01-01"},
    {"decision=\"64/QĐ-SNV\"", "decision=\"65/QĐ-SNV\" decided-on=\"2021-06-01\"",
     ",tenure,changed,TCBC-01 holder,decided-on,,2021-06-01", ",decision,65/QĐ-SNV,64/QĐ-SNV"},
    {"decision=\"64/QĐ-SNV\"/>", "decision=\"64/QĐ-SNV\"><step kind=\"meeting\" on=\"2021-05-01\"/></tenure>",
     ",step,added,meeting,on,,2021-05-01", ",step,gone,meeting,on,2021-05-01,"},
    /* the other facts of a person */
    {"<rank code=\"01.002\" from=\"2016-01-01\"/>",
     "<rank code=\"01.002\" from=\"2016-01-01\"/><rank code=\"01.001\" from=\"2026-01-01\"/>",
     ",rank,added,01.001,from,,2026-01-01", ",rank,gone,01.001,from,2026-01-01,"},
    {"level=\"advanced\" on=\"2015-06\"", "level=\"advanced\" on=\"2015-07\"",
     ",qualification,changed,political-theory advanced,on,2015-06,2015-07",
     ",qualification,changed,political-theory advanced,on,2015-07,2015-06"},
    {"<qualification kind=\"political-theory\" level=\"intermediate\" on=\"2019\"/>", "",
     ",qualification,gone,political-theory intermediate,on,2019,",
     ",qualification,added,political-theory intermediate,on,,2019"},
    {"<rating year=\"2025\" level=\"completed\"/>", "<rating year=\"2025\" level=\"good\"/>",
     ",rating,changed,2025,level,completed,good", ",rating,changed,2025,level,good,completed"},
    {"<discipline form=\"reprimand\" from=\"2026-02-10\"/>", "<discipline form=\"warning\" from=\"2026-02-10\"/>",
     ",discipline,added,warning,from,,2026-02-10", ",discipline,gone,warning,from,2026-02-10,"},
    {"child-born=\"2025-08-14\"", "child-born=\"2025-08-15\"",
     ",circumstance,changed,raising-child,child-born,2025-08-14,2025-08-15",
     ",circumstance,changed,raising-child,child-born,2025-08-15,2025-08-14"},
    {"until=\"2026-12-31\"/>", "/>", ",succession,changed,division-deputy,until,2026-12-31,",
     ",succession,closed,division-deputy,until,,2026-12-31"},
    {"relation=\"sibling\"", "relation=\"spouse\"", "P02,Trần Thị Hai,TCBC,kin,changed,P05,relation,sibling,spouse",
     "P02,Trần Thị Hai,TCBC,kin,changed,P05,relation,spouse,sibling"},
    {"<rank code=\"06.031\"", "<leaves on=\"2026-12-01\" reason=\"retirement\"/><rank code=\"06.031\"",
     "P05,Võ Văn Năm,VP,leaves,added,,reason,,retirement", "P05,Võ Văn Năm,VP,post-held,changed,,post,,VP-KT"},
    {"<wish unit=\"CCVC\" rank=\"1\"/>", "<wish unit=\"CCVC\" rank=\"2\"/>", ",wish,changed,CCVC,rank,1,2",
     ",wish,changed,CCVC,rank,2,1"},
    {"<rank code=\"06.031\"", "<burden post=\"CCVC-01\" cost=\"3\"/><rank code=\"06.031\"",
     ",burden,added,CCVC-01,cost,,3", ",burden,gone,CCVC-01,cost,3,"},
    {"<rank code=\"06.031\"", "<recruitment on=\"1991-01-01\" way=\"exam\"/><rank code=\"06.031\"",
     ",recruitment,added,,way,,exam", ",recruitment,gone,,way,exam,"},
};

Test(cmd_diff, every_kind_of_change_is_told_both_ways)
{
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        put_changed(cli, "other.xml", rows[i].from, rows[i].to);
        cli_expect(cli, "vitri diff @/roster.xml @/other.xml --format csv", VITRI_EXIT_WARNINGS);
        g_autofree char *forth = g_strconcat(rows[i].forth, "\r\n", NULL),
                        *back = g_strconcat(rows[i].back, "\r\n", NULL);
        cr_expect(cli->out && strstr(cli->out, forth) && !strstr(cli->out, back), "%s\n%s", forth, cli->out);
        cli_expect(cli, "vitri diff @/other.xml @/roster.xml --format csv", VITRI_EXIT_WARNINGS);
        cr_expect(cli->out && strstr(cli->out, back) && !strstr(cli->out, forth), "%s\n%s", back, cli->out);
    }
}

Test(cmd_diff, every_kind_of_change_fits_the_schema_and_has_words)
{
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        put_changed(cli, "other.xml", rows[i].from, rows[i].to);
        cli_expect(cli, "vitri diff @/roster.xml @/other.xml --format xml", VITRI_EXIT_WARNINGS);
        cr_expect(schema_accepts("changes", cli->out), "%s", cli->out);
        cli_expect(cli, "vitri diff @/roster.xml @/other.xml --format text", VITRI_EXIT_WARNINGS);
        cli_expect_not_in(cli->out, " 0 changes");
    }
}

Test(cmd_diff, nothing_is_told_of_what_only_stands_elsewhere)
{
    static const struct {
        const char *from, *to;
    } same[] = {
        {"<units>", "\n\n<units>"},
        {"<rating year=\"2024\" level=\"good\"/><rating year=\"2025\" level=\"good\"/>",
         "<rating year=\"2025\" level=\"good\"/><rating year=\"2024\" level=\"good\"/>"},
        {"id=\"CCVC-02\" unit=\"CCVC\" position=\"CV-QLNS\" seats=\"1\"",
         "id=\"CCVC-02\" unit=\"CCVC\" position=\"CV-QLNS\" duty=\"\""},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(same); i++) {
        put_changed(cli, "other.xml", same[i].from, same[i].to);
        cli_expect(cli, "vitri diff @/roster.xml @/other.xml --format xml", VITRI_EXIT_CLEAN);
        cr_expect_not(strstr(cli->out, "fact="), "%u: %s", i, cli->out);
    }
}

Test(cmd_diff, the_earlier_day_comes_first_whichever_is_named_first)
{
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *later = exchange(cli, "as-of=\"2026-12-31\"", "as-of=\"2027-06-30\"");
    g_auto(GStrv) parts = g_strsplit(later, "Trần Thị Hai", 2);
    g_autofree char *renamed = g_strjoinv("Trần Thị Hải", parts);
    cli_put(cli, "later.xml", renamed);
    cli_expect(cli, "vitri diff @/later.xml @/roster.xml --format xml", VITRI_EXIT_WARNINGS);
    g_autofree char *turned = g_strdup(cli->out);
    cli_expect_in(turned, "before=\"Trần Thị Hai\" after=\"Trần Thị Hải\"");
    cli_expect_in(turned, "side=\"before\" id=\"snv-2026\" as-of=\"2026-12-31\" name=\"roster.xml\"");
    cli_expect(cli, "vitri diff @/roster.xml @/later.xml --format xml", VITRI_EXIT_WARNINGS);
    cr_expect_str_eq(cli->out, turned);
}

Test(cmd_diff, what_time_alone_ends_changes_the_post_held)
{
    g_autoptr(Cli) cli = cli_new();
    put_changed(cli, "roster.xml", "post=\"VP-KT\" from", "post=\"VP-KT\" until=\"2027-03-01\" from");
    put_changed(cli, "later.xml", "as-of=\"2026-12-31\"", "as-of=\"2027-06-30\"");
    cli_expect(cli, "vitri diff @/roster.xml @/later.xml --format csv", VITRI_EXIT_WARNINGS);
    cr_expect_str_eq(cli->out, "of,id,name,unit,fact,kind,key,field,before,after\r\n"
                               "person,P05,Võ Văn Năm,VP,post-held,changed,,post,VP-KT,\r\n");
}

Test(cmd_diff, people_stand_by_unit_and_given_name)
{
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *text = cli_read(cli, "roster.xml");
    g_auto(GStrv) parts = g_strsplit(text, "<rank code=\"01.00", -1);
    g_autofree char *other = g_strjoinv("<burden post='VP-KT' cost='1'/><rank code=\"01.00", parts);
    cli_put(cli, "other.xml", other);
    cli_expect(cli, "vitri diff @/roster.xml @/other.xml --format text", VITRI_EXIT_WARNINGS);
    const char *at = cli->out;
    const char *const order[] = {"(CCHC)", "(P04)", "(CCVC)", "(P03)", "(TCBC)", "(P02)", "(P01)"};
    for (guint i = 0; i < G_N_ELEMENTS(order) && at; i++)
        cr_expect((at = strstr(at, order[i])), "%s: %s", order[i], cli->out);
}

Test(cmd_diff, the_result_is_for_its_owner_only)
{
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *path = g_build_filename(cli->folder, "out.xml", NULL);
    GStatBuf status;
    cli_expect(cli, "vitri diff @/roster.xml @/roster.xml -o @/out.xml", VITRI_EXIT_CLEAN);
    cr_assert_eq(g_stat(path, &status), 0);
    cr_expect_eq(status.st_mode & 0777, 0600, "%o", status.st_mode);
}

Test(cmd_diff, two_rosters_are_wanted)
{
    static const char *const lines[] = {"vitri diff", "vitri diff @/roster.xml",
                                        "vitri diff @/roster.xml @/roster.xml @/roster.xml"};
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        cli_expect(cli, lines[i], VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, "name two rosters");
    }
    cli_expect(cli, "vitri diff @/roster.xml @/none.xml", VITRI_EXIT_INPUT);
}
