/* What is open in a requirement, and what could bring it. */
#include "../support/builder.h"
#include "vitri/need.h"

#include <criterion/criterion.h>

/* Facts of people; P in the post B since 2025, judged for A. */
static const char roster[] =
    "<unit id=\"U\" kind=\"division\"/><position id=\"K\" level=\"head\" rank=\"r3\"/>"
    "<post id=\"A\" unit=\"U\" position=\"K\"/><post id=\"B\" unit=\"U\" position=\"K\"/>"
    "<person id=\"P\" born=\"1990-01-01\"><tenure post=\"B\" from=\"2025-01-01\"/>"
    "<rank code=\"r1\" from=\"2020-01-01\"/><qualification kind=\"degree\" level=\"college\" on=\"2010-01-01\"/>"
    "<rating year=\"2024\" level=\"poor\"/><rating year=\"2025\" level=\"good\"/>"
    "<discipline form=\"warning\" from=\"2026-03-01\"/>"
    "<circumstance kind=\"illness\" from=\"2026-01-01\"/></person>"
    "<person id=\"N\" born=\"1990-01-01\"/>";

typedef struct {
    const char *what, *person, *requirement, *expected;
} NeedRow;

static char *tell(const GArray *needs)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < needs->len; i++) {
        const VitriNeed *need = &g_array_index(needs, VitriNeed, i);
        g_autofree char *day = vitri_date_to_string(need->turns_on);
        g_string_append_printf(text, "%s%s %s%s%s", i ? ", " : "", need->requirement->kind->name,
                               vitri_need_name(need->brings), *day ? " " : "", day);
    }
    return g_string_free(text, FALSE);
}

static void check_rows(const NeedRow *rows, guint n)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-12-31");
    for (guint i = 0; i < n; i++) {
        gint32 person = vitri_roster_find_person(vcase->roster, rows[i].person);
        gint32 post = vitri_roster_find_post(vcase->roster, "A");
        VitriSubject subject = {vcase, person, post, -1, -1, vcase->on, VITRI_OCCASION_APPOINTMENT};
        VitriRequirement *requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        g_autoptr(GArray) needs = vitri_need_list(requirement, &subject);
        g_autofree char *text = tell(needs);
        cr_expect_str_eq(text, rows[i].expected, "%s: '%s', not '%s'", rows[i].what, text, rows[i].expected);
        vitri_requirement_free(requirement);
    }
}

#define THEORY "<certificate kind=\"theory\" min=\"middle\"/>"
#define LONG_SERVICE "<service-months min=\"36\" in=\"post\"/>"

Test(need, the_kind_says_what_brings_it_and_a_known_day_is_time)
{
    static const NeedRow rows[] = {
        {"met", "P", "<degree min=\"college\"/>", ""},
        {"a degree", "P", "<degree min=\"master\"/>", "degree course"},
        {"a certificate", "P", THEORY, "certificate course"},
        {"nothing on file", "N", THEORY, "certificate record"},
        {"a rank", "P", "<rank min=\"r2\"/>", "rank examination"},
        {"a year that drops out brings no rating", "P", "<ratings last=\"3\" min=\"fair\"/>", "ratings rating"},
        {"a plan", "P", "<succession/>", "succession decision"},
        {"months that run", "P", LONG_SERVICE, "service-months time 2028-01-01"},
        {"a bar that lapses", "P", "<no-discipline months=\"12\"/>", "no-discipline time 2027-03-01"},
        {"a bar of open end", "P", "<no-circumstance kind=\"illness\"/>", "no-circumstance time"},
        {"a fact of the post", "P", "<position level=\"deputy\"/>", "position nothing"},
    };
    check_rows(rows, G_N_ELEMENTS(rows));
}

Test(need, all_of_asks_for_each_any_of_for_what_asks_least_and_not_turns_them_about)
{
    static const NeedRow rows[] = {
        {"each open part", "P", "<all-of>" THEORY "<degree min=\"college\"/>" LONG_SERVICE "</all-of>",
         "certificate course, service-months time 2028-01-01"},
        {"time before a course", "P", "<any-of>" THEORY LONG_SERVICE "</any-of>", "service-months time 2028-01-01"},
        {"a course before a decision", "P", "<any-of><succession/>" THEORY "</any-of>", "certificate course"},
        {"the first of equals", "P", "<any-of>" THEORY "<degree min=\"master\"/></any-of>", "certificate course"},
        {"a row is as hard as its hardest", "P",
         "<any-of><all-of>" LONG_SERVICE "<succession/></all-of><rank min=\"r2\"/></any-of>", "rank examination"},
        {"a post that must not be", "P", "<not><position level=\"head\"/></not>", "position nothing"},
        {"neither of two", "P", "<not><any-of><degree min=\"college\"/><position level=\"head\"/></any-of></not>",
         "degree nothing, position nothing"},
        {"one of two fails", "P", "<not><all-of><degree min=\"college\"/>" THEORY "</all-of></not>", ""},
    };
    check_rows(rows, G_N_ELEMENTS(rows));
}

Test(need, a_day_that_only_leaves_it_open_is_not_the_day_on_which_it_is_met)
{
    static const struct {
        const char *requirement, *expected;
    } rows[] = {{"<ratings last=\"3\" min=\"fair\"/>", ""},
                {LONG_SERVICE, "2028-01-01"},
                {"<no-discipline months=\"12\"/>", "2027-03-01"},
                {"<position level=\"deputy\"/>", ""}};
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-12-31");
    gint32 person = vitri_roster_find_person(vcase->roster, "P");
    VitriSubject subject = {vcase, person, 0, -1, -1, vcase->on, VITRI_OCCASION_APPOINTMENT};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriRequirement *requirement = build_requirement(rows[i].requirement, vcase->codes, NULL);
        g_autofree char *day = vitri_date_to_string(vitri_need_met_from(requirement, &subject));
        cr_expect_str_eq(day, rows[i].expected, "%s: '%s'", rows[i].requirement, day);
        vitri_requirement_free(requirement);
    }
}

Test(need, a_course_is_named_by_kind_level_and_field)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-12-31");
    VitriRequirement *theory = build_requirement(THEORY, vcase->codes, NULL);
    VitriRequirement *degree = build_requirement("<degree min=\"master\" field=\"law\"/>", vcase->codes, NULL);
    g_autofree char *text = vitri_need_course_text(vcase->codes, "theory", "middle", "tax-law", "en");
    cr_expect_str_eq(vitri_need_kind(theory), "theory");
    cr_expect_str_eq(vitri_need_level(theory), "middle");
    cr_expect_null(vitri_need_field(theory));
    cr_expect_str_eq(vitri_need_kind(degree), "degree");
    cr_expect_str_eq(vitri_need_field(degree), "law");
    cr_expect_str_eq(text, "theory (tax-law): intermediate", "%s", text);
    vitri_requirement_free(theory);
    vitri_requirement_free(degree);
}

Test(need, a_tree_may_ask_for_what_one_leaf_asks)
{
    g_autoptr(VitriCase) vcase = build_case(roster, "2026-12-31");
    VitriRequirement *tree =
        build_requirement("<any-of><rank min=\"r2\"/><not>" THEORY "</not></any-of>", vcase->codes, NULL);
    cr_expect(vitri_need_may_ask(tree, VITRI_BRINGS_COURSE));
    cr_expect(vitri_need_may_ask(tree, VITRI_BRINGS_EXAMINATION));
    cr_expect_not(vitri_need_may_ask(tree, VITRI_BRINGS_RATING));
    cr_expect_not(vitri_need_may_ask(NULL, VITRI_BRINGS_COURSE));
    vitri_requirement_free(tree);
}
