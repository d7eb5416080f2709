/* Number formats: which of them show a date. */
#include "../support/xlsx-file.h"
#include "read-xlsx.h"

Test(xlsx_styles, know_a_date_format_by_its_letters)
{
    static const struct {
        const char *format;
        gboolean is_date;
    } cases[] = {
        {"dd/mm/yyyy", TRUE}, {"[$-42A]d mmmm yyyy;@", TRUE},
        {"yyyy\\-mm", TRUE},  {"\"ngày\" dd \"tháng\" mm", TRUE},
        {"M/D/YY", TRUE},     {"General", FALSE},
        {"0.00", FALSE},      {"#,##0 \"đồng mỗi ngày\"", FALSE},
        {"[Red]0;0", FALSE},  {"0;[Red]dd/mm/yyyy", FALSE},
        {"0\\d", FALSE},      {"0_d", FALSE},
        {"0*y", FALSE},       {"@", FALSE},
        {"", FALSE},          {"\"open", FALSE},
        {"[open", FALSE},     {"0\\", FALSE},
        {"[h]:mm", TRUE},     {"0.00E+00", FALSE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        cr_expect_eq(vitri_xlsx_is_date_format(cases[i].format), cases[i].is_date, "'%s'", cases[i].format);
}

Test(xlsx_styles, make_dates_of_numbers)
{
    static const struct {
        guint format;
        const char *shown;
    } cases[] = {
        {0, "n46387\n"},       {13, "n46387\n"},      {14, "d2026-12-31\n"}, {22, "d2026-12-31\n"},  {23, "n46387\n"},
        {27, "d2026-12-31\n"}, {36, "d2026-12-31\n"}, {37, "n46387\n"},      {45, "d2026-12-31\n"},  {48, "n46387\n"},
        {50, "d2026-12-31\n"}, {58, "d2026-12-31\n"}, {59, "n46387\n"},      {164, "d2026-12-31\n"}, {165, "n46387\n"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *styles = g_strdup_printf("<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>"
                                                  "<numFmt numFmtId='165' formatCode='0 \"day\"'/></numFmts>"
                                                  "<cellStyleXfs><xf numFmtId='14'/><xf numFmtId='14'/></cellStyleXfs>"
                                                  "<cellXfs><xf numFmtId='1'/><xf numFmtId='%u'/></cellXfs>"
                                                  "<dxfs><dxf><numFmt numFmtId='%u' formatCode='@'/></dxf></dxfs>",
                                                  cases[i].format, cases[i].format);
        const XlsxText text = {.sheet = "<sheetData><row><c s='1'><v>46387</v></c></row></sheetData>",
                               .styles = styles};
        g_autoptr(VitriWorkbook) workbook = read_xlsx(&text);
        expect_sheet(workbook, 0, cases[i].shown, styles);
    }
}
