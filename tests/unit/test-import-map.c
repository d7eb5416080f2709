/* Maps of lists: the reader and the schema accept and refuse the same, and what was read stands where it belongs. */
#include "vitri/import-map.h"

#include "../support/reading.h"
#include "../support/schema.h"

#define MAP(inside) "<map xmlns='urn:vitri:map:1'>" inside "</map>"
#define SHEET(inside) MAP("<sheet><make element='person'>" inside "</make></sheet>")

static const struct {
    const char *text, *faults;
    gboolean schema_differs; /* what a schema cannot see */
} rows[] = {
    {SHEET("<set attribute='name' heading='A|B'/>"), "", FALSE},
    {SHEET("<set attribute='name' column='A AB'><word from='x' to='y'/></set>"), "", FALSE},
    {MAP("<sheet name='L' heading-row='4' heading-rows='2'><make element='unit' id-from='name' needs='kind'/></sheet>"),
     "", FALSE},
    {SHEET("<set attribute='name' group='yes' otherwise='x'/>"), "", FALSE},
    {SHEET("<set attribute='name' of='unit'/>"), "", FALSE},
    {SHEET("<set attribute='name' value='x'/>"), "", FALSE},
    {SHEET("<set attribute='name' heading='A' value='x'/>"), "", FALSE},
    {SHEET("<set heading='A'/>"), "1 missing-attribute: 'set' has no attribute; add attribute=\"…\"\n", FALSE},
    {SHEET("<set attribute='name'/>"),
     "1 missing-attribute: 'set' says not where name comes from; add heading=\"…\", column, group, of or value\n",
     TRUE},
    {SHEET("<set attribute='name' of='unit' heading='A'/>"),
     "1 wrong-value: 'unit' as of of 'set' is wrong; an attribute comes from a cell or from another element; leave one "
     "out\n",
     TRUE},
    {SHEET("<set attribute='name' value='x' otherwise='y'/>"),
     "1 wrong-value: 'y' as otherwise of 'set' is wrong; only a cell can be otherwise; add heading=\"…\" or leave it "
     "out\n",
     TRUE},
    {SHEET("<set attribute='name' column='a'/>"),
     "1 wrong-value: 'a' as column of 'set' is wrong; write the letters of a column, as in column=\"C\"\n", FALSE},
    {SHEET("<set attribute='name' group='maybe'/>"),
     "1 missing-attribute: 'set' says not where name comes from; add heading=\"…\", column, group, of or value\n"
     "1 wrong-value: 'maybe' as group of 'set' is wrong; write one of: no, yes\n",
     FALSE},
    {MAP("<sheet heading-row='0'><make element='unit'/></sheet>"),
     "1 wrong-value: '0' as heading-row of 'sheet' is wrong; write a whole number from 1 to 1000\n", FALSE},
    {MAP("<sheet heading-rows='6'><make element='unit'/></sheet>"),
     "1 wrong-value: '6' as heading-rows of 'sheet' is wrong; write a whole number from 1 to 5\n", FALSE},
    {MAP("<sheet/>"), "1 missing-element: the sheet makes nothing; add an element 'make'\n", FALSE},
    {MAP(""), "1 missing-element: the map has no element 'sheet'; add one\n", FALSE},
    {MAP("<sheet><make/></sheet>"), "1 missing-attribute: 'make' has no element; add element=\"…\"\n", FALSE},
    {SHEET("<set attribute='name' heading='A'><word from='x'/></set>"),
     "1 missing-attribute: 'word' has no to; add to=\"…\"\n", FALSE},
    {MAP("<sheet><make element='unit'><sett/></make></sheet>"),
     "1 unknown-element: unknown element 'sett' in 'make'; did you mean 'set'?\n", FALSE},
};

Test(import_map, reader_and_schema_refuse_the_same)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        TEMPORARY path = write_temporary(rows[i].text, -1);
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriImportMap) map = vitri_import_map_read(path, faults, &error);
        expect_faults(faults, rows[i].faults, rows[i].text);
        cr_expect_eq(map != NULL, *rows[i].faults == '\0', "%s", rows[i].text);
        cr_expect_eq(schema_accepts("map", rows[i].text), map != NULL || rows[i].schema_differs, "%s", rows[i].text);
    }
}

Test(import_map, what_was_read_stands_where_it_belongs)
{
    TEMPORARY path = write_temporary(
        MAP("<sheet name='L' heading-row='4' heading-rows='2'><make element='unit' id-from='name kind' needs='kind'>"
            "<set attribute='name' heading='A | B' column='C D' value='v'/><set attribute='kind' group='yes' "
            "otherwise='o'>"
            "<word from='x*' to='y'/></set></make></sheet>"),
        -1);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriImportMap) map = vitri_import_map_read(path, faults, NULL);
    cr_assert(map && map->sheets->len == 1);
    const VitriImportMapSheet *sheet = map->sheets->pdata[0];
    cr_expect_str_eq(sheet->name, "L");
    cr_expect(sheet->heading_row == 4 && sheet->heading_rows == 2 && sheet->makes->len == 1);
    const VitriImportMake *make = sheet->makes->pdata[0];
    cr_expect_str_eq(make->element, "unit");
    cr_expect(g_strv_length(make->id_from) == 2 && g_strv_length(make->needs) == 1 && make->sets->len == 2);
    const VitriImportSet *name = make->sets->pdata[0], *kind = make->sets->pdata[1];
    cr_expect_str_eq(name->headings[1], "B");
    cr_expect_str_eq(name->columns[1], "D");
    cr_expect_str_eq(name->value, "v");
    cr_expect(!name->group && kind->group && !kind->headings);
    cr_expect_str_eq(kind->otherwise, "o");
    cr_expect_str_eq(((const VitriImportWord *)kind->words->pdata[0])->to, "y");
}

Test(import_map, every_map_that_ships_fits_the_schema)
{
    g_autofree char *folder = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "maps", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        if (!g_str_has_suffix(name, ".xml"))
            continue;
        g_autofree char *path = g_build_filename(folder, name, NULL), *text = NULL;
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriImportMap) map = vitri_import_map_read(path, faults, NULL);
        cr_assert(g_file_get_contents(path, &text, NULL, NULL));
        cr_expect(map && schema_accepts("map", text), "%s", name);
        n++;
    }
    cr_expect(n > 0);
}
