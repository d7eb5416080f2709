/* Deadlines in words: a kind each, marks of the day, what stands beside a row, the register as a table. */
#include "due-text.h"

#include "../support/builder.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    VitriCase *vcase;
    VitriDue due;
} Scene;

static Scene *new_scene(void)
{
    Scene *scene = g_new0(Scene, 1);
    scene->vcase = build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                              "<person id='P' sex='male' born='1980'/>",
                              "2026-12-31");
    scene->due = (VitriDue){scene->vcase, 1, vitri_date(2027, 12, 31), g_array_new(FALSE, FALSE, sizeof(VitriDueRow))};
    return scene;
}

static void free_scene(Scene *scene)
{
    g_array_unref(scene->due.rows);
    vitri_case_unref(scene->vcase);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

static VitriDueRow make_row(VitriDueKind kind)
{
    return (VitriDueRow){.kind = kind, .state = VITRI_DUE_COMING, .to = -1, .day = vitri_date(2027, 2, 28)};
}

static void expect_what(const Scene *scene, VitriDueRow row, const char *expected)
{
    g_autofree char *text = vitri_due_text_what(&scene->due, &row, "en");
    cr_expect_str_eq(text, expected, "'%s' not '%s'", text, expected);
}

static void expect_day(VitriDueState state, VitriCalendarState calendar, const char *expected)
{
    VitriDueRow row = make_row(VITRI_DUE_TERM_END);
    row.state = state;
    row.calendar = calendar;
    row.missing = "tenure/from";
    g_autofree char *text = vitri_due_text_day(&row, "en");
    cr_expect_str_eq(text, expected, "'%s' not '%s'", text, expected);
}

Test(due_text, every_kind_has_words_of_its_own)
{
    for (VitriDueKind a = 0; a < VITRI_DUE_KINDS; a++) {
        cr_assert(vitri_due_text_kind(a) && *vitri_due_text_kind(a), "%s", vitri_due_kind_name(a));
        for (VitriDueKind b = 0; b < a; b++)
            cr_expect_str_neq(vitri_due_text_kind(a), vitri_due_text_kind(b));
    }
    cr_expect_str_eq(vitri_due_text_kind(VITRI_DUE_ORDER), "order to be carried out");
}

Test(due_text, what_tells_extension_hold_ground_and_plan)
{
    g_autoptr(Scene) scene = new_scene();
    VitriDueRow row = make_row(VITRI_DUE_TERM_DECISION);
    expect_what(scene, row, "decision on re-appointment");
    row.extends = row.on_hold = TRUE;
    expect_what(scene, row, "decision on extension to retirement (on hold)");
    row.kind = VITRI_DUE_TERM_END;
    expect_what(scene, row, "last day of the term (on hold)");
    row = make_row(VITRI_DUE_ORDER);
    row.ground = "Chuyển";
    expect_what(scene, row, "order to be carried out: Chuyển");
    row = make_row(VITRI_DUE_ROTATION);
    row.to = 0;
    row.planned_on = vitri_date(2027, 3, 1);
    g_autofree char *text = vitri_due_text_what(&scene->due, &row, "en");
    cr_expect(g_str_has_prefix(text, "rotation (planned: to A on "), "%s", text);
}

Test(due_text, the_day_has_a_mark_for_what_is_over_and_what_it_rests_on)
{
    expect_day(VITRI_DUE_COMING, VITRI_CALENDAR_STATED, "2027-02-28");
    expect_day(VITRI_DUE_OVERDUE, VITRI_CALENDAR_STATED, "2027-02-28 !");
    expect_day(VITRI_DUE_COMING, VITRI_CALENDAR_COMPUTED, "2027-02-28 ~");
    expect_day(VITRI_DUE_OVERDUE, VITRI_CALENDAR_UNKNOWN, "2027-02-28 ! ?");
    expect_day(VITRI_DUE_UNKNOWN, VITRI_CALENDAR_STATED, "? tenure/from");
}

Test(due_text, an_empty_register_is_its_summary_alone)
{
    g_autoptr(Scene) scene = new_scene();
    g_autoptr(GString) none = g_string_new(NULL), one = g_string_new(NULL);
    vitri_due_text_write(&scene->due, 100, "en", none);
    cr_expect_str_eq(none->str, "deadlines until 2027-12-30: 0 overdue, 0 within a month, 0 later, 0 unknown\n");
    VitriDueRow row = make_row(VITRI_DUE_TERM_END);
    row.calendar = VITRI_CALENDAR_COMPUTED;
    g_array_append_val(scene->due.rows, row);
    vitri_due_text_write(&scene->due, 100, "en", one);
    cr_expect(strstr(one->str, "0 within a month, 1 later, 0 unknown\n\n"), "%s", one->str);
    cr_expect(strstr(one->str, "2027-02-28 ~"), "%s", one->str);
    cr_expect(strstr(one->str, "\n~ "), "%s", one->str);
    cr_expect_null(strstr(one->str, "\n? "), "%s", one->str);
}
