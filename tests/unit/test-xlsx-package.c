/* The package of an .xlsx file: sheets in their order, and everything that makes it no plain workbook. */
#include "../support/xlsx-file.h"

#define SHEET_RELATION(id, type, target) "<Relationship Id='" id "' Type='x/" type "' Target='" target "'/>"
#define ONE_CELL "<sheetData><row><c><v>1</v></c></row></sheetData>"

Test(xlsx_package, lists_sheets_in_the_order_of_the_workbook)
{
    g_autofree char *second = wrap_part("worksheet", ONE_CELL);
    const XlsxText text = {.workbook =
                               "<sheets><sheet name='B\u0309' r:id='r2' state='veryHidden'/><sheet name='A' r:id='r1' "
                               "state='visible'/><sheet name='Chart' r:id='r3'/></sheets>",
                           .relations = SHEET_RELATION("r2", "worksheet", "../xl/./more/Other%20one.xml")
                               SHEET_RELATION("r3", "chartsheet", "chart.xml"),
                           .part = "xl/more/other ONE.xml",
                           .content = second};
    g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
    cr_assert_eq(workbook->sheets->len, 2);
    const VitriSheet *first = g_ptr_array_index(workbook->sheets, 0), *last = g_ptr_array_index(workbook->sheets, 1);
    cr_expect_str_eq(first->name, "B\u0309");
    cr_expect(first->hidden);
    cr_expect_str_eq(last->name, "A");
    cr_expect_not(last->hidden);
    cr_expect_null(last->lines);
    expect_sheet(workbook, 0, "n1\n", "second part");
}

Test(xlsx_package, takes_the_type_of_the_workbook_from_a_default)
{
    const XlsxText text = {.sheet = ONE_CELL,
                           .types = "<Default Extension='xml' ContentType='" XLSX_MAIN_TYPE "'/>",
                           .main_type = XLSX_MAIN_TYPE};
    g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
    expect_sheet(workbook, 0, "n1\n", "by default");
}

Test(xlsx_package, refuses_what_is_never_read)
{
    static const struct {
        const char *what;
        XlsxText text;
        const char *part;
    } cases[] = {
        {"an .xlsm", {.main_type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}, "holds macros"},
        {"a project of macros", {.part = "xl/vbaProject.bin", .content = "x"}, "holds macros"},
        {"a project of another name", {.relations = SHEET_RELATION("v", "vbaProject", "a.bin")}, "holds macros"},
        {"a sheet of macros",
         {.types = "<Override PartName='/xl/m.xml' ContentType='application/vnd.ms-excel.macrosheet+xml'/>"},
         "sheet of macros"},
        {"a link", {.relations = SHEET_RELATION("e", "externalLink", "e.xml")}, "linked to other workbooks"},
        {"a reference", {.workbook = "<externalReferences><externalReference/></externalReferences>"}, "linked"},
        {"a typed link",
         {.types = "<Override PartName='/xl/e.xml' ContentType='application/vnd.openxmlformats-officedocument."
                   "spreadsheetml.externalLink+xml'/>"},
         "linked"},
        {"a letter",
         {.main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"},
         "[not-a-workbook]"},
        {"a missing sheet",
         {.workbook = "<sheets><sheet name='Gone' r:id='r9'/></sheets>"},
         "a sheet 'Gone' that is not"},
        {"a sheet elsewhere",
         {.workbook = "<sheets><sheet name='Out' r:id='r9'/></sheets>",
          .relations = "<Relationship Id='r9' Type='x/worksheet' Target='http://a/b.xml' TargetMode='External'/>"},
         "a sheet 'Out' that is not"},
        {"one sheet twice",
         {.workbook = "<sheets><sheet name='A' r:id='r1'/><sheet name='B' r:id='r1'/></sheets>"},
         "twice"},
        {"a declaration of types", {.workbook = "</workbook>"}, "(xl/workbook.xml):1: error"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        expect_refused_xlsx(&cases[i].text, cases[i].part, cases[i].what);
}

Test(xlsx_package, refuses_entities)
{
    const char *const parts[] = {"[Content_Types].xml",
                                 "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", NULL};
    ARCHIVE_FILE path = write_archive(parts);
    expect_refused_path(path, "[dtd-refused]", "an entity");
}

Test(xlsx_package, refuses_other_archives)
{
    static const char *const odf[] = {"mimetype", "application/vnd.oasis.opendocument.spreadsheet", NULL};
    static const char *const bare[] = {"[Content_Types].xml", "<Types/>", NULL};
    ARCHIVE_FILE open_document = write_archive(odf);
    ARCHIVE_FILE no_relations = write_archive(bare);
    expect_refused_path(open_document, "save it as .xlsx", "an .ods");
    expect_refused_path(no_relations, "every workbook has", "no relations");
}
