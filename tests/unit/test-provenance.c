/* Rows of workbooks: found by file and line, the cell named as far as the sheet says. */
#include "vitri/provenance.h"

#include <criterion/criterion.h>

static VitriRoster *build(void)
{
    VitriRoster *roster = vitri_roster_new();
    roster->provenance = vitri_provenance_new();
    const VitriSheetOrigin sheets[] = {{"so.xlsx", "Nhân sự", "id=A name=B born=C tenure/from=AB rank/from=H"},
                                       {"csv/", "units", NULL}};
    g_array_append_vals(roster->provenance->sheets, sheets, G_N_ELEMENTS(sheets));
    const VitriRowOrigin rows[] = {{{4, 0}, 0, 5}, {{9, 0}, 1, 2}, {{4, 1}, 1, 3}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_assert(vitri_provenance_add(roster->provenance, rows[i]));
    return roster;
}

Test(provenance, a_cell_is_named_as_far_as_it_is_known)
{
    static const struct {
        guint32 line;
        guint16 file;
        const char *field, *cell, *from;
    } rows[] = {
        {4, 0, "person/born", "Nhân sự!C5", "so.xlsx"},
        {4, 0, "tenure/from", "Nhân sự!AB5", "so.xlsx"},
        {4, 0, "rank[x]/from", "Nhân sự!H5", "so.xlsx"},
        {4, 0, "leave/from", "Nhân sự!5", "so.xlsx"},
        {4, 0, "order", "Nhân sự!5", "so.xlsx"},
        {9, 0, "unit/name", "units!2", "csv/"},
        {4, 1, "unit/name", "units!3", "csv/"},
        {5, 0, "unit/name", NULL, NULL},
        {0, 0, "unit/name", NULL, NULL},
        {4, 2, "unit/name", NULL, NULL},
    };
    g_autoptr(VitriRoster) roster = build();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriSource source = {rows[i].line, rows[i].file};
        g_autofree char *cell = vitri_provenance_cell(roster, source, rows[i].field);
        cr_expect_eq(g_strcmp0(cell, rows[i].cell), 0, "row %u: %s", i, cell);
        cr_expect_eq(g_strcmp0(vitri_provenance_file(roster, source), rows[i].from), 0, "row %u", i);
    }
}

Test(provenance, a_roster_without_rows_knows_no_cell)
{
    g_autoptr(VitriRoster) roster = vitri_roster_new();
    VitriSource source = {1, 0};
    cr_expect_null(vitri_provenance_cell(roster, source, "person/born"));
    cr_expect_null(vitri_provenance_file(roster, source));
    cr_expect_null(vitri_provenance_find(NULL, source));
}

Test(provenance, a_line_has_one_row)
{
    g_autoptr(VitriRoster) roster = build();
    const VitriRowOrigin same = {{4, 1}, 1, 3}, other_row = {{4, 1}, 1, 4}, other_sheet = {{4, 1}, 0, 3};
    cr_expect(vitri_provenance_add(roster->provenance, same));
    cr_expect_not(vitri_provenance_add(roster->provenance, other_row));
    cr_expect_not(vitri_provenance_add(roster->provenance, other_sheet));
    cr_expect_eq(roster->provenance->rows->len, 3, "%u", roster->provenance->rows->len);
}

Test(provenance, columns_are_attributes_and_letters)
{
    static const struct {
        const char *text;
        gboolean good;
    } rows[] = {{"", TRUE},      {"id=A", TRUE},         {"id=A tenure/handed-over-on=XFD", TRUE},
                {"id", FALSE},   {"id=", FALSE},         {"=A", FALSE},
                {"id=a", FALSE}, {"id=A1", FALSE},       {"id=ABCD", FALSE},
                {"Id=A", FALSE}, {"id=A,name=B", FALSE}, {"id=A  name=B", FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(vitri_provenance_is_columns(rows[i].text), rows[i].good, "'%s'", rows[i].text);
}
