/*
 * The terminal: its width, whether it takes colour, and the line that shows how far long work is.
 *
 * Colour only on a terminal and not under NO_COLOR (no-color.org) or TERM=dumb, and never the only carrier of a
 * meaning. The meter stays silent for a second, then rewrites one line of standard error ten times a second at most;
 * it is wiped before anything else is printed (vitri_meter_free). The clock read here reaches no result.
 */
#include "terminal.h"

#include "vitri/message.h"
#include "vitri/text.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_ELSEWHERE = 100, WIDTH_LEAST = 40, WIDTH_MOST = 240 };

static gboolean takes_colour(gboolean is_terminal)
{
    const char *no_colour = g_getenv("NO_COLOR");
    const char *kind = g_getenv("TERM");
    return is_terminal && !(no_colour && no_colour[0]) && kind && strcmp(kind, "dumb") != 0;
}

void vitri_terminal_look(VitriTerminal *out_terminal)
{
    VitriTerminal terminal = {0};
    terminal.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    terminal.error_is_terminal = isatty(STDERR_FILENO) == 1;
    terminal.out_colour = takes_colour(terminal.out_is_terminal);
    terminal.error_colour = takes_colour(terminal.error_is_terminal);
    terminal.width = WIDTH_ELSEWHERE;
    struct winsize size;
    if (terminal.out_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        terminal.width = CLAMP((int)size.ws_col, WIDTH_LEAST, WIDTH_MOST);
    *out_terminal = terminal;
}

void vitri_terminal_paint(GString *out, gboolean colour, VitriPaint paint, const char *text)
{
    static const char *const codes[] = {
        [VITRI_PAINT_PLAIN] = "",        [VITRI_PAINT_ERROR] = "\033[1;31m", [VITRI_PAINT_WARNING] = "\033[1;33m",
        [VITRI_PAINT_NOTE] = "\033[36m", [VITRI_PAINT_STRONG] = "\033[1m",
    };
    if (!colour || paint == VITRI_PAINT_PLAIN)
        g_string_append(out, text);
    else
        g_string_append_printf(out, "%s%s\033[0m", codes[paint], text);
}

struct VitriMeter {
    VitriProgress progress;
    GMutex lock;
    gboolean is_terminal;
    gint64 started, shown; /* microseconds; shown 0: nothing yet */
    int width;             /* columns of the line that stands there now */
};

static void show(VitriMeter *meter, const char *what, gint64 done, gint64 total)
{
    g_autofree char *line = total > 0 ? g_strdup_printf("%s: %d %%", what, (int)(100.0 * done / total))
                                      : g_strdup_printf("%s: %" G_GINT64_FORMAT, what, done);
    if (meter->is_terminal) {
        int width = vitri_text_width(line);
        fprintf(stderr, "\r%s%*s", line, MAX(0, meter->width - width), "");
        meter->width = width;
    } else {
        fprintf(stderr, "%s\n", line);
    }
    fflush(stderr);
}

static void report_progress(gpointer user, const char *what, gint64 done, gint64 total)
{
    VitriMeter *meter = user;
    gint64 now = g_get_monotonic_time();
    gint64 silent = meter->is_terminal ? G_USEC_PER_SEC : 0;
    gint64 pause = meter->is_terminal ? G_USEC_PER_SEC / 10 : 5 * G_USEC_PER_SEC;
    g_mutex_lock(&meter->lock);
    if (now - meter->started >= silent && (meter->shown == 0 || now - meter->shown >= pause)) {
        show(meter, what, done, total);
        meter->shown = now;
    }
    g_mutex_unlock(&meter->lock);
}

VitriMeter *vitri_meter_new(const VitriTerminal *terminal, gboolean always)
{
    VitriMeter *meter = g_new0(VitriMeter, 1);
    g_mutex_init(&meter->lock);
    meter->is_terminal = terminal->error_is_terminal;
    meter->started = g_get_monotonic_time();
    if (meter->is_terminal || always)
        meter->progress = (VitriProgress){report_progress, meter};
    return meter;
}

void vitri_meter_free(VitriMeter *meter)
{
    if (!meter)
        return;
    if (meter->is_terminal && meter->width > 0) {
        fprintf(stderr, "\r%*s\r", meter->width, "");
        fflush(stderr);
    }
    g_mutex_clear(&meter->lock);
    g_free(meter);
}

const VitriProgress *vitri_meter_progress(VitriMeter *meter)
{
    return &meter->progress;
}
