/*
 * Rule data for people who read a terminal: lists, and one item explained. Requirements are told by their kinds
 * (vitri_requirement_describe), so a new kind needs nothing here.
 */
#include "data-text.h"

#include "describe.h"
#include "vitri/kind.h"

#include <string.h>

static const char *choose_text(const char *vi, const char *en, const char *language)
{
    const char *text = strcmp(language, "vi") == 0 ? vi : en;
    return text ? text : "";
}

static char *tell_period(VitriPeriod period)
{
    g_autofree char *from = vitri_date_to_string(period.from);
    g_autofree char *until = vitri_date_to_string(period.until);
    return g_strdup_printf("%s – %s", *from ? from : "…", *until ? until : "…");
}

void vitri_data_text_count(const VitriCase *vcase, GString *out)
{
    guint versions = 0, examples = 0, drafts = 0;
    for (guint i = 0; i < vcase->standards->len; i++) {
        const VitriStandard *standard = vcase->standards->pdata[i];
        versions += standard->versions->len;
        for (guint k = 0; k < standard->versions->len; k++) {
            const VitriVersion *version = standard->versions->pdata[k];
            examples += version->examples->len;
            drafts += version->draft;
        }
    }
    g_string_append_printf(out, _("%s %s: %u standards, %u versions (%u drafts), %u examples\n"), vcase->jurisdiction,
                           vcase->standards_version ? vcase->standards_version : "", vcase->standards->len, versions,
                           drafts, examples);
}

static gboolean has_period(const VitriCode *code)
{
    return vitri_date_is_set(code->period.from) || vitri_date_is_set(code->period.until);
}

/* Whether a code of the list, or of any list (NULL), was introduced or abolished on a day. */
static gboolean have_periods(const VitriCodes *codes, const char *list)
{
    g_autofree const char **lists = vitri_codes_names(codes);
    for (guint i = 0; lists[i]; i++) {
        guint n = 0;
        const VitriCode *const *all = vitri_codes_list(codes, lists[i], &n);
        for (guint k = 0; k < n && (!list || strcmp(list, lists[i]) == 0); k++)
            if (has_period(all[k]))
                return TRUE;
    }
    return FALSE;
}

static void list_codes(const VitriCase *vcase, const char *list, const char *language, VitriTable *table)
{
    gboolean with_periods = have_periods(vcase->codes, list);
    vitri_table_column(table, _("list"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("code"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("title"), VITRI_COLUMN_FLEXIBLE);
    if (with_periods)
        vitri_table_column(table, _("in force"), VITRI_COLUMN_TEXT);
    g_autofree const char **lists = vitri_codes_names(vcase->codes);
    for (guint i = 0; lists[i]; i++) {
        guint n = 0;
        if (list && strcmp(list, lists[i]) != 0)
            continue;
        const VitriCode *const *codes = vitri_codes_list(vcase->codes, lists[i], &n);
        for (guint k = 0; k < n; k++) {
            g_autofree char *period = has_period(codes[k]) ? tell_period(codes[k]->period) : NULL;
            vitri_table_cell(table, lists[i]);
            vitri_table_cell(table, codes[k]->id);
            vitri_table_cell(table, vitri_codes_label(vcase->codes, lists[i], codes[k]->id, language));
            if (with_periods)
                vitri_table_cell(table, period);
        }
    }
}

/* "min field?": the attributes that a kind knows, with a question mark those that may be absent. Caller frees. */
static char *tell_fields(const VitriKind *kind)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < kind->n_fields; i++)
        g_string_append_printf(text, text->len > 0 ? " %s%s" : "%s%s", kind->fields[i].name,
                               kind->fields[i].required ? "" : "?");
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void list_kinds(VitriTable *table)
{
    guint n;
    const VitriKind *const *kinds = vitri_kind_all(&n);
    vitri_table_column(table, _("kind"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("attributes"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < n; i++) {
        g_autofree char *attributes = tell_fields(kinds[i]);
        vitri_table_cell(table, kinds[i]->name);
        vitri_table_cell(table, kinds[i]->children ? _("requirements inside") : attributes);
    }
}

static void list_sources(const VitriCase *vcase, const char *language, VitriTable *table)
{
    vitri_table_column(table, _("source"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("number"), VITRI_COLUMN_FLEXIBLE);
    vitri_table_column(table, _("in force"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("title"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < vcase->sources->len; i++) {
        const VitriLegalSource *source = vcase->sources->pdata[i];
        g_autofree char *period = tell_period(source->period);
        vitri_table_cell(table, source->id);
        vitri_table_cell(table, source->number);
        vitri_table_cell(table, period);
        vitri_table_cell(table, choose_text(source->name_vi, source->name_en, language));
    }
}

static void list_tags(VitriTable *table)
{
    guint n;
    const VitriTag *tags = vitri_tag_all(&n);
    vitri_table_column(table, _("tag"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("severity"), VITRI_COLUMN_TEXT);
    vitri_table_column(table, _("meaning"), VITRI_COLUMN_FLEXIBLE);
    for (guint i = 0; i < n; i++) {
        vitri_table_cell(table, tags[i].tag);
        vitri_table_cell(table, vitri_severity_name(tags[i].severity));
        vitri_table_cell(table, _(tags[i].explanation));
    }
}

void vitri_data_text_list(const VitriCase *vcase, const char *what, const char *list, const char *language,
                          VitriTable *table)
{
    if (strcmp(what, "codes") == 0)
        list_codes(vcase, list, language, table);
    else if (strcmp(what, "kinds") == 0)
        list_kinds(table);
    else if (strcmp(what, "sources") == 0)
        list_sources(vcase, language, table);
    else
        list_tags(table);
}

static void show_line(GString *out, int width, const char *label, const char *text)
{
    if (!text || !*text)
        return;
    g_autofree char *line = g_strdup_printf("%s: %s", label, text);
    vitri_table_paragraph(line, width, 2, out);
}

static void show_requirement(const VitriCase *vcase, const char *label, const VitriRequirement *requirement,
                             const char *language, int width, GString *out)
{
    if (!requirement)
        return;
    g_autofree char *text = vitri_requirement_describe(requirement, vcase, language);
    show_line(out, width, label, text);
}

static void show_version(const VitriCase *vcase, const VitriVersion *version, const char *language, int width,
                         GString *out)
{
    g_autofree char *period = tell_period(version->period);
    g_autofree char *citations = vitri_describe_citations(vcase, version->citations, 0, language);
    g_autofree char *confirmed = vitri_describe_date(version->confirmed, language);
    g_string_append_printf(out, "\n%s [%c]%s%s\n", period, version->confidence ? version->confidence : '-',
                           version->draft ? " " : "", version->draft ? _("draft") : "");
    show_line(out, width, _("clause"), citations);
    show_line(out, width, _("confirmed in force"), confirmed);
    show_requirement(vcase, _("where"), version->when, language, width, out);
    show_requirement(vcase, _("requires"), version->require, language, width, out);
    show_line(out, width, _("may be decided otherwise by"),
              choose_text(version->approved_by_vi, version->approved_by_en, language));
    show_line(out, width, _("note"), choose_text(version->note_vi, version->note_en, language));
    for (guint i = 0; i < version->examples->len; i++) {
        const VitriExample *example = version->examples->pdata[i];
        g_autofree char *text =
            g_strdup_printf("%s – %s (%s)", example->verdict, example->name ? example->name : "", example->on);
        show_line(out, width, _("example"), text);
    }
}

static void show_standard(const VitriCase *vcase, const VitriStandard *standard, const char *language, int width,
                          GString *out)
{
    g_autofree char *occasions = vitri_describe_occasions(standard->occasions);
    g_string_append_printf(out, "%s: %s\n", standard->id, vitri_describe_standard(standard, language));
    show_line(out, width, _("force"), vitri_force_name(standard->force));
    show_line(out, width, _("applies to"), occasions);
    show_line(out, width, _("effect"), vitri_effect_name(standard->effect));
    show_line(out, width, _("family"), vitri_family_name(standard->family));
    show_line(out, width, _("ground"), standard->ground);
    show_line(out, width, _("tag"), standard->tag);
    show_line(out, width, _("held against"), standard->replaces);
    for (guint i = 0; i < standard->versions->len; i++)
        show_version(vcase, standard->versions->pdata[i], language, width, out);
    for (guint i = 0; i < standard->gaps->len; i++) {
        const VitriGap *gap = standard->gaps->pdata[i];
        g_autofree char *period = tell_period(gap->period);
        g_string_append_printf(out, "\n%s\n", period);
        show_line(out, width, _("no version"), choose_text(gap->reason_vi, gap->reason_en, language));
    }
}

static void show_source(const VitriLegalSource *source, const char *language, int width, GString *out)
{
    g_autofree char *period = tell_period(source->period);
    g_string_append_printf(out, "%s: %s\n", source->id, choose_text(source->name_vi, source->name_en, language));
    show_line(out, width, _("number"), source->number);
    show_line(out, width, _("in force"), period);
}

/* A row of the catalogue of defects; what it means stands with its tag. */
static void show_defect(const VitriCase *vcase, const VitriDefect *defect, const char *language, int width,
                        GString *out)
{
    const VitriTag *tag = vitri_tag_find(defect->tag);
    g_autofree char *citations = vitri_describe_citations(vcase, defect->citations, 0, language);
    g_string_append_printf(out, "%s: %s\n", defect->code, choose_text(defect->title_vi, defect->title_en, language));
    show_line(out, width, _("clause"), citations);
    show_line(out, width, _("tag"), defect->tag);
    vitri_table_paragraph(_(tag->explanation), width, 2, out);
}

static void show_note(const VitriCase *vcase, const VitriNote *note, const char *language, int width, GString *out)
{
    g_autofree char *period = tell_period(note->period);
    g_autofree char *citations = vitri_describe_citations(vcase, note->citations, 0, language);
    g_string_append_printf(out, "%s: %s\n", note->id, choose_text(note->title_vi, note->title_en, language));
    show_line(out, width, _("in force"), period);
    show_line(out, width, _("clause"), citations);
    show_line(out, width, _("note"), choose_text(note->text_vi, note->text_en, language));
}

static const VitriNote *find_note(const VitriCase *vcase, const char *id)
{
    for (guint i = 0; i < vcase->notes->len; i++) {
        const VitriNote *note = vcase->notes->pdata[i];
        if (strcmp(note->id, id) == 0)
            return note;
    }
    return NULL;
}

static void show_table(VitriTable *table, int width, GString *out)
{
    if (vitri_table_rows(table) > 0)
        vitri_table_write(table, width, 0, out);
}

void vitri_data_text_show(const VitriCase *vcase, const char *id, const char *language, int width, GString *out)
{
    const VitriStandard *standard = vcase ? vitri_case_find_standard(vcase, id) : NULL;
    const VitriLegalSource *source = vcase ? vitri_case_find_source(vcase, id) : NULL;
    const VitriDefect *defect = vcase ? vitri_case_find_defect(vcase, id) : NULL;
    const VitriNote *note = vcase ? find_note(vcase, id) : NULL;
    const VitriTag *tag = vitri_tag_find(id);
    const VitriKind *kind = vitri_kind_find(id);
    if (standard)
        show_standard(vcase, standard, language, width, out);
    if (source)
        show_source(source, language, width, out);
    if (defect)
        show_defect(vcase, defect, language, width, out);
    if (note)
        show_note(vcase, note, language, width, out);
    if (tag) {
        g_string_append_printf(out, "[%s] %s\n", tag->tag, vitri_severity_name(tag->severity));
        vitri_table_paragraph(_(tag->explanation), width, 2, out);
    }
    if (kind) {
        g_autofree char *attributes = tell_fields(kind);
        g_string_append_printf(out, "<%s>\n", kind->name);
        show_line(out, width, _("attributes"), attributes);
        show_line(out, width, _("inside"), kind->children ? _("requirements inside") : NULL);
    }
    if (vcase && vitri_codes_has_list(vcase->codes, id)) {
        g_autoptr(VitriTable) table = vitri_table_new();
        list_codes(vcase, id, language, table);
        show_table(table, width, out);
    }
}

static void add_name(GPtrArray *names, const char *name)
{
    g_ptr_array_add(names, g_strdup(name));
}

void vitri_data_text_names(const VitriCase *vcase, GPtrArray *names)
{
    guint n_tags, n_kinds;
    const VitriTag *tags = vitri_tag_all(&n_tags);
    const VitriKind *const *kinds = vitri_kind_all(&n_kinds);
    for (guint i = 0; i < vcase->standards->len; i++)
        add_name(names, ((const VitriStandard *)vcase->standards->pdata[i])->id);
    for (guint i = 0; i < vcase->sources->len; i++)
        add_name(names, ((const VitriLegalSource *)vcase->sources->pdata[i])->id);
    for (guint i = 0; i < vcase->defects->len; i++)
        add_name(names, ((const VitriDefect *)vcase->defects->pdata[i])->code);
    for (guint i = 0; i < vcase->notes->len; i++)
        add_name(names, ((const VitriNote *)vcase->notes->pdata[i])->id);
    for (guint i = 0; i < n_tags; i++)
        add_name(names, tags[i].tag);
    for (guint i = 0; i < n_kinds; i++)
        add_name(names, kinds[i]->name);
    g_autofree const char **lists = vitri_codes_names(vcase->codes);
    for (guint i = 0; lists[i]; i++)
        add_name(names, lists[i]);
}
