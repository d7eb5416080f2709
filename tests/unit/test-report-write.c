/* Reports in every format: which there are, that they are the same twice, and that a public one tells nothing private.
 */
#include "../support/cli-run.h"
#include "../support/schema.h"
#include "report-write.h"
#include "vitri/archive.h"

#define SAMPLE "+/data/samples/so-noi-vu.xml"
#define OFFICE "+/data/samples/so-noi-vu-office.xml"

/* The sample with its plan of 2027 beside it. */
static Cli *make_sample(void)
{
    Cli *cli = cli_new();
    cli_run(cli, "vitri plan " SAMPLE " --year 2027 -o @/plan.xml");
    return cli;
}

static char *find_reports(void)
{
    return g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "reports", NULL);
}

/* The bytes of a file; of a package all its parts. */
static GString *read_all(const Cli *cli, const char *name)
{
    g_autofree char *path = g_build_filename(cli->folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize length = 0;
    cr_assert(g_file_get_contents(path, &bytes, &length, NULL), "%s", path);
    GString *out = g_string_new_len(bytes, (gssize)length);
    if (length < 2 || memcmp(bytes, "PK", 2) != 0)
        return out;
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, NULL);
    cr_assert(archive, "%s", path);
    for (const char *const *part = vitri_archive_names(archive); *part; part++) {
        g_autofree char *text = vitri_archive_read(archive, *part, &length, NULL);
        g_string_append_len(out, text, (gssize)length);
    }
    return out;
}

Test(report_write, each_format_comes_from_the_form_that_there_is)
{
    static const struct {
        gboolean page, csv, paper, tableless;
        const char *formats;
    } rows[] = {
        {TRUE, FALSE, FALSE, FALSE, "html"},
        {TRUE, TRUE, FALSE, FALSE, "html csv xlsx"},
        {FALSE, FALSE, TRUE, FALSE, "html csv docx odt xlsx pdf"},
        {FALSE, FALSE, TRUE, TRUE, "html docx odt pdf"},
        {TRUE, TRUE, TRUE, FALSE, "html csv docx odt xlsx pdf"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriTemplateInfo info = {
            .page = rows[i].page, .csv = rows[i].csv, .paper = rows[i].paper, .tableless = rows[i].tableless};
        g_autofree char *formats = vitri_report_formats(&info);
        cr_expect_str_eq(formats, rows[i].formats, "%s", formats);
    }
}

Test(report_write, what_cannot_stand_together_is_wrong_usage)
{
    static const struct {
        const char *words, *says;
    } rows[] = {
        {"-t shortfalls --format docx", "has no format 'docx'; it has html csv xlsx"},
        {"-t shortfalls --lang vi,en", "only a paper is written in two languages"},
        {"-t shortfalls -o @/folder/", "is one page"},
        {"-t establishment --each", "into which folder"},
        {"-t shortfalls --audience public", "has no public form"},
        {"-t establishment --audience secret", "'secret' is none of internal, public"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strconcat("vitri report @/roster.xml ", rows[i].words, NULL);
        cli_expect(cli, line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}

/* The papers of a report as its template makes them. */
static char *make_papers(Cli *cli, const char *name, const char *language)
{
    g_autofree char *reports = find_reports();
    g_autofree char *line =
        g_strdup_printf("vitri report " SAMPLE " " OFFICE " @/plan.xml -t %s --lang %s", name, language);
    g_autoptr(VitriOptions) options = cli_options(cli, line);
    g_autoptr(VitriPlaces) places = vitri_locate_find();
    g_autoptr(VitriSession) session = vitri_session_new(options, places, "en");
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, name, &error);
    const VitriReportSubject *subject = vitri_report_subject_find(info->of);
    g_autoptr(GString) document = g_string_new(NULL);
    session->told = TRUE;
    g_autoptr(VitriCase) vcase = vitri_report_input_read(session, subject, &error);
    cr_assert(vcase && subject->make(session, vcase, language, document, &error), "%s: %s", name,
              error ? error->message : "");
    char *xml = vitri_template_apply(reports, name, document->str, document->len, "paper", language, NULL, &error);
    cr_assert(xml, "%s: %s", name, error ? error->message : "");
    return xml;
}

Test(report_write, every_shipped_paper_fits_the_schema_in_either_language)
{
    g_autoptr(Cli) cli = make_sample();
    g_autofree char *reports = find_reports();
    g_auto(GStrv) names = vitri_template_list(reports, NULL);
    for (char **name = names; *name; name++) {
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, *name, NULL);
        for (guint i = 0; info->paper && i < 2; i++) {
            g_autofree char *xml = make_papers(cli, *name, i ? "en" : "vi");
            cr_expect(schema_accepts("paper", xml), "%s %s", *name, i ? "en" : "vi");
        }
    }
}

Test(report_write, every_paper_is_written_in_both_languages_side_by_side)
{
    g_autoptr(Cli) cli = make_sample();
    g_autofree char *reports = find_reports();
    g_auto(GStrv) names = vitri_template_list(reports, NULL);
    for (char **name = names; *name; name++) {
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, *name, NULL);
        g_autofree char *line = g_strdup_printf(
            "vitri report " SAMPLE " @/plan.xml -t %s --lang vi,en --format docx -o @/both.docx", *name);
        if (!info->paper)
            continue;
        cli_expect(cli, line, VITRI_EXIT_CLEAN);
        g_autoptr(GString) all = read_all(cli, "both.docx");
        cr_expect(strstr(all->str, "CỘNG HÒA XÃ HỘI") == NULL || strstr(all->str, "SOCIALIST REPUBLIC"), "%s", *name);
    }
}

Test(report_write, the_same_input_gives_the_same_bytes_in_every_format)
{
    static const char *const rows[][2] = {
        {"plan-document", "docx"}, {"plan-document", "odt"},  {"plan-document", "xlsx"}, {"plan-document", "html"},
        {"plan-document", "csv"},  {"rotation-plan", "xlsx"}, {"rotation-plan", "html"}, {"rotation-plan", "csv"}};
    g_autoptr(Cli) cli = make_sample();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strdup_printf(
            "vitri report " SAMPLE " " OFFICE " @/plan.xml -t %s --format %s -o @/x", rows[i][0], rows[i][1]);
        cli_expect(cli, line, VITRI_EXIT_CLEAN);
        g_autoptr(GString) first = read_all(cli, "x");
        g_setenv("TZ", "Asia/Tokyo", TRUE);
        cli_expect(cli, line, VITRI_EXIT_CLEAN);
        g_unsetenv("TZ");
        g_autoptr(GString) second = read_all(cli, "x");
        cr_expect(g_string_equal(first, second), "%s %s", rows[i][0], rows[i][1]);
    }
}

Test(report_write, a_folder_takes_one_file_a_paper)
{
    g_autoptr(Cli) cli = make_sample();
    cli_expect(cli, "vitri report " SAMPLE " " OFFICE " @/plan.xml -t decisions --format odt -o @/out/",
               VITRI_EXIT_CLEAN);
    g_autofree char *folder = g_build_filename(cli->folder, "out", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;
    cr_assert(dir);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir), n++) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        cr_expect(g_str_has_suffix(name, ".odt"), "%s", name);
        g_remove(path);
    }
    cr_expect_gt(n, 10);
    g_rmdir(folder);
}

Test(report_write, csv_for_excel_is_marked_and_runs_nothing)
{
    g_autoptr(Cli) cli = make_sample();
    g_autofree char *roster = cli_read(cli, "roster.xml");
    g_autoptr(GString) changed = g_string_new(roster);
    g_string_replace(changed, "name=\"", "name=\"=1+", 0);
    cli_put(cli, "roster.xml", changed->str);
    static const char *const names[] = {"shortfalls", "establishment"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *plain = g_strdup_printf("vitri report @/roster.xml -t %s --format csv", names[i]);
        g_autofree char *excel = g_strconcat(plain, " --excel", NULL);
        cli_expect(cli, plain, VITRI_EXIT_CLEAN);
        cr_expect(!g_str_has_prefix(cli->out, "\xef\xbb\xbf"), "%s", names[i]);
        cli_expect_in(cli->out, "=1+");
        cli_expect(cli, excel, VITRI_EXIT_CLEAN);
        cr_expect(g_str_has_prefix(cli->out, "\xef\xbb\xbf"), "%s", names[i]);
        cli_expect_not_in(cli->out, ",=1+");
        cli_expect_in(cli->out, ",'=1+");
        cr_expect_null(strstr(cli->out + 3, "\xef\xbb\xbf"), "one mark, at the start");
    }
}

Test(report_write, a_missing_libreoffice_is_said_so)
{
    g_autoptr(Cli) cli = cli_new();
    g_autofree char *kept = g_strdup(g_getenv("PATH"));
    g_setenv("PATH", cli->folder, TRUE);
    cli_expect(cli, "vitri report @/roster.xml -t establishment --format pdf -o @/x.pdf", VITRI_EXIT_USAGE);
    g_setenv("PATH", kept, TRUE);
    cli_expect_in(cli->message, "LibreOffice");
    cr_expect_null(cli_read(cli, "x.pdf"));
}

/* The sample with a mark at everything private that it can state, and all days of birth as any format may write them.
 */
static char *mark_roster(GPtrArray *days)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "samples", "so-noi-vu.xml", NULL);
    g_autofree char *text = NULL;
    cr_assert(g_file_get_contents(path, &text, NULL, NULL));
    g_autoptr(GRegex) private_facts = g_regex_new("(evidence|decision|residence)=\"", 0, 0, NULL);
    g_autoptr(GRegex) born = g_regex_new("born=\"(\\d{4})-(\\d\\d)-(\\d\\d)\"", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(born, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *year = g_match_info_fetch(match, 1), *month = g_match_info_fetch(match, 2);
        g_autofree char *day = g_match_info_fetch(match, 3);
        int m = atoi(month);
        g_ptr_array_add(days, g_strdup_printf("%s-%s-%s", year, month, day));
        g_ptr_array_add(days, g_strdup_printf(m < 3 ? "%s/%02d/%s" : "%s/%d/%s", day, m, year));
    }
    return g_regex_replace(private_facts, text, -1, 0, "\\0BI-MAT-", 0, NULL);
}

/* Names of those whom the plan leaves where they are. */
static void find_staying(const Cli *cli, const char *roster, GPtrArray *names)
{
    g_autofree char *plan = cli_read(cli, "plan.xml");
    g_autoptr(GRegex) stay = g_regex_new("<stay person=\"([^\"]+)\"", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(stay, plan, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *id = g_match_info_fetch(match, 1);
        g_autofree char *pattern = g_strdup_printf("<person id=\"%s\" name=\"([^\"]+)\"", id);
        g_autoptr(GRegex) person = g_regex_new(pattern, 0, 0, NULL);
        g_autoptr(GMatchInfo) found = NULL;
        cr_assert(g_regex_match(person, roster, 0, &found), "%s", id);
        g_ptr_array_add(names, g_match_info_fetch(found, 1));
    }
}

static void expect_none(const GString *bytes, const GPtrArray *facts, const char *what)
{
    for (guint i = 0; i < facts->len; i++) {
        const char *fact = facts->pdata[i];
        cr_expect_null(g_strstr_len(bytes->str, (gssize)bytes->len, fact), "%s tells '%s'", what, fact);
    }
}

Test(report_write, a_public_report_tells_nothing_private_in_any_format)
{
    static const char *const formats[] = {"html", "csv", "xlsx", "docx", "odt"};
    static const char *const grounds[] = {"BI-MAT", "mang thai", "thai sản", "nuôi con", "hiểm nghèo", "khởi tố"};
    g_autoptr(Cli) cli = cli_new();
    g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *roster = mark_roster(facts), *reports = find_reports();
    g_auto(GStrv) names = vitri_template_list(reports, NULL);
    cli_put(cli, "roster.xml", roster);
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    find_staying(cli, roster, facts);
    for (guint i = 0; i < G_N_ELEMENTS(grounds); i++)
        g_ptr_array_add(facts, g_strdup(grounds[i]));
    guint n = 0;
    for (char **name = names; *name; name++) {
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, *name, NULL);
        const VitriReportSubject *subject = vitri_report_subject_find(info->of);
        for (guint i = 0; subject->published && !subject->rosterless && i < G_N_ELEMENTS(formats); i++) {
            g_autofree char *what = g_strdup_printf("-t %s --format %s", *name, formats[i]);
            g_autofree char *line =
                g_strdup_printf("vitri report @/roster.xml @/plan.xml %s --audience public -o @/public", what);
            int status = cli_run(cli, line);
            if (status == VITRI_EXIT_USAGE)
                continue; /* no such format */
            cr_assert_eq(status, VITRI_EXIT_CLEAN, "%s: %s", line, cli->message);
            g_autoptr(GString) bytes = read_all(cli, "public");
            expect_none(bytes, facts, what);
            n++;
        }
    }
    cr_expect_gt(n, 15, "%u", n);
}

Test(report_write, the_marks_of_the_test_do_stand_in_internal_reports)
{
    g_autoptr(Cli) cli = cli_new();
    g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *roster = mark_roster(facts);
    cli_put(cli, "roster.xml", roster);
    cli_run(cli, "vitri plan @/roster.xml --year 2027 -o @/plan.xml");
    find_staying(cli, roster, facts);
    cli_expect(cli, "vitri report @/roster.xml @/plan.xml -t rotation-plan", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "BI-MAT");
    cli_expect_in(cli->out, (const char *)facts->pdata[facts->len - 1]);
}
