/* CSV files: separators, quotes, encodings, lines; what is refused by its line. */
#include "../support/xlsx-file.h"

/* A folder of the test; removed with its files at the end of the scope. */
static void remove_folder(char **path)
{
    g_autoptr(GDir) folder = g_dir_open(*path, 0, NULL);
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder)) {
        g_autofree char *file = g_build_filename(*path, name, NULL);
        g_unlink(file);
    }
    g_rmdir(*path);
    g_free(*path);
}

#define FOLDER __attribute__((cleanup(remove_folder))) char *

static char *put_file(const char *folder, const char *name, const char *bytes, gssize length)
{
    char *path = g_build_filename(folder, name, NULL);
    cr_assert(g_file_set_contents(path, bytes, length, NULL));
    return path;
}

static char *make_folder(void)
{
    char *path = g_dir_make_tmp("vitri-csv-XXXXXX", NULL);
    cr_assert_not_null(path);
    return path;
}

Test(read_csv, finds_separators_and_quotes)
{
    static const struct {
        const char *text, *shown;
    } cases[] = {
        {"a,b\n1,2\n", "ta tb\nt1 t2\n"},
        {"a;b\r\n1,5;2\r\n", "ta tb\nt1,5 t2\n"},
        {"a\tb\n1,5\t2;3", "ta tb\nt1,5 t2;3\n"},
        {"Danh sách, năm 2026, lần 1\na;b\n1;2\n3;4\n", "tDanh sách, năm 2026, lần 1\nta tb\nt1 t2\nt3 t4\n"},
        {"sep=;\na;b,c,d\n", "ta tb,c,d\n"},
        {"\xEF\xBB\xBFsep=\t\r\na\tb\n", "ta tb\n"},
        {"\"a,\"\"b\"\"\",c\n", "ta,\"b\" tc\n"},
        {"\"two\r\nlines\",c\nd,e\n", "ttwo\nlines tc\ntd te\n"},
        {"a\rb\r", "ta\ntb\n"},
        {"a,,\n,,c\n\n,\n", "ta\n- - tc\n\n\n"},
        {" a , b \n", "ta tb\n"},
        {"5\" tube,x\n", "t5\" tube tx\n"},
        {"\"a\"b,c\n", "tab tc\n"},
        {"'=1+1,'x,'\n", "t=1+1 t'x t'\n"},
        {"one\n", "tone\n"},
        {"", ""},
    };
    FOLDER folder = make_folder();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = put_file(folder, "list.csv", cases[i].text, -1);
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(folder, NULL, faults, &error);
        cr_assert_not_null(workbook, "%s: %s", cases[i].text, error ? error->message : "");
        expect_sheet(workbook, 0, cases[i].shown, cases[i].text);
        cr_expect_str_eq(workbook->encoding, "UTF-8");
    }
}

Test(read_csv, keeps_the_line_of_each_row)
{
    FOLDER folder = make_folder();
    g_autofree char *path = put_file(folder, "list.csv", "sep=,\na,\"b\nc\"\n\nd\r\ne", -1);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, NULL, faults, NULL);
    const GArray *lines = ((VitriSheet *)g_ptr_array_index(workbook->sheets, 0))->lines;
    static const guint expected[] = {2, 4, 5, 6};
    cr_assert_eq(lines->len, G_N_ELEMENTS(expected));
    for (guint i = 0; i < lines->len; i++)
        cr_expect_eq(g_array_index(lines, guint, i), expected[i], "row %u", i);
}

Test(read_csv, reads_the_encodings_of_office_programs)
{
    static const struct {
        const char *bytes;
        gsize length;
        const char *asked, *shown, *encoding;
    } cases[] = {
        {"\xff\xfe"
         "a\0;\0\xa1\x1e\n\0",
         10, NULL, "ta tạ\n", "UTF-16"},
        {"\xfe\xff\0a\0;\x1e\xa1\0\n", 10, NULL, "ta tạ\n", "UTF-16"},
        {"\xef\xbb\xbf"
         "A\xcc\x81\n",
         7, NULL, "tÁ\n", "UTF-8"},
        {"Nguy\xd4n V\xa8n;1\n", 13, "TCVN3", "tNguyễn Văn t1\n", "TCVN3"},
        {"Nguye\xe3n Va\xean;1\n", 15, "VNI", "tNguyễn Văn t1\n", "VNI"},
        {"Nguy\xc3\x94n;\x31\n", 9, "TCVN3", "tNguyễn t1\n", "TCVN3"},
    };
    FOLDER folder = make_folder();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = put_file(folder, "list.CSV", cases[i].bytes, (gssize)cases[i].length);
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(path, cases[i].asked, faults, &error);
        cr_assert_not_null(workbook, "%s: %s", cases[i].shown, error ? error->message : "");
        expect_sheet(workbook, 0, cases[i].shown, cases[i].encoding);
        cr_expect_str_eq(workbook->encoding, cases[i].encoding);
        cr_expect_eq(faults->len, 0);
    }
}

Test(read_csv, names_a_legacy_font)
{
    FOLDER folder = make_folder();
    g_autofree char *path = put_file(folder, "a.csv", "Nguye\xe3n Va\xean Minh\n", -1);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(folder, NULL, faults, NULL);
    cr_assert_not_null(workbook);
    cr_assert_eq(faults->len, 1);
    const VitriFault *fault = g_ptr_array_index(faults, 0);
    cr_expect_str_eq(fault->tag->tag, "legacy-encoding");
    cr_expect_str_eq(fault->file, path);
    cr_expect_not_null(strstr(fault->text, "--from-encoding VNI"), "%s", fault->text);
}

Test(read_csv, reads_a_folder_in_the_order_of_names)
{
    FOLDER folder = make_folder();
    g_autofree char *b = put_file(folder, "Vị trí.csv", "x\n", -1), *a = put_file(folder, "Người.csv", "y\n", -1);
    g_autofree char *other = put_file(folder, "notes.txt", "z\n", -1), *dot = put_file(folder, ".c.csv", "z\n", -1);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriWorkbook) workbook = vitri_read_workbook(folder, NULL, faults, NULL);
    cr_assert_not_null(workbook);
    cr_assert_eq(workbook->sheets->len, 2);
    cr_expect_str_eq(((VitriSheet *)g_ptr_array_index(workbook->sheets, 0))->name, "Người");
    cr_expect_str_eq(((VitriSheet *)g_ptr_array_index(workbook->sheets, 1))->name, "Vị trí");
    cr_expect(workbook->folder);
    g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, "y\nx\n", -1);
    cr_expect_str_eq(workbook->sha256, sha256);
}

Test(read_csv, refuses_with_the_line)
{
    static const struct {
        const char *what, *bytes;
        gsize length;
        const char *part;
    } cases[] = {
        {"an open quote", "a\nb,\"c\nd\n", 9, ":2: error: a quotation mark"},
        {"bytes of no encoding", "a\n\nb\xff\xfe\xff\n", 8, ":3: error: the file holds bytes"},
        {"a zero byte", "a\nb\0c\n", 6, ":2: error: the file holds a NUL"},
        {"a zero byte among others", "a\n\xff\n\0", 5, ":3: error: the file holds a NUL"},
        {"half a character of UTF-16",
         "\xff\xfe"
         "a\0b",
         5, "damaged UTF-16"},
        {"half a pair of UTF-16",
         "\xff\xfe\x00\xd8"
         "a\0",
         6, "damaged UTF-16"},
        {"a zero in UTF-16", "\xff\xfe\0\0a\0", 6, "damaged UTF-16"},
    };
    FOLDER folder = make_folder();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = put_file(folder, "list.csv", cases[i].bytes, (gssize)cases[i].length);
        expect_refused_path(path, cases[i].part, cases[i].what);
    }
}

Test(read_csv, refuses_an_empty_folder)
{
    FOLDER folder = make_folder();
    expect_refused_path(folder, "holds no file *.csv", "an empty folder");
}
