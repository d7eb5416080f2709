/* Who issues the document: from the office file, else the name of the body alone. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "document-parts.h"
#include "vitri/office.h"

static DocumentTree *make_tree(Town *town)
{
    g_autoptr(GString) out = g_string_new(NULL);
    VitriPage page;
    town_settle(town);
    vitri_document_open(&page, town->vcase, "vi", "plan", "g", NULL, out);
    vitri_document_close(&page);
    return document_tree_new(out);
}

Test(document_office, without_a_file_the_body_is_the_topmost_unit)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(DocumentTree) tree = make_tree(town);
    document_tree_expect(tree, "/d:document/d:office/@body", "R");
    document_tree_expect(tree, "count(/d:document/d:office/@*)", "1");
    document_tree_expect(tree, "count(/d:document/d:office/*)", "0");
}

Test(document_office, a_file_says_who_signs_and_where_numbers_begin)
{
    g_autoptr(Town) town = town_new();
    VitriOffice *office = town->vcase->office = vitri_office_new();
    VitriSigner *signer = g_new0(VitriSigner, 1);
    VitriNumbering *number = g_new0(VitriNumbering, 1);
    office->body = g_strdup("Sở \"Nội vụ\"");
    office->copies = 5;
    signer->office = g_strdup("Giám đốc");
    number->type = g_strdup("KH");
    number->first = 15;
    number->date = vitri_date(2026, 12, 5);
    g_ptr_array_add(office->signers, signer);
    g_ptr_array_add(office->numbers, number);
    g_ptr_array_add(office->recipients, g_strdup("Các phòng"));
    g_autoptr(DocumentTree) tree = make_tree(town);
    document_tree_expect(tree, "/d:document/d:office/@body", "Sở \"Nội vụ\"");
    document_tree_expect(tree, "//d:office/@copies", "5");
    document_tree_expect(tree, "//d:office/d:signer/@office", "Giám đốc");
    document_tree_expect(tree, "//d:office/d:number/@first", "15");
    document_tree_expect(tree, "//d:office/d:number/@date", "2026-12-05");
    document_tree_expect(tree, "//d:office/d:recipient/@name", "Các phòng");
    document_tree_expect(tree, "/d:document/@audience", "internal");
}
