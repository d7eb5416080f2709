/* vitri pseudonymise: a copy in which nobody is named, on which check and plan say what they said of the roster. */
#include "../support/cli-run.h"

#define SAMPLE "+/data/samples/so-noi-vu.xml"
static const char key[] = "0123456789abcdef0123456789abcdef";

/* Calls visit for each person of the table: pseudonym, id, name. */
static void walk_table(const Cli *cli,
                       void (*visit)(const char *pseudonym, const char *id, const char *name, char **text), char **text)
{
    g_autofree char *table = cli_read(cli, "table.csv");
    cr_assert(table);
    g_auto(GStrv) lines = g_strsplit(table, "\r\n", -1);
    guint n = 0;
    for (char **line = lines; *line; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", 4);
        if (!g_str_has_prefix(*line, "person,"))
            continue;
        visit(cells[1], cells[2], cells[3], text);
        n++;
    }
    cr_expect_eq(n, 68u, "%u people", n);
}

static void put_back(const char *pseudonym, const char *id, const char *name, char **text)
{
    g_autofree char *is = g_strdup_printf("person=\"%s\"", pseudonym);
    g_autofree char *was = g_strdup_printf("person=\"%s\"", id);
    g_auto(GStrv) pieces = g_strsplit(*text, is, -1);
    g_free(*text);
    *text = g_strjoinv(was, pieces);
}

static void expect_hidden(const char *pseudonym, const char *id, const char *name, char **text)
{
    g_autofree char *attribute = g_strdup_printf("=\"%s\"", id);
    cli_expect_not_in(*text, attribute);
    cli_expect_not_in(*text, name);
    cli_expect_in(*text, pseudonym);
}

/* The lines of a result that begin with a word, sorted. Caller frees. */
static int compare_texts(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static char *pick(const char *text, const char *word)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autoptr(GPtrArray) picked = g_ptr_array_new();
    for (char **line = lines; *line; line++)
        if (g_str_has_prefix(g_strchug(*line), word))
            g_ptr_array_add(picked, *line);
    cr_expect_gt(picked->len, 0u, "no %s", word);
    g_ptr_array_sort(picked, compare_texts);
    g_ptr_array_add(picked, NULL);
    return g_strjoinv("\n", (char **)picked->pdata);
}

static void expect_same_findings(Cli *cli)
{
    cli_run(cli, "vitri check " SAMPLE " --quiet");
    g_autofree char *before = pick(cli->out, "<finding ");
    cli_run(cli, "vitri check @/copy.xml --quiet");
    g_autofree char *text = g_strdup(cli->out);
    walk_table(cli, put_back, &text);
    g_autofree char *after = pick(text, "<finding ");
    cr_expect_str_eq(before, after, "%s\nnot\n%s", after, before);
}

/* The levels before the lot; how the lot falls hangs on the ids, and the months on the lot. */
static char *pick_levels(Cli *cli, const char *line)
{
    cli_run(cli, line);
    g_autofree char *levels = pick(cli->out, "<level ");
    g_auto(GStrv) lines = g_strsplit(levels, "\n", -1);
    GString *kept = g_string_new(NULL);
    for (char **level = lines; *level; level++)
        if (!strstr(*level, "\"lot\"") && !strstr(*level, "\"late-months\"") && !strstr(*level, "\"uneven\""))
            g_string_append_printf(kept, "%s\n", *level);
    return g_string_free(kept, FALSE);
}

static void expect_same_results(const char *line)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "key", key);
    cli_expect(cli, line, VITRI_EXIT_CLEAN);
    g_autofree char *copy = cli_read(cli, "copy.xml");
    walk_table(cli, expect_hidden, &copy);
    expect_same_findings(cli);
    g_autofree char *before = pick_levels(cli, "vitri plan " SAMPLE " --year 2027 --quiet");
    g_autofree char *after = pick_levels(cli, "vitri plan @/copy.xml --year 2027 --quiet");
    cr_expect_str_eq(before, after, "%s: %s not %s", line, after, before);
}

Test(cmd_pseudonymise, check_and_plan_say_the_same_of_a_numbered_copy)
{
    expect_same_results("vitri pseudonymise " SAMPLE " -o @/copy.xml --table @/table.csv");
}

Test(cmd_pseudonymise, check_and_plan_say_the_same_of_a_keyed_copy)
{
    expect_same_results("vitri pseudonymise " SAMPLE " --key @/key -o @/copy.xml --table @/table.csv");
}

Test(cmd_pseudonymise, births_may_be_redrawn_and_the_sample_is_judged_the_same)
{
    expect_same_results("vitri pseudonymise " SAMPLE " --redraw-births -o @/copy.xml --table @/table.csv");
}

Test(cmd_pseudonymise, the_table_is_for_its_owner_only)
{
    g_autoptr(Cli) cli = cli_new();
    GStatBuf status;
    cli_expect(cli, "vitri pseudonymise " SAMPLE " -o @/copy.xml --table @/table.csv", VITRI_EXIT_CLEAN);
    g_autofree char *path = g_build_filename(cli->folder, "table.csv", NULL);
    cr_assert_eq(g_stat(path, &status), 0);
    cr_expect_eq(status.st_mode & 0777, 0600, "%o", status.st_mode & 0777);
}

Test(cmd_pseudonymise, the_same_key_gives_the_same_bytes_and_another_gives_others)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "key", key);
    cli_put(cli, "other", "fedcba9876543210");
    cli_expect(cli, "vitri pseudonymise " SAMPLE " --key @/key", VITRI_EXIT_CLEAN);
    g_autofree char *once = g_strdup(cli->out);
    cli_expect(cli, "vitri pseudonymise " SAMPLE " --key @/key", VITRI_EXIT_CLEAN);
    cr_expect_str_eq(cli->out, once);
    cli_expect(cli, "vitri pseudonymise " SAMPLE " --key @/other", VITRI_EXIT_CLEAN);
    cr_expect_str_neq(cli->out, once);
}

Test(cmd_pseudonymise, what_cannot_be_done_is_said_and_nothing_written)
{
    static const struct {
        const char *line;
        int status;
        const char *says;
    } rows[] = {
        {"vitri pseudonymise " SAMPLE " --key @/short -o @/copy.xml", VITRI_EXIT_INPUT, "has fewer than 16 bytes"},
        {"vitri pseudonymise " SAMPLE " --key @/none -o @/copy.xml", VITRI_EXIT_INPUT, "cannot read the key"},
        {"vitri pseudonymise " SAMPLE " --table @/copy.xml -o @/copy.xml", VITRI_EXIT_USAGE, "place of its own"},
        {"vitri pseudonymise " SAMPLE " +/data/samples/so-noi-vu-decisions.xml -o @/copy.xml", VITRI_EXIT_USAGE,
         "decisions are not rewritten"},
        {"vitri pseudonymise " SAMPLE " --table @/none/t.csv -o @/copy.xml", VITRI_EXIT_INPUT, "cannot write '"},
    };
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "short", "0123456789abcde");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, rows[i].status);
        cli_expect_in(cli->message, rows[i].says);
        g_autofree char *copy = cli_read(cli, "copy.xml");
        cr_expect_null(copy, "%s", rows[i].line);
    }
}
