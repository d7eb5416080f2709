/* The schema of rule data beside the reader: both accept and refuse the same standards, as far as a schema can see. */
#include "read-standard.h"
#include "vitri/kind.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <libxml/xmlschemas.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchema, xmlSchemaFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt)

static void keep_quiet(void *context, const char *format, ...)
{
}

static char *schema_path(void)
{
    return g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "schema", "standards.xsd", NULL);
}

static xmlSchema *read_schema(void)
{
    g_autofree char *path = schema_path();
    g_autoptr(xmlSchemaParserCtxt) context = xmlSchemaNewParserCtxt(path);
    xmlSchema *schema = xmlSchemaParse(context);
    cr_assert_not_null(schema, "%s is no schema", path);
    return schema;
}

static gboolean schema_accepts(xmlSchema *schema, xmlDoc *document)
{
    g_autoptr(xmlSchemaValidCtxt) context = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidErrors(context, keep_quiet, keep_quiet, NULL);
    return document && xmlSchemaValidateDoc(context, document) == 0;
}

/** Whether the reader takes a standard whose text is `content`. */
static gboolean reader_accepts(const char *content, GPtrArray *faults)
{
    static const VitriCode codes[] = {{"head", 2, NULL, NULL, NULL, NULL}, {"deputy", 1, NULL, NULL, NULL, NULL}};
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("vitri-XXXXXX.xml", &path, NULL);
    cr_assert(g_file_set_contents(path, content, -1, NULL));
    g_close(file, NULL);
    g_autoptr(VitriCase) vcase = vitri_case_new();
    vcase->examples = TRUE;
    VitriLegalSource *source = g_new0(VitriLegalSource, 1);
    source->id = g_strdup("law");
    g_ptr_array_add(vcase->sources, source);
    vitri_codes_add(vcase->codes, "level", &codes[0]);
    vitri_codes_add(vcase->codes, "level", &codes[1]);
    g_autoptr(VitriStandard) standard = vitri_read_standard(path, FALSE, vcase, faults, NULL);
    g_unlink(path);
    return standard != NULL;
}

static const char head[] = "<standard xmlns=\"urn:vitri:standards:1\" id=\"s\" force=\"must\" applies-to=\"holding\">"
                           "<title lang=\"vi\">Một</title><title lang=\"en\">One</title>";

/* In the middle stands what the row says; "[]" in a row stands for a complete version around its requirement. */
static char *make_standard(const char *middle)
{
    if (g_str_has_prefix(middle, "<standard"))
        return g_strdup(middle);
    if (g_str_has_prefix(middle, "[]"))
        return g_strconcat(head, "<version from=\"2020-01-01\"><citation source=\"law\" locator=\"1\"/><require>",
                           middle + 2, "</require></version></standard>", NULL);
    return g_strconcat(head, middle, "</standard>", NULL);
}

#define EXAMPLE(attributes, inside)                                                                                    \
    "<version from=\"2020-01-01\"><citation source=\"law\"/><require><age min=\"1\"/></require>"                       \
    "<example " attributes ">" inside "</example></version>"
#define STARTED(version_by)                                                                                            \
    "<standard xmlns=\"urn:vitri:standards:1\" id=\"s\" force=\"must\" applies-to=\"holding\" "                        \
    "version-by=\"" version_by                                                                                         \
    "\"><title lang=\"vi\">a</title><title lang=\"en\">a</title><version from=\"2020-01-01\">"                         \
    "<citation source=\"law\"/><require><age/></require></version></standard>"
#define VERSION(attributes)                                                                                            \
    "<version from=\"2020-01-01\"" attributes "><citation source=\"law\"/><require><age "                              \
    "min=\"1\"/></require></version>"
#define GAP(attributes) "<gap from=\"2019-01-01\" " attributes "/>" VERSION("")
#define ROSTER "<roster xmlns=\"urn:vitri:roster:1\"/>"

/* A standard, or what stands in one, and whether both accept it. */
static const struct {
    const char *middle;
    gboolean accepted;
} documents[] = {
    {"[]<age min=\"20\" max=\"60\"/>", TRUE},
    {VERSION(" confirmed=\"2026-08-31\""), TRUE},
    {VERSION(" confirmed=\"2026-08\""), FALSE},
    {GAP("until=\"2020-01-01\" vi=\"một\" en=\"one\""), TRUE},
    {GAP("until=\"2020-01-01\" vi=\"một\""), FALSE},
    {GAP("vi=\"một\" en=\"one\""), FALSE},
    {"[]<position id=\"a b\"/>", TRUE},
    {"[]<age min=\"x\"/>", FALSE},
    {"[]<age min=\"-1\"/>", FALSE},
    {"[]<age min=\"+1\"/>", FALSE},
    {"[]<age min=\"12001\"/>", FALSE},
    {"[]<age mni=\"1\"/>", FALSE},
    {"[]<aeg/>", FALSE},
    {"[]", FALSE},
    {"[]words", FALSE},
    {"[]<age/><age/>", FALSE},
    {"[]<all-of><age/><age/></all-of>", TRUE},
    {"[]<all-of/>", FALSE},
    {"[]<not><age/></not>", TRUE},
    {"[]<not><age/><age/></not>", FALSE},
    {"[]<age><age/></age>", FALSE},
    {"[]<band max=\"1\"/>", FALSE},
    {"[]<deputies level=\"deputy head\"><band below=\"3\" max=\"1\"/><band max=\"2\"/></deputies>", TRUE},
    {"[]<deputies level=\"deputy\"/>", FALSE},
    {"[]<deputies><band max=\"2\"/></deputies>", FALSE},
    {"[]<deputies level=\"deputy\"><age/></deputies>", FALSE},
    {"[]<position category=\"shared support\" listed=\"yes\"/>", TRUE},
    {"[]<position category=\"boss\"/>", FALSE},
    {"[]<position category=\"\"/>", FALSE},
    {"[]<position listed=\"1\"/>", FALSE},
    {"[]<max-time months=\"60\" probation=\"excluded\"/>", TRUE},
    {"[]<max-time months=\"60\" probation=\"maybe\"/>", FALSE},
    {"[]<max-time/>", FALSE},
    {"", FALSE},
    {"<title lang=\"fr\">Un</title>", FALSE},
    {"<version><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01\"><require><age/></require></version>", FALSE},
    {"<version from=\"2020-02-30\"><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01-01\" until=\"2021\"><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01-01\" confidence=\"D\"><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01-01\" draft=\"yes\"><require><age/></require></version>", TRUE},
    {"<version from=\"2020-01-01\"><cite/><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01-01\"><citation/><require><age/></require></version>", FALSE},
    {"<version from=\"2020-01-01\"><citation source=\"law\"><x/></citation><require><age/></require></version>", FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\" name=\"n\"", ROSTER), TRUE},
    {EXAMPLE("verdict=\"fine\" on=\"2020-01-01\" name=\"n\"", ROSTER), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020\" name=\"n\"", ROSTER), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\"", ROSTER), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\" name=\"\"", ROSTER), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\" name=\"n\"", ""), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\" name=\"n\"", ROSTER ROSTER), FALSE},
    {EXAMPLE("verdict=\"met\" on=\"2020-01-01\" name=\"n\"", "<age/>"), FALSE},
    {STARTED("procedure"), TRUE},
    {STARTED("day"), TRUE},
    {STARTED("start"), FALSE},
    {"<standard xmlns=\"urn:vitri:standards:2\"/>", FALSE},
    {"<standard xmlns=\"urn:vitri:standards:1\" id=\"s\" force=\"must\" applies-to=\"holding\"/>", FALSE},
    {"<standard xmlns=\"urn:vitri:standards:1\" id=\"s\" force=\"must\"><title lang=\"vi\">a</title>"
     "<title lang=\"en\">a</title><version from=\"2020-01-01\"><require><age/></require></version></standard>",
     FALSE},
};

Test(read_standard, reader_and_schema_agree)
{
    g_autoptr(xmlSchema) schema = read_schema();
    for (guint i = 0; i < G_N_ELEMENTS(documents); i++) {
        g_autoptr(GPtrArray) faults = vitri_fault_list_new();
        g_autofree char *content = make_standard(documents[i].middle);
        g_autoptr(xmlDoc) document =
            xmlReadMemory(content, (int)strlen(content), "s.xml", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
        gboolean read = reader_accepts(content, faults);
        const char *fault = faults->len ? ((VitriFault *)g_ptr_array_index(faults, 0))->text : "";
        cr_expect_eq(read, documents[i].accepted, "the reader: row %u, %s: %s", i, documents[i].middle, fault);
        cr_expect_eq(read, faults->len == 0, "row %u, %s: refused without a word", i, documents[i].middle);
        /* A standard without a version has too little of something that a schema counts as either of two. */
        if (*documents[i].middle)
            cr_expect_eq(schema_accepts(schema, document), documents[i].accepted, "the schema: row %u, %s", i,
                         documents[i].middle);
    }
}

/** The attributes that the type of a kind names in the schema, sorted. */
static GPtrArray *list_attributes(xmlNode *type)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (xmlNode *node = type->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || strcmp((const char *)node->name, "attribute") != 0)
            continue;
        xmlChar *name = xmlGetProp(node, (const xmlChar *)"name");
        g_ptr_array_add(names, g_strdup((const char *)name));
        xmlFree(name);
    }
    return names;
}

static xmlNode *find_type(xmlDoc *document, const char *wanted)
{
    for (xmlNode *node = xmlDocGetRootElement(document)->children; node; node = node->next) {
        xmlChar *name = node->type == XML_ELEMENT_NODE ? xmlGetProp(node, (const xmlChar *)"name") : NULL;
        gboolean found =
            name && strcmp((const char *)name, wanted) == 0 && strcmp((const char *)node->name, "complexType") == 0;
        xmlFree(name);
        if (found)
            return node;
    }
    return NULL;
}

Test(read_standard, schema_has_every_kind_with_its_attributes)
{
    g_autofree char *path = schema_path();
    g_autoptr(xmlDoc) document = xmlReadFile(path, NULL, XML_PARSE_NONET);
    guint n = 0;
    const VitriKind *const *kinds = vitri_kind_all(&n);
    for (guint i = 0; i < n; i++) {
        xmlNode *type = find_type(document, kinds[i]->name);
        cr_assert_not_null(type, "the schema has no type for '%s'", kinds[i]->name);
        g_autoptr(GPtrArray) names = list_attributes(type);
        cr_expect_eq(names->len, kinds[i]->n_fields, "'%s' has %u attributes in the schema", kinds[i]->name,
                     names->len);
        for (guint f = 0; f < kinds[i]->n_fields; f++)
            cr_expect(g_ptr_array_find_with_equal_func(names, kinds[i]->fields[f].name, g_str_equal, NULL),
                      "'%s' has no %s in the schema", kinds[i]->name, kinds[i]->fields[f].name);
    }
}

static guint validate_folder(xmlSchema *schema, const char *folder)
{
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    guint n = 0;
    cr_assert_not_null(entries, "%s", folder);
    for (const char *name = g_dir_read_name(entries); name; name = g_dir_read_name(entries)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            n += validate_folder(schema, path);
        } else if (g_str_has_suffix(name, ".xml") && strcmp(name, "policy.xml") != 0 &&
                   !g_str_has_prefix(name, "layout")) { /* these have schemas of their own */
            g_autoptr(xmlDoc) document = xmlReadFile(path, NULL, XML_PARSE_NONET);
            cr_expect(schema_accepts(schema, document), "%s does not fit the schema", path);
            n++;
        }
    }
    return n;
}

Test(read_standard, all_shipped_rule_data_fit_the_schema)
{
    g_autoptr(xmlSchema) schema = read_schema();
    g_autofree char *folder = g_build_filename(g_getenv("VITRI_SOURCE_ROOT"), "data", "vn", NULL);
    cr_expect_gt(validate_folder(schema, folder), 80);
}
