/*
 * What a report is made of: the case of its rosters, and the result file among them, if there is one.
 *
 * Findings and reviews are worked out anew from the roster, on the day that a given result file states, and refused if
 * that file was made from another roster, so a page never shows what the roster does not say. A handbook is the rule
 * data in force on a day; it needs no roster.
 */
#include "report-input.h"

#include "vitri/fault.h"
#include "vitri/read-rules.h"
#include "vitri/xml.h"

#include <string.h>

/* What the root of a result file says. */
typedef struct {
    char *name; /* of the root element */
    char *on;
    GPtrArray *hashes; /* of char*: input/@sha256 of rosters */
} VitriResultHead;

static void free_head(VitriResultHead *head)
{
    g_free(head->name);
    g_free(head->on);
    g_ptr_array_unref(head->hashes);
    g_free(head);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriResultHead, free_head)

static const char *find_attribute(const VitriXmlAttribute *attributes, guint n, const char *name)
{
    for (guint i = 0; i < n; i++) {
        if (strcmp(attributes[i].name, name) == 0)
            return attributes[i].value;
    }
    return NULL;
}

static gboolean take_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    VitriResultHead *head = user;
    if (depth == 0) {
        head->name = g_strdup(name);
        head->on = g_strdup(find_attribute(attributes, n, "on"));
    } else if (depth == 1 && strcmp(name, "input") == 0 &&
               g_strcmp0(find_attribute(attributes, n, "kind"), "roster") == 0) {
        g_ptr_array_add(head->hashes, g_strdup(find_attribute(attributes, n, "sha256")));
    }
    return TRUE;
}

static VitriResultHead *read_head(const char *path, GError **error)
{
    static const VitriXmlHandler handler = {.start = take_start};
    g_autoptr(VitriResultHead) head = g_new0(VitriResultHead, 1);
    head->hashes = g_ptr_array_new_with_free_func(g_free);
    return vitri_xml_read(path, &handler, head, NULL, error) ? g_steal_pointer(&head) : NULL;
}

/* Findings or a review among the files: its head, and its day becomes the day judged. NULL without error: none. */
static VitriResultHead *find_result(VitriSession *session, GError **error)
{
    for (guint i = 0; i < session->options->files->len; i++) {
        const char *path = session->options->files->pdata[i];
        g_autofree char *root = NULL, *uri = NULL;
        if (strcmp(path, "-") == 0 || !vitri_xml_root(path, &root, &uri, NULL))
            continue;
        if (strcmp(root, "findings") != 0 && strcmp(root, "review") != 0)
            continue;
        g_autoptr(VitriResultHead) head = read_head(path, error);
        VitriDate on;
        if (head && head->on && vitri_date_parse(head->on, &on) && vitri_date_is_full(on) &&
            !vitri_date_is_set(session->on))
            session->on = on;
        return g_steal_pointer(&head);
    }
    return NULL;
}

static gboolean has_hash(const GPtrArray *hashes, const char *hash)
{
    for (guint i = 0; i < hashes->len; i++) {
        if (g_strcmp0(hashes->pdata[i], hash) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean check_result(const VitriSession *session, const VitriCase *vcase, const VitriResultHead *head,
                             GError **error)
{
    guint rosters = 0, known = 0;
    for (guint i = 0; i < vcase->inputs->len; i++) {
        const VitriInput *input = vcase->inputs->pdata[i];
        if (strcmp(input->kind, "roster") != 0)
            continue;
        rosters++;
        known += has_hash(head->hashes, input->sha256);
    }
    g_autofree char *on = vitri_date_to_string(vcase->on);
    if (rosters != known || rosters != head->hashes->len || g_strcmp0(on, head->on) != 0) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' was made from another roster or for another day than those given; make it anew"),
                    session->results[0]);
        return FALSE;
    }
    return TRUE;
}

/* The rule data of a handbook: those of the rosters given, else of the jurisdiction named, on the day of --on. */
static VitriCase *read_rule_data(VitriSession *session, GError **error)
{
    const VitriOptions *options = session->options;
    session->examples = TRUE;
    if (options->files->len > 0)
        return vitri_session_read_rosters(session, 0, NULL, error);
    const char *wanted = vitri_options_value(options, "jurisdiction");
    g_auto(GStrv) names =
        session->places->data ? vitri_read_rules_jurisdictions(session->places->data) : g_new0(char *, 1);
    if (!vitri_date_is_set(session->on)) {
        vitri_options_wrong(options->command, error, _("say by --on which day is meant"));
        return NULL;
    }
    if (!wanted && g_strv_contains((const char *const *)names, VITRI_USUAL_JURISDICTION))
        wanted = VITRI_USUAL_JURISDICTION;
    else if (!wanted && g_strv_length(names) == 1)
        wanted = names[0];
    if (!wanted || !g_strv_contains((const char *const *)names, wanted)) {
        g_autofree char *all = g_strjoinv(", ", names);
        vitri_options_wrong(options->command, error, _("say by --jurisdiction whose rules are meant; there are %s"),
                            all);
        return NULL;
    }
    g_autoptr(GPtrArray) standards = g_ptr_array_copy(options->standards, NULL, NULL);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_ptr_array_add(standards, NULL);
    VitriCase *vcase = vitri_read_rules(session->places->data, wanted, (char **)standards->pdata, options->drafts, TRUE,
                                        faults, error);
    vitri_session_print_faults(session, faults);
    if (vcase)
        vcase->on = session->on;
    return vcase;
}

VitriCase *vitri_report_input_read(VitriSession *session, const VitriReportSubject *subject, GError **error)
{
    GError *problem = NULL;
    g_autoptr(VitriResultHead) head = find_result(session, &problem);
    if (problem) {
        g_propagate_error(error, problem);
        return NULL;
    }
    g_autoptr(VitriCase) vcase = subject->rosterless ? read_rule_data(session, error)
                                                     : vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    if (!vcase || (head && !check_result(session, vcase, head, error)))
        return NULL;
    return g_steal_pointer(&vcase);
}
