/*
 * A row of the catalogue of defects: plain data with an owner.
 */
#include "vitri/defect.h"

VitriDefect *vitri_defect_new(void)
{
    VitriDefect *defect = g_new0(VitriDefect, 1);
    defect->citations = vitri_citations_new();
    defect->days = defect->working_days = defect->months = defect->percent = defect->count = -1;
    defect->of = g_new0(char *, 1);
    return defect;
}

void vitri_defect_free(VitriDefect *defect)
{
    if (!defect)
        return;
    g_free(defect->code);
    g_free(defect->tag);
    g_free(defect->title_vi);
    g_free(defect->title_en);
    g_array_unref(defect->citations);
    g_strfreev(defect->of);
    g_free(defect->file);
    g_free(defect);
}
