/* vitri sample: a roster that the program itself can read, whole or not there at all. */
#include "../support/cli-run.h"

Test(cmd_sample, what_it_writes_is_read_again)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri sample --people 120 --seed 3 -o @/sample.xml", VITRI_EXIT_CLEAN);
    cli_run(cli, "vitri check @/sample.xml --format text --quiet");
    cr_expect_leq(cli->status, VITRI_EXIT_ERRORS, "%d: %s", cli->status, cli->message);
    cr_expect(g_str_has_prefix(cli->out, "120 people, "), "%s", cli->out);
}

Test(cmd_sample, a_file_and_standard_output_get_the_same_bytes_of_the_same_seed)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri sample --people 60 --seed 3 -o @/a.xml", VITRI_EXIT_CLEAN);
    cr_expect_str_eq(cli->out, "");
    g_autofree char *file = cli_read(cli, "a.xml");
    cli_expect(cli, "vitri sample --people 60 --seed 3", VITRI_EXIT_CLEAN);
    cr_expect_str_eq(cli->out, file);
    cli_expect(cli, "vitri sample --people 60 --seed 4", VITRI_EXIT_CLEAN);
    cr_expect_str_neq(cli->out, file);
    cli_expect(cli, "vitri sample --people 60 --seed 3 --linked", VITRI_EXIT_CLEAN);
    cr_expect_str_neq(cli->out, file);
}

Test(cmd_sample, a_file_that_cannot_be_made_leaves_nothing_behind)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "file", "x");
    cli_expect(cli, "vitri sample --people 1 -o @/file/a.xml", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "cannot write '");
    g_autoptr(GDir) dir = g_dir_open(cli->folder, 0, NULL);
    guint n = 0;
    while (g_dir_read_name(dir))
        n++;
    cr_expect_eq(n, 2, "%u files", n);
}

Test(cmd_sample, wrong_usage_names_what_is_wrong)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri sample", "option '--people' is missing"},
        {"vitri sample --people 0", "'0' is not a whole number from 1 to 2000000"},
        {"vitri sample --people 2000001", "'2000001' is not a whole number"},
        {"vitri sample --people 5 a.xml", "'a.xml': this command reads no file"},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].says);
    }
}
