#ifndef VITRI_KIND_TIME_H
#define VITRI_KIND_TIME_H

#include "tenure-fields.h"
#include "vitri/spells.h"

/** The data of both kinds. */
typedef struct {
    VitriParameters parameters;
    gint32 months;
    VitriTenureFields time;
} VitriKindTime;

/** The attributes that both know beside `months`. */
#define VITRI_KIND_TIME_FIELDS VITRI_TENURE_FIELDS(VitriKindTime, time), VITRI_TENURE_POOLED(VitriKindTime, time)

extern const VitriKind vitri_kind_max_time, vitri_kind_min_time;

/** The parameters of a `min-time` or `max-time` requirement, for rotation.c: FALSE for any other kind. */
gboolean vitri_kind_time_read(const VitriRequirement *requirement, gboolean *out_is_maximum, gint32 *out_months,
                              const VitriTenureRule **out_rule);

gboolean vitri_kind_time_settle(gpointer data, const VitriCodes *codes, GError **error);

/** The months of the tenure that is judged, at the judged post on holding, else at the post left: of the holder, else
 * of another kind that counts; FALSE where there is none. */
gboolean vitri_kind_time_spells(const VitriRequirement *requirement, const VitriSubject *subject, VitriSpells *spells,
                                VitriEvidence *evidence);

/** Days on which a verdict about the clock may turn. */
void vitri_kind_time_turns(const VitriRequirement *requirement, const VitriSubject *subject, VitriPeriod within,
                           GArray *days);

#endif
