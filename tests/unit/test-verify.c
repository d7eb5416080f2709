/* The judge as a whole: accounting, inputs, levels stated, the order of what it says, and any plan at all. */
#include "../support/town-rows.h"

#include <criterion/criterion.h>

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void refer_to_nothing(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? -1 : POST_B2;
}

static void move_again(Town *town, gboolean wrong)
{
    town_move(town, wrong ? PERSON_P1 : PERSON_P4, POST_A3, "2027-04-01");
}

static void stay_too(Town *town, gboolean wrong)
{
    town_stay(town, wrong ? PERSON_P1 : PERSON_P4, VITRI_STAY_UNSTATED);
}

static void forget(Town *town, gboolean wrong)
{
    if (wrong)
        g_array_set_size(town->plan->stays, 0);
}

static void forget_displaced(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B3].period.until = town_day(wrong ? "2027-12-31" : "2028-01-01");
}

static void forget_request(Town *town, gboolean wrong)
{
    VitriRequest request = {wrong ? PERSON_P4 : PERSON_P3, UNIT_A, 0};
    g_array_append_val(town->vcase->decisions->requests, request);
}

static void add_input(GPtrArray *inputs, const char *sha256)
{
    VitriInput *input = g_new0(VitriInput, 1);
    input->kind = g_strdup("roster");
    input->name = g_strdup("town.xml");
    input->sha256 = g_strdup(sha256);
    g_ptr_array_add(inputs, input);
}

static void swap_roster(Town *town, gboolean wrong)
{
    add_input(town->vcase->inputs, "0123456789abcdef");
    add_input(town->plan->inputs, wrong ? "0123456789abcdee" : "0123456789abcdef");
}

static void state_level(Town *town, gboolean wrong)
{
    static const gint64 values[VITRI_LEVEL_COUNT] = {0, 0, 0, 0, 4, 703 + 342, 2, 2};
    town->plan->own = TRUE;
    town->plan->n_levels = VITRI_LEVEL_COUNT;
    for (guint i = 0; i < VITRI_LEVEL_COUNT; i++)
        town->plan->levels[i] = (VitriLevelValue){values[i], values[i], TRUE};
    town->plan->levels[6].value += wrong;
    town->plan->levels[6].bound += wrong;
}

static void state_bound(Town *town, gboolean wrong)
{
    state_level(town, FALSE);
    town->plan->levels[4].bound += wrong;
}

static void claim_optimal(Town *town, gboolean wrong)
{
    state_level(town, FALSE);
    town->plan->levels[5].bound -= 1;
    town->plan->optimal = wrong;
}

static const TownRow rows[] = {
    {"unknown-reference", "refer_to_nothing", refer_to_nothing},
    {"moved-twice", "move_again", move_again},
    {"accounted-twice", "stay_too", stay_too},
    {"not-accounted-for", "forget", forget},
    {"not-accounted-for", "forget_displaced", forget_displaced},
    {"not-accounted-for", "forget_request", forget_request},
    {"other-roster", "swap_roster", swap_roster},
    {"level-mismatch", "state_level", state_level},
    {"bound-mismatch", "state_bound", state_bound},
    {"bound-mismatch", "claim_optimal", claim_optimal},
};

Test(verify, tags)
{
    town_expect_rows(rows, G_N_ELEMENTS(rows));
}

Test(verify, lawful_plan_has_nothing)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriVerification) verification = town_judge(town);
    g_autofree char *items = town_list_items(verification);
    cr_expect_eq(verification->items->len, 0, "%s", items);
}

Test(verify, errors_come_before_warnings_and_by_tag)
{
    g_autoptr(Town) town = town_new();
    swap_roster(town, TRUE);
    town_planned(town, 0)->on = town_day("2027-03-02");
    stay_too(town, TRUE);
    g_autoptr(VitriVerification) verification = town_judge(town);
    for (guint i = 1; i < verification->items->len; i++) {
        const VitriJudgement *a = g_ptr_array_index(verification->items, i - 1);
        const VitriJudgement *b = g_ptr_array_index(verification->items, i);
        cr_expect(a->severity > b->severity || (a->severity == b->severity && strcmp(a->tag, b->tag) <= 0),
                  "%s before %s", a->tag, b->tag);
    }
    guint errors = vitri_verification_count(verification, VITRI_SEVERITY_ERROR);
    guint warnings = vitri_verification_count(verification, VITRI_SEVERITY_WARNING) - errors;
    cr_expect(errors >= 2 && warnings == 2, "%u errors, %u warnings", errors, warnings);
}

Test(verify, a_judgement_says_who_where_when_and_by_what)
{
    g_autoptr(Town) town = town_new();
    town_add_circumstance(town, PERSON_P1, "raising-child", "2026-01-01", "2027-03-02");
    town_planned(town, 0)->line = 12;
    g_autoptr(VitriVerification) verification = town_judge(town);
    cr_assert_eq(town_count_tag(verification, "deferred-moved"), 1);
    const VitriJudgement *item = g_ptr_array_index(verification->items, 0);
    cr_expect_str_eq(item->tag, "deferred-moved");
    cr_expect_eq(item->person, PERSON_P1);
    cr_expect_eq(item->post, POST_B2);
    cr_expect_eq(item->line, 12);
    cr_expect_str_eq(item->standard->id, "defers");
}

static guint draw(guint64 *state, guint below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (guint)(*state >> 33) % below;
}

static VitriDate draw_day(guint64 *state)
{
    static const char *const days[] = {"",           "2027",       "2027-05",    "2026-12-01",
                                       "2027-01-01", "2027-02-01", "2027-06-01", "2027-06-15",
                                       "2027-12-01", "2027-12-31", "2028-01-01", "2031-07-09"};
    return town_day(days[draw(state, G_N_ELEMENTS(days))]);
}

/** Any plan at all, of any town at all. */
static Town *draw_town(guint64 *state)
{
    Town *town = town_new();
    for (gint32 i = 0; i < N_POSTS; i++) {
        town->roster->posts[i].seats = 1 + draw(state, 3);
        town->roster->posts[i].required_seats = draw(state, 2);
        town->roster->posts[i].period.until = draw(state, 4) ? VITRI_DATE_NONE : draw_day(state);
    }
    for (guint32 i = 0; i < town->roster->n_tenures; i++) {
        town->roster->tenures[i].post = (gint32)draw(state, N_POSTS);
        town->roster->tenures[i].period.until = draw(state, 4) ? VITRI_DATE_NONE : draw_day(state);
    }
    for (gint32 i = 0; i < N_PEOPLE; i++)
        town->roster->people[i].leaves_on = draw(state, 3) ? VITRI_DATE_NONE : draw_day(state);
    town->vcase->policy->unit_share_percent = (gint32)draw(state, 60) - 1;
    town->vcase->policy->unit_moves_per_month = (gint32)draw(state, 3) - 1;
    town->plan->family = draw(state, 4) ? VITRI_FAMILY_STAFF : VITRI_FAMILY_LEADERS;
    town_drop_moves(town);
    for (guint n = draw(state, 8); n > 0; n--) {
        VitriMove *move =
            town_move(town, (gint32)draw(state, N_PEOPLE + 2) - 1, (gint32)draw(state, N_POSTS + 2) - 1, "");
        move->on = draw_day(state);
        move->from = (gint32)draw(state, N_POSTS + 2) - 1;
        move->chain = g_strdup(draw(state, 2) ? "c1" : "c2");
    }
    for (guint n = draw(state, 4); n > 0; n--) {
        VitriStay *stay = town_stay(town, (gint32)draw(state, N_PEOPLE + 2) - 1, draw(state, VITRI_STAY_UNSTATED + 1));
        stay->unplaced = draw(state, 4) == 0;
    }
    town_settle(town);
    return town;
}

Test(verify, any_plan_is_judged_and_twice_alike)
{
    guint64 state = 1;
    for (guint i = 0; i < 1500; i++) {
        g_autoptr(Town) town = draw_town(&state);
        g_autoptr(VitriVerification) first = vitri_verify(town->plan);
        g_autoptr(VitriVerification) second = vitri_verify(town->plan);
        g_autofree char *items = town_list_items(first), *again = town_list_items(second);
        cr_assert_str_eq(items, again, "round %u", i);
        for (guint k = 0; k < first->items->len; k++) {
            const VitriJudgement *item = g_ptr_array_index(first->items, k);
            cr_assert_not_null(vitri_tag_find(item->tag), "round %u: %s", i, item->tag);
        }
        for (guint level = 0; level < VITRI_LEVEL_COUNT; level++)
            cr_assert_geq(first->levels[level], 0, "round %u: %s", i, vitri_level_name(level));
    }
}
