/* Annexes: each change of a lawful document is found, alone. */
#include "../support/docx-file.h"

static const DocxChange changes[] = {
    {"a number of another kind", "Phụ lục II", "Phụ lục 2", "layout-wording “Phụ lục 2”"},
    {"a number left out", "Phụ lục II", "Phụ lục III", "layout-order “III”"},
    {"the word in capitals", "Phụ lục II", "PHỤ LỤC II", "layout-wording “PHỤ LỤC II”"},
    {"the word too small", BOLD "</w:rPr><w:t>Phụ lục II", BOLD SIZE(26) "</w:rPr><w:t>Phụ lục II",
     "layout-size 13 pt"},
    {"title in small letters", "DANH SÁCH TẠM HOÃN", "Danh sách tạm hoãn", "layout-capitals in small letters"},
    {"no line of reference", "(Kèm theo Kế hoạch số 05/KH-SNV)", "", "layout-missing missing"},
    {"reference without brackets", "(Kèm theo Kế hoạch số 05/KH-SNV)", "Kèm theo Kế hoạch số 05/KH-SNV",
     "layout-wording “Kèm theo Kế hoạch số 05/KH-SNV”"},
    {"reference upright", ITALIC "</w:rPr><w:t>(Kèm theo Kế hoạch số 05/KH-SNV)",
     "</w:rPr><w:t>(Kèm theo Kế hoạch số 05/KH-SNV)", "layout-italic upright"},
    {"pages counted on", "<w:pgNumType w:start=\"1\" w:fmt=\"decimal\"/>", "",
     "layout-annex counted on with the pages of the text"},
};

Test(layout_check_annex, every_change_is_found_alone)
{
    expect_changes(changes, G_N_ELEMENTS(changes));
}
