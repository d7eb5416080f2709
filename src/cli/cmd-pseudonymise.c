/*
 * vitri pseudonymise: a coded copy of a roster (pseudonym.h) that can be handed to somebody who need not know who is
 * who, and the table that leads back, for its owner only.
 *
 * Both are written whole or not at all, the table first: a copy without its table could not be read back.
 */
#include "session.h"
#include "vitri/output.h"
#include "vitri/pseudonym.h"
#include "vitri/write-roster.h"

#include <string.h>

enum { LEAST_KEY_BYTES = 16 };

static const VitriOption pseudonymise_options[] = {
    {"key", 0, "FILE", N_("a secret of at least 16 bytes: the same pseudonyms in every roster (default: numbers)")},
    {"table", 0, "FILE", N_("where the table of pseudonyms goes (CSV, readable by its owner only)")},
    {"redraw-births", 0, NULL, N_("births of people and children fall on another day of their month")},
    {NULL, 0, NULL, NULL},
};

/* TRUE with `out_key` NULL where no key is asked for. */
static gboolean read_key(const VitriSession *session, char **out_key, gsize *out_length, GError **error)
{
    const char *path = vitri_options_value(session->options, "key");
    g_autofree char *key = NULL;
    g_autoptr(GError) why = NULL;
    if (path && !g_file_get_contents(path, &key, out_length, &why)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot read the key: %s"), why->message);
        return FALSE;
    }
    if (path && *out_length < LEAST_KEY_BYTES) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("the key '%s' has fewer than %d bytes; take 32 random ones"), path, LEAST_KEY_BYTES);
        return FALSE;
    }
    *out_key = g_steal_pointer(&key);
    return TRUE;
}

static gboolean write_table(const GArray *rows, const char *path, GError **error)
{
    static const char *const titles[] = {"kind", "pseudonym", "original", "name"};
    g_autoptr(VitriTable) table = vitri_table_new();
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++)
        vitri_table_column(table, titles[i], VITRI_COLUMN_TEXT);
    for (guint i = 0; i < rows->len; i++) {
        const VitriPseudonym *row = &g_array_index(rows, VitriPseudonym, i);
        const char *const cells[] = {row->kind, row->pseudonym, row->original, row->name};
        for (guint k = 0; k < G_N_ELEMENTS(cells); k++)
            vitri_table_cell(table, cells[k]);
    }
    vitri_table_csv(table, out);
    return vitri_output_write(path, out->str, out->len, TRUE, error);
}

static gboolean check_usage(const VitriSession *session, GError **error)
{
    const VitriOptions *options = session->options;
    const char *table = vitri_options_value(options, "table");
    if (!table || strcmp(table, options->output) != 0)
        return TRUE;
    vitri_options_wrong(options->command, error, _("'%s': the table needs a place of its own"), table);
    return FALSE;
}

static int run(VitriSession *session, GError **error)
{
    g_autofree char *key = NULL;
    gsize length = 0;
    const char *path = vitri_options_value(session->options, "table");
    if (!check_usage(session, error) || !read_key(session, &key, &length, error))
        return -1;
    g_autoptr(VitriCase) vcase = vitri_session_read(session, VITRI_READ_ROSTERS, error);
    if (!vcase)
        return -1;
    if (vcase->decisions->file) {
        vitri_options_wrong(session->options->command, error, _("'%s': decisions are not rewritten; give rosters only"),
                            vcase->decisions->file);
        return -1;
    }
    const VitriPseudonymOptions options = {(const guchar *)key, length,
                                           vitri_options_value(session->options, "redraw-births") != NULL};
    g_autoptr(GArray) rows = vitri_pseudonym_apply(vcase->roster, &options);
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_roster(vcase->roster, out);
    if ((path && !write_table(rows, path, error)) || !vitri_session_write(session, out, TRUE, error))
        return -1;
    return vitri_session_status(session, 0, 0);
}

const VitriCommand vitri_command_pseudonymise = {
    .name = "pseudonymise",
    .summary = N_("a coded copy of a roster, on which check and plan say the same"),
    .usage = "ROSTER… [--key FILE] [--table FILE] [--redraw-births]",
    .description = N_(
        "Writes the roster with codes in place of ids and names of people, ids and words of orders, decision numbers, "
        "who decided, and evidence. What was equal stays equal and what was on record stays on record, so check and "
        "plan find the same; only the lot, which is drawn by the ids, may fall otherwise.\n\n"
        "With --key the codes come of the ids by HMAC-SHA256: the same in every roster, and nobody without the key can "
        "tell which id is whose. Without it they are numbers in the order of the ids.\n\n"
        "Units, posts, duties, places and dates of service stay, for the verdicts hang on them: whoever knows the "
        "agency may still know its people. --redraw-births hides the day of births; a rule that counts an age or a "
        "child's months to the day may then answer otherwise within that month."),
    .formats = "xml",
    .options = pseudonymise_options,
    .run = run,
};
