/*
 * Reading decisions (urn:vitri:decisions:1): pins, prohibitions, waivers, requests, proposals upward.
 *
 * References are kept as texts and resolved when the roster and the standards are known. Whether the decisions can
 * stand together is for the planner: here each is only what it says.
 */
#include "read-decisions.h"

#include "vitri/message.h"

static const VitriFormAttribute decisions_attributes[] = {{"year", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute pin_attributes[] = {{"person", TRUE},  {"post", TRUE}, {"on", FALSE},
                                                    {"reason", FALSE}, {"by", FALSE},  {NULL, FALSE}};
static const VitriFormAttribute forbid_attributes[] = {
    {"person", FALSE}, {"post", FALSE}, {"unit", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute waive_attributes[] = {{"person", TRUE}, {"standard", TRUE},  {"post", FALSE},
                                                      {"by", FALSE},    {"decision", FALSE}, {"until", FALSE},
                                                      {NULL, FALSE}};
static const VitriFormAttribute request_attributes[] = {{"person", TRUE}, {"unit", TRUE}, {NULL, FALSE}};
static const VitriFormAttribute upward_attributes[] = {{"person", TRUE}, {"decision", FALSE}, {NULL, FALSE}};

static void start_decisions(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    reader->decisions->year = (gint32)vitri_form_number(form, 0, 1000, 9999, 0);
}

static void start_pin(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    VitriPin pin = {
        .person = vitri_reference_keep(reader->texts, form, 0),
        .post = vitri_reference_keep(reader->texts, form, 1),
        .on = vitri_form_full_date(form, 2),
        .reason = g_strdup(form->values[3]),
        .by = g_strdup(form->values[4]),
        .line = form->line,
    };
    g_array_append_val(reader->decisions->pins, pin);
}

static void start_forbid(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    VitriForbid forbid = {vitri_reference_keep(reader->texts, form, 0), vitri_reference_keep(reader->texts, form, 1),
                          vitri_reference_keep(reader->texts, form, 2), form->line};
    if (!form->values[1] && !form->values[2])
        vitri_sink_add(form->sink, "missing-attribute", form->file, form->line,
                       _("'%s' has neither %s nor %s; add one"), "forbid", "post", "unit");
    g_array_append_val(reader->decisions->forbids, forbid);
}

static void start_waive(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    VitriWaive waive = {
        .person = vitri_reference_keep(reader->texts, form, 0),
        .standard = g_strdup(form->values[1]),
        .post = vitri_reference_keep(reader->texts, form, 2),
        .by = g_strdup(form->values[3]),
        .decision = g_strdup(form->values[4]),
        .until = vitri_form_date(form, 5),
        .line = form->line,
    };
    g_array_append_val(reader->decisions->waives, waive);
}

static void start_request(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    VitriRequest request = {vitri_reference_keep(reader->texts, form, 0), vitri_reference_keep(reader->texts, form, 1),
                            form->line};
    g_array_append_val(reader->decisions->requests, request);
}

static void start_upward(gpointer user, VitriForm *form)
{
    VitriDecisionsReader *reader = user;
    VitriProposeUpward upward = {vitri_reference_keep(reader->texts, form, 0), g_strdup(form->values[1]), form->line};
    g_array_append_val(reader->decisions->propose_upward, upward);
}

enum { DECISIONS };

static const VitriFormElement elements[] = {
    {"decisions", DECISIONS, 0, decisions_attributes, start_decisions, NULL, NULL},
    {"pin", DECISIONS, 0, pin_attributes, start_pin, NULL, NULL},
    {"forbid", DECISIONS, 0, forbid_attributes, start_forbid, NULL, NULL},
    {"waive", DECISIONS, 0, waive_attributes, start_waive, NULL, NULL},
    {"request", DECISIONS, 0, request_attributes, start_request, NULL, NULL},
    {"propose-upward", DECISIONS, 0, upward_attributes, start_upward, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:decisions:1", elements, G_N_ELEMENTS(elements)};

VitriDecisionsReader *vitri_decisions_reader_new(void)
{
    VitriDecisionsReader *reader = g_new0(VitriDecisionsReader, 1);
    reader->decisions = vitri_decisions_new();
    reader->texts = g_ptr_array_new_with_free_func(g_free);
    return reader;
}

void vitri_decisions_reader_free(VitriDecisionsReader *reader)
{
    if (!reader)
        return;
    vitri_decisions_free(reader->decisions);
    g_ptr_array_unref(reader->texts);
    g_free(reader);
}

VitriForm *vitri_decisions_reader_begin(VitriDecisionsReader *reader, VitriSink *sink, const char *file)
{
    reader->decisions->file = g_strdup(file);
    vitri_form_begin(&reader->form, &format, reader, sink, reader->decisions->file);
    return &reader->form;
}

typedef struct {
    const GPtrArray *texts;
    const VitriCase *vcase;
    VitriSink *sink;
    const char *file;
} Resolver;

static void resolve(const Resolver *resolver, gint32 *reference, VitriReferenceKind kind, guint line)
{
    vitri_reference_resolve(reference, kind, resolver->texts, resolver->vcase->roster, resolver->sink, resolver->file,
                            line);
}

static void resolve_waives(const Resolver *resolver, GArray *waives)
{
    for (guint i = 0; i < waives->len; i++) {
        VitriWaive *waive = &g_array_index(waives, VitriWaive, i);
        resolve(resolver, &waive->person, VITRI_REFERENCE_PERSON, waive->line);
        resolve(resolver, &waive->post, VITRI_REFERENCE_POST, waive->line);
        vitri_reference_check_standard(waive->standard, resolver->vcase, resolver->sink, resolver->file, waive->line);
    }
}

VitriDecisions *vitri_decisions_reader_finish(VitriDecisionsReader *reader, const VitriCase *vcase, VitriSink *sink)
{
    VitriDecisions *decisions = g_steal_pointer(&reader->decisions);
    const Resolver resolver = {reader->texts, vcase, sink, decisions->file};
    for (guint i = 0; i < decisions->pins->len; i++) {
        VitriPin *pin = &g_array_index(decisions->pins, VitriPin, i);
        resolve(&resolver, &pin->person, VITRI_REFERENCE_PERSON, pin->line);
        resolve(&resolver, &pin->post, VITRI_REFERENCE_POST, pin->line);
    }
    for (guint i = 0; i < decisions->forbids->len; i++) {
        VitriForbid *forbid = &g_array_index(decisions->forbids, VitriForbid, i);
        resolve(&resolver, &forbid->person, VITRI_REFERENCE_PERSON, forbid->line);
        resolve(&resolver, &forbid->post, VITRI_REFERENCE_POST, forbid->line);
        resolve(&resolver, &forbid->unit, VITRI_REFERENCE_UNIT, forbid->line);
    }
    resolve_waives(&resolver, decisions->waives);
    for (guint i = 0; i < decisions->requests->len; i++) {
        VitriRequest *request = &g_array_index(decisions->requests, VitriRequest, i);
        resolve(&resolver, &request->person, VITRI_REFERENCE_PERSON, request->line);
        resolve(&resolver, &request->unit, VITRI_REFERENCE_UNIT, request->line);
    }
    for (guint i = 0; i < decisions->propose_upward->len; i++) {
        VitriProposeUpward *upward = &g_array_index(decisions->propose_upward, VitriProposeUpward, i);
        resolve(&resolver, &upward->person, VITRI_REFERENCE_PERSON, upward->line);
    }
    return decisions;
}
