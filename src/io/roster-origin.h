#ifndef VITRI_ROSTER_ORIGIN_H
#define VITRI_ROSTER_ORIGIN_H

#include "form.h"

/** The attributes of `sheet`, for the table of read-roster.c, and what it does. */
extern const VitriFormAttribute vitri_sheet_attributes[];
void vitri_roster_sheet_start(gpointer reader, VitriForm *form);

/** Keeps attribute `row`, the last of every element that has one, of the element at hand. */
void vitri_roster_origin_keep(gpointer reader, VitriForm *form);

#endif
