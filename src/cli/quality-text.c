/*
 * The quality of a roster's data for those who read a terminal: what is missing of what matters, with the units that
 * miss most; the doubts, group by group; and what each missing fact costs, with the first places to fill in.
 *
 * A place is told by its cell where the roster was imported, else by file and line. Nothing is worked out here but
 * shares and which units come first.
 */
#include "quality-text.h"

#include "describe.h"
#include "table.h"
#include "vitri/message.h"
#include "vitri/provenance.h"

#include <string.h>

/* So many units and places are named. */
enum { NAMED_MOST = 3 };

const char *vitri_quality_text_reason(const char *reason)
{
    static const char *const words[][2] = {
        {"same-id", N_("ids differ only in case, blanks, signs or zeros")},
        {"same-name", N_("same name, same birth")},
        {"diacritics", N_("same birth, names differ in diacritics")},
        {"name-order", N_("same birth, names differ in the order of words")},
        {"one-letter", N_("same birth, names one letter apart")},
        {"same-name-in-unit", N_("same name in one unit")},
        {"before-birth", N_("in service before birth")},
        {"too-young", N_("too young on entering service")},
        {"too-old", N_("too old to be in service")},
        {"future", N_("after the day of the roster")},
        {"degree-too-early", N_("too young for the certificate")},
        {"expires-before-issue", N_("over before it was given")},
        {"probation-before-start", N_("probation over before the tenure begins")},
        {"after-leaving", N_("begins after leaving service")},
        {"gap", N_("gap between two tenures")},
        {"overlap", N_("two posts held at once")},
        {"near-code", N_("not in the list, nearly a code of it")},
        {"unknown-code", N_("not in the list")},
        {"spelling", N_("nearly the same as another word")},
        {"post-in-ended-unit", N_("post goes on in a unit that has ended")},
        {"left-in-ended-unit", N_("last tenure in a unit that has ended")},
        {"parent-ended", N_("parent unit has ended")},
        {"predecessor-overlaps", N_("predecessor ended after this unit began")},
        {"predecessor-open", N_("predecessor has not ended")},
    };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(words[i][0], reason) == 0)
            return _(words[i][1]);
    return reason;
}

static const char *tell_matters(VitriMattersFor matters_for)
{
    static const char *const words[] = {N_("everybody"), N_("leaders"), N_("staff"), N_("listed positions"),
                                        N_("listed positions and leaders")};
    return _(words[matters_for]);
}

static const char *tell_group(VitriDoubtGroup group)
{
    static const char *const words[VITRI_N_DOUBTS] = {N_("perhaps the same person"), N_("doubtful dates"),
                                                      N_("careers"), N_("codes and spellings"),
                                                      N_("left behind by mergers")};
    return _(words[group]);
}

/* "12.5" or "12,5". Caller frees. */
static char *tell_percent(guint missing, guint counted, const char *language)
{
    guint permille = vitri_quality_permille(missing, counted);
    return g_strdup_printf(strcmp(language, "vi") == 0 ? "%u,%u" : "%u.%u", permille / 10, permille % 10);
}

/* The units that miss most: "TCCB 4/9; VP 2/12". Caller frees. */
static char *tell_units(const VitriRoster *roster, const VitriCompleteness *row)
{
    GString *text = g_string_new(NULL);
    g_autofree gboolean *told = g_new0(gboolean, roster->n_units + 1);
    for (guint n = 0; n < NAMED_MOST; n++) {
        gint32 worst = -1;
        for (gint32 i = 0; i < (gint32)roster->n_units; i++)
            if (!told[i] && row->unit_missing[i] > (worst < 0 ? 0 : row->unit_missing[worst]))
                worst = i;
        if (worst < 0)
            break;
        told[worst] = TRUE;
        g_string_append_printf(text, "%s%s %u/%u", n > 0 ? "; " : "", roster->units[worst].id, row->unit_missing[worst],
                               row->unit_counted[worst]);
    }
    return g_string_free(text, FALSE);
}

static void write_completeness(const VitriQuality *quality, int width, const char *language, GString *out)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("field"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("matters for"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("counted"), VITRI_COLUMN_NUMBER);
    vitri_table_column(table, _("missing"), VITRI_COLUMN_NUMBER);
    vitri_table_column(table, "%", VITRI_COLUMN_NUMBER);
    vitri_table_column(table, _("units that miss most"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < quality->completeness->len; i++) {
        const VitriCompleteness *row = &g_array_index(quality->completeness, VitriCompleteness, i);
        g_autofree char *percent = tell_percent(row->missing, row->counted, language);
        g_autofree char *units = tell_units(quality->vcase->roster, row);
        vitri_table_cell(table, row->field->path);
        vitri_table_cell(table, tell_matters(row->field->matters_for));
        vitri_table_number(table, row->counted);
        vitri_table_number(table, row->missing);
        vitri_table_cell(table, percent);
        vitri_table_cell(table, units);
    }
    if (quality->completeness->len == 0)
        return;
    g_string_append_printf(out, "\n%s\n", _("completeness"));
    vitri_table_write(table, width, 0, out);
}

/* Whom a doubt is about: both people, or the post or unit. Caller frees. */
static char *tell_subject(const VitriRoster *roster, const VitriDoubt *doubt)
{
    g_autofree char *person = vitri_describe_person(roster, doubt->person);
    g_autofree char *other = vitri_describe_person(roster, doubt->other);
    if (doubt->person >= 0)
        return g_strconcat(person, doubt->other >= 0 ? " – " : "", other, NULL);
    if (doubt->post >= 0)
        return vitri_describe_post(roster, doubt->post);
    if (doubt->unit < 0)
        return g_strdup("");
    const char *id = doubt->other_unit >= 0 ? roster->units[doubt->other_unit].id : "";
    return g_strconcat(roster->units[doubt->unit].id, *id ? " – " : "", id, NULL);
}

/* What it rests on: facts, days, how often, what may be meant. Caller frees. */
static char *tell_facts(const VitriRoster *roster, const VitriDoubt *doubt)
{
    g_autofree char *facts = vitri_describe_evidence(roster, doubt->evidence);
    GString *text = g_string_new(facts);
    if (doubt->days >= 0)
        g_string_append_printf(text, _("; days: %d"), doubt->days);
    if (doubt->group == VITRI_DOUBT_UNIT && doubt->count > 0)
        g_string_append_printf(text, _("; holders: %u"), doubt->count);
    if (doubt->group == VITRI_DOUBT_CODE && doubt->count > 1)
        g_string_append_printf(text, _("; %u times"), doubt->count);
    if (doubt->near)
        g_string_append_printf(text, _("; perhaps '%s'"), doubt->near);
    return g_string_free(text, FALSE);
}

static void write_group(const VitriQuality *quality, VitriDoubtGroup group, int width, GString *out)
{
    const VitriRoster *roster = quality->vcase->roster;
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("what"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("about"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("facts"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < quality->doubts->len; i++) {
        const VitriDoubt *doubt = quality->doubts->pdata[i];
        if (doubt->group != group)
            continue;
        g_autofree char *subject = tell_subject(roster, doubt);
        g_autofree char *facts = tell_facts(roster, doubt);
        vitri_table_cell(table, vitri_quality_text_reason(doubt->reason));
        vitri_table_cell(table, subject);
        vitri_table_cell(table, facts);
    }
    if (vitri_table_rows(table) == 0)
        return;
    g_string_append_printf(out, "\n%s: %u\n", tell_group(group), vitri_table_rows(table));
    vitri_table_write(table, width, 0, out);
}

/* The first places to fill in: "P03 (Nhân sự!5)", "so.xml:41". Caller frees. */
static char *tell_places(const VitriRoster *roster, const VitriWant *want)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < MIN(want->places->len, NAMED_MOST); i++) {
        const VitriWantPlace *place = &g_array_index(want->places, VitriWantPlace, i);
        g_autofree char *cell = vitri_provenance_cell(roster, place->source, want->field);
        gboolean of_post = g_str_has_prefix(want->field, "post/") || g_str_has_prefix(want->field, "position/");
        const char *id = place->person >= 0 && !of_post ? vitri_describe_person_id(roster, place->person)
                         : place->post >= 0             ? vitri_describe_post_id(roster, place->post)
                                                        : vitri_describe_unit_id(roster, place->unit);
        g_string_append_printf(text, "%s%s", i > 0 ? "; " : "", id);
        if (cell)
            g_string_append_printf(text, " (%s)", cell);
        else if (place->source.line > 0)
            g_string_append_printf(text, _(" (line %u)"), place->source.line);
    }
    if (want->places->len > NAMED_MOST)
        g_string_append_printf(text, _("; %u more places"), want->places->len - NAMED_MOST);
    return g_string_free(text, FALSE);
}

static void write_wants(const VitriQuality *quality, int width, GString *out)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("missing"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("findings"), VITRI_COLUMN_NUMBER);
    vitri_table_column(table, _("people"), VITRI_COLUMN_NUMBER);
    vitri_table_column(table, _("standards"), VITRI_COLUMN_NUMBER);
    vitri_table_column(table, _("fill in at"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < quality->wants->len; i++) {
        const VitriWant *want = quality->wants->pdata[i];
        g_autofree char *places = tell_places(quality->vcase->roster, want);
        vitri_table_cell(table, want->field);
        vitri_table_number(table, want->findings);
        vitri_table_number(table, want->people);
        vitri_table_number(table, want->standards->len);
        vitri_table_cell(table, places);
    }
    if (quality->wants->len == 0)
        return;
    g_string_append_printf(out, "\n%s\n", _("what missing facts leave unknown"));
    vitri_table_write(table, width, 0, out);
}

void vitri_quality_text_write(const VitriQuality *quality, int width, const char *language, GString *out)
{
    guint unknown = 0;
    g_autofree char *on = vitri_describe_date(quality->vcase->on, language);
    for (guint i = 0; i < quality->wants->len; i++)
        unknown += ((const VitriWant *)quality->wants->pdata[i])->findings;
    g_string_append_printf(out, _("data quality on %s: people in service %u, doubts %u, findings unknown %u\n"), on,
                           quality->people, quality->doubts->len, unknown);
    write_completeness(quality, width, language, out);
    for (VitriDoubtGroup group = VITRI_DOUBT_DUPLICATE; group < VITRI_N_DOUBTS; group++)
        write_group(quality, group, width, out);
    write_wants(quality, width, out);
}
