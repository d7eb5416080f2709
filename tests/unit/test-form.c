/* The tables of the formats and their schemas: both accept and refuse the same files, but for what no schema can see.
 */
#include "form.h"

#include "plan-reader.h"
#include "read-roster.h"

#include "../support/schema.h"

#include <criterion/criterion.h>
#include <string.h>

static void read_events(VitriForm *form, const char *text)
{
    const VitriXmlHandler handler = {.start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text};
    cr_assert(vitri_xml_read_memory(text, strlen(text), "t.xml", &handler, form, NULL));
}

/* What the reader finds while it reads, before anything is resolved. */
static gboolean reader_accepts(const char *format, const char *text)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriCase) vcase = vitri_case_new();
    g_autoptr(VitriRosterReader) roster = vitri_roster_reader_new(&sink);
    g_autoptr(VitriPolicyReader) policy = vitri_policy_reader_new();
    g_autoptr(VitriDecisionsReader) decisions = vitri_decisions_reader_new();
    g_autoptr(VitriPlanReader) plan = vitri_plan_reader_new(vcase);
    if (strcmp(format, "roster") == 0)
        read_events(vitri_roster_reader_begin(roster, "t.xml", FALSE), text);
    else if (strcmp(format, "policy") == 0)
        read_events(vitri_policy_reader_begin(policy, &sink, "t.xml"), text);
    else if (strcmp(format, "decisions") == 0)
        read_events(vitri_decisions_reader_begin(decisions, &sink, "t.xml"), text);
    else
        read_events(vitri_plan_reader_begin(plan, &sink, "t.xml"), text);
    return sink.n_errors == 0;
}

typedef struct {
    const char *format, *content;
    gboolean accepted;
} SchemaCase;

/* "roster" and "people" stand for a roster around the content; the others for the content inside their root. */
static char *wrap(const SchemaCase *item)
{
    if (strcmp(item->format, "roster") == 0)
        return g_strdup_printf(
            "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>%s</roster>",
            item->content);
    if (strcmp(item->format, "people") == 0)
        return g_strdup_printf(
            "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><people><person id='P' "
            "name='N' sex='male' born='1980'>%s</person></people></roster>",
            item->content);
    if (strcmp(item->format, "plan") == 0)
        return g_strdup_printf("<plan xmlns='urn:vitri:plan:1' year='2027'>%s</plan>", item->content);
    if (strchr(item->content, '<') == item->content || !*item->content)
        return g_strdup_printf("<%s xmlns='urn:vitri:%s:1'>%s</%s>", item->format, item->format, item->content,
                               item->format);
    return g_strdup_printf("<%s xmlns='urn:vitri:%s:1' %s/>", item->format, item->format, item->content);
}

static const char *schema_of(const char *format)
{
    return strcmp(format, "people") == 0 ? "roster" : format;
}

static const SchemaCase seen_by_both[] = {
    {"roster", "", TRUE},
    {"roster", "<units/><positions/><posts/><people/>", TRUE},
    {"roster", "<people/>", TRUE},
    {"roster", "<people/><units/>", FALSE},
    {"roster", "<units/><units/>", FALSE},
    {"roster", "<unit id='U' name='N' kind='k'/>", FALSE},
    {"roster", "text", FALSE},
    {"roster", "<units>text</units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k'>text</unit></units>", FALSE},
    {"roster", "<units>\n <!-- c --> <?p i?> <unit id='U' name='N' kind='k'></unit>\n</units>", TRUE},
    {"roster",
     "<units><unit id='U' name='N' kind='k' parent='' place='' from='' until='' predecessor='' "
     "province-class=''/></units>",
     TRUE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2020-02' until='2020-02-29' predecessor=' A  B '/></units>",
     TRUE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2021-02-29'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from=' 2021-02-28'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2100-02-29'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2000-02-29'/></units>", TRUE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='0999'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2020-13'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2020-04-31'/></units>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' from='2020-01-01Z'/></units>", FALSE},
    {"roster", "<units><unit id='' name='N' kind='k'/></units>", FALSE},
    {"roster", "<units><unit id='A B' name='N' kind='k'/></units>", FALSE},
    {"roster", "<units><unit id='A' name='N' kind='k' parent='B C'/></units>", FALSE},
    {"roster", "<units><unit id='A&#9;' name='N' kind='k'/></units>", FALSE},
    {"roster", "<units><unit id='Đ-1.a/b' name='N' kind='k'/></units>", TRUE},
    {"roster", "<units><unit id='A' name='N' kind='k'/><unit id='A' name='N' kind='k'/></units>", FALSE},
    {"roster", "<units><unit id='A' name='N' kind='k' colour='red'/></units>", FALSE},
    {"roster", "<units><unit id='A' name='N'/></units>", FALSE},
    {"roster", "<units><unit xmlns='' id='A' name='N' kind='k'/></units>", FALSE},
    {"roster", "<positions><position id='K' title='T' category='boss'/></positions>", FALSE},
    {"roster", "<positions><position id='K' title='T' category=''/></positions>", FALSE},
    {"roster", "<positions><position id='K' title='T' category='shared' regime='' rotation-months='60'/></positions>",
     TRUE},
    {"roster", "<positions><position id='K' title='T' category='shared' rotation-months='0'/></positions>", FALSE},
    {"roster", "<posts><post id='B' unit='U' position='K' seats='99999' required='true' required-seats='0'/></posts>",
     TRUE},
    {"roster", "<posts><post id='B' unit='U' position='K' seats='100000'/></posts>", FALSE},
    {"roster", "<posts><post id='B' unit='U' position='K' seats='0'/></posts>", FALSE},
    {"roster", "<posts><post id='B' unit='U' position='K' required='1'/></posts>", FALSE},
    {"people", "", TRUE},
    {"people",
     "<rating year='2025' level='good'/><tenure post='B'/><rating year='2024' level='good'/><tenure post='B' from=''/>",
     TRUE},
    {"people", "<tenure post='B' from='2020' kind='boss'/>", FALSE},
    {"people", "<tenure post='B' from='2020'><rank code='1' from='2020'/></tenure>", FALSE},
    {"people", "<rank code='1'/>", FALSE},
    {"people", "<rank code='1' from=''/>", FALSE},
    {"people", "<rating year='25' level='good'/>", FALSE},
    {"people", "<qualification kind='degree'/>", FALSE},
    {"people", "<burden post='B' cost='1000000'/>", TRUE},
    {"people", "<burden post='B' cost='1000001'/>", FALSE},
    {"people", "<burden post='B' cost='-1'/>", FALSE},
    {"people", "<leaves on='2027' reason='retirement'/>", TRUE},
    {"people", "<leave on='2027' reason='retirement'/>", FALSE},
    {"roster", "<units><unit id='U' name='N' kind='k' norm='1'/><unit id='V' name='N' kind='k' norm=''/></units>",
     TRUE},
    {"roster", "<units><unit id='U' name='N' kind='k' norm='0'/></units>", FALSE},
    {"roster", "<posts><post id='B' unit='U' position='K' payroll='contract'/></posts>", TRUE},
    {"roster", "<posts><post id='B' unit='U' position='K' payroll='pocket'/></posts>", FALSE},
    {"roster", "<people/><orders/>", TRUE},
    {"roster", "<orders/><people/>", FALSE},
    {"roster",
     "<orders><order id='O' what='w'/><order id='P' what='w' person='' unit='U' post='B' by='b' "
     "issued-on='2026' due='2026-12-31' closed-on='' decision='d'/></orders>",
     TRUE},
    {"roster", "<orders><order id='O'/></orders>", FALSE},
    {"roster", "<orders><order what='w'/></orders>", FALSE},
    {"roster", "<orders><order id='O' what='w'/><order id='O' what='w'/></orders>", FALSE},
    {"roster", "<order id='O' what='w'/>", FALSE},
    {"people",
     "<tenure post='B' from='2020' ended='expired' decided-on='2020-01' procedure-started='2019-11-05' "
     "notice-on='2024' handed-over-on='2025-01-03' decider='Q' paid-by='U' act='appointment'/>",
     TRUE},
    {"people",
     "<tenure post='B' from='2020' ended='' decided-on='' procedure-started='' notice-on='' "
     "handed-over-on='' decider='' paid-by='' act=''/>",
     TRUE},
    {"people", "<tenure post='B' from='2020' decided-on='soon'/>", FALSE},
    {"people", "<tenure post='B' from='2020' decider='Q R'/>", FALSE},
    {"people",
     "<tenure post='B' from='2020'>\n<step kind='approval'/><step kind='key-staff' on='2020-01-02' "
     "convened='30' present='30' votes='0'/>\n</tenure>",
     TRUE},
    {"people", "<tenure post='B' from='2020'><step on='2020'/></tenure>", FALSE},
    {"people", "<tenure post='B' from='2020'><step kind='k' convened='0'/></tenure>", FALSE},
    {"people", "<tenure post='B' from='2020'><step kind='k' votes='-1'/></tenure>", FALSE},
    {"people", "<step kind='k'/>", FALSE},
    {"people", "<recruitment on='2015'/><recruitment on='2019-05-02' post='B' position='K' decision='d' evidence='e'/>",
     TRUE},
    {"people", "<recruitment post='B'/>", FALSE},
    {"policy", "", TRUE},
    {"policy",
     "notice-days='30' cool-off-months='0' enabling='any' fill-vacancies='yes' unit-share-percent='100' "
     "unit-moves-per-month='2' unmet-request='50'",
     TRUE},
    {"policy", "notice-days='' enabling='' fill-vacancies='' unit-share-percent=''", TRUE},
    {"policy", "notice-days='-1'", FALSE},
    {"policy", "enabling='some'", FALSE},
    {"policy", "unit-share-percent='0'", FALSE},
    {"policy", "unit-share-percent='101'", FALSE},
    {"policy", "fill-vacancies='true'", FALSE},
    {"policy",
     "<blackout months='1 12' position='K' reason='r'/><weight term='distance-km' points='1'/><blackout months='7'/>",
     TRUE},
    {"policy", "<blackout months='13'/>", FALSE},
    {"policy", "<blackout months='1  2'/>", FALSE},
    {"policy", "<blackout months='01'/>", FALSE},
    {"policy", "<blackout/>", FALSE},
    {"policy", "<pair left='A' right='B' rule='not-both-moved'/>", TRUE},
    {"policy", "<pair left='A' right='B' rule='both'/>", FALSE},
    {"policy", "<pair left='A'/>", FALSE},
    {"policy", "<distance from='a b' to='c' km='90'/>", TRUE},
    {"policy", "<distance from='a' to='c' km='9.5'/>", FALSE},
    {"policy", "<weight term='distance' points='1'/>", FALSE},
    {"decisions", "", TRUE},
    {"decisions", "year='2027'", TRUE},
    {"decisions", "year='27'", FALSE},
    {"decisions", "<pin person='P' post='B' on='2027-04-01' reason='r' by='b'/><pin person='P' post='B'/>", TRUE},
    {"decisions", "<pin person='P' post='B' on='2027-04'/>", FALSE},
    {"decisions", "<pin person='P'/>", FALSE},
    {"decisions", "<forbid unit='U'/><forbid person='P' post='B'/>", TRUE},
    {"decisions", "<waive person='P' standard='s' post='B' by='b' decision='d' until='2028'/>", TRUE},
    {"decisions", "<waive person='P'/>", FALSE},
    {"decisions", "<request person='P' unit='U'/><propose-upward person='P' decision=''/>", TRUE},
    {"decisions", "<request person='P' post='B'/>", FALSE},
    {"plan", "", TRUE},
    {"plan", "<move person='P' to='B' on='2027-04-01'/>", TRUE},
    {"plan", "<move person='P' to='B' on='2027-04'/>", FALSE},
    {"plan", "<move person='P' to='B'/>", FALSE},
    {"plan", "<move person='P' from='A' to='B' on='2027-04-01' chain='c1' reason='due'/>", TRUE},
    {"plan", "<move person='P' to='B' on='2027-04-01' reason='late'/>", FALSE},
    {"plan", "<stay person='P' reason='deferred' standard='s' ground='g' until='2028' again-on='2028-01-01'/>", TRUE},
    {"plan", "<stay person='P' reason='due'/>", FALSE},
    {"plan", "<unplaced person='P' until='2027-06-01'/>", TRUE},
    {"plan", "<unplaced person='P' reason='due'/>", FALSE},
    {"plan", "<stay person='P'><blocked-by standard='s' places='3'/><competing people='P Q' places='A'/></stay>", TRUE},
    {"plan", "<stay person='P'><blocked-by standard='s'/></stay>", FALSE},
    {"plan", "<blocked-by standard='s' places='3'/>", FALSE},
    {"plan", "<chain id='c1' kind='cycle' on='2027-04-01'/><chain id='c2' kind='chain' starts='vacancy' ends='B'/>",
     TRUE},
    {"plan", "<chain id='c1' kind='ring'/>", FALSE},
    {"plan", "<input kind='roster' name='r.xml' sha256='x'/><input kind='standards' id='vn' version='1'/>", TRUE},
    {"plan", "<input kind='rooster'/>", FALSE},
    {"plan", "<policy xmlns='urn:vitri:policy:1' notice-days='30'><weight term='distance-km' points='1'/></policy>",
     TRUE},
    {"plan", "<policy xmlns='urn:vitri:policy:1' notice-days='x'/>", FALSE},
    {"plan", "<policy notice-days='30'/>", FALSE},
    {"plan",
     "<decisions xmlns='urn:vitri:decisions:1'><pin person='P' post='B'/></decisions><move person='P' to='B' "
     "on='2027-04-01'/>",
     TRUE},
    {"plan", "<decisions xmlns='urn:vitri:decisions:1'><move person='P' to='B' on='2027-04-01'/></decisions>", FALSE},
    {"plan", "<policy xmlns='urn:vitri:policy:1'>text</policy>", FALSE},
    {"plan", "<breach standard='s' tag='t' person='P'/>", TRUE},
    {"plan", "<issued on='2027-01-15' number='1/KH' by='b'/><publication on='2027-01-20' place='' proof='p'/>", TRUE},
    {"plan", "<issued number='1/KH'/>", FALSE},
    {"plan", "<issued on='2027-01'/>", FALSE},
    {"plan", "<publication on=''/>", FALSE},
    {"plan", "<section kind='cases' title='t'/><section kind='cases'/>", TRUE},
    {"plan", "<section kind='preface'/>", FALSE},
    {"plan", "<section title='t'/>", FALSE},
    {"plan",
     "<move person='P' to='B' on='2027-04-01' decision='d' decided-on='2027-03' noticed-on='2027-02-20' "
     "effective-on='2027-04-01' handed-over-on='' closed-on='2027' not-done=''/>",
     TRUE},
    {"plan", "<move person='P' to='B' on='2027-04-01' closed-on='never'/>", FALSE},
    {"plan", "<stay person='P' evidence='e'/><unplaced person='Q' evidence=''/>", TRUE},
    {"plan", "<level id='lot' value='5' bound=''/>", TRUE},
    {"plan", "<level id='luck' value='5'/>", FALSE},
};

Test(form, reader_and_schema_accept_and_refuse_the_same_files)
{
    for (gsize i = 0; i < G_N_ELEMENTS(seen_by_both); i++) {
        const SchemaCase *item = &seen_by_both[i];
        g_autofree char *text = wrap(item);
        const char *format = schema_of(item->format);
        cr_expect_eq(reader_accepts(format, text), item->accepted, "reader: %s", text);
        cr_expect_eq(schema_accepts(format, text), item->accepted, "schema: %s", text);
    }
}

Test(form, roots_are_judged_alike)
{
    static const struct {
        const char *format, *text;
        gboolean accepted;
    } cases[] = {
        {"roster", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'/>", TRUE},
        {"roster", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12' jurisdiction='vn'/>", FALSE},
        {"roster", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='VN'/>", FALSE},
        {"roster", "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31'/>", FALSE},
        {"roster",
         "<r:roster xmlns:r='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><r:units/></r:roster>",
         TRUE},
        {"roster", "<roster xmlns='urn:vitri:roster:2' id='r' as-of='2026-12-31' jurisdiction='vn'/>", FALSE},
        {"roster", "<roster id='r' as-of='2026-12-31' jurisdiction='vn'/>", FALSE},
        {"roster", "<units xmlns='urn:vitri:roster:1'/>", FALSE},
        {"roster",
         "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn' "
         "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:vitri:roster:1 roster.xsd'/>",
         TRUE},
        {"plan", "<plan xmlns='urn:vitri:plan:1'/>", FALSE},
        {"plan", "<plan xmlns='urn:vitri:plan:1' year='2027' status='optimal' seed='18446744073709551615'/>", TRUE},
        {"plan", "<plan xmlns='urn:vitri:plan:1' year='2027' status='best'/>", FALSE},
        {"plan", "<plan xmlns='urn:vitri:plan:1' year='2027' seed='-1'/>", FALSE},
        {"plan", "<plan xmlns='urn:vitri:plan:1' year='2027' seed='007'/>", FALSE},
        {"plan", "<plan xmlns='urn:vitri:plan:1' year='2027' family='leaders' on='2026-12-31' generator='me'/>", TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        cr_expect_eq(reader_accepts(cases[i].format, cases[i].text), cases[i].accepted, "reader: %s", cases[i].text);
        cr_expect_eq(schema_accepts(cases[i].format, cases[i].text), cases[i].accepted, "schema: %s", cases[i].text);
    }
}

/* Everything the reader refuses that a schema of this language cannot see; what needs other files is not even here. */
static const SchemaCase seen_by_the_reader_alone[] = {
    {"people", "<tenure post='B' from='2020-05-01' until='2020-05-01'/>", FALSE},
    {"people", "<wish rank='1'/>", FALSE},
    {"people", "<succession from='2020'/>", FALSE},
    {"people", "<kin person='P' relation='parent'/>", FALSE},
    {"people", "<leaves on='2027' reason='retirement'/><leaves on='2028' reason='retirement'/>", FALSE},
    {"roster", "<posts><post id='B' unit='U' position='K' seats='1' required-seats='2'/></posts>", FALSE},
    {"people", "<tenure post='B' from='2020'><step kind='k' convened='9' present='10'/></tenure>", FALSE},
    {"people", "<tenure post='B' from='2020'><step kind='k' present='9' votes='10'/></tenure>", FALSE},
    {"policy", "<distance from='a' to='b' km='1'/><distance from='b' to='a' km='2'/>", FALSE},
    {"decisions", "<forbid person='P'/>", FALSE},
    {"plan", "<level id='lot' value='5'/><level id='lot' value='5'/>", FALSE},
    {"plan", "<policy xmlns='urn:vitri:policy:1'/><policy xmlns='urn:vitri:policy:1'/>", FALSE},
    {"plan", "<issued on='2027-01-15'/><issued on='2027-01-15'/>", FALSE},
    {"plan", "<publication on='2027-01-15'/><publication on='2027-01-15'/>", FALSE},
};

Test(form, what_no_schema_can_see_is_seen_by_the_reader)
{
    for (gsize i = 0; i < G_N_ELEMENTS(seen_by_the_reader_alone); i++) {
        const SchemaCase *item = &seen_by_the_reader_alone[i];
        g_autofree char *text = wrap(item);
        cr_expect_not(reader_accepts(schema_of(item->format), text), "reader: %s", text);
        cr_expect(schema_accepts(schema_of(item->format), text), "schema: %s", text);
    }
}

/* The one file that only a reader accepts: XML Schema allows no white space in an element whose content is empty. */
Test(form, blanks_in_an_element_without_content_are_taken_by_the_reader)
{
    const SchemaCase item = {"roster", "<units><unit id='U' name='N' kind='k'>\n</unit></units>", TRUE};
    g_autofree char *text = wrap(&item);
    cr_expect(reader_accepts("roster", text));
    cr_expect_not(schema_accepts("roster", text));
}

Test(form, the_shipped_policy_is_accepted_by_both)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data/vn/policy.xml", NULL), *text = NULL;
    cr_assert(g_file_get_contents(path, &text, NULL, NULL));
    cr_expect(reader_accepts("policy", text));
    cr_expect(schema_accepts("policy", text));
}
