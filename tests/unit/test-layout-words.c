/* The words of blocks: the file of the house, and files that are none. */
#include "../support/schema.h"

#include "layout-words.h"
#include "vitri/error.h"
#include "vitri/layout.h"

#include <criterion/criterion.h>

static char *find_file(const char *name)
{
    return g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "vn", name, NULL);
}

Test(layout_words, the_file_of_the_house_fits_its_schema_and_its_figures)
{
    g_autofree char *path = find_file("layout-words.xml"), *figures = find_file("layout.xml"), *bytes = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriLayoutWords) words = vitri_layout_words_read(path, &error);
    cr_assert_not_null(words, "%s", error ? error->message : "");
    g_autoptr(VitriLayout) layout = vitri_layout_read(figures, &error);
    cr_assert_not_null(layout, "%s", error ? error->message : "");
    cr_assert(g_file_get_contents(path, &bytes, NULL, NULL));
    cr_expect(schema_accepts("layout-words", bytes));
    for (guint i = 0; i < words->blocks->len; i++) {
        const VitriBlockWords *block = words->blocks->pdata[i];
        const VitriStyle *style = vitri_layout_find(layout, block->style);
        cr_expect(style || strcmp(block->id, "hint") == 0, "%s has no figures", block->id);
        cr_expect(!style || style->citation, "the figures of %s name no law", block->id);
        cr_expect(!block->form || (block->asks[0] && block->asks[1]), "%s asks what it does not say", block->id);
    }
}

Test(layout_words, every_block_that_is_asked_for_is_there)
{
    static const char *const asked[] = {
        "nation",  "motto",     "parent", "body",  "number",     "letter-subject", "place",
        "type",    "subject",   "to",     "basis", "issues",     "chapter",        "article",
        "section", "clause",    "point",  "text",  "recipients", "recipient",      "archive",
        "office",  "authority", "signer", "hint",  "annex",      "annex-title",    "annex-reference",
        "mark"};
    g_autofree char *path = find_file("layout-words.xml");
    g_autoptr(VitriLayoutWords) words = vitri_layout_words_read(path, NULL);
    cr_assert_not_null(words);
    for (guint i = 0; i < G_N_ELEMENTS(asked); i++)
        cr_expect_str_eq(vitri_layout_words_find(words, asked[i])->id, asked[i]);
    cr_expect_eq(words->types->len, 27);
    cr_expect_str_eq(words->points[4], "đ");
}

Test(layout_words, a_file_of_another_kind_is_a_fault)
{
    g_autofree char *path = find_file("codes.xml");
    g_autoptr(GError) error = NULL;
    cr_assert_null(vitri_layout_words_read(path, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT));
    g_clear_error(&error);
    cr_assert_null(vitri_layout_words_read("/nowhere/words.xml", &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT) && strstr(error->message, "/nowhere/words.xml"));
}
