/* Who lacks which course, for what and by when. */
#include "../support/review-case.h"
#include "vitri/training.h"

#include <criterion/criterion.h>

#define PERSON(id, born, tenures, more)                                                                                \
    "<person id='" id "' name='" id "' sex='male' born='" born "'>" tenures more "</person>"
#define PLANNED "<succession level='division-head' from='2024-01-01' until='2030-01-01'/>"
/* A good record with all courses but political theory. */
#define UNTAUGHT                                                                                                       \
    "<rank code='01.002' from='2015-01-01'/><qualification kind='degree' level='master' on='2005'/>"                   \
    "<qualification kind='state-management' level='principal' on='2012'/>"                                             \
    "<qualification kind='defence' level='group-1' on='2012'/>"                                                        \
    "<rating year='2024' level='good'/><rating year='2025' level='good'/><rating year='2026' level='good'/>"

static char *tell(const VitriTraining *training)
{
    GString *text = g_string_new(NULL);
    const VitriRoster *roster = training->vcase->roster;
    for (guint i = 0; i < training->needs->len; i++) {
        const VitriTrainingNeed *need = &g_array_index(training->needs, VitriTrainingNeed, i);
        g_autofree char *day = vitri_date_to_string(need->needed_on);
        const char *level = vitri_need_level(need->course);
        g_string_append_printf(text, "%s%s@%s %s/%s %s %s", i ? "; " : "", roster->people[need->person].id,
                               roster->units[need->unit].id, vitri_need_kind(need->course), level ? level : "",
                               vitri_training_reason_name(need->reason), day);
    }
    return g_string_free(text, FALSE);
}

static void expect(const char *what, const char *people, gint32 months, const char *expected)
{
    g_autofree char *xml = g_strconcat(REVIEW_HEAD, people, REVIEW_FOOT, NULL);
    g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
    g_autoptr(VitriTraining) training = vitri_training(vcase, months);
    g_autofree char *text = tell(training);
    cr_expect_str_eq(text, expected, "%s: %s", what, text);
}

Test(training, a_course_is_needed_now_for_the_post_held_and_later_for_a_planned_title)
{
    expect("a deputy at work", PERSON("P", "1985-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", UNTAUGHT PLANNED),
           12, "P@D1 political-theory/intermediate holding 2026-12-31");
    expect("staff in the plan, needed once",
           PERSON("P", "1985-01-01", "<tenure post='D1-CV' from='2015-01-01'/>",
                  UNTAUGHT "<succession level='division-deputy' from='2024-01-01' until='2030-01-01'/>"),
           12, "P@D1 political-theory/intermediate succession 2026-12-31");
    expect("staff in no plan", PERSON("P", "1985-01-01", "<tenure post='D1-CV' from='2015-01-01'/>", UNTAUGHT), 12, "");
    expect("everything there",
           PERSON("P", "1985-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>",
                  GOOD_RECORD PLANNED "<qualification kind='defence' level='group-1' on='2012'/>"),
           12, "");
    expect("nobody who has left",
           PERSON("P", "1985-01-01",
                  "<tenure post='D1-PTP' from='2023-01-01'/><leaves on='2026-12-01' reason='transfer'/>", UNTAUGHT),
           12, "");
}

Test(training, a_title_of_the_plan_is_needed_by_the_day_time_has_done_its_part)
{
    expect("a bar for five months",
           PERSON("P", "1985-01-01", "<tenure post='D1-CV' from='2015-01-01'/>",
                  UNTAUGHT "<succession level='division-deputy' from='2024-01-01' until='2030-01-01'/>"
                           "<circumstance kind='suspended' from='2026-12-01' until='2027-06-01'/>"),
           12, "P@D1 political-theory/intermediate succession 2027-06-01");
}

Test(training, needs_stand_by_unit_course_day_and_person)
{
    expect("two units",
           PERSON("B", "1985-01-01", "<tenure post='D2-PTP' from='2023-01-01'/>", UNTAUGHT)
               PERSON("A", "1985-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", UNTAUGHT)
                   PERSON("C", "1985-01-01", "<tenure post='D1-PTP' from='2023-01-01'/>", UNTAUGHT),
           12,
           "A@D1 political-theory/intermediate holding 2026-12-31; C@D1 political-theory/intermediate holding "
           "2026-12-31; B@D2 political-theory/intermediate holding 2026-12-31");
}
