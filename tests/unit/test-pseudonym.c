/* Pseudonyms: nothing that names a person stays, what was equal stays equal, and a key decides who is called what. */
#include "vitri/pseudonym.h"

#include "../support/builder-roster.h"
#include "vitri/provenance.h"

#include <criterion/criterion.h>

static const guchar key[] = "0123456789abcdef";

/* NV1 and NV2 share a decision; the order names NV2. */
static VitriRoster *build(void)
{
    VitriRoster *roster =
        build_roster("<unit id='U' kind='office'/><position id='K' category='shared'/>"
                     "<post id='A' unit='U' position='K'/>"
                     "<person id='NV1' sex='male' born='1980-02-17'>"
                     "<tenure post='A' from='2020-01-01' until='2022-01-01'/>"
                     "<circumstance kind='raising-child' child-born='2024-05-01' evidence='giấy'/>"
                     "<circumstance kind='raising-child' child-born='2024-05-09'/></person>"
                     "<person id='NV2' sex='female' born='1981-03'>"
                     "<tenure post='A' from='2022-01-01'/><kin person='NV1' relation='spouse'/></person>");
    static const VitriDirective order = {
        .id = "CV-9", .person = 1, .unit = -1, .post = -1, .what = "chuyển NV2", .by = "Giám đốc", .decision = "7/QĐ"};
    roster->people[0].name = "Nguyễn Văn A";
    roster->people[1].name = "Trần Thị B";
    for (guint i = 0; i < 2; i++)
        roster->tenures[i].decision = "7/QĐ";
    roster->tenures[1].decided_by = "Giám đốc";
    roster->directives = g_memdup2(&order, sizeof order);
    roster->n_directives = 1;
    return roster;
}

static const char *find_original(const GArray *table, const char *pseudonym)
{
    for (guint i = 0; i < table->len; i++)
        if (strcmp(g_array_index(table, VitriPseudonym, i).pseudonym, pseudonym) == 0)
            return g_array_index(table, VitriPseudonym, i).original;
    return "";
}

Test(pseudonym, every_text_gets_the_code_of_its_kind_and_absent_ones_stay_absent)
{
    g_autoptr(VitriRoster) roster = build();
    g_autoptr(GArray) table = vitri_pseudonym_apply(roster, &(VitriPseudonymOptions){NULL, 0, FALSE});
    const struct {
        const char *is, *wanted;
    } rows[] = {
        {roster->people[0].id, "P-1"},
        {roster->people[0].name, "P-1"},
        {roster->people[1].id, "P-2"},
        {roster->people[1].name, "P-2"},
        {roster->tenures[0].decision, "D-1"},
        {roster->tenures[1].decision, "D-1"},
        {roster->tenures[0].decided_by, NULL},
        {roster->tenures[1].decided_by, "A-1"},
        {roster->circumstances[0].evidence, "E-1"},
        {roster->circumstances[1].evidence, NULL},
        {roster->directives[0].id, "O-1"},
        {roster->directives[0].what, "T-1"},
        {roster->directives[0].by, "A-1"},
        {roster->directives[0].decision, "D-1"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(g_strcmp0(rows[i].is, rows[i].wanted), 0, "%u: %s, not %s", i, rows[i].is, rows[i].wanted);
    cr_expect_eq(table->len, 7u, "%u", table->len);
    cr_expect_str_eq(find_original(table, "P-2"), "NV2");
    cr_expect_str_eq(find_original(table, "T-1"), "chuyển NV2");
    const VitriPseudonym *last = &g_array_index(table, VitriPseudonym, table->len - 1);
    cr_expect_str_eq(last->kind, "person");
    cr_expect_str_eq(last->name, "Trần Thị B");
    cr_expect_eq(roster->people[0].born.day, 17);
}

/* The name of a file or a sheet may hold a name. */
Test(pseudonym, where_it_was_imported_from_is_dropped)
{
    g_autoptr(VitriRoster) roster = build();
    roster->provenance = vitri_provenance_new();
    g_autoptr(GArray) table = vitri_pseudonym_apply(roster, &(VitriPseudonymOptions){NULL, 0, FALSE});
    cr_expect_null(roster->provenance);
}

Test(pseudonym, numbers_are_padded_so_that_they_sort_as_the_ids_do)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 11; i++)
        g_string_append_printf(text, "<person id='N%02d' sex='male' born='1980'/>", i);
    g_autoptr(VitriRoster) roster = build_roster(text->str);
    for (guint i = 0; i < 11; i++)
        roster->people[i].name = "x";
    g_autoptr(GArray) table = vitri_pseudonym_apply(roster, &(VitriPseudonymOptions){NULL, 0, FALSE});
    cr_expect_eq(table->len, 11u);
    cr_expect_str_eq(roster->people[1].id, "P-02");
    cr_expect_str_eq(roster->people[10].id, "P-11");
}

/* The digests are those of openssl dgst -sha256 -hmac. */
Test(pseudonym, a_key_decides_the_codes)
{
    g_autoptr(VitriRoster) roster = build();
    g_autoptr(GArray) table = vitri_pseudonym_apply(roster, &(VitriPseudonymOptions){key, 16, FALSE});
    cr_expect_str_eq(roster->people[1].id, "P-89289469f97088c9", "%s", roster->people[1].id);
    cr_expect_str_eq(roster->tenures[0].decision, "D-4ce8de2e3855e9a7", "%s", roster->tenures[0].decision);
    g_autoptr(VitriRoster) other = build();
    g_autoptr(GArray) other_table = vitri_pseudonym_apply(other, &(VitriPseudonymOptions){key, 15, FALSE});
    cr_expect_str_neq(other->people[1].id, roster->people[1].id);
    cr_expect_eq(other_table->len, table->len);
}

Test(pseudonym, births_move_within_their_month_but_not_from_or_onto_the_first)
{
    guint moved = 0;
    for (guint length = 1; length <= 16; length++) {
        g_autoptr(VitriRoster) roster = build();
        g_autoptr(GArray) table = vitri_pseudonym_apply(roster, &(VitriPseudonymOptions){key, length, TRUE});
        VitriDate born = roster->people[0].born, child = roster->circumstances[1].child_born;
        cr_expect(born.year == 1980 && born.month == 2 && born.day >= 2 && born.day <= 29, "day %d", born.day);
        cr_expect(child.year == 2024 && child.month == 5 && child.day >= 2 && child.day <= 31, "day %d", child.day);
        cr_expect_eq(roster->circumstances[0].child_born.day, 1);
        cr_expect(roster->people[1].born.month == 3 && roster->people[1].born.day == 0);
        moved += born.day != 17;
    }
    cr_expect_gt(moved, 10u, "%u of 16", moved);
}
