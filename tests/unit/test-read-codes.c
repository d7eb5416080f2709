/* Code lists: what a file says of them, several files, and what is wrong with one. */
#include "read-standards.h"

#include "../support/reading.h"

#define CODES(attributes, content) "<codes xmlns='urn:vitri:standards:1'" attributes ">\n" content "</codes>"
#define LIST(content) CODES("", "<list name='l'>" content "</list>")

static void read_codes(VitriCase *vcase, GPtrArray *faults, const char *content)
{
    TEMPORARY path = write_temporary(content, -1);
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_read_codes(path, vcase, faults, &error), "%s", error ? error->message : "");
}

Test(read_codes, a_code_has_what_the_file_says)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_codes(vcase, faults,
               CODES(" jurisdiction='xx' language='vi' version='7'",
                     "<list name='level'><code id='head' order='20' group='head' grade='3' vi='trưởng' en='head'"
                     " from='2020-07-01' until='2025-07-01'/>"
                     "<code id='deputy' order='10'/></list><list name='free' open='yes'/>"
                     "<list name='rank' prefix='yes'><code id='V'/></list>"));
    expect_faults(faults, "", "all of it");
    cr_expect_str_eq(vcase->jurisdiction, "xx");
    cr_expect_str_eq(vcase->language, "vi");
    cr_expect_str_eq(vcase->standards_version, "7");
    const VitriCode *head = vitri_codes_find(vcase->codes, "level", "head");
    cr_assert_not_null(head);
    cr_expect_eq(head->order, 20);
    cr_expect_str_eq(head->group, "head");
    cr_expect_str_eq(head->grade, "3");
    cr_expect_str_eq(head->label_vi, "trưởng");
    cr_expect_str_eq(head->label_en, "head");
    g_autofree char *from = vitri_date_to_string(head->period.from);
    g_autofree char *until = vitri_date_to_string(head->period.until);
    cr_expect_str_eq(from, "2020-07-01");
    cr_expect_str_eq(until, "2025-07-01");
    guint n = 0;
    const VitriCode *const *levels = vitri_codes_list(vcase->codes, "level", &n);
    cr_assert_eq(n, 2u);
    cr_expect_str_eq(levels[0]->id, "deputy");
    cr_expect_null(levels[0]->group);
    cr_expect(vitri_codes_accepts(vcase->codes, "free", "whatever"));
    cr_expect_not(vitri_codes_accepts(vcase->codes, "level", "whatever"));
    cr_expect(vitri_codes_accepts(vcase->codes, "rank", "V.07"));
}

Test(read_codes, a_later_file_adds_and_replaces_but_names_no_jurisdiction)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_codes(vcase, faults,
               CODES(" jurisdiction='xx' version='7'", "<list name='l'><code id='a' order='1'/></list>"));
    read_codes(vcase, faults,
               CODES(" jurisdiction='yy' language='vi' version='8'",
                     "<list name='l' open='yes'><code id='a' order='2'/><code id='b' order='1'/></list>"));
    expect_faults(faults, "", "two files");
    cr_expect_str_eq(vcase->jurisdiction, "xx");
    cr_expect_str_eq(vcase->language, "en");
    cr_expect_str_eq(vcase->standards_version, "7");
    cr_expect_eq(vitri_codes_find(vcase->codes, "l", "a")->order, 2);
    cr_expect_not_null(vitri_codes_find(vcase->codes, "l", "b"));
    cr_expect_not(vitri_codes_accepts(vcase->codes, "l", "c"), "the first file says whether a list is open");
}

Test(read_codes, what_is_wrong_is_said_with_its_line)
{
    static const struct {
        const char *content, *faults;
    } cases[] = {
        {LIST("<code id='a' order='0'/><code id='b' order='1000000'/>"), ""},
        {LIST("<code id='a' from='2020-07-01' until='2025-07-01'/><code id='b' until='2025'/>"), ""},
        {LIST("<code id='a' from='2025-07-01' until='2025-07-01'/>"),
         "2 until-not-after-from: 'code' until '2025-07-01' is not after from '2025-07-01'; until is the first day "
         "out\n"},
        {LIST("<code id='a' order='1000001'/>"),
         "2 wrong-value: '1000001' as order of 'code' is wrong; write a whole number from 0 to 1000000\n"},
        {LIST("<code id='a'/>\n<code id='b'/>\n<code id='a'/>"),
         "4 duplicate-id: code 'a' stands twice in the list 'l'; remove one\n"},
        {CODES("", "<list name='l'><code id='a'/></list>\n<list name='m'><code id='a'/></list>"), ""},
        {CODES("", "<list name='l'><code id='a'/></list>\n<list name='l'><code id='a'/></list>"),
         "3 duplicate-id: code 'a' stands twice in the list 'l'; remove one\n"},
        {LIST("<code order='1'/>"), "2 missing-attribute: 'code' has no id; add id=\"…\"\n"},
        {LIST("<code id='a b'/>"), "2 wrong-value: 'a b' as id of 'code' is wrong; an id has no spaces in it\n"},
        {CODES("", "<list name='l' open='true'/>"),
         "2 wrong-value: 'true' as open of 'list' is wrong; write one of: no, yes\n"},
        {CODES("", "<code id='a'/>"),
         "2 unknown-element: unknown element 'code' in 'codes'; remove it or correct its name\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriCase) vcase = vitri_case_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        read_codes(vcase, faults, cases[i].content);
        expect_faults(faults, cases[i].faults, cases[i].content);
    }
}

Test(read_codes, a_list_without_a_name_holds_nothing)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_codes(vcase, faults, CODES("", "<list name='l'/><list>\n<code id='a'/></list>"));
    expect_faults(faults, "2 missing-attribute: 'list' has no name; add name=\"…\"\n", "no name");
    cr_expect_null(vitri_codes_find(vcase->codes, "l", "a"));
}
