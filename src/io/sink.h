#ifndef VITRI_SINK_H
#define VITRI_SINK_H

#include "vitri/fault.h"

/** Where the readers of one run put the faults they find: the caller's list, with a count of the errors among them. */
typedef struct {
    GPtrArray *faults; /**< of VitriFault*, borrowed */
    guint max_errors;  /**< reading stops after so many; 0: never */
    guint n_errors;
} VitriSink;

/** Adds a fault; once there are max_errors errors, nothing is added any more. */
void vitri_sink_add(VitriSink *sink, const char *tag, const char *file, guint line, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

/** Whether there are so many errors that reading on is no use. */
gboolean vitri_sink_is_full(const VitriSink *sink);

/** `; did you mean 'x'?` for a name near one of `names`, else `; ` and the advice. Caller frees. */
char *vitri_sink_advice(const char *name, const char *const *names, guint n, const char *otherwise);

#endif
