/* References by name. */
#include "import-names.h"

#include "../support/import-case.h"

static const struct {
    const char *tenure; /* person|post, or of a unit: parent and predecessors */
    const char *sheet, *written, *faults;
} rows[] = {
    {"P1|D-1|2022", "[Tenures]\nperson|post|from\n", "<tenure post=\"D-1\" from=\"2022\"", ""},
    {"Lê Thị Cúc|D-1|2022", "[Tenures]\nperson|post|from\n", "<tenure post=\"D-1\"", ""},
    {"LE THI CUC|D-1|2022", "[Tenures]\nperson|post|from\n", "<tenure post=\"D-1\"", ""},
    {"Lê Thị Cục|D-1|2022", "[Tenures]\nperson|post|from\n", "<tenure post=\"D-1\"", ""},
    {"Lê Thị Hoa|D-1|2022", "[Tenures]\nperson|post|from\n", "!<tenure",
     "Tenures!A2 unknown-reference: nothing is called 'Lê Thị Hoa' as 'person'; did you mean 'Lê Thị Cúc'?\n"},
    {"An|D-1|2022", "[Tenures]\nperson|post|from\n", "!<tenure",
     "Tenures!A2 ambiguous-name: several are called 'An'; write the id of the one that is meant\n"},
    {"P1|D-9|2022", "[Tenures]\nperson|post|from\n", "!<tenure",
     "Tenures!B2 unknown-reference: unknown post 'D-9'; did you mean 'D-1'?\n"},
    {"|D-1|2022", "[Tenures]\nperson|post|from\n", "!<tenure",
     "Tenures!2 missing-attribute: the row does not say whose it is; fill in the column 'Person'\n"},
    {"P1|Specialist – Division of Finance|2022", "[Tenures]\nperson|post|from\n", "!<tenure",
     "Tenures!B2 ambiguous-name: several are called 'Specialist – Division of Finance'; write the id of the one that "
     "is "
     "meant\n"},
    {"P3|Division of Finance|S", "[Wishes]\nperson|unit\n", "<wish unit=\"D\"", ""},
};

Test(import_names, a_name_counts_where_one_alone_has_it)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat(IMPORT_HEAD IMPORT_PEOPLE "P3|An|male|1980\nP4|An|female|1981\n",
                                            rows[i].sheet, rows[i].tenure, "\n", NULL);
        g_autoptr(ImportCase) run = run_import(text, NULL, NULL);
        g_autofree char *all = import_faults(run), *xml = import_roster(run);
        const char *faults = strstr(all, "Tenures!") ? strstr(all, "Tenures!") : "";
        cr_expect_str_eq(faults, rows[i].faults, "%s: %s", rows[i].tenure, all);
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import_names, a_post_is_called_by_its_position_and_unit)
{
    g_autoptr(ImportCase) run = run_import("[Tenures]\nperson|post|from\nP1|accountant - office|2022\n"
                                           "[Roster]\nid|as-of\nr|2026-12-31\n"
                                           "[Posts]\nid|unit|position\nX|Office|Accountant\n"
                                           "[Units]\nid|name|kind\nO|Office|office\n"
                                           "[Positions]\nid|title|category\nA|Accountant|shared\n"
                                           "[People]\nid|name|sex|born\nP1|B|male|1980\n",
                                           NULL, NULL);
    g_autofree char *faults = import_faults(run), *xml = import_roster(run);
    cr_expect_str_eq(faults, "");
    expect_in_roster(xml, "<tenure post=\"X\" from=\"2022\"");
}

Test(import_names, several_names_are_parted_by_semicolons_and_ids_by_blanks)
{
    g_autoptr(ImportCase) run =
        run_import("[Roster]\nid|as-of\nr|2026-12-31\n[Units]\nid|name|kind|predecessor\nA|Old office|office|\n"
                   "B|Old division|division|\nC|New one|division|Old office; old division\nE|Next|division|A B\n"
                   "F|Last|division|Old office\n",
                   NULL, NULL);
    g_autofree char *faults = import_faults(run), *xml = import_roster(run);
    cr_expect_str_eq(faults, "");
    expect_in_roster(xml, "id=\"C\" name=\"New one\" kind=\"division\" predecessor=\"A B\"");
    expect_in_roster(xml, "id=\"E\" name=\"Next\" kind=\"division\" predecessor=\"A B\"");
    expect_in_roster(xml, "id=\"F\" name=\"Last\" kind=\"division\" predecessor=\"A\"");
}
