/*
 * What the columns of a list mean by a map: its sheets, its headings, the elements that each row gives.
 *
 * Headings of several rows are joined ("birth / day"), and the lowest one alone will do. Elements and attributes that a
 * roster has not are faults of the map and stop the import; a heading that the sheet has not is told, and the attribute
 * stays empty: a list with a column less is still a list.
 */
#include "import-layout.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriImportRun *run;
    const VitriImportMapSheet *map;
    const VitriSheet *sheet;
    guint width;
} Search;

/* The heading of a column: the text of its lowest row, or all rows from `row` on joined. Caller frees. */
static char *join_heading(const Search *search, guint row, guint column, gboolean all)
{
    GString *text = g_string_new(NULL);
    const char *before = NULL;
    for (guint i = 0; i < search->map->heading_rows; i++) {
        const char *part = vitri_sheet_cell(search->sheet, row + i, column)->text;
        if (!part || (before && strcmp(part, before) == 0))
            continue;
        if (!all)
            g_string_truncate(text, 0);
        g_string_append_printf(text, "%s%s", text->len ? " " : "", part);
        before = part;
    }
    return g_string_free(text, FALSE);
}

/* The column under a heading; -1. */
static gint find_heading(const Search *search, guint row, const char *heading)
{
    g_autofree char *wanted = vitri_columns_plain(heading);
    for (guint all = 0; all < 2; all++) {
        for (guint i = 0; i < search->width; i++) {
            g_autofree char *text = join_heading(search, row, i, all == 0);
            g_autofree char *plain = vitri_columns_plain(text);
            if (*plain && strcmp(plain, wanted) == 0)
                return (gint)i;
        }
    }
    return -1;
}

static guint count_headings(const Search *search, guint row, guint *out_wanted)
{
    guint n = 0, wanted = 0;
    for (guint i = 0; i < search->map->makes->len; i++) {
        const VitriImportMake *make = search->map->makes->pdata[i];
        for (guint k = 0; k < make->sets->len; k++) {
            const VitriImportSet *set = make->sets->pdata[k];
            for (guint h = 0; set->headings && set->headings[h]; h++) {
                wanted++;
                n += find_heading(search, row, set->headings[h]) >= 0;
            }
        }
    }
    *out_wanted = wanted;
    return n;
}

/* The row (from 0) where the headings begin; -1: not here. Without any heading in the map it must be stated. */
static gint find_heading_row(const Search *search)
{
    guint best = 0, wanted = 0;
    gint row = -1;
    if (search->map->heading_row > 0)
        return (gint)search->map->heading_row - 1;
    for (guint i = 0; i < MIN(search->sheet->rows->len, VITRI_IMPORT_HEADING_ROWS); i++) {
        guint n = count_headings(search, i, &wanted);
        if (n <= best)
            continue;
        best = n;
        row = (gint)i;
    }
    return best >= MIN(2, wanted) ? row : -1;
}

static gint find_letters(const char *letters)
{
    gint column = 0;
    for (const char *at = letters; *at; at++)
        column = column * 26 + (*at - 'A' + 1);
    return column - 1;
}

static void find_cells(const Search *search, const VitriImportLayout *layout, VitriImportSource *source)
{
    const VitriImportSet *set = source->set;
    for (guint i = 0; set->headings && set->headings[i]; i++) {
        gint column = find_heading(search, layout->heading_row, set->headings[i]);
        if (column >= 0)
            g_array_append_val(source->cells, column);
    }
    for (guint i = 0; set->columns && set->columns[i]; i++) {
        gint column = find_letters(set->columns[i]);
        g_array_append_val(source->cells, column);
    }
}

static void tell_map(VitriImportRun *run, guint line, const char *tag, const char *text)
{
    g_ptr_array_add(run->result->faults, vitri_fault_new(tag, run->options->map->file, line, text));
}

static char *advise_attribute(const VitriSheetForm *table, const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < table->columns->len; i++) {
        const VitriColumn *column = table->columns->pdata[i];
        if (!column->helper)
            g_ptr_array_add(names, column->attribute);
    }
    const char *nearest = vitri_import_nearest(name, names);
    return nearest ? g_strdup_printf(_("; did you mean '%s'?"), nearest)
                   : g_strdup_printf("; %s", _("remove it or correct its name"));
}

/* Which element made before it an `of` names; -1, told: none. */
static gint find_of(VitriImportRun *run, const VitriImportLayout *layout, const VitriImportSet *set)
{
    for (guint i = 0; i + 1 < layout->elements->len; i++)
        if (strcmp(g_array_index(layout->elements, VitriImportElement, i).table->element, set->of) == 0)
            return (gint)i;
    g_autofree char *text = g_strdup_printf(_("no '%s' is made before this; put its 'make' above"), set->of);
    tell_map(run, set->line, "unknown-reference", text);
    return -1;
}

/* The column that an attribute of the map names: of the element itself, else of its owner where the row makes none. */
static const VitriColumn *find_column(const VitriImportElement *element, const char *attribute)
{
    const VitriColumn *own = vitri_columns_find_attribute(element->table, attribute, FALSE);
    const VitriColumn *owner = vitri_columns_find_attribute(element->table, attribute, TRUE);
    if (own && !own->helper && !own->owner)
        return own;
    return owner && element->owner < 0 ? owner : NULL;
}

static void add_source(Search *search, VitriImportLayout *layout, VitriImportElement *element,
                       const VitriImportSet *set)
{
    VitriImportSource source = {.column = find_column(element, set->attribute), .set = set, .of = -1};
    if (!source.column) {
        g_autofree char *advice = advise_attribute(element->table, set->attribute);
        g_autofree char *text =
            g_strdup_printf(_("unknown attribute '%s' of '%s'%s"), set->attribute, element->table->element, advice);
        tell_map(search->run, set->line, "unknown-attribute", text);
        return;
    }
    if (set->of)
        source.of = find_of(search->run, layout, set);
    source.cells = g_array_new(FALSE, FALSE, sizeof(guint));
    find_cells(search, layout, &source);
    g_array_append_val(element->sources, source);
}

static gint find_owner(const VitriImportLayout *layout, const VitriSheetForm *table)
{
    for (guint i = 0; i + 1 < layout->elements->len; i++)
        if (strcmp(g_array_index(layout->elements, VitriImportElement, i).table->element, table->parent) == 0)
            return (gint)i;
    return -1;
}

/* Each attribute named in `attribute` of the make must be set in it. */
static void check_set(VitriImportRun *run, const VitriImportMake *make, char **names, const char *attribute)
{
    for (guint i = 0; names && names[i]; i++) {
        gboolean found = FALSE;
        for (guint k = 0; k < make->sets->len && !found; k++)
            found = strcmp(((const VitriImportSet *)make->sets->pdata[k])->attribute, names[i]) == 0;
        if (found)
            continue;
        g_autofree char *text = g_strdup_printf(_("%s of '%s' names '%s', which is not set; set it or correct %s"),
                                                attribute, make->element, names[i], attribute);
        tell_map(run, make->line, "unknown-attribute", text);
    }
}

/* Whether anything gives an attribute of an element. */
static gboolean is_given(const VitriImportElement *element, const char *attribute)
{
    for (guint i = 0; i < element->sources->len; i++) {
        const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, i);
        gboolean constant = source->set->value && !source->set->headings && !source->set->columns;
        if (strcmp(source->column->attribute, attribute) == 0 &&
            (source->cells->len > 0 || source->of >= 0 || source->set->group || constant))
            return TRUE;
    }
    return strcmp(attribute, "id") == 0 && element->make->id_from;
}

/* Whether the sheet has anything of which an element could be made. */
static gboolean is_made(const VitriImportElement *element)
{
    for (guint i = 0; i < element->sources->len; i++) {
        const VitriImportSource *source = &g_array_index(element->sources, VitriImportSource, i);
        if (source->cells->len > 0 || source->of >= 0 || source->set->group)
            return TRUE;
    }
    return FALSE;
}

/* Attributes that the map takes from columns of which the sheet has none. */
static void tell_columns(const Search *search, const VitriImportLayout *layout, const VitriImportElement *element)
{
    g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash, g_str_equal);
    if (!is_made(element)) {
        vitri_import_tell_sheet(search->run, layout->workbook, layout->sheet, (gint)layout->heading_row, -1,
                                "nothing-to-make", _("the sheet has no column of those of which the map makes '%s'"),
                                vitri_columns_sheet_name(element->table, search->run->options->language));
        return;
    }
    for (guint i = 0; i < element->sources->len; i++) {
        const VitriImportSet *set = g_array_index(element->sources, VitriImportSource, i).set;
        if (!set->headings || is_given(element, set->attribute) || !g_hash_table_add(told, set->attribute))
            continue;
        g_autofree char *names = g_strjoinv("', '", set->headings);
        vitri_import_tell_sheet(search->run, layout->workbook, layout->sheet, (gint)layout->heading_row, -1,
                                "no-column", _("no column '%s', of which the map takes %s; correct one of the two"),
                                names, set->attribute);
    }
}

static void add_make(Search *search, VitriImportLayout *layout, const VitriImportMake *make)
{
    const VitriSheetForm *table = vitri_columns_find_element(search->run->tables->roster, make->element);
    if (!table || *table->parent == '\0') {
        g_autofree char *text =
            g_strdup_printf(_("unknown element '%s'; name one of a roster, such as person"), make->element);
        tell_map(search->run, make->line, "unknown-element", text);
        return;
    }
    VitriImportElement *element = vitri_import_layout_add_element(layout, table);
    element->make = make;
    element->owner = find_owner(layout, table);
    for (guint i = 0; i < make->sets->len; i++)
        add_source(search, layout, element, make->sets->pdata[i]);
    tell_columns(search, layout, element);
    check_set(search->run, make, make->id_from, "id-from");
    check_set(search->run, make, make->needs, "needs");
}

static void tell_unused(const Search *search, const VitriImportLayout *layout)
{
    for (guint i = 0; i < search->width; i++) {
        g_autofree char *heading = join_heading(search, layout->heading_row, i, TRUE);
        if (*heading && !vitri_import_layout_reads(layout, i) && !vitri_import_layout_passes(search->run, heading))
            vitri_import_tell_sheet(search->run, layout->workbook, layout->sheet, (gint)layout->heading_row, (gint)i,
                                    "unused-column", _("the map takes nothing of the column '%s'"), heading);
    }
}

static void read_sheet(VitriImportRun *run, const VitriImportMapSheet *map, const VitriWorkbook *workbook,
                       const VitriSheet *sheet)
{
    Search search = {run, map, sheet, vitri_import_layout_width(sheet)};
    gint row = find_heading_row(&search);
    if (row < 0) {
        if (map->name)
            vitri_import_tell_sheet(run, workbook, sheet, -1, -1, "no-headings",
                                    _("none of the first %d rows of '%s' holds the headings that the map names; "
                                      "correct them or state heading-row"),
                                    VITRI_IMPORT_HEADING_ROWS, sheet->name);
        return;
    }
    VitriImportLayout *layout = vitri_import_layout_add(run, workbook, sheet);
    layout->heading_row = (guint)row;
    layout->first_row = (guint)row + map->heading_rows;
    for (guint i = 0; i < map->makes->len; i++)
        add_make(&search, layout, map->makes->pdata[i]);
    vitri_import_layout_describe(layout);
    tell_unused(&search, layout);
}

static gboolean is_named(const VitriImportMapSheet *map, const VitriSheet *sheet)
{
    if (!map->name)
        return !sheet->hidden;
    g_autofree char *wanted = vitri_columns_plain(map->name), *name = vitri_columns_plain(sheet->name);
    return strcmp(wanted, name) == 0;
}

gboolean vitri_import_map_layout_find(VitriImportRun *run)
{
    const GPtrArray *sheets = run->options->map->sheets;
    for (guint m = 0; m < sheets->len; m++) {
        const VitriImportMapSheet *map = sheets->pdata[m];
        guint before = run->layouts->len;
        for (guint i = 0; i < run->options->workbooks->len; i++) {
            const VitriWorkbook *workbook = run->options->workbooks->pdata[i];
            for (guint k = 0; k < workbook->sheets->len; k++)
                if (is_named(map, workbook->sheets->pdata[k]))
                    read_sheet(run, map, workbook, workbook->sheets->pdata[k]);
        }
        if (run->layouts->len > before)
            continue;
        g_autofree char *text = map->name
                                    ? g_strdup_printf(_("no sheet '%s' with these headings in what is imported; "
                                                        "correct name, or leave it out"),
                                                      map->name)
                                    : g_strdup(_("no sheet has these headings; correct them or state heading-row"));
        tell_map(run, map->line, "unknown-sheet", text);
    }
    for (guint i = 0; i < run->result->faults->len; i++) {
        const VitriFault *fault = run->result->faults->pdata[i];
        if (!fault->cell && fault->tag->severity == VITRI_SEVERITY_ERROR)
            return FALSE;
    }
    return TRUE;
}
