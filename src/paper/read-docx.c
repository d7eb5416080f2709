/*
 * A .docx as a package: its parts by their relations, its sections with their pages, headers and footers.
 *
 * What the file is, is told by its content types, never by its name; one with macros is refused. The text itself is
 * walked through in docx-walk.c, its look worked out in docx-shape.c. Not read: pictures, notes, comments. Nothing that
 * the package names outside itself is looked at.
 */
#include "read-docx.h"

#include "docx-walk.h"
#include "paper-tree.h"
#include "vitri/archive.h"
#include "vitri/fault.h"
#include "vitri/message.h"
#include "vitri/xml.h"

#include <math.h>
#include <string.h>

#define TYPES_PART "[Content_Types].xml"
#define MAIN_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

static const double TWIP = 25.4 / 1440;

typedef xmlDoc VitriDocxTree;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDocxTree, xmlFreeDoc)

typedef struct {
    const char *path;
    VitriArchive *archive;
    VitriDocx *docx;
    VitriDocxStyles *styles;
    GHashTable *relations; /* of the main part: id -> name of a part */
    GHashTable *by_type;   /* the same: last word of the type -> name of a part */
} DocxReader;

static gboolean refuse(const DocxReader *reader, GError **error)
{
    return vitri_fault_refuse(error, "no-docx", reader->path, 0,
                              _("this is no .docx text document; save it as .docx without macros"));
}

static xmlDoc *read_part(const DocxReader *reader, const char *part, GError **error)
{
    gsize length;
    g_autofree char *bytes = vitri_archive_read(reader->archive, part, &length, error);
    g_autofree char *name = g_strdup_printf("%s/%s", reader->path, part);
    return bytes ? vitri_xml_tree(bytes, length, name, error) : NULL;
}

void vitri_docx_free(VitriDocx *docx)
{
    if (!docx)
        return;
    g_ptr_array_unref(docx->paragraphs);
    g_ptr_array_unref(docx->sections);
    g_hash_table_unref(docx->parts);
    g_free(docx);
}

static double find_twips(const xmlNode *node, const char *name)
{
    const char *text = vitri_paper_attribute(node, name);
    return text ? fabs(g_ascii_strtod(text, NULL)) * TWIP : 0;
}

/* The paragraphs of a header or footer, read once; NULL: it cannot be read. */
static GPtrArray *read_margin(DocxReader *reader, const char *part, GError **error)
{
    GPtrArray *paragraphs = g_hash_table_lookup(reader->docx->parts, part);
    if (paragraphs)
        return paragraphs;
    g_autoptr(VitriDocxTree) tree = read_part(reader, part, error);
    if (!tree)
        return NULL;
    paragraphs = g_ptr_array_new_with_free_func(vitri_docx_paragraph_free);
    VitriDocxWalk walk = {.sections = reader->docx->sections, .styles = reader->styles, .out = paragraphs};
    vitri_docx_walk(&walk, xmlDocGetRootElement(tree));
    g_hash_table_insert(reader->docx->parts, g_strdup(part), paragraphs);
    return paragraphs;
}

/* Headers and footers of a section; one that it does not name is that of the section before. */
static gboolean take_margins(DocxReader *reader, const xmlNode *properties, VitriDocxSection *section, GError **error)
{
    const struct {
        const char *element, *type;
        GPtrArray **slot;
    } rows[] = {{"headerReference", "default", &section->header},
                {"headerReference", "first", &section->first_header},
                {"footerReference", "default", &section->footer}};
    for (const xmlNode *node = vitri_paper_child(properties, NULL); node; node = vitri_paper_next(node->next, NULL)) {
        const char *id = vitri_paper_attribute(node, "id"), *type = vitri_paper_attribute(node, "type");
        const char *part = id ? g_hash_table_lookup(reader->relations, id) : NULL;
        for (guint i = 0; part && i < G_N_ELEMENTS(rows); i++) {
            if (!vitri_paper_is(node, rows[i].element) || g_strcmp0(type, rows[i].type) != 0)
                continue;
            *rows[i].slot = read_margin(reader, part, error);
            if (!*rows[i].slot)
                return FALSE;
        }
    }
    return TRUE;
}

static VitriDocxSection *add_section(DocxReader *reader, const xmlNode *properties)
{
    const xmlNode *page = vitri_paper_child(properties, "pgSz"), *margins = vitri_paper_child(properties, "pgMar");
    const xmlNode *numbers = vitri_paper_child(properties, "pgNumType"),
                  *title = vitri_paper_child(properties, "titlePg");
    const char *format = vitri_paper_attribute(numbers, "fmt"), *start = vitri_paper_attribute(numbers, "start");
    const char *titled = vitri_paper_attribute(title, "val");
    GPtrArray *sections = reader->docx->sections;
    VitriDocxSection *section = g_new0(VitriDocxSection, 1);
    if (sections->len > 0) {
        const VitriDocxSection *last = sections->pdata[sections->len - 1];
        section->header = last->header;
        section->first_header = last->first_header;
        section->footer = last->footer;
    }
    section->width = find_twips(page, "w");
    section->height = find_twips(page, "h");
    section->top = find_twips(margins, "top");
    section->bottom = find_twips(margins, "bottom");
    section->left = find_twips(margins, "left") + find_twips(margins, "gutter");
    section->right = find_twips(margins, "right");
    section->title_page = title && (!titled || (strcmp(titled, "0") != 0 && strcmp(titled, "false") != 0));
    section->restarts = g_strcmp0(start, "1") == 0;
    section->arabic = !format || strcmp(format, "decimal") == 0;
    g_ptr_array_add(sections, section);
    return section;
}

/* All sections, in the order of the text: each stands in the last paragraph of its own, the last at the end. */
static gboolean collect_sections(DocxReader *reader, const xmlNode *parent, GError **error)
{
    for (const xmlNode *node = vitri_paper_child(parent, NULL); node; node = vitri_paper_next(node->next, NULL)) {
        if (!vitri_paper_is(node, "sectPr")) {
            if (!collect_sections(reader, node, error))
                return FALSE;
            continue;
        }
        VitriDocxSection *section = add_section(reader, node);
        if (!take_margins(reader, node, section, error))
            return FALSE;
    }
    return TRUE;
}

/* Takes the relations of the main part; one that it does not have is a document without them. */
static gboolean take_relations(DocxReader *reader, const char *main, GError **error)
{
    const char *slash = strrchr(main, '/');
    g_autofree char *folder = slash ? g_strndup(main, (gsize)(slash - main + 1)) : g_strdup("");
    g_autofree char *part = g_strdup_printf("%s_rels/%s.rels", folder, slash ? slash + 1 : main);
    if (!vitri_archive_has(reader->archive, part))
        return TRUE;
    g_autoptr(VitriDocxTree) tree = read_part(reader, part, error);
    if (!tree)
        return FALSE;
    const xmlNode *node = vitri_paper_child(xmlDocGetRootElement(tree), "Relationship");
    for (; node; node = vitri_paper_next(node->next, "Relationship")) {
        const char *id = vitri_paper_attribute(node, "Id"), *type = vitri_paper_attribute(node, "Type");
        const char *target = vitri_paper_attribute(node, "Target");
        if (!id || !type || !target)
            continue;
        g_autofree char *name = *target == '/' ? g_strdup(target + 1) : g_strconcat(folder, target, NULL);
        if (!vitri_archive_has(reader->archive, name))
            continue;
        const char *last = strrchr(type, '/');
        g_hash_table_replace(reader->relations, g_strdup(id), g_strdup(name));
        g_hash_table_replace(reader->by_type, g_strdup(last ? last + 1 : type), g_strdup(name));
    }
    return TRUE;
}

/* A part that a document may have; FALSE: it has it and it cannot be read. */
static gboolean read_related(const DocxReader *reader, const char *type, xmlDoc **out_tree, GError **error)
{
    const char *part = g_hash_table_lookup(reader->by_type, type);
    *out_tree = part ? read_part(reader, part, error) : NULL;
    return !part || *out_tree;
}

/* The name of the main part; NULL: there is none, or it is of another kind. Caller frees. */
static char *find_main(const DocxReader *reader, GError **error)
{
    if (!vitri_archive_has(reader->archive, TYPES_PART)) {
        refuse(reader, error);
        return NULL;
    }
    g_autoptr(VitriDocxTree) tree = read_part(reader, TYPES_PART, error);
    const xmlNode *node = tree ? vitri_paper_child(xmlDocGetRootElement(tree), "Override") : NULL;
    for (; node; node = vitri_paper_next(node->next, "Override")) {
        const char *part = vitri_paper_attribute(node, "PartName");
        if (part && g_strcmp0(vitri_paper_attribute(node, "ContentType"), MAIN_TYPE) == 0 &&
            vitri_archive_has(reader->archive, part + (*part == '/')))
            return g_strdup(part + (*part == '/'));
    }
    if (tree)
        refuse(reader, error);
    return NULL;
}

static gboolean read_styles(DocxReader *reader, GError **error)
{
    g_autoptr(VitriDocxTree) styles = NULL;
    g_autoptr(VitriDocxTree) numbering = NULL;
    g_autoptr(VitriDocxTree) theme = NULL;
    if (!read_related(reader, "styles", &styles, error) || !read_related(reader, "numbering", &numbering, error) ||
        !read_related(reader, "theme", &theme, error))
        return FALSE;
    reader->styles =
        vitri_docx_styles_new(g_steal_pointer(&styles), g_steal_pointer(&numbering), g_steal_pointer(&theme));
    return TRUE;
}

static gboolean read_document(DocxReader *reader, GError **error)
{
    g_autofree char *main = find_main(reader, error);
    if (!main || !take_relations(reader, main, error) || !read_styles(reader, error))
        return FALSE;
    g_autoptr(VitriDocxTree) tree = read_part(reader, main, error);
    const xmlNode *body = tree ? vitri_paper_child(xmlDocGetRootElement(tree), "body") : NULL;
    if (!tree)
        return FALSE;
    if (!collect_sections(reader, body, error))
        return FALSE;
    if (reader->docx->sections->len == 0)
        return refuse(reader, error);
    VitriDocxWalk walk = {
        .sections = reader->docx->sections, .styles = reader->styles, .out = reader->docx->paragraphs};
    vitri_docx_walk(&walk, body);
    return TRUE;
}

VitriDocx *vitri_read_docx(const char *path, GError **error)
{
    g_autoptr(VitriArchive) archive = vitri_archive_open(path, error);
    if (!archive)
        return NULL;
    g_autoptr(VitriDocx) docx = g_new0(VitriDocx, 1);
    docx->paragraphs = g_ptr_array_new_with_free_func(vitri_docx_paragraph_free);
    docx->sections = g_ptr_array_new_with_free_func(g_free);
    docx->parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GHashTable) relations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) by_type = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    DocxReader reader = {.path = path, .archive = archive, .docx = docx, .relations = relations, .by_type = by_type};
    gboolean read = read_document(&reader, error);
    vitri_docx_styles_free(reader.styles);
    return read ? g_steal_pointer(&docx) : NULL;
}
