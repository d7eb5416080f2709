/* Ids made of names, and what is the same thing. */
#include "import-identity.h"

#include "../support/import-case.h"

#define MAP                                                                                                            \
    "<map xmlns='urn:vitri:map:1'><sheet>"                                                                             \
    "<make element='unit' id-from='name'><set attribute='name' heading='Unit'/><set attribute='kind' "                 \
    "value='division'/>"                                                                                               \
    "</make>"                                                                                                          \
    "<make element='person' id-from='name born'><set attribute='id' heading='Code'/><set attribute='name' "            \
    "heading='Name'/>"                                                                                                 \
    "<set attribute='born' heading='Born'/><set attribute='sex' heading='Sex'/></make></sheet></map>"
#define HEADINGS "[List]\nUnit|Name|Born|Sex|Code\n"

static const struct {
    const char *rows, *written, *faults;
} rows[] = {
    {"Phòng Đào tạo – Bồi dưỡng (2)|Đỗ Văn Ý|1980|male|\n", "<unit id=\"phong-dao-tao-boi-duong-2\"", ""},
    {"A|Đỗ Văn Ý|1980|male|\n", "<person id=\"do-van-y-1980\" name=\"Đỗ Văn Ý\"", ""},
    {"A|B|1980|male|\na|C|1981|male|\n", "!<unit id=\"a-2\"", ""},
    /* Diacritics tell names apart: two things, two ids. */
    {"Ban Đá|B|1980|male|\nBan Da|C|1981|male|\n", "<unit id=\"ban-da-2\" name=\"Ban Da\"", ""},
    {"A|B|1980|male|P7\n", "<person id=\"P7\" name=\"B\"", ""},
    {"A|B|1980|male|\nC|B|1980|male|\n", "<unit id=\"c\"",
     "List!3 taken-as-same: person 'b-1980' is taken to be the one of row 2; if these are two people, give them ids\n"},
    {"A|B|1980|male|\nC|B|1980|female|\n", "!<unit id=\"c\"",
     "List!D3 differs-from-row: 'b-1980' has 'female' here and 'male' in row 2; make both the same\n"
     "List!3 taken-as-same: person 'b-1980' is taken to be the one of row 2; if these are two people, give them ids\n"},
    {"A|B|1980|male|P1\nA|C|1981|male|P1\n", "<person id=\"P1\" name=\"B\"",
     "List!C3 differs-from-row: 'P1' has '1981' here and '1980' in row 2; make both the same\n"
     "List!B3 differs-from-row: 'P1' has 'C' here and 'B' in row 2; make both the same\n"},
    {"A||1980|male|\n", "!<person ",
     "List!2 missing-attribute: People: there is nothing to make an id of; fill in 'Name'\n"},
};

Test(import_identity, ids_are_made_of_names_and_the_same_name_is_the_same_thing)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strconcat(HEADINGS, rows[i].rows, NULL);
        g_autoptr(ImportCase) run = run_import(text, MAP, NULL);
        g_autofree char *all = import_faults(run), *xml = import_roster(run);
        g_autofree char *kept = g_strdup("");
        g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
        for (guint k = 0; lines[k]; k++) {
            if (!*lines[k] || strstr(lines[k], "person-without-tenure"))
                continue;
            char *longer = g_strconcat(kept, lines[k], "\n", NULL);
            g_free(kept);
            kept = longer;
        }
        cr_expect_str_eq(kept, rows[i].faults, "%s: %s", rows[i].rows, kept);
        expect_in_roster(xml, rows[i].written);
    }
}

Test(import_identity, what_the_roster_has_already_keeps_its_id_and_its_own_words)
{
    VitriRoster *old = make_roster("[Roster]\nid|as-of\nr|2026-12-31\n[Units]\nid|name|kind\nU7|Văn phòng|office\n");
    g_autoptr(ImportCase) run = run_import(HEADINGS "VĂN PHÒNG|B|1980|male|\nThanh tra|C|1981|male|\n", MAP, old);
    g_autofree char *xml = import_roster(run);
    expect_in_roster(xml, "<unit id=\"U7\" name=\"Văn phòng\" kind=\"office\"");
    expect_in_roster(xml, "<unit id=\"thanh-tra\" name=\"Thanh tra\" kind=\"division\"");
    expect_in_roster(xml, "!id=\"van-phong\"");
}

Test(import_identity, two_things_of_one_name_in_the_roster_are_not_chosen_from)
{
    VitriRoster *old = make_roster("[Roster]\nid|as-of\nr|2026-12-31\n"
                                   "[Units]\nid|name|kind\nU7|Văn phòng|office\nU8|Văn phòng|office\n");
    g_autoptr(ImportCase) run = run_import(HEADINGS "Văn phòng|B|1980|male|\n", MAP, old);
    g_autofree char *faults = import_faults(run);
    cr_expect_str_eq(faults, "List!2 ambiguous-name: Units: the roster has several of this name; give the id\n");
    cr_expect_eq(run->import->rejected->len, 1);
}

Test(import_identity, every_id_made_is_told)
{
    g_autoptr(ImportCase) run = run_import(HEADINGS "A|B|1980|male|\n", MAP, NULL);
    guint n = 0;
    for (guint i = 0; i < run->import->faults->len; i++)
        n += strcmp(((const VitriFault *)run->import->faults->pdata[i])->tag->tag, "id-made") == 0;
    cr_expect_eq(n, 2, "%u", n);
}
