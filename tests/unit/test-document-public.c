/* The public form: an allow-list, so that what is not listed is gone. */
#include "../support/document-tree.h"
#include "vitri/document.h"
#include "vitri/error.h"

#define DOCUMENT(kind, inside)                                                                                         \
    "<document xmlns='urn:vitri:document:1' kind='" kind "' language='vi' audience='internal' secret='BI-MAT'>" inside \
    "</document>"

/* A plan with one mover and one who stays, and a mark at everything that is nobody's business. */
static const char plan[] = DOCUMENT(
    "plan",
    "<office body='R'/><plan year='2027' family='staff' secret='BI-MAT'><indicators moved='1' deferred='1' "
    "exempt='2' not-due='4' moved-overdue='BI-MAT' breaches='9'/><totals><total unit='A' overdue='BI-MAT'/></totals>"
    "<chains><chain id='c1' leaver='P9' leaves-on='2027-01-01' leaves-text='BI-MAT'><move person='P1' from='A1' "
    "to='B1' "
    "on='2027-04-01' decision='BI-MAT' not-done='BI-MAT' reason='BI-MAT'/></chain></chains>"
    "<groups><group reason='deferred'><stay person='P2' ground='pregnant'><fact text='BI-MAT' "
    "line='4'/></stay></group></groups>"
    "<rows><row person='P1' post='A1' standard='rot-period' version='2019-07-01' outcome='move' missing='BI-MAT' "
    "state='BI-MAT' reason='BI-MAT' overdue='BI-MAT' duty-day='BI-MAT' duty-day-text='BI-MAT' months-overdue='BI-MAT' "
    "retires-on='2040-02-01'><fact field='x' value='BI-MAT'/></row>"
    "<row person='P2' post='A1' outcome='stay' reason='deferred' state='BI-MAT'/></rows>"
    "<breaches><breach person='P2'/></breaches><decisions><decision "
    "reason='BI-MAT'/></decisions><new>BI-MAT</new></plan>"
    "<units><unit id='A' name='A'/></units><posts><post id='A1' unit='A' title='t'/><post id='B1' unit='A' title='t'/>"
    "<post id='C1' unit='A' title='BI-MAT'/></posts>"
    "<people><person id='P1' name='Ba' sex='male' born='1980-02-03' born-text='03/02/1980' born-year='1980'/>"
    "<person id='P2' name='BI-MAT'/><person id='P9' name='BI-MAT'/></people>"
    "<standards><standard id='rot-period'/><standard id='rot-def-preg' title='BI-MAT'/></standards>");

Test(document_public, what_is_listed_stays_and_everything_else_is_gone)
{
    g_autoptr(GString) document = g_string_new(plan);
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_document_make_public(document, &error), "%s", error ? error->message : "");
    static const char *const gone[] = {"BI-MAT", "1980-02", "03/02", "pregnant", "2040", "breach", "secret", "sex"};
    for (guint i = 0; i < G_N_ELEMENTS(gone); i++)
        cr_expect(!strstr(document->str, gone[i]), "%s: %s", gone[i], document->str);
    g_autoptr(DocumentTree) tree = document_tree_new(document);
    document_tree_expect(tree, "/d:document/@audience", "public");
    document_tree_expect(tree, "//d:office/@body", "R");
    document_tree_expect(tree, "//d:indicators/@others", "7");
    document_tree_expect(tree, "count(//d:indicators/@*)", "2");
    document_tree_expect(tree, "//d:move/@to", "B1");
    document_tree_expect(tree, "count(//d:row)", "1");
    document_tree_expect(tree, "count(//d:people/d:person)", "1");
    document_tree_expect(tree, "//d:people/d:person/@born-year", "1980");
    document_tree_expect(tree, "count(//d:posts/d:post)", "2");
    document_tree_expect(tree, "count(//d:standards/d:standard)", "1");
}

Test(document_public, only_some_documents_have_a_public_form)
{
    static const struct {
        const char *text;
        gboolean can;
    } rows[] = {
        {DOCUMENT("handbook", "<handbook><entry standard='x'/></handbook>"), TRUE},
        {DOCUMENT("establishment", "<establishment/>"), TRUE},
        {DOCUMENT("results", "<results/>"), TRUE},
        {DOCUMENT("findings", "<findings/>"), FALSE},
        {DOCUMENT("review", "<review/>"), FALSE},
        {DOCUMENT("inspection", "<inspection/>"), FALSE},
        {DOCUMENT("due", "<due/>"), FALSE},
        {DOCUMENT("training", "<training/>"), FALSE},
        {DOCUMENT("quality", "<quality/>"), FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) document = g_string_new(rows[i].text);
        g_autoptr(GError) error = NULL;
        cr_expect_eq(vitri_document_make_public(document, &error), rows[i].can, "%s", rows[i].text);
        cr_expect_eq(error == NULL, rows[i].can, "%s", rows[i].text);
    }
}
