/*
 * Which single courses would open places to somebody who is left in place.
 *
 * A place counts for a course if exactly one standard closes it on the last day on which the person could go there, and
 * all that is open in that standard is one course. Only places whose first closing standard speaks of a course at all
 * are looked at again, so people without such a gap cost nothing. Whether a course can be had in time is not asked.
 */
#include "courses.h"

#include "kinship.h"
#include "vitri/check.h"
#include "vitri/need.h"

/** The last first-of-month on which the agent may leave and the post exists; unset: none. */
static VitriDate find_day(const VitriScene *scene, const VitriAgent *agent, gint32 post)
{
    VitriPeriod period = vitri_scene_post_period(scene->vcase->roster, post);
    for (int month = 12; month >= 1; month--) {
        VitriDate day = vitri_date(scene->options.year, month, 1);
        if ((agent->months & (1 << (month - 1))) && vitri_period_contains(period, day))
            return day;
    }
    return VITRI_DATE_NONE;
}

/** The one course that is open in the version of the standard; NULL: none, or more than that. */
static const VitriRequirement *find_course(const VitriStandard *standard, const VitriSubject *subject)
{
    const VitriVersion *version = vitri_check_version(standard, subject);
    if (!version || !vitri_need_may_ask(version->require, VITRI_BRINGS_COURSE))
        return NULL;
    g_autoptr(GArray) needs = vitri_need_list(version->require, subject);
    const VitriNeed *need = needs->len == 1 ? &g_array_index(needs, VitriNeed, 0) : NULL;
    return need && need->brings == VITRI_BRINGS_COURSE ? need->requirement : NULL;
}

static void add_place(const VitriRequirement *course, VitriStay *stay)
{
    const char *kind = vitri_need_kind(course), *level = vitri_need_level(course), *field = vitri_need_field(course);
    for (guint i = 0; stay->opens && i < stay->opens->len; i++) {
        VitriCourse *known = &g_array_index(stay->opens, VitriCourse, i);
        if (g_str_equal(known->kind, kind) && g_strcmp0(known->level, level) == 0 &&
            g_strcmp0(known->field, field) == 0) {
            known->places++;
            return;
        }
    }
    vitri_stay_add_course(stay, kind, level, field, 1);
}

void vitri_courses_count(const VitriScene *scene, const VitriAgent *agent, gint32 post, const VitriStandard *standard,
                         VitriStay *stay)
{
    VitriSubject subject = {.person = agent->person,
                            .post = post,
                            .origin = agent->origin,
                            .unit = -1,
                            .on = find_day(scene, agent, post),
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    if (!vitri_date_is_set(subject.on))
        return;
    guint32 index = (guint32)scene->agent_of[agent->person];
    subject.vcase = vitri_kinship_hide(scene, index);
    const VitriRequirement *course = find_course(standard, &subject);
    if (course && vitri_rotation_closed_by_one(&subject, scene->options.family))
        add_place(course, stay);
    vitri_kinship_show(scene, index);
}

static gint compare_courses(gconstpointer left, gconstpointer right)
{
    const VitriCourse *a = left, *b = right;
    if (a->places != b->places)
        return a->places > b->places ? -1 : 1;
    int order = g_strcmp0(a->kind, b->kind);
    if (order == 0)
        order = g_strcmp0(a->level, b->level);
    return order ? order : g_strcmp0(a->field, b->field);
}

/** Whether the level of the second course lies below that of the first, both of one kind and field. */
static gboolean is_above(const VitriCodes *codes, const VitriCourse *high, const VitriCourse *low)
{
    if (!g_str_equal(high->kind, low->kind) || g_strcmp0(high->field, low->field) != 0 || !high->level)
        return FALSE;
    const VitriCode *above = vitri_codes_find(codes, high->kind, high->level);
    const VitriCode *below = low->level ? vitri_codes_find(codes, low->kind, low->level) : NULL;
    return !low->level || (above && below && above->order > below->order);
}

void vitri_courses_settle(const VitriScene *scene, VitriStay *stay)
{
    guint n = stay->opens ? stay->opens->len : 0;
    g_autofree gint32 *more = g_new0(gint32, n + 1);
    for (guint i = 0; i < n; i++)
        for (guint k = 0; k < n; k++) {
            const VitriCourse *low = &g_array_index(stay->opens, VitriCourse, k);
            if (k != i && is_above(scene->vcase->codes, &g_array_index(stay->opens, VitriCourse, i), low))
                more[i] += low->places;
        }
    for (guint i = 0; i < n; i++)
        g_array_index(stay->opens, VitriCourse, i).places += more[i];
    if (n > 1)
        g_array_sort(stay->opens, compare_courses);
}
