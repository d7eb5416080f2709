#ifndef VITRI_COMPONENTS_H
#define VITRI_COMPONENTS_H

#include "problem.h"

/** Agents that cannot be decided apart, numbered by their smallest agent. */
typedef struct {
    guint n;
    guint32 *of;     /**< component of each agent */
    guint32 *begin;  /**< n + 1: where each component begins in `agents` */
    guint32 *agents; /**< by component, ascending */
} VitriComponents;

/**
 * Groups agents that share a place which could become too full or too empty, or an active row.
 * `active` has one entry for each row. The problem is sealed; the result is the caller's.
 */
VitriComponents *vitri_components_find(const VitriProblem *problem, const guint8 *active);
void vitri_components_free(VitriComponents *components);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriComponents, vitri_components_free)

/** How a row binds. */
typedef enum {
    VITRI_ROW_IDLE,   /**< no choice breaks it */
    VITRI_ROW_SINGLE, /**< concerns one agent only: it closes options */
    VITRI_ROW_COUPLING,
} VitriRowKind;

VitriRowKind vitri_components_judge_row(const VitriProblem *problem, const VitriRow *row);

/** One component as a problem of its own. */
typedef struct {
    VitriProblem *problem; /**< sealed; its rows are the coupling rows given */
    guint32 *option_of;    /**< option of the whole problem, by option here; ascending */
} VitriPart;

void vitri_part_free(VitriPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPart, vitri_part_free)

/**
 * Cuts a component out. `rows` (of guint32 row index, ascending) are the active rows of its agents: single ones close
 * options, coupling ones become rows. The part is the caller's.
 */
VitriPart *vitri_components_extract(const VitriProblem *problem, const VitriComponents *components, guint component,
                                    const GArray *rows);

#endif
