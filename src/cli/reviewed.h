#ifndef VITRI_REVIEWED_H
#define VITRI_REVIEWED_H

#include "session.h"
#include "vitri/review.h"

/** The review that --within, --candidates, --person and --post ask for. NULL: `error` says why not. */
VitriReview *vitri_reviewed_make(const VitriSession *session, VitriCase *vcase, GError **error);

#endif
