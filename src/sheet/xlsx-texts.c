/*
 * The shared texts of an .xlsx file.
 *
 * A text is one run or several with looks of their own; the runs are joined and the looks forgotten. What is written
 * for pronunciation (rPh) is no part of the text. Each text is cleaned and, where asked, converted once, however many
 * cells share it.
 */
#include "read-xlsx.h"

#include "vitri/message.h"

#include <string.h>

enum { MAX_TEXTS = 20000000, ESCAPE_LENGTH = 7 /* _xHHHH_ */ };

typedef struct {
    VitriXlsx *xlsx;
    GString *text;
    guint n_pronounced; /* open rPh elements */
    gboolean inside;    /* of a t that counts */
} Texts;

static gboolean start_text(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                           guint n, guint line, guint depth, GError **error)
{
    Texts *texts = user;
    if (strcmp(name, "si") == 0)
        g_string_truncate(texts->text, 0);
    texts->n_pronounced += strcmp(name, "rPh") == 0;
    texts->inside = strcmp(name, "t") == 0 && texts->n_pronounced == 0 && vitri_xlsx_is_main(uri);
    return TRUE;
}

static gboolean add_text(gpointer user, const char *text, gsize length, GError **error)
{
    Texts *texts = user;
    if (texts->inside)
        g_string_append_len(texts->text, text, (gssize)length);
    return TRUE;
}

static gboolean end_text(gpointer user, const char *name, guint depth, GError **error)
{
    Texts *texts = user;
    texts->inside = FALSE;
    texts->n_pronounced -= strcmp(name, "rPh") == 0;
    if (strcmp(name, "si") != 0)
        return TRUE;
    if (texts->xlsx->strings->len >= MAX_TEXTS)
        return vitri_xlsx_refuse(texts->xlsx, error, _("the workbook has more than 20000000 texts"));
    vitri_xlsx_unescape(texts->text);
    g_ptr_array_add(texts->xlsx->strings, vitri_intake_clean(texts->xlsx->intake, texts->text->str));
    return TRUE;
}

gboolean vitri_xlsx_read_texts(VitriXlsx *xlsx, const char *part, GError **error)
{
    const VitriXmlHandler handler = {.start = start_text, .end = end_text, .text = add_text};
    g_autoptr(GString) text = g_string_new(NULL);
    Texts texts = {xlsx, text, 0, FALSE};
    return vitri_xlsx_parse(xlsx, part, &handler, &texts, error);
}

/* The character of "_x000D_"; -1 where there is no such escape. */
static gint64 read_escape(const char *at)
{
    if (at[0] != '_' || at[1] != 'x')
        return -1;
    for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
        if (!g_ascii_isxdigit(at[i]))
            return -1;
    return at[ESCAPE_LENGTH - 1] == '_' ? g_ascii_strtoll(at + 2, NULL, 16) : -1;
}

void vitri_xlsx_unescape(GString *text)
{
    if (!strstr(text->str, "_x"))
        return;
    g_autofree char *raw = g_strdup(text->str);
    g_string_truncate(text, 0);
    for (const char *at = raw; *at; at++) {
        gint64 c = read_escape(at);
        if (c < 0) {
            g_string_append_c(text, *at);
            continue;
        }
        /* CR stands before LF and says nothing; other control characters and surrogates are no text. */
        if (c >= 0x20 ? g_unichar_validate((gunichar)c) : c == '\t' || c == '\n')
            g_string_append_unichar(text, (gunichar)c);
        at += ESCAPE_LENGTH - 1;
    }
}
