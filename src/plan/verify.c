/*
 * The independent judge of a plan: any plan, the program's own or one made by hand.
 *
 * It starts from the roster, the law and the plan's moves and works everything out again: who has to be accounted for,
 * who sits where on which day, which moves hang together, what the levels come to. Reasons, chains and levels that the
 * plan states are compared with that and never believed. It shares no code with the planner, only the rules below
 * both. Order of the work: facts, moves, chains, then the checks, each in a file of its own (verify-*.c). The answer
 * is sorted and so independent of the order of the checks.
 */
#include "vitri/verify.h"

#include "verify-judge.h"
#include "vitri/message.h"

#include <stdarg.h>
#include <string.h>

static void free_judgement(gpointer data)
{
    VitriJudgement *judgement = data;
    g_free(judgement->text);
    g_free(judgement);
}

void vitri_judge_say(VitriJudge *judge, VitriSeverity severity, const char *tag, VitriJudgeSubject about,
                     const char *format, ...)
{
    VitriJudgement *judgement = g_new0(VitriJudgement, 1);
    judgement->tag = tag;
    judgement->severity = severity;
    judgement->standard = about.standard;
    judgement->person = about.person;
    judgement->post = about.post;
    judgement->unit = about.unit;
    judgement->on = about.on;
    judgement->line = about.line;
    va_list arguments;
    va_start(arguments, format);
    judgement->text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(judge->verdict->items, judgement);
}

VitriJudgeSubject vitri_judge_about(const VitriJudge *judge, const VitriJudgedMove *move)
{
    return (VitriJudgeSubject){.person = move->person,
                               .post = move->to,
                               .unit = -1,
                               .on = move->on,
                               .line = vitri_judge_stated(judge, move)->line};
}

const char *vitri_judge_person_id(const VitriJudge *judge, gint32 person)
{
    return judge->roster->people[person].id;
}

const char *vitri_judge_post_id(const VitriJudge *judge, gint32 post)
{
    return judge->roster->posts[post].id;
}

const char *vitri_judge_unit_id(const VitriJudge *judge, gint32 unit)
{
    return judge->roster->units[unit].id;
}

/** How often the plan names each person, as move, stay or unplaced; caller frees. */
static guint *count_mentions(const VitriJudge *judge)
{
    const VitriPlan *plan = judge->plan;
    gint32 n_people = (gint32)judge->roster->n_people;
    guint *mentions = g_new0(guint, judge->roster->n_people);
    for (guint i = 0; i < plan->moves->len; i++) {
        gint32 person = g_array_index(plan->moves, VitriMove, i).person;
        if (person >= 0 && person < n_people)
            mentions[person]++;
    }
    for (guint i = 0; i < plan->stays->len; i++) {
        gint32 person = g_array_index(plan->stays, VitriStay, i).person;
        if (person >= 0 && person < n_people)
            mentions[person]++;
    }
    return mentions;
}

/** Why somebody must appear in the plan; NULL for the others. People out of service by then are nobody's business. */
static const char *needs_account(const VitriJudge *judge, gint32 person)
{
    const VitriJudgedPerson *facts = &judge->people[person];
    if (vitri_date_is_set(facts->out) && vitri_date_compare(facts->out, judge->reference) <= 0)
        return NULL;
    if (vitri_date_is_set(facts->displaced_on))
        return _("holds a post that ends within the year");
    if (vitri_judge_is_listed(judge, person))
        return _("holds a listed post");
    if (facts->pin >= 0)
        return _("is pinned by a decision");
    return facts->requested ? _("has a request in the decisions") : NULL;
}

static void check_accounts(VitriJudge *judge)
{
    g_autofree guint *mentions = count_mentions(judge);
    for (guint32 i = 0; i < judge->roster->n_people; i++) {
        gint32 person = (gint32)i;
        const char *why = mentions[i] ? NULL : needs_account(judge, person);
        const VitriJudgedPerson *facts = &judge->people[i];
        VitriJudgeSubject about = {.person = person, .post = facts->home, .unit = -1};
        if (why)
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "not-accounted-for", about,
                            _("'%s' %s and stands nowhere in the plan; add a move, a stay or an unplaced"),
                            vitri_judge_person_id(judge, person), why);
        /* Two moves are told as moved-twice. */
        if (mentions[i] > 1 && facts->stay >= 0) {
            about.line = g_array_index(judge->plan->stays, VitriStay, facts->stay).line;
            vitri_judge_say(judge, VITRI_SEVERITY_ERROR, "accounted-twice", about,
                            _("'%s' stands %u times in the plan; leave one move, stay or unplaced"),
                            vitri_judge_person_id(judge, person), mentions[i]);
        }
    }
}

/** Whether the list holds an input with the same kind and bytes. */
static gboolean has_input(const GPtrArray *inputs, const VitriInput *sought)
{
    for (guint i = 0; i < inputs->len; i++) {
        const VitriInput *input = g_ptr_array_index(inputs, i);
        if (g_strcmp0(input->kind, sought->kind) == 0 && g_strcmp0(input->sha256, sought->sha256) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean is_roster(const VitriInput *input)
{
    return g_strcmp0(input->kind, "roster") == 0 && input->sha256;
}

static void say_other_roster(VitriJudge *judge, const VitriInput *input, gboolean stated)
{
    VitriJudgeSubject about = {.person = -1, .post = -1, .unit = -1};
    if (stated)
        vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "other-roster", about,
                        _("the plan was made from a roster '%s' (%.12s) that is not among those given; give that file"),
                        input->name ? input->name : "", input->sha256);
    else
        vitri_judge_say(judge, VITRI_SEVERITY_WARNING, "other-roster", about,
                        _("the plan was not made from the roster '%s' (%.12s) that is given; plan anew with it"),
                        input->name ? input->name : "", input->sha256);
}

/** A plan that names its rosters is compared with those given, both ways. */
static void check_inputs(VitriJudge *judge)
{
    const GPtrArray *stated = judge->plan->inputs, *given = judge->vcase->inputs;
    guint n_stated = 0;
    for (guint i = 0; i < stated->len; i++) {
        const VitriInput *input = g_ptr_array_index(stated, i);
        n_stated += is_roster(input);
        if (is_roster(input) && !has_input(given, input))
            say_other_roster(judge, input, TRUE);
    }
    for (guint i = 0; n_stated && i < given->len; i++) {
        const VitriInput *input = g_ptr_array_index(given, i);
        if (is_roster(input) && !has_input(stated, input))
            say_other_roster(judge, input, FALSE);
    }
}

static int compare_items(gconstpointer left, gconstpointer right)
{
    const VitriJudgement *a = *(VitriJudgement *const *)left, *b = *(VitriJudgement *const *)right;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    int order = strcmp(a->tag, b->tag);
    if (order)
        return order;
    if (a->person != b->person)
        return a->person < b->person ? -1 : 1;
    if (a->post != b->post)
        return a->post < b->post ? -1 : 1;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    order = vitri_date_compare(a->on, b->on);
    return order ? order : strcmp(a->text, b->text);
}

static void clear_judge(VitriJudge *judge)
{
    vitri_judge_after_free(judge->after);
    g_array_unref(judge->moves);
    g_array_unref(judge->chains);
    g_free(judge->coming);
    g_free(judge->leaving);
    g_free(judge->people);
}

VitriVerification *vitri_verify(const VitriPlan *plan)
{
    VitriVerification *verdict = g_new0(VitriVerification, 1);
    verdict->items = g_ptr_array_new_with_free_func(free_judgement);
    VitriJudge judge = {.plan = plan, .vcase = plan->vcase, .roster = plan->vcase->roster, .verdict = verdict};
    judge.first = vitri_date(plan->year, 1, 1);
    judge.last = vitri_date(plan->year, 12, 31);
    judge.reference = vitri_date_max(judge.first, judge.vcase->on);
    judge.moves = g_array_new(FALSE, TRUE, sizeof(VitriJudgedMove));
    judge.chains = g_array_new(FALSE, TRUE, sizeof(VitriJudgedChain));
    vitri_judge_read_facts(&judge);
    vitri_judge_read_moves(&judge);
    judge.after = vitri_judge_after_new(&judge, -1);
    judge.after_case = *judge.vcase;
    judge.after_case.roster = judge.after;
    vitri_judge_read_chains(&judge);
    check_accounts(&judge);
    check_inputs(&judge);
    vitri_judge_check_moves(&judge);
    vitri_judge_check_stays(&judge);
    vitri_judge_check_occupancy(&judge);
    vitri_judge_check_chains(&judge);
    vitri_judge_check_limits(&judge);
    vitri_judge_check_levels(&judge);
    g_ptr_array_sort(verdict->items, compare_items);
    clear_judge(&judge);
    return verdict;
}

guint vitri_verification_count(const VitriVerification *verification, VitriSeverity at_least)
{
    guint n = 0;
    for (guint i = 0; i < verification->items->len; i++)
        n += ((const VitriJudgement *)g_ptr_array_index(verification->items, i))->severity >= at_least;
    return n;
}

void vitri_verification_free(VitriVerification *verification)
{
    if (!verification)
        return;
    g_ptr_array_unref(verification->items);
    g_free(verification);
}
