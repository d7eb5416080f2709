/*
 * Ids for what a list only names.
 *
 * A list of people names units, positions and posts by words. Where the map says of which attributes, an id is made of
 * them: letters without diacritics, a hyphen between words, a number where two would be alike. What is made of the same
 * words is the same thing, also where the roster that is updated has it already under an id of its own; then nothing is
 * made. Every id made is told; that two rows are taken for one person is a warning.
 */
#include "import-identity.h"

#include "import-record.h"
#include "vitri/message.h"

#include <string.h>

/* Compared without case and with single blanks, but with diacritics: they tell names apart. */
static char *fold(const char *text)
{
    g_autofree char *folded = g_utf8_casefold(text, -1);
    g_auto(GStrv) words = g_strsplit_set(folded, " \t\r\n", -1);
    GString *out = g_string_new(NULL);
    for (guint i = 0; words[i]; i++)
        if (*words[i])
            g_string_append_printf(out, "%s%s", out->len ? " " : "", words[i]);
    return g_string_free(out, FALSE);
}

/* What a record is made of; NULL where one of the attributes is missing. */
static char *describe(const VitriImportMake *make, const VitriImportRecord *record)
{
    g_autofree char *names = g_strjoinv(" ", make->id_from);
    GString *out = g_string_new(make->element);
    g_string_append_printf(out, "\x1f%s", names);
    for (guint i = 0; make->id_from[i]; i++) {
        const char *text = vitri_import_record_text(record, make->id_from[i]);
        if (!text) {
            g_string_free(out, TRUE);
            return NULL;
        }
        g_autofree char *folded = fold(text);
        g_string_append_printf(out, "\x1f%s", folded);
    }
    return g_string_free(out, FALSE);
}

/* Letters and digits without diacritics, words joined by hyphens. */
static char *make_plain(const VitriImportMake *make, const VitriImportRecord *record)
{
    GString *id = g_string_new(NULL);
    for (guint i = 0; make->id_from[i]; i++) {
        g_autofree char *folded = g_utf8_strdown(vitri_import_record_text(record, make->id_from[i]), -1);
        g_autofree char *apart = g_utf8_normalize(folded, -1, G_NORMALIZE_NFD);
        gboolean gap = id->len > 0;
        for (const char *at = apart; at && *at; at = g_utf8_next_char(at)) {
            gunichar c = g_utf8_get_char(at) == 0x0111 ? 'd' : g_utf8_get_char(at);
            if (g_unichar_ismark(c))
                continue;
            if (!g_unichar_isalnum(c)) {
                gap = id->len > 0;
                continue;
            }
            if (gap)
                g_string_append_c(id, '-');
            gap = FALSE;
            g_string_append_unichar(id, c);
        }
    }
    return g_string_free(id, FALSE);
}

/* The roster's own things of that element, by what they would be made of. */
static void know_old(VitriImportRun *run, const VitriImportMake *make)
{
    g_autofree char *names = g_strjoinv(" ", make->id_from);
    g_autofree char *known = g_strdup_printf("%s\x1f%s", make->element, names);
    if (g_hash_table_contains(run->identities, known))
        return;
    g_hash_table_insert(run->identities, g_steal_pointer(&known), g_strdup(""));
    for (guint i = 0; i < run->old->len; i++) {
        const VitriImportRecord *old = run->old->pdata[i];
        char *what = strcmp(old->element, make->element) == 0 ? describe(make, old) : NULL;
        if (!what)
            continue;
        gboolean twice = g_hash_table_contains(run->identities, what);
        g_hash_table_insert(run->identities, what, g_strdup(twice ? "" : vitri_import_record_text(old, "id")));
    }
}

static gboolean is_taken(const VitriImportRun *run, const char *element, const char *id)
{
    g_autofree char *key = g_strdup_printf("%s\x1f%s", element, id);
    return g_hash_table_contains(run->made_ids, key) || g_hash_table_contains(run->old_by_key, key);
}

static char *make_id(VitriImportRun *run, guint row, const VitriImportMake *make, const VitriImportRecord *record)
{
    g_autofree char *plain = make_plain(make, record);
    char *id = g_strdup(*plain ? plain : make->element);
    for (guint n = 2; is_taken(run, make->element, id); n++) {
        g_free(id);
        id = g_strdup_printf("%s-%u", plain, n);
    }
    g_hash_table_add(run->made_ids, g_strdup_printf("%s\x1f%s", make->element, id));
    vitri_import_tell(run, row, -1, "id-made", _("the id '%s' is made: %s"), id, vitri_import_label(run, record));
    return id;
}

/* The attributes by which the roster's own thing was found do not change it. */
static void keep_identity(const VitriImportMake *make, VitriImportRecord *record)
{
    for (guint i = 0; make->id_from[i]; i++)
        vitri_import_record_find(record, make->id_from[i], FALSE)->constant = TRUE;
}

/* Gives the record its id. FALSE: there is nothing to make one of, or the roster has two such things (told). */
static gboolean give_id(VitriImportRun *run, guint row, const VitriImportMake *make, VitriImportRecord *record)
{
    know_old(run, make);
    char *what = describe(make, record);
    if (!what)
        return FALSE;
    const char *known = g_hash_table_lookup(run->identities, what);
    if (known && *known == '\0') {
        vitri_import_tell(run, row, -1, "ambiguous-name", _("%s: the roster has several of this name; give the id"),
                          vitri_import_label(run, record));
        g_free(what);
        return FALSE;
    }
    char *id = known ? g_strdup(known) : make_id(run, row, make, record);
    VitriImportValue value = {
        .column = vitri_columns_find_attribute(record->table, "id", FALSE), .attribute = "id", .value = id, .cell = -1};
    g_autofree char *key = g_strdup_printf("%s\x1f%s", make->element, id);
    if (known && g_hash_table_contains(run->old_by_key, key))
        keep_identity(make, record);
    vitri_import_record_add(record, &value);
    if (known)
        g_free(what);
    else
        g_hash_table_insert(run->identities, what, g_strdup(id));
    return TRUE;
}

/* A row says something again of a thing that a row above has given: what is new is added, what differs is told.
 * Attributes in `same` are known to be the same but for case and blanks. */
static void add_up(VitriImportRun *run, guint row, VitriImportRecord *first, const VitriImportRecord *again,
                   char **same)
{
    const VitriImportRow *before = run->rows->pdata[g_array_index(first->rows, guint, 0)];
    for (guint i = 0; i < again->values->len; i++) {
        VitriImportValue value = g_array_index(again->values, VitriImportValue, i);
        const VitriImportValue *known = vitri_import_record_find(first, value.attribute, FALSE);
        if (!known) {
            value.value = g_strdup(value.value);
            vitri_import_record_add(first, &value);
        } else if (!value.constant && strcmp(known->value, value.value) != 0 &&
                   !(same && g_strv_contains((const char *const *)same, value.attribute))) {
            vitri_import_tell(run, row, value.cell, "differs-from-row",
                              _("'%s' has '%s' here and '%s' in row %u; make both the same"),
                              vitri_import_record_text(first, "id"), value.value, known->value, before->row + 1);
        }
    }
    g_array_append_val(first->rows, row);
}

static void tell_same_person(VitriImportRun *run, guint row, const VitriImportRecord *first)
{
    const VitriImportRow *before = run->rows->pdata[g_array_index(first->rows, guint, first->rows->len - 1)];
    vitri_import_tell(run, row, -1, "taken-as-same",
                      _("person '%s' is taken to be the one of row %u; if these are two people, give them ids"),
                      vitri_import_record_text(first, "id"), before->row + 1);
}

VitriImportRecord *vitri_import_identity_take(VitriImportRun *run, guint row, const VitriImportMake *make,
                                              VitriImportRecord *record)
{
    gboolean given = vitri_import_record_text(record, "id") != NULL;
    if (make->id_from && !given && !give_id(run, row, make, record)) {
        if (vitri_import_is_live(run, row))
            vitri_import_tell(
                run, row, -1, "missing-attribute", _("%s: there is nothing to make an id of; fill in '%s'"),
                vitri_import_label(run, record),
                vitri_columns_heading(vitri_columns_find_attribute(record->table, make->id_from[0], FALSE),
                                      run->options->language));
        vitri_import_record_free(record);
        return NULL;
    }
    const char *id = vitri_import_record_text(record, "id");
    if (!id) {
        g_ptr_array_add(run->records, record);
        return record;
    }
    char *key = g_strdup_printf("%s\x1f%s", record->element, id);
    VitriImportRecord *first = g_hash_table_lookup(run->by_key, key);
    if (!first) {
        g_hash_table_insert(run->by_key, key, record);
        g_ptr_array_add(run->records, record);
        return record;
    }
    g_free(key);
    if (!given && strcmp(record->element, "person") == 0)
        tell_same_person(run, row, first);
    add_up(run, row, first, record, given ? NULL : make->id_from);
    vitri_import_record_free(record);
    return first;
}
