/* The look of a paragraph: defaults, styles by their ancestors, themes, and what stands at the place. */
#include "../support/docx-file.h"

#include "read-docx.h"

static const char styles[] =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr>"
    "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" "
    "w:line=\"259\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:sz w:val=\"26\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:basedOn w:val=\"N\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:basedOn w:val=\"Head\"/><w:rPr><w:b w:val=\"0\"/><w:rFonts "
    "w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
static const char theme[] =
    "<theme><themeElements><fontScheme><minorFont><latin typeface=\"Calibri\"/></minorFont></fontScheme>"
    "</themeElements></theme>";

#define STYLED(style, letters, text)                                                                                   \
    "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>"                                                              \
    "<w:r><w:rPr>" letters "</w:rPr><w:t>" text "</w:t></w:r></w:p>"

Test(docx_shape, the_look_is_worked_out_by_steps)
{
    static const struct {
        const char *what, *content, *font, *colour;
        double size;
        gboolean bold;
        VitriAlign align;
    } cases[] = {
        {"the default style", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "Calibri", NULL, 13, FALSE, VITRI_ALIGN_LEFT},
        {"an unknown style", STYLED("None", "", "a"), "Calibri", NULL, 13, FALSE, VITRI_ALIGN_LEFT},
        {"a style", STYLED("Head", "", "a"), "Calibri", "FF0000", 13, TRUE, VITRI_ALIGN_CENTRE},
        {"a style of a style", STYLED("Sub", "", "a"), "Arial", "FF0000", 13, FALSE, VITRI_ALIGN_CENTRE},
        {"a style of itself", STYLED("Loop", "", "a"), "Calibri", NULL, 10, FALSE, VITRI_ALIGN_LEFT},
        {"a style of letters", STYLED("Sub", "<w:rStyle w:val=\"Strong\"/>", "a"), "Arial", "FF0000", 13, TRUE,
         VITRI_ALIGN_CENTRE},
        {"at the place", STYLED("Head", "<w:b w:val=\"false\"/><w:sz w:val=\"28\"/><w:color w:val=\"auto\"/>", "a"),
         "Calibri", NULL, 14, FALSE, VITRI_ALIGN_CENTRE},
        {"a colour of the theme that is black",
         STYLED("Head", "<w:color w:val=\"111111\" w:themeColor=\"text1\"/>", "a"), "Calibri", NULL, 13, TRUE,
         VITRI_ALIGN_CENTRE},
        {"letters with marks", STYLED("N", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Times New Roman\"/>", "ế"),
         "Times New Roman", NULL, 13, FALSE, VITRI_ALIGN_LEFT},
        {"letters without marks", STYLED("N", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Times New Roman\"/>", "e"),
         "Arial", NULL, 13, FALSE, VITRI_ALIGN_LEFT},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *body = g_strconcat(cases[i].content, SECTION(""), NULL);
        DocxText text = {.body = body, .styles = styles, .theme = theme};
        ARCHIVE_FILE path = write_docx(&text);
        g_autoptr(VitriDocx) docx = vitri_read_docx(path, NULL);
        cr_assert_not_null(docx, "%s", cases[i].what);
        const VitriDocxParagraph *paragraph = docx->paragraphs->pdata[0];
        const VitriDocxRun *run = &g_array_index(paragraph->runs, VitriDocxRun, 0);
        cr_expect_str_eq(run->font, cases[i].font, "%s: %s", cases[i].what, run->font);
        cr_expect_float_eq(run->size, cases[i].size, 0.01, "%s: %f", cases[i].what, run->size);
        cr_expect_eq(run->bold, cases[i].bold, "%s", cases[i].what);
        cr_expect_eq(g_strcmp0(run->colour, cases[i].colour), 0, "%s: %s", cases[i].what, run->colour);
        cr_expect_eq(paragraph->align, cases[i].align, "%s: %d", cases[i].what, paragraph->align);
        cr_expect_float_eq(paragraph->after, 8, 0.01, "%s: %f", cases[i].what, paragraph->after);
        cr_expect_float_eq(paragraph->lines, 259.0 / 240, 0.01, "%s: %f", cases[i].what, paragraph->lines);
    }
}
