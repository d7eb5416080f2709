/* Ids of the small files: kept as texts, resolved against a roster, unknown ones told with the nearest. */
#include "reference.h"

#include "../support/builder.h"

#include "../support/reading.h"

static const char roster[] = "<unit id='U1'/><unit id='U2'/><position id='K'/><post id='A' unit='U1' position='K'/>"
                             "<post id='B' unit='U2' position='K'/><person id='P7' sex='male' born='1980'/>";

static const VitriFormAttribute attributes[] = {{"id", FALSE}, {NULL, FALSE}};
static const VitriFormElement element = {"x", 0, 0, attributes, NULL, NULL, NULL};

/* Keeps the text as the value of attribute `id`. */
static gint32 keep(GPtrArray *texts, VitriSink *sink, const char *id)
{
    VitriForm form = {.sink = sink, .file = "d.xml", .line = 4, .element = &element, .values = {id}};
    return vitri_reference_keep(texts, &form, 0);
}

Test(reference, each_kind_has_its_own_ids)
{
    static const struct {
        const char *id;
        VitriReferenceKind kind;
        gint32 index;
        const char *faults;
    } cases[] = {
        {"U2", VITRI_REFERENCE_UNIT, 1, ""},
        {"K", VITRI_REFERENCE_POSITION, 0, ""},
        {"B", VITRI_REFERENCE_POST, 1, ""},
        {"P7", VITRI_REFERENCE_PERSON, 0, ""},
        {NULL, VITRI_REFERENCE_PERSON, -1, ""},
        {"A B", VITRI_REFERENCE_POST, -1, "4 wrong-value: 'A B' as id of 'x' is wrong; an id has no spaces in it\n"},
        {"U3", VITRI_REFERENCE_UNIT, -1, "9 unknown-reference: unknown unit 'U3'; did you mean 'U1'?\n"},
        {"B", VITRI_REFERENCE_UNIT, -1, "9 unknown-reference: unknown unit 'B'; the roster has none of that id\n"},
        {"P7", VITRI_REFERENCE_POST, -1, "9 unknown-reference: unknown post 'P7'; the roster has none of that id\n"},
        {"P8", VITRI_REFERENCE_PERSON, -1, "9 unknown-reference: unknown person 'P8'; did you mean 'P7'?\n"},
        {"U1", VITRI_REFERENCE_POSITION, -1,
         "9 unknown-reference: unknown position 'U1'; the roster has none of that id\n"},
    };
    g_autoptr(VitriRoster) built = build_roster(roster);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new(), texts = g_ptr_array_new_with_free_func(g_free);
        VitriSink sink = {faults, 0, 0};
        keep(texts, &sink, "other");
        gint32 reference = keep(texts, &sink, cases[i].id);
        vitri_reference_resolve(&reference, cases[i].kind, texts, built, &sink, "d.xml", 9);
        cr_expect_eq(reference, cases[i].index, "%s: %d", cases[i].id, reference);
        expect_faults(faults, cases[i].faults, cases[i].id);
    }
}

Test(reference, a_full_sink_is_told_nothing_more)
{
    g_autoptr(VitriRoster) built = build_roster(roster);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new(), texts = g_ptr_array_new_with_free_func(g_free);
    VitriSink sink = {faults, 1, 0};
    for (guint i = 0; i < 3; i++) {
        gint32 reference = keep(texts, &sink, "nobody");
        vitri_reference_resolve(&reference, VITRI_REFERENCE_PERSON, texts, built, &sink, "d.xml", 9);
        cr_expect_eq(reference, -1);
    }
    cr_expect_eq(faults->len, 1u);
}

Test(reference, standards_are_those_of_the_case)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    VitriStandard *standard = vitri_standard_new();
    standard->id = g_strdup("rot-period");
    g_ptr_array_add(vcase->standards, standard);
    g_hash_table_insert(vcase->standard_by_id, standard->id, standard);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    cr_expect(vitri_reference_check_standard(NULL, vcase, &sink, "d.xml", 1));
    cr_expect(vitri_reference_check_standard("rot-period", vcase, &sink, "d.xml", 2));
    cr_expect_not(vitri_reference_check_standard("rot-perod", vcase, &sink, "d.xml", 3));
    cr_expect_not(vitri_reference_check_standard("x", vcase, &sink, "d.xml", 4));
    expect_faults(faults,
                  "3 unknown-reference: unknown standard 'rot-perod'; did you mean 'rot-period'?\n"
                  "4 unknown-reference: unknown standard 'x'; see `vitri data list standards`\n",
                  "standards");
}
