#ifndef VITRI_ROSTER_PERSON_H
#define VITRI_ROSTER_PERSON_H

#include "form.h"

/** The rows of `person` and what stands in it, for the table of read-roster.c: attributes and functions by element. */
extern const VitriFormAttribute vitri_person_attributes[], vitri_tenure_attributes[], vitri_rank_attributes[],
    vitri_qualification_attributes[], vitri_rating_attributes[], vitri_discipline_attributes[],
    vitri_circumstance_attributes[], vitri_succession_attributes[], vitri_kin_attributes[], vitri_leaves_attributes[],
    vitri_wish_attributes[], vitri_burden_attributes[], vitri_step_attributes[], vitri_recruitment_attributes[];

void vitri_roster_person_start(gpointer reader, VitriForm *form);
void vitri_roster_tenure_start(gpointer reader, VitriForm *form);
void vitri_roster_rank_start(gpointer reader, VitriForm *form);
void vitri_roster_qualification_start(gpointer reader, VitriForm *form);
void vitri_roster_rating_start(gpointer reader, VitriForm *form);
void vitri_roster_discipline_start(gpointer reader, VitriForm *form);
void vitri_roster_circumstance_start(gpointer reader, VitriForm *form);
void vitri_roster_succession_start(gpointer reader, VitriForm *form);
void vitri_roster_kin_start(gpointer reader, VitriForm *form);
void vitri_roster_leaves_start(gpointer reader, VitriForm *form);
void vitri_roster_wish_start(gpointer reader, VitriForm *form);
void vitri_roster_burden_start(gpointer reader, VitriForm *form);
void vitri_roster_step_start(gpointer reader, VitriForm *form);
void vitri_roster_recruitment_start(gpointer reader, VitriForm *form);

#endif
