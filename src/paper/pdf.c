/*
 * PDF by LibreOffice, run as another program with a profile of its own.
 *
 * Invariants: everything happens in one temporary folder that is removed whatever came of it; the program is stopped
 * when its time is over; its profile is never the user's. What it draws is its own affair.
 */
#include "vitri/pdf.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

enum { MOST_SECONDS = 120 };

static void remove_tree(const char *path)
{
    g_autoptr(GDir) dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        remove_tree(inner);
    }
    g_remove(path);
}

/* What waits for the program to end, or for its time to be over. */
typedef struct {
    GMainLoop *loop;
    GSubprocess *process;
    gboolean late;
} Wait;

static void on_end(GObject *object, GAsyncResult *result, gpointer user)
{
    Wait *wait = user;
    g_subprocess_wait_finish(wait->process, result, NULL);
    g_main_loop_quit(wait->loop);
}

static gboolean on_late(gpointer user)
{
    Wait *wait = user;
    wait->late = TRUE;
    g_subprocess_force_exit(wait->process);
    return G_SOURCE_REMOVE;
}

/* Whether the program ended well within its time. */
static gboolean wait_for(GSubprocess *process)
{
    g_autoptr(GMainContext) context = g_main_context_new();
    g_autoptr(GMainLoop) loop = g_main_loop_new(context, FALSE);
    g_autoptr(GSource) timer = g_timeout_source_new_seconds(MOST_SECONDS);
    Wait wait = {.loop = loop, .process = process};
    g_main_context_push_thread_default(context);
    g_source_set_callback(timer, on_late, &wait, NULL);
    g_source_attach(timer, context);
    g_subprocess_wait_async(process, NULL, on_end, &wait);
    g_main_loop_run(loop);
    g_source_destroy(timer);
    g_main_context_pop_thread_default(context);
    return !wait.late && g_subprocess_get_successful(process);
}

static gboolean run_office(const char *office, const char *folder, const char *file)
{
    g_autofree char *home = g_filename_to_uri(folder, NULL, NULL);
    g_autofree char *profile = g_strdup_printf("-env:UserInstallation=%s/profile", home);
    g_autoptr(GSubprocessLauncher) launcher =
        g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
    g_subprocess_launcher_set_cwd(launcher, folder);
    g_subprocess_launcher_setenv(launcher, "TZ", "UTC", TRUE);
    g_autoptr(GSubprocess) process =
        g_subprocess_launcher_spawn(launcher, NULL, office, profile, "--headless", "--norestore", "--convert-to", "pdf",
                                    "--outdir", folder, file, NULL);
    return process && wait_for(process);
}

/* Overwrites the digits that follow a mark, `n` of them; where they end. NULL: there is no such mark. */
static char *overwrite(char *bytes, gsize length, const char *mark, char digit, guint n)
{
    gsize size = strlen(mark);
    for (gsize i = 0; i + size + n <= length; i++) {
        if (bytes[i] != mark[0] || memcmp(bytes + i, mark, size) != 0)
            continue;
        memset(bytes + i + size, digit, n);
        return bytes + i + size + n;
    }
    return NULL;
}

/* LibreOffice writes the hour into the properties and makes the identifiers of the file from it: both become fixed. */
static void settle(char *bytes, gsize length)
{
    static const struct {
        const char *mark;
        guint digits;
    } rows[] = {{"/CreationDate(D:", 14}, {"/ID [ <", 32}, {"/DocChecksum /", 32}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        char *end = overwrite(bytes, length, rows[i].mark, '0', rows[i].digits);
        if (i == 0 && end)
            memcpy(end - rows[i].digits, "19800101", strlen("19800101"));
        else if (i == 1 && end)
            overwrite(end, length - (gsize)(end - bytes), "<", '0', rows[i].digits);
    }
}

GBytes *vitri_pdf_convert(const char *office, GBytes *document, GError **error)
{
    g_autofree char *folder = g_dir_make_tmp("vitri-pdf-XXXXXX", NULL);
    gsize length = 0;
    char *bytes = NULL;
    if (folder) {
        g_autofree char *source = g_build_filename(folder, "paper.odt", NULL);
        g_autofree char *target = g_build_filename(folder, "paper.pdf", NULL);
        if (g_file_set_contents(source, g_bytes_get_data(document, NULL), (gssize)g_bytes_get_size(document), NULL) &&
            run_office(office, folder, source))
            g_file_get_contents(target, &bytes, &length, NULL);
        remove_tree(folder);
    }
    if (bytes) {
        settle(bytes, length);
        return g_bytes_new_take(bytes, length);
    }
    g_set_error(error, VITRI_ERROR, VITRI_ERROR_FAULT,
                _("LibreOffice ('%s') made no PDF within %d seconds; write docx or odt and convert it by hand"), office,
                MOST_SECONDS);
    return NULL;
}
