/* The calendar of working days. */
#include "read-standards.h"

#include "../support/reading.h"
#include "../support/review-case.h"
#include "vitri/working-days.h"

#define HOLIDAYS(content) "<holidays xmlns='urn:vitri:standards:1'>\n" content "</holidays>"
#define YEAR(content) HOLIDAYS("<year number='2025' confidence='B'>\n" content "</year>\n")

static void read_content(VitriCase *vcase, GPtrArray *faults, const char *content)
{
    TEMPORARY path = write_temporary(content, -1);
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_read_holidays(path, vcase, faults, &error), "%s", error ? error->message : "");
}

Test(read_holidays, days_and_years_are_taken_as_they_stand)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(vcase, faults,
                 YEAR("<off from='2025-04-30' until='2025-05-03' vi='Lễ' en='Holiday'/><work on='2025-04-26'/>"));
    expect_faults(faults, "", "a year");
    cr_assert_eq(vcase->calendar->days->len, 4u);
    const VitriCalendarDay *first = &g_array_index(vcase->calendar->days, VitriCalendarDay, 0);
    cr_expect_eq(first->day, vitri_date_day_number(vitri_date(2025, 4, 26)));
    cr_expect(first->works);
    const VitriCalendarDay *last =
        vitri_calendar_find_day(vcase->calendar, vitri_date_day_number(vitri_date(2025, 5, 2)));
    cr_assert(last);
    cr_expect_not(last->works);
    cr_expect_null(vitri_calendar_find_day(vcase->calendar, vitri_date_day_number(vitri_date(2025, 5, 3))));
    cr_assert(vitri_calendar_find_year(vcase->calendar, 2025));
    cr_expect_eq(vitri_calendar_find_year(vcase->calendar, 2025)->confidence, 'B');
    cr_expect_null(vitri_calendar_find_year(vcase->calendar, 2026));
}

Test(read_holidays, what_says_nothing_new_or_twice_is_a_fault)
{
    static const struct {
        const char *content, *faults;
    } cases[] = {
        {YEAR("<off from='2025-05-03' until='2025-05-04'/>"), "3 wrong-value:"},
        {YEAR("<work on='2025-05-02'/>"), "3 wrong-value:"},
        {YEAR("<off from='2025-05-02' until='2025-05-02'/>"), "3 wrong-value:"},
        {YEAR("<off from='2025-05-02' until='2025-07-02'/>"), "3 wrong-value:"},
        {YEAR("<off from='2025-05-01' until='2025-05-03'/>\n<off from='2025-05-02' until='2025-05-03'/>"),
         "4 wrong-value:"},
        {HOLIDAYS("<year number='2025' confidence='B'/>\n<year number='2025' confidence='C'/>"), "3 duplicate-id:"},
        {HOLIDAYS("<year number='2025'/>"), "2 missing-attribute:"},
        {HOLIDAYS("<citation source='law'/>"), "2 unknown-reference:"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriCase) vcase = vitri_case_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        read_content(vcase, faults, cases[i].content);
        g_autofree char *told = list_faults(faults);
        cr_expect(g_str_has_prefix(told, cases[i].faults), "%s: %s", cases[i].content, told);
        cr_expect_eq(faults->len, 1u, "%s: %s", cases[i].content, told);
    }
}

Test(read_holidays, a_jurisdiction_need_not_have_a_calendar)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cr_expect(vitri_read_holidays("/nowhere/holidays.xml", vcase, faults, NULL));
    cr_expect_eq(vcase->calendar->years->len, 0u);
}

static VitriDate parse_day(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    cr_assert(vitri_date_parse(text, &date), "%s", text);
    return date;
}

/* Days without work that would be working days, less days worked in exchange: what the Labour Code gives in a year. */
static gint32 count_free_days(const VitriCase *vcase, gint32 year)
{
    gint32 free_days = 0;
    VitriDate end = vitri_date(year + 1, 1, 1);
    for (VitriDate day = vitri_date(year, 1, 1); vitri_date_compare(day, end) < 0; day = vitri_date_add_days(day, 1))
        free_days += ((vitri_date_day_number(day) - 1) % 7 < 5) - vitri_working_days_is(vcase, day);
    return free_days;
}

Test(read_holidays, the_years_of_the_data_give_the_days_of_the_labour_code)
{
    static const char *const new_years[] = {"2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
                                            "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
                                            "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"};
    g_autoptr(VitriCase) vcase =
        make_case("<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"
                  "<unit id='S' name='S' kind='department'/></units><positions/><posts/><people/></roster>",
                  VITRI_DATE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(new_years); i++) {
        VitriDate tet = parse_day(new_years[i]);
        /* The exchange of 31 December 2018 is worked in 2019. */
        gint32 expected = tet.year == 2019 ? 9 : tet.year < 2021 ? 10 : 11;
        cr_expect_eq(count_free_days(vcase, tet.year), expected, "%d: %d", tet.year, count_free_days(vcase, tet.year));
        for (int k = -1; k < 3; k++)
            cr_expect_not(vitri_working_days_is(vcase, vitri_date_add_days(tet, k)), "%s%+d", new_years[i], k);
    }
    cr_expect_eq(vitri_working_days_state(vcase, parse_day("2025-01-01"), parse_day("2026-12-31")),
                 VITRI_CALENDAR_STATED);
    cr_expect_eq(vitri_working_days_state(vcase, parse_day("2026-01-01"), parse_day("2027-12-31")),
                 VITRI_CALENDAR_COMPUTED);
    cr_expect_eq(vitri_working_days_state(vcase, parse_day("2030-01-01"), parse_day("2031-01-01")),
                 VITRI_CALENDAR_UNKNOWN);
}
