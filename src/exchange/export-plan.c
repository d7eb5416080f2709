/*
 * A plan as a workbook to be edited: its XML laid out in sheets (export-rows.h), the decisions it was made with, the
 * posts that could be chosen, and what it said, hidden.
 *
 * The posts offered are those of the plan's family that exist for a day of its year at least; whether somebody may go
 * there is for the planner and the judge. Linear in the plan and the posts.
 */
#include "vitri/export-plan.h"

#include "export-rows.h"
#include "vitri/write-plan.h"

#include <string.h>

#define PLAN_URI "urn:vitri:plan:1"

enum { FIRST_ROW = 1 };

typedef struct {
    const VitriPlan *plan;
    const VitriTables *tables;
    const VitriFormWords *words;
    GPtrArray *sheets; /* of VitriSheet*, of each form of a plan; NULL: laid out apart */
} Export;

static guint find_form(const Export *export, const char *element)
{
    const VitriSheetForm *form = vitri_columns_find_element(export->tables->plan, element);
    guint index = 0;
    g_assert(form && g_ptr_array_find(export->tables->plan, form, &index));
    return index;
}

/* Puts a value into the column of an attribute. */
static void set_value(const Export *export, const char *element, guint row, const char *attribute, const char *value)
{
    guint index = find_form(export, element);
    const VitriSheetForm *form = export->tables->plan->pdata[index];
    const VitriColumn *column = vitri_columns_find_attribute(form, attribute, FALSE);
    g_assert(column);
    vitri_form_sheet_set(export->sheets->pdata[index], row, form, vitri_form_sheet_index(form, column), value, NULL,
                         export->words);
}

static void set_count(const Export *export, const char *element, guint row, const char *attribute, guint count)
{
    g_autofree char *text = g_strdup_printf("%u", count);
    set_value(export, element, row, attribute, text);
}

static gboolean exists_in_year(VitriPeriod period, gint32 year)
{
    gboolean over = vitri_date_is_set(period.until) && period.until.year < year;
    gboolean later = vitri_date_is_set(period.from) && period.from.year > year;
    return !over && !later;
}

static gboolean is_offered(const VitriPlan *plan, gint32 post)
{
    const VitriRoster *roster = plan->vcase->roster;
    gboolean leads = vitri_roster_position_of(roster, post)->category == VITRI_CATEGORY_LEADERSHIP;
    return leads == (plan->family == VITRI_FAMILY_LEADERS) && exists_in_year(roster->posts[post].period, plan->year) &&
           exists_in_year(vitri_roster_unit_of(roster, post)->period, plan->year);
}

/* The posts that could be chosen, and their ids for drop-down lists. Caller frees. */
static char **add_places(const Export *export)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    GPtrArray *ids = g_ptr_array_new();
    for (gint32 i = 0; i < (gint32)roster->n_posts; i++) {
        const VitriPosition *position = vitri_roster_position_of(roster, i);
        guint row = FIRST_ROW + ids->len;
        if (!is_offered(export->plan, i))
            continue;
        g_ptr_array_add(ids, g_strdup(roster->posts[i].id));
        set_value(export, "place", row, "id", roster->posts[i].id);
        set_value(export, "place", row, "position", position->title);
        set_value(export, "place", row, "unit", vitri_roster_unit_of(roster, i)->name);
        set_value(export, "place", row, "duty", roster->posts[i].duty);
        set_value(export, "place", row, "profession", position->profession);
        set_value(export, "place", row, "rotation", position->rotation);
        set_count(export, "place", row, "seats", roster->posts[i].seats);
        set_count(export, "place", row, "holders", vitri_roster_holders_on(roster, i, export->plan->vcase->on));
    }
    g_ptr_array_add(ids, NULL);
    return (char **)g_ptr_array_free(ids, FALSE);
}

/* Offers the places wherever one can be typed. */
static void offer_places(const Export *export, char **ids)
{
    static const struct {
        const char *element, *attribute;
    } rows[] = {{"move", "to"}, {"stay", "edit/to"}, {"unplaced", "edit/to"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint index = find_form(export, rows[i].element);
        const VitriSheetForm *form = export->tables->plan->pdata[index];
        const VitriColumn *column = vitri_columns_find_attribute(form, rows[i].attribute, FALSE);
        VitriColumnStyle *style = vitri_sheet_style(export->sheets->pdata[index], vitri_form_sheet_index(form, column));
        g_strfreev(style->choices);
        style->choices = g_strdupv(ids);
    }
}

/* What the plan was made of, as it says itself; the case at hand has read the plan too. */
static void add_inputs(const Export *export)
{
    for (guint i = 0; i < export->plan->inputs->len; i++) {
        const VitriInput *input = export->plan->inputs->pdata[i];
        gboolean standards = strcmp(input->kind, "standards") == 0;
        set_value(export, "input", FIRST_ROW + i, "kind", input->kind);
        set_value(export, "input", FIRST_ROW + i, standards ? "id" : "name", input->name);
        set_value(export, "input", FIRST_ROW + i, "sha256", input->sha256);
        set_value(export, "input", FIRST_ROW + i, "version", input->version);
    }
}

/* What the plan says, to tell edits by. */
static void add_original(const Export *export)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    for (guint i = 0; i < export->plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(export->plan->moves, VitriMove, i);
        g_autofree char *on = vitri_date_to_string(move->on);
        set_value(export, "original", FIRST_ROW + i, "person", roster->people[move->person].id);
        set_value(export, "original", FIRST_ROW + i, "to", roster->posts[move->to].id);
        set_value(export, "original", FIRST_ROW + i, "on", on);
    }
    ((VitriSheet *)export->sheets->pdata[find_form(export, "original")])->hidden = TRUE;
}

static const char *post_id(const VitriRoster *roster, gint32 post)
{
    return post < 0 ? NULL : roster->posts[post].id;
}

static const char *unit_id(const VitriRoster *roster, gint32 unit)
{
    return unit < 0 ? NULL : roster->units[unit].id;
}

/* A row of the sheet of decisions; the others of its values are put in after. */
static guint add_decision(const Export *export, const char *kind, gint32 person)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    const VitriSheet *sheet = export->sheets->pdata[find_form(export, "decision")];
    guint row = sheet->rows->len;
    set_value(export, "decision", row, "kind", kind);
    if (person >= 0) {
        set_value(export, "decision", row, "person", roster->people[person].id);
        set_value(export, "decision", row, "person/name", roster->people[person].name);
    }
    return row;
}

static void add_pins(const Export *export, const VitriDecisions *decisions)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    for (guint i = 0; i < decisions->pins->len; i++) {
        const VitriPin *pin = &g_array_index(decisions->pins, VitriPin, i);
        g_autofree char *on = vitri_date_to_string(pin->on);
        guint row = add_decision(export, "pin", pin->person);
        set_value(export, "decision", row, "post", post_id(roster, pin->post));
        set_value(export, "decision", row, "on", on);
        set_value(export, "decision", row, "reason", pin->reason);
        set_value(export, "decision", row, "by", pin->by);
    }
}

static void add_waives(const Export *export, const VitriDecisions *decisions)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    for (guint i = 0; i < decisions->waives->len; i++) {
        const VitriWaive *waive = &g_array_index(decisions->waives, VitriWaive, i);
        g_autofree char *until = vitri_date_to_string(waive->until);
        guint row = add_decision(export, "waive", waive->person);
        set_value(export, "decision", row, "standard", waive->standard);
        set_value(export, "decision", row, "post", post_id(roster, waive->post));
        set_value(export, "decision", row, "by", waive->by);
        set_value(export, "decision", row, "decision", waive->decision);
        set_value(export, "decision", row, "until", until);
    }
}

static void add_decisions(const Export *export)
{
    const VitriRoster *roster = export->plan->vcase->roster;
    const VitriDecisions *decisions = export->plan->vcase->decisions;
    add_pins(export, decisions);
    for (guint i = 0; i < decisions->forbids->len; i++) {
        const VitriForbid *forbid = &g_array_index(decisions->forbids, VitriForbid, i);
        guint row = add_decision(export, "forbid", forbid->person);
        set_value(export, "decision", row, "post", post_id(roster, forbid->post));
        set_value(export, "decision", row, "unit", unit_id(roster, forbid->unit));
    }
    add_waives(export, decisions);
    for (guint i = 0; i < decisions->requests->len; i++) {
        const VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, i);
        set_value(export, "decision", add_decision(export, "request", request->person), "unit",
                  unit_id(roster, request->unit));
    }
    for (guint i = 0; i < decisions->propose_upward->len; i++) {
        const VitriProposeUpward *proposal = &g_array_index(decisions->propose_upward, VitriProposeUpward, i);
        set_value(export, "decision", add_decision(export, "propose-upward", proposal->person), "decision",
                  proposal->decision);
    }
}

static void add_elements(const Export *export)
{
    g_autoptr(GString) xml = g_string_new(NULL);
    g_autoptr(GPtrArray) sheets = g_ptr_array_copy(export->sheets, NULL, NULL);
    sheets->pdata[find_form(export, "input")] = NULL;
    vitri_write_plan(export->plan, xml);
    vitri_export_rows_add(&(VitriExportRows){xml->str, xml->len, PLAN_URI, export->tables->plan, sheets,
                                             export->plan->vcase->roster, export->words});
}

VitriWorkbook *vitri_export_plan(const VitriPlan *plan, const VitriTables *tables, const char *language,
                                 const char *sha256)
{
    const VitriFormWords words = {tables, plan->vcase->codes, language};
    const char *title = vitri_tables_text(tables, "plan-title", language);
    VitriWorkbook *workbook = vitri_workbook_new("");
    g_autoptr(GPtrArray) sheets = g_ptr_array_new();
    const Export export = {plan, tables, &words, sheets};
    workbook->title = g_strdup_printf("%s %d", title, plan->year);
    for (guint i = 0; i < tables->plan->len; i++) {
        VitriSheet *sheet = vitri_form_sheet_add(workbook, tables->plan->pdata[i], &words);
        sheet->title = g_strdup_printf("%s – %s", workbook->title, sheet->name);
        g_ptr_array_add(sheets, sheet);
    }
    add_elements(&export);
    set_value(&export, "plan", FIRST_ROW, "plan/sha256", sha256);
    add_inputs(&export);
    add_decisions(&export);
    add_original(&export);
    g_auto(GStrv) ids = add_places(&export);
    offer_places(&export, ids);
    return workbook;
}
