#ifndef VITRI_TEST_TOWN_BURDEN_H
#define VITRI_TEST_TOWN_BURDEN_H

#include "town.h"

/** What one move or stay costs, worked out by hand: one table for the planner and for the judge. */
typedef struct {
    const char *what;
    void (*twist)(Town *town);
    gint32 person, post; /**< post -1: stays */
    gint64 points;
} TownBurden;

static inline void burden_nothing(Town *town)
{
}

static inline void burden_should(Town *town)
{
    town->roster->people[PERSON_P1].born = town_day("1980-01-01");
    town_add_standard(town, "z-should", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                      town_require("age", "min=47", NULL))
        ->force = VITRI_FORCE_SHOULD;
}

static inline void burden_should_later(Town *town)
{
    burden_should(town);
    town->roster->people[PERSON_P1].born = town_day("1980-01-02");
}

static inline void burden_places(Town *town)
{
    town->roster->units[UNIT_R].place = "south";
    town->roster->units[UNIT_B].place = "north";
    vitri_policy_add_distance(town->vcase->policy, "north", "south", 120, 0);
    vitri_policy_add_distance(town->vcase->policy, "east", "north", 7, 0);
}

static inline void burden_residence(Town *town)
{
    burden_places(town);
    town->roster->people[PERSON_P1].residence = "east";
}

static inline void burden_wish(Town *town, gint32 post, gint32 unit, gint32 rank)
{
    VitriPerson *person = &town->roster->people[PERSON_P1];
    town->roster->wishes = g_renew(VitriWish, town->roster->wishes, person->wishes.n + 1);
    town->roster->wishes[person->wishes.n++] = (VitriWish){.post = post, .unit = unit, .rank = rank};
}

static inline void burden_first_wish(Town *town)
{
    burden_wish(town, POST_B2, -1, 1);
}

static inline void burden_best_wish(Town *town)
{
    burden_wish(town, POST_B2, -1, 4);
    burden_wish(town, -1, UNIT_R, 3);
}

static inline void burden_other_wish(Town *town)
{
    burden_wish(town, POST_A2, -1, 1);
}

static inline void burden_state(Town *town, gint64 cost)
{
    burden_first_wish(town);
    burden_residence(town);
    town->roster->burdens = g_new0(VitriBurden, 1);
    town->roster->burdens[0] = (VitriBurden){.post = POST_B2, .cost = cost};
    town->roster->people[PERSON_P1].burdens = (VitriRun){0, 1};
}

static inline void burden_stated(Town *town)
{
    burden_state(town, 77);
}

static inline void burden_stated_high(Town *town)
{
    burden_state(town, 1000001);
}

static inline void burden_request(Town *town, gint32 person, gint32 unit)
{
    VitriRequest request = {person, unit, 0};
    g_array_append_val(town->vcase->decisions->requests, request);
}

static inline void burden_granted(Town *town)
{
    burden_request(town, PERSON_P1, UNIT_B);
}

static inline void burden_refused(Town *town)
{
    burden_request(town, PERSON_P1, UNIT_A);
}

static inline void burden_asks_in_vain(Town *town)
{
    burden_request(town, PERSON_P3, UNIT_B);
}

static inline void burden_long_overdue(Town *town)
{
    town_tenure(town, PERSON_P1)->period.from = town_day("2000-01-01");
}

static inline void burden_heavy_months(Town *town)
{
    burden_long_overdue(town);
    town->vcase->policy->weights.month_overdue = 8334;
}

static const TownBurden town_burdens[] = {
    {"within the unit", burden_nothing, PERSON_P1, POST_A2, 0},
    {"to another unit", burden_nothing, PERSON_P1, POST_B2, 2},
    {"what should be met is, on 1 January", burden_should, PERSON_P1, POST_B2, 2},
    {"what should be met is not, on 1 January", burden_should_later, PERSON_P1, POST_B2, 22},
    {"from the place of the unit above", burden_places, PERSON_P1, POST_B2, 122},
    {"from the residence", burden_residence, PERSON_P1, POST_B2, 9},
    {"the first wish", burden_first_wish, PERSON_P1, POST_B2, 2},
    {"the best of several wishes, a unit's", burden_best_wish, PERSON_P1, POST_B2, 12},
    {"outside the wishes", burden_other_wish, PERSON_P1, POST_B2, 17},
    {"a stated burden takes the place of all", burden_stated, PERSON_P1, POST_B2, 77},
    {"a stated burden for another post does not", burden_stated, PERSON_P1, POST_A2, 15},
    {"no more than a million", burden_stated_high, PERSON_P1, POST_B2, 1000000},
    {"a request granted", burden_granted, PERSON_P1, POST_B2, 2},
    {"a request not granted", burden_refused, PERSON_P1, POST_B2, 52},
    {"overdue since 2026-01-01", burden_nothing, PERSON_P1, -1, 23},
    {"due on 2027-06-01", burden_nothing, PERSON_P2, -1, 6},
    {"not due", burden_nothing, PERSON_P3, -1, 0},
    {"not due, asks in vain", burden_asks_in_vain, PERSON_P3, -1, 50},
    {"120 months at most", burden_long_overdue, PERSON_P1, -1, 120},
    {"a million at most", burden_heavy_months, PERSON_P1, -1, 1000000},
};

#endif
