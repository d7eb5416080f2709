/* Circles among units: each told once, at the smallest id, with the way round. */
#include "roster-resolve.h"

#include "../support/reading.h"

/* Units from lines "ID parent|predecessor IDS"; the first stands on line 2. */
static VitriRosterReader *read_units(VitriSink *sink, const char *const *units)
{
    g_autoptr(GString) text =
        g_string_new("<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>\n");
    for (; *units; units++) {
        g_auto(GStrv) words = g_strsplit(*units, " ", 3);
        g_string_append_printf(text, "<unit id='%s' name='N' kind='k'", words[0]);
        if (words[1])
            g_string_append_printf(text, " %s='%s'", words[1], words[2]);
        g_string_append(text, "/>\n");
    }
    g_string_append(text, "</units></roster>");
    return read_roster(sink, text->str);
}

static void expect_loops(const char *const *units, const char *expected, const char *what)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    VitriRosterReader *reader = read_units(&sink, units);
    vitri_roster_loops_check(reader);
    expect_faults(faults, expected, what);
    vitri_roster_reader_free(reader);
}

Test(roster_loops, circles_of_every_size)
{
    static const struct {
        const char *what, *units[5], *faults;
    } cases[] = {
        {"a tree", {"A", "B parent A", "C parent A", "D parent B", NULL}, ""},
        {"an unknown parent", {"A parent X", NULL}, ""},
        {"itself", {"B", "A parent A", NULL}, "3 loop: unit 'A' lies under itself, through 'A'; correct a parent\n"},
        {"two",
         {"B parent A", "A parent B", NULL},
         "3 loop: unit 'A' lies under itself, through 'B', 'A'; correct a parent\n"},
        {"three, and one that hangs on them",
         {"C parent A", "D parent B", "A parent B", "B parent C", NULL},
         "4 loop: unit 'A' lies under itself, through 'B', 'C', 'A'; correct a parent\n"},
        {"two circles",
         {"D parent C", "C parent D", "B parent A", "A parent B", NULL},
         "3 loop: unit 'C' lies under itself, through 'D', 'C'; correct a parent\n"
         "5 loop: unit 'A' lies under itself, through 'B', 'A'; correct a parent\n"},
        {"a diamond of predecessors", {"A", "B predecessor A", "C predecessor A", "D predecessor B C", NULL}, ""},
        {"predecessors",
         {"A predecessor C", "B", "C predecessor B A", NULL},
         "2 loop: unit 'A' precedes itself, through 'C', 'A'; correct a predecessor\n"},
        {"parents and predecessors apart", {"A predecessor B", "B parent A", NULL}, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect_loops(cases[i].units, cases[i].faults, cases[i].what);
}

Test(roster_loops, a_long_circle_shows_its_first_ten_units)
{
    for (guint n = 10; n <= 11; n++) {
        g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func(g_free);
        for (guint i = 0; i < n; i++)
            g_ptr_array_add(units, g_strdup_printf("U%02u parent U%02u", i, (i + 1) % n));
        g_ptr_array_add(units, NULL);
        g_autofree char *expected = g_strdup_printf(
            "2 loop: unit 'U00' lies under itself, through 'U01', 'U02', 'U03', 'U04', 'U05', 'U06', 'U07', 'U08', "
            "'U09', %s; correct a parent\n",
            n == 10 ? "'U00'" : "'U10', …");
        expect_loops((const char *const *)units->pdata, expected, "long");
    }
}

Test(roster_loops, a_tree_may_be_as_deep_as_it_likes)
{
    enum { DEPTH = 100000 };
    g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < DEPTH; i++)
        g_ptr_array_add(units, g_strdup_printf("U%u parent U%u", i, i + 1));
    g_ptr_array_add(units, g_strdup_printf("U%u", DEPTH));
    g_ptr_array_add(units, NULL);
    expect_loops((const char *const *)units->pdata, "", "deep");
}
