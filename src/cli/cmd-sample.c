/*
 * vitri sample: a synthetic roster of realistic shape (generator.h), written as a stream: half a million people need
 * no more memory than one agency. The file is complete or not there at all: a temporary one beside it is renamed.
 */
#include "generator.h"
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const VitriOption sample_options[] = {
    {"people", 0, "N", N_("how many people (1 to 2 000 000)")},
    {"linked", 0, NULL, N_("neighbouring agencies of a province share professions")},
    {NULL, 0, NULL, NULL},
};

typedef struct {
    FILE *file;
    const char *name;
    const VitriProgress *progress;
    gint64 bytes;
} VitriSampleOutput;

static gboolean set_error(const char *name, int number, GError **error)
{
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("cannot write '%s': %s"), name, g_strerror(number));
    return FALSE;
}

static gboolean take_piece(gpointer user, const char *bytes, gsize length, GError **error)
{
    VitriSampleOutput *output = user;
    if (fwrite(bytes, 1, length, output->file) != length)
        return set_error(output->name, errno, error);
    output->bytes += (gint64)length;
    vitri_progress_report(output->progress, _("bytes written"), output->bytes, 0);
    return TRUE;
}

static gboolean write_file(const VitriGeneratorOptions *options, VitriSampleOutput *output, const char *path,
                           GError **error)
{
    g_autofree char *temporary = g_strconcat(path, ".XXXXXX", NULL);
    int fd = g_mkstemp_full(temporary, O_WRONLY, 0644);
    output->file = fd >= 0 ? fdopen(fd, "wb") : NULL;
    if (!output->file)
        return set_error(path, errno, error);
    gboolean done = vitri_generator_write(options, take_piece, output, error);
    if (fflush(output->file) != 0 && done)
        done = set_error(path, errno, error);
    if (fclose(output->file) != 0 && done)
        done = set_error(path, errno, error);
    if (done && g_rename(temporary, path) != 0)
        done = set_error(path, errno, error);
    if (!done)
        g_unlink(temporary);
    return done;
}

static int run(VitriSession *session, GError **error)
{
    gint64 people;
    if (!vitri_options_value(session->options, "people")) {
        vitri_options_wrong(session->options->command, error, _("option '--%s' is missing"), "people");
        return -1;
    }
    if (!vitri_options_integer(session->options, "people", 1, 2000000, 0, &people, error))
        return -1;
    if (session->options->files->len > 0) {
        vitri_options_wrong(session->options->command, error, _("'%s': this command reads no file"),
                            (const char *)session->options->files->pdata[0]);
        return -1;
    }
    VitriGeneratorOptions options = {(guint32)people, session->options->seed,
                                     vitri_options_value(session->options, "linked") != NULL};
    const char *path = session->options->output;
    VitriSampleOutput output = {stdout, path, vitri_session_progress(session), 0};
    if (strcmp(path, "-") != 0)
        return write_file(&options, &output, path, error) ? VITRI_EXIT_CLEAN : -1;
    if (!vitri_generator_write(&options, take_piece, &output, error))
        return -1;
    if (fflush(stdout) != 0) {
        set_error(path, errno, error);
        return -1;
    }
    return VITRI_EXIT_CLEAN;
}

const VitriCommand vitri_command_sample = {
    .name = "sample",
    .summary = N_("a synthetic roster of realistic shape"),
    .usage = "--people N [--seed S] [--linked]",
    .description = N_(
        "Writes a roster of invented people: agencies of 40 to 150 people in 5 to 12 units, 5 per cent of the "
        "posts vacant, 8 per cent of the people deferred or exempt, about 22 per cent due in the year after. The same "
        "number and seed give the same bytes."),
    .formats = "xml",
    .options = sample_options,
    .run = run,
};
