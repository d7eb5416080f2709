/*
 * Reading an office file (urn:vitri:office:1): who issues documents, who signs, who receives them, where numbers begin.
 *
 * Everything in it is text of the user's; only that a number is for a report or a type, and dates and counts, can be
 * wrong. It refers to nothing, so nothing is resolved afterwards.
 */
#include "read-office.h"

#include "vitri/message.h"

static const VitriFormAttribute office_attributes[] = {{"parent", FALSE}, {"body", FALSE},    {"symbol", FALSE},
                                                       {"place", FALSE},  {"archive", FALSE}, {"copies", FALSE},
                                                       {NULL, FALSE}};
static const VitriFormAttribute signer_attributes[] = {
    {"office", TRUE}, {"authority", FALSE}, {"name", FALSE}, {"type", FALSE}, {NULL, FALSE}};
static const VitriFormAttribute recipient_attributes[] = {{"name", TRUE}, {NULL, FALSE}};
static const VitriFormAttribute number_attributes[] = {
    {"report", FALSE}, {"type", FALSE}, {"first", FALSE}, {"date", FALSE}, {NULL, FALSE}};

static void start_office(gpointer user, VitriForm *form)
{
    VitriOffice *office = ((VitriOfficeReader *)user)->office;
    office->parent = g_strdup(form->values[0]);
    office->body = g_strdup(form->values[1]);
    office->symbol = g_strdup(form->values[2]);
    office->place = g_strdup(form->values[3]);
    office->archive = g_strdup(form->values[4]);
    office->copies = (gint32)vitri_form_number(form, 5, 1, 9999, 0);
}

static void start_signer(gpointer user, VitriForm *form)
{
    VitriSigner *signer = g_new0(VitriSigner, 1);
    signer->office = g_strdup(form->values[0]);
    signer->authority = g_strdup(form->values[1]);
    signer->name = g_strdup(form->values[2]);
    signer->type = g_strdup(form->values[3]);
    g_ptr_array_add(((VitriOfficeReader *)user)->office->signers, signer);
}

static void start_recipient(gpointer user, VitriForm *form)
{
    if (form->values[0])
        g_ptr_array_add(((VitriOfficeReader *)user)->office->recipients, g_strdup(form->values[0]));
}

static void start_number(gpointer user, VitriForm *form)
{
    VitriNumbering *numbering = g_new0(VitriNumbering, 1);
    numbering->report = g_strdup(form->values[0]);
    numbering->type = g_strdup(form->values[1]);
    numbering->first = (gint32)vitri_form_number(form, 2, 1, 999999, 0);
    numbering->date = vitri_form_full_date(form, 3);
    g_ptr_array_add(((VitriOfficeReader *)user)->office->numbers, numbering);
    if (!numbering->report && !numbering->type)
        vitri_sink_add(form->sink, "missing-attribute", form->file, form->line,
                       _("'%s' has neither %s nor %s; add one"), "number", "report", "type");
}

enum { OFFICE };

static const VitriFormElement elements[] = {
    {"office", OFFICE, 0, office_attributes, start_office, NULL, NULL},
    {"signer", OFFICE, 0, signer_attributes, start_signer, NULL, NULL},
    {"recipient", OFFICE, 0, recipient_attributes, start_recipient, NULL, NULL},
    {"number", OFFICE, 0, number_attributes, start_number, NULL, NULL},
};

static const VitriFormat format = {"urn:vitri:office:1", elements, G_N_ELEMENTS(elements)};

VitriOfficeReader *vitri_office_reader_new(void)
{
    VitriOfficeReader *reader = g_new0(VitriOfficeReader, 1);
    reader->office = vitri_office_new();
    return reader;
}

void vitri_office_reader_free(VitriOfficeReader *reader)
{
    if (!reader)
        return;
    vitri_office_free(reader->office);
    g_free(reader);
}

VitriForm *vitri_office_reader_begin(VitriOfficeReader *reader, VitriSink *sink, const char *file)
{
    vitri_form_begin(&reader->form, &format, reader, sink, file);
    return &reader->form;
}
