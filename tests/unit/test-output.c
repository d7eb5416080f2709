/* Output: whole files or nothing, private where asked, errors that name the path. */
#include "vitri/output.h"

#include "vitri/error.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *make_folder(void)
{
    char *folder = g_dir_make_tmp("vitri-output-XXXXXX", NULL);
    cr_assert_not_null(folder);
    return folder;
}

static guint count_files(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;
    while (g_dir_read_name(dir))
        n++;
    return n;
}

static void remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(folder);
}

Test(output, replaces_a_file_and_leaves_nothing_beside_it)
{
    g_autofree char *folder = make_folder(), *path = g_build_filename(folder, "kết quả.xml", NULL), *content = NULL;
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_output_write(path, "one", 3, FALSE, &error));
    cr_assert(vitri_output_write(path, "two", 3, FALSE, &error));
    cr_assert(g_file_get_contents(path, &content, NULL, NULL));
    cr_expect_str_eq(content, "two");
    cr_expect_eq(count_files(folder), 1u);
    remove_folder(folder);
}

Test(output, a_private_file_is_for_its_owner_alone)
{
    g_autofree char *folder = make_folder(), *path = g_build_filename(folder, "r.xml", NULL);
    GStatBuf state;
    cr_assert(g_file_set_contents(path, "old", 3, NULL));
    cr_assert_eq(g_chmod(path, 0644), 0);
    cr_assert(vitri_output_write(path, "new", 3, TRUE, NULL));
    cr_assert_eq(g_stat(path, &state), 0);
    cr_expect_eq(state.st_mode & 0777, 0600u, "%o", state.st_mode & 0777);
    remove_folder(folder);
}

Test(output, a_replaced_file_keeps_its_mode)
{
    g_autofree char *folder = make_folder(), *path = g_build_filename(folder, "r.xml", NULL);
    GStatBuf state;
    cr_assert(g_file_set_contents(path, "old", 3, NULL));
    cr_assert_eq(g_chmod(path, 0640), 0);
    cr_assert(vitri_output_write(path, "new", 3, FALSE, NULL));
    cr_assert_eq(g_stat(path, &state), 0);
    cr_expect_eq(state.st_mode & 0777, 0640u);
    remove_folder(folder);
}

Test(output, an_error_names_the_path_and_leaves_what_was_there)
{
    g_autofree char *folder = make_folder();
    g_autofree char *missing = g_build_filename(folder, "no", "r.xml", NULL);
    const char *const paths[] = {missing, folder, "/dev/full"};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        cr_expect_not(vitri_output_write(paths[i], "x", 1, FALSE, &error), "'%s'", paths[i]);
        cr_assert_not_null(error);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT));
        cr_expect_not_null(strstr(error->message, paths[i]), "%s", error->message);
    }
    cr_expect_eq(count_files(folder), 0u);
    remove_folder(folder);
}

Test(output, a_link_keeps_pointing_and_a_device_is_written_in_place)
{
    g_autofree char *folder = make_folder(), *target = g_build_filename(folder, "target", NULL);
    g_autofree char *link = g_build_filename(folder, "link", NULL), *content = NULL;
    cr_assert(g_file_set_contents(target, "old", 3, NULL));
    cr_assert_eq(symlink(target, link), 0);
    cr_assert(vitri_output_write(link, "new", 3, FALSE, NULL));
    cr_expect(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    cr_assert(g_file_get_contents(target, &content, NULL, NULL));
    cr_expect_str_eq(content, "new");
    cr_expect(vitri_output_write("/dev/null", "x", 1, FALSE, NULL));
    cr_expect_not(g_file_test("/dev/null", G_FILE_TEST_IS_REGULAR));
    remove_folder(folder);
}
