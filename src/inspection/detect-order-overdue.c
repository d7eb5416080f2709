/*
 * P16: an order of a superior was to be carried out before the day of the case, and neither a decision nor a day of
 * closing is on record by then. An order that states no due day, or one known in part that leaves it open: not known.
 */
#include "inspect.h"

static gboolean is_closed(const VitriDirective *order, VitriDate on)
{
    if (!vitri_date_is_set(order->closed_on))
        return order->decision != NULL;
    return vitri_date_compare(vitri_date_earliest(order->closed_on), on) <= 0;
}

static void look_at(const VitriInspected *inspected, const VitriDefect *defect, const VitriDirective *order,
                    GPtrArray *items)
{
    VitriDate on = inspected->vcase->on;
    VitriOrder due = vitri_date_is_set(order->due) ? vitri_date_order(order->due, on) : VITRI_ORDER_UNSURE;
    if (is_closed(order, on) || due == VITRI_ORDER_EQUAL || due == VITRI_ORDER_AFTER)
        return;
    gint32 unit = order->unit < 0 && order->post >= 0 ? inspected->vcase->roster->posts[order->post].unit : order->unit;
    VitriVerdict verdict = due == VITRI_ORDER_BEFORE ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_UNKNOWN;
    VitriFinding *finding = vitri_inspect_add(inspected, defect, order->person, order->post, unit, verdict, items);
    vitri_evidence_fact(finding->evidence, "order", order->id, order->source);
    vitri_evidence_fact(finding->evidence, "order/what", order->what, order->source);
    if (vitri_date_is_set(order->due))
        vitri_evidence_date(finding->evidence, "order/due", order->due, order->source);
    if (verdict == VITRI_VERDICT_UNKNOWN)
        vitri_evidence_missing(finding->evidence, "order/due");
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    const VitriRoster *roster = inspected->vcase->roster;
    for (guint32 i = 0; i < roster->n_directives; i++)
        look_at(inspected, defect, &roster->directives[i], items);
}

const VitriDetector vitri_detector_order_overdue = {"order-overdue", detect};
