#ifndef VITRI_FORECAST_H
#define VITRI_FORECAST_H

#include "vitri/need.h"
#include "vitri/review.h"

/** How somebody stands towards the titles within reach: from which day on, and what is missing until then. */

/** Why a title is within reach. */
typedef enum {
    VITRI_REACH_NEXT_LEVEL, /**< the next level of leadership used under the same top unit */
    VITRI_REACH_SUCCESSION, /**< an entry of the succession plan */
    VITRI_REACH_NAMED,      /**< the post asked for */
} VitriReach;

/** A criterion that is not met or unknown on the day. */
typedef struct {
    const VitriFinding *finding; /**< of the candidate */
    VitriDate turns_on;          /**< time alone brings it on this day; unset: it does not */
    GArray *needs;               /**< of VitriNeed: what is open in it; empty where a fact is missing beside it */
} VitriForecastItem;

/** One person against one title, judged at one post of it. */
typedef struct {
    VitriReach reach;
    VitriCandidate *candidate; /**< with the findings that are open alone, and the earliest day */
    VitriDate ready;           /**< all that time alone brings has come; unset: not within the months */
    GPtrArray *items;          /**< of VitriForecastItem*, by standard */
} VitriForecastTitle;

typedef struct {
    VitriCase *vcase; /**< a reference */
    gint32 within_months;
    gint32 person, post; /**< asked for; -1 */
    GPtrArray
        *titles; /**< of VitriForecastTitle*, by person: succession in the order of the file, then the next level */
} VitriForecast;

/**
 * Everybody who holds a post (or `person`) against the titles within reach; with `post` that post alone, for the person
 * or for everybody in its pool (review.h). A level is judged at its nearest post: in the own unit, the units above,
 * else the first under the same top unit. Days are looked for `within_months` ahead.
 */
VitriForecast *vitri_forecast(VitriCase *vcase, gint32 within_months, gint32 person, gint32 post);
void vitri_forecast_free(VitriForecast *forecast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriForecast, vitri_forecast_free)

/** next-level, succession, named. */
static inline const char *vitri_reach_name(VitriReach reach)
{
    static const char *const names[] = {"next-level", "succession", "named"};
    return names[reach];
}

#endif
