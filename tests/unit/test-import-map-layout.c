/* Maps against sheets: headings of one row and of two, letters, sections, words, and what is wrong with a map. */
#include "../support/import-case.h"

#define MAP(attributes, makes) "<map xmlns='urn:vitri:map:1'><sheet" attributes ">" makes "</sheet></map>"
#define PERSON(sets)                                                                                                   \
    "<make element='person' id-from='name'><set attribute='name' heading='Name|Full name'/>"                           \
    "<set attribute='born' heading='Born'/>" sets "</make>"
#define SEX "<set attribute='sex' heading='Sex'/>"

static const struct {
    const char *map, *sheet, *written;
} good[] = {
    {MAP("", PERSON(SEX)), "[L]\nTitle||\nFull name|Born|Sex\nA|1980|male\n", "name=\"A\" sex=\"male\" born=\"1980\""},
    {MAP(" name='l' heading-row='2'", PERSON(SEX)), "[L]\nName|Born|Sex\nName|Born|Sex\nA|1980|male\n", "name=\"A\""},
    {MAP("", PERSON("<set attribute='sex' column='D'/>")), "[L]\nName|Born||\nA|1980||male\n", "sex=\"male\""},
    {MAP(" heading-rows='2'", PERSON("<set attribute='sex' heading='Sex now'/>")),
     "[L]\nName|Born|Sex|Sex\n||once|now\nA|1980|female|male\n", "sex=\"male\""},
    {MAP("",
         PERSON("<set attribute='sex' heading='M' value='male'/><set attribute='sex' heading='F' value='female'/>")),
     "[L]\nName|Born|M|F\nA|1980||x\n", "sex=\"female\""},
    {MAP("", PERSON("<set attribute='sex' heading='Sex'><word from='Herr*' to='male'/></set>")),
     "[L]\nName|Born|Sex\nA|1980|HERR Dr.\n", "sex=\"male\""},
    {MAP("", PERSON("<set attribute='sex' heading='Sex' otherwise='female'><word from='m' to='male'/></set>")),
     "[L]\nName|Born|Sex\nA|1980|?\n", "sex=\"female\""},
    {MAP("", PERSON("<set attribute='sex' value='male'/>")), "[L]\nName|Born\nA|1980\n", "sex=\"male\""},
    {MAP("", PERSON(SEX "<set attribute='residence' group='yes'/>")),
     "[L]\nNo|Name|Born|Sex\n|II. Here|||\n1|A|1980|male\n", "residence=\"Here\""},
    {MAP("", PERSON(SEX) "<make element='rating' needs='year'><set attribute='level' heading='Rating'/>"
                         "<set attribute='year' heading='Year'/></make>"),
     "[L]\nName|Born|Sex|Rating|Year\nA|1980|male|good|2025\nB|1980|male|good|\n",
     "<rating year=\"2025\" level=\"good\""},
    {MAP("", "<make element='kin'><set attribute='person' heading='Kin'/><set attribute='relation' "
             "value='spouse'/></make>"),
     "[L]\nKin\nX\n", "!<kin"},
};

Test(import_map_layout, rows_become_what_the_map_says)
{
    for (guint i = 0; i < G_N_ELEMENTS(good); i++) {
        g_autoptr(ImportCase) run = run_import(good[i].sheet, good[i].map, NULL);
        g_autofree char *xml = import_roster(run);
        expect_in_roster(xml, good[i].written);
    }
}

static const struct {
    const char *map, *faults;
} bad[] = {
    {MAP("", "<make element='persn'/>"),
     "1 unknown-element: unknown element 'persn'; name one of a roster, such as person\n"},
    {MAP("", "<make element='roster'/>"),
     "1 unknown-element: unknown element 'roster'; name one of a roster, such as person\n"},
    {MAP("", PERSON("<set attribute='sexx' heading='Sex'/>")),
     "1 unknown-attribute: unknown attribute 'sexx' of 'person'; did you mean 'sex'?\n"},
    {MAP("", "<make element='tenure' needs='from'><set attribute='post' of='post'/></make>"),
     "1 unknown-attribute: needs of 'tenure' names 'from', which is not set; set it or correct needs\n"
     "1 unknown-reference: no 'post' is made before this; put its 'make' above\n"},
};

Test(import_map_layout, a_map_against_the_format_stops_the_import)
{
    for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autofree char *map = g_strdelimit(g_strdup(bad[i].map), "\n", ' ');
        char *sheet = strstr(map, "<sheet");
        g_autofree char *stated = g_strdup_printf("%.*s<sheet heading-row='1'%s", (int)(sheet - map), map, sheet + 6);
        g_autoptr(ImportCase) run = run_import("[L]\nName|Born|Sex\nA|1980|male\n", stated, NULL);
        g_autofree char *faults = import_faults(run);
        cr_expect_null(run->import, "%s", bad[i].map);
        cr_expect_str_eq(run->message, "'map.xml' cannot be used");
        cr_expect(strstr(faults, bad[i].faults), "'%s' is not in: %s", bad[i].faults, faults);
    }
}

Test(import_map_layout, what_a_list_lacks_or_has_too_much_is_told)
{
    g_autoptr(ImportCase) run = run_import("[L]\nName|Born|Remark\nA|1980|x\n",
                                           MAP("", PERSON(SEX "<set attribute='residence' heading='Home'/>")), NULL);
    g_autofree char *faults = import_faults(run);
    cr_expect(strstr(faults, "L!1 no-column: no column 'Home', of which the map takes residence"), "%s", faults);
    cr_expect(strstr(faults, "L!A1 missing-attribute: the sheet has no column 'Sex'; add it"), "%s", faults);
    g_autoptr(ImportCase) nobody =
        run_import("[L]\nName|Born|Sex|Year\nA|1980|male|2025\n|||2024\n",
                   MAP("", PERSON(SEX) "<make element='rating'><set attribute='year' heading='Year'/></make>"), NULL);
    g_autofree char *left_out = import_faults(nobody);
    cr_expect(strstr(left_out, "L!3 fact-left-out: Ratings: left out, as the row does not say whose"), "%s", left_out);
    g_autoptr(ImportCase) none = run_import("[M]\na|b\n1|2\n", MAP(" name='L'", PERSON(SEX)), NULL);
    g_autofree char *told = import_faults(none);
    cr_expect(strstr(told, "1 unknown-sheet: no sheet 'L' with these headings"), "%s", told);
}
