/*
 * How wide a heading is: the lines that the law wants below headings are measured by the text above them.
 *
 * Headings with a line below are bold in Times, so one table of advance widths does (the printable ASCII letters of
 * Times Bold, in thousandths of the size; every font that may stand for it has the same). A Vietnamese letter is as
 * wide as its base, and a little wider with a horn; anything else counts as a wide letter.
 */
#include "metrics.h"

#include <glib.h>

enum { FIRST = 0x20, LAST = 0x7e, OTHER = 600, COMBINING_HORN = 0x31b, HORN = 50 };

/* Of the letters from the blank to the tilde. */
static const guint16 widths[LAST - FIRST + 1] = {
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500,  500,
    500, 500, 500, 500, 500, 500,  500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722,  667,
    611, 778, 778, 389, 500, 778,  667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581,  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333,  556,
    278, 833, 556, 500, 556, 556,  444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394,  520,
};

static guint find_width(gunichar letter)
{
    if (letter == 0x110) /* the crossed letters do not decompose */
        letter = 'D';
    else if (letter == 0x111)
        letter = 'd';
    else if (letter == 0x2013) /* an en dash */
        return 500;
    return letter >= FIRST && letter <= LAST ? widths[letter - FIRST] : OTHER;
}

double vitri_metrics_width(const char *text, double size)
{
    const double point = 25.4 / 72;
    g_autofree char *parts = g_utf8_normalize(text, -1, G_NORMALIZE_NFD);
    guint sum = 0;
    for (const char *at = parts ? parts : ""; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (letter == COMBINING_HORN)
            sum += HORN;
        else if (!g_unichar_ismark(letter))
            sum += find_width(letter);
    }
    return sum * size / 1000 * point;
}
