/*
 * Reading a workbook: which of the readers is asked.
 *
 * A folder is one of CSV files; a file is what its first bytes say, and CSV if they say nothing and its name does.
 * The workbook is handed out whole or not at all.
 */
#include "vitri/read-workbook.h"

#include "intake.h"
#include "read-csv.h"
#include "read-xlsx.h"
#include "vitri/error.h"
#include "vitri/fault.h"
#include "vitri/message.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/** How the old binary workbooks begin, and the new ones that have a password. */
#define COMPOUND_FILE "\xD0\xCF\x11\xE0"

/* The first four bytes; zeros where there are fewer. */
static gboolean read_head(const char *path, char *head, GError **error)
{
    memset(head, 0, 4);
    FILE *file = fopen(path, "rbe");
    if (!file)
        return vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: %s"), g_strerror(errno));
    gsize n = fread(head, 1, 4, file);
    gboolean failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: it is not a file"));
    return n > 0 || vitri_fault_refuse(error, "empty-file", path, 0, _("the file holds nothing"));
}

static gboolean has_text_name(const char *path)
{
    static const char *const endings[] = {".csv", ".tsv", ".txt"};
    gsize length = strlen(path);
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++)
        if (length > 4 && g_ascii_strcasecmp(path + length - 4, endings[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean read_csv(VitriIntake *intake, GError **error)
{
    VitriWorkbook *workbook = intake->workbook;
    g_autoptr(GChecksum) digest = g_checksum_new(G_CHECKSUM_SHA256);
    if (!(workbook->folder ? vitri_csv_read_folder : vitri_csv_read_file)(intake, workbook->file, digest, error))
        return FALSE;
    workbook->sha256 = g_strdup(g_checksum_get_string(digest));
    if (!workbook->encoding)
        workbook->encoding = g_strdup("UTF-8");
    return TRUE;
}

static gboolean read_file(VitriIntake *intake, GError **error)
{
    const char *path = intake->workbook->file;
    char head[4];
    if (!read_head(path, head, error))
        return FALSE;
    if (memcmp(head, "PK", 2) == 0)
        return vitri_xlsx_read(intake, error);
    if (memcmp(head, COMPOUND_FILE, 4) == 0)
        return vitri_fault_refuse(
            error, "not-a-workbook", path, 0,
            _("this is an old .xls workbook, or one with a password; save it as .xlsx without a password"));
    if (has_text_name(path))
        return read_csv(intake, error);
    return vitri_fault_refuse(error, "not-a-workbook", path, 0,
                              _("this is neither an .xlsx workbook nor a CSV file; save it as .xlsx"));
}

VitriWorkbook *vitri_read_workbook(const char *path, const char *encoding, GPtrArray *faults, GError **error)
{
    g_autoptr(VitriWorkbook) workbook = vitri_workbook_new(path);
    VitriIntake intake = {.workbook = workbook, .faults = faults};
    if (!vitri_encoding_find(encoding, &intake.encoding)) {
        g_set_error(error, VITRI_ERROR, VITRI_ERROR_USAGE, _("unknown encoding '%s'; write TCVN3 or VNI"), encoding);
        return NULL;
    }
    workbook->folder = g_file_test(path, G_FILE_TEST_IS_DIR);
    if (!(workbook->folder ? read_csv : read_file)(&intake, error))
        return NULL;
    if (encoding) {
        g_free(workbook->encoding);
        workbook->encoding = g_strdup(vitri_encoding_name(intake.encoding));
    }
    return g_steal_pointer(&workbook);
}
