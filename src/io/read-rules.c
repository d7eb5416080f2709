/*
 * The rule data of a jurisdiction by themselves, for `vitri data`: the same readers as a run uses, without a roster.
 *
 * All faults of all files are collected before anything is said; a folder that lacks a file is a fault of the
 * installation, told by the reader of that file.
 */
#include "vitri/read-rules.h"

#include "read-standards.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"

#include <string.h>

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

char **vitri_read_rules_jurisdictions(const char *data_dir)
{
    GPtrArray *names = g_ptr_array_new();
    g_autoptr(GDir) folder = g_dir_open(data_dir, 0, NULL);
    const char *name;
    while (folder && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *codes = g_build_filename(data_dir, name, "codes.xml", NULL);
        if (g_file_test(codes, G_FILE_TEST_IS_REGULAR))
            g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

static gboolean read_files(const char *folder, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    g_autofree char *codes = g_build_filename(folder, "codes.xml", NULL);
    g_autofree char *sources = g_build_filename(folder, "sources.xml", NULL);
    g_autofree char *retirement = g_build_filename(folder, "retirement.xml", NULL);
    g_autofree char *standards = g_build_filename(folder, "standards", NULL);
    return vitri_read_codes(codes, vcase, faults, error) && vitri_read_sources(sources, vcase, faults, error) &&
           vitri_read_retirement(retirement, vcase, faults, error) &&
           vitri_read_standards_dir(standards, FALSE, vcase, faults, error);
}

VitriCase *vitri_read_rules(const char *data_dir, const char *jurisdiction, char **standards, gboolean drafts,
                            GPtrArray *faults, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autofree char *folder = g_build_filename(data_dir, jurisdiction, NULL);
    vcase->drafts = drafts;
    if (!read_files(folder, vcase, faults, error))
        return NULL;
    for (guint i = 0; standards && standards[i]; i++) {
        if (!vitri_read_standards_dir(standards[i], TRUE, vcase, faults, error))
            return NULL;
    }
    guint errors = vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
    if (errors > 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("the rule data of '%s' cannot be used"), jurisdiction);
        return NULL;
    }
    return g_steal_pointer(&vcase);
}
