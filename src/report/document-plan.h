#ifndef VITRI_DOCUMENT_PLAN_H
#define VITRI_DOCUMENT_PLAN_H

#include "document-parts.h"
#include "vitri/plan.h"

/** One person of a plan: what the rules say (duty), what the plan does (move or stay; neither: not accounted for). */
typedef struct {
    gint32 person, post; /**< post: held; -1 if it cannot be told */
    VitriDuty duty;
    VitriEvidence *evidence; /**< of the duty, owned */
    const VitriMove *move;
    const VitriStay *stay;
    gboolean must_move;       /**< due or overdue in the year, whether or not a lawful day exists */
    gboolean overdue;         /**< duty day before 1 January of the year */
    gboolean proposed_upward; /**< handed to the superior's common plan */
    gboolean left;            /**< due, overdue or displaced, not moved, without lawful ground, not proposed upward */
} VitriPlanRow;

/** The plan while it is told. */
typedef struct {
    VitriPage page;
    const VitriPlan *plan;
    GArray *rows;       /**< of VitriPlanRow, in the order of pages */
    GHashTable *row_of; /**< GINT_TO_POINTER(person + 1) -> VitriPlanRow* */
} VitriPlanPage;

/** The row of a person; NULL if there is none. */
const VitriPlanRow *vitri_document_plan_row(const VitriPlanPage *plan_page, gint32 person);

/** Why the person moves: as stated, else by the duty. */
const char *vitri_document_plan_move_reason(const VitriPlanRow *row);

/** <chains/>: each with its moves in the order in which they must happen; numbers run through. */
void vitri_document_chains_write(VitriPlanPage *plan_page);

/** <groups/>: those who stay, by reason; those left first. */
void vitri_document_stays_write(VitriPlanPage *plan_page);

/** <calendar/>: units by months. */
void vitri_document_calendar_write(VitriPlanPage *plan_page);

/** <bases/> and <months/>. */
void vitri_document_papers_write(VitriPlanPage *plan_page);

/** Attributes of <plan/>: how it was issued; of <row/>: the regime of the person. */
void vitri_document_papers_issue(VitriPlanPage *plan_page);
void vitri_document_papers_person(VitriPage *page, const VitriPlanRow *row);

/** Attributes of <move/>: its form on paper, to whom and by when `from` (-1: not known) is handed over, and what is
 * decided already; taker NULL: nobody takes it by the plan. */
void vitri_document_papers_move(VitriPage *page, const VitriMove *move, gint32 from, const VitriMove *taker);

/** <policy/> and <decisions/> of the case. */
void vitri_document_policy_write(VitriPage *page);

#endif
