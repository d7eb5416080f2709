/*
 * Which reports there are: the stylesheets of the reports folder by name, and what each says of itself at its root.
 *
 * Invariants: a report has at least a page or a paper; names are sorted; page and paper of one name are of the same
 * result. Nothing is compiled or applied here. Cost: one look into the folder, and the first tag of one file.
 */
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/template.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include <string.h>

#define DOCUMENT_URI "urn:vitri:document:1"
#define PAPER ".paper.xsl"

/* The report that a file belongs to; NULL: it is none of itself. Caller frees. */
static char *find_name(const char *file)
{
    gsize length = strlen(file);
    if (!g_str_has_suffix(file, ".xsl") || g_str_has_suffix(file, ".csv.xsl") || g_str_equal(file, "common.xsl") ||
        g_str_has_suffix(file, "-common.xsl"))
        return NULL;
    return g_strndup(file, length - strlen(g_str_has_suffix(file, PAPER) ? PAPER : ".xsl"));
}

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

char **vitri_template_list(const char *reports_dir, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) dir = g_dir_open(reports_dir, 0, &cause);
    if (!dir) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the folder of reports '%s': %s"), reports_dir,
                    cause->message);
        return NULL;
    }
    GPtrArray *names = g_ptr_array_new();
    for (const char *file = g_dir_read_name(dir); file; file = g_dir_read_name(dir)) {
        char *name = find_name(file);
        if (name && !g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
            g_ptr_array_add(names, name);
        else
            g_free(name);
    }
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

void vitri_template_info_free(VitriTemplateInfo *info)
{
    if (!info)
        return;
    g_free(info->name);
    g_free(info->of);
    g_free(info->title_vi);
    g_free(info->title_en);
    g_free(info);
}

static void keep_first(char **slot, const char *value)
{
    if (!*slot)
        *slot = g_strdup(value);
}

/* The root alone is looked at. */
static gboolean take_root(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                          guint n, guint line, guint depth, GError **error)
{
    VitriTemplateInfo *info = user;
    for (guint i = 0; depth == 0 && i < n; i++) {
        if (g_str_equal(attributes[i].name, "{" DOCUMENT_URI "}of"))
            keep_first(&info->of, attributes[i].value);
        else if (g_str_equal(attributes[i].name, "{" DOCUMENT_URI "}title-vi"))
            keep_first(&info->title_vi, attributes[i].value);
        else if (g_str_equal(attributes[i].name, "{" DOCUMENT_URI "}title-en"))
            keep_first(&info->title_en, attributes[i].value);
        else if (g_str_equal(attributes[i].name, "{" DOCUMENT_URI "}tables"))
            info->tableless = g_str_equal(attributes[i].value, "no");
    }
    return TRUE;
}

/* Whether the form is there; what its root says is kept. FALSE with an error: it cannot be read. */
static gboolean look_at(VitriTemplateInfo *info, const char *reports_dir, const char *suffix, gboolean *out_there,
                        GError **error)
{
    static const VitriXmlHandler handler = {.start = take_root};
    g_autofree char *file = g_strconcat(info->name, suffix, NULL);
    g_autofree char *path = g_build_filename(reports_dir, file, NULL);
    *out_there = g_file_test(path, G_FILE_TEST_IS_REGULAR);
    return !*out_there || vitri_xml_read(path, &handler, info, NULL, error);
}

static void set_unknown(char **names, const char *name, GError **error)
{
    const char *nearest = vitri_text_nearest(name, (const char *const *)names, g_strv_length(names));
    g_autofree char *all = g_strjoinv(", ", names);
    if (nearest)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("there is no report '%s'; the nearest is '%s'"), name,
                    nearest);
    else
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("there is no report '%s'; there are %s"), name, all);
}

VitriTemplateInfo *vitri_template_describe(const char *reports_dir, const char *name, GError **error)
{
    g_auto(GStrv) names = vitri_template_list(reports_dir, error);
    if (!names)
        return NULL;
    if (!g_strv_contains((const char *const *)names, name)) {
        set_unknown(names, name, error);
        return NULL;
    }
    g_autoptr(VitriTemplateInfo) info = g_new0(VitriTemplateInfo, 1);
    info->name = g_strdup(name);
    if (!look_at(info, reports_dir, ".xsl", &info->page, error) ||
        !look_at(info, reports_dir, PAPER, &info->paper, error))
        return NULL;
    g_autofree char *file = g_strconcat(name, ".csv.xsl", NULL);
    g_autofree char *path = g_build_filename(reports_dir, file, NULL);
    info->csv = g_file_test(path, G_FILE_TEST_IS_REGULAR);
    return g_steal_pointer(&info);
}
