/* A register of deadlines as XML: what is set is written, and it fits its schema. */
#include "vitri/write-due.h"

#include "../support/builder.h"
#include "../support/schema.h"

#include <criterion/criterion.h>

Test(write_due, what_is_set_is_written_and_fits_the_schema)
{
    g_autoptr(VitriCase) vcase =
        build_case("<unit id='U'/><position id='K'/><post id='A' unit='U' position='K'/>"
                   "<post id='B' unit='U' position='K'/><person id='P' sex='male' born='1980'/>",
                   "2026-12-31");
    vcase->jurisdiction = g_strdup("vn");
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(VitriDueRow));
    VitriDueRow bare = {.kind = VITRI_DUE_ORDER,
                        .state = VITRI_DUE_OVERDUE,
                        .person = -1,
                        .post = -1,
                        .unit = -1,
                        .to = -1,
                        .day = vitri_date(2026, 1, 2)};
    VitriDueRow full = {.kind = VITRI_DUE_TERM_DECISION,
                        .state = VITRI_DUE_COMING,
                        .to = 1,
                        .extends = TRUE,
                        .on_hold = TRUE,
                        .day = vitri_date(2027, 3, 4),
                        .planned_on = vitri_date(2027, 4, 1),
                        .ground = "a \"b\"",
                        .calendar = VITRI_CALENDAR_UNKNOWN};
    VitriDueRow open = {.kind = VITRI_DUE_ROTATION, .state = VITRI_DUE_UNKNOWN, .to = -1, .missing = "tenure/from"};
    g_array_append_val(rows, bare);
    g_array_append_val(rows, full);
    g_array_append_val(rows, open);
    VitriDue due = {vcase, 1, vitri_date(2027, 12, 31), rows};
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_due(&due, out);
    static const char *const parts[] = {
        "<due xmlns=\"urn:vitri:due:1\" on=\"2026-12-31\" until=\"2027-12-31\" jurisdiction=\"vn\" years=\"1\">",
        "  <deadline kind=\"order\" state=\"overdue\" on=\"2026-01-02\"/>\n",
        "  <deadline kind=\"term-decision\" state=\"coming\" on=\"2027-03-04\" person=\"P\" post=\"A\" unit=\"U\" "
        "of=\"a &quot;b&quot;\" to=\"B\" planned-on=\"2027-04-01\" extends=\"yes\" on-hold=\"yes\" "
        "calendar=\"unknown\"/>\n",
        "  <deadline kind=\"rotation\" state=\"unknown\" person=\"P\" post=\"A\" unit=\"U\" "
        "missing=\"tenure/from\"/>\n",
    };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect(strstr(out->str, parts[i]), "'%s' is missing in %s", parts[i], out->str);
    cr_expect(schema_accepts("due", out->str), "%s", out->str);
    cr_expect_not(schema_accepts("due", "<due xmlns='urn:vitri:due:1' on='2026-12-31'/>"));
}
