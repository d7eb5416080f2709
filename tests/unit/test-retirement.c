/*
 * The retirement day against the table of law.md, section 9 (Decree 135/2020, article 4): both sides of every step of
 * the birth months of men, and of the first and last of women.
 */
#include "vitri/retirement.h"

#include "../support/builder.h"

#include <criterion/criterion.h>

static const VitriRetirementAge ages[] = {
    {2021, 723, 664}, {2022, 726, 668}, {2023, 729, 672}, {2024, 732, 676}, {2025, 735, 680},
    {2026, 738, 684}, {2027, 741, 688}, {2028, 744, 692}, {2029, 744, 696}, {2030, 744, 700},
    {2031, 744, 704}, {2032, 744, 708}, {2033, 744, 712}, {2034, 744, 716}, {2035, 744, 720},
};

static const struct {
    const char *sex, *born, *retires;
} rows[] = {
    {"male", "1961-09-30", "2021-12-31"},   {"male", "1961-10-01", "2022-04-30"},
    {"male", "1962-06-15", "2022-12-31"},   {"male", "1962-07-15", "2023-04-30"},
    {"male", "1963-03-31", "2023-12-31"},   {"male", "1963-04-01", "2024-04-30"},
    {"male", "1964-09-30", "2025-12-31"},   {"male", "1965-06-30", "2026-12-31"},
    {"male", "1965-07-01", "2027-04-30"},   {"male", "1966-02-08", "2027-11-30"},
    {"male", "1966-03-31", "2027-12-31"},   {"male", "1966-04-01", "2028-04-30"},
    {"male", "1980-02-29", "2042-02-28"},   {"female", "1966-08-31", "2021-12-31"},
    {"female", "1966-09-01", "2022-05-31"}, {"female", "1974-09-01", "2034-05-31"},
    {"female", "1975-04-30", "2034-12-31"}, {"female", "1975-05-01", "2035-05-31"},
    {"female", "1990", "2050-01-31"},       {"male", "1966-04", "2028-04-30"},
};

static VitriCase *build(const char *sex, const char *born, const char *inside)
{
    g_autofree char *xml = g_strdup_printf("<person id='P' name='P' sex='%s' born='%s'>%s</person>", sex, born, inside);
    VitriCase *vcase = build_case(xml, "2026-12-31");
    g_array_set_size(vcase->retirement, 0);
    g_array_append_vals(vcase->retirement, ages, G_N_ELEMENTS(ages));
    return vcase;
}

Test(retirement, every_step_of_the_table)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = build(rows[i].sex, rows[i].born, "");
        g_autofree char *day = vitri_date_to_string(vitri_retirement_day(vcase, 0, NULL));
        cr_expect_str_eq(day, rows[i].retires, "%s born %s: %s", rows[i].sex, rows[i].born, day);
    }
}

Test(retirement, service_ends_with_the_next_month_named)
{
    static const struct {
        const char *born, *retires;
    } names[] = {{"1965-02-28", "2027-02-28"},
                 {"1965-03-01", "2027-08-31"},
                 {"1965-08-31", "2027-08-31"},
                 {"1965-09-01", "2028-02-29"},
                 {"1965-12-31", "2028-02-29"}};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(VitriCase) vcase = build("male", names[i].born, "");
        const VitriRetirementAge age = {2000, 744, 744};
        g_array_set_size(vcase->retirement, 0);
        g_array_append_val(vcase->retirement, age);
        vcase->retirement_months = 1 << 1 | 1 << 7;
        g_autofree char *day = vitri_date_to_string(vitri_retirement_day(vcase, 0, NULL));
        cr_expect_str_eq(day, names[i].retires, "born %s: %s", names[i].born, day);
    }
}

Test(retirement, stated_retirement_comes_first_and_other_leaving_ends_service)
{
    g_autoptr(VitriCase) stated = build("male", "1980-01-01", "<leaves on='2027-03-01' reason='retirement'/>");
    g_autofree char *day = vitri_date_to_string(vitri_retirement_day(stated, 0, NULL));
    cr_expect_str_eq(day, "2027-02-28");
    g_autoptr(VitriCase) resigns = build("male", "1980-01-01", "<leaves on='2027-06-15' reason='resignation'/>");
    g_autofree char *out = vitri_date_to_string(vitri_retirement_first_day_out(resigns, 0));
    cr_expect_str_eq(out, "2027-06-15");
    g_autofree char *retires = vitri_date_to_string(vitri_retirement_day(resigns, 0, NULL));
    cr_expect_str_eq(retires, "2042-01-31");
}

Test(retirement, what_is_missing_is_named)
{
    g_autoptr(VitriCase) vcase = build("male", "", "");
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    cr_expect_not(vitri_date_is_set(vitri_retirement_day(vcase, 0, evidence)));
    cr_expect_str_eq(evidence->missing, "person/born");
}
