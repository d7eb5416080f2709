/*
 * Office documents as packages: parts gathered by name, then packed in their order. Nothing of what they hold is known
 * here; the same parts give the same bytes.
 */
#include "package.h"

#include "vitri/archive.h"

static void free_text(gpointer text)
{
    g_string_free(text, TRUE);
}

void vitri_package_begin(VitriPackage *package)
{
    package->names = g_ptr_array_new_with_free_func(g_free);
    package->texts = g_ptr_array_new_with_free_func(free_text);
}

GString *vitri_package_add(VitriPackage *package, const char *name)
{
    GString *text = g_string_new(NULL);
    g_ptr_array_add(package->names, g_strdup(name));
    g_ptr_array_add(package->texts, text);
    return text;
}

GBytes *vitri_package_end(VitriPackage *package, gboolean stored, GError **error)
{
    guint n = package->names->len;
    g_autofree VitriArchivePart *parts = g_new0(VitriArchivePart, n);
    for (guint i = 0; i < n; i++) {
        const GString *text = package->texts->pdata[i];
        parts[i] = (VitriArchivePart){package->names->pdata[i], text->str, text->len, stored && i == 0};
    }
    GBytes *bytes = vitri_archive_write(parts, n, error);
    g_ptr_array_unref(package->names);
    g_ptr_array_unref(package->texts);
    return bytes;
}
