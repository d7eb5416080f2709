/*
 * What can be said of requirements without any roster: that some of them can never be met together.
 *
 * The trees are written out as rows of leaves that must all hold, one row a way through any-of (`not` is carried down
 * to the leaves). They can never be met if in every row two leaves exclude each other, or a leaf excludes itself: a
 * least value above a greatest of the same thing; two selectors that want one fact of the subject in sets without a
 * common word; a leaf and the negation of one that it implies. Pairs alone are looked at, and no facts are weighed, so
 * a contradiction among three may be missed; what is found is one. Beyond MOST_ROWS rows nothing is claimed. Cost: rows
 * times leaves squared.
 */
#include "logic.h"

#include "field.h"

#include <string.h>

enum { MOST_ROWS = 256 };

typedef struct {
    const VitriRequirement *leaf;
    gboolean negated;
} Literal;

typedef GArray Row; /* of Literal */

static GPtrArray *make_rows(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
}

/** Every row of `left` with every row of `right`; both are used up. NULL: too many. */
static GPtrArray *multiply(GPtrArray *left, GPtrArray *right)
{
    g_autoptr(GPtrArray) a = left, b = right;
    if (!a || !b || a->len * b->len > MOST_ROWS)
        return NULL;
    GPtrArray *rows = make_rows();
    for (guint i = 0; i < a->len; i++)
        for (guint k = 0; k < b->len; k++) {
            const Row *one = a->pdata[i], *other = b->pdata[k];
            Row *row = g_array_new(FALSE, FALSE, sizeof(Literal));
            g_array_append_vals(row, one->data, one->len);
            g_array_append_vals(row, other->data, other->len);
            g_ptr_array_add(rows, row);
        }
    return rows;
}

/** The rows of both; both are used up. NULL: too many. */
static GPtrArray *join(GPtrArray *left, GPtrArray *right)
{
    g_autoptr(GPtrArray) a = left, b = right;
    if (!a || !b || a->len + b->len > MOST_ROWS)
        return NULL;
    g_ptr_array_extend_and_steal(a, g_steal_pointer(&b));
    return g_steal_pointer(&a);
}

/** One row without leaves: always met. */
static GPtrArray *make_true(void)
{
    GPtrArray *rows = make_rows();
    g_ptr_array_add(rows, g_array_new(FALSE, FALSE, sizeof(Literal)));
    return rows;
}

static GPtrArray *make_leaf(const VitriRequirement *leaf, gboolean negated)
{
    GPtrArray *rows = make_true();
    Literal literal = {leaf, negated};
    Row *row = rows->pdata[0];
    g_array_append_val(row, literal);
    return rows;
}

/** A tree as rows; NULL: too many. */
static GPtrArray *write_out(const VitriRequirement *requirement, gboolean negated)
{
    const char *name = requirement->kind->name;
    gboolean all = strcmp(name, "all-of") == 0, any = strcmp(name, "any-of") == 0;
    if (strcmp(name, "not") == 0)
        return write_out(requirement->children->pdata[0], !negated);
    if (!all && !any)
        return make_leaf(requirement, negated);
    gboolean together = all != negated;
    GPtrArray *rows = together ? make_true() : make_rows();
    for (guint i = 0; rows && i < requirement->children->len; i++) {
        GPtrArray *child = write_out(requirement->children->pdata[i], negated);
        rows = together ? multiply(rows, child) : join(rows, child);
    }
    return rows;
}

gboolean vitri_logic_value(const VitriRequirement *requirement, const VitriField *field, const VitriCodes *codes,
                           gint32 *out_value)
{
    const VitriParameters *parameters = requirement->data;
    const char *text = vitri_requirement_parameter(requirement, field->name);
    if (!text)
        return FALSE;
    const char *list = vitri_field_list(field, parameters->items, parameters->n);
    const VitriCode *code = list ? vitri_codes_find(codes, list, text) : NULL;
    guint64 number = 0;
    if (code && code->grade)
        text = code->grade;
    else if (code) {
        *out_value = code->order;
        return TRUE;
    }
    if (!g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT32, &number, NULL))
        return FALSE;
    *out_value = (gint32)number;
    return TRUE;
}

gboolean vitri_logic_same_subject(const VitriRequirement *left, const VitriRequirement *right)
{
    if (left->kind != right->kind)
        return FALSE;
    for (guint i = 0; i < left->kind->n_fields; i++) {
        const VitriField *field = &left->kind->fields[i];
        if (field->sense == 0 && g_strcmp0(vitri_requirement_parameter(left, field->name),
                                           vitri_requirement_parameter(right, field->name)) != 0)
            return FALSE;
    }
    return TRUE;
}

/** Whether a least value of one lies above a greatest of the other. */
static gboolean bounds_cross(const VitriRequirement *low, const VitriRequirement *high, const VitriCodes *codes)
{
    for (guint i = 0; i < low->kind->n_fields; i++)
        for (guint k = 0; k < high->kind->n_fields; k++) {
            const VitriField *least = &low->kind->fields[i], *most = &high->kind->fields[k];
            gint32 a, b;
            gboolean paired =
                low->kind != high->kind || (strcmp(least->name, "min") == 0 && strcmp(most->name, "max") == 0);
            if (paired && least->sense > 0 && most->sense < 0 && vitri_logic_value(low, least, codes, &a) &&
                vitri_logic_value(high, most, codes, &b) && a > b)
                return TRUE;
        }
    return FALSE;
}

/** min-time and max-time run on one clock where they treat probation alike. */
static gboolean is_clock_pair(const VitriRequirement *low, const VitriRequirement *high)
{
    return strcmp(low->kind->name, "min-time") == 0 && strcmp(high->kind->name, "max-time") == 0 &&
           g_strcmp0(vitri_requirement_parameter(low, "probation"), vitri_requirement_parameter(high, "probation")) ==
               0;
}

/** Whether a value can be in both sets: a word of one is one of the other or, in lists with dots and stars, covers it.
 */
static gboolean words_meet(const char *const *left, const char *const *right)
{
    for (guint i = 0; left[i]; i++)
        if (vitri_field_covers(right, left[i]) || vitri_field_prefix(right, left[i]) > 0)
            return TRUE;
    for (guint i = 0; right[i]; i++)
        if (vitri_field_covers(left, right[i]) || vitri_field_prefix(left, right[i]) > 0)
            return TRUE;
    return FALSE;
}

static gboolean words_within(const char *const *inner, const char *const *outer)
{
    for (guint i = 0; inner[i]; i++)
        if (!vitri_field_covers(outer, inner[i]) && vitri_field_prefix(outer, inner[i]) == 0)
            return FALSE;
    return TRUE;
}

/** What a selector states for a field, as words. Caller frees; NULL: nothing. */
static GStrv state_words(const VitriRequirement *selector, const VitriField *field)
{
    const char *text = vitri_requirement_parameter(selector, field->name);
    return text ? g_strsplit(text, " ", -1) : NULL;
}

/** Whether two selectors want one fact in sets that have nothing in common. */
static gboolean sets_are_apart(const VitriRequirement *left, const VitriRequirement *right)
{
    for (guint i = 0; i < left->kind->n_fields; i++) {
        const VitriField *field = &left->kind->fields[i];
        if (field->type == VITRI_FIELD_NUMBER)
            continue;
        g_auto(GStrv) a = state_words(left, field);
        g_auto(GStrv) b = state_words(right, field);
        if (a && b && !words_meet((const char *const *)a, (const char *const *)b))
            return TRUE;
    }
    return FALSE;
}

/** Whether who meets `left` meets `right`, both of one kind. */
static gboolean implies(const VitriRequirement *left, const VitriRequirement *right, const VitriCodes *codes)
{
    for (guint i = 0; i < left->kind->n_fields; i++) {
        const VitriField *field = &left->kind->fields[i];
        gint32 a, b;
        g_auto(GStrv) one = state_words(left, field);
        g_auto(GStrv) other = state_words(right, field);
        if (left->kind->selects && !other)
            continue;
        gboolean same =
            (!one && !other) || (one && other && g_strv_equal((const char *const *)one, (const char *const *)other));
        gboolean within = left->kind->selects && one && field->type != VITRI_FIELD_NUMBER &&
                          words_within((const char *const *)one, (const char *const *)other);
        gboolean beyond = field->sense != 0 && vitri_logic_value(left, field, codes, &a) &&
                          vitri_logic_value(right, field, codes, &b) && (a - b) * field->sense >= 0;
        if (!same && !within && !beyond)
            return FALSE;
    }
    return left->children == NULL;
}

static gboolean exclude(const Literal *left, const Literal *right, const VitriCodes *codes)
{
    const VitriRequirement *a = left->leaf, *b = right->leaf;
    if (left->negated && right->negated)
        return FALSE;
    if (left->negated || right->negated) {
        const VitriRequirement *held = left->negated ? b : a, *denied = left->negated ? a : b;
        return held->kind == denied->kind && implies(held, denied, codes);
    }
    if (is_clock_pair(a, b) || is_clock_pair(b, a))
        return bounds_cross(is_clock_pair(a, b) ? a : b, is_clock_pair(a, b) ? b : a, codes);
    if (a->kind->selects && a->kind == b->kind && sets_are_apart(a, b))
        return TRUE;
    return vitri_logic_same_subject(a, b) && (bounds_cross(a, b, codes) || bounds_cross(b, a, codes));
}

static gboolean row_is_never(const Row *row, const VitriCodes *codes)
{
    for (guint i = 0; i < row->len; i++)
        for (guint k = i; k < row->len; k++)
            if (exclude(&g_array_index(row, Literal, i), &g_array_index(row, Literal, k), codes))
                return TRUE;
    return FALSE;
}

gboolean vitri_logic_never(const VitriRequirement *const *requirements, guint n, const VitriCodes *codes)
{
    GPtrArray *rows = make_true();
    for (guint i = 0; rows && i < n; i++)
        if (requirements[i])
            rows = multiply(rows, write_out(requirements[i], FALSE));
    g_autoptr(GPtrArray) all = rows;
    for (guint i = 0; all && i < all->len; i++)
        if (!row_is_never(all->pdata[i], codes))
            return FALSE;
    return all != NULL;
}
