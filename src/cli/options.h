#ifndef VITRI_OPTIONS_H
#define VITRI_OPTIONS_H

#include "command.h"
#include "vitri/date.h"

/** When a status other than 0 is wanted (--fail-on). */
typedef enum { VITRI_FAIL_ON_WARNING, VITRI_FAIL_ON_ERROR, VITRI_FAIL_ON_NEVER } VitriFailOn;
typedef enum { VITRI_PROGRESS_AUTO, VITRI_PROGRESS_ALWAYS, VITRI_PROGRESS_NEVER } VitriProgressWhen;

/** The words of one command line, sorted out. Owned by the caller of vitri_options_parse. */
typedef struct {
    const VitriCommand *command; /**< NULL where only --help or --version was asked */
    GPtrArray *files;            /**< of char*: what is no option, in order */
    GPtrArray *given;            /**< of VitriGiven*: every option given, in order */
    gboolean help, version, manual;
    VitriDate on;         /**< unset: the roster's as-of */
    GPtrArray *standards; /**< of char* (borrowed from `given`): --standards, in order */
    const char *policy, *decisions;
    const char *output;          /**< "-" unless -o */
    const char *format;          /**< NULL unless --format; then one of the command's */
    const char *language;        /**< "vi" or "en"; NULL unless --lang */
    const char *second_language; /**< of --lang vi,en the other one; NULL: none */
    guint64 seed;
    guint threads; /**< at least 1 */
    gboolean quiet, verbose, drafts;
    VitriProgressWhen progress;
    guint max_errors;
    VitriFailOn fail_on;
} VitriOptions;

/** The common options, ended by a row without name: the one list, for parsing, help and manual page. */
const VitriOption *vitri_options_common(void);

/** Sorts out argv[1..]. Wrong usage: VITRI_ERROR_USAGE with one line and a hint. Caller frees with vitri_options_free.
 */
VitriOptions *vitri_options_parse(int argc, char **argv, GError **error);
void vitri_options_free(VitriOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriOptions, vitri_options_free)

/** The last value given for an option of the command; NULL if it was not given. A switch has the value "". */
const char *vitri_options_value(const VitriOptions *options, const char *name);

/** A whole number within [low, high]; not given: `otherwise`. FALSE with VITRI_ERROR_USAGE for anything else. */
gboolean vitri_options_integer(const VitriOptions *options, const char *name, gint64 low, gint64 high, gint64 otherwise,
                               gint64 *out_value, GError **error);

/** A day, written as 2026-12-31; not given: `out_day` is left. FALSE with VITRI_ERROR_USAGE for anything else. */
gboolean vitri_options_day(const VitriOptions *options, const char *name, VitriDate *out_day, GError **error);

/** One of `words` (NULL-terminated); not given: NULL. FALSE with VITRI_ERROR_USAGE and the nearest for anything else.
 */
gboolean vitri_options_word(const VitriOptions *options, const char *name, const char *const *words,
                            const char **out_word, GError **error);

/** Sets VITRI_ERROR_USAGE: the text (no stop) and the hint where to read on. */
void vitri_options_wrong(const VitriCommand *command, GError **error, const char *format, ...) G_GNUC_PRINTF(3, 4);

#endif
