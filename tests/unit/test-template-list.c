/* Which reports there are, and what each says of itself. */
#include "vitri/error.h"
#include "vitri/template.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#define ROOT(more) "<xsl:stylesheet xmlns:xsl='x' xmlns:d='urn:vitri:document:1' " more "/>"

typedef struct {
    char *path;
} Folder;

static void put(const Folder *folder, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    cr_assert(g_file_set_contents(path, text, -1, NULL));
}

static void drop(Folder *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder->path, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder->path, name, NULL);
        g_remove(path);
    }
    g_rmdir(folder->path);
    g_free(folder->path);
}

Test(template_list, a_report_has_a_page_a_table_or_a_paper)
{
    Folder folder = {g_dir_make_tmp("vitri-list-XXXXXX", NULL)};
    static const struct {
        const char *name, *of, *title;
        gboolean page, csv, paper;
    } rows[] = {
        {"both", "plan", "Cả hai", TRUE, TRUE, TRUE},
        {"page", "due", NULL, TRUE, FALSE, FALSE},
        {"paper", "review", "Giấy", FALSE, FALSE, TRUE},
    };
    put(&folder, "both.xsl", ROOT("d:of='plan'"));
    put(&folder, "both.csv.xsl", "");
    put(&folder, "both.paper.xsl", ROOT("d:of='plan' d:title-vi='Cả hai' d:title-en='Both'"));
    put(&folder, "page.xsl", ROOT("d:of='due'"));
    put(&folder, "paper.paper.xsl", ROOT("d:of='review' d:title-vi='Giấy'"));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(folder.path, rows[i].name, &error);
        cr_assert(info, "%s: %s", rows[i].name, error ? error->message : "");
        cr_expect_str_eq(info->of, rows[i].of, "%s", rows[i].name);
        cr_expect(g_strcmp0(info->title_vi, rows[i].title) == 0, "%s", rows[i].name);
        cr_expect(info->page == rows[i].page && info->csv == rows[i].csv && info->paper == rows[i].paper, "%s",
                  rows[i].name);
    }
    drop(&folder);
}

Test(template_list, unknown_names_are_wrong_usage_and_broken_files_are_told)
{
    Folder folder = {g_dir_make_tmp("vitri-list-XXXXXX", NULL)};
    put(&folder, "page.xsl", "<broken");
    static const struct {
        const char *name, *says;
        int code;
    } rows[] = {{"pagee", "nearest is 'page'", VITRI_ERROR_USAGE},
                {"weather", "there are page", VITRI_ERROR_USAGE},
                {"../page", "no report", VITRI_ERROR_USAGE},
                {"page", "page.xsl", VITRI_ERROR_INPUT}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        cr_expect_null(vitri_template_describe(folder.path, rows[i].name, &error), "%s", rows[i].name);
        cr_assert(g_error_matches(error, VITRI_ERROR, rows[i].code), "%s: %s", rows[i].name, error->message);
        cr_expect(strstr(error->message, rows[i].says), "%s", error->message);
    }
    drop(&folder);
}

Test(template_list, every_shipped_report_says_what_it_is_in_both_languages)
{
    g_autofree char *reports = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "reports", NULL);
    g_auto(GStrv) names = vitri_template_list(reports, NULL);
    cr_assert(names && names[0]);
    for (char **name = names; *name; name++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriTemplateInfo) info = vitri_template_describe(reports, *name, &error);
        cr_assert(info, "%s: %s", *name, error ? error->message : "");
        cr_expect(info->of && info->title_vi && info->title_en, "%s", *name);
        cr_expect(!strchr(*name, '.'), "%s", *name);
    }
}
