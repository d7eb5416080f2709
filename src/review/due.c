/*
 * The register of deadlines: frame and order; what falls due is found by due-rotation.c, due-term.c and
 * due-limits.c.
 *
 * Invariants: a row is overdue by its day alone, and one that is overdue never drops out, however old; the rest lies
 * before the end of the register. The order is total, so the same roster gives the same register. A row whose day
 * cannot be told is kept and names the field. Cost: that of its parts, and a sort. It judges nothing and proposes
 * nothing.
 */
#include "due-rows.h"

/* Rows within so many months of the day judged are due, not only coming. */
enum { NEAR_MONTHS = 1 };

VitriDueRow vitri_due_row(const VitriDue *due, VitriDueKind kind, gint32 person, gint32 post)
{
    return (VitriDueRow){.kind = kind,
                         .person = person,
                         .post = post,
                         .unit = post < 0 ? -1 : due->vcase->roster->posts[post].unit,
                         .to = -1};
}

void vitri_due_cite(const VitriDue *due, VitriDueRow *row, const VitriStandard *standard)
{
    row->standard = standard;
    row->version = standard ? vitri_standard_version_on(standard, due->vcase->on, due->vcase->drafts) : NULL;
}

void vitri_due_add(VitriDue *due, VitriDueRow row, VitriDate day)
{
    VitriDate on = due->vcase->on;
    if (!vitri_date_is_set(day) || vitri_date_compare(day, due->until) >= 0)
        return;
    row.day = day;
    if (vitri_date_compare(day, on) < 0)
        row.state = VITRI_DUE_OVERDUE;
    else
        row.state =
            vitri_date_compare(day, vitri_date_add_months(on, NEAR_MONTHS)) < 0 ? VITRI_DUE_NOW : VITRI_DUE_COMING;
    g_array_append_val(due->rows, row);
}

void vitri_due_add_unknown(VitriDue *due, VitriDueRow row, const char *missing)
{
    row.state = VITRI_DUE_UNKNOWN;
    row.missing = g_intern_string(missing);
    g_array_append_val(due->rows, row);
}

gboolean vitri_due_is_gone(const VitriDue *due, gint32 person)
{
    VitriDate leaves = due->vcase->roster->people[person].leaves_on;
    return vitri_date_is_set(leaves) && vitri_date_compare(vitri_date_latest(leaves), due->vcase->on) <= 0;
}

static int compare_numbers(gint64 left, gint64 right)
{
    return (left > right) - (left < right);
}

/* Overdue, dated, unknown. */
static int get_class(const VitriDueRow *row)
{
    return row->state == VITRI_DUE_OVERDUE ? 0 : row->state == VITRI_DUE_UNKNOWN ? 2 : 1;
}

static gint compare_rows(gconstpointer left, gconstpointer right)
{
    const VitriDueRow *a = left, *b = right;
    int order = compare_numbers(get_class(a), get_class(b));
    if (order == 0 && a->state != VITRI_DUE_UNKNOWN)
        order = vitri_date_compare(a->day, b->day);
    if (order == 0)
        order = compare_numbers(a->kind, b->kind);
    if (order == 0)
        order = compare_numbers(a->person, b->person);
    if (order == 0)
        order = compare_numbers(a->post, b->post);
    if (order == 0)
        order = compare_numbers(a->unit, b->unit);
    if (order == 0)
        order = g_strcmp0(a->standard ? a->standard->id : NULL, b->standard ? b->standard->id : NULL);
    return order ? order : g_strcmp0(a->ground, b->ground);
}

VitriDue *vitri_due(VitriCase *vcase, const VitriPlan *plan, gint32 years)
{
    VitriDue *due = g_new0(VitriDue, 1);
    due->vcase = vitri_case_ref(vcase);
    due->years = CLAMP(years, 1, VITRI_DUE_MOST_YEARS);
    due->until = vitri_date_add_months(vcase->on, 12 * due->years);
    due->rows = g_array_new(FALSE, FALSE, sizeof(VitriDueRow));
    vitri_due_add_rotation(due, plan);
    vitri_due_add_terms(due);
    vitri_due_add_limits(due);
    g_array_sort(due->rows, compare_rows);
    return due;
}

void vitri_due_free(VitriDue *due)
{
    if (!due)
        return;
    g_array_unref(due->rows);
    vitri_case_unref(due->vcase);
    g_free(due);
}
