/*
 * The attributes that say which time counts, shared by the kinds that count months: probation, excludes,
 * exclude-min-months, counts, pooled.
 *
 * They are read with the other attributes of a kind; here they become the rule of tenure.h, once, when the rule data
 * are read. What is not stated leaves the rule as it is everywhere else: the holder's time, probation and all, in the
 * same function.
 */
#include "tenure-fields.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

const char *const vitri_tenure_fields_probations[] = {"counts", "excluded", NULL};
const char *const vitri_tenure_fields_pools[] = {"function", "position", "profession", "rotation", NULL};

static gboolean read_kind(const char *word, guint *kinds)
{
    for (guint kind = VITRI_TENURE_HOLDER; kind <= VITRI_TENURE_SECONDED; kind++) {
        if (strcmp(word, vitri_tenure_kind_name((VitriTenureKind)kind)) != 0)
            continue;
        *kinds |= 1u << kind;
        return TRUE;
    }
    return FALSE;
}

gboolean vitri_tenure_fields_settle(VitriTenureFields *fields, GError **error)
{
    guint kinds = 0;
    for (guint i = 0; fields->counts && fields->counts[i]; i++) {
        if (read_kind(fields->counts[i], &kinds))
            continue;
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_INPUT,
                    _("'%s' is no value of 'counts': write holder, acting, concurrent or seconded"), fields->counts[i]);
        return FALSE;
    }
    fields->rule = (VitriTenureRule){.pool = (VitriPool)fields->pooled,
                                     .kinds = kinds,
                                     .excludes_probation = fields->probation == 1,
                                     .excludes = fields->excludes,
                                     .exclude_min_months = fields->exclude_min_months};
    return TRUE;
}
