/* The way in: files told apart by their roots, policy and decisions, results, the jurisdiction, hostile files. */
#include "vitri/read-case.h"

#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/read-plan.h"
#include "vitri/write-plan.h"

#include "../support/schema.h"

#include <criterion/criterion.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ROSTER                                                                                                         \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>\n"                                \
    "<units><unit id='U' name='U' kind='division'/></units>"                                                           \
    "<positions><position id='K' title='T' category='professional' profession='p' rank='01.003'/></positions>"         \
    "<posts><post id='A' unit='U' position='K'/><post id='B' unit='U' position='K'/></posts>\n<people>"                \
    "<person id='P' name='N' sex='male' born='1980'><tenure post='A' from='2020'/></person></people></roster>"
#define POLICY "<policy xmlns='urn:vitri:policy:1' notice-days='7'><pair left='A' right='B'/></policy>"
#define DECISIONS "<decisions xmlns='urn:vitri:decisions:1'><pin person='P' post='B'/></decisions>"
#define PLAN                                                                                                           \
    "<plan xmlns='urn:vitri:plan:1' year='2027'><policy xmlns='urn:vitri:policy:1' notice-days='9'/>"                  \
    "<decisions xmlns='urn:vitri:decisions:1'><request person='P' unit='U'/></decisions>"                              \
    "<move person='P' to='B' on='2027-04-01'/></plan>"

typedef struct {
    char *folder;
    GPtrArray *paths; /* of char*, with a NULL at the end while reading */
    GPtrArray *faults;
    char **results;
    GError *error;
} Scene;

static Scene *new_scene(void)
{
    Scene *scene = g_new0(Scene, 1);
    scene->folder = g_dir_make_tmp("vitri-case-XXXXXX", NULL);
    cr_assert_not_null(scene->folder);
    scene->paths = g_ptr_array_new_with_free_func(g_free);
    scene->faults = vitri_fault_list_new();
    return scene;
}

static void free_scene(Scene *scene)
{
    g_autoptr(GDir) dir = g_dir_open(scene->folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(scene->folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(scene->folder);
    g_free(scene->folder);
    g_ptr_array_unref(scene->paths);
    g_ptr_array_unref(scene->faults);
    g_strfreev(scene->results);
    g_clear_error(&scene->error);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

static char *add_file(Scene *scene, const char *name, const char *bytes, gssize length)
{
    char *path = g_build_filename(scene->folder, name, NULL);
    cr_assert(g_file_set_contents(path, bytes, length, NULL));
    g_ptr_array_add(scene->paths, path);
    return path;
}

static VitriCase *read_scene(Scene *scene, VitriReadOptions options)
{
    g_ptr_array_add(scene->paths, NULL);
    options.files = (char **)scene->paths->pdata;
    options.data_dir = g_getenv("VITRI_SOURCE_ROOT");
    VitriCase *vcase = vitri_read_case(&options, scene->faults, &scene->error);
    cr_expect_eq(vcase == NULL, scene->error != NULL);
    vitri_fault_sort(scene->faults);
    return vcase;
}

static gboolean has_tag(const Scene *scene, const char *tag)
{
    for (guint i = 0; i < scene->faults->len; i++)
        if (strcmp(((const VitriFault *)scene->faults->pdata[i])->tag->tag, tag) == 0)
            return TRUE;
    return FALSE;
}

static void expect_fault(Scene *scene, const char *what, VitriReadOptions options, const char *tag)
{
    g_autoptr(VitriCase) vcase = read_scene(scene, options);
    cr_assert_null(vcase, "%s is refused", what);
    cr_expect(g_error_matches(scene->error, VITRI_ERROR, VITRI_ERROR_INPUT), "%s: %s", what, scene->error->message);
    cr_expect(has_tag(scene, tag), "%s: [%s]", what, tag);
}

Test(read_case, files_in_any_order_make_one_case)
{
    static const char *const texts[] = {DECISIONS, ROSTER, POLICY};
    for (guint first = 0; first < 3; first++) {
        g_autoptr(Scene) scene = new_scene();
        for (guint i = 0; i < 3; i++) {
            g_autofree char *name = g_strdup_printf("%u.xml", i);
            add_file(scene, name, texts[(first + i) % 3], -1);
        }
        g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){0});
        cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
        cr_expect_eq(scene->faults->len, 0u);
        cr_expect_eq(vcase->policy->notice_days, 7);
        cr_expect_eq(vcase->policy->cool_off_months, 36);
        cr_expect_eq(g_array_index(vcase->policy->pairs, VitriPair, 0).right, 1);
        cr_expect_eq(g_array_index(vcase->decisions->pins, VitriPin, 0).post, 1);
        cr_expect_eq(vitri_date_compare(vcase->on, vitri_date(2026, 12, 31)), 0);
        cr_expect_str_eq(vcase->jurisdiction, "vn");
        cr_expect_gt(vcase->standards->len, 10u);
        cr_assert_eq(vcase->inputs->len, 4u);
        const VitriInput *input = g_ptr_array_index(vcase->inputs, 2);
        g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, ROSTER, -1);
        cr_expect_str_eq(input->kind, "roster");
        cr_expect_str_eq(input->sha256, sha256);
    }
}

Test(read_case, options_go_before_files_and_the_day_before_the_roster)
{
    g_autoptr(Scene) scene = new_scene();
    add_file(scene, "p.xml", POLICY, -1);
    g_autofree char *own =
        g_strdup(add_file(scene, "q.xml", "<policy xmlns='urn:vitri:policy:1' notice-days='3'/>", -1));
    g_ptr_array_set_size(scene->paths, 1);
    add_file(scene, "r.xml", ROSTER, -1);
    g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){.policy = own, .on = vitri_date(2027, 1, 1)});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    cr_expect_eq(vcase->policy->notice_days, 3);
    cr_expect_eq(vitri_date_compare(vcase->on, vitri_date(2027, 1, 1)), 0);
}

Test(read_case, without_a_policy_the_jurisdictions_own_counts)
{
    g_autoptr(Scene) scene = new_scene();
    add_file(scene, "r.xml", ROSTER, -1);
    g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){0});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    cr_expect_eq(vcase->policy->notice_days, 30);
    cr_expect_eq(vcase->policy->unit_share_percent, -1);
    cr_expect_eq(vcase->inputs->len, 2u);
}

Test(read_case, a_plans_copies_count_where_they_are_asked_for)
{
    for (int asked = 0; asked < 2; asked++) {
        g_autoptr(Scene) scene = new_scene();
        add_file(scene, "plan.xml", PLAN, -1);
        add_file(scene, "r.xml", ROSTER, -1);
        add_file(scene, "p.xml", POLICY, -1);
        g_autoptr(VitriCase) vcase =
            read_scene(scene, (VitriReadOptions){.plan_inputs = asked, .out_results = &scene->results});
        cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
        cr_expect_eq(vcase->policy->notice_days, asked ? 9 : 7);
        cr_expect_eq(vcase->decisions->requests->len, asked ? 1u : 0u);
        cr_assert_eq(g_strv_length(scene->results), 1u);
        cr_expect_str_eq(scene->results[0], scene->paths->pdata[0]);
    }
}

Test(read_case, a_plan_comes_from_standard_input_too)
{
    g_autoptr(Scene) scene = new_scene();
    g_autofree char *path = g_strdup(add_file(scene, "plan.xml", PLAN, -1));
    add_file(scene, "r.xml", ROSTER, -1);
    g_free(scene->paths->pdata[0]);
    scene->paths->pdata[0] = g_strdup("-");
    cr_assert_not_null(freopen(path, "r", stdin));
    g_autoptr(VitriCase) vcase =
        read_scene(scene, (VitriReadOptions){.plan_inputs = TRUE, .out_results = &scene->results});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    g_autoptr(VitriPlan) plan = vitri_read_plan(scene->results[0], vcase, scene->faults, &scene->error);
    cr_assert_not_null(plan);
    cr_expect_eq(plan->moves->len, 1u);
}

Test(read_case, a_packed_roster_from_standard_input)
{
    g_autoptr(Scene) scene = new_scene();
    g_autoptr(GConverter) packer = G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
    char packed[4096];
    gsize n_read = 0, n = 0;
    cr_assert_eq(g_converter_convert(packer, ROSTER, strlen(ROSTER), packed, sizeof packed, G_CONVERTER_INPUT_AT_END,
                                     &n_read, &n, NULL),
                 G_CONVERTER_FINISHED);
    g_autofree char *path = g_strdup(add_file(scene, "r.gz", packed, (gssize)n));
    g_free(scene->paths->pdata[0]);
    scene->paths->pdata[0] = g_strdup("-");
    cr_assert_not_null(freopen(path, "r", stdin));
    g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){0});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    cr_expect_null(vcase->standard_input);
    cr_expect_eq(vcase->roster->n_people, 1u);
}

Test(read_case, what_cannot_be_used)
{
    static const struct {
        const char *what, *first, *second, *tag;
    } cases[] = {
        {"no roster", POLICY, NULL, "no-roster"},
        {"an unknown root", ROSTER, "<roaster/>", "wrong-root"},
        {"a root in another namespace", ROSTER, "<policy/>", "wrong-root"},
        {"a plan where none is taken", ROSTER, PLAN, "wrong-root"},
        {"two policies", ROSTER POLICY, NULL, "not-well-formed"},
        {"an empty file", ROSTER, "", "empty-file"},
        {"a cut file", ROSTER, "<policy xmlns='urn:vitri:policy:1'", "cut-off"},
        {"a pin of nobody", ROSTER, "<decisions xmlns='urn:vitri:decisions:1'><pin person='Q' post='A'/></decisions>",
         "unknown-reference"},
        {"a waiver of no standard", ROSTER,
         "<decisions xmlns='urn:vitri:decisions:1'><waive person='P' standard='rot-perod'/></decisions>",
         "unknown-reference"},
        {"a blackout of no position", ROSTER,
         "<policy xmlns='urn:vitri:policy:1'><blackout months='1' position='L'/></policy>", "unknown-reference"},
        {"an unknown jurisdiction", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vm'/>",
         NULL, "unknown-reference"},
        {"a wrong attribute", ROSTER, "<policy xmlns='urn:vitri:policy:1' notice='3'/>", "unknown-attribute"},
        {"a code",
         "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units><unit id='U' name='U' "
         "kind='divison'/></units></roster>",
         NULL, "unknown-code"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Scene) scene = new_scene();
        add_file(scene, "a.xml", cases[i].first, -1);
        if (cases[i].second)
            add_file(scene, "b.xml", cases[i].second, -1);
        expect_fault(scene, cases[i].what, (VitriReadOptions){0}, cases[i].tag);
    }
}

Test(read_case, a_roster_cut_anywhere_is_told_once)
{
    static const char text[] = "<?xml version='1.0'?><!-- đủ -->" ROSTER;
    for (gsize n = 0; n < sizeof text - 1; n++) {
        g_autoptr(Scene) scene = new_scene();
        add_file(scene, "r.xml", text, (gssize)n);
        g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){0});
        cr_expect_null(vcase, "the first %zu bytes", n);
        cr_expect_eq(scene->faults->len, 1u, "the first %zu bytes: %u faults", n, scene->faults->len);
        cr_expect(has_tag(scene, "cut-off") != has_tag(scene, "empty-file"), "the first %zu bytes", n);
    }
}

Test(read_case, a_second_policy_and_a_wrong_option_are_refused)
{
    g_autoptr(Scene) scene = new_scene();
    add_file(scene, "r.xml", ROSTER, -1);
    add_file(scene, "p.xml", POLICY, -1);
    add_file(scene, "q.xml", POLICY, -1);
    expect_fault(scene, "two policies", (VitriReadOptions){0}, "repeated");
    g_autoptr(Scene) other = new_scene();
    g_autofree char *decisions = g_strdup(add_file(other, "d.xml", DECISIONS, -1));
    g_ptr_array_set_size(other->paths, 0);
    add_file(other, "r.xml", ROSTER, -1);
    expect_fault(other, "decisions as policy", (VitriReadOptions){.policy = decisions}, "wrong-root");
}

Test(read_case, missing_files_and_folders_are_told_together)
{
    g_autoptr(Scene) scene = new_scene();
    g_ptr_array_add(scene->paths, g_strdup("/no/such/file.xml"));
    g_ptr_array_add(scene->paths, g_strdup(scene->folder));
    expect_fault(scene, "missing", (VitriReadOptions){0}, "unreadable");
    cr_expect_eq(scene->faults->len, 2u);
}

Test(read_case, a_plan_written_is_read_back_the_same)
{
    static const char text[] =
        "<plan xmlns='urn:vitri:plan:1' year='2027' status='feasible' seed='3' generator='g'>"
        "<level id='overdue-unmoved' value='1' bound='1'/><level id='due-unmoved' value='2' bound=''/>"
        "<level id='uncovered' value='0'/><level id='disturbed' value='0'/><level id='burden' value='7'/>"
        "<level id='lot' value='5'/><level id='late-months' value='0'/><level id='uneven' value='1'/>"
        "<chain id='c1' kind='chain' on='2027-04-01' starts='vacancy' ends='A'/>"
        "<stay person='P' post='A' reason='no-destination' missing='rank' profession-places='2'>"
        "<blocked-by standard='rot-form' places='3'/><competing people='P' places='B A'/></stay>"
        "<move person='P' from='A' to='B' on='2027-04-01' chain='c1' reason='due'/></plan>";
    g_autoptr(Scene) scene = new_scene();
    g_autofree char *path = g_strdup(add_file(scene, "plan.xml", text, -1));
    add_file(scene, "r.xml", ROSTER, -1);
    g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){.out_results = &scene->results});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    g_autoptr(VitriPlan) plan = vitri_read_plan(path, vcase, scene->faults, &scene->error);
    cr_assert_not_null(plan, "%s", scene->error ? scene->error->message : "");
    cr_expect(plan->own);
    cr_expect_eq(plan->n_levels, (guint)VITRI_LEVEL_COUNT);
    cr_expect(plan->levels[0].has_bound);
    cr_expect_not(plan->levels[1].has_bound);
    cr_expect_eq(vitri_plan_find_move(plan, 0)->to, 1);
    cr_expect_eq(g_array_index(vitri_plan_find_stay(plan, 0)->competing_places, gint32, 0), 0);
    g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
    vitri_write_plan(plan, first);
    cr_assert(g_file_set_contents(path, first->str, -1, NULL));
    g_autoptr(VitriPlan) again = vitri_read_plan(path, vcase, scene->faults, &scene->error);
    cr_assert_not_null(again, "%s\n%s", scene->error ? scene->error->message : "", first->str);
    vitri_write_plan(again, second);
    cr_expect_str_eq(first->str, second->str);
    cr_expect(schema_accepts("plan", first->str), "%s", first->str);
}

Test(read_case, what_an_agency_adds_to_a_plan_is_kept)
{
    static const char text[] =
        "<plan xmlns='urn:vitri:plan:1' year='2027'><section kind='purpose'/>"
        "<move person='P' to='B' on='2027-04-01' decision='5/Q&amp;' decided-on='2027-03-20' noticed-on='2027-02-15' "
        "effective-on='2027-04-01' handed-over-on='2027-04-09' closed-on='2027-05' not-done='n'/>"
        "<stay person='P' evidence='e'/><section kind='measures' title='VI'/>"
        "<publication on='2027-01-20' place='board' proof='photo'/><issued on='2027-01-15' number='1/KH' by='head'/>"
        "</plan>";
    static const char *const kept[] = {
        "<issued on=\"2027-01-15\" number=\"1/KH\" by=\"head\"/>",
        "<publication on=\"2027-01-20\" place=\"board\" proof=\"photo\"/>",
        "<section kind=\"purpose\"/>\n  <section kind=\"measures\" title=\"VI\"/>",
        "on=\"2027-04-01\" decision=\"5/Q&amp;\" decided-on=\"2027-03-20\" noticed-on=\"2027-02-15\" "
        "effective-on=\"2027-04-01\" handed-over-on=\"2027-04-09\" closed-on=\"2027-05\" not-done=\"n\"/>",
        "<stay person=\"P\" evidence=\"e\"/>",
    };
    g_autoptr(Scene) scene = new_scene();
    g_autofree char *path = g_strdup(add_file(scene, "plan.xml", text, -1));
    add_file(scene, "r.xml", ROSTER, -1);
    g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){.out_results = &scene->results});
    cr_assert_not_null(vcase, "%s", scene->error ? scene->error->message : "");
    g_autoptr(VitriPlan) plan = vitri_read_plan(path, vcase, scene->faults, &scene->error);
    cr_assert_not_null(plan, "%s", scene->error ? scene->error->message : "");
    g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
    vitri_write_plan(plan, first);
    for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
        cr_expect(strstr(first->str, kept[i]), "%s is not in\n%s", kept[i], first->str);
    cr_expect(schema_accepts("plan", first->str), "%s", first->str);
    cr_assert(g_file_set_contents(path, first->str, -1, NULL));
    g_autoptr(VitriPlan) again = vitri_read_plan(path, vcase, scene->faults, &scene->error);
    cr_assert_not_null(again, "%s\n%s", scene->error ? scene->error->message : "", first->str);
    vitri_write_plan(again, second);
    cr_expect_str_eq(first->str, second->str);
}

Test(read_case, plans_that_cannot_be_used)
{
    static const struct {
        const char *content, *tag;
    } cases[] = {
        {"<move person='Q' to='B' on='2027-04-01'/>", "unknown-reference"},
        {"<move person='P' to='D' on='2027-04-01'/>", "unknown-reference"},
        {"<stay person='P' standard='rot-formm'/>", "unknown-reference"},
        {"<stay person='P'><blocked-by standard='x-y-z' places='1'/></stay>", "unknown-reference"},
        {"<stay person='P'><competing people='P Q'/></stay>", "unknown-reference"},
        {"<level id='lot' value='5'/>", "wrong-value"},
        {"<mvoe person='P'/>", "unknown-element"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Scene) scene = new_scene();
        g_autofree char *text =
            g_strdup_printf("<plan xmlns='urn:vitri:plan:1' year='2027'>%s</plan>", cases[i].content);
        g_autofree char *path = g_strdup(add_file(scene, "plan.xml", text, -1));
        g_ptr_array_set_size(scene->paths, 0);
        add_file(scene, "r.xml", ROSTER, -1);
        g_autoptr(VitriCase) vcase = read_scene(scene, (VitriReadOptions){0});
        cr_assert_not_null(vcase);
        cr_expect_null(vitri_read_plan(path, vcase, scene->faults, &scene->error), "%s", text);
        cr_expect(has_tag(scene, cases[i].tag), "%s: [%s]", text, cases[i].tag);
    }
}
