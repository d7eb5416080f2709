/* vitri import: what goes where, in which form, with which status. */
#include "../support/cli-run.h"
#include "vitri/fault.h"
#include "vitri/read-workbook.h"
#include "vitri/write-workbook.h"

#include <glib/gstdio.h>

#define UNITS "Mã đơn vị,Tên đơn vị,Loại đơn vị\nS,Sở Tài chính,sở và tương đương\n"

static char *path_of(const Cli *cli, const char *name)
{
    return g_build_filename(cli->folder, name, NULL);
}

static gboolean is_there(const Cli *cli, const char *name)
{
    g_autofree char *path = path_of(cli, name);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static guint mode_of(const Cli *cli, const char *name)
{
    g_autofree char *path = path_of(cli, name);
    GStatBuf state;
    cr_assert_eq(g_stat(path, &state), 0, "%s", path);
    return state.st_mode & 0777;
}

Test(cmd_import, wrong_usage_ends_with_64)
{
    static const struct {
        const char *line, *message;
    } rows[] = {
        {"vitri import", "name a workbook, or --template FILE.xlsx"},
        {"vitri import @/units.csv --as-of 2026", "--as-of '2026': write a date to the day"},
        {"vitri import @/units.csv --as-of 2026-12-31 --from-encoding utf-7", "'utf-7' is none of tcvn3, vni"},
    };
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        cli_expect(cli, rows[i].line, VITRI_EXIT_USAGE);
        cli_expect_in(cli->message, rows[i].message);
    }
}

Test(cmd_import, the_roster_goes_to_o_for_its_owner_and_the_report_to_standard_output)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS);
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 -o @/r.xml --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "1 rows read, 0 rejected");
    cr_expect_eq(mode_of(cli, "r.xml"), 0600);
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 -o @/r.xml --format xml", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<import xmlns=\"urn:vitri:import:1\"");
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<unit id=\"S\" name=\"Sở Tài chính\" kind=\"department\"");
    cli_expect_not_in(cli->out, "rows read");
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 --id here --jurisdiction vn", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "id=\"here\" as-of=\"2026-12-31\" jurisdiction=\"vn\"");
}

Test(cmd_import, a_dry_run_writes_nothing_and_says_the_same)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS "T,Phòng,phongg\n");
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 -o @/r.xml --rejects @/bad.csv --dry-run",
               VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "2 rows read, 1 rejected");
    cli_expect_in(cli->err, "units!C3: error: 'phongg' as 'Loại đơn vị' is wrong");
    cr_expect(!is_there(cli, "r.xml") && !is_there(cli, "bad.csv"));
}

Test(cmd_import, rejected_rows_come_back_in_the_form_they_came_in)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS "T,Phòng,phongg\n");
    cli_put(cli, "people.csv", "id,name,sex,born\nP,A,?,1980\n");
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 -o @/r.xml --rejects @/bad.csv", VITRI_EXIT_ERRORS);
    cr_expect_eq(mode_of(cli, "bad.csv"), 0600);
    g_autofree char *bad = cli_read(cli, "bad.csv");
    cr_expect(g_str_has_prefix(bad, "\xEF\xBB\xBFMã đơn vị,"), "%s", bad);
    cli_expect_in(bad, "T,Phòng,phongg,\"'phongg' as 'Loại đơn vị' is wrong");
    cli_expect_not_in(bad, "Sở Tài chính");
    cr_expect(is_there(cli, "r.xml"), "what is usable is written");
    /* Several files come back as a folder of them. */
    cli_expect(cli, "vitri import @/units.csv @/people.csv --as-of 2026-12-31 -o @/r.xml --rejects @/bad",
               VITRI_EXIT_ERRORS);
    g_autofree char *people = cli_read(cli, "bad/people.csv");
    cli_expect_in(people, "P,A,?,1980,\"'?' as 'sex' is wrong");
    static const char *const files[] = {"bad/people.csv", "bad/units.csv"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = path_of(cli, files[i]);
        cr_expect_eq(g_remove(path), 0, "%s", path);
    }
}

Test(cmd_import, a_workbook_comes_back_as_a_workbook)
{
    g_autoptr(Cli) cli = cli_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cli_put(cli, "r.xml",
            "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"
            "<unit id='D' name='N' kind='division'/><unit id='E' name='M' kind='division'/></units></roster>");
    cli_expect(cli, "vitri export @/r.xml -o @/r.xlsx --lang en", VITRI_EXIT_CLEAN);
    cli_put(cli, "map.xml",
            "<map xmlns='urn:vitri:map:1'><sheet name='Units'><make element='unit'>"
            "<set attribute='id' heading='Unit id'/><set attribute='name' heading='Name'/>"
            "<set attribute='kind' heading='Unit id'><word from='D' to='division'/></set></make></sheet></map>");
    cli_expect(cli, "vitri import @/r.xlsx --map @/map.xml --as-of 2026-12-31 -o @/s.xml --rejects @/bad.xlsx",
               VITRI_EXIT_ERRORS);
    g_autofree char *path = path_of(cli, "bad.xlsx");
    g_autoptr(VitriWorkbook) bad = vitri_read_workbook(path, NULL, faults, NULL);
    cr_assert(bad && bad->sheets->len == 1);
    const VitriSheet *sheet = bad->sheets->pdata[0];
    cr_expect_str_eq(sheet->name, "Units");
    cr_expect_str_eq(vitri_sheet_cell(sheet, 1, 0)->text, "E");
}

Test(cmd_import, maps_that_ship_are_known_by_name)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "list.csv",
            "STT,Họ và tên,Ngày sinh,Giới tính,Chức vụ,Đơn vị,Ngày bổ nhiệm\n"
            "1,Cao Văn An,1980,Nam,Lái xe,Văn phòng,2020\n");
    cli_expect(cli, "vitri import @/list.csv --map danh-sach-trich-ngang --as-of 2026-12-31", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<tenure post=\"van-phong-lai-xe\" from=\"2020\"");
    cli_expect(cli, "vitri import @/list.csv --map danh-sach --as-of 2026-12-31", VITRI_EXIT_INPUT);
    cli_expect_in(cli->err, "danh-sach: error: cannot be read");
}

Test(cmd_import, an_update_may_be_written_over_its_roster)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS);
    cli_expect(cli, "vitri import @/units.csv --as-of 2026-12-31 -o @/r.xml", VITRI_EXIT_CLEAN);
    cli_put(cli, "units.csv", "Mã đơn vị,Tên đơn vị\nS,Sở Tài chính và Kế hoạch\n");
    cli_expect(cli, "vitri import @/units.csv --into @/r.xml -o @/r.xml --lang en", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "Units S Sở Tài chính (units!2): Name: Sở Tài chính → Sở Tài chính và Kế hoạch");
    g_autofree char *roster = cli_read(cli, "r.xml");
    cli_expect_in(roster, "name=\"Sở Tài chính và Kế hoạch\" kind=\"department\"");
    cli_expect(cli, "vitri import @/units.csv --into @/nowhere.xml -o @/r.xml", VITRI_EXIT_INPUT);
}

Test(cmd_import, of_several_workbooks_the_other_row_is_told_with_its_file)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "units.csv", UNITS);
    cli_put(cli, "don-vi.csv", UNITS "X,Phòng,phongg\n");
    cli_put(cli, "posts.csv", "id,unit,position\nX-1,X,KT\n");
    cli_expect(cli, "vitri import @/units.csv @/don-vi.csv @/posts.csv --as-of 2026-12-31 -o @/r.xml --lang en",
               VITRI_EXIT_ERRORS);
    g_autofree char *twin =
        g_strdup_printf("don-vi!A2: error: 'S' stands already in %s/units.csv: units!2; give it", cli->folder);
    g_autofree char *hanging =
        g_strdup_printf("the row hangs on 'X' in %s/don-vi.csv: don-vi!3, which was rejected", cli->folder);
    cli_expect_in(cli->err, twin);
    cli_expect_in(cli->err, hanging);
}

Test(cmd_import, what_a_rejected_row_is_about_stays_and_is_told_so_in_words)
{
    g_autoptr(Cli) cli = cli_new();
    cli_put(cli, "old.xml",
            "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>"
            "<units><unit id='D' name='Phòng' kind='division'/></units>"
            "<people><person id='P1' name='Cao Văn An' sex='male' born='1980'>"
            "<discipline form='removal' from='2023-12-15'/><discipline form='reprimand' from='2020-05-04'/>"
            "</person></people></roster>");
    cli_put(cli, "units.csv", "Mã đơn vị,Tên đơn vị,Loại đơn vị\nD,Phòng,phongg\n");
    cli_put(cli, "ky-luat.csv", "Mã người,Hình thức,Từ ngày\nP1,canhr caos,15/12/2023\n");
    cli_expect(cli, "vitri import @/units.csv @/ky-luat.csv --into @/old.xml --dry-run", VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "their row was rejected; they stay as they were\n  Units D Phòng (units!2)\n"
                            "  Discipline P1, removal from post, 2023-12-15 (ky-luat!2)\n");
    cli_expect_in(cli->out, "in the roster, but in no row; they stay\n  Discipline P1, reprimand, 2020-05-04\n");
    cli_expect(cli, "vitri import @/units.csv @/ky-luat.csv --into @/old.xml --dry-run --format xml",
               VITRI_EXIT_ERRORS);
    cli_expect_in(cli->out, "<count element=\"discipline\" added=\"0\" changed=\"0\" unchanged=\"0\" missing=\"1\" "
                            "rejected=\"1\"/>");
}

Test(cmd_import, the_template_is_a_workbook_of_nothing_but_headings)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri import --template @/t.xlsx --lang vi", VITRI_EXIT_CLEAN);
    cli_expect(cli, "vitri import @/t.xlsx --as-of 2026-12-31", VITRI_EXIT_CLEAN);
    cli_expect_not_in(cli->out, "<unit ");
    cli_expect(cli, "vitri import @/t.xlsx", VITRI_EXIT_INPUT);
    cli_expect_in(cli->message, "nothing says on which day the roster holds");
}

/* Fills the next free row of a sheet by its headings: "heading=value" apart by "|". */
static void fill(VitriWorkbook *workbook, const char *name, const char *row)
{
    VitriSheet *sheet = vitri_workbook_find_sheet(workbook, name);
    g_auto(GStrv) cells = g_strsplit(row, "|", -1);
    cr_assert(sheet, "%s", name);
    guint at = sheet->rows->len;
    for (guint i = 0; cells[i]; i++) {
        char *value = strchr(cells[i], '=');
        guint column = 0;
        *value++ = '\0';
        while (g_strcmp0(vitri_sheet_cell(sheet, 0, column)->text, cells[i]) != 0)
            cr_assert_lt(column++, 40u, "%s: %s", name, cells[i]);
        vitri_sheet_set_text(sheet, at, column, value);
    }
}

Test(cmd_import, the_template_filled_in_is_imported_without_its_example)
{
    g_autoptr(Cli) cli = cli_new();
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    cli_expect(cli, "vitri import --template @/t.xlsx --lang vi", VITRI_EXIT_CLEAN);
    g_autofree char *path = path_of(cli, "t.xlsx");
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, NULL);
    cr_assert(workbook);
    fill(workbook, "Thông tin chung", "Mã danh sách=STC|Số liệu tính đến ngày=31/12/2026|Hệ thống pháp luật=vn");
    fill(workbook, "Đơn vị", "Mã đơn vị=NS|Tên đơn vị=Phòng Ngân sách|Loại đơn vị=phòng");
    fill(workbook, "Vị trí việc làm",
         "Mã vị trí việc làm=KT|Tên vị trí việc làm=Kế toán|Nhóm vị trí việc làm=nghiệp vụ chuyên môn dùng chung");
    fill(workbook, "Vị trí công tác", "Mã vị trí công tác=NS-KT|Mã đơn vị=NS|Mã vị trí việc làm=KT");
    fill(workbook, "Nhân sự", "Mã người=P1|Họ và tên=Lê Thị Cúc|Giới tính=nữ|Ngày sinh=03/09/1986");
    fill(workbook, "Quá trình công tác",
         "Mã người=P1|Mã vị trí công tác=NS-KT|Giữ vị trí từ ngày=15/03/2022|Thôi giữ từ ngày=-");
    g_autoptr(GBytes) bytes = vitri_write_workbook(workbook, NULL);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    cr_assert(g_file_set_contents(path, data, (gssize)length, NULL));
    cli_expect(cli, "vitri import @/t.xlsx", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<roster xmlns=\"urn:vitri:roster:1\" id=\"STC\" as-of=\"2026-12-31\"");
    cli_expect_in(cli->out, "<tenure post=\"NS-KT\" from=\"2022-03-15\" row=");
    cli_expect_not_in(cli->out, "P0042");
}
