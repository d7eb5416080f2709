/* Reading rosters: what is accepted, every fault with its line and tag, joining of several, order and indexes. */
#include "read-roster.h"

#include "vitri/read-case.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>\n"
#define UNITS "<units><unit id='U' name='Unit' kind='division'/></units>\n"
#define POSITIONS "<positions><position id='K' title='T' category='professional'/></positions>\n"
#define POSTS "<posts><post id='B' unit='U' position='K'/><post id='C' unit='U' position='K' seats='2'/></posts>\n"
#define ALL HEAD UNITS POSITIONS POSTS "<people>\n"
#define END "</people></roster>"
#define PERSON "<person id='P' name='N' sex='male' born='1980'>"

static VitriCodes *make_codes(void)
{
    static const struct {
        const char *list, *id;
        gboolean prefix;
    } rows[] = {
        {"unit-kind", "division", FALSE},
        {"unit-kind", "department", FALSE},
        {"level", "division-head", FALSE},
        {"rank", "01.003", TRUE},
        {"rank", "V", TRUE},
        {"rotation", "F01", TRUE},
        {"qualification-kind", "degree", FALSE},
        {"degree", "bachelor", FALSE},
        {"rating", "good", FALSE},
        {"discipline", "reprimand", FALSE},
        {"circumstance", "pregnant", FALSE},
        {"relation", "parent", FALSE},
        {"leaves-reason", "retirement", FALSE},
        {"province-class", "1", FALSE},
        {"tenure-act", "appointment", FALSE},
        {"tenure-end", "expired", FALSE},
        {"procedure-step", "approval", FALSE},
    };
    VitriCodes *codes = vitri_codes_new();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        VitriCode code = {.id = rows[i].id, .order = (int)i};
        vitri_codes_add_list(codes, rows[i].list, FALSE, rows[i].prefix);
        vitri_codes_add(codes, rows[i].list, &code);
    }
    return codes;
}

/* Reads texts as files a.xml, b.xml, …; the faults are sorted. NULL if one is an error. */
static VitriRoster *read_texts(const char *const *texts, gsize n, GPtrArray *faults)
{
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriCodes) codes = make_codes();
    g_autoptr(VitriRosterReader) reader = vitri_roster_reader_new(&sink);
    for (gsize i = 0; i < n; i++) {
        g_autofree char *name = g_strdup_printf("%c.xml", (char)('a' + i));
        const VitriXmlHandler handler = {
            .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
        VitriForm *form = vitri_roster_reader_begin(reader, name, FALSE);
        g_autoptr(GError) error = NULL;
        cr_assert(vitri_xml_read_memory(texts[i], strlen(texts[i]), name, &handler, form, &error), "%s",
                  error ? error->message : "");
    }
    VitriRoster *roster = vitri_roster_reader_finish(reader, codes, VITRI_DATE_NONE);
    cr_expect_eq(roster == NULL, vitri_fault_count(faults, VITRI_SEVERITY_ERROR) > 0);
    vitri_fault_sort(faults);
    return roster;
}

static char *join_faults(const GPtrArray *faults)
{
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree char *line = vitri_fault_to_string(faults->pdata[i]);
        g_string_append_printf(all, "%s\n", line);
    }
    return g_string_free(all, FALSE);
}

/* One text; its faults as "line:tag line:tag". */
static char *read_tags(const char *text)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = read_texts(&text, 1, faults);
    GString *tags = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = faults->pdata[i];
        g_string_append_printf(tags, "%s%u:%s", i ? " " : "", fault->line, fault->tag->tag);
    }
    return g_string_free(tags, FALSE);
}

static const struct {
    const char *what, *text, *tags;
} faulty[] = {
    {"nothing wrong", ALL PERSON "<tenure post='B' from='2020'/></person>" END, ""},
    {"empty roster", HEAD "</roster>", ""},
    {"no id", "<roster xmlns='urn:vitri:roster:1' as-of='2026-12-31' jurisdiction='vn'/>", "1:missing-attribute"},
    {"empty as-of", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='' jurisdiction='vn'/>", "1:missing-attribute"},
    {"as-of in part", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12' jurisdiction='vn'/>", "1:wrong-value"},
    {"jurisdiction climbs", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='../x'/>",
     "1:wrong-value"},
    {"wrong root", "<rooster xmlns='urn:vitri:roster:1'/>", "1:wrong-root"},
    {"wrong namespace", "<roster xmlns='urn:vitri:roster:2'/>", "1:wrong-root"},
    {"no namespace", "<roster id='r' as-of='2026-12-31' jurisdiction='vn'/>", "1:wrong-root"},
    {"unknown element", HEAD "<units>\n<unti id='U'/></units></roster>", "3:unknown-element"},
    {"its inside is passed over", HEAD "<units>\n<unti><x/><y z='1'/>text</unti>\n</units></roster>",
     "3:unknown-element"},
    {"element of another namespace",
     HEAD "<units>\n<unit xmlns='urn:x' id='U' name='N' kind='division'/></units></roster>", "3:unknown-element"},
    {"element in a wrong place", HEAD "<unit id='U' name='N' kind='division'/></roster>", "2:unknown-element"},
    {"nested unit",
     HEAD "<units>\n<unit id='U' name='N' kind='division'>\n<unit id='V' name='N' "
          "kind='division'/></unit></units></roster>",
     "4:unknown-element"},
    {"unknown attribute", HEAD "<units>\n<unit id='U' nmae='N' name='N' kind='division'/></units></roster>",
     "3:unknown-attribute"},
    {"prefixed attribute",
     HEAD "<units>\n<unit xmlns:x='urn:x' x:id='U' id='U' name='N' kind='division'/></units></roster>",
     "3:unknown-attribute"},
    {"schema location is allowed",
     "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn' "
     "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:vitri:roster:1 roster.xsd'/>",
     ""},
    {"all that is missing", HEAD "<units>\n<unit/></units></roster>",
     "3:missing-attribute 3:missing-attribute 3:missing-attribute"},
    {"empty name", HEAD "<units>\n<unit id='U' name='' kind='division'/></units></roster>", "3:missing-attribute"},
    {"text", HEAD "<units>\nhello</units></roster>", "2:text-not-allowed"},
    {"wrong order", HEAD POSTS "\n" UNITS POSITIONS "</roster>", "4:wrong-order 5:wrong-order"},
    {"units twice", HEAD UNITS "<units/></roster>", "3:wrong-order"},
    {"id with a space", HEAD "<units>\n<unit id='U 1' name='N' kind='division'/></units></roster>", "3:wrong-value"},
    {"wrong category", HEAD "<positions>\n<position id='K' title='T' category='boss'/></positions></roster>",
     "3:wrong-value"},
    {"no seats", HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' seats='0'/></posts></roster>",
     "4:wrong-value"},
    {"seats with a sign",
     HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' seats='+1'/></posts></roster>", "4:wrong-value"},
    {"seats with a zero before",
     HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' seats='01'/></posts></roster>", "4:wrong-value"},
    {"too many seats to count",
     HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' seats='99999999999999999999'/></posts></roster>",
     "4:wrong-value"},
    {"more required than there are",
     HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' required-seats='2'/></posts></roster>",
     "4:wrong-value"},
    {"wrong truth", HEAD UNITS POSITIONS "<posts><post id='B' unit='U' position='K' required='yes'/></posts></roster>",
     "4:wrong-value"},
    {"no such day", ALL PERSON "<tenure post='B' from='2023-02-29'/></person>" END, "6:wrong-value"},
    {"no such word", ALL "<person id='P' name='N' sex='m' born='1980'><tenure post='B' from='2020'/></person>" END,
     "6:wrong-value"},
    {"born missing", ALL "<person id='P' name='N' sex='male'><tenure post='B' from='2020'/></person>" END,
     "6:missing-attribute"},
    {"no start date", ALL PERSON "<tenure post='B'/></person>" END, "6:no-start-date"},
    {"empty start date", ALL PERSON "<tenure post='B' from=''/></person>" END, "6:no-start-date"},
    {"until before from",
     ALL PERSON "<tenure post='B' from='2020-05-02' until='2020-05-01'/><tenure post='B' from='2021'/></person>" END,
     "6:until-not-after-from"},
    {"until on from",
     ALL PERSON "<rank code='01.003' from='2020-05-02' until='2020-05-02'/><tenure post='B' from='2021'/></person>" END,
     "6:until-not-after-from"},
    {"until may be after from",
     ALL PERSON "<tenure post='B' from='2020' until='2020'/><tenure post='B' from='2021'/></person>" END, ""},
    {"unknown post", ALL PERSON "\n<tenure post='BB' from='2020'/></person>" END, "7:unknown-reference"},
    {"unknown unit", HEAD POSITIONS "<posts><post id='B' unit='U' position='K'/></posts></roster>",
     "3:unknown-reference"},
    {"unknown parent", HEAD "<units><unit id='U' name='N' kind='division' parent='V'/></units></roster>",
     "2:unknown-reference"},
    {"unknown predecessor", HEAD "<units><unit id='U' name='N' kind='division' predecessor='U2 U3'/></units></roster>",
     "2:unknown-reference 2:unknown-reference"},
    {"unknown kin", ALL PERSON "<tenure post='B' from='2020'/><kin person='Q' relation='parent'/></person>" END,
     "6:unknown-reference"},
    {"kin of oneself", ALL PERSON "<tenure post='B' from='2020'/><kin person='P' relation='parent'/></person>" END,
     "6:wrong-value"},
    {"wish of nothing", ALL PERSON "<tenure post='B' from='2020'/><wish rank='1'/></person>" END,
     "6:missing-attribute"},
    {"succession to nothing", ALL PERSON "<tenure post='B' from='2020'/><succession from='2020'/></person>" END,
     "6:missing-attribute"},
    {"leaves twice",
     ALL PERSON "<tenure post='B' from='2020'/><leaves on='2027' reason='retirement'/><leaves on='2027' "
                "reason='retirement'/></person>" END,
     "6:repeated"},
    {"two ratings of a year",
     ALL PERSON "<tenure post='B' from='2020'/><rating year='2025' level='good'/>\n<rating year='2025' "
                "level='good'/></person>" END,
     "7:repeated-rating"},
    {"cost out of range", ALL PERSON "<tenure post='B' from='2020'/><burden post='C' cost='1000001'/></person>" END,
     "6:wrong-value"},
    {"unknown codes", HEAD "<units>\n<unit id='U' name='N' kind='divsion' province-class='9'/></units></roster>",
     "3:unknown-code 3:unknown-code"},
    {"unknown codes of a person",
     ALL PERSON "<tenure post='B' from='2020'/><rank code='02.003' from='2020'/>\n<qualification kind='degree' "
                "level='doctor'/>\n<rating year='2025' level='ok'/></person>" END,
     "6:unknown-code 7:unknown-code 8:unknown-code"},
    {"codes under a prefix", ALL PERSON "<tenure post='B' from='2020'/><rank code='V.07.02' from='2020'/></person>" END,
     ""},
    {"unknown decider and payer", ALL PERSON "<tenure post='B' from='2020' decider='Q' paid-by='V'/></person>" END,
     "6:unknown-reference 6:unknown-reference"},
    {"recruited for nothing known",
     ALL PERSON "<tenure post='B' from='2020'/>\n<recruitment on='2020' post='X' position='X'/></person>" END,
     "7:unknown-reference 7:unknown-reference"},
    {"unknown codes of a tenure",
     ALL PERSON "<tenure post='B' from='2020' ended='over' act='luck'>\n<step kind='nod'/></tenure></person>" END,
     "6:unknown-code 6:unknown-code 7:unknown-code"},
    {"an order about nobody known",
     HEAD "<orders><order id='O' what='w' person='P' unit='U' post='B'/></orders></roster>",
     "2:unknown-reference 2:unknown-reference 2:unknown-reference"},
    {"order twice", HEAD "<orders><order id='O' what='w'/>\n<order id='O' what='w'/></orders></roster>",
     "3:duplicate-id"},
    {"more votes than people",
     ALL PERSON
     "<tenure post='B' from='2020'><step kind='approval' convened='5' present='6'/>\n"
     "<step kind='approval' present='5' votes='6'/><step kind='approval' convened='5' present='5' votes='5'/>"
     "</tenure></person>" END,
     "6:wrong-value 7:wrong-value"},
    {"unit twice",
     HEAD "<units><unit id='U' name='N' kind='division'/>\n<unit id='U' name='N' kind='division'/></units></roster>",
     "3:duplicate-id"},
    {"person twice",
     ALL PERSON "<tenure post='B' from='2020'/></person>\n" PERSON "<tenure post='C' from='2020'/></person>" END,
     "7:duplicate-id"},
    {"own parent", HEAD "<units><unit id='U' name='N' kind='division' parent='U'/></units></roster>", "2:loop"},
    {"three in a circle",
     HEAD "<units>\n<unit id='C' name='N' kind='division' parent='A'/>\n<unit id='A' name='N' kind='division' "
          "parent='B'/>\n<unit id='B' name='N' kind='division' parent='C'/>\n<unit id='D' name='N' kind='division' "
          "parent='C'/></units></roster>",
     "4:loop"},
    {"predecessors in a circle",
     HEAD "<units>\n<unit id='A' name='N' kind='division' predecessor='B'/>\n<unit id='B' name='N' kind='division' "
          "predecessor='A'/></units></roster>",
     "3:loop"},
    {"a diamond is no circle",
     HEAD "<units><unit id='A' name='N' kind='division'/><unit id='B' name='N' kind='division' "
          "predecessor='A'/><unit id='C' name='N' kind='division' predecessor='A'/><unit id='D' name='N' "
          "kind='division' predecessor='B C'/></units></roster>",
     ""},
    {"two posts on one day",
     ALL PERSON "<tenure post='B' from='2020'/>\n<tenure post='C' from='2021-01-01'/></person>" END,
     "7:overlapping-tenures"},
    {"a partial date explains it",
     ALL PERSON "<tenure post='B' from='2020' until='2021'/><tenure post='C' from='2021'/></person>" END, ""},
    {"acting beside is no overlap",
     ALL PERSON "<tenure post='B' from='2020'/><tenure post='C' from='2021' kind='acting'/></person>" END, ""},
    {"over-full post",
     ALL PERSON "<tenure post='B' from='2020'/></person><person id='Q' name='N' sex='female' born='1980'><tenure "
                "post='B' from='2021'/></person>" END,
     "4:over-full-post"},
    {"over-full later",
     ALL PERSON "<tenure post='B' from='2020'/></person><person id='Q' name='N' sex='female' born='1980'><tenure "
                "post='C' from='2020' until='2027-03-01'/><tenure post='B' from='2027-03-01'/></person>" END,
     "4:over-full-post"},
    {"relieved in time",
     ALL PERSON "<tenure post='B' from='2020'/><leaves on='2027-03-01' reason='retirement'/></person><person "
                "id='Q' name='N' sex='female' born='1980'><tenure post='C' from='2020' until='2027-03-01'/><tenure "
                "post='B' from='2027-03-01'/></person>" END,
     ""},
    {"over-full in the past",
     ALL PERSON "<tenure post='B' from='2020-01-01'/></person><person id='Q' name='N' sex='female' born='1980'><tenure "
                "post='B' from='2021' until='2022'/><tenure post='C' from='2022'/></person>" END,
     ""},
    {"without a post", ALL PERSON "</person>" END, "6:person-without-tenure"},
    {"post ended", ALL PERSON "<tenure post='B' from='2020' until='2021'/></person>" END, "6:person-without-tenure"},
    {"left",
     ALL PERSON "<tenure post='B' from='2020' until='2021'/><leaves on='2021' reason='retirement'/></person>" END, ""},
};

Test(read_roster, every_fault_has_its_line_and_tag)
{
    for (gsize i = 0; i < G_N_ELEMENTS(faulty); i++) {
        g_autofree char *tags = read_tags(faulty[i].text);
        cr_expect_str_eq(tags, faulty[i].tags, "%s: '%s', not '%s'", faulty[i].what, tags, faulty[i].tags);
    }
}

Test(read_roster, faults_quote_the_subject_and_say_the_repair)
{
    const char *text = HEAD "<units>\n<unti/><unit id='SNV' name='N' kind='divison' paernt='X' parent='SNX'/></units>\n"
                            "<posts><post id='B' unit='SNV' position='K' from='x'/></posts></roster>";
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = read_texts(&text, 1, faults);
    g_autofree char *all = join_faults(faults);
    cr_expect_str_eq(
        all, "a.xml:3: error: unknown attribute 'paernt' of 'unit'; did you mean 'parent'? [unknown-attribute]\n"
             "a.xml:3: error: unknown code 'divison' in the list 'unit-kind'; did you mean 'division'? [unknown-code]\n"
             "a.xml:3: error: unknown element 'unti' in 'units'; did you mean 'unit'? [unknown-element]\n"
             "a.xml:3: error: unknown unit 'SNX'; did you mean 'SNV'? [unknown-reference]\n"
             "a.xml:4: error: unknown position 'K'; add it or correct the reference [unknown-reference]\n"
             "a.xml:4: error: 'x' as from of 'post' is wrong; write a date as YYYY-MM-DD, or YYYY-MM or YYYY "
             "where no more is known [wrong-value]\n");
}

Test(read_roster, the_line_is_that_of_the_start_of_the_element)
{
    g_autofree char *tags = read_tags(HEAD "<units>\n<unit\n id='U'\n name='N'\n kind='xxxxxxxx'\n/></units></roster>");
    cr_expect_str_eq(tags, "3:unknown-code");
}

Test(read_roster, reading_stops_at_the_limit_of_errors)
{
    g_autoptr(GString) text = g_string_new(HEAD "<units>");
    for (int i = 0; i < 1000; i++)
        g_string_append(text, "<unit/>\n");
    g_string_append(text, "</units></roster>");
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 7, 0};
    g_autoptr(VitriRosterReader) reader = vitri_roster_reader_new(&sink);
    const VitriXmlHandler handler = {.start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text};
    g_autoptr(GError) error = NULL;
    VitriForm *form = vitri_roster_reader_begin(reader, "a.xml", FALSE);
    cr_expect_not(vitri_xml_read_memory(text->str, text->len, "a.xml", &handler, form, &error));
    cr_expect_eq(faults->len, 7u);
}

/* What a roster holds, as text that does not depend on the order of its files. */
static char *describe(const VitriRoster *roster)
{
    GString *out = g_string_new(NULL);
    for (guint32 i = 0; i < roster->n_units; i++)
        g_string_append_printf(out, "unit %s parent %d root %d posts %u\n", roster->units[i].id,
                               roster->units[i].parent, roster->units[i].root, roster->unit_posts[i].n);
    for (guint32 i = 0; i < roster->n_posts; i++) {
        g_string_append_printf(out, "post %s unit %d position %d:", roster->posts[i].id, roster->posts[i].unit,
                               roster->posts[i].position);
        VitriRun run = roster->post_tenures[i];
        for (guint32 k = run.first; k < run.first + run.n; k++)
            g_string_append_printf(out, " %d", roster->tenures[roster->post_tenure_list[k]].person);
        g_string_append_c(out, '\n');
    }
    for (guint32 i = 0; i < roster->n_people; i++) {
        const VitriPerson *person = &roster->people[i];
        g_string_append_printf(out, "person %s %s:", person->id, person->name);
        for (guint32 k = person->tenures.first; k < person->tenures.first + person->tenures.n; k++)
            g_string_append_printf(out, " %s", roster->posts[roster->tenures[k].post].id);
        for (guint32 k = person->kin.first; k < person->kin.first + person->kin.n; k++)
            g_string_append_printf(out, " %s%s=%d", roster->kin[k].reversed ? "reversed " : "", roster->kin[k].relation,
                                   roster->kin[k].person);
        for (guint32 k = person->ratings.first; k < person->ratings.first + person->ratings.n; k++)
            g_string_append_printf(out, " rating %d", roster->ratings[k].year);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static const char structure[] =
    HEAD "<units><unit id='V' name='N' kind='division' parent='U'/><unit id='U' name='N' kind='department'/></units>"
         "<positions><position id='K' title='T' category='professional'/></positions>"
         "<posts><post id='C' unit='V' position='K' seats='9' required='true'/><post id='B' unit='V' "
         "position='K'/></posts></roster>";
static const char first_people[] = HEAD
    "<people><person id='Q' name='Hai' sex='female' born='1990-05'><rating year='2025' level='good'/>"
    "<tenure post='B' from='2022-01-01'/><tenure post='C' from='2019' until='2022-01-01'/></person></people></roster>";
static const char second_people[] =
    HEAD "<people><person id='R' name='Ba' sex='male' born='1960'><tenure post='C' from='2018'/></person>"
         "<person id='P' name='Một' sex='male' born='1970-01-01'><rating year='2024' level='good'/>"
         "<kin person='Q' relation='parent'/><tenure post='C' from='2020'/></person></people></roster>";

Test(read_roster, several_files_in_any_order_make_one_roster)
{
    static const char *const orders[][3] = {{structure, first_people, second_people},
                                            {second_people, first_people, structure},
                                            {first_people, structure, second_people}};
    for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriRoster) roster = read_texts(orders[i], 3, faults);
        g_autofree char *all = join_faults(faults);
        cr_assert_not_null(roster, "%s", all);
        cr_expect_str_empty(all);
        g_autofree char *text = describe(roster);
        cr_expect_str_eq(text, "unit U parent -1 root 0 posts 0\nunit V parent 0 root 0 posts 2\n"
                               "post B unit 1 position 0: 1\npost C unit 1 position 0: 2 1 0\n"
                               "person P Một: C parent=1 rating 2024\nperson Q Hai: C B reversed parent=0 rating 2025\n"
                               "person R Ba: C\n");
        cr_expect_eq(vitri_roster_find_person(roster, "R"), 2);
        cr_expect_eq(vitri_roster_find_post(roster, "B"), 0);
        cr_expect_eq(vitri_roster_find_unit(roster, "W"), -1);
        cr_expect_eq(roster->posts[1].required_seats, 9u);
        cr_expect_eq(vitri_roster_holders_on(roster, 1, vitri_date(2026, 12, 31)), 2u);
    }
}

Test(read_roster, kin_stated_by_both_sides_stands_as_stated)
{
    const char *text = ALL PERSON "<tenure post='B' from='2020'/><kin person='Q' relation='parent'/></person>"
                                  "<person id='Q' name='N' sex='male' born='1950'><tenure post='C' from='2020'/>"
                                  "<kin person='P' relation='parent'/><kin person='P' relation='parent'/></person>" END;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = read_texts(&text, 1, faults);
    cr_assert_not_null(roster);
    for (guint32 i = 0; i < 2; i++) {
        cr_expect_eq(roster->people[i].kin.n, 1u);
        cr_expect_not(roster->kin[roster->people[i].kin.first].reversed);
    }
}

Test(read_roster, different_jurisdictions_do_not_mix)
{
    const char *const texts[] = {HEAD "</roster>",
                                 "<roster xmlns='urn:vitri:roster:1' id='s' as-of='2026-01-01' jurisdiction='la'/>"};
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = read_texts(texts, 2, faults);
    cr_assert_eq(faults->len, 1u);
    cr_expect_str_eq(((const VitriFault *)faults->pdata[0])->tag->tag, "different-jurisdictions");
}

Test(read_roster, facts_come_as_they_are_stated)
{
    const char *text = ALL PERSON "<tenure post='B' from='2022-03' probation-until='2023-03-15' term-months='60' "
                                  "decision='1/QĐ' decided-by='GĐ'/>"
                                  "<rank code='01.003' from='2023-03-15'/><qualification kind='degree' "
                                  "level='bachelor' field='law' on='2012' evidence='e'/>"
                                  "<discipline form='reprimand' from='2026-02-10' decision='d'/><circumstance "
                                  "kind='pregnant' child-born='2025-08-14'/>"
                                  "<succession level='division-head' from='2021-01-01'/><wish unit='U' "
                                  "rank='2'/><burden post='C' cost='1000000'/>"
                                  "<leaves on='2027-02' reason='retirement'/></person>" END;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriRoster) roster = read_texts(&text, 1, faults);
    g_autofree char *all = join_faults(faults);
    cr_assert_not_null(roster, "%s", all);
    const VitriPerson *person = &roster->people[0];
    cr_expect_eq(person->regime, VITRI_REGIME_CIVIL_SERVANT);
    cr_expect_eq(person->born.year, 1980);
    cr_expect_eq(person->leaves_on.month, 2);
    cr_expect_eq(roster->tenures[0].period.from.day, 0);
    cr_expect_eq(roster->tenures[0].term_months, 60);
    cr_expect_str_eq(roster->tenures[0].decided_by, "GĐ");
    cr_expect_eq(roster->tenures[0].source.line, 6u);
    cr_expect_str_eq(roster->qualifications[0].field, "law");
    cr_expect_eq(roster->circumstances[0].child_born.day, 14);
    cr_expect_eq(roster->successions[0].post, -1);
    cr_expect_eq(roster->wishes[0].unit, 0);
    cr_expect_eq(roster->wishes[0].rank, 2);
    cr_expect_eq(roster->burdens[0].cost, 1000000);
    cr_expect_eq(roster->positions[0].regime, VITRI_REGIME_UNKNOWN);
    cr_expect_eq(roster->posts[0].seats, 1u);
}

Test(read_roster, a_fragment_need_not_say_where_it_is_from)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriRoster) roster =
        vitri_read_roster_memory("<roster xmlns='urn:vitri:roster:1'>" UNITS "</roster>", "m", NULL, faults, &error);
    cr_assert_not_null(roster, "%s", error ? error->message : "");
    cr_expect_eq(roster->n_units, 1u);
    cr_expect_null(vitri_read_roster_memory("<roster", "m", NULL, faults, NULL));
}

Test(read_roster, half_a_million_people_take_little_time_and_memory)
{
    /* A twentieth of it here; the cost is linear. */
    enum { N = 25000 };
    g_autoptr(GString) text = g_string_new(HEAD UNITS POSITIONS "<posts>");
    for (int i = 0; i < N / 10; i++)
        g_string_append_printf(text, "<post id='B%d' unit='U' position='K' seats='20'/>\n", i);
    g_string_append(text, "</posts><people>");
    for (int i = N; i > 0; i--)
        g_string_append_printf(
            text,
            "<person id='P%06d' name='Nguyễn Văn %d' sex='male' born='1980-01-01'><tenure post='B%d' "
            "from='2020-01-01'/><rank code='01.003' from='2020-01-01'/><rating year='2025' "
            "level='good'/></person>\n",
            i, i, i % (N / 10));
    g_string_append(text, END);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    gint64 start = g_get_monotonic_time();
    const char *texts[] = {text->str};
    g_autoptr(VitriRoster) roster = read_texts(texts, 1, faults);
    cr_assert_not_null(roster);
    cr_expect_lt(g_get_monotonic_time() - start, 10 * G_USEC_PER_SEC);
    cr_expect_eq(roster->n_people, (guint32)N);
    cr_expect_str_eq(roster->people[0].id, "P000001");
    cr_expect_leq(sizeof(VitriPerson) + sizeof(VitriTenure), 256u);
}
