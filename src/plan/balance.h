#ifndef VITRI_BALANCE_H
#define VITRI_BALANCE_H

#include <glib.h>

/**
 * A lower bound for evenness: jobs, each allowed in some of twelve months (bits), put into months so that the sum of
 * squared loads is least. Exact for unit jobs (an optimal semi-matching: N. Harvey, R. Ladner, L. Lovász, T. Tamir,
 * "Semi-matchings for bipartite graphs and load balancing", Journal of Algorithms 59, 2006). `masks`: guint16, none 0.
 */
gint64 vitri_balance_least_squares(const GArray *masks);

#endif
