/* Numbers and the examples that hold them: a set of examples is enough exactly where one more and one less show. */
#include "../support/rule-data.h"
#include "data-parts.h"

#define CLERK                                                                                                          \
    "<unit id='U' kind='division'/><position id='c' category='professional' rotation='F01'/>"                          \
    "<post id='U1' unit='U' position='c'/>"
#define HOLDER(from) CLERK "<person id='A' sex='male' born='1980-06-15'><tenure post='U1' from='" from "'/></person>"
#define SEATS(n)                                                                                                       \
    "<unit id='U' kind='division'/><position id='c' category='professional'/>"                                         \
    "<post id='U1' unit='U' position='c' seats='" n "'/>"

typedef struct {
    const char *verdict, *on, *xml;
} Shown;

/** The faults of one rule with these examples (ended by one without a verdict). Caller frees. */
static char *hold(VitriEffect effect, guint occasions, const char *when, const char *require, const Shown *shown)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GPtrArray) scenes = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_scene_close);
    VitriStandard *standard = build_standard(vcase, "s", effect, when, require);
    VitriVersion *version = standard->versions->pdata[0];
    standard->file = g_strdup("s.xml");
    standard->occasions = occasions;
    for (; shown->verdict; shown++) {
        VitriExample *example = build_example(version, shown->verdict, shown->on, shown->xml);
        VitriScene *scene = vitri_scene_open(standard, version, example, vcase, read_example, faults);
        cr_assert(scene && vitri_scene_judge(scene, faults), "%s: %s", require, example->name);
        g_ptr_array_add(scenes, scene);
    }
    vitri_data_check_boundaries(standard, version, scenes, faults);
    return tell_faults(faults);
}

static void expect(const char *told, const char *const *parts)
{
    guint n = 0;
    for (const char *at = told; (at = strstr(at, "boundary-without-example")) != NULL; at++)
        n++;
    guint wanted = g_strv_length((char **)parts);
    cr_expect_eq(n, wanted, "%u faults, not %u: '%s'", n, wanted, told);
    for (guint i = 0; parts[i]; i++)
        cr_expect(strstr(told, parts[i]), "'%s' lacks '%s'", told, parts[i]);
}

#define PARTS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define NONE ((const char *const[]){NULL})

Test(data_boundary, a_count_needs_the_number_and_the_one_beside_it)
{
    const Shown both[] = {{"met", "2026-01-01", SEATS("5")}, {"not-met", "2026-01-01", SEATS("4")}, {NULL}};
    const Shown high[] = {{"met", "2026-01-01", SEATS("6")}, {"not-met", "2026-01-01", SEATS("4")}, {NULL}};
    const Shown low[] = {{"met", "2026-01-01", SEATS("5")}, {"not-met", "2026-01-01", SEATS("3")}, {NULL}};
    g_autofree char *held = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, NULL, "<headcount min='5'/>", both);
    g_autofree char *above = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, NULL, "<headcount min='5'/>", high);
    g_autofree char *below = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, NULL, "<headcount min='5'/>", low);
    expect(held, NONE);
    expect(above, PARTS("with one more"));
    expect(below, PARTS("with one less"));
}

Test(data_boundary, a_time_needs_both_days_on_which_it_turns)
{
    const Shown both[] = {
        {"met", "2027-03-15", HOLDER("2022-03-15")}, {"not-met", "2027-03-16", HOLDER("2022-03-15")}, {NULL}};
    const Shown week[] = {
        {"met", "2027-03-15", HOLDER("2022-03-15")}, {"not-met", "2027-03-23", HOLDER("2022-03-15")}, {NULL}};
    const Shown year[] = {
        {"met", "2026-03-15", HOLDER("2022-03-15")}, {"not-met", "2027-03-16", HOLDER("2022-03-15")}, {NULL}};
    g_autofree char *held = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, NULL, "<max-time months='60'/>", both);
    g_autofree char *late = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, NULL, "<max-time months='60'/>", week);
    g_autofree char *early = hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_HOLDING, NULL, "<max-time months='60'/>", year);
    expect(held, NONE);
    expect(late, PARTS("each of the two days"));
    expect(early, PARTS("with one less"));
}

Test(data_boundary, numbers_of_when_count_and_those_that_judge_nothing_do_not)
{
    const Shown plain[] = {{"met", "2026-01-01", SEATS("7")}, {NULL}};
    g_autofree char *when =
        hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, "<headcount min='5'/>", "<unit-is top='yes'/>", plain);
    expect(when, PARTS("min=\"5\"", "min=\"5\""));
    const Shown period[] = {
        {"met", "2027-03-15", HOLDER("2022-03-15")}, {"not-met", "2027-03-16", HOLDER("2022-03-15")}, {NULL}};
    g_autofree char *least = hold(VITRI_EFFECT_SETS_PERIOD, VITRI_OCCASION_HOLDING, NULL,
                                  "<all-of><min-time months='24'/><max-time months='60'/></all-of>", period);
    expect(least, NONE);
}

Test(data_boundary, a_number_that_stands_again_in_the_same_words_is_one_number)
{
    const Shown both[] = {{"met", "2026-01-01", SEATS("5")}, {"not-met", "2026-01-01", SEATS("4")}, {NULL}};
    g_autofree char *twice =
        hold(VITRI_EFFECT_REQUIRES, VITRI_OCCASION_UNIT, NULL,
             "<any-of><headcount min='5'/><all-of><unit-is top='yes'/><headcount min='5'/></all-of></any-of>", both);
    expect(twice, NONE);
}
