/*
 * The reader of rosters as judge of rows.
 *
 * What the rows give is written as one roster, an element a line, and read: a fault on a line is a fault of the row
 * that the element came from, and of the cell whose value it quotes. The row is rejected, with it whatever refers to
 * it, and the rest is read again. Every round rejects a row, and one round tells all that it can see, so there are few.
 * No rule of the format stands here.
 */
#include "import-judge.h"

#include "import-record.h"
#include "import-value.h"
#include "vitri/message.h"
#include "vitri/read-case.h"

#include <string.h>

static gboolean is_quoted(const char *text, const char *value)
{
    g_autofree char *quoted = g_strdup_printf("'%s'", value);
    return strstr(text, quoted) != NULL;
}

/* The column of the table that a fault asks for ("add born=\"…\""); NULL. */
static const VitriColumn *find_asked(const VitriImportRecord *record, const char *text)
{
    for (guint i = 0; record->table && i < record->table->columns->len; i++) {
        const VitriColumn *column = record->table->columns->pdata[i];
        g_autofree char *asked = g_strdup_printf(" %s=\"…\"", column->attribute);
        if (!column->owner && !column->helper && strstr(text, asked))
            return column;
    }
    return NULL;
}

/* The cell of an attribute in a layout, filled or not; -1: the sheet has no such column. */
static gint find_cell(const VitriImportLayout *layout, const VitriColumn *column)
{
    for (guint i = 0; i < layout->elements->len; i++) {
        const GArray *sources = g_array_index(layout->elements, VitriImportElement, i).sources;
        for (guint k = 0; k < sources->len; k++) {
            const VitriImportSource *source = &g_array_index(sources, VitriImportSource, k);
            if (source->column == column && source->cells->len > 0)
                return (gint)g_array_index(source->cells, guint, 0);
        }
    }
    return -1;
}

/* The value that a fault quotes; NULL: none of the row's. */
static const VitriImportValue *find_quoted(const VitriImportRecord *record, const char *text)
{
    const VitriImportValue *found = NULL;
    for (guint i = 0; i < record->values->len; i++) {
        const VitriImportValue *value = &g_array_index(record->values, VitriImportValue, i);
        if (value->cell >= 0 && is_quoted(text, value->value) &&
            (!found || strlen(value->value) > strlen(found->value)))
            found = value;
    }
    return found;
}

/* A column that the sheet has not is told at the headings, once for all rows that lack it. */
static void tell_no_column(VitriImportRun *run, guint row, const VitriFault *fault, const VitriColumn *column)
{
    const VitriImportLayout *layout = ((const VitriImportRow *)run->rows->pdata[row])->layout;
    g_autofree char *text = g_strdup_printf(_("the sheet has no column '%s'; add it"),
                                            vitri_columns_heading(column, run->options->language));
    if (g_hash_table_add(layout->lacks, (gpointer)column))
        vitri_import_tell_sheet(run, layout->workbook, layout->sheet, (gint)layout->heading_row, 0, fault->tag->tag,
                                "%s", text);
    if (fault->tag->severity == VITRI_SEVERITY_ERROR)
        vitri_import_reject(run, row, text);
}

static void tell_missing(VitriImportRun *run, guint row, const VitriFault *fault, const VitriColumn *column)
{
    gint cell = find_cell(((const VitriImportRow *)run->rows->pdata[row])->layout, column);
    if (cell < 0)
        tell_no_column(run, row, fault, column);
    else
        vitri_import_tell(run, row, cell, fault->tag->tag, _("'%s' is empty; fill it in"),
                          vitri_import_heading(run, row, cell, column));
}

/* What somebody typed for a value. */
static const char *typed(const VitriImportRun *run, guint row, const VitriImportValue *value)
{
    const VitriImportRow *at = run->rows->pdata[row];
    const char *text = value->cell >= 0 ? vitri_sheet_cell(at->layout->sheet, at->row, (guint)value->cell)->text : NULL;
    return text ? text : value->value;
}

/* A period that ends before it begins. FALSE: not both ends are of the row. */
static gboolean tell_period(VitriImportRun *run, guint row, const VitriFault *fault, const VitriImportRecord *record)
{
    const VitriImportValue *until = vitri_import_record_find(record, "until", FALSE);
    const VitriImportValue *from = vitri_import_record_find(record, "from", FALSE);
    if (!until || !from || strcmp(fault->tag->tag, "until-not-after-from") != 0)
        return FALSE;
    vitri_import_tell(run, row, until->cell, fault->tag->tag,
                      _("'%s' as '%s' is not after '%s' as '%s'; correct one of the two"), typed(run, row, until),
                      vitri_import_heading(run, row, until->cell, until->column), typed(run, row, from),
                      vitri_import_heading(run, row, from->cell, from->column));
    return TRUE;
}

/* In the words of the sheet where that can be: the heading in place of the attribute's name. */
static void tell_fault(VitriImportRun *run, guint row, const VitriFault *fault, const VitriImportRecord *record)
{
    const VitriColumn *asked = find_asked(record, fault->text);
    const VitriImportValue *value = find_quoted(record, fault->text);
    gboolean wrong = strcmp(fault->tag->tag, "wrong-value") == 0 && value && value->column;
    const char *advice = wrong ? strstr(strstr(fault->text, value->value) + strlen(value->value), "; ") : NULL;
    if (asked)
        tell_missing(run, row, fault, asked);
    else if (advice)
        vitri_import_tell(run, row, value->cell, fault->tag->tag, _("'%s' as '%s' is wrong; %s"),
                          typed(run, row, value), vitri_import_heading(run, row, value->cell, value->column),
                          advice + 2);
    else if (!tell_period(run, row, fault, record))
        vitri_import_tell(run, row, value ? value->cell : -1, fault->tag->tag, "%s", fault->text);
}

/* Rejects all rows of a record. */
static void reject_record(VitriImportRun *run, const VitriImportRecord *record, const VitriFault *fault)
{
    tell_fault(run, vitri_import_record_row(run, record), fault, record);
    for (guint i = 0; i < record->rows->len; i++) {
        guint row = g_array_index(record->rows, guint, i);
        if (vitri_import_is_live(run, row))
            vitri_import_reject(run, row, fault->text);
    }
}

/* A circle of units is told at one of them, which may stand in the old roster: the rows that it names made it. */
static gboolean reject_named(VitriImportRun *run, const VitriFault *fault)
{
    for (guint i = 0; i < run->records->len; i++) {
        const VitriImportRecord *record = run->records->pdata[i];
        const char *id = vitri_import_record_text(record, "id");
        if (!id || !is_quoted(fault->text, id) || !vitri_import_record_is_live(run, record))
            continue;
        reject_record(run, record, fault);
        return TRUE;
    }
    return FALSE;
}

static gboolean reject(VitriImportRun *run, const VitriImportText *text, const VitriFault *fault)
{
    const VitriImportRecord *record = fault->line < text->lines->len ? text->lines->pdata[fault->line] : NULL;
    if (!record || record->rows->len == 0)
        return reject_named(run, fault);
    reject_record(run, record, fault);
    return TRUE;
}

/* Whether something with that key will be in the roster; `out_dead`: its record whose rows were rejected, or NULL. */
static gboolean is_there(const VitriImportRun *run, const char *key, const VitriImportRecord **out_dead)
{
    const VitriImportRecord *record = g_hash_table_lookup(run->by_key, key);
    *out_dead = record;
    return g_hash_table_contains(run->old_by_key, key) || (record && vitri_import_record_is_live(run, record));
}

/* Rejects the rows of a record for what it hangs on. */
static void reject_for(VitriImportRun *run, const VitriImportRecord *record, gint cell, const VitriImportRecord *dead)
{
    g_autofree char *place = vitri_import_place_of(run, g_array_index(dead->rows, guint, 0));
    g_autofree char *key = vitri_import_record_name_key(dead);
    for (guint i = 0; i < record->rows->len; i++) {
        guint row = g_array_index(record->rows, guint, i);
        if (vitri_import_is_live(run, row))
            vitri_import_tell(run, row, cell, "refers-to-rejected",
                              _("the row hangs on '%s' in %s, which was rejected; correct that first"), key, place);
    }
}

static gboolean reject_if_hanging(VitriImportRun *run, const VitriImportRecord *record)
{
    const VitriImportRecord *dead = NULL;
    if (record->owner && !is_there(run, record->owner, &dead) && dead) {
        reject_for(run, record, -1, dead);
        return TRUE;
    }
    for (guint i = 0; i < record->values->len; i++) {
        const VitriImportValue *value = &g_array_index(record->values, VitriImportValue, i);
        gboolean several = value->column->type == VITRI_TYPE_REFERENCES;
        if (value->column->type != VITRI_TYPE_REFERENCE && !several)
            continue;
        g_auto(GStrv) ids = g_strsplit(value->value, several ? " " : "\n", -1);
        for (guint k = 0; ids[k]; k++) {
            g_autofree char *key = g_strdup_printf("%s\x1f%s", value->column->of, ids[k]);
            if (is_there(run, key, &dead) || !dead)
                continue;
            reject_for(run, record, value->cell, dead);
            return TRUE;
        }
    }
    return FALSE;
}

static void reject_hanging(VitriImportRun *run)
{
    gboolean again = TRUE;
    while (again) {
        again = FALSE;
        for (guint i = 0; i < run->records->len; i++) {
            const VitriImportRecord *record = run->records->pdata[i];
            if (vitri_import_record_is_live(run, record))
                again |= reject_if_hanging(run, record);
        }
    }
}

/* What only looks wrong: told at its row, or at the roster that is updated. */
static void tell_warnings(VitriImportRun *run, const VitriImportText *text, GPtrArray *faults)
{
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        const VitriImportRecord *record = fault->line < text->lines->len ? text->lines->pdata[fault->line] : NULL;
        if (record && record->rows->len > 0)
            tell_fault(run, vitri_import_record_row(run, record), fault, record);
        else
            vitri_fault_add(run->result->faults, fault->tag->tag, run->options->into_file, 0, "%s", fault->text);
    }
}

/* Nothing more can be rejected, and still the reader faults the roster. */
static void tell_unusable(VitriImportRun *run, GPtrArray *faults)
{
    const VitriWorkbook *workbook = run->options->workbooks->pdata[0];
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        vitri_fault_add(run->result->faults, fault->tag->tag, workbook->file, 0, "%s", fault->text);
    }
}

VitriRoster *vitri_import_judge(VitriImportRun *run, const VitriImportHead *head)
{
    for (;;) {
        reject_hanging(run);
        g_autoptr(VitriImportText) text = vitri_import_text_new(run, head);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        VitriRoster *roster = vitri_read_roster_memory(text->xml->str, "roster", run->codes, faults, NULL);
        vitri_fault_sort(faults);
        if (roster) {
            tell_warnings(run, text, faults);
            return roster;
        }
        guint n_rejected = 0;
        for (guint i = 0; i < faults->len; i++) {
            const VitriFault *fault = faults->pdata[i];
            if (fault->tag->severity == VITRI_SEVERITY_ERROR)
                n_rejected += reject(run, text, fault);
        }
        if (n_rejected == 0) {
            tell_unusable(run, faults);
            return NULL;
        }
    }
}
