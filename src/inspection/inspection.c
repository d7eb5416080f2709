/*
 * Every defect of the catalogue, one detector after the other.
 *
 * A detector is a row of a generated table, found by the tag of the catalogue's row; a row without a detector finds
 * nothing (a test holds the shipped catalogues to the table). Detectors only read; none knows of another.
 */
#include "inspect.h"

#include <string.h>

#define DETECTOR(name) extern const VitriDetector vitri_detector_##name;
#include "detectors.h"
#undef DETECTOR

#define DETECTOR(name) &vitri_detector_##name,
static const VitriDetector *const detectors[] = {
#include "detectors.h"
};
#undef DETECTOR

const VitriDetector *const *vitri_detector_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(detectors);
    return detectors;
}

const VitriDetector *vitri_detector_find(const char *tag)
{
    for (guint i = 0; i < G_N_ELEMENTS(detectors); i++) {
        if (strcmp(detectors[i]->tag, tag) == 0)
            return detectors[i];
    }
    return NULL;
}

void vitri_inspect(const VitriInspected *inspected, GPtrArray *items)
{
    for (guint i = 0; i < inspected->vcase->defects->len; i++) {
        const VitriDefect *defect = g_ptr_array_index(inspected->vcase->defects, i);
        const VitriDetector *detector = vitri_detector_find(defect->tag);
        if (detector)
            detector->detect(inspected, defect, items);
    }
}
