/*
 * The list of faults of one run, as the readers see it.
 *
 * Faults are collected so that one run shows all of them; a file that is wrong from end to end would fill the memory
 * with them, so the list closes after a number of errors that the caller sets. Warnings do not count.
 */
#include "sink.h"

#include "vitri/message.h"
#include "vitri/text.h"

void vitri_sink_add(VitriSink *sink, const char *tag, const char *file, guint line, const char *format, ...)
{
    if (vitri_sink_is_full(sink))
        return;
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    VitriFault *fault = vitri_fault_new(tag, file, line, text);
    g_ptr_array_add(sink->faults, fault);
    sink->n_errors += fault->tag->severity == VITRI_SEVERITY_ERROR;
}

gboolean vitri_sink_is_full(const VitriSink *sink)
{
    return sink->max_errors > 0 && sink->n_errors >= sink->max_errors;
}

char *vitri_sink_advice(const char *name, const char *const *names, guint n, const char *otherwise)
{
    const char *nearest = vitri_text_nearest(name, names, n);
    return nearest ? g_strdup_printf(_("; did you mean '%s'?"), nearest) : g_strdup_printf("; %s", otherwise);
}
