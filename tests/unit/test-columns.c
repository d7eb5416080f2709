/* Names of sheets, columns, codes and words as officers type them; what cells say for codes leads back to them. */
#include "vitri/columns.h"

#include "vitri/fault.h"
#include "vitri/read-rules.h"

#include <criterion/criterion.h>
#include <string.h>

static VitriTables *read_shipped(void)
{
    VitriTables *tables = vitri_read_columns(g_getenv("VITRI_SOURCE_ROOT"), NULL);
    cr_assert(tables);
    return tables;
}

Test(columns, names_are_made_plain)
{
    static const struct {
        const char *text, *plain;
    } rows[] = {
        {"Ngày sinh (dd/mm/yyyy)", "ngay sinh"},
        {"NGÀY, THÁNG, NĂM SINH", "ngay thang nam sinh"},
        {"  Đơn vị\ncông tác ", "don vi cong tac"},
        {"Họ (và) tên", "ho ten"},
        {"Nga\xcc\x80y", "ngay"}, /* decomposed */
        {"Số (a (b) c) QĐ", "so qd"},
        {"handed-over-on", "handed over on"},
        {"a) x", "a x"},
        {"(1)", ""},
        {"", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *plain = vitri_columns_plain(rows[i].text);
        cr_expect_str_eq(plain, rows[i].plain, "'%s': '%s'", rows[i].text, plain);
    }
}

Test(columns, sheets_and_headings_are_recognised)
{
    static const struct {
        const char *sheet, *heading, *element, *attribute;
        gboolean owner, last_day;
    } rows[] = {
        {"Nhân sự", "Họ và tên", "person", "name", FALSE, FALSE},
        {"NHAN SU", "ho va ten", "person", "name", FALSE, FALSE},
        {"person", "born", "person", "born", FALSE, FALSE},
        {"People", "Ngày tháng năm sinh", "person", "born", FALSE, FALSE},
        {"Quá trình công tác", "Từ ngày", "tenure", "from", FALSE, FALSE},
        {"tenures", "Đến ngày", "tenure", "until", FALSE, TRUE},
        {"tenures", "Thôi giữ từ ngày", "tenure", "until", FALSE, FALSE},
        {"kin", "person", "kin", "person", TRUE, FALSE},
        {"Người thân", "Mã người thân", "kin", "person", FALSE, FALSE},
        {"Văn bằng, chứng chỉ", "Trình độ chuyên môn", "qualification", "level", FALSE, FALSE},
        {"Văn bằng, chứng chỉ", "Không có cột này", "qualification", NULL, FALSE, FALSE},
        {"Bảng khác", "", NULL, NULL, FALSE, FALSE},
    };
    g_autoptr(VitriTables) tables = read_shipped();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const VitriSheetForm *sheet = vitri_columns_find_table(tables->roster, rows[i].sheet);
        cr_expect_str_eq(sheet ? sheet->element : "", rows[i].element ? rows[i].element : "", "%s", rows[i].sheet);
        if (!sheet)
            continue;
        const VitriColumn *column = vitri_columns_find(sheet, rows[i].heading);
        cr_expect_str_eq(column ? column->attribute : "", rows[i].attribute ? rows[i].attribute : "", "%s",
                         rows[i].heading);
        cr_expect(!column || (column->owner == rows[i].owner &&
                              vitri_columns_names_last_day(column, rows[i].heading) == rows[i].last_day),
                  "%s", rows[i].heading);
    }
}

Test(columns, an_example_row_is_told_by_its_first_cell)
{
    g_autoptr(VitriTables) tables = read_shipped();
    static const struct {
        const char *cell;
        gboolean example;
    } rows[] = {{"VD: P01", TRUE}, {"e.g. P01", TRUE}, {"VD01", FALSE}, {"", FALSE}, {NULL, FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_tables_is_example(tables, rows[i].cell), rows[i].example, "%s", rows[i].cell);
}

static VitriCase *read_rules(void)
{
    g_autofree char *data = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriCase *vcase = vitri_read_rules(data, "vn", NULL, TRUE, FALSE, faults, NULL);
    cr_assert(vcase);
    return vcase;
}

Test(columns, what_a_cell_says_for_a_code_leads_back_to_it)
{
    static const char *const languages[] = {"vi", "en"};
    g_autoptr(VitriCase) vcase = read_rules();
    g_autofree const char **lists = vitri_codes_names(vcase->codes);
    guint labels = 0;
    for (guint l = 0; lists[l]; l++) {
        guint n = 0;
        const VitriCode *const *codes = vitri_codes_list(vcase->codes, lists[l], &n);
        for (guint i = 0; i < 2 * n; i++) {
            const VitriCode *code = codes[i / 2];
            const char *label = vitri_columns_code_label(vcase->codes, lists[l], code->id, languages[i % 2]);
            labels += label != code->id;
            cr_expect_str_eq(vitri_columns_code(vcase->codes, lists[l], label), code->id, "%s %s: %s", lists[l],
                             code->id, label);
        }
    }
    cr_expect_gt(labels, 500, "%u", labels);
}

Test(columns, codes_are_found_by_id_and_label)
{
    static const struct {
        const char *list, *cell, *code;
    } rows[] = {
        {"rank", "01.003", "01.003"},
        {"rank", "Chuyên viên", "01.003"},
        {"rank", "CHUYEN VIEN CHINH", "01.002"},
        {"rank", "01.003.x", "01.003.x"}, /* a list that takes what begins with a known code */
        {"degree", "đại học", "bachelor"},
        {"degree", "Dai hoc", "bachelor"},
        {"degree", "tiến sĩ", "doctor"}, /* of two codes, but equivalent */
        {"degree", "doctorate", "doctorate"},
        {"degree", "đại hoc tại chức", NULL},
        {"degree-field", "nghề cá", "nghề cá"}, /* an open list */
        {"no-such-list", "abc", "abc"},
    };
    g_autoptr(VitriCase) vcase = read_rules();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *code = vitri_columns_code(vcase->codes, rows[i].list, rows[i].cell);
        cr_expect_str_eq(code ? code : "", rows[i].code ? rows[i].code : "", "%s: %s", rows[i].cell, code);
    }
    cr_expect_str_eq(vitri_columns_code_label(vcase->codes, "rank", "01.003.x", "vi"), "01.003.x");
    cr_expect_str_eq(vitri_columns_code_label(vcase->codes, "rank", "01.003", "vi"), "chuyên viên");
}

Test(columns, the_short_names_that_officers_write_for_codes_are_known)
{
    static const struct {
        const char *list, *cell, *code;
    } rows[] = {
        {"degree", "Cử nhân", "bachelor"},
        {"degree", "ThS", "master"},
        {"political-theory", "Cử nhân", "bachelor"},
        {"qualification-kind", "LLCT", "political-theory"},
        {"rating", "HTTNV", "good"},
        {"rating", "tạm được", ""},
        {"rank", "cvc", "01.002"},
        {"unit-kind", "Sở", "department"},
        {"unit-kind", "UBND phường", "commune"},
    };
    g_autoptr(VitriCase) vcase = read_rules();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *code = vitri_columns_code(vcase->codes, rows[i].list, rows[i].cell);
        cr_expect_str_eq(code ? code : "", rows[i].code, "%s: %s", rows[i].cell, code);
    }
}

Test(columns, words_are_found_by_name_and_label)
{
    g_autoptr(VitriTables) tables = read_shipped();
    const VitriSheetForm *people = vitri_columns_find_element(tables->roster, "person");
    const VitriColumn *sex = vitri_columns_find_attribute(people, "sex", FALSE);
    static const char *const cells[] = {"female", "Nữ", "NU", "nữ"};
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
        cr_expect_str_eq(vitri_columns_word(sex, cells[i]), "female", "%s", cells[i]);
    cr_expect_null(vitri_columns_word(sex, "khác"));
    cr_expect_str_eq(vitri_columns_word_label(sex, "male", "vi"), "nam");
}
