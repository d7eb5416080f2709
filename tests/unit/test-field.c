/* Attributes into the data of a kind: each type, what is refused and how it is said, and the matching of codes. */
#include "field.h"

#include "../support/builder.h"
#include "vitri/error.h"

#include <criterion/criterion.h>

typedef struct {
    VitriParameters parameters;
    gint32 months, counted, share;
    const char *list;
    const char *level;
    const char *const *levels;
    const char *const *codes;
} Sample;

static const char *const shares[] = {"none", "half", "all", NULL};
static const VitriField fields[] = {
    {"months", VITRI_FIELD_NUMBER, offsetof(Sample, months), .required = TRUE},
    {"counted", VITRI_FIELD_FLAG, offsetof(Sample, counted), .fallback = 1},
    {"share", VITRI_FIELD_CHOICE, offsetof(Sample, share), .choices = shares, .fallback = 2},
    {"list", VITRI_FIELD_WORD, offsetof(Sample, list)},
    {"level", VITRI_FIELD_WORD, offsetof(Sample, level), .list = "@list"},
    {"levels", VITRI_FIELD_WORDS, offsetof(Sample, levels), .list = "level"},
    {"codes", VITRI_FIELD_PATTERNS, offsetof(Sample, codes), .list = "rotation"},
};
static const VitriKind kind = {
    .name = "sample", .fields = fields, .n_fields = G_N_ELEMENTS(fields), .size = sizeof(Sample)};

/** Reads "name=value;name=value". */
static Sample *read_sample(const char *text, GError **error)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    g_auto(GStrv) parts = g_strsplit(text, ";", -1);
    guint n = *text ? g_strv_length(parts) : 0;
    g_autofree VitriKindAttribute *attributes = g_new0(VitriKindAttribute, n + 1);
    for (guint i = 0; i < n; i++) {
        char *value = strchr(parts[i], '=');
        *value = '\0';
        attributes[i] = (VitriKindAttribute){parts[i], value + 1};
    }
    return vitri_field_read(&kind, attributes, n, vcase->codes, error);
}

Test(field, every_type_is_read_into_its_member)
{
    g_autoptr(GError) error = NULL;
    g_autofree Sample *sample = read_sample(
        "months=60;counted=no;share=half;list=theory;level=middle;levels=head \t deputy\n;codes=F01* A", &error);
    cr_assert_not_null(sample, "%s", error ? error->message : "");
    cr_expect_eq(sample->months, 60);
    cr_expect_eq(sample->counted, 0);
    cr_expect_eq(sample->share, 1);
    cr_expect_str_eq(sample->level, "middle");
    cr_expect_str_eq(sample->levels[0], "head");
    cr_expect_str_eq(sample->levels[1], "deputy");
    cr_expect_null(sample->levels[2]);
    cr_expect_str_eq(sample->codes[0], "F01*");
    cr_expect_str_eq(sample->codes[1], "A");
    cr_expect_null(sample->codes[2]);
    cr_assert_eq(sample->parameters.n, 7);
    cr_expect_str_eq(sample->parameters.items[5].name, "levels");
    cr_expect_str_eq(sample->parameters.items[5].value, "head \t deputy\n", "as it stood");
}

Test(field, what_is_absent_falls_back)
{
    g_autofree Sample *sample = read_sample("months=0", NULL);
    cr_assert_not_null(sample);
    cr_expect_eq(sample->months, 0);
    cr_expect_eq(sample->counted, 1);
    cr_expect_eq(sample->share, 2);
    cr_expect_null(sample->level);
    cr_expect_null(sample->levels);
    cr_expect_null(sample->codes);
}

Test(field, the_greatest_number_is_twelve_thousand)
{
    g_autofree Sample *most = read_sample("months=12000", NULL);
    cr_assert_not_null(most);
    cr_expect_eq(most->months, 12000);
}

Test(field, what_is_wrong_is_said_in_one_line)
{
    static const char *const rows[][2] = {
        {"months=12001", "'12001' is no value of 'months': write a whole number from 0 to 12000"},
        {"months=-1", "'-1' is no value of 'months': write a whole number from 0 to 12000"},
        {"months=1.5", "'1.5' is no value of 'months': write a whole number from 0 to 12000"},
        {"months=", "'' is no value of 'months': write a whole number from 0 to 12000"},
        {"", "'sample' lacks the attribute 'months': add it"},
        {"months=1;moths=2", "'sample' has no attribute 'moths': take it out"},
        {"months=1;counted=true", "'true' is no value of 'counted': write one of: no, yes"},
        {"months=1;share=third", "'third' is no value of 'share': write one of: none, half, all"},
        {"months=1;levels= \t", "'levels' is empty: leave it out or write a value"},
        {"months=1;levels=head haed", "'haed' is not in the code list 'level': did you mean 'head'?"},
        {"months=1;levels=archduchess", "'archduchess' is not in the code list 'level': use a code of that list"},
        {"months=1;codes=F01* Q", "'Q' is not in the code list 'rotation'"},
        {"months=1;level=master;list=theory", "'master' is not in the code list 'theory'"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree Sample *sample = read_sample(rows[i][0], &error);
        cr_assert_null(sample, "'%s' was read", rows[i][0]);
        cr_expect(g_error_matches(error, VITRI_ERROR, VITRI_ERROR_INPUT));
        cr_expect(g_str_has_prefix(error->message, rows[i][1]), "'%s': %s", rows[i][0], error->message);
    }
}

Test(field, a_list_may_be_named_by_another_attribute)
{
    const VitriKindAttribute attributes[] = {{"level", "high"}, {"list", "theory"}};
    cr_expect_str_eq(vitri_field_list(vitri_field_find(&kind, "levels"), attributes, 2), "level");
    cr_expect_str_eq(vitri_field_list(vitri_field_find(&kind, "level"), attributes, 2), "theory");
    cr_expect_null(vitri_field_list(vitri_field_find(&kind, "level"), attributes, 1));
    cr_expect_null(vitri_field_list(vitri_field_find(&kind, "list"), attributes, 2));
    cr_expect_null(vitri_field_find(&kind, "lev"));
}

Test(field, words_patterns_and_prefixes)
{
    static const char *const words[] = {"F01", "F01.3", "A*", NULL};
    static const struct {
        const char *code;
        gboolean has, covers;
        guint prefix;
    } rows[] = {
        {"F01", TRUE, TRUE, 3},    {"F01.3", TRUE, TRUE, 5}, {"F01.3.1", FALSE, FALSE, 5}, {"F01.4", FALSE, FALSE, 3},
        {"F011", FALSE, FALSE, 0}, {"F0", FALSE, FALSE, 0},  {"A", FALSE, TRUE, 0},        {"AB.1", FALSE, TRUE, 0},
        {"A*", TRUE, TRUE, 2},     {"", FALSE, FALSE, 0},    {NULL, FALSE, FALSE, 0},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *code = rows[i].code, *shown = code ? code : "NULL";
        cr_expect_eq(vitri_field_has_word(words, code), rows[i].has, "word %s", shown);
        cr_expect_eq(vitri_field_covers(words, code), rows[i].covers, "pattern %s", shown);
        cr_expect_eq(vitri_field_prefix(words, code), rows[i].prefix, "prefix %s", shown);
    }
    cr_expect_not(vitri_field_has_word(NULL, "A"));
    cr_expect_not(vitri_field_covers(NULL, "A"));
    cr_expect_eq(vitri_field_prefix(NULL, "A"), 0);
}
