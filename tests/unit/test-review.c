#include "../support/review-case.h"
#include "vitri/review.h"
#include "vitri/write-review.h"

#include <criterion/criterion.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

#define PERSON(id, tenures, more)                                                                                      \
    "<person id='" id "' name='Nguyễn Văn " id "' sex='male' born='1980-01-01'>" tenures more "</person>"

/* D1: head whose term is over, one deputy of two seats; D2: head whose term ends in 2027, deputy whose term ends in
 * 2028. S: vacant. */
#define PEOPLE                                                                                                         \
    PERSON("A", "<tenure post='D1-TP' from='2021-12-01'/>", GOOD_RECORD)                                               \
    PERSON("B", "<tenure post='D1-PTP' from='2024-01-01'/>", GOOD_RECORD)                                              \
    PERSON("C", "<tenure post='D2-TP' from='2022-05-01'/>",                                                            \
           GOOD_RECORD "<succession level='department-deputy' from='2024-01-01' until='2030-01-01'/>")                 \
    PERSON("D", "<tenure post='D2-PTP' from='2023-05-01'/>", GOOD_RECORD)                                              \
    PERSON("E", "<tenure post='T-PGD' from='2025-05-01'/>", "<leaves on='2027-03-01' reason='transfer'/>")

static char *list_posts(const VitriReview *review)
{
    const VitriRoster *roster = review->vcase->roster;
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < review->posts->len; i++) {
        const VitriReviewPost *post = g_ptr_array_index(review->posts, i);
        g_string_append_printf(text, "%s%s/%s/%s/%u", i ? " " : "", roster->posts[post->post].id,
                               post->holder >= 0 ? roster->people[post->holder].id : "-",
                               vitri_review_outcome_name(post->outcome), post->candidates->len);
    }
    return g_string_free(text, FALSE);
}

Test(review, a_post_comes_up_when_its_term_ends_within_the_period_or_a_seat_is_free)
{
    static const struct {
        gint32 within;
        const char *person, *expected;
    } rows[] = {
        {12, NULL, "D1-PTP/-/vacant/1 D1-TP/A/lapsed/1 D2-TP/C/re-appoint/1 S-PGD/-/vacant/2 T-PGD/E/end/1"},
        {2, NULL, "D1-PTP/-/vacant/1 D1-TP/A/lapsed/1 S-PGD/-/vacant/2"},
        {24, NULL,
         "D1-PTP/-/vacant/1 D1-TP/A/lapsed/1 D2-PTP/D/re-appoint/1 D2-TP/C/re-appoint/1 S-PGD/-/vacant/2 "
         "T-PGD/E/end/1"},
        {12, "C", "D1-TP/-/filled/1 D2-TP/C/re-appoint/1 S-PGD/-/vacant/1 T-PGD/E/end/1"},
        {12, "D", "D1-PTP/-/vacant/1 D1-TP/-/filled/1 D2-PTP/D/filled/1 D2-TP/-/filled/1"},
    };
    g_autoptr(VitriCase) vcase = make_case(REVIEW_HEAD PEOPLE REVIEW_FOOT, vitri_date(2026, 12, 31));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint32 person = rows[i].person ? vitri_roster_find_person(vcase->roster, rows[i].person) : -1;
        g_autoptr(VitriReview) review = vitri_review(vcase, rows[i].within, person, 0);
        g_autofree char *posts = list_posts(review);
        cr_expect_str_eq(posts, rows[i].expected, "within %d, %s: %s", rows[i].within, rows[i].person, posts);
    }
}

Test(review, a_term_that_ends_on_the_last_day_of_the_period_comes_up_and_a_day_later_does_not)
{
    static const struct {
        const char *from;
        guint posts;
    } rows[] = {{"2022-12-31", 1}, {"2023-01-01", 0}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strdup_printf(
            "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"
            "<unit id='S' name='S' kind='department'/></units><positions>"
            "<position id='TP' title='TP' category='leadership' level='division-head'/></positions><posts>"
            "<post id='H' unit='S' position='TP'/></posts><people>"
            "<person id='P' name='P' sex='female' born='1985-01-01'><tenure post='H' from='%s'/></person>"
            "</people></roster>",
            rows[i].from);
        g_autoptr(VitriCase) vcase = make_case(xml, vitri_date(2026, 12, 31));
        g_autoptr(VitriReview) review = vitri_review(vcase, 12, -1, 0);
        cr_expect_eq(review->posts->len, rows[i].posts, "%s: %u", rows[i].from, review->posts->len);
    }
}

static gboolean is_valid(const char *xml)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "schema", "review.xsd", NULL);
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(path);
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    cr_assert_not_null(schema);
    xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(schema);
    xmlDocPtr document = xmlReadMemory(xml, (int)strlen(xml), "review", NULL, XML_PARSE_NONET);
    gboolean valid = document && xmlSchemaValidateDoc(validator, document) == 0;
    xmlFreeDoc(document);
    xmlSchemaFreeValidCtxt(validator);
    xmlSchemaFree(schema);
    xmlSchemaFreeParserCtxt(parser);
    return valid;
}

Test(review, the_file_conforms_to_its_schema_and_is_the_same_twice)
{
    g_autoptr(VitriCase) vcase = make_case(REVIEW_HEAD PEOPLE REVIEW_FOOT, vitri_date(2026, 12, 31));
    g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
    g_autoptr(VitriReview) review = vitri_review(vcase, 24, -1, 0);
    g_autoptr(VitriReview) again = vitri_review(vcase, 24, -1, 0);
    vitri_write_review(review, first);
    vitri_write_review(again, second);
    cr_expect(is_valid(first->str), "%s", first->str);
    cr_expect_str_eq(first->str, second->str);
    static const char *const parts[] = {
        "<post id=\"D2-TP\" unit=\"D2\" holder=\"C\" outcome=\"re-appoint\" standard=\"reapp-ext\" "
        "term-ends=\"2027-05-01\" notice-by=\"2026-12-16\" notice-passed=\"yes\" decision-by=\"2027-04-29\" "
        "calendar=\"computed\" retires-on=\"2042-01-31\">",
        "<candidate person=\"C\" occasion=\"re-appointment\" conclusion=\"eligible\" earliest=\"2026-12-31\">",
        "<post id=\"S-PGD\" unit=\"S\" outcome=\"vacant\">",
        "<approval standard=\"app-plan-in\" by=\"",
        "<citation source=\"nd-170-2025\" locator=\"",
    };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        cr_expect_not_null(strstr(first->str, parts[i]), "'%s' is missing", parts[i]);
    cr_expect_not(is_valid("<review xmlns='urn:vitri:review:1' on='2026-12-31'/>"),
                  "the schema refuses what is incomplete");
}
