/*
 * A requirement in words. The words are the jurisdiction's: the code list `requirement` has a text a kind and language,
 * such as "{kind}[: {min} or higher]".
 *
 * {name} stands for the value of a parameter, by its label where it is a code; {name=value} and {name!=value} for
 * nothing. A part in [ ] is left out unless all it names is stated (and has that value). For all-of and any-of the text
 * is what stands between the children; elsewhere {children} are the children, with commas. A `not` around one KIND is
 * told by the text `not-KIND` of that child, where there is one: a ban that is denied reads as a plain clause. Without
 * a text the name and parameters stand as they are in the data. Linear in the text; parts are not nested.
 */
#include "vitri/kind.h"

#include "field.h"

#include <string.h>

typedef struct {
    const VitriRequirement *requirement;
    const VitriCase *vcase;
    const char *language;
} Speaker;

static const char *find_named_text(const Speaker *speaker, const char *name)
{
    const VitriCode *code = vitri_codes_find(speaker->vcase->codes, "requirement", name);
    if (!code)
        return NULL;
    return strcmp(speaker->language, "vi") == 0 ? code->label_vi : code->label_en;
}

static const char *find_text(const Speaker *speaker)
{
    return find_named_text(speaker, speaker->requirement->kind->name);
}

/** Whether a child reads as a row of clauses, so that it needs brackets among others. */
static gboolean is_row(const Speaker *speaker, const VitriRequirement *child)
{
    Speaker inner = {child, speaker->vcase, speaker->language};
    const char *text = find_text(&inner);
    return child->children && child->children->len > 1 && text && !strchr(text, '{');
}

static char *join_children(const Speaker *speaker, const char *between)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const GPtrArray *children = speaker->requirement->children;
    for (guint i = 0; children && i < children->len; i++) {
        const VitriRequirement *child = g_ptr_array_index(children, i);
        gboolean brackets = children->len > 1 && is_row(speaker, child);
        g_autofree char *one = vitri_requirement_describe(child, speaker->vcase, speaker->language);
        g_string_append_printf(text, "%s%s%s%s", i ? between : "", brackets ? "(" : "", one, brackets ? ")" : "");
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/** The value of a parameter, code by code with its label; NULL where it is not stated. Caller frees. */
static char *speak_value(const Speaker *speaker, const char *name)
{
    if (strcmp(name, "children") == 0)
        return join_children(speaker, ", ");
    const VitriParameters *parameters = speaker->requirement->data;
    const VitriField *field = vitri_field_find(speaker->requirement->kind, name);
    const char *value = vitri_requirement_parameter(speaker->requirement, name);
    if (!field || !value)
        return NULL;
    const char *list = vitri_field_list(field, parameters->items, parameters->n);
    g_auto(GStrv) words = g_strsplit(value, " ", -1);
    g_autoptr(GString) text = g_string_new(NULL);
    for (char **word = words; *word; word++) {
        if (!**word)
            continue;
        const char *label = *word;
        if (list && vitri_codes_has_list(speaker->vcase->codes, list))
            label = vitri_codes_label(speaker->vcase->codes, list, *word, speaker->language);
        g_string_append_printf(text, "%s%s", text->len ? ", " : "", label);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/** Appends what stands for {hole}; FALSE where it is not stated or has another value. */
static gboolean fill_hole(const Speaker *speaker, const char *hole, GString *out)
{
    const char *equals = strchr(hole, '=');
    if (equals) {
        gboolean differs = equals > hole && equals[-1] == '!';
        g_autofree char *name = g_strndup(hole, (gsize)(equals - hole) - (differs ? 1 : 0));
        const char *value = vitri_requirement_parameter(speaker->requirement, name);
        return value && (strcmp(value, equals + 1) == 0) != differs;
    }
    g_autofree char *value = speak_value(speaker, hole);
    g_string_append(out, value ? value : "");
    return value != NULL;
}

/** Appends text of `length` bytes with its holes filled; FALSE where one could not be. */
static gboolean fill_text(const Speaker *speaker, const char *text, gsize length, GString *out)
{
    const char *end = text + length;
    gboolean all = TRUE;
    while (text < end) {
        const char *open = memchr(text, '{', (gsize)(end - text));
        const char *close = open ? memchr(open, '}', (gsize)(end - open)) : NULL;
        g_string_append_len(out, text, (close ? open : end) - text);
        if (!close)
            return all;
        g_autofree char *hole = g_strndup(open + 1, (gsize)(close - open - 1));
        all = fill_hole(speaker, hole, out) && all;
        text = close + 1;
    }
    return all;
}

static char *fill_template(const Speaker *speaker, const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);
    while (*text) {
        const char *open = strchr(text, '[');
        const char *close = open ? strchr(open, ']') : NULL;
        fill_text(speaker, text, close ? (gsize)(open - text) : strlen(text), out);
        if (!close)
            break;
        gsize before = out->len;
        if (!fill_text(speaker, open + 1, (gsize)(close - open - 1), out))
            g_string_truncate(out, before);
        text = close + 1;
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *speak_plainly(const Speaker *speaker)
{
    const VitriParameters *parameters = speaker->requirement->data;
    g_autoptr(GString) out = g_string_new(speaker->requirement->kind->name);
    for (guint i = 0; parameters && i < parameters->n; i++)
        g_string_append_printf(out, " %s=%s", parameters->items[i].name, parameters->items[i].value);
    if (speaker->requirement->children) {
        g_autofree char *children = join_children(speaker, ", ");
        g_string_append_printf(out, " (%s)", children);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/** A `not` in the words that its one child has for being denied; NULL where it has none. Caller frees. */
static char *speak_denied(const Speaker *speaker)
{
    const GPtrArray *children = speaker->requirement->children;
    if (strcmp(speaker->requirement->kind->name, "not") != 0 || !children || children->len != 1)
        return NULL;
    Speaker child = {g_ptr_array_index(children, 0), speaker->vcase, speaker->language};
    g_autofree char *name = g_strconcat("not-", child.requirement->kind->name, NULL);
    const char *text = find_named_text(&child, name);
    return text ? fill_template(&child, text) : NULL;
}

char *vitri_requirement_describe(const VitriRequirement *requirement, const VitriCase *vcase, const char *language)
{
    if (!requirement)
        return g_strdup("");
    Speaker speaker = {requirement, vcase, language};
    char *denied = speak_denied(&speaker);
    if (denied)
        return denied;
    const char *text = find_text(&speaker);
    if (!text)
        return speak_plainly(&speaker);
    if (requirement->children && !strchr(text, '{'))
        return join_children(&speaker, text);
    return fill_template(&speaker, text);
}
