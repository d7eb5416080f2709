/*
 * Folders of standards: every XML file below one, in the order of the paths, so that faults come out the same
 * everywhere.
 *
 * Files are told apart by their root element. The domain of a standard is the name of the folder it lies in. Ids are
 * unique in a case: a local standard does not silently take the place of one of the jurisdiction. A file that cannot be
 * read is reported and the others are read on. Links to folders are not followed twice: only regular files and
 * folders count, to a depth that no tree of rules needs.
 */
#include "read-standards.h"

#include "read-standard.h"
#include "sink.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

enum { MAX_DEPTH = 8 };

static int compare_paths(gconstpointer left, gconstpointer right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/** Appends the paths of all XML files below a folder. */
static gboolean list_files(const char *folder, guint depth, GPtrArray *paths, GError **error)
{
    g_autoptr(GError) open_error = NULL;
    g_autoptr(GDir) entries = g_dir_open(folder, 0, &open_error);
    if (!entries) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot read the folder '%s': %s"), folder,
                    open_error->message);
        return FALSE;
    }
    for (const char *name = g_dir_read_name(entries); name; name = g_dir_read_name(entries)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        gboolean is_folder = g_file_test(path, G_FILE_TEST_IS_DIR);
        if (is_folder && depth < MAX_DEPTH && !g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
            if (!list_files(path, depth + 1, paths, error))
                return FALSE;
        } else if (!is_folder && g_str_has_suffix(name, ".xml")) {
            g_ptr_array_add(paths, g_steal_pointer(&path));
        }
    }
    return TRUE;
}

/** Reads the local files that standards refer to and takes them off the list. */
static void read_local_lists(GPtrArray *paths, VitriCase *vcase, GPtrArray *faults)
{
    for (guint i = 0; i < paths->len;) {
        const char *path = g_ptr_array_index(paths, i);
        g_autofree char *name = NULL, *uri = NULL;
        gboolean known = vitri_xml_root(path, &name, &uri, NULL);
        if (known && strcmp(name, "codes") == 0)
            vitri_read_codes(path, vcase, faults, NULL);
        else if (known && strcmp(name, "sources") == 0)
            vitri_read_sources(path, vcase, faults, NULL);
        else {
            i++;
            continue;
        }
        g_ptr_array_remove_index(paths, i);
    }
}

static void add_standard(VitriStandard *standard, VitriCase *vcase, GPtrArray *faults)
{
    g_autofree char *folder = g_path_get_dirname(standard->file);
    const VitriStandard *other = g_hash_table_lookup(vcase->standard_by_id, standard->id);
    standard->domain = g_path_get_basename(folder);
    if (other) {
        vitri_fault_add(faults, "duplicate-id", standard->file, standard->line,
                        _("standard '%s' is there already, in %s; give this one another id"), standard->id,
                        other->file);
        vitri_standard_free(standard);
        return;
    }
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
}

static int compare_standards(gconstpointer left, gconstpointer right)
{
    const VitriStandard *a = *(VitriStandard *const *)left, *b = *(VitriStandard *const *)right;
    return strcmp(a->id, b->id);
}

gboolean vitri_read_standards_dir(const char *dir, gboolean local, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    if (!list_files(dir, 0, paths, error))
        return FALSE;
    g_ptr_array_sort(paths, compare_paths);
    if (local)
        read_local_lists(paths, vcase, faults);
    for (guint i = 0; i < paths->len; i++) {
        VitriStandard *standard = vitri_read_standard(g_ptr_array_index(paths, i), local, vcase, faults, NULL);
        if (standard)
            add_standard(standard, vcase, faults);
    }
    g_ptr_array_sort(vcase->standards, compare_standards);
    return TRUE;
}
