/* P08: destinations and holders against the standards about profession and training. */
#include "../support/plan-case.h"

#define AT(post, facts) PLAN_PERSON("<tenure post='" post "' from='2021-06-01'/>" facts)
#define RANK "<rank code='01.003' from='2012-01-01'/>"
#define MOVES(to) PLAN_OF("<move person='P1' to='" to "' on='2027-04-01'/>")

Test(detect_holder_below_profession, a_destination_of_another_profession_is_found)
{
    static const InspectRow rows[] = {
        {"the same profession", AT("A1", RANK), MOVES("B1"), NULL, "2026-12-31", ""},
        {"another one", AT("A1", RANK), MOVES("K1"), NULL, "2026-12-31", "P1@K1 rot-form not-met"},
        {"another one, the move being over", AT("A1", RANK), MOVES("K1"), NULL, "2027-04-02",
         "P1@K1 rot-form not-met today not-met"},
        {"no plan, nobody to move", AT("A1", RANK), NULL, NULL, "2026-12-31", ""},
        {"the post left is not known", PLAN_PERSON(""), MOVES("B1"), NULL, "2026-12-31",
         "P1@B1 rot-form unknown tenure/post"},
    };
    INSPECT_ROWS("P08", rows);
}

#define HOLDER(post, degree)                                                                                           \
    INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'><tenure post='" post                     \
                   "' from='2021-06-01'/>" degree "</person>")

/* The shipped rule about the degree of a rank, taken out of its own code and out of draft. */
Test(detect_holder_below_profession, a_holder_without_the_degree_of_the_rank_is_found)
{
    static const struct {
        const char *name, *roster, *found;
    } rows[] = {
        {"a degree lower", HOLDER("D1-CV", "<qualification kind='degree' level='college'/>"),
         "P1@D1-CV rank-degree-university not-met"},
        {"the degree", HOLDER("D1-CV", "<qualification kind='degree' level='bachelor'/>"), ""},
        {"a leader is judged at the appointment", HOLDER("D1-TP", "<qualification kind='degree' level='college'/>"),
         ""},
        {"none on record", HOLDER("D1-CV", ""), "P1@D1-CV rank-degree-university unknown qualification[degree]"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].roster, vitri_date(2026, 12, 31));
        VitriStandard *standard = g_hash_table_lookup(vcase->standard_by_id, "rank-degree-university");
        g_clear_pointer(&standard->defect, g_free);
        vcase->drafts = TRUE;
        char *kinds[] = {(char *)"degree", NULL};
        const VitriDefect defect = {.code = (char *)"P08", .tag = (char *)"holder-below-profession", .of = kinds};
        VitriInspected inspected = {vcase, NULL, NULL};
        g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
        vitri_detector_find("holder-below-profession")->detect(&inspected, &defect, findings->items);
        g_autofree char *found = inspect_text(findings);
        cr_expect_str_eq(found, rows[i].found, "%s: found '%s'", rows[i].name, found);
    }
}
