/* The quality of a roster as a document: totals, fields, doubts and wants, with their labels, shares and cells. */
#include "../support/document-tree.h"
#include "../support/quality-case.h"
#include "vitri/document.h"

Test(document_quality, holds_everything_a_page_shows)
{
    static const char *const rows[][2] = {
        {"//d:quality/d:totals/@people", "1"},
        {"//d:quality/d:totals/@unknown", "1"},
        {"//d:totals/@percent-text", "100,0"},
        {"//d:field/@missing", "recruitment/on"},
        {"//d:field/@matters-for", "all"},
        {"//d:field/d:line/@unit", "V"},
        {"//d:field/d:line/@percent", "100.0"},
        {"count(//d:doubt) = //d:totals/@doubts", "true"},
        {"//d:doubt[@reason='diacritics']/@other", "Q"},
        {"//d:doubt[@reason='diacritics']/d:fact[1]/@cell", "Nhân sự!B5"},
        {"//d:doubt[@reason='gap']/@days", "366"},
        {"//d:doubt[@reason='near-code']/@near", "tax-law"},
        {"//d:doubt[@reason='predecessor-overlaps']/@other-unit", "U"},
        {"//d:want/@missing-stem", "person/sex"},
        {"//d:want/d:rule/@standard", "s"},
        {"//d:want/d:place/@cell", "Nhân sự!5"},
        {"//d:want/d:place/@from", "so.xlsx"},
        {"//d:people/d:person[@id='Q']/@name", "Le An"},
    };
    g_autoptr(VitriQuality) quality = quality_full();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_quality(quality, "vi", out);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        document_tree_expect(tree, rows[i][0], rows[i][1]);
}

Test(document_quality, shares_have_the_point_of_the_language)
{
    g_autoptr(VitriQuality) quality = quality_full();
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_quality(quality, "en", out);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect(tree, "//d:totals/@percent-text", "100.0");
}
