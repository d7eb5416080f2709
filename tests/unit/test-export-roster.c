/* Rosters as workbooks: what stands where, and that reading a workbook back gives the same roster. */
#include "vitri/export-roster.h"

#include "../support/exchange-case.h"
#include "../support/review-case.h"
#include "vitri/import.h"
#include "vitri/provenance.h"
#include "vitri/read-workbook.h"
#include "vitri/write-roster.h"
#include "vitri/write-workbook.h"

static const char *const languages[] = {"vi", "en"};

Test(export_roster, sheets_hold_what_there_is_with_names_beside_ids)
{
    static const struct {
        const char *sheet, *heading, *text;
        guint row;
    } rows[] = {
        {"Thông tin chung", "Số liệu tính đến ngày", "2026-12-31", 1},
        {"Đơn vị", "Loại đơn vị", "phòng", 2},
        {"Vị trí công tác", "Đơn vị", "Phòng Cải cách hành chính và Văn thư, lưu trữ", 1},
        {"Quá trình công tác", "Mã người", "P02", 2},
        {"Quá trình công tác", "Họ và tên", "Trần Thị Hai", 2},
        {"Quá trình công tác", "Vị trí công tác", "Chuyên viên về quản lý nguồn nhân lực – Phòng Công chức, Viên chức",
         2},
        {"Văn bằng, chứng chỉ", "Trình độ", "thạc sĩ", 1},
        {"Văn bằng, chứng chỉ", "Ngày cấp", "06/2015", 2},
        {"Người thân", "Mã người", "P02", 1},
        {"Người thân", "Mã người thân", "P05", 1},
        {"Người thân", "Họ và tên người thân", "Võ Văn Năm", 1},
    };
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    g_autoptr(VitriWorkbook) workbook = vitri_export_roster(vcase->roster, vcase->codes, tables, "vi");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_str_eq(find_text(find_sheet(workbook, rows[i].sheet), rows[i].row, rows[i].heading), rows[i].text,
                         "%s/%s", rows[i].sheet, rows[i].heading);
    cr_expect_null(vitri_workbook_find_sheet(workbook, "Văn bản chỉ đạo"), "a sheet without rows");
    cr_expect_eq(find_sheet(workbook, "Người thân")->rows->len, 2, "kin stands with the side that stated it");
}

/* The roster of a workbook that went through a file, as XML without where it came from. Caller frees. */
static char *read_back(const VitriWorkbook *workbook, const char *what)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new(), workbooks = g_ptr_array_new();
    g_autoptr(GBytes) bytes = vitri_write_workbook(workbook, &error);
    int file = g_file_open_tmp("vitri-XXXXXX.xlsx", &path, NULL);
    cr_assert(bytes && file >= 0 && g_close(file, NULL));
    cr_assert(g_file_set_contents(path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), NULL));
    g_autoptr(VitriWorkbook) read = vitri_read_workbook(path, NULL, faults, &error);
    cr_assert(read, "%s: %s", what, error ? error->message : "");
    g_unlink(path);
    g_ptr_array_add(workbooks, read);
    g_autofree char *data = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", NULL);
    const VitriImportOptions options = {.workbooks = workbooks, .data_dir = data, .language = "en"};
    g_autoptr(VitriImport) import = vitri_import_run(&options, faults, &error);
    cr_assert(import && import->roster, "%s: %s", what, error ? error->message : "");
    cr_expect_eq(import->rejected->len, 0, "%s: rows were rejected", what);
    g_clear_pointer(&import->roster->provenance, vitri_provenance_free); /* its own row of each element */
    GString *xml = g_string_new(NULL);
    vitri_write_roster(import->roster, xml);
    return g_string_free(xml, FALSE);
}

static void expect_identity(const VitriCase *vcase, const char *language, const char *name)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autofree char *what = g_strdup_printf("%s in %s", name, language);
    g_autoptr(VitriWorkbook) workbook = vitri_export_roster(vcase->roster, vcase->codes, tables, language);
    g_autofree char *back = read_back(workbook, what);
    g_autoptr(GString) xml = g_string_new(NULL);
    vitri_write_roster(vcase->roster, xml);
    guint at = 0;
    while (back[at] && back[at] == xml->str[at])
        at++;
    cr_expect(strcmp(xml->str, back) == 0, "%s: '%.80s' came back as '%.80s'", what, xml->str + at, back + at);
}

Test(export_roster, a_roster_comes_back_as_it_was)
{
    static const char *const rosters[] = {"tests/cases/roster.xml", "data/samples/so-noi-vu.xml",
                                          "data/samples/so-xay-dung.xml", "data/samples/seoul-schools.xml"};
    for (guint i = 0; i < 2 * G_N_ELEMENTS(rosters); i++) {
        g_autoptr(VitriCase) vcase = read_tree_case(rosters[i / 2], NULL);
        expect_identity(vcase, languages[i % 2], rosters[i / 2]);
    }
}

/* Every attribute of the format, and texts that a spreadsheet would like to make something else of. */
Test(export_roster, every_attribute_comes_back)
{
    static const char xml[] =
        "<roster xmlns='urn:vitri:roster:1' id='007' as-of='2026-12-31' jurisdiction='vn'><units>"
        "<unit id='1' name='=1+1' kind='department' place='01.02' province-class='special' norm='40'/>"
        "<unit id='A' name='A' kind='division' parent='1' until='2020-01'/>"
        "<unit id='B' name='B' kind='division' parent='1' until='2020-01'/>"
        "<unit id='C' name='C, D; \"E\"' kind='division' parent='1' from='2020-01' until='2040' predecessor='A B'/>"
        "</units><positions>"
        "<position id='1E5' title='T' category='leadership' level='division-head' regime='public-employee'/>"
        "<position id='CV' title='1/2' category='shared' profession='accounting' rank='01.003.x' rotation='F01.3'"
        " rotation-months='36' regime='civil-servant'/></positions><posts>"
        "<post id='1-2' unit='C' position='1E5' seats='3' required-seats='2' duty='2015' from='2020-01-01'"
        " until='2039-12-31' payroll='contract'/>"
        "<post id='3/4' unit='1' position='CV' required='true' payroll='civil-servant'/></posts><people>"
        "<person id='0012' name='-Lê' sex='male' born='1970' regime='public-employee' residence='@home' status='+x'>"
        "<tenure post='1-2' from='2021-02-03' until='2022-03' kind='acting' probation-until='2021-05' term-months='60'"
        " decision='12/10' decided-by='x' ended='removed' decided-on='2021-01-02' procedure-started='2020-12-01'"
        " notice-on='2021-12-01' handed-over-on='2022-03-05' decider='13' paid-by='1' act='appointment'>"
        "<step kind='approval' on='2020-12'/><step kind='collective' on='2021' convened='9' present='8' votes='0'/>"
        "</tenure><tenure post='3/4' kind='concurrent'><step kind='file'/></tenure>"
        "<rank code='V.01.02.03' from='2001' until='2010-06'/>"
        "<qualification kind='degree' level='doctor' field='khoa học vũ trụ' on='2009' expires='2030-01-01' "
        "evidence='=A1'/>"
        "<qualification kind='chief-accountant' level='1.0'/><rating year='2024' level='good'/>"
        "<discipline form='warning' from='2015' decision='5' until='2016'/>"
        "<circumstance kind='raising-child' from='2025-01' until='2028' child-born='2025-01-09' evidence='x'/>"
        "<succession level='division-head' from='2021' until='2026'/><succession post='3/4'/>"
        "<kin person='13' relation='child-in-law'/><leaves on='2027-05' reason='retirement'/>"
        "<wish post='3/4'/><wish unit='C' rank='2'/><burden post='3/4' cost='0'/>"
        "<recruitment on='1995' post='3/4' position='CV' decision='1' evidence='2' way='exam'/></person>"
        "<person id='13' name='Lê' sex='female' born='1980-02-29'/></people><orders>"
        "<order id='O' person='13' unit='C' post='1-2' what='w' by='b' issued-on='2026' due='2027-01' closed-on="
        "'2027-01-02' decision='9'/></orders></roster>";
    for (guint i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autoptr(VitriCase) vcase = make_case(xml, VITRI_DATE_NONE);
        expect_identity(vcase, languages[i], "every attribute");
    }
}

Test(export_roster, ids_are_offered_where_one_is_named)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    g_autoptr(VitriWorkbook) workbook = vitri_export_roster(vcase->roster, vcase->codes, tables, "vi");
    const VitriSheet *posts = find_sheet(workbook, "Vị trí công tác");
    char **units = g_array_index(posts->styles, VitriColumnStyle, find_heading(posts, "Mã đơn vị")).choices;
    cr_assert(units && g_strv_length(units) == vcase->roster->n_units);
    cr_expect_str_eq(units[0], vcase->roster->units[0].id);
    cr_expect_null(g_array_index(posts->styles, VitriColumnStyle, find_heading(posts, "Đơn vị")).choices);
}
