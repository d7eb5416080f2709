/* A roster as XML: every attribute of the format comes back, the samples are the same facts, and it fits the schema. */
#include "vitri/write-roster.h"

#include "../support/reading.h"
#include "../support/schema.h"
#include "vitri/read-case.h"

static VitriRoster *read_whole(const char *text, const char *name)
{
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
    g_autoptr(GError) error = NULL;
    VitriRoster *roster = vitri_read_roster_memory(text, name, NULL, faults, &error);
    g_autofree char *told = list_faults(faults);
    cr_assert(roster, "%s: %s", name, told);
    return roster;
}

/* Reads and writes it; caller frees. */
static GString *write_again(const char *text, const char *name)
{
    g_autoptr(VitriRoster) roster = read_whole(text, name);
    GString *out = g_string_new(NULL);
    vitri_write_roster(roster, out);
    return out;
}

/* Everything the format can say, as the writer lays it out. */
static const char full[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<roster xmlns=\"urn:vitri:roster:1\" id=\"r\" as-of=\"2026-12-31\" jurisdiction=\"vn\">\n"
    "  <sheet id=\"s1\" file=\"so.xlsx\" name=\"Nhân sự\" columns=\"id=A name=B tenure/from=AA\"/>\n"
    "  <sheet id=\"s2\" file=\"so.xlsx\" name=\"Khác\"/>\n"
    "  <units>\n"
    "    <unit id=\"A\" name=\"Sở &amp; &quot;A&quot;\" kind=\"department\" row=\"s1:2\"/>\n"
    "    <unit id=\"B\" name=\"B\" kind=\"division\" until=\"2020-01-01\"/>\n"
    "    <unit id=\"C\" name=\"C\" kind=\"division\" parent=\"A\" place=\"quy-nhon\" from=\"2020-01-01\" "
    "until=\"2030\" "
    "predecessor=\"B A\" province-class=\"I\" norm=\"9\"/>\n"
    "  </units>\n"
    "  <positions>\n"
    "    <position id=\"K\" title=\"Kế toán\" category=\"shared\" row=\"s2:3\"/>\n"
    "    <position id=\"L\" title=\"L\" category=\"leadership\" level=\"division-head\" profession=\"x\" "
    "rank=\"01.003\" "
    "rotation=\"A.2\" rotation-months=\"48\" regime=\"civil-servant\"/>\n"
    "    <position id=\"M\" title=\"M\" category=\"support\" regime=\"public-employee\"/>\n"
    "  </positions>\n"
    "  <posts>\n"
    "    <post id=\"P\" unit=\"A\" position=\"K\" row=\"s1:4\"/>\n"
    "    <post id=\"Q\" unit=\"C\" position=\"L\" seats=\"3\" required-seats=\"2\" duty=\"thu\" from=\"2020-01-01\" "
    "until=\"2031-05\" payroll=\"contract\"/>\n"
    "    <post id=\"R\" unit=\"C\" position=\"M\" seats=\"2\" required=\"true\" payroll=\"civil-servant\"/>\n"
    "  </posts>\n"
    "  <people>\n"
    "    <person id=\"1\" name=\"Nguyễn Văn A\" sex=\"male\" born=\"1980-02-29\" regime=\"public-employee\" "
    "residence=\"quy-nhon\" status=\"s\" row=\"s2:5\">\n"
    "      <tenure post=\"P\" row=\"s1:6\"/>\n"
    "      <tenure post=\"Q\" from=\"2020-01-01\" until=\"2024\" kind=\"acting\" probation-until=\"2020-06-01\" "
    "term-months=\"60\" decision=\"1/QĐ\" decided-by=\"Giám đốc\" ended=\"dismissal\" decided-on=\"2019-12-01\" "
    "procedure-started=\"2019-11\" notice-on=\"2019-12-02\" handed-over-on=\"2024-01-05\" decider=\"2\" paid-by=\"C\" "
    "act=\"appointment\">\n"
    "        <step kind=\"vote\" on=\"2019-11-20\" convened=\"9\" present=\"8\" votes=\"0\" row=\"s2:7\"/>\n"
    "        <step kind=\"opinion\"/>\n"
    "      </tenure>\n"
    "      <tenure post=\"R\" from=\"2024-02-01\">\n"
    "        <step kind=\"vote\"/>\n"
    "      </tenure>\n"
    "      <rank code=\"01.003\" from=\"2010\" until=\"2012-01-01\" row=\"s1:8\"/>\n"
    "      <qualification kind=\"degree\" level=\"bachelor\" field=\"luật\" on=\"2002-07\" expires=\"2040\" "
    "evidence=\"e\" row=\"s2:9\"/>\n"
    "      <rating year=\"2025\" level=\"good\" row=\"s1:10\"/>\n"
    "      <discipline form=\"reprimand\" from=\"2015-01-01\" decision=\"2/QĐ\" until=\"2016-01-01\" row=\"s2:11\"/>\n"
    "      <circumstance kind=\"raising-child\" from=\"2024-01-01\" until=\"2027-01-01\" child-born=\"2024-01-01\" "
    "evidence=\"g\" row=\"s1:12\"/>\n"
    "      <succession level=\"division-head\" post=\"Q\" from=\"2021\" until=\"2026\" row=\"s2:13\"/>\n"
    "      <kin person=\"2\" relation=\"parent\" row=\"s1:14\"/>\n"
    "      <leaves on=\"2027-03-01\" reason=\"transfer\" row=\"s2:15\"/>\n"
    "      <wish post=\"Q\" unit=\"C\" rank=\"2\" row=\"s1:16\"/>\n"
    "      <wish unit=\"A\"/>\n"
    "      <burden post=\"R\" cost=\"0\" row=\"s2:17\"/>\n"
    "      <recruitment on=\"2005-01-01\" post=\"P\" position=\"K\" decision=\"3/QĐ\" evidence=\"h\" way=\"exam\" "
    "row=\"s1:18\"/>\n"
    "    </person>\n"
    "    <person id=\"2\" name=\"B\" sex=\"female\" born=\"1955\"/>\n"
    "  </people>\n"
    "  <orders>\n"
    "    <order id=\"o1\" person=\"1\" unit=\"A\" post=\"P\" what=\"chuyển đổi\" by=\"UBND\" issued-on=\"2026-01-01\" "
    "due=\"2026-06-01\" closed-on=\"2026-05-05\" decision=\"4/QĐ\" row=\"s2:19\"/>\n"
    "    <order id=\"o2\" what=\"w\"/>\n"
    "  </orders>\n"
    "</roster>\n";

Test(write_roster, everything_the_format_can_say_comes_back)
{
    g_autoptr(GString) out = write_again(full, "full.xml");
    cr_expect_str_eq(out->str, full, "%s", out->str);
    cr_expect(schema_accepts("roster", out->str));
}

/* So that a new attribute of the format cannot be forgotten in the writer: it must stand in the text above. */
Test(write_roster, the_full_text_holds_every_attribute_of_the_schema)
{
    g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "schema", "roster.xsd", NULL);
    g_autofree char *schema = NULL;
    cr_assert(g_file_get_contents(path, &schema, NULL, NULL), "%s", path);
    g_auto(GStrv) pieces = g_strsplit(schema, "<xs:", -1);
    g_autofree char *type = g_strdup("");
    guint n = 0;
    for (char **piece = pieces; *piece; piece++) {
        g_auto(GStrv) words = g_strsplit(*piece, "\"", 3);
        if (g_str_has_prefix(*piece, "complexType name=")) {
            g_free(type);
            type = g_strdup(words[1]);
        } else if (g_str_has_prefix(*piece, "attribute name=")) {
            g_autofree char *pattern = g_strdup_printf("<%s [^>]*\\b%s=\"", type, words[1]);
            cr_expect(g_regex_match_simple(pattern, full, 0, 0), "%s/@%s", type, words[1]);
            n++;
        }
    }
    cr_expect_gt(n, 110u, "%u attributes", n);
}

/* The facts of a text, a line each: element, then attributes by name, defaults left out; facts of a person with its
 * id. */
typedef struct {
    char *owner;
    GPtrArray *lines;
} Facts;

static gboolean is_default(const char *element, const VitriXmlAttribute *attribute)
{
    static const char *const defaults[] = {"post seats 1",       "post required false",
                                           "tenure kind holder", "person regime civil-servant",
                                           "wish rank 1",        NULL};
    g_autofree char *word = g_strdup_printf("%s %s %s", element, attribute->name, attribute->value);
    return !*attribute->value || g_strv_contains(defaults, word);
}

static int compare_texts(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static gboolean take_element(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                             guint n, guint line, guint depth, GError **error)
{
    Facts *facts = user;
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < n; i++) {
        if (depth == 2 && strcmp(attributes[i].name, "id") == 0) {
            g_free(facts->owner);
            facts->owner = g_strdup(attributes[i].value);
        }
        if (!is_default(name, &attributes[i]))
            g_ptr_array_add(words, g_strdup_printf("%s='%s'", attributes[i].name, attributes[i].value));
    }
    g_ptr_array_sort(words, compare_texts);
    g_ptr_array_add(words, NULL);
    g_autofree char *said = g_strjoinv(" ", (char **)words->pdata);
    if (n > 0)
        g_ptr_array_add(facts->lines, g_strdup_printf("%s: %s %s", depth > 2 ? facts->owner : "", name, said));
    return TRUE;
}

static char *list_facts(const char *text, const char *name)
{
    const VitriXmlHandler handler = {.start = take_element};
    Facts facts = {g_strdup(""), g_ptr_array_new_with_free_func(g_free)};
    cr_assert(vitri_xml_read_memory(text, strlen(text), name, &handler, &facts, NULL), "%s", name);
    g_ptr_array_sort(facts.lines, compare_texts);
    g_ptr_array_add(facts.lines, NULL);
    char *list = g_strjoinv("\n", (char **)facts.lines->pdata);
    g_ptr_array_unref(facts.lines);
    g_free(facts.owner);
    return list;
}

Test(write_roster, the_samples_come_back_fact_by_fact_and_then_byte_by_byte)
{
    static const char *const files[] = {"data/samples/so-noi-vu.xml", "data/samples/so-xay-dung.xml",
                                        "data/samples/so-xay-dung-earlier.xml", "data/samples/seoul-schools.xml",
                                        "tests/cases/roster.xml"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), files[i], NULL);
        g_autofree char *text = NULL;
        cr_assert(g_file_get_contents(path, &text, NULL, NULL), "%s", path);
        g_autoptr(GString) once = write_again(text, files[i]);
        g_autoptr(GString) twice = write_again(once->str, files[i]);
        g_autofree char *before = list_facts(text, files[i]);
        g_autofree char *after = list_facts(once->str, files[i]);
        cr_expect_str_eq(before, after, "%s:\n%s\nnot\n%s", files[i], after, before);
        cr_expect_str_eq(once->str, twice->str, "%s", files[i]);
        cr_expect(schema_accepts("roster", once->str), "%s", files[i]);
    }
}

Test(write_roster, kin_stated_by_both_sides_stays_with_both)
{
    const char *text = "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><people>"
                       "<person id='1' name='A' sex='male' born='1980'><kin person='2' relation='parent'/></person>"
                       "<person id='2' name='B' sex='female' born='1955'><kin person='1' relation='child'/></person>"
                       "</people></roster>";
    g_autoptr(GString) out = write_again(text, "kin.xml");
    cr_expect(strstr(out->str, "<kin person=\"2\" relation=\"parent\"/>"), "%s", out->str);
    cr_expect(strstr(out->str, "<kin person=\"1\" relation=\"child\"/>"), "%s", out->str);
}

Test(write_roster, people_and_orders_stand_by_id_whatever_their_order_in_the_model)
{
    const char *text =
        "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><people>"
        "<person id='1' name='A' sex='male' born='1980'/><person id='2' name='B' sex='male' born='1981'/>"
        "</people><orders><order id='1' what='w'/><order id='2' what='w'/></orders></roster>";
    g_autoptr(VitriRoster) roster = read_whole(text, "order.xml");
    roster->people[0].id = "9";
    roster->directives[0].id = "9";
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_roster(roster, out);
    cr_expect_gt(strstr(out->str, "<person id=\"9\""), strstr(out->str, "<person id=\"2\""), "%s", out->str);
    cr_expect_gt(strstr(out->str, "<order id=\"9\""), strstr(out->str, "<order id=\"2\""), "%s", out->str);
}

/* Two files may call their sheets by one id, and lines repeat in each: the rows still go with their own sheet. */
Test(write_roster, sheets_of_two_files_are_numbered_anew)
{
    static const char head[] = "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>";
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriRosterReader) reader = vitri_roster_reader_new(&sink);
    static const char *const bodies[] = {
        "<sheet id='x' file='a.xlsx' name='A'/><units><unit id='U' name='U' kind='office' row='x:7'/></units></roster>",
        "<sheet id='x' file='b.xlsx' name='B'/><units><unit id='V' name='V' kind='office' row='x:8'/></units>"
        "</roster>"};
    for (guint i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autofree char *text = g_strconcat(head, bodies[i], NULL);
        read_into(vitri_roster_reader_begin(reader, bodies[i], FALSE), text);
    }
    g_autoptr(VitriRoster) roster = vitri_roster_reader_finish(reader, NULL, VITRI_DATE_NONE);
    cr_assert(roster);
    g_autoptr(GString) out = g_string_new(NULL);
    vitri_write_roster(roster, out);
    cr_expect(strstr(out->str, "<sheet id=\"s2\" file=\"b.xlsx\" name=\"B\"/>"), "%s", out->str);
    cr_expect(strstr(out->str, "id=\"U\" name=\"U\" kind=\"office\" row=\"s1:7\""), "%s", out->str);
    cr_expect(strstr(out->str, "id=\"V\" name=\"V\" kind=\"office\" row=\"s2:8\""), "%s", out->str);
}
