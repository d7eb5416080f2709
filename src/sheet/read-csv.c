/*
 * CSV files: one is a sheet, a folder of them a workbook.
 *
 * The bytes become UTF-8 first: marks of UTF-8 and UTF-16 are obeyed, UTF-8 without mark is known by being valid, and
 * other bytes are Western, which is what a legacy font leaves; where they do not look like one either, they are refused
 * with their line. The separator is the one that cuts most of the first lines into the same number of fields.
 * Quotes are those of RFC 4180. Every field is a text: CSV does not tell numbers from ids. One pass, O(length).
 * Not here: what the fields mean.
 */
#include "read-csv.h"

#include "vitri/fault.h"
#include "vitri/input.h"
#include "vitri/message.h"

#include <string.h>

enum { SNIFFED_LINES = 50 };

/** The mark at the beginning of a UTF-8 file. */
#define MARK "\xEF\xBB\xBF"

typedef struct {
    VitriIntake *intake;
    VitriSheet *sheet;
    const char *path;
    const char *at; /* in the text; a zero byte ends it */
    guint line;
    char separator;
    GString *field;
} Csv;

static guint count_lines(const char *from, const char *until)
{
    guint n = 1;
    for (; from < until; from++)
        n += *from == '\n';
    return n;
}

static char *decode_utf16(const char *path, const char *bytes, gsize length, GError **error)
{
    const char *charset = (guchar)bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE";
    gsize n = 0;
    g_autofree char *text = g_convert(bytes + 2, (gssize)length - 2, "UTF-8", charset, NULL, &n, NULL);
    if (text && strlen(text) == n)
        return g_steal_pointer(&text);
    vitri_fault_refuse(error, "not-utf-8", path, 0, _("the file is damaged UTF-16; save it as UTF-8"));
    return NULL;
}

/* The bytes as UTF-8. *out_western: line of the first that is none; all were taken for Western letters. */
static char *decode(const VitriIntake *intake, const char *path, const char *bytes, gsize length, guint *out_western,
                    GError **error)
{
    const char *valid = NULL;
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
        g_free(intake->workbook->encoding);
        intake->workbook->encoding = g_strdup("UTF-16");
        return decode_utf16(path, bytes, length, error);
    }
    if (g_utf8_validate_len(bytes, length, &valid))
        return g_strdup(g_str_has_prefix(bytes, MARK) ? bytes + strlen(MARK) : bytes);
    const char *zero = memchr(bytes, '\0', length);
    if (zero) {
        vitri_fault_refuse(error, "not-utf-8", path, count_lines(bytes, zero),
                           _("the file holds a NUL byte; save it as UTF-8 text"));
        return NULL;
    }
    *out_western = count_lines(bytes, valid);
    return vitri_encoding_from_western(bytes, length);
}

/* How many of the first lines one separator cuts alike: their number, and the fields of each as the lesser digit. */
static guint rate_separator(const char *text, char separator)
{
    guint counts[SNIFFED_LINES] = {0}, n = 0, best = 0;
    gboolean quoted = FALSE;
    for (; *text && n < SNIFFED_LINES; text++) {
        quoted ^= *text == '"';
        counts[n] += !quoted && *text == separator;
        n += !quoted && *text == '\n';
    }
    n = MIN(n + 1, SNIFFED_LINES);
    for (guint i = 0; i < n; i++) {
        guint alike = 0;
        for (guint k = 0; k < n; k++)
            alike += counts[k] == counts[i];
        if (counts[i] > 0)
            best = MAX(best, alike * 1000 + MIN(counts[i], 999));
    }
    return best;
}

static char find_separator(const char *text)
{
    static const char separators[] = {',', ';', '\t'};
    char found = separators[0];
    guint best = 0;
    for (guint i = 0; i < G_N_ELEMENTS(separators); i++) {
        guint rate = rate_separator(text, separators[i]);
        if (rate <= best)
            continue;
        best = rate;
        found = separators[i];
    }
    return found;
}

/* "sep=;" in a first line of its own is a note to the spreadsheet program. */
static void read_separator(Csv *csv)
{
    gboolean stated = g_str_has_prefix(csv->at, "sep=") && csv->at[4] && strchr("\r\n", csv->at[5]) && csv->at[5];
    csv->separator = stated ? csv->at[4] : find_separator(csv->at);
    if (!stated)
        return;
    csv->at += 5 + strspn(csv->at + 5, "\r");
    csv->at += *csv->at == '\n';
    csv->line++;
}

/* What stands between quotes; line ends become LF. */
static gboolean read_quoted(Csv *csv, GError **error)
{
    guint start = csv->line;
    for (csv->at++; *csv->at; csv->at++) {
        if (csv->at[0] == '"' && csv->at[1] != '"') {
            csv->at++;
            return TRUE;
        }
        csv->at += csv->at[0] == '"' || (csv->at[0] == '\r' && csv->at[1] == '\n');
        csv->line += *csv->at == '\n';
        g_string_append_c(csv->field, *csv->at);
    }
    return vitri_fault_refuse(error, "workbook-refused", csv->path, start,
                              _("a quotation mark opens here and is never closed; close it"));
}

/* One field up to its separator or the end of its line. */
static gboolean read_field(Csv *csv, GError **error)
{
    g_string_truncate(csv->field, 0);
    if (*csv->at == '"' && !read_quoted(csv, error))
        return FALSE;
    for (; *csv->at && *csv->at != csv->separator && !strchr("\r\n", *csv->at); csv->at++)
        g_string_append_c(csv->field, *csv->at);
    return TRUE;
}

/* A text that a spreadsheet program would run was written with an apostrophe before it (vitri_write_csv). */
static const char *skip_guard(const char *text)
{
    gsize n = strspn(text, "'");
    return n > 0 && text[n] && strchr("=+-@\t\r", text[n]) ? text + 1 : text;
}

static gboolean read_record(Csv *csv, GError **error)
{
    guint row = csv->sheet->rows->len;
    g_array_append_val(csv->sheet->lines, csv->line);
    if (!vitri_intake_add_rows(csv->intake, csv->sheet, row + 1, error))
        return FALSE;
    for (guint column = 0;; column++) {
        if (!read_field(csv, error))
            return FALSE;
        g_autofree char *clean = vitri_intake_clean(csv->intake, skip_guard(csv->field->str));
        if (!vitri_intake_put(csv->intake, csv->sheet, row, column, VITRI_CELL_TEXT, clean, error))
            return FALSE;
        if (*csv->at != csv->separator || !*csv->at)
            break;
        csv->at++;
    }
    csv->at += csv->at[0] == '\r' && csv->at[1] == '\n';
    csv->at += *csv->at != '\0';
    csv->line++;
    return TRUE;
}

/* "Nhân sự" of "…/Nhân sự.csv". */
static char *name_sheet(const char *path)
{
    g_autofree char *base = g_path_get_basename(path);
    char *name = g_filename_display_name(base);
    char *dot = strrchr(name, '.');
    if (dot && dot > name)
        *dot = '\0';
    return name;
}

static gboolean read_text(VitriIntake *intake, const char *path, const char *text, VitriSheet **out_sheet,
                          GError **error)
{
    g_autofree char *name = name_sheet(path);
    g_autoptr(GString) field = g_string_new(NULL);
    Csv csv = {intake, vitri_intake_add_sheet(intake, name, error), path, text, 1, ',', field};
    if (!csv.sheet)
        return FALSE;
    csv.sheet->lines = g_array_new(FALSE, FALSE, sizeof(guint));
    read_separator(&csv);
    while (*csv.at)
        if (!read_record(&csv, error))
            return FALSE;
    *out_sheet = csv.sheet;
    return TRUE;
}

gboolean vitri_csv_read_file(VitriIntake *intake, const char *path, GChecksum *digest, GError **error)
{
    gsize length = 0;
    guint western = 0;
    VitriSheet *sheet = NULL;
    g_autofree char *bytes = vitri_input_read(path, &length, error);
    if (!bytes)
        return FALSE;
    g_checksum_update(digest, (const guchar *)bytes, (gssize)length);
    g_autofree char *text = decode(intake, path, bytes, length, &western, error);
    if (!text || !read_text(intake, path, text, &sheet, error))
        return FALSE;
    gboolean legacy = vitri_intake_check_encoding(intake, sheet, path);
    if (!western || legacy || intake->encoding != VITRI_ENCODING_UNICODE)
        return TRUE;
    return vitri_fault_refuse(
        error, "not-utf-8", path, western,
        _("the file holds bytes that are not UTF-8; save it as UTF-8, or say --from-encoding TCVN3 or VNI"));
}

static int compare_names(gconstpointer left, gconstpointer right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static gboolean is_csv(const char *name)
{
    gsize length = strlen(name);
    return *name != '.' && length > 4 && g_ascii_strcasecmp(name + length - 4, ".csv") == 0;
}

gboolean vitri_csv_read_folder(VitriIntake *intake, const char *path, GChecksum *digest, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, &cause);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    if (!folder)
        return vitri_fault_refuse(error, "unreadable", path, 0, _("cannot be read: %s"), cause->message);
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder))
        if (is_csv(name))
            g_ptr_array_add(names, g_strdup(name));
    if (names->len == 0)
        return vitri_fault_refuse(error, "not-a-workbook", path, 0, _("the folder holds no file *.csv"));
    g_ptr_array_sort(names, compare_names);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *file = g_build_filename(path, g_ptr_array_index(names, i), NULL);
        if (!vitri_csv_read_file(intake, file, digest, error))
            return FALSE;
    }
    return TRUE;
}
