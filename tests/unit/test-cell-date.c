/* Dates as officers write them: what is understood, and what is refused with a repair. */
#include "vitri/workbook.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_date(const VitriCell *cell, const char *expected, const char *what)
{
    VitriDate date = VITRI_DATE_NONE;
    g_autofree char *problem = NULL;
    gboolean understood = vitri_cell_date(cell, &date, &problem);
    cr_expect(understood, "%s: %s", what, problem);
    g_autofree char *text = vitri_date_to_string(date);
    cr_expect_str_eq(text, expected, "%s is %s, not %s", what, text, expected);
    cr_expect_null(problem, "%s", what);
}

static void expect_problem(const VitriCell *cell, const char *part, const char *what)
{
    VitriDate date = vitri_date(1, 2, 3);
    g_autofree char *problem = NULL;
    cr_assert_not(vitri_cell_date(cell, &date, &problem), "%s is refused", what);
    cr_expect_not_null(strstr(problem, part), "%s: '%s' says '%s'", what, problem, part);
    cr_expect_eq(date.year, 1, "%s leaves the date alone", what);
}

Test(cell_date, understands_texts)
{
    static const char *const cases[][2] = {
        {"31/12/2026", "2026-12-31"},
        {"31-12-2026", "2026-12-31"},
        {"31.12.2026", "2026-12-31"},
        {"1/2/2026", "2026-02-01"},
        {"03/04/2026", "2026-04-03"},
        {"31 / 12 / 2026", "2026-12-31"},
        {"29/02/2024", "2024-02-29"},
        {"31/12/2026 00:00", "2026-12-31"},
        {"2026-12-31 08:30:00", "2026-12-31"},
        {"2026-12-31T00:00:00.000Z", "2026-12-31"},
        {"2026-12-31", "2026-12-31"},
        {"2026/12/31", "2026-12-31"},
        {"12/2026", "2026-12"},
        {"2026-12", "2026-12"},
        {"2026", "2026"},
        {"46387", "2026-12-31"},
        {"ngày 31 tháng 12 năm 2026", "2026-12-31"},
        {"Ngày 31 tháng 12 năm 2026", "2026-12-31"},
        {"nga\xcc\x80y 31 tha\xcc\x81ng 12 na\xcc\x86m 2026", "2026-12-31"},
        {"NGAY 31 THANG 12 NAM 2026", "2026-12-31"},
        {"31 tháng 12 năm 2026", "2026-12-31"},
        {"ngày 31/12/2026", "2026-12-31"},
        {"tháng 12 năm 2026", "2026-12"},
        {"tháng 12/2026", "2026-12"},
        {"năm 2026", "2026"},
        {"ngày\xc2\xa0"
         "31\xc2\xa0tháng 12 năm 2026",
         "2026-12-31"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriCell cell = {VITRI_CELL_TEXT, (char *)cases[i][0], 0};
        expect_date(&cell, cases[i][1], cases[i][0]);
    }
}

Test(cell_date, understands_numbers)
{
    static const struct {
        double number;
        const char *date;
    } cases[] = {{1900, "1900"},        {2026, "2026"},           {2100, "2100"},
                 {20000, "1954-10-03"}, {46387.75, "2026-12-31"}, {80000, "2119-01-11"}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriCell cell = {VITRI_CELL_NUMBER, NULL, cases[i].number};
        expect_date(&cell, cases[i].date, cases[i].date);
    }
    VitriCell birth = {VITRI_CELL_DATE, NULL, 5000}; /* a date is one below the serials that bare numbers may be */
    expect_date(&birth, "1913-09-08", "5000 shown as a date");
}

Test(cell_date, a_year_typed_into_a_cell_of_dates_is_no_day_of_1905)
{
    static const double years[] = {1900, 1985, 2100};
    for (guint i = 0; i < G_N_ELEMENTS(years); i++) {
        VitriCell cell = {VITRI_CELL_DATE, (char *)"1905-06-07", years[i]};
        VitriDate date = VITRI_DATE_NONE;
        g_autofree char *problem = NULL;
        cr_expect_not(vitri_cell_date(&cell, &date, &problem), "%g", years[i]);
        cr_expect(problem && strstr(problem, "the year as text"), "%g: %s", years[i], problem);
    }
}

Test(cell_date, refuses_with_a_repair)
{
    static const char *const cases[][2] = {
        {"31/12/26", "two digits"},
        {"12/26", "two digits"},
        {"12/31/2026", "no month 31"},
        {"13/2026", "no month 13"},
        {"2026-13-01", "no month 13"},
        {"31/04/2026", "no day 31"},
        {"29/02/2026", "no day 29"},
        {"0/1/2026", "no day 0"},
        {"1/0/2026", "no month 0"},
        {"soon", "this is no date"},
        {"31/12/2026/1", "this is no date"},
        {"31/12/2026 x", "this is no date"},
        {"12/", "this is no date"},
        {"1826", "this number"},
        {"99999", "this number"},
        {"999999999999", "this is no date"},
        {"năm 5 tháng 2026", "this is no date"},
        {"ngày 31 tháng 12", "this is no date"},
        {"ngày", "this is no date"},
        {"0001/01/01", "this is no date"},
        {"1/2/0026", "this is no date"},
        {"31--12-2026", "this is no date"},
        {"-2026", "this is no date"},
        {"31/012/2026", "this is no date"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriCell cell = {VITRI_CELL_TEXT, (char *)cases[i][0], 0};
        expect_problem(&cell, cases[i][1], cases[i][0]);
    }
    static const double numbers[] = {1899, 2101, 2026.5, 19999, 80001, -5, 0};
    for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
        VitriCell cell = {VITRI_CELL_NUMBER, NULL, numbers[i]};
        g_autofree char *what = g_strdup_printf("%g", numbers[i]);
        expect_problem(&cell, "this number", what);
    }
    VitriCell boolean = {VITRI_CELL_BOOLEAN, (char *)"true", 0}, fault = {VITRI_CELL_ERROR, (char *)"#N/A", 0};
    expect_problem(&boolean, "this is no date", "true");
    expect_problem(&fault, "this is no date", "#N/A");
}
