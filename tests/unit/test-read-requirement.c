/* Requirements: the tree that comes of the elements, and what may not stand where. */
#include "read-requirement.h"

#include "../support/builder.h"

#include "../support/reading.h"

typedef struct {
    VitriRequirementReader reader;
    guint skipped; /* depth of an element that was refused; 0: none */
} Scene;

/* The root of the text is the container. */
static gboolean on_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                         guint line, guint depth, GError **error)
{
    Scene *scene = user;
    if (depth == 0)
        vitri_requirement_reader_begin(&scene->reader, name, line);
    else if (!scene->skipped && !vitri_requirement_reader_start(&scene->reader, name, attributes, n, line))
        scene->skipped = depth;
    return TRUE;
}

static gboolean on_end(gpointer user, const char *name, guint depth, GError **error)
{
    Scene *scene = user;
    if (scene->skipped == 0 && depth > 0)
        vitri_requirement_reader_end(&scene->reader);
    else if (scene->skipped == depth)
        scene->skipped = 0;
    return TRUE;
}

static VitriRequirement *read_requirement(const char *text, GPtrArray *faults)
{
    static const VitriXmlHandler handler = {.start = on_start, .end = on_end};
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriCodes) codes = vitri_codes_new();
    g_autoptr(GPtrArray) open = g_ptr_array_new();
    Scene scene = {.reader = {.sink = &sink, .codes = codes, .file = "s.xml", .open = open}};
    build_codes(codes);
    cr_assert(vitri_xml_read_memory(text, strlen(text), "s.xml", &handler, &scene, NULL), "%s", text);
    return vitri_requirement_reader_finish(&scene.reader);
}

Test(read_requirement, one_condition_with_its_parameters)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRequirement) requirement = read_requirement("<require>\n<age min='18'/></require>", faults);
    expect_faults(faults, "", "age");
    cr_assert_not_null(requirement);
    cr_expect_str_eq(requirement->kind->name, "age");
    cr_expect_eq(requirement->line, 2u);
    cr_expect_null(requirement->children);
    cr_expect_str_eq(vitri_requirement_parameter(requirement, "min"), "18");
}

Test(read_requirement, a_tree_keeps_its_order)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRequirement) all = read_requirement("<when><all-of>\n<age min='18'/>\n<not>\n<any-of><age "
                                                       "max='60'/><no-discipline/></any-of></not></all-of></when>",
                                                       faults);
    expect_faults(faults, "", "tree");
    cr_assert_not_null(all);
    cr_assert_eq(all->children->len, 2u);
    const VitriRequirement *not = all->children->pdata[1], *any = not ->children->pdata[0];
    cr_expect_str_eq(not ->kind->name, "not");
    cr_expect_eq(not ->line, 3u);
    cr_assert_eq(any->children->len, 2u);
    cr_expect_str_eq(((const VitriRequirement *)any->children->pdata[1])->kind->name, "no-discipline");
}

Test(read_requirement, what_may_not_stand_there)
{
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {"<when>\n</when>", "1 missing-element: 'when' has nothing inside; add a requirement\n"},
        {"<when>\n<all-of/></when>", "2 missing-element: 'all-of' has nothing inside; add a requirement\n"},
        {"<when>\n<agee min='1'/></when>",
         "2 unknown-element: unknown requirement 'agee' in 'when'; did you mean 'age'?\n"},
        {"<when>\n<age min='1'>\n<age min='2'/></age></when>",
         "3 unknown-element: 'age' in 'age', which takes nothing inside; take it out\n"},
        {"<when><age min='1'/>\n<age min='2'/></when>",
         "2 repeated: a second requirement in 'when'; put both into all-of or any-of\n"},
        {"<when>\n<not><age min='1'/><age min='2'/></not></when>",
         "2 repeated: 'not' takes one requirement; put them into all-of or any-of\n"},
        {"<when>\n<age mim='1'/></when>",
         "2 unknown-attribute: unknown attribute 'mim' of 'age'; did you mean 'min'?\n"},
        {"<when><age zzzzzz='1'/></when>",
         "1 unknown-attribute: unknown attribute 'zzzzzz' of 'age'; remove it or correct its name\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriRequirement) requirement = read_requirement(cases[i].text, faults);
        cr_expect_null(requirement, "%s", cases[i].text);
        expect_faults(faults, cases[i].faults, cases[i].text);
    }
}

Test(read_requirement, a_kind_of_one_place_stands_there_alone)
{
    static const struct {
        const char *text, *tags;
    } cases[] = {
        {"<when>\n<band max='1' deputies='1'/></when>", "2 unknown-element: unknown requirement 'band' in 'when'"},
        {"<when><deputies level='deputy'>\n<age min='1'/></deputies></when>",
         "2 unknown-element: unknown requirement 'age' in 'deputies'"},
        {"<when>\n<age min='x'/></when>", "2 wrong-value: "},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        cr_expect_null(read_requirement(cases[i].text, faults), "%s", cases[i].text);
        g_autofree char *text = list_faults(faults);
        cr_expect_not_null(strstr(text, cases[i].tags), "%s: '%s' lacks '%s'", cases[i].text, text, cases[i].tags);
    }
}

Test(read_requirement, everything_wrong_in_a_tree_is_said)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRequirement) requirement = read_requirement(
        "<when><all-of>\n<age mim='1'/>\n<agee><age mim='1'/></agee>\n<age mxa='1'/></all-of></when>", faults);
    cr_expect_null(requirement);
    cr_expect_eq(faults->len, 3u);
}
