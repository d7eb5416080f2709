/*
 * Training needs as a document: totals, the courses with how many people each, the same by unit with the list of people
 * behind, and the courses that would open most places to people whom a plan leaves in place.
 *
 * Invariants: a person stands once for each course, in the unit of the post held; units in the order of the tree;
 * courses by kind and level, people by the day on which they need it. What a plan says of courses is told as it stands
 * there. Cost: linear, and sorts. Nothing is judged here.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

/* A course of the plan over all who stay. */
typedef struct {
    const VitriCourse *course;
    guint people;
    gint64 places;
} Opening;

static void write_course(VitriPage *page, const char *kind, const char *level, const char *field)
{
    g_autofree char *text = vitri_need_course_text(page->vcase->codes, kind, level, field, page->language);
    vitri_document_text(page, "kind", kind);
    vitri_document_text(page, "level", level);
    vitri_document_text(page, "field", field);
    vitri_document_text(page, "text", text);
}

static void write_course_of(VitriPage *page, const VitriRequirement *course)
{
    write_course(page, vitri_need_kind(course), vitri_need_level(course), vitri_need_field(course));
}

static const VitriTrainingNeed *get_need(const GPtrArray *needs, guint i)
{
    return g_ptr_array_index(needs, i);
}

static gboolean is_now(const VitriPage *page, const VitriTrainingNeed *need)
{
    return vitri_date_is_set(need->needed_on) && vitri_date_compare(need->needed_on, page->vcase->on) <= 0;
}

/* The day of the first that has one, and how many of [first, end) there are, now and at all. */
static void write_counts(VitriPage *page, const GPtrArray *needs, guint first, guint end)
{
    guint now = 0;
    VitriDate earliest = VITRI_DATE_NONE;
    for (guint i = first; i < end; i++) {
        now += is_now(page, get_need(needs, i));
        earliest = vitri_date_min(earliest, get_need(needs, i)->needed_on);
    }
    vitri_document_number(page, "people", end - first);
    vitri_document_number(page, "now", now);
    vitri_document_date(page, "first", earliest);
}

static guint find_end(const VitriPage *page, const GPtrArray *needs, guint first, gboolean by_unit)
{
    const VitriTrainingNeed *head = get_need(needs, first);
    guint end = first;
    while (end < needs->len &&
           vitri_need_compare_courses(page->vcase->codes, head->course, get_need(needs, end)->course) == 0 &&
           (!by_unit || get_need(needs, end)->unit == head->unit))
        end++;
    return end;
}

static gint compare_courses(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriTrainingNeed *a = *(const VitriTrainingNeed *const *)left, *b = *(const VitriTrainingNeed *const *)right;
    int order = vitri_need_compare_courses(((const VitriPage *)user)->vcase->codes, a->course, b->course);
    return order ? order : a < b ? -1 : a > b;
}

static gint compare_units(gconstpointer left, gconstpointer right, gpointer user)
{
    const VitriPage *page = user;
    const VitriTrainingNeed *a = *(const VitriTrainingNeed *const *)left, *b = *(const VitriTrainingNeed *const *)right;
    gint32 rank_a = page->unit_rank[a->unit], rank_b = page->unit_rank[b->unit];
    return rank_a != rank_b ? (rank_a < rank_b ? -1 : 1) : a < b ? -1 : a > b;
}

static void write_courses(VitriPage *page, GPtrArray *needs)
{
    g_ptr_array_sort_with_data(needs, compare_courses, page);
    g_string_append(page->out, "<courses>");
    for (guint first = 0, end; first < needs->len; first = end) {
        end = find_end(page, needs, first, FALSE);
        g_string_append(page->out, "\n<course");
        write_course_of(page, get_need(needs, first)->course);
        write_counts(page, needs, first, end);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</courses>\n");
}

static void write_need(VitriPage *page, const VitriTrainingNeed *need)
{
    gint32 held = vitri_roster_tenure_on(page->roster, need->person, page->vcase->on, TRUE);
    g_string_append(page->out, "<need");
    vitri_document_person(page, "person", need->person);
    vitri_document_post(page, "held", held < 0 ? -1 : page->roster->tenures[held].post);
    vitri_document_post(page, "post", need->post);
    vitri_document_text(page, "reason", vitri_training_reason_name(need->reason));
    vitri_document_text(page, "force", vitri_force_name(need->standard->force));
    vitri_document_standard(page, need->standard, need->version);
    vitri_document_flag(page, "now", is_now(page, need));
    vitri_document_date(page, "needed-on", need->needed_on);
    g_string_append(page->out, "/>");
}

static void write_units(VitriPage *page, GPtrArray *needs)
{
    gint32 unit = -1;
    g_ptr_array_sort_with_data(needs, compare_units, page);
    g_string_append(page->out, "<unit-courses>");
    for (guint first = 0, end; first < needs->len; first = end) {
        end = find_end(page, needs, first, TRUE);
        if (get_need(needs, first)->unit != unit) {
            g_string_append(page->out, unit >= 0 ? "</line>\n<line" : "\n<line");
            unit = get_need(needs, first)->unit;
            vitri_document_unit(page, "unit", unit);
            g_string_append(page->out, ">");
        }
        g_string_append(page->out, "\n<course");
        write_course_of(page, get_need(needs, first)->course);
        write_counts(page, needs, first, end);
        g_string_append(page->out, ">");
        for (guint i = first; i < end; i++)
            write_need(page, get_need(needs, i));
        g_string_append(page->out, "</course>");
    }
    g_string_append(page->out, unit >= 0 ? "</line>\n</unit-courses>\n" : "</unit-courses>\n");
}

static gboolean is_same(const VitriCourse *left, const VitriCourse *right)
{
    return g_strcmp0(left->kind, right->kind) == 0 && g_strcmp0(left->level, right->level) == 0 &&
           g_strcmp0(left->field, right->field) == 0;
}

static void count_opening(GArray *openings, const VitriCourse *course)
{
    guint i = 0;
    while (i < openings->len && !is_same(g_array_index(openings, Opening, i).course, course))
        i++;
    if (i == openings->len) {
        Opening opening = {course, 0, 0};
        g_array_append_val(openings, opening);
    }
    g_array_index(openings, Opening, i).people++;
    g_array_index(openings, Opening, i).places += course->places;
}

static gint compare_openings(gconstpointer left, gconstpointer right)
{
    const Opening *a = left, *b = right;
    if (a->people != b->people)
        return a->people > b->people ? -1 : 1;
    if (a->places != b->places)
        return a->places > b->places ? -1 : 1;
    int order = g_strcmp0(a->course->kind, b->course->kind);
    if (order == 0)
        order = g_strcmp0(a->course->level, b->course->level);
    return order ? order : g_strcmp0(a->course->field, b->course->field);
}

static void write_opening(VitriPage *page, const VitriPlan *plan, const Opening *opening)
{
    g_string_append(page->out, "\n<opening");
    write_course(page, opening->course->kind, opening->course->level, opening->course->field);
    vitri_document_number(page, "people", opening->people);
    vitri_document_number(page, "places", opening->places);
    g_string_append(page->out, ">");
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        for (guint k = 0; stay->opens && k < stay->opens->len; k++) {
            const VitriCourse *course = &g_array_index(stay->opens, VitriCourse, k);
            if (!is_same(course, opening->course))
                continue;
            g_string_append(page->out, "<stay");
            vitri_document_person(page, "person", stay->person);
            vitri_document_post(page, "post", stay->post);
            vitri_document_number(page, "places", course->places);
            g_string_append(page->out, "/>");
        }
    }
    g_string_append(page->out, "</opening>");
}

static void write_openings(VitriPage *page, const VitriPlan *plan)
{
    g_autoptr(GArray) openings = g_array_new(FALSE, FALSE, sizeof(Opening));
    for (guint i = 0; i < plan->stays->len; i++) {
        const VitriStay *stay = &g_array_index(plan->stays, VitriStay, i);
        for (guint k = 0; stay->opens && k < stay->opens->len; k++)
            count_opening(openings, &g_array_index(stay->opens, VitriCourse, k));
    }
    g_array_sort(openings, compare_openings);
    g_string_append(page->out, "<openings");
    vitri_document_number(page, "year", plan->year);
    g_string_append(page->out, ">");
    for (guint i = 0; i < openings->len; i++)
        write_opening(page, plan, &g_array_index(openings, Opening, i));
    g_string_append(page->out, "\n</openings>\n");
}

static void write_totals(VitriPage *page, const VitriTraining *training)
{
    g_autoptr(GHashTable) people = g_hash_table_new(NULL, NULL);
    guint now = 0;
    for (guint i = 0; i < training->needs->len; i++) {
        const VitriTrainingNeed *need = &g_array_index(training->needs, VitriTrainingNeed, i);
        g_hash_table_add(people, GINT_TO_POINTER(need->person));
        now += is_now(page, need);
    }
    g_string_append(page->out, "<totals");
    vitri_document_number(page, "needs", training->needs->len);
    vitri_document_number(page, "people", g_hash_table_size(people));
    vitri_document_number(page, "now", now);
    g_string_append(page->out, "/>\n");
}

void vitri_document_training(const VitriTraining *training, const VitriPlan *plan, const char *language, GString *out)
{
    VitriPage page;
    g_autoptr(GPtrArray) needs = g_ptr_array_new();
    vitri_document_open(&page, training->vcase, language, "training", VITRI_REPORT_GENERATOR, training->vcase->inputs,
                        out);
    for (guint i = 0; i < training->needs->len; i++)
        g_ptr_array_add(needs, &g_array_index(training->needs, VitriTrainingNeed, i));
    g_string_append(out, "<training");
    vitri_document_number(&page, "within-months", training->within_months);
    g_string_append(out, ">\n");
    write_totals(&page, training);
    write_courses(&page, needs);
    write_units(&page, needs);
    if (plan)
        write_openings(&page, plan);
    g_string_append(out, "</training>\n");
    vitri_document_close(&page);
}
