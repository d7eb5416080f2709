/* A person and the facts in it, as the reader holds them before anything is joined. */
#include "roster-person.h"

#include "../support/reading.h"

#define PEOPLE(content)                                                                                                \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><people>\n" content                \
    "</people></roster>"
#define P(content) PEOPLE("<person id='P' name='N' sex='male' born='1980'>\n" content "</person>")

typedef struct {
    GPtrArray *faults;
    VitriSink sink;
    VitriRosterReader *reader;
} Scene;

static Scene *read_scene(const char *text)
{
    Scene *scene = g_new0(Scene, 1);
    scene->faults = vitri_fault_list_new();
    scene->sink = (VitriSink){scene->faults, 0, 0};
    scene->reader = read_roster(&scene->sink, text);
    return scene;
}

static void free_scene(Scene *scene)
{
    vitri_roster_reader_free(scene->reader);
    g_ptr_array_unref(scene->faults);
    g_free(scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, free_scene)

#define ITEM(array, type) (&g_array_index(scene->reader->array, type, 0))

Test(roster_person, a_person_as_stated_and_with_nothing_stated)
{
    g_autoptr(Scene) scene = read_scene(
        PEOPLE("<person id='P' name='Ánh' sex='female' born='1980-05-06' regime='public-employee' residence='Huế' "
               "status='s'/>\n<person id='Q' name='N' sex='male' born='1980'/>"));
    expect_faults(scene->faults, "", "two people");
    const VitriPerson *person = ITEM(people, VitriPerson);
    cr_expect_str_eq(person->id, "P");
    cr_expect_str_eq(person->name, "Ánh");
    cr_expect_eq(person->sex, VITRI_SEX_FEMALE);
    cr_expect_eq(vitri_date_compare(person->born, vitri_date(1980, 5, 6)), 0);
    cr_expect_eq(person->regime, VITRI_REGIME_PUBLIC_EMPLOYEE);
    cr_expect_str_eq(person->residence, "Huế");
    cr_expect_str_eq(person->status, "s");
    cr_expect_eq(person[1].regime, VITRI_REGIME_CIVIL_SERVANT);
    cr_expect_null(person[1].residence);
    cr_expect_eq(person[1].source.line, 3u);
}

Test(roster_person, facts_of_one_person_follow_each_other)
{
    g_autoptr(Scene) scene =
        read_scene(PEOPLE("<person id='P' name='N' sex='male' born='1980'><rank code='a' from='2020'/>"
                          "<rating year='2024' level='x'/><rank code='b' from='2021'/></person>"
                          "<person id='Q' name='N' sex='male' born='1980'><rank code='c' from='2022'/></person>"));
    expect_faults(scene->faults, "", "ranks");
    const VitriPerson *people = ITEM(people, VitriPerson);
    cr_expect(people[0].ranks.first == 0 && people[0].ranks.n == 2);
    cr_expect(people[1].ranks.first == 2 && people[1].ranks.n == 1);
    cr_expect(people[0].ratings.n == 1 && people[1].ratings.n == 0);
    cr_expect_str_eq(ITEM(ranks, VitriRankFact)[2].code, "c");
}

Test(roster_person, tenures_of_every_kind)
{
    static const struct {
        const char *attribute;
        VitriTenureKind kind;
    } cases[] = {
        {"", VITRI_TENURE_HOLDER},
        {"kind='holder'", VITRI_TENURE_HOLDER},
        {"kind='acting'", VITRI_TENURE_ACTING},
        {"kind='concurrent'", VITRI_TENURE_CONCURRENT},
        {"kind='seconded'", VITRI_TENURE_SECONDED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text =
            g_strdup_printf(P("<tenure post='A' from='2020-01' until='2021' %s/>"), cases[i].attribute);
        g_autoptr(Scene) scene = read_scene(text);
        expect_faults(scene->faults, "", cases[i].attribute);
        const VitriTenure *tenure = ITEM(tenures, VitriTenure);
        cr_expect_eq(tenure->kind, cases[i].kind, "'%s'", cases[i].attribute);
        cr_expect_eq(vitri_date_compare(tenure->period.from, vitri_date(2020, 1, 0)), 0);
        cr_expect_eq(tenure->person, 0);
        cr_expect_eq(tenure->term_months, 0);
        cr_expect_eq(tenure->source.line, 3u);
    }
}

Test(roster_person, facts_hold_what_is_stated)
{
    g_autoptr(Scene) scene = read_scene(
        P("<qualification kind='k' level='l' field='f' on='2010' expires='2030-01' evidence='e'/>"
          "<discipline form='f' from='2020-01-01' until='2021-01-01' decision='d'/>"
          "<circumstance kind='k' from='2025' child-born='2025-06' evidence='e'/><succession level='l' from='2021'/>"
          "<kin person='Q' relation='r'/><leaves on='2027-02' reason='x'/><wish post='A' rank='3'/><wish unit='U'/>"
          "<burden post='A' cost='7'/>"));
    expect_faults(scene->faults, "", "facts");
    const VitriQualification *qualification = ITEM(qualifications, VitriQualification);
    cr_expect_str_eq(qualification->field, "f");
    cr_expect_eq(vitri_date_compare(qualification->expires, vitri_date(2030, 1, 0)), 0);
    const VitriDiscipline *discipline = ITEM(disciplines, VitriDiscipline);
    cr_expect_str_eq(discipline->decision, "d");
    cr_expect_eq(vitri_date_compare(discipline->period.until, vitri_date(2021, 1, 1)), 0);
    cr_expect_eq(ITEM(circumstances, VitriCircumstance)->child_born.month, 6);
    cr_expect_eq(ITEM(successions, VitriSuccession)->post, -1);
    cr_expect_str_eq(ITEM(kin, VitriKin)->relation, "r");
    cr_expect_eq(ITEM(people, VitriPerson)->leaves_on.month, 2);
    cr_expect_str_eq(ITEM(people, VitriPerson)->leaves_reason, "x");
    cr_expect_eq(ITEM(wishes, VitriWish)[0].rank, 3);
    cr_expect_eq(ITEM(wishes, VitriWish)[1].rank, 1);
    cr_expect_eq(ITEM(wishes, VitriWish)[1].post, -1);
    cr_expect_eq(ITEM(burdens, VitriBurden)->cost, 7);
}

Test(roster_person, what_is_wrong_is_said_with_its_line)
{
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {P("<tenure post='A' from='2020' term-months='9999'/><burden post='A' cost='1000000'/>"
           "<wish post='A' rank='9999'/><rating year='1000' level='x'/>"),
         ""},
        {P("<tenure post='A' from='2020' term-months='0'/>"),
         "3 wrong-value: '0' as term-months of 'tenure' is wrong; write a whole number from 1 to 9999\n"},
        {P("<tenure post='A' from='2020' kind='deputy'/>"),
         "3 wrong-value: 'deputy' as kind of 'tenure' is wrong; write one of: holder, acting, concurrent, seconded\n"},
        {P("\n<tenure post='A'/>"),
         "4 no-start-date: tenure of 'A' does not say when it began; add from=\"…\", the year alone will do\n"},
        {P("<burden post='A' cost='1000001'/>"),
         "3 wrong-value: '1000001' as cost of 'burden' is wrong; write a whole number from 0 to 1000000\n"},
        {P("<wish rank='1'/>"), "3 missing-attribute: 'wish' has neither post nor unit; add one\n"},
        {P("<succession from='2020'/>"), "3 missing-attribute: 'succession' has neither level nor post; add one\n"},
        {P("<kin person='P' relation='r'/>"),
         "3 wrong-value: 'P' as person of 'kin' is wrong; nobody is kin of himself; name the other person\n"},
        {P("<leaves on='2027' reason='x'/>\n<leaves on='2028' reason='x'/>"),
         "4 repeated: person 'P' leaves already, by an element before this; remove one\n"},
        {P("<rating year='2024' level='x'/>\n<rating year='2025' level='x'/>\n<rating year='2024' level='y'/>"),
         "5 repeated-rating: person 'P' has a rating of 2024 already, on line 3, which stands; remove one\n"},
        {PEOPLE("<person id='P' name='N' sex='male' born='1980'/>\n<person id='P' name='M' sex='male' born='1981'/>"),
         "3 duplicate-id: person 'P' stands already at r.xml:2; give it another id or remove one\n"},
        {PEOPLE("<person name='N' sex='x' born='1980'><leaves on='2027' reason='x'/><leaves on='2027' reason='x'/>"
                "</person>"),
         "2 missing-attribute: 'person' has no id; add id=\"…\"\n"
         "2 repeated: person '' leaves already, by an element before this; remove one\n"
         "2 wrong-value: 'x' as sex of 'person' is wrong; write one of: male, female\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Scene) scene = read_scene(cases[i].text);
        expect_faults(scene->faults, cases[i].faults, cases[i].text);
    }
}

Test(roster_person, of_two_ratings_of_a_year_the_first_stands)
{
    g_autoptr(Scene) scene = read_scene(P("<rating year='2024' level='x'/><rating year='2024' level='y'/>"));
    cr_expect_eq(scene->sink.n_errors, 0u);
    cr_expect_eq(ITEM(people, VitriPerson)->ratings.n, 1u);
    cr_expect_str_eq(ITEM(ratings, VitriRating)->level, "x");
}

Test(roster_person, what_is_on_record_of_tenures_comes_as_it_is_stated)
{
    const char *text =
        "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units><unit id='V' name='N' "
        "kind='division' norm='12'/><unit id='U' name='N' kind='division'/></units>"
        "<positions><position id='K' title='T' category='professional'/></positions><posts>"
        "<post id='C' unit='U' position='K' payroll='contract'/><post id='B' unit='U' position='K'/></posts>"
        "<people><person id='Q' name='N' sex='male' born='1970'><tenure post='C' from='2021'>"
        "<step kind='approval'/></tenure><tenure post='B' from='2015' until='2021'/></person>"
        "<person id='P' name='N' sex='male' born='1980'><recruitment on='2012-03' position='K' evidence='e'/>"
        "<tenure post='B' from='2021' ended='expired' decided-on='2020-12-20' procedure-started='2020-11-02' "
        "notice-on='2025' handed-over-on='2026-01' decider='Q' paid-by='V' act='appointment'>"
        "<step kind='approval' on='2020-11-10'/><step kind='approval' convened='9' present='8' votes='0'/>"
        "</tenure></person></people>"
        "<orders><order id='b' what='w' due='2026-06-30'/><order id='a' what='v' person='Q' unit='V' post='C' "
        "by='m' issued-on='2026-01-05' closed-on='2026-02' decision='d'/></orders></roster>";
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRosterReader) reader = read_roster(&sink, text);
    g_autoptr(VitriRoster) roster = vitri_roster_reader_finish(reader, NULL, VITRI_DATE_NONE);
    expect_faults(faults, "", "nothing wrong");
    cr_assert(roster);
    const VitriTenure *own = &roster->tenures[roster->people[0].tenures.first];
    const VitriPapers *papers = vitri_roster_papers(roster, own);
    cr_expect_str_eq(own->ended, "expired");
    cr_expect_str_eq(papers->act, "appointment");
    cr_expect_eq(vitri_date_compare(papers->decided_on, vitri_date(2020, 12, 20)), 0);
    cr_expect_eq(vitri_date_compare(papers->procedure_started, vitri_date(2020, 11, 2)), 0);
    cr_expect(papers->notice_on.year == 2025 && papers->handed_over_on.month == 1);
    cr_expect(papers->decider == 1 && papers->paid_by == 1, "%d %d", papers->decider, papers->paid_by);
    cr_assert_eq(papers->steps.n, 2u);
    const VitriStep *steps = roster->steps + papers->steps.first;
    cr_expect(steps[0].on.day == 10 && steps[0].convened == -1 && steps[0].present == -1 && steps[0].votes == -1);
    cr_expect(steps[1].convened == 9 && steps[1].present == 8 && steps[1].votes == 0);
    VitriRun other = roster->people[1].tenures;
    const VitriPapers *none = vitri_roster_papers(roster, &roster->tenures[other.first]);
    cr_expect(none->decider == -1 && none->paid_by == -1 && none->steps.n == 0 && !none->act &&
              !vitri_date_is_set(none->decided_on));
    const VitriPapers *step_alone = vitri_roster_papers(roster, &roster->tenures[other.first + 1]);
    cr_expect(step_alone->steps.n == 1 && step_alone->decider == -1 && step_alone->paid_by == -1);
    cr_assert(roster->people[0].recruitments.n == 1 && roster->people[1].recruitments.n == 0);
    cr_expect(roster->recruitments[0].position == 0 && roster->recruitments[0].post == -1);
    cr_expect_str_eq(roster->recruitments[0].evidence, "e");
    cr_expect(roster->units[1].norm == 12 && roster->units[0].norm == 0);
    cr_expect(roster->posts[1].payroll == VITRI_PAYROLL_CONTRACT && roster->posts[0].payroll == VITRI_PAYROLL_UNKNOWN);
    cr_expect_str_eq(vitri_payroll_name(roster->posts[1].payroll), "contract");
    cr_assert_eq(roster->n_directives, 2u);
    const VitriDirective *order = &roster->directives[vitri_roster_find_directive(roster, "a")];
    cr_expect(order == roster->directives && order->person == 1 && order->unit == 1 && order->post == 1);
    cr_expect_str_eq(order->decision, "d");
    cr_expect(roster->directives[1].person == -1 && roster->directives[1].due.day == 30);
    cr_expect_eq(vitri_roster_find_directive(roster, "c"), -1);
}
