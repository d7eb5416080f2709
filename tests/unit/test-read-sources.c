/* Legal sources and the table of retirement ages. */
#include "read-standards.h"

#include "../support/reading.h"

#define SOURCES(content) "<sources xmlns='urn:vitri:standards:1'>\n" content "</sources>"
#define AGES(content) "<retirement xmlns='urn:vitri:standards:1'>\n" content "</retirement>"
#define AGE(year, male, female) "<age year='" year "' male-months='" male "' female-months='" female "'/>\n"

typedef gboolean (*Read)(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

static void read_content(Read read, VitriCase *vcase, GPtrArray *faults, const char *content)
{
    TEMPORARY path = write_temporary(content, -1);
    g_autoptr(GError) error = NULL;
    cr_assert(read(path, vcase, faults, &error), "%s", error ? error->message : "");
}

Test(read_sources, sources_of_several_files_are_sorted_by_id)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(vitri_read_sources, vcase, faults,
                 SOURCES("<source id='m' number='5/2020' from='2020-01-01' until='2025-07' vi='Luật' en='Law'/>"));
    read_content(vitri_read_sources, vcase, faults, SOURCES("<source id='z'/><source id='a'/>"));
    expect_faults(faults, "", "three sources");
    static const char *const ids[] = {"a", "m", "z"};
    cr_assert_eq(vcase->sources->len, 3u);
    for (guint i = 0; i < 3; i++)
        cr_expect_str_eq(((const VitriLegalSource *)vcase->sources->pdata[i])->id, ids[i]);
    const VitriLegalSource *law = vitri_case_find_source(vcase, "m");
    cr_expect_str_eq(law->number, "5/2020");
    cr_expect_str_eq(law->name_vi, "Luật");
    cr_expect_str_eq(law->name_en, "Law");
    cr_expect_eq(vitri_date_compare(law->period.from, vitri_date(2020, 1, 1)), 0);
    cr_expect_eq(vitri_date_compare(law->period.until, vitri_date(2025, 7, 0)), 0);
    cr_expect_null(law->formal_vi);
    cr_expect_null(law->regime);
    const VitriLegalSource *bare = vitri_case_find_source(vcase, "z");
    cr_expect_null(bare->number);
    cr_expect_not(vitri_date_is_set(bare->period.from));
}

Test(read_sources, a_source_may_say_how_documents_name_it_and_whose_service_it_rules)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(vitri_read_sources, vcase, faults,
                 SOURCES("<source id='a' formal='Luật ngày 01 tháng 02 năm 2020' regime='civil-servant'/>\n"
                         "<source id='b' regime='soldier'/>"));
    cr_expect_eq(faults->len, 1u, "%u faults", faults->len);
    cr_expect_str_eq(vitri_case_find_source(vcase, "a")->formal_vi, "Luật ngày 01 tháng 02 năm 2020");
    cr_expect_str_eq(vitri_case_find_source(vcase, "a")->regime, "civil-servant");
    cr_expect_null(vitri_case_find_source(vcase, "b")->regime);
}

Test(read_sources, a_source_stands_once_in_a_case)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(vitri_read_sources, vcase, faults, SOURCES("<source id='a' number='1'/>"));
    read_content(vitri_read_sources, vcase, faults, SOURCES("<source id='b'/>\n<source id='a' number='2'/>"));
    expect_faults(faults, "3 duplicate-id: source 'a' is there already; give this one another id\n", "two files");
    cr_expect_eq(vcase->sources->len, 2u);
    cr_expect_str_eq(vitri_case_find_source(vcase, "a")->number, "1");
}

Test(read_sources, ages_are_taken_as_they_stand)
{
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    read_content(vitri_read_sources, vcase, faults, SOURCES("<source id='law'/>"));
    read_content(vitri_read_retirement, vcase, faults,
                 AGES("<citation source='law' locator='art. 4'/>" AGE("2027", "741", "688") AGE("2028", "741", "720")));
    expect_faults(faults, "", "two rows");
    cr_assert_eq(vcase->retirement->len, 2u);
    cr_expect_eq(g_array_index(vcase->retirement, VitriRetirementAge, 0).female_months, 688);
    cr_expect_eq(g_array_index(vcase->retirement, VitriRetirementAge, 1).male_months, 741);
    cr_expect_str_eq(vcase->retirement_citation.source, "law");
    cr_expect_str_eq(vcase->retirement_citation.locator, "art. 4");
}

Test(read_sources, years_rise_and_ages_do_not_fall)
{
    static const struct {
        const char *content, *faults;
        guint n;
    } cases[] = {
        {AGES(AGE("1900", "1", "1") AGE("9000", "1200", "1200")), "", 2},
        {AGES(AGE("1899", "720", "660")),
         "2 wrong-value: '1899' as year of 'age' is wrong; write a whole number from 1900 to 9000\n", 0},
        {AGES(AGE("2021", "720", "1201")),
         "2 wrong-value: '1201' as female-months of 'age' is wrong; write a whole number from 1 to 1200\n", 0},
        {AGES(AGE("2021", "720", "660") AGE("2021", "723", "664")),
         "3 wrong-order: the row of 2021 does not follow that of 2021; years must rise and ages must not fall\n", 1},
        {AGES(AGE("2021", "720", "660") AGE("2022", "720", "660")), "", 2},
        {AGES(AGE("2021", "720", "660") AGE("2022", "719", "660")),
         "3 wrong-order: the row of 2022 does not follow that of 2021; years must rise and ages must not fall\n", 1},
        {AGES(AGE("2021", "720", "660") AGE("2022", "720", "659")),
         "3 wrong-order: the row of 2022 does not follow that of 2021; years must rise and ages must not fall\n", 1},
        {AGES("<citation source='law'/>"),
         "2 unknown-reference: citation of the unknown source 'law'; add it to the sources\n", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriCase) vcase = vitri_case_new();
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        read_content(vitri_read_retirement, vcase, faults, cases[i].content);
        expect_faults(faults, cases[i].faults, cases[i].content);
        cr_expect_eq(vcase->retirement->len, cases[i].n, "%s: %u rows", cases[i].content, vcase->retirement->len);
    }
}
