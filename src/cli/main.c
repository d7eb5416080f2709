/*
 * The program: chooses the language of the messages, finds the row of the command, runs it, turns what it says into
 * an exit status (contract, section 2).
 *
 * The language is --lang, else the first set of LC_ALL, LC_MESSAGES, LANG; a name that begins with "vi" means
 * Vietnamese, anything else English. The catalogue is our own (message.h): no system locale needs to be installed, and
 * setlocale is never called, so numbers and dates are the same everywhere.
 */
#include "help.h"
#include "session.h"

#include <stdio.h>
#include <string.h>

static const char *ask_environment(void)
{
    const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = g_getenv(names[i]);
        if (value && value[0])
            return g_str_has_prefix(value, "vi") ? "vi" : "en";
    }
    return "en";
}

/* --lang must count for wrong usage too, so it is looked up before the words are sorted out. */
static const char *choose_language(int argc, char **argv)
{
    const char *language = ask_environment();
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        const char *value = NULL;
        if (g_str_has_prefix(argv[i], "--lang="))
            value = argv[i] + strlen("--lang=");
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            value = argv[++i];
        if (value)
            language = strcmp(value, "vi") == 0 ? "vi" : "en";
    }
    return language;
}

static void load_messages(const VitriPlaces *places, const char *language)
{
    g_autofree char *path = strcmp(language, "en") == 0 ? NULL : vitri_locate_catalogue(places, language);
    g_autoptr(GError) error = NULL;
    if (path && !vitri_message_load(path, &error))
        fprintf(stderr, "vitri: %s\n", error->message);
}

static int print_error(const GError *error)
{
    fprintf(stderr, "vitri: %s\n", error->message);
    return error->domain == VITRI_ERROR ? error->code : VITRI_EXIT_INPUT;
}

static int print_text(const GString *text)
{
    gboolean written = fwrite(text->str, 1, text->len, stdout) == text->len && fflush(stdout) == 0;
    return written ? VITRI_EXIT_CLEAN : VITRI_EXIT_INPUT;
}

static int answer(const VitriOptions *options, const VitriTerminal *terminal)
{
    g_autoptr(GString) text = g_string_new(NULL);
    if (options->manual)
        vitri_help_manual(text);
    else if (options->version)
        g_string_append(text, "vitri " VITRI_VERSION "\n");
    else
        vitri_help_write(options->command, MIN(terminal->width, 100), text);
    return print_text(text);
}

static int apply_fail_on(VitriFailOn fail_on, int status)
{
    gboolean is_result = status == VITRI_EXIT_WARNINGS || status == VITRI_EXIT_ERRORS;
    if (is_result && fail_on == VITRI_FAIL_ON_NEVER)
        return VITRI_EXIT_CLEAN;
    return status == VITRI_EXIT_WARNINGS && fail_on == VITRI_FAIL_ON_ERROR ? VITRI_EXIT_CLEAN : status;
}

static int run_command(const VitriOptions *options, VitriPlaces *places, const char *language)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriSession) session = vitri_session_new(options, places, language);
    int status = options->command->run(session, &error);
    g_clear_pointer(&session, vitri_session_free);
    return error ? print_error(error) : apply_fail_on(options->fail_on, status);
}

int main(int argc, char **argv)
{
    g_autoptr(VitriPlaces) places = vitri_locate_find();
    const char *language = choose_language(argc, argv);
    load_messages(places, language);
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriOptions) options = vitri_options_parse(argc, argv, &error);
    if (!options)
        return print_error(error);
    VitriTerminal terminal;
    vitri_terminal_look(&terminal);
    int status = options->help || options->version || options->manual ? answer(options, &terminal)
                                                                      : run_command(options, places, language);
    vitri_message_load(NULL, NULL);
    return status;
}
