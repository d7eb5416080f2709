/* Office files: read, refused, and their schema, which accepts and refuses the same. */
#include "../support/schema.h"
#include "read-office.h"

#include <criterion/criterion.h>

#define OFFICE(inside) "<office xmlns='urn:vitri:office:1'" inside

/* Reads a text; NULL where a fault is an error. `out_tags` (may be NULL): the tags of all faults. Caller frees. */
static VitriOffice *read_text(const char *text, char **out_tags)
{
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GString) tags = g_string_new(NULL);
    VitriSink sink = {faults, 0, 0};
    g_autoptr(VitriOfficeReader) reader = vitri_office_reader_new();
    const VitriXmlHandler handler = {
        .start = vitri_form_start, .end = vitri_form_end, .text = vitri_form_text, .faults = faults};
    VitriForm *form = vitri_office_reader_begin(reader, &sink, "office.xml");
    vitri_xml_read_memory(text, strlen(text), "office.xml", &handler, form, NULL);
    for (guint i = 0; i < faults->len; i++)
        g_string_append_printf(tags, "%s ", ((VitriFault *)faults->pdata[i])->tag->tag);
    if (out_tags)
        *out_tags = g_strdup(tags->str);
    return sink.n_errors > 0 ? NULL : g_steal_pointer(&reader->office);
}

Test(read_office, everything_that_a_paper_needs_is_read)
{
    g_autoptr(VitriOffice) office = read_text(
        OFFICE(" parent='UBND tỉnh X' body='Sở Nội vụ' symbol='SNV' place='Quy Nhơn' archive='CCVC' copies='5'>"
               "<signer office='Giám đốc' name='Lê Ba'/><signer office='Phó' authority='KT.' type='QĐ'/><recipient "
               "name='A'/>"
               "<number type='KH' first='15' date='2026-12-20'/><number report='decisions' first='3'/></office>"),
        NULL);
    cr_assert(office);
    cr_expect_str_eq(office->parent, "UBND tỉnh X");
    cr_expect_str_eq(office->symbol, "SNV");
    cr_expect_eq(office->copies, 5);
    cr_assert_eq(office->signers->len, 2);
    cr_expect_str_eq(((VitriSigner *)office->signers->pdata[1])->type, "QĐ");
    cr_expect_str_eq(office->recipients->pdata[0], "A");
    const VitriNumbering *first = office->numbers->pdata[0], *second = office->numbers->pdata[1];
    cr_expect(first->first == 15 && first->date.year == 2026 && first->date.day == 20);
    cr_expect(second->first == 3 && !vitri_date_is_set(second->date) && g_str_equal(second->report, "decisions"));
}

Test(read_office, reader_and_schema_accept_and_refuse_the_same)
{
    static const struct {
        const char *text, *tags;
    } rows[] = {
        {OFFICE("/>"), ""},
        {OFFICE(" copies='' place=''/>"), ""},
        {OFFICE("><number type='KH'/></office>"), ""},
        {OFFICE("><signer/></office>"), "missing-attribute "},
        {OFFICE("><recipient name=''/></office>"), "missing-attribute "},
        {OFFICE(" copies='0'/>"), "wrong-value "},
        {OFFICE(" colour='red'/>"), "unknown-attribute "},
        {OFFICE("><number type='KH' first='x'/></office>"), "wrong-value "},
        {OFFICE("><number type='KH' date='2026-12'/></office>"), "wrong-value "},
        {OFFICE("><stamp/></office>"), "unknown-element "},
        {OFFICE(">text</office>"), "text-not-allowed "},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *tags = NULL;
        g_autoptr(VitriOffice) office = read_text(rows[i].text, &tags);
        cr_expect_str_eq(tags, rows[i].tags, "%s: %s", rows[i].text, tags);
        cr_expect_eq(schema_accepts("office", rows[i].text), *rows[i].tags == '\0', "%s", rows[i].text);
    }
}

Test(read_office, a_number_is_for_a_report_or_a_type)
{
    g_autofree char *tags = NULL;
    g_autoptr(VitriOffice) office = read_text(OFFICE("><number first='1'/></office>"), &tags);
    cr_expect_null(office);
    cr_expect_str_eq(tags, "missing-attribute ");
}
