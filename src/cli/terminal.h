#ifndef VITRI_TERMINAL_H
#define VITRI_TERMINAL_H

#include "vitri/progress.h"

#include <glib.h>

/** What is known of the two streams; the only place that looks at them, at NO_COLOR and at the clock. */
typedef struct {
    gboolean out_is_terminal, error_is_terminal;
    gboolean out_colour, error_colour; /**< a terminal, not dumb, and NO_COLOR not set */
    int width;                         /**< columns of standard output; 100 where it is no terminal */
} VitriTerminal;

typedef enum {
    VITRI_PAINT_PLAIN,
    VITRI_PAINT_ERROR,
    VITRI_PAINT_WARNING,
    VITRI_PAINT_NOTE,
    VITRI_PAINT_STRONG,
} VitriPaint;

void vitri_terminal_look(VitriTerminal *out_terminal);

/** Appends the text, painted if `colour`. The words stay the same: colour never says anything alone. */
void vitri_terminal_paint(GString *out, gboolean colour, VitriPaint paint, const char *text);

/** A line on standard error that shows how far long work is, from its second second on; wiped when done. */
typedef struct VitriMeter VitriMeter;

/** `always`: also where standard error is no terminal, then a line each five seconds and one at the start. */
VitriMeter *vitri_meter_new(const VitriTerminal *terminal, gboolean always);
void vitri_meter_free(VitriMeter *meter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriMeter, vitri_meter_free)

/** What to hand to the library; lives as long as the meter. Calls from several threads are allowed. */
const VitriProgress *vitri_meter_progress(VitriMeter *meter);

#endif
