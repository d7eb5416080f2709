/* An example opened and judged: who it means, its day, and what is told when it does not keep its promise. */
#include "../support/rule-data.h"
#include "data-example.h"

#define HOUSE                                                                                                          \
    "<unit id='U' kind='division'/><position id='c' category='professional' profession='tax'/>"                        \
    "<position id='l' category='professional' profession='law'/><post id='U1' unit='U' position='c'/>"                 \
    "<post id='U2' unit='U' position='l'/>"
#define HOLDER HOUSE "<person id='A' sex='male'><tenure post='U1' from='2021-01-01'/></person>"

typedef struct {
    const char *what;
    guint occasions;
    const char *require, *verdict, *on, *post, *xml;
    gint32 origin; /* expected */
    VitriOccasion occasion;
    const char *told; /* tag; NULL: it holds */
} Row;

Test(data_example, the_scene_is_who_the_example_means)
{
    static const Row rows[] = {
        {"held", VITRI_OCCASION_HOLDING, "<person-is sex='male'/>", "met", "2026-01-01", NULL, HOLDER, -1,
         VITRI_OCCASION_HOLDING, NULL},
        {"a destination", VITRI_OCCASION_ROTATION_MOVE, "<same-profession/>", "not-met", "2026-01-01", "U2", HOLDER, 0,
         VITRI_OCCASION_ROTATION_MOVE, NULL},
        {"an appointment", VITRI_OCCASION_APPOINTMENT, "<same-profession/>", "not-met", "2026-01-01", "U2", HOLDER, 0,
         VITRI_OCCASION_APPOINTMENT, NULL},
        {"a promise not kept", VITRI_OCCASION_HOLDING, "<person-is sex='male'/>", "not-met", "2026-01-01", NULL, HOLDER,
         -1, VITRI_OCCASION_HOLDING, "example-failed"},
        {"a day before the version", VITRI_OCCASION_HOLDING, "<person-is sex='male'/>", "met", "2009-12-31", NULL,
         HOLDER, -1, VITRI_OCCASION_HOLDING, "example-failed"},
        {"nobody", VITRI_OCCASION_HOLDING, "<person-is sex='male'/>", "met", "2026-01-01", NULL, HOUSE, -1,
         VITRI_OCCASION_HOLDING, "unknown-reference"},
        {"a wrong roster", VITRI_OCCASION_HOLDING, "<person-is sex='male'/>", "met", "2026-01-01", NULL, "", -1,
         VITRI_OCCASION_HOLDING, "example-failed"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        g_autoptr(VitriCase) vcase = build_case("", NULL);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriStandard *standard = build_standard(vcase, "s", VITRI_EFFECT_REQUIRES, NULL, row->require);
        VitriVersion *version = standard->versions->pdata[0];
        standard->occasions = row->occasions;
        VitriExample *example = build_example(version, row->verdict, row->on, row->xml);
        example->post = g_strdup(row->post);
        g_autoptr(VitriScene) scene = vitri_scene_open(standard, version, example, vcase, read_example, faults);
        gboolean holds = scene && vitri_scene_judge(scene, faults);
        g_autofree char *told = tell_faults(faults);
        cr_expect_eq(holds, row->told == NULL, "%s: '%s'", row->what, told);
        cr_expect(!row->told || strstr(told, row->told), "%s: '%s' lacks %s", row->what, told, row->told);
        if (!scene)
            continue;
        cr_expect_eq(scene->subject.origin, row->origin, "%s: origin %d", row->what, scene->subject.origin);
        cr_expect_eq(scene->subject.occasion, row->occasion, "%s: %s", row->what,
                     vitri_occasion_name(scene->subject.occasion));
    }
}
