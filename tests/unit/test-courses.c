/* Which single courses would open a place: one standard closes it, one course would meet it. */
#include "courses.h"

#include "../support/town-scene.h"
#include "vitri/rotation.h"

/** P1 has a degree on file and nothing else; the levels of theory are basic, middle, high. */
static void teach(Town *town)
{
    static const char *const levels[] = {"basic", "middle", "high"};
    town->roster->qualifications = g_new0(VitriQualification, 1);
    town->roster->qualifications[0] = (VitriQualification){.kind = "degree", .level = "bachelor"};
    town->roster->people[PERSON_P1].qualifications = (VitriRun){0, 1};
    for (guint i = 0; i < G_N_ELEMENTS(levels); i++) {
        VitriCode code = {levels[i], (int)i + 1, NULL, NULL, NULL, NULL};
        vitri_codes_add(town->vcase->codes, "theory", &code);
    }
}

static VitriRequirement *theory(void)
{
    return town_require("certificate", "kind=theory;min=middle", NULL);
}

static void ask_course(Town *town)
{
    town_add_standard(town, "s", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE, theory());
}

static void ask_two_courses(Town *town)
{
    VitriRequirement *other = town_require("certificate", "kind=it", NULL);
    town_add_standard(town, "s", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("all-of", "", theory(), other, NULL));
}

static void ask_either(Town *town)
{
    VitriRequirement *other = town_require("succession", "", NULL);
    town_add_standard(town, "s", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("any-of", "", other, theory(), NULL));
}

static void ask_age(Town *town)
{
    town_add_standard(town, "s", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("age", "min=80", NULL));
}

static void ask_course_and_age(Town *town)
{
    ask_course(town);
    town_add_standard(town, "t", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("age", "min=80", NULL));
}

static void ask_should_too(Town *town)
{
    ask_course(town);
    town_add_standard(town, "t", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("age", "min=80", NULL))
        ->force = VITRI_FORCE_SHOULD;
}

static char *list_opens(const VitriStay *stay)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; stay->opens && i < stay->opens->len; i++) {
        const VitriCourse *course = &g_array_index(stay->opens, VitriCourse, i);
        g_string_append_printf(text, "%s%s/%s:%d", i ? " " : "", course->kind, course->level ? course->level : "",
                               course->places);
    }
    return g_string_free(text, FALSE);
}

Test(courses, a_place_counts_if_one_standard_closes_it_and_one_course_meets_it)
{
    static const struct {
        const char *what;
        void (*twist)(Town *town);
        const char *expected;
    } rows[] = {
        {"a course", ask_course, "theory/middle:2"},
        {"two courses", ask_two_courses, ""},
        {"a course or a decision", ask_either, "theory/middle:2"},
        {"no course at all", ask_age, ""},
        {"a second standard closes it too", ask_course_and_age, ""},
        {"a second one that only should be met", ask_should_too, "theory/middle:2"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Town) town = town_new();
        teach(town);
        rows[i].twist(town);
        g_autoptr(VitriScene) scene = town_scene(town, NULL);
        const VitriAgent *agent = vitri_scene_agent(scene, scene->agent_of[PERSON_P1]);
        const VitriStandard *standard = vitri_case_find_standard(town->vcase, "s");
        g_autoptr(VitriPlan) plan = vitri_plan_new(town->vcase);
        VitriStay *stay = vitri_plan_add_stay(plan);
        vitri_courses_count(scene, agent, POST_B1, standard, stay);
        vitri_courses_count(scene, agent, POST_B2, standard, stay);
        vitri_courses_settle(scene, stay);
        g_autofree char *text = list_opens(stay);
        cr_expect_str_eq(text, rows[i].expected, "%s: %s", rows[i].what, text);
    }
}

Test(courses, a_higher_course_opens_what_a_lower_one_of_its_kind_and_field_opens)
{
    g_autoptr(Town) town = town_new();
    teach(town);
    g_autoptr(VitriScene) scene = town_scene(town, NULL);
    g_autoptr(VitriPlan) plan = vitri_plan_new(town->vcase);
    VitriStay *stay = vitri_plan_add_stay(plan);
    vitri_stay_add_course(stay, "theory", "middle", NULL, 2);
    vitri_stay_add_course(stay, "theory", "high", NULL, 1);
    vitri_stay_add_course(stay, "theory", "basic", "tax", 9);
    vitri_stay_add_course(stay, "it", NULL, NULL, 3);
    vitri_courses_settle(scene, stay);
    g_autofree char *text = list_opens(stay);
    cr_expect_str_eq(text, "theory/basic:9 it/:3 theory/high:3 theory/middle:2", "%s", text);
}
