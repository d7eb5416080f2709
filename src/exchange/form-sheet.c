/*
 * One sheet of the workbook form (columns.h) as it is written: headings with notes and drop-down lists, and cells that
 * say values the way people read them.
 *
 * What a cell says leads back to the value: a code by its label only where that is possible, a date to the day as a
 * date cell, a month as 06/2015, everything else as the text it is. Cells stay text cells while they are empty, so that
 * no program turns "01.003" into a number or a day and month round.
 */
#include "form-sheet.h"

#include <string.h>

enum { HEADING_ROW = 0, NARROW = 12, MOST_CHOICES = 4096 };

static void add_note(GString *note, const VitriFormWords *words, const char *text)
{
    if (note->len > 0)
        g_string_append_c(note, '\n');
    g_string_append(note, vitri_tables_text(words->tables, text, words->language));
}

/* What stands in the note of a heading. Caller frees. */
static char *make_note(const VitriColumn *column, const VitriFormWords *words)
{
    static const char *const hints[] = {[VITRI_TYPE_REFERENCES] = "note-references",
                                        [VITRI_TYPE_DATE] = "note-date",
                                        [VITRI_TYPE_INTEGER] = "note-number",
                                        [VITRI_TYPE_CODE] = "note-list",
                                        [VITRI_TYPE_WORD] = "note-list",
                                        [VITRI_TYPE_YES_NO] = "note-list"};
    const char *own = vitri_columns_note(column, words->language);
    GString *note = g_string_new(own);
    if (column->required)
        add_note(note, words, "note-required");
    if (column->type < G_N_ELEMENTS(hints) && hints[column->type])
        add_note(note, words, hints[column->type]);
    if (column->helper && !own)
        add_note(note, words, "note-helper");
    return g_string_free(note, FALSE);
}

static void add_choice(GPtrArray *choices, GHashTable *seen, const char *label)
{
    if (choices->len < MOST_CHOICES && g_hash_table_add(seen, (gpointer)label))
        g_ptr_array_add(choices, g_strdup(label));
}

/* Whether its label means another, equivalent code, which is offered for both. */
static gboolean is_spare(const VitriCode *code, const char *list, const VitriFormWords *words)
{
    const char *label = vitri_codes_label(words->codes, list, code->id, words->language);
    const char *meant = vitri_columns_code(words->codes, list, label);
    return meant && meant != label && strcmp(meant, code->id) != 0;
}

static void add_codes(GPtrArray *choices, GHashTable *seen, const char *list, const VitriFormWords *words)
{
    guint n = 0;
    const VitriCode *const *codes = vitri_codes_list(words->codes, list, &n);
    for (guint i = 0; i < n; i++)
        if (!is_spare(codes[i], list, words))
            add_choice(choices, seen, vitri_columns_code_label(words->codes, list, codes[i]->id, words->language));
}

/* The lists that qualifications of all kinds have, one after the other. */
static void add_all_levels(GPtrArray *choices, GHashTable *seen, const VitriFormWords *words)
{
    guint n = 0;
    const VitriCode *const *kinds = vitri_codes_list(words->codes, "qualification-kind", &n);
    for (guint i = 0; i < n; i++)
        if (vitri_codes_has_list(words->codes, kinds[i]->id))
            add_codes(choices, seen, kinds[i]->id, words);
}

/* What the drop-down list of a column offers; NULL: it has none. Caller frees. */
static char **list_choices(const VitriColumn *column, const VitriFormWords *words)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *choices = g_ptr_array_new();
    if (column->type == VITRI_TYPE_CODE && *column->of == '@')
        add_all_levels(choices, seen, words);
    else if (column->type == VITRI_TYPE_CODE && vitri_codes_has_list(words->codes, column->of))
        add_codes(choices, seen, column->of, words);
    for (guint i = 0; column->words && i < column->words->len; i++)
        add_choice(
            choices, seen,
            vitri_columns_word_label(column, g_array_index(column->words, VitriColumnWord, i).word, words->language));
    if (column->type == VITRI_TYPE_YES_NO) {
        add_choice(choices, seen, vitri_tables_text(words->tables, "yes", words->language));
        add_choice(choices, seen, vitri_tables_text(words->tables, "no", words->language));
    }
    g_ptr_array_add(choices, NULL);
    char **list = (char **)g_ptr_array_free(choices, FALSE);
    if (!list[0])
        g_clear_pointer(&list, g_strfreev);
    return list;
}

VitriSheet *vitri_form_sheet_add(VitriWorkbook *workbook, const VitriSheetForm *form, const VitriFormWords *words)
{
    VitriSheet *sheet = vitri_workbook_add_sheet(workbook, vitri_columns_sheet_name(form, words->language));
    sheet->head_rows = 1;
    sheet->filter = TRUE;
    sheet->landscape = TRUE;
    for (guint i = 0; i < form->columns->len; i++) {
        const VitriColumn *column = form->columns->pdata[i];
        VitriColumnStyle *style = vitri_sheet_style(sheet, i);
        vitri_sheet_set_text(sheet, HEADING_ROW, i, vitri_columns_heading(column, words->language));
        style->note = make_note(column, words);
        style->choices = list_choices(column, words);
        style->wraps = column->type == VITRI_TYPE_TEXT || column->type == VITRI_TYPE_CODE;
        style->as_typed = column->type != VITRI_TYPE_INTEGER;
        style->width = column->type == VITRI_TYPE_DATE ? NARROW : 0;
    }
    return sheet;
}

static void set_date(VitriSheet *sheet, guint row, guint column, const char *value)
{
    VitriDate date = VITRI_DATE_NONE;
    if (!vitri_date_parse(value, &date)) {
        vitri_sheet_set_text(sheet, row, column, value);
    } else if (date.month > 0 && date.day == 0) {
        g_autofree char *month = g_strdup_printf("%02d/%04d", date.month, date.year);
        vitri_sheet_set_text(sheet, row, column, month);
    } else {
        vitri_sheet_set_date(sheet, row, column, date);
    }
}

/* The label that a cell says; the value itself where there is none. */
static const char *find_label(const VitriColumn *column, const char *value, const char *kind,
                              const VitriFormWords *words)
{
    if (column->type == VITRI_TYPE_CODE) {
        const char *list = *column->of == '@' ? kind : column->of;
        return list ? vitri_columns_code_label(words->codes, list, value, words->language) : value;
    }
    if (column->type == VITRI_TYPE_YES_NO)
        return vitri_tables_text(words->tables, strcmp(value, "true") == 0 ? "yes" : "no", words->language);
    return column->words ? vitri_columns_word_label(column, value, words->language) : value;
}

void vitri_form_sheet_set(VitriSheet *sheet, guint row, const VitriSheetForm *form, guint index, const char *value,
                          const char *kind, const VitriFormWords *words)
{
    const VitriColumn *column = form->columns->pdata[index];
    if (!value || !*value)
        return;
    if (column->type == VITRI_TYPE_DATE)
        set_date(sheet, row, index, value);
    else if (column->type == VITRI_TYPE_INTEGER)
        vitri_sheet_set_number(sheet, row, index, g_ascii_strtod(value, NULL));
    else
        vitri_sheet_set_text(sheet, row, index, find_label(column, value, kind, words));
}

guint vitri_form_sheet_index(const VitriSheetForm *form, const VitriColumn *column)
{
    guint index = 0;
    g_assert(g_ptr_array_find(form->columns, column, &index));
    return index;
}
