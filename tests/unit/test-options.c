/*
 * The words of a command line: every form of an option, defaults, and wrong usage with its hint.
 */
#include "options.h"
#include "vitri/message.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

static VitriOptions *parse(const char *line, GError **error)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    return vitri_options_parse((int)g_strv_length(words), words, error);
}

Test(options, nothing_given_means_the_defaults_of_the_contract)
{
    g_autoptr(VitriOptions) options = parse("vitri check a.xml", NULL);
    cr_assert_not_null(options);
    cr_expect_str_eq(options->command->name, "check");
    cr_expect_eq(options->files->len, 1);
    cr_expect(!vitri_date_is_set(options->on));
    cr_expect_str_eq(options->output, "-");
    cr_expect_null(options->format);
    cr_expect_null(options->language);
    cr_expect_eq(options->seed, 0);
    cr_expect_geq(options->threads, 1);
    cr_expect_eq(options->max_errors, 100);
    cr_expect_eq(options->fail_on, VITRI_FAIL_ON_WARNING);
    cr_expect_eq(options->progress, VITRI_PROGRESS_AUTO);
    cr_expect(!options->quiet && !options->verbose && !options->drafts);
}

Test(options, every_form_of_an_option_is_taken)
{
    static const char *const lines[] = {
        "vitri plan a.xml --year 2027 -o out.xml",  "vitri plan --year=2027 --output=out.xml a.xml",
        "vitri --output out.xml plan -- a.xml",     "vitri plan -oout.xml a.xml",
        "vitri plan -o first.xml a.xml -o out.xml",
    };
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriOptions) options = parse(lines[i], &error);
        cr_assert_not_null(options, "%s: %s", lines[i], error ? error->message : "");
        cr_expect_str_eq(options->output, "out.xml", "%s", lines[i]);
        cr_expect_eq(options->files->len, 1, "%s", lines[i]);
        cr_expect_str_eq(options->files->pdata[0], "a.xml", "%s", lines[i]);
    }
}

Test(options, values_are_read)
{
    g_autoptr(VitriOptions) options =
        parse("vitri check a - --on 2026-12-31 --standards x --standards y --seed 18446744073709551615 --threads 3"
              " --max-errors 7 --fail-on never --progress always --quiet --drafts --lang en --format csv",
              NULL);
    cr_assert_not_null(options);
    cr_expect_eq(vitri_date_compare(options->on, vitri_date(2026, 12, 31)), 0);
    cr_expect_eq(options->standards->len, 2);
    cr_expect_eq(options->seed, G_MAXUINT64);
    cr_expect_eq(options->threads, 3);
    cr_expect_eq(options->max_errors, 7);
    cr_expect_eq(options->fail_on, VITRI_FAIL_ON_NEVER);
    cr_expect_eq(options->progress, VITRI_PROGRESS_ALWAYS);
    cr_expect(options->quiet && options->drafts);
    cr_expect_str_eq(options->language, "en");
    cr_expect_str_eq(options->format, "csv");
    cr_expect_str_eq(options->files->pdata[1], "-");
}

Test(options, wrong_usage_is_told_in_one_line_with_a_hint)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"vitri", "a command is missing"},
        {"vitri chekc a.xml", "unknown command 'chekc'; the nearest is 'check'"},
        {"vitri plan a.xml --yeer 2027", "unknown option '--yeer'; the nearest is '--year'"},
        {"vitri check a.xml -z", "unknown option '-z'"},
        {"vitri check a.xml --year 2027", "unknown option '--year'"},
        {"vitri check a.xml --on", "option '--on' needs a value (DATE)"},
        {"vitri check a.xml --on 2026-12", "'2026-12' is not a day"},
        {"vitri check a.xml --on 2026-02-30", "'2026-02-30' is not a day"},
        {"vitri check a.xml --quiet=yes", "option '--quiet' takes no value"},
        {"vitri check a.xml --format html", "option '--format': 'html' is none of xml, text, csv"},
        {"vitri check a.xml --lang fr", "option '--lang': 'fr' is none of vi, en"},
        {"vitri check a.xml --threads 0", "'0' is not a whole number from 1 to 256"},
        {"vitri check a.xml --seed -1", "'-1' is not a whole number"},
        {"vitri check a.xml --max-errors many", "'many' is not a whole number"},
        {"vitri check a.xml --fail-on maybe", "'maybe' is none of warning, error, never"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriOptions) options = parse(rows[i].line, &error);
        cr_assert_null(options, "%s", rows[i].line);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_USAGE), "%s", rows[i].line);
        cr_expect_not_null(strstr(error->message, rows[i].says), "%s: %s", rows[i].line, error->message);
        cr_expect_not_null(strstr(error->message, "--help'"), "%s: %s", rows[i].line, error->message);
        cr_expect_null(strchr(error->message, '\n'), "%s: %s", rows[i].line, error->message);
    }
}

Test(options, help_is_answered_whatever_else_is_wrong)
{
    static const char *const lines[] = {"vitri --help", "vitri plan -h", "vitri --version", "vitri plan --on x --help"};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(VitriOptions) options = parse(lines[i], NULL);
        cr_assert_not_null(options, "%s", lines[i]);
        cr_expect(options->help || options->version, "%s", lines[i]);
    }
}

Test(options, every_command_has_a_whole_row)
{
    guint n;
    const VitriCommand *const *rows = vitri_command_all(&n);
    cr_assert_gt(n, 0);
    for (guint i = 0; i < n; i++) {
        cr_expect_eq(vitri_command_find(rows[i]->name), rows[i]);
        cr_expect(rows[i]->summary && rows[i]->usage && rows[i]->description && rows[i]->formats && rows[i]->run, "%s",
                  rows[i]->name);
        for (const VitriOption *row = rows[i]->options; row && row->name; row++) {
            cr_expect_not_null(row->help, "%s --%s", rows[i]->name, row->name);
            for (const VitriOption *common = vitri_options_common(); common->name; common++)
                cr_expect_str_neq(common->name, row->name, "%s --%s hides a common option", rows[i]->name, row->name);
        }
    }
}

Test(options, a_file_that_is_read_is_never_the_one_written)
{
    static const struct {
        const char *line;
        gboolean taken;
    } rows[] = {
        {"vitri import FILE -o FILE", FALSE},
        {"vitri import FILE -o ./FILE", FALSE},
        {"vitri import FILE --rejects FILE -o none.xml", FALSE},
        {"vitri import none.xlsx --map FILE -o FILE", FALSE},
        {"vitri apply none.xml none.xml --done FILE -o FILE", FALSE},
        {"vitri import none.xlsx --into FILE -o FILE", TRUE},
        {"vitri import FILE -o none.xml", TRUE},
        {"vitri import - -o -", TRUE},
    };
    g_autofree char *folder = g_dir_make_tmp("vitri-options-XXXXXX", NULL);
    g_autofree char *file = g_build_filename(folder, "a", NULL);
    cr_assert(folder && g_file_set_contents(file, "x", 1, NULL));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) line = g_string_new(rows[i].line);
        g_string_replace(line, "./FILE", "FOLDER/./a", 0);
        g_string_replace(line, "FILE", file, 0);
        g_string_replace(line, "FOLDER", folder, 0);
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriOptions) options = parse(line->str, &error);
        cr_expect_eq(options != NULL, rows[i].taken, "%s: %s", rows[i].line, error ? error->message : "taken");
    }
    g_remove(file);
    g_rmdir(folder);
}

Test(options, only_a_bilingual_command_takes_two_languages)
{
    static const struct {
        const char *line, *first, *second;
    } rows[] = {
        {"vitri report --lang vi,en", "vi", "en"}, {"vitri report --lang en,vi", "en", "vi"},
        {"vitri report --lang en", "en", NULL},    {"vitri report --lang vi,vi", NULL, NULL},
        {"vitri check --lang vi,en", NULL, NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(VitriOptions) options = parse(rows[i].line, &error);
        cr_expect_eq(options != NULL, rows[i].first != NULL, "%s", rows[i].line);
        if (!options)
            continue;
        cr_expect_str_eq(options->language, rows[i].first, "%s", rows[i].line);
        cr_expect(g_strcmp0(options->second_language, rows[i].second) == 0, "%s", rows[i].line);
    }
}
