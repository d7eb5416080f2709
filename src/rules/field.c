/*
 * Attributes of a requirement into the data of its kind, by the kind's table of fields.
 *
 * The data are one block: the struct of the kind, the attributes as they stood, the lists of words, the text. So a
 * requirement is freed with one g_free and no kind needs a reader or a destructor of its own. Words are cut at white
 * space; codes are looked up in the lists of the jurisdiction, with the nearest known code offered where one is wrong.
 * Cost: linear in the text. It knows no kind by name.
 */
#include "field.h"

#include "vitri/error.h"
#include "vitri/message.h"
#include "vitri/text.h"

#include <string.h>

enum { MOST_NUMBER = 12000 };

/** Where the next free bytes of the block are. */
typedef struct {
    char *pointers;
    char *text;
} Block;

static gsize round_up(gsize size)
{
    return (size + 7) & ~(gsize)7;
}

const VitriField *vitri_field_find(const VitriKind *kind, const char *name)
{
    for (guint i = 0; i < kind->n_fields; i++)
        if (strcmp(kind->fields[i].name, name) == 0)
            return &kind->fields[i];
    return NULL;
}

const char *vitri_field_list(const VitriField *field, const VitriKindAttribute *attributes, guint n)
{
    if (!field->list || field->list[0] != '@')
        return field->list;
    for (guint i = 0; i < n; i++)
        if (strcmp(attributes[i].name, field->list + 1) == 0)
            return attributes[i].value;
    return NULL;
}

gboolean vitri_field_has_word(const char *const *words, const char *word)
{
    for (; words && word && *words; words++)
        if (strcmp(*words, word) == 0)
            return TRUE;
    return FALSE;
}

guint vitri_field_prefix(const char *const *codes, const char *code)
{
    gsize best = 0;
    for (; codes && code && *codes; codes++) {
        gsize length = strlen(*codes);
        if (strncmp(*codes, code, length) == 0 && (code[length] == '\0' || code[length] == '.'))
            best = MAX(best, length);
    }
    return (guint)best;
}

gboolean vitri_field_covers(const char *const *patterns, const char *code)
{
    for (; patterns && code && *patterns; patterns++) {
        gsize length = strlen(*patterns);
        gboolean open = length > 0 && (*patterns)[length - 1] == '*';
        if (open ? strncmp(*patterns, code, length - 1) == 0 : strcmp(*patterns, code) == 0)
            return TRUE;
    }
    return FALSE;
}

G_GNUC_PRINTF(2, 3) static gboolean fail(GError **error, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    g_autofree char *line = g_strdup_vprintf(format, values);
    va_end(values);
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, line);
    return FALSE;
}

static gboolean check_code(const VitriCodes *codes, const char *list, const char *word, GError **error)
{
    if (!list || vitri_codes_accepts(codes, list, word))
        return TRUE;
    guint n = 0;
    const VitriCode *const *known = vitri_codes_list(codes, list, &n);
    g_autofree const char **names = g_new0(const char *, n + 1);
    for (guint i = 0; i < n; i++)
        names[i] = known[i]->id;
    const char *nearest = vitri_text_nearest(word, names, n);
    if (nearest)
        return fail(error, _("'%s' is not in the code list '%s': did you mean '%s'?"), word, list, nearest);
    return fail(error, _("'%s' is not in the code list '%s': use a code of that list"), word, list);
}

static gboolean check_word(const VitriField *field, const char *list, const char *word, const VitriCodes *codes,
                           GError **error)
{
    if (field->choices && !vitri_field_has_word(field->choices, word)) {
        g_autofree char *choices = g_strjoinv(", ", (char **)field->choices);
        return fail(error, _("'%s' is no value of '%s': write one of: %s"), word, field->name, choices);
    }
    if (field->type == VITRI_FIELD_PATTERNS && g_str_has_suffix(word, "*"))
        return TRUE;
    return check_code(codes, list, word, error);
}

static gboolean read_number(const VitriField *field, const char *value, gint32 *out_number, GError **error)
{
    guint64 number = 0;
    if (!g_ascii_string_to_unsigned(value, 10, 0, MOST_NUMBER, &number, NULL))
        return fail(error, _("'%s' is no value of '%s': write a whole number from 0 to %d"), value, field->name,
                    MOST_NUMBER);
    *out_number = (gint32)number;
    return TRUE;
}

static gboolean read_choice(const VitriField *field, const char *const *choices, const char *value, gint32 *out_index,
                            GError **error)
{
    for (gint32 i = 0; choices[i]; i++) {
        if (strcmp(choices[i], value) == 0) {
            *out_index = i;
            return TRUE;
        }
    }
    g_autofree char *all = g_strjoinv(", ", (char **)choices);
    return fail(error, _("'%s' is no value of '%s': write one of: %s"), value, field->name, all);
}

static gboolean read_words(const VitriField *field, const char *list, const char *value, const VitriCodes *codes,
                           Block *block, const char *const **out_words, GError **error)
{
    g_auto(GStrv) parts = g_strsplit_set(value, " \t\r\n", -1);
    const char **words = (const char **)(gpointer)block->pointers;
    guint n = 0;
    for (char **part = parts; *part; part++) {
        if (!**part)
            continue;
        if (!check_word(field, list, *part, codes, error))
            return FALSE;
        words[n++] = block->text;
        block->text = g_stpcpy(block->text, *part) + 1;
    }
    if (n == 0)
        return fail(error, _("'%s' is empty: leave it out or write a value"), field->name);
    words[n] = NULL;
    block->pointers += (n + 1) * sizeof(char *);
    *out_words = words;
    return TRUE;
}

static gboolean read_value(const VitriField *field, const char *list, const char *value, const VitriCodes *codes,
                           char *data, Block *block, GError **error)
{
    static const char *const flags[] = {"no", "yes", NULL};
    gpointer member = data + field->offset;
    switch (field->type) {
    case VITRI_FIELD_NUMBER:
        return read_number(field, value, member, error);
    case VITRI_FIELD_FLAG:
        return read_choice(field, flags, value, member, error);
    case VITRI_FIELD_CHOICE:
        return read_choice(field, field->choices, value, member, error);
    case VITRI_FIELD_WORD:
        if (!check_word(field, list, value, codes, error))
            return FALSE;
        *(const char **)member = block->text;
        block->text = g_stpcpy(block->text, value) + 1;
        return TRUE;
    case VITRI_FIELD_WORDS:
    case VITRI_FIELD_PATTERNS:
        return read_words(field, list, value, codes, block, member, error);
    }
    g_assert_not_reached();
}

static gsize measure(const VitriKind *kind, const VitriKindAttribute *attributes, guint n, gsize *out_pointers)
{
    gsize pointers = 0, text = 0;
    for (guint i = 0; i < n; i++) {
        gsize length = strlen(attributes[i].value);
        pointers += (length / 2 + 2) * sizeof(char *);
        text += 2 * (length + 2);
    }
    *out_pointers = pointers;
    return round_up(kind->size) + n * sizeof(VitriKindAttribute) + pointers + text;
}

static gboolean check_required(const VitriKind *kind, const VitriParameters *parameters, GError **error)
{
    for (guint i = 0; i < kind->n_fields; i++) {
        gboolean stated = !kind->fields[i].required;
        for (guint k = 0; k < parameters->n && !stated; k++)
            stated = strcmp(parameters->items[k].name, kind->fields[i].name) == 0;
        if (!stated)
            return fail(error, _("'%s' lacks the attribute '%s': add it"), kind->name, kind->fields[i].name);
    }
    return TRUE;
}

static void set_fallbacks(const VitriKind *kind, char *data)
{
    for (guint i = 0; i < kind->n_fields; i++) {
        const VitriField *field = &kind->fields[i];
        if (field->type <= VITRI_FIELD_CHOICE)
            *(gint32 *)(gpointer)(data + field->offset) = field->fallback;
    }
}

gpointer vitri_field_read(const VitriKind *kind, const VitriKindAttribute *attributes, guint n, const VitriCodes *codes,
                          GError **error)
{
    gsize pointers = 0;
    g_autofree char *data = g_malloc0(measure(kind, attributes, n, &pointers));
    VitriKindAttribute *kept = (VitriKindAttribute *)(gpointer)(data + round_up(kind->size));
    Block block = {(char *)(kept + n), (char *)(kept + n) + pointers};
    VitriParameters *parameters = (VitriParameters *)(gpointer)data;
    set_fallbacks(kind, data);
    parameters->items = kept;
    for (guint i = 0; i < n; i++) {
        const VitriField *field = vitri_field_find(kind, attributes[i].name);
        if (!field) {
            fail(error, _("'%s' has no attribute '%s': take it out"), kind->name, attributes[i].name);
            return NULL;
        }
        kept[parameters->n++] = (VitriKindAttribute){field->name, block.text};
        block.text = g_stpcpy(block.text, attributes[i].value) + 1;
        if (!read_value(field, vitri_field_list(field, attributes, n), attributes[i].value, codes, data, &block, error))
            return NULL;
    }
    if (!check_required(kind, parameters, error) || (kind->settle && !kind->settle(data, codes, error)))
        return NULL;
    return g_steal_pointer(&data);
}
