#ifndef VITRI_FACTS_H
#define VITRI_FACTS_H

#include "vitri/roster-diff.h"

enum { VITRI_FACT_FIELDS = 20 };

/** One fact as its attributes in the order of a roster file. */
typedef struct {
    const char *names[VITRI_FACT_FIELDS];
    VitriValue values[VITRI_FACT_FIELDS];
    guint n;
    guint n_key;  /**< the first so many say what it is about */
    gint32 start; /**< index of the attribute by which facts of one key are told apart; -1: none */
    gint32 index; /**< of a fact of a person: in the roster's array of its kind */
} VitriFactView;

/** The attributes of a unit, position, post, order or person itself. `strings` keeps what the roster does not. */
void vitri_facts_view(const VitriRoster *roster, VitriChangeOf of, gint32 index, GStringChunk *strings,
                      VitriFactView *out_view);

/** Appends the person's facts of one kind (TENURE and later) to an array of VitriFactView. */
void vitri_facts_list(const VitriRoster *roster, gint32 person, VitriFactKind kind, GArray *views);

#endif
