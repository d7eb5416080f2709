/* Dates: parsing, arithmetic at the ends of months, three-valued order, periods with partial bounds. */
#include "vitri/date.h"

#include <criterion/criterion.h>

static VitriDate read_date(const char *text)
{
    VitriDate date = VITRI_DATE_NONE;
    cr_assert(vitri_date_parse(text, &date), "'%s' is a date", text);
    return date;
}

Test(date, round_trip_keeps_precision)
{
    static const char *const texts[] = {"1000", "2015", "9999-12", "2015-06", "2024-02-29", "1999-12-31"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *text = vitri_date_to_string(read_date(texts[i]));
        cr_expect_str_eq(text, texts[i]);
    }
    g_autofree char *none = vitri_date_to_string(VITRI_DATE_NONE);
    cr_expect_str_eq(none, "");
}

Test(date, refuses_what_is_no_date)
{
    static const char *const texts[] = {"",           "0999",     "15",         "2015-",      "2015-13",
                                        "2015-00",    "2015-6",   "2015-06-31", "2015-02-29", "2015-06-00",
                                        "2015/06/01", "20150601", "2015-06-1 ", " 2015",      "2015-06-01T"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        VitriDate date = vitri_date(1, 2, 3);
        cr_expect_not(vitri_date_parse(texts[i], &date), "'%s' is refused", texts[i]);
        cr_expect_eq(date.year, 1, "'%s' leaves the result alone", texts[i]);
    }
}

Test(date, months_end_on_the_last_day_of_a_shorter_month)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } cases[] = {
        {"2024-01-31", 1, "2024-02-29"},   {"2023-01-31", 1, "2023-02-28"},  {"2024-02-29", 12, "2025-02-28"},
        {"2024-02-29", 48, "2028-02-29"},  {"2024-03-31", -1, "2024-02-29"}, {"2024-01-15", -1, "2023-12-15"},
        {"2022-03-15", 60, "2027-03-15"},  {"2024-12-01", 1, "2025-01-01"},  {"2024-05-31", 0, "2024-05-31"},
        {"2000-01-31", -11, "1999-02-28"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *to = vitri_date_to_string(vitri_date_add_months(read_date(cases[i].from), cases[i].months));
        cr_expect_str_eq(to, cases[i].to, "%s + %d: %s", cases[i].from, cases[i].months, to);
    }
}

Test(date, months_between_are_reached_on_the_same_day)
{
    static const struct {
        const char *from, *on;
        int months;
    } cases[] = {
        {"2022-03-15", "2027-03-14", 59}, {"2022-03-15", "2027-03-15", 60}, {"2024-01-31", "2024-02-28", 0},
        {"2024-01-31", "2024-02-29", 1},  {"2024-01-01", "2024-01-01", 0},  {"2024-01-02", "2024-01-01", -1},
        {"2024-03-01", "2024-01-31", -2}, {"2024-02-29", "2025-02-28", 12},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        int months = vitri_date_months_between(read_date(cases[i].from), read_date(cases[i].on));
        cr_expect_eq(months, cases[i].months, "%s to %s: %d", cases[i].from, cases[i].on, months);
    }
}

Test(date, day_numbers_run_without_a_gap_over_four_centuries)
{
    VitriDate date = vitri_date(1899, 12, 31);
    gint32 number = vitri_date_day_number(date);
    cr_expect_eq(vitri_date_day_number(vitri_date(1970, 1, 1)), 719163);
    for (int i = 0; i < 146097; i++) {
        date = vitri_date_add_days(date, 1);
        cr_assert_eq(vitri_date_day_number(date), ++number, "day %d", number);
        cr_assert_leq(date.day, vitri_date_days_in_month(date.year, date.month));
    }
    cr_expect_eq(date.year, 2299);
    cr_expect_eq(date.day, 31);
}

Test(date, order_is_unsure_where_the_missing_part_could_tip_it)
{
    static const struct {
        const char *left, *right;
        VitriOrder order;
    } cases[] = {
        {"2015", "2016-01-01", VITRI_ORDER_BEFORE},      {"2015", "2015-12-31", VITRI_ORDER_UNSURE},
        {"2015", "2014-12-31", VITRI_ORDER_AFTER},       {"2015-06", "2015-06-15", VITRI_ORDER_UNSURE},
        {"2015-06", "2015-07", VITRI_ORDER_BEFORE},      {"2015", "2015", VITRI_ORDER_UNSURE},
        {"2015-06-15", "2015-06-15", VITRI_ORDER_EQUAL}, {"2015-06-16", "2015-06-15", VITRI_ORDER_AFTER},
        {"2016-02-29", "2016-03", VITRI_ORDER_BEFORE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriOrder order = vitri_date_order(read_date(cases[i].left), read_date(cases[i].right));
        cr_expect_eq(order, cases[i].order, "%s against %s: %d", cases[i].left, cases[i].right, order);
    }
}

Test(date, bounds_of_a_partial_date)
{
    cr_expect_eq(vitri_date_compare(vitri_date_earliest(read_date("2024-02")), vitri_date(2024, 2, 1)), 0);
    cr_expect_eq(vitri_date_compare(vitri_date_latest(read_date("2024-02")), vitri_date(2024, 2, 29)), 0);
    cr_expect_eq(vitri_date_compare(vitri_date_latest(read_date("2023")), vitri_date(2023, 12, 31)), 0);
    cr_expect_not(vitri_date_is_set(vitri_date_latest(VITRI_DATE_NONE)));
}

Test(date, first_of_a_month_on_or_after_a_day)
{
    cr_expect_eq(vitri_date_compare(vitri_date_first_of_month_from(vitri_date(2026, 12, 2)), vitri_date(2027, 1, 1)),
                 0);
    cr_expect_eq(vitri_date_compare(vitri_date_first_of_month_from(vitri_date(2026, 12, 1)), vitri_date(2026, 12, 1)),
                 0);
}

Test(date, the_unset_date_loses_against_any)
{
    VitriDate day = vitri_date(2020, 5, 5);
    cr_expect_eq(vitri_date_compare(vitri_date_min(VITRI_DATE_NONE, day), day), 0);
    cr_expect_eq(vitri_date_compare(vitri_date_max(day, VITRI_DATE_NONE), day), 0);
    cr_expect_eq(vitri_date_compare(vitri_date_min(vitri_date(2020, 5, 4), day), vitri_date(2020, 5, 4)), 0);
    cr_expect_not(vitri_date_is_set(vitri_date_max(VITRI_DATE_NONE, VITRI_DATE_NONE)));
}

Test(date, periods_hold_the_first_day_and_not_the_last)
{
    static const struct {
        const char *from, *until, *on;
        VitriOrder position;
    } cases[] = {
        {"2020-01-01", "2021-01-01", "2019-12-31", VITRI_ORDER_BEFORE},
        {"2020-01-01", "2021-01-01", "2020-01-01", VITRI_ORDER_EQUAL},
        {"2020-01-01", "2021-01-01", "2020-12-31", VITRI_ORDER_EQUAL},
        {"2020-01-01", "2021-01-01", "2021-01-01", VITRI_ORDER_AFTER},
        {"2020", NULL, "2020-06-01", VITRI_ORDER_UNSURE},
        {"2020", NULL, "2020-12-31", VITRI_ORDER_EQUAL},
        {"2020", NULL, "2019-12-31", VITRI_ORDER_BEFORE},
        {NULL, "2020-06", "2020-06-01", VITRI_ORDER_UNSURE},
        {NULL, "2020-06", "2020-05-31", VITRI_ORDER_EQUAL},
        {NULL, "2020-06", "2020-06-30", VITRI_ORDER_AFTER},
        {NULL, NULL, "2020-06-30", VITRI_ORDER_EQUAL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        VitriPeriod period = {VITRI_DATE_NONE, VITRI_DATE_NONE};
        if (cases[i].from)
            period.from = read_date(cases[i].from);
        if (cases[i].until)
            period.until = read_date(cases[i].until);
        VitriOrder position = vitri_period_position(period, read_date(cases[i].on));
        cr_expect_eq(position, cases[i].position, "case %zu: %d", i, position);
        cr_expect_eq(vitri_period_contains(period, read_date(cases[i].on)), position == VITRI_ORDER_EQUAL);
    }
}

Test(date, periods_overlap_where_they_have_a_day_in_common)
{
    static const struct {
        const char *from, *until, *other_from, *other_until; /* "": open */
        gboolean overlap;
    } rows[] = {
        {"2020-01-01", "2021-01-01", "2021-01-01", "2022-01-01", FALSE},
        {"2020-01-01", "2021-01-02", "2021-01-01", "2022-01-01", TRUE},
        {"2020-01-01", "", "2030-01-01", "", TRUE},
        {"", "2021-01-01", "2021-01-01", "", FALSE},
        {"", "2021-01-01", "2020-12-31", "", TRUE},
        {"", "", "", "", TRUE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate days[4] = {VITRI_DATE_NONE, VITRI_DATE_NONE, VITRI_DATE_NONE, VITRI_DATE_NONE};
        const char *const texts[] = {rows[i].from, rows[i].until, rows[i].other_from, rows[i].other_until};
        for (guint k = 0; k < G_N_ELEMENTS(days); k++)
            cr_assert(!*texts[k] || vitri_date_parse(texts[k], &days[k]));
        VitriPeriod one = {days[0], days[1]}, other = {days[2], days[3]};
        cr_expect_eq(vitri_period_overlap(one, other), rows[i].overlap, "row %u", i);
        cr_expect_eq(vitri_period_overlap(other, one), rows[i].overlap, "row %u turned", i);
    }
}
