/* Training needs as a document: totals, courses, units, and what courses a plan says would open. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static void add_need(VitriTraining *training, gint32 person, gint32 unit, const VitriRequirement *course,
                     const char *day)
{
    VitriTrainingNeed need = {.person = person,
                              .unit = unit,
                              .post = POST_A1,
                              .reason = VITRI_TRAINING_HOLDING,
                              .course = course,
                              .standard = g_ptr_array_index(training->vcase->standards, 0),
                              .needed_on = town_day(day)};
    g_array_append_val(training->needs, need);
}

Test(document_training, sums_courses_by_unit_and_openings_by_people)
{
    g_autoptr(Town) town = town_new();
    VitriRequirement *low = town_require("certificate", "kind=theory;min=middle", NULL);
    VitriRequirement *high = town_require("certificate", "kind=theory;min=zenith", NULL);
    VitriTraining training = {town->vcase, 12, g_array_new(FALSE, FALSE, sizeof(VitriTrainingNeed))};
    g_autoptr(VitriPlan) plan = vitri_plan_new(town->vcase);
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    plan->year = 2027;
    add_need(&training, PERSON_P1, UNIT_A, low, "2020-01-01");
    add_need(&training, PERSON_P2, UNIT_A, low, "2999-01-01");
    add_need(&training, PERSON_P2, UNIT_A, high, "");
    add_need(&training, PERSON_P3, UNIT_B, low, "2998-01-01");
    for (gint32 person = PERSON_P1; person <= PERSON_P2; person++) {
        VitriStay *stay = vitri_plan_add_stay(plan);
        stay->person = person;
        stay->post = POST_A1;
        vitri_stay_add_course(stay, "theory", "middle", NULL, 2);
        if (person == PERSON_P1)
            vitri_stay_add_course(stay, "it", NULL, NULL, 9);
    }
    vitri_document_training(&training, plan, "en", out);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "boolean(//d:training/d:totals[@needs=4 and @people=3 and @now=1])", "true");
    document_tree_expect(tree, "boolean(//d:courses[count(d:course)=2]/d:course[1][@people=3 and @now=1])", "true");
    document_tree_expect(tree, "boolean(//d:line[1]/d:course[1][@people=2]/d:need[@now='yes'])", "true");
    document_tree_expect(tree, "boolean(//d:line[1]/d:course[2][not(@first)])", "true");
    document_tree_expect(tree, "boolean(//d:line[2]/d:course[@first='2998-01-01'])", "true");
    document_tree_expect(tree, "boolean(//d:openings/d:opening[1][@kind='theory' and @people=2 and @places=4])",
                         "true");
    document_tree_expect(tree, "boolean(//d:openings/d:opening[2][@kind='it' and @places=9])", "true");
    document_tree_expect_valid(tree);
    g_array_unref(training.needs);
    vitri_requirement_free(low);
    vitri_requirement_free(high);
}
