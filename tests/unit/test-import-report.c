/* What an import did, as XML by its schema. */
#include "../support/import-case.h"
#include "../support/schema.h"

Test(import_report, the_report_fits_its_schema_and_tells_each_state)
{
    VitriRoster *old = make_roster(IMPORT_HEAD IMPORT_PEOPLE IMPORT_TENURES);
    g_autoptr(ImportCase) run = run_import("[People]\nid|name|sex|born\nP2|Phạm Văn Bình & Co|male|1975\n"
                                           "P3|Mới|nữ|1990\nP4|Sai|?|1990\n[Units]\nid|name\nD|Division of Finance\n",
                                           NULL, old);
    static const char *const parts[] = {
        "<import xmlns=\"urn:vitri:import:1\" updates=\"true\" rows=\"4\" rejected=\"1\" kept-values=\"0\">",
        "<count element=\"unit\" added=\"0\" changed=\"0\" unchanged=\"1\" missing=\"0\" rejected=\"0\"/>",
        "<count element=\"person\" added=\"1\" changed=\"1\" unchanged=\"0\" missing=\"1\" rejected=\"0\"/>",
        "<item state=\"missing\" element=\"person\" key=\"P1\" name=\"Lê Thị Cúc\"/>",
        "<item state=\"added\" element=\"person\" key=\"P3\" name=\"Mới\" from=\"book.xlsx\" place=\"People!3\"/>",
        "<change attribute=\"name\" before=\"Phạm Văn Bình\" after=\"Phạm Văn Bình &amp; Co\"/>",
        "<rejected from=\"book.xlsx\" place=\"People!4\">",
    };
    g_autoptr(GString) xml = g_string_new(NULL);
    vitri_import_write(run->import, xml);
    cr_expect(schema_accepts("import", xml->str), "%s", xml->str);
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect(strstr(xml->str, parts[i]), "'%s' is not in: %s", parts[i], xml->str);
    cr_expect(!strstr(xml->str, "state=\"unchanged\""), "what did not change is only counted");
}

Test(import_report, each_state_has_its_name)
{
    static const char *const names[] = {"added", "changed", "unchanged", "missing", "rejected"};
    for (guint i = 0; i < VITRI_N_IMPORT_STATES; i++)
        cr_expect_str_eq(vitri_import_state_name((VitriImportState)i), names[i]);
}
