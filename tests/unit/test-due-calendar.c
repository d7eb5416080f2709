/* Deadlines as iCalendar: folding, escaping, all-day events, the same identity for the same deadline. */
#include "due-calendar.h"

#include "../support/builder.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    VitriCase *vcase;
    VitriDue due;
    GString *out;
} Scene;

static Scene *new_scene(const char *name)
{
    Scene *scene = g_new0(Scene, 1);
    scene->vcase = build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                              "<person id='P' sex='male' born='1980'/>",
                              "2026-12-31");
    VitriRoster *roster = scene->vcase->roster;
    roster->units[0].name = "Phòng; A, B";
    roster->positions[0].title = "Trưởng phòng";
    roster->people[0].name = vitri_roster_intern(roster, name);
    scene->due = (VitriDue){scene->vcase, 1, vitri_date(2027, 12, 31), g_array_new(FALSE, FALSE, sizeof(VitriDueRow))};
    scene->out = g_string_new(NULL);
    VitriDueRow row = {.kind = VITRI_DUE_TERM_END, .state = VITRI_DUE_COMING, .to = -1, .day = vitri_date(2027, 2, 28)};
    g_array_append_val(scene->due.rows, row);
    return scene;
}

static void free_scene(Scene *scene)
{
    g_array_unref(scene->due.rows);
    g_string_free(scene->out, TRUE);
    vitri_case_unref(scene->vcase);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

static VitriDueRow *get_row(Scene *scene)
{
    return &g_array_index(scene->due.rows, VitriDueRow, 0);
}

static const char *write_scene(Scene *scene, gint alarm)
{
    g_string_truncate(scene->out, 0);
    vitri_due_calendar_write(&scene->due, alarm, "en", scene->out);
    return scene->out->str;
}

/* The value of the first line that begins so; unfolded lines only. Caller frees. */
static char *find_line(const char *text, const char *name)
{
    const char *at = strstr(text, name);
    cr_assert(at, "%s in %s", name, text);
    return g_strndup(at, strcspn(at, "\r"));
}

Test(due_calendar, an_event_is_a_whole_day_and_its_text_escaped)
{
    g_autoptr(Scene) scene = new_scene("Lê Văn A");
    const char *text = write_scene(scene, 0);
    static const char *const parts[] = {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n",
        "DTSTAMP:20261231T000000Z\r\n",       "DESCRIPTION:Trưởng phòng\\, Phòng\\; A\\, B\r\n",
        "CATEGORIES:term-end,coming\r\n",     "END:VEVENT\r\nEND:VCALENDAR\r\n"};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect(strstr(text, parts[i]), "'%s' in %s", parts[i], text);
    cr_expect_null(strstr(text, "VALARM"));
    cr_expect(strstr(write_scene(scene, 7), "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P7D\r\n"));
}

Test(due_calendar, lines_are_folded_between_characters)
{
    for (int length = 40; length < 140; length++) {
        g_autoptr(GString) name = g_string_new(NULL);
        for (int i = 0; i < length; i++)
            g_string_append(name, i % 3 ? "ễ" : "n");
        g_autoptr(Scene) scene = new_scene(name->str);
        const char *text = write_scene(scene, 0);
        g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
        for (char **line = lines; *line; line++) {
            cr_expect(strlen(*line) <= 75, "%d: %s", length, *line);
            cr_expect(g_utf8_validate(*line, -1, NULL), "%d: %s", length, *line);
            cr_expect_null(strchr(*line, '\n'), "%d: %s", length, *line);
        }
        g_auto(GStrv) folds = g_strsplit(text, "\r\n ", -1);
        g_autofree char *whole = g_strjoinv("", folds);
        cr_expect(strstr(whole, name->str), "%d: %s", length, whole);
    }
}

Test(due_calendar, the_identity_is_that_of_the_content)
{
    g_autoptr(Scene) scene = new_scene("Lê Văn A");
    g_autofree char *first = find_line(write_scene(scene, 0), "UID:");
    g_autofree char *again = find_line(write_scene(scene, 3), "UID:");
    get_row(scene)->state = VITRI_DUE_OVERDUE;
    g_autofree char *later = find_line(write_scene(scene, 0), "UID:");
    get_row(scene)->day = vitri_date(2027, 3, 1);
    g_autofree char *moved = find_line(write_scene(scene, 0), "UID:");
    cr_expect_str_eq(first, again);
    cr_expect_str_eq(first, later);
    cr_expect_str_neq(first, moved);
}

Test(due_calendar, a_day_that_cannot_be_told_is_no_event)
{
    g_autoptr(Scene) scene = new_scene("Lê Văn A");
    get_row(scene)->state = VITRI_DUE_UNKNOWN;
    cr_expect_null(strstr(write_scene(scene, 0), "VEVENT"));
}
