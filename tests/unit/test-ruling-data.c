/* A ruling as XML, which its schema takes, and as CSV, one row a spell. */
#include "../support/cli-run.h"
#include "../support/schema.h"

Test(ruling_data, the_document_fits_its_schema)
{
    static const char *const lines[] = {
        "vitri explain @/roster.xml --person P02 --standard rot-period",
        "vitri explain @/roster.xml --person P01 --standard app-prior --post CCVC-01",
        "vitri explain @/roster.xml --person P02 --standard rot-period --on 2018-01-01",
        "vitri explain @/roster.xml --person P05 --standard app-acting",
    };
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(Cli) cli = cli_new();
        cli_expect(cli, lines[i], VITRI_EXIT_CLEAN);
        cr_expect(schema_accepts("explanation", cli->out), "%s: %s", lines[i], cli->out);
    }
}

Test(ruling_data, months_have_their_boundary_and_their_days)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period", VITRI_EXIT_CLEAN);
    cli_expect_in(cli->out, "<months boundary=\"60\" least=\"65\" least-days=\"30\" most=\"65\" most-days=\"30\" "
                            "first=\"2026-07-01\" last=\"2026-07-01\">");
    cli_expect_in(cli->out, "<spell sort=\"holder\" post=\"TCBC-01\" ");
    cli_expect_in(cli->out, "counts=\"yes\" reason=\"counted\" least=\"65\"");
}

Test(ruling_data, csv_has_a_row_for_every_clause_and_spell)
{
    g_autoptr(Cli) cli = cli_new();
    cli_expect(cli, "vitri explain @/roster.xml --person P02 --standard rot-period --format csv", VITRI_EXIT_CLEAN);
    g_auto(GStrv) lines = g_strsplit(cli->out, "\r\n", -1);
    cr_assert(g_strv_length(lines) >= 5, "%s", cli->out);
    cr_expect(g_str_has_prefix(lines[0], "clause,kind,verdict,missing,text,boundary,"), "%s", lines[0]);
    cr_expect(g_str_has_prefix(lines[1], "when,position,met,"), "%s", lines[1]);
    cli_expect_in(cli->out, "\r\nrequire/2,max-time,not-met,");
    cli_expect_in(cli->out, ",60,65,65,2026-07-01,2026-07-01,holder,TCBC-01,");
}
