/*
 * One standard from its file: head, titles, versions, citations, conditions, examples.
 *
 * A machine with one state an open element; requirements and the rosters in examples are handed on to readers of their
 * own. Unknown elements are reported once and their inside is passed over. What cannot be decided while an element is
 * open (titles, versions that overlap) is checked when it ends. Whether examples hold is not asked here (data-check.h).
 */
#include "read-standard.h"

#include "capture.h"
#include "read-requirement.h"
#include "standard-head.h"
#include "vitri/message.h"

#include <string.h>

#define URI "urn:vitri:standards:1"
#define ROSTER_URI "urn:vitri:roster:1"

typedef enum { IN_FILE, IN_STANDARD, IN_VERSION, IN_TEXT, IN_EMPTY, IN_CONDITION, IN_EXAMPLE, IN_ROSTER } State;

typedef struct {
    VitriSink sink;
    const char *file;
    const VitriCase *vcase;
    State states[64]; /* of the open elements, by depth */
    guint depth;      /* number of open elements */
    guint line;       /* of the last start tag */
    gboolean text_told;
    guint skip_depth; /* 0: reading; else one more than the depth of the element whose inside is passed over */
    VitriStandard *standard;
    VitriVersion *version;
    VitriExample *example;
    GString *text; /* of the open text element */
    char **text_slot;
    VitriRequirementReader requirement;
    VitriRequirement **requirement_slot;
    VitriCapture capture;
    gboolean failed;
} Reader;

typedef gboolean (*Start)(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line);

/** An element that may stand in a state. */
typedef struct {
    State in;
    const char *name;
    State opens;
    Start start;
} Row;

static void report(Reader *reader, const char *tag, guint line, const char *text)
{
    vitri_sink_add(&reader->sink, tag, reader->file, line, "%s", text);
    reader->failed = TRUE;
}

static VitriHead head_of(Reader *reader, const char *element, const VitriXmlAttribute *attributes, guint n, guint line)
{
    return (VitriHead){&reader->sink, reader->file, element, line, attributes, n, FALSE};
}

static gboolean start_standard(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, "standard", attributes, n, line);
    vitri_standard_head_read(&head, reader->standard);
    reader->failed = reader->failed || head.failed;
    return TRUE;
}

static gboolean open_text(Reader *reader, const char *element, char **vi, char **en,
                          const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, element, attributes, n, line);
    int language = vitri_head_language(&head);
    reader->failed = reader->failed || head.failed;
    if (language < 0)
        return FALSE;
    reader->text_slot = language == 0 ? vi : en;
    if (*reader->text_slot) {
        vitri_sink_add(&reader->sink, "repeated", reader->file, line,
                       _("a second '%s' in the same language; remove one"), element);
        reader->failed = TRUE;
        return FALSE;
    }
    g_string_truncate(reader->text, 0);
    return TRUE;
}

static gboolean start_title(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    return open_text(reader, "title", &reader->standard->title_vi, &reader->standard->title_en, attributes, n, line);
}

static gboolean start_approved_by(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriVersion *version = reader->version;
    return open_text(reader, "approved-by", &version->approved_by_vi, &version->approved_by_en, attributes, n, line);
}

static gboolean start_note(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    return open_text(reader, "note", &reader->version->note_vi, &reader->version->note_en, attributes, n, line);
}

static gboolean start_version(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, "version", attributes, n, line);
    reader->version = vitri_version_new();
    g_ptr_array_add(reader->standard->versions, reader->version);
    vitri_version_head_read(&head, reader->version);
    reader->failed = reader->failed || head.failed;
    return TRUE;
}

static gboolean start_gap(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, "gap", attributes, n, line);
    VitriGap *gap = g_new0(VitriGap, 1);
    g_ptr_array_add(reader->standard->gaps, gap);
    vitri_gap_head_read(&head, gap);
    reader->failed = reader->failed || head.failed;
    return TRUE;
}

static gboolean start_citation(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, "citation", attributes, n, line);
    VitriCitation citation = {NULL, NULL};
    if (vitri_citation_head_read(&head, reader->vcase->sources, &citation))
        g_array_append_val(reader->version->citations, citation);
    reader->failed = reader->failed || head.failed;
    return TRUE;
}

static gboolean open_condition(Reader *reader, const char *element, VitriRequirement **slot,
                               const VitriXmlAttribute *attributes, guint n, guint line)
{
    static const char *const none[] = {NULL};
    VitriHead head = head_of(reader, element, attributes, n, line);
    vitri_head_check(&head, none, none);
    reader->failed = reader->failed || head.failed;
    if (*slot) {
        vitri_sink_add(&reader->sink, "repeated", reader->file, line, _("a second '%s'; put both into one"), element);
        reader->failed = TRUE;
        return FALSE;
    }
    reader->requirement_slot = slot;
    vitri_requirement_reader_begin(&reader->requirement, element, line);
    return TRUE;
}

static gboolean start_when(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    return open_condition(reader, "when", &reader->version->when, attributes, n, line);
}

static gboolean start_require(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    return open_condition(reader, "require", &reader->version->require, attributes, n, line);
}

static gboolean start_example(Reader *reader, const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriHead head = head_of(reader, "example", attributes, n, line);
    reader->example = g_new0(VitriExample, 1);
    g_ptr_array_add(reader->version->examples, reader->example);
    vitri_example_head_read(&head, reader->example);
    reader->failed = reader->failed || head.failed;
    return TRUE;
}

static const Row rows[] = {
    {IN_FILE, "standard", IN_STANDARD, start_standard},
    {IN_STANDARD, "title", IN_TEXT, start_title},
    {IN_STANDARD, "gap", IN_EMPTY, start_gap},
    {IN_STANDARD, "version", IN_VERSION, start_version},
    {IN_VERSION, "citation", IN_EMPTY, start_citation},
    {IN_VERSION, "approved-by", IN_TEXT, start_approved_by},
    {IN_VERSION, "note", IN_TEXT, start_note},
    {IN_VERSION, "when", IN_CONDITION, start_when},
    {IN_VERSION, "require", IN_CONDITION, start_require},
    {IN_VERSION, "example", IN_EXAMPLE, start_example},
};

static void report_element(Reader *reader, State in, const char *name, guint line)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (rows[i].in == in)
            g_ptr_array_add(names, (gpointer)rows[i].name);
    if (in == IN_EXAMPLE)
        g_ptr_array_add(names, (gpointer) "roster");
    g_autofree char *advice = vitri_sink_advice(name, (const char *const *)names->pdata, names->len,
                                                _("remove it or correct its name and namespace"));
    vitri_sink_add(&reader->sink, in == IN_FILE ? "wrong-root" : "unknown-element", reader->file, line,
                   _("unknown element '%s'%s"), name, advice);
    reader->failed = TRUE;
}

/** Opens an element of the format itself; FALSE: its inside is passed over. */
static gboolean start_row(Reader *reader, State in, const char *name, const char *uri,
                          const VitriXmlAttribute *attributes, guint n, guint line, State *out_state)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].in != in || strcmp(rows[i].name, name) != 0 || strcmp(uri, URI) != 0)
            continue;
        *out_state = rows[i].opens;
        return rows[i].start(reader, attributes, n, line);
    }
    report_element(reader, in, name, line);
    return FALSE;
}

static gboolean start_roster(Reader *reader, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                             guint n, guint line)
{
    if (strcmp(name, "roster") != 0 || strcmp(uri, ROSTER_URI) != 0) {
        report_element(reader, IN_EXAMPLE, name, line);
        return FALSE;
    }
    if (reader->example->xml) {
        report(reader, "repeated", line, _("a second roster in one example; make it an example of its own"));
        return FALSE;
    }
    vitri_capture_begin(&reader->capture);
    vitri_capture_start(&reader->capture, name, uri, attributes, n, line);
    return TRUE;
}

static gboolean start_element(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                              guint n, guint line, guint depth, GError **error)
{
    Reader *reader = user;
    if (reader->skip_depth)
        return TRUE;
    if (!reader->vcase->examples && depth > 0 && reader->states[depth - 1] == IN_VERSION &&
        strcmp(name, "example") == 0) {
        reader->skip_depth = depth + 1;
        return TRUE;
    }
    reader->line = line;
    State in = depth == 0 ? IN_FILE : reader->states[depth - 1], opens = in;
    gboolean known = TRUE;
    switch (in) {
    case IN_CONDITION:
        known =
            strcmp(uri, URI) == 0 && vitri_requirement_reader_start(&reader->requirement, name, attributes, n, line);
        break;
    case IN_EXAMPLE:
        known = start_roster(reader, name, uri, attributes, n, line);
        opens = IN_ROSTER;
        break;
    case IN_ROSTER:
        vitri_capture_start(&reader->capture, name, uri, attributes, n, line);
        break;
    default:
        known = start_row(reader, in, name, uri, attributes, n, line, &opens);
    }
    if (!known)
        reader->skip_depth = depth + 1;
    reader->failed = reader->failed || !known;
    reader->states[depth] = opens;
    reader->depth = depth + 1;
    return TRUE;
}

static void end_text(Reader *reader)
{
    g_auto(GStrv) words = g_strsplit_set(reader->text->str, " \t\r\n", -1);
    g_autoptr(GString) joined = g_string_new(NULL);
    for (char **word = words; *word; word++)
        if (**word)
            g_string_append_printf(joined, "%s%s", joined->len ? " " : "", *word);
    *reader->text_slot = g_strdup(joined->str);
}

static void end_condition(Reader *reader)
{
    *reader->requirement_slot = vitri_requirement_reader_finish(&reader->requirement);
    reader->failed = reader->failed || !*reader->requirement_slot;
}

static void end_version(Reader *reader)
{
    gboolean needs = reader->standard->effect != VITRI_EFFECT_SINGLE;
    if (needs && !reader->version->require && !reader->failed)
        report(reader, "missing-element", reader->version->line, _("the version has no 'require'; add what it asks"));
}

static gboolean end_element(gpointer user, const char *name, guint depth, GError **error)
{
    Reader *reader = user;
    if (reader->skip_depth) {
        if (reader->skip_depth == depth + 1)
            reader->skip_depth = 0;
        return TRUE;
    }
    reader->depth = depth;
    State in = depth == 0 ? IN_FILE : reader->states[depth - 1];
    if (in == IN_CONDITION) {
        vitri_requirement_reader_end(&reader->requirement);
    } else if (in == IN_ROSTER || in == IN_EXAMPLE) {
        vitri_capture_end(&reader->capture, name);
        if (in == IN_EXAMPLE)
            reader->example->xml = vitri_capture_finish(&reader->capture);
    } else if (reader->states[depth] == IN_TEXT) {
        end_text(reader);
    } else if (reader->states[depth] == IN_CONDITION) {
        end_condition(reader);
    } else if (reader->states[depth] == IN_VERSION) {
        end_version(reader);
    } else if (reader->states[depth] == IN_EXAMPLE && !reader->example->xml && !reader->failed) {
        report(reader, "missing-element", reader->example->line, _("the example has no roster; add one"));
    }
    return TRUE;
}

static gboolean is_blank(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++)
        if (!g_ascii_isspace(text[i]))
            return FALSE;
    return TRUE;
}

static gboolean take_text(gpointer user, const char *text, gsize length, GError **error)
{
    Reader *reader = user;
    if (reader->skip_depth || reader->depth == 0)
        return TRUE;
    State in = reader->states[reader->depth - 1];
    if (in == IN_TEXT) {
        g_string_append_len(reader->text, text, (gssize)length);
    } else if (is_blank(text, length)) {
        return TRUE;
    } else if (in == IN_ROSTER) {
        vitri_capture_text(&reader->capture, text, length);
    } else if (!reader->text_told) {
        reader->text_told = TRUE;
        report(reader, "text-not-allowed", reader->line, _("text where only elements may stand; remove it"));
    }
    return TRUE;
}

VitriStandard *vitri_read_standard(const char *path, gboolean local, const VitriCase *vcase, GPtrArray *faults,
                                   GError **error)
{
    g_autoptr(VitriStandard) standard = vitri_standard_new();
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GPtrArray) open = g_ptr_array_new();
    Reader reader = {.sink = {faults, 0, 0}, .file = path, .vcase = vcase, .standard = standard, .text = text};
    reader.requirement = (VitriRequirementReader){&reader.sink, vcase->codes, path, 0, NULL, NULL, open, FALSE};
    VitriXmlHandler handler = {.start = start_element, .end = end_element, .text = take_text, .faults = faults};
    standard->local = local;
    standard->file = g_strdup(path);
    gboolean read = vitri_xml_read(path, &handler, &reader, NULL, error);
    vitri_requirement_free(reader.requirement.root);
    if (reader.capture.xml)
        g_string_free(reader.capture.xml, TRUE);
    if (!read || reader.failed)
        return NULL;
    VitriHead head = head_of(&reader, "standard", NULL, 0, standard->line);
    return vitri_standard_head_finish(&head, standard) ? g_steal_pointer(&standard) : NULL;
}
