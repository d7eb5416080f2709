/*
 * Who issues documents: plain facts for letterheads, numbers, signatures and recipients, as a user's file states them.
 *
 * Nothing here is checked or worked out; what is missing stays NULL or 0 and open on the paper.
 */
#include "vitri/office.h"

static void free_signer(gpointer data)
{
    VitriSigner *signer = data;
    g_free(signer->authority);
    g_free(signer->office);
    g_free(signer->name);
    g_free(signer->type);
    g_free(signer);
}

static void free_numbering(gpointer data)
{
    VitriNumbering *numbering = data;
    g_free(numbering->report);
    g_free(numbering->type);
    g_free(numbering);
}

VitriOffice *vitri_office_new(void)
{
    VitriOffice *office = g_new0(VitriOffice, 1);
    office->signers = g_ptr_array_new_with_free_func(free_signer);
    office->recipients = g_ptr_array_new_with_free_func(g_free);
    office->numbers = g_ptr_array_new_with_free_func(free_numbering);
    return office;
}

void vitri_office_free(VitriOffice *office)
{
    if (!office)
        return;
    g_free(office->parent);
    g_free(office->body);
    g_free(office->symbol);
    g_free(office->place);
    g_free(office->archive);
    g_ptr_array_unref(office->signers);
    g_ptr_array_unref(office->recipients);
    g_ptr_array_unref(office->numbers);
    g_free(office);
}
