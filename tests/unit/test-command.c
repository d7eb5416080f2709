/* The rows of the commands: each found by its own name and by nothing else. */
#include "command.h"

#include <criterion/criterion.h>
#include <string.h>

Test(command, the_commands_of_the_contract_are_there)
{
    static const char *const names[] = {"check", "plan", "verify", "review", "explain", "report", "data", "sample"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const VitriCommand *row = vitri_command_find(names[i]);
        cr_assert_not_null(row, "%s", names[i]);
        cr_expect_str_eq(row->name, names[i]);
    }
}

Test(command, nothing_else_is_one)
{
    static const char *const names[] = {"", "chec", "checks", "Check", "--help", "check "};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        cr_expect_null(vitri_command_find(names[i]), "'%s'", names[i]);
}

Test(command, names_are_unique_and_formats_known)
{
    static const char *const known[] = {"xml", "text", "csv", "html", "ics", "docx", "odt", "xlsx", "pdf", NULL};
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < n; i++) {
        cr_expect(g_hash_table_add(seen, (gpointer)rows[i]->name), "%s stands there twice", rows[i]->name);
        g_auto(GStrv) formats = g_strsplit(rows[i]->formats, " ", -1);
        for (char **format = formats; *format; format++)
            cr_expect(g_strv_contains(known, *format), "%s: '%s'", rows[i]->name, *format);
    }
}
