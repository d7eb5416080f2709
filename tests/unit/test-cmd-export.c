/* vitri export: what it writes where, for whom, and what it is not asked for. */
#include "../support/cli-run.h"

#include <sys/stat.h>

#define ROSTER "+/tests/cases/roster.xml"

static int find_mode(const Cli *cli, const char *name)
{
    g_autofree char *path = g_build_filename(cli->folder, name, NULL);
    GStatBuf about;
    cr_assert(g_stat(path, &about) == 0, "%s", path);
    return (int)(about.st_mode & 0777);
}

static GBytes *read_bytes(const Cli *cli, const char *name)
{
    g_autofree char *path = g_build_filename(cli->folder, name, NULL);
    char *bytes = NULL;
    gsize length = 0;
    cr_assert(g_file_get_contents(path, &bytes, &length, NULL), "%s", path);
    return g_bytes_new_take(bytes, length);
}

Test(cmd_export, a_workbook_is_for_its_owner_and_the_same_every_time)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri export @/roster.xml -o @/a.xlsx", VITRI_EXIT_CLEAN);
    cli_expect(cli, "vitri export @/roster.xml -o @/b.xlsx", VITRI_EXIT_CLEAN);
    g_autoptr(GBytes) first = read_bytes(cli, "a.xlsx"), second = read_bytes(cli, "b.xlsx");
    cr_expect(g_bytes_equal(first, second) && memcmp(g_bytes_get_data(first, NULL), "PK", 2) == 0);
    cr_expect_eq(find_mode(cli, "a.xlsx"), 0600);
}

Test(cmd_export, a_plan_states_its_hash)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "plan.xml", "<plan xmlns='urn:vitri:plan:1' year='2027'/>");
    g_autofree char *plan = cli_read(cli, "plan.xml");
    g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, plan, -1);
    cli_expect(cli, "vitri export @/roster.xml @/plan.xml --lang en -o @/out/", VITRI_EXIT_CLEAN);
    g_autofree char *head = cli_read(cli, "out/Plan.csv");
    cli_expect_in(head, sha256);
    g_autofree char *folder = g_build_filename(cli->folder, "out", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_remove(path);
    }
}

Test(cmd_export, wrong_usage_and_wrong_files_write_nothing)
{
    static const struct {
        const char *line, *message;
        int status;
    } rows[] = {
        {"vitri export " ROSTER " --format csv", "need a folder", VITRI_EXIT_USAGE},
        {"vitri export " ROSTER " --format xlsx -o @/x/", "is a folder", VITRI_EXIT_USAGE},
        {"vitri export " ROSTER " --excel -o @/x.xlsx", "--excel is for CSV", VITRI_EXIT_USAGE},
        {"vitri export " ROSTER " -o @/x.CSV", "name it .xlsx", VITRI_EXIT_USAGE},
        {"vitri export -o @/x.xlsx", "a roster is missing", VITRI_EXIT_USAGE},
        {"vitri export @/none.xml -o @/x.xlsx", "cannot be used", VITRI_EXIT_INPUT},
        {"vitri export " ROSTER " --format csv -o @", "is not empty", VITRI_EXIT_INPUT},
    };
    g_autoptr(Cli) cli = cli_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, rows[i].status);
        cli_expect_in(cli->message, rows[i].message);
        g_autofree char *written = cli_read(cli, "x.xlsx");
        cr_expect_null(written, "%s", rows[i].line);
    }
}
