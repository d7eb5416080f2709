/* The quality of a roster as XML: what is set is written, with cells where they are known, and it fits the schema. */
#include "vitri/write-quality.h"

#include "../support/builder.h"
#include "../support/schema.h"
#include "vitri/provenance.h"

#include <criterion/criterion.h>
#include <string.h>

/* P stands on line 1, which was imported; a doubt with everything, one with nothing, a field, a want. */
typedef struct {
    VitriQuality quality;
    VitriDoubt full, bare;
    VitriWant want;
    VitriQualityField field;
    VitriStandard *standard;
    guint32 counted[2], missing[2];
} Scene;

static void fill_doubts(Scene *scene)
{
    scene->full = (VitriDoubt){VITRI_DOUBT_UNIT, "gap", 0, 1, 0, 0, 1, 31, 2, (char *)"a \"b\"", vitri_evidence_new()};
    scene->bare = (VitriDoubt){VITRI_DOUBT_DUPLICATE, "same-id", -1, -1, -1, -1, -1, -1, 0, NULL, vitri_evidence_new()};
    vitri_evidence_fact(scene->full.evidence, "person/born", "1980", (VitriSource){7, 0});
    g_ptr_array_add(scene->quality.doubts, &scene->full);
    g_ptr_array_add(scene->quality.doubts, &scene->bare);
}

static void fill_want(Scene *scene)
{
    const VitriWantPlace places[] = {{0, 0, -1, {7, 0}}, {-1, -1, 1, {0, 0}}};
    scene->standard = vitri_standard_new();
    scene->standard->id = g_strdup("s");
    scene->want =
        (VitriWant){(char *)"person/sex", 3, 1, g_ptr_array_new(), g_array_new(FALSE, FALSE, sizeof(VitriWantPlace))};
    g_ptr_array_add(scene->want.standards, scene->standard);
    g_array_append_vals(scene->want.places, places, G_N_ELEMENTS(places));
    g_ptr_array_add(scene->quality.wants, &scene->want);
}

static void fill(Scene *scene)
{
    const VitriSheetOrigin sheet = {"so.xlsx", "Nhân sự", "born=C"};
    VitriCase *vcase = build_case("<unit id='U'/><unit id='V'/><position id='K'/><post id='A' unit='U' position='K'/>"
                                  "<person id='P' sex='male' born='1980'/><person id='Q' sex='male' born='1980'/>",
                                  "2026-12-31");
    vcase->jurisdiction = g_strdup("vn");
    vcase->roster->id = "r";
    vcase->roster->provenance = vitri_provenance_new();
    g_array_append_val(vcase->roster->provenance->sheets, sheet);
    cr_assert(vitri_provenance_add(vcase->roster->provenance, (VitriRowOrigin){{7, 0}, 0, 5}));
    scene->quality = (VitriQuality){vcase, 2, g_array_new(FALSE, FALSE, sizeof(VitriCompleteness)), g_ptr_array_new(),
                                    g_ptr_array_new()};
    scene->field = (VitriQualityField){(char *)"rank", VITRI_QUALITY_RANK, NULL, VITRI_MATTERS_LISTED_OR_LEADERSHIP};
    scene->counted[1] = 3;
    scene->missing[1] = 1;
    VitriCompleteness row = {&scene->field, 3, 1, scene->counted, scene->missing};
    g_array_append_val(scene->quality.completeness, row);
    fill_doubts(scene);
    fill_want(scene);
}

static void clear(Scene *scene)
{
    vitri_evidence_free(scene->full.evidence);
    vitri_evidence_free(scene->bare.evidence);
    g_ptr_array_unref(scene->want.standards);
    g_array_unref(scene->want.places);
    vitri_standard_free(scene->standard);
    g_array_unref(scene->quality.completeness);
    g_ptr_array_unref(scene->quality.doubts);
    g_ptr_array_unref(scene->quality.wants);
    vitri_case_unref(scene->quality.vcase);
}

Test(write_quality, what_is_set_is_written_and_fits_the_schema)
{
    static const char *const parts[] = {
        "<quality xmlns=\"urn:vitri:quality:1\" roster=\"r\" on=\"2026-12-31\" jurisdiction=\"vn\" people=\"2\">\n",
        "  <field path=\"rank\" matters-for=\"listed-or-leadership\" counted=\"3\" missing=\"1\" percent=\"33.3\">\n"
        "    <unit id=\"V\" counted=\"3\" missing=\"1\" percent=\"33.3\"/>\n  </field>\n",
        "  <doubt group=\"unit\" reason=\"gap\" person=\"P\" post=\"A\" unit=\"U\" other=\"Q\" other-unit=\"V\" "
        "days=\"31\" count=\"2\" near=\"a &quot;b&quot;\">\n"
        "    <fact field=\"person/born\" value=\"1980\" line=\"7\" cell=\"Nhân sự!C5\" from=\"so.xlsx\"/>\n  "
        "</doubt>\n",
        "  <doubt group=\"duplicate\" reason=\"same-id\">\n  </doubt>\n",
        "  <want field=\"person/sex\" findings=\"3\" people=\"1\">\n    <standard id=\"s\"/>\n"
        "    <place person=\"P\" post=\"A\" line=\"7\" cell=\"Nhân sự!5\" from=\"so.xlsx\"/>\n"
        "    <place unit=\"V\"/>\n  </want>\n",
    };
    Scene scene;
    g_autoptr(GString) out = g_string_new(NULL);
    memset(&scene, 0, sizeof scene);
    fill(&scene);
    vitri_write_quality(&scene.quality, out);
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect(strstr(out->str, parts[i]), "'%s' is missing in %s", parts[i], out->str);
    cr_expect(schema_accepts("quality", out->str), "%s", out->str);
    cr_expect_not(schema_accepts("quality", "<quality xmlns='urn:vitri:quality:1' roster='r'/>"));
    clear(&scene);
}
