/*
 * A ruling for those who read it: verdict, law, and every clause with its own verdict; under a clause that counts
 * months the spells, what counted, what not and why, the sums and the day on which the boundary is reached.
 *
 * Two clauses that count the same spells (a minimum and a maximum on one clock) show them once.
 */
#include "ruling.h"

#include "describe.h"

#include <string.h>

typedef struct {
    const VitriRuling *ruling;
    const VitriSession *session;
    GString *out;
    char *shown; /* the table of spells written last */
} Writer;

static const char *name_occasion(VitriOccasion occasion)
{
    switch (occasion) {
    case VITRI_OCCASION_ROTATION_MOVE:
        return _("a move to the post by rotation");
    case VITRI_OCCASION_APPOINTMENT:
        return _("appointment to the post");
    case VITRI_OCCASION_RE_APPOINTMENT:
        return _("re-appointment");
    default:
        return _("the post held");
    }
}

static const char *name_reason(const VitriSpell *spell)
{
    static const char *const words[] = {
        [VITRI_SPELL_COUNTED] = "",
        [VITRI_SPELL_OTHER] = N_("another function"),
        [VITRI_SPELL_CAPACITY] = N_("this capacity does not count"),
        [VITRI_SPELL_BROKEN] = N_("left in between: the clock began anew"),
        [VITRI_SPELL_OVERLAP] = N_("this time is counted already"),
        [VITRI_SPELL_LATER] = N_("after the day judged"),
        [VITRI_SPELL_PROBATION] = N_("probation does not count"),
        [VITRI_SPELL_EXCLUDED] = N_("taken off by the rule"),
        [VITRI_SPELL_SHORT] = N_("too short to be taken off"),
    };
    if (spell->counts == VITRI_VERDICT_UNKNOWN)
        return spell->deducts ? _("perhaps taken off: a fact is missing") : _("perhaps counted: a fact is missing");
    return *words[spell->reason] ? _(words[spell->reason]) : "";
}

static void write_line(Writer *writer, const char *label, const char *text)
{
    if (!text || !*text)
        return;
    g_autofree char *line = g_strdup_printf("%s: %s", label, text);
    vitri_table_paragraph(line, vitri_session_width(writer->session), 2, writer->out);
}

/** "12 months 1 day"; days only where there are any. Caller frees. */
static char *tell_length(VitriSpellLength length)
{
    g_autofree char *months =
        length.months == 1 ? g_strdup(_("1 month")) : g_strdup_printf(_("%d months"), length.months);
    g_autofree char *days = length.days == 1 ? g_strdup(_("1 day")) : g_strdup_printf(_("%d days"), length.days);
    if (length.days == 0)
        return g_steal_pointer(&months);
    return length.months == 0 ? g_steal_pointer(&days) : g_strdup_printf("%s %s", months, days);
}

/** The interval, its ends in order. Caller frees. */
static char *tell_lengths(VitriSpellLength least, VitriSpellLength most, gboolean open)
{
    gboolean turned = least.months > most.months || (least.months == most.months && least.days > most.days);
    g_autofree char *low = tell_length(turned ? most : least), *high = tell_length(turned ? least : most);
    if (open)
        return g_strdup_printf(_("%s or more"), low);
    return strcmp(low, high) == 0 ? g_strdup(low) : g_strdup_printf("%s – %s", low, high);
}

/** What a spell was: capacity and post, or the rank or circumstance by its label. Caller frees. */
static char *tell_spell(const Writer *writer, const VitriSpell *spell)
{
    static const char *const capacities[] = {
        [VITRI_TENURE_HOLDER] = N_("as holder"),
        [VITRI_TENURE_ACTING] = N_("acting"),
        [VITRI_TENURE_CONCURRENT] = N_("concurrent"),
        [VITRI_TENURE_SECONDED] = N_("seconded"),
    };
    const VitriCase *vcase = writer->ruling->vcase;
    if (spell->tenure < 0)
        return g_strdup(vitri_codes_label(vcase->codes, vitri_ruling_sort(writer->ruling, spell),
                                          vitri_ruling_place(writer->ruling, spell), writer->session->language));
    const VitriTenure *tenure = &vcase->roster->tenures[spell->tenure];
    g_autofree char *post = vitri_describe_post(vcase->roster, tenure->post);
    return g_strdup_printf("%s (%s), %s", post, vitri_roster_position_of(vcase->roster, tenure->post)->title,
                           _(capacities[tenure->kind]));
}

static void write_spells(Writer *writer, const VitriSpells *spells, int indent)
{
    g_autoptr(VitriTable) table = vitri_table_new();
    vitri_table_column(table, _("from"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("first day out"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("spell"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("counted"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("why"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < spells->items->len; i++) {
        const VitriSpell *spell = &g_array_index(spells->items, VitriSpell, i);
        g_autofree char *from = vitri_describe_date(spell->period.from, writer->session->language);
        g_autofree char *until = vitri_describe_date(spell->period.until, writer->session->language);
        g_autofree char *what = tell_spell(writer, spell);
        gboolean open = spell->counts != VITRI_VERDICT_NOT_MET && !vitri_date_is_set(spell->period.from);
        g_autofree char *length = tell_lengths(spell->least, spell->most, open);
        g_autofree char *counted = spell->counts == VITRI_VERDICT_NOT_MET
                                       ? g_strdup("–")
                                       : g_strconcat(spell->deducts ? "− " : "", length, NULL);
        vitri_table_cell(table, *from ? from : "?");
        vitri_table_cell(table, until);
        vitri_table_cell(table, what);
        vitri_table_cell(table, counted);
        vitri_table_cell(table, name_reason(spell));
    }
    g_autoptr(GString) text = g_string_new(NULL);
    vitri_table_write(table, vitri_session_width(writer->session), indent, text);
    if (g_strcmp0(writer->shown, text->str) != 0)
        g_string_append(writer->out, text->str);
    g_free(writer->shown);
    writer->shown = g_string_free(g_steal_pointer(&text), FALSE);
}

/** When the boundary is reached. Caller frees. */
static char *tell_reach(const VitriSpells *spells, const char *language)
{
    g_autofree char *first = vitri_describe_date(spells->first, language);
    g_autofree char *last = vitri_describe_date(spells->last, language);
    if (!vitri_date_is_set(spells->first))
        return g_strdup(_("not reached, as far as is known"));
    if (spells->open_start)
        return g_strdup(_("the day is not known"));
    if (!vitri_date_is_set(spells->last))
        return g_strdup_printf(_("not before %s"), first);
    if (strcmp(first, last) == 0)
        return g_strdup_printf(_("reached on %s"), first);
    return g_strdup_printf(_("reached between %s and %s"), first, last);
}

static void write_sums(Writer *writer, const VitriSpells *spells, int indent)
{
    g_autofree char *sum = tell_lengths(spells->least, spells->most, spells->open_start);
    g_autofree char *reach = tell_reach(spells, writer->session->language);
    g_string_append_printf(writer->out, "%*s", indent, "");
    g_string_append_printf(writer->out, _("in all: %s; boundary: %d months, %s"), sum, spells->boundary, reach);
    g_string_append_c(writer->out, '\n');
}

static void write_clause(Writer *writer, const VitriClause *clause, int indent)
{
    gboolean all = strcmp(clause->requirement->kind->name, "all-of") == 0;
    const char *text = clause->children->len == 0 ? clause->text : all ? _("all of these") : _("one of these");
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_append_printf(line, "%s: %s", vitri_describe_verdict(clause->verdict), text);
    if (clause->missing && clause->children->len == 0)
        g_string_append_printf(line, _(" (missing: %s)"), clause->missing);
    vitri_table_paragraph(line->str, vitri_session_width(writer->session), indent, writer->out);
    if (clause->counts) {
        write_spells(writer, &clause->spells, indent + 2);
        write_sums(writer, &clause->spells, indent + 2);
    }
    for (guint i = 0; i < clause->children->len; i++)
        write_clause(writer, clause->children->pdata[i], indent + 2);
}

static void write_tree(Writer *writer, const char *title, const VitriClause *clause)
{
    if (!clause)
        return;
    g_string_append_printf(writer->out, "  %s:\n", title);
    write_clause(writer, clause, 4);
}

static void write_version(Writer *writer)
{
    const VitriRuling *ruling = writer->ruling;
    const VitriVersion *version = ruling->finding->version;
    const char *language = writer->session->language;
    if (!version) {
        write_line(writer, _("version"), _("no version in force on the day"));
        return;
    }
    g_autofree char *from = vitri_describe_date(version->period.from, language);
    g_autofree char *until = vitri_describe_date(version->period.until, language);
    g_autofree char *text = *until ? g_strdup_printf(_("in force from %s until before %s"), from, until)
                                   : g_strdup_printf(_("in force from %s"), from);
    g_autofree char *citations =
        vitri_describe_citations(ruling->vcase, version ? version->citations : NULL, 0, language);
    write_line(writer, _("version"), text);
    write_line(writer, _("clause"), citations);
}

/** What turned the verdict of the clauses into that of the standard. */
static void write_turn(Writer *writer)
{
    const VitriFinding *finding = writer->ruling->finding;
    const char *language = writer->session->language;
    if (finding->waive)
        write_line(writer, _("waived by"), finding->waive->by);
    if (writer->ruling->setter)
        write_line(writer, _("the period of this post is set by"),
                   vitri_describe_standard(writer->ruling->setter, language));
    for (guint i = 0; i < finding->evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(finding->evidence->parameters, VitriParameter, i);
        if (strcmp(parameter->name, "ground-standard") == 0)
            write_line(
                writer, _("ground"),
                vitri_describe_standard(vitri_case_find_standard(writer->ruling->vcase, parameter->value), language));
    }
    if (finding->standard->effect == VITRI_EFFECT_SETS_PERIOD && finding->occasion == VITRI_OCCASION_HOLDING)
        write_line(writer, _("note"), _("the maximum alone binds a holder; the minimum says when a move is allowed"));
}

/* Where to look a fact up; only of a roster that was imported. */
static void write_cells(Writer *writer)
{
    const VitriRoster *roster = writer->ruling->vcase->roster;
    if (!roster->provenance)
        return;
    g_autofree char *facts = vitri_describe_evidence(roster, writer->ruling->finding->evidence);
    write_line(writer, _("rests on"), facts);
}

void vitri_ruling_text(const VitriRuling *ruling, const VitriSession *session, GString *out)
{
    Writer writer = {ruling, session, out, NULL};
    const VitriFinding *finding = ruling->finding;
    const VitriRoster *roster = ruling->vcase->roster;
    g_autofree char *person = vitri_describe_person(roster, ruling->subject.person);
    g_autofree char *post = vitri_describe_post(roster, ruling->subject.post);
    g_autofree char *on = vitri_describe_date(ruling->subject.on, session->language);
    g_autofree char *standard = g_strdup_printf(
        "%s (%s)", vitri_describe_standard(finding->standard, session->language), finding->standard->id);
    vitri_terminal_paint(out, vitri_session_colour(session), VITRI_PAINT_STRONG, person);
    g_string_append_printf(out, "%s%s\n", *post ? ": " : "", post);
    write_line(&writer, _("standard"), standard);
    write_line(&writer, _("verdict"), vitri_describe_verdict(finding->verdict));
    write_line(&writer, _("missing"), finding->evidence->missing);
    write_line(&writer, _("judged on"), on);
    write_line(&writer, _("occasion"), name_occasion(finding->occasion));
    write_version(&writer);
    write_turn(&writer);
    write_tree(&writer, _("where"), ruling->when);
    write_tree(&writer, _("requires"), ruling->require);
    write_cells(&writer);
    g_free(writer.shown);
}
