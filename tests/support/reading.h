#ifndef VITRI_TEST_READING_H
#define VITRI_TEST_READING_H

/* What the tests of the readers share: a text through the parser into a form, faults as text, files for one test. */

#include "read-roster.h"
#include "vitri/case.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

/** The faults in the order of output, a line each: "LINE tag: text". Caller frees. */
static inline char *list_faults(GPtrArray *faults)
{
    GString *text = g_string_new(NULL);
    vitri_fault_sort(faults);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        g_string_append_printf(text, "%u %s: %s\n", fault->line, fault->tag->tag, fault->text);
    }
    return g_string_free(text, FALSE);
}

/** Expects these faults and no other; `what` names the case. */
static inline void expect_faults(GPtrArray *faults, const char *expected, const char *what)
{
    g_autofree char *text = list_faults(faults);
    cr_expect_str_eq(text, expected, "%s: '%s', not '%s'", what, text, expected);
}

/** Reads a well-formed text into a form. */
static inline void read_into(VitriForm *form, const char *text)
{
    const VitriXmlHandler handler = {.start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text};
    g_autoptr(GError) error = NULL;
    cr_assert(vitri_xml_read_memory(text, strlen(text), form->file, &handler, form, &error), "%s: %s", text,
              error ? error->message : "");
}

/** A reader that has read one roster, "r.xml", and not joined it. */
static inline VitriRosterReader *read_roster(VitriSink *sink, const char *text)
{
    VitriRosterReader *reader = vitri_roster_reader_new(sink);
    read_into(vitri_roster_reader_begin(reader, "r.xml", FALSE), text);
    return reader;
}

/** A file of the test with that content. Caller removes and frees. */
static inline char *write_temporary(const char *content, gssize length)
{
    char *path = NULL;
    int file = g_file_open_tmp("vitri-test-XXXXXX", &path, NULL);
    cr_assert_geq(file, 0);
    g_close(file, NULL);
    cr_assert(g_file_set_contents(path, content, length, NULL));
    return path;
}

static inline void remove_temporary(char **path)
{
    g_unlink(*path);
    g_free(*path);
}

/** The path of a file that is removed at the end of the scope. */
#define TEMPORARY __attribute__((cleanup(remove_temporary))) char *

#endif
