/* Words for a terminal: names with ids, dates as a language writes them, citations, evidence, months, reasons. */
#include "describe.h"

#include "../support/town.h"
#include "vitri/provenance.h"

#include <criterion/criterion.h>

static void expect_text(char *text, const char *expected)
{
    cr_expect_str_eq(text, expected, "'%s' is not '%s'", text, expected);
    g_free(text);
}

Test(describe, whoever_is_not_there_has_no_words)
{
    g_autoptr(Town) town = town_new();
    expect_text(vitri_describe_person(town->roster, PERSON_P1), "P1 (P1)");
    expect_text(vitri_describe_post(town->roster, POST_B2), "B2, B");
    expect_text(vitri_describe_person(town->roster, -1), "");
    expect_text(vitri_describe_post(town->roster, -1), "");
    cr_expect_str_eq(vitri_describe_unit_id(town->roster, UNIT_B), "B");
    cr_expect_str_eq(vitri_describe_post_id(town->roster, POST_A1), "A1");
    cr_expect_str_eq(vitri_describe_person_id(town->roster, PERSON_H), "H");
    cr_expect_str_eq(vitri_describe_unit_id(town->roster, -1), "");
    cr_expect_str_eq(vitri_describe_post_id(town->roster, -1), "");
    cr_expect_str_eq(vitri_describe_person_id(town->roster, -1), "");
}

Test(describe, a_date_is_told_as_far_as_it_is_known)
{
    static const struct {
        const char *date, *vi, *en;
    } rows[] = {
        {"2027-04-01", "01/4/2027", "2027-04-01"},
        {"2027-02-09", "09/02/2027", "2027-02-09"},
        {"2027-12-31", "31/12/2027", "2027-12-31"},
        {"2027-04", "4/2027", "2027-04"},
        {"2027", "2027", "2027"},
        {"", "", ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        expect_text(vitri_describe_date(town_day(rows[i].date), "vi"), rows[i].vi);
        expect_text(vitri_describe_date(town_day(rows[i].date), "en"), rows[i].en);
    }
}

Test(describe, months_in_a_row_are_drawn_together)
{
    static const struct {
        guint16 months;
        const char *text;
    } rows[] = {
        {0, "–"}, {1, "1"}, {1 << 11, "12"}, {0x3, "1, 2"}, {0x7, "1–3"}, {0xfff, "1–12"}, {0x839, "1, 4–6, 12"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_text(vitri_describe_months(rows[i].months), rows[i].text);
}

Test(describe, a_standard_without_title_goes_by_its_id)
{
    g_autoptr(VitriStandard) standard = vitri_standard_new();
    standard->id = g_strdup("form");
    cr_expect_str_eq(vitri_describe_standard(standard, "en"), "form");
    standard->title_vi = g_strdup("Hình thức");
    standard->title_en = g_strdup("Form");
    cr_expect_str_eq(vitri_describe_standard(standard, "vi"), "Hình thức");
    cr_expect_str_eq(vitri_describe_standard(standard, "en"), "Form");
    cr_expect_str_eq(vitri_describe_standard(NULL, "en"), "");
}

static void cite(Town *town, VitriVersion *version, const char *source, const char *locator)
{
    VitriCitation citation = {.source = g_strdup(source), .locator = g_strdup(locator)};
    g_array_append_val(version->citations, citation);
}

Test(describe, citations_name_the_number_of_a_source_or_its_id)
{
    g_autoptr(Town) town = town_new();
    VitriStandard *standard = g_ptr_array_index(town->vcase->standards, 2);
    VitriVersion *version = g_ptr_array_index(standard->versions, 0);
    expect_text(vitri_describe_citations(town->vcase, version->citations, 0, "en"), "");
    expect_text(vitri_describe_citations(town->vcase, NULL, 0, "en"), "");
    cite(town, version, "law", "art. 25.2");
    cite(town, version, "decree", "art. 36");
    cite(town, version, "circular", NULL);
    expect_text(vitri_describe_citations(town->vcase, version->citations, 1, "en"), "art. 25.2 law");
    expect_text(vitri_describe_citations(town->vcase, version->citations, 0, "en"),
                "art. 25.2 law; art. 36 decree; circular");
    expect_text(vitri_describe_citations(town->vcase, version->citations, 9, "vi"),
                "khoản 2 Điều 25 law; Điều 36 decree; circular");
}

Test(describe, evidence_tells_what_is_missing_then_facts_then_parameters)
{
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    g_autoptr(VitriRoster) roster = vitri_roster_new();
    expect_text(vitri_describe_evidence(roster, NULL), "");
    expect_text(vitri_describe_evidence(roster, evidence), "");
    vitri_evidence_fact(evidence, "tenure/from", "2022-03-15", (VitriSource){7, 0});
    vitri_evidence_number(evidence, "max-months", 60);
    expect_text(vitri_describe_evidence(roster, evidence), "tenure/from 2022-03-15; max-months 60");
    vitri_evidence_missing(evidence, "born");
    expect_text(vitri_describe_evidence(roster, evidence), "missing: born; tenure/from 2022-03-15; max-months 60");
    const VitriSheetOrigin sheet = {"so.xlsx", "Nhân sự", "from=C"};
    roster->provenance = vitri_provenance_new();
    g_array_append_val(roster->provenance->sheets, sheet);
    cr_assert(vitri_provenance_add(roster->provenance, (VitriRowOrigin){{7, 0}, 0, 5}));
    expect_text(vitri_describe_evidence(roster, evidence),
                "missing: born; tenure/from 2022-03-15 (Nhân sự!C5); max-months 60");
}

Test(describe, the_verdict_of_today_follows_the_evidence_where_it_was_asked)
{
    VitriFinding finding = {.evidence = vitri_evidence_new(), .today = VITRI_VERDICT_NOT_MET};
    g_autoptr(VitriRoster) roster = vitri_roster_new();
    expect_text(vitri_describe_finding(roster, &finding), "");
    finding.today_on = vitri_date(2026, 12, 31);
    expect_text(vitri_describe_finding(roster, &finding), "under the rule of today: not met");
    vitri_evidence_number(finding.evidence, "max-months", 60);
    finding.today = VITRI_VERDICT_MET;
    expect_text(vitri_describe_finding(roster, &finding), "max-months 60; under the rule of today: met");
    vitri_evidence_free(finding.evidence);
}

Test(describe, every_reason_has_words_of_its_own)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i <= VITRI_MOVE_UNSTATED; i++)
        cr_expect(g_hash_table_add(seen, (gpointer)vitri_describe_move_reason((VitriMoveReason)i)), "move %d", i);
    g_hash_table_remove_all(seen);
    for (int i = 0; i <= VITRI_STAY_UNSTATED; i++)
        cr_expect(g_hash_table_add(seen, (gpointer)vitri_describe_stay_reason((VitriStayReason)i)), "stay %d", i);
}
