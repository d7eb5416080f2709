/*
 * position: the position of the judged post is of a kind. A selector: a fact that the position does not state is not
 * met, never unknown. Rotation codes are matched by their dots: "F01" covers "F01" and "F01.3" and not "F011". `id`
 * names positions of one agency's roster, for its own job descriptions.
 */
#include "kind-position.h"

#include "field.h"
#include "subject.h"

#include <string.h>

typedef struct {
    VitriParameters parameters;
    const char *const *id, *const *category, *const *level, *const *rotation, *const *rank, *const *regime,
                                                                                                *const *profession;
    gint32 listed;
} Position;

static const char *const categories[] = {"leadership", "professional", "shared", "support", NULL};
static const char *const regimes[] = {"civil-servant", "public-employee", NULL};

static const VitriField fields[] = {
    {"id", VITRI_FIELD_WORDS, offsetof(Position, id)},
    {"category", VITRI_FIELD_WORDS, offsetof(Position, category), .choices = categories},
    {"level", VITRI_FIELD_WORDS, offsetof(Position, level), "level"},
    {"rotation", VITRI_FIELD_WORDS, offsetof(Position, rotation), "rotation"},
    {"listed", VITRI_FIELD_FLAG, offsetof(Position, listed), .fallback = -1},
    {"rank", VITRI_FIELD_PATTERNS, offsetof(Position, rank), "rank"},
    {"regime", VITRI_FIELD_WORDS, offsetof(Position, regime), .choices = regimes},
    {"profession", VITRI_FIELD_WORDS, offsetof(Position, profession)},
};

static gboolean match_position(const Position *wanted, const VitriPosition *position)
{
    const char *regime =
        vitri_regime_name(position->regime == VITRI_REGIME_UNKNOWN ? VITRI_REGIME_CIVIL_SERVANT : position->regime);
    if (wanted->id && !vitri_field_has_word(wanted->id, position->id))
        return FALSE;
    if (wanted->category && !vitri_field_has_word(wanted->category, vitri_category_name(position->category)))
        return FALSE;
    if (wanted->level && !vitri_field_has_word(wanted->level, position->level))
        return FALSE;
    if (wanted->rotation && vitri_field_prefix(wanted->rotation, position->rotation) == 0)
        return FALSE;
    if (wanted->listed >= 0 && wanted->listed != (position->rotation != NULL))
        return FALSE;
    if (wanted->rank && !vitri_field_covers(wanted->rank, position->rank))
        return FALSE;
    if (wanted->regime && !vitri_field_has_word(wanted->regime, regime))
        return FALSE;
    return !wanted->profession || vitri_field_has_word(wanted->profession, position->profession);
}

static VitriVerdict check_position(const VitriRequirement *requirement, const VitriSubject *subject,
                                   VitriEvidence *evidence)
{
    const VitriPosition *position = vitri_subject_position(subject);
    if (!position)
        return VITRI_VERDICT_NOT_MET;
    if (evidence) {
        VitriSource source = position->source;
        vitri_subject_fact(evidence, vitri_category_name(position->category), source, "position/category");
        vitri_subject_fact(evidence, position->level, source, "position/level");
        vitri_subject_fact(evidence, position->rotation, source, "position/rotation");
    }
    return match_position(requirement->data, position) ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

guint vitri_kind_position_specificity(const VitriRequirement *requirement, const VitriPosition *position)
{
    if (!requirement || strcmp(requirement->kind->name, "not") == 0)
        return 0;
    if (requirement->kind == &vitri_kind_position)
        return vitri_field_prefix(((const Position *)requirement->data)->rotation, position->rotation);
    guint best = 0;
    for (guint i = 0; requirement->children && i < requirement->children->len; i++)
        best = MAX(best, vitri_kind_position_specificity(g_ptr_array_index(requirement->children, i), position));
    return best;
}

const VitriKind vitri_kind_position = {
    .name = "position",
    .scope = VITRI_SCOPE_PLACE,
    .selects = TRUE,
    .certain = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(Position),
    .check = check_position,
};
