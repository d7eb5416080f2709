#ifndef VITRI_GRADE_H
#define VITRI_GRADE_H

#include "vitri/finding.h"

/**
 * Sets severity and tag by the force of the standard, the verdict and, on holding, how the post is held: a `must` not
 * met is an error (of a holder; a warning of anybody else who fills the post), what an authority may decide otherwise
 * and a `should` are warnings, an unknown `must` is a warning; all else is a note. The retirement day of the
 * jurisdiction is a note always.
 */
void vitri_grade_finding(VitriFinding *finding, const VitriCase *vcase);

#endif
