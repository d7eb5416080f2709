#ifndef VITRI_WRITE_INPUTS_H
#define VITRI_WRITE_INPUTS_H

#include "vitri/case.h"

/** Appends the case's policy as a `policy` element of its own namespace, every value stated, indented by two. */
void vitri_write_inputs_policy(const VitriCase *vcase, GString *out);

/** Appends the case's decisions as a `decisions` element of its own namespace, indented by two; nothing if there are
 * none. */
void vitri_write_inputs_decisions(const VitriCase *vcase, GString *out);

#endif
