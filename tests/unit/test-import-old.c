/* A roster taken apart into records, in one form whatever its file looked like. */
#include "import-old.h"

#include "../support/exchange-case.h"
#include "import-record.h"

Test(import_old, a_roster_gives_its_elements_with_their_owners)
{
    g_autoptr(VitriTables) tables = read_tables();
    g_autoptr(VitriCase) vcase = read_tree_case("tests/cases/roster.xml", NULL);
    g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_import_origin_free);
    g_autoptr(GPtrArray) records = vitri_import_old_read(tables, vcase->roster, sheets);
    g_autoptr(GHashTable) by_key = vitri_import_old_index(records);
    static const char *const keys[] = {"unit\x1fVP", "post\x1fVP-KT", "person\x1fP02",
                                       "tenure\x1fP03\x1f"
                                       "CCVC-01\x1f"
                                       "2022-03-15",
                                       "kin\x1fP02\x1fP05"};
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        const GPtrArray *found = g_hash_table_lookup(by_key, keys[i]);
        cr_expect(found && found->len == 1, "%s", keys[i]);
    }
    const GPtrArray *tenures = g_hash_table_lookup(by_key, keys[3]);
    cr_expect_str_eq(((const VitriImportRecord *)tenures->pdata[0])->owner, "person\x1fP03");
    cr_expect_eq(sheets->len, 0, "a roster typed by hand names no sheets");
    cr_expect_eq(records->len > 20, TRUE, "%u", records->len);
}
