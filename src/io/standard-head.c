/*
 * The attributes of standards, versions, citations and examples, and what must hold of a standard as a whole.
 *
 * Every value of a short list of words is refused with the list. A standard of the jurisdiction needs a title in both
 * languages; a local one needs one, which then serves for both. Versions are sorted by their first day; two in force on
 * one day are refused, a draft beside an active version too. Linear in the attributes.
 */
#include "standard-head.h"

#include "vitri/message.h"

#include <string.h>

static const char *find_value(const VitriHead *head, const char *name)
{
    for (guint i = 0; i < head->n; i++)
        if (strcmp(head->attributes[i].name, name) == 0)
            return *head->attributes[i].value ? head->attributes[i].value : NULL;
    return NULL;
}

static void report_value(VitriHead *head, const char *name, const char *value, const char *what)
{
    vitri_sink_add(head->sink, "wrong-value", head->file, head->line, _("'%s' as %s of '%s' is wrong; %s"), value, name,
                   head->element, what);
    head->failed = TRUE;
}

void vitri_head_check(VitriHead *head, const char *const *known, const char *const *required)
{
    for (guint i = 0; i < head->n; i++) {
        const char *name = head->attributes[i].name;
        if (g_strv_contains(known, name) || name[0] == '{')
            continue;
        g_autofree char *advice =
            vitri_sink_advice(name, known, g_strv_length((char **)known), _("remove it or correct its name"));
        vitri_sink_add(head->sink, "unknown-attribute", head->file, head->line, _("unknown attribute '%s' of '%s'%s"),
                       name, head->element, advice);
        head->failed = TRUE;
    }
    for (; *required; required++) {
        if (find_value(head, *required))
            continue;
        vitri_sink_add(head->sink, "missing-attribute", head->file, head->line, _("'%s' has no %s; add %s=\"…\""),
                       head->element, *required, *required);
        head->failed = TRUE;
    }
}

/** Index of the value in `words`; `otherwise` if absent, 0 if (reported) wrong. */
static int find_word(VitriHead *head, const char *name, const char *value, const char *const *words, int otherwise)
{
    if (!value)
        return otherwise;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    g_autofree char *all = g_strjoinv(", ", (char **)words);
    g_autofree char *advice = g_strdup_printf(_("write one of: %s"), all);
    report_value(head, name, value, advice);
    return 0;
}

static int read_word(VitriHead *head, const char *name, const char *const *words, int otherwise)
{
    return find_word(head, name, find_value(head, name), words, otherwise);
}

static VitriDate read_day(VitriHead *head, const char *name)
{
    const char *value = find_value(head, name);
    VitriDate day = VITRI_DATE_NONE;
    if (value && (!vitri_date_parse(value, &day) || !vitri_date_is_full(day)))
        report_value(head, name, value, _("write a date to the day, as YYYY-MM-DD"));
    return day;
}

static const char *read_id(VitriHead *head, const char *name)
{
    const char *value = find_value(head, name);
    if (value && strpbrk(value, " \t\r\n"))
        report_value(head, name, value, _("an id has no spaces in it"));
    return value;
}

int vitri_head_language(VitriHead *head)
{
    static const char *const known[] = {"lang", NULL};
    static const char *const languages[] = {"vi", "en", NULL};
    vitri_head_check(head, known, known);
    int language = head->failed ? -1 : read_word(head, "lang", languages, -1);
    return head->failed ? -1 : language;
}

static guint read_occasions(VitriHead *head)
{
    static const char *const words[] = {"holding", "rotation-move", "appointment", "re-appointment", "unit", NULL};
    const char *value = find_value(head, "applies-to");
    g_auto(GStrv) parts = g_strsplit_set(value ? value : "", " \t\r\n", -1);
    guint occasions = 0;
    for (char **part = parts; *part; part++)
        if (**part)
            occasions |= 1u << find_word(head, "applies-to", *part, words, 0);
    return occasions;
}

void vitri_standard_head_read(VitriHead *head, VitriStandard *standard)
{
    static const char *const known[] = {"id",  "force",    "applies-to", "effect", "family", "ground",
                                        "tag", "replaces", "version-by", "defect", NULL};
    static const char *const required[] = {"id", "force", "applies-to", NULL};
    static const char *const forces[] = {"must", "must-unless-approved", "should", NULL};
    static const char *const effects[] = {"requires", "sets-period", "defers", "exempts", "protects", "single", NULL};
    static const char *const families[] = {"staff", "leaders", NULL};
    static const char *const days[] = {"day", "procedure", NULL};
    vitri_head_check(head, known, required);
    standard->id = g_strdup(read_id(head, "id"));
    standard->force = (VitriForce)read_word(head, "force", forces, 0);
    standard->occasions = read_occasions(head);
    standard->effect = (VitriEffect)read_word(head, "effect", effects, VITRI_EFFECT_REQUIRES);
    standard->family = (VitriFamily)read_word(head, "family", families, VITRI_FAMILY_STAFF);
    standard->by_procedure = read_word(head, "version-by", days, 0) == 1;
    standard->ground = g_strdup(read_id(head, "ground"));
    standard->tag = g_strdup(find_value(head, "tag"));
    standard->replaces = g_strdup(read_id(head, "replaces"));
    standard->defect = g_strdup(read_id(head, "defect"));
    standard->line = head->line;
    if (standard->tag && !vitri_tag_find(standard->tag))
        report_value(head, "tag", standard->tag, _("it is not in the table of tags"));
}

/** from and until as full days; an end that is not after the start is reported. */
static VitriPeriod read_period(VitriHead *head)
{
    VitriPeriod period = {read_day(head, "from"), read_day(head, "until")};
    if (vitri_date_is_set(period.until) && vitri_date_compare(period.until, period.from) <= 0) {
        vitri_sink_add(head->sink, "until-not-after-from", head->file, head->line,
                       _("'%s' until '%s' is not after from '%s'; until is the first day out"), head->element,
                       find_value(head, "until"), find_value(head, "from"));
        head->failed = TRUE;
    }
    return period;
}

static char read_confidence(VitriHead *head)
{
    static const char *const marks[] = {"A", "B", "C", "M", "U", NULL};
    return marks[read_word(head, "confidence", marks, 0)][0];
}

static gboolean read_flag(VitriHead *head, const char *name)
{
    static const char *const flags[] = {"no", "yes", NULL};
    return read_word(head, name, flags, 0) == 1;
}

void vitri_version_head_read(VitriHead *head, VitriVersion *version)
{
    static const char *const known[] = {"from", "until", "confidence", "confirmed", "draft", NULL};
    static const char *const required[] = {"from", NULL};
    vitri_head_check(head, known, required);
    version->period = read_period(head);
    version->confidence = read_confidence(head);
    version->confirmed = read_day(head, "confirmed");
    version->draft = read_flag(head, "draft");
    version->line = head->line;
}

void vitri_gap_head_read(VitriHead *head, VitriGap *gap)
{
    static const char *const known[] = {"from", "until", "vi", "en", NULL};
    vitri_head_check(head, known, known);
    gap->period = read_period(head);
    gap->reason_vi = g_strdup(find_value(head, "vi"));
    gap->reason_en = g_strdup(find_value(head, "en"));
    gap->line = head->line;
}

void vitri_note_head_read(VitriHead *head, VitriNote *note)
{
    static const char *const known[] = {"id", "domain", "confidence", "from", "until", "draft", "standard", NULL};
    static const char *const required[] = {"id", "domain", "from", NULL};
    vitri_head_check(head, known, required);
    note->id = g_strdup(read_id(head, "id"));
    note->domain = g_strdup(read_id(head, "domain"));
    note->standard = g_strdup(read_id(head, "standard"));
    note->confidence = read_confidence(head);
    note->draft = read_flag(head, "draft");
    note->period = read_period(head);
    note->line = head->line;
}

void vitri_example_head_read(VitriHead *head, VitriExample *example)
{
    static const char *const known[] = {"verdict", "on", "name", "person", "post", "unit", "missing", NULL};
    static const char *const required[] = {"verdict", "on", "name", NULL};
    static const char *const verdicts[] = {"met", "not-met", "unknown", "not-applicable", NULL};
    vitri_head_check(head, known, required);
    read_word(head, "verdict", verdicts, 0);
    read_day(head, "on");
    example->line = head->line;
    example->verdict = g_strdup(find_value(head, "verdict"));
    example->on = g_strdup(find_value(head, "on"));
    example->name = g_strdup(find_value(head, "name"));
    example->person = g_strdup(find_value(head, "person"));
    example->post = g_strdup(find_value(head, "post"));
    example->unit = g_strdup(find_value(head, "unit"));
    example->missing = g_strdup(find_value(head, "missing"));
}

gboolean vitri_citation_head_read(VitriHead *head, const GPtrArray *sources, VitriCitation *out_citation)
{
    static const char *const known[] = {"source", "locator", NULL};
    static const char *const required[] = {"source", NULL};
    vitri_head_check(head, known, required);
    const char *source = find_value(head, "source");
    if (!source)
        return FALSE;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    gboolean found = FALSE;
    for (guint i = 0; i < sources->len && !found; i++) {
        const VitriLegalSource *one = g_ptr_array_index(sources, i);
        found = strcmp(one->id, source) == 0;
        g_ptr_array_add(ids, one->id);
    }
    if (!found) {
        g_autofree char *advice =
            vitri_sink_advice(source, (const char *const *)ids->pdata, ids->len, _("add it to the sources"));
        vitri_sink_add(head->sink, "unknown-reference", head->file, head->line,
                       _("citation of the unknown source '%s'%s"), source, advice);
        head->failed = TRUE;
        return FALSE;
    }
    out_citation->source = g_strdup(source);
    out_citation->locator = g_strdup(find_value(head, "locator"));
    return TRUE;
}

static int compare_versions(gconstpointer left, gconstpointer right)
{
    const VitriVersion *a = *(VitriVersion *const *)left, *b = *(VitriVersion *const *)right;
    int order = vitri_date_compare(a->period.from, b->period.from);
    return order ? order : (a->line > b->line) - (a->line < b->line);
}

static gboolean check_versions(VitriHead *head, const GPtrArray *versions)
{
    gboolean apart = TRUE;
    for (guint i = 0; i + 1 < versions->len; i++) {
        const VitriVersion *one = g_ptr_array_index(versions, i), *next = g_ptr_array_index(versions, i + 1);
        if (vitri_date_is_set(one->period.until) && vitri_date_compare(one->period.until, next->period.from) <= 0)
            continue;
        g_autofree char *from = vitri_date_to_string(next->period.from);
        vitri_sink_add(head->sink, "overlapping-versions", head->file, next->line,
                       _("the version from %s begins before the one in line %u ends; set its until to %s"), from,
                       one->line, from);
        apart = FALSE;
    }
    return apart;
}

gboolean vitri_standard_head_finish(VitriHead *head, VitriStandard *standard)
{
    if (standard->local) {
        if (!standard->title_vi)
            standard->title_vi = g_strdup(standard->title_en);
        if (!standard->title_en)
            standard->title_en = g_strdup(standard->title_vi);
    }
    if (!standard->title_vi || !standard->title_en) {
        vitri_sink_add(head->sink, "missing-element", head->file, head->line,
                       _("the standard has no title in %s; add one"), standard->title_vi ? "en" : "vi");
        return FALSE;
    }
    if (standard->versions->len == 0) {
        vitri_sink_add(head->sink, "missing-element", head->file, head->line,
                       _("the standard has no version; add one"));
        return FALSE;
    }
    g_ptr_array_sort(standard->versions, compare_versions);
    return check_versions(head, standard->versions);
}
