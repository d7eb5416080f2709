#ifndef VITRI_KIND_TIME_H
#define VITRI_KIND_TIME_H

#include "vitri/kind.h"
#include "vitri/tenure.h"

/** The data of both kinds. */
typedef struct {
    VitriParameters parameters;
    gint32 months;
    gint32 probation; /**< 0: counts (the rule where nothing is said), 1: excluded */
} VitriKindTime;

extern const VitriKind vitri_kind_max_time, vitri_kind_min_time;

/** The parameters of a `min-time` or `max-time` requirement, for rotation.c: FALSE for any other kind. */
gboolean vitri_kind_time_read(const VitriRequirement *requirement, gboolean *out_is_maximum, gint32 *out_months,
                              gboolean *out_probation_counts);

/** The clock of the tenure that is judged: at the judged post on holding, else at the post left; FALSE where there is
 * none. */
gboolean vitri_kind_time_clock(const VitriRequirement *requirement, const VitriSubject *subject, VitriClock *out_clock,
                               VitriEvidence *evidence);

/** Days on which a verdict about the clock may turn. */
void vitri_kind_time_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days);

#endif
