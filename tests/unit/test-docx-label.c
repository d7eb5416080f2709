/* Numbers that a document counts by itself. */
#include "../support/docx-file.h"

#include "read-docx.h"

#define LEVEL(at, kind, text)                                                                                          \
    "<w:lvl w:ilvl=\"" #at "\"><w:numFmt w:val=\"" kind "\"/><w:lvlText w:val=\"" text                                 \
    "\"/><w:pPr><w:ind w:left=\"1134\" "                                                                               \
    "w:hanging=\"567\"/></w:pPr></w:lvl>"
#define LISTED(list, level)                                                                                            \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" #level "\"/><w:numId w:val=\"" #list                                       \
    "\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"

static const char numbering[] =
    "<w:abstractNum w:abstractNumId=\"0\">" LEVEL(0, "upperRoman", "%1.") LEVEL(1, "decimal", "%1.%2.")
        LEVEL(2, "lowerLetter", "%3)") "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" LEVEL(0, "bullet", "-")
            LEVEL(1, "none", "") LEVEL(
                2, "decimalZero",
                "Điều %3:") "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num "
                            "w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>"
                            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num><w:num "
                            "w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>";

Test(docx_label, lists_count_as_they_say)
{
    static const char body[] = LISTED(1, 0) LISTED(1, 1) LISTED(1, 1) LISTED(1, 2) LISTED(1, 2) LISTED(1, 0)
        LISTED(1, 1) LISTED(2, 0) LISTED(3, 0) LISTED(3, 1) LISTED(3, 2) LISTED(9, 0) SECTION("");
    static const char *const texts[] = {"I. x",    "I.1. x", "I.2. x", "a) x", "b) x",       "II. x",
                                        "II.1. x", "I. x",   "- x",    "x",    "Điều 01: x", "x"};
    DocxText text = {.body = body, .numbering = numbering};
    ARCHIVE_FILE path = write_docx(&text);
    g_autoptr(VitriDocx) docx = vitri_read_docx(path, NULL);
    cr_assert_not_null(docx);
    cr_assert_eq(docx->paragraphs->len, G_N_ELEMENTS(texts));
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
        const VitriDocxParagraph *paragraph = docx->paragraphs->pdata[i];
        cr_expect_str_eq(paragraph->text, texts[i], "%u: '%s', not '%s'", i, paragraph->text, texts[i]);
    }
    const VitriDocxParagraph *first = docx->paragraphs->pdata[0];
    cr_expect_float_eq(first->indent, 10, 0.1, "the indent of the level: %f", first->indent);
}
