/* What falls due as a document: groups, counts by month, what is overdue apart. */
#include "../support/document-tree.h"
#include "../support/town.h"
#include "vitri/document.h"

static void add_row(VitriDue *due, VitriDueKind kind, VitriDueState state, const char *day)
{
    VitriDueRow row = {.kind = kind, .state = state, .person = PERSON_P1, .post = POST_A1, .to = -1};
    row.unit = due->vcase->roster->posts[POST_A1].unit;
    if (state == VITRI_DUE_UNKNOWN)
        row.missing = "tenure/from";
    else
        row.day = town_day(day);
    g_array_append_val(due->rows, row);
}

Test(document_due, deadlines_stand_in_groups_and_count_by_month)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = town->roster->positions[i].id;
    town->vcase->on = town_day("2026-12-31");
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(VitriDueRow));
    VitriDue due = {town->vcase, 2, town_day("2028-12-31"), rows};
    add_row(&due, VITRI_DUE_ROTATION, VITRI_DUE_OVERDUE, "2026-12-21");
    add_row(&due, VITRI_DUE_ROTATION, VITRI_DUE_NOW, "2027-01-10");
    add_row(&due, VITRI_DUE_TERM_END, VITRI_DUE_NOW, "2027-01-12");
    add_row(&due, VITRI_DUE_ROTATION, VITRI_DUE_COMING, "2028-01-10");
    add_row(&due, VITRI_DUE_TERM_END, VITRI_DUE_UNKNOWN, NULL);
    g_array_index(rows, VitriDueRow, 1).calendar = VITRI_CALENDAR_COMPUTED;
    g_array_index(rows, VitriDueRow, 1).to = POST_B1;
    g_array_index(rows, VitriDueRow, 1).planned_on = town_day("2027-02-01");
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_due(&due, "vi", out);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    static const char *const cases[][2] = {
        {"concat(//d:totals/@overdue, //d:totals/@due, //d:totals/@coming, //d:totals/@unknown)", "1211"},
        {"count(//d:group)", "4"},
        {"concat(//d:group[1]/@id, ' ', //d:group[2]/@id, ' ', //d:group[3]/@id, ' ', //d:group[4]/@id)",
         "overdue 2027-01 2028-01 unknown"},
        {"string(//d:group[2]/@month-text)", "1/2027"},
        {"string(//d:group[2]/@count)", "2"},
        {"string(//d:group[1]/d:deadline/@days-over)", "10"},
        {"string(//d:group[2]/d:deadline[1]/@calendar)", "computed"},
        {"string(//d:group[2]/d:deadline[1]/@planned-on-text)", "01/02/2027"},
        {"string(//d:group[4]/d:deadline/@missing)", "tenure/from"},
        {"count(//d:year)", "2"},
        {"concat(//d:year[1]/@number, ' ', //d:year[1]/d:line[@kind = 'rotation']/@overdue)", "2027 1"},
        {"string(//d:year[1]/d:line[@kind = 'rotation']/d:cell[@month = 1]/@count)", "1"},
        {"string(//d:year[1]/d:line[@kind = 'term-end']/@count)", "1"},
        {"count(//d:year[2]/d:line)", "1"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        document_tree_expect(tree, cases[i][0], cases[i][1]);
}

Test(document_due, nothing_due_is_a_document_too)
{
    g_autoptr(Town) town = town_new();
    town_settle(town);
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(VitriDueRow));
    VitriDue due = {town->vcase, 1, town_day("2027-12-31"), rows};
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_document_due(&due, "en", out);
    g_autoptr(DocumentTree) tree = document_tree_new(out);
    document_tree_expect_valid(tree);
    document_tree_expect(tree, "count(//d:group)", "0");
}
