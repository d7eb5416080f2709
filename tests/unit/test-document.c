/* The common parts: head, references, registers, order. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "document-parts.h"

static void add_input(GPtrArray *inputs, const char *kind, const char *sha256, const char *version)
{
    VitriInput *input = g_new0(VitriInput, 1);
    input->kind = g_strdup(kind);
    input->name = g_strdup("x");
    input->sha256 = g_strdup(sha256);
    input->version = g_strdup(version);
    g_ptr_array_add(inputs, input);
}

Test(document, the_head_names_date_agency_hash_and_versions)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_input_free);
    VitriPage page;
    town_settle(town);
    add_input(inputs, "policy", "ffffffffffffffffffffffff", NULL);
    add_input(inputs, "roster", "0123456789abcdef0123456789abcdef", NULL);
    add_input(inputs, "roster", "fedcba9876543210fedcba9876543210", NULL);
    add_input(inputs, "standards", NULL, "2026.11");
    vitri_document_open(&page, town->vcase, "en", "plan", "vitri <1>", inputs, out);
    vitri_document_close(&page);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "/d:document/@on", "2026-12-31");
    document_tree_expect(tree, "/d:document/@on-text", "31 Dec 2026");
    document_tree_expect(tree, "/d:document/@agency", "R");
    document_tree_expect(tree, "/d:document/@generator", "vitri <1>");
    document_tree_expect(tree, "/d:document/@roster-hash", "0123456789ab + fedcba987654");
    document_tree_expect(tree, "/d:document/@data-version", "2026.11");
}

Test(document, registers_hold_exactly_what_was_referred_to)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) out = g_string_new(NULL);
    VitriPage page;
    town_settle(town);
    town->roster->posts[POST_B2].duty = "roads & \"bridges\"";
    town->roster->people[PERSON_P2].born = vitri_date(1985, 2, 3);
    vitri_document_open(&page, town->vcase, "vi", "plan", "g", NULL, out);
    g_string_append(out, "<plan");
    vitri_document_person(&page, "person", PERSON_P2);
    vitri_document_post(&page, "post", POST_B2);
    vitri_document_post(&page, "none", -1);
    vitri_document_standard_id(&page, "no-such-standard", town->vcase->on);
    g_string_append(out, "/>");
    vitri_document_close(&page);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "//d:units/d:unit/@id", "B");
    document_tree_expect(tree, "//d:units/d:unit/@top", "R");
    document_tree_expect(tree, "//d:posts/d:post/@id", "B2");
    document_tree_expect(tree, "//d:posts/d:post/@duty", "roads & \"bridges\"");
    document_tree_expect(tree, "//d:people/d:person/@id", "P2");
    document_tree_expect(tree, "//d:people/d:person/@born-text", "03/02/1985");
    document_tree_expect(tree, "//d:people/d:person/@born-year", "1985");
    document_tree_expect(tree, "count(//d:standards/*)", "0");
    document_tree_expect(tree, "//d:plan/@standard", "no-such-standard");
    document_tree_expect(tree, "count(//d:plan/@none)", "0");
}

Test(document, every_unit_has_a_colour_of_its_own)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) out = g_string_new(NULL);
    VitriPage page;
    town_settle(town);
    vitri_document_open(&page, town->vcase, "vi", "plan", "g", NULL, out);
    g_string_append(out, "<plan");
    vitri_document_unit(&page, "b", UNIT_B);
    vitri_document_unit(&page, "a", UNIT_A);
    vitri_document_unit(&page, "r", UNIT_R);
    g_string_append(out, "/>");
    vitri_document_close(&page);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "//d:unit/@id", "R A B");
    document_tree_expect(tree, "count(//d:unit[@hue != preceding::d:unit/@hue or not(preceding::d:unit)])", "3");
    document_tree_expect(tree, "//d:unit/@hue", "0 120 240");
}

Test(document, people_stand_by_unit_and_given_name_then_id)
{
    static const char *const names[N_PEOPLE] = {"Trần Văn Ân", "Lê Thị Ánh", "Phạm Đức Anh", "Nguyễn Văn Bình",
                                                "Bùi Thị Anh"};
    static const gint32 units[N_PEOPLE] = {UNIT_A, UNIT_A, UNIT_A, UNIT_R, UNIT_A};
    static const gint32 expected[N_PEOPLE] = {PERSON_P3, PERSON_P4, PERSON_P2, PERSON_P1, PERSON_H};
    g_autoptr(Town) town = town_new();
    g_autoptr(GString) out = g_string_new(NULL);
    VitriPage page;
    town_settle(town);
    vitri_document_open(&page, town->vcase, "vi", "plan", "g", NULL, out);
    g_autoptr(GArray) items = vitri_document_list_new();
    for (gint32 i = 0; i < N_PEOPLE; i++) {
        town->roster->people[i].name = names[i];
        VitriPageItem item = {.person = i, .unit = units[i], .index = (guint)i};
        g_array_append_val(items, item);
    }
    vitri_document_sort(&page, items);
    for (guint i = 0; i < N_PEOPLE; i++) {
        gint32 person = g_array_index(items, VitriPageItem, i).person;
        cr_expect_eq(person, expected[i], "place %u: %s", i, names[person]);
    }
    vitri_document_close(&page);
}
