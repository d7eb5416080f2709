/*
 * What the papers of a plan say beyond its page: its legal bases, the months in which somebody moves, what each move is
 * on paper (its form, who hands over to whom by which day, what is decided already), and how the plan was issued.
 *
 * Invariants: the bases are what sets the periods of the people of the plan, binds the moves of its family, or rules
 * the service of somebody who moves. A person hands over to whoever takes the post left. Cost: the versions of the
 * standards once; the rest is constant a row or move.
 */
#include "document-plan.h"
#include "vitri/working-days.h"

#include <string.h>

/* Grounds of deferral and exemption bind no move. */
static gboolean binds_moves(const VitriStandard *standard, VitriFamily family)
{
    return standard->family == family && standard->occasions & VITRI_OCCASION_ROTATION_MOVE &&
           standard->force != VITRI_FORCE_SHOULD &&
           (standard->effect == VITRI_EFFECT_REQUIRES || standard->effect == VITRI_EFFECT_PROTECTS);
}

static const char *find_regime(const VitriPage *page, const VitriPlanRow *row)
{
    VitriRegime regime = page->roster->people[row->person].regime;
    if (regime == VITRI_REGIME_UNKNOWN && row->post >= 0)
        regime = vitri_roster_position_of(page->roster, row->post)->regime;
    return vitri_regime_name(regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : regime);
}

static void write_bases(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    g_autoptr(GPtrArray) sources = g_ptr_array_new();
    g_autoptr(GPtrArray) periods = g_ptr_array_new();
    for (guint i = 0; i < page->vcase->standards->len; i++) {
        const VitriStandard *standard = g_ptr_array_index(page->vcase->standards, i);
        if (binds_moves(standard, plan_page->plan->family))
            vitri_document_bases_cited(page, sources,
                                       vitri_standard_version_on(standard, page->vcase->on, page->vcase->drafts));
    }
    for (guint i = 0; i < plan_page->rows->len; i++) {
        const VitriPlanRow *row = &g_array_index(plan_page->rows, VitriPlanRow, i);
        vitri_document_bases_cited(page, periods, row->duty.bounds.version);
        if (row->move)
            vitri_document_bases_regime(page, sources, find_regime(page, row));
    }
    vitri_document_bases_write_with(page, sources, periods);
}

static void write_months(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    guint moves[13] = {0};
    for (guint i = 0; i < plan_page->plan->moves->len; i++) {
        const VitriMove *move = &g_array_index(plan_page->plan->moves, VitriMove, i);
        if (vitri_date_is_full(move->on) && move->on.year == plan_page->plan->year)
            moves[move->on.month]++;
    }
    g_string_append(page->out, "<months>");
    for (guint month = 1; month <= 12; month++) {
        if (!moves[month])
            continue;
        g_string_append(page->out, "\n<month");
        vitri_document_number(page, "month", month);
        vitri_document_number(page, "moves", moves[month]);
        g_string_append(page->out, "/>");
    }
    g_string_append(page->out, "\n</months>\n");
}

void vitri_document_papers_write(VitriPlanPage *plan_page)
{
    write_bases(plan_page);
    write_months(plan_page);
}

void vitri_document_papers_issue(VitriPlanPage *plan_page)
{
    VitriPage *page = &plan_page->page;
    const VitriIssue *issued = &plan_page->plan->issued;
    vitri_document_date(page, "issued-on", issued->on);
    vitri_document_text(page, "issued-number", issued->number);
    vitri_document_text(page, "issued-by", issued->by);
}

void vitri_document_papers_person(VitriPage *page, const VitriPlanRow *row)
{
    vitri_document_text(page, "regime", find_regime(page, row));
}

/* Within the unit, to another unit of the agency, or to another agency. */
static const char *find_way(const VitriRoster *roster, gint32 from, gint32 to)
{
    gint32 left = roster->posts[from].unit, entered = roster->posts[to].unit;
    if (left == entered)
        return "duty";
    return roster->units[left].root == roster->units[entered].root ? "unit" : "agency";
}

static gboolean is_elsewhere(const VitriRoster *roster, gint32 from, gint32 to)
{
    const char *left = vitri_roster_place(roster, roster->posts[from].unit);
    const char *entered = vitri_roster_place(roster, roster->posts[to].unit);
    return left && entered && strcmp(left, entered) != 0;
}

void vitri_document_papers_move(VitriPage *page, const VitriMove *move, gint32 from, const VitriMove *taker)
{
    if (from >= 0 && move->to >= 0) {
        vitri_document_text(page, "way", find_way(page->roster, from, move->to));
        vitri_document_flag(page, "other-place", is_elsewhere(page->roster, from, move->to));
    }
    if (taker)
        vitri_document_person(page, "hands-to", taker->person);
    VitriDate leaves = vitri_date_is_full(move->effective_on) ? move->effective_on : move->on;
    if (vitri_date_is_full(leaves))
        vitri_document_date(page, "hand-over", vitri_working_days_before(page->vcase, leaves, 1));
    vitri_document_text(page, "decision", move->decision);
    vitri_document_date(page, "decided-on", move->decided_on);
    vitri_document_date(page, "noticed-on", move->noticed_on);
    vitri_document_date(page, "effective-on", move->effective_on);
    vitri_document_date(page, "handed-over-on", move->handed_over_on);
    vitri_document_text(page, "not-done", move->not_done);
}
