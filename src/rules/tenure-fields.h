#ifndef VITRI_TENURE_FIELDS_H
#define VITRI_TENURE_FIELDS_H

#include "vitri/kind.h"
#include "vitri/tenure.h"

/** The attributes that say which time counts, for the kinds that count months; `rule` is made of them. */
typedef struct {
    gint32 pooled, probation, exclude_min_months;
    const char *const *excludes, *const *counts;
    VitriTenureRule rule;
} VitriTenureFields;

/** Words of `probation` and `pooled`. */
extern const char *const vitri_tenure_fields_probations[], *const vitri_tenure_fields_pools[];

/* clang-format off: one row a line */
/** Their rows in the table of a kind whose data hold them as `member`. */
#define VITRI_TENURE_FIELDS(type, member)                                                                              \
    {"probation", VITRI_FIELD_CHOICE, offsetof(type, member.probation), .choices = vitri_tenure_fields_probations},    \
        {"excludes", VITRI_FIELD_WORDS, offsetof(type, member.excludes), "circumstance"},                              \
        {"exclude-min-months", VITRI_FIELD_NUMBER, offsetof(type, member.exclude_min_months)},                         \
    {                                                                                                                  \
        "counts", VITRI_FIELD_WORDS, offsetof(type, member.counts)                                                     \
    }

/** The row of `pooled`, for the kinds that have a clock. */
#define VITRI_TENURE_POOLED(type, member)                                                                              \
    {                                                                                                                  \
        "pooled", VITRI_FIELD_CHOICE, offsetof(type, member.pooled), .choices = vitri_tenure_fields_pools              \
    }
/* clang-format on */

/** Makes the rule; a word of `counts` that is no kind of tenure is an error of one line. */
gboolean vitri_tenure_fields_settle(VitriTenureFields *fields, GError **error);

#endif
