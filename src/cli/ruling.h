#ifndef VITRI_RULING_H
#define VITRI_RULING_H

#include "session.h"
#include "vitri/finding.h"
#include "vitri/spells.h"

/** One standard for one person, clause by clause, with the arithmetic of the clauses that count months. */

/** One requirement of the tree. */
typedef struct VitriClause {
    const VitriRequirement *requirement;
    char *text; /**< in words */
    VitriVerdict verdict;
    char *missing;       /**< NULL unless unknown */
    gboolean counts;     /**< it counts months: */
    VitriSpells spells;  /**< listed */
    GPtrArray *children; /**< of VitriClause*; empty for a single requirement */
} VitriClause;

typedef struct {
    const VitriCase *vcase;
    VitriSubject subject;
    VitriFinding *finding;
    const VitriStandard *setter; /**< another standard that sets the period of the post; NULL */
    VitriClause *when, *require; /**< NULL where the version has none */
} VitriRuling;

/** Judges by the options --person, --standard and --post. FALSE: `error` says what is wrong with them. */
gboolean vitri_ruling_make(const VitriSession *session, const VitriCase *vcase, VitriRuling *out_ruling,
                           GError **error);
void vitri_ruling_clear(VitriRuling *ruling);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(VitriRuling, vitri_ruling_clear)

/** Appends it for people, or as the document urn:vitri:explanation:1, or as one row a clause and spell. */
void vitri_ruling_text(const VitriRuling *ruling, const VitriSession *session, GString *out);
void vitri_ruling_xml(const VitriRuling *ruling, GString *out);
void vitri_ruling_csv(const VitriRuling *ruling, GString *out);

/** What a spell is: holder, acting, concurrent, seconded, rank or circumstance. */
const char *vitri_ruling_sort(const VitriRuling *ruling, const VitriSpell *spell);

/** Code of the rank or circumstance of a spell, post of its tenure; never NULL. */
const char *vitri_ruling_place(const VitriRuling *ruling, const VitriSpell *spell);

#endif
