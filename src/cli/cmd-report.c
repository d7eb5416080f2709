/*
 * vitri report: a result through a template of reports/.
 *
 * A template says in d:of of its root what it is a page of: plan, findings, review, inspection, due, training or
 * handbook. A plan is read from its file; findings and reviews are worked out anew from the roster, on the day that a
 * given result file states, and refused if that file was made from another roster, so a page never shows what the
 * roster does not say. A handbook is the rule data in force on a day; it needs no roster.
 */
#include "inspected.h"
#include "session.h"
#include "vitri/check.h"
#include "vitri/document.h"
#include "vitri/fault.h"
#include "vitri/read-rules.h"
#include "vitri/template.h"
#include "vitri/text.h"
#include "vitri/xml.h"

#include <string.h>

#define DOCUMENT_URI "urn:vitri:document:1"

static const VitriOption report_options[] = {
    {"template", 't', "NAME", N_("the report: a file of reports/ (needed)")},
    {"within", 0, "MONTHS", N_("of a review or training needs: terms that end within so many months (default 12)")},
    {"years", 'y', "N", N_("of what falls due: so many years ahead, 1 to 3 (default: 1)")},
    {"jurisdiction", 0, "ID", N_("of a handbook without a roster: whose rule data (default: vn)")},
    {"earlier", 0, "FILE", N_("the roster of an earlier day, to see what changed without a decision")},
    {"candidates", 0, "N", N_("how many candidates a post, the nearest first (default: 20; 0: all)")},
    {NULL, 0, NULL, NULL},
};

/* What the root of a template or result says. */
typedef struct {
    char *name; /* of the root element */
    char *of;   /* d:of */
    char *on;
    GPtrArray *hashes; /* of char*: input/@sha256 of rosters */
} VitriResultHead;

static void free_head(VitriResultHead *head)
{
    g_free(head->name);
    g_free(head->of);
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
        head->of = g_strdup(find_attribute(attributes, n, "{" DOCUMENT_URI "}of"));
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

/* What the template is a page of: plan, findings, review, inspection, handbook. Caller frees. */
static char *find_subject(const VitriSession *session, const char *name, GError **error)
{
    const char *folder = session->places->reports;
    if (!folder) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the folder of reports is not found; set VITRI_DATA_DIR"));
        return NULL;
    }
    g_auto(GStrv) names = vitri_template_list(folder, error);
    if (!names)
        return NULL;
    if (!g_strv_contains((const char *const *)names, name)) {
        const char *nearest = vitri_text_nearest(name, (const char *const *)names, g_strv_length(names));
        g_autofree char *all = g_strjoinv(", ", names);
        if (nearest)
            vitri_options_wrong(session->options->command, error, _("there is no report '%s'; the nearest is '%s'"),
                                name, nearest);
        else
            vitri_options_wrong(session->options->command, error, _("there is no report '%s'; there are %s"), name,
                                all);
        return NULL;
    }
    g_autofree char *file = g_strconcat(name, ".xsl", NULL);
    g_autofree char *path = g_build_filename(folder, file, NULL);
    g_autoptr(VitriResultHead) head = read_head(path, error);
    if (!head)
        return NULL;
    if (!head->of)
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("'%s' does not say in d:of what it is a page of"), path);
    return g_steal_pointer(&head->of);
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
static VitriCase *read_handbook(VitriSession *session, GError **error)
{
    const VitriOptions *options = session->options;
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
    VitriCase *vcase =
        vitri_read_rules(session->places->data, wanted, (char **)standards->pdata, options->drafts, faults, error);
    vitri_session_print_faults(session, faults);
    if (vcase)
        vcase->on = session->on;
    return vcase;
}

/* Only what the inspection finds; `vitri check` and the page of shortfalls tell the rest. */
static gboolean make_inspection(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                                GError **error)
{
    VitriInspectedFiles files;
    if (!vitri_inspected_read(session, vcase, &files, error))
        return FALSE;
    VitriInspected inspected = vitri_inspected_of(vcase, &files);
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    vitri_inspected_find(&inspected, findings);
    vitri_document_inspection(&inspected, findings, language, out);
    vitri_inspected_clear(&files);
    return TRUE;
}

/* The plan among the files, if there is one, tells what is planned. */
static gboolean make_due(VitriSession *session, VitriCase *vcase, const char *language, GString *out, GError **error)
{
    gint64 years;
    g_autoptr(VitriPlan) plan = NULL;
    if (!vitri_options_integer(session->options, "years", 1, VITRI_DUE_MOST_YEARS, 1, &years, error))
        return FALSE;
    if (session->results && session->results[0] && !(plan = vitri_session_read_plan(session, vcase, error)))
        return FALSE;
    g_autoptr(VitriDue) due = vitri_due(vcase, plan, (gint32)years);
    vitri_document_due(due, language, out);
    return TRUE;
}

/* With a plan among the files also what courses would open to those it leaves in place. */
static gboolean make_training(VitriSession *session, VitriCase *vcase, const char *language, GString *out,
                              GError **error)
{
    gint64 within;
    gboolean planned = session->results && session->results[0];
    g_autoptr(VitriPlan) plan = planned ? vitri_session_read_plan(session, vcase, error) : NULL;
    if ((planned && !plan) || !vitri_options_integer(session->options, "within", 0, 600, 12, &within, error))
        return FALSE;
    g_autoptr(VitriTraining) training = vitri_training(vcase, (gint32)within);
    vitri_document_training(training, plan, language, out);
    return TRUE;
}

static gboolean make_document(VitriSession *session, VitriCase *vcase, const char *subject, const char *language,
                              GString *out, GError **error)
{
    if (strcmp(subject, "plan") == 0) {
        if (!session->results || !session->results[0]) {
            vitri_options_wrong(session->options->command, error, _("a plan is missing among the files"));
            return FALSE;
        }
        g_autoptr(VitriPlan) plan = vitri_session_read_plan(session, vcase, error);
        if (plan)
            vitri_document_plan(plan, language, out);
        return plan != NULL;
    }
    if (strcmp(subject, "inspection") == 0)
        return make_inspection(session, vcase, language, out, error);
    if (strcmp(subject, "due") == 0)
        return make_due(session, vcase, language, out, error);
    if (strcmp(subject, "training") == 0)
        return make_training(session, vcase, language, out, error);
    if (strcmp(subject, "handbook") == 0) {
        vitri_document_handbook(vcase, language, out);
        return TRUE;
    }
    if (strcmp(subject, "findings") == 0) {
        g_autoptr(VitriFindings) findings =
            vitri_check_case(vcase, session->options->threads, vitri_session_progress(session));
        vitri_document_findings(findings, language, out);
        return TRUE;
    }
    gint64 within, candidates;
    if (!vitri_options_integer(session->options, "within", 0, 600, 12, &within, error) ||
        !vitri_options_integer(session->options, "candidates", 0, 100000, VITRI_REVIEW_CANDIDATES, &candidates, error))
        return FALSE;
    g_autoptr(VitriReview) review = vitri_review(vcase, (gint32)within, -1, (guint)candidates);
    vitri_document_review(review, language, out);
    return TRUE;
}

static int run(VitriSession *session, GError **error)
{
    const VitriOptions *options = session->options;
    const char *name = vitri_options_value(options, "template");
    if (!name) {
        vitri_options_wrong(options->command, error, _("option '--%s' is missing"), "template");
        return -1;
    }
    g_autofree char *subject = find_subject(session, name, error);
    if (!subject)
        return -1;
    GError *problem = NULL;
    g_autoptr(VitriResultHead) head = find_result(session, &problem);
    if (problem) {
        g_propagate_error(error, problem);
        return -1;
    }
    g_autoptr(VitriCase) vcase = strcmp(subject, "handbook") == 0
                                     ? read_handbook(session, error)
                                     : vitri_session_read(session, VITRI_READ_MAYBE_RESULT, error);
    if (!vcase || (head && !check_result(session, vcase, head, error)))
        return -1;
    const char *language = options->language ? options->language : vcase->language;
    g_autoptr(GString) document = g_string_new(NULL);
    if (!make_document(session, vcase, subject, language, document, error))
        return -1;
    gsize length;
    g_autofree char *page = vitri_template_apply(session->places->reports, name, document->str, document->len,
                                                 session->format, language, &length, error);
    if (!page)
        return -1;
    g_autoptr(GString) out = g_string_new_len(page, (gssize)length);
    return vitri_session_write(session, out, TRUE, error) ? VITRI_EXIT_CLEAN : -1;
}

const VitriCommand vitri_command_report = {
    .name = "report",
    .summary = N_("a result through a template of reports/"),
    .usage = "[RESULT] [ROSTER…] -t NAME",
    .description =
        N_("Makes one page that needs no other file. Shipped: rotation-plan (of a plan), shortfalls (people "
           "against the standards of their posts), eligibility (appointment and re-appointment), inspection (the "
           "defects of the inspection catalogue by code and unit; a plan among the files is inspected too), "
           "due (what falls due in the --years to come, and what is planned for it), training (missing courses by "
           "unit; with a plan also what each would open) and handbook (the rules in force on --on, article by article; "
           "it needs no roster). Of a plan give its file "
           "and its rosters; the others are worked out from the rosters, on the day of the findings or review file "
           "if one is given. Names come from the rosters."),
    .formats = "html csv",
    .options = report_options,
    .run = run,
};
