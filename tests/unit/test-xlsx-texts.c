/* Shared texts: runs joined, pronunciation left out, escapes undone. */
#include "../support/xlsx-file.h"
#include "read-xlsx.h"

Test(xlsx_texts, join_their_runs)
{
    const XlsxText text = {
        .texts = "<si><r><rPr><b/></rPr><t xml:space='preserve'>Trần </t></r><r><t>Văn</t></r></si>"
                 "<si><t>An</t><rPh sb='0' eb='1'><t>no</t></rPh><phoneticPr fontId='1'/></si>"
                 "<si/><si><t>a\nb</t></si>",
        .sheet = "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c>"
                 "</row></sheetData>"};
    g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
    expect_sheet(workbook, 0, "tTrần Văn tAn - ta\nb\n", "runs");
}

Test(xlsx_texts, undo_escapes)
{
    static const char *const cases[][2] = {
        {"a_x000D_\nb", "a\nb"}, {"_x005F_x000D_", "_x000D_"},
        {"_x1EA1_", "ạ"},        {"a_x0009_b", "a\tb"},
        {"_x12", "_x12"},        {"_xGGGG_", "_xGGGG_"},
        {"_x0000_", ""},         {"_xD800_", ""},
        {"so_xa", "so_xa"},      {"", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) text = g_string_new(cases[i][0]);
        vitri_xlsx_unescape(text);
        cr_expect_str_eq(text->str, cases[i][1], "'%s' is '%s'", cases[i][0], text->str);
    }
}
