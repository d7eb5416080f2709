/* Attributes of rule data: values, defaults, refusals, and what must hold of a standard as a whole. */
#include "standard-head.h"

#include "../support/reading.h"

typedef struct {
    GPtrArray *faults;
    void (*read)(VitriHead *head, gpointer into);
    gpointer into;
    gboolean failed;
} Reading;

static gboolean on_start(gpointer user, const char *name, const char *uri, const VitriXmlAttribute *attributes, guint n,
                         guint line, guint depth, GError **error)
{
    Reading *reading = user;
    VitriSink sink = {reading->faults, 0, 0};
    VitriHead head = {&sink, "s.xml", name, line, attributes, n, FALSE};
    reading->read(&head, reading->into);
    reading->failed = head.failed;
    return TRUE;
}

/* Reads the attributes of an element, given as text, with one of the functions. Whether it went well. */
static gboolean read_head(const char *element, void (*read)(VitriHead *head, gpointer into), gpointer into,
                          GPtrArray *faults)
{
    const VitriXmlHandler handler = {.start = on_start};
    Reading reading = {faults, read, into, FALSE};
    g_autofree char *text = g_strdup_printf("<%s/>", element);
    cr_assert(vitri_xml_read_memory(text, strlen(text), "s.xml", &handler, &reading, NULL), "%s", text);
    return !reading.failed;
}

static void read_standard(VitriHead *head, gpointer into)
{
    vitri_standard_head_read(head, into);
}

static void read_version(VitriHead *head, gpointer into)
{
    vitri_version_head_read(head, into);
}

static void read_example(VitriHead *head, gpointer into)
{
    vitri_example_head_read(head, into);
}

static void read_language(VitriHead *head, gpointer into)
{
    *(int *)into = vitri_head_language(head);
}

typedef struct {
    GPtrArray *sources;
    VitriCitation citation;
    gboolean read;
} Citing;

static void read_citation(VitriHead *head, gpointer into)
{
    Citing *citing = into;
    citing->read = vitri_citation_head_read(head, citing->sources, &citing->citation);
}

Test(standard_head, a_standard_and_its_defaults)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriStandard) whole = vitri_standard_new(), bare = vitri_standard_new();
    cr_expect(read_head("standard id='s' force='must-unless-approved' applies-to=' unit  holding ' effect='defers' "
                        "family='leaders' ground='g' tag='standard-not-met' defect='A01'",
                        read_standard, whole, faults));
    cr_expect(read_head("standard id='t' force='should' applies-to='appointment'", read_standard, bare, faults));
    expect_faults(faults, "", "two standards");
    cr_expect_str_eq(whole->id, "s");
    cr_expect_eq(whole->force, VITRI_FORCE_MUST_UNLESS_APPROVED);
    cr_expect_str_eq(whole->defect, "A01");
    cr_expect_null(bare->defect);
    cr_expect_eq(whole->occasions, (guint)(VITRI_OCCASION_UNIT | VITRI_OCCASION_HOLDING));
    cr_expect_eq(whole->effect, VITRI_EFFECT_DEFERS);
    cr_expect_eq(whole->family, VITRI_FAMILY_LEADERS);
    cr_expect_str_eq(whole->ground, "g");
    cr_expect_str_eq(whole->tag, "standard-not-met");
    cr_expect_eq(whole->line, 1u);
    cr_expect_eq(bare->effect, VITRI_EFFECT_REQUIRES);
    cr_expect_eq(bare->family, VITRI_FAMILY_STAFF);
    cr_expect_null(bare->tag);
}

Test(standard_head, a_version_and_an_example)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(VitriVersion) version = vitri_version_new(), bare = vitri_version_new();
    g_autoptr(VitriExample) example = g_new0(VitriExample, 1);
    cr_expect(read_head("version from='2020-01-01' until='2020-01-02' confidence='M' draft='yes'", read_version,
                        version, faults));
    cr_expect(read_head("version from='2020-01-01'", read_version, bare, faults));
    cr_expect(read_head("example verdict='unknown' on='2026-12-31' name='n' person='P' missing='m'", read_example,
                        example, faults));
    expect_faults(faults, "", "a version and an example");
    cr_expect_eq(vitri_date_compare(version->period.until, vitri_date(2020, 1, 2)), 0);
    cr_expect_eq(version->confidence, 'M');
    cr_expect(version->draft);
    cr_expect_not(vitri_date_is_set(bare->period.until));
    cr_expect_eq(bare->confidence, 'A');
    cr_expect_not(bare->draft);
    cr_expect_str_eq(example->verdict, "unknown");
    cr_expect_str_eq(example->missing, "m");
    cr_expect_null(example->post);
}

Test(standard_head, what_is_wrong_with_an_attribute)
{
    static const struct {
        const char *element, *faults;
    } cases[] = {
        {"standard force='must' applies-to='unit'", "1 missing-attribute: 'standard' has no id; add id=\"…\"\n"},
        {"standard id='' force='must' applies-to='unit'", "1 missing-attribute: 'standard' has no id; add id=\"…\"\n"},
        {"standard id='a b' force='must' applies-to='unit'",
         "1 wrong-value: 'a b' as id of 'standard' is wrong; an id has no spaces in it\n"},
        {"standard id='s' force='may' applies-to='unit'",
         "1 wrong-value: 'may' as force of 'standard' is wrong; write one of: must, must-unless-approved, should\n"},
        {"standard id='s' force='must' applies-to='unit move'",
         "1 wrong-value: 'move' as applies-to of 'standard' is wrong; write one of: holding, rotation-move, "
         "appointment, re-appointment, unit\n"},
        {"standard id='s' force='must' applies-to='unit' tag='no-such-tag'",
         "1 wrong-value: 'no-such-tag' as tag of 'standard' is wrong; it is not in the table of tags\n"},
        {"standard id='s' force='must' applies-to='unit' efect='defers'",
         "1 unknown-attribute: unknown attribute 'efect' of 'standard'; did you mean 'effect'?\n"},
        {"standard id='s' force='must' applies-to='unit' xml:lang='vi'", ""},
        {"version from='2020-01'",
         "1 wrong-value: '2020-01' as from of 'version' is wrong; write a date to the day, as "
         "YYYY-MM-DD\n"},
        {"version from='2020-01-01' until='2020-01-01'",
         "1 until-not-after-from: 'version' until '2020-01-01' is not after from '2020-01-01'; until is the first day "
         "out\n"},
        {"version from='2020-01-01' confidence='D'",
         "1 wrong-value: 'D' as confidence of 'version' is wrong; write one of: A, B, C, M, U\n"},
        {"example verdict='maybe' on='2020-01-01' name='n'",
         "1 wrong-value: 'maybe' as verdict of 'example' is wrong; write one of: met, not-met, unknown, "
         "not-applicable\n"},
        {"example verdict='met' name='n'", "1 missing-attribute: 'example' has no on; add on=\"…\"\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autoptr(VitriStandard) standard = vitri_standard_new();
        g_autoptr(VitriVersion) version = vitri_version_new();
        g_autoptr(VitriExample) example = g_new0(VitriExample, 1);
        gboolean good = cases[i].element[0] == 's'   ? read_head(cases[i].element, read_standard, standard, faults)
                        : cases[i].element[0] == 'v' ? read_head(cases[i].element, read_version, version, faults)
                                                     : read_head(cases[i].element, read_example, example, faults);
        cr_expect_eq(good, cases[i].faults[0] == '\0', "%s", cases[i].element);
        expect_faults(faults, cases[i].faults, cases[i].element);
    }
}

Test(standard_head, languages_and_citations)
{
    static const struct {
        const char *element;
        int language;
    } languages[] = {{"title lang='vi'", 0}, {"title lang='en'", 1}, {"title lang='fr'", -1}, {"title", -1}};
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        int language = 7;
        read_head(languages[i].element, read_language, &language, faults);
        cr_expect_eq(language, languages[i].language, "%s: %d", languages[i].element, language);
        cr_expect_eq(faults->len, language < 0 ? 1u : 0u, "%s", languages[i].element);
    }
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_legal_source_free);
    VitriLegalSource *law = g_new0(VitriLegalSource, 1);
    law->id = g_strdup("law-36");
    g_ptr_array_add(sources, law);
    Citing citing = {.sources = sources};
    read_head("citation source='law-35'", read_citation, &citing, faults);
    cr_expect_not(citing.read);
    cr_expect_null(citing.citation.source, "nothing is written on failure");
    expect_faults(faults, "1 unknown-reference: citation of the unknown source 'law-35'; did you mean 'law-36'?\n",
                  "35");
    read_head("citation source='law-36' locator='art. 2'", read_citation, &citing, faults);
    cr_expect(citing.read);
    cr_expect_str_eq(citing.citation.locator, "art. 2");
    g_free((char *)citing.citation.source);
    g_free((char *)citing.citation.locator);
}

static void add_version(VitriStandard *standard, guint line, VitriDate from, VitriDate until)
{
    VitriVersion *version = vitri_version_new();
    version->period = (VitriPeriod){from, until};
    version->line = line;
    g_ptr_array_add(standard->versions, version);
}

static gboolean finish(VitriStandard *standard, const char *expected, const char *what)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    VitriSink sink = {faults, 0, 0};
    VitriHead head = {&sink, "s.xml", "standard", 1, NULL, 0, FALSE};
    gboolean finished = vitri_standard_head_finish(&head, standard);
    expect_faults(faults, expected, what);
    return finished;
}

Test(standard_head, titles_and_a_version_are_needed)
{
    g_autoptr(VitriStandard) standard = vitri_standard_new();
    cr_expect_not(finish(standard, "1 missing-element: the standard has no title in vi; add one\n", "no title"));
    standard->title_vi = g_strdup("Một");
    cr_expect_not(finish(standard, "1 missing-element: the standard has no title in en; add one\n", "one title"));
    standard->local = TRUE;
    cr_expect_not(finish(standard, "1 missing-element: the standard has no version; add one\n", "no version"));
    cr_expect_str_eq(standard->title_en, "Một", "one title of a local standard serves for both");
    add_version(standard, 2, vitri_date(2020, 1, 1), VITRI_DATE_NONE);
    cr_expect(finish(standard, "", "whole"));
}

Test(standard_head, versions_are_sorted_and_do_not_overlap)
{
    static const struct {
        const char *what;
        int until; /* first day out of the earlier version, of January 2021; 0: open */
        const char *faults;
    } cases[] = {
        {"one after the other", 10, ""},
        {"a gap", 9, ""},
        {"a day in both", 11,
         "2 overlapping-versions: the version from 2021-01-10 begins before the one in line 5 ends; set its until to "
         "2021-01-10\n"},
        {"an open one before", 0,
         "2 overlapping-versions: the version from 2021-01-10 begins before the one in line 5 ends; set its until to "
         "2021-01-10\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(VitriStandard) standard = vitri_standard_new();
        standard->title_vi = g_strdup("Một");
        standard->title_en = g_strdup("One");
        add_version(standard, 2, vitri_date(2021, 1, 10), VITRI_DATE_NONE);
        add_version(standard, 5, vitri_date(2020, 1, 1),
                    cases[i].until ? vitri_date(2021, 1, cases[i].until) : VITRI_DATE_NONE);
        cr_expect_eq(finish(standard, cases[i].faults, cases[i].what), cases[i].faults[0] == '\0', "%s", cases[i].what);
        cr_expect_eq(((const VitriVersion *)standard->versions->pdata[0])->line, 5u, "%s: sorted", cases[i].what);
    }
}
