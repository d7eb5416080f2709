/*
 * `vitri check`: everybody at the posts they fill, every unit, and the retirement day of everybody.
 *
 * People and units are cut into pieces of fixed size that workers take in any order; each piece has a list of its own,
 * the lists are joined by number and sorted, so the result does not depend on the number of threads. The case is only
 * read. A standard that does not apply makes no finding: verdicts are asked for first, without evidence, and evidence
 * is gathered for those that are kept. Cost: people times standards on holding.
 */
#include "vitri/check.h"

#include "grade.h"
#include "period-finding.h"

#include <string.h>

enum { PIECE = 512 };

/** What all workers share; only `pieces` is written, each slot by one worker. */
typedef struct {
    const VitriCase *vcase;
    GPtrArray *holding; /**< of const VitriStandard*: judged for everybody who fills a post */
    GPtrArray *unit;    /**< of const VitriStandard*: judged for every unit */
    const VitriStandard *retirement;
    guint n_people_pieces, n_pieces;
    GPtrArray **pieces;
    GAsyncQueue *done;
} Work;

static void add_finding(const VitriStandard *standard, const VitriSubject *subject, GPtrArray *items)
{
    if (vitri_check_standard(standard, subject, NULL, NULL, NULL) != VITRI_VERDICT_NOT_APPLICABLE)
        g_ptr_array_add(items, vitri_check_finding(standard, subject));
}

VitriFinding *vitri_check_alone(const VitriStandard *standard, const VitriSubject *subject)
{
    const VitriRoster *roster = subject->vcase->roster;
    gboolean period = standard->effect == VITRI_EFFECT_SETS_PERIOD && subject->occasion == VITRI_OCCASION_HOLDING;
    gint32 tenure = period ? vitri_roster_tenure_on(roster, subject->person, subject->on, FALSE) : -1;
    if (tenure >= 0 && roster->tenures[tenure].post == subject->post) {
        g_autoptr(VitriFinding) finding = vitri_period_finding(subject->vcase, tenure);
        if (finding && finding->standard == standard)
            return g_steal_pointer(&finding);
    }
    return vitri_check_finding(standard, subject);
}

static gboolean has_left(const VitriPerson *person, VitriDate on)
{
    return vitri_date_is_set(person->leaves_on) && vitri_date_compare(vitri_date_latest(person->leaves_on), on) <= 0;
}

/** Whether an earlier tenure of the person already stands for the same post on the day. */
static gboolean is_repeated(const VitriRoster *roster, VitriRun run, guint32 index, VitriDate on)
{
    for (guint32 i = run.first; i < index; i++) {
        VitriOrder place = vitri_period_position(roster->tenures[i].period, on);
        if (roster->tenures[i].post == roster->tenures[index].post &&
            (place == VITRI_ORDER_EQUAL || place == VITRI_ORDER_UNSURE))
            return TRUE;
    }
    return FALSE;
}

static void check_posting(const Work *work, const VitriSubject *subject, GPtrArray *items)
{
    for (guint i = 0; i < work->holding->len; i++)
        add_finding(g_ptr_array_index(work->holding, i), subject, items);
}

static void check_person(const Work *work, gint32 person, GPtrArray *items)
{
    const VitriCase *vcase = work->vcase;
    const VitriRoster *roster = vcase->roster;
    const VitriPerson *who = &roster->people[person];
    VitriSubject subject = {vcase, person, -1, -1, -1, vcase->on, VITRI_OCCASION_HOLDING};
    gint32 held = vitri_roster_tenure_on(roster, person, vcase->on, FALSE);
    if (work->retirement) {
        VitriSubject at_post = subject;
        at_post.post = held < 0 ? -1 : roster->tenures[held].post;
        VitriVerdict verdict = vitri_check_standard(work->retirement, &at_post, NULL, NULL, NULL);
        if (verdict == VITRI_VERDICT_MET || verdict == VITRI_VERDICT_NOT_MET)
            g_ptr_array_add(items, vitri_check_finding(work->retirement, &at_post));
    }
    if (has_left(who, vcase->on))
        return;
    for (guint32 i = who->tenures.first; i < who->tenures.first + who->tenures.n; i++) {
        VitriOrder place = vitri_period_position(roster->tenures[i].period, vcase->on);
        if ((place != VITRI_ORDER_EQUAL && place != VITRI_ORDER_UNSURE) ||
            is_repeated(roster, who->tenures, i, vcase->on))
            continue;
        subject.post = roster->tenures[i].post;
        check_posting(work, &subject, items);
    }
    if (held >= 0) {
        VitriFinding *period = vitri_period_finding(vcase, held);
        if (period)
            g_ptr_array_add(items, period);
    }
}

static void check_unit(const Work *work, gint32 unit, GPtrArray *items)
{
    const VitriCase *vcase = work->vcase;
    VitriOrder place = vitri_period_position(vcase->roster->units[unit].period, vcase->on);
    if (place != VITRI_ORDER_EQUAL && place != VITRI_ORDER_UNSURE)
        return;
    VitriSubject subject = {vcase, -1, -1, -1, unit, vcase->on, VITRI_OCCASION_UNIT};
    for (guint i = 0; i < work->unit->len; i++)
        add_finding(g_ptr_array_index(work->unit, i), &subject, items);
}

static void check_piece(gpointer data, gpointer user)
{
    Work *work = user;
    guint piece = GPOINTER_TO_UINT(data) - 1;
    gboolean people = piece < work->n_people_pieces;
    guint32 n = people ? work->vcase->roster->n_people : work->vcase->roster->n_units;
    guint32 first = (people ? piece : piece - work->n_people_pieces) * PIECE;
    GPtrArray *items = g_ptr_array_new();
    for (guint32 i = first; i < n && i < first + PIECE; i++)
        (people ? check_person : check_unit)(work, (gint32)i, items);
    work->pieces[piece] = items;
    g_async_queue_push(work->done, data);
}

static void run_pieces(Work *work, guint threads, const VitriProgress *progress)
{
    GThreadPool *pool = threads > 1 ? g_thread_pool_new(check_piece, work, (gint)threads, TRUE, NULL) : NULL;
    for (guint piece = 0; piece < work->n_pieces; piece++) {
        if (pool)
            g_thread_pool_push(pool, GUINT_TO_POINTER(piece + 1), NULL);
        else
            check_piece(GUINT_TO_POINTER(piece + 1), work);
    }
    for (guint piece = 0; piece < work->n_pieces; piece++) {
        g_async_queue_pop(work->done);
        vitri_progress_report(progress, "check", piece + 1, work->n_pieces);
    }
    if (pool)
        g_thread_pool_free(pool, FALSE, TRUE);
}

/** Standards in force on the day for an occasion; the retirement day apart. */
static GPtrArray *select_standards(const VitriCase *vcase, VitriOccasion occasion)
{
    GPtrArray *selected = g_ptr_array_new();
    for (guint i = 0; i < vcase->standards->len; i++) {
        VitriStandard *standard = g_ptr_array_index(vcase->standards, i);
        if (standard->effect == VITRI_EFFECT_REQUIRES && (standard->occasions & occasion) &&
            strcmp(standard->id, "retirement") != 0 && vitri_standard_version_on(standard, vcase->on, vcase->drafts))
            g_ptr_array_add(selected, standard);
    }
    return selected;
}

VitriFindings *vitri_check_case(VitriCase *vcase, guint threads, const VitriProgress *progress)
{
    g_autoptr(GPtrArray) holding = select_standards(vcase, VITRI_OCCASION_HOLDING);
    g_autoptr(GPtrArray) unit = select_standards(vcase, VITRI_OCCASION_UNIT);
    g_autoptr(GAsyncQueue) done = g_async_queue_new();
    guint people_pieces = (vcase->roster->n_people + PIECE - 1) / PIECE;
    guint unit_pieces = (vcase->roster->n_units + PIECE - 1) / PIECE;
    g_autofree GPtrArray **pieces = g_new0(GPtrArray *, people_pieces + unit_pieces + 1);
    Work work = {vcase,         holding,
                 unit,          vitri_case_find_standard(vcase, "retirement"),
                 people_pieces, people_pieces + unit_pieces,
                 pieces,        done};
    run_pieces(&work, threads, progress);
    VitriFindings *findings = vitri_findings_new(vcase);
    for (guint piece = 0; piece < work.n_pieces; piece++)
        g_ptr_array_extend_and_steal(findings->items, pieces[piece]);
    vitri_findings_sort(findings);
    return findings;
}
