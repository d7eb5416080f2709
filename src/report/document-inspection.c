/*
 * An inspection as a document: totals, every code of the catalogue with its counts and sources, the counts of each
 * unit, what is unknown by the field that is missing, and the list behind each code.
 *
 * Invariants: a defect is a finding that is not unknown; where it is information only (a note) it counts apart. A
 * finding counts in the unit of its post, else in its own, else in that of the person's post on the day. Lists stand in
 * the order of pages; fields by how many findings they leave open, then by name.
 * Cost: linear, units times codes of counters, and a sort. Nothing is judged here.
 */
#include "document-parts.h"
#include "vitri/document.h"

#include "report-config.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    guint found, unknown;
} Tally;

/* A missing field. */
typedef struct {
    const char *field;
    guint count;
    guint8 *codes; /* flags by number of the code */
} Want;

typedef struct {
    VitriPage page;
    const VitriInspected *inspected;
    const VitriFindings *findings;
    guint n_codes;
    Tally *codes;          /* by code */
    Tally *units;          /* by unit and code */
    GHashTable *wants;     /* field -> Want* */
    GHashTable *code_rows; /* code -> number + 1 */
    guint8 *people;        /* flag by person: has a defect */
    guint information;
} InspectionPage;

static const VitriDefect *get_defect(const InspectionPage *list, guint code)
{
    return g_ptr_array_index(list->page.vcase->defects, code);
}

static gint find_code(const InspectionPage *list, const VitriFinding *finding)
{
    return finding->defect ? GPOINTER_TO_INT(g_hash_table_lookup(list->code_rows, finding->defect)) - 1 : -1;
}

static gint32 find_unit(const VitriPage *page, const VitriFinding *finding)
{
    if (finding->post >= 0 || finding->unit >= 0 || finding->person < 0)
        return finding->post >= 0 ? page->roster->posts[finding->post].unit : finding->unit;
    gint32 held = vitri_roster_tenure_on(page->roster, finding->person, page->vcase->on, TRUE);
    return held < 0 ? -1 : page->roster->posts[page->roster->tenures[held].post].unit;
}

static void free_want(gpointer data)
{
    g_free(((Want *)data)->codes);
    g_free(data);
}

static void count_want(InspectionPage *list, const char *field, guint code)
{
    Want *want = g_hash_table_lookup(list->wants, field);
    if (!want) {
        want = g_new0(Want, 1);
        want->field = field;
        want->codes = g_new0(guint8, list->n_codes + 1);
        g_hash_table_insert(list->wants, (gpointer)field, want);
    }
    want->count++;
    want->codes[code] = 1;
}

static void count_findings(InspectionPage *list)
{
    for (guint i = 0; i < list->findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        gint code = find_code(list, finding);
        if (code < 0)
            continue;
        gint32 unit = find_unit(&list->page, finding);
        Tally *tallies[] = {&list->codes[code],
                            unit < 0 ? NULL : &list->units[(gsize)unit * list->n_codes + (guint)code]};
        gboolean defect = finding->verdict != VITRI_VERDICT_UNKNOWN;
        for (guint k = 0; k < G_N_ELEMENTS(tallies); k++) {
            if (tallies[k])
                *(defect ? &tallies[k]->found : &tallies[k]->unknown) += 1;
        }
        list->information += defect && finding->severity == VITRI_SEVERITY_NOTE;
        if (defect && finding->person >= 0 && finding->severity != VITRI_SEVERITY_NOTE)
            list->people[finding->person] = 1;
        if (finding->verdict == VITRI_VERDICT_UNKNOWN && finding->evidence && finding->evidence->missing)
            count_want(list, finding->evidence->missing, (guint)code);
    }
}

static Tally sum_unit(const InspectionPage *list, gint32 unit)
{
    Tally sum = {0, 0};
    for (guint i = 0; i < list->n_codes; i++) {
        sum.found += list->units[(gsize)unit * list->n_codes + i].found;
        sum.unknown += list->units[(gsize)unit * list->n_codes + i].unknown;
    }
    return sum;
}

static void write_tally(VitriPage *page, Tally tally)
{
    vitri_document_number(page, "found", tally.found);
    vitri_document_number(page, "unknown", tally.unknown);
}

static void write_totals(InspectionPage *list)
{
    VitriPage *page = &list->page;
    Tally all = {0, 0};
    guint codes = 0, people = 0, units = 0;
    for (guint i = 0; i < list->n_codes; i++) {
        all.found += list->codes[i].found;
        all.unknown += list->codes[i].unknown;
        codes += list->codes[i].found > 0;
    }
    for (guint32 i = 0; i < page->roster->n_people; i++)
        people += list->people[i];
    for (guint32 i = 0; i < page->roster->n_units; i++)
        units += sum_unit(list, (gint32)i).found > 0;
    g_string_append(page->out, "<totals");
    vitri_document_number(page, "defects", all.found - list->information);
    vitri_document_number(page, "information", list->information);
    vitri_document_number(page, "unknown", all.unknown);
    vitri_document_number(page, "codes", codes);
    vitri_document_number(page, "people", people);
    vitri_document_number(page, "units", units);
    g_string_append(page->out, "/>\n");
}

static void write_codes(InspectionPage *list)
{
    VitriPage *page = &list->page;
    gboolean vietnamese = g_str_equal(page->language, "vi");
    g_string_append(page->out, "<defects>");
    for (guint i = 0; i < list->n_codes; i++) {
        const VitriDefect *defect = get_defect(list, i);
        const VitriTag *tag = vitri_tag_find(defect->tag);
        g_string_append(page->out, "\n<defect");
        vitri_document_text(page, "code", defect->code);
        vitri_document_text(page, "tag", defect->tag);
        vitri_document_text(page, "title", vietnamese ? defect->title_vi : defect->title_en);
        vitri_document_text(page, "severity", vitri_severity_name(tag ? tag->severity : VITRI_SEVERITY_WARNING));
        write_tally(page, list->codes[i]);
        g_string_append(page->out, ">");
        for (guint k = 0; k < defect->citations->len; k++)
            vitri_document_citation(page, &g_array_index(defect->citations, VitriCitation, k));
        g_string_append(page->out, "</defect>");
    }
    g_string_append(page->out, "\n</defects>\n");
}

static void write_unit(InspectionPage *list, gint32 unit)
{
    VitriPage *page = &list->page;
    Tally sum = sum_unit(list, unit);
    if (sum.found + sum.unknown == 0)
        return;
    g_string_append(page->out, "\n<line");
    vitri_document_unit(page, "unit", unit);
    write_tally(page, sum);
    g_string_append(page->out, ">");
    for (guint i = 0; i < list->n_codes; i++) {
        Tally tally = list->units[(gsize)unit * list->n_codes + i];
        if (tally.found + tally.unknown == 0)
            continue;
        g_string_append(page->out, "<cell");
        vitri_document_text(page, "code", get_defect(list, i)->code);
        write_tally(page, tally);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "</line>");
}

static void write_units(InspectionPage *list)
{
    const VitriRoster *roster = list->page.roster;
    g_autofree gint32 *units = vitri_document_units(&list->page);
    g_string_append(list->page.out, "<unit-counts>");
    for (guint32 i = 0; i < roster->n_units; i++)
        write_unit(list, units[i]);
    g_string_append(list->page.out, "\n</unit-counts>\n");
}

static int compare_wants(gconstpointer left, gconstpointer right)
{
    const Want *a = *(Want *const *)left, *b = *(Want *const *)right;
    return a->count != b->count ? (a->count > b->count ? -1 : 1) : strcmp(a->field, b->field);
}

static void write_wants(InspectionPage *list)
{
    VitriPage *page = &list->page;
    g_autoptr(GPtrArray) wants = g_ptr_array_new();
    GHashTableIter at;
    gpointer value;
    g_hash_table_iter_init(&at, list->wants);
    while (g_hash_table_iter_next(&at, NULL, &value))
        g_ptr_array_add(wants, value);
    g_ptr_array_sort(wants, compare_wants);
    g_string_append(page->out, "<wants>");
    for (guint i = 0; i < wants->len; i++) {
        const Want *want = g_ptr_array_index(wants, i);
        g_autoptr(GString) codes = g_string_new(NULL);
        for (guint k = 0; k < list->n_codes; k++) {
            if (want->codes[k])
                g_string_append_printf(codes, "%s%s", codes->len > 0 ? " " : "", get_defect(list, k)->code);
        }
        g_string_append(page->out, "\n<want");
        vitri_document_missing(page, want->field);
        vitri_document_number(page, "count", want->count);
        vitri_document_text(page, "codes", codes->str);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</wants>\n");
}

static void write_list(InspectionPage *list, guint code, GArray *items)
{
    VitriPage *page = &list->page;
    vitri_document_sort(page, items);
    g_string_append(page->out, "\n<list");
    vitri_document_text(page, "code", get_defect(list, code)->code);
    g_string_append(page->out, ">");
    for (guint i = 0; i < items->len; i++) {
        g_string_append_c(page->out, '\n');
        vitri_document_finding(page,
                               g_ptr_array_index(list->findings->items, g_array_index(items, VitriPageItem, i).index));
    }
    g_string_append(page->out, "</list>");
}

static void write_lists(InspectionPage *list)
{
    g_autofree GArray **items = g_new0(GArray *, list->n_codes + 1);
    for (guint i = 0; i < list->findings->items->len; i++) {
        const VitriFinding *finding = g_ptr_array_index(list->findings->items, i);
        gint code = find_code(list, finding);
        if (code < 0)
            continue;
        VitriPageItem item = {.person = finding->person, .unit = find_unit(&list->page, finding), .index = i};
        items[code] = items[code] ? items[code] : vitri_document_list_new();
        g_array_append_val(items[code], item);
    }
    g_string_append(list->page.out, "<lists>");
    for (guint i = 0; i < list->n_codes; i++) {
        if (!items[i])
            continue;
        write_list(list, i, items[i]);
        g_array_unref(items[i]);
    }
    g_string_append(list->page.out, "\n</lists>\n");
}

static void open_page(InspectionPage *list, const VitriInspected *inspected, const VitriFindings *findings)
{
    const VitriRoster *roster = inspected->vcase->roster;
    list->inspected = inspected;
    list->findings = findings;
    list->n_codes = inspected->vcase->defects->len;
    list->codes = g_new0(Tally, list->n_codes + 1);
    list->units = g_new0(Tally, (gsize)roster->n_units * list->n_codes + 1);
    list->people = g_new0(guint8, roster->n_people + 1);
    list->wants = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_want);
    list->code_rows = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < list->n_codes; i++) {
        const VitriDefect *defect = g_ptr_array_index(inspected->vcase->defects, i);
        g_hash_table_insert(list->code_rows, defect->code, GUINT_TO_POINTER(i + 1));
    }
}

static void close_page(InspectionPage *list)
{
    g_free(list->codes);
    g_free(list->units);
    g_free(list->people);
    g_hash_table_unref(list->wants);
    g_hash_table_unref(list->code_rows);
    vitri_document_close(&list->page);
}

void vitri_document_inspection(const VitriInspected *inspected, const VitriFindings *findings, const char *language,
                               GString *out)
{
    InspectionPage list = {0};
    vitri_document_open(&list.page, inspected->vcase, language, "inspection", VITRI_REPORT_GENERATOR,
                        inspected->vcase->inputs, out);
    open_page(&list, inspected, findings);
    count_findings(&list);
    g_string_append(out, "<inspection");
    if (inspected->plan)
        vitri_document_number(&list.page, "plan-year", inspected->plan->year);
    if (inspected->earlier)
        vitri_document_date(&list.page, "earlier", inspected->earlier->as_of);
    g_string_append(out, ">\n");
    write_totals(&list);
    write_codes(&list);
    write_units(&list);
    write_wants(&list);
    write_lists(&list);
    g_string_append(out, "</inspection>\n");
    close_page(&list);
}
