/* One run of a command: format, diagnostics, what is read, what is written, the status. */
#include "../support/cli-run.h"

#include "vitri/fault.h"

#include <sys/stat.h>

/* A session of a command line, and what it borrows. */
typedef struct {
    Cli *cli;
    VitriOptions *options;
    VitriPlaces *places;
    VitriSession *session;
} Run;

static Run begin(const char *line)
{
    Run run = {.cli = cli_new(), .places = vitri_locate_find()};
    run.options = cli_options(run.cli, line);
    run.session = vitri_session_new(run.options, run.places, "en");
    return run;
}

static void end(Run *run)
{
    vitri_session_free(run->session);
    vitri_places_free(run->places);
    vitri_options_free(run->options);
    cli_free(run->cli);
}

Test(session, off_a_terminal_the_format_is_the_first_of_the_command_or_what_was_said)
{
    static const struct {
        const char *line, *format;
    } rows[] = {
        {"vitri check @/roster.xml -o x", "xml"},
        {"vitri check @/roster.xml -o x --format csv", "csv"},
        {"vitri report @/roster.xml -t x -o x", "html"},
        {"vitri data list -o x", "text"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Run run = begin(rows[i].line);
        cr_expect_str_eq(run.session->format, rows[i].format, "%s", rows[i].line);
        cr_expect(!vitri_session_colour(run.session), "%s: never into a file", rows[i].line);
        end(&run);
    }
}

static char *print(Run *run)
{
    int saved;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    vitri_fault_add(faults, "unknown-reference", "b.xml", 3, "third");
    vitri_fault_add(faults, "unknown-reference", "a.xml", 9, "first");
    vitri_fault_add(faults, "person-without-tenure", "b.xml", 2, "second");
    FILE *file = cli_catch(stderr, &saved);
    vitri_session_print_faults(run->session, faults);
    return cli_uncatch(stderr, file, saved);
}

Test(session, diagnostics_are_sorted_and_as_many_as_asked_for)
{
    static const char first[] = "a.xml:9: error: first [unknown-reference]\n";
    static const char second[] = "b.xml:2: warning: second [person-without-tenure]\n";
    static const char third[] = "b.xml:3: error: third [unknown-reference]\n";
    static const struct {
        const char *options, *parts[4];
    } rows[] = {
        {"", {first, second, third}},
        {" --quiet", {first, third}},
        {" --max-errors 1", {first, second, "vitri: 1 more errors are not shown; --max-errors shows more\n"}},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strconcat("vitri check @/roster.xml", rows[i].options, NULL);
        g_autofree char *expected = g_strjoinv("", (char **)rows[i].parts);
        Run run = begin(line);
        g_autofree char *said = print(&run);
        cr_expect_str_eq(said, expected, "%s:\n%s", line, said);
        end(&run);
    }
}

Test(session, the_status_is_of_the_result_and_of_the_warnings_about_the_files)
{
    Run run = begin("vitri check @/roster.xml --quiet");
    cr_expect_eq(vitri_session_status(run.session, 0, 0), VITRI_EXIT_CLEAN);
    cr_expect_eq(vitri_session_status(run.session, 0, 3), VITRI_EXIT_WARNINGS);
    cr_expect_eq(vitri_session_status(run.session, 1, 3), VITRI_EXIT_ERRORS);
    vitri_fault_add(run.session->faults, "person-without-tenure", "a.xml", 2, "x");
    cr_expect_eq(vitri_session_status(run.session, 0, 0), VITRI_EXIT_WARNINGS);
    end(&run);
}

Test(session, progress_is_silent_where_nobody_wants_it)
{
    static const struct {
        const char *options;
        gboolean speaks;
    } rows[] = {{"--progress never", FALSE}, {"--quiet", FALSE}, {"--quiet --progress always", TRUE}, {"", TRUE}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strchomp(g_strdup_printf("vitri check @/roster.xml %s", rows[i].options));
        Run run = begin(line);
        cr_expect_eq(vitri_session_progress(run.session) != NULL, rows[i].speaks, "%s", line);
        end(&run);
    }
}

Test(session, what_cannot_be_read_is_told_with_its_own_code)
{
    static const struct {
        const char *line, *says;
        VitriReadWhat what;
        VitriErrorCode code;
    } rows[] = {
        {"vitri check", "a roster is missing", VITRI_READ_ROSTERS, VITRI_ERROR_USAGE},
        {"vitri verify @/roster.xml", "a plan is missing", VITRI_READ_PLAN, VITRI_ERROR_USAGE},
        {"vitri check @/none.xml", "cannot be used", VITRI_READ_ROSTERS, VITRI_ERROR_INPUT},
        {"vitri verify @/roster.xml @/a.xml @/b.xml", "one result at a time", VITRI_READ_PLAN, VITRI_ERROR_USAGE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Run run = begin(rows[i].line);
        g_autoptr(GError) error = NULL;
        cli_put(run.cli, "a.xml", "<plan xmlns='urn:vitri:plan:1' year='2027'/>");
        cli_put(run.cli, "b.xml", "<plan xmlns='urn:vitri:plan:1' year='2028'/>");
        int saved;
        FILE *file = cli_catch(stderr, &saved);
        g_autoptr(VitriCase) vcase = vitri_session_read(run.session, rows[i].what, &error);
        g_autofree char *said = cli_uncatch(stderr, file, saved);
        cr_expect_null(vcase, "%s", rows[i].line);
        cr_assert(g_error_matches(error, VITRI_ERROR, (int)rows[i].code), "%s: %s", rows[i].line,
                  error ? error->message : "nothing");
        cr_expect_not_null(strstr(error->message, rows[i].says), "%s: %s", rows[i].line, error->message);
        end(&run);
    }
}

Test(session, without_rule_data_nothing_is_read)
{
    Run run = begin("vitri check @/roster.xml");
    g_autoptr(GError) error = NULL;
    g_clear_pointer(&run.places->data, g_free);
    cr_expect_null(vitri_session_read(run.session, VITRI_READ_ROSTERS, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT));
    end(&run);
}

Test(session, a_plan_among_the_files_is_read_with_its_case)
{
    Run run = begin("vitri verify @/roster.xml @/plan.xml");
    cli_put(run.cli, "plan.xml",
            "<plan xmlns='urn:vitri:plan:1' year='2027'><move person='P02' to='CCVC-01' on='2027-02-01'/></plan>");
    g_autoptr(VitriCase) vcase = vitri_session_read(run.session, VITRI_READ_PLAN, NULL);
    g_autoptr(VitriPlan) plan = vcase ? vitri_session_read_plan(run.session, vcase, NULL) : NULL;
    cr_assert_not_null(plan);
    cr_expect_eq(plan->year, 2027);
    cr_expect_eq(plan->moves->len, 1);
    end(&run);
}

Test(session, a_result_about_people_is_for_its_owner_only)
{
    static const mode_t modes[] = {0644, 0600};
    for (int personal = 0; personal <= 1; personal++) {
        Run run = begin("vitri check @/roster.xml -o @/out.xml");
        g_autoptr(GString) bytes = g_string_new("<a/>");
        GStatBuf state;
        umask(022);
        cr_assert(vitri_session_write(run.session, bytes, personal, NULL));
        cr_assert_eq(g_stat(run.options->output, &state), 0);
        cr_expect_eq(state.st_mode & 0777, modes[personal], "%o", state.st_mode & 0777);
        end(&run);
    }
}
