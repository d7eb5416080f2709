/*
 * The words of a command line. One small parser of our own, driven by the tables of options: the same rows that
 * parse are printed by --help and by the manual page, so that the three cannot differ.
 *
 * Forms: --name value, --name=value, -x value, -xvalue; "--" ends the options; "-" alone is a file. Common options
 * may stand before the command. A switch given twice is given once; of a value the last counts, --standards adds up.
 * Everything is checked here before anything is read: a wrong value is wrong usage (64), never a surprise later.
 */
#include "options.h"

#include "vitri/text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* One option as it was given. */
typedef struct {
    const VitriOption *option;
    char *value;
} VitriGiven;

static const VitriOption common_options[] = {
    {"on", 0, "DATE", N_("the day judged (default: the as-of of the roster)")},
    {"standards", 0, "DIR", N_("rule data added to those of the jurisdiction; may be given several times")},
    {"policy", 0, "FILE", N_("the policy in place of the one shipped with the jurisdiction")},
    {"decisions", 0, "FILE", N_("what the competent authority has decided: pins, prohibitions, waivers, requests")},
    {"output", 'o', "FILE", N_("where the result goes, whole or not at all; - is standard output (the default)")},
    {"format", 0, "FORMAT", N_("form of the result (default: text on a terminal, XML into a file or pipe)")},
    {"lang", 0, "vi|en", N_("language of messages and results (default: that of the environment)")},
    {"seed", 0, "N", N_("seed of the lots drawn (default 0)")},
    {"threads", 0, "N", N_("workers (default: one per processor); the result is the same for any number")},
    {"drafts", 0, NULL, N_("use draft versions of standards too")},
    {"max-errors", 0, "N", N_("print at most N errors about files (default 100)")},
    {"fail-on", 0, "warning|error|never", N_("what makes the exit status differ from 0 (default: warning)")},
    {"progress", 0, "auto|always|never", N_("show how far long work is (default: on a terminal)")},
    {"quiet", 0, NULL, N_("print errors only")},
    {"verbose", 0, NULL, N_("print notes too")},
    {"help", 'h', NULL, N_("print this help")},
    {"version", 0, NULL, N_("print the version")},
    {NULL, 0, NULL, NULL},
};

const VitriOption *vitri_options_common(void)
{
    return common_options;
}

static void free_given(gpointer data)
{
    VitriGiven *given = data;
    g_free(given->value);
    g_free(given);
}

void vitri_options_free(VitriOptions *options)
{
    if (!options)
        return;
    g_clear_pointer(&options->files, g_ptr_array_unref);
    g_clear_pointer(&options->given, g_ptr_array_unref);
    g_clear_pointer(&options->standards, g_ptr_array_unref);
    g_free(options);
}

void vitri_options_wrong(const VitriCommand *command, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("%s; see 'vitri%s%s --help'"), text, command ? " " : "",
                command ? command->name : "");
}

static const VitriOption *find_row(const VitriOption *rows, const char *name, gsize length, char letter)
{
    for (; rows && rows->name; rows++) {
        if (letter ? rows->letter == letter : strlen(rows->name) == length && strncmp(rows->name, name, length) == 0)
            return rows;
    }
    return NULL;
}

static const VitriOption *find_option(const VitriCommand *command, const char *name, gsize length, char letter)
{
    const VitriOption *row = command ? find_row(command->options, name, length, letter) : NULL;
    return row ? row : find_row(common_options, name, length, letter);
}

static void set_unknown_option(const VitriCommand *command, const char *word, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const VitriOption *row = command ? command->options : NULL; row && row->name; row++)
        g_ptr_array_add(names, (gpointer)row->name);
    for (const VitriOption *row = common_options; row->name; row++)
        g_ptr_array_add(names, (gpointer)row->name);
    const char *bare = word + strspn(word, "-");
    g_autofree char *name = g_strndup(bare, strcspn(bare, "="));
    const char *nearest =
        strlen(name) > 1 ? vitri_text_nearest(name, (const char *const *)names->pdata, names->len) : NULL;
    if (nearest)
        vitri_options_wrong(command, error, _("unknown option '%s'; the nearest is '--%s'"), word, nearest);
    else
        vitri_options_wrong(command, error, _("unknown option '%s'"), word);
}

/* Takes the option at argv[*at], with its value, which may be the next word. */
static gboolean take_option(VitriOptions *options, int argc, char **argv, int *at, GError **error)
{
    const char *word = argv[*at];
    gboolean is_long = g_str_has_prefix(word, "--");
    const char *name = word + (is_long ? 2 : 1);
    gsize length = is_long ? strcspn(name, "=") : 1;
    const VitriOption *row = find_option(options->command, name, length, is_long ? 0 : name[0]);
    if (!row) {
        set_unknown_option(options->command, word, error);
        return FALSE;
    }
    const char *value = is_long ? (name[length] == '=' ? name + length + 1 : NULL) : (name[1] ? name + 1 : NULL);
    if (!row->value && value) {
        vitri_options_wrong(options->command, error, _("option '--%s' takes no value"), row->name);
        return FALSE;
    }
    if (row->value && !value) {
        if (*at + 1 >= argc) {
            vitri_options_wrong(options->command, error, _("option '--%s' needs a value (%s)"), row->name, row->value);
            return FALSE;
        }
        value = argv[++*at];
    }
    VitriGiven *given = g_new0(VitriGiven, 1);
    given->option = row;
    given->value = g_strdup(value ? value : "");
    g_ptr_array_add(options->given, given);
    return TRUE;
}

static gboolean take_command(VitriOptions *options, const char *word, GError **error)
{
    options->command = vitri_command_find(word);
    if (options->command)
        return TRUE;
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < n; i++)
        g_ptr_array_add(names, (gpointer)rows[i]->name);
    const char *nearest = vitri_text_nearest(word, (const char *const *)names->pdata, names->len);
    if (nearest)
        vitri_options_wrong(NULL, error, _("unknown command '%s'; the nearest is '%s'"), word, nearest);
    else
        vitri_options_wrong(NULL, error, _("unknown command '%s'"), word);
    return FALSE;
}

static gboolean take_words(VitriOptions *options, int argc, char **argv, GError **error)
{
    gboolean only_files = FALSE;
    for (int i = 1; i < argc; i++) {
        if (!only_files && strcmp(argv[i], "--") == 0) {
            only_files = TRUE;
        } else if (!only_files && strcmp(argv[i], "--man") == 0) {
            options->manual = TRUE;
        } else if (!only_files && argv[i][0] == '-' && argv[i][1]) {
            if (!take_option(options, argc, argv, &i, error))
                return FALSE;
        } else if (!options->command) {
            if (!take_command(options, argv[i], error))
                return FALSE;
        } else {
            g_ptr_array_add(options->files, g_strdup(argv[i]));
        }
    }
    return TRUE;
}

const char *vitri_options_value(const VitriOptions *options, const char *name)
{
    for (guint i = options->given->len; i > 0; i--) {
        const VitriGiven *given = options->given->pdata[i - 1];
        if (strcmp(given->option->name, name) == 0)
            return given->value;
    }
    return NULL;
}

gboolean vitri_options_integer(const VitriOptions *options, const char *name, gint64 low, gint64 high, gint64 otherwise,
                               gint64 *out_value, GError **error)
{
    const char *text = vitri_options_value(options, name);
    if (!text) {
        *out_value = otherwise;
        return TRUE;
    }
    gint64 value;
    if (!g_ascii_string_to_signed(text, 10, low, high, &value, NULL)) {
        vitri_options_wrong(options->command, error, _("option '--%s': '%s' is not a whole number from %lld to %lld"),
                            name, text, (long long)low, (long long)high);
        return FALSE;
    }
    *out_value = value;
    return TRUE;
}

gboolean vitri_options_word(const VitriOptions *options, const char *name, const char *const *words,
                            const char **out_word, GError **error)
{
    const char *text = vitri_options_value(options, name);
    if (!text) {
        *out_word = NULL;
        return TRUE;
    }
    guint n = 0;
    for (; words[n]; n++) {
        if (strcmp(words[n], text) == 0) {
            *out_word = words[n];
            return TRUE;
        }
    }
    g_autofree char *known = g_strjoinv(", ", (char **)words);
    vitri_options_wrong(options->command, error, _("option '--%s': '%s' is none of %s"), name, text, known);
    return FALSE;
}

/* The words of a row's value column, "auto|always|never", as a choice: the index. Not given: 0. */
static gboolean choose(const VitriOptions *options, const char *name, int *out_index, GError **error)
{
    const VitriOption *row = find_row(common_options, name, strlen(name), 0);
    g_auto(GStrv) words = g_strsplit(row->value, "|", -1);
    const char *word;
    if (!vitri_options_word(options, name, (const char *const *)words, &word, error))
        return FALSE;
    *out_index = 0;
    for (int i = 0; word && words[i]; i++) {
        if (strcmp(words[i], word) == 0)
            *out_index = i;
    }
    return TRUE;
}

static gboolean set_format(VitriOptions *options, GError **error)
{
    if (!options->command)
        return TRUE;
    g_auto(GStrv) words = g_strsplit(options->command->formats, " ", -1);
    const char *word;
    if (!vitri_options_word(options, "format", (const char *const *)words, &word, error))
        return FALSE;
    options->format = word ? vitri_options_value(options, "format") : NULL;
    return TRUE;
}

gboolean vitri_options_day(const VitriOptions *options, const char *name, VitriDate *out_day, GError **error)
{
    VitriDate day;
    const char *text = vitri_options_value(options, name);
    if (!text)
        return TRUE;
    if (!vitri_date_parse(text, &day) || !vitri_date_is_full(day)) {
        vitri_options_wrong(options->command, error, _("option '--%s': '%s' is not a day; write it as 2026-12-31"),
                            name, text);
        return FALSE;
    }
    *out_day = day;
    return TRUE;
}

static gboolean set_numbers(VitriOptions *options, GError **error)
{
    gint64 value;
    const char *seed = vitri_options_value(options, "seed");
    if (seed && !g_ascii_string_to_unsigned(seed, 10, 0, G_MAXUINT64, &options->seed, NULL)) {
        vitri_options_wrong(options->command, error, _("option '--seed': '%s' is not a whole number"), seed);
        return FALSE;
    }
    if (!vitri_options_integer(options, "threads", 1, 256, MIN(g_get_num_processors(), 256), &value, error))
        return FALSE;
    options->threads = (guint)value;
    if (!vitri_options_integer(options, "max-errors", 1, 1000000, 100, &value, error))
        return FALSE;
    options->max_errors = (guint)value;
    return TRUE;
}

/* Of a command that writes in two languages, also "vi,en" or "en,vi". */
static gboolean set_languages(VitriOptions *options, GError **error)
{
    const char *text = vitri_options_value(options, "lang");
    gboolean bilingual = options->command && options->command->bilingual;
    int language;
    if (bilingual && (g_strcmp0(text, "vi,en") == 0 || g_strcmp0(text, "en,vi") == 0))
        options->second_language = text[0] == 'v' ? "en" : "vi";
    else if (!choose(options, "lang", &language, error))
        return FALSE;
    if (text)
        options->language = text[0] == 'v' ? "vi" : "en";
    return TRUE;
}

static gboolean set_choices(VitriOptions *options, GError **error)
{
    int fail_on, progress;
    if (!choose(options, "fail-on", &fail_on, error) || !choose(options, "progress", &progress, error) ||
        !set_languages(options, error))
        return FALSE;
    options->fail_on = (VitriFailOn)fail_on;
    options->progress = (VitriProgressWhen)progress;
    return TRUE;
}

static void set_texts(VitriOptions *options)
{
    for (guint i = 0; i < options->given->len; i++) {
        const VitriGiven *given = options->given->pdata[i];
        if (strcmp(given->option->name, "standards") == 0)
            g_ptr_array_add(options->standards, given->value);
    }
    options->policy = vitri_options_value(options, "policy");
    options->decisions = vitri_options_value(options, "decisions");
    const char *output = vitri_options_value(options, "output");
    options->output = output ? output : "-";
    options->drafts = vitri_options_value(options, "drafts") != NULL;
    options->quiet = vitri_options_value(options, "quiet") != NULL;
    options->verbose = vitri_options_value(options, "verbose") != NULL;
    options->help = vitri_options_value(options, "help") != NULL;
    options->version = vitri_options_value(options, "version") != NULL;
}

static gboolean is_one_file(const char *left, const char *right)
{
    GStatBuf first, second;
    return g_stat(left, &first) == 0 && g_stat(right, &second) == 0 && S_ISREG(first.st_mode) &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* Options that name a file to be written. */
static gboolean is_target(const VitriGiven *given)
{
    return strcmp(given->option->name, "output") == 0 || strcmp(given->option->name, "rejects") == 0;
}

static gboolean is_read(const VitriOptions *options, const char *path)
{
    for (guint i = 0; i < options->files->len; i++)
        if (is_one_file(path, options->files->pdata[i]))
            return TRUE;
    for (guint i = 0; i < options->given->len; i++) {
        const VitriGiven *given = options->given->pdata[i];
        if (g_strcmp0(given->option->value, "FILE") == 0 && !is_target(given) && is_one_file(path, given->value))
            return TRUE;
    }
    return FALSE;
}

/* What is read must not get lost; only a roster that is updated (--into ROSTER) may take the place of itself. */
static gboolean spare_inputs(const VitriOptions *options, GError **error)
{
    for (guint i = 0; i < options->given->len; i++) {
        const VitriGiven *given = options->given->pdata[i];
        if (!is_target(given) || !is_read(options, given->value))
            continue;
        vitri_options_wrong(options->command, error, _("'%s' is read and would be lost; name another file for '--%s'"),
                            given->value, given->option->name);
        return FALSE;
    }
    return TRUE;
}

VitriOptions *vitri_options_parse(int argc, char **argv, GError **error)
{
    g_autoptr(VitriOptions) options = g_new0(VitriOptions, 1);
    options->files = g_ptr_array_new_with_free_func(g_free);
    options->given = g_ptr_array_new_with_free_func(free_given);
    options->standards = g_ptr_array_new();
    if (!take_words(options, argc, argv, error))
        return NULL;
    set_texts(options);
    if (!set_choices(options, error))
        return NULL;
    if (options->help || options->version || options->manual)
        return g_steal_pointer(&options);
    if (!options->command) {
        vitri_options_wrong(NULL, error, _("a command is missing"));
        return NULL;
    }
    if (!vitri_options_day(options, "on", &options->on, error) || !set_numbers(options, error) ||
        !set_format(options, error) || !spare_inputs(options, error))
        return NULL;
    return g_steal_pointer(&options);
}
