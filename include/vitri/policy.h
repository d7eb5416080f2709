#ifndef VITRI_POLICY_H
#define VITRI_POLICY_H

#include "vitri/roster.h"

#include <glib.h>

/** Who may be moved to make room. */
typedef enum { VITRI_ENABLING_NONE, VITRI_ENABLING_LISTED, VITRI_ENABLING_ANY } VitriEnabling;

/** No move of these takes effect in these months: bit m-1 is month m. Both -1: everybody. */
typedef struct {
    gint32 position, unit;
    guint16 months;
    char *reason;
    guint line;
} VitriBlackout;
/** The holders of the two posts are not both moved in one year. */
typedef struct {
    gint32 left, right;
    guint line;
} VitriPair;
typedef struct {
    const char *from, *to;
    gint32 km;
    guint line;
} VitriDistance;

/** Terms of the burden (level 5): points each. */
typedef struct {
    gint64 should_unmet; /**< a `should` standard of rotation-move not met at the destination */
    gint64 distance_km;  /**< a kilometre between the place of residence (else of the unit now) and the place of the new
                            unit */
    gint64 wish_rank;    /**< a step below the first wish */
    gint64 wish_unmet;   /**< a destination outside the wishes of somebody who has some */
    gint64 other_unit;   /**< leaving the unit */
    gint64 month_overdue; /**< staying: a month overdue, to 120 months */
} VitriWeights;

/** Points of one term for people in one of these circumstances, in place of the common ones. */
typedef struct {
    const char *term;                 /**< of vitri_policy_terms */
    const char *const *circumstances; /**< NULL-terminated codes */
    gint64 points;
    guint line;
} VitriSpecialWeight;

typedef struct {
    gint32 notice_days, cool_off_months;
    VitriEnabling enabling;
    gboolean fill_vacancies;
    gint32 unit_share_percent;   /**< -1: none */
    gint32 unit_moves_per_month; /**< -1: none */
    gint32 pinned_share_percent; /**< people placed by hand, of all to be moved in the year; -1: any number */
    gint64 unmet_request;
    GArray *blackouts, *pairs, *distances; /**< of the structs above, in file order */
    GHashTable *distance_index;            /**< of VitriDistance; filled by vitri_policy_add_distance alone */
    GStringChunk *strings;                 /**< names of places */
    VitriWeights weights;
    GArray *special_weights; /**< of VitriSpecialWeight, in file order; filled by vitri_policy_add_weight alone */
    char *file;              /**< NULL: the defaults */
} VitriPolicy;

/** Notice 30 days, cool-off 36 months, enabling listed, no filling of vacancies, no limits; weights 20/1/5/15/2/1 in
 * the order above. */
VitriPolicy *vitri_policy_new(void);
void vitri_policy_free(VitriPolicy *policy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPolicy, vitri_policy_free)

/** Adds a distance, the same both ways; the names are copied. FALSE: the two places had one already, which stays. */
gboolean vitri_policy_add_distance(VitriPolicy *policy, const char *from, const char *to, gint32 km, guint line);

/** Kilometres between two places either way: 0 for the same place or where nothing is stated or a place is NULL. */
gint32 vitri_policy_distance_km(const VitriPolicy *policy, const char *from, const char *to);

/** The same where it matters whether it is known; FALSE: nothing is stated, or a place is NULL. */
gboolean vitri_policy_find_distance(const VitriPolicy *policy, const char *from, const char *to, gint32 *out_km);

/** Months of the year in which holders of `post` may not leave it, as bits (bit 0 is January). */
guint16 vitri_policy_blackout_months(const VitriPolicy *policy, const VitriRoster *roster, gint32 post);

/** The terms of the burden by name, NULL-terminated, and the place of one in a set of weights. */
const char *const *vitri_policy_terms(void);
gint64 *vitri_policy_weight(VitriWeights *weights, const char *term);

/** Adds points for people in one of the circumstances (space-separated codes, copied). */
void vitri_policy_add_weight(VitriPolicy *policy, const char *term, const char *circumstances, gint64 points,
                             guint line);

/**
 * The weights for one person: the common ones, and for a term with special points the last of those whose circumstance
 * lasts for certain on the full day.
 */
VitriWeights vitri_policy_weights_of(const VitriPolicy *policy, const VitriRoster *roster, gint32 person, VitriDate on);

/**
 * How many of `to_move` people may be placed by hand in another unit, at least one; G_MAXUINT where the policy says
 * nothing.
 */
guint vitri_policy_most_pinned(const VitriPolicy *policy, guint to_move);

const char *vitri_enabling_name(VitriEnabling enabling);

#endif
