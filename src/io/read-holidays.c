/*
 * The calendar of working days of a jurisdiction: data/<jurisdiction>/holidays.xml.
 *
 * Days off are working days of the week and days worked are days of a weekend, else the file says nothing new: both are
 * held to it, and no day stands twice. A day belongs to the year it is written under, which may be its neighbour (an
 * exchange of 31 December). Labels are for the reader of the file. Cost: a look-up a day.
 */
#include "read-standards.h"

#include "form.h"
#include "vitri/message.h"

#define URI "urn:vitri:standards:1"

enum { LONGEST = 31 };

static const char *const marks[] = {"A", "B", "C", "M", "U", NULL};

static void start_year(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    gint32 year = (gint32)vitri_form_number(form, 0, 1000, 9999, 0);
    int mark = vitri_form_word(form, 1, marks, -1);
    if (year && mark >= 0 && !vitri_calendar_add_year(vcase->calendar, year, marks[mark][0]))
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                       _("the days of %d stand twice; leave them once"), year);
}

/* Day 1 is 0001-01-01, a Monday. */
static gboolean is_weekend(gint32 day)
{
    return (day - 1) % 7 >= 5;
}

static void add_day(VitriCase *vcase, VitriForm *form, guint index, gint32 day, gboolean works)
{
    if (is_weekend(day) != works)
        vitri_form_wrong(form, index,
                         works ? _("only a day of a weekend is worked in exchange; write a Saturday or Sunday")
                               : _("a day of a weekend is off anyway; leave it out"));
    else if (!vitri_calendar_add_day(vcase->calendar, day, works))
        vitri_form_wrong(form, index, _("the day stands there already; leave it once"));
}

static void start_off(gpointer user, VitriForm *form)
{
    VitriDate from = vitri_form_full_date(form, 0), until = vitri_form_full_date(form, 1);
    if (!vitri_date_is_set(from) || !vitri_date_is_set(until))
        return;
    gint32 first = vitri_date_day_number(from), end = vitri_date_day_number(until);
    if (end <= first || end - first > LONGEST) {
        vitri_form_wrong(form, 1, _("write the first working day after 'from'"));
        return;
    }
    for (gint32 day = first; day < end; day++)
        add_day(user, form, 0, day, FALSE);
}

static void start_work(gpointer user, VitriForm *form)
{
    VitriDate on = vitri_form_full_date(form, 0);
    if (vitri_date_is_set(on))
        add_day(user, form, 0, vitri_date_day_number(on), TRUE);
}

static void start_citation(gpointer user, VitriForm *form)
{
    VitriCase *vcase = user;
    if (form->values[0] && !vitri_case_find_source(vcase, form->values[0]))
        vitri_sink_add(form->sink, "unknown-reference", form->file, form->line,
                       _("citation of the unknown source '%s'; add it to the sources"), form->values[0]);
}

static const VitriFormAttribute citation_attributes[] = {{"source", TRUE}, {"locator", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute year_attributes[] = {
    {"number", TRUE}, {"confidence", TRUE}, {"announcement", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute off_attributes[] = {
    {"from", TRUE}, {"until", TRUE}, {"vi", FALSE}, {"en", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute work_attributes[] = {{"on", TRUE}, {NULL, FALSE}};

enum { ROOT, CITATION, YEAR };

static const VitriFormElement elements[] = {
    {"holidays", ROOT, 0, NULL, NULL, NULL, NULL},
    {"citation", ROOT, 0, citation_attributes, start_citation, NULL, NULL},
    {"year", ROOT, 0, year_attributes, start_year, NULL, NULL},
    {"off", YEAR, 0, off_attributes, start_off, NULL, NULL},
    {"work", YEAR, 0, work_attributes, start_work, NULL, NULL},
};

static const VitriFormat format = {URI, elements, G_N_ELEMENTS(elements)};

gboolean vitri_read_holidays(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    return vitri_form_read(path, &format, vcase, faults, error);
}
