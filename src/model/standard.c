/*
 * Legal rules as data: what a standard, its versions and its requirements are made of, and which version binds on a
 * day.
 *
 * Versions of one standard are sorted by `from` and do not overlap (the reader of rule data refuses it), so at most one
 * is in force on a day; a draft counts only where drafts are asked for. This is no judge: the meaning of a requirement
 * lies in its kind. Of VitriKind only the function that frees a requirement's data is used here.
 */
#include "vitri/standard.h"

#include "vitri/kind.h"

static void clear_citation(gpointer data)
{
    VitriCitation *citation = data;
    g_free((char *)citation->source);
    g_free((char *)citation->locator);
}

GArray *vitri_citations_new(void)
{
    GArray *citations = g_array_new(FALSE, TRUE, sizeof(VitriCitation));
    g_array_set_clear_func(citations, clear_citation);
    return citations;
}

VitriStandard *vitri_standard_new(void)
{
    VitriStandard *standard = g_new0(VitriStandard, 1);
    standard->versions = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_version_free);
    standard->gaps = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_gap_free);
    return standard;
}

void vitri_standard_free(VitriStandard *standard)
{
    if (!standard)
        return;
    g_free(standard->id);
    g_free(standard->title_vi);
    g_free(standard->title_en);
    g_free(standard->domain);
    g_free(standard->tag);
    g_free(standard->ground);
    g_free(standard->replaces);
    g_free(standard->defect);
    g_free(standard->file);
    g_ptr_array_unref(standard->versions);
    g_ptr_array_unref(standard->gaps);
    g_free(standard);
}

static GArray *make_citations(void)
{
    GArray *citations = g_array_new(FALSE, TRUE, sizeof(VitriCitation));
    g_array_set_clear_func(citations, clear_citation);
    return citations;
}

VitriVersion *vitri_version_new(void)
{
    VitriVersion *version = g_new0(VitriVersion, 1);
    version->confidence = 'A';
    version->citations = make_citations();
    version->examples = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_example_free);
    return version;
}

void vitri_version_free(VitriVersion *version)
{
    if (!version)
        return;
    g_array_unref(version->citations);
    vitri_requirement_free(version->when);
    vitri_requirement_free(version->require);
    g_free(version->approved_by_vi);
    g_free(version->approved_by_en);
    g_free(version->note_vi);
    g_free(version->note_en);
    g_ptr_array_unref(version->examples);
    g_free(version);
}

void vitri_requirement_free(VitriRequirement *requirement)
{
    if (!requirement)
        return;
    if (requirement->kind && requirement->kind->free && requirement->data)
        requirement->kind->free(requirement->data);
    else
        g_free(requirement->data);
    if (requirement->children)
        g_ptr_array_unref(requirement->children);
    g_free(requirement);
}

void vitri_example_free(VitriExample *example)
{
    if (!example)
        return;
    g_free(example->on);
    g_free(example->verdict);
    g_free(example->name);
    g_free(example->xml);
    g_free(example->person);
    g_free(example->post);
    g_free(example->unit);
    g_free(example->missing);
    g_free(example);
}

void vitri_legal_source_free(VitriLegalSource *source)
{
    if (!source)
        return;
    g_free(source->id);
    g_free(source->name_vi);
    g_free(source->name_en);
    g_free(source->number);
    g_free(source->formal_vi);
    g_free(source->regime);
    g_free(source);
}

void vitri_gap_free(VitriGap *gap)
{
    if (!gap)
        return;
    g_free(gap->reason_vi);
    g_free(gap->reason_en);
    g_free(gap);
}

VitriNote *vitri_note_new(void)
{
    VitriNote *note = g_new0(VitriNote, 1);
    note->confidence = 'A';
    note->citations = make_citations();
    return note;
}

void vitri_note_free(VitriNote *note)
{
    if (!note)
        return;
    char *texts[] = {note->id,      note->domain,  note->title_vi, note->title_en,
                     note->text_vi, note->text_en, note->standard};
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_array_unref(note->citations);
    g_free(note);
}

const VitriVersion *vitri_standard_version_on(const VitriStandard *standard, VitriDate on, gboolean drafts)
{
    for (guint i = standard->versions->len; i > 0; i--) {
        const VitriVersion *version = g_ptr_array_index(standard->versions, i - 1);
        if ((drafts || !version->draft) && vitri_period_contains(version->period, on))
            return version;
    }
    return NULL;
}

const char *vitri_force_name(VitriForce force)
{
    static const char *const names[] = {"must", "must-unless-approved", "should"};
    return names[force];
}

const char *vitri_occasion_name(VitriOccasion occasion)
{
    switch (occasion) {
    case VITRI_OCCASION_HOLDING:
        return "holding";
    case VITRI_OCCASION_ROTATION_MOVE:
        return "rotation-move";
    case VITRI_OCCASION_APPOINTMENT:
        return "appointment";
    case VITRI_OCCASION_RE_APPOINTMENT:
        return "re-appointment";
    case VITRI_OCCASION_UNIT:
        return "unit";
    }
    g_assert_not_reached();
}

const char *vitri_effect_name(VitriEffect effect)
{
    static const char *const names[] = {"requires", "sets-period", "defers", "exempts", "protects", "single"};
    return names[effect];
}
