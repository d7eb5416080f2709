/*
 * Finds rule data, templates and catalogues, from any working folder and wherever the binary was put.
 *
 * Order (contract, section 8): VITRI_DATA_DIR; an installed binary's ../share/vitri; the folder above the binary (a
 * build folder inside its source tree, even one that was moved); the source tree it was built from; the configured
 * prefix. Data and reports are looked for apart, so a VITRI_DATA_DIR that holds rule data only keeps the templates.
 * Nothing else in the program reads the environment but main (languages) and terminal.c (NO_COLOR).
 */
#include "locate.h"

#include "vitri-config.h"

#include <gio/gio.h>

static gboolean is_folder(const char *path)
{
    return g_file_test(path, G_FILE_TEST_IS_DIR);
}

/* Folder of the jurisdictions in or at `root`: one whose subfolders hold codes.xml. NULL if there is none. */
static char *find_data_in(const char *root)
{
    g_autofree char *inside = g_build_filename(root, "data", NULL);
    const char *candidates[] = {inside, root};
    for (guint i = 0; i < G_N_ELEMENTS(candidates); i++) {
        g_autoptr(GDir) folder = g_dir_open(candidates[i], 0, NULL);
        const char *name;
        while (folder && (name = g_dir_read_name(folder)) != NULL) {
            g_autofree char *codes = g_build_filename(candidates[i], name, "codes.xml", NULL);
            if (g_file_test(codes, G_FILE_TEST_IS_REGULAR))
                return g_strdup(candidates[i]);
        }
    }
    return NULL;
}

static char *find_reports_in(const char *root)
{
    const char *places[] = {"reports", "../reports"};
    for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree char *path = g_build_filename(root, places[i], NULL);
        g_autofree char *common = g_build_filename(path, "common.xsl", NULL);
        if (is_folder(path) && g_file_test(common, G_FILE_TEST_IS_REGULAR))
            return g_canonicalize_filename(path, NULL);
    }
    return NULL;
}

static char *find_binary_folder(void)
{
    g_autofree char *binary = g_file_read_link("/proc/self/exe", NULL);
    return binary ? g_path_get_dirname(binary) : NULL;
}

static void add_relative(GPtrArray *roots, const char *base, const char *relative)
{
    if (!base)
        return;
    g_autofree char *joined = g_build_filename(base, relative, NULL);
    g_ptr_array_add(roots, g_canonicalize_filename(joined, NULL));
}

VitriPlaces *vitri_locate_find(void)
{
    g_autoptr(VitriPlaces) places = g_new0(VitriPlaces, 1);
    places->build = find_binary_folder();
    g_autoptr(GPtrArray) roots = g_ptr_array_new_with_free_func(g_free);
    const char *stated = g_getenv("VITRI_DATA_DIR");
    if (stated && stated[0])
        g_ptr_array_add(roots, g_canonicalize_filename(stated, NULL));
    add_relative(roots, places->build, "../share/vitri");
    add_relative(roots, places->build, "..");
    g_ptr_array_add(roots, g_strdup(VITRI_SOURCE_ROOT));
    g_ptr_array_add(roots, g_strdup(VITRI_SHARE_DIR));
    for (guint i = 0; i < roots->len; i++) {
        const char *root = roots->pdata[i];
        if (!places->data && (places->data = find_data_in(root)) != NULL)
            places->root = g_strdup(root);
        if (!places->reports)
            places->reports = find_reports_in(root);
    }
    return g_steal_pointer(&places);
}

void vitri_places_free(VitriPlaces *places)
{
    if (!places)
        return;
    g_free(places->root);
    g_free(places->data);
    g_free(places->reports);
    g_free(places->build);
    g_free(places);
}

char *vitri_locate_catalogue(const VitriPlaces *places, const char *language)
{
    g_autofree char *name = g_strconcat(language, ".mo", NULL);
    const char *roots[] = {places->root, places->build, VITRI_BUILD_ROOT, VITRI_SHARE_DIR};
    for (guint i = 0; i < G_N_ELEMENTS(roots); i++) {
        if (!roots[i])
            continue;
        g_autofree char *path = g_build_filename(roots[i], "po", name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
            return g_steal_pointer(&path);
    }
    return NULL;
}
