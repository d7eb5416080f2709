/*
 * Words for text results: names with ids, dates as the language writes them, citations, reasons. Only the terminal
 * reads these; XML and CSV carry ids and ISO dates, and pages get theirs from the report room. In Vietnamese days below
 * 10 and the months 1 and 2 are written with a zero before them (Decree 30/2020).
 */
#include "describe.h"

#include "vitri/message.h"
#include "vitri/provenance.h"
#include "vitri/text.h"

#include <string.h>

const char *vitri_describe_unit_id(const VitriRoster *roster, gint32 unit)
{
    return unit < 0 ? "" : roster->units[unit].id;
}

const char *vitri_describe_post_id(const VitriRoster *roster, gint32 post)
{
    return post < 0 ? "" : roster->posts[post].id;
}

const char *vitri_describe_person_id(const VitriRoster *roster, gint32 person)
{
    return person < 0 ? "" : roster->people[person].id;
}

char *vitri_describe_person(const VitriRoster *roster, gint32 person)
{
    if (person < 0)
        return g_strdup("");
    return g_strdup_printf("%s (%s)", roster->people[person].name, roster->people[person].id);
}

char *vitri_describe_post(const VitriRoster *roster, gint32 post)
{
    if (post < 0)
        return g_strdup("");
    return g_strdup_printf("%s, %s", roster->posts[post].id, vitri_roster_unit_of(roster, post)->name);
}

char *vitri_describe_date(VitriDate date, const char *language)
{
    if (strcmp(language, "vi") != 0)
        return vitri_date_to_string(date);
    if (!vitri_date_is_set(date))
        return g_strdup("");
    if (date.month == 0)
        return g_strdup_printf("%d", date.year);
    if (date.day == 0)
        return g_strdup_printf("%d/%d", date.month, date.year);
    return g_strdup_printf(date.month <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d", date.day, date.month, date.year);
}

const char *vitri_describe_standard(const VitriStandard *standard, const char *language)
{
    if (!standard)
        return "";
    const char *title = strcmp(language, "vi") == 0 ? standard->title_vi : standard->title_en;
    return title ? title : standard->id;
}

char *vitri_describe_occasions(guint occasions)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint bit = VITRI_OCCASION_HOLDING; bit <= VITRI_OCCASION_UNIT; bit <<= 1) {
        if (occasions & bit)
            g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", vitri_occasion_name((VitriOccasion)bit));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *vitri_describe_citations(const VitriCase *vcase, const GArray *citations, guint most, const char *language)
{
    g_autoptr(GString) text = g_string_new(NULL);
    guint n = citations ? citations->len : 0;
    for (guint i = 0; i < (most > 0 ? MIN(n, most) : n); i++) {
        const VitriCitation *citation = &g_array_index(citations, VitriCitation, i);
        const VitriLegalSource *source = vitri_case_find_source(vcase, citation->source);
        g_autofree char *locator = vitri_text_locator(citation->locator, language);
        const char *name = source && source->number && *source->number ? source->number : citation->source;
        g_string_append_printf(text, "%s%s%s%s", text->len > 0 ? "; " : "", locator, *locator ? " " : "", name);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *vitri_describe_evidence(const VitriRoster *roster, const VitriEvidence *evidence)
{
    g_autoptr(GString) text = g_string_new(NULL);
    if (!evidence)
        return g_strdup("");
    if (evidence->missing)
        g_string_append_printf(text, _("missing: %s"), evidence->missing);
    for (guint i = 0; i < evidence->facts->len; i++) {
        const VitriFact *fact = &g_array_index(evidence->facts, VitriFact, i);
        g_autofree char *cell = vitri_provenance_cell(roster, fact->source, fact->field);
        g_string_append_printf(text, "%s%s %s", text->len > 0 ? "; " : "", fact->field, fact->value ? fact->value : "");
        if (cell)
            g_string_append_printf(text, " (%s)", cell);
    }
    for (guint i = 0; i < evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(evidence->parameters, VitriParameter, i);
        g_string_append_printf(text, "%s%s %s", text->len > 0 ? "; " : "", parameter->name,
                               parameter->value ? parameter->value : "");
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

const char *vitri_describe_verdict(VitriVerdict verdict)
{
    static const char *const words[] = {N_("met"), N_("not met"), N_("unknown"), N_("not applicable")};
    return _(words[verdict]);
}

char *vitri_describe_finding(const VitriRoster *roster, const VitriFinding *finding)
{
    g_autofree char *evidence = vitri_describe_evidence(roster, finding->evidence);
    if (!vitri_date_is_set(finding->today_on))
        return g_steal_pointer(&evidence);
    g_autofree char *today = g_strdup_printf(_("under the rule of today: %s"), vitri_describe_verdict(finding->today));
    return g_strconcat(evidence, *evidence ? "; " : "", today, NULL);
}

const char *vitri_describe_move_reason(VitriMoveReason reason)
{
    static const char *const words[] = {
        [VITRI_MOVE_OVERDUE] = N_("overdue"),     [VITRI_MOVE_DUE] = N_("due"),
        [VITRI_MOVE_DISPLACED] = N_("displaced"), [VITRI_MOVE_REQUESTED] = N_("requested"),
        [VITRI_MOVE_PINNED] = N_("decided"),      [VITRI_MOVE_ENABLING] = N_("to make room"),
        [VITRI_MOVE_UNSTATED] = N_("not stated"),
    };
    return _(words[reason]);
}

const char *vitri_describe_stay_reason(VitriStayReason reason)
{
    static const char *const words[] = {
        [VITRI_STAY_NOT_DUE] = N_("not due"),
        [VITRI_STAY_DEFERRED] = N_("deferred"),
        [VITRI_STAY_EXEMPT] = N_("exempt"),
        [VITRI_STAY_PINNED] = N_("decided to stay"),
        [VITRI_STAY_SINGLE] = N_("the only specialised post"),
        [VITRI_STAY_OWN_LIMIT] = N_("the agency's own limit"),
        [VITRI_STAY_NO_DESTINATION] = N_("no lawful place"),
        [VITRI_STAY_NO_MONTH] = N_("no lawful month"),
        [VITRI_STAY_UNKNOWN] = N_("a fact is missing"),
        [VITRI_STAY_UNSTATED] = N_("not stated"),
    };
    return _(words[reason]);
}

const char *vitri_describe_calendar(VitriCalendarState state)
{
    static const char *const words[] = {
        [VITRI_CALENDAR_STATED] = "",
        [VITRI_CALENDAR_COMPUTED] = N_("the public holidays of a year counted are worked out, not announced"),
        [VITRI_CALENDAR_UNKNOWN] =
            N_("the public holidays of a year counted are not listed: there every Monday to Friday counts"),
    };
    return *words[state] ? _(words[state]) : "";
}

char *vitri_describe_months(guint16 months)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int month = 1; month <= 12; month++) {
        if (!(months & (1u << (month - 1))))
            continue;
        int last = month;
        while (last < 12 && (months & (1u << last)))
            last++;
        g_string_append_printf(text, "%s%d", text->len > 0 ? ", " : "", month);
        if (last > month)
            g_string_append_printf(text, last == month + 1 ? ", %d" : "–%d", last);
        month = last;
    }
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : g_strdup("–");
}
