/*
 * One sheet of a plan's workbook as it comes back from an officer: headings found, cells read by the kind of their
 * column.
 *
 * A wrong cell is told with its place, its value and the repair, and counts as empty; whoever reads the sheets stops
 * where anything was told as an error. Linear in the cells.
 */
#include "plan-sheet.h"

#include "vitri/message.h"
#include "vitri/text.h"

#include <string.h>

enum { HEADING_ROWS = 20, LEAST_HEADINGS = 2, ORDER_ROWS = 1 << 20 };

static guint count_columns(const VitriSheet *sheet, guint row)
{
    return ((const GArray *)sheet->rows->pdata[row])->len;
}

static guint find_index(const VitriPlanSheet *sheet, const char *attribute)
{
    guint index = 0;
    const VitriColumn *column = vitri_columns_find_attribute(sheet->form, attribute, FALSE);
    g_assert(column && g_ptr_array_find(sheet->form->columns, column, &index));
    return index;
}

static void tell_at(const VitriPlanSheet *sheet, guint row, gint place, const char *tag, const char *text)
{
    guint order = 0;
    const VitriPlanSource *source = sheet->source;
    g_autofree char *column = place >= 0 ? vitri_column_name((guint)place) : g_strdup("");
    g_autofree char *cell = g_strdup_printf("%s!%s%u", sheet->sheet->name, column, row + 1);
    g_ptr_array_find(source->workbook->sheets, sheet->sheet, &order);
    g_ptr_array_add(source->faults,
                    vitri_fault_new_cell(tag, source->workbook->file, cell, order * ORDER_ROWS + row + 1, text));
}

void vitri_plan_sheet_tell(const VitriPlanSheet *sheet, guint row, const char *attribute, const char *tag,
                           const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    tell_at(sheet, row, attribute ? sheet->places[find_index(sheet, attribute)] : -1, tag, text);
}

/* How many headings of the form the row holds; their places if so asked. */
static guint read_headings(VitriPlanSheet *sheet, guint row, gboolean keep)
{
    guint found = 0;
    for (guint i = 0; i < count_columns(sheet->sheet, row); i++) {
        const VitriCell *cell = vitri_sheet_cell(sheet->sheet, row, i);
        const VitriColumn *column = cell->kind == VITRI_CELL_TEXT ? vitri_columns_find(sheet->form, cell->text) : NULL;
        guint index = 0;
        found += column != NULL;
        if (keep && column && g_ptr_array_find(sheet->form->columns, column, &index) && sheet->places[index] < 0)
            sheet->places[index] = (gint)i;
        else if (keep && !column && cell->kind != VITRI_CELL_EMPTY)
            vitri_plan_sheet_tell(sheet, row, NULL, "unknown-heading",
                                  _("the heading '%s' is not known and its column is not read"), cell->text);
    }
    return found;
}

/* The row of the headings is the one with most of them. */
static void find_headings(VitriPlanSheet *sheet)
{
    guint most = LEAST_HEADINGS - 1, best = 0;
    for (guint row = 0; row < MIN(sheet->sheet->rows->len, HEADING_ROWS); row++) {
        guint n = read_headings(sheet, row, FALSE);
        if (n <= most)
            continue;
        most = n;
        best = row;
    }
    if (most < LEAST_HEADINGS) {
        vitri_plan_sheet_tell(sheet, 0, NULL, "no-headings",
                              _("none of the first %d rows of '%s' holds its headings; write them as the export does"),
                              HEADING_ROWS, sheet->sheet->name);
        return;
    }
    read_headings(sheet, best, TRUE);
    sheet->first_row = best + 1;
    sheet->n_rows = sheet->sheet->rows->len;
}

VitriPlanSheet *vitri_plan_sheet_open(const VitriPlanSource *source, const char *element)
{
    VitriPlanSheet *sheet = g_new0(VitriPlanSheet, 1);
    sheet->source = source;
    sheet->form = vitri_columns_find_element(source->tables->plan, element);
    g_assert(sheet->form);
    sheet->places = g_new(gint, sheet->form->columns->len);
    for (guint i = 0; i < sheet->form->columns->len; i++)
        sheet->places[i] = -1;
    for (guint i = 0; i < source->workbook->sheets->len && !sheet->sheet; i++) {
        const VitriSheet *candidate = source->workbook->sheets->pdata[i];
        if (vitri_columns_find_table(source->tables->plan, candidate->name) == sheet->form)
            sheet->sheet = candidate;
    }
    if (sheet->sheet && sheet->sheet->rows->len > 0)
        find_headings(sheet);
    return sheet;
}

void vitri_plan_sheet_free(VitriPlanSheet *sheet)
{
    if (!sheet)
        return;
    g_free(sheet->places);
    g_free(sheet);
}

/* The cell under a column of the form; NULL where the sheet has no such column or nothing stands there. */
static const VitriCell *find_cell(const VitriPlanSheet *sheet, guint row, guint index)
{
    if (sheet->places[index] < 0)
        return NULL;
    const VitriCell *cell = vitri_sheet_cell(sheet->sheet, row, (guint)sheet->places[index]);
    return cell->kind == VITRI_CELL_EMPTY ? NULL : cell;
}

gboolean vitri_plan_sheet_is_empty(const VitriPlanSheet *sheet, guint row)
{
    for (guint i = 0; i < sheet->form->columns->len; i++)
        if (find_cell(sheet, row, i))
            return FALSE;
    return TRUE;
}

static void tell_value(const VitriPlanSheet *sheet, guint row, const char *attribute, const char *tag,
                       const char *value, const char *advice)
{
    const VitriColumn *column = vitri_columns_find_attribute(sheet->form, attribute, FALSE);
    vitri_plan_sheet_tell(sheet, row, attribute, tag, _("'%s' does not fit '%s'; %s"), value,
                          vitri_columns_heading(column, sheet->source->language), advice);
}

static gboolean is_in_roster(const VitriRoster *roster, const char *of, const char *id)
{
    if (strcmp(of, "person") == 0)
        return vitri_roster_find_person(roster, id) >= 0;
    return strcmp(of, "post") == 0 ? vitri_roster_find_post(roster, id) >= 0 : vitri_roster_find_unit(roster, id) >= 0;
}

static char *read_date(const VitriPlanSheet *sheet, guint row, const char *attribute, const VitriCell *cell)
{
    VitriDate date = VITRI_DATE_NONE;
    g_autofree char *problem = NULL;
    if (vitri_cell_date(cell, &date, &problem))
        return vitri_date_to_string(date);
    tell_value(sheet, row, attribute, "wrong-value", cell->text, problem);
    return NULL;
}

/* The labels of its words, quoted. Caller frees. */
static char *list_words(const VitriColumn *column, const char *language)
{
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < column->words->len; i++)
        g_string_append_printf(
            all, "%s'%s'", i ? ", " : "",
            vitri_columns_word_label(column, g_array_index(column->words, VitriColumnWord, i).word, language));
    return g_string_free(all, FALSE);
}

char *vitri_plan_sheet_value(const VitriPlanSheet *sheet, guint row, const char *attribute)
{
    const VitriPlanSource *source = sheet->source;
    guint index = find_index(sheet, attribute);
    const VitriColumn *column = sheet->form->columns->pdata[index];
    const VitriCell *cell = find_cell(sheet, row, index);
    if (!cell)
        return NULL;
    if (column->type == VITRI_TYPE_DATE)
        return read_date(sheet, row, attribute, cell);
    if (column->type == VITRI_TYPE_REFERENCE && !is_in_roster(source->roster, column->of, cell->text)) {
        tell_value(sheet, row, attribute, "unknown-reference", cell->text, _("the roster has no such id"));
        return NULL;
    }
    const char *value = cell->text;
    if (column->type == VITRI_TYPE_WORD)
        value = vitri_columns_word(column, cell->text);
    else if (column->type == VITRI_TYPE_CODE) /* a ground may be a word of the rules that is no code */
        value = vitri_columns_code(source->codes, column->of, cell->text);
    if (!value && column->type == VITRI_TYPE_CODE)
        value = cell->text;
    if (!value) {
        g_autofree char *words = list_words(column, source->language);
        g_autofree char *advice = g_strdup_printf(_("write one of: %s"), words);
        tell_value(sheet, row, attribute, "wrong-value", cell->text, advice);
    }
    return g_strdup(value);
}

gint32 vitri_plan_sheet_person(const VitriPlanSheet *sheet, guint row, const char *attribute)
{
    g_autofree char *id = vitri_plan_sheet_value(sheet, row, attribute);
    return id ? vitri_roster_find_person(sheet->source->roster, id) : -1;
}

gint32 vitri_plan_sheet_post(const VitriPlanSheet *sheet, guint row, const char *attribute)
{
    g_autofree char *id = vitri_plan_sheet_value(sheet, row, attribute);
    gint32 post = id ? vitri_roster_find_post(sheet->source->roster, id) : -1;
    if (id && post < 0) /* a column for edits, which is of no attribute */
        tell_value(sheet, row, attribute, "unknown-reference", id, _("the roster has no such id"));
    return post;
}

VitriDate vitri_plan_sheet_day(const VitriPlanSheet *sheet, guint row, const char *attribute)
{
    VitriDate date = VITRI_DATE_NONE;
    g_autofree char *text = vitri_plan_sheet_value(sheet, row, attribute);
    if (!text || !vitri_date_parse(text, &date))
        return VITRI_DATE_NONE;
    if (date.month == 0) {
        tell_value(sheet, row, attribute, "wrong-value", text, _("write at least the month, as in 04/2027"));
        return VITRI_DATE_NONE;
    }
    date.day = date.day ? date.day : 1;
    return date;
}
