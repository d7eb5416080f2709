/*
 * vitri diff: what changed between two rosters, person by person.
 *
 * The earlier roster is the one with the earlier as-of, whichever is named first; of two of one day the one named
 * first. Each is read as a case of its own. The status tells only whether something changed: 0 no, 1 yes; what is wrong
 * with the files themselves is printed, and `vitri check` judges it.
 */
#include "diff-text.h"
#include "session.h"
#include "vitri/write-changes.h"

#include <string.h>

static int run(VitriSession *session, GError **error)
{
    const GPtrArray *files = session->options->files;
    if (files->len != 2) {
        vitri_options_wrong(session->options->command, error, _("name two rosters"));
        return -1;
    }
    g_autoptr(VitriCase) before = vitri_session_read_earlier(session, files->pdata[0], error);
    if (!before)
        return -1;
    g_autoptr(VitriCase) after = vitri_session_read_rosters(session, 1, NULL, error);
    if (!after)
        return -1;
    if (vitri_date_compare(before->roster->as_of, after->roster->as_of) > 0) {
        VitriCase *first = before;
        before = after;
        after = first;
    }
    g_autoptr(VitriRosterDiff) diff = vitri_roster_diff_new(before->roster, after->roster);
    g_autoptr(GString) out = g_string_new(NULL);
    if (strcmp(session->format, "text") == 0)
        vitri_diff_text_write(diff, before, after, vitri_session_width(session), vitri_session_colour(session),
                              session->language, out);
    else if (strcmp(session->format, "csv") == 0)
        vitri_diff_text_csv(diff, out);
    else
        vitri_write_changes(diff, before, after, out);
    if (!vitri_session_write(session, out, TRUE, error))
        return -1;
    return diff->items->len > 0 ? VITRI_EXIT_WARNINGS : VITRI_EXIT_CLEAN;
}

const VitriCommand vitri_command_diff = {
    .name = "diff",
    .summary = N_("what changed between two rosters, person by person"),
    .usage = "ROSTER ROSTER",
    .description =
        N_("Compares two rosters of one body: units, positions, posts and orders added, ended or changed; people added "
           "or no longer there; of the others the post held, tenures, ranks, qualifications, ratings, discipline, "
           "circumstances, succession, kin and their own data. The same is what has the same id. The earlier roster "
           "is the one with the earlier as-of; of two of the same day the one named first. The status is 0 if nothing "
           "changed, 1 if something did."),
    .formats = "text xml csv",
    .run = run,
};
