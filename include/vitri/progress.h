#ifndef VITRI_PROGRESS_H
#define VITRI_PROGRESS_H

#include <glib.h>

/** Told by long work how far it is; set by the command line, which alone knows the terminal and the clock. */
typedef struct {
    void (*report)(gpointer user, const char *what, gint64 done, gint64 total);
    gpointer user;
} VitriProgress;

/** Reports if there is anybody to tell; `progress` may be NULL. */
static inline void vitri_progress_report(const VitriProgress *progress, const char *what, gint64 done, gint64 total)
{
    if (progress && progress->report)
        progress->report(progress->user, what, done, total);
}

#endif
