/*
 * Looking things up in the form of workbooks (columns.h): sheets and columns by what officers call them, codes and
 * words by id or label.
 *
 * Names are compared as they stand first, then made plain. A label counts only where it leads to one thing; what a cell
 * says for a code is chosen so that it leads back to that code. Cost: a walk through the table or list.
 */
#include "vitri/columns.h"

#include "vitri/text.h"

#include <string.h>

/* A copy in which what stands in brackets is a blank. */
static char *drop_brackets(const char *text)
{
    GString *out = g_string_new(NULL);
    guint depth = 0;
    for (; *text; text++) {
        if (*text == '(')
            depth++;
        else if (*text == ')' && depth > 0)
            depth--;
        else if (depth == 0)
            g_string_append_c(out, *text);
        else if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    return g_string_free(out, FALSE);
}

char *vitri_columns_plain(const char *text)
{
    g_autofree char *outside = drop_brackets(text);
    return vitri_text_fold(outside);
}

static gboolean is_plainly(const char *text, const char *plain)
{
    g_autofree char *own = vitri_columns_plain(text);
    return *plain && strcmp(own, plain) == 0;
}

static gboolean is_one_of(char **texts, const char *plain)
{
    for (guint i = 0; texts[i]; i++)
        if (is_plainly(texts[i], plain))
            return TRUE;
    return FALSE;
}

const VitriSheetForm *vitri_columns_find_element(const GPtrArray *tables, const char *element)
{
    for (guint i = 0; i < tables->len; i++) {
        const VitriSheetForm *table = tables->pdata[i];
        if (strcmp(table->element, element) == 0)
            return table;
    }
    return NULL;
}

const VitriSheetForm *vitri_columns_find_table(const GPtrArray *tables, const char *sheet_name)
{
    g_autofree char *plain = vitri_columns_plain(sheet_name);
    for (guint i = 0; i < tables->len; i++) {
        const VitriSheetForm *table = tables->pdata[i];
        if (is_plainly(table->vi, plain) || is_plainly(table->en, plain) || is_one_of(table->also, plain))
            return table;
    }
    return vitri_columns_find_element(tables, sheet_name);
}

const VitriColumn *vitri_columns_find_attribute(const VitriSheetForm *table, const char *attribute, gboolean owner)
{
    for (guint i = 0; i < table->columns->len; i++) {
        const VitriColumn *column = table->columns->pdata[i];
        if (column->owner == owner && strcmp(column->attribute, attribute) == 0)
            return column;
    }
    return NULL;
}

const VitriColumn *vitri_columns_find(const VitriSheetForm *table, const char *heading)
{
    g_autofree char *plain = vitri_columns_plain(heading);
    for (guint i = 0; i < table->columns->len; i++) {
        const VitriColumn *column = table->columns->pdata[i];
        if (is_plainly(column->vi, plain) || is_plainly(column->en, plain) || is_one_of(column->also, plain) ||
            is_one_of(column->last_day, plain))
            return column;
    }
    const VitriColumn *owner = vitri_columns_find_attribute(table, heading, TRUE);
    return owner ? owner : vitri_columns_find_attribute(table, heading, FALSE);
}

gboolean vitri_columns_names_last_day(const VitriColumn *column, const char *heading)
{
    g_autofree char *plain = vitri_columns_plain(heading);
    return is_one_of(column->last_day, plain);
}

static const char *choose(const char *vi, const char *en, const char *language)
{
    return strcmp(language, "vi") == 0 ? vi : en;
}

const char *vitri_columns_heading(const VitriColumn *column, const char *language)
{
    return choose(column->vi, column->en, language);
}

const char *vitri_columns_sheet_name(const VitriSheetForm *table, const char *language)
{
    return choose(table->vi, table->en, language);
}

const char *vitri_columns_note(const VitriColumn *column, const char *language)
{
    return choose(column->note_vi, column->note_en, language);
}

const char *vitri_columns_example(const VitriColumn *column, const char *language)
{
    return choose(column->example_vi, column->example_en, language);
}

static const VitriColumnWord *find_word(const GArray *words, const char *name)
{
    for (guint i = 0; i < words->len; i++)
        if (strcmp(g_array_index(words, VitriColumnWord, i).word, name) == 0)
            return &g_array_index(words, VitriColumnWord, i);
    return NULL;
}

const char *vitri_tables_text(const VitriTables *tables, const char *name, const char *language)
{
    const VitriColumnWord *text = find_word(tables->texts, name);
    g_assert(text);
    return choose(text->vi, text->en, language);
}

gboolean vitri_tables_is_example(const VitriTables *tables, const char *first_cell)
{
    return first_cell && (g_str_has_prefix(first_cell, vitri_tables_text(tables, "example", "vi")) ||
                          g_str_has_prefix(first_cell, vitri_tables_text(tables, "example", "en")));
}

/* What a cell may say. */
typedef struct {
    const char *id, *vi, *en, *also; /* also: other names, "|" between */
    int order;                       /* those of one order are equivalent; 0: to none */
} Choice;

static gboolean says_exactly(const Choice *choice, const char *cell)
{
    return g_strcmp0(choice->vi, cell) == 0 || g_strcmp0(choice->en, cell) == 0;
}

static gboolean says_plainly(const Choice *choice, const char *plain)
{
    return (choice->vi && is_plainly(choice->vi, plain)) || (choice->en && is_plainly(choice->en, plain)) ||
           is_plainly(choice->id, plain);
}

static gboolean is_also_called(const Choice *choice, const char *plain)
{
    g_auto(GStrv) names = choice->also ? g_strsplit(choice->also, "|", -1) : NULL;
    return names && is_one_of(names, plain);
}

/* The only choice that says it, or the first where all that do are equivalent. */
static const char *find_only(const GArray *choices, gboolean (*says)(const Choice *, const char *), const char *text)
{
    const Choice *found = NULL;
    for (guint i = 0; i < choices->len; i++) {
        const Choice *choice = &g_array_index(choices, Choice, i);
        if (!says(choice, text))
            continue;
        if (found && (found->order == 0 || found->order != choice->order))
            return NULL;
        found = found ? found : choice;
    }
    return found ? found->id : NULL;
}

/* Ids count before labels, exact texts before plain ones, and labels before other names. */
static const char *find_choice(const GArray *choices, const char *cell)
{
    for (guint i = 0; i < choices->len; i++)
        if (strcmp(g_array_index(choices, Choice, i).id, cell) == 0)
            return g_array_index(choices, Choice, i).id;
    const char *found = find_only(choices, says_exactly, cell);
    if (found)
        return found;
    g_autofree char *plain = vitri_columns_plain(cell);
    if (!*plain)
        return NULL;
    found = find_only(choices, says_plainly, plain);
    return found ? found : find_only(choices, is_also_called, plain);
}

const char *vitri_columns_code(const VitriCodes *codes, const char *list, const char *cell)
{
    if (!vitri_codes_has_list(codes, list))
        return cell;
    guint n = 0;
    const VitriCode *const *all = vitri_codes_list(codes, list, &n);
    g_autoptr(GArray) choices = g_array_sized_new(FALSE, FALSE, sizeof(Choice), n);
    for (guint i = 0; i < n; i++) {
        const Choice choice = {all[i]->id, all[i]->label_vi, all[i]->label_en, all[i]->also, all[i]->order};
        g_array_append_val(choices, choice);
    }
    const char *found = find_choice(choices, cell);
    return found || !vitri_codes_accepts(codes, list, cell) ? found : cell;
}

const char *vitri_columns_code_label(const VitriCodes *codes, const char *list, const char *id, const char *language)
{
    const VitriCode *code = vitri_codes_find(codes, list, id);
    if (!code || strcmp(code->id, id) != 0) /* known by its beginning only */
        return id;
    const char *label = choose(code->label_vi, code->label_en, language);
    return label && g_strcmp0(vitri_columns_code(codes, list, label), id) == 0 ? label : id;
}

const char *vitri_columns_word(const VitriColumn *column, const char *cell)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(Choice));
    for (guint i = 0; i < column->words->len; i++) {
        const VitriColumnWord *word = &g_array_index(column->words, VitriColumnWord, i);
        const Choice choice = {word->word, word->vi, word->en, NULL, 0};
        g_array_append_val(choices, choice);
    }
    return find_choice(choices, cell);
}

const char *vitri_columns_word_label(const VitriColumn *column, const char *word, const char *language)
{
    const VitriColumnWord *found = find_word(column->words, word);
    return found ? choose(found->vi, found->en, language) : word;
}
