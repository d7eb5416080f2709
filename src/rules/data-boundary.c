/*
 * Whether the examples of a rule hold its numbers: with one more or one less, some example must come out otherwise.
 *
 * For each number of a condition (months, a count, years) the version is built anew with the number one less and one
 * more, and all its examples are judged again. If none changes, that side of the boundary is not shown. Where the
 * number measures time (what its change has turned turns back within a month of days), the examples must also stand on
 * the two days between which the verdict turns. Left out: numbers that tell others something and judge nothing
 * (VitriField.apart), and the least time of a rule that sets a period, which no holder is judged by. A waiting time is
 * tried by the rule's own number, not by that of a policy. Cost: two judgements of every example for each number.
 */
#include "data-parts.h"

#include "field.h"
#include "vitri/check.h"
#include "vitri/message.h"

#include <string.h>

enum { DAYS_OF_A_MONTH = 31 };

/** One number of a tree, and the value that it is given instead; wherever the same words stand again, there too. */
typedef struct {
    const VitriRequirement *at;
    const VitriField *field;
    gint32 value;
} Change;

typedef struct {
    const VitriStandard *standard;
    const VitriVersion *version;
    const GPtrArray *scenes;
    GPtrArray *faults;
} Boundaries;

/** Whether two requirements are of one kind and say the same in their attributes. */
static gboolean say_the_same(const VitriRequirement *left, const VitriRequirement *right)
{
    if (left->kind != right->kind)
        return FALSE;
    for (guint i = 0; i < left->kind->n_fields; i++) {
        const char *name = left->kind->fields[i].name;
        if (g_strcmp0(vitri_requirement_parameter(left, name), vitri_requirement_parameter(right, name)) != 0)
            return FALSE;
    }
    return TRUE;
}

/** A copy of a tree with one number changed; NULL if the kind refuses it, or for a NULL tree. */
static VitriRequirement *copy_changed(const VitriRequirement *tree, const Change *change, const VitriCodes *codes)
{
    if (!tree)
        return NULL;
    const VitriParameters *parameters = tree->data;
    g_autofree VitriKindAttribute *items = g_new0(VitriKindAttribute, parameters->n + 1);
    g_autofree char *number = g_strdup_printf("%d", change->value);
    gboolean is_place = say_the_same(tree, change->at);
    for (guint i = 0; i < parameters->n; i++) {
        items[i] = parameters->items[i];
        if (is_place && strcmp(items[i].name, change->field->name) == 0)
            items[i].value = number;
    }
    g_autoptr(VitriRequirement) copy = g_new0(VitriRequirement, 1);
    copy->kind = tree->kind;
    copy->line = tree->line;
    copy->data = vitri_kind_parse(tree->kind, items, parameters->n, codes, NULL);
    if (!copy->data)
        return NULL;
    if (tree->children)
        copy->children = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_requirement_free);
    for (guint i = 0; tree->children && i < tree->children->len; i++) {
        VitriRequirement *child = copy_changed(tree->children->pdata[i], change, codes);
        if (!child)
            return NULL;
        g_ptr_array_add(copy->children, child);
    }
    return g_steal_pointer(&copy);
}

/** The verdict on a scene some days later, by a version that counts on every day. */
static VitriVerdict judge(const Boundaries *all, const VitriScene *scene, VitriVersion *version, int days)
{
    VitriStandard standard = *all->standard;
    VitriSubject subject = scene->subject;
    VitriVersion always = *version;
    g_autoptr(GPtrArray) versions = g_ptr_array_new();
    always.period = (VitriPeriod){VITRI_DATE_NONE, VITRI_DATE_NONE};
    g_ptr_array_add(versions, &always);
    standard.versions = versions;
    subject.on = vitri_date_add_days(subject.on, days);
    if (vitri_requirement_find(version->require, "cool-off"))
        subject.occasion = VITRI_OCCASION_APPOINTMENT;
    return vitri_check_standard(&standard, &subject, NULL, NULL, NULL);
}

/** Whether the verdict of a version some days before or after the scene is (same) or is not that of the scene. */
static gboolean finds_within(const Boundaries *all, const VitriScene *scene, VitriVersion *version, int days,
                             gboolean same)
{
    VitriVerdict later = judge(all, scene, version, days), earlier = judge(all, scene, version, -days);
    return (later == scene->verdict) == same || (earlier == scene->verdict) == same;
}

/** What the examples show of one number: on which sides, and on which of the two days where it turns. */
typedef struct {
    gboolean decided; /* by this change: some example comes out otherwise */
    gboolean is_time;
    guint on_the_day; /* bits of the verdicts of examples that turn within a day */
} Shown;

static void try_change(const Boundaries *all, const Change *change, const VitriCodes *codes, Shown *shown)
{
    g_autoptr(VitriRequirement) when = copy_changed(all->version->when, change, codes);
    g_autoptr(VitriRequirement) require = copy_changed(all->version->require, change, codes);
    shown->decided = FALSE;
    if ((all->version->when && !when) || (all->version->require && !require)) {
        shown->decided = TRUE;
        return;
    }
    VitriVersion changed = *all->version;
    changed.when = when;
    changed.require = require;
    for (guint i = 0; i < all->scenes->len; i++) {
        const VitriScene *scene = all->scenes->pdata[i];
        if (judge(all, scene, &changed, 0) == scene->verdict)
            continue;
        VitriVersion version = *all->version;
        gboolean on_the_day = finds_within(all, scene, &version, 1, FALSE);
        shown->decided = TRUE;
        shown->is_time = shown->is_time || (change->field->type == VITRI_FIELD_NUMBER &&
                                            finds_within(all, scene, &changed, DAYS_OF_A_MONTH, TRUE));
        shown->on_the_day |= on_the_day ? 1u << scene->verdict : 0;
    }
}

static void report(const Boundaries *all, const VitriRequirement *at, const VitriField *field, const char *what)
{
    vitri_fault_add(all->faults, "boundary-without-example", all->standard->file, at->line,
                    _("%s=\"%s\" of '%s' in '%s' is not held by the examples: %s"), field->name,
                    vitri_requirement_parameter(at, field->name), at->kind->name, all->standard->id, what);
}

static void check_number(const Boundaries *all, const VitriRequirement *at, const VitriField *field, gint32 value)
{
    const VitriScene *any = all->scenes->pdata[0];
    Shown shown = {FALSE, FALSE, 0};
    gint32 step = MAX(field->step, 1);
    Change less = {at, field, value - step}, more = {at, field, value + step};
    gboolean with_less = value < step, with_more;
    if (value >= step) {
        try_change(all, &less, any->vcase.codes, &shown);
        with_less = shown.decided;
    }
    try_change(all, &more, any->vcase.codes, &shown);
    with_more = shown.decided;
    if (!with_less)
        report(all, at, field, _("with one less they come out the same; add one just below"));
    if (!with_more)
        report(all, at, field, _("with one more they come out the same; add one just above"));
    if (with_less && with_more && shown.is_time && (shown.on_the_day & (shown.on_the_day - 1)) == 0)
        report(all, at, field, _("none stands on each of the two days between which it turns; add one"));
}

/** The number that an attribute states; FALSE where it states none, or one that judges nothing. */
static gboolean find_number(const Boundaries *all, const VitriRequirement *at, const VitriField *field,
                            gint32 *out_value)
{
    const char *text = vitri_requirement_parameter(at, field->name);
    gboolean is_number = field->type == VITRI_FIELD_NUMBER || (field->type == VITRI_FIELD_WORD && !field->list);
    gboolean unjudged = all->standard->effect == VITRI_EFFECT_SETS_PERIOD && strcmp(at->kind->name, "min-time") == 0;
    guint64 value = 0;
    if (!text || !is_number || field->apart || unjudged ||
        !g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT32 - 1, &value, NULL))
        return FALSE;
    *out_value = (gint32)value;
    return TRUE;
}

static void check_tree(const Boundaries *all, const VitriRequirement *tree)
{
    gint32 value;
    for (guint i = 0; tree && i < tree->kind->n_fields; i++)
        if (find_number(all, tree, &tree->kind->fields[i], &value))
            check_number(all, tree, &tree->kind->fields[i], value);
    for (guint i = 0; tree && tree->children && i < tree->children->len; i++)
        check_tree(all, tree->children->pdata[i]);
}

void vitri_data_check_boundaries(const VitriStandard *standard, const VitriVersion *version, const GPtrArray *scenes,
                                 GPtrArray *faults)
{
    Boundaries all = {standard, version, scenes, faults};
    if (scenes->len == 0)
        return;
    check_tree(&all, version->when);
    check_tree(&all, version->require);
}
