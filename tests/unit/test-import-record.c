/* Keys: what makes two records the same thing. */
#include "import-record.h"

#include "../support/exchange-case.h"

typedef struct {
    const char *attribute, *value;
    gboolean owner;
} Value;

static VitriImportRecord *make(const VitriTables *tables, const char *element, const Value *values, const char *owner)
{
    const VitriSheetForm *table = vitri_columns_find_element(tables->roster, element);
    VitriImportRecord *record = vitri_import_record_new(element, table);
    for (guint i = 0; i < 5 && values[i].attribute; i++) {
        VitriImportValue value = {.column = vitri_columns_find_attribute(table, values[i].attribute, values[i].owner),
                                  .attribute = values[i].attribute,
                                  .value = g_strdup(values[i].value),
                                  .cell = -1};
        vitri_import_record_add(record, &value);
    }
    vitri_import_record_identify(record, owner);
    return record;
}

static const struct {
    const char *element;
    Value values[5];
    const char *owner; /* given */
    const char *key, *in;
    gboolean single;
} rows[] = {
    {"unit", {{"id", "U"}, {"name", "N"}}, NULL, "U", NULL, TRUE},
    {"person", {{"id", "P"}}, NULL, "P", NULL, TRUE},
    {"tenure",
     {{"person", "P", TRUE}, {"post", "X"}, {"from", "2020"}, {"until", "2021"}},
     NULL,
     "P X 2020",
     "person\x1fP",
     FALSE},
    {"tenure", {{"post", "X"}}, "person\x1fP", "P X", "person\x1fP", FALSE},
    {"step",
     {{"person", "P", TRUE}, {"post", "X", TRUE}, {"from", "2020", TRUE}, {"kind", "key-staff"}},
     NULL,
     "P X 2020 key-staff",
     "tenure\x1fP\x1fX\x1f"
     "2020",
     FALSE},
    {"kin", {{"person", "P", TRUE}, {"person", "Q"}, {"relation", "spouse"}}, NULL, "P Q", "person\x1fP", FALSE},
    {"rating", {{"person", "P", TRUE}, {"year", "2025"}, {"level", "good"}}, NULL, "P 2025", "person\x1fP", TRUE},
    {"leaves", {{"person", "P", TRUE}, {"on", "2027-01-01"}}, NULL, "P", "person\x1fP", TRUE},
    {"rank", {{"person", "P", TRUE}, {"code", "01.003"}, {"from", "-"}}, NULL, "P 01.003", "person\x1fP", FALSE},
};

Test(import_record, keys_are_what_officers_would_name_a_thing_by)
{
    g_autoptr(VitriTables) tables = read_tables();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriImportRecord *record = make(tables, rows[i].element, rows[i].values, rows[i].owner);
        g_autofree char *key = vitri_import_record_name_key(record);
        cr_expect_str_eq(key, rows[i].key, "%s: %s", rows[i].element, key);
        cr_expect_eq(g_strcmp0(record->owner, rows[i].in), 0, "%s: %s", rows[i].element, record->owner);
        cr_expect_eq(vitri_import_record_is_single(record), rows[i].single, "%s", rows[i].element);
        vitri_import_record_free(record);
    }
}

Test(import_record, the_parts_of_a_key_name_their_attributes)
{
    static const struct {
        guint row; /* of rows */
        const char *parts;
    } named[] = {{1, "id=P"},
                 {3, "@person=P post=X"},
                 {4, "@person=P @post=X @from=2020 kind=key-staff"},
                 {5, "@person=P person=Q"},
                 {8, "@person=P code=01.003"}};
    g_autoptr(VitriTables) tables = read_tables();
    for (guint i = 0; i < G_N_ELEMENTS(named); i++) {
        guint at = named[i].row;
        VitriImportRecord *record = make(tables, rows[at].element, rows[at].values, rows[at].owner);
        g_autoptr(GPtrArray) parts = vitri_import_record_parts(record);
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint k = 0; k < parts->len; k++) {
            const VitriImportPart *part = parts->pdata[k];
            g_string_append_printf(text, "%s%s%s=%s", k ? " " : "", part->owner ? "@" : "", part->attribute,
                                   part->value);
        }
        cr_expect_str_eq(text->str, named[i].parts, "%s: %s", rows[at].element, text->str);
        vitri_import_record_free(record);
    }
}

Test(import_record, what_is_taken_away_has_no_text)
{
    VitriImportRecord *record = vitri_import_record_new("unit", NULL);
    VitriImportValue value = {.attribute = "place", .value = g_strdup("-"), .cell = 3};
    vitri_import_record_add(record, &value);
    cr_expect_null(vitri_import_record_text(record, "place"));
    cr_expect_eq(vitri_import_record_find(record, "place", FALSE)->cell, 3);
    cr_expect_null(vitri_import_record_find(record, "place", TRUE));
    cr_expect_null(vitri_import_record_text(record, "name"));
    vitri_import_record_free(record);
}
