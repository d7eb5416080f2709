#ifndef VITRI_KIN_ROWS_H
#define VITRI_KIN_ROWS_H

#include "model.h"

/** Adds what kin may not do together in any months: rows of label VITRI_ROW_KIN. */
void vitri_kin_rows_add(VitriModel *model);

#endif
