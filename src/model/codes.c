/*
 * The code lists of a jurisdiction.
 *
 * A list keeps its codes ordered by (order, sequence of adding) and finds one by a hash of its id; a prefix list
 * answers "F01" for "F01.3" by cutting the id at its last dot until something is known. Lists are few and small, are
 * filled once by the reader and are only read afterwards, so they may be shared between threads. Which lists exist and
 * what stands in them is data: no name of a list occurs here.
 */
#include "vitri/codes.h"

#include <string.h>

typedef struct {
    gboolean open, prefix;
    GPtrArray *codes; /* of VitriCode*, ordered */
    GHashTable *by_id;
} CodeList;

struct VitriCodes {
    GHashTable *lists; /* name -> CodeList */
    GStringChunk *strings;
};

static void free_list(gpointer data)
{
    CodeList *list = data;
    g_ptr_array_unref(list->codes);
    g_hash_table_unref(list->by_id);
    g_free(list);
}

VitriCodes *vitri_codes_new(void)
{
    VitriCodes *codes = g_new0(VitriCodes, 1);
    codes->lists = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_list);
    codes->strings = g_string_chunk_new(4096);
    return codes;
}

void vitri_codes_free(VitriCodes *codes)
{
    if (!codes)
        return;
    g_hash_table_unref(codes->lists);
    g_string_chunk_free(codes->strings);
    g_free(codes);
}

static const char *keep(VitriCodes *codes, const char *text)
{
    return text ? g_string_chunk_insert_const(codes->strings, text) : NULL;
}

void vitri_codes_add_list(VitriCodes *codes, const char *name, gboolean open, gboolean prefix)
{
    CodeList *list = g_hash_table_lookup(codes->lists, name);
    if (!list) {
        list = g_new0(CodeList, 1);
        list->codes = g_ptr_array_new_with_free_func(g_free);
        list->by_id = g_hash_table_new(g_str_hash, g_str_equal);
        g_hash_table_insert(codes->lists, (gpointer)keep(codes, name), list);
    }
    list->open = open;
    list->prefix = prefix;
}

void vitri_codes_add(VitriCodes *codes, const char *list_name, const VitriCode *code)
{
    CodeList *list = g_hash_table_lookup(codes->lists, list_name);
    if (!list) {
        vitri_codes_add_list(codes, list_name, FALSE, FALSE);
        list = g_hash_table_lookup(codes->lists, list_name);
    }
    VitriCode *old = g_hash_table_lookup(list->by_id, code->id);
    if (old) {
        g_hash_table_remove(list->by_id, code->id);
        g_ptr_array_remove(list->codes, old);
    }
    VitriCode *copy = g_new0(VitriCode, 1);
    *copy = (VitriCode){
        .id = keep(codes, code->id),
        .order = code->order,
        .group = keep(codes, code->group),
        .grade = keep(codes, code->grade),
        .label_vi = keep(codes, code->label_vi),
        .label_en = keep(codes, code->label_en),
        .period = code->period,
        .also = keep(codes, code->also),
    };
    guint at = list->codes->len;
    while (at > 0 && ((VitriCode *)g_ptr_array_index(list->codes, at - 1))->order > copy->order)
        at--;
    g_ptr_array_insert(list->codes, (gint)at, copy);
    g_hash_table_insert(list->by_id, (gpointer)copy->id, copy);
}

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

const char **vitri_codes_names(const VitriCodes *codes)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    GHashTableIter iter;
    gpointer name;
    g_hash_table_iter_init(&iter, codes->lists);
    while (g_hash_table_iter_next(&iter, &name, NULL))
        g_ptr_array_add(names, name);
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return (const char **)g_ptr_array_free(g_steal_pointer(&names), FALSE);
}

gboolean vitri_codes_has_list(const VitriCodes *codes, const char *list)
{
    return g_hash_table_contains(codes->lists, list);
}

const VitriCode *vitri_codes_find(const VitriCodes *codes, const char *list_name, const char *id)
{
    const CodeList *list = g_hash_table_lookup(codes->lists, list_name);
    if (!list || !id)
        return NULL;
    const VitriCode *code = g_hash_table_lookup(list->by_id, id);
    if (code || !list->prefix)
        return code;
    g_autofree char *cut = g_strdup(id);
    for (char *dot = strrchr(cut, '.'); dot && !code; dot = strrchr(cut, '.')) {
        *dot = '\0';
        code = g_hash_table_lookup(list->by_id, cut);
    }
    return code;
}

gboolean vitri_codes_accepts(const VitriCodes *codes, const char *list_name, const char *id)
{
    const CodeList *list = g_hash_table_lookup(codes->lists, list_name);
    return !list || list->open || vitri_codes_find(codes, list_name, id) != NULL;
}

const VitriCode *const *vitri_codes_list(const VitriCodes *codes, const char *list_name, guint *out_n)
{
    const CodeList *list = g_hash_table_lookup(codes->lists, list_name);
    *out_n = list ? list->codes->len : 0;
    return list ? (const VitriCode *const *)list->codes->pdata : NULL;
}

const char *vitri_codes_label(const VitriCodes *codes, const char *list, const char *id, const char *language)
{
    const VitriCode *code = vitri_codes_find(codes, list, id);
    /* A prefix answers for its lines where a code is sought; its label would be that of something wider. */
    if (!code || strcmp(code->id, id) != 0)
        return id;
    const char *label = strcmp(language, "vi") == 0 ? code->label_vi : code->label_en;
    return label ? label : id;
}
