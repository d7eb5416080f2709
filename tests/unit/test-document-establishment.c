/* The establishment as a document: sums up the tree, what is vacant, over-full, acting and temporarily vacant. */
#include "../support/document-tree.h"
#include "../support/review-case.h"
#include "vitri/document.h"

#define HEAD                                                                                                           \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department' norm='12'/><unit id='D1' name='Phòng 1' kind='division' parent='S'/>" \
    "<unit id='D2' name='Phòng 2' kind='division' parent='S'/>"                                                       \
    "<unit id='D2A' name='Tổ' kind='team' parent='D2' norm='3'/>"                                                    \
    "<unit id='OLD' name='Phòng cũ' kind='division' parent='S' until='2025-01-01'/></units><positions>"              \
    "<position id='GD' title='Giám đốc' category='leadership' level='department-head'/>"                           \
    "<position id='CV' title='Chuyên viên' category='professional'/>"                                                \
    "<position id='VC' title='Viên chức' category='shared' regime='public-employee'/></positions><posts>"           \
    "<post id='S-GD' unit='S' position='GD'/><post id='D1-CV' unit='D1' position='CV' seats='3'/>"                     \
    "<post id='D1-PT' unit='D1' position='CV' payroll='contract'/><post id='D2-CV' unit='D2' position='CV' "           \
    "seats='4'/>"                                                                                                      \
    "<post id='D2A-VC' unit='D2A' position='VC' seats='2'/>"                                                           \
    "<post id='D2-X' unit='D2' position='CV' seats='9' until='2026-12-30'/>"                                           \
    "<post id='OLD-CV' unit='OLD' position='CV' until='2025-01-01'/></posts><people>"
#define FOOT "</people></roster>"
#define PERSON(id, rest) "<person id='" id "' name='Người " id "' sex='female' born='1985-01-01'>" rest "</person>"
#define HOLDS(post) "<tenure post='" post "' from='2020-01-01'/>"

static const char department[] =
    HEAD PERSON("A", "<tenure post='S-GD' from='2024-01-01' kind='acting'/>" HOLDS("D1-CV"))
        PERSON("B", HOLDS("D1-CV") "<circumstance kind='maternity-leave' from='2026-11-01' until='2027-05-01'/>")
            PERSON("C", HOLDS("D1-CV") "<circumstance kind='maternity-leave' from='2025-11-01' until='2026-05-01'/>")
                PERSON("D", HOLDS("D1-CV"))
                    PERSON("E", HOLDS("D2-CV") "<tenure post='D1-PT' from='2026-01-01' kind='seconded'/>"
                                               "<circumstance kind='full-time-study' from='2026-01-01'/>")
                        PERSON("F", HOLDS("D2-CV") "<circumstance kind='suspended' from='2026-12'/>")
                            PERSON("G", "<tenure post='D2-CV' from='2020-01-01' until='2026-12-30'/>")
                                PERSON("H", HOLDS("D2-CV") "<circumstance kind='pregnant' from='2026-10-01'/>")
                                    PERSON("I", HOLDS("D2A-VC") "<circumstance kind='grave-illness' from='2026-10-01'/>"
                                                                "<leaves on='2026-12-30' reason='resignation'/>") FOOT;

static DocumentTree *tell(const VitriCase *vcase)
{
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_establishment(vcase, "vi", out);
    return document_tree_new(out);
}

Test(document_establishment, every_line_adds_up_and_agrees_with_the_roster)
{
    g_autoptr(VitriCase) vcase = make_case(department, vitri_date(2026, 12, 30));
    g_autoptr(DocumentTree) tree = tell(vcase);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "count(//*[@seats][@seats + @over != @filled + @vacant])", "0");
    document_tree_expect(tree, "count(//d:line)", "6");
    for (guint32 i = 0; i < vcase->roster->n_units; i++) {
        const char *id = vcase->roster->units[i].id;
        guint32 seats = vitri_roster_headcount(vcase->roster, (gint32)i, vcase->on, TRUE);
        g_autofree char *line = g_strdup_printf("number(//d:line[@unit='%s' and not(@own)]/@seats)", id);
        g_autofree char *expected = seats ? g_strdup_printf("%u", seats) : g_strdup("NaN");
        document_tree_expect(tree, line, expected);
    }
    document_tree_expect(tree, "sum(//d:line[@own or not(@sum)]/@seats) = //d:total/@seats", "true");
    document_tree_expect(tree, "sum(//d:category/@seats) = //d:total/@seats", "true");
    document_tree_expect(tree, "sum(//d:payroll/@filled) = //d:total/@filled", "true");
    document_tree_expect(tree, "sum(//d:absence/@away) = //d:total/@away", "true");
}

Test(document_establishment, units_stand_in_the_order_of_pages_with_their_places)
{
    g_autoptr(VitriCase) vcase = make_case(department, vitri_date(2026, 12, 30));
    g_autoptr(DocumentTree) tree = tell(vcase);
    document_tree_expect(tree, "//d:line/@unit", "S S D1 D2 D2 D2A");
    document_tree_expect(tree, "//d:line/@place", "1 2 2.1");
    document_tree_expect(tree, "//d:line[@own]/@unit", "S D2");
    document_tree_expect(tree, "//d:line[@sum]/@unit", "S D2");
    document_tree_expect(tree, "//d:line[@norm]/@unit", "S D2A");
    document_tree_expect(tree, "//d:total/@norm", "12");
}

Test(document_establishment, over_full_acting_and_absent_are_told_apart)
{
    static const struct {
        const char *line, *expected; /* seats filled acting vacant over away away-unsure */
    } rows[] = {
        {"//d:total", "11 7 1 5 1 2 1"},
        {"//d:line[@unit='S' and @own]", "1 0 1 1 0 0 0"},
        {"//d:line[@unit='D1']", "4 4 0 1 1 1 0"},
        {"//d:line[@unit='D2' and @own]", "4 3 0 1 0 1 1"},
        {"//d:line[@unit='D2A']", "2 0 0 2 0 0 0"},
        {"//d:category[@id='leadership']", "1 0 1 1 0 0 0"},
        {"//d:payroll[@id='contract']", "1 0 0 1 0 0 0"},
        {"//d:payroll[@id='public-employee']", "2 0 0 2 0 0 0"},
    };
    g_autoptr(VitriCase) vcase = make_case(department, vitri_date(2026, 12, 30));
    g_autoptr(DocumentTree) tree = tell(vcase);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *all = g_strdup_printf("concat(%1$s/@seats, ' ', %1$s/@filled, ' ', %1$s/@acting, ' ', "
                                               "%1$s/@vacant, ' ', %1$s/@over, ' ', %1$s/@away, ' ', "
                                               "sum(%1$s/@away-unsure))",
                                               rows[i].line);
        document_tree_expect(tree, all, rows[i].expected);
    }
    document_tree_expect(tree, "//d:absence/@ground", "suspended seconded maternity-leave");
    document_tree_expect(tree, "count(//d:person)", "0");
}

Test(document_establishment, each_ground_of_absence_is_a_circumstance_or_a_kind_of_tenure)
{
    g_autoptr(VitriCase) vcase = make_case(department, vitri_date(2026, 12, 30));
    guint n;
    const VitriCode *const *grounds = vitri_codes_list(vcase->codes, "temporary-absence", &n);
    cr_expect_gt(n, 0);
    for (guint i = 0; i < n; i++)
        cr_expect(vitri_codes_find(vcase->codes, "circumstance", grounds[i]->id) ||
                      vitri_codes_find(vcase->codes, "tenure-kind", grounds[i]->id),
                  "%s", grounds[i]->id);
}
