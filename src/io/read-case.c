/*
 * The way in: all files of one run into one frozen case.
 *
 * Each file is read once, as a stream; its root element says which reader gets its events. What refers to other files
 * is resolved when all are read: first the rule data of the jurisdiction that the rosters name, then the rosters among
 * themselves, then policy and decisions against them. All faults are collected; a file that could not be read to its
 * end is the only thing that stops the resolving, as everything it held would be missing.
 */
#include "vitri/read-case.h"

#include "plan-reader.h"
#include "read-done.h"
#include "read-office.h"
#include "read-roster.h"
#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/read-rules.h"

#include <string.h>

typedef enum {
    ROOT_ROSTER,
    ROOT_POLICY,
    ROOT_DECISIONS,
    ROOT_PLAN,
    ROOT_OFFICE,
    ROOT_DONE,
    ROOT_RESULT,
    ROOT_UNKNOWN
} Root;

typedef struct {
    const VitriReadOptions *options;
    VitriSink sink;
    VitriRosterReader *rosters;
    VitriPolicyReader *policy;
    VitriDecisionsReader *decisions;
    VitriPlanReader *plan; /* the last one, for its copies */
    VitriOfficeReader *office;
    VitriDoneReader *done;
    GPtrArray *results; /* of char* */
    GPtrArray *inputs;  /* of VitriInput* */
    guint n_rosters;
    GByteArray *standard_input;
    gboolean stopped; /* a file could not be read to its end */
    /* The file being read. */
    const char *path;
    VitriForm *form; /* NULL: its content is passed over */
    Root root;
} CaseReader;

static const struct {
    const char *name, *uri;
    Root root;
} roots[] = {
    {"roster", "urn:vitri:roster:1", ROOT_ROSTER},          {"policy", "urn:vitri:policy:1", ROOT_POLICY},
    {"decisions", "urn:vitri:decisions:1", ROOT_DECISIONS}, {"plan", "urn:vitri:plan:1", ROOT_PLAN},
    {"findings", "urn:vitri:findings:1", ROOT_RESULT},      {"review", "urn:vitri:review:1", ROOT_RESULT},
    {"document", "urn:vitri:document:1", ROOT_RESULT},      {"office", "urn:vitri:office:1", ROOT_OFFICE},
    {"progress", "urn:vitri:progress:1", ROOT_DONE},
};

static void report_root(CaseReader *reader, const char *name, const char *uri, guint line)
{
    const char *names[G_N_ELEMENTS(roots)];
    for (guint i = 0; i < G_N_ELEMENTS(roots); i++) {
        names[i] = roots[i].name;
        if (strcmp(names[i], name) != 0)
            continue;
        vitri_sink_add(&reader->sink, "wrong-root", reader->path, line,
                       _("the root element '%s' is in the namespace '%s'; write xmlns=\"%s\""), name, uri,
                       roots[i].uri);
        return;
    }
    g_autofree char *advice =
        vitri_sink_advice(name, names, G_N_ELEMENTS(names), _("expected roster, policy, decisions or plan"));
    vitri_sink_add(&reader->sink, "wrong-root", reader->path, line, _("unknown root element '%s'%s"), name, advice);
}

static void report_second(CaseReader *reader, const char *name, guint line)
{
    vitri_sink_add(&reader->sink, "repeated", reader->path, line, _("a second file of '%s'; give one"), name);
}

static void begin_root(CaseReader *reader, guint i, guint line)
{
    switch (reader->root) {
    case ROOT_ROSTER:
        reader->n_rosters++;
        reader->form = vitri_roster_reader_begin(reader->rosters, reader->path, FALSE);
        break;
    case ROOT_POLICY:
        if (reader->policy)
            report_second(reader, roots[i].name, line);
        vitri_policy_reader_free(reader->policy);
        reader->policy = vitri_policy_reader_new();
        reader->form = vitri_policy_reader_begin(reader->policy, &reader->sink, reader->path);
        break;
    case ROOT_DECISIONS:
        if (reader->decisions)
            report_second(reader, roots[i].name, line);
        vitri_decisions_reader_free(reader->decisions);
        reader->decisions = vitri_decisions_reader_new();
        reader->form = vitri_decisions_reader_begin(reader->decisions, &reader->sink, reader->path);
        break;
    case ROOT_PLAN: {
        g_autoptr(VitriCase) none = vitri_case_new();
        vitri_plan_reader_free(reader->plan);
        reader->plan = vitri_plan_reader_new(none);
        reader->form = vitri_plan_reader_begin(reader->plan, &reader->sink, reader->path);
        break;
    }
    case ROOT_OFFICE:
        if (reader->office)
            report_second(reader, roots[i].name, line);
        vitri_office_reader_free(reader->office);
        reader->office = vitri_office_reader_new();
        reader->form = vitri_office_reader_begin(reader->office, &reader->sink, reader->path);
        break;
    case ROOT_DONE:
        if (reader->done)
            report_second(reader, roots[i].name, line);
        vitri_done_reader_free(reader->done);
        reader->done = vitri_done_reader_new(reader->path);
        reader->form = vitri_done_reader_begin(reader->done, &reader->sink);
        break;
    default:
        break;
    }
}

static void find_root(CaseReader *reader, const char *name, const char *uri, guint line)
{
    guint i = 0;
    while (i < G_N_ELEMENTS(roots) && (strcmp(roots[i].name, name) != 0 || strcmp(roots[i].uri, uri) != 0))
        i++;
    reader->root = i < G_N_ELEMENTS(roots) ? roots[i].root : ROOT_UNKNOWN;
    if (reader->root == ROOT_UNKNOWN) {
        report_root(reader, name, uri, line);
        return;
    }
    gboolean result = reader->root == ROOT_PLAN || reader->root == ROOT_RESULT;
    if (result && !reader->options->out_results)
        vitri_sink_add(&reader->sink, "wrong-root", reader->path, line,
                       _("'%s' is a result and no input of this command; leave it out"), name);
    if (result)
        g_ptr_array_add(reader->results, g_strdup(reader->path));
    else if (reader->standard_input && strcmp(reader->path, "-") == 0)
        g_clear_pointer(&reader->standard_input, g_byte_array_unref);
    begin_root(reader, i, line);
}

static gboolean on_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                         guint line, guint depth, GError **error)
{
    CaseReader *reader = user;
    if (depth == 0)
        find_root(reader, name, uri, line);
    return !reader->form || vitri_form_start(reader->form, name, uri, attributes, n, line, depth, error);
}

static gboolean on_end(gpointer user, const char *name, guint depth, GError **error)
{
    CaseReader *reader = user;
    return !reader->form || vitri_form_end(reader->form, name, depth, error);
}

static gboolean on_text(gpointer user, const char *text, gsize length, GError **error)
{
    CaseReader *reader = user;
    return !reader->form || vitri_form_text(reader->form, text, length, error);
}

static void keep_raw(gpointer user, const char *bytes, gsize length)
{
    CaseReader *reader = user;
    if (reader->standard_input)
        g_byte_array_append(reader->standard_input, (const guint8 *)bytes, (guint)length);
}

static void add_input(CaseReader *reader, char *sha256)
{
    static const char *const kinds[] = {"roster", "policy", "decisions", "plan"};
    if (reader->root > ROOT_PLAN) {
        g_free(sha256);
        return;
    }
    VitriInput *input = g_new0(VitriInput, 1);
    input->kind = g_strdup(kinds[reader->root]);
    input->name = g_path_get_basename(reader->path);
    input->sha256 = sha256;
    g_ptr_array_add(reader->inputs, input);
}

/* FALSE: the sink is full, or the file cannot be read to its end (told in the faults). */
static void read_file(CaseReader *reader, const char *path)
{
    gboolean from_input = strcmp(path, "-") == 0;
    const VitriXmlHandler handler = {.start = on_start,
                                     .end = on_end,
                                     .text = on_text,
                                     .faults = reader->sink.faults,
                                     .raw = from_input ? keep_raw : NULL};
    g_autoptr(GError) cause = NULL;
    char *sha256 = NULL;
    reader->path = path;
    reader->form = NULL;
    reader->root = ROOT_UNKNOWN;
    if (from_input)
        reader->standard_input = g_byte_array_new();
    if (vitri_xml_read(path, &handler, reader, &sha256, &cause))
        add_input(reader, sha256);
    else
        reader->stopped = TRUE;
}

/* A file named by an option is the one that counts, and must be what the option says. */
static void read_named(CaseReader *reader, const char *path, Root root)
{
    if (!path)
        return;
    if (root == ROOT_POLICY)
        g_clear_pointer(&reader->policy, vitri_policy_reader_free);
    else
        g_clear_pointer(&reader->decisions, vitri_decisions_reader_free);
    read_file(reader, path);
    if (reader->root != root && reader->root != ROOT_UNKNOWN)
        vitri_sink_add(&reader->sink, "wrong-root", path, 0, _("expected the root element '%s'"),
                       root == ROOT_POLICY ? "policy" : "decisions");
}

static void read_files(CaseReader *reader)
{
    char **files = reader->options->files;
    guint n = g_strv_length(files);
    for (guint i = 0; i < n; i++) {
        vitri_progress_report(reader->options->progress, _("reading"), i, n);
        read_file(reader, files[i]);
    }
    read_named(reader, reader->options->policy, ROOT_POLICY);
    read_named(reader, reader->options->decisions, ROOT_DECISIONS);
    if (reader->n_rosters == 0 && !reader->stopped)
        vitri_sink_add(&reader->sink, "no-roster", "", 0, _("none of the files is a roster; name one"));
}

/* The folder of the jurisdictions: data_dir/data, or data_dir itself where it has no data in it. */
static char *find_data(const char *data_dir)
{
    char *inside = g_build_filename(data_dir, "data", NULL);
    if (g_file_test(inside, G_FILE_TEST_IS_DIR))
        return inside;
    g_free(inside);
    return g_strdup(data_dir);
}

/* The rule data of the jurisdiction, as a case with no roster yet; NULL: told in the faults or in `error`. */
static VitriCase *read_rules(CaseReader *reader, const char *data, GError **error)
{
    const VitriRoster *roster = reader->rosters->roster;
    const char *jurisdiction = roster->jurisdiction ? roster->jurisdiction : VITRI_USUAL_JURISDICTION;
    g_auto(GStrv) known = vitri_read_rules_jurisdictions(data);
    if (!g_strv_contains((const char *const *)known, jurisdiction)) {
        g_autofree char *advice = vitri_sink_advice(jurisdiction, (const char *const *)known, g_strv_length(known),
                                                    _("there are no rule data for it"));
        VitriSource source = reader->rosters->jurisdiction_source;
        vitri_sink_add(&reader->sink, "unknown-reference", vitri_roster_file(roster, source), source.line,
                       _("unknown jurisdiction '%s'%s"), jurisdiction, advice);
        return NULL;
    }
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriCase *vcase = vitri_read_rules(data, jurisdiction, reader->options->standards, reader->options->drafts,
                                        reader->options->examples, faults, error);
    while (faults->len > 0)
        g_ptr_array_add(reader->sink.faults, g_ptr_array_steal_index(faults, 0));
    return vcase;
}

/* The jurisdiction's own policy, where none was given; FALSE if it cannot be read. */
static gboolean read_default_policy(CaseReader *reader, const char *data, const VitriCase *vcase)
{
    if (reader->policy)
        return TRUE;
    g_autofree char *path = g_build_filename(data, vcase->jurisdiction, "policy.xml", NULL);
    guint n = reader->inputs->len;
    read_file(reader, path);
    g_ptr_array_set_size(reader->inputs, (gint)n); /* a part of the rule data, which have their own line */
    return reader->policy && !reader->stopped;
}

static void use_plan_inputs(CaseReader *reader)
{
    if (!reader->options->plan_inputs || !reader->plan)
        return;
    if (reader->plan->policy && !reader->options->policy) {
        vitri_policy_reader_free(reader->policy);
        reader->policy = g_steal_pointer(&reader->plan->policy);
    }
    if (reader->plan->decisions && !reader->options->decisions) {
        vitri_decisions_reader_free(reader->decisions);
        reader->decisions = g_steal_pointer(&reader->plan->decisions);
    }
}

static int compare_inputs(gconstpointer left, gconstpointer right)
{
    const VitriInput *a = *(VitriInput *const *)left, *b = *(VitriInput *const *)right;
    int order = strcmp(a->kind, b->kind);
    order = order ? order : strcmp(a->name, b->name);
    return order ? order : g_strcmp0(a->sha256, b->sha256);
}

static void take_inputs(CaseReader *reader, VitriCase *vcase)
{
    VitriInput *standards = g_new0(VitriInput, 1);
    standards->kind = g_strdup("standards");
    standards->name = g_strdup(vcase->jurisdiction);
    standards->version = g_strdup(vcase->standards_version ? vcase->standards_version : "");
    g_ptr_array_add(vcase->inputs, standards);
    while (reader->inputs->len > 0)
        g_ptr_array_add(vcase->inputs, g_ptr_array_steal_index(reader->inputs, 0));
    g_ptr_array_sort(vcase->inputs, compare_inputs);
    if (reader->standard_input)
        vcase->standard_input = g_byte_array_free_to_bytes(g_steal_pointer(&reader->standard_input));
}

/* Resolves everything against everything; FALSE: a fault told in the sink. */
static gboolean join(CaseReader *reader, VitriCase *vcase, const char *data)
{
    vcase->on = reader->options->on;
    VitriRoster *roster = vitri_roster_reader_finish(reader->rosters, vcase->codes, vcase->on);
    if (!roster)
        return FALSE;
    vitri_roster_free(vcase->roster);
    vcase->roster = roster;
    if (!vitri_date_is_set(vcase->on))
        vcase->on = roster->as_of;
    use_plan_inputs(reader);
    if (!read_default_policy(reader, data, vcase))
        return FALSE;
    vitri_policy_free(vcase->policy);
    vcase->policy = vitri_policy_reader_finish(reader->policy, roster, vcase->codes, &reader->sink);
    if (reader->decisions) {
        vitri_decisions_free(vcase->decisions);
        vcase->decisions = vitri_decisions_reader_finish(reader->decisions, vcase, &reader->sink);
    }
    if (reader->office)
        vcase->office = g_steal_pointer(&reader->office->office);
    if (reader->done)
        vcase->done = g_steal_pointer(&reader->done->report);
    take_inputs(reader, vcase);
    return reader->sink.n_errors == 0;
}

static VitriCase *make_case(CaseReader *reader, GError **error)
{
    read_files(reader);
    if (reader->stopped || reader->n_rosters == 0)
        return NULL;
    g_autofree char *data = find_data(reader->options->data_dir);
    g_autoptr(VitriCase) vcase = read_rules(reader, data, error);
    if (!vcase || !join(reader, vcase, data))
        return NULL;
    return g_steal_pointer(&vcase);
}

static void clear_reader(CaseReader *reader)
{
    vitri_roster_reader_free(reader->rosters);
    vitri_policy_reader_free(reader->policy);
    vitri_decisions_reader_free(reader->decisions);
    vitri_plan_reader_free(reader->plan);
    vitri_office_reader_free(reader->office);
    vitri_done_reader_free(reader->done);
    g_ptr_array_unref(reader->inputs);
    g_clear_pointer(&reader->results, g_ptr_array_unref);
    g_clear_pointer(&reader->standard_input, g_byte_array_unref);
}

VitriCase *vitri_read_case(const VitriReadOptions *options, GPtrArray *faults, GError **error)
{
    CaseReader reader = {.options = options, .sink = {faults, options->max_errors, 0}};
    g_autoptr(GError) cause = NULL;
    reader.rosters = vitri_roster_reader_new(&reader.sink);
    reader.results = g_ptr_array_new_with_free_func(g_free);
    reader.inputs = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_input_free);
    VitriCase *vcase = make_case(&reader, &cause);
    if (vcase && options->out_results) {
        g_ptr_array_add(reader.results, NULL);
        *options->out_results = (char **)g_ptr_array_free(g_steal_pointer(&reader.results), FALSE);
    }
    clear_reader(&reader);
    if (!vcase && cause)
        g_propagate_error(error, g_steal_pointer(&cause));
    else if (!vcase)
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("the input cannot be used"));
    return vcase;
}

VitriRoster *vitri_read_roster_memory(const char *xml, const char *name, const VitriCodes *codes, GPtrArray *faults,
                                      GError **error)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRosterReader) reader = vitri_roster_reader_new(&sink);
    const VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    VitriForm *form = vitri_roster_reader_begin(reader, name, TRUE);
    if (!vitri_xml_read_memory(xml, strlen(xml), name, &handler, form, error))
        return NULL;
    VitriRoster *roster = vitri_roster_reader_finish(reader, codes, VITRI_DATE_NONE);
    if (!roster)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), name);
    return roster;
}
