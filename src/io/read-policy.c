/*
 * Reading a policy (urn:vitri:policy:1): the agency's own settings for a plan.
 *
 * What the file does not state keeps its default. References are kept as texts and resolved when the roster is known,
 * so the order in which files are given does not matter.
 */
#include "read-policy.h"

#include "vitri/message.h"

static const VitriFormAttribute policy_attributes[] = {
    {"notice-days", FALSE},    {"cool-off-months", FALSE},      {"enabling", FALSE},
    {"fill-vacancies", FALSE}, {"unit-share-percent", FALSE},   {"unit-moves-per-month", FALSE},
    {"unmet-request", FALSE},  {"pinned-share-percent", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute blackout_attributes[] = {
    {"months", TRUE}, {"position", FALSE}, {"unit", FALSE}, {"reason", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute pair_attributes[] = {{"left", TRUE}, {"right", TRUE}, {"rule", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute distance_attributes[] = {{"from", TRUE}, {"to", TRUE}, {"km", TRUE}, {NULL, FALSE}};
static const VitriFormAttribute weight_attributes[] = {
    {"term", TRUE}, {"points", TRUE}, {"circumstance", FALSE}, {NULL, FALSE}};

static void start_policy(gpointer user, VitriForm *form)
{
    static const char *const enabling[] = {"none", "listed", "any", NULL}, *const answers[] = {"no", "yes", NULL};
    VitriPolicy *policy = ((VitriPolicyReader *)user)->policy;
    policy->notice_days = (gint32)vitri_form_number(form, 0, 0, 9999, policy->notice_days);
    policy->cool_off_months = (gint32)vitri_form_number(form, 1, 0, 9999, policy->cool_off_months);
    policy->enabling = (VitriEnabling)vitri_form_word(form, 2, enabling, (int)policy->enabling);
    policy->fill_vacancies = vitri_form_word(form, 3, answers, policy->fill_vacancies);
    policy->unit_share_percent = (gint32)vitri_form_number(form, 4, 1, 100, policy->unit_share_percent);
    policy->unit_moves_per_month = (gint32)vitri_form_number(form, 5, 0, 9999, policy->unit_moves_per_month);
    policy->unmet_request = vitri_form_number(form, 6, 0, 1000000, policy->unmet_request);
    policy->pinned_share_percent = (gint32)vitri_form_number(form, 7, 1, 100, policy->pinned_share_percent);
}

static void start_blackout(gpointer user, VitriForm *form)
{
    VitriPolicyReader *reader = user;
    VitriBlackout blackout = {
        .months = vitri_form_months(form, 0, 1),
        .position = vitri_reference_keep(reader->texts, form, 1),
        .unit = vitri_reference_keep(reader->texts, form, 2),
        .reason = g_strdup(form->values[3]),
        .line = form->line,
    };
    g_array_append_val(reader->policy->blackouts, blackout);
}

static void start_pair(gpointer user, VitriForm *form)
{
    static const char *const rules[] = {"not-both-moved", NULL};
    VitriPolicyReader *reader = user;
    VitriPair pair = {vitri_reference_keep(reader->texts, form, 0), vitri_reference_keep(reader->texts, form, 1),
                      form->line};
    vitri_form_word(form, 2, rules, 0);
    g_array_append_val(reader->policy->pairs, pair);
}

static void start_distance(gpointer user, VitriForm *form)
{
    VitriPolicyReader *reader = user;
    gint32 km = (gint32)vitri_form_number(form, 2, 0, 99999, 0);
    if (form->values[0] && form->values[1] &&
        !vitri_policy_add_distance(reader->policy, form->values[0], form->values[1], km, form->line))
        vitri_sink_add(form->sink, "repeated", form->file, form->line,
                       _("the distance from '%s' to '%s' is stated already; remove one"), form->values[0],
                       form->values[1]);
}

static void start_weight(gpointer user, VitriForm *form)
{
    VitriPolicy *policy = ((VitriPolicyReader *)user)->policy;
    int index = vitri_form_word(form, 0, vitri_policy_terms(), -1);
    gint64 points = vitri_form_number(form, 1, 0, 1000000, 0);
    const char *term = index < 0 ? NULL : vitri_policy_terms()[index];
    if (term && form->values[2])
        vitri_policy_add_weight(policy, term, form->values[2], points, form->line);
    else if (term)
        *vitri_policy_weight(&policy->weights, term) = points;
}

enum { POLICY };

static const VitriFormElement elements[] = {
    {"policy", POLICY, 0, policy_attributes, start_policy, NULL, NULL},
    {"blackout", POLICY, 0, blackout_attributes, start_blackout, NULL, NULL},
    {"pair", POLICY, 0, pair_attributes, start_pair, NULL, NULL},
    {"distance", POLICY, 0, distance_attributes, start_distance, NULL, NULL},
    {"weight", POLICY, 0, weight_attributes, start_weight, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:policy:1", elements, G_N_ELEMENTS(elements)};

VitriPolicyReader *vitri_policy_reader_new(void)
{
    VitriPolicyReader *reader = g_new0(VitriPolicyReader, 1);
    reader->policy = vitri_policy_new();
    reader->texts = g_ptr_array_new_with_free_func(g_free);
    return reader;
}

void vitri_policy_reader_free(VitriPolicyReader *reader)
{
    if (!reader)
        return;
    vitri_policy_free(reader->policy);
    g_ptr_array_unref(reader->texts);
    g_free(reader);
}

VitriForm *vitri_policy_reader_begin(VitriPolicyReader *reader, VitriSink *sink, const char *file)
{
    reader->policy->file = g_strdup(file);
    vitri_form_begin(&reader->form, &format, reader, sink, reader->policy->file);
    return &reader->form;
}

static void check_circumstances(const VitriPolicy *policy, const VitriCodes *codes, VitriSink *sink)
{
    for (guint i = 0; i < policy->special_weights->len; i++) {
        const VitriSpecialWeight *special = &g_array_index(policy->special_weights, VitriSpecialWeight, i);
        for (guint k = 0; special->circumstances[k]; k++) {
            const char *code = special->circumstances[k];
            g_autofree char *advice = vitri_sink_advice(code, NULL, 0, _("see `vitri data list codes`"));
            if (!vitri_codes_accepts(codes, "circumstance", code))
                vitri_sink_add(sink, "unknown-code", policy->file, special->line,
                               _("unknown code '%s' in the list '%s'%s"), code, "circumstance", advice);
        }
    }
}

VitriPolicy *vitri_policy_reader_finish(VitriPolicyReader *reader, const VitriRoster *roster, const VitriCodes *codes,
                                        VitriSink *sink)
{
    VitriPolicy *policy = g_steal_pointer(&reader->policy);
    const GPtrArray *texts = reader->texts;
    check_circumstances(policy, codes, sink);
    for (guint i = 0; i < policy->blackouts->len; i++) {
        VitriBlackout *blackout = &g_array_index(policy->blackouts, VitriBlackout, i);
        vitri_reference_resolve(&blackout->position, VITRI_REFERENCE_POSITION, texts, roster, sink, policy->file,
                                blackout->line);
        vitri_reference_resolve(&blackout->unit, VITRI_REFERENCE_UNIT, texts, roster, sink, policy->file,
                                blackout->line);
    }
    for (guint i = 0; i < policy->pairs->len; i++) {
        VitriPair *pair = &g_array_index(policy->pairs, VitriPair, i);
        vitri_reference_resolve(&pair->left, VITRI_REFERENCE_POST, texts, roster, sink, policy->file, pair->line);
        vitri_reference_resolve(&pair->right, VITRI_REFERENCE_POST, texts, roster, sink, policy->file, pair->line);
    }
    return policy;
}
