/*
 * Zip archives: the only place that calls libzip.
 *
 * Reading distrusts the file. It is taken into memory whole, so nothing can change it between two looks, and its
 * directory is judged before one byte is unpacked: number of parts, names, stated sizes, growth. Unpacking stops at the
 * stated size and fails where there is more, less, or another sum than stated; so no lie of the directory can cost more
 * than the limit that was checked. Parts that lie over each other count each in full.
 * Writing gives every part the same date, system and attributes, so the same parts are the same bytes.
 * Not here: what the parts mean, and anything of other archive formats.
 */
#include "vitri/archive.h"

#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/input.h"
#include "vitri/message.h"

#include <string.h>
#include <zip.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(zip_source_t, zip_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(zip_file_t, zip_fclose)

enum {
    MAX_PARTS = 10000,
    MAX_TOTAL = 256 << 20,
    FREE_GROWTH = 1 << 20,
    MAX_GROWTH = 200,
    DOS_DATE = 1 << 5 | 1, /* 1980-01-01 */
};

struct VitriArchive {
    char *path;
    char *bytes;
    gsize length;
    char *sha256;
    zip_t *zip;
    GHashTable *parts; /* name (of `names`) to index + 1 */
    GPtrArray *names;  /* sorted, NULL-terminated */
};

static gboolean refuse(const VitriArchive *archive, GError **error, const char *text)
{
    return vitri_fault_refuse(error, "archive-refused", archive->path, 0, "%s", text);
}

static gboolean open_directory(VitriArchive *archive, GError **error)
{
    if (archive->length == 0)
        return vitri_fault_refuse(error, "empty-file", archive->path, 0, _("the file holds nothing"));
    zip_source_t *source = zip_source_buffer_create(archive->bytes, archive->length, 0, NULL);
    g_assert(source);
    archive->zip = zip_open_from_source(source, ZIP_RDONLY, NULL);
    if (archive->zip)
        return TRUE;
    zip_source_free(source);
    if (archive->length >= 2 && memcmp(archive->bytes, "PK", 2) == 0)
        return vitri_fault_refuse(error, "cut-off", archive->path, 0,
                                  _("the file is damaged or ends before its content does; fetch it again"));
    return refuse(archive, error, _("this is no zip archive, as office documents are; save it as such a document"));
}

/* A name that could lead out of the archive where somebody unpacks it. */
static gboolean is_dangerous(const char *name)
{
    if (*name == '\0' || strchr("/\\", *name) || (g_ascii_isalpha(*name) && name[1] == ':'))
        return TRUE;
    g_auto(GStrv) steps = g_strsplit_set(name, "/\\", -1);
    return g_strv_contains((const char *const *)steps, "..");
}

static gboolean check_part(const VitriArchive *archive, const zip_stat_t *part, guint64 *total, GError **error)
{
    const guint needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if ((part->valid & needed) != needed || is_dangerous(part->name))
        return refuse(archive, error, _("a part of the archive has a name that leads out of it"));
    if (part->valid & ZIP_STAT_ENCRYPTION_METHOD && part->encryption_method != ZIP_EM_NONE)
        return refuse(archive, error, _("the archive is encrypted; save it without a password"));
    if (g_hash_table_contains(archive->parts, part->name))
        return refuse(archive, error, _("a part of the archive stands there twice"));
    gboolean grows = part->size > FREE_GROWTH && part->size / MAX_GROWTH >= part->comp_size;
    if (grows || part->size > MAX_TOTAL || (*total += part->size) > MAX_TOTAL)
        return refuse(archive, error, _("the archive unpacks to far more than a document holds"));
    return TRUE;
}

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static gboolean list_parts(VitriArchive *archive, GError **error)
{
    gint64 n = zip_get_num_entries(archive->zip, 0);
    guint64 total = 0;
    if (n > MAX_PARTS)
        return refuse(archive, error, _("the archive has more than 10000 parts"));
    for (gint64 i = 0; i < n; i++) {
        zip_stat_t part;
        zip_stat_init(&part);
        if (zip_stat_index(archive->zip, (zip_uint64_t)i, 0, &part) != 0)
            return refuse(archive, error, _("the directory of the archive is damaged"));
        if (!check_part(archive, &part, &total, error))
            return FALSE;
        char *name = g_strdup(part.name);
        g_hash_table_insert(archive->parts, name, GUINT_TO_POINTER((guint)i + 1));
        g_ptr_array_add(archive->names, name);
    }
    g_ptr_array_sort(archive->names, compare_names);
    g_ptr_array_add(archive->names, NULL);
    return TRUE;
}

VitriArchive *vitri_archive_open(const char *path, GError **error)
{
    g_autoptr(VitriArchive) archive = g_new0(VitriArchive, 1);
    archive->path = g_strdup(path);
    archive->parts = g_hash_table_new(g_str_hash, g_str_equal);
    archive->names = g_ptr_array_new_with_free_func(g_free);
    archive->bytes = vitri_input_read(path, &archive->length, error);
    if (!archive->bytes || !open_directory(archive, error) || !list_parts(archive, error))
        return NULL;
    archive->sha256 = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (guchar *)archive->bytes, archive->length);
    return g_steal_pointer(&archive);
}

void vitri_archive_free(VitriArchive *archive)
{
    if (!archive)
        return;
    g_clear_pointer(&archive->zip, zip_discard);
    g_hash_table_unref(archive->parts);
    g_ptr_array_unref(archive->names);
    g_free(archive->sha256);
    g_free(archive->bytes);
    g_free(archive->path);
    g_free(archive);
}

const char *vitri_archive_sha256(const VitriArchive *archive)
{
    return archive->sha256;
}

const char *const *vitri_archive_names(const VitriArchive *archive)
{
    return (const char *const *)archive->names->pdata;
}

gboolean vitri_archive_has(const VitriArchive *archive, const char *name)
{
    return g_hash_table_contains(archive->parts, name);
}

/* Exactly `length` bytes, and the sum and the end after them as stated. */
static gboolean unpack(zip_file_t *file, char *bytes, gsize length)
{
    char beyond;
    for (gsize at = 0; at < length;) {
        zip_int64_t n = zip_fread(file, bytes + at, length - at);
        if (n <= 0)
            return FALSE;
        at += (gsize)n;
    }
    return zip_fread(file, &beyond, 1) == 0;
}

char *vitri_archive_read(VitriArchive *archive, const char *name, gsize *out_length, GError **error)
{
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(archive->parts, name));
    zip_stat_t part;
    zip_stat_init(&part);
    if (place == 0) {
        vitri_fault_refuse(error, "archive-refused", archive->path, 0, _("the archive has no part '%s'"), name);
        return NULL;
    }
    zip_stat_index(archive->zip, place - 1, 0, &part);
    g_autofree char *bytes = g_malloc(part.size + 1);
    g_autoptr(zip_file_t) file = zip_fopen_index(archive->zip, place - 1, 0);
    if (!file || !unpack(file, bytes, part.size)) {
        vitri_fault_refuse(error, "archive-refused", archive->path, 0,
                           _("the part '%s' is damaged; fetch the file again"), name);
        return NULL;
    }
    bytes[part.size] = '\0';
    *out_length = part.size;
    return g_steal_pointer(&bytes);
}

static gboolean add_part(zip_t *zip, const VitriArchivePart *part)
{
    zip_source_t *source = zip_source_buffer(zip, part->bytes, part->length, 0);
    zip_int64_t index = source ? zip_file_add(zip, part->name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return FALSE;
    }
    zip_uint64_t at = (zip_uint64_t)index;
    return zip_file_set_dostime(zip, at, 0, DOS_DATE, 0) == 0 &&
           zip_file_set_external_attributes(zip, at, 0, ZIP_OPSYS_DOS, 0) == 0 &&
           zip_set_file_compression(zip, at, part->stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9) == 0;
}

/* Writes the parts into the source, which stays the caller's. */
static gboolean fill_source(zip_source_t *source, const VitriArchivePart *parts, guint n)
{
    zip_source_keep(source);
    g_autoptr(zip_t) zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (!zip) {
        zip_source_free(source);
        return FALSE;
    }
    for (guint i = 0; i < n; i++)
        if (!add_part(zip, &parts[i]))
            return FALSE;
    if (zip_close(zip) != 0)
        return FALSE;
    zip = NULL;
    return TRUE;
}

static GBytes *take_bytes(zip_source_t *source)
{
    zip_stat_t whole;
    zip_stat_init(&whole);
    if (zip_source_stat(source, &whole) != 0 || zip_source_open(source) != 0)
        return NULL;
    g_autofree char *bytes = g_malloc(whole.size);
    zip_int64_t n = zip_source_read(source, bytes, whole.size);
    zip_source_close(source);
    return n == (zip_int64_t)whole.size ? g_bytes_new_take(g_steal_pointer(&bytes), whole.size) : NULL;
}

GBytes *vitri_archive_write(const VitriArchivePart *parts, guint n, GError **error)
{
    g_autoptr(zip_source_t) source = zip_source_buffer_create(NULL, 0, 0, NULL);
    GBytes *bytes = source && fill_source(source, parts, n) ? take_bytes(source) : NULL;
    if (!bytes)
        g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_FAULT, _("the archive could not be written"));
    return bytes;
}
