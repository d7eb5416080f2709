/*
 * The date that a cell means, as officers write dates.
 *
 * Day before month always: 03/04/2026 is the third of April, and nothing is guessed from a "month" above 12. Words
 * (ngày, tháng, năm), signs and a time of day after the date are taken away first; one to three numbers are left, and
 * their count and the place of the year decide. What is not understood is told in one phrase with the repair.
 * O(length). Not here: whether a date is plausible for what it dates.
 */
#include "cells.h"

#include "vitri/message.h"

#include <math.h>
#include <string.h>

/* Bare numbers: years, and the serials of 1954-10-03 to 2119-01-11. */
enum { FIRST_YEAR = 1900, LAST_YEAR = 2100, FIRST_SERIAL = 20000, LAST_SERIAL = 80000, MAX_PARTS = 3, MAX_DIGITS = 5 };

/* A number of a text and what a word before it says that it is. */
typedef struct {
    int value, digits;
    char word; /* 'd', 'm', 'y'; 0: none */
} Part;

static gboolean refuse(char **out_problem, const char *problem)
{
    *out_problem = g_strdup(problem);
    return FALSE;
}

static gboolean refuse_text(char **out_problem)
{
    return refuse(out_problem, _("this is no date; write it as 31/12/2026, 12/2026 or 2026"));
}

static gboolean read_number(double number, VitriDate *out_date, char **out_problem)
{
    if (number >= FIRST_YEAR && number <= LAST_YEAR && number == floor(number)) {
        *out_date = vitri_date((int)number, 0, 0);
        return TRUE;
    }
    if (number >= FIRST_SERIAL && number < LAST_SERIAL + 1.0 && vitri_cells_date_of_serial(floor(number), out_date))
        return TRUE;
    return refuse(out_problem, _("this number is neither a year nor a date of a spreadsheet; write the date as "
                                 "31/12/2026, 12/2026 or 2026"));
}

/* Takes one of the words "ngay", "thang", "nam" off the front. */
static char take_word(const char **at)
{
    static const struct {
        const char *word;
        char part;
    } words[] = {{"ngay", 'd'}, {"thang", 'm'}, {"nam", 'y'}};
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (!g_str_has_prefix(*at, words[i].word))
            continue;
        *at += strlen(words[i].word);
        return words[i].part;
    }
    return 0;
}

/* "08:30", "08:30:00", "08:30:00.000", with or without a Z. */
static gboolean is_time(const char *text)
{
    gsize hours = strspn(text, "0123456789");
    return (hours == 1 || hours == 2) && text[hours] == ':' && text[strspn(text, "0123456789:.Zz")] == '\0';
}

/* What stands between two numbers: one sign, blanks, or a word. FALSE: anything else. */
static gboolean skip_gap(const char **at, guint n, char *out_word)
{
    const char *text = *at + strspn(*at, " ");
    if (n > 0 && *text && strchr("/-.", *text))
        text++;
    text += strspn(text, " ");
    *out_word = take_word(&text);
    text += strspn(text, " ");
    gboolean moved = text > *at;
    *at = text;
    return n == 0 || moved;
}

/* The numbers of a text in lower-case ASCII; 0: it is no date. */
static guint split(const char *text, Part *parts)
{
    guint n = 0;
    for (const char *at = text; *at;) {
        Part part = {0};
        if (n == MAX_PARTS)
            return (*at == ' ' || *at == 't') && is_time(at + 1) ? n : 0;
        if (!skip_gap(&at, n, &part.word) || !g_ascii_isdigit(*at))
            return 0;
        for (; g_ascii_isdigit(*at) && part.digits <= MAX_DIGITS; at++, part.digits++)
            part.value = part.value * 10 + (*at - '0');
        parts[n++] = part;
    }
    return n;
}

/* A word must name the place in which it stands: "tháng 5 năm 2026", never "năm 5 tháng 2026". */
static gboolean words_fit(const Part *parts, guint n, const char *places)
{
    for (guint i = 0; i < n; i++) {
        gboolean introduces = i == 0 && parts[0].word == 'd' && n == 3;
        if (parts[i].word && parts[i].word != places[i] && !introduces)
            return FALSE;
    }
    return TRUE;
}

static gboolean build(const Part *year, const Part *month, const Part *day, VitriDate *out_date, char **out_problem)
{
    if (year->digits == 2)
        return refuse(out_problem, _("the year has two digits; write all four, as in 31/12/2026"));
    gboolean long_parts = month->digits > 2 || (day && day->digits > 2);
    if (year->digits != 4 || year->value < 1000 || long_parts)
        return refuse_text(out_problem);
    if (month->value < 1 || month->value > 12) {
        *out_problem =
            g_strdup_printf(_("there is no month %d; write the day before the month, as in 31/12/2026"), month->value);
        return FALSE;
    }
    if (day && (day->value < 1 || day->value > vitri_date_days_in_month(year->value, month->value))) {
        *out_problem =
            g_strdup_printf(_("the month has no day %d; correct the day, or write the month alone"), day->value);
        return FALSE;
    }
    *out_date = vitri_date(year->value, month->value, day ? day->value : 0);
    return TRUE;
}

static gboolean read_parts(const Part *parts, guint n, VitriDate *out_date, char **out_problem)
{
    gboolean year_first = n > 1 && parts[0].digits == 4;
    const char *places = n == 1 ? "y" : n == 2 ? (year_first ? "ym" : "my") : (year_first ? "ymd" : "dmy");
    if (n == 0 || !words_fit(parts, n, places))
        return refuse_text(out_problem);
    if (n == 1)
        return read_number(parts[0].value, out_date, out_problem);
    if (n == 2)
        return build(&parts[year_first ? 0 : 1], &parts[year_first ? 1 : 0], NULL, out_date, out_problem);
    return build(&parts[year_first ? 0 : 2], &parts[1], &parts[year_first ? 2 : 0], out_date, out_problem);
}

/* Lower-case ASCII with plain blanks; diacritics fall away. */
static char *fold(const char *text)
{
    g_autofree char *ascii = g_str_to_ascii(text, "C");
    char *folded = g_ascii_strdown(ascii, -1);
    for (char *at = folded; *at; at++)
        *at = g_ascii_isspace(*at) ? ' ' : *at;
    return g_strchomp(folded);
}

static gboolean read_text(const char *text, VitriDate *out_date, char **out_problem)
{
    Part parts[MAX_PARTS];
    g_autofree char *folded = fold(text);
    return read_parts(parts, split(folded, parts), out_date, out_problem);
}

gboolean vitri_cell_date(const VitriCell *cell, VitriDate *out_date, char **out_problem)
{
    switch (cell->kind) {
    case VITRI_CELL_DATE:
        if (cell->number >= FIRST_YEAR && cell->number <= LAST_YEAR)
            return refuse(out_problem, _("a year typed into a cell of dates is a day of 1905 to a spreadsheet; write "
                                         "the whole date, or the year as text"));
        if (vitri_cells_date_of_serial(cell->number, out_date))
            return TRUE;
        return refuse_text(out_problem);
    case VITRI_CELL_NUMBER:
        return read_number(cell->number, out_date, out_problem);
    case VITRI_CELL_TEXT:
        return read_text(cell->text, out_date, out_problem);
    default:
        return refuse_text(out_problem);
    }
}
