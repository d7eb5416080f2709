/* A06: the term is over, the holder is still there, nothing follows. */
#include "../support/inspect-case.h"

#define PERSON(tenures) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" tenures "</person>")

Test(detect_term_expired, from_the_first_day_after_the_term)
{
    static const InspectRow rows[] = {
        {"the last day of the term", PERSON("<tenure post='D1-TP' from='2022-01-01'/>"), NULL, NULL, "2026-12-31", ""},
        {"the first day after", PERSON("<tenure post='D1-TP' from='2021-12-31'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-term not-met"},
        {"a term of its own", PERSON("<tenure post='D1-TP' from='2023-12-31' term-months='36'/>"), NULL, NULL,
         "2026-12-31", "P1@D1-TP app-term not-met"},
        {"re-appointed",
         PERSON("<tenure post='D1-TP' from='2021-12-31' until='2026-12-31'/><tenure post='D1-TP' from='2026-12-31'/>"),
         NULL, NULL, "2026-12-31", ""},
        {"out of the post", PERSON("<tenure post='D1-TP' from='2021-12-31' until='2026-12-31'/>"), NULL, NULL,
         "2026-12-31", ""},
        {"staff have no term", PERSON("<tenure post='D1-CV' from='2010-01-01'/>"), NULL, NULL, "2026-12-31", ""},
        {"the day it began tips", PERSON("<tenure post='D1-TP' from='2021-12'/>"), NULL, NULL, "2026-12-30",
         "P1@D1-TP app-term unknown tenure/from"},
        {"whatever the day", PERSON("<tenure post='D1-TP' from='2021-12'/>"), NULL, NULL, "2026-12-31",
         "P1@D1-TP app-term not-met"},
        {"leaves some day of the year, which is not over",
         PERSON("<leaves on='2026' reason='resignation'/><tenure post='D1-TP' from='2021-06-01'/>"), NULL, NULL,
         "2026-06-01", "P1@D1-TP app-term not-met"},
        {"has left", PERSON("<leaves on='2026-05' reason='resignation'/><tenure post='D1-TP' from='2021-06-01'/>"),
         NULL, NULL, "2026-06-01", ""},
    };
    INSPECT_ROWS("A06", rows);
}

Test(detect_term_expired, the_days_are_counted)
{
    g_autoptr(VitriCase) vcase =
        make_case(PERSON("<tenure post='D1-TP' from='2021-12-01'/>"), vitri_date(2026, 12, 31));
    VitriInspected inspected = {vcase, NULL, NULL};
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    vitri_inspect(&inspected, findings->items);
    const char *days = NULL;
    for (guint i = 0; i < findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(findings->items, i);
        for (guint j = 0; strcmp(finding->defect, "A06") == 0 && j < finding->evidence->parameters->len; j++) {
            const VitriParameter *parameter = &g_array_index(finding->evidence->parameters, VitriParameter, j);
            days = strcmp(parameter->name, "days-over") == 0 ? parameter->value : days;
        }
    }
    cr_expect_str_eq(days ? days : "", "30", "days since 2026-12-01: '%s'", days ? days : "");
}
