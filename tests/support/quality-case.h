#ifndef VITRI_TEST_QUALITY_CASE_H
#define VITRI_TEST_QUALITY_CASE_H

/* A roster looked through in a test: read from text by the reader, judged on its own day, with limits of no country. */

#include "builder.h"
#include "vitri/quality.h"
#include "vitri/read-case.h"

#include <criterion/criterion.h>
#include <string.h>

/** A case of the text between the tags of `roster`, on 2026-12-31. */
static inline VitriCase *quality_case(const char *body)
{
    g_autofree char *text = g_strdup_printf(
        "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'>%s</roster>", body);
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    g_autoptr(GError) error = NULL;
    VitriCase *vcase = vitri_case_new();
    VitriRoster *roster = vitri_read_roster_memory(text, "r.xml", NULL, faults, &error);
    cr_assert(roster, "%s: %s", error ? error->message : "",
              faults->len ? ((const VitriFault *)faults->pdata[0])->text : text);
    vitri_roster_free(vcase->roster);
    vcase->roster = roster;
    vcase->on = roster->as_of;
    vcase->jurisdiction = g_strdup("vn");
    vcase->language = g_strdup("vi");
    build_codes(vcase->codes);
    vitri_codes_add_list(vcase->codes, "degree-field", TRUE, FALSE);
    vcase->quality_rules->entry_years = 18;
    vcase->quality_rules->oldest_years = 70;
    vcase->quality_rules->degree_years = 16;
    vcase->quality_rules->gap_days = 31;
    return vcase;
}

/** What is found in it without a check. The caller frees. */
static inline VitriQuality *quality_find(const char *body)
{
    g_autoptr(VitriCase) vcase = quality_case(body);
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    return vitri_quality(vcase, findings);
}

/** One unit U with a position K and two posts, A and B, then people. */
#define QUALITY_FRAME                                                                                                  \
    "<units><unit id='U' name='U' kind='office'/></units><positions><position id='K' title='T' category='shared'/>"    \
    "</positions><posts><post id='A' unit='U' position='K' seats='9'/><post id='B' unit='U' position='K' seats='9'/>"  \
    "</posts>"

/** The doubts of a group, a blank between: "reason:PERSON:OTHER:days". Caller frees. */
static inline char *quality_list(const VitriQuality *quality, VitriDoubtGroup group)
{
    const VitriRoster *roster = quality->vcase->roster;
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < quality->doubts->len; i++) {
        const VitriDoubt *doubt = quality->doubts->pdata[i];
        if (doubt->group != group)
            continue;
        g_string_append_printf(text, "%s%s", text->len ? " " : "", doubt->reason);
        const gint32 people[] = {doubt->person, doubt->other};
        for (guint k = 0; k < G_N_ELEMENTS(people); k++)
            if (people[k] >= 0)
                g_string_append_printf(text, ":%s", roster->people[people[k]].id);
        const gint32 units[] = {doubt->unit, doubt->other_unit};
        for (guint k = 0; k < G_N_ELEMENTS(units); k++)
            if (units[k] >= 0)
                g_string_append_printf(text, ":%s", roster->units[units[k]].id);
        if (doubt->days >= 0)
            g_string_append_printf(text, ":%d", doubt->days);
        if (doubt->near)
            g_string_append_printf(text, ":%s", doubt->near);
    }
    return g_string_free(text, FALSE);
}

/** One of everything: a field, a doubt of each form, a want, and a person who was imported from row 5 of a sheet. The
 * caller frees. */
static inline VitriQuality *quality_full(void)
{
    g_autoptr(VitriCase) vcase =
        quality_case("<sheet id='s1' file='so.xlsx' name='Nhân sự' columns='id=A name=B born=C tenure/from=D'/>\n"
                     "<units><unit id='U' name='Phòng U' kind='office' until='2020-01-01'/><unit id='V' name='Phòng V' "
                     "kind='office' from='2019-12-01' predecessor='U' place='Huế'/></units>"
                     "<positions><position id='K' title='Chuyên viên' category='shared'/></positions><posts>"
                     "<post id='A' unit='U' position='K' seats='9' until='2020-01-01'/>"
                     "<post id='B' unit='V' position='K' seats='9'/></posts><people>\n"
                     "<person id='P' name='Lê An' sex='male' born='1980-01-01' residence='Hue' row='s1:5'>\n"
                     "<tenure post='A' from='2010-01-01' until='2020-01-01'/>\n<tenure post='B' from='2021-01-01'/>\n"
                     "<qualification kind='degree' level='bachelor' field='tax-lav'/></person>\n"
                     "<person id='Q' name='Le An' sex='male' born='1980-01-01'/></people>");
    g_autoptr(VitriFindings) findings = vitri_findings_new(vcase);
    VitriStandard *standard = vitri_standard_new();
    VitriFinding *finding = g_new0(VitriFinding, 1);
    standard->id = g_strdup("s");
    standard->title_vi = g_strdup("Chuẩn");
    standard->title_en = g_strdup("Standard");
    g_ptr_array_add(vcase->standards, standard);
    finding->post = 1;
    finding->unit = -1;
    finding->standard = standard;
    finding->verdict = VITRI_VERDICT_UNKNOWN;
    finding->evidence = vitri_evidence_new();
    vitri_evidence_missing(finding->evidence, "person/sex");
    g_ptr_array_add(findings->items, finding);
    vitri_quality_rules_add(vcase->quality_rules, "recruitment/on", VITRI_MATTERS_ALL);
    return vitri_quality(vcase, findings);
}

/** Expects these doubts of a group in a body and no other. */
static inline void quality_expect(const char *body, VitriDoubtGroup group, const char *expected)
{
    g_autoptr(VitriQuality) quality = quality_find(body);
    g_autofree char *list = quality_list(quality, group);
    cr_expect_str_eq(list, expected, "%s: '%s', not '%s'", body, list, expected);
}

#endif
