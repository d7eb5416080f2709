#ifndef VITRI_COMPOSE_H
#define VITRI_COMPOSE_H

#include "folio.h"
#include "paper-tree.h"

/** The document that one paper or all (VITRI_PAPERS_ALL) make. The layout must outlive it. Caller frees. */
VitriFolio *vitri_compose(const VitriPaperSet *papers, gint which, const VitriLayout *layout);

/** 1, 2, 3 as I, II, III. Caller frees. */
char *vitri_compose_roman(guint number);

#endif
