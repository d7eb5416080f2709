#ifndef VITRI_TEST_BUILDER_H
#define VITRI_TEST_BUILDER_H

/*
 * Small cases for unit tests of the rules: a roster (builder-roster.h), codes of no country, a retirement table of one
 * row, and requirements from short texts in the format of the files. A text that is wrong stops the test.
 */

#include "builder-roster.h"

#include "vitri/case.h"
#include "vitri/kind.h"

/** Code lists of no country. */
static inline void build_codes(VitriCodes *codes)
{
    static const struct {
        const char *list;
        VitriCode code;
    } rows[] = {
        {"unit-kind", {"department", 1, NULL, NULL, NULL, NULL}},
        {"unit-kind", {"division", 2, NULL, NULL, NULL, NULL}},
        {"unit-kind", {"office", 3, NULL, NULL, NULL, NULL}},
        {"level", {"deputy", 10, "deputy", NULL, NULL, NULL}},
        {"level", {"vice", 10, "deputy", NULL, NULL, NULL}},
        {"level", {"head", 20, "head", NULL, NULL, NULL}},
        {"level", {"chief", 30, "head", NULL, NULL, NULL}},
        {"qualification-kind", {"degree", 1, NULL, NULL, NULL, NULL}},
        {"qualification-kind", {"theory", 2, NULL, NULL, NULL, NULL}},
        {"degree", {"college", 1, NULL, NULL, NULL, "college"}},
        {"degree", {"bachelor", 2, NULL, NULL, NULL, "bachelor"}},
        {"degree", {"master", 3, NULL, NULL, NULL, "master"}},
        {"degree-field", {"tax-law", 1, "law", NULL, NULL, NULL}},
        {"theory", {"basic", 1, NULL, NULL, NULL, NULL}},
        {"theory", {"middle", 2, NULL, NULL, NULL, "intermediate"}},
        {"theory", {"high", 3, NULL, NULL, NULL, NULL}},
        {"rating", {"poor", 1, NULL, NULL, NULL, NULL}},
        {"rating", {"fair", 2, NULL, NULL, NULL, NULL}},
        {"rating", {"good", 3, NULL, NULL, NULL, NULL}},
        {"rating", {"best", 4, NULL, NULL, NULL, NULL}},
        {"discipline", {"reprimand", 1, NULL, NULL, NULL, NULL}},
        {"discipline", {"warning", 2, NULL, NULL, NULL, NULL}},
        {"circumstance", {"illness", 1, NULL, NULL, NULL, NULL}},
        {"circumstance", {"child", 2, NULL, NULL, NULL, NULL}},
        {"circumstance", {"study", 3, NULL, NULL, NULL, NULL}},
        {"circumstance", {"lent", 4, NULL, NULL, NULL, NULL}},
        {"circumstance", {"seconded", 5, NULL, NULL, NULL, NULL}},
        {"tenure-kind", {"holder", 1, NULL, NULL, NULL, NULL}},
        {"tenure-kind", {"acting", 2, NULL, NULL, NULL, NULL}},
        {"tenure-kind", {"concurrent", 3, NULL, NULL, NULL, NULL}},
        {"tenure-kind", {"seconded", 4, NULL, NULL, NULL, NULL}},
        {"relation", {"spouse", 0, NULL, NULL, NULL, NULL}},
        {"relation", {"parent", 0, "child", NULL, NULL, NULL}},
        {"relation", {"child", 0, "parent", NULL, NULL, NULL}},
        {"rank", {"r1", 1, NULL, "1", NULL, NULL}},
        {"rank", {"r2", 2, NULL, "2", NULL, NULL}},
        {"rank", {"r3", 3, NULL, "3", NULL, NULL}},
        {"rank", {"odd", 4, NULL, NULL, NULL, NULL}},
        {"rotation", {"A", 1, NULL, NULL, NULL, NULL}},
        {"rotation", {"F01", 2, NULL, NULL, NULL, NULL}},
        {"province-class", {"1", 1, NULL, NULL, NULL, NULL}},
        {"province-class", {"2", 2, NULL, NULL, NULL, NULL}},
    };
    vitri_codes_add_list(codes, "rotation", FALSE, TRUE);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        vitri_codes_add(codes, rows[i].list, &rows[i].code);
}

/** A case of a roster and a day, with codes and a retirement age of 60 years for men and 55 for women. */
static inline VitriCase *build_case(const char *roster_xml, const char *on)
{
    VitriCase *vcase = vitri_case_new();
    VitriRetirementAge age = {2020, 720, 660};
    vitri_roster_free(vcase->roster);
    vcase->roster = build_roster(roster_xml);
    vcase->language = g_strdup("en");
    build_codes(vcase->codes);
    g_array_append_val(vcase->retirement, age);
    if (on && !vitri_date_parse(on, &vcase->on))
        g_error("builder: '%s' is no date", on);
    return vcase;
}

typedef struct {
    const VitriCodes *codes;
    GPtrArray *open;
    VitriRequirement *root;
    GError *error;
} BuilderTree;

static inline void builder_start_kind(GMarkupParseContext *context, const char *name, const char **names,
                                      const char **values, gpointer user, GError **error)
{
    BuilderTree *tree = user;
    g_autoptr(GArray) attributes = g_array_new(FALSE, FALSE, sizeof(VitriKindAttribute));
    const VitriKind *kind = vitri_kind_find(name);
    if (!kind)
        g_error("builder: no kind '%s'", name);
    for (; *names; names++, values++) {
        VitriKindAttribute attribute = {*names, *values};
        g_array_append_val(attributes, attribute);
    }
    VitriRequirement *requirement = g_new0(VitriRequirement, 1);
    requirement->kind = kind;
    requirement->data = vitri_kind_parse(kind, (const VitriKindAttribute *)(gpointer)attributes->data, attributes->len,
                                         tree->codes, tree->error ? NULL : &tree->error);
    if (kind->children)
        requirement->children = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_requirement_free);
    if (tree->open->len)
        g_ptr_array_add(((VitriRequirement *)g_ptr_array_index(tree->open, tree->open->len - 1))->children,
                        requirement);
    else
        tree->root = requirement;
    g_ptr_array_add(tree->open, requirement);
}

static inline void builder_end_kind(GMarkupParseContext *context, const char *name, gpointer user, GError **error)
{
    BuilderTree *tree = user;
    g_ptr_array_set_size(tree->open, (gint)tree->open->len - 1);
}

/** One requirement with its children; NULL and the error where a value is wrong. */
static inline VitriRequirement *build_requirement(const char *xml, const VitriCodes *codes, GError **error)
{
    static const GMarkupParser parser = {.start_element = builder_start_kind, .end_element = builder_end_kind};
    g_autoptr(GPtrArray) open = g_ptr_array_new();
    BuilderTree tree = {codes, open, NULL, NULL};
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &tree, NULL);
    GError *syntax = NULL;
    if (!g_markup_parse_context_parse(context, xml, -1, &syntax))
        g_error("builder: %s", syntax->message);
    g_markup_parse_context_free(context);
    if (!tree.error)
        return tree.root;
    vitri_requirement_free(tree.root);
    g_propagate_error(error, tree.error);
    return NULL;
}

/** Who is judged in a row of a test table; NULL ids are -1. */
static inline VitriSubject build_subject(const VitriCase *vcase, const char *person, const char *post,
                                         const char *origin, const char *unit, const char *on, VitriOccasion occasion)
{
    VitriSubject subject = {vcase,
                            builder_refer(vcase->roster->person_by_id, person),
                            builder_refer(vcase->roster->post_by_id, post),
                            builder_refer(vcase->roster->post_by_id, origin),
                            builder_refer(vcase->roster->unit_by_id, unit),
                            VITRI_DATE_NONE,
                            occasion};
    if (!vitri_date_parse(on, &subject.on))
        g_error("builder: '%s' is no date", on);
    return subject;
}

#endif
