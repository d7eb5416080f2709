#ifndef VITRI_PSEUDONYM_H
#define VITRI_PSEUDONYM_H

#include "vitri/roster.h"

/** How pseudonyms are made. */
typedef struct {
    const guchar *key; /**< secret; the same key gives the same pseudonyms in every roster. NULL: numbers in the order
                          of what they stand for, which whoever has the list of ids can undo */
    gsize length;      /**< of the key in bytes */
    gboolean redraw_births; /**< another day of the same month for births of people and of children */
} VitriPseudonymOptions;

/** What a pseudonym stands for. All texts live as long as the roster. */
typedef struct {
    const char *kind; /**< person, order, decision, evidence, authority, order-text */
    const char *pseudonym, *original;
    const char *name; /**< of a person; NULL for other kinds */
} VitriPseudonym;

/**
 * Replaces in a roster, in place, what names or describes a person: ids and names of people, ids and words of orders,
 * decision numbers, who decided, evidence. Each distinct text gets one pseudonym of its kind, so what was equal stays
 * equal and what was there stays there: a rule that asks whether a decision or evidence is on record answers the same.
 * With a key a pseudonym is the first 16 hex digits of HMAC-SHA256 of "kind:text" (RFC 2104). Units, positions, posts,
 * duties, places, codes and dates stay, for the verdicts hang on them; a birth on the first of a month stays there too,
 * and a date known in part stays as it is. The order of people and the indexes by id are afterwards those of the old
 * ids: the roster is good for writing (write-roster.h), not for judging.
 * Returns the table, of VitriPseudonym, by kind and pseudonym. Caller unrefs.
 */
GArray *vitri_pseudonym_apply(VitriRoster *roster, const VitriPseudonymOptions *options);

#endif
