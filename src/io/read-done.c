/*
 * What became of a plan, as XML (urn:vitri:progress:1): a row `done` for each move that there is something to say of.
 *
 * Ids stay texts: the plan and its roster are read apart. The day of effect is needed to the day, because a tenure ends
 * and begins on it; of the other days no more is asked than is known.
 */
#include "vitri/read-done.h"

#include "read-done.h"
#include "vitri/error.h"
#include "vitri/message.h"

static const VitriFormAttribute progress_attributes[] = {{"year", TRUE}, {"plan-sha256", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute done_attributes[] = {{"person", TRUE},          {"to", FALSE},
                                                     {"decision", FALSE},       {"decided-on", FALSE},
                                                     {"noticed-on", FALSE},     {"effective-on", FALSE},
                                                     {"handed-over-on", FALSE}, {"closed-on", FALSE},
                                                     {"not-done", FALSE},       {NULL, FALSE}};

static void start_progress(gpointer user, VitriForm *form)
{
    VitriDoneReport *report = ((VitriDoneReader *)user)->report;
    report->year = (gint32)vitri_form_number(form, 0, 1000, 9999, 0);
    report->plan_sha256 = g_strdup(form->values[1]);
}

static void start_done(gpointer user, VitriForm *form)
{
    VitriDone *done = vitri_done_report_add(((VitriDoneReader *)user)->report, form->file, form->line);
    done->person = g_strdup(form->values[0] ? form->values[0] : "");
    done->to = g_strdup(form->values[1]);
    done->decision = g_strdup(form->values[2]);
    done->decided_on = vitri_form_date(form, 3);
    done->noticed_on = vitri_form_date(form, 4);
    done->effective_on = vitri_form_full_date(form, 5);
    done->handed_over_on = vitri_form_date(form, 6);
    done->closed_on = vitri_form_date(form, 7);
    done->not_done = g_strdup(form->values[8]);
}

static const VitriFormElement elements[] = {
    {"progress", 0, 0, progress_attributes, start_progress, NULL, NULL},
    {"done", 0, 0, done_attributes, start_done, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:progress:1", elements, G_N_ELEMENTS(elements)};

VitriDoneReader *vitri_done_reader_new(const char *file)
{
    VitriDoneReader *reader = g_new0(VitriDoneReader, 1);
    reader->report = vitri_done_report_new(file);
    return reader;
}

void vitri_done_reader_free(VitriDoneReader *reader)
{
    if (!reader)
        return;
    vitri_done_report_free(reader->report);
    g_free(reader);
}

VitriForm *vitri_done_reader_begin(VitriDoneReader *reader, VitriSink *sink)
{
    vitri_form_begin(&reader->form, &format, reader, sink, reader->report->file);
    return &reader->form;
}

VitriDoneReport *vitri_read_done(const char *path, GPtrArray *faults, GError **error)
{
    VitriSink sink = {faults, 0, 0};
    const VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    g_autoptr(VitriDoneReader) reader = vitri_done_reader_new(path);
    if (!vitri_xml_read(path, &handler, vitri_done_reader_begin(reader, &sink), NULL, error))
        return NULL;
    if (sink.n_errors == 0)
        return g_steal_pointer(&reader->report);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'%s' cannot be used"), path);
    return NULL;
}
