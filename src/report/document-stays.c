/*
 * Those who stay, by reason: first those who are left (due, overdue or displaced without lawful ground), then those
 * whom a missing month or fact keeps, then lawful grounds, then those not due.
 *
 * Invariants: every row without a move stands in exactly one group; a group is written only if it has somebody; within
 * it the order is that of pages. The fact behind a ground is what the ground's own standard rests on, on the later of
 * the day judged and the duty day. Cost: one check for each deferred or exempt person.
 */
#include "document-plan.h"
#include "vitri/check.h"
#include "vitri/need.h"

/* Groups in the order of the page; `left` ones call for a decision. */
static const char *const reasons[] = {"unplaced", "no-destination", "single",   "own-limit", "pinned", "unstated",
                                      "no-month", "unknown",        "deferred", "exempt",    "not-due"};

static const char *find_reason(const VitriPlanRow *row)
{
    if (!row->stay || (!row->stay->unplaced && row->stay->reason == VITRI_STAY_UNSTATED))
        return "unstated";
    return row->stay->unplaced ? "unplaced" : vitri_stay_reason_name(row->stay->reason);
}

static void write_people(VitriPage *page, const char *name, const GArray *people)
{
    for (guint i = 0; people && i < people->len; i++) {
        g_string_append_printf(page->out, "<%s", name);
        vitri_document_person(page, "person", g_array_index(people, gint32, i));
        g_string_append(page->out, "/>");
    }
}

static void write_places(VitriPage *page, const char *name, const GArray *posts)
{
    for (guint i = 0; posts && i < posts->len; i++) {
        g_string_append_printf(page->out, "<%s", name);
        vitri_document_post(page, "post", g_array_index(posts, gint32, i));
        g_string_append(page->out, "/>");
    }
}

static void write_blocks(VitriPlanPage *plan_page, const VitriStay *stay)
{
    VitriPage *page = &plan_page->page;
    for (guint i = 0; stay->blocks && i < stay->blocks->len; i++) {
        const VitriBlock *block = &g_array_index(stay->blocks, VitriBlock, i);
        const VitriStandard *standard = vitri_case_find_standard(page->vcase, block->standard);
        g_string_append(page->out, "<blocked-by");
        vitri_document_standard_id(page, block->standard, vitri_date(plan_page->plan->year, 12, 31));
        vitri_document_text(page, "force", standard ? vitri_force_name(standard->force) : NULL);
        vitri_document_number(page, "places", block->places);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; stay->opens && i < stay->opens->len; i++) {
        const VitriCourse *course = &g_array_index(stay->opens, VitriCourse, i);
        g_autofree char *text =
            vitri_need_course_text(page->vcase->codes, course->kind, course->level, course->field, page->language);
        g_string_append(page->out, "<opens");
        vitri_document_text(page, "text", text);
        vitri_document_number(page, "places", course->places);
        g_string_append(page->out, "/>");
    }
    guint people = stay->competing_people ? stay->competing_people->len : 0;
    guint places = stay->competing_places ? stay->competing_places->len : 0;
    if (!people)
        return;
    g_string_append(page->out, "<competing");
    vitri_document_number(page, "people", people);
    vitri_document_number(page, "places", places);
    vitri_document_number(page, "short", people > places ? people - places : 0);
    g_string_append(page->out, ">");
    write_people(page, "who", stay->competing_people);
    write_places(page, "where", stay->competing_places);
    g_string_append(page->out, "</competing>");
}

/* What the ground rests on: the evidence of its standard on a day on which it matters. */
static void write_ground_facts(VitriPlanPage *plan_page, const VitriPlanRow *row, const VitriStandard *standard)
{
    const VitriCase *vcase = plan_page->page.vcase;
    VitriDate duty_day = row->duty.duty_day, on = vcase->on;
    if (row->post < 0 || standard->effect == VITRI_EFFECT_SINGLE)
        return;
    if (vitri_date_is_full(row->duty.maximum_day) && vitri_date_compare(row->duty.maximum_day, on) > 0)
        on = row->duty.maximum_day;
    if (standard->effect == VITRI_EFFECT_EXEMPTS && vitri_date_is_full(duty_day) &&
        vitri_date_compare(duty_day, on) > 0)
        on = duty_day;
    VitriSubject subject = {.vcase = vcase,
                            .person = row->person,
                            .post = row->post,
                            .origin = row->post,
                            .unit = -1,
                            .on = on,
                            .occasion = VITRI_OCCASION_ROTATION_MOVE};
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    vitri_check_standard(standard, &subject, evidence, NULL, NULL);
    vitri_document_evidence(&plan_page->page, evidence);
}

static const VitriStandard *find_ground(const VitriPlanPage *plan_page, const VitriPlanRow *row)
{
    if (row->stay && row->stay->standard)
        return vitri_case_find_standard(plan_page->page.vcase, row->stay->standard);
    return row->duty.ground_standard;
}

static void write_ground(VitriPage *page, const VitriPlanRow *row)
{
    const char *ground = row->stay && row->stay->ground ? row->stay->ground : row->duty.ground;
    vitri_document_text(page, "ground", ground);
    if (ground && vitri_codes_find(page->vcase->codes, "circumstance", ground))
        vitri_document_text(page, "ground-text",
                            vitri_codes_label(page->vcase->codes, "circumstance", ground, page->language));
}

static void write_stay(VitriPlanPage *plan_page, const VitriPlanRow *row)
{
    VitriPage *page = &plan_page->page;
    const VitriStay *stay = row->stay;
    const VitriStandard *ground = find_ground(plan_page, row);
    VitriDate until = stay && vitri_date_is_set(stay->until) ? stay->until : row->duty.ground_until;
    VitriDate again = stay && vitri_date_is_set(stay->again_on) ? stay->again_on : row->duty.again_on;
    g_string_append(page->out, "\n<stay");
    vitri_document_person(page, "person", row->person);
    vitri_document_post(page, "post", row->post);
    vitri_document_flag(page, "left", row->left);
    vitri_document_flag(page, "overdue", row->overdue);
    vitri_document_flag(page, "proposed-upward", row->proposed_upward);
    if (ground)
        vitri_document_standard_id(page, ground->id, vitri_date(plan_page->plan->year, 12, 31));
    else if (stay)
        vitri_document_text(page, "standard", stay->standard);
    write_ground(page, row);
    vitri_document_date(page, "until", until);
    vitri_document_date(page, "again-on", again);
    vitri_document_missing(page, stay && stay->missing ? stay->missing : row->duty.missing);
    vitri_document_text(page, "limit", stay ? stay->limit : NULL);
    if (stay && stay->profession_places >= 0)
        vitri_document_number(page, "profession-places", stay->profession_places);
    if (stay && stay->held_places > 0)
        vitri_document_number(page, "held-places", stay->held_places);
    if (stay && stay->closed_places > 0)
        vitri_document_number(page, "closed-places", stay->closed_places);
    g_string_append(page->out, ">");
    if (stay)
        write_blocks(plan_page, stay);
    if (ground)
        write_ground_facts(plan_page, row, ground);
    g_string_append(page->out, "</stay>");
}

static void write_group(VitriPlanPage *plan_page, const char *reason, const GPtrArray *rows)
{
    VitriPage *page = &plan_page->page;
    guint left = 0, overdue = 0;
    for (guint i = 0; i < rows->len; i++) {
        const VitriPlanRow *row = g_ptr_array_index(rows, i);
        left += row->left;
        overdue += row->overdue;
    }
    g_string_append(page->out, "\n<group");
    vitri_document_text(page, "reason", reason);
    vitri_document_number(page, "count", rows->len);
    vitri_document_number(page, "left", left);
    vitri_document_number(page, "overdue", overdue);
    g_string_append(page->out, ">");
    for (guint i = 0; i < rows->len; i++)
        write_stay(plan_page, g_ptr_array_index(rows, i));
    g_string_append(page->out, "\n</group>");
}

void vitri_document_stays_write(VitriPlanPage *plan_page)
{
    g_string_append(plan_page->page.out, "<groups>");
    for (guint k = 0; k < G_N_ELEMENTS(reasons); k++) {
        g_autoptr(GPtrArray) rows = g_ptr_array_new();
        for (guint i = 0; i < plan_page->rows->len; i++) {
            const VitriPlanRow *row = &g_array_index(plan_page->rows, VitriPlanRow, i);
            if (!row->move && g_str_equal(find_reason(row), reasons[k]))
                g_ptr_array_add(rows, (gpointer)row);
        }
        if (rows->len)
            write_group(plan_page, reasons[k], rows);
    }
    g_string_append(plan_page->page.out, "\n</groups>\n");
}
