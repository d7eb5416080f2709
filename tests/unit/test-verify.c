/* The judge's tags: for each a town that has the fault and one that just has not. */
#include "../support/town.h"
#include "vitri/fault.h"
#include "vitri/verify.h"

#include <criterion/criterion.h>

static guint count_tag(const VitriVerification *verification, const char *tag)
{
    guint n = 0;
    for (guint i = 0; i < verification->items->len; i++)
        n += strcmp(((const VitriJudgement *)g_ptr_array_index(verification->items, i))->tag, tag) == 0;
    return n;
}

static char *list_items(const VitriVerification *verification)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < verification->items->len; i++) {
        const VitriJudgement *item = g_ptr_array_index(verification->items, i);
        g_string_append_printf(text, "\n%s: %s [%s]", vitri_severity_name(item->severity), item->text, item->tag);
    }
    return g_string_free(text, FALSE);
}

static VitriVerification *judge(Town *town)
{
    town_settle(town);
    return vitri_verify(town->plan);
}

static void drop_moves(Town *town)
{
    g_array_set_size(town->plan->moves, 0);
}

/* One function a row: `wrong` TRUE makes the fault, FALSE goes just up to it. */

static void refer_to_nothing(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? -1 : POST_B2;
}

static void leave_the_year(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2028-01-01" : "2027-12-01");
}

static void move_again(Town *town, gboolean wrong)
{
    town_move(town, wrong ? PERSON_P1 : PERSON_P4, POST_A3, "2027-04-01");
}

static void stay_too(Town *town, gboolean wrong)
{
    town_stay(town, wrong ? PERSON_P1 : PERSON_P4, VITRI_STAY_UNSTATED);
}

static void state_origin(Town *town, gboolean wrong)
{
    town_planned(town, 0)->from = wrong ? POST_A2 : POST_A1;
}

static void stay_put(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? POST_A1 : POST_B2;
}

static void move_within_month(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2027-03-02" : "2027-04-01");
}

static void hurry(Town *town, gboolean wrong)
{
    town_planned(town, 0)->on = town_day(wrong ? "2027-01-01" : "2027-02-01");
}

static void black_out(Town *town, gboolean wrong)
{
    VitriBlackout blackout = {POSITION_CLERK, UNIT_A, wrong ? 1 << 2 : 1 << 3, NULL, 0};
    g_array_append_val(town->vcase->policy->blackouts, blackout);
}

static void defer(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P1, "raising-child", "2026-01-01", wrong ? "2027-03-02" : "2027-03-01");
}

static void protect(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P1, "prosecuted", "2026-01-01", wrong ? "2027-03-02" : "2027-03-01");
}

static void exempt(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "too-old", wrong ? "2027-07-01" : "2027-07-02", "");
}

static void move_early(Town *town, gboolean wrong)
{
    town_move(town, PERSON_P3, POST_A3, wrong ? "2027-05-01" : "2027-06-01");
}

static void retire(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P1].leaves_on = town_day(wrong ? "2027-03-01" : "2027-03-02");
}

static void retire_later(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P1].leaves_on = town_day(wrong ? "2027-12-31" : "2028-01-01");
}

static void begin_post(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B2].period.from = town_day(wrong ? "2027-03-02" : "2027-03-01");
}

static void begin_unit(Town *town, gboolean wrong)
{
    town->roster->units[UNIT_B].period.from = town_day(wrong ? "2027-03" : "2027-03-01");
}

static void end_post(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B2].period.until = town_day(wrong ? "2027-12-31" : "2028-01-01");
}

static void lead(Town *town, gboolean wrong)
{
    town_planned(town, 0)->to = wrong ? POST_B8 : POST_B2;
}

static void change_profession(Town *town, gboolean wrong)
{
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? "machines" : "records";
    town->roster->posts[POST_B3].seats = 2;
    town_planned(town, 0)->to = POST_B3;
}

static void lose_profession(Town *town, gboolean wrong)
{
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? NULL : "records";
    town->roster->posts[POST_B3].seats = 2;
    town_planned(town, 0)->to = POST_B3;
}

static void approve(Town *town, gboolean wrong)
{
    VitriStandard *standard = town_add_standard(town, "rare", VITRI_EFFECT_REQUIRES, VITRI_OCCASION_ROTATION_MOVE,
                                                town_require("no-circumstance", "kind=odd", NULL));
    standard->force = VITRI_FORCE_MUST_UNLESS_APPROVED;
    town_add_circumstance(town, wrong ? PERSON_P1 : PERSON_P4, "odd", "2020-01-01", "");
}

static void keep_form(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A3].duty = wrong ? "schools" : "courts";
    town_planned(town, 0)->to = POST_A3;
}

static void hide_duty(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A3].duty = wrong ? NULL : "courts";
    town_planned(town, 0)->to = POST_A3;
}

static void forbid_unit(Town *town, gboolean wrong)
{
    VitriForbid forbid = {PERSON_P1, -1, wrong ? UNIT_B : UNIT_A, 0};
    g_array_append_val(town->vcase->decisions->forbids, forbid);
}

static void forbid_everybody(Town *town, gboolean wrong)
{
    VitriForbid forbid = {-1, wrong ? POST_A1 : POST_A2, -1, 0};
    g_array_append_val(town->vcase->decisions->forbids, forbid);
}

static void pin_day(Town *town, gboolean wrong)
{
    VitriPin pin = {PERSON_P1, POST_B2, town_day(wrong ? "2027-04-01" : "2027-03-01"), NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void pin_home(Town *town, gboolean wrong)
{
    VitriPin pin = {PERSON_P3, wrong ? POST_A3 : POST_A2, VITRI_DATE_NONE, NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void enable_nobody(Town *town, gboolean wrong)
{
    town->vcase->policy->enabling = wrong ? VITRI_ENABLING_NONE : VITRI_ENABLING_LISTED;
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void enable_unlisted(Town *town, gboolean wrong)
{
    town->vcase->policy->enabling = wrong ? VITRI_ENABLING_LISTED : VITRI_ENABLING_ANY;
    town_move(town, PERSON_P4, POST_A3, "2027-06-01");
}

static void state_reason(Town *town, gboolean wrong)
{
    town_planned(town, 0)->reason = wrong ? VITRI_MOVE_DUE : VITRI_MOVE_OVERDUE;
}

static void state_stay(Town *town, gboolean wrong)
{
    town_planned_stay(town)->reason = wrong ? VITRI_STAY_NO_DESTINATION : VITRI_STAY_NOT_DUE;
}

static void state_ground(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "raising-child", "2026-01-01", "2028-02-01");
    g_array_remove_index(town->plan->moves, 1);
    VitriStay *stay = town_stay(town, PERSON_P2, VITRI_STAY_DEFERRED);
    stay->standard = g_strdup(wrong ? "protects" : "defers");
    stay->until = town_day("2028-02-01");
}

static void state_end(Town *town, gboolean wrong)
{
    town_add_circumstance(town, PERSON_P2, "raising-child", "2026-01-01", "2028-02-01");
    g_array_remove_index(town->plan->moves, 1);
    town_stay(town, PERSON_P2, VITRI_STAY_DEFERRED)->until = town_day(wrong ? "2028-02-02" : "2028-02-01");
}

static void state_single(Town *town, gboolean wrong)
{
    g_array_remove_index(town->plan->moves, 1);
    town->roster->positions[POSITION_TECHNICIAN].profession = "machines";
    town_tenure(town, PERSON_P2)->post = POST_B3;
    town_tenure(town, PERSON_P4)->post = POST_B1;
    town->roster->positions[POSITION_TECHNICIAN].rotation = "F02";
    town->roster->positions[POSITION_TECHNICIAN].profession = wrong ? "records" : "machines";
    town_stay(town, PERSON_P2, VITRI_STAY_SINGLE);
    town_stay(town, PERSON_P4, VITRI_STAY_UNSTATED);
}

static void state_unplaced(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A2].period.until = town_day("2027-10-01");
    town_planned_stay(town)->unplaced = !wrong;
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

static void leave_in_place(Town *town, gboolean wrong)
{
    drop_moves(town);
    town_stay(town, PERSON_P1, VITRI_STAY_UNSTATED);
    town_stay(town, PERSON_P2, VITRI_STAY_UNSTATED);
    VitriProposeUpward up[] = {{PERSON_P1, NULL, 0}, {PERSON_P2, NULL, 0}};
    g_array_append_vals(town->vcase->decisions->propose_upward, up, wrong ? 1 : 2);
}

static void crowd(Town *town, gboolean wrong)
{
    town_planned(town, 1)->on = town_day(wrong ? "2027-02-01" : "2027-03-01");
}

static void crowd_later(Town *town, gboolean wrong)
{
    town_add_tenure(town, PERSON_P4, POST_B2, wrong ? "2027-09-01" : "2028-01-01");
    town_tenure(town, PERSON_P4)->period.until = town_day("2027-09-01");
}

static void follow_leaver(Town *town, gboolean wrong)
{
    town->roster->people[PERSON_P3].leaves_on = town_day(wrong ? "2027-07-02" : "2027-07-01");
    town_planned(town, 1)->to = POST_A2;
}

static void overfill(Town *town, gboolean wrong)
{
    town->roster->posts[POST_B3].seats = wrong ? 1 : 2;
    town_add_tenure(town, PERSON_H, POST_B3, "2024-01-01")->kind = VITRI_TENURE_HOLDER;
}

static void empty_seat(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].required_seats = 1;
    if (!wrong)
        town_planned(town, 1)->on = town_day("2027-03-01");
}

static void empty_covered_seat(Town *town, gboolean wrong)
{
    town->roster->posts[POST_A1].required_seats = 1;
    VitriTenure *acting = town_add_tenure(town, PERSON_P4, POST_A1, wrong ? "2027-03-02" : "2027-03-01");
    acting->kind = VITRI_TENURE_ACTING;
}

static void share(Town *town, gboolean wrong)
{
    town->vcase->policy->unit_share_percent = 34;
    town->roster->posts[POST_B3].seats = 2;
    town_move(town, PERSON_P3, wrong ? POST_B3 : POST_A3, "2027-06-01");
}

static void share_pinned(Town *town, gboolean wrong)
{
    share(town, TRUE);
    VitriPin pin = {wrong ? PERSON_P2 : PERSON_P3, wrong ? POST_A1 : POST_B3, VITRI_DATE_NONE, NULL, NULL, 0};
    g_array_append_val(town->vcase->decisions->pins, pin);
}

static void swap_in_unit(Town *town)
{
    drop_moves(town);
    town->vcase->policy->unit_moves_per_month = 1;
    town_move(town, PERSON_P1, POST_A2, "2027-06-01");
    town_move(town, PERSON_P3, POST_A1, "2027-06-01");
}

static void crowd_month(Town *town, gboolean wrong)
{
    swap_in_unit(town);
    if (wrong)
        town_planned(town, 1)->to = POST_A3;
}

static void pair(Town *town, gboolean wrong)
{
    VitriPair together = {POST_A1, wrong ? POST_B1 : POST_A2, 0};
    g_array_append_val(town->vcase->policy->pairs, together);
}

static void move_without_cause(Town *town, gboolean wrong)
{
    town->vcase->policy->fill_vacancies = !wrong;
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void fill_leaver(Town *town, gboolean wrong)
{
    town_add_tenure(town, PERSON_P4, POST_A3, "2020-06-01");
    town->roster->people[PERSON_P4].leaves_on = town_day(wrong ? "2026-12-31" : "2027-01-01");
    town_move(town, PERSON_P3, POST_A3, "2027-06-01");
}

static void cycle_without_cause(Town *town, gboolean wrong)
{
    swap_in_unit(town);
    town->vcase->policy->unit_moves_per_month = -1;
    town_tenure(town, PERSON_P1)->period.from = town_day(wrong ? "2024-06-01" : "2022-06-01");
}

static void label_days(Town *town, gboolean wrong)
{
    town_planned(town, 0)->chain = g_strdup("c1");
    town_planned(town, 1)->chain = g_strdup("c1");
    town_planned(town, 1)->on = town_day(wrong ? "2027-04-01" : "2027-03-01");
}

static void label_apart(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    g_free(town_planned(town, 1)->chain);
    town_planned(town, 1)->chain = g_strdup(wrong ? "c2" : "c1");
}

static void label_together(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    town_planned(town, 1)->to = wrong ? POST_A3 : POST_A1;
}

static void label_opening(Town *town, gboolean wrong)
{
    label_days(town, FALSE);
    VitriChain *chain = vitri_plan_add_chain(town->plan);
    chain->id = g_strdup("c1");
    chain->on = town_day("2027-03-01");
    chain->starts = g_strdup(wrong ? "leaver" : "vacancy");
    chain->ends = POST_B1;
}

static void label_end(Town *town, gboolean wrong)
{
    label_opening(town, FALSE);
    g_array_index(town->plan->chains, VitriChain, 0).ends = wrong ? POST_A1 : POST_B1;
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

static const struct {
    const char *tag, *name;
    void (*twist)(Town *town, gboolean wrong);
} rows[] = {
    {"unknown-reference", "refer_to_nothing", refer_to_nothing},
    {"move-outside-year", "leave_the_year", leave_the_year},
    {"moved-twice", "move_again", move_again},
    {"accounted-twice", "stay_too", stay_too},
    {"wrong-origin", "state_origin", state_origin},
    {"self-move", "stay_put", stay_put},
    {"not-first-of-month", "move_within_month", move_within_month},
    {"short-notice", "hurry", hurry},
    {"blackout-month", "black_out", black_out},
    {"deferred-moved", "defer", defer},
    {"protected-moved", "protect", protect},
    {"exempt-moved", "exempt", exempt},
    {"before-minimum-time", "move_early", move_early},
    {"moved-after-service", "retire", retire},
    {"closed-month", "retire_later", retire_later},
    {"post-not-existing", "begin_post", begin_post},
    {"post-not-existing", "begin_unit", begin_unit},
    {"post-ends", "end_post", end_post},
    {"wrong-family", "lead", lead},
    {"standard-not-met", "change_profession", change_profession},
    {"unknown-at-move", "lose_profession", lose_profession},
    {"needs-approval", "approve", approve},
    {"form-only", "keep_form", keep_form},
    {"form-only", "hide_duty", hide_duty},
    {"forbidden-move", "forbid_unit", forbid_unit},
    {"forbidden-move", "forbid_everybody", forbid_everybody},
    {"pin-broken", "pin_day", pin_day},
    {"pin-broken", "pin_home", pin_home},
    {"enabling-not-allowed", "enable_nobody", enable_nobody},
    {"enabling-not-allowed", "enable_unlisted", enable_unlisted},
    {"wrong-reason", "state_reason", state_reason},
    {"wrong-reason", "state_stay", state_stay},
    {"wrong-reason", "state_ground", state_ground},
    {"wrong-reason", "state_end", state_end},
    {"wrong-reason", "state_single", state_single},
    {"wrong-reason", "state_unplaced", state_unplaced},
    {"not-accounted-for", "forget", forget},
    {"not-accounted-for", "forget_displaced", forget_displaced},
    {"not-accounted-for", "forget_request", forget_request},
    {"other-roster", "swap_roster", swap_roster},
    {"left-without-ground", "leave_in_place", leave_in_place},
    {"no-place", "crowd", crowd},
    {"no-place", "crowd_later", crowd_later},
    {"leaver-still-there", "follow_leaver", follow_leaver},
    {"over-full-post", "overfill", overfill},
    {"required-seat-emptied", "empty_seat", empty_seat},
    {"required-seat-emptied", "empty_covered_seat", empty_covered_seat},
    {"unit-share", "share", share},
    {"unit-share", "share_pinned", share_pinned},
    {"unit-moves-per-month", "crowd_month", crowd_month},
    {"pair-moved", "pair", pair},
    {"chain-without-cause", "move_without_cause", move_without_cause},
    {"chain-without-cause", "fill_leaver", fill_leaver},
    {"chain-without-cause", "cycle_without_cause", cycle_without_cause},
    {"chain-days", "label_days", label_days},
    {"chain-label", "label_apart", label_apart},
    {"chain-label", "label_together", label_together},
    {"chain-label", "label_opening", label_opening},
    {"chain-label", "label_end", label_end},
    {"level-mismatch", "state_level", state_level},
    {"bound-mismatch", "state_bound", state_bound},
    {"bound-mismatch", "claim_optimal", claim_optimal},
};

Test(verify, tags)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (int wrong = 0; wrong <= 1; wrong++) {
            g_autoptr(Town) town = town_new();
            rows[i].twist(town, wrong);
            g_autoptr(VitriVerification) verification = judge(town);
            g_autofree char *items = list_items(verification);
            guint n = count_tag(verification, rows[i].tag);
            cr_expect(wrong ? n > 0 : n == 0, "%s, %s: %u times [%s]:%s", rows[i].name, wrong ? "wrong" : "right", n,
                      rows[i].tag, items);
        }
    }
}

Test(verify, every_tag_is_in_the_table)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_not_null(vitri_tag_find(rows[i].tag), "%s", rows[i].tag);
}

Test(verify, lawful_plan_has_nothing)
{
    g_autoptr(Town) town = town_new();
    g_autoptr(VitriVerification) verification = judge(town);
    g_autofree char *items = list_items(verification);
    cr_expect_eq(verification->items->len, 0, "%s", items);
}

Test(verify, errors_come_before_warnings_and_by_tag)
{
    g_autoptr(Town) town = town_new();
    swap_roster(town, TRUE);
    move_within_month(town, TRUE);
    stay_too(town, TRUE);
    g_autoptr(VitriVerification) verification = judge(town);
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
    defer(town, TRUE);
    town_planned(town, 0)->line = 12;
    g_autoptr(VitriVerification) verification = judge(town);
    cr_assert_eq(count_tag(verification, "deferred-moved"), 1);
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
    g_array_set_size(town->plan->moves, 0);
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
    for (guint i = 0; i < 3000; i++) {
        g_autoptr(Town) town = draw_town(&state);
        g_autoptr(VitriVerification) first = vitri_verify(town->plan);
        g_autoptr(VitriVerification) second = vitri_verify(town->plan);
        g_autofree char *items = list_items(first), *again = list_items(second);
        cr_assert_str_eq(items, again, "round %u", i);
        for (guint k = 0; k < first->items->len; k++) {
            const VitriJudgement *item = g_ptr_array_index(first->items, k);
            cr_assert_not_null(vitri_tag_find(item->tag), "round %u: %s", i, item->tag);
        }
        for (guint level = 0; level < VITRI_LEVEL_COUNT; level++)
            cr_assert_geq(first->levels[level], 0, "round %u: %s", i, vitri_level_name(level));
    }
}
