/*
 * Reading rosters: the sheets that a roster was imported from, and the row of each of its elements.
 *
 * A row names a sheet that stands before it in the same file. The ids of sheets join the two and are then forgotten:
 * the writer numbers the sheets anew. A roster without rows pays one look at one attribute an element.
 */
#include "roster-origin.h"

#include "read-roster.h"
#include "vitri/message.h"
#include "vitri/provenance.h"

#include <string.h>

const VitriFormAttribute vitri_sheet_attributes[] = {
    {"id", TRUE}, {"file", TRUE}, {"name", TRUE}, {"columns", FALSE}, {NULL, FALSE}};

void vitri_roster_sheet_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriRoster *roster = reader->roster;
    const char *id = form->values[0], *columns = form->values[3];
    if (form->orders[form->depth - 2] > 0)
        vitri_sink_add(form->sink, "wrong-order", form->file, form->line,
                       _("'%s' stands too late; move it before what it is needed for"), form->element->name);
    if (columns && !vitri_provenance_is_columns(columns))
        vitri_form_wrong(form, 3, _("write attributes with their columns, as in id=A name=B tenure/from=C"));
    if (id && strpbrk(id, " \t\r\n:"))
        vitri_form_wrong(form, 0, _("the id of a sheet has no spaces and no colon in it"));
    if (id && g_hash_table_contains(reader->sheet_by_id, id))
        vitri_sink_add(form->sink, "duplicate-id", form->file, form->line, _("a second sheet '%s'; give it another id"),
                       id);
    if (!roster->provenance)
        roster->provenance = vitri_provenance_new();
    VitriSheetOrigin sheet = {vitri_roster_reader_text(reader, 1), vitri_roster_reader_text(reader, 2),
                              vitri_roster_reader_text(reader, 3)};
    g_array_append_val(roster->provenance->sheets, sheet);
    if (id)
        g_hash_table_insert(reader->sheet_by_id, g_strdup(id), GUINT_TO_POINTER(roster->provenance->sheets->len));
}

void vitri_roster_origin_keep(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    guint last = form->n_values - 1;
    const char *text = form->n_values ? form->values[last] : NULL;
    if (!text || strcmp(form->element->attributes[last].name, "row") != 0)
        return;
    const char *colon = strchr(text, ':');
    guint64 row = 0;
    if (!colon || colon[1] == '0' || !g_ascii_string_to_unsigned(colon + 1, 10, 1, 9999999, &row, NULL)) {
        vitri_form_wrong(form, last, _("write the id of a sheet, a colon and the number of the row, as in s1:5"));
        return;
    }
    g_autofree char *id = g_strndup(text, (gsize)(colon - text));
    guint sheet = GPOINTER_TO_UINT(g_hash_table_lookup(reader->sheet_by_id, id));
    if (sheet == 0) {
        vitri_sink_add(form->sink, "unknown-reference", form->file, form->line,
                       _("no sheet '%s' before this row; name it by an element 'sheet', or take out row=\"…\""), id);
        return;
    }
    VitriRowOrigin origin = {vitri_roster_reader_here(reader), sheet - 1, (guint32)row};
    if (!vitri_provenance_add(reader->roster->provenance, origin))
        vitri_sink_add(form->sink, "row-not-kept", form->file, form->line,
                       _("two elements of different rows on one line, so row '%s' is not kept; give each its own line"),
                       text);
}
