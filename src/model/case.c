/*
 * All inputs of one run and its date, in one counted value.
 *
 * The reader fills it; from then on it never changes and may be read from any number of threads. Results hold a
 * reference, so names and standards that they point into live as long as they do. It has no behaviour beyond look-up.
 */
#include "vitri/case.h"

VitriCase *vitri_case_new(void)
{
    VitriCase *vcase = g_new0(VitriCase, 1);
    vcase->ref_count = 1;
    vcase->roster = vitri_roster_new();
    vcase->codes = vitri_codes_new();
    vcase->calendar = vitri_calendar_new();
    vcase->standards = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_standard_free);
    vcase->standard_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    vcase->sources = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_legal_source_free);
    vcase->notes = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_note_free);
    vcase->retirement = g_array_new(FALSE, TRUE, sizeof(VitriRetirementAge));
    vcase->defects = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_defect_free);
    vcase->quality_rules = vitri_quality_rules_new();
    vcase->policy = vitri_policy_new();
    vcase->decisions = vitri_decisions_new();
    vcase->inputs = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_input_free);
    return vcase;
}

VitriCase *vitri_case_ref(VitriCase *vcase)
{
    g_atomic_int_inc(&vcase->ref_count);
    return vcase;
}

void vitri_case_unref(VitriCase *vcase)
{
    if (!vcase || !g_atomic_int_dec_and_test(&vcase->ref_count))
        return;
    vitri_roster_free(vcase->roster);
    vitri_codes_free(vcase->codes);
    vitri_calendar_free(vcase->calendar);
    g_hash_table_unref(vcase->standard_by_id);
    g_ptr_array_unref(vcase->standards);
    g_ptr_array_unref(vcase->sources);
    g_ptr_array_unref(vcase->notes);
    g_array_unref(vcase->retirement);
    g_free((char *)vcase->retirement_citation.source);
    g_free((char *)vcase->retirement_citation.locator);
    g_ptr_array_unref(vcase->defects);
    vitri_quality_rules_free(vcase->quality_rules);
    vitri_policy_free(vcase->policy);
    vitri_decisions_free(vcase->decisions);
    vitri_office_free(vcase->office);
    vitri_done_report_free(vcase->done);
    g_free(vcase->jurisdiction);
    g_free(vcase->language);
    g_free(vcase->standards_version);
    g_ptr_array_unref(vcase->inputs);
    g_clear_pointer(&vcase->standard_input, g_bytes_unref);
    g_free(vcase);
}

const VitriStandard *vitri_case_find_standard(const VitriCase *vcase, const char *id)
{
    return g_hash_table_lookup(vcase->standard_by_id, id);
}

const VitriLegalSource *vitri_case_find_source(const VitriCase *vcase, const char *id)
{
    for (guint i = 0; i < vcase->sources->len; i++) {
        const VitriLegalSource *source = g_ptr_array_index(vcase->sources, i);
        if (g_str_equal(source->id, id))
            return source;
    }
    return NULL;
}

const VitriDefect *vitri_case_find_defect(const VitriCase *vcase, const char *code)
{
    for (guint i = 0; i < vcase->defects->len; i++) {
        const VitriDefect *defect = g_ptr_array_index(vcase->defects, i);
        if (g_str_equal(defect->code, code))
            return defect;
    }
    return NULL;
}

void vitri_input_free(VitriInput *input)
{
    if (!input)
        return;
    g_free(input->kind);
    g_free(input->name);
    g_free(input->sha256);
    g_free(input->version);
    g_free(input);
}
