#ifndef VITRI_TENURE_H
#define VITRI_TENURE_H

#include "vitri/finding.h"

/** How far the same function reaches. */
typedef enum {
    VITRI_POOL_FUNCTION,   /**< position, unit (through predecessors) and duty */
    VITRI_POOL_POSITION,   /**< position, in any unit */
    VITRI_POOL_PROFESSION, /**< profession of the position */
    VITRI_POOL_ROTATION,   /**< code of the rotation list */
} VitriPool;

/** Which time counts: what the kinds about months have in common. All zero: that of the holder, probation and all. */
typedef struct {
    VitriPool pool;
    guint kinds; /**< bits 1 << VitriTenureKind that count; 0: the holder's alone */
    gboolean excludes_probation;
    const char *const *excludes; /**< circumstances during which no time counts, and tenures of a kind of that name;
                                    NULL-terminated; NULL: none */
    gint32 exclude_min_months;   /**< only where they last so long; 0: always */
} VitriTenureRule;

/** Whether tenures of that kind count. */
gboolean vitri_tenure_counts(const VitriTenureRule *rule, VitriTenureKind kind);

/** Whether two posts are the same position, unit (through predecessors, `earlier` first) and duty: MET same, NOT_MET
 * different, UNKNOWN where one duty is stated and the other absent. */
VitriVerdict vitri_tenure_same_function(const VitriRoster *roster, gint32 earlier_post, gint32 later_post);

/** The same as far as a pool reaches; UNKNOWN also where a profession is absent. out_missing (may be NULL): the field,
 * for UNKNOWN. */
VitriVerdict vitri_tenure_same(const VitriRoster *roster, VitriPool pool, gint32 earlier_post, gint32 later_post,
                               const char **out_missing);

/** The tenure that runs on into this one in the same function, by a certain link (MET) if there is one, else by an open
 * one (UNKNOWN; out_missing: the field); -1 if none. */
gint32 vitri_tenure_previous(const VitriRoster *roster, const VitriTenureRule *rule, gint32 tenure,
                             VitriVerdict *out_link, const char **out_missing);

/** The clock of a tenure (contract, section 4). */
typedef struct {
    VitriDate earliest, latest; /**< bounds of the day it started; equal where it is certain; unset: no start date */
    const char *missing;        /**< field that makes it uncertain; NULL */
    gint32 tenure;              /**< the tenure whose clock it is */
    gint32 first_tenure;        /**< the tenure it started with, as far back as is certain */
    gint32 possible_tenure;     /**< the tenure it may have started with */
} VitriClock;

/**
 * Runs back over consecutive tenures in the same function. A rule that excludes probation starts it at the end of the
 * probation where one is stated for the first tenure; what else it excludes is taken off by spells.h. Evidence gets the
 * dates it rests on. No allocation without evidence and predecessors.
 */
void vitri_tenure_clock(const VitriCase *vcase, gint32 tenure, const VitriTenureRule *rule, VitriClock *out_clock,
                        VitriEvidence *evidence);

#endif
