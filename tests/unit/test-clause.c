/* Requirements in words: the texts of the code list, holes, optional parts, and what stands in without a text. */
#include "../support/kind-table.h"

static void add_texts(VitriCodes *codes)
{
    static const VitriCode texts[] = {
        {"certificate", 0, NULL, NULL, "{kind}[: từ {min}]", "{kind}[: {min} or higher]"},
        {"position", 0, NULL, NULL, NULL, "position[ {listed=yes}on the list][ of {category}][, {rank}]"},
        {"all-of", 0, NULL, NULL, " và ", " and "},
        {"any-of", 0, NULL, NULL, " hoặc ", " or "},
        {"not", 0, NULL, NULL, "không ({children})", "not ({children})"},
        {"no-circumstance", 0, NULL, NULL, "không thuộc: {kind}", "none of: {kind}"},
        {"not-no-circumstance", 0, NULL, NULL, "thuộc: {kind}[, từ {min-months} tháng]",
         "in: {kind}[, {min-months} m]"},
        {"ratings", 0, NULL, NULL, NULL, "rated {min}[{last=term} all term][{last!=term} for {last} years]"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        vitri_codes_add(codes, "requirement", &texts[i]);
}

Test(clause, speaks_by_the_texts_of_the_jurisdiction)
{
    static const struct {
        const char *requirement, *language, *text;
    } rows[] = {
        {"<certificate kind=\"theory\" min=\"middle\"/>", "en", "theory: intermediate or higher"},
        {"<certificate kind=\"theory\" min=\"middle\"/>", "vi", "theory: từ middle"},
        {"<certificate kind=\"theory\"/>", "en", "theory"},
        {"<position listed=\"yes\" category=\"leadership shared\"/>", "en",
         "position on the list of leadership, shared"},
        {"<position listed=\"no\" rank=\"r*\"/>", "en", "position, r*"},
        {"<all-of><certificate kind=\"theory\"/><certificate kind=\"degree\"/></all-of>", "vi", "theory và degree"},
        {"<any-of><certificate kind=\"theory\"/><not><certificate kind=\"degree\"/></not></any-of>", "en",
         "theory or not (degree)"},
        {"<all-of><any-of><certificate kind=\"theory\"/><certificate kind=\"degree\"/></any-of>"
         "<ratings last=\"3\" min=\"good\"/></all-of>",
         "en", "(theory or degree) and rated good for 3 years"},
        {"<no-circumstance kind=\"illness\"/>", "vi", "không thuộc: illness"},
        {"<not><no-circumstance kind=\"illness\"/></not>", "vi", "thuộc: illness"},
        {"<not><no-circumstance kind=\"illness\" min-months=\"12\"/></not>", "en", "in: illness, 12 m"},
        {"<not><any-of><no-circumstance kind=\"illness\"/></any-of></not>", "en", "not (none of: illness)"},
        {"<ratings last=\"term\" min=\"good\"/>", "en", "rated good all term"},
        {"<degree min=\"bachelor\" field=\"law tax\"/>", "en", "degree min=bachelor field=law tax"},
        {"<deputies level=\"deputy\"><band below=\"10\" max=\"1\"/><band max=\"2\"/></deputies>", "vi",
         "deputies level=deputy (band below=10 max=1, band max=2)"},
    };
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    add_texts(vcase->codes);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriRequirement) requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        g_autofree char *text = vitri_requirement_describe(requirement, vcase, rows[i].language);
        cr_expect_str_eq(text, rows[i].text, "%s: '%s'", rows[i].requirement, text);
    }
    g_autofree char *nothing = vitri_requirement_describe(NULL, vcase, "en");
    cr_expect_str_eq(nothing, "");
}
