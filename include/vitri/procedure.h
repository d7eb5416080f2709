#ifndef VITRI_PROCEDURE_H
#define VITRI_PROCEDURE_H

#include "vitri/kind.h"

/**
 * The subject of the decision by which somebody came into a post, for judging it by the rules of that day: on the day
 * of the decision (else the first day of the tenure), with the post left, and
 * with the day on which the procedure began where the roster states it. The occasion is re-appointment where the papers
 * say so or the same post was held until then, else appointment. FALSE where neither day is known to the day:
 * `tenure/decided-on` is missing.
 */
gboolean vitri_procedure_subject(const VitriCase *vcase, gint32 tenure, VitriSubject *out_subject);

/**
 * The day on which a procedure began that is not over on vcase->on: that of the person's first tenure at the post which
 * begins later. Unset where the roster states none to the day.
 */
VitriDate vitri_procedure_started(const VitriCase *vcase, gint32 person, gint32 post);

#endif
