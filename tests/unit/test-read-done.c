/* What became of a plan, as XML: every attribute, and that reader and schema accept and refuse the same files. */
#include "vitri/read-done.h"

#include "../support/reading.h"
#include "../support/schema.h"

#define PROGRESS(content) "<progress xmlns='urn:vitri:progress:1' year='2027'>\n" content "</progress>"

static VitriDoneReport *read_report(const char *text, GPtrArray *faults)
{
    TEMPORARY path = write_temporary(text, -1);
    g_autoptr(GError) error = NULL;
    VitriDoneReport *report = vitri_read_done(path, faults, &error);
    cr_expect_eq(report == NULL, error != NULL);
    return report;
}

static void expect_date(VitriDate date, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(date);
    cr_expect_str_eq(text, expected);
}

Test(read_done, every_attribute_is_kept_as_it_is_written)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriDoneReport) report =
        read_report(PROGRESS("<done person='P1' to='A' decision='1/QĐ' decided-on='2027-01' noticed-on='2027' "
                             "effective-on='2027-03-01' handed-over-on='2027-03' closed-on='2027-04-05'/>\n"
                             "<done person='P2' not-done='vướng' decision=''/>"),
                    faults);
    cr_assert_not_null(report);
    cr_assert_eq(report->rows->len, 2u);
    cr_expect_eq(report->year, 2027);
    cr_expect_null(report->plan_sha256);
    const VitriDone *done = &g_array_index(report->rows, VitriDone, 0);
    cr_expect_str_eq(done->person, "P1");
    cr_expect_str_eq(done->to, "A");
    cr_expect_str_eq(done->decision, "1/QĐ");
    cr_expect_null(done->not_done);
    expect_date(done->decided_on, "2027-01");
    expect_date(done->noticed_on, "2027");
    expect_date(done->effective_on, "2027-03-01");
    expect_date(done->handed_over_on, "2027-03");
    expect_date(done->closed_on, "2027-04-05");
    cr_expect_eq(done->line, 2u);
    cr_expect_str_eq(done->place, report->file);
    cr_expect_str_eq(done[1].not_done, "vướng");
    cr_expect_null(done[1].decision);
    cr_expect_eq(done[1].line, 3u);
}

Test(read_done, reader_and_schema_refuse_the_same)
{
    static const struct {
        const char *text;
        const char *faults; /* "" : accepted */
    } cases[] = {
        {PROGRESS(""), ""},
        {PROGRESS("<done person='P'/>"), ""},
        {PROGRESS("<done person='P' effective-on='' not-done=''/>"), ""},
        {"<progress xmlns='urn:vitri:progress:1'/>", "1 missing-attribute"},
        {"<progress xmlns='urn:vitri:progress:1' year='27'/>", "1 wrong-value"},
        {PROGRESS("<done/>"), "2 missing-attribute"},
        {PROGRESS("<done person=''/>"), "2 missing-attribute"},
        {PROGRESS("<done person='P' decided='2027-01-01'/>"), "2 unknown-attribute"},
        {PROGRESS("<done person='P' decided-on='01/01/2027'/>"), "2 wrong-value"},
        {PROGRESS("<done person='P' effective-on='2027-03'/>"), "2 wrong-value"},
        {PROGRESS("<done person='P' closed-on='2027-02-30'/>"), "2 wrong-value"},
        {PROGRESS("<move person='P'/>"), "2 unknown-element"},
        {PROGRESS("đã xong"), "1 text-not-allowed"},
        {"<done xmlns='urn:vitri:progress:1' year='2027'/>", "1 wrong-root"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriDoneReport) report = read_report(cases[i].text, faults);
        g_autoptr(GString) told = g_string_new(NULL);
        for (guint k = 0; k < faults->len; k++) {
            const VitriFault *fault = g_ptr_array_index(faults, k);
            g_string_append_printf(told, "%s%u %s", k > 0 ? "; " : "", fault->line, fault->tag->tag);
        }
        cr_expect_str_eq(told->str, cases[i].faults, "%s: '%s'", cases[i].text, told->str);
        cr_expect_eq(report != NULL, *cases[i].faults == '\0', "%s", cases[i].text);
        cr_expect_eq(schema_accepts("progress", cases[i].text), report != NULL, "%s", cases[i].text);
    }
}
