/* The handbook: what is in force on the day, source by source and article by article, and nothing else. */
#include "../support/document-tree.h"
#include "../support/rule-case.h"
#include "vitri/document.h"

static VitriVersion *add_rule(VitriCase *vcase, const char *id, const char *source, const char *locator,
                              const char *require)
{
    VitriStandard *standard = build_standard(vcase, id, VITRI_EFFECT_REQUIRES, NULL, require);
    VitriVersion *version = standard->versions->pdata[0];
    VitriCitation citation = {g_strdup(source), g_strdup(locator)};
    standard->title_vi = g_strdup_printf("tên %s", id);
    standard->title_en = g_strdup_printf("title %s", id);
    g_array_append_val(version->citations, citation);
    return version;
}

static void add_source(VitriCase *vcase, const char *id)
{
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    source->id = g_strdup(id);
    source->name_vi = g_strdup_printf("văn bản %s", id);
    source->name_en = g_strdup_printf("source %s", id);
    g_ptr_array_add(vcase->sources, source);
}

static VitriNote *add_note(VitriCase *vcase, const char *id, const char *source, const char *locator)
{
    VitriNote *note = vitri_note_new();
    VitriCitation citation = {g_strdup(source), g_strdup(locator)};
    note->id = g_strdup(id);
    note->domain = g_strdup("d");
    note->title_vi = g_strdup("một");
    note->title_en = g_strdup("one & two");
    note->text_vi = g_strdup("chữ");
    note->text_en = g_strdup("a < b");
    g_array_append_val(note->citations, citation);
    g_ptr_array_add(vcase->notes, note);
    return note;
}

static VitriCase *make_rules(void)
{
    VitriCase *vcase = build_case("", NULL);
    vcase->on = vitri_date(2026, 1, 1);
    add_source(vcase, "nd-107-2020");
    add_source(vcase, "nd-59-2019");
    add_rule(vcase, "a", "nd-107-2020", "art. 3", "<age min='18'/>");
    add_rule(vcase, "b", "nd-59-2019", "art. 38.5", "<age min='18'/>");
    add_rule(vcase, "c", "nd-59-2019", "art. 5.2", "<age min='18'/>");
    add_rule(vcase, "d", "nd-59-2019", "art. 38.2", "<all-of><age min='18' max='60'/><headcount min='5'/></all-of>");
    add_rule(vcase, "e", "nd-59-2019", "annex", "<not><any-of><age min='18'/><headcount min='5'/></any-of></not>");
    add_rule(vcase, "f", "nd-59-2019", "arts. 30–31", "<age min='18'/>")->draft = TRUE;
    add_rule(vcase, "g", "nd-59-2019", "art. 1", "<age min='18'/>")->period.until = vitri_date(2026, 1, 1);
    return vcase;
}

static DocumentTree *write(const VitriCase *vcase, const char *language)
{
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_handbook(vcase, language, out);
    DocumentTree *tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    return tree;
}

Test(document_handbook, sources_and_articles_stand_by_their_numbers)
{
    g_autoptr(VitriCase) vcase = make_rules();
    g_autoptr(DocumentTree) tree = write(vcase, "vi");
    document_tree_expect(tree, "/d:document/@kind", "handbook");
    document_tree_expect(tree, "//d:handbook/@standards", "5");
    document_tree_expect(tree, "//d:rules/d:source[1]/@id", "nd-59-2019");
    document_tree_expect(tree, "//d:rules/d:source[2]/@id", "nd-107-2020");
    document_tree_expect(tree, "//d:source[1]/d:article[1]/@name", "Điều 5");
    document_tree_expect(tree, "//d:source[1]/d:article[2]/@name", "Điều 38");
    document_tree_expect(tree, "//d:source[1]/d:article[2]/d:entry[1]/@standard", "d");
    document_tree_expect(tree, "//d:source[1]/d:article[2]/d:entry[2]/@standard", "b");
    document_tree_expect(tree, "//d:source[1]/d:article[3]/@name", "annex");
    document_tree_expect(tree, "count(//d:standards/d:standard)", "5");
    document_tree_expect(tree, "//d:standard[@id='b']/@title", "tên b");
}

Test(document_handbook, only_what_is_in_force_and_drafts_where_they_are_taken)
{
    g_autoptr(VitriCase) vcase = make_rules();
    vcase->drafts = TRUE;
    vcase->on = vitri_date(2025, 12, 31);
    g_autoptr(DocumentTree) tree = write(vcase, "en");
    document_tree_expect(tree, "//d:handbook/@standards", "7");
    document_tree_expect(tree, "//d:handbook/@drafts", "1");
    document_tree_expect(tree, "//d:entry[@standard='f']/../@name", "arts. 30–31");
    document_tree_expect(tree, "count(//d:entry[@standard='g'])", "1");
}

Test(document_handbook, conditions_are_trees_with_their_numbers)
{
    g_autoptr(VitriCase) vcase = make_rules();
    VitriExample *example = g_new0(VitriExample, 1);
    example->verdict = g_strdup("met");
    example->name = g_strdup("a name");
    g_ptr_array_add(((VitriVersion *)vitri_case_find_standard(vcase, "a")->versions->pdata[0])->examples, example);
    g_autoptr(DocumentTree) tree = write(vcase, "en");
    document_tree_expect(tree, "count(//d:entry[@standard='d']/d:require/d:all/d:clause)", "2");
    document_tree_expect(tree, "count(//d:entry[@standard='e']/d:require/d:not/d:any/d:clause)", "2");
    document_tree_expect(tree, "//d:entry[@standard='d']/d:parameter[2]/@name", "max");
    document_tree_expect(tree, "//d:entry[@standard='d']/d:parameter[2]/@value", "60");
    document_tree_expect(tree, "//d:entry[@standard='d']/d:parameter[3]/@kind", "headcount");
    document_tree_expect(tree, "//d:entry[@standard='a']/d:example/@name", "a name");
    document_tree_expect(tree, "count(//d:entry[@standard='a']/d:occasion)", "2");
}

Test(document_handbook, notes_stand_apart_and_point_to_rules_in_force)
{
    g_autoptr(VitriCase) vcase = make_rules();
    add_note(vcase, "n1", "nd-59-2019", "art. 40")->standard = g_strdup("a");
    add_note(vcase, "n2", "nd-59-2019", "art. 41")->standard = g_strdup("g");
    add_note(vcase, "n3", "nd-59-2019", "art. 42")->period.from = vitri_date(2026, 1, 2);
    add_note(vcase, "n4", "nd-59-2019", "art. 43")->draft = TRUE;
    g_autoptr(DocumentTree) tree = write(vcase, "en");
    document_tree_expect(tree, "//d:handbook/@notes", "2");
    document_tree_expect(tree, "//d:note[@id='n1']/@title", "one & two");
    document_tree_expect(tree, "//d:texts//d:note[@id='n1']/d:text", "a < b");
    document_tree_expect(tree, "//d:note[@id='n1']/@standard", "a");
    document_tree_expect(tree, "count(//d:note[@id='n2']/@standard)", "0");
}
