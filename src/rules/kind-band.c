/*
 * band: a ceiling for units of a size, inside `deputies` and nowhere else: `max` where the size is below `below`, and
 * without it for any size. Alone it judges nothing.
 */
#include "kind-band.h"

typedef struct {
    VitriParameters parameters;
    gint32 below, max;
} Band;

static const VitriField fields[] = {
    {"below", VITRI_FIELD_NUMBER, offsetof(Band, below), .fallback = -1},
    {"max", VITRI_FIELD_NUMBER, offsetof(Band, max), .required = TRUE},
};

gboolean vitri_kind_band_ceiling(const GPtrArray *bands, guint32 size, gint32 *out_most)
{
    for (guint i = 0; bands && i < bands->len; i++) {
        const Band *band = ((const VitriRequirement *)g_ptr_array_index(bands, i))->data;
        if (band->below < 0 || size < (guint32)band->below) {
            *out_most = band->max;
            return TRUE;
        }
    }
    return FALSE;
}

static VitriVerdict check_band(const VitriRequirement *requirement, const VitriSubject *subject,
                               VitriEvidence *evidence)
{
    return VITRI_VERDICT_NOT_APPLICABLE;
}

const VitriKind vitri_kind_band = {
    .name = "band",
    .scope = VITRI_SCOPE_UNIT,
    .certain = TRUE,
    .inside = "deputies",
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Band),
    .check = check_band,
};
