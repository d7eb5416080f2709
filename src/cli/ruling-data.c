/*
 * A ruling as data: the document urn:vitri:explanation:1 and rows of CSV. Codes and ISO dates, nothing translated
 * but the words of the clauses, which are the law's.
 */
#include "ruling.h"

#include "describe.h"
#include "vitri/xml.h"

static void add_day(GString *out, const char *name, VitriDate day)
{
    g_autofree char *text = vitri_date_is_set(day) ? vitri_date_to_string(day) : NULL;
    vitri_xml_attribute(out, name, text);
}

static void add_number(GString *out, const char *name, gint32 number)
{
    g_autofree char *text = g_strdup_printf("%d", number);
    vitri_xml_attribute(out, name, text);
}

static const char *name_counts(const VitriSpell *spell)
{
    if (spell->counts == VITRI_VERDICT_UNKNOWN)
        return "open";
    return spell->counts == VITRI_VERDICT_MET ? "yes" : "no";
}

static void add_lengths(GString *out, VitriSpellLength least, VitriSpellLength most, gboolean open)
{
    add_number(out, "least", least.months);
    add_number(out, "least-days", least.days);
    if (open)
        return;
    add_number(out, "most", most.months);
    add_number(out, "most-days", most.days);
}

static void write_spell(const VitriRuling *ruling, const VitriSpell *spell, int indent, GString *out)
{
    const VitriRoster *roster = ruling->vcase->roster;
    gint32 post = spell->tenure < 0 ? -1 : roster->tenures[spell->tenure].post;
    g_string_append_printf(out, "%*s<spell", indent, "");
    vitri_xml_attribute(out, "sort", vitri_ruling_sort(ruling, spell));
    vitri_xml_attribute(out, post < 0 ? "code" : "post", vitri_ruling_place(ruling, spell));
    vitri_xml_attribute(out, "unit", post < 0 ? NULL : vitri_roster_unit_of(roster, post)->id);
    vitri_xml_attribute(out, "position", post < 0 ? NULL : vitri_roster_position_of(roster, post)->id);
    add_day(out, "from", spell->period.from);
    add_day(out, "until", spell->period.until);
    vitri_xml_attribute(out, "counts", name_counts(spell));
    vitri_xml_attribute(out, "deducts", spell->deducts ? "yes" : NULL);
    vitri_xml_attribute(out, "reason", vitri_spells_reason(spell->reason));
    add_lengths(out, spell->least, spell->most,
                spell->counts != VITRI_VERDICT_NOT_MET && !vitri_date_is_set(spell->period.from));
    g_string_append(out, "/>\n");
}

static void write_months(const VitriRuling *ruling, const VitriSpells *spells, int indent, GString *out)
{
    g_string_append_printf(out, "%*s<months", indent, "");
    add_number(out, "boundary", spells->boundary);
    add_lengths(out, spells->least, spells->most, spells->open_start);
    add_day(out, "first", spells->open_start ? VITRI_DATE_NONE : spells->first);
    add_day(out, "last", spells->last);
    g_string_append(out, ">\n");
    for (guint i = 0; i < spells->items->len; i++)
        write_spell(ruling, &g_array_index(spells->items, VitriSpell, i), indent + 2, out);
    g_string_append_printf(out, "%*s</months>\n", indent, "");
}

static void write_clause(const VitriRuling *ruling, const VitriClause *clause, int indent, GString *out)
{
    g_string_append_printf(out, "%*s<clause", indent, "");
    vitri_xml_attribute(out, "kind", clause->requirement->kind->name);
    vitri_xml_attribute(out, "verdict", vitri_verdict_name(clause->verdict));
    vitri_xml_attribute(out, "missing", clause->missing);
    vitri_xml_attribute(out, "text", clause->text);
    if (!clause->counts && clause->children->len == 0) {
        g_string_append(out, "/>\n");
        return;
    }
    g_string_append(out, ">\n");
    if (clause->counts)
        write_months(ruling, &clause->spells, indent + 2, out);
    for (guint i = 0; i < clause->children->len; i++)
        write_clause(ruling, clause->children->pdata[i], indent + 2, out);
    g_string_append_printf(out, "%*s</clause>\n", indent, "");
}

static void write_tree(const VitriRuling *ruling, const char *name, const VitriClause *clause, GString *out)
{
    if (!clause)
        return;
    g_string_append_printf(out, "    <%s>\n", name);
    write_clause(ruling, clause, 6, out);
    g_string_append_printf(out, "    </%s>\n", name);
}

static void write_evidence(const VitriEvidence *evidence, GString *out)
{
    for (guint i = 0; i < evidence->parameters->len; i++) {
        const VitriParameter *parameter = &g_array_index(evidence->parameters, VitriParameter, i);
        g_string_append(out, "    <parameter");
        vitri_xml_attribute(out, "name", parameter->name);
        vitri_xml_attribute(out, "value", parameter->value);
        g_string_append(out, "/>\n");
    }
}

void vitri_ruling_xml(const VitriRuling *ruling, GString *out)
{
    const VitriRoster *roster = ruling->vcase->roster;
    const VitriFinding *finding = ruling->finding;
    const VitriVersion *version = finding->version;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<explanation "
                         "xmlns=\"urn:vitri:explanation:1\" generator=\"vitri " VITRI_VERSION "\">\n  <ruling");
    vitri_xml_attribute(out, "person", vitri_describe_person_id(roster, ruling->subject.person));
    vitri_xml_attribute(out, "post",
                        ruling->subject.post < 0 ? NULL : vitri_describe_post_id(roster, ruling->subject.post));
    vitri_xml_attribute(out, "standard", finding->standard->id);
    vitri_xml_attribute(out, "occasion", vitri_occasion_name(finding->occasion));
    add_day(out, "on", ruling->subject.on);
    vitri_xml_attribute(out, "verdict", vitri_verdict_name(finding->verdict));
    vitri_xml_attribute(out, "missing", finding->evidence->missing);
    add_day(out, "version-from", version ? version->period.from : VITRI_DATE_NONE);
    add_day(out, "version-until", version ? version->period.until : VITRI_DATE_NONE);
    vitri_xml_attribute(out, "period-set-by", ruling->setter ? ruling->setter->id : NULL);
    g_string_append(out, ">\n");
    for (guint i = 0; version && i < version->citations->len; i++) {
        const VitriCitation *citation = &g_array_index(version->citations, VitriCitation, i);
        g_string_append(out, "    <citation");
        vitri_xml_attribute(out, "source", citation->source);
        vitri_xml_attribute(out, "locator", citation->locator);
        g_string_append(out, "/>\n");
    }
    write_evidence(finding->evidence, out);
    write_tree(ruling, "when", ruling->when, out);
    write_tree(ruling, "require", ruling->require, out);
    g_string_append(out, "  </ruling>\n</explanation>\n");
}

static void put_day(VitriTable *table, VitriDate day)
{
    g_autofree char *text = vitri_date_to_string(day);
    vitri_table_cell(table, text);
}

static void put_clause(VitriTable *table, const char *path, const VitriClause *clause)
{
    const VitriSpells *spells = &clause->spells;
    vitri_table_cell(table, path);
    vitri_table_cell(table, clause->requirement->kind->name);
    vitri_table_cell(table, vitri_verdict_name(clause->verdict));
    vitri_table_cell(table, clause->missing);
    vitri_table_cell(table, clause->text);
    if (!clause->counts) {
        for (guint i = 0; i < 5; i++)
            vitri_table_cell(table, "");
        return;
    }
    vitri_table_number(table, spells->boundary);
    vitri_table_number(table, spells->least.months);
    if (spells->open_start)
        vitri_table_cell(table, "");
    else
        vitri_table_number(table, spells->most.months);
    put_day(table, spells->open_start ? VITRI_DATE_NONE : spells->first);
    put_day(table, spells->last);
}

static void put_spell(const VitriRuling *ruling, VitriTable *table, const VitriSpell *spell)
{
    const VitriRoster *roster = ruling->vcase->roster;
    gint32 post = spell->tenure < 0 ? -1 : roster->tenures[spell->tenure].post;
    vitri_table_cell(table, vitri_ruling_sort(ruling, spell));
    vitri_table_cell(table, vitri_ruling_place(ruling, spell));
    vitri_table_cell(table, post < 0 ? "" : vitri_roster_unit_of(roster, post)->id);
    put_day(table, spell->period.from);
    put_day(table, spell->period.until);
    vitri_table_cell(table, name_counts(spell));
    vitri_table_cell(table, vitri_spells_reason(spell->reason));
    vitri_table_number(table, spell->deducts ? -spell->least.months : spell->least.months);
    vitri_table_number(table, spell->deducts ? -spell->most.months : spell->most.months);
}

/** One row a clause; a clause that counts months: one row a spell. */
static void put_tree(const VitriRuling *ruling, VitriTable *table, const char *path, const VitriClause *clause)
{
    enum { SPELL_COLUMNS = 9 };
    if (!clause)
        return;
    if (!clause->counts) {
        put_clause(table, path, clause);
        for (guint i = 0; i < SPELL_COLUMNS; i++)
            vitri_table_cell(table, "");
    }
    for (guint i = 0; clause->counts && i < clause->spells.items->len; i++) {
        put_clause(table, path, clause);
        put_spell(ruling, table, &g_array_index(clause->spells.items, VitriSpell, i));
    }
    for (guint i = 0; i < clause->children->len; i++) {
        g_autofree char *inner = g_strdup_printf("%s/%u", path, i + 1);
        put_tree(ruling, table, inner, clause->children->pdata[i]);
    }
}

void vitri_ruling_csv(const VitriRuling *ruling, GString *out)
{
    static const char *const columns[] = {
        "clause", "kind",  "verdict", "missing", "text",  "boundary", "least",  "most",        "first",     "last",
        "sort",   "place", "unit",    "from",    "until", "counts",   "reason", "spell-least", "spell-most"};
    g_autoptr(VitriTable) table = vitri_table_new();
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        vitri_table_column(table, columns[i], VITRI_COLUMN_TEXT);
    put_tree(ruling, table, "when", ruling->when);
    put_tree(ruling, table, "require", ruling->require);
    vitri_table_csv(table, out);
}
