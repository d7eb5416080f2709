#ifndef VITRI_TEST_RULE_DATA_H
#define VITRI_TEST_RULE_DATA_H

/* Rule data whose examples are short rosters of builder.h, and the faults found in them as text. */

#include "rule-case.h"
#include "vitri/data-check.h"

/** Reads the roster of an example; an empty one is a roster that is wrong. */
static inline VitriRoster *read_example(const char *xml, const char *name, const VitriCodes *codes, GPtrArray *faults,
                                        GError **error)
{
    if (*xml)
        return build_roster(xml);
    vitri_fault_add(faults, "missing-attribute", name, 3, "a roster that is wrong");
    return NULL;
}

/** Adds an example; its line is 10 and up. */
static inline VitriExample *build_example(VitriVersion *version, const char *verdict, const char *on, const char *xml)
{
    VitriExample *example = g_new0(VitriExample, 1);
    example->verdict = g_strdup(verdict);
    example->on = g_strdup(on);
    example->name = g_strdup_printf("%s on %s", verdict, on);
    example->xml = g_strdup(xml);
    example->line = 10 + version->examples->len;
    g_ptr_array_add(version->examples, example);
    return example;
}

/** "tag: text" of every fault, one a line. Caller frees. */
static inline char *tell_faults(const GPtrArray *faults)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const VitriFault *fault = g_ptr_array_index(faults, i);
        g_string_append_printf(text, "%s: %s\n", fault->tag->tag, fault->text);
    }
    return g_string_free(text, FALSE);
}

#endif
