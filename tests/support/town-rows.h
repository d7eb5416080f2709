#ifndef VITRI_TEST_TOWN_ROWS_H
#define VITRI_TEST_TOWN_ROWS_H

#include "town.h"
#include "vitri/fault.h"
#include "vitri/verify.h"

#include <criterion/criterion.h>

/** A tag of the judge, and how to make a town that has the fault (`wrong`) or just has not. */
typedef struct {
    const char *tag, *name;
    void (*twist)(Town *town, gboolean wrong);
} TownRow;

static inline guint town_count_tag(const VitriVerification *verification, const char *tag)
{
    guint n = 0;
    for (guint i = 0; i < verification->items->len; i++)
        n += strcmp(((const VitriJudgement *)g_ptr_array_index(verification->items, i))->tag, tag) == 0;
    return n;
}

/** All that was said, one line each, for messages of tests. Caller frees. */
static inline char *town_list_items(const VitriVerification *verification)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < verification->items->len; i++) {
        const VitriJudgement *item = g_ptr_array_index(verification->items, i);
        g_string_append_printf(text, "\n%s: %s [%s]", vitri_severity_name(item->severity), item->text, item->tag);
    }
    return g_string_free(text, FALSE);
}

static inline VitriVerification *town_judge(Town *town)
{
    town_settle(town);
    return vitri_verify(town->plan);
}

static inline void town_expect_rows(const TownRow *rows, guint n_rows)
{
    for (guint i = 0; i < n_rows; i++) {
        cr_expect_not_null(vitri_tag_find(rows[i].tag), "%s is not in the table of tags", rows[i].tag);
        for (int wrong = 0; wrong <= 1; wrong++) {
            g_autoptr(Town) town = town_new();
            rows[i].twist(town, wrong);
            g_autoptr(VitriVerification) verification = town_judge(town);
            g_autofree char *items = town_list_items(verification);
            guint n = town_count_tag(verification, rows[i].tag);
            cr_expect(wrong ? n > 0 : n == 0, "%s, %s: %u times [%s]:%s", rows[i].name, wrong ? "wrong" : "right", n,
                      rows[i].tag, items);
        }
    }
}

#endif
