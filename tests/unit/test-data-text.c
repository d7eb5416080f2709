/* Rule data as text: counts, lists, one item told, and every name by which something is told. */
#include "data-text.h"

#include "../support/town.h"

#include <criterion/criterion.h>
#include <string.h>

static Town *make_town(void)
{
    Town *town = town_new();
    VitriCode code = {.id = "law", .label_vi = "luật", .label_en = "law"};
    vitri_codes_add(town->vcase->codes, "field", &code);
    town->vcase->jurisdiction = g_strdup("xx");
    town->vcase->standards_version = g_strdup("2026.1");
    VitriStandard *standard = g_ptr_array_index(town->vcase->standards, 3);
    ((VitriVersion *)g_ptr_array_index(standard->versions, 0))->draft = TRUE;
    return town;
}

Test(data_text, the_count_is_of_standards_versions_drafts_and_examples)
{
    g_autoptr(Town) town = make_town();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_data_text_count(town->vcase, out);
    cr_expect_str_eq(out->str, "xx 2026.1: 5 standards, 5 versions (1 drafts), 0 examples\n");
}

Test(data_text, a_list_has_a_row_an_item)
{
    guint n_kinds, n_tags;
    vitri_kind_all(&n_kinds);
    vitri_tag_all(&n_tags);
    const struct {
        const char *what, *list;
        guint rows;
    } rows[] = {
        {"codes", "field", 1},    {"codes", "none", 0},   {"sources", NULL, 0},
        {"kinds", NULL, n_kinds}, {"tags", NULL, n_tags},
    };
    g_autoptr(Town) town = make_town();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriTable) table = vitri_table_new();
        vitri_data_text_list(town->vcase, rows[i].what, rows[i].list, "en", table);
        cr_expect_eq(vitri_table_rows(table), rows[i].rows, "%s %s: %u", rows[i].what, rows[i].list,
                     vitri_table_rows(table));
    }
}

Test(data_text, whatever_has_a_name_is_told_under_it)
{
    static const struct {
        const char *id, *says;
    } rows[] = {
        {"period", "period: period\n"},
        {"period", "\n2000-01-01 – … [A] draft\n"},
        {"form", "requires: "},
        {"rotation-overdue", "[rotation-overdue] error\n"},
        {"max-time", "<max-time>\n"},
        {"all-of", "requirements inside"},
        {"field", "law"},
    };
    g_autoptr(Town) town = make_town();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_data_text_show(town->vcase, rows[i].id, "en", 100, out);
        cr_expect_not_null(strstr(out->str, rows[i].says), "%s: '%s' is not in %s", rows[i].id, rows[i].says, out->str);
    }
    g_autoptr(GString) nothing = g_string_new(NULL);
    vitri_data_text_show(town->vcase, "no-such-thing", "en", 100, nothing);
    cr_expect_str_eq(nothing->str, "");
}

Test(data_text, without_a_case_tags_and_kinds_are_told_still)
{
    static const struct {
        const char *id;
        gboolean told;
    } rows[] = {{"rotation-overdue", TRUE}, {"max-time", TRUE}, {"period", FALSE}, {"field", FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_data_text_show(NULL, rows[i].id, "en", 100, out);
        cr_expect_eq(out->len > 0, rows[i].told, "%s: %s", rows[i].id, out->str);
    }
}

Test(data_text, every_name_listed_has_something_to_tell)
{
    g_autoptr(Town) town = make_town();
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    vitri_data_text_names(town->vcase, names);
    cr_expect_gt(names->len, 6);
    for (guint i = 0; i < names->len; i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        vitri_data_text_show(town->vcase, names->pdata[i], "en", 80, out);
        cr_expect_gt(out->len, 0, "%s", (const char *)names->pdata[i]);
    }
}
