/* Legal bases: in force on the day, each once, laws before decrees. */
#include "../support/document-tree.h"
#include "../support/review-case.h"
#include "document-parts.h"

static const char empty[] = REVIEW_HEAD "<person id='A' name='A' sex='male' born='1980-01-01'/>" REVIEW_FOOT;

static DocumentTree *tell(VitriDate on, const char *regime, const char *standard)
{
    g_autoptr(VitriCase) vcase = make_case(empty, on);
    g_autoptr(GPtrArray) sources = g_ptr_array_new();
    g_autoptr(GString) out = g_string_new(NULL);
    VitriPage page;
    const VitriStandard *of = vitri_case_find_standard(vcase, standard);
    cr_assert(of, "%s", standard);
    vitri_document_open(&page, vcase, "vi", "review", "test", NULL, out);
    vitri_document_bases_cited(&page, sources, NULL);
    for (guint i = 0; i < 2; i++)
        vitri_document_bases_cited(&page, sources, vitri_standard_version_on(of, on, TRUE));
    vitri_document_bases_regime(&page, sources, regime);
    vitri_document_bases_write(&page, sources);
    vitri_document_close(&page);
    return document_tree_new(out);
}

Test(document_bases, are_those_in_force_on_the_day)
{
    static const struct {
        VitriDate on;
        const char *regime, *expected;
    } rows[] = {
        {{2026, 12, 31}, "civil-servant", "law-80-2025 nd-170-2025 nd-300-2026"},
        {{2026, 12, 31}, "public-employee", "law-129-2025 nd-170-2025 nd-259-2026 nd-300-2026"},
        {{2025, 12, 31}, "civil-servant", "law-80-2025 nd-170-2025"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(DocumentTree) tree = tell(rows[i].on, rows[i].regime, "app-eval");
        document_tree_expect(tree, "//d:basis/@source", rows[i].expected);
        document_tree_expect(tree, "count(//d:basis[not(string(@text))])", "0");
    }
}
