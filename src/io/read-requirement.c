/*
 * A tree of requirements from XML: the element names the kind, the attributes are its parameters.
 *
 * What may stand where is asked of the kinds: which take children, which stand in one other kind alone. Everything
 * wrong is reported with the nearest known name; the tree is given up if any of it was wrong, since half a
 * condition is another condition. Linear in the elements.
 */
#include "read-requirement.h"

#include "vitri/message.h"

#include <string.h>

void vitri_requirement_reader_begin(VitriRequirementReader *reader, const char *container, guint line)
{
    reader->container = container;
    reader->line = line;
    reader->root = NULL;
    reader->failed = FALSE;
    g_ptr_array_set_size(reader->open, 0);
}

static VitriRequirement *innermost(const VitriRequirementReader *reader)
{
    return reader->open->len ? g_ptr_array_index(reader->open, reader->open->len - 1) : NULL;
}

/** Whether a kind may stand in `parent` (NULL: the container). */
static gboolean may_stand(const VitriKind *kind, const VitriRequirement *parent)
{
    const char *only = NULL;
    guint n = 0;
    const VitriKind *const *all = vitri_kind_all(&n);
    for (guint i = 0; parent && i < n && !only; i++)
        if (g_strcmp0(all[i]->inside, parent->kind->name) == 0)
            only = all[i]->name;
    if (only)
        return strcmp(kind->name, only) == 0;
    return !kind->inside && (!parent || parent->kind->children);
}

static void report_kind(VitriRequirementReader *reader, const char *name, const VitriRequirement *parent, guint line)
{
    guint n = 0;
    const VitriKind *const *all = vitri_kind_all(&n);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < n; i++)
        if (may_stand(all[i], parent))
            g_ptr_array_add(names, (gpointer)all[i]->name);
    const char *where = parent ? parent->kind->name : reader->container;
    if (names->len == 0) {
        vitri_sink_add(reader->sink, "unknown-element", reader->file, line,
                       _("'%s' in '%s', which takes nothing inside; take it out"), name, where);
        return;
    }
    g_autofree char *advice =
        vitri_sink_advice(name, (const char *const *)names->pdata, names->len, _("use a kind that may stand there"));
    vitri_sink_add(reader->sink, "unknown-element", reader->file, line, _("unknown requirement '%s' in '%s'%s"), name,
                   where, advice);
}

/** Reports attributes that the kind does not know; FALSE if there are any. */
static gboolean check_attributes(VitriRequirementReader *reader, const VitriKind *kind,
                                 const VitriXmlAttribute *attributes, guint n, guint line)
{
    g_autofree const char **names = g_new0(const char *, kind->n_fields + 1);
    gboolean known = TRUE;
    for (guint i = 0; i < kind->n_fields; i++)
        names[i] = kind->fields[i].name;
    for (guint i = 0; i < n; i++) {
        if (g_strv_contains(names, attributes[i].name))
            continue;
        g_autofree char *advice =
            vitri_sink_advice(attributes[i].name, names, kind->n_fields, _("remove it or correct its name"));
        vitri_sink_add(reader->sink, "unknown-attribute", reader->file, line, _("unknown attribute '%s' of '%s'%s"),
                       attributes[i].name, kind->name, advice);
        known = FALSE;
    }
    return known;
}

static gpointer parse_data(VitriRequirementReader *reader, const VitriKind *kind, const VitriXmlAttribute *attributes,
                           guint n, guint line)
{
    g_autofree VitriKindAttribute *items = g_new0(VitriKindAttribute, n + 1);
    g_autoptr(GError) error = NULL;
    if (!check_attributes(reader, kind, attributes, n, line))
        return NULL;
    for (guint i = 0; i < n; i++)
        items[i] = (VitriKindAttribute){attributes[i].name, attributes[i].value};
    gpointer data = vitri_kind_parse(kind, items, n, reader->codes, &error);
    if (!data)
        vitri_sink_add(reader->sink, "wrong-value", reader->file, line, "%s", error->message);
    return data;
}

gboolean vitri_requirement_reader_start(VitriRequirementReader *reader, const char *name,
                                        const VitriXmlAttribute *attributes, guint n, guint line)
{
    VitriRequirement *parent = innermost(reader);
    const VitriKind *kind = vitri_kind_find(name);
    if (!kind || !may_stand(kind, parent)) {
        report_kind(reader, name, parent, line);
        reader->failed = TRUE;
        return FALSE;
    }
    if (!parent && reader->root) {
        vitri_sink_add(reader->sink, "repeated", reader->file, line,
                       _("a second requirement in '%s'; put both into all-of or any-of"), reader->container);
        reader->failed = TRUE;
        return FALSE;
    }
    VitriRequirement *requirement = g_new0(VitriRequirement, 1);
    requirement->kind = kind;
    requirement->line = line;
    requirement->data = parse_data(reader, kind, attributes, n, line);
    if (kind->children)
        requirement->children = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_requirement_free);
    if (!requirement->data)
        reader->failed = TRUE;
    if (parent)
        g_ptr_array_add(parent->children, requirement);
    else
        reader->root = requirement;
    g_ptr_array_add(reader->open, requirement);
    return TRUE;
}

void vitri_requirement_reader_end(VitriRequirementReader *reader)
{
    const VitriRequirement *closed = innermost(reader);
    guint n = closed->children ? closed->children->len : 0;
    g_ptr_array_set_size(reader->open, (gint)reader->open->len - 1);
    if (!closed->children || reader->failed)
        return;
    if (n == 0) {
        vitri_sink_add(reader->sink, "missing-element", reader->file, closed->line,
                       _("'%s' has nothing inside; add a requirement"), closed->kind->name);
        reader->failed = TRUE;
    } else if (n > 1 && strcmp(closed->kind->name, "not") == 0) {
        vitri_sink_add(reader->sink, "repeated", reader->file, closed->line,
                       _("'not' takes one requirement; put them into all-of or any-of"));
        reader->failed = TRUE;
    }
}

VitriRequirement *vitri_requirement_reader_finish(VitriRequirementReader *reader)
{
    g_autoptr(VitriRequirement) root = g_steal_pointer(&reader->root);
    g_ptr_array_set_size(reader->open, 0);
    if (!root && !reader->failed) {
        vitri_sink_add(reader->sink, "missing-element", reader->file, reader->line,
                       _("'%s' has nothing inside; add a requirement"), reader->container);
        reader->failed = TRUE;
    }
    return reader->failed ? NULL : g_steal_pointer(&root);
}
