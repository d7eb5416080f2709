#ifndef VITRI_SESSION_H
#define VITRI_SESSION_H

#include "locate.h"
#include "options.h"
#include "table.h"
#include "terminal.h"
#include "vitri/case.h"
#include "vitri/plan.h"

/** One run of one command: what it was asked, where things are, what was found wrong with the files. */
typedef struct VitriSession {
    const VitriOptions *options;
    VitriTerminal terminal;
    const VitriPlaces *places;
    const char *language; /**< of the messages and of text results: "vi" or "en" */
    const char *format;   /**< "text" on a terminal, else the command's first, or what --format says */
    VitriDate on;         /**< the day judged if not unset: --on, or what a command sets before it reads */
    GPtrArray *faults;    /**< of VitriFault*: of the files read; printed by vitri_session_read */
    gboolean examples;    /**< set before reading: the examples of the standards are wanted too */
    const char *data_dir; /**< rule data in place of the program's own while files are read; NULL: the program's */
    gboolean told;        /**< what is wrong with the files was printed; it is not told again */
    char **results;       /**< paths of the files whose root is no input (plan, findings, review); NULL-terminated */
    VitriMeter *meter;
} VitriSession;

/** Begins a run; all pointers are borrowed. Caller frees with vitri_session_free. */
VitriSession *vitri_session_new(const VitriOptions *options, const VitriPlaces *places, const char *language);
void vitri_session_free(VitriSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriSession, vitri_session_free)

/** How a command wants its files. Of a plan its own copies of policy and decisions are used. */
typedef enum {
    VITRI_READ_ROSTERS,      /**< rosters, policy, decisions; a plan or another result among them is an error */
    VITRI_READ_PLAN,         /**< exactly one plan beside them */
    VITRI_READ_MAYBE_RESULT, /**< one plan, findings or review, or none */
} VitriReadWhat;

/** Reads all files given into one case and prints what is wrong with them. NULL: `error` says so. */
VitriCase *vitri_session_read(VitriSession *session, VitriReadWhat what, GError **error);

/** Reads the plan among the files (after vitri_session_read) and prints what is wrong with it. NULL: `error` says so.
 */
VitriPlan *vitri_session_read_plan(VitriSession *session, VitriCase *vcase, GError **error);

/** Reads one roster apart from the files given: the same body on an earlier day, for a comparison. NULL: `error` says
 * so. Caller unrefs. */
VitriCase *vitri_session_read_earlier(VitriSession *session, const char *path, GError **error);

/** Reads these files (NULL-terminated), some of those given, as rosters, policy and decisions. NULL: `error` says so.
 * Caller unrefs. */
VitriCase *vitri_session_read_files(VitriSession *session, char **files, GError **error);

/** Reads the files from number `first` on as rosters, by the rule data in or at `data_dir` (NULL: the program's own).
 * NULL: `error` says so. Caller unrefs. */
VitriCase *vitri_session_read_rosters(VitriSession *session, guint first, const char *data_dir, GError **error);

/** The index of what an option names, by `find` in the roster; -1 if it was not given. FALSE: no such id. */
gboolean vitri_session_find(const VitriSession *session, const VitriCase *vcase, const char *option,
                            gint32 (*find)(const VitriRoster *, const char *), gint32 *out_index, GError **error);

/** Prints the faults of the list (sorted) to standard error, as --quiet, --verbose and --max-errors say, and keeps its
 * warnings for the status. */
void vitri_session_print_faults(VitriSession *session, GPtrArray *faults);

/** Prints them and moves them to the session's own, for the status. */
void vitri_session_keep_faults(VitriSession *session, GPtrArray *faults);

/** Writes a result to -o or standard output, whole or not at all; `personal`: health, discipline, kin: for its owner
 * only. */
gboolean vitri_session_write(VitriSession *session, const GString *bytes, gboolean personal, GError **error);

/** Exit status by what the result holds and the warnings about the files: 2, 1 or 0. --fail-on is applied by main. */
int vitri_session_status(const VitriSession *session, guint errors, guint warnings);

/** How far long work is: hand it to the library; NULL with --progress never or --quiet. */
const VitriProgress *vitri_session_progress(VitriSession *session);

/** Width to lay text out for. */
int vitri_session_width(const VitriSession *session);

/** Whether the result is painted: standard output is a terminal and takes it. */
gboolean vitri_session_colour(const VitriSession *session);

/** Appends a line of text as a heading. */
void vitri_session_head(const VitriSession *session, const char *text, GString *out);

#endif
