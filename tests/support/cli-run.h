#ifndef VITRI_TEST_CLI_RUN_H
#define VITRI_TEST_CLI_RUN_H

/*
 * One command of the program in process: its words sorted out, its entry point run, what it prints caught.
 *
 * A Cli is a temporary folder that holds the example roster as roster.xml, and what the last run did. In a command
 * line "@" at the beginning of a word stands for the folder, "+" for the source tree. It is never a terminal.
 */

#include "session.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    char *folder;
    int status;    /* of the last run, as the program would end; --fail-on is not applied */
    char *out;     /* what it wrote to standard output */
    char *err;     /* what it wrote to standard error */
    char *message; /* of its error; NULL without one */
} Cli;

static inline void cli_put(const Cli *cli, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(cli->folder, name, NULL);
    cr_assert(g_file_set_contents(path, text, -1, NULL), "%s", path);
}

/* The whole file; NULL if it is not there. Caller frees. */
static inline char *cli_read(const Cli *cli, const char *name)
{
    g_autofree char *path = g_build_filename(cli->folder, name, NULL);
    char *text = NULL;
    return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

static inline Cli *cli_new(void)
{
    g_autofree char *roster = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "tests", "cases", "roster.xml", NULL);
    g_autofree char *text = NULL;
    Cli *cli = g_new0(Cli, 1);
    cli->folder = g_dir_make_tmp("vitri-cli-XXXXXX", NULL);
    cr_assert(cli->folder && g_file_get_contents(roster, &text, NULL, NULL), "%s", roster);
    cli_put(cli, "roster.xml", text);
    return cli;
}

static inline void cli_forget(Cli *cli)
{
    g_clear_pointer(&cli->out, g_free);
    g_clear_pointer(&cli->err, g_free);
    g_clear_pointer(&cli->message, g_free);
}

static inline void cli_free(Cli *cli)
{
    g_autoptr(GDir) dir = g_dir_open(cli->folder, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(cli->folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(cli->folder);
    cli_forget(cli);
    g_free(cli->folder);
    g_free(cli);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Cli, cli_free)

/* Turns a stream into a file of no name; cli_uncatch gives the stream back and says what was written. */
static inline FILE *cli_catch(FILE *stream, int *out_saved)
{
    FILE *file = tmpfile();
    fflush(stream);
    *out_saved = dup(fileno(stream));
    cr_assert(file && *out_saved >= 0 && dup2(fileno(file), fileno(stream)) >= 0);
    return file;
}

static inline char *cli_uncatch(FILE *stream, FILE *file, int saved)
{
    char buffer[4096];
    GString *text = g_string_new(NULL);
    fflush(stream);
    dup2(saved, fileno(stream));
    close(saved);
    rewind(file);
    for (size_t n = fread(buffer, 1, sizeof buffer, file); n > 0; n = fread(buffer, 1, sizeof buffer, file))
        g_string_append_len(text, buffer, (gssize)n);
    fclose(file);
    return g_string_free(text, FALSE);
}

static inline char **cli_words(const Cli *cli, const char *line)
{
    char **words = g_strsplit(line, " ", -1);
    for (char **word = words; *word; word++) {
        const char *stem = **word == '@' ? cli->folder : **word == '+' ? g_getenv("VITRI_SOURCE_ROOT") : NULL;
        if (!stem)
            continue;
        char *whole = g_strconcat(stem, *word + 1, NULL);
        g_free(*word);
        *word = whole;
    }
    return words;
}

/* Options of a line that must be right. Caller frees. */
static inline VitriOptions *cli_options(const Cli *cli, const char *line)
{
    g_auto(GStrv) words = cli_words(cli, line);
    g_autoptr(GError) error = NULL;
    VitriOptions *options = vitri_options_parse((int)g_strv_length(words), words, &error);
    cr_assert(options, "%s: %s", line, error ? error->message : "");
    return options;
}

/* Runs "vitri COMMAND ..." in English and returns its status. */
static inline int cli_run(Cli *cli, const char *line)
{
    int saved_out, saved_err;
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriOptions) options = cli_options(cli, line);
    g_autoptr(VitriPlaces) places = vitri_locate_find();
    g_autoptr(VitriSession) session = vitri_session_new(options, places, "en");
    cli_forget(cli);
    FILE *out = cli_catch(stdout, &saved_out), *err = cli_catch(stderr, &saved_err);
    cli->status = options->command->run(session, &error);
    g_clear_pointer(&session, vitri_session_free);
    cli->err = cli_uncatch(stderr, err, saved_err);
    cli->out = cli_uncatch(stdout, out, saved_out);
    if (error) {
        cr_expect(cli->status < 0, "%s: a status and an error", line);
        cli->status = error->code;
        cli->message = g_strdup(error->message);
    }
    return cli->status;
}

/* Runs it and expects the status; what was said stands in the message. */
#define cli_expect(cli, line, wanted)                                                                                  \
    cr_expect_eq(cli_run(cli, line), wanted, "%s: %d %s\n%s", line, (cli)->status,                                     \
                 (cli)->message ? (cli)->message : "", (cli)->err)

#define cli_expect_in(text, part) cr_expect(text &&strstr(text, part), "'%s' is not in: %s", part, text)
#define cli_expect_not_in(text, part) cr_expect(text && !strstr(text, part), "'%s' is in: %s", part, text)

#endif
