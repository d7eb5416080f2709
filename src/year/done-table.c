/*
 * What became of a plan, from a table as officers keep it.
 *
 * The headings are data: the columns of the sheet of moves in data/workbook.xml. Of these only the nine that report are
 * read; the others (names, units, the planned day) stand there for people. Nothing is guessed: a cell that is no date
 * is a fault at its place. Cost: linear in the cells.
 */
#include "vitri/done-table.h"

#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"
#include "vitri/read-workbook.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include <string.h>

enum { HEADING_ROWS = 20, PERSON = 0 };

/* What is read, by attribute; the person first. */
static const struct {
    const char *attribute;
    glong offset;
    enum { TEXT, DATE, DAY } kind;
} fields[] = {
    {"person", G_STRUCT_OFFSET(VitriDone, person), TEXT},
    {"to", G_STRUCT_OFFSET(VitriDone, to), TEXT},
    {"decision", G_STRUCT_OFFSET(VitriDone, decision), TEXT},
    {"not-done", G_STRUCT_OFFSET(VitriDone, not_done), TEXT},
    {"decided-on", G_STRUCT_OFFSET(VitriDone, decided_on), DATE},
    {"noticed-on", G_STRUCT_OFFSET(VitriDone, noticed_on), DATE},
    {"effective-on", G_STRUCT_OFFSET(VitriDone, effective_on), DAY},
    {"handed-over-on", G_STRUCT_OFFSET(VitriDone, handed_over_on), DATE},
    {"closed-on", G_STRUCT_OFFSET(VitriDone, closed_on), DATE},
};
enum { SAYS_FROM = 2 }; /* person and destination alone say nothing of a move */

/* The headings of moves while data/workbook.xml is read: comparable text -> attribute. */
typedef struct {
    GHashTable *attributes;
    gboolean in_moves;
} Headings;

/* A heading made comparable: what stands in brackets is an explanation. */
static char *fold_heading(const char *text)
{
    g_autofree char *head = g_strndup(text, strcspn(text, "("));
    return vitri_text_fold(head);
}

static void add_headings(Headings *headings, const char *attribute, const char *texts)
{
    g_auto(GStrv) parts = g_strsplit(texts, "|", -1);
    for (guint i = 0; parts[i]; i++)
        if (*parts[i])
            g_hash_table_insert(headings->attributes, fold_heading(parts[i]), g_strdup(attribute));
}

static const char *find_value(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++) {
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    }
    return "";
}

static gboolean take_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    static const char *const texts[] = {"attribute", "vi", "en", "also"};
    Headings *headings = user;
    if (strcmp(name, "sheet") == 0)
        headings->in_moves = strcmp(find_value(attributes, n, "element"), "move") == 0;
    gboolean is_ordinal =
        strcmp(name, "text") == 0 && strcmp(find_value(attributes, n, "name"), "ordinal") == 0; /* of any list */
    gboolean is_known = is_ordinal || (headings->in_moves && strcmp(name, "column") == 0);
    for (guint i = 0; is_known && i < G_N_ELEMENTS(texts); i++)
        add_headings(headings, find_value(attributes, n, "attribute"), find_value(attributes, n, texts[i]));
    return TRUE;
}

static GHashTable *read_headings(const char *data, GError **error)
{
    static const VitriXmlHandler handler = {.start = take_start};
    g_autofree char *path = g_build_filename(data, "workbook.xml", NULL);
    g_autoptr(GHashTable) attributes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Headings headings = {attributes, FALSE};
    return vitri_xml_read(path, &handler, &headings, NULL, error) ? g_steal_pointer(&attributes) : NULL;
}

/* One table being read. */
typedef struct {
    const VitriWorkbook *workbook;
    const VitriSheet *sheet;
    GHashTable *attributes;
    gint columns[G_N_ELEMENTS(fields)]; /* of each field; -1: the table has none */
    guint heading_row;
    VitriDoneReport *report;
    GPtrArray *faults;
} Table;

static guint count_columns(const VitriSheet *sheet, guint row)
{
    return row < sheet->rows->len ? ((const GArray *)sheet->rows->pdata[row])->len : 0;
}

static const char *find_attribute(const Table *table, guint row, guint column)
{
    const VitriCell *cell = vitri_sheet_cell(table->sheet, row, column);
    g_autofree char *heading = fold_heading(cell->text ? cell->text : "");
    return g_hash_table_lookup(table->attributes, heading);
}

/* The file as faults name it, with the cell where the sheet is no CSV file; caller frees. */
static char *name_place(const Table *table, guint row, guint column)
{
    if (table->sheet->lines)
        return g_strdup(table->workbook->file);
    g_autofree char *cell = vitri_cell_name(row, column);
    return g_strdup_printf("%s: %s!%s", table->workbook->file, table->sheet->name, cell);
}

static guint find_line(const Table *table, guint row)
{
    return table->sheet->lines ? g_array_index(table->sheet->lines, guint, row) : 0;
}

static void read_heading_row(Table *table, guint row)
{
    table->heading_row = row;
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        table->columns[i] = -1;
    for (guint column = 0; column < count_columns(table->sheet, row); column++) {
        const char *attribute = find_attribute(table, row, column);
        const VitriCell *cell = vitri_sheet_cell(table->sheet, row, column);
        for (guint i = 0; attribute && i < G_N_ELEMENTS(fields); i++) {
            if (strcmp(fields[i].attribute, attribute) == 0 && table->columns[i] < 0)
                table->columns[i] = (gint)column;
        }
        g_autofree char *place = name_place(table, row, column);
        if (!attribute && cell->text)
            vitri_fault_add(table->faults, "unknown-heading", place, find_line(table, row),
                            _("the heading '%s' is not known and its column is not read"), cell->text);
    }
}

/* Whether the sheet is such a table; its heading row is read then. */
static gboolean find_heading_row(Table *table)
{
    for (guint row = 0; row < MIN(table->sheet->rows->len, HEADING_ROWS); row++) {
        for (guint column = 0; column < count_columns(table->sheet, row); column++) {
            if (g_strcmp0(find_attribute(table, row, column), fields[PERSON].attribute) != 0)
                continue;
            read_heading_row(table, row);
            return TRUE;
        }
    }
    return FALSE;
}

static const VitriCell *find_cell(const Table *table, guint row, guint field)
{
    gint column = table->columns[field];
    const VitriCell *cell = column < 0 ? NULL : vitri_sheet_cell(table->sheet, row, (guint)column);
    return cell && cell->kind != VITRI_CELL_EMPTY ? cell : NULL;
}

static void read_date(Table *table, guint row, guint field, const VitriCell *cell, VitriDate *out_date)
{
    VitriDate date;
    g_autofree char *problem = NULL;
    if (vitri_cell_date(cell, &date, &problem) && (fields[field].kind == DATE || vitri_date_is_full(date))) {
        *out_date = date;
        return;
    }
    g_autofree char *place = name_place(table, row, (guint)table->columns[field]);
    vitri_fault_add(table->faults, "wrong-value", place, find_line(table, row), _("'%s' as %s of '%s' is wrong; %s"),
                    cell->text, fields[field].attribute, "done",
                    problem ? problem : _("write the day too, as 31/12/2026"));
}

static void read_row(Table *table, guint row)
{
    guint says = 0;
    for (guint i = SAYS_FROM; i < G_N_ELEMENTS(fields); i++)
        says += find_cell(table, row, i) != NULL;
    if (says == 0)
        return;
    g_autofree char *place = name_place(table, row, (guint)table->columns[PERSON]);
    if (!find_cell(table, row, PERSON)) {
        vitri_fault_add(table->faults, "missing-attribute", place, find_line(table, row),
                        _("the row does not say whom it is about; enter the id of the person"));
        return;
    }
    VitriDone *done = vitri_done_report_add(table->report, place, find_line(table, row));
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
        const VitriCell *cell = find_cell(table, row, i);
        gpointer member = G_STRUCT_MEMBER_P(done, fields[i].offset);
        if (cell && fields[i].kind == TEXT)
            *(char **)member = g_strdup(cell->text);
        else if (cell)
            read_date(table, row, i, cell, member);
    }
}

static VitriDoneReport *read_sheets(const VitriWorkbook *workbook, GHashTable *attributes, GPtrArray *faults)
{
    for (guint i = 0; i < workbook->sheets->len; i++) {
        Table table = {.workbook = workbook, .sheet = workbook->sheets->pdata[i], .attributes = attributes};
        table.faults = faults;
        if (!find_heading_row(&table))
            continue;
        table.report = vitri_done_report_new(workbook->file);
        for (guint row = table.heading_row + 1; row < table.sheet->rows->len; row++)
            read_row(&table, row);
        return table.report;
    }
    return NULL;
}

VitriDoneReport *vitri_done_table_read(const char *path, const char *data, GPtrArray *faults, GError **error)
{
    guint before = vitri_fault_count(faults, VITRI_SEVERITY_ERROR);
    g_autoptr(GHashTable) attributes = read_headings(data, error);
    g_autoptr(VitriWorkbook) workbook = attributes ? vitri_read_workbook(path, NULL, faults, error) : NULL;
    if (!workbook)
        return NULL;
    g_autoptr(VitriDoneReport) report = read_sheets(workbook, attributes, faults);
    if (!report)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s': no heading says who is moved; name a column 'Person'"), path);
    else if (vitri_fault_count(faults, VITRI_SEVERITY_ERROR) > before)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), path);
    else
        return g_steal_pointer(&report);
    return NULL;
}
