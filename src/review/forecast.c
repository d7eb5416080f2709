/*
 * The forecast: each person against each title within reach, with what is open and what could bring it.
 *
 * Nothing is judged here: verdicts, conclusion and days are those of candidates.c, the classes those of need.h. Two
 * days are told: the earliest on which all is met if nothing else happens, and the day on which time has done its part,
 * so that a course or decision is wanted by then. Cost: people × titles × standards, findings for what is open alone.
 * It foresees no vacancy, and ranks nobody.
 */
#include "vitri/forecast.h"

#include "vitri/check.h"
#include "vitri/retirement.h"

#include "candidates.h"
#include "reach.h"

static void free_item(VitriForecastItem *item)
{
    g_array_unref(item->needs);
    g_free(item);
}

static void free_title(VitriForecastTitle *title)
{
    g_ptr_array_unref(title->items);
    vitri_candidates_free(title->candidate);
    g_free(title);
}

static VitriForecastItem *make_item(const VitriFinding *finding, const VitriSubject *subject)
{
    VitriForecastItem *item = g_new0(VitriForecastItem, 1);
    item->finding = finding;
    if (finding->verdict == VITRI_VERDICT_NOT_MET)
        item->turns_on = vitri_candidates_turn(finding->standard, subject);
    item->needs = vitri_need_list(finding->version ? finding->version->require : NULL, subject);
    return item;
}

static void add_title(VitriForecast *forecast, gint32 person, VitriReachPost reach)
{
    const VitriCase *vcase = forecast->vcase;
    VitriSubject subject = vitri_candidates_subject(vcase, person, reach.post, VITRI_OCCASION_APPOINTMENT);
    VitriForecastTitle *title = g_new0(VitriForecastTitle, 1);
    title->reach = reach.reach;
    title->candidate = vitri_candidates_judge_open(&subject);
    title->items = g_ptr_array_new_with_free_func((GDestroyNotify)free_item);
    for (guint i = 0; i < title->candidate->findings->len; i++)
        g_ptr_array_add(title->items, make_item(g_ptr_array_index(title->candidate->findings, i), &subject));
    if (!title->candidate->no_standard) {
        title->candidate->earliest = vitri_candidates_wait(vcase, subject, forecast->within_months, FALSE);
        title->ready = vitri_date_is_set(title->candidate->earliest)
                           ? title->candidate->earliest
                           : vitri_candidates_wait(vcase, subject, forecast->within_months, TRUE);
    }
    g_ptr_array_add(forecast->titles, title);
}

static gboolean is_in_service(const VitriCase *vcase, gint32 person)
{
    VitriDate out = vitri_retirement_first_day_out(vcase, person);
    return !vitri_date_is_set(out) || vitri_date_compare(out, vcase->on) > 0;
}

static void add_person(VitriForecast *forecast, const VitriLadders *ladders, gint32 person)
{
    if (!is_in_service(forecast->vcase, person))
        return;
    g_autoptr(GArray) reaches = vitri_reach_list(ladders, person);
    for (guint i = 0; i < reaches->len; i++)
        add_title(forecast, person, g_array_index(reaches, VitriReachPost, i));
}

static void add_named(VitriForecast *forecast)
{
    VitriReachPost reach = {forecast->post, VITRI_REACH_NAMED};
    if (forecast->person >= 0) {
        add_title(forecast, forecast->person, reach);
        return;
    }
    g_autoptr(GArray) people = vitri_candidates_pool(forecast->vcase, forecast->post);
    for (guint i = 0; i < people->len; i++)
        add_title(forecast, g_array_index(people, gint32, i), reach);
}

VitriForecast *vitri_forecast(VitriCase *vcase, gint32 within_months, gint32 person, gint32 post)
{
    VitriForecast *forecast = g_new0(VitriForecast, 1);
    forecast->vcase = vitri_case_ref(vcase);
    forecast->within_months = within_months;
    forecast->person = person;
    forecast->post = post;
    forecast->titles = g_ptr_array_new_with_free_func((GDestroyNotify)free_title);
    if (post >= 0) {
        add_named(forecast);
        return forecast;
    }
    g_autoptr(VitriLadders) ladders = vitri_reach_ladders(vcase);
    for (gint32 i = 0; i < (gint32)vcase->roster->n_people; i++)
        if (person < 0 || person == i)
            add_person(forecast, ladders, i);
    return forecast;
}

void vitri_forecast_free(VitriForecast *forecast)
{
    if (!forecast)
        return;
    g_ptr_array_unref(forecast->titles);
    vitri_case_unref(forecast->vcase);
    g_free(forecast);
}
