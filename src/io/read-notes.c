/*
 * data/<jurisdiction>/notes.xml: the rows of the law that no roster can meet or break, as text of the handbook.
 *
 * Three levels, told apart by depth: notes, note, and in it title, citation and text. The heads are read by the same
 * functions as those of standards. A note needs a title and a text in both languages and a citation; ids are unique.
 * An unknown element is reported once and its inside is passed over. Linear in the file.
 */
#include "read-standards.h"

#include "standard-head.h"
#include "vitri/message.h"
#include "vitri/text.h"

#include <string.h>

#define URI "urn:vitri:standards:1"

enum { DEPTH_ROOT, DEPTH_NOTE, DEPTH_PART };

typedef struct {
    VitriSink sink;
    const char *file;
    VitriCase *vcase;
    VitriNote *note;  /* being read */
    GString *text;    /* of the open part */
    char **text_slot; /* where it goes; NULL: no text is open */
    guint skip_depth; /* 0: reading; else one more than the depth of the element that is passed over */
} Reader;

static gboolean start_part(Reader *reader, const char *name, VitriHead *head)
{
    if (strcmp(name, "citation") == 0) {
        VitriCitation citation = {NULL, NULL};
        if (vitri_citation_head_read(head, reader->vcase->sources, &citation))
            g_array_append_val(reader->note->citations, citation);
        return TRUE;
    }
    gboolean is_title = strcmp(name, "title") == 0;
    if (!is_title && strcmp(name, "text") != 0)
        return FALSE;
    VitriNote *note = reader->note;
    char **slots[][2] = {{&note->text_vi, &note->text_en}, {&note->title_vi, &note->title_en}};
    int language = vitri_head_language(head);
    if (language < 0)
        return TRUE;
    reader->text_slot = slots[is_title][language];
    g_string_truncate(reader->text, 0);
    if (*reader->text_slot)
        vitri_sink_add(&reader->sink, "repeated", reader->file, head->line,
                       _("a second '%s' in the same language; remove one"), name);
    return TRUE;
}

static gboolean start_element(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                              guint n, guint line, guint depth, GError **error)
{
    Reader *reader = user;
    VitriHead head = {&reader->sink, reader->file, name, line, attributes, n, FALSE};
    gboolean known = strcmp(uri, URI) == 0;
    if (reader->skip_depth)
        return TRUE;
    if (depth == DEPTH_ROOT) {
        known = known && strcmp(name, "notes") == 0;
    } else if (depth == DEPTH_NOTE) {
        known = known && strcmp(name, "note") == 0;
        reader->note = known ? vitri_note_new() : NULL;
        if (known)
            vitri_note_head_read(&head, reader->note);
    } else {
        known = known && depth == DEPTH_PART && start_part(reader, name, &head);
    }
    if (known)
        return TRUE;
    vitri_sink_add(&reader->sink, depth == DEPTH_ROOT ? "wrong-root" : "unknown-element", reader->file, line,
                   _("unknown element '%s'%s"), name, _("; remove it or correct its name and namespace"));
    reader->skip_depth = depth + 1;
    return TRUE;
}

static const VitriNote *find_note(const VitriCase *vcase, const char *id)
{
    for (guint i = 0; i < vcase->notes->len; i++) {
        const VitriNote *note = g_ptr_array_index(vcase->notes, i);
        if (strcmp(note->id, id) == 0)
            return note;
    }
    return NULL;
}

/** Keeps the note that ends, or tells what it lacks. */
static void end_note(Reader *reader)
{
    g_autoptr(VitriNote) note = g_steal_pointer(&reader->note);
    if (!note || !note->id)
        return;
    const char *lacks = !note->title_vi || !note->title_en ? "title"
                        : !note->text_vi || !note->text_en ? "text"
                        : note->citations->len == 0        ? "citation"
                                                           : NULL;
    if (lacks) {
        vitri_sink_add(&reader->sink, "missing-element", reader->file, note->line,
                       _("note '%s' has no %s in one of the languages, or none at all; add it"), note->id, lacks);
    } else if (find_note(reader->vcase, note->id)) {
        vitri_sink_add(&reader->sink, "duplicate-id", reader->file, note->line,
                       _("note '%s' is there already; give this one another id"), note->id);
    } else if (note->standard && !vitri_case_find_standard(reader->vcase, note->standard)) {
        vitri_sink_add(&reader->sink, "unknown-reference", reader->file, note->line,
                       _("note '%s' points to the unknown standard '%s'; correct it"), note->id, note->standard);
    } else {
        g_ptr_array_add(reader->vcase->notes, g_steal_pointer(&note));
    }
}

/** The text with every run of white space as one blank. Caller frees. */
static char *join_words(const char *text)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
    g_autoptr(GString) joined = g_string_new(NULL);
    for (char **word = words; *word; word++)
        if (**word)
            g_string_append_printf(joined, "%s%s", joined->len ? " " : "", *word);
    return joined->len > 0 ? g_string_free(g_steal_pointer(&joined), FALSE) : NULL;
}

static gboolean end_element(gpointer user, const char *name, guint depth, GError **error)
{
    Reader *reader = user;
    if (reader->skip_depth) {
        if (reader->skip_depth == depth + 1)
            reader->skip_depth = 0;
        return TRUE;
    }
    if (depth == DEPTH_PART && reader->text_slot) {
        g_free(*reader->text_slot);
        *reader->text_slot = join_words(reader->text->str);
        reader->text_slot = NULL;
    } else if (depth == DEPTH_NOTE) {
        end_note(reader);
    }
    return TRUE;
}

static gboolean take_text(gpointer user, const char *text, gsize length, GError **error)
{
    Reader *reader = user;
    if (!reader->skip_depth && reader->text_slot)
        g_string_append_len(reader->text, text, (gssize)length);
    return TRUE;
}

static int compare_notes(gconstpointer left, gconstpointer right)
{
    const VitriNote *a = *(VitriNote *const *)left, *b = *(VitriNote *const *)right;
    return strcmp(a->id, b->id);
}

gboolean vitri_read_notes(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Reader reader = {.sink = {faults, 0, 0}, .file = path, .vcase = vcase, .text = text};
    VitriXmlHandler handler = {.start = start_element, .end = end_element, .text = take_text, .faults = faults};
    gboolean read = vitri_xml_read(path, &handler, &reader, NULL, error);
    vitri_note_free(reader.note);
    g_ptr_array_sort(vcase->notes, compare_notes);
    return read;
}
