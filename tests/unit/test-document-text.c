/* Dates, citations and values in the words of a language. */
#include "../support/builder.h"
#include "document-parts.h"

#include <criterion/criterion.h>

Test(document_text, dates_are_written_as_officers_write_them)
{
    static const struct {
        const char *iso, *vi, *en;
    } rows[] = {
        {"2027-04-01", "01/4/2027", "1 Apr 2027"},  {"2027-01-31", "31/01/2027", "31 Jan 2027"},
        {"2027-02-09", "09/02/2027", "9 Feb 2027"}, {"2026-12-31", "31/12/2026", "31 Dec 2026"},
        {"2015-06", "6/2015", "Jun 2015"},          {"2015", "2015", "2015"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriDate date = VITRI_DATE_NONE;
        cr_assert(vitri_date_parse(rows[i].iso, &date), "%s", rows[i].iso);
        g_autofree char *vi = vitri_document_text_date(date, "vi");
        g_autofree char *en = vitri_document_text_date(date, "en");
        cr_expect_str_eq(vi, rows[i].vi, "%s: %s", rows[i].iso, vi);
        cr_expect_str_eq(en, rows[i].en, "%s: %s", rows[i].iso, en);
    }
    g_autofree char *none = vitri_document_text_date(VITRI_DATE_NONE, "vi");
    cr_expect_str_eq(none, "", "unset: %s", none);
}

Test(document_text, a_path_is_split_at_its_first_brackets)
{
    static const struct {
        const char *field, *stem, *of;
    } rows[] = {
        {"qualification[degree]/level", "qualification/level", "degree"},
        {"rating[2025]", "rating", "2025"},
        {"tenure/from", "tenure/from", NULL},
        {"kin[P2]/post[x]", "kin/post", "P2"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *stem = NULL, *of = NULL;
        vitri_document_text_split(rows[i].field, &stem, &of);
        cr_expect_str_eq(stem, rows[i].stem, "%s: %s", rows[i].field, stem);
        cr_expect_eq(g_strcmp0(of, rows[i].of), 0, "%s: %s", rows[i].field, of);
    }
}

static void add_code(VitriCodes *codes, const char *list, const char *id, const char *vi, const char *en)
{
    if (!vitri_codes_has_list(codes, list))
        vitri_codes_add_list(codes, list, FALSE, FALSE);
    vitri_codes_add(codes, list, &(VitriCode){.id = id, .label_vi = vi, .label_en = en});
}

static VitriCase *make_case(void)
{
    VitriCase *vcase = build_case("<unit id='U' name='Phòng U' kind='division'/><position id='CV' title='CV' "
                                  "category='professional'/><post id='B' unit='U' position='CV' duty='y tế'/>"
                                  "<person id='P' name='P' sex='male' born='1980'/>",
                                  "2026-12-31");
    vcase->roster->units[0].name = "Phòng U";
    vcase->roster->positions[0].title = "Chuyên viên";
    vcase->roster->people[0].name = "Lê Ba";
    vitri_codes_free(vcase->codes);
    vcase->codes = vitri_codes_new();
    add_code(vcase->codes, "degree", "bachelor", "đại học", "bachelor");
    add_code(vcase->codes, "qualification-kind", "degree", "bằng cấp", "degree");
    add_code(vcase->codes, "degree-field", "economics", "kinh tế", "economics");
    add_code(vcase->codes, "circumstance", "pregnant", "mang thai", "pregnant");
    return vcase;
}

Test(document_text, a_value_is_told_in_words_where_a_list_or_the_roster_knows_it)
{
    static const struct {
        const char *field, *value, *vi, *en;
    } rows[] = {
        {"qualification[degree]/level", "bachelor", "đại học", "bachelor"},
        {"qualification[degree]/field", "law", NULL, NULL},
        {"qualification[degree]/field", "economics", "kinh tế", "economics"},
        {"circumstance/kind", "pregnant", "mang thai", "pregnant"},
        {"tenure/post", "B", "Chuyên viên (y tế), Phòng U", "Chuyên viên (y tế), Phòng U"},
        {"post/top-unit", "U", "Phòng U", "Phòng U"},
        {"tenure/from", "2022-03-15", "15/3/2022", "15 Mar 2022"},
        {"tenure/term-months", "60", NULL, NULL},
        {"tenure/decision", "21-2020", NULL, NULL},
    };
    VitriCase *vcase = make_case();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *vi = vitri_document_text_value(vcase, rows[i].field, rows[i].value, "vi");
        g_autofree char *en = vitri_document_text_value(vcase, rows[i].field, rows[i].value, "en");
        cr_expect_eq(g_strcmp0(vi, rows[i].vi), 0, "%s %s: %s", rows[i].field, rows[i].value, vi);
        cr_expect_eq(g_strcmp0(en, rows[i].en), 0, "%s %s: %s", rows[i].field, rows[i].value, en);
    }
    g_autofree char *kind = vitri_document_text_of(vcase, "qualification/level", "degree", "vi");
    g_autofree char *person = vitri_document_text_of(vcase, "kin/post", "P", "vi");
    g_autofree char *year = vitri_document_text_of(vcase, "rating/level", "2025", "vi");
    cr_expect_str_eq(kind, "bằng cấp", "%s", kind);
    cr_expect_str_eq(person, "Lê Ba", "%s", person);
    cr_expect_str_eq(year, "2025", "%s", year);
    vitri_case_unref(vcase);
}

static void add_source(VitriCase *vcase, const char *id, const char *name, const char *number)
{
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    source->id = g_strdup(id);
    source->name_vi = g_strdup(name);
    source->name_en = g_strdup("Law");
    source->number = g_strdup(number);
    g_ptr_array_add(vcase->sources, source);
}

Test(document_text, a_citation_says_clause_name_and_number_once)
{
    VitriCase *vcase = make_case();
    add_source(vcase, "decision", "Quyết định 7/QĐ", "7/QĐ");
    add_source(vcase, "law", "Luật Phòng, chống tham nhũng", "36/2018/QH14");
    static const struct {
        VitriCitation citation;
        const char *vi, *en;
    } rows[] = {
        {{"law", "art. 25.2"},
         "khoản 2 Điều 25 Luật Phòng, chống tham nhũng (36/2018/QH14)",
         "art. 25.2, Law (36/2018/QH14)"},
        {{"decision", NULL}, "Quyết định 7/QĐ", "Law (7/QĐ)"},
        {{"nowhere", "art. 1"}, "Điều 1 nowhere", "art. 1, nowhere"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *vi = vitri_document_text_citation(vcase, &rows[i].citation, "vi");
        g_autofree char *en = vitri_document_text_citation(vcase, &rows[i].citation, "en");
        cr_expect_str_eq(vi, rows[i].vi, "%s", vi);
        cr_expect_str_eq(en, rows[i].en, "%s", en);
    }
    vitri_case_unref(vcase);
}
