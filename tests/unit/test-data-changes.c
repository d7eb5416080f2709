/* What changed or vanished between two rosters without a decision, and what is told of it. */
#include "../../src/inspection/data-changes.h"
#include "../support/inspect-case.h"

#define BORN(born, facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='" born "'>" facts "</person>")
#define PERSON(facts) BORN("1980-05-01", facts)
#define FROM(on) PERSON("<tenure post='D1-CV' from='" on "'/>")

/* "changed-start earlier/from=2020-01-01 tenure/from=2021-01-01; ...": the fault and the facts of each finding. */
static char *changes_text(const GPtrArray *items)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < items->len; i++) {
        const VitriEvidence *evidence = ((const VitriFinding *)g_ptr_array_index(items, i))->evidence;
        g_string_append_printf(text, "%s%s", i > 0 ? "; " : "",
                               g_array_index(evidence->parameters, VitriParameter, 0).value);
        for (guint j = 0; j < evidence->facts->len; j++) {
            const VitriFact *fact = &g_array_index(evidence->facts, VitriFact, j);
            g_string_append_printf(text, " %s=%s", fact->field, fact->value);
        }
    }
    return g_string_free(text, FALSE);
}

Test(data_changes, told_with_what_the_earlier_roster_said)
{
    static const struct {
        const char *name, *earlier, *now, *found;
    } rows[] = {
        {"no earlier roster", NULL, FROM("2021-01-01"), ""},
        {"the same", FROM("2020-01-01"), FROM("2020-01-01"), ""},
        {"a day later", FROM("2020-01-01"), FROM("2020-01-02"),
         "changed-start earlier/from=2020-01-01 tenure/from=2020-01-02"},
        {"known more exactly", FROM("2020"), FROM("2020-12-31"), ""},
        {"outside the year known", FROM("2020"), FROM("2021-01-01"),
         "changed-start earlier/from=2020 tenure/from=2021-01-01"},
        {"gone, begun on the day of the earlier roster", FROM("2026-12-31"), PERSON(""),
         "vanished-tenure earlier/from=2026-12-31"},
        {"gone, to begin a day later", FROM("2027-01-01"), PERSON(""), ""},
        {"born another day", BORN("1980-05-01", ""), BORN("1980-05-02", ""),
         "changed-birth earlier/born=1980-05-01 person/born=1980-05-02"},
        {"born in a month, now to the day", BORN("1980-05", ""), BORN("1980-05-31", ""), ""},
        {"the person is gone", FROM("2020-01-01"), INSPECT_ROSTER(""),
         "vanished-person earlier/person=P1 earlier/name=Mai"},
        {"gone, but held no post any more", PERSON("<tenure post='D1-CV' from='2020-01-01' until='2026-12-31'/>"),
         INSPECT_ROSTER(""), ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].now, vitri_date(2027, 6, 30));
        g_autoptr(VitriCase) earlier = rows[i].earlier ? make_case(rows[i].earlier, VITRI_DATE_NONE) : NULL;
        VitriInspected inspected = {vcase, NULL, earlier ? earlier->roster : NULL};
        g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
        vitri_data_changes_detect(&inspected, g_ptr_array_index(vcase->defects, 0), findings->items);
        g_autofree char *found = changes_text(findings->items);
        cr_expect_str_eq(found, rows[i].found, "%s: found '%s'", rows[i].name, found);
    }
}
