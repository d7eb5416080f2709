#ifndef VITRI_TEST_TOWN_JUDGE_H
#define VITRI_TEST_TOWN_JUDGE_H

#include "town.h"
#include "verify-judge.h"

/** What the judge knows of the town's plan (town.h) before it says anything: facts, moves, the roster after them. */
static inline VitriJudge *town_judge_new(Town *town)
{
    VitriJudge *judge = g_new0(VitriJudge, 1);
    town_settle(town);
    judge->plan = town->plan;
    judge->vcase = town->vcase;
    judge->roster = town->roster;
    judge->first = vitri_date(town->plan->year, 1, 1);
    judge->last = vitri_date(town->plan->year, 12, 31);
    judge->reference = vitri_date_max(judge->first, town->vcase->on);
    judge->moves = g_array_new(FALSE, TRUE, sizeof(VitriJudgedMove));
    vitri_judge_read_facts(judge);
    vitri_judge_read_moves(judge);
    judge->after = vitri_judge_after_new(judge, -1);
    return judge;
}

/** Before the town. */
static inline void town_judge_free(VitriJudge *judge)
{
    vitri_judge_after_free(judge->after);
    g_array_unref(judge->moves);
    g_free(judge->coming);
    g_free(judge->leaving);
    g_free(judge->people);
    g_free(judge);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriJudge, town_judge_free)

#endif
