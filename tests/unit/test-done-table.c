/* What became of a plan, from tables: headings of both languages, titles above them, dates as officers type them, and
 * each fault at its line or cell. */
#include "vitri/done-table.h"

#include "vitri/fault.h"
#include "vitri/write-workbook.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#define DATA g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", NULL)

static char *put(const char *name, const char *bytes, gssize length)
{
    g_autofree char *folder = g_dir_make_tmp("done-XXXXXX", NULL);
    char *path = g_build_filename(folder, name, NULL);
    cr_assert(g_file_set_contents(path, bytes, length, NULL));
    return path;
}

static void take_away(char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_unlink(path);
    g_rmdir(folder);
}

/* Reads a file; faults as "PLACE:LINE tag; " with the place behind the file's name. */
static VitriDoneReport *read_file(char *path, char **out_told)
{
    g_autofree char *data = DATA;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    VitriDoneReport *report = vitri_done_table_read(path, data, faults, &error);
    g_autoptr(GString) told = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        const char *place = fault->file + (g_str_has_prefix(fault->file, path) ? strlen(path) : 0);
        g_string_append_printf(told, "%s:%u %s; ", place, fault->line, fault->tag->tag);
    }
    if (error && faults->len == 0)
        g_string_append(told, "refused");
    cr_expect_eq(report == NULL, error != NULL);
    *out_told = g_strdup(told->str);
    take_away(path);
    return report;
}

static VitriDoneReport *read_csv(const char *text, char **out_told)
{
    g_autofree char *path = put("p.csv", text, -1);
    return read_file(path, out_told);
}

static void expect_date(VitriDate date, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(date);
    cr_expect_str_eq(text, expected, "'%s', not '%s'", text, expected);
}

Test(done_table, headings_of_both_languages_and_titles_above_them)
{
    static const char *const heads[] = {
        "Mã người,Mã vị trí chuyển đến,Số quyết định,Ngày ký quyết định,Ngày thông báo,Ngày có hiệu lực,Ngày bàn "
        "giao,Ngày hoàn thành,Lý do chưa thực hiện",
        "MA CONG CHUC,VI TRI CHUYEN DEN,so quyet dinh,ngay ky quyet dinh,ngay thong bao,ngay hieu luc "
        "(dd/mm/yyyy),ngay "
        "ban giao xong,ngay hoan thanh,ly do khong thuc hien",
        "Person,To post,Decision,Decided on,Noticed on,Effective on,Handed over on,Closed on,Not done because",
        "person,to,decision,decided-on,noticed-on,effective-on,handed-over-on,closed-on,not-done",
    };
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++) {
        g_autofree char *told = NULL;
        g_autofree char *text = g_strdup_printf(
            "THEO DÕI\n\n%s\nP1,A,5/QĐ,01/3/2027,2/2027,01-04-2027,10.4.2027,2027-05-04,\n,,,,,,,,\nP2,,,,,,,,vướng\n"
            "P3,B,,,,,,,\n",
            heads[i]);
        g_autoptr(VitriDoneReport) report = read_csv(text, &told);
        cr_assert_not_null(report, "%s: %s", heads[i], told);
        cr_expect_str_eq(told, "", "%s: %s", heads[i], told);
        cr_assert_eq(report->rows->len, 2u, "a row that says nothing is none");
        const VitriDone *done = &g_array_index(report->rows, VitriDone, 0);
        cr_expect_str_eq(done->person, "P1");
        cr_expect_str_eq(done->to, "A");
        cr_expect_str_eq(done->decision, "5/QĐ");
        expect_date(done->decided_on, "2027-03-01");
        expect_date(done->noticed_on, "2027-02");
        expect_date(done->effective_on, "2027-04-01");
        expect_date(done->handed_over_on, "2027-04-10");
        expect_date(done->closed_on, "2027-05-04");
        cr_expect_null(done->not_done);
        cr_expect_eq(done->line, 4u);
        cr_expect_str_eq(done[1].person, "P2");
        cr_expect_str_eq(done[1].not_done, "vướng");
        cr_expect_eq(done[1].line, 6u);
    }
}

Test(done_table, faults_stand_at_their_line)
{
    static const struct {
        const char *text, *told;
        gboolean fits;
    } cases[] = {
        {"Mã người,Ngày hiệu lực\nP1,01/4/2027\n", "", TRUE},
        {"TT,Mã người,Họ và tên,Đơn vị,Ngày hiệu lực\n1,P1,Mai,A,01/4/2027\n", "", TRUE},
        {"Mã người,Ngày hiệu lực,Người theo dõi\nP1,01/4/2027,Hà\n", ":1 unknown-heading; ", TRUE},
        {"Mã người,Ngày hiệu lực\nP1,4/2027\n", ":2 wrong-value; ", FALSE},
        {"Mã người,Ngày bàn giao\nP1,4/2027\n", "", TRUE},
        {"Mã người,Ngày bàn giao\nP1,30/2/2027\nP2,sớm\n", ":2 wrong-value; :3 wrong-value; ", FALSE},
        {"Mã người,Ngày hiệu lực\n,01/4/2027\n", ":2 missing-attribute; ", FALSE},
        {"Họ và tên,Ngày hiệu lực\nMai,01/4/2027\n", "refused", FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *told = NULL;
        g_autoptr(VitriDoneReport) report = read_csv(cases[i].text, &told);
        cr_expect_str_eq(told, cases[i].told, "%s: '%s'", cases[i].text, told);
        cr_expect_eq(report != NULL, cases[i].fits, "%s", cases[i].text);
    }
}

Test(done_table, of_an_xlsx_the_cell_is_named)
{
    g_autofree char *told = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new("p.xlsx");
    vitri_sheet_set_text(vitri_workbook_add_sheet(workbook, "Ghi chú"), 0, 0, "xem bảng sau");
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, "Chuyển đổi");
    static const char *const cells[][3] = {{"Mã người", "Ngày có hiệu lực", "Ngày bàn giao"}, {"P1", "", "xong"}};
    for (guint row = 0; row < 2; row++) {
        for (guint column = 0; column < 3; column++)
            vitri_sheet_set_text(sheet, row, column, cells[row][column]);
    }
    vitri_sheet_set_date(sheet, 1, 1, vitri_date(2027, 4, 1));
    g_autoptr(GBytes) bytes = vitri_write_workbook(workbook, &error);
    cr_assert_not_null(bytes, "%s", error ? error->message : "");
    gsize length;
    const char *start = g_bytes_get_data(bytes, &length);
    g_autofree char *path = put("p.xlsx", start, (gssize)length);
    g_autoptr(VitriDoneReport) report = read_file(path, &told);
    cr_expect_null(report);
    cr_expect_str_eq(told, ": Chuyển đổi!C2:0 wrong-value; ");
}
