/*
 * Findings as a document: totals, the share of people who meet each standard, the same by unit, everything not met or
 * unknown with its evidence, and who retires within two years.
 *
 * Invariants: a share is met / (met + not met + unknown), whole per cent rounded down, so that 100 means everybody;
 * not-applicable counts nowhere but in the totals. Everybody is counted in one unit: that of the first finding with a
 * post. Issues stand unit by unit, within it by given name, errors before warnings. Cost: linear, and a sort of the
 * issues. It judges nothing anew.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

enum { VERDICTS = 4, RETIREMENT_MONTHS = 24 };

/* Verdicts of one standard, or of one standard in one unit. */
typedef struct {
    guint n[VERDICTS];
} Tally;

/* People of one unit. */
typedef struct {
    guint people, clear, not_met, unknown;
} Staff;

typedef struct {
    VitriPage page;
    const VitriFindings *findings;
    GHashTable *standards; /* const VitriStandard* -> Tally* */
    GHashTable **by_unit;  /* by unit: const VitriStandard* -> Tally*; NULL where nothing was found */
    gint32 *person_unit;   /* by person: -2 unseen, -1 without unit */
    guint8 *worst;         /* by person: bit of not-met, bit of unknown */
} FindingsPage;

enum { BIT_NOT_MET = 1, BIT_UNKNOWN = 2 };

static gint32 find_unit(const VitriPage *page, const VitriFinding *finding)
{
    return finding->post >= 0 ? page->roster->posts[finding->post].unit : finding->unit;
}

static gboolean is_issue(const VitriFinding *finding)
{
    return finding->verdict == VITRI_VERDICT_NOT_MET || finding->verdict == VITRI_VERDICT_UNKNOWN;
}

static void count_in(GHashTable *tallies, const VitriFinding *finding)
{
    Tally *tally = g_hash_table_lookup(tallies, finding->standard);
    if (!tally) {
        tally = g_new0(Tally, 1);
        g_hash_table_insert(tallies, (gpointer)finding->standard, tally);
    }
    tally->n[finding->verdict]++;
}

static void count_person(FindingsPage *list, const VitriFinding *finding, gint32 unit)
{
    if (finding->person < 0)
        return;
    gint32 *known = &list->person_unit[finding->person];
    if (*known < 0)
        *known = unit < 0 ? -1 : unit;
    if (finding->verdict == VITRI_VERDICT_NOT_MET)
        list->worst[finding->person] |= BIT_NOT_MET;
    if (finding->verdict == VITRI_VERDICT_UNKNOWN)
        list->worst[finding->person] |= BIT_UNKNOWN;
}

static void count_findings(FindingsPage *list)
{
    for (guint i = 0; i < list->findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        gint32 unit = find_unit(&list->page, finding);
        count_person(list, finding, unit);
        if (!finding->standard)
            continue;
        count_in(list->standards, finding);
        if (unit < 0)
            continue;
        if (!list->by_unit[unit])
            list->by_unit[unit] = g_hash_table_new_full(NULL, NULL, NULL, g_free);
        count_in(list->by_unit[unit], finding);
    }
}

static void write_tally(VitriPage *page, const Tally *tally)
{
    guint judged = tally->n[VITRI_VERDICT_MET] + tally->n[VITRI_VERDICT_NOT_MET] + tally->n[VITRI_VERDICT_UNKNOWN];
    vitri_document_number(page, "met", tally->n[VITRI_VERDICT_MET]);
    vitri_document_number(page, "not-met", tally->n[VITRI_VERDICT_NOT_MET]);
    vitri_document_number(page, "unknown", tally->n[VITRI_VERDICT_UNKNOWN]);
    vitri_document_number(page, "judged", judged);
    if (judged)
        vitri_document_number(page, "percent", (gint64)tally->n[VITRI_VERDICT_MET] * 100 / judged);
}

static void write_totals(FindingsPage *list)
{
    VitriPage *page = &list->page;
    guint verdicts[VERDICTS] = {0}, severities[3] = {0}, people = 0, not_met = 0, unknown = 0;
    for (guint i = 0; i < list->findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        verdicts[finding->verdict]++;
        if (is_issue(finding))
            severities[finding->severity]++;
    }
    for (guint32 i = 0; i < page->roster->n_people; i++) {
        people += list->person_unit[i] > -2;
        not_met += (list->worst[i] & BIT_NOT_MET) != 0;
        unknown += list->worst[i] == BIT_UNKNOWN;
    }
    g_string_append(page->out, "<totals");
    vitri_document_number(page, "people", people);
    vitri_document_number(page, "people-not-met", not_met);
    vitri_document_number(page, "people-unknown", unknown);
    vitri_document_number(page, "people-clear", people - not_met - unknown);
    vitri_document_number(page, "findings", list->findings->items->len);
    for (guint i = 0; i < VERDICTS; i++)
        vitri_document_number(page, vitri_verdict_name((VitriVerdict)i), verdicts[i]);
    vitri_document_number(page, "errors", severities[VITRI_SEVERITY_ERROR]);
    vitri_document_number(page, "warnings", severities[VITRI_SEVERITY_WARNING]);
    vitri_document_number(page, "notes", severities[VITRI_SEVERITY_NOTE]);
    g_string_append(page->out, "/>\n");
}

/* The version that was used for a standard: the same for all who are judged on one day. */
static const VitriVersion *find_version(const FindingsPage *list, const VitriStandard *standard)
{
    return vitri_standard_version_on(standard, list->page.vcase->on, list->page.vcase->drafts);
}

static void write_shares(FindingsPage *list)
{
    VitriPage *page = &list->page;
    g_string_append(page->out, "<shares>");
    for (guint i = 0; i < page->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(page->vcase->standards, i);
        const Tally *tally = g_hash_table_lookup(list->standards, standard);
        if (!tally)
            continue;
        g_string_append(page->out, "\n<share");
        vitri_document_standard(page, standard, find_version(list, standard));
        write_tally(page, tally);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</shares>\n");
}

static Staff *count_staff(const FindingsPage *list)
{
    const VitriRoster *roster = list->page.roster;
    Staff *staff = g_new0(Staff, roster->n_units + 1);
    for (guint32 i = 0; i < roster->n_people; i++) {
        if (list->person_unit[i] < 0)
            continue;
        Staff *unit = &staff[list->person_unit[i]];
        unit->people++;
        unit->not_met += (list->worst[i] & BIT_NOT_MET) != 0;
        unit->unknown += list->worst[i] == BIT_UNKNOWN;
        unit->clear += list->worst[i] == 0;
    }
    return staff;
}

static void write_unit(FindingsPage *list, gint32 unit, const Staff *staff)
{
    VitriPage *page = &list->page;
    g_string_append(page->out, "\n<line");
    vitri_document_unit(page, "unit", unit);
    vitri_document_number(page, "people", staff->people);
    vitri_document_number(page, "clear", staff->clear);
    vitri_document_number(page, "people-not-met", staff->not_met);
    vitri_document_number(page, "people-unknown", staff->unknown);
    g_string_append(page->out, ">");
    for (guint i = 0; list->by_unit[unit] && i < page->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(page->vcase->standards, i);
        const Tally *whole = g_hash_table_lookup(list->standards, standard);
        const Tally *tally = g_hash_table_lookup(list->by_unit[unit], standard);
        /* A standard that everybody meets needs no column. */
        if (!tally || whole->n[VITRI_VERDICT_NOT_MET] + whole->n[VITRI_VERDICT_UNKNOWN] == 0)
            continue;
        g_string_append(page->out, "<cell");
        vitri_document_standard(page, standard, find_version(list, standard));
        write_tally(page, tally);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</line>");
}

static void write_units(FindingsPage *list)
{
    const VitriRoster *roster = list->page.roster;
    g_autofree Staff *staff = count_staff(list);
    g_autofree gint32 *units = vitri_document_units(&list->page);
    g_string_append(list->page.out, "<unit-shares>");
    for (guint32 i = 0; i < roster->n_units; i++) {
        gint32 unit = units[i];
        if (staff[unit].people || list->by_unit[unit])
            write_unit(list, unit, &staff[unit]);
    }
    g_string_append(list->page.out, "\n</unit-shares>\n");
}

static void write_issues(FindingsPage *list)
{
    VitriPage *page = &list->page;
    g_autoptr(GArray) items = vitri_document_list_new();
    for (guint i = 0; i < list->findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        if (!is_issue(finding))
            continue;
        VitriPageItem item = {.person = finding->person, .unit = find_unit(page, finding), .index = i};
        g_array_append_val(items, item);
    }
    vitri_document_sort(page, items);
    g_string_append(page->out, "<issues>");
    for (guint i = 0; i < items->len; i++) {
        guint index = g_array_index(items, VitriPageItem, i).index;
        g_string_append_c(page->out, '\n');
        vitri_document_finding(page, g_ptr_array_index(list->findings->items, index));
    }
    g_string_append(page->out, "\n</issues>\n");
}

static int compare_retirements(gconstpointer left, gconstpointer right)
{
    const VitriFinding *a = *(const VitriFinding *const *)left, *b = *(const VitriFinding *const *)right;
    int order = vitri_date_compare(a->retires_on, b->retires_on);
    return order ? order : (a->person > b->person) - (a->person < b->person);
}

static void write_retirements(FindingsPage *list)
{
    VitriPage *page = &list->page;
    VitriDate last = vitri_date_add_months(page->vcase->on, RETIREMENT_MONTHS);
    g_autoptr(GPtrArray) soon = g_ptr_array_new();
    for (guint i = 0; i < list->findings->items->len; i++) {
        VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        if (vitri_date_is_full(finding->retires_on) && vitri_date_compare(finding->retires_on, last) <= 0)
            g_ptr_array_add(soon, finding);
    }
    g_ptr_array_sort(soon, compare_retirements);
    g_string_append(page->out, "<retirements");
    vitri_document_number(page, "within-months", RETIREMENT_MONTHS);
    g_string_append(page->out, ">");
    for (guint i = 0; i < soon->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(soon, i);
        /* Several standards may have looked at one person's retirement; equal days stand side by side. */
        if (i > 0 && ((const VitriFinding *)g_ptr_array_index(soon, i - 1))->person == finding->person)
            continue;
        gint32 tenure = vitri_roster_tenure_on(page->roster, finding->person, page->vcase->on, TRUE);
        g_string_append(page->out, "\n<retirement");
        vitri_document_person(page, "person", finding->person);
        vitri_document_post(page, "post", tenure < 0 ? finding->post : page->roster->tenures[tenure].post);
        vitri_document_standard(page, finding->standard, finding->version);
        vitri_document_date(page, "retires-on", finding->retires_on);
        vitri_document_number(page, "months", vitri_date_months_between(page->vcase->on, finding->retires_on));
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</retirements>\n");
}

static void open_page(FindingsPage *list, const VitriFindings *findings)
{
    const VitriRoster *roster = findings->vcase->roster;
    list->findings = findings;
    list->standards = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    list->by_unit = g_new0(GHashTable *, roster->n_units + 1);
    list->person_unit = g_new(gint32, roster->n_people + 1);
    list->worst = g_new0(guint8, roster->n_people + 1);
    for (guint32 i = 0; i < roster->n_people; i++)
        list->person_unit[i] = -2;
}

static void close_page(FindingsPage *list)
{
    for (guint32 i = 0; i < list->page.roster->n_units; i++)
        if (list->by_unit[i])
            g_hash_table_unref(list->by_unit[i]);
    g_free(list->by_unit);
    g_free(list->person_unit);
    g_free(list->worst);
    g_hash_table_unref(list->standards);
    vitri_document_close(&list->page);
}

void vitri_document_findings(const VitriFindings *findings, const char *language, GString *out)
{
    FindingsPage list = {0};
    open_page(&list, findings);
    vitri_document_open(&list.page, findings->vcase, language, "findings", VITRI_REPORT_GENERATOR,
                        findings->vcase->inputs, out);
    count_findings(&list);
    g_string_append(out, "<findings>\n");
    write_totals(&list);
    write_shares(&list);
    write_units(&list);
    write_issues(&list);
    write_retirements(&list);
    g_string_append(out, "</findings>\n");
    close_page(&list);
}
