/*
 * The rule data of a jurisdiction by themselves, for `vitri data`: the same readers as a run uses, without a roster.
 *
 * All faults of all files are collected before anything is said; a folder that lacks a file is a fault of the
 * installation, told by the reader of that file.
 */
#include "vitri/read-rules.h"

#include "read-policy.h"
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
    g_autofree char *holidays = g_build_filename(folder, "holidays.xml", NULL);
    g_autofree char *inspection = g_build_filename(folder, "inspection.xml", NULL);
    g_autofree char *quality = g_build_filename(folder, "quality.xml", NULL);
    g_autofree char *standards = g_build_filename(folder, "standards", NULL);
    g_autofree char *notes = g_build_filename(folder, "notes.xml", NULL);
    return vitri_read_codes(codes, vcase, faults, error) && vitri_read_sources(sources, vcase, faults, error) &&
           vitri_read_retirement(retirement, vcase, faults, error) &&
           vitri_read_holidays(holidays, vcase, faults, error) &&
           vitri_read_defects(inspection, vcase, faults, error) &&
           vitri_read_quality_rules(quality, vcase, faults, error) &&
           vitri_read_standards_dir(standards, FALSE, vcase, faults, error) &&
           (!g_file_test(notes, G_FILE_TEST_EXISTS) || vitri_read_notes(notes, vcase, faults, error));
}

/* The jurisdiction's own policy, by which the examples are judged; it names nothing of any roster. */
static gboolean read_policy(const char *folder, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "policy.xml", NULL);
    g_autoptr(VitriPolicyReader) reader = vitri_policy_reader_new();
    VitriSink sink = {faults, 0, 0};
    VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    if (!vitri_xml_read(path, &handler, vitri_policy_reader_begin(reader, &sink, path), NULL, error))
        return FALSE;
    vitri_policy_free(vcase->policy);
    vcase->policy = vitri_policy_reader_finish(reader, vcase->roster, vcase->codes, &sink);
    return TRUE;
}

VitriCase *vitri_read_rules(const char *data_dir, const char *jurisdiction, char **standards, gboolean drafts,
                            gboolean examples, GPtrArray *faults, GError **error)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autofree char *folder = g_build_filename(data_dir, jurisdiction, NULL);
    vcase->drafts = drafts;
    vcase->examples = examples;
    if (!read_files(folder, vcase, faults, error) || !read_policy(folder, vcase, faults, error))
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
