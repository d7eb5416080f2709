/* Reports: the words, the shipped templates, and what a template may not do. */
#include "../support/town.h"
#include "vitri/document.h"
#include "vitri/error.h"
#include "vitri/template.h"
#include "vitri/xml.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>

static char *find_reports(void)
{
    return g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "reports", NULL);
}

static char *make_folder(void)
{
    char *folder = g_dir_make_tmp("vitri-reports-XXXXXX", NULL);
    cr_assert(folder);
    return folder;
}

static void put_file(const char *folder, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    cr_assert(g_file_set_contents(path, text, -1, NULL), "%s", path);
}

static void drop_folder(const char *folder)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_dir_close(dir);
    g_rmdir(folder);
}

#define SHEET(body)                                                                                                    \
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "                                  \
    "xmlns:d='urn:vitri:document:1' exclude-result-prefixes='d'><xsl:output method='text'/>" body "</xsl:stylesheet>"
#define STRINGS "<strings><s id='hello' vi='xin chào' en='hello'/></strings>"
#define DOCUMENT "<document xmlns='urn:vitri:document:1' language='vi'/>"

Test(template, names_are_the_reports_of_the_folder_in_order)
{
    g_autofree char *folder = make_folder();
    static const char *const files[] = {"zeta.xsl", "alpha.xsl",   "alpha.csv.xsl",  "common.xsl",     "strings.xml",
                                        "x.txt",    "b.paper.xsl", "zeta.paper.xsl", "some-common.xsl"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++)
        put_file(folder, files[i], "");
    g_auto(GStrv) names = vitri_template_list(folder, NULL);
    g_autofree char *all = g_strjoinv(" ", names);
    cr_expect_str_eq(all, "alpha b zeta", "%s", all);
    drop_folder(folder);
    g_autoptr(GError) error = NULL;
    cr_expect_null(vitri_template_list(folder, &error));
    cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_FAULT));
}

Test(template, wrong_names_and_formats_are_wrong_usage_with_what_is_near)
{
    static const struct {
        const char *name, *format, *part;
    } rows[] = {
        {"rotation-plam", "html", "rotation-plan"}, {"weather", "html", "shortfalls"},
        {"common", "html", "there is no report"},   {"../reports/shortfalls", "html", "there is no report"},
        {"shortfalls", "pdf", "no format"},         {"rotation-plan", "paper", "no format"},
    };
    g_autofree char *reports = find_reports();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        char *page =
            vitri_template_apply(reports, rows[i].name, DOCUMENT, strlen(DOCUMENT), rows[i].format, "vi", NULL, &error);
        cr_assert_null(page, "%s", rows[i].name);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_USAGE), "%s", error->message);
        cr_expect(strstr(error->message, rows[i].part), "%s: %s", rows[i].name, error->message);
    }
}

Test(template, words_come_in_the_language_asked_for)
{
    static const char *const rows[][2] = {{"vi", "xin chào"}, {"en", "hello"}};
    g_autofree char *folder = make_folder();
    put_file(folder, "strings.xml", STRINGS);
    put_file(folder, "greet.xsl",
             SHEET("<xsl:template match='/'><xsl:value-of select=\"//d:s[@id='hello']\"/></xsl:template>"));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        gsize length = 0;
        g_autoptr(GError) error = NULL;
        g_autofree char *page =
            vitri_template_apply(folder, "greet", DOCUMENT, strlen(DOCUMENT), "html", rows[i][0], &length, &error);
        cr_assert(page, "%s", error->message);
        cr_expect_str_eq(page, rows[i][1], "%s", page);
        cr_expect_eq(length, strlen(rows[i][1]), "%zu", length);
    }
    drop_folder(folder);
}

Test(template, a_template_reaches_no_file_and_writes_none)
{
    g_autofree char *folder = make_folder();
    g_autofree char *secret = g_build_filename(folder, "secret.xml", NULL);
    g_autofree char *written = g_build_filename(folder, "written.txt", NULL);
    put_file(folder, "strings.xml", STRINGS);
    put_file(folder, "secret.xml", "<secret>hidden word</secret>");
    const char *bodies[] = {
        SHEET("<xsl:template match='/'>[<xsl:value-of select=\"document('%s')\"/>]</xsl:template>"),
        SHEET("<xsl:template match='/'>[<xsl:copy-of select=\"document('file://%s')\"/>]</xsl:template>"),
        SHEET("<xsl:template match='/'>[<xsl:value-of select=\"document('http://127.0.0.1:9/%s')\"/>]</xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:document href='%s' method='text'>out</xsl:document></xsl:template>"),
        SHEET("<xsl:template match='/'><e:document xmlns:e='http://exslt.org/common' href='%s'>out</e:document>"
              "</xsl:template>"),
    };
    for (guint i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(GString) sheet = g_string_new(bodies[i]);
        g_string_replace(sheet, "%s", i < 3 ? secret : written, 0);
        put_file(folder, "probe.xsl", sheet->str);
        g_autofree char *page =
            vitri_template_apply(folder, "probe", DOCUMENT, strlen(DOCUMENT), "html", "vi", NULL, NULL);
        cr_expect(!page || !strstr(page, "hidden word"), "row %u: %s", i, page);
        cr_expect(!g_file_test(written, G_FILE_TEST_EXISTS), "row %u wrote a file", i);
    }
    drop_folder(folder);
}

Test(template, faults_of_a_template_are_errors_that_name_it)
{
    static const char *const bodies[] = {
        "<not-xslt/>",
        "no xml at all",
        SHEET("<xsl:template match='///'/>"),
        SHEET("<xsl:template match='/'><xsl:value-of select='no-such-function()'/></xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:message terminate='yes'>stop</xsl:message></xsl:template>"),
        "<!DOCTYPE x [<!ENTITY e 'e'>]>" SHEET("<xsl:template match='/'>&e;</xsl:template>"),
    };
    g_autofree char *folder = make_folder();
    put_file(folder, "strings.xml", STRINGS);
    for (guint i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(GError) error = NULL;
        put_file(folder, "probe.xsl", bodies[i]);
        char *page = vitri_template_apply(folder, "probe", DOCUMENT, strlen(DOCUMENT), "html", "vi", NULL, &error);
        cr_assert_null(page, "row %u: %s", i, page);
        cr_expect(strstr(error->message, "probe.xsl"), "row %u: %s", i, error->message);
        cr_expect(!strchr(error->message, '\n'), "row %u: %s", i, error->message);
    }
    drop_folder(folder);
}

Test(template, only_a_result_document_is_taken)
{
    static const char *const rows[] = {"<plan/>", "<document/>", "<document xmlns='urn:vitri:plan:1'/>", "",
                                       "<document"};
    g_autofree char *reports = find_reports();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        char *page = vitri_template_apply(reports, "shortfalls", rows[i], strlen(rows[i]), "html", "vi", NULL, &error);
        cr_assert_null(page, "%s", rows[i]);
        cr_expect_not_null(error, "%s", rows[i]);
    }
}

/* The words of reports/strings.xml: id -> "vi" and "en" are there and not empty. */
static GHashTable *read_strings(const char *reports)
{
    g_autofree char *path = g_build_filename(reports, "strings.xml", NULL);
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    xmlDoc *doc = xmlReadFile(path, NULL, XML_PARSE_NONET);
    cr_assert(doc, "%s", path);
    for (xmlNode *node = xmlDocGetRootElement(doc)->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        xmlChar *id = xmlGetNoNsProp(node, BAD_CAST "id");
        for (guint i = 0; i < 2; i++) {
            xmlChar *text = xmlGetNoNsProp(node, BAD_CAST(i ? "en" : "vi"));
            cr_expect(text && *text, "%s has no text in %s", (char *)id, i ? "en" : "vi");
            cr_expect(text && g_utf8_validate((char *)text, -1, NULL));
            g_autofree char *composed = g_utf8_normalize((char *)text, -1, G_NORMALIZE_NFC);
            cr_expect_str_eq(composed, (char *)text, "%s is not NFC", (char *)id);
            xmlFree(text);
        }
        cr_expect(g_hash_table_add(ids, g_strdup((char *)id)), "%s stands twice", (char *)id);
        xmlFree(id);
    }
    xmlFreeDoc(doc);
    return ids;
}

static void expect_known(const char *file, const char *text, const char *pattern, GHashTable *ids)
{
    g_autoptr(GRegex) regex = g_regex_new(pattern, 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(regex, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *id = g_match_info_fetch(match, 1);
        cr_expect(g_hash_table_contains(ids, id), "%s uses the text '%s', which is not in strings.xml", file, id);
    }
}

Test(template, every_word_a_report_uses_is_there_in_both_languages)
{
    g_autofree char *reports = find_reports();
    g_autoptr(GHashTable) ids = read_strings(reports);
    g_autoptr(GDir) dir = g_dir_open(reports, 0, NULL);
    guint n = 0;
    for (const char *file = g_dir_read_name(dir); file; file = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(reports, file, NULL);
        g_autofree char *text = NULL;
        if (!g_str_has_suffix(file, ".xsl"))
            continue;
        cr_assert(g_file_get_contents(path, &text, NULL, NULL), "%s", path);
        expect_known(file, text, "key\\('s', *'([^']+)'\\)", ids);
        expect_known(file, text, "name=\"id\" select=\"'([^']+)'\"", ids);
        n++;
    }
    cr_expect_geq(n, 5, "%u stylesheets", n);
}

/* Texts that a report finds by a name of the program: every name has one. */
Test(template, every_name_of_the_program_has_its_word)
{
    g_autofree char *reports = find_reports();
    g_autoptr(GHashTable) ids = read_strings(reports);
    g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i <= VITRI_MOVE_ENABLING; i++)
        g_ptr_array_add(wanted, g_strconcat("move-", vitri_move_reason_name((VitriMoveReason)i), NULL));
    for (int i = 0; i < VITRI_STAY_UNSTATED; i++)
        g_ptr_array_add(wanted, g_strconcat("stay-", vitri_stay_reason_name((VitriStayReason)i), NULL));
    for (guint i = 0; i < VITRI_LEVEL_COUNT; i++)
        g_ptr_array_add(wanted, g_strconcat("level-", vitri_level_name(i), NULL));
    for (int i = 0; i <= VITRI_VERDICT_NOT_APPLICABLE; i++)
        g_ptr_array_add(wanted, g_strconcat("verdict-", vitri_verdict_name((VitriVerdict)i), NULL));
    for (int i = 0; i <= VITRI_REVIEW_UNKNOWN; i++)
        g_ptr_array_add(wanted, g_strconcat("outcome-", vitri_review_outcome_name((VitriReviewOutcome)i), NULL));
    for (int i = 0; i <= VITRI_CONCLUSION_UNKNOWN; i++)
        g_ptr_array_add(wanted, g_strconcat("conclusion-", vitri_conclusion_name((VitriConclusion)i), NULL));
    for (int i = 0; i <= VITRI_ENABLING_ANY; i++)
        g_ptr_array_add(wanted, g_strconcat("policy-enabling-", vitri_enabling_name((VitriEnabling)i), NULL));
    for (int i = 0; i <= VITRI_FORCE_SHOULD; i++)
        g_ptr_array_add(wanted, g_strconcat("force-", vitri_force_name((VitriForce)i), NULL));
    for (int i = VITRI_EFFECT_SETS_PERIOD; i <= VITRI_EFFECT_SINGLE; i++)
        g_ptr_array_add(wanted, g_strconcat("effect-", vitri_effect_name((VitriEffect)i), NULL));
    for (guint i = 0; i < wanted->len; i++)
        cr_expect(g_hash_table_contains(ids, g_ptr_array_index(wanted, i)), "no text '%s'",
                  (char *)g_ptr_array_index(wanted, i));
}

static GString *make_document(const char *kind, const char *language)
{
    GString *out = g_string_new(NULL);
    g_autoptr(Town) town = town_new();
    for (guint32 i = 0; i < town->roster->n_positions; i++)
        town->roster->positions[i].title = "clerk <b>\"bold\"</b>";
    town->roster->people[PERSON_P1].name = "Lê </script> Ba, \"anh\"";
    town_settle(town);
    if (g_str_equal(kind, "plan")) {
        vitri_document_plan(town->plan, language, out);
    } else if (g_str_equal(kind, "findings")) {
        g_autoptr(VitriFindings) findings = vitri_findings_new(town->vcase);
        VitriFinding *finding = g_new0(VitriFinding, 1);
        *finding = (VitriFinding){.person = PERSON_P1, .post = POST_A1, .unit = -1, .verdict = VITRI_VERDICT_NOT_MET};
        finding->occasion = VITRI_OCCASION_HOLDING;
        finding->on = town->vcase->on;
        finding->standard = g_ptr_array_index(town->vcase->standards, 3);
        finding->evidence = vitri_evidence_new();
        g_ptr_array_add(findings->items, finding);
        vitri_document_findings(findings, language, out);
    } else {
        VitriReview review = {.vcase = town->vcase, .person = -1, .posts = g_ptr_array_new()};
        VitriReviewPost entry = {.post = POST_A9, .holder = PERSON_P1, .tenure = -1, .candidates = g_ptr_array_new()};
        VitriCandidate candidate = {.person = PERSON_P1, .post = POST_A9, .occasion = VITRI_OCCASION_APPOINTMENT};
        candidate.findings = g_ptr_array_new();
        g_ptr_array_add(entry.candidates, &candidate);
        g_ptr_array_add(review.posts, &entry);
        vitri_document_review(&review, language, out);
        g_ptr_array_unref(candidate.findings);
        g_ptr_array_unref(entry.candidates);
        g_ptr_array_unref(review.posts);
    }
    return out;
}

static const struct {
    const char *report, *kind;
} shipped[] = {{"rotation-plan", "plan"}, {"shortfalls", "findings"}, {"eligibility", "review"}};

Test(template, shipped_pages_are_one_file_in_either_language_and_escape_what_they_quote)
{
    static const char *const forbidden[] = {"<b>\"bold\"", "</script> Ba", "<link", "<img", "src=\"",
                                            "url(",        "@import",      "{a}",   "{b}"};
    g_autofree char *reports = find_reports();
    for (guint i = 0; i < G_N_ELEMENTS(shipped) * 2; i++) {
        const char *language = i % 2 ? "en" : "vi", *name = shipped[i / 2].report;
        g_autoptr(GString) document = make_document(shipped[i / 2].kind, language);
        g_autoptr(GError) error = NULL;
        gsize length = 0;
        g_autofree char *page =
            vitri_template_apply(reports, name, document->str, document->len, "html", language, &length, &error);
        g_autofree char *lang = g_strdup_printf("<html lang=\"%s\">", language);
        cr_assert(page, "%s: %s", name, error->message);
        cr_expect_eq(length, strlen(page), "%s", name);
        cr_expect(strstr(page, lang), "%s %s", name, language);
        cr_expect(strstr(page, "charset=UTF-8"), "%s", name);
        for (guint k = 0; k < G_N_ELEMENTS(forbidden); k++)
            cr_expect(!strstr(page, forbidden[k]), "%s %s holds %s", name, language, forbidden[k]);
    }
}

Test(template, the_public_plan_keeps_to_itself_what_concerns_one_person)
{
    g_autofree char *reports = find_reports();
    g_autoptr(GString) document = make_document("plan", "en");
    g_autofree char *internal =
        vitri_template_apply(reports, "rotation-plan", document->str, document->len, "html", "en", NULL, NULL);
    cr_assert(vitri_document_make_public(document, NULL));
    g_autofree char *open =
        vitri_template_apply(reports, "rotation-plan", document->str, document->len, "html", "en", NULL, NULL);
    static const char *const kept[] = {"Year of birth", "id=\"whole\"", "id=\"stays\"", "id=\"open\"", "id=\"policy\""};
    for (guint i = 0; i < G_N_ELEMENTS(kept); i++) {
        cr_expect(strstr(internal, kept[i]), "internal: %s", kept[i]);
        cr_expect(!strstr(open, kept[i]), "public: %s", kept[i]);
    }
    cr_expect(strstr(open, "Public within the agency"));
    cr_expect(strstr(internal, "Internal"));
}

static guint count_fields(const char *line)
{
    guint n = 1;
    gboolean quoted = FALSE;
    for (; *line; line++) {
        quoted = *line == '"' ? !quoted : quoted;
        n += *line == ',' && !quoted;
    }
    return n;
}

Test(template, comma_separated_values_follow_rfc_4180)
{
    g_autofree char *reports = find_reports();
    for (guint i = 0; i < G_N_ELEMENTS(shipped); i++) {
        const char *name = shipped[i].report;
        g_autoptr(GString) document = make_document(shipped[i].kind, "vi");
        g_autofree char *text =
            vitri_template_apply(reports, name, document->str, document->len, "csv", "vi", NULL, NULL);
        cr_assert(text, "%s", name);
        g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
        guint n = g_strv_length(lines);
        cr_assert_geq(n, 2, "%s: %s", name, text);
        cr_expect_str_eq(lines[n - 1], "", "%s does not end with CRLF", name);
        cr_expect(!g_str_has_prefix(text, "\xef\xbb\xbf"), "%s begins with a mark", name);
        for (guint k = 0; k + 1 < n; k++) {
            cr_expect(!strchr(lines[k], '\n'), "%s line %u: bare LF", name, k);
            cr_expect_eq(count_fields(lines[k]), count_fields(lines[0]), "%s line %u: %s", name, k, lines[k]);
        }
        if (!g_str_equal(name, "eligibility"))
            cr_expect(strstr(text, "\"Lê </script> Ba, \"\"anh\"\"\""), "%s: %s", name, text);
    }
}

Test(template, the_same_document_gives_the_same_bytes)
{
    g_autofree char *reports = find_reports();
    g_autoptr(GString) document = make_document("plan", "vi");
    g_autofree char *first =
        vitri_template_apply(reports, "rotation-plan", document->str, document->len, "html", "vi", NULL, NULL);
    g_autofree char *second =
        vitri_template_apply(reports, "rotation-plan", document->str, document->len, "html", "vi", NULL, NULL);
    cr_expect_str_eq(first, second);
}

Test(template, a_paper_gets_the_words_of_papers_and_those_of_its_jurisdiction)
{
    static const struct {
        const char *jurisdiction, *number, *nation;
    } rows[] = {{"vn", "Số", "Việt Nam"}, {"kr-seoul", "No", NULL}, {"xx", "Số", NULL}};
    g_autofree char *folder = make_folder();
    put_file(folder, "p.paper.xsl",
             "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'>"
             "<papers xmlns='urn:vitri:paper:1'><paper/></papers></xsl:template></xsl:stylesheet>");
    put_file(folder, "strings.xml",
             "<strings><s id='hello' vi='x' en='x'/><s id='paper-number' vi='Số' en='No.'/>"
             "<s id='vn-paper-nation' vi='Việt Nam' en='Viet Nam'/><s id='kr-seoul-paper-number' vi='No' "
             "en='No'/></strings>");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *document = g_strdup_printf(
            "<document xmlns='urn:vitri:document:1' language='vi' jurisdiction='%s'/>", rows[i].jurisdiction);
        g_autofree char *papers =
            vitri_template_apply(folder, "p", document, strlen(document), "paper", "vi", NULL, NULL);
        g_autofree char *number = g_strdup_printf("<word id=\"number\">%s</word>", rows[i].number);
        cr_assert(papers && strstr(papers, number), "%s: %s", rows[i].jurisdiction, papers);
        cr_expect_eq(strstr(papers, "<word id=\"nation\">Việt Nam</word>") != NULL, rows[i].nation != NULL, "%s",
                     papers);
        cr_expect_null(strstr(papers, "hello"));
    }
    drop_folder(folder);
}
