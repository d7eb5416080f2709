/*
 * What was edited in a plan's workbook: the rows of its sheets against the hidden copy of what the plan said.
 *
 * Each row is given one meaning (plan-workbook.h says which); nothing is written here. Where the hidden copy is not
 * there every row is new. Linear but for a hash probe a person.
 */
#include "plan-edits.h"

#include "vitri/message.h"

#include <string.h>

/* What the plan said before it was edited. */
typedef struct {
    gint32 to;
    VitriDate on;
    gboolean seen;
} Original;

static void read_originals(VitriPlanEdits *edits)
{
    const VitriPlanSheet *sheet = edits->original;
    for (guint row = sheet->first_row; row < sheet->n_rows; row++) {
        gint32 person = vitri_plan_sheet_person(sheet, row, "person");
        if (person < 0)
            continue;
        Original *original = g_new0(Original, 1);
        original->to = vitri_plan_sheet_post(sheet, row, "to");
        original->on = vitri_plan_sheet_day(sheet, row, "on");
        g_hash_table_insert(edits->originals, GINT_TO_POINTER(person + 1), original);
    }
}

static VitriPlanWants read_word(const VitriPlanSheet *sheet, guint row)
{
    static const char *const words[] = {"pin", "forbid", "stay"};
    static const VitriPlanWants meanings[] = {VITRI_PLAN_WANTS_PIN, VITRI_PLAN_WANTS_FORBID, VITRI_PLAN_WANTS_STAY};
    g_autofree char *word = vitri_plan_sheet_value(sheet, row, "edit");
    for (guint i = 0; word && i < G_N_ELEMENTS(words); i++)
        if (strcmp(word, words[i]) == 0)
            return meanings[i];
    return VITRI_PLAN_WANTS_NOTHING;
}

static gint32 find_own_post(const VitriPlanEdits *edits, gint32 person, gint32 stated)
{
    const VitriRoster *roster = edits->source.roster;
    gint32 tenure = vitri_roster_tenure_on(roster, person, roster->as_of, FALSE);
    return stated >= 0 || tenure < 0 ? stated : roster->tenures[tenure].post;
}

/* What a row of moves wants: the word, else what differs from what the plan said. */
static void judge_move(VitriPlanEdits *edits, VitriPlanEdit *at)
{
    Original *original = g_hash_table_lookup(edits->originals, GINT_TO_POINTER(at->person + 1));
    gboolean same_place = original && original->to == at->to;
    gboolean same_day = original && vitri_date_compare(original->on, at->on) == 0;
    gboolean erased = at->to < 0 && at->wants != VITRI_PLAN_WANTS_FORBID;
    if (original)
        original->seen = TRUE;
    at->untouched = same_place && same_day;
    at->with_day = at->wants == VITRI_PLAN_WANTS_PIN || !same_day;
    if (erased)
        at->wants = VITRI_PLAN_WANTS_STAY;
    else if (at->wants == VITRI_PLAN_WANTS_NOTHING && !at->untouched)
        at->wants = VITRI_PLAN_WANTS_PIN;
}

static void judge_stay(VitriPlanEdit *at)
{
    at->with_day = TRUE;
    at->untouched = at->to < 0;
    if (at->wants == VITRI_PLAN_WANTS_PIN && at->to < 0)
        at->wants = VITRI_PLAN_WANTS_STAY;
    else if (at->wants == VITRI_PLAN_WANTS_NOTHING && at->to >= 0)
        at->wants = VITRI_PLAN_WANTS_PIN;
}

static void check_row(const VitriPlanEdit *at)
{
    if (at->wants == VITRI_PLAN_WANTS_FORBID && at->to < 0)
        vitri_plan_sheet_tell(at->sheet, at->row, "edit", "missing-attribute",
                              _("no post is named that is not to be given; name it, or clear this word"));
    if (at->wants == VITRI_PLAN_WANTS_STAY && at->own < 0)
        vitri_plan_sheet_tell(at->sheet, at->row, "person", "missing-attribute",
                              _("the person holds no post to stay in; name a destination"));
}

/* Takes the row in; of somebody who stands twice, a move goes before a stay that wants nothing. */
static void keep_row(VitriPlanEdits *edits, VitriPlanEdit *at)
{
    VitriPlanEdit *before = g_hash_table_lookup(edits->by_person, GINT_TO_POINTER(at->person + 1));
    g_ptr_array_add(edits->rows, at);
    if (!before)
        g_hash_table_insert(edits->by_person, GINT_TO_POINTER(at->person + 1), at);
    else if (before->is_move == at->is_move || at->wants != VITRI_PLAN_WANTS_NOTHING)
        vitri_plan_sheet_tell(at->sheet, at->row, "person", "accounted-twice", _("'%s' stands in two rows; leave one"),
                              edits->source.roster->people[at->person].id);
}

static void read_rows(VitriPlanEdits *edits, const VitriPlanSheet *sheet, gboolean is_move)
{
    for (guint row = sheet->first_row; row < sheet->n_rows; row++) {
        if (vitri_plan_sheet_is_empty(sheet, row))
            continue;
        guint faults = edits->source.faults->len;
        gint32 person = vitri_plan_sheet_person(sheet, row, "person");
        if (person < 0) {
            if (edits->source.faults->len == faults)
                vitri_plan_sheet_tell(sheet, row, "person", "missing-attribute",
                                      _("the row names no person; add the id, or clear the row"));
            continue;
        }
        VitriPlanEdit *at = g_new0(VitriPlanEdit, 1);
        *at = (VitriPlanEdit){.sheet = sheet, .row = row, .person = person, .is_move = is_move};
        at->own = find_own_post(edits, person, vitri_plan_sheet_post(sheet, row, is_move ? "from" : "post"));
        at->to = vitri_plan_sheet_post(sheet, row, is_move ? "to" : "edit/to");
        at->on = vitri_plan_sheet_day(sheet, row, is_move ? "on" : "edit/on");
        at->wants = read_word(sheet, row);
        if (is_move)
            judge_move(edits, at);
        else
            judge_stay(at);
        check_row(at);
        keep_row(edits, at);
    }
}

/* Rows of the plan that somebody took out. */
static void tell_removed(const VitriPlanEdits *edits)
{
    const VitriPlanSheet *sheet = edits->original;
    guint headings = edits->moves->first_row > 0 ? edits->moves->first_row - 1 : 0;
    for (guint row = sheet->first_row; row < sheet->n_rows && edits->moves->sheet; row++) {
        gint32 person = vitri_plan_sheet_person(sheet, row, "person");
        const Original *original = g_hash_table_lookup(edits->originals, GINT_TO_POINTER(person + 1));
        if (original && !original->seen)
            vitri_plan_sheet_tell(edits->moves, headings, NULL, "row-removed",
                                  _("the row of '%s' is no more there, which decides nothing; to keep the person in "
                                    "place, leave the row and clear the destination"),
                                  edits->source.roster->people[person].id);
    }
}

void vitri_plan_edits_close(VitriPlanEdits *edits)
{
    VitriPlanSheet *const sheets[] = {edits->head,   edits->moves,     edits->stays,   edits->unplaced,
                                      edits->inputs, edits->decisions, edits->original};
    for (guint i = 0; i < G_N_ELEMENTS(sheets); i++)
        vitri_plan_sheet_free(sheets[i]);
    g_ptr_array_unref(edits->hidden.faults);
    g_hash_table_unref(edits->originals);
    g_hash_table_unref(edits->by_person);
    g_ptr_array_unref(edits->rows);
}

void vitri_plan_edits_open(VitriPlanEdits *edits, const VitriPlanSource *given)
{
    edits->source = *given;
    const VitriPlanSource *source = &edits->source;
    edits->head = vitri_plan_sheet_open(source, "plan");
    edits->moves = vitri_plan_sheet_open(source, "move");
    edits->stays = vitri_plan_sheet_open(source, "stay");
    edits->unplaced = vitri_plan_sheet_open(source, "unplaced");
    edits->inputs = vitri_plan_sheet_open(source, "input");
    edits->decisions = vitri_plan_sheet_open(source, "decision");
    edits->hidden = *source;
    edits->hidden.faults = vitri_fault_list_new();
    edits->original = vitri_plan_sheet_open(&edits->hidden, "original");
    edits->originals = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    edits->by_person = g_hash_table_new(NULL, NULL);
    edits->rows = g_ptr_array_new_with_free_func(g_free);
    read_originals(edits);
    read_rows(edits, edits->moves, TRUE);
    read_rows(edits, edits->stays, FALSE);
    read_rows(edits, edits->unplaced, FALSE);
    tell_removed(edits);
}

const VitriPlanEdit *vitri_plan_edits_find(const VitriPlanEdits *edits, gint32 person)
{
    return g_hash_table_lookup(edits->by_person, GINT_TO_POINTER(person + 1));
}

gboolean vitri_plan_edits_counts(const VitriPlanEdits *edits, const VitriPlanEdit *edit)
{
    return vitri_plan_edits_find(edits, edit->person) == edit;
}
