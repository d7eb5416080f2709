#ifndef VITRI_TEST_EXCHANGE_CASE_H
#define VITRI_TEST_EXCHANGE_CASE_H

/* Rosters and plans of the source tree, the tables of workbooks, and cells found by their headings. */

#include "vitri/columns.h"
#include "vitri/fault.h"
#include "vitri/read-case.h"
#include "vitri/read-plan.h"
#include "vitri/workbook.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

static inline VitriTables *read_tables(void)
{
    g_autoptr(GError) error = NULL;
    VitriTables *tables = vitri_read_columns(g_getenv("VITRI_SOURCE_ROOT"), &error);
    cr_assert(tables, "%s", error ? error->message : "");
    return tables;
}

/** A roster of the source tree by its path in it, with another file beside it or NULL. */
static inline VitriCase *read_tree_case(const char *roster, char *beside)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), roster, NULL);
    char *files[] = {path, beside, NULL};
    g_auto(GStrv) results = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    VitriReadOptions options = {
        .files = files, .data_dir = g_getenv("VITRI_SOURCE_ROOT"), .plan_inputs = TRUE, .out_results = &results};
    VitriCase *vcase = vitri_read_case(&options, faults, &error);
    cr_assert(vcase, "%s: %s", roster, error ? error->message : "");
    return vcase;
}

/** The plan of a text, against a roster of the source tree. */
static inline VitriPlan *read_tree_plan(const char *roster, const char *xml)
{
    g_autofree char *path = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("vitri-XXXXXX.xml", &path, NULL);
    cr_assert(file >= 0 && g_close(file, NULL) && g_file_set_contents(path, xml, -1, NULL));
    g_autoptr(VitriCase) vcase = read_tree_case(roster, path);
    VitriPlan *plan = vitri_read_plan(path, vcase, faults, &error);
    cr_assert(plan, "%s", error ? error->message : "");
    g_unlink(path);
    return plan;
}

static inline VitriSheet *find_sheet(const VitriWorkbook *workbook, const char *name)
{
    VitriSheet *sheet = vitri_workbook_find_sheet(workbook, name);
    cr_assert(sheet, "no sheet '%s'", name);
    return sheet;
}

/** The column of a heading in the first row. */
static inline guint find_heading(const VitriSheet *sheet, const char *heading)
{
    for (guint i = 0; vitri_sheet_cell(sheet, 0, i)->text; i++)
        if (strcmp(vitri_sheet_cell(sheet, 0, i)->text, heading) == 0)
            return i;
    cr_assert(FALSE, "%s: no heading '%s'", sheet->name, heading);
    return 0;
}

/** What the cell in a row (1 is the first below the headings) under a heading says; "" for nothing. */
static inline const char *find_text(const VitriSheet *sheet, guint row, const char *heading)
{
    const char *text = vitri_sheet_cell(sheet, row, find_heading(sheet, heading))->text;
    return text ? text : "";
}

static inline void set_text(VitriSheet *sheet, guint row, const char *heading, const char *text)
{
    vitri_sheet_set_text(sheet, row, find_heading(sheet, heading), text);
}

#endif
