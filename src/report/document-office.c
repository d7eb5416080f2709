/*
 * Who issues the document: <office/> of every result document, from the user's office file, else only the name of the
 * body as the roster has it. What is not known is absent and stays open on the paper.
 */
#include "document-parts.h"
#include "vitri/office.h"

static void write_signer(VitriPage *page, const VitriSigner *signer)
{
    g_string_append(page->out, "<signer");
    vitri_document_text(page, "authority", signer->authority);
    vitri_document_text(page, "office", signer->office);
    vitri_document_text(page, "name", signer->name);
    vitri_document_text(page, "type", signer->type);
    g_string_append(page->out, "/>");
}

static void write_number(VitriPage *page, const VitriNumbering *number)
{
    g_string_append(page->out, "<number");
    vitri_document_text(page, "report", number->report);
    vitri_document_text(page, "type", number->type);
    if (number->first > 0)
        vitri_document_number(page, "first", number->first);
    vitri_document_date(page, "date", number->date);
    g_string_append(page->out, "/>");
}

void vitri_document_office(VitriPage *page, const char *agency)
{
    g_autoptr(VitriOffice) none = vitri_office_new();
    const VitriOffice *office = page->vcase->office ? page->vcase->office : none;
    g_string_append(page->out, "<office");
    vitri_document_text(page, "parent", office->parent);
    vitri_document_text(page, "body", office->body ? office->body : agency);
    vitri_document_text(page, "symbol", office->symbol);
    vitri_document_text(page, "place", office->place);
    vitri_document_text(page, "archive", office->archive);
    if (office->copies > 0)
        vitri_document_number(page, "copies", office->copies);
    g_string_append(page->out, ">");
    for (guint i = 0; i < office->signers->len; i++)
        write_signer(page, office->signers->pdata[i]);
    for (guint i = 0; i < office->recipients->len; i++) {
        g_string_append(page->out, "<recipient");
        vitri_document_text(page, "name", office->recipients->pdata[i]);
        g_string_append(page->out, "/>");
    }
    for (guint i = 0; i < office->numbers->len; i++)
        write_number(page, office->numbers->pdata[i]);
    g_string_append(page->out, "</office>\n");
}
