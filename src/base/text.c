/*
 * Text: the nearest known name, sort keys for Vietnamese, citations in words, columns on a terminal.
 *
 * Sort keys are compared by strcmp and have three levels, as the Unicode collation of Vietnamese has: letters first
 * (a ă â b c d đ e ê … each a letter of its own), then tones in the order ngang, huyền, hỏi, ngã, sắc, nặng, then case.
 * A level only decides where all before it are equal. They need no locale of the system, so every machine sorts alike.
 * Edit distance is Damerau's (a swap of neighbours is one step), O(length²) a pair.
 */
#include "vitri/text.h"

#include <string.h>

enum { MAX_NAME = 100 };

/* Both at most MAX_NAME bytes long; `cost` has room for (MAX_NAME + 1)² numbers. */
static guint edit_distance(const char *left, const char *right, guint *cost)
{
    gsize n = strlen(left), m = strlen(right), width = m + 1;
    for (gsize i = 0; i <= n; i++) {
        for (gsize k = 0; k <= m; k++) {
            guint *at = &cost[i * width + k];
            if (i == 0 || k == 0) {
                *at = (guint)(i + k);
                continue;
            }
            *at = MIN(at[-1] + 1, at[-(gssize)width] + 1);
            *at = MIN(*at, at[-(gssize)width - 1] + (left[i - 1] != right[k - 1]));
            if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
                *at = MIN(*at, at[-2 * (gssize)width - 2] + 1);
        }
    }
    return cost[n * width + m];
}

const char *vitri_text_nearest(const char *name, const char *const *names, guint n)
{
    gsize length = strlen(name);
    const char *nearest = NULL;
    /* A slip changes a third of the letters at most; longer texts are no names. */
    guint best = (guint)MAX(length / 3, 1) + 1;
    if (length == 0 || length > MAX_NAME)
        return NULL;
    g_autofree guint *cost = g_new(guint, (MAX_NAME + 1) * (MAX_NAME + 1));
    for (guint i = 0; i < n; i++) {
        gsize other = strlen(names[i]);
        if (other >= length + best || length >= other + best || other > MAX_NAME)
            continue;
        guint distance = g_ascii_strcasecmp(name, names[i]) == 0 ? 0 : edit_distance(name, names[i], cost);
        if (distance >= best || distance >= other)
            continue;
        best = distance;
        nearest = names[i];
    }
    return nearest;
}

/* A letter taken apart: what it sorts by on each of the three levels. */
typedef struct {
    gunichar base; /* lower case */
    char mark;     /* '1' plain, then breve, circumflex, horn in the order of the alphabet */
    char tone;     /* '1' ngang … '6' nặng */
    char letter_case;
} Letter;

static void apply_mark(Letter *letter, gunichar mark, GString *rest)
{
    switch (mark) {
    case 0x0300:
        letter->tone = '2';
        break;
    case 0x0309:
        letter->tone = '3';
        break;
    case 0x0303:
        letter->tone = '4';
        break;
    case 0x0301:
        letter->tone = '5';
        break;
    case 0x0323:
        letter->tone = '6';
        break;
    case 0x0306: /* breve */
        letter->mark = '2';
        break;
    case 0x0302: /* circumflex: after ă, but the first marked e and o */
        letter->mark = letter->base == 'a' ? '3' : '2';
        break;
    case 0x031B: /* horn: after ô, but the first marked u */
        letter->mark = letter->base == 'o' ? '3' : '2';
        break;
    default:
        g_string_append_unichar(rest, mark);
    }
}

static void append_letter(GString *letters, GString *tones, GString *cases, const Letter *letter)
{
    g_string_append_unichar(letters, letter->base);
    if (letter->base < 128 && g_ascii_isalpha((char)letter->base))
        g_string_append_c(letters, letter->mark);
    g_string_append_c(tones, letter->tone);
    g_string_append_c(cases, letter->letter_case);
}

char *vitri_text_sort_key(const char *text)
{
    g_autofree char *decomposed = g_utf8_normalize(text, -1, G_NORMALIZE_NFD);
    if (!decomposed)
        return g_strdup(text);
    g_autoptr(GString) tones = g_string_new(NULL);
    g_autoptr(GString) cases = g_string_new(NULL);
    GString *letters = g_string_new(NULL);
    const char *at = decomposed;
    while (*at) {
        gunichar c = g_utf8_get_char(at);
        gunichar lower = g_unichar_tolower(c);
        Letter letter = {lower, '1', '1', lower == c ? '1' : '2'};
        g_autoptr(GString) rest = g_string_new(NULL);
        if (lower == 0x0111) { /* đ is not taken apart by Unicode */
            letter.base = 'd';
            letter.mark = '2';
        }
        for (at = g_utf8_next_char(at); *at && g_unichar_ismark(g_utf8_get_char(at)); at = g_utf8_next_char(at))
            apply_mark(&letter, g_utf8_get_char(at), rest);
        append_letter(letters, tones, cases, &letter);
        g_string_append(letters, rest->str);
    }
    g_string_append_printf(letters, "\x01%s\x01%s", tones->str, cases->str);
    return g_string_free(letters, FALSE);
}

char *vitri_text_name_key(const char *name)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(name));
    const char *space = strrchr(trimmed, ' ');
    if (!space)
        return vitri_text_sort_key(trimmed);
    g_autofree char *rest = g_strndup(trimmed, (gsize)(space - trimmed));
    g_autofree char *given_key = vitri_text_sort_key(space + 1);
    g_autofree char *rest_key = vitri_text_sort_key(rest);
    return g_strconcat(given_key, "\x01", rest_key, NULL);
}

char *vitri_text_fold(const char *text)
{
    g_autofree char *decomposed = g_utf8_normalize(text, -1, G_NORMALIZE_NFKD);
    GString *folded = g_string_new(NULL);
    for (const char *at = decomposed ? decomposed : ""; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_unichar_tolower(g_utf8_get_char(at));
        if (g_unichar_isalnum(c))
            g_string_append_unichar(folded, c == 0x0111 ? 'd' : c); /* đ is not taken apart by Unicode */
        else if (!g_unichar_ismark(c) && folded->len > 0 && folded->str[folded->len - 1] != ' ')
            g_string_append_c(folded, ' ');
    }
    g_strchomp(folded->str);
    return g_string_free(folded, FALSE);
}

char *vitri_text_nfc(const char *text)
{
    return g_utf8_validate(text, -1, NULL) ? g_utf8_normalize(text, -1, G_NORMALIZE_NFC) : NULL;
}

/* One place in a law: "25.2a" is article 25, clause 2, point a. */
typedef struct {
    char *article, *clause, *point;
} Place;

static void clear_place(Place *place)
{
    g_free(place->article);
    g_free(place->clause);
    g_free(place->point);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, clear_place)

static gsize count_digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* Digits with a letter after them ("36a" is an article inserted later), then ".clause", then a point's letter. */
static gboolean parse_place(const char *text, Place *out_place)
{
    gsize n = count_digits(text);
    if (n == 0)
        return FALSE;
    const char *dot = strchr(text, '.');
    out_place->article = dot ? g_strndup(text, (gsize)(dot - text)) : g_strdup(text);
    if (!dot)
        return TRUE;
    const char *clause = dot + 1;
    n = count_digits(clause);
    const char *point = clause + n + (clause[n] == '.');
    out_place->clause = g_strndup(clause, n);
    out_place->point = g_strdup(point);
    return n > 0 && g_utf8_strlen(point, -1) <= 2;
}

static char *name_place(const Place *place)
{
    GString *out = g_string_new(NULL);
    if (place->point && *place->point)
        g_string_append_printf(out, "điểm %s ", place->point);
    if (place->clause)
        g_string_append_printf(out, "khoản %s ", place->clause);
    g_string_append_printf(out, "Điều %s", place->article);
    return g_string_free(out, FALSE);
}

/* "83.2–83.3", both in one article: "khoản 2–3 Điều 83"; else "từ … đến …". */
static char *name_range(const Place *first, const Place *last)
{
    gboolean one_article = first->clause && last->clause && strcmp(first->article, last->article) == 0;
    if (one_article && !*first->point && !*last->point)
        return g_strdup_printf("khoản %s–%s Điều %s", first->clause, last->clause, first->article);
    if (!first->clause && !last->clause)
        return g_strdup_printf("Điều %s–%s", first->article, last->article);
    g_autofree char *from = name_place(first), *to = name_place(last);
    return g_strdup_printf("từ %s đến %s", from, to);
}

/* One item of a locator in Vietnamese; NULL where the item is not of a known form. */
static char *name_item(const char *item)
{
    const char *text = g_str_has_prefix(item, "art. ") ? item + 5 : g_str_has_prefix(item, "arts. ") ? item + 6 : item;
    if (g_str_has_prefix(item, "annex ") || g_str_has_prefix(item, "app. "))
        return g_strdup_printf("Phụ lục %s", strchr(item, ' ') + 1);
    if (g_str_has_prefix(item, "sec. "))
        return g_strdup_printf("mục %s", item + 5);
    const char *dash = strstr(text, "–");
    gsize dash_length = dash ? strlen("–") : 1;
    dash = dash ? dash : strchr(text, '-');
    g_autofree char *head = dash ? g_strndup(text, (gsize)(dash - text)) : g_strdup(text);
    g_auto(Place) first = {NULL}, last = {NULL};
    if (!parse_place(head, &first))
        return NULL;
    if (!dash)
        return name_place(&first);
    return parse_place(dash + dash_length, &last) ? name_range(&first, &last) : NULL;
}

/** Before the place that an amending text changes. */
#define AMENDING "amending "

char *vitri_text_locator(const char *locator, const char *language)
{
    if (!locator)
        return g_strdup("");
    if (strcmp(language, "vi") != 0)
        return g_strdup(locator);
    GString *out = g_string_new(NULL);
    const char *at = locator;
    while (*at) {
        gsize n = strcspn(at, ",;");
        g_autofree char *item = g_strstrip(g_strndup(at, n));
        gboolean amending = g_str_has_prefix(item, AMENDING);
        const char *place = amending ? item + strlen(AMENDING) : item;
        g_autofree char *named = name_item(place);
        g_string_append_printf(out, "%s%s%s", out->len ? ", " : "", amending ? "sửa đổi " : "", named ? named : place);
        at += n + (at[n] != '\0');
    }
    return g_string_free(out, FALSE);
}

int vitri_text_width(const char *text)
{
    int width = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_iszerowidth(c))
            width += g_unichar_iswide(c) ? 2 : 1;
    }
    return width;
}
