/*
 * Translated messages from a compiled catalogue (.mo), read by the program itself.
 *
 * The format is GNU gettext's: a magic number in the writer's byte order, the number of texts, and two tables of
 * (length, offset) for originals and translations. Every length and offset is checked against the file before use, and
 * every text must end in NUL, so a damaged catalogue is refused and never read past its end. Look-up is one hash probe.
 * The chosen catalogue is the one piece of state of the whole library: it is set by the command line before any thread
 * starts and only read afterwards. Plural forms are not used: the messages are worded so that they need none.
 */
#include "vitri/message.h"

#include "vitri/error.h"

#include <string.h>

struct VitriCatalogue {
    char *bytes;
    GHashTable *texts; /* original -> translation, both inside bytes */
};

static VitriCatalogue *chosen;

static guint32 read_word(const char *bytes, gboolean swapped, gsize at)
{
    guint32 word;
    memcpy(&word, bytes + at, sizeof word);
    return swapped ? GUINT32_SWAP_LE_BE(word) : word;
}

/* The text whose table entry stands at `at`; NULL if it lies outside the file or does not end in NUL. */
static const char *read_text(const char *bytes, gsize size, gboolean swapped, gsize at)
{
    gsize length = read_word(bytes, swapped, at), offset = read_word(bytes, swapped, at + 4);
    if (offset >= size || length >= size - offset || bytes[offset + length] != '\0')
        return NULL;
    return bytes + offset;
}

static gboolean fill_catalogue(VitriCatalogue *catalogue, gsize size)
{
    const char *bytes = catalogue->bytes;
    if (size < 28)
        return FALSE;
    guint32 magic = read_word(bytes, FALSE, 0);
    gboolean swapped = magic == 0xde120495;
    if (magic != 0x950412de && !swapped)
        return FALSE;
    gsize n = read_word(bytes, swapped, 8);
    gsize originals = read_word(bytes, swapped, 12), translations = read_word(bytes, swapped, 16);
    if (n > size / 16 || originals > size - 8 * n || translations > size - 8 * n)
        return FALSE;
    for (gsize i = 0; i < n; i++) {
        const char *original = read_text(bytes, size, swapped, originals + 8 * i);
        const char *translation = read_text(bytes, size, swapped, translations + 8 * i);
        if (!original || !translation || !g_utf8_validate(translation, -1, NULL))
            return FALSE;
        if (*original && *translation)
            g_hash_table_insert(catalogue->texts, (gpointer)original, (gpointer)translation);
    }
    return TRUE;
}

VitriCatalogue *vitri_catalogue_load(const char *mo_path, GError **error)
{
    g_autoptr(VitriCatalogue) catalogue = g_new0(VitriCatalogue, 1);
    g_autoptr(GError) cause = NULL;
    gsize size = 0;
    catalogue->texts = g_hash_table_new(g_str_hash, g_str_equal);
    if (!g_file_get_contents(mo_path, &catalogue->bytes, &size, &cause)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("cannot read the catalogue of messages '%s': %s"), mo_path,
                    cause->message);
        return NULL;
    }
    if (!fill_catalogue(catalogue, size)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                    _("'%s' is no catalogue of messages in UTF-8; build it again from its .po file"), mo_path);
        return NULL;
    }
    return g_steal_pointer(&catalogue);
}

const char *vitri_catalogue_find(const VitriCatalogue *catalogue, const char *text)
{
    const char *translation = catalogue ? g_hash_table_lookup(catalogue->texts, text) : NULL;
    return translation ? translation : text;
}

void vitri_catalogue_free(VitriCatalogue *catalogue)
{
    if (!catalogue)
        return;
    g_hash_table_unref(catalogue->texts);
    g_free(catalogue->bytes);
    g_free(catalogue);
}

const char *vitri_message(const char *text)
{
    return vitri_catalogue_find(chosen, text);
}

gboolean vitri_message_load(const char *mo_path, GError **error)
{
    VitriCatalogue *catalogue = mo_path ? vitri_catalogue_load(mo_path, error) : NULL;
    if (mo_path && !catalogue)
        return FALSE;
    vitri_catalogue_free(chosen);
    chosen = catalogue;
    return TRUE;
}
