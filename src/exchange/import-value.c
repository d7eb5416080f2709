/*
 * From what officers type to what a roster says: dates, words and codes by their labels, yes and no.
 *
 * The cell is read by the kind of its column; what is no date, word or code is told with the cell, the value and the
 * repair, and nothing is put in its place. Whether a value may stand there is the reader of rosters' to say. References
 * stay as typed until all rows are known (import-names.c).
 */
#include "import-value.h"

#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriImportRun *run;
    guint row;
    gint column; /* of the sheet */
    const VitriColumn *to;
    const VitriImportSource *source;
    const char *kind;
} Reading;

static char *tell_value(const Reading *at, const char *tag, const char *value, const char *advice)
{
    vitri_import_tell(at->run, at->row, at->column, tag, _("'%s' as '%s' is wrong; %s"), value,
                      vitri_import_heading(at->run, at->row, at->column, at->to), advice);
    return NULL;
}

/* The first day after what is known of a date: the day, month or year after it. */
static VitriDate day_after(VitriDate date)
{
    if (vitri_date_is_full(date))
        return vitri_date_add_days(date, 1);
    if (date.month == 0)
        return (VitriDate){(gint16)(date.year + 1), 0, 0};
    return date.month == 12 ? (VitriDate){(gint16)(date.year + 1), 1, 0}
                            : (VitriDate){date.year, (guint8)(date.month + 1), 0};
}

static char *read_date(const Reading *at, const VitriCell *cell)
{
    VitriDate date = VITRI_DATE_NONE;
    g_autofree char *problem = NULL;
    if (!vitri_cell_date(cell, &date, &problem))
        return tell_value(at, "wrong-value", cell->text, problem);
    return vitri_date_to_string(at->source->last_day ? day_after(date) : date);
}

static char *tell_code(const Reading *at, const char *list, const char *text)
{
    guint n = 0;
    const VitriCode *const *codes = vitri_codes_list(at->run->codes, list, &n);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < n; i++) {
        g_auto(GStrv) also = g_strsplit(codes[i]->also ? codes[i]->also : "", "|", -1);
        g_ptr_array_add(names, g_strdup(vitri_codes_label(at->run->codes, list, codes[i]->id, "vi")));
        g_ptr_array_add(names, g_strdup(vitri_codes_label(at->run->codes, list, codes[i]->id, "en")));
        g_ptr_array_add(names, g_strdup(codes[i]->id));
        for (guint k = 0; also[k]; k++)
            g_ptr_array_add(names, g_strdup(also[k]));
    }
    const char *nearest = vitri_import_nearest(text, names);
    g_autofree char *advice =
        nearest ? g_strdup_printf(_("did you mean '%s'?"), nearest)
                : g_strdup_printf(_("choose from the list '%s'; `vitri data list codes` shows it"), list);
    return tell_value(at, "unknown-code", text, advice);
}

static char *read_code(const Reading *at, const char *text)
{
    const char *list = strcmp(at->to->of, "@kind") == 0 ? at->kind : at->to->of;
    /* Without its kind a level has no list; the row lacks the kind, and that is told. */
    const char *code = list ? vitri_columns_code(at->run->codes, list, text) : text;
    if (code)
        return g_strdup(code);
    return tell_code(at, list, text);
}

static char *read_word(const Reading *at, const char *text)
{
    const char *word = vitri_columns_word(at->to, text);
    if (word)
        return g_strdup(word);
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < at->to->words->len; i++) {
        const VitriColumnWord *known = &g_array_index(at->to->words, VitriColumnWord, i);
        g_string_append_printf(all, "%s'%s'", i ? ", " : "",
                               vitri_columns_word_label(at->to, known->word, at->run->options->language));
    }
    g_autofree char *advice = g_strdup_printf(_("write one of: %s"), all->str);
    return tell_value(at, "wrong-value", text, advice);
}

/* Whether a text is a word of the workbook form in either language. */
static gboolean is_text(const VitriTables *tables, const char *name, const char *text)
{
    g_autofree char *plain = vitri_columns_plain(text);
    g_autofree char *vi = vitri_columns_plain(vitri_tables_text(tables, name, "vi"));
    g_autofree char *en = vitri_columns_plain(vitri_tables_text(tables, name, "en"));
    return strcmp(plain, vi) == 0 || strcmp(plain, en) == 0;
}

static char *read_yes_no(const Reading *at, const char *text)
{
    static const char *const truths[] = {"true", "1", "x"}, *const lies[] = {"false", "0"};
    for (guint i = 0; i < G_N_ELEMENTS(truths); i++)
        if (g_ascii_strcasecmp(text, truths[i]) == 0)
            return g_strdup("true");
    for (guint i = 0; i < G_N_ELEMENTS(lies); i++)
        if (g_ascii_strcasecmp(text, lies[i]) == 0)
            return g_strdup("false");
    if (is_text(at->run->tables, "yes", text))
        return g_strdup("true");
    if (is_text(at->run->tables, "no", text))
        return g_strdup("false");
    g_autofree char *advice =
        g_strdup_printf(_("write '%s' or '%s'"), vitri_tables_text(at->run->tables, "yes", at->run->options->language),
                        vitri_tables_text(at->run->tables, "no", at->run->options->language));
    return tell_value(at, "wrong-value", text, advice);
}

static char *read_text(const Reading *at, const VitriCell *cell)
{
    if (cell->kind == VITRI_CELL_DATE)
        vitri_import_tell(at->run, at->row, at->column, "date-as-text",
                          _("'%s' as '%s' is a date of the spreadsheet and was perhaps typed as a number such as 3/12; "
                            "if so, set the cell to text and type it again"),
                          cell->text, vitri_import_heading(at->run, at->row, at->column, at->to));
    return g_strdup(cell->text);
}

static char *read_cell(const Reading *at, const VitriCell *cell)
{
    if (cell->kind == VITRI_CELL_ERROR)
        return tell_value(at, "wrong-value", cell->text,
                          _("the cell shows an error of its formula; type the value itself"));
    if (strcmp(cell->text, VITRI_IMPORT_CLEAR) == 0)
        return g_strdup(cell->text);
    switch (at->to->type) {
    case VITRI_TYPE_DATE:
        return read_date(at, cell);
    case VITRI_TYPE_CODE:
        return read_code(at, cell->text);
    case VITRI_TYPE_WORD:
        return read_word(at, cell->text);
    case VITRI_TYPE_YES_NO:
        return read_yes_no(at, cell->text);
    case VITRI_TYPE_TEXT:
        return read_text(at, cell);
    default:
        return g_strdup(cell->text);
    }
}

/* What a word of the map stands for; NULL: none of them. */
static const char *find_word(const VitriImportSet *set, const char *text)
{
    g_autofree char *plain = vitri_columns_plain(text);
    for (guint i = 0; i < set->words->len; i++) {
        const VitriImportWord *word = set->words->pdata[i];
        g_autofree char *from = vitri_columns_plain(word->from);
        gboolean begins = g_str_has_suffix(word->from, "*");
        if (begins ? g_str_has_prefix(plain, from) : strcmp(plain, from) == 0)
            return word->to;
    }
    return set->words->len ? set->otherwise : NULL;
}

/* What the map puts in place of a filled cell; NULL: the cell itself. */
static const char *translate(const VitriImportSet *set, const char *text)
{
    return !set ? NULL : set->value ? set->value : find_word(set, text);
}

static const VitriCell *find_cell(const VitriImportRow *row, const VitriImportSource *source, gint *out_column)
{
    for (guint i = 0; i < source->cells->len; i++) {
        guint column = g_array_index(source->cells, guint, i);
        const VitriCell *cell = vitri_sheet_cell(row->layout->sheet, row->row, column);
        *out_column = (gint)column;
        if (cell->kind != VITRI_CELL_EMPTY)
            return cell;
    }
    return NULL;
}

gboolean vitri_import_value_read(VitriImportRun *run, guint row, const VitriImportSource *source, const char *group,
                                 const char *kind, VitriImportValue *out_value)
{
    const VitriImportSet *set = source->set;
    Reading at = {run, row, -1, source->column, source, kind};
    gboolean from_group = set && set->group;
    gboolean constant = set && set->value && source->cells->len == 0 && !set->headings && !from_group;
    const VitriCell *cell = find_cell(run->rows->pdata[row], source, &at.column);
    VitriCell other = {VITRI_CELL_TEXT, constant ? set->value : (char *)group, 0};
    if (!cell && (constant || (from_group && group)))
        cell = &other;
    if (!cell)
        return FALSE;
    const char *translated = constant ? NULL : translate(set, cell->text);
    if (translated) {
        other = (VitriCell){VITRI_CELL_TEXT, (char *)translated, 0};
        cell = &other;
    }
    if (cell == &other && source->cells->len == 0)
        at.column = -1;
    char *value = read_cell(&at, cell);
    if (!value)
        return FALSE;
    *out_value = (VitriImportValue){.column = source->column,
                                    .attribute = source->column->attribute,
                                    .value = value,
                                    .cell = at.column,
                                    .constant = constant};
    return TRUE;
}
