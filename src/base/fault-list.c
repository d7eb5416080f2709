/*
 * Faults in the user's files: made, listed, sorted, printed.
 *
 * A fault is a value in a list: it is collected, never thrown, so that one run shows all that is wrong; only where the
 * input cannot be used at all does its line become an error. Texts are made one line without control characters, and
 * short, because they quote what stands in the user's file. Tags are those of the table in fault.c.
 */
#include "vitri/fault.h"

#include "vitri/error.h"

#include <string.h>

GPtrArray *vitri_fault_list_new(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
}

enum { MAX_TEXT = 1000 };

/* One line that is safe on a terminal: what it quotes comes from the user's file and may hold anything. */
static char *make_line(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *line = g_string_new(NULL);
    const char *at = valid;
    for (; *at && line->len < MAX_TEXT; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(line, g_unichar_iscntrl(c) ? ' ' : c);
    }
    if (*at)
        g_string_append(line, "…");
    return g_string_free(line, FALSE);
}

VitriFault *vitri_fault_new(const char *tag, const char *file, guint line, const char *text)
{
    VitriFault *fault = g_new0(VitriFault, 1);
    fault->tag = vitri_tag_find(tag);
    g_assert(fault->tag);
    fault->file = g_strdup(file ? file : "");
    fault->line = line;
    fault->text = make_line(text);
    return fault;
}

VitriFault *vitri_fault_new_cell(const char *tag, const char *file, const char *cell, guint order, const char *text)
{
    VitriFault *fault = vitri_fault_new(tag, file, order, text);
    fault->cell = make_line(cell);
    return fault;
}

void vitri_fault_add(GPtrArray *faults, const char *tag, const char *file, guint line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(faults, vitri_fault_new(tag, file, line, text));
}

static int compare_faults(gconstpointer left, gconstpointer right)
{
    const VitriFault *a = *(VitriFault *const *)left, *b = *(VitriFault *const *)right;
    int order = strcmp(a->file, b->file);
    if (order == 0 && a->line != b->line)
        order = a->line < b->line ? -1 : 1;
    order = order ? order : strcmp(a->tag->tag, b->tag->tag);
    return order ? order : strcmp(a->text, b->text);
}

void vitri_fault_sort(GPtrArray *faults)
{
    g_ptr_array_sort(faults, compare_faults);
}

guint vitri_fault_count(const GPtrArray *faults, VitriSeverity at_least)
{
    guint n = 0;
    for (guint i = 0; i < faults->len; i++)
        n += ((const VitriFault *)faults->pdata[i])->tag->severity >= at_least;
    return n;
}

char *vitri_fault_to_string(const VitriFault *fault)
{
    const char *severity = vitri_severity_name(fault->tag->severity);
    if (!*fault->file)
        return g_strdup_printf("%s: %s [%s]", severity, fault->text, fault->tag->tag);
    if (fault->cell)
        return g_strdup_printf("%s: %s: %s: %s [%s]", fault->file, fault->cell, severity, fault->text, fault->tag->tag);
    if (fault->line == 0)
        return g_strdup_printf("%s: %s: %s [%s]", fault->file, severity, fault->text, fault->tag->tag);
    return g_strdup_printf("%s:%u: %s: %s [%s]", fault->file, fault->line, severity, fault->text, fault->tag->tag);
}

gboolean vitri_fault_refuse(GError **error, const char *tag, const char *file, guint line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autoptr(VitriFault) fault = vitri_fault_new(tag, file, line, text);
    g_autofree char *message = vitri_fault_to_string(fault);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, message);
    return FALSE;
}

void vitri_fault_free(VitriFault *fault)
{
    if (!fault)
        return;
    g_free(fault->file);
    g_free(fault->text);
    g_free(fault->cell);
    g_free(fault);
}
