/*
 * A plan's workbook back into decisions or a plan by hand (plan-workbook.h).
 *
 * What was edited is known before anything is written (plan-edits.h); what is missing for the form asked for is told
 * while it is written, and nothing comes of it then. Order: that of the sheets. Linear.
 */
#include "vitri/plan-workbook.h"

#include "plan-edits.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <string.h>

static gboolean has_sheet(const VitriWorkbook *workbook, const VitriTables *tables, const char *element)
{
    for (guint i = 0; i < workbook->sheets->len; i++) {
        const VitriSheet *sheet = workbook->sheets->pdata[i];
        const VitriSheetForm *form = vitri_columns_find_table(tables->plan, sheet->name);
        if (form && strcmp(form->element, element) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean vitri_plan_workbook_is(const VitriWorkbook *workbook, const VitriTables *tables)
{
    return has_sheet(workbook, tables, "move");
}

gboolean vitri_plan_workbook_is_exported(const VitriWorkbook *workbook, const VitriTables *tables)
{
    return has_sheet(workbook, tables, "move") && has_sheet(workbook, tables, "original");
}

static void write_day(GString *out, const char *name, VitriDate day)
{
    g_autofree char *text = vitri_date_is_set(day) ? vitri_date_to_string(day) : NULL;
    vitri_xml_attribute(out, name, text);
}

/* Appends the attributes of a row that the sheet states, in the order of its columns. */
static void write_columns(const VitriPlanSheet *sheet, guint row, const char *const *attributes, GString *out)
{
    for (; *attributes; attributes++) {
        g_autofree char *value = vitri_plan_sheet_value(sheet, row, *attributes);
        vitri_xml_attribute(out, *attributes, value);
    }
}

enum { MOST_ATTRIBUTES = 6 };

/* What a decision of a kind states; the first `needed` must be there. */
typedef struct {
    const char *kind;
    guint needed;
    const char *attributes[MOST_ATTRIBUTES];
} DecisionKind;

static const DecisionKind decision_kinds[] = {
    {"pin", 2, {"person", "post", "on", "reason", "by"}},
    {"forbid", 0, {"person", "post", "unit"}},
    {"waive", 2, {"person", "standard", "post", "by", "decision", "until"}},
    {"request", 2, {"person", "unit"}},
    {"propose-upward", 1, {"person", "decision"}},
};

static const DecisionKind *find_kind(const char *name)
{
    for (guint i = 0; name && i < G_N_ELEMENTS(decision_kinds); i++)
        if (strcmp(decision_kinds[i].kind, name) == 0)
            return &decision_kinds[i];
    return NULL;
}

static gboolean is_pinned_anew(const VitriPlanEdits *edits, const char *person)
{
    gint32 index = person ? vitri_roster_find_person(edits->source.roster, person) : -1;
    const VitriPlanEdit *at = vitri_plan_edits_find(edits, index);
    return at && (at->wants == VITRI_PLAN_WANTS_PIN || at->wants == VITRI_PLAN_WANTS_STAY);
}

static void tell_missing(const VitriPlanSheet *sheet, guint row, const char *attribute)
{
    const VitriColumn *column = vitri_columns_find_attribute(sheet->form, attribute, FALSE);
    vitri_plan_sheet_tell(sheet, row, attribute, "missing-attribute",
                          _("a decision of this kind needs '%s'; add it, or clear the row"),
                          vitri_columns_heading(column, sheet->source->language));
}

/* A decision of the sheet of decisions, but no pin of somebody who is pinned anew. */
static void write_earlier(const VitriPlanEdits *edits, guint row, const DecisionKind *kind, const char *indent,
                          GString *out)
{
    const VitriPlanSheet *sheet = edits->decisions;
    g_autoptr(GString) xml = g_string_new(indent);
    gboolean old = FALSE;
    g_string_append_printf(xml, "<%s", kind->kind);
    for (guint i = 0; i < MOST_ATTRIBUTES && kind->attributes[i]; i++) {
        guint faults = edits->source.faults->len;
        g_autofree char *value = vitri_plan_sheet_value(sheet, row, kind->attributes[i]);
        vitri_xml_attribute(xml, kind->attributes[i], value);
        old = old || (i == 0 && kind == decision_kinds && is_pinned_anew(edits, value));
        if (i < kind->needed && !value && faults == edits->source.faults->len)
            tell_missing(sheet, row, kind->attributes[i]);
    }
    g_string_append(xml, "/>\n");
    if (!old)
        g_string_append_len(out, xml->str, (gssize)xml->len);
}

static void write_earlier_decisions(const VitriPlanEdits *edits, const char *indent, GString *out)
{
    const VitriPlanSheet *sheet = edits->decisions;
    for (guint row = sheet->first_row; row < sheet->n_rows; row++) {
        if (vitri_plan_sheet_is_empty(sheet, row))
            continue;
        guint faults = edits->source.faults->len;
        g_autofree char *name = vitri_plan_sheet_value(sheet, row, "kind");
        const DecisionKind *kind = find_kind(name);
        if (kind)
            write_earlier(edits, row, kind, indent, out);
        else if (faults == edits->source.faults->len)
            vitri_plan_sheet_tell(sheet, row, "kind", "missing-attribute",
                                  _("the row does not say what was decided; choose from the list of the column"));
    }
}

static void write_pin(const VitriPlanEdits *edits, const VitriPlanEdit *at, gint32 post, const char *indent,
                      GString *out)
{
    g_autofree char *reason = vitri_plan_sheet_value(at->sheet, at->row, "edit/reason");
    g_string_append_printf(out, "%s<pin", indent);
    vitri_xml_attribute(out, "person", edits->source.roster->people[at->person].id);
    vitri_xml_attribute(out, "post", edits->source.roster->posts[post].id);
    if (post == at->to && at->with_day)
        write_day(out, "on", at->on);
    vitri_xml_attribute(out, "reason", reason);
    g_string_append(out, "/>\n");
}

/* What the row decides. */
static void write_wish(const VitriPlanEdits *edits, const VitriPlanEdit *at, const char *indent, GString *out)
{
    if (at->wants == VITRI_PLAN_WANTS_PIN && at->to >= 0)
        write_pin(edits, at, at->to, indent, out);
    else if (at->wants == VITRI_PLAN_WANTS_STAY && at->own >= 0)
        write_pin(edits, at, at->own, indent, out);
    if (at->wants != VITRI_PLAN_WANTS_FORBID || at->to < 0)
        return;
    g_string_append_printf(out, "%s<forbid", indent);
    vitri_xml_attribute(out, "person", edits->source.roster->people[at->person].id);
    vitri_xml_attribute(out, "post", edits->source.roster->posts[at->to].id);
    g_string_append(out, "/>\n");
}

static void write_year(const VitriPlanEdits *edits, gboolean needed, GString *out)
{
    const VitriPlanSheet *head = edits->head;
    g_autofree char *year =
        head->n_rows > head->first_row ? vitri_plan_sheet_value(head, head->first_row, "year") : NULL;
    vitri_xml_attribute(out, "year", year);
    if (needed && !year)
        vitri_fault_add(edits->source.faults, "missing-attribute", edits->source.workbook->file, 0,
                        _("no sheet says the year of the plan; fill in the sheet '%s'"),
                        vitri_columns_sheet_name(head->form, edits->source.language));
}

static void write_decisions(const VitriPlanEdits *edits, GString *out)
{
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<decisions xmlns=\"urn:vitri:decisions:1\"");
    write_year(edits, FALSE, out);
    g_string_append(out, ">\n");
    write_earlier_decisions(edits, "  ", out);
    for (guint i = 0; i < edits->rows->len; i++)
        if (vitri_plan_edits_counts(edits, edits->rows->pdata[i]))
            write_wish(edits, edits->rows->pdata[i], "  ", out);
    g_string_append(out, "</decisions>\n");
}

static gboolean stays(const VitriPlanEdit *at)
{
    return at->wants == VITRI_PLAN_WANTS_STAY || (!at->is_move && at->wants != VITRI_PLAN_WANTS_PIN);
}

static void write_move(const VitriPlanEdits *edits, const VitriPlanEdit *at, GString *out)
{
    static const char *const known[] = {"from", "reason", NULL}, *const edited[] = {"from", NULL};
    static const char *const progress[] = {"decision",       "decided-on", "noticed-on", "effective-on",
                                           "handed-over-on", "closed-on",  "not-done",   NULL};
    if (!vitri_date_is_set(at->on))
        vitri_plan_sheet_tell(at->sheet, at->row, at->is_move ? "on" : "edit/on", "missing-attribute",
                              _("the move has no day; add it"));
    g_string_append(out, "  <move");
    vitri_xml_attribute(out, "person", edits->source.roster->people[at->person].id);
    vitri_xml_attribute(out, "to", edits->source.roster->posts[at->to].id);
    write_day(out, "on", at->on);
    if (at->is_move) {
        write_columns(at->sheet, at->row, at->untouched ? known : edited, out);
        write_columns(at->sheet, at->row, progress, out);
    }
    g_string_append(out, "/>\n");
}

static void write_stay(const VitriPlanEdits *edits, const VitriPlanEdit *at, GString *out)
{
    static const char *const stay[] = {"reason", "standard", "ground",   "missing", "limit",
                                       "until",  "again-on", "evidence", NULL};
    static const char *const unplaced[] = {"standard", "until", NULL};
    const VitriRoster *roster = edits->source.roster;
    gboolean homeless = at->sheet == edits->unplaced && at->wants != VITRI_PLAN_WANTS_STAY;
    g_string_append(out, homeless ? "  <unplaced" : "  <stay");
    vitri_xml_attribute(out, "person", roster->people[at->person].id);
    vitri_xml_attribute(out, "post", at->own >= 0 ? roster->posts[at->own].id : NULL);
    if (at->wants == VITRI_PLAN_WANTS_STAY)
        vitri_xml_attribute(out, "reason", "pinned");
    else
        write_columns(at->sheet, at->row, homeless ? unplaced : stay, out);
    g_string_append(out, "/>\n");
}

static void write_inputs(const VitriPlanEdits *edits, GString *out)
{
    static const char *const attributes[] = {"kind", "name", "sha256", "id", "version", NULL};
    const VitriPlanSheet *sheet = edits->inputs;
    for (guint row = sheet->first_row; row < sheet->n_rows; row++) {
        if (vitri_plan_sheet_is_empty(sheet, row))
            continue;
        g_string_append(out, "  <input");
        write_columns(sheet, row, attributes, out);
        g_string_append(out, "/>\n");
    }
}

/* The decisions that make the stays of the plan true. */
static void write_plan_decisions(const VitriPlanEdits *edits, GString *out)
{
    g_autoptr(GString) inside = g_string_new(NULL);
    write_earlier_decisions(edits, "    ", inside);
    for (guint i = 0; i < edits->rows->len; i++) {
        const VitriPlanEdit *at = edits->rows->pdata[i];
        if (vitri_plan_edits_counts(edits, at) && at->wants != VITRI_PLAN_WANTS_PIN)
            write_wish(edits, at, "    ", inside);
    }
    if (inside->len > 0)
        g_string_append_printf(out, "  <decisions xmlns=\"urn:vitri:decisions:1\">\n%s  </decisions>\n", inside->str);
}

static void write_plan(const VitriPlanEdits *edits, GString *out)
{
    static const char *const attributes[] = {"family", "on", NULL};
    const VitriPlanSheet *head = edits->head;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan xmlns=\"urn:vitri:plan:1\"");
    write_year(edits, TRUE, out);
    if (head->n_rows > head->first_row)
        write_columns(head, head->first_row, attributes, out);
    g_string_append(out, ">\n");
    write_inputs(edits, out);
    write_plan_decisions(edits, out);
    for (guint i = 0; i < edits->rows->len; i++) {
        const VitriPlanEdit *at = edits->rows->pdata[i];
        if (!vitri_plan_edits_counts(edits, at) || (!stays(at) && at->to < 0))
            continue;
        if (stays(at))
            write_stay(edits, at, out);
        else if (at->wants != VITRI_PLAN_WANTS_FORBID)
            write_move(edits, at, out);
    }
    g_string_append(out, "</plan>\n");
}

static gboolean convert(const VitriPlanSource *source, void (*write)(const VitriPlanEdits *, GString *), GString *out,
                        GError **error)
{
    guint before = vitri_fault_count(source->faults, VITRI_SEVERITY_ERROR);
    g_autoptr(GString) xml = g_string_new(NULL);
    VitriPlanEdits edits;
    vitri_plan_edits_open(&edits, source);
    write(&edits, xml);
    vitri_plan_edits_close(&edits);
    if (vitri_fault_count(source->faults, VITRI_SEVERITY_ERROR) > before) {
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("the input cannot be used"));
        return FALSE;
    }
    g_string_append_len(out, xml->str, (gssize)xml->len);
    return TRUE;
}

gboolean vitri_plan_workbook_decisions(const VitriWorkbook *workbook, const VitriTables *tables,
                                       const VitriRoster *roster, const VitriCodes *codes, const char *language,
                                       GPtrArray *faults, GString *out, GError **error)
{
    const VitriPlanSource source = {workbook, tables, roster, codes, language, faults};
    return convert(&source, write_decisions, out, error);
}

gboolean vitri_plan_workbook_plan(const VitriWorkbook *workbook, const VitriTables *tables, const VitriRoster *roster,
                                  const VitriCodes *codes, const char *language, GPtrArray *faults, GString *out,
                                  GError **error)
{
    const VitriPlanSource source = {workbook, tables, roster, codes, language, faults};
    return convert(&source, write_plan, out, error);
}
