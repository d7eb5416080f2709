#ifndef VITRI_SPELLS_H
#define VITRI_SPELLS_H

#include "vitri/kind.h"
#include "vitri/tenure.h"

/**
 * The arithmetic of months in office, as data: which spells count, which do not and why, their sums, and the day on
 * which a boundary is reached. The kinds judge by these sums, so what is shown is what was judged.
 */

/** Why a spell counts or not. */
typedef enum {
    VITRI_SPELL_COUNTED,
    VITRI_SPELL_OTHER,     /**< another function than the rule counts */
    VITRI_SPELL_CAPACITY,  /**< acting, concurrent or seconded, or as holder, where the rule does not count that */
    VITRI_SPELL_BROKEN,    /**< the same function, left in between: the clock began anew */
    VITRI_SPELL_OVERLAP,   /**< another spell counts this time already */
    VITRI_SPELL_LATER,     /**< begins after the day judged */
    VITRI_SPELL_PROBATION, /**< time of probation, left out by the rule */
    VITRI_SPELL_EXCLUDED,  /**< time that the rule takes off what counts */
    VITRI_SPELL_SHORT,     /**< of a sort that the rule takes off, but not long enough for it */
} VitriSpellReason;

/** Whole calendar months and the days left over. */
typedef struct {
    gint32 months, days;
} VitriSpellLength;

/** A stretch of somebody's past. Of `tenure`, `rank` and `circumstance` one is an index into the roster, the rest -1.
 */
typedef struct {
    gint32 tenure, rank, circumstance;
    VitriPeriod period;   /**< as stated; dates may be known in part, `from` may be unset */
    VitriPeriod certain;  /**< full days that count (are taken off) for certain; from unset: none */
    VitriPeriod possible; /**< and at most */
    VitriVerdict counts;  /**< MET; NOT_MET; UNKNOWN: a missing fact leaves it open */
    gboolean deducts;     /**< is taken off instead of added */
    VitriSpellReason reason;
    VitriSpellLength least, most; /**< its part in the least and in the greatest sum, up to the day judged */
} VitriSpell;

struct VitriSpells {
    gboolean listed; /**< set by the caller: items are wanted */
    GArray *items;   /**< of VitriSpell, by the day they begin; NULL unless listed */
    gint32 boundary; /**< months asked for */
    VitriSpellLength least, most;
    gboolean open_start; /**< a start that is not known: `most` says nothing */
    VitriDate first;     /**< the boundary is reached on this day at the earliest; unset: never, as far as is known */
    VitriDate last;      /**< and at the latest */
    const char *missing; /**< field that leaves the sums open ("tenure/from"), interned; NULL: they agree */
};

void vitri_spells_clear(VitriSpells *spells);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(VitriSpells, vitri_spells_clear)

/** counted, other-function, capacity, began-anew, counted-already, later, probation, excluded, too-short. */
const char *vitri_spells_reason(VitriSpellReason reason);

/** One clock (tenure.h) with a boundary: less what the rule excludes. Without exclusions and listing nothing is
 * allocated. subject: person and day. */
void vitri_spells_of_clock(const VitriTenureRule *rule, const VitriSubject *subject, const VitriClock *clock,
                           gint32 months, VitriSpells *spells, VitriEvidence *evidence);

/** One tenure alone, from its start on, whatever comes before (a term, an acting appointment). */
void vitri_spells_of_tenure(const VitriSubject *subject, gint32 tenure, gint32 months, VitriSpells *spells);

/** A spell of a tenure or (tenure < 0) of a rank, for `vitri_spells_of_sum`. */
VitriSpell vitri_spells_item(gint32 tenure, gint32 rank, VitriPeriod period, VitriVerdict counts,
                             VitriSpellReason reason);

/** All of `items` (of VitriSpell, taken over) that count, added up over interruptions, less what the rule excludes. */
void vitri_spells_of_sum(const VitriTenureRule *rule, const VitriSubject *subject, GArray *items, gint32 months,
                         VitriSpells *spells, VitriEvidence *evidence);

/** Whether the boundary is reached on the day, MET or NOT_MET, or UNKNOWN where the sums lie on both sides of it. */
VitriVerdict vitri_spells_reached(const VitriSpells *spells, VitriDate on);

/** The other way round, for a limit: MET while the boundary is not reached; UNKNOWN names what is missing. */
VitriVerdict vitri_spells_below(const VitriSpells *spells, VitriDate on, VitriEvidence *evidence);

/** UNKNOWN, and the field that leaves the sums open as what is missing. */
VitriVerdict vitri_spells_unknown(const VitriSpells *spells, VitriEvidence *evidence);

/** Days on which a sum under the rule may turn, besides the boundary itself: for vitri_turns_search. */
void vitri_spells_turns(const VitriTenureRule *rule, const VitriSubject *subject, VitriPeriod within, GArray *days);

#endif
