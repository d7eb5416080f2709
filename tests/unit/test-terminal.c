/* The terminal: what it is, when it is painted, when the meter speaks. A pseudo-terminal stands for a real one. */
#include "terminal.h"

#include "../support/cli-run.h"

#include <pty.h>

Test(terminal, a_file_is_no_terminal)
{
    int saved;
    VitriTerminal terminal;
    FILE *file = cli_catch(stdout, &saved);
    vitri_terminal_look(&terminal);
    g_autofree char *text = cli_uncatch(stdout, file, saved);
    cr_expect(!terminal.out_is_terminal && !terminal.out_colour);
    cr_expect_eq(terminal.width, 100);
    cr_expect_str_eq(text, "");
}

/* What is seen where standard output is a terminal of so many columns. */
static VitriTerminal look_at_columns(unsigned short columns)
{
    VitriTerminal terminal;
    struct winsize size = {.ws_row = 24, .ws_col = columns};
    int master, slave, saved = dup(STDOUT_FILENO);
    cr_assert_eq(openpty(&master, &slave, NULL, NULL, &size), 0);
    fflush(stdout);
    dup2(slave, STDOUT_FILENO);
    vitri_terminal_look(&terminal);
    dup2(saved, STDOUT_FILENO);
    close(saved);
    close(slave);
    close(master);
    return terminal;
}

Test(terminal, its_width_is_taken_within_reason)
{
    static const struct {
        unsigned short columns;
        int width;
    } rows[] = {{80, 80}, {10, 40}, {40, 40}, {240, 240}, {999, 240}, {0, 100}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriTerminal terminal = look_at_columns(rows[i].columns);
        cr_expect(terminal.out_is_terminal);
        cr_expect_eq(terminal.width, rows[i].width, "%u columns: %d", rows[i].columns, terminal.width);
    }
}

Test(terminal, colour_is_for_terminals_that_take_it_and_where_nobody_declines)
{
    static const struct {
        const char *kind, *no_colour;
        gboolean colour;
    } rows[] = {
        {"xterm", NULL, TRUE}, {"xterm", "", TRUE}, {"xterm", "1", FALSE}, {"dumb", NULL, FALSE}, {NULL, NULL, FALSE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_unsetenv("TERM");
        g_unsetenv("NO_COLOR");
        if (rows[i].kind)
            g_setenv("TERM", rows[i].kind, TRUE);
        if (rows[i].no_colour)
            g_setenv("NO_COLOR", rows[i].no_colour, TRUE);
        cr_expect_eq(look_at_columns(80).out_colour, rows[i].colour, "row %u", i);
    }
}

Test(terminal, paint_never_changes_the_words)
{
    for (int paint = VITRI_PAINT_PLAIN; paint <= VITRI_PAINT_STRONG; paint++) {
        g_autoptr(GString) plain = g_string_new(NULL), painted = g_string_new(NULL);
        vitri_terminal_paint(plain, FALSE, (VitriPaint)paint, "lỗi");
        vitri_terminal_paint(painted, TRUE, (VitriPaint)paint, "lỗi");
        cr_expect_str_eq(plain->str, "lỗi");
        cr_expect_not_null(strstr(painted->str, "lỗi"));
        cr_expect_eq(g_str_has_suffix(painted->str, "\033[0m"), paint != VITRI_PAINT_PLAIN, "paint %d", paint);
    }
}

/* What a meter says of three reports, the last two at once. */
static char *listen_to(gboolean is_terminal, gboolean always)
{
    int saved;
    VitriTerminal terminal = {.error_is_terminal = is_terminal, .width = 80};
    FILE *file = cli_catch(stderr, &saved);
    VitriMeter *meter = vitri_meter_new(&terminal, always);
    vitri_progress_report(vitri_meter_progress(meter), "reading", 1, 4);
    if (is_terminal)
        g_usleep(G_USEC_PER_SEC + G_USEC_PER_SEC / 10);
    vitri_progress_report(vitri_meter_progress(meter), "reading", 2, 4);
    vitri_progress_report(vitri_meter_progress(meter), "reading", 3, 4);
    vitri_meter_free(meter);
    return cli_uncatch(stderr, file, saved);
}

Test(terminal, the_meter_speaks_after_a_second_seldom_and_is_wiped)
{
    static const struct {
        gboolean is_terminal, always;
        const char *said;
    } rows[] = {
        {TRUE, FALSE, "\rreading: 50 %\r             \r"},
        {FALSE, TRUE, "reading: 25 %\n"},
        {FALSE, FALSE, ""},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *said = listen_to(rows[i].is_terminal, rows[i].always);
        cr_expect_str_eq(said, rows[i].said, "row %u: '%s'", i, said);
    }
}
