#ifndef VITRI_COMMAND_H
#define VITRI_COMMAND_H

#include "vitri/error.h"
#include "vitri/message.h"

#include <glib.h>

/**
 * One command of the program: a row that cmd-<name>.c fills and src/cli/meson.build lists. Dispatch, --help, the
 * manual page and the hint after wrong usage all come from these rows; nothing about a command stands anywhere else.
 */

/** One option, of a command or common to all. */
typedef struct {
    const char *name;  /**< without the dashes; NULL ends a table */
    char letter;       /**< short form, 0 if there is none */
    const char *value; /**< what stands for the value in the help ("DATE"); NULL: a switch */
    const char *help;  /**< English msgid, one clause */
} VitriOption;

struct VitriSession;

typedef struct {
    const char *name;
    const char *summary;     /**< English msgid, one clause */
    const char *usage;       /**< what follows the name: "ROSTER… --year Y" */
    const char *description; /**< English msgid, a paragraph or more parted by empty lines */
    const char *formats; /**< values of --format, parted by blanks; the first is what goes into a file or pipe; "text"
                            on a terminal */
    gboolean bilingual;  /**< takes --lang vi,en */
    const VitriOption *options; /**< its own; ended by a row without name; NULL: none */
    /**
     * Does the work. Returns what vitri_session_status says, or a negative number with `error` set: then the code of
     * the error is the exit status and its text is printed as "vitri: text". Writes nothing but by session.h.
     */
    int (*run)(struct VitriSession *session, GError **error);
} VitriCommand;

/** The row of that name; NULL if there is none. */
const VitriCommand *vitri_command_find(const char *name);

/** All rows, in the order of src/cli/meson.build. */
const VitriCommand *const *vitri_command_all(guint *out_n);

#endif
