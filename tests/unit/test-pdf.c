/* PDF by another program: what comes of it, what goes wrong, what is left behind. */
#include "../support/paper-sample.h"
#include "vitri/error.h"
#include "vitri/pdf.h"

/* A program in place of LibreOffice: a script, in a folder of its own. */
static char *make_office(const char *script)
{
    char *folder = g_dir_make_tmp("vitri-office-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "soffice", NULL);
    cr_assert(g_file_set_contents(path, script, -1, NULL));
    cr_assert_eq(g_chmod(path, 0700), 0);
    g_free(folder);
    return g_steal_pointer(&path);
}

static void drop_office(char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_remove(path);
    g_rmdir(folder);
    g_free(path);
}

Test(pdf, the_hour_and_the_marks_made_of_it_are_taken_out)
{
    char *office =
        make_office("#!/bin/sh\nprintf '/CreationDate(D:20261123095317Z) /ID [ <%032d>\\n<%032d> ] /DocChecksum "
                    "/%032d' 7 7 7 > paper.pdf\n");
    g_autoptr(GBytes) document = g_bytes_new_static("x", 1);
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = vitri_pdf_convert(office, document, &error);
    cr_assert(bytes, "%s", error ? error->message : "");
    g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    paper_expect_in(text, "/CreationDate(D:19800101000000Z)");
    paper_expect_not_in(text, "7");
    drop_office(office);
}

Test(pdf, a_program_that_makes_nothing_is_told_by_name)
{
    static const char *const scripts[] = {"#!/bin/sh\nexit 0\n", "#!/bin/sh\necho x > paper.pdf\nexit 1\n",
                                          "no program"};
    g_autoptr(GBytes) document = g_bytes_new_static("x", 1);
    for (guint i = 0; i < G_N_ELEMENTS(scripts); i++) {
        char *office = make_office(scripts[i]);
        g_autoptr(GError) error = NULL;
        cr_expect_null(vitri_pdf_convert(office, document, &error), "%u", i);
        cr_assert(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT), "%u", i);
        cr_expect(strstr(error->message, office), "%s", error->message);
        drop_office(office);
    }
}

Test(pdf, libreoffice_draws_every_paper)
{
    g_autofree char *office = g_find_program_in_path("soffice");
    if (!office)
        cr_skip_test("soffice is not installed");
    g_autoptr(GBytes) document = paper_write(PAPER("<letterhead><body>A</body></letterhead><p>x</p>"), "odt");
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) first = vitri_pdf_convert(office, document, &error);
    cr_assert(first, "%s", error ? error->message : "");
    cr_expect_eq(memcmp(g_bytes_get_data(first, NULL), "%PDF-", 5), 0);
    g_autoptr(GBytes) second = vitri_pdf_convert(office, document, NULL);
    cr_expect(second && g_bytes_equal(first, second));
}
