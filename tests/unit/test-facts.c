/* Facts as attributes: names as in a file, what is left out is not set, kinship where it is stated only. */
#include "facts.h"

#include "../support/builder-roster.h"

#include <criterion/criterion.h>

static const char xml[] = "<unit id='U' kind='office'/><unit id='V' kind='division' parent='U' province-class='I'/>"
                          "<position id='N' category='shared'/><post id='A' unit='V' position='N' seats='2'/>"
                          "<person id='P' sex='male' born='1980-01-01'><tenure post='A' from='2010-05-01'/>"
                          "<rating year='2024' level='good'/><rating year='2025' level='poor'/>"
                          "<kin person='Q' relation='spouse'/></person>"
                          "<person id='Q' sex='female' born='1981'><leaves on='2030-01-01' reason='r'/>"
                          "<kin person='P' relation='spouse' reversed='yes'/></person>";

/* As "name=value ", those that are set; caller frees. */
static char *list_view(const VitriFactView *view)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < view->n; i++) {
        g_autofree char *value = vitri_value_to_string(&view->values[i]);
        if (value)
            g_string_append_printf(text, "%s=%s ", view->names[i], value);
    }
    return g_string_free(text, FALSE);
}

Test(facts, what_is_stated_is_set)
{
    static const struct {
        VitriChangeOf of;
        gint32 index;
        const char *expected;
    } rows[] = {
        {VITRI_CHANGE_OF_UNIT, 0, "kind=office "},
        {VITRI_CHANGE_OF_UNIT, 1, "kind=division parent=U province-class=I "},
        {VITRI_CHANGE_OF_POST, 0, "unit=V position=N seats=2 "},
        {VITRI_CHANGE_OF_PERSON, 0, "name=P sex=male born=1980-01-01 "},
        {VITRI_CHANGE_OF_PERSON, 1, "name=Q sex=female born=1981 "},
    };
    g_autoptr(VitriRoster) roster = build_roster(xml);
    GStringChunk *strings = g_string_chunk_new(64);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriFactView view;
        vitri_facts_view(roster, rows[i].of, rows[i].index, strings, &view);
        g_autofree char *text = list_view(&view);
        cr_expect(g_str_has_prefix(text, rows[i].expected), "row %u: %s", i, text);
        cr_expect(view.n_key == 0 && view.start == -1 && view.index == rows[i].index, "row %u", i);
    }
    g_string_chunk_free(strings);
}

Test(facts, those_of_a_person_are_listed_by_kind)
{
    static const struct {
        gint32 person;
        VitriFactKind kind;
        guint n, n_key;
        gint32 start;
        const char *first;
    } rows[] = {
        {0, VITRI_FACT_TENURE, 1, 2, 2, "post=A kind=holder from=2010-05-01 "},
        {1, VITRI_FACT_TENURE, 0, 0, 0, ""},
        {0, VITRI_FACT_RATING, 2, 1, -1, "year=2024 level=good "},
        {0, VITRI_FACT_KIN, 1, 1, -1, "person=Q relation=spouse "},
        {1, VITRI_FACT_KIN, 0, 0, 0, ""},
        {0, VITRI_FACT_LEAVES, 0, 0, 0, ""},
        {1, VITRI_FACT_LEAVES, 1, 0, -1, "on=2030-01-01 reason=r "},
        {0, VITRI_FACT_STEP, 0, 0, 0, ""},
    };
    g_autoptr(VitriRoster) roster = build_roster(xml);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) views = g_array_new(FALSE, FALSE, sizeof(VitriFactView));
        vitri_facts_list(roster, rows[i].person, rows[i].kind, views);
        cr_assert_eq(views->len, rows[i].n, "row %u: %u", i, views->len);
        if (views->len == 0)
            continue;
        const VitriFactView *view = &g_array_index(views, VitriFactView, 0);
        g_autofree char *text = list_view(view);
        cr_expect_str_eq(text, rows[i].first, "row %u: %s", i, text);
        cr_expect(view->n_key == rows[i].n_key && view->start == rows[i].start, "row %u", i);
    }
}
