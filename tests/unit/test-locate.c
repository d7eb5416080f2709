/* Where data, templates and catalogues are looked for, in which order. */
#include "locate.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

/* Makes FOLDER/NAME with all folders above it. */
static void make_file(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL), *above = g_path_get_dirname(path);
    cr_assert_eq(g_mkdir_with_parents(above, 0755), 0);
    cr_assert(g_file_set_contents(path, "", 0, NULL), "%s", path);
}

/* Removes the file and the folders above it that are then empty, up to and without FOLDER. */
static void remove_file(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_remove(path);
    for (char *slash = strrchr(path, '/'); slash && strlen(folder) < (gsize)(slash - path);
         slash = strrchr(path, '/')) {
        *slash = '\0';
        g_rmdir(path);
    }
}

static VitriPlaces *find_with(const char *stated)
{
    if (stated)
        g_setenv("VITRI_DATA_DIR", stated, TRUE);
    else
        g_unsetenv("VITRI_DATA_DIR");
    return vitri_locate_find();
}

Test(locate, the_folder_stated_counts_first_itself_or_as_the_parent_of_data)
{
    static const struct {
        const char *codes, *data;
    } rows[] = {{"data/xx/codes.xml", "data"}, {"xx/codes.xml", NULL}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *folder = g_dir_make_tmp("vitri-locate-XXXXXX", NULL);
        make_file(folder, rows[i].codes);
        g_autoptr(VitriPlaces) places = find_with(folder);
        g_autofree char *data = g_build_filename(folder, rows[i].data, NULL);
        cr_expect_str_eq(places->root, folder);
        cr_expect_str_eq(places->data, data);
        cr_expect_not_null(places->reports, "the templates are found elsewhere");
        cr_expect(!g_str_has_prefix(places->reports, folder), "%s", places->reports);
        remove_file(folder, rows[i].codes);
        g_rmdir(folder);
    }
}

Test(locate, templates_stand_in_or_beside_the_folder_stated)
{
    static const char *const below[] = {"", "data"};
    for (guint i = 0; i < G_N_ELEMENTS(below); i++) {
        g_autofree char *folder = g_dir_make_tmp("vitri-locate-XXXXXX", NULL);
        make_file(folder, "data/xx/codes.xml");
        make_file(folder, "reports/common.xsl");
        g_autofree char *stated = g_build_filename(folder, below[i], NULL);
        g_autofree char *reports = g_build_filename(folder, "reports", NULL);
        g_autoptr(VitriPlaces) places = find_with(stated);
        cr_expect_str_eq(places->reports, reports, "%s: %s", stated, places->reports);
        remove_file(folder, "data/xx/codes.xml");
        remove_file(folder, "reports/common.xsl");
        g_rmdir(folder);
    }
}

Test(locate, without_a_word_or_with_a_wrong_one_the_source_tree_serves)
{
    static const char *const stated[] = {NULL, "", "/nowhere/at/all"};
    g_autofree char *codes = g_build_filename("vn", "codes.xml", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(stated); i++) {
        g_autoptr(VitriPlaces) places = find_with(stated[i]);
        cr_assert_not_null(places->data, "%s", stated[i]);
        g_autofree char *path = g_build_filename(places->data, codes, NULL);
        cr_expect(g_file_test(path, G_FILE_TEST_IS_REGULAR), "%s", path);
        cr_expect_not_null(places->build);
    }
}

Test(locate, a_catalogue_beside_the_data_counts_first_and_an_unknown_language_has_none)
{
    g_autofree char *folder = g_dir_make_tmp("vitri-locate-XXXXXX", NULL);
    make_file(folder, "data/xx/codes.xml");
    make_file(folder, "po/vi.mo");
    g_autoptr(VitriPlaces) places = find_with(folder);
    g_autofree char *found = vitri_locate_catalogue(places, "vi"), *none = vitri_locate_catalogue(places, "xx");
    g_autofree char *expected = g_build_filename(folder, "po", "vi.mo", NULL);
    cr_expect_str_eq(found, expected);
    cr_expect_null(none);
    remove_file(folder, "data/xx/codes.xml");
    remove_file(folder, "po/vi.mo");
    g_rmdir(folder);
}
