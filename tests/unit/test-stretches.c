/* Stretches of time: joined, cut, measured, and read the other way round. */
#include "../../src/rules/stretches.h"

#include <criterion/criterion.h>

static VitriPeriod period(const char *from, const char *until)
{
    VitriPeriod read = {VITRI_DATE_NONE, VITRI_DATE_NONE};
    cr_assert(vitri_date_parse(from, &read.from) && vitri_date_parse(until, &read.until), "%s %s", from, until);
    return read;
}

static GArray *build(const char *text)
{
    GArray *stretches = g_array_new(FALSE, FALSE, sizeof(VitriPeriod));
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    for (guint i = 0; words[i] && *words[i]; i += 2)
        vitri_stretches_add(stretches, period(words[i], words[i + 1]));
    return stretches;
}

static char *tell(const GArray *stretches)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < stretches->len; i++) {
        VitriPeriod one = g_array_index(stretches, VitriPeriod, i);
        g_autofree char *from = vitri_date_to_string(one.from), *until = vitri_date_to_string(one.until);
        g_string_append_printf(text, "%s%s %s", i ? " " : "", from, until);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

Test(stretches, add_joins_what_touches_or_overlaps)
{
    static const char *const rows[][2] = {
        {"2020-01-01 2021-01-01 2021-01-01 2022-01-01", "2020-01-01 2022-01-01"},
        {"2020-01-01 2021-01-01 2021-01-02 2022-01-01", "2020-01-01 2021-01-01 2021-01-02 2022-01-01"},
        {"2023-01-01 2024-01-01 2020-01-01 2021-01-01", "2020-01-01 2021-01-01 2023-01-01 2024-01-01"},
        {"2020-01-01 2021-01-01 2023-01-01 2024-01-01 2020-06-01 2023-06-01", "2020-01-01 2024-01-01"},
        {"2020-01-01 2024-01-01 2021-01-01 2022-01-01", "2020-01-01 2024-01-01"},
        {"2020-01-01 2020-01-01", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) stretches = build(rows[i][0]);
        g_autofree char *text = tell(stretches);
        cr_expect_str_eq(text, rows[i][1], "%s makes %s", rows[i][0], text);
    }
}

Test(stretches, take_cuts_and_part_tells_both_sides)
{
    static const struct {
        const char *from, *until, *left, *inside, *outside;
    } rows[] = {
        {"2020-06-01", "2020-07-01", "2020-01-01 2020-06-01 2020-07-01 2021-01-01 2022-01-01 2023-01-01",
         "2020-06-01 2020-07-01", ""},
        {"2020-06-01", "2022-06-01", "2020-01-01 2020-06-01 2022-06-01 2023-01-01",
         "2020-06-01 2021-01-01 2022-01-01 2022-06-01", "2021-01-01 2022-01-01"},
        {"2019-01-01", "2024-01-01", "", "2020-01-01 2021-01-01 2022-01-01 2023-01-01",
         "2019-01-01 2020-01-01 2021-01-01 2022-01-01 2023-01-01 2024-01-01"},
        {"2021-01-01", "2022-01-01", "2020-01-01 2021-01-01 2022-01-01 2023-01-01", "", "2021-01-01 2022-01-01"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) stretches = build("2020-01-01 2021-01-01 2022-01-01 2023-01-01");
        VitriPeriod cut = period(rows[i].from, rows[i].until);
        g_autoptr(GArray) inside = vitri_stretches_part(stretches, cut, TRUE);
        g_autoptr(GArray) outside = vitri_stretches_part(stretches, cut, FALSE);
        vitri_stretches_take(stretches, cut);
        g_autofree char *left = tell(stretches), *in = tell(inside), *out = tell(outside);
        cr_expect_str_eq(left, rows[i].left, "from %s: %s is left", rows[i].from, left);
        cr_expect_str_eq(in, rows[i].inside, "from %s: %s inside", rows[i].from, in);
        cr_expect_str_eq(out, rows[i].outside, "from %s: %s outside", rows[i].from, out);
    }
}

Test(stretches, length_and_reach_agree_day_by_day)
{
    static const struct {
        const char *stretches, *reach;
        gint32 months;
    } rows[] = {
        {"2020-01-31 2030-01-01", "2020-02-29", 1},
        {"2020-01-01 2020-07-01 2021-01-01 2030-01-01", "2021-07-01", 12},
        {"2020-01-01 2020-01-16 2020-02-01 2020-02-17 2021-01-01 2021-06-01", "2020-02-17", 1},
        {"2020-01-01 2020-07-01", "", 7},
        {"2020-01-01 2020-07-01", "2020-07-01", 6},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) array = build(rows[i].stretches);
        const VitriPeriod *stretches = (const VitriPeriod *)(gpointer)array->data;
        VitriDate day = vitri_date(2020, 1, 1);
        for (int k = 0; k < 900; k++, day = vitri_date_add_days(day, 1)) {
            VitriDate reach = vitri_stretches_reach(stretches, array->len, rows[i].months, day);
            g_autofree char *text = vitri_date_to_string(reach);
            gboolean reached = vitri_stretches_length(stretches, array->len, day).months >= rows[i].months;
            cr_expect_str_eq(text, rows[i].reach, "%s on day %d: %s", rows[i].stretches, k, text);
            cr_expect_eq(reached, vitri_date_is_set(reach) && vitri_date_compare(reach, day) <= 0, "%s on day %d",
                         rows[i].stretches, k);
        }
    }
}

Test(stretches, what_is_left_over_is_told_in_days)
{
    g_autoptr(GArray) array = build("2024-01-01 2024-02-16 2024-03-01 2024-03-11");
    VitriSpellLength length =
        vitri_stretches_length((const VitriPeriod *)(gpointer)array->data, array->len, vitri_date(2024, 3, 6));
    cr_expect_eq(length.months, 1);
    cr_expect_eq(length.days, 18, "%d days: February is short", length.days);
    length = vitri_stretches_length((const VitriPeriod *)(gpointer)array->data, array->len, vitri_date(2023, 1, 1));
    cr_expect(length.months == 0 && length.days == 0);
}
