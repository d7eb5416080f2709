/* The rule data of a jurisdiction as a whole: which there are, what is read in which order, what is refused. */
#include "vitri/read-rules.h"

#include "vitri/error.h"

#include "../support/reading.h"

#define NS "xmlns='urn:vitri:standards:1'"
#define CODES "<codes " NS " jurisdiction='xx' version='7'><list name='level'><code id='head'/></list></codes>"
#define SOURCES "<sources " NS "><source id='law'/></sources>"
#define AGES "<retirement " NS "><age year='2021' male-months='720' female-months='660'/></retirement>"
#define STANDARD(id, attributes)                                                                                       \
    "<standard " NS " id='" id "' force='must' applies-to='appointment' " attributes ">"                               \
    "<title lang='vi'>Một</title><title lang='en'>One</title><version from='2020-01-01'>"                            \
    "<citation source='law'/><require><age min='18'/></require></version></standard>"

typedef struct {
    char *folder;
    GPtrArray *paths; /* of char* */
    GPtrArray *faults;
} Scene;

static void add_file(Scene *scene, const char *name, const char *content)
{
    char *path = g_build_filename(scene->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_mkdir_with_parents(folder, 0700);
    cr_assert(g_file_set_contents(path, content, -1, NULL), "%s", path);
    g_ptr_array_add(scene->paths, path);
}

/* Rule data of the jurisdiction xx. */
static Scene *new_scene(void)
{
    Scene *scene = g_new0(Scene, 1);
    scene->folder = g_dir_make_tmp("vitri-rules-XXXXXX", NULL);
    scene->paths = g_ptr_array_new_with_free_func(g_free);
    scene->faults = vitri_fault_list_new();
    cr_assert_not_null(scene->folder);
    add_file(scene, "xx/codes.xml", CODES);
    add_file(scene, "xx/sources.xml", SOURCES);
    add_file(scene, "xx/retirement.xml", AGES);
    add_file(scene, "xx/standards/a.xml", STANDARD("a", ""));
    return scene;
}

static void free_scene(Scene *scene)
{
    for (guint i = 0; i < scene->paths->len; i++) {
        g_autofree char *folder = g_path_get_dirname(scene->paths->pdata[i]), *above = g_path_get_dirname(folder);
        g_remove(scene->paths->pdata[i]);
        g_rmdir(folder);
        g_rmdir(above);
    }
    g_rmdir(scene->folder);
    g_free(scene->folder);
    g_ptr_array_unref(scene->paths);
    g_ptr_array_unref(scene->faults);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

Test(read_rules, jurisdictions_are_the_folders_with_codes)
{
    g_autoptr(Scene) scene = new_scene();
    add_file(scene, "zz/codes.xml", CODES);
    add_file(scene, "aa/codes.xml", CODES);
    add_file(scene, "schema/roster.xsd", "");
    add_file(scene, "codes.xml", CODES);
    g_auto(GStrv) names = vitri_read_rules_jurisdictions(scene->folder);
    g_autofree char *all = g_strjoinv(" ", names);
    cr_expect_str_eq(all, "aa xx zz");
    g_auto(GStrv) none = vitri_read_rules_jurisdictions("/no/such/folder");
    cr_expect_eq(g_strv_length(none), 0u);
}

Test(read_rules, a_case_without_a_roster)
{
    g_autoptr(Scene) scene = new_scene();
    for (int drafts = 0; drafts < 2; drafts++) {
        g_autoptr(VitriCase) vcase = vitri_read_rules(scene->folder, "xx", NULL, drafts, TRUE, scene->faults, NULL);
        expect_faults(scene->faults, "", "xx");
        cr_assert_not_null(vcase);
        cr_expect_eq(vcase->drafts, drafts);
        cr_expect_str_eq(vcase->jurisdiction, "xx");
        cr_expect_str_eq(vcase->standards_version, "7");
        cr_expect_eq(vcase->retirement->len, 1u);
        cr_expect_not_null(vitri_case_find_source(vcase, "law"));
        cr_expect_not(vitri_case_find_standard(vcase, "a")->local);
        cr_expect_eq(vcase->roster->n_people, 0u);
    }
}

Test(read_rules, local_standards_come_beside_those_of_the_jurisdiction)
{
    g_autoptr(Scene) scene = new_scene();
    add_file(scene, "local/b.xml", STANDARD("b", ""));
    g_autofree char *local = g_build_filename(scene->folder, "local", NULL);
    char *folders[] = {local, NULL};
    g_autoptr(VitriCase) vcase = vitri_read_rules(scene->folder, "xx", folders, FALSE, TRUE, scene->faults, NULL);
    expect_faults(scene->faults, "", "local");
    cr_assert_not_null(vcase);
    cr_expect_eq(vcase->standards->len, 2u);
    cr_expect(vitri_case_find_standard(vcase, "b")->local);
}

Test(read_rules, a_fault_in_any_file_gives_no_case)
{
    static const struct {
        const char *name, *content, *faults;
    } cases[] = {
        {"xx/codes.xml", "<codes " NS ">\n<lst/></codes>",
         "2 unknown-element: unknown element 'lst' in 'codes'; did you mean 'list'?\n"},
        {"xx/sources.xml", "<sources " NS ">\n<source id='law'/><source/></sources>",
         "2 missing-attribute: 'source' has no id; add id=\"…\"\n"},
        {"xx/retirement.xml", "<ages " NS "/>",
         "1 wrong-root: the root element is 'ages' in the namespace 'urn:vitri:standards:1'; expected 'retirement' in "
         "'urn:vitri:standards:1'\n"},
        {"xx/standards/a.xml", "\n" STANDARD("a", "tg=''"),
         "2 unknown-attribute: unknown attribute 'tg' of 'standard'; did you mean 'tag'?\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Scene) scene = new_scene();
        g_autoptr(GError) error = NULL;
        add_file(scene, cases[i].name, cases[i].content);
        cr_expect_null(vitri_read_rules(scene->folder, "xx", NULL, FALSE, TRUE, scene->faults, &error), "%s",
                       cases[i].name);
        cr_assert_not_null(error, "%s", cases[i].name);
        cr_expect_eq(error->code, VITRI_ERROR_INPUT);
        cr_expect_str_eq(error->message, "the rule data of 'xx' cannot be used");
        expect_faults(scene->faults, cases[i].faults, cases[i].name);
    }
}

Test(read_rules, what_is_not_there_is_an_error)
{
    g_autoptr(Scene) scene = new_scene();
    g_autoptr(GError) error = NULL;
    cr_expect_null(vitri_read_rules(scene->folder, "yy", NULL, FALSE, TRUE, scene->faults, &error));
    cr_assert_not_null(error);
    cr_expect_not_null(strstr(error->message, "yy/codes.xml"), "%s", error->message);
    g_clear_error(&error);
    char *folders[] = {(char *)"/no/such/folder", NULL};
    cr_expect_null(vitri_read_rules(scene->folder, "xx", folders, FALSE, TRUE, scene->faults, &error));
    cr_assert_not_null(error);
    cr_expect_not_null(strstr(error->message, "/no/such/folder"), "%s", error->message);
}

Test(read_rules, every_row_of_the_law_is_a_standard_or_a_note)
{
    g_autofree char *folder = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriCase) vcase = vitri_read_rules(folder, "vn", NULL, TRUE, TRUE, faults, &error);
    cr_assert_not_null(vcase, "%s", error ? error->message : "");
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < vcase->notes->len; i++)
        g_hash_table_add(notes, ((const VitriNote *)vcase->notes->pdata[i])->id);
    guint n = 0;
    const VitriCode *const *rows = vitri_codes_list(vcase->codes, "law-row", &n);
    cr_expect_gt(n, 200);
    for (guint i = 0; i < n; i++) {
        gboolean is_standard = vitri_case_find_standard(vcase, rows[i]->id) != NULL;
        gboolean is_note = g_hash_table_contains(notes, rows[i]->id);
        cr_expect_neq(is_standard, is_note, "'%s' is %s", rows[i]->id, is_note ? "both" : "neither");
    }
}
